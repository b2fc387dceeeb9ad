/* unnumbered.h - questions printed without a number above the heading that names theirs (sl). */
#ifndef DRS_UNNUMBERED_H
#define DRS_UNNUMBERED_H

#include "named_questions.h"

/* Take the unnumbered questions at the end of lines [first, last], above the heading of event `index` + 1, which
 * answers `to`. Returns the last line before them; `last` where there are none. */
size_t drs_unnumbered_take(drs_walk *walk, size_t index, size_t first, size_t last, const drs_numbers *to);

#endif
