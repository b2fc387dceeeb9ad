#include "letterhead_values.h"

#include <stdio.h>
#include <string.h>

#include "dates.h"
#include "furniture.h"
#include "head_lines.h"
#include "letterhead_beginnings.h"
#include "sentence_words.h"
#include "strand.h"

void drs_letterhead_take(drs_draft *draft, const drs_letterhead *head) {
    drs_record *record = draft->record;
    if (head->parts & DRS_HEAD_HAS_REFERENCE && !record->reference.text.bytes) {
        record->reference = drs_value_make(draft, head->reference, strlen(head->reference), head->reference_piece);
    }
    if (head->parts & DRS_HEAD_HAS_SECOND && !record->inquiry_reference.text.bytes) {
        record->inquiry_reference = drs_value_make(draft, head->second, strlen(head->second), head->second_piece);
    }
    if (head->parts & DRS_HEAD_HAS_DATE) {
        drs_date_set(draft, DRS_DATE_HEAD, head->date, head->date_piece);
    }
    if (head->parts & DRS_HEAD_HAS_TERM && !record->legislative_term.text.bytes && head->term >= 1 &&
        head->term <= 40) {
        char term[4] = {0};
        term[0] = (char)(head->term >= 10 ? '0' + head->term / 10 : '0' + head->term);
        term[1] = (char)(head->term >= 10 ? '0' + head->term % 10 : 0);
        record->legislative_term = drs_value_make(draft, term, strlen(term), head->term_piece);
    }
}

bool drs_letterhead_take_torn(drs_draft *draft, unsigned term, const drs_line *line) {
    const char *text = draft->text->bytes;
    size_t length = line->end - line->start;
    if (!term || draft->record->reference.text.bytes || length < 1 || length > 5) {
        return false;
    }
    for (size_t i = line->start; i < line->end; i++) {
        if (!drs_is_digit(text[i])) {
            return false;
        }
    }
    char reference[16];
    snprintf(reference, sizeof reference, "%u/%.*s", term, (int)length, text + line->start);
    drs_piece piece = {line->start, line->end};
    draft->record->reference = drs_value_make(draft, reference, strlen(reference), piece);
    return true;
}

/* Lines above the parliament's name that may belong to its head: the term, the number, the date (he). */
#define LINES_ABOVE 3u
/* An imprint between it and the page's number has no more. */
#define IMPRINT_LINES 8u

static bool is_free(const drs_line *line) {
    return line->role == DRS_ROLE_NONE || line->role == DRS_ROLE_RUNNING_HEAD;
}

static void take_late_line(drs_draft *draft, size_t line, const drs_letterhead *head) {
    drs_letterhead_take(draft, head);
    draft->text->lines[line].role = DRS_ROLE_RUNNING_HEAD; /* a text goes on behind it as behind any page's */
}

/* "1" alone above the head that stands behind its page's text, and above the imprint, is that page's number. */
static void take_number_above(drs_draft *draft, size_t line) {
    drs_letterhead head;
    for (size_t seen = 0; line > draft->first + 1 && seen < IMPRINT_LINES; seen++) {
        line -= draft->text->lines[line - 1].role == DRS_ROLE_IMPRINT;
    }
    drs_line *above = &draft->text->lines[line - 1];
    if (above->role == DRS_ROLE_NONE && above->end - above->start <= 5 && drs_letterhead_eat(draft, line - 1, &head) &&
        !(head.parts & ~(unsigned)(DRS_HEAD_HAS_NUMBER | DRS_HEAD_HAS_PAGE)) && head.number == 1) {
        above->role = DRS_ROLE_PAGE_NUMBER;
    }
}

/* The paper that the head names is another. */
static bool is_of_another(const drs_draft *draft, const drs_letterhead *head) {
    const char *own = draft->record->reference.text.bytes;
    return own && head->parts & DRS_HEAD_HAS_REFERENCE && strcmp(own, head->reference) != 0;
}

void drs_letterhead_take_late(drs_draft *draft, size_t from, size_t last) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    const unsigned own =
        DRS_HEAD_HAS_TERM | DRS_HEAD_HAS_DATE | DRS_HEAD_HAS_LABEL | DRS_HEAD_HAS_REFERENCE | DRS_HEAD_HAS_SECOND;
    bool found = false;
    unsigned torn = 0;
    for (size_t i = from; i <= last; i++) {
        drs_letterhead head;
        if (torn && is_free(&lines[i]) && drs_letterhead_take_torn(draft, torn, &lines[i])) {
            draft->text->lines[i].role = DRS_ROLE_RUNNING_HEAD;
            continue;
        }
        bool possible = is_free(&lines[i]) && (found || drs_begins_as_letterhead(text, &lines[i]));
        if (!possible || !drs_letterhead_eat(draft, i, &head) || is_of_another(draft, &head)) {
            if (found && lines[i].role == DRS_ROLE_NONE && drs_head_item_at(draft, i) == DRS_HEAD_SKIP) {
                draft->text->lines[i].role = DRS_ROLE_RUNNING_HEAD; /* "Landtag" (hb), "Neudruck" */
                continue;
            }
            found = found && lines[i].role != DRS_ROLE_NONE;
            continue;
        }
        /* A term, a number or a date alone counts only beside the parliament's name, or all of them on one line (by). */
        const unsigned all = DRS_HEAD_HAS_TERM | DRS_HEAD_HAS_REFERENCE | DRS_HEAD_HAS_DATE;
        bool named =
            (head.parts & DRS_HEAD_HAS_NAME && drs_letterhead_is_beside(draft, i, &head)) || (head.parts & all) == all;
        if (!named && !(found && head.parts & own)) {
            continue;
        }
        size_t k = i;
        for (; named && !found && k > from && i - k < LINES_ABOVE; k--) {
            drs_letterhead above;
            if (!is_free(&lines[k - 1]) || !drs_letterhead_eat(draft, k - 1, &above) || !(above.parts & own) ||
                is_of_another(draft, &above)) {
                break;
            }
            /* "… zuletzt abgerufen am / 30. Dezember 2020": the last line of a note. */
            if (above.parts == DRS_HEAD_HAS_DATE && k > from + 1 && drs_ends_with_open_word(text, &lines[k - 2])) {
                break;
            }
            take_late_line(draft, k - 1, &above);
        }
        take_late_line(draft, i, &head);
        torn = head.torn ? head.torn : torn;
        if (!found && k > from) {
            take_number_above(draft, k);
        }
        found = true;
    }
}

void drs_letterhead_take_running(drs_draft *draft) {
    drs_letterhead found = {.parts = 0};
    for (size_t i = draft->first; i < draft->end; i++) {
        drs_letterhead head;
        if (draft->text->lines[i].role != DRS_ROLE_RUNNING_HEAD || !drs_letterhead_eat(draft, i, &head) ||
            !(head.parts & DRS_HEAD_HAS_REFERENCE)) {
            continue;
        }
        if (found.parts && strcmp(found.reference, head.reference) != 0) {
            return;
        }
        if (!(found.parts & DRS_HEAD_HAS_TERM)) {
            found = head;
        }
    }
    found.parts &= DRS_HEAD_HAS_REFERENCE | DRS_HEAD_HAS_TERM;
    drs_letterhead_take(draft, &found);
}
