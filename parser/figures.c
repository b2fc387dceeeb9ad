#include "figures.h"

#include <string.h>

#include "figure_headers.h"
#include "running_text.h"

/* Words that begin a row of sums, which has no number. */
static const char *const sum_words[] = {"gesamt", "Gesamt",   "insgesamt", "Insgesamt", "zusammen",
                                        "Summe",  "Zusammen", "Summe:",    "Gesamt:",   NULL};

/* Words that a number may follow in a label: "Schule 2" with an empty cell looks like a row with one figure more. */
static const char *const counted_words[] = {
    "Schule",    "Klasse",    "Haus",       "Stufe", "Bezirk", "Kategorie", "Gruppe",  "Teil",  "Los",   "Typ",
    "Abschnitt", "Jahrgang",  "Pflegegrad", "Zone",  "Region", "Block",     "Halle",   "Linie", "Kreis", "Gebiet",
    "Station",   "Abteilung", "Phase",      "Stand", "Jahr",   "Nr.",       "Artikel", "§",     NULL};

/* Words that a year belongs to: "Januar 2019", "1. Halbjahr 2021". */
static const char *const period_words[] = {"Januar",   "Februar", "März",      "April",   "Mai",      "Juni",
                                           "Juli",     "August",  "September", "Oktober", "November", "Dezember",
                                           "Halbjahr", "Quartal", "Schuljahr", "Jahr",    "Stand",    "Wintersemester",
                                           "Ende",     "Anfang",  NULL};

/* "3", "3.": what counts the rows. */
static bool is_count(const char *text, drs_token at) {
    size_t digits = 0;
    while (at.start + digits < at.end && drs_is_digit(text[at.start + digits])) {
        digits++;
    }
    return digits && digits <= 4 &&
           (at.start + digits == at.end || (at.start + digits + 1 == at.end && text[at.end - 1] == '.'));
}

/* A header, two rows and their sum are the least that proves itself. */
#define LEAST_SUMMED 4u

/* A figure of a row with the unit behind it, or "k. A." in its place. */
typedef struct figure {
    drs_token all;
    drs_token number;
    bool unit;
} figure;

enum { MOST_FIGURES = 2 * DRS_MOST_COLUMNS }; /* "5 612" are two */

/* One row as single blanks leave it. */
typedef struct figure_row {
    drs_token label;
    figure figures[MOST_FIGURES]; /* behind the label, from left to right */
    size_t count;
} figure_row;

/* "15.05.)" is the end of a phrase that began before it. */
static bool is_open(const char *text, drs_token at) {
    size_t opened = 0;
    for (size_t i = at.start; i < at.end; i++) {
        opened += text[i] == '(';
        if (text[i] == ')' && opened-- == 0) {
            return true;
        }
    }
    return opened > 0;
}

/* "k. A.": where it begins; `end` where none ends there. */
static size_t unknown_start(const char *text, size_t start, size_t end) {
    static const char *const words[] = {" k. A.", " k.A.", " n. b.", " n.b."};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (drs_ends(text, start, end, words[i])) {
            return end - strlen(words[i]) + 1;
        }
    }
    return end;
}

/* False for more figures than a row has. */
static bool read_figure_row(const char *text, const drs_line *line, figure_row *row) {
    figure found[MOST_FIGURES]; /* from right to left */
    size_t end = line->end;
    row->count = 0;
    while (end > line->start) {
        drs_token word = drs_last_token(text, line->start, end);
        figure made = {word, word, false};
        size_t unknown = unknown_start(text, line->start, word.end);
        if (unknown < word.end) {
            made.all.start = made.number.start = unknown;
        } else if (drs_is_unit(text, word)) {
            made.number = drs_last_token(text, line->start, word.start);
            made.all.start = made.number.start;
            made.unit = true;
        }
        if (unknown == word.end && (!drs_is_figure(text, made.number) || is_open(text, made.number))) {
            break;
        }
        if (row->count == MOST_FIGURES) {
            return false;
        }
        found[row->count++] = made;
        end = made.all.start;
        while (end > line->start && text[end - 1] == ' ') {
            end--;
        }
    }
    row->label = (drs_token){line->start, end};
    if (end <= line->start && row->count) {
        /* Nothing but figures: the first is what the row is about. */
        row->label = found[--row->count].all;
    }
    size_t label = row->count; /* figures from right to left, without those of the label */
    if (label && drs_is_year(text, found[label - 1].all) &&
        drs_token_among(text, drs_last_token(text, row->label.start, row->label.end), period_words)) {
        row->label.end = found[--label].all.end;
    }
    row->count = label;
    for (size_t i = 0; i < row->count; i++) {
        row->figures[i] = found[row->count - 1 - i];
    }
    return true;
}

