/* quoted_lists.h - lists of questions that an answer quotes, and that are none of this paper. */
#ifndef DRS_QUOTED_LISTS_H
#define DRS_QUOTED_LISTS_H

#include "draft.h"

/* Set listed[line] for the lines that number a list of questions which an answer quotes: a sentence announces it, it counts
 * from 1 in one style, each of its questions is followed by the next one at once, and then the answer goes on. Questions of
 * this paper that were taken for an answer's text have answers between them or behind them. */
void drs_quoted_lists_mark(drs_draft *draft, bool *listed);

#endif
