/* title_checks.h - titles that hold what no title has, or end elsewhere than they were read to. */
#ifndef DRS_TITLE_CHECKS_H
#define DRS_TITLE_CHECKS_H

#include "draft.h"

/* Doubt the title where the remark below it begins with what may be its rest, or with the rest of its last sentence. */
void drs_title_end_check(drs_draft *draft);

/* Leave out a title that ends doubtfully, or holds words of the lines around it, half a pair of brackets or the text below it, and
 * say so. */
void drs_title_check(drs_draft *draft);

#endif
