#include "sentences.h"

#include <string.h>

#include "answerers.h"
#include "dates.h"
#include "diagnostics.h"
#include "furniture.h"
#include "glued_words.h"
#include "line_ranges.h"

/* A sentence that names all ministries has at most so many lines. */
#define MOST_LINES 12u
/* So many with the notes and the imprint of its page, and the head of the next. */
#define MOST_PRINTED 60u

/* It stands among so many lines from the start. */
#define SENTENCE_LINES 400u

/* No word that is sought here has more bytes. */
#define LONGEST_WORD 32u

static size_t find_any(const char *text, size_t start, size_t end, const char *const *words) {
    size_t best = SIZE_MAX;
    for (; *words; words++) {
        size_t at = drs_find_at(text, start, end, *words);
        if (at < best) {
            /* Of the other words only what begins before it counts. */
            best = at;
            end = end - at > LONGEST_WORD ? at + LONGEST_WORD : end;
        }
    }
    return best;
}

static bool has_any(const char *text, size_t start, size_t end, const char *const *words) {
    for (; *words; words++) {
        if (drs_find_at(text, start, end, *words) != SIZE_MAX) {
            return true;
        }
    }
    return false;
}

/* End of the sentence: a full stop or colon behind the verb that closes it. */
static size_t sentence_end(const drs_strand *strand) {
    static const char *const verbs[] = {"beantwort", "übermittelt", "wie folgt", "Stellung", NULL};
    const char *text = strand->bytes;
    size_t verb = find_any(text, 0, strand->length, verbs);
    if (verb == SIZE_MAX) {
        return SIZE_MAX;
    }
    for (size_t i = 1; i + 1 < verb; i++) {
        /* Another sentence ends before the verb: then the line only looked like the start of this one. */
        bool full = (text[i] == '?' || text[i] == '!' || text[i] == ':' || text[i] == '.') && text[i + 1] == ' ';
        if (!full || (text[i] == ':' && drs_ends(text, 0, i, "Az."))) {
            continue; /* "Mit Schreiben vom 23. Juni 2021, Az.: 35-0141.5, beantwortet" (bw) */
        }
        size_t word = drs_last_word(text, 0, i);
        if (i - word > 4 || text[i] != '.') {
            return SIZE_MAX;
        }
    }
    for (size_t i = verb; i < strand->length; i++) {
        bool last = i + 1 == strand->length || text[i + 1] == ' ';
        if (text[i] == ':' && last) {
            return i + 1;
        }
        if (text[i] == '.' && last) {
            /* "Nr. 35", "23. Juni", "Abs." are inside. */
            size_t word = drs_last_word(text, 0, i);
            size_t length = i - word;
            bool figures = length <= 2 && drs_is_digit(text[word]);
            if (!figures && length > 3) {
                return i + 1;
            }
        }
    }
    /* "Antwort wurde … übermittelt" at a page's foot may lack its full stop. */
    return SIZE_MAX;
}

static void take_date(drs_draft *draft, const drs_strand *strand, size_t end) {
    static const char *const marks[] = {"mit Schreiben vom ", "Mit Schreiben vom ", " vom ", "mit Datum vom ", NULL};
    /* The date of the letter stands behind "Schreiben"; "Kleine Anfrage 3754 vom …" is the inquiry's. */
    size_t letter = drs_find_at(strand->bytes, 0, end, "chreiben ");
    for (size_t i = 0; letter != SIZE_MAX && marks[i]; i++) {
        size_t at = letter;
        while ((at = drs_find_at(strand->bytes, at, end, marks[i])) != SIZE_MAX) {
            size_t date = at + strlen(marks[i]);
            size_t stop = date + 30 < end ? date + 30 : end;
            if (drs_date_take_from_strand(draft, DRS_DATE_ANSWERED, strand, date, stop)) {
                return;
            }
            at = date;
        }
    }
}

