#include "line_ranges.h"

bool drs_line_skipped(const drs_line *line) {
    return line->role != DRS_ROLE_NONE;
}

void drs_lines_give(drs_draft *draft, size_t first, uint32_t cut, size_t last, drs_line_role role, uint32_t owner) {
    drs_line *lines = draft->text->lines;
    for (size_t i = first; i <= last && i < draft->end; i++) {
        if (lines[i].role == DRS_ROLE_NONE) {
            if (i == first && cut >= lines[i].end) {
                lines[i].role = DRS_ROLE_HEADING;
                continue;
            }
            lines[i].role = (uint8_t)role;
            lines[i].owner = owner;
            lines[i].cut = i == first && cut > lines[i].start ? cut : 0;
        }
    }
}

/* The first and last line of role NONE in [first, last]; false where there is none. */
bool drs_lines_trim(drs_draft *draft, size_t *first, size_t *last) {
    const drs_line *lines = draft->text->lines;
    while (*first <= *last && drs_line_skipped(&lines[*first])) {
        (*first)++;
    }
    while (*last > *first && drs_line_skipped(&lines[*last])) {
        (*last)--;
    }
    return *first <= *last && !drs_line_skipped(&lines[*first]);
}

size_t drs_line_above(drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    while (line > draft->first) {
        line--;
        if (!drs_line_skipped(&lines[line])) {
            return line;
        }
    }
    return SIZE_MAX;
}
