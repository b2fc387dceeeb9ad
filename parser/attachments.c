#include "attachments.h"

#include <string.h>

#include "strand.h"

/* Annexes are counted up to here; a list "1 bis 40" is no list of annexes that anyone prints. */
#define MOST_NUMBERS 60u

/* What a sentence says of other documents is looked for in so many bytes before the annex. */
#define SENTENCE_BYTES 300u

static bool begins_with_any(const char *text, size_t at, size_t end, const char *const *words) {
    for (; *words; words++) {
        if (drs_begins(text, at, end, *words)) {
            return true;
        }
    }
    return false;
}

static bool ends_with_any(const char *text, size_t end, const char *const *words) {
    for (; *words; words++) {
        if (drs_ends(text, 0, end, *words)) {
            return true;
        }
    }
    return false;
}

/* Where the sentence begins that text[at] stands in: a full stop behind an abbreviation or a number ends none. */
static size_t sentence_start(const char *text, size_t at) {
    size_t least = at > SENTENCE_BYTES ? at - SENTENCE_BYTES : 0;
    for (size_t i = at; i > least + 1; i--) {
        if (text[i - 1] != ' ' || !strchr(".?!:", text[i - 2])) {
            continue;
        }
        size_t word = drs_last_word(text, 0, i - 2);
        if (i - 2 - word > 4 && !drs_is_digit(text[word])) {
            return i;
        }
    }
    return least;
}

/* A sentence that names another document may speak of that one's annex. */
static bool names_document(const char *text, size_t start, size_t end) {
    static const char *const words[] = {"rucksache", "Drs",    "Drucks",         "erordnung",   "esetz",   "ichtlinie",
                                        "rotokoll",  "ertrag", "rlass",          "utachten",    "nfrage",  "Satzung",
                                        "satzung",   "§",      "BGBl",           "ereinbarung", "Vorlage", "Bericht",
                                        "Plan ",     "plan ",  "bekanntmachung", NULL};
    for (size_t i = 0; words[i]; i++) {
        if (drs_holds(text, start, end, words[i])) {
            return true;
        }
    }
    return false;
}

/* The words around the label text[from, to) say that this paper has the annex: "als Anlage 1 beigefügt", "auf Anlage 2
 * wird insoweit verwiesen", "wird auf die Anlage verwiesen", "Siehe Anlage." */
static bool is_own(const char *text, size_t from, size_t to, size_t end, bool announced) {
    static const char *const added[] = {" beigefügt", " angefügt", " beigelegt", " angehängt", NULL};
    static const char *const on[] = {"auf die ", "auf ", "Auf die ", "Auf ", NULL};
    static const char *const referred[] = {" verwiesen", " hingewiesen", " Bezug genommen", NULL};
    static const char *const see[] = {"iehe ", "iehe hierzu ", "iehe dazu ",  "iehe auch ", "iehe die ",
                                      "gl. ",  "ergleiche ",   "iehe bitte ", NULL};
    static const char *const in[] = {"in ", "in der ", "der ", "ebenfalls ", "aus ", "aus der ", NULL};
    static const char *const shown[] = {" aufgeführt", " dargestellt", " zu entnehmen", " entnommen werden", NULL};
    size_t said = to; /* where the words end that say so */
    bool own = false;
    if (drs_ends(text, 0, from, " als ")) {
        own = begins_with_any(text, to, end, added);
    } else if (ends_with_any(text, from, on)) {
        if (drs_begins(text, to, end, " wird ")) {
            for (said = to + 5; said < end && said < to + 36 && !own && !strchr(".,;:", text[said]); said++) {
                own = begins_with_any(text, said, end, referred);
            }
        } else {
            size_t near = from > 60 ? from - 60 : 0;
            own = begins_with_any(text, to, end, referred) && drs_holds(text, near, from, "wird ");
        }
    } else if (ends_with_any(text, from, see)) {
        own = to == end || text[to] == ')' || (strchr(".;", text[to]) && (to + 1 == end || text[to + 1] == ' '));
    }
    own = own || (announced && ends_with_any(text, from, in) && begins_with_any(text, to, end, shown));
    return own && !names_document(text, sentence_start(text, from), from) && !names_document(text, to, said);
}

/* The numbers behind "Anlage" or "Anlagen": "1", "1 und 2", "1 bis 4", "1, 2 und 3". Returns where the label ends; marks
 * them in `numbers`. 0 where there is none. */
static size_t read_numbers(const char *text, size_t at, size_t end, bool numbers[MOST_NUMBERS]) {
    size_t stop = 0;
    unsigned before = 0;
    bool to = false;
    while (at < end && drs_is_digit(text[at])) {
        unsigned number = 0;
        size_t digits = 0;
        while (at < end && drs_is_digit(text[at]) && digits < 3) {
            number = number * 10 + (unsigned)(text[at++] - '0');
            digits++;
        }
        if (number == 0 || number >= MOST_NUMBERS || (at < end && drs_is_letter(text, at, end))) {
            return 0;
        }
        for (unsigned k = to ? before + 1 : number; k <= number; k++) {
            numbers[k] = true;
        }
        stop = at;
        before = number;
        static const char *const joiners[] = {" und ", " bis ", ", ", " sowie ", NULL};
        size_t joiner = 0;
        while (joiners[joiner] && !drs_begins(text, at, end, joiners[joiner])) {
            joiner++;
        }
        to = joiner == 1;
        at += joiners[joiner] ? strlen(joiners[joiner]) : end - at;
    }
    return stop;
}

