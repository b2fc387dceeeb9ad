#include "signature.h"

#include <string.h>

#include "answerers.h"
#include "body_lines.h"
#include "dates.h"
#include "furniture.h"
#include "party_names.h"
#include "sentence_words.h"
#include "strand.h"

/* A block with greeting, date, deputy, name, office and ministry has at most so many lines. */
#define BLOCK_LINES 16u
#define NAME_BYTES 90u

/* "… und Fraktion" closes a list of names, also where a line end stands between the two words; the party may stand on
 * the next line. */
static bool names_faction(const drs_draft *draft, size_t line, size_t last) {
    const drs_line *at = &draft->text->lines[line];
    const char *text = draft->text->bytes;
    if (drs_ends(text, at->start, at->end, "und Fraktion") || drs_holds(text, at->start, at->end, "und Fraktion ") ||
        drs_holds(text, at->start, at->end, "und die Fraktion") || drs_ends(text, at->start, at->end, "und Gruppe")) {
        return true;
    }
    static const char *const group[] = {"Gruppe", NULL}; /* bt */
    const drs_line *next = at + 1;
    if (line == last || next->role != DRS_ROLE_NONE) {
        return false;
    }
    if (text[at->end - 1] == '-') {
        return (drs_ends(text, at->start, at->end, "und Frak-") && drs_begins(text, next->start, next->end, "tion")) ||
               (drs_ends(text, at->start, at->end, "und Frakti-") && drs_begins(text, next->start, next->end, "on"));
    }
    return drs_ends(text, at->start, at->end, " und") &&
           (drs_begins(text, next->start, next->end, "Fraktion") ||
            drs_word_in(text + next->start, next->end - next->start, group) ||
            drs_begins(text, next->start, next->end, "die Fraktion"));
}

/* Short, begins with a capital, has no figures and does not end as a sentence. */
static bool may_be_name(const char *text, const drs_line *line) {
    /* "von Ammersleben" */
    size_t start = line->start;
    bool particle = drs_begins(text, start, line->end, "von ") || drs_begins(text, start, line->end, "van ");
    if (line->end - start > NAME_BYTES || !drs_is_upper(text, particle ? start + 4 : start, line->end)) {
        return false;
    }
    char last = text[line->end - 1];
    if (last == ':' || last == ';' || last == '?' || last == '!' ||
        (last == '.' && !drs_ends(text, line->start, line->end, "Dr."))) {
        return false;
    }
    size_t words = 1;
    for (size_t i = line->start; i < line->end; i++) {
        if (drs_is_digit(text[i])) {
            return false;
        }
        if (text[i] == ' ' && i + 1 < line->end && text[i + 1] != ' ') {
            size_t letter = i + 1 + drs_letter_size(text, i + 1, line->end);
            bool single = letter >= line->end || text[letter] == ' '; /* "K ü h l i n g" */
            words += !single;
            size_t end = drs_word_end(text, i + 1, line->end);
            static const char *const small[] = {"und", "von",   "der", "de", "van", "zu", "vom", "den",
                                                "dos", "sowie", "zur", "al", "el",  "h",  NULL};
            if (drs_is_lower(text, i + 1, line->end) && !single && !drs_word_in(text + i + 1, end - i - 1, small)) {
                return false;
            }
        }
    }
    return words <= 12;
}

/* The surname of one of the askers stands in the line. */
static bool names_asker(drs_draft *draft, const drs_line *line) {
    const char *text = draft->text->bytes;
    for (size_t i = 0; i < draft->record->asker_count; i++) {
        const drs_string *name = &draft->askers[i].name.text;
        if (!name->bytes) {
            continue;
        }
        size_t surname = name->length;
        while (surname > 0 && name->bytes[surname - 1] != ' ') {
            surname--;
        }
        if (drs_holds(text, line->start, line->end, name->bytes + surname)) {
            return true;
        }
    }
    return false;
}

static bool names_ministry(const char *text, const drs_line *line) {
    return drs_holds(text, line->start, line->end, "inisterium") ||
           drs_holds(text, line->start, line->end, "enatsverwaltung") ||
           drs_holds(text, line->start, line->end, "taatskanzlei") ||
           drs_holds(text, line->start, line->end, "enatskanzlei");
}

static bool closes(const char *text, const drs_line *line) {
    char last = text[line->end - 1];
    return last == '.' || last == '?' || last == '!' || last == ')' || last == '"' || last == ':' ||
           drs_ends(text, line->start, line->end, "“");
}

