#include "letterhead_values.h"

#include <stdio.h>
#include <string.h>

#include "dates.h"
#include "furniture.h"
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

void drs_letterhead_take_late(drs_draft *draft, size_t from, size_t last) {
    drs_line *lines = draft->text->lines;
    bool found = false;
    for (size_t i = from; i <= last; i++) {
        drs_letterhead head;
        char first = draft->text->bytes[lines[i].start];
        bool follows = found && (drs_is_digit(first) || drs_begins(draft->text->bytes, lines[i].start, lines[i].end, "zu Dr"));
        bool possible = drs_is_digit(first) || follows ? follows && lines[i].end - lines[i].start < 60
                                            : drs_begins_as_letterhead(draft->text->bytes, &lines[i]);
        bool running = lines[i].role == DRS_ROLE_RUNNING_HEAD; /* at the end of the page */
        if ((lines[i].role != DRS_ROLE_NONE && !running) || !possible || !drs_letterhead_eat(draft, i, &head)) {
            found = found && lines[i].role != DRS_ROLE_NONE;
            continue;
        }
        /* A term, a number or a date alone counts only below the parliament's name. */
        bool beside = found && head.parts & (DRS_HEAD_HAS_TERM | DRS_HEAD_HAS_DATE | DRS_HEAD_HAS_LABEL | DRS_HEAD_HAS_SECOND);
        bool named = head.parts & DRS_HEAD_HAS_NAME && drs_letterhead_is_beside(draft, i, &head);
        if (named || beside) {
            drs_letterhead_take(draft, &head);
            lines[i].role = running ? DRS_ROLE_RUNNING_HEAD : DRS_ROLE_HEAD;
            found = true;
        }
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
