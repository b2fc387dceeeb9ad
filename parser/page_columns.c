#include "page_columns.h"

#include <string.h>

#include "letters.h"

enum {
    WIDEST = 400,       /* columns of letters; wider lines are no print */
    GUTTER = 3,         /* blanks between the columns, where nothing else tells them */
    SURE_LINES = 15,    /* of both columns: a table of prose is not so long */
    FEW_LINES = 3,      /* the same on the other pages of such a paper */
    LEAST_LETTERS = 22, /* that most lines of a column have */
    INDENTED = 4,       /* the first line of the right column begins so far behind its edge, at most */
    MOST_DRIFT = 24,    /* the column's edge moves so far between pages */
    END_GAP = 4,        /* so many empty lines end a column */
    MOST_TRIED = 4      /* edges that a page is tried with */
};

/* What stands on a line left and right of the gutter, in columns of letters. */
typedef struct halves {
    uint32_t left_end;    /* bytes; the line's end where nothing stands right of it */
    uint32_t right_start; /* bytes; 0 where there is nothing */
    uint32_t right_column;
    bool crosses; /* letters stand in the gutter */
} halves;

/* Lines [first, last] hold two columns, the right one from column `edge` on. */
typedef struct columns_region {
    size_t first;
    size_t last;
    uint32_t edge;
    uint32_t gutter; /* blanks between the two columns of a line, at least */
} columns_region;

typedef struct columns_finder {
    drs_arena *arena;
    drs_text *text;
    columns_region *regions;
    size_t region_count;
    size_t region_capacity;
    uint32_t edge; /* of the first region that is sure; 0 while there is none */
} columns_finder;

static bool is_letter_start(char byte) {
    return ((uint8_t)byte & 0xC0) != 0x80;
}

/* The line's halves around the region's gutter. */
static halves halve(const drs_text *text, const drs_line *line, const columns_region *region) {
    const char *bytes = text->bytes;
    uint32_t edge = region->edge;
    uint32_t margin = region->gutter > 1 ? 2 : 1; /* columns before the edge in which no letter stands */
    halves made = {.left_end = line->end};
    if (line->indent + margin > edge) {
        made.right_start = line->start;
        made.right_column = line->indent;
        made.left_end = line->start;
        return made;
    }
    uint32_t column = line->indent;
    for (uint32_t at = line->start; at < line->end;) {
        if (bytes[at] != ' ') {
            made.crosses = made.crosses || (column + margin >= edge && column < edge && is_letter_start(bytes[at]));
            column += is_letter_start(bytes[at]);
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
            made.crosses = made.crosses || at - from < region->gutter || (at - from < GUTTER && column != edge);
            made.left_end = from;
            made.right_start = at;
            made.right_column = column;
            return made;
        }
    }
    return made;
}

/* Words that begin with a small letter behind a blank, in text[start, end). */
static size_t small_words(const char *bytes, size_t start, size_t end) {
    size_t count = 0;
    for (size_t i = start + 1; i < end; i++) {
        count += bytes[i - 1] == ' ' && bytes[i] >= 'a' && bytes[i] <= 'z';
    }
    return count;
}

/* Lines of a column: all, those as long as its lines are, those that hold words of sentences, and the longest. */
typedef struct column_lines {
    size_t all;
    size_t wide;
    size_t prose;
    size_t longest; /* letters */
} column_lines;

static void count_half(const char *bytes, size_t start, size_t end, column_lines *count) {
    size_t letters = drs_letter_count(bytes, start, end);
    bool wide = letters >= LEAST_LETTERS;
    count->longest = letters > count->longest ? letters : count->longest;
    count->all++;
    count->wide += wide;
    count->prose += wide && small_words(bytes, start, end);
}

/* A column of prose has long lines, most of them with small words. Where another page has shown the columns, a few lines
 * are enough, and on the right side also those of a signature. */
