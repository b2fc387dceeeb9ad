/* walk_remarks.h - the walk at text that no question or answer takes: remarks, and the headings of topics. */
#ifndef DRS_WALK_REMARKS_H
#define DRS_WALK_REMARKS_H

#include "walk.h"

/* Text in [first, last] that stands behind event `index`, before a question or between headings: a remark of the side that
 * `role` says, a heading, or, where that is negative, nothing. */
void drs_walk_text(drs_walk *walk, size_t index, size_t first, size_t last, int role);

#endif
