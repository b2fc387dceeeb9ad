/* listed_pages.h - a list of questions that is the table of contents too: the pages that it names. */
#ifndef DRS_LISTED_PAGES_H
#define DRS_LISTED_PAGES_H

#include "draft.h"

/* The question of lines [first, last] stands in the list: the page of its answer is no text of it, where the parliament
 * prints such lists (by). */
void drs_listed_pages_cut(drs_draft *draft, size_t first, size_t last);

#endif
