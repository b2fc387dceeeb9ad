#include "columns.h"

#include <string.h>

#include "figures.h"
#include "line_ends.h"
#include "running_text.h"

enum {
    WIDEST = 640,           /* columns of letters; wider lines are no print */
    MOST_HEADER_LINES = 12, /* that a cell of the header is put together of */
    MOST_CELL_LINES = 40    /* that a cell of a row is put together of */
};

drs_gaps drs_gaps_of(const char *text, size_t start, size_t end) {
    drs_gaps gaps = {.narrowest = SIZE_MAX};
    for (size_t at = start; at < end;) {
        const char *blank = memchr(text + at, ' ', end - at);
        if (!blank) {
            break;
        }
        size_t from = (size_t)(blank - text);
        at = drs_skip_spaces(text, from, end);
        if (at - from >= 2) {
            gaps.first = gaps.count ? gaps.first : from;
            gaps.count++;
            gaps.widest = at - from > gaps.widest ? at - from : gaps.widest;
            gaps.narrowest = at - from < gaps.narrowest ? at - from : gaps.narrowest;
        }
    }
    return gaps;
}

bool drs_same_line(const drs_draft *draft, size_t line, size_t other) {
    const char *text = draft->text->bytes;
    const drs_line *a = &draft->text->lines[line];
    const drs_line *b = &draft->text->lines[other];
    size_t at = a->start;
    size_t with = b->start;
    for (;;) {
        at = drs_skip_spaces(text, at, a->end);
        with = drs_skip_spaces(text, with, b->end);
        if (at == a->end || with == b->end) {
            return at == a->end && with == b->end;
        }
        if (text[at++] != text[with++]) {
            return false;
        }
    }
}

/* A piece of a line between two gaps: bytes of the text, and letters counted from the page's left edge. */
typedef struct cell {
    size_t start;
    size_t end;
    uint32_t left;
    uint32_t right; /* behind its last letter */
    uint32_t line;  /* index in the table */
    uint32_t column;
    bool figure; /* see is_figure_cell() */
} cell;

typedef struct cell_grid {
    drs_draft *draft;
    drs_table_lines table;
    cell *cells; /* of all lines, one after the other */
    size_t cell_count;
    size_t cell_capacity;
    size_t *first; /* of each line; one more for the end */
    size_t columns;
    bool numeric[DRS_MOST_COLUMNS];
    drs_string *row; /* being filled */
} cell_grid;

static const drs_line *line_of(const cell_grid *grid, size_t index) {
    return &grid->draft->text->lines[grid->table.lines[index]];
}

