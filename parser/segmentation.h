/* segmentation.h - which lines of the body are remarks, questions and answers. */
#ifndef DRS_SEGMENTATION_H
#define DRS_SEGMENTATION_H

#include "draft.h"

/* Read the body, lines [draft->body, draft->end): gives every line its role and fills draft->questions and
 * draft->answers. Where two readings are equally good, the part is left out and a diagnostic says so. */
void drs_segment(drs_draft *draft);

#endif