/* The line is nothing but the name of one who signs, as the head told it ("gezeichnet / Boris Pistorius", ni). */
static bool names_signatory(const drs_draft *draft, const drs_line *line) {
    for (size_t i = 0; i < draft->record->signatory_count; i++) {
        const drs_string *name = &draft->signatories[i].text;
        if (name->length == line->end - line->start &&
            memcmp(name->bytes, draft->text->bytes + line->start, name->length) == 0) {
            return true;
        }
    }
    return false;
}

/* "Dr. Eva Muster": two to four words with capitals and nothing else, as the last line below a closed sentence (ni until
 * term 16). */
static bool person_alone(const char *text, const drs_line *line) {
    size_t words = 0;
    for (size_t at = line->start; at < line->end;) {
        size_t end = at;
        while (end < line->end && text[end] != ' ') {
            end++;
        }
        static const char *const particles[] = {"von", "van", "de", "der", "zu", "h.c.", NULL};
        if (end > at && !drs_word_in(text + at, end - at, particles)) {
            bool initial = end - at <= 3 && text[end - 1] == '.';
            if (!drs_is_upper(text, at, end) ||
                (!initial && !drs_is_lower(text, at + drs_letter_size(text, at, end), end) && text[end - 1] != '.')) {
                return false;
            }
            words++;
        }
        at = end + 1;
    }
    return words >= 2 && words <= 4 && may_be_name(text, line) &&
           !drs_begins_with_sentence_word(text, line->start, line->end);
}

/* Every line from `first` to `last` names one of those who ask: a signature, even below a question without its mark. */
static bool only_askers(drs_draft *draft, size_t first, size_t last) {
    for (size_t i = first; i <= last; i++) {
        const drs_line *line = &draft->text->lines[i];
        if (line->role == DRS_ROLE_NONE && (!may_be_name(draft->text->bytes, line) || !names_asker(draft, line))) {
            return false;
        }
    }
    return true;
}

size_t drs_signature_find(drs_draft *draft, size_t first, size_t last) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t from = last >= first + 60 ? last - 60 : first;
    size_t above = SIZE_MAX;
    /* Only the last lines can be a block; of those before them the last one matters. */
    size_t begin = last + 1;
    for (size_t seen = 0; begin > from; begin--) {
        seen += lines[begin - 1].role == DRS_ROLE_NONE;
        if (seen > BLOCK_LINES) {
            above = begin - 1;
            break;
        }
    }
    for (size_t i = begin; i <= last; i++) {
        if (lines[i].role != DRS_ROLE_NONE) {
            continue;
        }
        draft->work++;
        drs_key key;
        drs_match match;
        int item = drs_end_item_at(draft, i, &key, &match);
        bool rest_short = true;
        size_t rest = 0;
        for (size_t k = i; k <= last && rest <= BLOCK_LINES; k++) {
            if (lines[k].role == DRS_ROLE_NONE) {
                rest++;
                rest_short = rest_short && lines[k].end - lines[k].start <= 110;
            }
        }
        if (rest <= BLOCK_LINES) {
            switch (item) {
            case DRS_END_SIGNATURE:
            case DRS_END_GREETING:
            case DRS_END_SIGNED:
                return i;
            case DRS_END_PLACE_DATE:
                if (rest_short) {
                    return i;
                }
                break;
            case DRS_END_DATE:
                if (rest_short && i < last) {
                    return i;
                }
                break;
            case DRS_END_OFFICE:
            case DRS_END_HOUSE:
            case DRS_END_CHIEF:
                if (above != SIZE_MAX && may_be_name(text, &lines[above])) {
                    return above;
                }
                break;
            default:
                break;
            }
            bool faction = names_faction(draft, i, last);
            if (!faction && may_be_name(text, &lines[i]) && rest <= 10) {
                /* Names over several lines, closed by "und Fraktion". */
                for (size_t k = i + 1; k <= last; k++) {
                    if (lines[k].role != DRS_ROLE_NONE) {
                        continue;
                    }
                    if (drs_begins(text, lines[k].start, lines[k].end, "und Fraktion") ||
                        names_faction(draft, k, last)) {
                        faction = true;
                        break;
                    }
                    if (!may_be_name(text, &lines[k])) {
                        break;
                    }
                }
            }
            bool closed = i == from || above == SIZE_MAX || closes(text, &lines[above]) || lines[i].gap ||
                          only_askers(draft, i, last);
            bool below_sentence = above != SIZE_MAX && closes(text, &lines[above]) && text[lines[above].end - 1] != ':';
            if (rest == 1 && (names_signatory(draft, &lines[i]) || (below_sentence && person_alone(text, &lines[i])))) {
                return i;
            }
            if (closed && rest <= (faction ? 10 : 6) && (may_be_name(text, &lines[i]) || faction) &&
                (faction || names_asker(draft, &lines[i])) && rest_short) {
                return i;
            }
        }
        above = i;
    }
    return SIZE_MAX;
}

