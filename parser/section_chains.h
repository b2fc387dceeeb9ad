/* section_chains.h - the questions of a paper whose numbers begin anew in its sections: chosen section by section. */
#ifndef DRS_SECTION_CHAINS_H
#define DRS_SECTION_CHAINS_H

#include "candidates.h"

/* Weigh and choose the candidates of each section as those of a paper of its own, and count the numbers on from section to
 * section. Returns how many questions there are; 0 where a section has none that begin with its first number. */
size_t drs_sections_choose(drs_draft *draft, drs_candidates *candidates);

#endif
