/* notes.h - footnotes: lines at a page's foot (or below a table) whose mark stands in the text. */
#ifndef DRS_NOTES_H
#define DRS_NOTES_H

#include "draft.h"

/* Give the lines of footnotes their role and collect them in draft->notes. A line counts as a note only where its mark
 * is found in the text before it, or a rule parts it from the text. */
void drs_notes_find(drs_draft *draft);

/* The line begins with a number as a note does and is none: the sentence above it is open, and the next page begins anew.
 * "… mindestens / 2 Beamte verletzt?" above "3. Welche …" is how that sentence goes on. */
bool drs_notes_line_goes_on(const drs_draft *draft, size_t line);

/* The line prints the number `marker` where a note's mark may stand: glued to a word or behind a sentence. */
bool drs_notes_has_mark(const char *text, const drs_line *line, const char *marker);

#endif
