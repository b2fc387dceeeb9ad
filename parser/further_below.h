/* further_below.h - which numbers are printed again or answered further below an event. */
#ifndef DRS_FURTHER_BELOW_H
#define DRS_FURTHER_BELOW_H

#include "walk.h"

/* Fill the table of what stands last, once, when all events are known. */
void drs_note_what_follows(drs_walk *walk);

/* A heading behind event `index` answers this number. */
bool drs_later_head(const drs_walk *walk, size_t index, drs_number number);

/* The question is printed again behind event `index`. */
bool drs_later_restated(const drs_walk *walk, size_t index, drs_number number);

/* The heading below the row of questions that event `index` stands in answers its question, or is a bare one. */
bool drs_head_follows(drs_walk *walk, size_t index);

/* The answer to the question of event `index` stands further below, in a list of their own or below headings. `restated`: the
 * question is printed here for the second time. */
bool drs_answered_below(const drs_walk *walk, size_t index, drs_number number, bool restated);

#endif
