#include "page_columns.h"

#include <string.h>

#include "asker_columns.h"
#include "letters.h"
#include "parted_lines.h"

enum {
    WIDEST = 400,       /* columns of letters; wider lines are no print */
    SURE_LINES = 15,    /* of both columns: a table of prose is not so long */
    FEW_LINES = 3,      /* the same on the other pages of such a paper */
    LEAST_LETTERS = 22, /* that most lines of a column have */
    INDENTED = 4,       /* the first line of the right column begins so far behind its edge, at most */
    MOST_HANGING = 12,  /* and a line of a list in it, at most */
    MOST_DRIFT = 24,    /* the column's edge moves so far between pages */
    END_GAP = 4,        /* so many empty lines end a column */
    MOST_TRIED = 4      /* edges that a page is tried with */
};

typedef struct columns_finder {
    drs_arena *arena;
    drs_text *text;
    drs_columns_region *regions;
    size_t region_count;
    size_t region_capacity;
    uint32_t edge; /* of the first region that is sure; 0 while there is none */
} columns_finder;

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
    count->prose +=
        wide && small_words(bytes, start, end) && !drs_holds(bytes, start, end, "   "); /* cells of a table */
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
static bool fills_page(const drs_columns_region *region, size_t first, size_t last) {
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

/* The lines of [first, last] that hold both columns of the page, and nothing that crosses them, go into the region; false where
 * their halves are no columns of prose. Lines of the two need not stand on one height. */
static bool read_columns(columns_finder *finder, size_t first, size_t last, drs_columns_region *region) {
    drs_text *text = finder->text;
    column_lines left = {0};
    column_lines right = {0};
    size_t both = 0;
    bool begun = false;
    for (size_t i = first; i <= last; i++) {
        const drs_line *line = &text->lines[i];
        drs_line_halves half = drs_halve(text, line, region);
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
        bool begins = half.right_start && half.right_column <= region->edge + INDENTED;
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
    return both >= (finder->edge ? 1 : FEW_LINES) && is_column(finder, &left, false) &&
           is_column(finder, &right, true) &&
           (finder->edge || (are_alike(&left, &right) && fills_page(region, first, last)));
}

/* The right column may begin amid a list whose items hang deeper; a head's right half holds its own words. */
static void extend_upwards(const drs_text *text, size_t first, drs_columns_region *region) {
    while (region->first > first) {
        const drs_line *above = &text->lines[region->first - 1];
        drs_line_halves half = drs_halve(text, above, region);
        if (half.crosses || is_running_head(text->bytes, above) || half.right_column > region->edge + MOST_HANGING) {
            return;
        }
        region->first--;
    }
}

/* The rest of the left column stands alone. */
static void extend_downwards(const drs_text *text, size_t last, drs_columns_region *region) {
    while (region->last < last) {
        const drs_line *next = &text->lines[region->last + 1];
        drs_line_halves half = drs_halve(text, next, region);
        if (half.crosses || half.right_start || next->gap >= END_GAP || next->indent * 2u > region->edge) {
            return;
        }
        region->last++;
    }
}

/* Where on the page [first, last] columns may begin: behind wide gaps, most often first. */
static size_t edges_of(const drs_text *text, size_t first, size_t last, uint32_t edges[MOST_TRIED]) {
    uint16_t starts[WIDEST + 4] = {0};
    for (size_t i = first; i <= last; i++) {
        const drs_line *line = &text->lines[i];
        uint32_t column = line->indent;
        uint32_t blanks = line->indent;
        /* Where no blanks stand side by side, the line's start alone is behind a gap. */
        size_t end = line->flags & DRS_LINE_DOUBLED ? line->end : line->start + 1;
        for (size_t at = line->start; at < end && column < WIDEST; at++) {
            if (text->bytes[at] == ' ') {
                blanks++;
                column++;
                continue;
            }
            if (blanks >= DRS_GUTTER && starts[column] < UINT16_MAX) {
                starts[column]++;
            }
            blanks = 0;
            column += drs_is_letter_start(text->bytes[at]);
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
        /* The columns of one paper have their place. */
        bool near = !finder->edge || (edges[i] + MOST_DRIFT >= finder->edge && edges[i] <= finder->edge + MOST_DRIFT);
        drs_columns_region found = {.edge = edges[i], .gutter = finder->edge ? 1 : DRS_GUTTER};
        if (!near || !read_columns(finder, first, last, &found)) {
            continue;
        }
        extend_upwards(finder->text, first, &found);
        extend_downwards(finder->text, last, &found);
        drs_columns_region *region = drs_arena_push(finder->arena, &finder->regions, &finder->region_count,
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

void drs_page_columns_part(drs_arena *arena, drs_text *text) {
    columns_finder finder = {.arena = arena, .text = text};
    find_regions(&finder);
    if (!finder.region_count) {
        finder.region_count = drs_asker_columns_find(arena, text, &finder.regions);
    }
    if (finder.region_count) {
        drs_parted_lines_write(arena, text, finder.regions, finder.region_count);
    }
}
