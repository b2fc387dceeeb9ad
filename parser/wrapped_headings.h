/* wrapped_headings.h - headings whose number stands on another line than their words. */
#ifndef DRS_WRAPPED_HEADINGS_H
#define DRS_WRAPPED_HEADINGS_H

#include "draft.h"

/* The line, which is not the paper's last, and the next one are one heading: of an answer or a question, whose number or the
 * rest of its numbers stands below ("Antwort zu Frage / 4:", "Zu Fragen 1, 1.a) / und 1.b):", "Zu 1, a) / und b)"), or of a
 * section, whose number stands above its words ("III. / Klimawandel und Niedrigwasser"). */
bool drs_heading_wraps(drs_draft *draft, size_t line);

#endif