/* "L 1163", "BW 14": a number that may belong to the short name before it. */
static bool is_short_name(const char *text, drs_token at) {
    for (size_t i = at.start; i < at.end; i++) {
        if (text[i] < 'A' || text[i] > 'Z') {
            return false;
        }
    }
    return at.end > at.start && at.end - at.start <= 3;
}

/* The first figure may be the label's: of one alone each bare number may be. */
static bool has_counted_label(const char *text, const figure_row *row, bool years) {
    drs_token first = row->figures[0].number;
    bool bare = true;
    for (size_t i = first.start; i < first.end; i++) {
        bare = bare && drs_is_digit(text[i]);
    }
    bool unit = row->figures[0].unit && row->count == 1;
    drs_token last = drs_last_token(text, row->label.start, row->label.end);
    return bare && !unit && !drs_is_year(text, row->label) &&
           (row->count == 1 || drs_token_among(text, last, counted_words) || (!years && is_short_name(text, last)));
}

/* "92.410": blanks are no sign of thousands in this table. */
static bool has_dotted_thousands(const char *text, const drs_line *line) {
    for (size_t i = line->start + 1; i + 3 < line->end; i++) {
        bool dotted = text[i] == '.' && drs_is_digit(text[i - 1]) && drs_is_digit(text[i + 1]) &&
                      drs_is_digit(text[i + 2]) && drs_is_digit(text[i + 3]);
        if (dotted && (i + 4 == line->end || text[i + 4] == ' ' || text[i + 4] == ',')) {
            return true;
        }
    }
    return false;
}

/* What blanks may mean in a table's figures. */
typedef struct figure_blanks {
    bool thousands; /* no thousands are printed with a point: "5 612" may be one number */
    size_t open;    /* rows that have such a pair and as many figures as columns */
    size_t closed;  /* rows whose figures stand alone */
    size_t joined;  /* rows with more figures than columns */
} figure_blanks;

/* A whole number of plain digits. */
static bool read_whole(const char *text, drs_token at, uint64_t *value) {
    *value = 0;
    for (size_t i = at.start; i < at.end; i++) {
        if (!drs_is_digit(text[i])) {
            return false;
        }
        *value = *value * 10 + (uint64_t)(text[i] - '0');
    }
    return at.end > at.start && at.end - at.start <= 9;
}

/* Where a row's last figure is the sum of the others, they are what they seem. */
static bool last_is_sum(const char *text, const figure_row *row) {
    uint64_t sum = 0;
    for (size_t i = 0; i < row->count; i++) {
        uint64_t value;
        if (!read_whole(text, row->figures[i].number, &value)) {
            return false;
        }
        if (i + 1 == row->count) {
            return row->count >= 3 && value == sum;
        }
        sum += value;
    }
    return false;
}

/* The sums of columns, row by row. Where the last row prints them and one row shows how many columns there are, every
 * figure stands alone: without such a row, "9 148" and "4 357" may be numbers whose parts add up. */
typedef struct column_sums {
    uint64_t values[DRS_MOST_COLUMNS];
    bool whole; /* all figures are plain numbers */
    bool agree; /* the last row is the sum of those above it */
} column_sums;

static void add_row(const char *text, const figure_row *row, column_sums *sums) {
    drs_token first = drs_first_token(text, row->label.start, row->label.end);
    bool agree = drs_token_among(text, first, sum_words) && row->count > 0;
    for (size_t i = 0; i < row->count && i < DRS_MOST_COLUMNS; i++) {
        uint64_t value = 0;
        sums->whole = sums->whole && read_whole(text, row->figures[i].number, &value);
        agree = agree && value == sums->values[i];
        sums->values[i] += value;
    }
    sums->agree = agree && sums->whole;
}

