/* head_lines.h - lines of the title block: what their form says, and the lines that it goes on over. */
#ifndef DRS_HEAD_LINES_H
#define DRS_HEAD_LINES_H

#include "draft.h"

/* A title block with a cover page and a letter has at most so many lines. */
#define DRS_HEAD_LINES 140u

/* The drs_head_item that the line's form says, -1 where it has none. */
int drs_head_item_at(drs_draft *draft, size_t line);

/* Give the lines [first, last] that are no furniture the role of the head. */
void drs_head_mark(drs_draft *draft, size_t first, size_t last);

/* The line ends amid something: with a hyphen, a comma, or a word that wants another behind it. */
bool drs_head_ends_open(const char *text, const drs_line *line);

/* The last line of the item on `line`: it goes on where the next line begins small or this one ends open, and a list of
 * askers up to its party: "… Dr. Eva / Muster, Max Muster und der Fraktion / der FDP". */
size_t drs_head_item_end(drs_draft *draft, size_t line);

/* "(Eingang beim Abgeordnetenhaus am 21. Dez. / 2023)" (be) goes on to the line that closes it, the next one or `line`. */
size_t drs_head_bracket_end(const drs_draft *draft, size_t line);

#endif
