/* checks.h - what the record as a whole shows: parts that are missing, contradict each other or may be spoilt. */
#ifndef DRS_CHECKS_H
#define DRS_CHECKS_H

#include "draft.h"

/* Say what is wrong with the finished record, and whether it is complete. */
void drs_checks_run(drs_draft *draft);

#endif
