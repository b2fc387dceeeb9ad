/* doubtful.h - texts of which it is known that they hold, or lack, a line of another part: they are left out. */
#ifndef DRS_DOUBTFUL_H
#define DRS_DOUBTFUL_H

#include "draft.h"

/* Say `code` of a line (diagnostics.h), and that the text which holds the line is in doubt: a question's, an answer's, a
 * remark, or the title. */
void drs_doubt(drs_draft *draft, const char *code, size_t line, const char *detail);

/* The line's text was doubted last: once tells it. */
bool drs_is_doubted(const drs_draft *draft, size_t line);

/* Leave the texts in doubt out of the record, which is made, and their lines without a part. An answer keeps the numbers
 * that it answers, a question its own. */
void drs_doubtful_leave_out(drs_draft *draft);

#endif
