/* links.h - references to other papers of parliaments. */
#ifndef DRS_LINKS_H
#define DRS_LINKS_H

#include "draft.h"

/* Find the references in the lines of texts and notes and put their normal forms, sorted, into the record. */
void drs_links_find(drs_draft *draft);

#endif
