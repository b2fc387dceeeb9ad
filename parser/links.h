/* links.h - what the paper's texts refer to, and what they say of being classified. */
#ifndef DRS_LINKS_H
#define DRS_LINKS_H

#include "draft.h"

/* Read the record's texts, which must be made, and its annexes: fills its links, its sorted references, and what is
 * restricted. */
void drs_links_find(drs_draft *draft);

/* The same for a record that has nothing but its full text. */
void drs_links_find_in_full_text(drs_draft *draft);

#endif
