/* glued_words.h - blanks that a reader of PDF lost or added in the sentence that says who answered. */
#ifndef DRS_GLUED_WORDS_H
#define DRS_GLUED_WORDS_H

#include "strand.h"

/* The strand with blanks where two words of such a sentence stand glued ("Ministerfür", "demMinister", "vom21. April
 * 2021namens"), and without those inside its words ("Mini ster", "ha t"). The same strand where all is well. */
drs_strand drs_words_set_right(drs_draft *draft, const drs_strand *strand);

#endif
