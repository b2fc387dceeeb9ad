/* question_parts.h - sub-questions: candidates that belong to the chain of the question above them. */
#ifndef DRS_QUESTION_PARTS_H
#define DRS_QUESTION_PARTS_H

#include "candidates.h"

/* "a)" to "d)" below a question of a chain are its sub-questions, where each asks or the question is a stem that they
 * complete. They belong to the chain of the question above them. */
void drs_parts_attach_letters(drs_draft *draft, drs_candidates *candidates);

/* "4.1. der Anzahl der Interessenten," to "4.3. der Höhe des Zuschusses?" below the question 4 whose sentence they
 * complete: at least two in turn, the first right below an open line. */
void drs_parts_attach_levels(drs_draft *draft, drs_candidates *candidates);

/* "1. c) Welche …?" above its answer, where the list has "c)" below "1." (by): it is printed again. `most` is the
 * highest number of the first chain. */
void drs_parts_find_again(drs_draft *draft, drs_candidates *candidates, size_t most);

#endif
