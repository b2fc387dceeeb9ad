#include "asker_columns.h"

#include <string.h>

#include "letters.h"

enum {
    MOST_LINES = 9, /* of a block that names who asks */
    LEAST_GAP = 2   /* blanks between the columns on a block's first line */
};

/* "12. Abgeordnete      Wie viele …": the column in which the question begins; 0 where the line is none such. */
static uint32_t question_column(const drs_text *text, const drs_line *line) {
    const char *bytes = text->bytes;
    size_t at = line->start;
    while (at < line->end && at - line->start < 4 && drs_is_digit(bytes[at])) {
        at++;
    }
    if (at == line->start || at >= line->end || bytes[at] != '.') {
        return 0;
    }
    at = drs_skip_spaces(bytes, at + 1, line->end);
    if (!drs_begins(bytes, at, line->end, "Abgeordnete")) {
        return 0;
    }
    while (at < line->end && bytes[at] != ' ') {
        at++;
    }
    size_t right = drs_skip_spaces(bytes, at, line->end);
    return right < line->end && right - at >= LEAST_GAP ? line->indent + (uint32_t)(right - line->start) : 0;
}

/* The block that begins on line `first`: its party's bracket closes it. */
static bool find_block(drs_text *text, size_t first, uint32_t column, drs_columns_region *region) {
    *region = (drs_columns_region){.first = first, .edge = column, .gutter = 1, .keeps_indent = true};
    for (size_t i = first; i < text->line_count && i - first < MOST_LINES; i++) {
        const drs_line *line = &text->lines[i];
        drs_line_halves half = drs_halve(text, line, region);
        text->work += line->end - line->start;
        if (half.crosses || line->page != text->lines[first].page) {
            return false;
        }
        if (half.left_end > line->start && text->bytes[half.left_end - 1] == ')') {
            region->last = i;
            return true;
        }
    }
    return false;
}

size_t drs_asker_columns_find(drs_arena *arena, drs_text *text, drs_columns_region **regions) {
    size_t count = 0;
    size_t capacity = 0;
    *regions = NULL;
    for (size_t i = 0; i < text->line_count; i++) {
        drs_columns_region found;
        uint32_t column = text->lines[i].flags & DRS_LINE_DOUBLED ? question_column(text, &text->lines[i]) : 0;
        if (column && find_block(text, i, column, &found)) {
            drs_columns_region *region = drs_arena_push(arena, regions, &count, &capacity, sizeof *region);
            *region = found;
            i = found.last;
        }
    }
    return count;
}
