/* swallowed.h - headings and questions that were taken into the text around them. */
#ifndef DRS_SWALLOWED_H
#define DRS_SWALLOWED_H

#include "draft.h"

/* Tell what a line of a text holds and should begin a part of its own: a heading behind the end of a sentence on the same
 * line ("… liegen nicht vor. Zu Frage 3: Ja."), a question with its number lost or behind another sentence, a sub-question
 * that no other of the paper comes before. Nothing is moved; once tells it. */
void drs_swallowed_check(drs_draft *draft);

#endif
