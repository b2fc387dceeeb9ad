/* page_order.h - what the printed numbers of the pages show: pages that are missing, stand twice or elsewhere. */
#ifndef DRS_PAGE_ORDER_H
#define DRS_PAGE_ORDER_H

#include "draft.h"

/* Say where the pages do not count on: one is missing, stands twice or elsewhere, or belongs to another paper. */
void drs_page_order_check(drs_draft *draft);

#endif