/* The number of the inquiry that the sentence says is answered; empty where it has none. */
static drs_piece inquiry_in(const drs_strand *strand, size_t end) {
    static const char *const marks[] = {"leine Anfrage ", "roße Anfrage ", "leineAnfrage ", NULL};
    size_t at = find_any(strand->bytes, 0, end, marks);
    if (at == SIZE_MAX) {
        return (drs_piece){0, 0};
    }
    at = drs_find_at(strand->bytes, at, end, " ") + 1;
    if (drs_begins(strand->bytes, at, end, "Anfrage ")) {
        at += 8;
    }
    if (drs_begins(strand->bytes, at, end, "Nr. ")) {
        at += 4;
    }
    size_t stop = at;
    while (stop < end && (drs_is_digit(strand->bytes[stop]) || strand->bytes[stop] == '/')) {
        stop++;
    }
    return (drs_piece){at, stop};
}

/* "die Kleine Anfrage 8/980 vom 13. Juni 2025" inside the sentence: the inquiry's number and date (th nw). */
static void take_inquiry(drs_draft *draft, const drs_strand *strand, size_t end) {
    drs_piece number = inquiry_in(strand, end);
    if (number.end > number.start && !draft->record->inquiry_number.text.bytes) {
        draft->record->inquiry_number = drs_strand_value(draft, strand, number.start, number.end);
    }
    if (!number.end) {
        return;
    }
    size_t behind = drs_skip_spaces(strand->bytes, number.end, end);
    if (!drs_begins(strand->bytes, behind, end, "vom ")) {
        return;
    }
    behind += 4;
    size_t limit = behind + 30 < end ? behind + 30 : end;
    drs_date_take_from_strand(draft, DRS_DATE_ASKED, strand, behind, limit);
}

/* The part of the sentence that names who answers, and whether all of it only agrees ("beantworte ich … im
 * Einvernehmen mit"). */
static void take_people(drs_draft *draft, const drs_strand *strand, size_t end, drs_sentence_item item) {
    const char *text = strand->bytes;
    size_t start = 0;
    drs_role role = DRS_ROLE_LEAD;
    switch (item) {
    case DRS_SENTENCE_PASSIVE: {
        static const char *const marks[] = {"Schreiben des ", "Schreiben der ", NULL};
        static const char *const agents[] = {" durch de", " durch di", " durch da", NULL};
        start = find_any(text, 0, end, marks);
        size_t agent = start == SIZE_MAX ? find_any(text, 0, end, agents) : SIZE_MAX;
        start = start != SIZE_MAX ? start + 10 : agent != SIZE_MAX ? agent + 7 : end;
        break;
    }
    case DRS_SENTENCE_VERB_FIRST: {
        static const char *const verbs[] = {"beantwortet ", "beantworten ", "hat ", "wird ", NULL};
        start = find_any(text, 0, end, verbs);
        start = start == SIZE_MAX ? 0 : drs_find_at(text, start, end, " ") + 1;
        break;
    }
    case DRS_SENTENCE_I: {
        /* "wird vom Staatsministerium für … und vom Staatsministerium der … wie folgt beantwortet" (by) */
        static const char *const passive[] = {" wird vom ", " wird von der ", " wird von dem ", " wird durch d", NULL};
        size_t agreed = find_any(text, 0, end, drs_agreement_phrases);
        start = find_any(text, 0, end, passive);
        if (start < agreed && start != SIZE_MAX) {
            start += 6;
            break;
        }
        start = agreed == SIZE_MAX ? end : agreed;
        role = DRS_ROLE_AGREEMENT;
        break;
    }
    case DRS_SENTENCE_SUBJECT_FIRST:
        break;
    }
    drs_answerers_read(draft, strand, start, end, role);
}