/* "Micha K l a p p", "T i d ö w": a letter-spaced name (be) is closed up. Letters that stand alone follow one that does
 * too; an initial ("Max E Muster") stays. */
static drs_string close_up(drs_draft *draft, drs_string name) {
    const char *bytes = name.bytes;
    char *plain = drs_arena_bytes(draft->arena, name.length + 1);
    size_t used = 0;
    bool spaced = false;
    for (size_t at = 0; at < name.length;) {
        size_t end = at;
        while (end < name.length && bytes[end] != ' ') {
            end++;
        }
        bool single = end - at == drs_letter_size(bytes, at, name.length) &&
                      (drs_is_letter(bytes, at, name.length) || bytes[at] == '-');
        bool joins =
            single && spaced && (drs_is_lower(bytes, at, name.length) || bytes[at] == '-' || plain[used - 1] == '-');
        if (used && !joins) {
            plain[used++] = ' ';
        }
        memcpy(plain + used, bytes + at, end - at);
        used += end - at;
        spaced = single;
        at = end + 1;
    }
    return drs_arena_copy(draft->arena, plain, used);
}

void drs_signature_add(drs_draft *draft, drs_value name) {
    drs_value *slot = drs_arena_push(draft->arena, &draft->signatories, &draft->record->signatory_count,
                                     &draft->signatory_capacity, sizeof *slot);
    draft->record->signatories = draft->signatories;
    *slot = name;
}

/* Names that another one is compared with: no paper has more, and a hostile one stays linear. */
#define MOST_COMPARED 8u

static void add_signatory(drs_draft *draft, const drs_strand *strand, size_t start, size_t end) {
    const char *text = strand->bytes;
    while (start < end && (text[start] == ' ' || text[start] == ',')) {
        start++;
    }
    static const char *const before[] = {"gez. ", "gezeichnet ", "i. V. ", "I. V. ", "In Vertretung ", NULL};
    for (size_t i = 0; before[i]; i++) {
        if (drs_begins(text, start, end, before[i])) {
            start += strlen(before[i]);
        }
    }
    while (end > start && (text[end - 1] == ' ' || text[end - 1] == ',')) {
        end--;
    }
    static const char *const seats[] = {"MdL", "MdB", "MdBB", "MdA", "MdHB", NULL};
    for (size_t i = 0; seats[i]; i++) {
        size_t length = strlen(seats[i]);
        if (end - start == length && drs_begins(text, start, end, seats[i])) {
            return; /* "Eva Muster, MdL": the seat is no second name */
        }
        if (end - start > length + 1 && drs_ends(text, start, end, seats[i]) && text[end - length - 1] == ' ') {
            end -= length + 1;
        }
    }
    if (start < end && drs_is_party(draft, text, start, end)) {
        return; /* "… und Fraktion" / "DIE LINKE" */
    }
    /* A party behind the name: "Neumann-Martin CDU", "A. Muster (CDU)"; its longest form, "DIE LINKE" before "LINKE". */
    size_t stop = end > start && text[end - 1] == ')' ? end - 1 : end;
    size_t party = SIZE_MAX;
    for (size_t at = end; at > start + 1 && end - at < 60; at--) {
        if ((text[at - 1] == ' ' || text[at - 1] == '(') && drs_is_party(draft, text, at, stop)) {
            party = at - 1;
        }
    }
    if (party != SIZE_MAX) {
        end = party;
        while (end > start && (text[end - 1] == ' ' || text[end - 1] == '(' || text[end - 1] == ',')) {
            end--;
        }
    }
    /* An address ("Herrn Dr. …") and a labelled line ("Thema: …") of what stands below are no names of those who sign. */
    bool address = drs_begins(text, start, end, "Herrn ") || drs_begins(text, start, end, "Frau ");
    static const char *const group[] = {"Gruppe", NULL}; /* "Dr. Sahra Muster und Gruppe" (bt) */
    if (start >= end || address || drs_holds(text, start, end, "raktion") ||
        drs_word_in(text + start, end - start, group) || drs_holds(text, start, end, ": ")) {
        return;
    }
    drs_value name = drs_strand_value(draft, strand, start, end);
    name.text = close_up(draft, name.text);
    /* The head may have told the name already ("gezeichnet", ni). */
    for (size_t i = 0; i < draft->record->signatory_count && i < MOST_COMPARED; i++) {
        if (drs_string_same(draft->signatories[i].text, name.text)) {
            return;
        }
    }
    drs_signature_add(draft, name);
}

