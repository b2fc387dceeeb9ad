/* misread.h - headings and dates that a scanner read with one letter wrong. */
#ifndef DRS_MISREAD_H
#define DRS_MISREAD_H

#include "draft.h"

/* Tell lines of the texts that are one letter off a heading ("Antwoit zu Frage 5:", "Frage l:", "Vorbemorkung"), running
 * heads among them, and dates of the head that are one letter off ("28. Mal 2024"). Nothing is corrected. */
void drs_misread_check(drs_draft *draft);

/* Whether a line begins an entry of a collection (bt by), though it may be misread. */
typedef enum drs_entry_likeness {
    DRS_ENTRY_NOT,
    DRS_ENTRY_MAY_BE, /* "2. Abgeordnete Eva Muster", "Geschäftsberelch": a list in an answer may say so */
    DRS_ENTRY_IS      /* "l2. Abgeordneter", "13. Abgeoraneter", "Abgeordnete", and nothing behind it */
} drs_entry_likeness;

drs_entry_likeness drs_entry_like(const char *text, const drs_line *line);

#endif
