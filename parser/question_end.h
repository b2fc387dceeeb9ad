/* question_end.h - where a printed question ends and something else begins. */
#ifndef DRS_QUESTION_END_H
#define DRS_QUESTION_END_H

#include "draft.h"

/* How sure the end of a question is. */
typedef enum drs_certainty {
    DRS_UNSURE, /* nothing in the text tells; the place is a guess that must not be used silently */
    DRS_LIKELY, /* a full stop behind a request, an empty line */
    DRS_SURE    /* a question mark at a line's end, and no question goes on behind it */
} drs_certainty;

/* The last line of the question whose text begins at text offset `start` on line `first`; lines up to `last` belong to
 * the question or to what follows it. `part`: a sub-question ("a) mit Zugangskontrolle,"), which need not ask by itself. */
size_t drs_question_end(drs_draft *draft, size_t first, uint32_t start, size_t last, bool part,
                        drs_certainty *certainty);

#endif
