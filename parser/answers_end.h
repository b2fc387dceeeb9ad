/* answers_end.h - the last heading of the answers, behind which annexes may begin. */
#ifndef DRS_ANSWERS_END_H
#define DRS_ANSWERS_END_H

#include "walk.h"

/* The last line that must stand before any annex: the last question or answer head. Candidates are chosen, events not yet
 * collected. */
size_t drs_answers_end(drs_walk *walk);

#endif
