/* chains.h - the best consistent choice among the candidates: numbers that grow by one. */
#ifndef DRS_CHAINS_H
#define DRS_CHAINS_H

#include "candidates.h"

/* Choose the questions: numbers that grow by one from 1 (chain 1), and the same numbers printed again behind them
 * (chain 2). Returns how many are in chain 1. */
size_t drs_candidates_choose(drs_draft *draft, drs_candidates *candidates);

#endif
