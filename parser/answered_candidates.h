/* answered_candidates.h - candidates of one number, of which one stands right above the answer to it. */
#ifndef DRS_ANSWERED_CANDIDATES_H
#define DRS_ANSWERED_CANDIDATES_H

#include "candidates.h"

/* Raise the scores of questions in the stretches of lines that are answered right below them, where a number has several
 * candidates. Where each question stands right above its answer ("Frage 2:" … "Antwort zu Frage 2:"), the candidate that is nearest
 * above the answer to its number is the question, and one with the same number in the answer before is quoted there. A
 * paper is of that kind where most headings have such a candidate; where the questions stand in a list above all answers
 * they have none, or by chance. */
void drs_candidates_weigh_answers(drs_draft *draft, drs_candidates *candidates, const drs_range *stretches,
                                  size_t stretch_count);

#endif