static void add(drs_draft *draft, const char *label, const drs_strand *strand, size_t from, size_t to) {
    drs_record *record = draft->record;
    size_t length = strlen(label);
    for (size_t i = 0; i < record->attachment_count; i++) {
        const drs_string *known = &draft->attachments[i].text;
        if (known->length == length && memcmp(known->bytes, label, length) == 0) {
            return;
        }
    }
    drs_value *slot = drs_arena_push(draft->arena, &draft->attachments, &record->attachment_count,
                                     &draft->attachment_capacity, sizeof *slot);
    record->attachments = draft->attachments;
    *slot = drs_strand_value(draft, strand, from, to);
    slot->text = drs_arena_copy(draft->arena, label, length);
}

/* The line's neighbours that carry the same text, joined with it. */
static drs_strand around(drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    size_t first = line;
    size_t last = line;
    while (first > draft->first && line - first < 2 && lines[first - 1].role == lines[line].role &&
           lines[first - 1].owner == lines[line].owner) {
        first--;
    }
    while (last + 1 < draft->end && last - line < 2 && lines[last + 1].role == lines[line].role &&
           lines[last + 1].owner == lines[line].owner) {
        last++;
    }
    return drs_strand_make(draft, first, last, 0, 2000);
}

static bool speaks_of_annex(const char *text, const drs_line *note) {
    for (const char *const *words = drs_notes_of_annexes; *words; words++) {
        if (drs_holds(text, note->start, note->end, *words)) {
            return true;
        }
    }
    return false;
}

/* One pass over the texts: numbered annexes, or the one without a number. */
static void find(drs_draft *draft, bool numbered) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    /* "Anlagen" below the signature (th he): then "in Anlage 1 aufgeführt" means one of them, and no law's. */
    bool announced = false;
    for (size_t i = draft->end; i-- > draft->first && !announced;) {
        announced =
            lines[i].role == DRS_ROLE_ANNEX || (lines[i].role == DRS_ROLE_NOTE && speaks_of_annex(text, &lines[i]));
    }
    int quotes = 0;
    for (size_t i = draft->first; i < draft->end; i++) {
        if (lines[i].role != DRS_ROLE_ANSWER && lines[i].role != DRS_ROLE_GOVERNMENT_REMARK) {
            quotes = 0;
            continue;
        }
        quotes = i > draft->first && lines[i].owner != lines[i - 1].owner ? 0 : quotes;
        bool marked = lines[i].holds & DRS_HOLDS_QUOTE;
        bool seen = false;
        for (size_t at = lines[i].start; at < lines[i].end; at++) {
            if (!marked) {
                const char *capital = quotes || seen ? NULL : memchr(text + at, 'A', lines[i].end - at);
                if (!capital) {
                    break;
                }
                at = (size_t)(capital - text);
            } else if (drs_begins(text, at, lines[i].end, "„")) {
                quotes++;
            } else if (drs_begins(text, at, lines[i].end, "“") && quotes) {
                quotes--;
            }
            bool word = text[at] == 'A' && (at == lines[i].start || text[at - 1] == ' ' || text[at - 1] == '(') &&
                        drs_begins(text, at, lines[i].end, "Anlage");
            if (!word || quotes || seen) {
                continue;
            }
            seen = true; /* one look at a line bounds the work */
            drs_strand strand = around(draft, i);
            draft->work += strand.length;
            for (size_t from = 0; from < strand.length; from++) {
                if (!drs_begins(strand.bytes, from, strand.length, "Anlage") || strand.map[from] < lines[i].start ||
                    strand.map[from] >= lines[i].end ||
                    (from > 0 && strand.bytes[from - 1] != ' ' && strand.bytes[from - 1] != '(')) {
                    continue;
                }
                size_t to = from + 6;
                to += drs_begins(strand.bytes, to, strand.length, "n");
                bool numbers[MOST_NUMBERS] = {false};
                size_t stop = drs_begins(strand.bytes, to, strand.length, " ")
                                  ? read_numbers(strand.bytes, to + 1, strand.length, numbers)
                                  : 0;
                if ((stop != 0) != numbered || (!numbered && to - from != 6)) {
                    continue;
                }
                to = stop ? stop : to;
                size_t behind = to;
                behind += behind < strand.length && strand.bytes[behind] == '*'; /* the mark of a note */
                bool told = announced && (numbered || behind > to);
                if (!is_own(strand.bytes, from, behind, strand.length, told)) {
                    continue;
                }
                if (!numbered) {
                    add(draft, "Anlage", &strand, from, to);
                    return;
                }
                for (unsigned k = 1; k < MOST_NUMBERS; k++) {
                    char label[16] = "Anlage ";
                    size_t used = 7;
                    if (k >= 10) {
                        label[used++] = (char)('0' + k / 10);
                    }
                    label[used] = (char)('0' + k % 10);
                    if (numbers[k]) {
                        add(draft, label, &strand, from, to);
                    }
                }
            }
        }
    }
}

/* Most papers name no annex in any line. */
static bool names_annex(const drs_draft *draft) {
    const char *text = draft->text->bytes;
    size_t end = draft->text->lines[draft->end - 1].end;
    for (size_t at = draft->text->lines[draft->first].start; at < end; at++) {
        const char *capital = memchr(text + at, 'A', end - at);
        if (!capital) {
            return false;
        }
        at = (size_t)(capital - text);
        if (drs_begins(text, at, end, "Anlage")) {
            return true;
        }
    }
    return false;
}

void drs_attachments_find(drs_draft *draft) {
    if (draft->first >= draft->end || !names_annex(draft)) {
        return;
    }
    find(draft, true);
    if (!draft->record->attachment_count) {
        find(draft, false);
    }
}
