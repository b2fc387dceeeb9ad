/* lists.h - lists in a text: which lines begin an item. */
#ifndef DRS_LISTS_H
#define DRS_LISTS_H

#include "draft.h"

/* Mark with DRS_LINE_ITEM the lines of [first, last] with this role and owner that begin an item. A dash or a number
 * that running text brought to a line's start begins none. */
void drs_lists_find(drs_draft *draft, size_t first, size_t last, drs_line_role role, uint32_t owner);

#endif
