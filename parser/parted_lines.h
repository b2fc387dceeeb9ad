/* parted_lines.h - lines that hold a piece of two columns each, written one column behind the other. */
#ifndef DRS_PARTED_LINES_H
#define DRS_PARTED_LINES_H

#include "text.h"

enum { DRS_GUTTER = 3 }; /* blanks between two columns, where nothing else tells them */

/* What stands on a line left and right of the gutter, in columns of letters. */
typedef struct drs_line_halves {
    uint32_t left_end;    /* bytes; the line's end where nothing stands right of it */
    uint32_t right_start; /* bytes; 0 where there is nothing */
    uint32_t right_column;
    bool crosses; /* letters stand in the gutter */
} drs_line_halves;

/* Lines [first, last] hold two columns, the right one from column `edge` on. */
typedef struct drs_columns_region {
    size_t first;
    size_t last;
    uint32_t edge;
    uint32_t gutter;   /* blanks between the two columns of a line, at least */
    bool keeps_indent; /* of the right column: the lines below the region go on in it */
} drs_columns_region;

/* The line's halves around the region's gutter. */
drs_line_halves drs_halve(const drs_text *text, const drs_line *line, const drs_columns_region *region);

/* Put the lines of the regions, which follow each other, in the order in which they are read, into bytes of their own:
 * text->bytes, lines and moves. Lines keep the numbers and pages of the source. */
void drs_parted_lines_write(drs_arena *arena, drs_text *text, const drs_columns_region *regions, size_t count);

/* Put the lines in another order, order[i] being the one that becomes line i, into bytes of their own, as above. Lines that
 * stood behind each other keep what is between them; one that is moved has an empty line above it. */
void drs_lines_reorder(drs_arena *arena, drs_text *text, const size_t *order);

#endif
