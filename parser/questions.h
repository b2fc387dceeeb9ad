/* questions.h - the questions and answers of a draft: adding one, and finding a question by its number. */
#ifndef DRS_QUESTIONS_H
#define DRS_QUESTIONS_H

#include "draft.h"

/* Append a question whose number stands on line `head`; returns its index. */
size_t drs_question_add(drs_draft *draft, drs_number number, size_t head);

/* Append an answer whose heading or first line is `head`. Good until the next one is added. */
drs_draft_answer *drs_answer_add(drs_draft *draft, size_t head);

/* The index of the question with this number; SIZE_MAX where the paper prints none. */
size_t drs_question_find(drs_draft *draft, drs_number number);

/* The first question with this major number, and the one behind `question` that shares its own; SIZE_MAX: none. */
size_t drs_question_first(const drs_draft *draft, size_t major);
size_t drs_question_next(const drs_draft *draft, size_t question);

/* The question's text is not known: it is left out, its number stays. It stands on `line`, as far as can be told. */
void drs_question_leave_out(drs_draft *draft, size_t question, size_t line);

#endif
