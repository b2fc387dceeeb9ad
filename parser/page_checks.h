/* page_checks.h - what the printed pages and their numbers show: pages that are missing, page ends that are lost. */
#ifndef DRS_PAGE_CHECKS_H
#define DRS_PAGE_CHECKS_H

#include "page_ends.h"
#include "page_order.h"

#endif
