/* inquiry_term.h - the inquiry that an answer names: one alone, of the answer's own legislative term or of the one before. */
#ifndef DRS_INQUIRY_TERM_H
#define DRS_INQUIRY_TERM_H

#include "draft.h"

/* Leaves out, and tells, an inquiry of a term that this paper cannot answer: a later one, or more than one before. */
void drs_inquiry_term_check(drs_draft *draft);

/* Tells that an answer's head names several inquiries, of which none is inquiry_reference then; needed before links are
 * found, which give all of them. */
void drs_inquiry_of_several(drs_draft *draft);

#endif
