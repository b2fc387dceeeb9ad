/* walk_questions.h - the walk at a question: where its text ends, and whether its answer stands right behind it or further below. */
#ifndef DRS_WALK_QUESTIONS_H
#define DRS_WALK_QUESTIONS_H

#include "walk.h"

/* The question of event `index`, printed for the first time or once more; of numbers in a row all questions at once. */
void drs_walk_question(drs_walk *walk, size_t index);

/* The one question that carries no number: what stands between the lead-in and the answer or the end. */
void drs_walk_single_question(drs_walk *walk);

#endif
