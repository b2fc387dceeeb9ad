#include "cell_grid.h"

#include <string.h>

#include "figure_words.h"

enum { WIDEST = 640 }; /* columns of letters; wider lines are no print */

const drs_line *drs_grid_line(const drs_cell_grid *grid, size_t index) {
    return &grid->draft->text->lines[grid->table.lines[index]];
}

static bool is_sign(const char *text, drs_token at) {
    static const char *const signs[] = {"-", "–", "−", "+", NULL};
    return drs_word_in(text + at.start, at.end - at.start, signs);
}

/* A byte that one of the signs begins with. */
static bool may_hold_sign(const char *text, const drs_cell *at) {
    size_t i = at->start;
    while (i < at->end && text[i] != '-' && text[i] != '+' && text[i] != '\xE2') {
        i++;
    }
    return i < at->end;
}

/* "1,0 – 1,9", "– 15,0 %", "+ 3 %": one figure, though a dash alone may stand for one elsewhere. */
static bool is_span_or_signed(const char *text, const drs_cell *at) {
    if (!may_hold_sign(text, at)) {
        return false;
    }
    drs_token first = drs_first_token(text, at->start, at->end);
    drs_token second = drs_first_token(text, drs_skip_spaces(text, first.end, at->end), at->end);
    size_t rest = drs_skip_spaces(text, second.end, at->end);
    drs_token third = drs_first_token(text, rest, at->end);
    bool sign_first = is_sign(text, first);
    drs_token last = sign_first ? second : third;
    if (last.end == last.start || is_sign(text, last) || !drs_is_figure(text, last)) {
        return false;
    }
    size_t behind = drs_skip_spaces(text, last.end, at->end);
    drs_token unit = drs_first_token(text, behind, at->end);
    if (behind < at->end && (!drs_is_unit(text, unit) || unit.end < at->end)) {
        return false;
    }
    if (sign_first) {
        /* A dash and a whole number may be two cells. */
        return text[first.start] == '+' || behind < at->end || memchr(text + last.start, ',', last.end - last.start) ||
               text[last.end - 1] == '%';
    }
    return drs_is_figure(text, first) && is_sign(text, second) && text[second.start] != '+';
}

/* What a table prints for a figure, or in its place. */
static bool is_figure_cell(const char *text, const drs_cell *at) {
    static const char *const none[] = {"k. A.", "k.A.",     "k. A",  "n. b.",        "n.b.",          "x",
                                       "X",     "entfällt", "keine", "keine Angabe", "keine Angaben", NULL};
    if (at->start == at->end) {
        return false;
    }
    bool digit = drs_is_digit(text[at->start]);
    for (size_t i = 0; !digit && none[i]; i++) {
        if (none[i][0] == text[at->start] && at->end - at->start == strlen(none[i]) &&
            memcmp(text + at->start, none[i], strlen(none[i])) == 0) {
            return true;
        }
    }
    if (is_span_or_signed(text, at)) {
        return true;
    }
    drs_token before = {0, 0};
    for (size_t start = at->start; start < at->end;) {
        drs_token word = drs_first_token(text, start, at->end);
        bool figure = drs_is_figure(text, word);
        /* Two figures in one cell are two cells, or one with blanks for its thousands. */
        if (figure ? before.end && !drs_may_be_thousands(text, before, word)
                   : !drs_is_unit(text, word) || !before.end) {
            return false;
        }
        before = figure ? word : before;
        start = drs_skip_spaces(text, word.end, at->end);
    }
    return before.end > 0;
}

void drs_grid_cut(drs_cell_grid *grid) {
    const char *text = grid->draft->text->bytes;
    for (size_t i = 0; i < grid->table.count; i++) {
        const drs_line *line = drs_grid_line(grid, i);
        grid->first[i] = grid->cell_count;
        grid->draft->work += line->end - line->start;
        uint32_t left = line->indent;
        for (size_t at = line->start; at < line->end;) {
            size_t stop = at;
            uint32_t letters = 0;
            while (stop < line->end && !(text[stop] == ' ' && stop + 1 < line->end && text[stop + 1] == ' ')) {
                letters += drs_is_letter_start(text[stop]);
                stop++;
            }
            drs_cell *made =
                drs_arena_push(grid->draft->arena, &grid->cells, &grid->cell_count, &grid->cell_capacity, sizeof *made);
            *made = (drs_cell){at, stop, left, left + letters, (uint32_t)i, 0, false};
            made->figure = is_figure_cell(text, made);
            left += letters;
            at = stop;
            while (at < line->end && text[at] == ' ') {
                at++;
                left++;
            }
        }
    }
    grid->first[grid->table.count] = grid->cell_count;
}

bool drs_grid_find_columns(drs_cell_grid *grid) {
    bool covered[WIDEST + 1] = {false};
    uint8_t column[WIDEST + 1] = {0};
    size_t width = 0;
    for (size_t i = 0; i < grid->cell_count; i++) {
        const drs_cell *at = &grid->cells[i];
        if (at->right >= WIDEST) {
            return false;
        }
        width = at->right > width ? at->right : width;
        memset(covered + at->left, true, at->right - at->left);
    }
    grid->columns = 0;
    for (size_t i = 0; i < width; i++) {
        if (covered[i]) {
            if (i == 0 || !covered[i - 1]) {
                if (++grid->columns > DRS_MOST_COLUMNS) {
                    return false;
                }
            }
            column[i] = (uint8_t)(grid->columns - 1);
        }
    }
    for (size_t i = 0; i < grid->cell_count; i++) {
        drs_cell *at = &grid->cells[i];
        at->column = column[at->left];
        if (i && grid->cells[i - 1].line == at->line && grid->cells[i - 1].column == at->column) {
            return false; /* two cells of one line in one column: some other line's cell spans both */
        }
    }
    return grid->columns >= 2;
}

bool drs_grid_find_tabs(drs_cell_grid *grid) {
    enum { TAB = 4 }; /* blanks that text.c makes of one */
    size_t count = grid->first[1];
    for (size_t i = 0; i < grid->table.count; i++) {
        const drs_line *line = drs_grid_line(grid, i);
        drs_gaps gaps = drs_gaps_of(grid->draft->text->bytes, line->start, line->end);
        if (grid->first[i + 1] - grid->first[i] != count || gaps.widest != TAB || gaps.narrowest != TAB) {
            return false;
        }
    }
    for (size_t i = 0; i < grid->cell_count; i++) {
        grid->cells[i].column = (uint32_t)(i % count);
    }
    grid->columns = count;
    return count >= 2 && count <= DRS_MOST_COLUMNS;
}

bool drs_cell_is_two_figures(const char *text, const drs_cell *at) {
    if (is_span_or_signed(text, at)) {
        return false;
    }
    size_t figures = 0;
    drs_token before = {0, 0};
    bool thousands = true;
    for (size_t start = at->start; start < at->end;) {
        drs_token word = drs_first_token(text, start, at->end);
        if (!drs_is_figure(text, word) && !drs_is_unit(text, word)) {
            return false;
        }
        /* "61 (7)", "2, 10" */
        bool tied = before.end && (text[word.start] == '(' || text[before.end - 1] == ',');
        figures += drs_is_figure(text, word) && !tied;
        thousands = thousands && (!before.end || drs_is_unit(text, word) || drs_may_be_thousands(text, before, word));
        before = word;
        start = drs_skip_spaces(text, word.end, at->end);
    }
    return figures >= 2 && !thousands;
}
