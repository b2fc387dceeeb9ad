/* inquiry_term.h - the inquiry that an answer names: of the answer's own legislative term, or of the one before. */
#ifndef DRS_INQUIRY_TERM_H
#define DRS_INQUIRY_TERM_H

#include "draft.h"

/* Leaves out, and tells, an inquiry of a term that this paper cannot answer: a later one, or more than one before. */
void drs_inquiry_term_check(drs_draft *draft);

#endif
