/* table_ranges.h - which lines of a text are a table: caption, header and rows. */
#ifndef DRS_TABLE_RANGES_H
#define DRS_TABLE_RANGES_H

#include "draft.h"

/* The lines of one text, furniture and notes between them left out. */
typedef struct drs_table_text {
    drs_draft *draft;
    uint32_t *lines;
    uint8_t *forms; /* drs_row_form */
    size_t count;
    drs_string place;
} drs_table_text;

/* A table's lines in a text: [header, first) names the columns, [first, end) are rows and what they wrap to. */
typedef struct drs_table_range {
    size_t caption; /* first line of the caption; == caption_end where there is none */
    size_t caption_end;
    size_t header;
    size_t first;
    size_t end;
    size_t wide; /* rows by form */
    size_t figures;
    bool doubtful; /* a line that stands right below may belong to the last row */
} drs_table_range;

/* The range of the table whose first row may be the line `first`; what is above the line `from` is another table's. False where
 * the lines are none; range->end is set even then. */
bool drs_table_range_find(const drs_table_text *in, size_t first, size_t from, drs_table_range *range);

/* The line of the text. */
const drs_line *drs_table_line(const drs_table_text *in, size_t index);

/* The line closes a sentence or leads to what stands below it; the mark of a note may follow. */
bool drs_table_line_closes(const drs_table_text *in, size_t index);

/* Letters of the line. */
size_t drs_table_line_letters(const drs_table_text *in, size_t index);

/* "Tabelle 3: …", "Übersicht A" */
bool drs_is_caption(const drs_table_text *in, size_t index);

/* What stands below a table and is none of its rows. */
bool drs_ends_table(const drs_table_text *in, size_t index);

#endif
