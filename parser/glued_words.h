/* glued_words.h - blanks that a reader of PDF lost in the sentence that says who answered. */
#ifndef DRS_GLUED_WORDS_H
#define DRS_GLUED_WORDS_H

#include "strand.h"

/* The strand with blanks where two words of such a sentence stand glued: "Ministerfür", "demMinister", "vom21. April
 * 2021namens". The same strand where none do. */
drs_strand drs_glued_words_part(drs_draft *draft, const drs_strand *strand);

#endif