static bool has_evidence(const char *text, size_t end) {
    static const char *const inquiries[] = {"nfrage", "Antwort wurde", NULL};
    static const char *const answers[] = {"namens der",   "Namens der",     "amens und im Auftrag",    "im Namen der",
                                          "Im Namen der", "Schreiben vom",  "Schreiben des",           "Schreiben der",
                                          "wie folgt",    "beantworte ich", "für die Landesregierung", NULL};
    /* "Namens der Landesregierung beantwortet die Ministerin … wie folgt:" leaves out what it answers (bb). */
    bool left_out = (drs_begins(text, 0, end, "Namens der ") || drs_begins(text, 0, end, "Im Namen der ")) &&
                    drs_ends(text, 0, end, "wie folgt:");
    return (left_out || has_any(text, 0, end, inquiries)) && has_any(text, 0, end, answers);
}

bool drs_sentence_may_begin(const char *text, size_t start, size_t end) {
    if (text[start] != 'D') {
        return true;
    }
    /* A blank may stand in "Minister" anywhere, so that either half tells it. */
    static const char *const words[] = {"ister",   "Mini", "mini",   "kanzle",  "enat",      "nfrage",
                                        "Antwort", "Chef", "Vorbem", "Auswärt", "eauftragt", NULL};
    size_t near = end - start > 90 ? start + 90 : end;
    return has_any(text, start, near, words);
}

/* Bytes behind a sentence that tell that it ends there. */
#define SENTENCE_MARGIN 120u

/* A sentence that was found: its text with the blanks set right, which goes on behind it, and where it ends there. */
typedef struct answer_sentence {
    drs_strand strand;
    size_t end;
    drs_sentence_item item;
} answer_sentence;

/* What a page's foot and the next page's head put between the sentence's lines. */
static bool stands_between(const drs_line *lines, size_t first, size_t line) {
    return drs_is_furniture(&lines[line]) || (lines[line].role == DRS_ROLE_NOTE && lines[first].role != DRS_ROLE_NOTE);
}

static bool find_sentence(drs_draft *draft, size_t line, answer_sentence *found) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t start = lines[line].start;
    size_t end_of_line = lines[line].end;
    int item = -1;
    if (draft->profile->traits & DRS_MINISTER_SAYS_I &&
        drs_find_at(text, start, end_of_line, "beantworte ich") != SIZE_MAX) {
        item = DRS_SENTENCE_I; /* whatever stands before it (he sn) */
    } else {
        if (!drs_line_may(draft, line, DRS_FORMS_SENTENCES) || !drs_sentence_may_begin(text, start, end_of_line)) {
            return false;
        }
        item = drs_line_item(draft, line, DRS_LINE_SENTENCES);
        if (item < 0) {
            return false;
        }
    }
    if (item == DRS_SENTENCE_SUBJECT_FIRST && !drs_is_upper(text, start, end_of_line)) {
        return false; /* "der Minister erklärt, …" goes on with the line above */
    }
    size_t last = line;
    uint32_t page = lines[line].page; /* a page of furniture alone parts nothing */
    size_t read = 1;                  /* the notes and the imprint below its page count for nothing (nw) */
    while (last + 1 < draft->end && read < MOST_LINES && last - line < MOST_PRINTED &&
           lines[last + 1].page <= page + 1) {
        last++;
        page = drs_is_furniture(&lines[last]) ? lines[last].page : page;
        read += stands_between(lines, line, last) ? 0 : 1;
    }
    const drs_strand printed = drs_strand_make(draft, line, last, 0, 3000);
    /* Blanks set right move the sentence's end a little: what stands far behind it is looked at only where it must be. */
    const size_t near = sentence_end(&printed);
    drs_strand head = printed;
    head.length =
        near < printed.length && printed.length - near > SENTENCE_MARGIN ? near + SENTENCE_MARGIN : printed.length;
    drs_strand strand = drs_words_set_right(draft, &head);
    size_t end = sentence_end(&strand);
    if (head.length < printed.length && (end == SIZE_MAX || end + SENTENCE_MARGIN / 2 > strand.length)) {
        strand = drs_words_set_right(draft, &printed);
        end = sentence_end(&strand);
    }
    draft->work += strand.length;
    *found = (answer_sentence){strand, end, (drs_sentence_item)item};
    return end != SIZE_MAX && has_evidence(strand.bytes, end);
}