static bool is_column(const columns_finder *finder, const column_lines *count, bool right) {
    if (!finder->edge) {
        return count->all >= SURE_LINES && count->wide * 2 >= count->all && count->prose * 2 >= count->wide;
    }
    return count->all >= FEW_LINES && count->wide * 10 >= count->all * 3 && (right ? count->prose : count->wide) > 0;
}

/* Columns of a page run from its head to its foot; a table of two columns of words does so seldom. */
static bool fills_page(const columns_region *region, size_t first, size_t last) {
    return (region->last - region->first + 1) * 10 >= (last - first + 1) * 6;
}

static bool is_running_head(const char *text, const drs_line *line) {
    return drs_holds(text, line->start, line->end, "Wahlperiode") ||
           drs_holds(text, line->start, line->end, "Drucksache");
}

/* The columns of a page have one width; beside a letter stands a narrow one with addresses (sn). */
static bool are_alike(const column_lines *left, const column_lines *right) {
    return left->longest * 10 >= right->longest * 7 && right->longest * 10 >= left->longest * 7;
}

/* The lines of [first, last] that hold both columns of the page, the right one from column `edge` on; false where they are
 * no columns of prose. Lines of the two need not stand on one height. */
static bool judge(columns_finder *finder, size_t first, size_t last, uint32_t edge, columns_region *region) {
    drs_text *text = finder->text;
    column_lines left = {0};
    column_lines right = {0};
    size_t both = 0;
    bool begun = false;
    *region = (columns_region){.edge = edge, .gutter = finder->edge ? 1 : GUTTER};
    for (size_t i = first; i <= last; i++) {
        const drs_line *line = &text->lines[i];
        halves half = halve(text, line, region);
        text->work += line->end - line->start;
        if (half.crosses) {
            if (both >= FEW_LINES) {
                break;
            }
            begun = false;
            both = 0;
            left = right = (column_lines){0};
            continue;
        }
        /* A head's right half stands deeper than the column below it. */
        bool begins = half.right_start && half.right_column <= edge + INDENTED;
        if (!begun && (!begins || (i == first && is_running_head(text->bytes, line)))) {
            continue;
        }
        region->first = begun ? region->first : i;
        begun = true;
        if (half.left_end > line->start) {
            count_half(text->bytes, line->start, half.left_end, &left);
        }
        if (half.right_start) {
            count_half(text->bytes, half.right_start, line->end, &right);
            both += half.left_end > line->start;
            region->last = i;
        }
    }
    if (both < (finder->edge ? 1 : FEW_LINES) || !is_column(finder, &left, false) || !is_column(finder, &right, true) ||
        (!finder->edge && !(are_alike(&left, &right) && fills_page(region, first, last)))) {
        return false;
    }
    /* The rest of the left column stands alone. */
    while (region->last < last) {
        const drs_line *next = &text->lines[region->last + 1];
        halves half = halve(text, next, region);
        if (half.crosses || half.right_start || next->gap >= END_GAP || next->indent * 2u > edge) {
            break;
        }
        region->last++;
    }
    return true;
}

/* Where on the page [first, last] columns may begin: behind wide gaps, most often first. */
static size_t edges_of(const drs_text *text, size_t first, size_t last, uint32_t edges[MOST_TRIED]) {
    uint16_t starts[WIDEST + 4] = {0};
    for (size_t i = first; i <= last; i++) {
        const drs_line *line = &text->lines[i];
        uint32_t column = line->indent;
        uint32_t blanks = line->indent;
        for (size_t at = line->start; at < line->end && column < WIDEST; at++) {
            if (text->bytes[at] == ' ') {
                blanks++;
                column++;
                continue;
            }
            if (blanks >= GUTTER && starts[column] < UINT16_MAX) {
                starts[column]++;
            }
            blanks = 0;
            column += is_letter_start(text->bytes[at]);
        }
    }
    size_t count = 0;
    while (count < MOST_TRIED) {
        uint32_t best = 0;
        unsigned most = 1;
        for (uint32_t c = LEAST_LETTERS; c < WIDEST; c++) {
            unsigned near = (unsigned)(starts[c] + starts[c + 1] + starts[c + 2]);
            if (starts[c] && near > most) {
                most = near;
                best = c;
            }
        }
        if (!best) {
            break;
        }
        edges[count++] = best;
        starts[best] = starts[best + 1] = starts[best + 2] = 0;
    }
    return count;
}

