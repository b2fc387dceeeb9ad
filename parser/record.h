/* record.h - from the draft to the record that callers see. */
#ifndef DRS_RECORD_H
#define DRS_RECORD_H

#include "draft.h"

/* Read the paper in lines [draft->first, draft->end) through all stages into draft->record. */
void drs_record_make(drs_draft *draft);

#endif
