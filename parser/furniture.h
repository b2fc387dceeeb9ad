/* furniture.h - what a page repeats or prints at its edge: running heads, page numbers, imprints. */
#ifndef DRS_FURNITURE_H
#define DRS_FURNITURE_H

#include "draft.h"

/* Give the lines of furniture their roles, and take the dates that imprints hold. */
void drs_furniture_find(drs_draft *draft);

/* A parliament's name, "Drucksache" or "Seite" can begin with this letter. */
static inline bool drs_begins_letterhead(char letter) {
    switch (letter) {
    case 'A':
    case 'B':
    case 'D':
    case 'H':
    case 'L':
    case 'N':
    case 'S':
    case 'T':
        return true;
    default:
        return false;
    }
}

/* The line begins with a parliament's name, "Drucksache", "Seite" or "18. Wahlperiode", the page's number before it or not:
 * cheap, to be asked before a letterhead is read. */
bool drs_reads_as_letterhead(const char *text, const drs_line *line);
static inline bool drs_begins_as_letterhead(const char *text, const drs_line *line) {
    char first = text[line->start];
    return (drs_begins_letterhead(first) || drs_is_digit(first)) && drs_reads_as_letterhead(text, line);
}

/* Take "________" right above `line`, which stands at a page's foot, for a part of it. */
void drs_furniture_take_rule_above(drs_draft *draft, size_t line);

/* The line is furniture. */
static inline bool drs_is_furniture(const drs_line *line) {
    return line->role == DRS_ROLE_RUNNING_HEAD || line->role == DRS_ROLE_PAGE_NUMBER || line->role == DRS_ROLE_IMPRINT;
}

/* The line is furniture, a note or the sentence at a page's foot that says who answers (mv): a text that stands above it
 * goes on below it. */
static inline bool drs_is_aside(const drs_line *line) {
    return drs_is_furniture(line) || line->role == DRS_ROLE_NOTE || line->role == DRS_ROLE_ANSWER_SENTENCE;
}

#endif
