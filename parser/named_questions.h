/* named_questions.h - the questions that an answer answers: as its heading names them, or as they wait for one. */
#ifndef DRS_NAMED_QUESTIONS_H
#define DRS_NAMED_QUESTIONS_H

#include "walk.h"

/* No answer names more; a list that does is cut, so that a line's work stays bounded. */
#define DRS_MOST_NUMBERS 512u

typedef struct drs_numbers {
    drs_number items[DRS_MOST_NUMBERS];
    size_t count;
    size_t tried;
} drs_numbers;

/* Add a number unless the list has it. */
void drs_numbers_add(drs_numbers *list, drs_number number);

/* Numbers as an answer names them → the questions that they mean. "1" where the paper has 1.1 and 1.2 alone means both;
 * a lone letter means a part of the question answered last. */
void drs_numbers_resolve(drs_walk *walk, const drs_number_item *items, size_t count, drs_numbers *list);

/* The questions that wait at event `index`. Parts answered below their question, with no heading of their own, count to
 * the question alone. */
void drs_numbers_pending(drs_walk *walk, size_t index, drs_numbers *list);

/* Set what the answer answers, and mark those questions as answered. */
void drs_answer_names(drs_draft *draft, drs_draft_answer *answer, const drs_numbers *list);

#endif
