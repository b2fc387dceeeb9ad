/* notes.h - footnotes: lines at a page's foot (or below a table) whose mark stands in the text. */
#ifndef DRS_NOTES_H
#define DRS_NOTES_H

#include "draft.h"

/* Give the lines of footnotes their role and collect them in draft->notes. A line counts as a note where its mark
 * is found in the text before it, or a sign of it beside marks of others, where a rule parts it from the text, or where it stands
 * between the halves of a sentence on two pages. Of three and more that count on, a third may lack its mark. */
void drs_notes_find(drs_draft *draft);

#endif
