/* furniture.h - what a page repeats or prints at its edge: running heads, page numbers, imprints. */
#ifndef DRS_FURNITURE_H
#define DRS_FURNITURE_H

#include "draft.h"

/* Give the lines of furniture their roles, and take the dates that imprints hold. */
void drs_furniture_find(drs_draft *draft);

/* Take "________" right above `line`, which stands at a page's foot, for a part of it. */
void drs_furniture_take_rule_above(drs_draft *draft, size_t line);

/* The line is furniture. */
static inline bool drs_is_furniture(const drs_line *line) {
    return line->role == DRS_ROLE_RUNNING_HEAD || line->role == DRS_ROLE_PAGE_NUMBER || line->role == DRS_ROLE_IMPRINT;
}

/* The line is furniture, a note or the sentence at a page's foot that says who answers (mv): a text that stands above it
 * goes on below it. */
static inline bool drs_is_aside(const drs_line *line) {
    return drs_is_furniture(line) || line->role == DRS_ROLE_NOTE || line->role == DRS_ROLE_ANSWER_SENTENCE;
}

#endif
