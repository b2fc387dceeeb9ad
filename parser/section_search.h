/* section_search.h - whether the numbers of a paper's questions begin anew in its sections, and which line is of which. */
#ifndef DRS_SECTION_SEARCH_H
#define DRS_SECTION_SEARCH_H

#include "candidates.h"

/* Fill draft->sections, section_of and section_heads where headings that are counted from the first stand above questions
 * whose numbers begin anew; false, and nothing is filled, where that is not certain. */
bool drs_sections_find(drs_draft *draft, drs_candidates *candidates);

/* The numbers count on through the paper after all. */
void drs_sections_forget(drs_draft *draft);

#endif
