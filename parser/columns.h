/* columns.h - cells of table lines, told by the columns that blanks make.
 *
 * A cell in a wrong column is an error that nobody sees. So a split says no as soon as one line leaves a doubt: the
 * table is then kept as its lines alone. */
#ifndef DRS_COLUMNS_H
#define DRS_COLUMNS_H

#include "draft.h"

enum { DRS_MOST_COLUMNS = 64 }; /* cells of a row */

/* Gaps of two or more blanks, which may part cells. */
typedef struct drs_gaps {
    size_t count;
    size_t widest; /* blanks */
    size_t narrowest;
    size_t first; /* where the first gap begins */
} drs_gaps;

/* The gaps of text[start, end). */
drs_gaps drs_gaps_of(const char *text, size_t start, size_t end);

/* Lines of one table, from its header to its last row. */
typedef struct drs_table_lines {
    const uint32_t *lines; /* indices of drs_text.lines */
    size_t count;
    bool is_led;           /* what stands above the first line has ended: it can be no header of it */
    bool is_below;         /* what stands above the first line may be pieces of its words */
    const drs_line *above; /* the line right above where that may be one of the header's; NULL where not */
} drs_table_lines;

/* Fill the rows of `result` by columns of blanks. False, and no rows, where one cell's column is in doubt. */
bool drs_split_by_blanks(drs_draft *draft, drs_table_lines table, drs_table *result);

/* The lines say the same, whatever their blanks. */
bool drs_same_line(const drs_draft *draft, size_t line, size_t other);

#endif
