/* row_lines.h - lines that may be rows of a table, by their own form. */
#ifndef DRS_ROW_LINES_H
#define DRS_ROW_LINES_H

#include "draft.h"

/* What a line's form says of tables. */
typedef enum drs_row_form {
    DRS_ROW_NONE,
    DRS_ROW_WIDE,    /* two gaps or more */
    DRS_ROW_GAP,     /* one gap: a row only among others */
    DRS_ROW_FIGURES, /* two figures or more at its end */
    DRS_ROW_FIGURE   /* one figure: a row only among others */
} drs_row_form;

/* Judge a line's form and keep what it says of rows. */
drs_row_form drs_row_form_of(const drs_draft *draft, drs_line *line);

/* A line of a table: of one that was found, or by its own form alone. */
bool drs_is_row(drs_draft *draft, size_t line);

/* All blanks of the line are widened alike, it is as long as others, and most of its words are no figures: one line of a
 * paragraph was filled so, or it is a row of columns of words. */
bool drs_is_spread_line(const drs_draft *draft, const drs_line *line);

/* Some blanks of the line are doubled, none is wider, and one of them stands behind a word with which no cell ends ("auf die  Kleine
 * Anfrage"), or the line has more words of a sentence than cells have: `pdftotext -layout` gives the lines of a justified
 * paragraph so. */
bool drs_is_loose_line(const drs_draft *draft, const drs_line *line);

/* "k. A." in a figure's place. */
bool drs_says_unknown(const char *text, const drs_line *line);

#endif
