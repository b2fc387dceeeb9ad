/* annex_lines.h - where the annexes begin, and the labels that they bear. */
#ifndef DRS_ANNEX_LINES_H
#define DRS_ANNEX_LINES_H

#include "draft.h"

/* The first line of the annexes: "Anlage 1" at a page's start or behind a signature, at `from` or behind it; draft->end
 * where there is none. */
size_t drs_annex_find(drs_draft *draft, size_t from);

/* A page begins with the line, and that is "Anlage", "Anlage 2" or the like alone. */
bool drs_annex_heads_page(drs_draft *draft, size_t line);

/* Give the lines from `from` on to the annexes, and list their labels as attachments. */
void drs_annexes_take(drs_draft *draft, size_t from);

#endif