/* What a table prints for a figure, or in its place. */
static bool is_figure_cell(const char *text, const cell *at) {
    static const char *const none[] = {"k. A.", "k.A.", "k. A", "n. b.", "n.b.", "x", "X", "entfällt", "keine", NULL};
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

static void cut_cells(cell_grid *grid) {
    const char *text = grid->draft->text->bytes;
    for (size_t i = 0; i < grid->table.count; i++) {
        const drs_line *line = line_of(grid, i);
        grid->first[i] = grid->cell_count;
        grid->draft->work += line->end - line->start;
        uint32_t left = line->indent;
        for (size_t at = line->start; at < line->end;) {
            size_t stop = at;
            uint32_t letters = 0;
            while (stop < line->end && !(text[stop] == ' ' && stop + 1 < line->end && text[stop + 1] == ' ')) {
                letters += ((uint8_t)text[stop] & 0xC0) != 0x80;
                stop++;
            }
            cell *made =
                drs_arena_push(grid->draft->arena, &grid->cells, &grid->cell_count, &grid->cell_capacity, sizeof *made);
            *made = (cell){at, stop, left, left + letters, (uint32_t)i, 0, false};
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

/* A column is what cells of different lines that stand above each other cover together. */
static bool find_columns(cell_grid *grid) {
    bool covered[WIDEST + 1] = {false};
    uint8_t column[WIDEST + 1] = {0};
    size_t width = 0;
    for (size_t i = 0; i < grid->cell_count; i++) {
        const cell *at = &grid->cells[i];
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
        cell *at = &grid->cells[i];
        at->column = column[at->left];
        if (i && grid->cells[i - 1].line == at->line && grid->cells[i - 1].column == at->column) {
            return false; /* two cells of one line in one column: some other line's cell spans both */
        }
    }
    return grid->columns >= 2;
}

/* Tabs part cells and align nothing: where every gap of every line is one tab, their order tells the columns. */
static bool columns_by_tabs(cell_grid *grid) {
    enum { TAB = 4 }; /* blanks that text.c makes of one */
    size_t count = grid->first[1];
    for (size_t i = 0; i < grid->table.count; i++) {
        const drs_line *line = line_of(grid, i);
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

/* Nothing but figures, and not one: two columns that only one blank parts. */
static bool is_two_figures(const char *text, const cell *at) {
    size_t figures = 0;
    drs_token before = {0, 0};
    bool thousands = true;
    for (size_t start = at->start; start < at->end;) {
        drs_token word = drs_first_token(text, start, at->end);
        if (!drs_is_figure(text, word) && !drs_is_unit(text, word)) {
            return false;
        }
        figures += drs_is_figure(text, word);
        thousands = thousands && (!before.end || drs_is_unit(text, word) || drs_may_be_thousands(text, before, word));
        before = word;
        start = drs_skip_spaces(text, word.end, at->end);
    }
    return figures >= 2 && !thousands;
}

/* Columns whose cells are figures, from line `body` on. */
static bool find_numeric(cell_grid *grid, size_t body) {
    size_t figures[DRS_MOST_COLUMNS] = {0};
    size_t filled[DRS_MOST_COLUMNS] = {0};
    for (size_t i = grid->first[body]; i < grid->cell_count; i++) {
        filled[grid->cells[i].column]++;
        figures[grid->cells[i].column] += grid->cells[i].figure;
    }
    bool any = false;
    for (size_t c = 0; c < grid->columns; c++) {
        grid->numeric[c] = figures[c] && figures[c] * 3 >= filled[c] * 2;
        any = any || grid->numeric[c];
    }
    return any;
}

/* Where a row lacks a cell, place alone tells which: the cells of each column must then share an edge or their middle. */
static bool is_aligned(const cell_grid *grid, size_t body) {
    for (size_t c = 0; c < grid->columns; c++) {
        bool left = true;
        bool right = true;
        bool middle = true;
        const cell *first = NULL;
        for (size_t i = grid->first[body]; i < grid->cell_count; i++) {
            const cell *at = &grid->cells[i];
            if (at->column != c) {
                continue;
            }
            first = first ? first : at;
            left = left && at->left == first->left;
            right = right && at->right == first->right;
            uint32_t sum = at->left + at->right;
            uint32_t expected = first->left + first->right;
            middle = middle && sum + 2 >= expected && sum <= expected + 2;
        }
        if (!left && !right && !middle) {
            return false;
        }
    }
    return true;
}

/* The phrase of the cell above goes on in this one. A small letter alone does not tell: where figures stand at the foot
 * of their row, "politische" may begin the next. */
static bool goes_on(const cell_grid *grid, const cell *at, drs_string above) {
    static const char *const first[] = {"und", "oder", "sowie", "des", "der", "dem", "den", "bzw.", NULL};
    static const char *const last[] = {"und", "oder", "der", "des", "die", "dem", "den", "für", "mit",  "von",   "im",
                                       "in",  "am",   "an",  "auf", "zur", "zum", "bei", "vom", "bzw.", "sowie", NULL};
    if (!above.length) {
        return false;
    }
    const char *text = grid->draft->text->bytes;
    char sign = above.bytes[above.length - 1];
    size_t word = above.length;
    while (word > 0 && above.bytes[word - 1] != ' ') {
        word--;
    }
    drs_token next = drs_first_token(text, at->start, at->end);
    return sign == '-' || sign == '/' || sign == ',' || drs_word_in(above.bytes + word, above.length - word, last) ||
           drs_word_in(text + next.start, next.end - next.start, first);
}

static void add_to_cell(cell_grid *grid, const cell *at) {
    drs_string *slot = &grid->row[at->column];
    drs_string more = drs_line_text(grid->draft, grid->table.lines[at->line], at->start, at->end);
    if (!slot->length) {
        *slot = more;
        return;
    }
    char *bytes = drs_arena_bytes(grid->draft->arena, slot->length + more.length + 2);
    memcpy(bytes, slot->bytes, slot->length);
    bytes[slot->length] = ' ';
    memcpy(bytes + slot->length + 1, more.bytes, more.length + 1);
    size_t used = slot->length + 1 + more.length;
    size_t hyphen;
    drs_join join = drs_join_lines(grid->draft, bytes, 0, slot->length, slot->length + 1, used, &hyphen);
    if (join != DRS_JOIN_BLANK) {
        size_t to = slot->length - hyphen;
        memmove(bytes + to, bytes + slot->length + 1, more.length + 1);
        used = to + more.length;
    }
    *slot = (drs_string){bytes, used};
}

static size_t cells_in(const cell_grid *grid, size_t line) {
    return grid->first[line + 1] - grid->first[line];
}

/* The first line that has a figure in a column of figures. */
static size_t first_body_line(const cell_grid *grid) {
    for (size_t i = 0; i < grid->cell_count; i++) {
        if (grid->numeric[grid->cells[i].column] && grid->cells[i].figure) {
            return grid->cells[i].line;
        }
    }
    return grid->table.count;
}

static drs_table_row *begin_row(cell_grid *grid, drs_table_row *rows, size_t *count) {
    grid->row = drs_arena_alloc(grid->draft->arena, grid->columns, sizeof *grid->row);
    for (size_t c = 0; c < grid->columns; c++) {
        grid->row[c] = (drs_string){"", 0};
    }
    rows[*count] = (drs_table_row){grid->row, grid->columns};
    return &rows[(*count)++];
}

/* The header's lines, put together column by column. */
static bool make_header(cell_grid *grid, size_t body, drs_table_row *rows, size_t *count) {
    begin_row(grid, rows, count);
    for (size_t i = 0; i < body; i++) {
        bool numeric = false;
        for (size_t k = grid->first[i]; k < grid->first[i + 1]; k++) {
            numeric = numeric || grid->numeric[grid->cells[k].column];
        }
        for (size_t k = grid->first[i]; k < grid->first[i + 1]; k++) {
            const cell *at = &grid->cells[k];
            drs_string above = grid->row[at->column];
            /* Words in a column of figures are the header's. All others may begin the first row, whose figures stand
             * at the foot or in the middle of its cells. */
            bool hyphen = above.length && above.bytes[above.length - 1] == '-';
            bool sure = grid->numeric[at->column] || (numeric && (!above.length || goes_on(grid, at, above))) || hyphen;
            if (i && !sure) {
                return false;
            }
            add_to_cell(grid, at);
        }
        if (i && line_of(grid, i)->gap > 1) {
            return false;
        }
    }
    for (size_t c = 1; c < grid->columns; c++) {
        if (!grid->row[c].length) {
            return false; /* a column that no header names may be a part of its neighbour */
        }
    }
    return true;
}

/* Cells that stand beside their header, not under it, make a column without a header and one without cells. */
static bool is_whole(const cell_grid *grid, const drs_table_row *rows, size_t count) {
    for (size_t c = 0; c < grid->columns; c++) {
        bool filled = false;
        for (size_t i = 1; i < count && !filled; i++) {
            filled = rows[i].cells[c].length > 0;
        }
        if (!filled || (c && !rows[0].cells[c].length)) {
            return false;
        }
    }
    return true;
}

/* The first line is a header of years, or nothing stands above it that might be one. */
static bool table_begins(const cell_grid *grid) {
    const char *text = grid->draft->text->bytes;
    bool years = true;
    for (size_t k = grid->first[0]; k < grid->first[1]; k++) {
        const cell *at = &grid->cells[k];
        years = years && (grid->numeric[at->column] && at->column ? drs_is_year(text, (drs_token){at->start, at->end})
                                                                  : !at->figure);
    }
    return years || grid->table.is_led;
}

static bool make_rows(cell_grid *grid, drs_table *result) {
    size_t body = first_body_line(grid);
    size_t lines = grid->table.count;
    if (body >= lines || body > MOST_HEADER_LINES || !find_numeric(grid, body)) {
        return false;
    }
    drs_table_row *rows = drs_arena_alloc(grid->draft->arena, lines, sizeof *rows);
    size_t count = 0;
    if (body && !make_header(grid, body, rows, &count)) {
        return false;
    }
    if (!body && !table_begins(grid)) {
        return false;
    }
    size_t header = body ? body : 1;
    bool lacking = false;
    size_t more = 0; /* lines that the row goes on in */
    for (size_t i = body; i < lines; i++) {
        const drs_line *line = line_of(grid, i);
        /* The header printed again on a new page. */
        size_t again = 0;
        while (i > body && again < header && i + again < lines && line->page != line_of(grid, i - 1)->page &&
               drs_same_line(grid->draft, grid->table.lines[i + again], grid->table.lines[again])) {
            again++;
        }
        if (again == header) {
            i += header - 1;
            continue;
        }
        bool figure = false;
        for (size_t k = grid->first[i]; k < grid->first[i + 1]; k++) {
            figure = figure || (grid->numeric[grid->cells[k].column] && grid->cells[k].figure);
        }
        if (!figure) {
            if (i == body || line->gap || ++more > MOST_CELL_LINES) {
                return false;
            }
            for (size_t k = grid->first[i]; k < grid->first[i + 1]; k++) {
                if (!goes_on(grid, &grid->cells[k], grid->row[grid->cells[k].column])) {
                    return false;
                }
                add_to_cell(grid, &grid->cells[k]);
            }
            continue;
        }
        begin_row(grid, rows, &count);
        more = 0;
        for (size_t k = grid->first[i]; k < grid->first[i + 1]; k++) {
            const cell *at = &grid->cells[k];
            if (grid->numeric[at->column] && !at->figure && !(body == 0 && i == 0)) {
                return false;
            }
            add_to_cell(grid, at);
        }
        lacking = lacking || cells_in(grid, i) < grid->columns;
    }
    if (lacking && !is_aligned(grid, body)) {
        return false;
    }
    result->rows = rows;
    result->row_count = count;
    return count >= 2 && is_whole(grid, rows, count);
}

bool drs_split_by_blanks(drs_draft *draft, drs_table_lines table, drs_table *result) {
    cell_grid grid = {.draft = draft, .table = table};
    grid.first = drs_arena_alloc(draft->arena, table.count + 1, sizeof *grid.first);
    cut_cells(&grid);
    if (!find_columns(&grid) && !columns_by_tabs(&grid)) {
        return false;
    }
    /* Also what keeps the cells of a hostile table in bounds. */
    if (grid.cell_count * 2 < table.count * grid.columns) {
        return false;
    }
    for (size_t i = 0; i < grid.cell_count; i++) {
        if (is_two_figures(draft->text->bytes, &grid.cells[i])) {
            return false;
        }
    }
    /* The header's lines are the first, so that the second half tells what the rows are made of. */
    if (!find_numeric(&grid, table.count / 2) || !make_rows(&grid, result)) {
        *result = (drs_table){0};
        return false;
    }
    return true;
}