static bool may_join(const char *text, const figure_row *row, size_t index) {
    return index && !row->figures[index - 1].unit &&
           drs_may_be_thousands(text, row->figures[index - 1].number, row->figures[index].number);
}

/* Join figures to numbers so that they fill `columns`: only where one way leads there. */
static bool join_thousands(const char *text, figure_row *row, size_t columns) {
    /* A figure that can be no end of a number begins one. As many beginnings as columns leave one way. */
    figure numbers[DRS_MOST_COLUMNS];
    size_t count = 0;
    for (size_t i = 0; i < row->count; i++) {
        if (may_join(text, row, i)) {
            numbers[count - 1].all.end = row->figures[i].all.end;
            numbers[count - 1].unit = row->figures[i].unit;
            if (i + 1 < row->count && may_join(text, row, i + 1)) {
                return false; /* "1 234 567" */
            }
        } else if (count == columns) {
            return false;
        } else {
            numbers[count++] = row->figures[i];
        }
    }
    if (count != columns) {
        return false;
    }
    memcpy(row->figures, numbers, count * sizeof *numbers);
    row->count = count;
    return true;
}

/* "1,0 bis unter", "<", "Hauptstr.": the figure behind it is not the row's. */
static bool wants_figure(const char *text, drs_token word) {
    static const char *const signs[] = {"<", ">", "=", "x", "≤", "≥", "~", "+", "±", NULL};
    return word.end > word.start &&
           (text[word.end - 1] == '.' || text[word.end - 1] == ',' || drs_token_among(text, word, signs) ||
            drs_token_joins(text, word) || drs_token_leads(text, word));
}

/* "gut 3 bis sehr gut": a figure amid the words may be of a column of its own; in brackets it is none. */
static bool has_figure_amid(const char *text, drs_token label) {
    size_t opened = 0;
    bool first = true;
    for (size_t at = label.start; at < label.end;) {
        drs_token word = drs_first_token(text, at, label.end);
        for (size_t i = word.start; i < word.end; i++) {
            opened += text[i] == '(';
        }
        if (!first && !opened && drs_has_digit(text, word.start, word.end) && drs_is_figure(text, word) &&
            !drs_is_year(text, word)) {
            return true;
        }
        for (size_t i = word.start; i < word.end; i++) {
            opened -= opened && text[i] == ')';
        }
        first = false;
        at = drs_skip_spaces(text, word.end, label.end);
    }
    return false;
}

/* What stands in a column of years is a year: "2016 Erlass" has a cell more. */
static bool is_label_of(const char *text, const drs_figure_header *header, drs_token label) {
    drs_token stub = header->cells[header->numbered];
    if (is_open(text, label) || (!header->years && has_figure_amid(text, label)) ||
        wants_figure(text, drs_last_token(text, label.start, label.end))) {
        return false;
    }
    if (!drs_ends(text, stub.start, stub.end, "jahr") && !drs_token_is(text, stub, "Jahr")) {
        return true;
    }
    drs_token first = drs_first_token(text, label.start, label.end);
    drs_token next = drs_first_token(text, first.end, label.end);
    return !drs_is_year(text, first) || next.end == next.start || text[next.start] == '(';
}

static bool blanks_are_clear(const drs_figure_header *header, const figure_blanks *blanks) {
    enum { ENOUGH = 3 }; /* columns and rows that no empty cells and no numbers of thousands make so even */
    if (!blanks->thousands) {
        return !blanks->joined;
    }
    if (!blanks->open) {
        return true;
    }
    /* With an empty cell for each "5 612", row by row, the figures would count the same: never in all of many. Words
     * of a header may be fewer columns than they seem, but a row of figures that stand alone counts them. */
    return !blanks->joined && header->figures >= ENOUGH && blanks->open + blanks->closed >= ENOUGH &&
           (header->years || blanks->closed >= blanks->open);
}

/* A table while its rows are read. */
typedef struct figure_table {
    drs_draft *draft;
    drs_figure_header header;
    figure_blanks blanks;
    column_sums sums;
} figure_table;

/* The cell of the number that counts the row, which is cut off its label; a row of sums has none. False where the row has no
 * such number, or nothing else. */
