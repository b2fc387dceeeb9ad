/* letterhead_beginnings.h - whether a line begins as a letterhead does: cheap, to be asked before one is read. */
#ifndef DRS_LETTERHEAD_BEGINNINGS_H
#define DRS_LETTERHEAD_BEGINNINGS_H

#include "draft.h"

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

/* Bytes that a line of letterhead or a page number can start with; all other lines are passed by unread. */
bool drs_may_be_letterhead(const char *text, const drs_line *line);

#endif