/* It says that another inquiry was answered than the head of the paper does. */
static bool names_another(const drs_draft *draft, const answer_sentence *sentence) {
    const drs_string *own = &draft->record->inquiry_number.text;
    if (!own->bytes) {
        return false;
    }
    drs_piece number = inquiry_in(&sentence->strand, sentence->end);
    return number.end > number.start && !(number.end - number.start == own->length &&
                                          memcmp(sentence->strand.bytes + number.start, own->bytes, own->length) == 0);
}

static size_t last_line_of(const drs_draft *draft, const answer_sentence *sentence) {
    return drs_line_at(draft, sentence->strand.map[sentence->end - 1]);
}

static void take_sentence(drs_draft *draft, size_t line, const answer_sentence *sentence) {
    drs_line *lines = draft->text->lines;
    const drs_strand *strand = &sentence->strand;
    const size_t end = sentence->end;
    const size_t end_line = last_line_of(draft, sentence);
    take_people(draft, strand, end, sentence->item);
    take_date(draft, strand, end);
    take_inquiry(draft, strand, end);
    for (size_t i = line; i <= end_line; i++) {
        if (!stands_between(lines, line, i)) {
            lines[i].role = DRS_ROLE_ANSWER_SENTENCE;
        }
    }
    /* What stands behind the sentence on its last line; a side column there was cut off before. */
    size_t rest = strand->map[end - 1] + 1;
    size_t stop = lines[end_line].stop ? lines[end_line].stop : lines[end_line].end;
    rest = drs_skip_spaces(draft->text->bytes, rest, stop);
    lines[end_line].cut = rest < stop ? (uint32_t)rest : 0;
}

size_t drs_sentence_last_line(drs_draft *draft, size_t line) {
    answer_sentence sentence;
    return find_sentence(draft, line, &sentence) ? last_line_of(draft, &sentence) : SIZE_MAX;
}

void drs_sentences_at_foot(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    if (!(draft->profile->traits & DRS_ANSWER_SENTENCE_AT_FOOT)) {
        return;
    }
    /* Some extractors begin a page before the foot of the first one. */
    size_t last = draft->first;
    while (last + 1 < draft->end && lines[last + 1].page <= lines[draft->first].page + 1 &&
           last - draft->first < SENTENCE_LINES) {
        last++;
    }
    for (size_t i = draft->first; i <= last; i++) {
        answer_sentence sentence;
        if (lines[i].role == DRS_ROLE_NONE && find_sentence(draft, i, &sentence) &&
            last_line_of(draft, &sentence) <= last) {
            take_sentence(draft, i, &sentence);
            drs_furniture_take_rule_above(draft, i);
            return;
        }
    }
}

void drs_sentences_take(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    size_t of_another = SIZE_MAX; /* the askers tell who answered an older inquiry, or the number is misprinted */
    answer_sentence sentence;
    answer_sentence doubtful = {0};
    for (size_t i = draft->body; i < draft->end && i - draft->body < SENTENCE_LINES; i++) {
        if (drs_line_skipped(&lines[i]) || !find_sentence(draft, i, &sentence)) {
            continue;
        }
        if (!names_another(draft, &sentence)) {
            take_sentence(draft, i, &sentence);
            return;
        }
        if (of_another == SIZE_MAX) {
            of_another = i;
            doubtful = sentence;
        }
    }
    if (of_another != SIZE_MAX) {
        drs_say(draft, "answerer.doubtful", of_another, draft->record->inquiry_number.text.bytes);
        take_sentence(draft, of_another, &doubtful);
    }
}
