/* torn_pages.h - texts that break off, and pages whose columns an extractor mixed block by block. */
#ifndef DRS_TORN_PAGES_H
#define DRS_TORN_PAGES_H

#include "draft.h"

/* pdftotext without options gives a page of two columns (be until 2014, by until 2018) at times as blocks of both by turns.
 * Which block goes on with which cannot be told. Where a page shows it, the answers and remarks on it are doubted, and the
 * questions that do not end with their mark; where a text alone breaks off inside a sentence, that text. Once for each. */
void drs_torn_pages_check(drs_draft *draft);

#endif
