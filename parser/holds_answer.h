/* holds_answer.h - an inquiry that is printed together with its answer. */
#ifndef DRS_HOLDS_ANSWER_H
#define DRS_HOLDS_ANSWER_H

#include "draft.h"

/* The body holds an answer though the title block did not say so (by: below the questions; sn: a letter). */
bool drs_holds_answer(drs_draft *draft);

#endif
