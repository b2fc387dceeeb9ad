/* lead_ins.h - what leads into the questions: the sentence that asks the government, and the heading of the list. */
#ifndef DRS_LEAD_INS_H
#define DRS_LEAD_INS_H

#include "walk.h"

/* Take what the headings of lists say of the inquiry, and cut the sentence that leads into the first question off the remark
 * above it. */
void drs_lead_ins_take(drs_walk *walk);

#endif
