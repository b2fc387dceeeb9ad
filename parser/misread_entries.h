/* misread_entries.h - lines that begin an entry of a collection (bt by), with one letter wrong. */
#ifndef DRS_MISREAD_ENTRIES_H
#define DRS_MISREAD_ENTRIES_H

#include "draft.h"

/* Whether a line begins an entry of a collection (bt by), though it may be misread. */
typedef enum drs_entry_likeness {
    DRS_ENTRY_NOT,
    DRS_ENTRY_MAY_BE, /* "2. Abgeordnete Eva Muster", "Geschäftsberelch": a list in an answer may say so */
    DRS_ENTRY_IS      /* "l2. Abgeordneter", "13. Abgeoraneter", "Abgeordnete", and nothing behind it */
} drs_entry_likeness;

/* How much the line is like one that begins an entry. */
drs_entry_likeness drs_entry_like(const char *text, const drs_line *line);

/* Tell lines of the texts that begin an entry of a collection, though they may be misread. */
void drs_misread_entries_check(drs_draft *draft);

#endif
