/* page_numbers.h - the numbers of pages: at their edges, or where an extractor moved or left them. */
#ifndef DRS_PAGE_NUMBERS_H
#define DRS_PAGE_NUMBERS_H

#include "draft.h"

/* A bare number at a page's edge that counts as the pages do. */
bool drs_is_page_number(drs_draft *draft, size_t index);

/* The bare number at the top or the foot of the page of lines [first, last]. */
void drs_page_number_find(drs_draft *draft, size_t first, size_t last);

/* "- 2 -" and "Seite 2 von 6" are page numbers wherever they stand alone, since an extractor may have moved them; where the
 * page ends are lost, so are bare numbers that count on from 1 or 2 with a page's lines between. */
void drs_page_numbers_find_lost(drs_draft *draft);

/* A running head or a number stands where a form feed parts two pages: the page numbers are there, not amid the text. */
bool drs_edges_tell_pages(const drs_draft *draft);

/* A bare number alone on its line amid a sentence, where no page's edge tells its number: it would have found room on the
 * line above or below. Where the edges do, this is a count or a cell. */
void drs_page_numbers_find_amid(drs_draft *draft);

/* Where the page ends are lost: numbers right below the running heads, or right above them, that count on from 1, 2 or 3 are
 * those of the pages. */
void drs_page_numbers_find_beside(drs_draft *draft, bool below);

#endif
