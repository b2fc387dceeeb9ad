#include "wrapped_ends.h"

#include <string.h>

#include "head_lines.h"
#include "torn_values.h"

bool drs_signature_wraps(drs_draft *draft, size_t line, bool dated) {
    enum { LONGEST = 40, LONGEST_NEXT = 80 };
    const char *text = draft->text->bytes;
    const drs_line *own = &draft->text->lines[line];
    const drs_line *next = own + 1;
    char last = text[own->end - 1];
    if (own->end - own->start > LONGEST || next->end - next->start > LONGEST_NEXT || line == draft->first ||
        text[next->end - 1] == '.' || !drs_is_upper(text, own->start, own->end)) {
        return false;
    }
    bool place = dated && last == ',';
    bool office = !place &&
                  (drs_ends(text, own->start, own->end, " für") || drs_ends(text, own->start, own->end, " der") ||
                   drs_ends(text, own->start, own->end, " des")) &&
                  drs_is_upper(text, next->start, next->end);
    bool below = line + 2 >= draft->end || next[1].page != next->page || next[1].gap ||
                 drs_is_upper(text, next[1].start, next[1].end);
    if (!(place || office) || !below ||
        (office && (own[-1].end - own[-1].start > LONGEST || strchr(".,:;?!", text[own[-1].end - 1])))) {
        return false;
    }
    int item = drs_text_item(draft, &draft->reader->ends, own->start, next->end, DRS_KEY_BYTES);
    return item == (place ? DRS_END_PLACE_DATE : DRS_END_OFFICE);
}

/* Behind the five figures of a postcode at text[at], which ends a word; `at` where none stands there. */
static size_t behind_postcode(const char *text, size_t at, size_t end) {
    enum { DIGITS = 5 };
    size_t stop = at;
    while (stop < end && stop < at + DIGITS && drs_is_digit(text[stop])) {
        stop++;
    }
    return stop == at + DIGITS && (stop == end || text[stop] == ' ') ? stop : at;
}

bool drs_imprint_wraps(const char *text, const drs_line *own, const drs_line *next) {
    size_t word = drs_last_word(text, own->start, own->end);
    bool town = word > own->start && behind_postcode(text, word, own->end) == own->end &&
                drs_is_upper(text, next->start, next->end);
    size_t behind = behind_postcode(text, next->start, next->end);
    bool postcode = behind > next->start && behind + 1 < next->end && drs_is_upper(text, behind + 1, next->end);
    const drs_line date = {.start = next->start + 1, .end = next->end};
    bool bracket = text[next->start] == '(' && text[next->end - 1] == ')' && next->end - next->start <= 12 &&
                   drs_is_digit(text[own->end - 1]) && drs_begins_date(text, &date);
    bool box = drs_ends(text, own->start, own->end, "Postfach") && drs_is_digit(text[next->start]);
    return town || postcode || box || bracket;
}

bool drs_receipt_wraps(const char *text, const drs_line *own, const drs_line *next) {
    enum { LONGEST_NEXT = 24 };
    return drs_begins(text, own->start, own->end, "(Eingang beim ") && text[next->end - 1] == ')' &&
           next->end - next->start <= LONGEST_NEXT && !memchr(text + own->start, ')', own->end - own->start);
}

bool drs_letter_heading_wraps(drs_draft *draft, size_t line) {
    const char *text = draft->text->bytes;
    const drs_line *own = &draft->text->lines[line];
    if (drs_begins(text, own->start, own->end, "Anlage: Schreiben des")) {
        return drs_head_ends_open(text, own);
    }
    if (!drs_begins(text, own->start, own->end, "Schreiben des") || text[own->end - 1] == ':') {
        return false;
    }
    int item = drs_text_item(draft, &draft->reader->ends, own->start, own[1].end, DRS_KEY_BYTES);
    return item == DRS_END_COVER;
}
