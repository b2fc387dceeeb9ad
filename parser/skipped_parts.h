/* skipped_parts.h - sub-questions of which the text has the later ones and not the first. */
#ifndef DRS_SKIPPED_PARTS_H
#define DRS_SKIPPED_PARTS_H

#include "draft.h"

/* Say it where "b)" begins a line of a question in which no "a)" stands before it: the line of a sub-question is lost, or its
 * letter was misread, and those below it stayed in the text of the question above. */
void drs_skipped_parts_check(drs_draft *draft);

#endif
