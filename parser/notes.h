/* notes.h - footnotes: lines at a page's foot (or below a table) whose mark stands in the text. */
#ifndef DRS_NOTES_H
#define DRS_NOTES_H

#include "draft.h"

/* Give the lines of footnotes their role and collect them in draft->notes. A line counts as a note only where its mark
 * is found in the text before it, or a rule parts it from the text. */
void drs_notes_find(drs_draft *draft);

#endif
