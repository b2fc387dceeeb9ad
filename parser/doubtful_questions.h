/* doubtful_questions.h - lines that read as questions and were given to another text. */
#ifndef DRS_DOUBTFUL_QUESTIONS_H
#define DRS_DOUBTFUL_QUESTIONS_H

#include "walk.h"

/* Doubt the texts that hold a numbered line that asks, printed as the questions are: numbers run backwards or come twice, or
 * the answer quotes another paper. */
void drs_doubtful_questions_find(drs_walk *walk);

#endif
