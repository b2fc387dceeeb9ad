#include "parted_lines.h"

#include <string.h>

#include "cut_lines.h"
#include "letters.h"

drs_line_halves drs_halve(const drs_text *text, const drs_line *line, const drs_columns_region *region) {
    const char *bytes = text->bytes;
    uint32_t edge = region->edge;
    uint32_t margin = region->gutter > 1 ? 2 : 1; /* columns before the edge in which no letter stands */
    drs_line_halves made = {.left_end = line->end};
    if (line->indent + margin > edge) {
        made.right_start = line->start;
        made.right_column = line->indent;
        made.left_end = line->start;
        return made;
    }
    uint32_t column = line->indent;
    for (uint32_t at = line->start; at < line->end;) {
        if (bytes[at] != ' ') {
            made.crosses = made.crosses || (column + margin >= edge && column < edge && drs_is_letter_start(bytes[at]));
            column += drs_is_letter_start(bytes[at]);
            at++;
            continue;
        }
        uint32_t from = at;
        while (at < line->end && bytes[at] == ' ') {
            at++;
            column++;
        }
        if (column + margin > edge) {
            /* The first blank behind which the right column may stand. A narrow gap shows nothing but its edge. */
            made.crosses = made.crosses || at - from < region->gutter || (at - from < DRS_GUTTER && column != edge);
            made.left_end = from;
            made.right_start = at;
            made.right_column = column;
            return made;
        }
    }
    return made;
}

typedef struct columns_writer {
    drs_text *text;
    const char *from;
    char *bytes;
    size_t used;
    drs_line *lines;
    size_t line_count;
    drs_text_move *moves;
    size_t move_count;
    bool open; /* the last move goes on */
} columns_writer;

/* Lines that stay are copied with all that stands between them. */
static void copy_lines(columns_writer *writer, size_t first, size_t last) {
    const drs_line *lines = writer->text->lines;
    if (first > last) {
        return;
    }
    size_t start = first ? lines[first - 1].end : 0;
    size_t end = lines[last].end;
    writer->moves[writer->move_count++] = (drs_text_move){writer->used, start};
    for (size_t i = first; i <= last; i++) {
        drs_line *line = &writer->lines[writer->line_count++];
        *line = lines[i];
        line->start = (uint32_t)(writer->used + (lines[i].start - start));
        line->end = (uint32_t)(writer->used + (lines[i].end - start));
    }
    memcpy(writer->bytes + writer->used, writer->from + start, end - start);
    writer->used += end - start;
    writer->bytes[writer->used++] = '\n';
}

/* One column of a region. */
static void copy_column(columns_writer *writer, const drs_columns_region *region, bool right) {
    const drs_text *text = writer->text;
    uint32_t before = 0;
    bool alone_before = false; /* the other column had nothing on that line */
    for (size_t i = region->first; i <= region->last; i++) {
        const drs_line *from = &text->lines[i];
        drs_line_halves half = drs_halve(text, from, region);
        uint32_t start = right ? half.right_start : from->start;
        uint32_t end = right ? from->end : half.left_end;
        if (start >= end || (right && !half.right_start)) {
            continue;
        }
        uint32_t column = right ? half.right_column : from->indent;
        uint32_t edge = !right || region->keeps_indent ? 0 : column > region->edge ? region->edge : column;
        /* Pieces of one line (DRS_LINE_PIECE) share its number. */
        uint32_t gap = before ? from->number - before - (from->number > before) : right ? 0 : from->gap;
        /* Where the columns' lines stand on different heights, a line of the other one between two is no empty line. */
        bool alone = right ? half.left_end == from->start : !half.right_start;
        gap -= gap == 1 && alone && alone_before && !from->gap;
        alone_before = alone;
        drs_line *line = &writer->lines[writer->line_count++];
        *line = *from;
        line->start = (uint32_t)writer->used;
        line->end = (uint32_t)writer->used + (end - start);
        line->indent = (uint16_t)(column - edge);
        line->gap = (uint16_t)(gap > 1000 ? 1000 : gap);
        line->flags = 0;
        writer->moves[writer->move_count++] = (drs_text_move){writer->used, start};
        memcpy(writer->bytes + writer->used, writer->from + start, end - start);
        writer->used += end - start;
        writer->bytes[writer->used++] = '\n';
        drs_text_look_at(writer->bytes, line);
        before = from->number;
    }
}

static void mark_pages(drs_text *text) {
    for (size_t i = 0; i < text->line_count; i++) {
        drs_line *line = &text->lines[i];
        bool first = i == 0 || line[-1].page != line->page;
        bool last = i + 1 == text->line_count || line[1].page != line->page;
        line->flags = (uint8_t)((line->flags & ~(DRS_LINE_PAGE_FIRST | DRS_LINE_PAGE_LAST)) |
                                (first ? DRS_LINE_PAGE_FIRST : 0) | (last ? DRS_LINE_PAGE_LAST : 0));
    }
}

static void take_lines(columns_writer *writer) {
    drs_text *text = writer->text;
    text->bytes = writer->bytes;
    text->length = writer->used;
    text->lines = writer->lines;
    text->line_count = writer->line_count;
    text->moves = writer->moves;
    text->move_count = writer->move_count;
    text->work += writer->used;
    mark_pages(text);
}

void drs_lines_reorder(drs_arena *arena, drs_text *text, const size_t *order) {
    size_t count = text->line_count;
    size_t stretches = 1;
    for (size_t i = 1; i < count; i++) {
        stretches += order[i] != order[i - 1] + 1;
    }
    columns_writer writer = {.text = text, .from = text->bytes};
    writer.bytes = drs_arena_bytes(arena, text->length + stretches);
    writer.lines = drs_arena_unset(arena, count, sizeof *writer.lines);
    writer.moves = drs_arena_unset(arena, stretches, sizeof *writer.moves);
    for (size_t first = 0; first < count;) {
        size_t last = first;
        while (last + 1 < count && order[last + 1] == order[last] + 1) {
            last++;
        }
        copy_lines(&writer, order[first], order[last]);
        drs_line *moved = &writer.lines[first];
        moved->gap = first && !moved->gap && moved[-1].page == moved->page ? 1 : moved->gap;
        first = last + 1;
    }
    take_lines(&writer);
}

void drs_parted_lines_write(drs_arena *arena, drs_text *text, const drs_columns_region *regions, size_t count) {
    size_t most_stretches = count + 1; /* of lines that stay */
    size_t halved = 0;
    for (size_t i = 0; i < count; i++) {
        halved += regions[i].last - regions[i].first + 1;
    }
    columns_writer writer = {.text = text, .from = text->bytes};
    writer.bytes = drs_arena_bytes(arena, text->length + 2 * halved + most_stretches);
    writer.lines = drs_arena_unset(arena, text->line_count + halved, sizeof *writer.lines);
    writer.moves = drs_arena_unset(arena, most_stretches + 2 * halved, sizeof *writer.moves);
    size_t next = 0;
    for (size_t i = 0; i < count; i++) {
        const drs_columns_region *region = &regions[i];
        if (region->first > next) {
            copy_lines(&writer, next, region->first - 1);
        }
        copy_column(&writer, region, false);
        copy_column(&writer, region, true);
        next = region->last + 1;
    }
    if (next < text->line_count) {
        copy_lines(&writer, next, text->line_count - 1);
    }
    take_lines(&writer);
    text->columns_parted = true;
}
