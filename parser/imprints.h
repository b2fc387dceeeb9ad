/* imprints.h - who printed and sold a paper, when it came in and was issued. */
#ifndef DRS_IMPRINTS_H
#define DRS_IMPRINTS_H

#include "draft.h"

/* Take the line for an imprint, with the dates in it, where one of the forms says so; and the lines below it that belong to it. */
void drs_imprint_find(drs_draft *draft, size_t index, const drs_form_set *forms);

#endif
