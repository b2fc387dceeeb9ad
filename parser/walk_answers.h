/* walk_answers.h - the walk at an answer: which lines are its text, and which questions it answers. */
#ifndef DRS_WALK_ANSWERS_H
#define DRS_WALK_ANSWERS_H

#include "walk.h"

/* The answer below the heading of event `index`. */
void drs_walk_answer(drs_walk *walk, size_t index);

/* The lines [rest, last] behind the question of event `index` answer it and those that wait with it. */
void drs_answer_behind(drs_walk *walk, size_t index, size_t rest, size_t last);

/* Below the line that parts questions and answers, event `index`, stands one text, in [first, last], and no heading: the
 * answer to the paper's one question, or to those that its first sentence names. False where it is none. */
bool drs_give_only_answer(drs_walk *walk, size_t index, size_t first, size_t last);

#endif
