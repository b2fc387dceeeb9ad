/* page_columns.h - pages set in two columns that an extractor has laid side by side (pdftotext -layout).
 *
 * Bavaria printed so until 2018, Berlin until 2014. A line of such a text holds a line of each column; read straight across
 * it is nobody's sentence. Where a page shows two columns of prose, the left one is put before the right one. */
#ifndef DRS_PAGE_COLUMNS_H
#define DRS_PAGE_COLUMNS_H

#include "text.h"

/* Put the lines of such pages in the order in which they are read, into bytes of their own: text->bytes, lines and moves.
 * Lines keep the numbers and pages of the source. Does nothing where no page shows two columns. */
void drs_page_columns_part(drs_arena *arena, drs_text *text);

#endif
