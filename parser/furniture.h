/* furniture.h - what a page repeats or prints at its edge: running heads, page numbers, imprints. */
#ifndef DRS_FURNITURE_H
#define DRS_FURNITURE_H

#include "draft.h"

/* Give the lines of furniture their roles, and take the dates that imprints hold. */
void drs_furniture_find(drs_draft *draft);

/* The line begins with a parliament's name or "Drucksache": cheap, to be asked before a letterhead is read. */
bool drs_reads_as_letterhead(const char *text, const drs_line *line);
static inline bool drs_begins_as_letterhead(const char *text, const drs_line *line) {
    switch (text[line->start]) {
    case 'A':
    case 'B':
    case 'D':
    case 'H':
    case 'L':
    case 'N':
    case 'S':
    case 'T':
        return drs_reads_as_letterhead(text, line);
    default:
        return drs_is_digit(text[line->start]) && drs_reads_as_letterhead(text, line);
    }
}

/* The line is furniture. */
static inline bool drs_is_furniture(const drs_line *line) {
    return line->role == DRS_ROLE_RUNNING_HEAD || line->role == DRS_ROLE_PAGE_NUMBER || line->role == DRS_ROLE_IMPRINT;
}

/* Set a date of the record from an ISO date and its place, unless it is set. */
void drs_date_set(drs_draft *draft, drs_date_kind kind, const char iso[11], drs_piece piece);

/* A date was expected at the key's start and could not be read: where a day is printed that the calendar does not have,
 * say so. `at` is its place in the text. */
void drs_date_refuse(drs_draft *draft, drs_date_kind kind, const char *key, size_t length, size_t at);

/* Set a date from the key's bytes [start, end) that a form captured. False where it is no real date. */
bool drs_date_take(drs_draft *draft, drs_date_kind kind, const drs_key *key, size_t start, size_t end);

#endif
