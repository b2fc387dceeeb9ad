/* contents.h - a table of contents before the body: its headings and questions are those of the pages that it names. */
#ifndef DRS_CONTENTS_H
#define DRS_CONTENTS_H

#include "draft.h"

/* Give the lines of tables of contents their role, so that no stage reads their entries as the headings and questions
 * themselves. Nothing is done where the list of questions is the table of contents too (by). */
void drs_contents_take(drs_draft *draft);

/* The line is the heading of a table of contents. */
bool drs_contents_heads(drs_draft *draft, size_t line);

#endif
