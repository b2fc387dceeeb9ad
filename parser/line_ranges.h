/* line_ranges.h - stretches of lines that one text or heading takes. */
#ifndef DRS_LINE_RANGES_H
#define DRS_LINE_RANGES_H

#include "draft.h"

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

/* The end of the line without the mark of a note behind its sentence: "liegen nicht vor.1". */
size_t drs_line_stop(const char *text, const drs_line *line);

/* The line ends as a sentence or a question does. */
bool drs_line_closes(const drs_draft *draft, size_t line);

/* The line may end a sentence or an item of a list: with a colon, a semicolon or a quotation mark too. */
bool drs_line_may_close(const char *text, const drs_line *line);

/* The line of the body above `line`; SIZE_MAX where there is none. */
size_t drs_line_above(drs_draft *draft, size_t line);

#endif
