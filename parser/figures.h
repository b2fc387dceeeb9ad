/* figures.h - rows of a label and figures with single blanks between them, as extractors that keep no columns give. */
#ifndef DRS_FIGURES_H
#define DRS_FIGURES_H

#include "columns.h"
#include "figure_words.h"

/* Fill the rows of `result` from lines of a label and as many figures as the header, which is the first line, names
 * columns behind it. False, and no rows, where that is in doubt. */
bool drs_split_by_figures(drs_draft *draft, drs_table_lines printed, drs_table *result);

#endif
