/* page_ends.h - page ends that are lost, and the numbers of pages that stand in texts for it. */
#ifndef DRS_PAGE_ENDS_H
#define DRS_PAGE_ENDS_H

#include "draft.h"

/* Say where page ends are lost, or a page's number may stand in a text. */
void drs_page_ends_check(drs_draft *draft);

#endif