/* Blanks between two names in a row: "Muster          Beispiel". */
#define NAME_GAP 3u

/* The blank at `at` of the strand stands for a gap between columns. */
static bool is_name_gap(const drs_draft *draft, const drs_strand *strand, size_t at) {
    if (strand->bytes[at] != ' ' || at == 0 || at + 1 >= strand->length) {
        return false;
    }
    size_t from = strand->map[at - 1] + 1;
    size_t to = strand->map[at + 1];
    for (size_t i = from; i < to; i++) {
        if (draft->text->bytes[i] != ' ') {
            return false;
        }
    }
    return to >= from + NAME_GAP;
}

static void take_names(drs_draft *draft, size_t first, size_t last) {
    drs_strand strand = drs_strand_make(draft, first, last, 0, 2000);
    size_t start = 0;
    for (size_t i = 0; i <= strand.length; i++) {
        size_t skip = 0;
        if (i == strand.length || strand.bytes[i] == ',' || is_name_gap(draft, &strand, i)) {
            skip = 1;
        } else if (drs_begins(strand.bytes, i, strand.length, " und ")) {
            skip = 5;
        }
        if (skip) {
            add_signatory(draft, &strand, start, i);
            start = i + skip;
            i += skip - 1;
        }
    }
}

/* The house below the name of the one who signs, where nothing else names who answers (be until 2014); returns its last
 * line. It goes on where the line is open ("Senatsverwaltung für"), whatever empty lines the extractor put between, or
 * where the next one begins with a small letter. */
static size_t take_house(drs_draft *draft, size_t first, size_t last) {
    drs_line *lines = draft->text->lines;
    size_t end = first;
    const char *text = draft->text->bytes;
    while (end < last && end - first < 4 &&
           (lines[end + 1].role == DRS_ROLE_NONE || lines[end + 1].role == DRS_ROLE_SIGNATURE)) {
        bool open = text[lines[end].end - 1] == ',' || drs_ends(text, lines[end].start, lines[end].end, " und") ||
                    drs_ends(text, lines[end].start, lines[end].end, " für");
        bool small = drs_is_lower(text, lines[end + 1].start, lines[end + 1].end) && !lines[end + 1].gap;
        if ((!open && !small) || drs_end_item_at(draft, end + 1, NULL, NULL) >= 0) {
            break;
        }
        lines[++end].role = DRS_ROLE_SIGNATURE;
    }
    drs_strand strand = drs_strand_make(draft, first, end, 0, 600);
    drs_answerers_read_house(draft, &strand);
    return end;
}

