/* page_checks.h - what the printed pages and their numbers show: pages that are missing, page ends that are lost. */
#ifndef DRS_PAGE_CHECKS_H
#define DRS_PAGE_CHECKS_H

#include "draft.h"

/* Say where the pages do not count on: one is missing, stands twice or elsewhere, or belongs to another paper. */
void drs_page_order_check(drs_draft *draft);

/* Say where page ends are lost, or a page's number may stand in a text. */
void drs_page_ends_check(drs_draft *draft);

#endif
