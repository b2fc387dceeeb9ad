/* figure_headers.h - the header above rows of a label and figures, of which single blanks part the columns. */
#ifndef DRS_FIGURE_HEADERS_H
#define DRS_FIGURE_HEADERS_H

#include "columns.h"
#include "figure_words.h"

/* What the header's line says. */
typedef struct drs_figure_header {
    drs_token cells[DRS_MOST_COLUMNS];
    size_t count;
    size_t figures; /* columns behind the label */
    bool numbered;  /* its first column counts the rows */
    bool known;     /* its label is a name of what rows are about */
    bool years;     /* nothing but years and days behind its label */
} drs_figure_header;

/* Read the line as a header. False where it is none that tells its columns for certain: each behind the first has a phrase of its
 * own that can be no part of another, or a year. */
bool drs_figure_header_read(const char *text, const drs_line *line, drs_figure_header *header);

#endif
