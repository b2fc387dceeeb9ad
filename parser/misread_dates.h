/* misread_dates.h - dates with letters wrong: "28. Mal 2024", "l2.03.2024", "1O. Mai 2O24". */
#ifndef DRS_MISREAD_DATES_H
#define DRS_MISREAD_DATES_H

#include "draft.h"

/* Dates of the head, of a page's foot and of sentences that were left out since letters of them are wrong. */
void drs_misread_dates_check(drs_draft *draft);

#endif
