/* timing.h - what the printed dates say together: days from question to answer, and what cannot be. */
#ifndef DRS_TIMING_H
#define DRS_TIMING_H

#include "draft.h"

/* Compare the record's dates with each other and with the years of its legislative term; diagnose what is impossible or
 * doubtful, and count the days to the answer. Nothing is corrected. */
void drs_timing_check(drs_draft *draft);

#endif