static bool take_number(const figure_table *table, size_t line, figure_row *row, drs_string *cell) {
    const char *text = table->draft->text->bytes;
    drs_token number = drs_first_token(text, row->label.start, row->label.end);
    if (!is_count(text, number)) {
        *cell = (drs_string){"", 0};
        return drs_token_among(text, number, sum_words);
    }
    *cell = drs_line_text(table->draft, line, number.start, number.end);
    row->label.start = number.end + 1;
    return number.end + 1 <= row->label.end;
}

/* As many figures as columns: judge whether two of them may be one. False where they are. */
static bool weigh_blanks(const char *text, const figure_row *row, figure_blanks *blanks) {
    bool open = false;
    for (size_t k = 1; k < row->count; k++) {
        bool joins = may_join(text, row, k);
        open = open || joins;
        if (joins && text[row->figures[k].number.start] == '0') {
            return false; /* "4 057" is one */
        }
    }
    open = open && !last_is_sum(text, row);
    blanks->open += open;
    blanks->closed += !open;
    return true;
}

/* The cells of a row below the header; false where they are in doubt. */
static bool read_cells(figure_table *table, size_t line, drs_string *cells) {
    const char *text = table->draft->text->bytes;
    const drs_line *at = &table->draft->text->lines[line];
    const drs_figure_header *header = &table->header;
    figure_row row;
    if (at->flags & DRS_LINE_DOUBLED || !read_figure_row(text, at, &row) || row.count < header->figures ||
        (header->numbered && !take_number(table, line, &row, cells++))) {
        return false;
    }
    drs_token before = drs_last_token(text, row.label.start, row.label.end);
    if (has_counted_label(text, &row, header->years) || !is_label_of(text, header, row.label) ||
        (table->blanks.thousands && drs_may_be_thousands(text, before, row.figures[0].number))) {
        return false;
    }
    if (row.count > header->figures) {
        table->blanks.joined++;
        if (!join_thousands(text, &row, header->figures) || (row.count == 1 && !drs_is_year(text, row.label))) {
            return false;
        }
    } else if (!weigh_blanks(text, &row, &table->blanks)) {
        return false;
    }
    add_row(text, &row, &table->sums);
    *cells++ = drs_line_text(table->draft, line, row.label.start, row.label.end);
    for (size_t k = 0; k < row.count; k++) {
        *cells++ = drs_line_text(table->draft, line, row.figures[k].all.start, row.figures[k].all.end);
    }
    return true;
}

bool drs_split_by_figures(drs_draft *draft, drs_table_lines printed, drs_table *result) {
    const char *text = draft->text->bytes;
    const drs_line *lines = draft->text->lines;
    if (printed.count < 3) {
        return false;
    }
    const drs_line *top = &lines[printed.lines[0]];
    figure_table table = {.draft = draft, .blanks = {.thousands = true}, .sums = {.whole = true}};
    const drs_figure_header *header = &table.header;
    if (!drs_figure_header_read(text, top, &table.header) || (!printed.is_led && !top->gap && !header->known) ||
        (printed.is_below && !header->years)) {
        return false;
    }
    for (size_t i = 1; i < printed.count && table.blanks.thousands; i++) {
        table.blanks.thousands = !has_dotted_thousands(text, &lines[printed.lines[i]]);
    }
    drs_table_row *rows = drs_arena_alloc(draft->arena, printed.count, sizeof *rows);
    size_t count = 0;
    for (size_t i = 0; i < printed.count; i++) {
        const size_t line = printed.lines[i];
        if (i && lines[line].page != lines[printed.lines[i - 1]].page && drs_same_line(draft, line, printed.lines[0])) {
            continue; /* the header again, on the next page */
        }
        draft->work += lines[line].end - lines[line].start;
        drs_string *cells = drs_arena_alloc(draft->arena, header->count, sizeof *cells);
        rows[count++] = (drs_table_row){cells, header->count};
        for (size_t c = 0; c < header->count && i == 0; c++) {
            cells[c] = drs_line_text(draft, line, header->cells[c].start, header->cells[c].end);
        }
        if (i && !read_cells(&table, line, cells)) {
            return false;
        }
    }
    const figure_blanks *blanks = &table.blanks;
    if (!blanks_are_clear(header, blanks) &&
        !(table.sums.agree && blanks->closed && count >= LEAST_SUMMED && !blanks->joined)) {
        return false;
    }
    result->rows = rows;
    result->row_count = count;
    return true;
}
