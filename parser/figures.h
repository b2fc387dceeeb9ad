/* figures.h - rows of a label and figures with single blanks between them, as extractors that keep no columns give. */
#ifndef DRS_FIGURES_H
#define DRS_FIGURES_H

#include "columns.h"

/* Letters between blanks: bytes [start, end) of a text. */
typedef struct drs_token {
    size_t start;
    size_t end;
} drs_token;

/* The first letters between blanks of text[start, end); empty where there are none. */
drs_token drs_first_token(const char *text, size_t start, size_t end);

/* "1.234,5", "60%", "01.08.2014", "2014/15", or a dash in a figure's place. */
bool drs_is_figure(const char *text, drs_token at);

/* "2014", "2013/14", "2013/2014". */
bool drs_is_year(const char *text, drs_token at);

/* Up to three digits, and three digits behind them: one number or two. */
bool drs_may_be_thousands(const char *text, drs_token first, drs_token second);

/* "%", "Euro": belongs to the figure before it. */
bool drs_is_unit(const char *text, drs_token at);

/* How many figures stand at a line's end. "1,9 Prozent" and a lone "-" are one. */
size_t drs_figures_at_end(const char *text, size_t start, size_t end);

/* Fill the rows of `result` from lines of a label and as many figures as the header, which is the first line, names
 * columns behind it. False, and no rows, where that is in doubt. */
bool drs_split_by_figures(drs_draft *draft, drs_table_lines table, drs_table *result);

#endif
