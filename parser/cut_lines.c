#include "cut_lines.h"

#include <string.h>

#include "block.h"

/* Lines longer than this are text whose line ends are lost; they are cut at ends of sentences so that the rules for
 * line starts can see into them. No parliament prints a line of this length. */
#define LONG_LINE 600u

/* A line longer than a page's whole text: whatever it is, it was not printed so. */
#define IMPOSSIBLE_LINE 16384u

/* Lines of print have 30 to 90 letters. */
#define USUAL_LINE 48u

/* More of either means no more: a line is far to the right, a block far below the one before. */
#define MOST_INDENT 500u
#define MOST_GAP 1000u

typedef struct line_cutter {
    drs_arena *arena;
    drs_text *text;
    size_t capacity;
    uint32_t number;
    uint32_t page;
    uint32_t gap;
    bool page_first;
} line_cutter;

static inline drs_block holds_of_block(const char *bytes) {
    drs_block here = drs_block_load(bytes);
    drs_block next = drs_block_load(bytes + 1);
    /* The digits moved to the low end of the signed bytes. */
    drs_block digit = (drs_block)((drs_signed_block)(here + (uint8_t)(0x80 - '0')) < (int8_t)(INT8_MIN + 10));
    return (digit & DRS_HOLDS_DIGIT) | ((drs_block)(here == '?') & DRS_HOLDS_QUESTION) |
           ((drs_block)(here == '/') & DRS_HOLDS_STROKE) | ((drs_block)(here == 0xE2) & DRS_HOLDS_QUOTE) |
           ((drs_block)((here | next) == ' ') & (drs_block)(here == ' ') & DRS_HOLDS_DOUBLED);
}

static inline uint8_t holds_of_byte(char byte) {
    return byte >= '0' && byte <= '9' ? DRS_HOLDS_DIGIT
           : byte == '?'              ? DRS_HOLDS_QUESTION
           : byte == '/'              ? DRS_HOLDS_STROKE
           : (uint8_t)byte == 0xE2    ? DRS_HOLDS_QUOTE
                                      : 0;
}

/* What stands in a line: each of its bytes is looked at once for all who ask. */
static uint8_t look_at_line(const char *bytes, size_t start, size_t end) {
    size_t length = end - start;
    if (length <= DRS_BLOCK) {
        char few[DRS_BLOCK + 1] = {0};
        memcpy(few, bytes + start, length);
        return drs_block_join(holds_of_block(few));
    }
    drs_block holds = {0};
    for (size_t i = start; i + DRS_BLOCK < end; i += DRS_BLOCK) {
        holds |= holds_of_block(bytes + i);
    }
    /* Of the last block some bytes were seen; that does no harm. The last byte has none behind it. */
    holds |= holds_of_block(bytes + end - 1 - DRS_BLOCK);
    return drs_block_join(holds) | holds_of_byte(bytes[end - 1]);
}

void drs_text_look_at(const char *bytes, drs_line *line) {
    line->holds = look_at_line(bytes, line->start, line->end);
    line->flags =
        (uint8_t)((line->flags & ~DRS_LINE_DOUBLED) | (line->holds & DRS_HOLDS_DOUBLED ? DRS_LINE_DOUBLED : 0));
}

static void grow_lines(line_cutter *cutter) {
    drs_text *text = cutter->text;
    size_t larger = cutter->capacity ? cutter->capacity * 2 : text->length / USUAL_LINE + 16;
    drs_line *grown = drs_arena_unset(cutter->arena, larger, sizeof *grown);
    if (text->line_count) {
        memcpy(grown, text->lines, text->line_count * sizeof *grown);
    }
    text->lines = grown;
    cutter->capacity = larger;
}

static inline void add_line(line_cutter *cutter, size_t start, size_t end, size_t indent, unsigned flags) {
    drs_text *text = cutter->text;
    if (text->line_count >= DRS_MAX_LINES) {
        text->faults.truncated = true;
        return;
    }
    if (text->line_count == cutter->capacity) {
        grow_lines(cutter);
    }
    drs_line *line = &text->lines[text->line_count++];
    uint8_t holds = look_at_line(text->bytes, start, end);
    text->work += end - start;
    flags |= holds & DRS_HOLDS_DOUBLED ? DRS_LINE_DOUBLED : 0;
    *line = (drs_line){
        .start = (uint32_t)start,
        .end = (uint32_t)end,
        .number = cutter->number,
        .page = cutter->page,
        .indent = (uint16_t)(indent > MOST_INDENT ? MOST_INDENT : indent),
        .gap = (uint16_t)(cutter->gap > MOST_GAP ? MOST_GAP : cutter->gap),
        .holds = holds,
        .flags = (uint8_t)(flags | (cutter->page_first ? DRS_LINE_PAGE_FIRST : 0)),
    };
    cutter->gap = 0;
    cutter->page_first = false;
}

