/* tables.h - tables in the text: which lines are theirs, and their cells where the columns can be told. */
#ifndef DRS_TABLES_H
#define DRS_TABLES_H

#include "draft.h"
#include "row_lines.h"

/* Fill the record's tables from the lines of questions, answers, remarks and annexes, and mark their lines with
 * DRS_LINE_ROW, so that running text keeps them. Roles and owners of all lines are known by then. */
void drs_tables_find(drs_draft *draft);

#endif
