#include "block_order.h"

#include <string.h>

#include "letters.h"
#include "numbers.h"
#include "parted_lines.h"
#include "sentence_words.h"

enum {
    LEAST_CELLS = 4,    /* of a table, each on a line of its own */
    MOST_CELLS = 400,   /* between a number and its question */
    CELL_LETTERS = 40,  /* a cell is not wider */
    QUESTION_LINES = 12 /* a question ends so many lines below its first */
};

/* "2.", "Frage 7.", "b)": the number of a question, and nothing else on its line. */
static bool is_bare_number(const drs_text *text, size_t line) {
    const drs_line *at = &text->lines[line];
    if (at->end - at->start > 12) {
        return false;
    }
    const drs_number_head head = drs_number_read(text->bytes, at->start, at->end);
    return head.style != DRS_STYLE_NONE && head.text >= at->end;
}

/* The line opens a question whose mark ends one of the lines below it, before an empty line. */
static bool opens_block_that_asks(drs_text *text, size_t line) {
    const drs_line *lines = text->lines;
    if (!drs_opens_question(text->bytes, lines[line].start, lines[line].end)) {
        return false;
    }
    for (size_t i = line; i < text->line_count && i - line < QUESTION_LINES && (i == line || !lines[i].gap); i++) {
        text->work += lines[i].end - lines[i].start;
        if (memchr(text->bytes + lines[i].start, '?', lines[i].end - lines[i].start)) {
            return true;
        }
    }
    return false;
}

/* The first line of the words that the number on line `line` belongs to: they stand behind a table, which a sentence above
 * the number announces. SIZE_MAX where that is not so. */
static size_t words_behind_table(drs_text *text, size_t line) {
    const drs_line *lines = text->lines;
    const char *bytes = text->bytes;
    uint32_t page = lines[line].page;
    if (!line || lines[line - 1].page != page || bytes[lines[line - 1].end - 1] != ':' || !lines[line].gap ||
        !is_bare_number(text, line) || line + 1 == text->line_count || is_bare_number(text, line + 1)) {
        return SIZE_MAX;
    }
    size_t figures = 0;
    for (size_t i = line + 1; i < text->line_count && i - line <= MOST_CELLS && lines[i].page == page; i++) {
        const drs_line *at = &lines[i];
        text->work++;
        if (!at->gap) {
            return SIZE_MAX;
        }
        size_t cells = i - line - 1;
        if (opens_block_that_asks(text, i)) {
            bool table = cells >= LEAST_CELLS && figures * 4 >= cells;
            return table && !is_bare_number(text, i - 1) ? i : SIZE_MAX;
        }
        if (drs_letter_count(bytes, at->start, at->end) > CELL_LETTERS) {
            return SIZE_MAX;
        }
        figures += drs_has_digit(bytes, at->start, at->end);
    }
    return SIZE_MAX;
}

void drs_block_order_mend(drs_arena *arena, drs_text *text) {
    if (text->move_count) {
        return;
    }
    size_t *order = NULL;
    for (size_t i = 0; i < text->line_count; i++) {
        size_t words = words_behind_table(text, i);
        if (words == SIZE_MAX) {
            continue;
        }
        if (!order) {
            order = drs_arena_unset(arena, text->line_count, sizeof *order);
            for (size_t k = 0; k < text->line_count; k++) {
                order[k] = k;
            }
        }
        for (size_t k = i; k + 1 < words; k++) {
            order[k] = k + 1;
        }
        order[words - 1] = i;
        i = words - 1;
    }
    if (order) {
        drs_lines_reorder(arena, text, order);
    }
}
