/* line_ranges.h - stretches of lines that one text or heading takes. */
#ifndef DRS_LINE_RANGES_H
#define DRS_LINE_RANGES_H

#include "draft.h"
#include "sentence_ends.h"

/* The line is no text of the body: furniture, or another stage has taken it. */
bool drs_line_skipped(const drs_line *line);

/* The line stands in a text of the record's body: a question, an answer, a remark. */
static inline bool drs_line_in_text(const drs_line *line) {
    return line->role == DRS_ROLE_QUESTION || line->role == DRS_ROLE_ANSWER || line->role == DRS_ROLE_ASKER_REMARK ||
           line->role == DRS_ROLE_GOVERNMENT_REMARK;
}

/* Give the lines [first, last] that have no role yet a role and an owner; the first one's text begins at `cut`. */
void drs_lines_give(drs_draft *draft, size_t first, uint32_t cut, size_t last, drs_line_role role, uint32_t owner);

/* The first and last line of role NONE in [first, last]; false where there is none. */
bool drs_lines_trim(drs_draft *draft, size_t *first, size_t *last);

/* The line of the body above `line`; SIZE_MAX where there is none. */
size_t drs_line_above(drs_draft *draft, size_t line);

#endif