void drs_signature_take(drs_draft *draft, size_t first, size_t last, bool of_answer) {
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    bool in_ministry = false;
    bool in_prose = false;
    size_t chief = SIZE_MAX;
    bool house_needed = of_answer && !draft->record->answerer_count;
    size_t names_done = SIZE_MAX;
    for (size_t i = first; i <= last; i++) {
        if (lines[i].role != DRS_ROLE_NONE) {
            continue;
        }
        drs_key key;
        drs_match match;
        int item = drs_end_item_at(draft, i, &key, &match);
        if (item == DRS_END_ANNEX) {
            break;
        }
        if ((item == DRS_END_PLACE_DATE || item == DRS_END_DATE) && match.start[1] != SIZE_MAX) {
            drs_date_take(draft, of_answer ? DRS_DATE_ANSWERED : DRS_DATE_ASKED, &key, match.start[1], match.end[1]);
        }
        lines[i].role = DRS_ROLE_SIGNATURE;
        if (item == DRS_END_SIGNED && match.end[1] > match.start[1] && match.start[1] != SIZE_MAX) {
            drs_strand strand = drs_strand_make(draft, i, i, key.map[match.start[1]], 200);
            add_signatory(draft, &strand, 0, strand.length);
            names_done = i;
            continue;
        }
        if (item == DRS_END_RECEIVED) {
            drs_date_take(draft, DRS_DATE_ANSWER_RECEIVED, &key, match.start[1], match.end[1]);
        }
        if (item == DRS_END_HOUSE && house_needed) {
            i = take_house(draft, i, last);
            continue;
        }
        if (item >= 0) {
            chief = item == DRS_END_CHIEF ? i : chief;
            in_ministry = item == DRS_END_HOUSE || item == DRS_END_CHIEF;
            continue;
        }
        /* Behind a closing that stands alone amid the answer the text goes on: it is reported as unassigned. */
        in_prose = item < 0 &&
                   (drs_is_prose(text, lines[i].start, lines[i].end) || (in_prose && !may_be_name(text, &lines[i])));
        if (in_prose) {
            lines[i].role = DRS_ROLE_NONE;
            continue;
        }
        if (names_ministry(text, &lines[i]) || in_ministry) {
            in_ministry = true;
            continue;
        }
        bool faction = names_faction(draft, i, last);
        if (may_be_name(text, &lines[i]) || faction) {
            /* Under an answer one person signs; what follows the name is the office or the house. */
            if (of_answer && names_done != SIZE_MAX) {
                continue;
            }
            size_t end = i;
            while (end < last && lines[end + 1].role == DRS_ROLE_NONE &&
                   (text[lines[end].end - 1] == ',' || text[lines[end].end - 1] == '-' ||
                    drs_ends(text, lines[end].start, lines[end].end, " und"))) {
                end++;
                lines[end].role = DRS_ROLE_SIGNATURE;
            }
            take_names(draft, i, end);
            names_done = i;
            i = end;
        }
    }
    if (house_needed && !draft->record->answerer_count && chief != SIZE_MAX) {
        (void)take_house(draft, chief, last);
    }
}

void drs_signature_of_cover(drs_draft *draft) {
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    for (size_t i = draft->body; i < draft->end; i++) {
        drs_key key;
        drs_match match;
        if (lines[i].role != DRS_ROLE_NONE || text[lines[i].start] != 'S' ||
            drs_end_item_at(draft, i, &key, &match) != DRS_END_COVER) {
            continue;
        }
        bool sends = false;
        size_t office = i + 1;
        while (office < draft->end && office - i <= BLOCK_LINES && lines[office].page == lines[i].page &&
               lines[office].role == DRS_ROLE_NONE && drs_end_item_at(draft, office, NULL, NULL) != DRS_END_OFFICE) {
            sends = sends || drs_holds(text, lines[office].start, lines[office].end, "übersende");
            office++;
        }
        if (!sends || office == draft->end || office - i > BLOCK_LINES ||
            drs_end_item_at(draft, office, NULL, NULL) != DRS_END_OFFICE || !may_be_name(text, &lines[office - 1])) {
            return; /* not the letter that the form promises */
        }
        drs_value *answered = &draft->record->dates[DRS_DATE_ANSWERED];
        if (!answered->text.bytes) {
            drs_date_take(draft, DRS_DATE_ANSWERED, &key, match.start[1], match.end[1]);
            draft->covered = *answered;
            *answered = (drs_value){0};
        }
        for (size_t k = i; k <= office; k++) {
            lines[k].role = k + 1 < office ? DRS_ROLE_HEAD : DRS_ROLE_SIGNATURE;
        }
        drs_strand name = drs_strand_make(draft, office - 1, office - 1, 0, 200);
        add_signatory(draft, &name, 0, name.length);
        /* "Anlage: Schreiben des Ministeriums …" is the answer itself. */
        size_t next = office + 1;
        while (next < draft->end && lines[next].role != DRS_ROLE_NONE) {
            next++; /* a note on the answer's term stands between */
        }
        if (next < draft->end && drs_begins(text, lines[next].start, lines[next].end, "Anlage: Schreiben ")) {
            lines[next].role = DRS_ROLE_HEAD;
        }
        return;
    }
}

size_t drs_signature_cut(drs_draft *draft, size_t first, size_t last, bool of_answer) {
    size_t start = drs_signature_find(draft, first, last);
    if (start == SIZE_MAX || start < first) {
        return last;
    }
    drs_signature_take(draft, start, last, of_answer);
    return start ? start - 1 : 0;
}
