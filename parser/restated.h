/* restated.h - a question printed again: as many letters as the first time, whatever ends its lines. */
#ifndef DRS_RESTATED_H
#define DRS_RESTATED_H

#include "draft.h"

/* The last line of a question printed again from line `first` on, whose text is known to have `letters` letters and
 * figures; SIZE_MAX where no line end comes near it. */
size_t drs_restated_end(drs_draft *draft, size_t first, uint32_t start, size_t last, size_t letters);

/* By so many letters may it differ. */
size_t drs_restated_slack(size_t letters);

/* Letters and figures of the lines of role `role` and owner `owner` in [first, last]. */
size_t drs_count_letters(drs_draft *draft, size_t first, size_t last, drs_line_role role, uint32_t owner);

/* Letters and figures of a question's own text. */
size_t drs_question_letters(drs_draft *draft, size_t question);

/* Lines [first, last] print a question once more: what goes beyond its letters is not it, and has no place. */
void drs_restated_check(drs_draft *draft, size_t question, size_t first, size_t last);

/* The lines [first, last], cut at `cut`, print a question once more above its answer's heading; behind it a topic's heading
 * may stand. */
void drs_restated_give(drs_draft *draft, size_t question, size_t first, uint32_t cut, size_t last);

#endif
