#include "columns.h"

#include <string.h>

#include "cell_grid.h"
#include "figure_words.h"
#include "line_ends.h"
#include "running_text.h"

enum {
    MOST_HEADER_LINES = 12, /* that a cell of the header is put together of */
    MOST_CELL_LINES = 40,   /* that a cell of a row is put together of */
    MOST_LABEL_LINES = 3,   /* of a label above the line of its figures, which stands in its middle */
    SHORT_CELL = 12         /* letters: a word such as "teilweise", no piece of a phrase */
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

/* Columns whose cells are figures, from line `body` on. */
static bool find_numeric(drs_cell_grid *grid, size_t body) {
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
static bool is_aligned(const drs_cell_grid *grid, size_t body) {
    for (size_t c = 0; c < grid->columns; c++) {
        bool left = true;
        bool right = true;
        bool middle = true;
        const drs_cell *first = NULL;
        for (size_t i = grid->first[body]; i < grid->cell_count; i++) {
            const drs_cell *at = &grid->cells[i];
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
static bool goes_on(const drs_cell_grid *grid, const drs_cell *at, drs_string above) {
    static const char *const first[] = {"und", "oder", "sowie", "des", "der", "dem", "den", "bzw.", NULL};
    static const char *const last[] = {"und", "oder", "der", "des", "die", "dem", "den", "für", "mit",  "von",   "im",
                                       "in",  "am",   "an",  "auf", "zur", "zum", "bei", "vom", "bzw.", "sowie", NULL};
    if (!above.length) {
        return false;
    }
    const char *text = grid->draft->text->bytes;
    char sign = above.bytes[above.length - 1];
    size_t word = drs_last_word(above.bytes, 0, above.length);
    drs_token next = drs_first_token(text, at->start, at->end);
    return sign == '-' || sign == '/' || sign == ',' || drs_word_in(above.bytes + word, above.length - word, last) ||
           drs_word_in(text + next.start, next.end - next.start, first);
}

static void add_to_cell(drs_cell_grid *grid, const drs_cell *at) {
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

static size_t cells_in(const drs_cell_grid *grid, size_t line) {
    return grid->first[line + 1] - grid->first[line];
}

/* The first line that has a figure in a column of figures. */
static size_t first_body_line(const drs_cell_grid *grid) {
    for (size_t i = 0; i < grid->cell_count; i++) {
        if (grid->numeric[grid->cells[i].column] && grid->cells[i].figure) {
            return grid->cells[i].line;
        }
    }
    return grid->table.count;
}

static drs_table_row *begin_row(drs_cell_grid *grid, drs_table_row *rows, size_t *count) {
    grid->row = drs_arena_alloc(grid->draft->arena, grid->columns, sizeof *grid->row);
    for (size_t c = 0; c < grid->columns; c++) {
        grid->row[c] = (drs_string){"", 0};
    }
    rows[*count] = (drs_table_row){grid->row, grid->columns};
    return &rows[(*count)++];
}

/* The header's lines, put together column by column. */
static bool make_header(drs_cell_grid *grid, size_t body, drs_table_row *rows, size_t *count) {
    begin_row(grid, rows, count);
    for (size_t i = 0; i < body; i++) {
        bool numeric = false;
        bool tied = false; /* one cell ends a word of the header, and a row begins on a line of its own */
        for (size_t k = grid->first[i]; k < grid->first[i + 1]; k++) {
            const drs_cell *at = &grid->cells[k];
            bool bracket = grid->draft->text->bytes[at->start] == '(' && grid->draft->text->bytes[at->end - 1] == ')';
            numeric = numeric || grid->numeric[at->column];
            tied = tied || (grid->numeric[at->column] && grid->row[at->column].length &&
                            (bracket || goes_on(grid, at, grid->row[at->column])));
        }
        for (size_t k = grid->first[i]; k < grid->first[i + 1]; k++) {
            const drs_cell *at = &grid->cells[k];
            drs_string above = grid->row[at->column];
            /* Words in a column of figures are the header's. All others may begin the first row, whose figures stand
             * at the foot or in the middle of its cells. */
            bool hyphen = above.length && above.bytes[above.length - 1] == '-';
            bool sure =
                grid->numeric[at->column] || tied || (numeric && (!above.length || goes_on(grid, at, above))) || hyphen;
            if (i && !sure) {
                return false;
            }
            add_to_cell(grid, at);
        }
        if (i && drs_grid_line(grid, i)->gap > 1) {
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
static bool is_whole(const drs_cell_grid *grid, const drs_table_row *rows, size_t count) {
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

/* The first line heads its columns with years or words. */
static bool begins_with_years(const drs_cell_grid *grid) {
    const char *text = grid->draft->text->bytes;
    bool any = false;
    for (size_t k = grid->first[0]; k < grid->first[1]; k++) {
        const drs_cell *at = &grid->cells[k];
        bool year = grid->numeric[at->column] && at->column && drs_is_year(text, (drs_token){at->start, at->end});
        any = any || year;
        if (!year && at->figure) {
            return false;
        }
    }
    return any;
}

/* The first line is a header of years, or nothing stands above it that might be one. */
static bool table_begins(const drs_cell_grid *grid) {
    return grid->table.is_led || begins_with_years(grid);
}

static bool has_figure(const drs_cell_grid *grid, size_t line) {
    for (size_t k = grid->first[line]; k < grid->first[line + 1]; k++) {
        if (grid->numeric[grid->cells[k].column] && grid->cells[k].figure) {
            return true;
        }
    }
    return false;
}

/* Line `index` begins a page and, with those behind it, repeats the table's first `header` lines. */
static bool is_header_again(const drs_cell_grid *grid, size_t index, size_t header) {
    if (!header || index < header || index + header > grid->table.count ||
        drs_grid_line(grid, index)->page == drs_grid_line(grid, index - 1)->page) {
        return false;
    }
    for (size_t i = 0; i < header; i++) {
        if (!drs_same_line(grid->draft, grid->table.lines[index + i], grid->table.lines[i])) {
            return false;
        }
    }
    return true;
}

/* From line `body` on each line fills all of three or more columns, none goes on with the phrase above, and one column has a
 * figure in every line: no cell wraps, and each line is a row, whatever words stand where figures do elsewhere. */
static bool lines_are_rows(const drs_cell_grid *grid, size_t body) {
    const char *text = grid->draft->text->bytes;
    bool figures[DRS_MOST_COLUMNS];
    if (grid->columns < 3) {
        return false;
    }
    memset(figures, true, sizeof figures);
    size_t row = body; /* the last one above the line */
    for (size_t i = body; i < grid->table.count; i++) {
        if (i > body && is_header_again(grid, i, body)) {
            i += body - 1;
            continue;
        }
        if (cells_in(grid, i) != grid->columns) {
            return false;
        }
        for (size_t c = 0; c < grid->columns; c++) {
            const drs_cell *at = &grid->cells[grid->first[i] + c];
            const drs_cell *above = &grid->cells[grid->first[row] + c];
            figures[c] = figures[c] && (at->figure || drs_has_digit(text, at->start, at->end));
            bool phrase =
                drs_is_lower(text, at->start, at->end) &&
                (c == 0 || (at->right - at->left > SHORT_CELL && !drs_is_lower(text, above->start, above->end)));
            if (i > body &&
                (phrase || goes_on(grid, at, (drs_string){text + above->start, above->end - above->start}))) {
                return false;
            }
        }
        row = i;
    }
    for (size_t c = 0; c < grid->columns; c++) {
        if (figures[c]) {
            return true;
        }
    }
    return false;
}

/* Rows whose figures stand in the middle of a label of several lines: as many lines of each label above its figures as
 * below. `above` lines of the first one are above its figures; each row then tells the next, and the last must agree. */
static bool make_centred_rows(drs_cell_grid *grid, size_t body, size_t above, drs_table *result) {
    size_t lines = grid->table.count;
    if (above > body) {
        return false;
    }
    drs_table_row *rows = drs_arena_alloc(grid->draft->arena, lines + 1, sizeof *rows);
    size_t count = 0;
    if (body == above || !make_header(grid, body - above, rows, &count)) {
        return false;
    }
    bool any = false; /* a row's figures have no label beside them */
    for (size_t i = body; i < lines;) {
        size_t next = i + 1;
        while (next < lines && !has_figure(grid, next)) {
            next++;
        }
        bool labelled = grid->cells[grid->first[i]].column == 0;
        size_t between = next - i - 1;
        /* Each line that a cell is put together of copies those above it. */
        if (2 * above >= MOST_CELL_LINES || between < above || (next == lines && between != above) ||
            (!labelled && !above)) {
            return false;
        }
        any = any || !labelled;
        begin_row(grid, rows, &count);
        for (size_t k = i - above; k <= i + above; k++) {
            if (k > i - above && drs_grid_line(grid, k)->gap) {
                return false;
            }
            for (size_t at = grid->first[k]; at < grid->first[k + 1]; at++) {
                const drs_cell *part = &grid->cells[at];
                if (grid->numeric[part->column] && (k != i || !part->figure)) {
                    return false;
                }
                add_to_cell(grid, part);
            }
        }
        grid->draft->work += between;
        above = between - above;
        i = next;
    }
    result->rows = rows;
    result->row_count = count;
    return any && count >= 2 && is_whole(grid, rows, count);
}

/* Each line with a figure is a row; lines without one go on with its phrases. */
static bool make_plain_rows(drs_cell_grid *grid, size_t body, bool single, drs_table *result) {
    size_t lines = grid->table.count;
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
        if (i > body && is_header_again(grid, i, header)) {
            i += header - 1;
            continue;
        }
        if (!single && !has_figure(grid, i)) {
            if (i == body || drs_grid_line(grid, i)->gap || ++more > MOST_CELL_LINES) {
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
            const drs_cell *at = &grid->cells[k];
            if (!single && grid->numeric[at->column] && !at->figure && !(body == 0 && i == 0)) {
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

static bool make_rows(drs_cell_grid *grid, drs_table *result) {
    size_t body = first_body_line(grid);
    size_t lines = grid->table.count;
    if (body >= lines) {
        /* No column of figures: only what fills all columns shows its rows, and its first line is the header. */
        body = 1;
        return cells_in(grid, 0) == grid->columns && lines_are_rows(grid, body) &&
               make_plain_rows(grid, body, true, result);
    }
    if (body > MOST_HEADER_LINES || !find_numeric(grid, body)) {
        return false;
    }
    if (body == 0 && begins_with_years(grid)) {
        /* "2018 2018 2019 2019" above "Anzahl ha Anzahl ha", and words that wrap */
        size_t below = 1;
        while (below < lines && !has_figure(grid, below)) {
            below++;
        }
        body = below > 1 && below <= MOST_HEADER_LINES ? below : body;
    }
    if (make_plain_rows(grid, body, lines_are_rows(grid, body), result)) {
        return true;
    }
    drs_table found = {0};
    size_t ways = 0;
    for (size_t above = 0; above <= MOST_LABEL_LINES && above < body; above++) {
        drs_table made = {0};
        if (make_centred_rows(grid, body, above, &made)) {
            found = made;
            ways++;
        }
    }
    *result = found;
    return ways == 1;
}

/* What stands right above reaches from the first column into the second: a title or a sentence, no cell of the header. */
static bool is_across(const drs_cell_grid *grid, const drs_line *above) {
    uint32_t first = 0;
    uint32_t second = UINT32_MAX;
    for (size_t i = 0; i < grid->cell_count; i++) {
        const drs_cell *at = &grid->cells[i];
        first = at->column == 0 && at->right > first ? at->right : first;
        second = at->column == 1 && at->left < second ? at->left : second;
    }
    const char *text = grid->draft->text->bytes;
    size_t right = above->indent + drs_letter_count(text, above->start, above->end);
    return !(above->flags & DRS_LINE_DOUBLED) && above->indent < first && right > second;
}

static bool split_at_once(drs_draft *draft, drs_table_lines table, drs_table *result) {
    drs_cell_grid grid = {.draft = draft, .table = table};
    grid.first = drs_arena_alloc(draft->arena, table.count + 1, sizeof *grid.first);
    drs_grid_cut(&grid);
    if (!drs_grid_find_columns(&grid) && !drs_grid_find_tabs(&grid)) {
        return false;
    }
    if (table.above && !is_across(&grid, table.above)) {
        return false;
    }
    /* Also what keeps the cells of a hostile table in bounds. */
    if (grid.cell_count * 2 < table.count * grid.columns) {
        return false;
    }
    for (size_t i = 0; i < grid.cell_count; i++) {
        if (drs_cell_is_two_figures(draft->text->bytes, &grid.cells[i])) {
            return false;
        }
    }
    /* The header's lines are the first, so that the second half tells what the rows are made of. */
    find_numeric(&grid, table.count / 2);
    if (!make_rows(&grid, result)) {
        *result = (drs_table){0};
        return false;
    }
    return true;
}

/* A table goes on, with its header printed again, on a page whose columns stand elsewhere: each page is split by itself, and
 * all must head the same columns. */
static bool split_by_pages(drs_draft *draft, drs_table_lines table, drs_table *result) {
    drs_table_row *rows = NULL;
    size_t count = 0;
    drs_table_lines part = table;
    for (size_t first = 0; first < table.count;) {
        size_t end = first + 1;
        while (end < table.count &&
               (draft->text->lines[table.lines[end]].page == draft->text->lines[table.lines[end - 1]].page ||
                !drs_same_line(draft, table.lines[end], table.lines[0]))) {
            end++;
        }
        if (first == 0 && end == table.count) {
            return false;
        }
        drs_table made = {0};
        part.lines = table.lines + first;
        part.count = end - first;
        if (!split_at_once(draft, part, &made)) {
            return false;
        }
        if (!rows) {
            rows = drs_arena_alloc(draft->arena, table.count, sizeof *rows);
        }
        for (size_t c = 0; count && c < made.rows[0].cell_count; c++) {
            if (made.rows[0].cell_count != rows[0].cell_count ||
                strcmp(made.rows[0].cells[c].bytes, rows[0].cells[c].bytes) != 0) {
                return false;
            }
        }
        for (size_t i = count > 0; i < made.row_count; i++) {
            rows[count++] = made.rows[i];
        }
        part.above = NULL;
        part.is_led = true;
        first = end;
    }
    result->rows = rows;
    result->row_count = count;
    return true;
}

bool drs_split_by_blanks(drs_draft *draft, drs_table_lines table, drs_table *result) {
    return split_at_once(draft, table, result) || split_by_pages(draft, table, result);
}
