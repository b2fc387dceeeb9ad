/* displaced_pages.h - page ends that are not the print's: a text that was laid out anew keeps the running heads where they
 * stood, amid its new pages. */
#ifndef DRS_DISPLACED_PAGES_H
#define DRS_DISPLACED_PAGES_H

#include "draft.h"

/* Where running heads with the paper's own number tell that its pages ended elsewhere, the paper is read as one whose page
 * ends are lost: its lines stand on one page, and drs_page_of() still knows which page of the file each stands on. Called
 * before any furniture is known. */
void drs_displaced_pages_forget(drs_draft *draft, const char *own);

#endif
