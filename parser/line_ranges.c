#include "line_ranges.h"

#include <string.h>

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

size_t drs_line_stop(const char *text, const drs_line *line) {
    size_t stop = line->end;
    while (stop > line->start && line->end - stop < 2 && drs_is_digit(text[stop - 1])) {
        stop--;
    }
    while (stop > line->start && line->end - stop < 3 && text[stop - 1] == '*') {
        stop--;
    }
    if (stop == line->end || stop < line->start + 2) {
        return line->end;
    }
    char close = text[stop - 1];
    bool quote = drs_ends(text, line->start, stop, "“") || drs_ends(text, line->start, stop, "”");
    bool sentence = close == '?' || close == '!' || close == ')' ||
                    (close == '.' && (drs_ends_lower(text, line->start, stop - 1) || text[stop - 2] == ')'));
    return quote || sentence ? stop : line->end;
}

bool drs_line_closes(const drs_draft *draft, size_t line) {
    const drs_line *at = &draft->text->lines[line];
    return strchr(".?!)", draft->text->bytes[drs_line_stop(draft->text->bytes, at) - 1]) != NULL;
}

bool drs_line_may_close(const char *text, const drs_line *line) {
    size_t stop = drs_line_stop(text, line);
    char last = text[stop - 1];
    return last == '.' || last == '?' || last == '!' || last == ':' || last == ')' || last == ';' || last == '"' ||
           drs_ends(text, line->start, stop, "“") || drs_ends(text, line->start, stop, "”");
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
