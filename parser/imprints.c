#include "imprints.h"

#include <string.h>

#include "dates.h"
#include "running_heads.h"

/* An imprint has no more lines below its first. */
#define REST_LINES 12u

static void take_imprint(drs_draft *draft, const drs_key *key, const drs_match *match) {
    const size_t *start = match->start;
    const size_t *end = match->end;
    switch ((drs_imprint_item)match->form->item) {
    case DRS_IMPRINT_ORIGINAL:
        drs_date_take(draft, DRS_DATE_ORIGINAL, key, start[1], end[1]);
        drs_date_take(draft, DRS_DATE_ISSUED, key, start[2], end[2]);
        break;
    case DRS_IMPRINT_RECEIVED:
        drs_date_take(draft, DRS_DATE_RECEIVED, key, start[1], end[1]);
        drs_date_take(draft, DRS_DATE_ISSUED, key, start[2], end[2]);
        break;
    case DRS_IMPRINT_ISSUED:
        drs_date_take(draft, DRS_DATE_ISSUED, key, start[1], end[1]);
        break;
    case DRS_IMPRINT_FORWARDED:
        drs_date_take(draft, DRS_DATE_FORWARDED, key, start[1], end[1]);
        break;
    case DRS_IMPRINT_LINE:
    case DRS_IMPRINT_REST:
        break;
    }
}

/* Behind the last words of an imprint that its page's end has parted, in the lines [from, to]; 0 where they are not there. */
static size_t behind_last_words(drs_draft *draft, size_t from, size_t to, const char *last_words) {
    for (size_t i = from; i <= to && i < draft->end; i++) {
        if (drs_starts_page(draft, i)) {
            return 0;
        }
        if (strstr(drs_line_key(draft, i)->bytes, last_words)) {
            return i + 1;
        }
    }
    return 0;
}

/* Behind the last line of an imprint of several lines. Its own last words end it, or the next running head, or its page.
 * Where no form feed tells where the page ends and neither is near, the line stands alone, since what follows may be the
 * text of the next page. */
static size_t rest_of_page(drs_draft *draft, size_t index, const char *last_words) {
    const drs_line *lines = draft->text->lines;
    bool known = !drs_on_one_page(draft);
    for (size_t i = index;; i++) {
        if (i > index && (i == draft->end || lines[i].page != lines[index].page)) {
            size_t end = known && i < draft->end ? behind_last_words(draft, i, index + REST_LINES, last_words) : 0;
            return end ? end : known ? i : index + 1;
        }
        if (i > index && drs_starts_page(draft, i)) {
            return i;
        }
        if (i - index <= REST_LINES && strstr(drs_line_key(draft, i)->bytes, last_words)) {
            return i + 1;
        }
        if (i - index > REST_LINES) {
            return index + 1; /* it stands above a page's text, not below */
        }
    }
}

/* The line goes on with the sentence of the one above: "… der Antrag ist / eingegangen am 3. Mai 2024". */
static bool goes_on(const drs_draft *draft, size_t index) {
    const drs_line *line = &draft->text->lines[index];
    const char *text = draft->text->bytes;
    const size_t length = line->end - line->start;
    bool turn =
        length <= 5 || (length <= 7 && drs_begins(text, line->start, line->end, "b.")); /* "b. w." is none of it (rp) */
    if (index == draft->first || turn || !drs_is_lower(text, line->start, line->end)) {
        return false;
    }
    const drs_line *above = line - 1;
    char last = text[above->end - 1];
    bool address = drs_begins(text, line->start, line->end, "www.");
    return above->role == DRS_ROLE_NONE && !address && !strchr(".:?!)", last);
}

/* Words stand behind what the form of a date has matched: a sentence, no imprint. */
static bool says_more(const drs_draft *draft, const drs_key *key, const drs_match *match, size_t index) {
    switch ((drs_imprint_item)match->form->item) {
    case DRS_IMPRINT_LINE:
    case DRS_IMPRINT_REST:
        return false;
    default:
        break;
    }
    return drs_has_lower(draft->text->bytes, key->map[match->end[0]], draft->text->lines[index].end);
}

/* The form that the line is printed in, its dates taken; NULL for none. */
static const drs_form *take_imprint_line(drs_draft *draft, size_t index, const drs_form_set *forms) {
    drs_line *line = &draft->text->lines[index];
    const char *text = draft->text->bytes;
    char first = text[line->start];
    if (line->role) {
        return NULL;
    }
    if (drs_is_digit(first) && line->end - line->start > 80) {
        return NULL;
    }
    const drs_key *key = drs_line_key(draft, index);
    drs_match match;
    size_t row = 0;
    if (!drs_forms_match(forms, draft->matcher, draft->parliament, key, &row, &match) || goes_on(draft, index) ||
        says_more(draft, key, &match, index)) {
        return NULL;
    }
    const char *where = match.form->item == DRS_IMPRINT_LINE && match.form->value ? match.form->value : "";
    bool later = strcmp(where, "later") == 0;
    if ((later && line->page == draft->text->lines[draft->first].page) ||
        ((later || strcmp(where, "below") == 0) &&
         (index == draft->first || draft->text->lines[index - 1].role != DRS_ROLE_IMPRINT))) {
        return NULL;
    }
    take_imprint(draft, key, &match);
    line->role = DRS_ROLE_IMPRINT;
    return match.form;
}

void drs_imprint_find(drs_draft *draft, size_t index, const drs_form_set *forms) {
    const drs_form *form = take_imprint_line(draft, index, forms);
    if (!form || form->item != DRS_IMPRINT_REST) {
        return;
    }
    size_t end = rest_of_page(draft, index, form->value);
    for (size_t i = index + 1; i < end; i++) {
        if (!take_imprint_line(draft, i, forms)) {
            draft->text->lines[i].role = DRS_ROLE_IMPRINT;
        }
    }
}
