/* swallowed_headings.h - a heading that stands amid a text: behind the end of a sentence, or at the end of a line. */
#ifndef DRS_SWALLOWED_HEADINGS_H
#define DRS_SWALLOWED_HEADINGS_H

#include "swallowed_reading.h"

/* A heading of the paper's begins at text[at] of the line, behind a sentence that ends with the letter `close`. */
bool drs_swallowed_heading(const drs_swallowed *read, size_t line, size_t at, char close);

/* "… in der Küche, Zu 6. a und b:", "… Stand: 2019 Zu c)": an answer's heading that a reader of PDF put behind a line
 * which ends no sentence. */
bool drs_swallowed_heading_at_end(const drs_swallowed *read, const drs_line *line);

/* The line begins small and is the first of a remark, which has lost its own first line to what stands above it. */
bool drs_swallowed_begins_amid(const drs_swallowed *read, const drs_line *line, const drs_line *above);

#endif
