/* papers.h - where one paper of an input ends and the next begins. */
#ifndef DRS_PAPERS_H
#define DRS_PAPERS_H

#include "text.h"

/* The first lines of the papers that the text holds one after the other, and behind them text->line_count. *count is at
 * least 1 and at most DRS_MAX_RECORDS. A new paper begins at the top of a page whose letterhead has another number than
 * the page before, where a word for an instrument or an answer stands below it, or with the logo of a ministry's letter
 * that answers the form before it. */
size_t *drs_papers_find(drs_arena *arena, const drs_text *text, size_t *count);

#endif
