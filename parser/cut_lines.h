/* cut_lines.h - the cleaned text is cut into lines and pages, and each line looked at once for all who ask. */
#ifndef DRS_CUT_LINES_H
#define DRS_CUT_LINES_H

#include "text.h"

/* Fill text->lines from text->bytes; empty lines are only counted. */
void drs_text_to_lines(drs_arena *arena, drs_text *text);

/* Cut lines in two: at each of the offsets, which grow and lie inside different lines, a new line begins that no line end
 * stands before. */
void drs_text_cut_lines(drs_arena *arena, drs_text *text, const size_t *offsets, size_t count);

/* Set what the line's flags and DRS_HOLDS_… say of its bytes. */
void drs_text_look_at(const char *bytes, drs_line *line);

#endif
