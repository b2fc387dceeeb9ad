/* annexes.h - the annexes printed in a paper: where each starts, and its title. */
#ifndef DRS_ANNEXES_H
#define DRS_ANNEXES_H

#include "draft.h"

/* Take note of an annex whose label ("Anlage 1") stands in `line` and ends at text[label_end]. The lines below it must
 * not have their roles yet. A label that ends its page announces an annex that starts later, and is passed over. */
void drs_annex_add(drs_draft *draft, size_t line, uint32_t label_end, drs_value label);

#endif
