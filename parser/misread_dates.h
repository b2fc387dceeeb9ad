/* misread_dates.h - dates of the head with one letter wrong: "28. Mal 2024", "l2.03.2024". */
#ifndef DRS_MISREAD_DATES_H
#define DRS_MISREAD_DATES_H

#include "draft.h"

/* Dates of the head that were left out since a letter of them is wrong. */
void drs_misread_dates_check(drs_draft *draft);

#endif
