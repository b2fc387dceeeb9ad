/* tables.h - tables in the text: which lines are theirs, and their cells where the columns can be told. */
#ifndef DRS_TABLES_H
#define DRS_TABLES_H

#include "draft.h"

/* Fill the record's tables from the lines of questions, answers, remarks and annexes, and mark their lines with
 * DRS_LINE_ROW, so that running text keeps them. Roles and owners of all lines are known by then. */
void drs_tables_find(drs_draft *draft);

/* A line of a table: of one that was found, or by its own form alone. */
bool drs_is_row(drs_draft *draft, size_t line);

/* All blanks of the line are widened alike, it is as long as others, and most of its words are no figures: one line of a
 * paragraph was filled so, or it is a row of columns of words. */
bool drs_is_spread_line(const drs_draft *draft, const drs_line *line);

#endif
