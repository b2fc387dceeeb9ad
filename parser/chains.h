/* chains.h - the best consistent choice among the candidates: numbers that grow by one. */
#ifndef DRS_CHAINS_H
#define DRS_CHAINS_H

#include "candidates.h"

/* Choose the questions: numbers that grow by one from 1 (DRS_CHAIN_FIRST), and the same numbers printed again behind them
 * (DRS_CHAIN_AGAIN). Returns how many are in the first. */
size_t drs_candidates_choose(drs_draft *draft, drs_candidates *candidates);

#endif
