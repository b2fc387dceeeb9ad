/* cell_grid.h - a table's lines cut into cells, and the columns that these stand in. */
#ifndef DRS_CELL_GRID_H
#define DRS_CELL_GRID_H

#include "columns.h"

/* A piece of a line between two gaps: bytes of the text, and letters counted from the page's left edge. */
typedef struct drs_cell {
    size_t start;
    size_t end;
    uint32_t left;
    uint32_t right; /* behind its last letter */
    uint32_t line;  /* index in the table */
    uint32_t column;
    bool figure; /* it is what a table prints for a figure, or in its place */
} drs_cell;

typedef struct drs_cell_grid {
    drs_draft *draft;
    drs_table_lines table;
    drs_cell *cells; /* of all lines, one after the other */
    size_t cell_count;
    size_t cell_capacity;
    size_t *first; /* of each line; one more for the end */
    size_t columns;
    bool numeric[DRS_MOST_COLUMNS];
    drs_string *row; /* being filled */
} drs_cell_grid;

/* The line of the table. */
const drs_line *drs_grid_line(const drs_cell_grid *grid, size_t index);

/* Cut the table's lines into cells. */
void drs_grid_cut(drs_cell_grid *grid);

/* Give each cell its column: what cells of different lines that stand above each other cover together. False where that is in
 * doubt, or where there is one alone. */
bool drs_grid_find_columns(drs_cell_grid *grid);

/* Tabs part cells and align nothing: where every gap of every line is one tab, their order tells the columns. */
bool drs_grid_find_tabs(drs_cell_grid *grid);

/* Nothing but figures, and not one: two columns that only one blank parts. */
bool drs_cell_is_two_figures(const char *text, const drs_cell *at);

#endif
