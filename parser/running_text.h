/* running_text.h - the lines of a text put together to paragraphs. */
#ifndef DRS_RUNNING_TEXT_H
#define DRS_RUNNING_TEXT_H

#include "draft.h"

/* The text of the lines in [first, last] that have this role and owner: paragraphs parted by an empty line, lines
 * joined, hyphenation undone, lists and tables by lines, marks of footnotes as "[^5]". Absent where no line has them. */
drs_value drs_running_text(drs_draft *draft, size_t first, size_t last, drs_line_role role, uint32_t owner);

/* The next line's first word would have found room behind `line`: it ends on purpose. */
bool drs_line_has_room(const drs_draft *draft, const drs_line *line, const drs_line *next);

/* Bytes [start, end) of one line: blanks single, marks of footnotes as "[^5]". */
drs_string drs_line_text(drs_draft *draft, size_t line, size_t start, size_t end);

#endif
