/* office_houses.h - the house that answers where only who heads it is printed. */
#ifndef DRS_OFFICE_HOUSES_H
#define DRS_OFFICE_HOUSES_H

#include "draft.h"

/* "Ministerin für X" → "Ministerium für X", "Finanzminister" → "Finanzministerium", "Ministerpräsident" → the
 * parliament's chancellery. Absent where the office names no house or two. */
drs_string drs_ministry_of_office(drs_draft *draft, drs_string office);

#endif