/* Cut a line that has lost its ends: behind the end of each sentence. */
static void add_long_line(line_cutter *cutter, size_t start, size_t end, size_t indent) {
    const char *bytes = cutter->text->bytes;
    size_t from = start;
    unsigned flags = 0;
    for (size_t i = start; i + 1 < end; i++) {
        if (bytes[i] != ' ' || i == from) {
            continue;
        }
        char before = bytes[i - 1];
        bool ends = before == '?' || before == '!' || before == ':' || before == '.' || before == ')';
        if (!ends && i >= from + 3 && (uint8_t)before == 0x9C && (uint8_t)bytes[i - 2] == 0x80) {
            ends = true; /* a closing quotation mark “ */
        }
        if (!ends) {
            continue;
        }
        size_t next = i;
        while (next < end && bytes[next] == ' ') {
            next++;
        }
        uint8_t first = next < end ? (uint8_t)bytes[next] : 0;
        bool begins = (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9') || first >= 0xC3 ||
                      first == '(' ||
                      (first == 'z' && next + 2 < end && bytes[next + 1] == 'u' && bytes[next + 2] == ' ');
        if (begins) {
            add_line(cutter, from, i, from == start ? indent : 0, flags);
            flags = DRS_LINE_PIECE;
            from = next;
        }
    }
    add_line(cutter, from, end, from == start ? indent : 0, flags);
}

static inline void cut_line(line_cutter *cutter, size_t start, size_t end) {
    const char *bytes = cutter->text->bytes;
    size_t from = start;
    while (from < end && bytes[from] == ' ') {
        from++;
    }
    while (end > from && bytes[end - 1] == ' ') {
        end--;
    }
    if (from == end) {
        cutter->gap++;
    } else if (end - from > LONG_LINE) {
        cutter->text->faults.long_line = cutter->text->faults.long_line || end - from > IMPOSSIBLE_LINE;
        add_long_line(cutter, from, end, from - start);
    } else {
        add_line(cutter, from, end, from - start, 0);
    }
}

static void end_page(line_cutter *cutter) {
    drs_text *text = cutter->text;
    if (text->line_count && text->lines[text->line_count - 1].page == cutter->page) {
        text->lines[text->line_count - 1].flags |= DRS_LINE_PAGE_LAST;
    }
    cutter->page++;
    cutter->page_first = true;
    cutter->gap = 0;
}

void drs_text_to_lines(drs_arena *arena, drs_text *text) {
    line_cutter cutter = {.arena = arena, .text = text, .number = 1, .page = 1, .page_first = true};
    const char *bytes = text->bytes;
    const char *end = bytes + text->length;
    const char *page_end = memchr(bytes, '\f', text->length);
    for (const char *at = bytes; at < end;) {
        const char *line_end = memchr(at, '\n', (size_t)(end - at));
        const char *stop = line_end ? line_end : end;
        while (page_end && page_end < stop) {
            cut_line(&cutter, (size_t)(at - bytes), (size_t)(page_end - bytes));
            end_page(&cutter);
            at = page_end + 1;
            page_end = at < end ? memchr(at, '\f', (size_t)(end - at)) : NULL;
        }
        cut_line(&cutter, (size_t)(at - bytes), (size_t)(stop - bytes));
        cutter.number++;
        at = stop + 1;
    }
    text->page_count = text->line_count ? text->lines[text->line_count - 1].page : 1;
    text->blank_pages = cutter.page - text->page_count;
    if (text->line_count) {
        text->lines[text->line_count - 1].flags |= DRS_LINE_PAGE_LAST;
    }
    text->work += text->stage_length + text->length + text->line_count;
}

void drs_text_cut_lines(drs_arena *arena, drs_text *text, const size_t *offsets, size_t count) {
    drs_line *lines = drs_arena_unset(arena, text->line_count + count, sizeof *lines);
    size_t used = 0;
    for (size_t i = 0, next = 0; i < text->line_count; i++) {
        drs_line *line = &lines[used++];
        *line = text->lines[i];
        if (next == count || offsets[next] >= line->end) {
            continue;
        }
        drs_line *below = &lines[used++];
        *below = *line;
        below->start = (uint32_t)offsets[next++];
        below->indent = 0;
        below->gap = 0;
        below->flags = (uint8_t)((line->flags & ~(DRS_LINE_PAGE_FIRST | DRS_LINE_TORN)) | DRS_LINE_PIECE);
        below->holds = look_at_line(text->bytes, below->start, below->end);
        line->end = below->start;
        while (line->end > line->start + 1 && text->bytes[line->end - 1] == ' ') {
            line->end--;
        }
        line->flags = (uint8_t)(line->flags & ~DRS_LINE_PAGE_LAST);
        line->holds = look_at_line(text->bytes, line->start, line->end);
    }
    text->lines = lines;
    text->line_count = used;
    text->work += used;
}
