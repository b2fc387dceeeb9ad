/* misread.h - headings and dates that a scanner read with one letter wrong. */
#ifndef DRS_MISREAD_H
#define DRS_MISREAD_H

#include "draft.h"

/* Tell lines of the texts that are one letter off a heading ("Antwoit zu Frage 5:", "Frage l:", "Vorbemorkung"), running
 * heads among them, and dates of the head that are one letter off ("28. Mal 2024"). Nothing is corrected. */
void drs_misread_check(drs_draft *draft);

#endif
