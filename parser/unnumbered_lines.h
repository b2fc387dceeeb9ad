/* unnumbered_lines.h - the lines of questions printed without a number, told from the answer above them (sl). */
#ifndef DRS_UNNUMBERED_LINES_H
#define DRS_UNNUMBERED_LINES_H

#include "draft.h"

/* The first line of the unnumbered questions that end the lines [first, last]; SIZE_MAX where none stand there. *untold: where
 * they begin is not certain. */
size_t drs_unnumbered_first(drs_draft *draft, size_t first, size_t last, bool *untold);

/* "… Bitte nach Jahren aufschlüsseln." ends at the line, amid a row of unnumbered questions, and right above it the question
 * that it belongs to: its first line; SIZE_MAX where no such request ends there. */
size_t drs_unnumbered_request(drs_draft *draft, size_t first, size_t line);

/* The line is set as narrow as unnumbered questions are. */
bool drs_unnumbered_is_narrow(const drs_draft *draft, size_t line);

/* An empty line parts the line from `above`, which stands on the same page. */
bool drs_unnumbered_is_parted(const drs_draft *draft, size_t above, size_t line);

#endif