/* Find the region of the page [first, last]; it has one at most. */
static void find_on_page(columns_finder *finder, size_t first, size_t last) {
    uint32_t edges[MOST_TRIED];
    size_t count = edges_of(finder->text, first, last, edges);
    finder->text->work += finder->text->lines[last].end - finder->text->lines[first].start;
    for (size_t i = 0; i < count; i++) {
        columns_region found;
        /* The columns of one paper have their place. */
        bool near = !finder->edge || (edges[i] + MOST_DRIFT >= finder->edge && edges[i] <= finder->edge + MOST_DRIFT);
        if (!near || !judge(finder, first, last, edges[i], &found)) {
            continue;
        }
        columns_region *region = drs_arena_push(finder->arena, &finder->regions, &finder->region_count,
                                                &finder->region_capacity, sizeof *region);
        *region = found;
        finder->edge = finder->edge ? finder->edge : found.edge;
        return;
    }
}

/* Every page's region, in the order of the pages. */
static void find_regions(columns_finder *finder) {
    const drs_text *text = finder->text;
    for (unsigned round = 0; round < 2; round++) {
        finder->region_count = 0;
        for (size_t first = 0; first < text->line_count;) {
            size_t last = first;
            size_t right = 0; /* lines that may hold one of the right column */
            for (; last < text->line_count && text->lines[last].page == text->lines[first].page; last++) {
                const drs_line *line = &text->lines[last];
                right += line->flags & DRS_LINE_DOUBLED || line->indent >= LEAST_LETTERS;
            }
            if (right >= (finder->edge ? FEW_LINES : SURE_LINES)) {
                find_on_page(finder, first, last - 1);
            }
            first = last;
        }
        if (!finder->edge) {
            return;
        }
    }
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
static void copy_column(columns_writer *writer, const columns_region *region, bool right) {
    const drs_text *text = writer->text;
    uint32_t before = 0;
    bool alone_before = false; /* the other column had nothing on that line */
    for (size_t i = region->first; i <= region->last; i++) {
        const drs_line *from = &text->lines[i];
        halves half = halve(text, from, region);
        uint32_t start = right ? half.right_start : from->start;
        uint32_t end = right ? from->end : half.left_end;
        if (start >= end || (right && !half.right_start)) {
            continue;
        }
        uint32_t column = right ? half.right_column : from->indent;
        uint32_t edge = right && column > region->edge ? region->edge : right ? column : 0;
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

void drs_page_columns_part(drs_arena *arena, drs_text *text) {
    columns_finder finder = {.arena = arena, .text = text};
    find_regions(&finder);
    if (!finder.region_count) {
        return;
    }
    size_t most_stretches = finder.region_count + 1; /* of lines that stay */
    size_t halved = 0;
    for (size_t i = 0; i < finder.region_count; i++) {
        halved += finder.regions[i].last - finder.regions[i].first + 1;
    }
    columns_writer writer = {.text = text, .from = text->bytes};
    writer.bytes = drs_arena_bytes(arena, text->length + 2 * halved + most_stretches);
    writer.lines = drs_arena_unset(arena, text->line_count + halved, sizeof *writer.lines);
    writer.moves = drs_arena_unset(arena, most_stretches + 2 * halved, sizeof *writer.moves);
    size_t next = 0;
    for (size_t i = 0; i < finder.region_count; i++) {
        const columns_region *region = &finder.regions[i];
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
    text->bytes = writer.bytes;
    text->length = writer.used;
    text->lines = writer.lines;
    text->line_count = writer.line_count;
    text->moves = writer.moves;
    text->move_count = writer.move_count;
    text->work += writer.used;
    mark_pages(text);
}
