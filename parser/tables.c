#include "tables.h"

#include <string.h>

#include "columns.h"
#include "figures.h"
#include "furniture.h"
#include "line_ends.h"
#include "numbers.h"
#include "pointers.h"
#include "running_text.h"
#include "strand.h"

enum {
    MOST_HEADER_LINES = 10, /* above the first row */
    MOST_WRAPPED_LINES = 4, /* of one cell, between two rows */
    MOST_CAPTION_LINES = 3,
    JUSTIFIED_GAP = 6, /* blanks that no justified line has between words */
    PROSE_WIDTH = 75,  /* letters that lines of prose have where a short paper does not tell */
    LONG_CELL = 28     /* letters: columns of such cells are columns of prose */
};

/* What a line's form says of tables. */
typedef enum row_form {
    FORM_NONE,
    FORM_WIDE,    /* two gaps or more */
    FORM_GAP,     /* one gap: a row only among others */
    FORM_FIGURES, /* two figures or more at its end */
    FORM_FIGURE   /* one figure: a row only among others */
} row_form;

/* A list's item, whose mark a gap may follow. */
static bool begins_with_mark(const char *text, const drs_line *line, size_t mark_end) {
    static const char *const marks[] = {"-", "–", "—", "•", "·", "▪", "*", "o", "●", "‣", "►", "➢", "■", "□", NULL};
    if (drs_word_in(text + line->start, mark_end - line->start, marks)) {
        return true;
    }
    drs_number_head head = drs_number_read(text, line->start, line->end);
    return head.style != DRS_STYLE_NONE && head.text >= mark_end;
}

/* "1. bewilligt: 612,", "– Hauptstelle (2016)": items of a list that happen to end with a figure. */
static bool is_list_line(const char *text, const drs_line *line) {
    size_t word = drs_last_word(text, line->start, line->end);
    if (text[line->end - 1] == ',' || text[word] == '(' || memchr(text + line->start, ':', line->end - line->start)) {
        return true;
    }
    const char *blank = memchr(text + line->start, ' ', line->end - line->start);
    return blank && begins_with_mark(text, line, (size_t)(blank - text));
}

/* "k. A." in a figure's place. */
static bool says_unknown(const char *text, const drs_line *line) {
    static const char *const words[] = {" k. A.", " k.A.", " n. b.", " n.b."};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (drs_ends(text, line->start, line->end, words[i])) {
            return true;
        }
    }
    return false;
}

/* "und auf die Drucksache 20/5111": the figure at the end numbers a paper. */
static bool ends_with_paper(const char *text, const drs_line *line) {
    static const char *const labels[] = {"rucksache", "rucksachen", "Drs.", "Drs", "Plenarprotokoll", NULL};
    size_t word = drs_last_word(text, line->start, line->end);
    for (size_t k = 0; word > line->start && labels[k]; k++) {
        if (drs_ends(text, line->start, word - 1, labels[k])) {
            return memchr(text + word, '/', line->end - word) != NULL;
        }
    }
    return false;
}

/* An address leaves a line that was filled few blanks. */
static bool holds_address(const char *text, const drs_line *line) {
    return drs_holds(text, line->start, line->end, "://") || drs_holds(text, line->start, line->end, "www.");
}

bool drs_is_spread_line(const drs_draft *draft, const drs_line *line) {
    if (!(line->flags & DRS_LINE_DOUBLED)) {
        return false;
    }
    const char *text = draft->text->bytes;
    drs_gaps gaps = drs_gaps_of(text, line->start, line->end);
    size_t least = gaps.count < 4 && holds_address(text, line) ? 2 : 4;
    if (gaps.widest >= JUSTIFIED_GAP || gaps.widest > gaps.narrowest + 1 || gaps.count < least ||
        (line->end - line->start) * 10 < (size_t)draft->text->width * 7) {
        return false;
    }
    size_t words = 0;
    size_t figures = 0;
    for (size_t at = line->start; at < line->end; words++) {
        figures += drs_is_digit(text[at]);
        const char *blank = memchr(text + at, ' ', line->end - at);
        at = blank ? drs_skip_spaces(text, (size_t)(blank - text), line->end) : line->end;
    }
    return words == gaps.count + 1 && figures * 3 <= words;
}

/* Cells of one word each would not be words that only a sentence has. */
static bool is_filled_line(const drs_draft *draft, const drs_line *line) {
    static const char *const sentence_words[] = {
        "der",  "die",  "das", "den",   "dem",   "des",  "und",   "oder",   "in",    "im",     "am",   "an",
        "für",  "von",  "vom", "zu",    "zur",   "zum",  "mit",   "auf",    "aus",   "bei",    "um",   "nach",
        "als",  "wie",  "ist", "sind",  "war",   "hat",  "wird",  "werden", "wurde", "wurden", "dass", "worden",
        "sich", "auch", "es",  "einer", "einem", "eine", "nicht", "waren",  "durch", "über",   "noch", "sein"};
    if (!drs_is_spread_line(draft, line)) {
        return false;
    }
    const char *text = draft->text->bytes;
    size_t found = 0;
    for (size_t at = line->start; at < line->end;) {
        size_t end = drs_word_end(text, at, line->end);
        for (size_t k = 0; k < sizeof sentence_words / sizeof *sentence_words; k++) {
            found += end - at == strlen(sentence_words[k]) && drs_begins(text, at, end, sentence_words[k]);
        }
        const char *blank = memchr(text + at, ' ', line->end - at);
        at = blank ? drs_skip_spaces(text, (size_t)(blank - text), line->end) : line->end;
    }
    /* Fewer words say it where one goes on below, or where an address fills the line. */
    size_t needed = text[line->end - 1] == '-' || holds_address(text, line) ? 1 : 2;
    return found >= needed;
}

/* Gaps behind a comma part no cells. */
static size_t gaps_behind_commas(const char *text, const drs_line *line) {
    size_t count = 0;
    for (const char *gap = text + line->start; (gap = drs_find(gap, text + line->end, ",  ")); gap++) {
        count++;
    }
    return count;
}

static row_form form_of(const drs_draft *draft, const drs_line *line) {
    const char *text = draft->text->bytes;
    if (line->flags & DRS_LINE_DOUBLED) {
        drs_gaps gaps = drs_gaps_of(text, line->start, line->end);
        if (is_filled_line(draft, line)) {
            return FORM_NONE;
        }
        if (!draft->text->justified || gaps.widest >= JUSTIFIED_GAP) {
            if (gaps.count >= 2 + gaps_behind_commas(text, line)) {
                return FORM_WIDE;
            }
            if (gaps.widest >= 3 && !begins_with_mark(text, line, gaps.first)) {
                return FORM_GAP;
            }
        }
        if (draft->text->justified) {
            return FORM_NONE;
        }
    }
    char last = text[line->end - 1];
    if (last == '.' && says_unknown(text, line)) {
        return FORM_FIGURE;
    }
    if (last == '.' || last == ':' || last == '?' || last == ';') {
        return FORM_NONE;
    }
    size_t figures = drs_figures_at_end(text, line->start, line->end);
    if (figures >= 2) {
        return FORM_FIGURES;
    }
    bool row = figures == 1 && !is_list_line(text, line) && !ends_with_paper(text, line);
    return row ? FORM_FIGURE : FORM_NONE;
}

/* Judge a line's form and keep what it says of rows. */
static row_form judge_form(const drs_draft *draft, drs_line *line) {
    row_form form = form_of(draft, line);
    bool row = form == FORM_WIDE || form == FORM_FIGURES;
    line->flags |= (uint8_t)(DRS_LINE_ROW_KNOWN | (row ? DRS_LINE_ROW : 0));
    return form;
}

bool drs_is_row(drs_draft *draft, size_t index) {
    drs_line *line = &draft->text->lines[index];
    if (!(line->flags & DRS_LINE_ROW_KNOWN)) {
        (void)judge_form(draft, line);
    }
    return line->flags & DRS_LINE_ROW;
}

/* The lines of one text, furniture and notes between them left out. */
typedef struct text_lines {
    drs_draft *draft;
    uint32_t *lines;
    uint8_t *forms; /* row_form */
    size_t count;
    drs_string place;
} text_lines;

static const drs_line *line_at(const text_lines *in, size_t index) {
    return &in->draft->text->lines[in->lines[index]];
}

static bool closes(const text_lines *in, size_t index) {
    const char *text = in->draft->text->bytes;
    const drs_line *line = line_at(in, index);
    size_t end = line->end;
    while (end > line->start + 1 && line->end - end < 2 && drs_is_digit(text[end - 1])) {
        end--; /* "… geprüft worden.4" */
    }
    char last = text[end - 1];
    if (says_unknown(text, line)) {
        return false;
    }
    return last == '.' || last == '?' || last == '!' || last == ':' || last == ';';
}

static size_t letters(const text_lines *in, size_t index) {
    const drs_line *line = line_at(in, index);
    return drs_letter_count(in->draft->text->bytes, line->start, line->end);
}

/* "Anlage 2", "Anlagen", "Anhang zur Antwort …": each annex begins anew. */
static bool is_annex_head(const char *text, const drs_line *line) {
    static const char *const words[] = {"Anlage", "Anlagen", "Anhang", "ANLAGE"};
    if (text[line->start] != 'A') {
        return false;
    }
    size_t word = drs_word_end(text, line->start, line->end);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (word - line->start == strlen(words[i]) && drs_begins(text, line->start, line->end, words[i])) {
            return true;
        }
    }
    return false;
}

/* What stands below a table and is none of its rows. */
static bool ends_table(const text_lines *in, size_t index) {
    const drs_line *line = line_at(in, index);
    static const char *const below[] = {"Quelle",  "*",      "Anmerkung", "Erläuterung",
                                        "Hinweis", "Stand:", "1)",        "Legende"};
    for (size_t i = 0; i < sizeof below / sizeof *below; i++) {
        if (drs_begins(in->draft->text->bytes, line->start, line->end, below[i])) {
            return true;
        }
    }
    return line->cut || line->stop || is_annex_head(in->draft->text->bytes, line);
}

static bool is_caption(const text_lines *in, size_t index) {
    const char *text = in->draft->text->bytes;
    const drs_line *line = line_at(in, index);
    static const char *const words[] = {"Tabelle ", "Tab. ", "Übersicht ", "Tabelle: ", "TABELLE "};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t behind = line->start + strlen(words[i]);
        if (drs_begins(text, line->start, line->end, words[i]) && behind < line->end) {
            /* "Tabelle 3 zeigt …" is a sentence; a caption has a colon, a dash or nothing behind its number. */
            size_t at = behind;
            while (at < line->end && (drs_is_digit(text[at]) || text[at] == '.' ||
                                      (at == behind && text[at] >= 'A' && text[at] <= 'Z'))) {
                at++;
            }
            return words[i][strlen(words[i]) - 2] == ':' ||
                   (at > behind && (at == line->end || text[at] == ':' || drs_begins(text, at, line->end, " –") ||
                                    drs_begins(text, at, line->end, " -")));
        }
    }
    return false;
}

/* A table's lines in a text: [header, first) names the columns, [first, end) are rows and what they wrap to. */
typedef struct table_range {
    size_t caption; /* first line of the caption; == caption_end where there is none */
    size_t caption_end;
    size_t header;
    size_t first;
    size_t end;
    size_t wide; /* rows by form */
    size_t figures;
    bool doubtful; /* a line that stands right below may belong to the last row */
} table_range;

static bool is_form(const text_lines *in, size_t index) {
    return index < in->count && in->forms[index] != FORM_NONE;
}

/* Header lines that the next page prints again: how many at `index`. */
static size_t header_again(const text_lines *in, const table_range *range, size_t index) {
    size_t count = range->first - range->header;
    if (!count || index + count > in->count || line_at(in, index)->page == line_at(in, index - 1)->page) {
        return 0;
    }
    for (size_t i = 0; i < count; i++) {
        if (!drs_same_line(in->draft, in->lines[index + i], in->lines[range->header + i])) {
            return 0;
        }
    }
    return count;
}

/* Short lines between two rows: what a cell wraps to, or a heading among the rows. */
static size_t wrapped_lines(const text_lines *in, size_t index) {
    size_t count = 0;
    size_t width = in->draft->text->width;
    while (count < MOST_WRAPPED_LINES && index + count < in->count && in->forms[index + count] == FORM_NONE) {
        if (closes(in, index + count) || ends_table(in, index + count) || letters(in, index + count) * 10 > width * 6 ||
            is_caption(in, index + count)) {
            return 0;
        }
        count++;
    }
    return is_form(in, index + count) && !ends_table(in, index + count) ? count : 0;
}

/* "Die Zahl der Stellen …": the text below a table. No cell that wraps goes on so. */
static bool begins_sentence(const text_lines *in, size_t index) {
    enum { SENTENCE = 40 }; /* letters of a line */
    static const char *const words[] = {"Die", "Der", "Das", "Es", "Dies", "Diese", "Ein", "Eine", "Darüber", NULL};
    const char *text = in->draft->text->bytes;
    const drs_line *line = line_at(in, index);
    drs_token word = drs_first_token(text, line->start, line->end);
    return letters(in, index) >= SENTENCE && drs_word_in(text + word.start, word.end - word.start, words);
}

static void find_end(const text_lines *in, table_range *range) {
    size_t at = range->first;
    bool parted = false; /* empty lines stand between the rows */
    while (at < in->count) {
        if (at > range->first) {
            at += header_again(in, range, at);
        }
        if (at >= in->count) {
            break;
        }
        if (is_form(in, at) && !ends_table(in, at)) {
            range->wide += in->forms[at] == FORM_WIDE || in->forms[at] == FORM_GAP;
            range->figures += in->forms[at] == FORM_FIGURES || in->forms[at] == FORM_FIGURE;
            parted = parted || (at > range->first && line_at(in, at)->gap);
            range->end = ++at;
            continue;
        }
        size_t wrapped = wrapped_lines(in, at);
        if (!wrapped) {
            break;
        }
        at += wrapped;
    }
    /* "2024 1.201.300 Euro.": the full stop of the sentence that the rows are part of. */
    if (range->end < in->count && in->forms[range->end] == FORM_NONE && !line_at(in, range->end)->gap) {
        const char *text = in->draft->text->bytes;
        const drs_line *last = line_at(in, range->end);
        const drs_line *above = line_at(in, range->end - 1);
        size_t figures = drs_figures_at_end(text, last->start, last->end - 1);
        if (text[last->end - 1] == '.' && figures && figures == drs_figures_at_end(text, above->start, above->end)) {
            range->end++;
        }
    }
    /* What the last row wraps to has no row behind it. Set deeper than the rows it is theirs, at their edge it may be. */
    size_t next = range->end;
    for (size_t i = 0; i < MOST_WRAPPED_LINES && next < in->count && in->forms[next] == FORM_NONE; i++) {
        if (line_at(in, next)->gap || line_at(in, next)->page != line_at(in, next - 1)->page || ends_table(in, next) ||
            line_at(in, next)->indent < line_at(in, range->first)->indent + 4) {
            break;
        }
        range->end = ++next;
    }
    if (next < in->count && (!line_at(in, next)->gap || parted) &&
        line_at(in, next)->page == line_at(in, next - 1)->page && !ends_table(in, next) && !closes(in, next) &&
        !begins_sentence(in, next) &&
        letters(in, next) * 10 <= (in->draft->text->width > PROSE_WIDTH ? in->draft->text->width : PROSE_WIDTH) * 8u) {
        range->doubtful = true;
    }
}

static void find_caption(const text_lines *in, table_range *range, size_t from) {
    range->caption = range->caption_end = range->header;
    for (size_t back = 1; back <= MOST_CAPTION_LINES && range->header >= from + back; back++) {
        size_t line = range->header - back;
        if (is_caption(in, line)) {
            /* Without an empty line below, nobody can tell where a caption of several lines ends. */
            if (back == 1 || line_at(in, range->header)->gap) {
                range->caption = line;
                range->caption_end = range->header;
            }
            break;
        }
        if (line_at(in, line)->gap) {
            break;
        }
    }
}

/* The lines above the first row, up to a blank line or the end of a sentence. */
static void find_header(const text_lines *in, table_range *range, size_t from) {
    /* Where the rows follow each other without one, an empty line above them means something. */
    bool gaps = in->draft->text->gaps_mean || (range->first + 1 < in->count && !line_at(in, range->first + 1)->gap);
    size_t at = range->first;
    range->header = range->first;
    if (in->forms[range->first] == FORM_WIDE || in->forms[range->first] == FORM_GAP) {
        /* The header has columns itself; only words that stand over some of them may be above it. */
        while (at > from && range->first - at < MOST_HEADER_LINES && !line_at(in, at)->gap && !closes(in, at - 1) &&
               !is_caption(in, at - 1) && !ends_table(in, at - 1) &&
               line_at(in, at - 1)->indent >= line_at(in, range->first)->indent + 4) {
            at--;
        }
        range->header = at;
        find_caption(in, range, from);
        return;
    }
    while (at > from && range->first - at < MOST_HEADER_LINES) {
        if (closes(in, at - 1) || is_caption(in, at - 1) || ends_table(in, at - 1)) {
            range->header = at;
            break;
        }
        if (gaps && line_at(in, at)->gap && at < range->first) {
            range->header = at;
            break;
        }
        /* One empty line between header and rows, and nothing but one line above it. */
        if (gaps && line_at(in, at)->gap && at == range->first &&
            !(line_at(in, at)->gap == 1 && (at - 1 == from || line_at(in, at - 1)->gap || closes(in, at - 2)))) {
            break;
        }
        at--;
        if (at == from) {
            range->header = at;
        }
    }
    find_caption(in, range, from);
}

/* Cells of letters that stand alone are a page turned or spelled, not a table. */
static bool is_rubble(const text_lines *in, const table_range *range) {
    const char *text = in->draft->text->bytes;
    size_t words = 0;
    size_t single = 0;
    for (size_t i = range->first; i < range->end; i++) {
        const drs_line *line = line_at(in, i);
        for (size_t at = line->start; at < line->end;) {
            size_t stop = at;
            while (stop < line->end && text[stop] != ' ') {
                stop++;
            }
            words += stop > at;
            single += stop > at && drs_letter_size(text, at, stop) == stop - at;
            at = stop + 1;
        }
    }
    return single * 5 > words * 3;
}

/* Two columns of prose, side by side. */
static bool is_prose(const text_lines *in, const table_range *range) {
    const char *text = in->draft->text->bytes;
    size_t long_cells = 0;
    for (size_t i = range->first; i < range->end; i++) {
        const drs_line *line = line_at(in, i);
        if (!(line->flags & DRS_LINE_DOUBLED)) {
            continue; /* one cell */
        }
        size_t in_line = 0;
        size_t from = line->start;
        for (size_t at = line->start; at < line->end;) {
            size_t stop = drs_find_at(text, at, line->end, "  ");
            stop = stop < line->end ? stop : line->end;
            in_line += stop - from >= LONG_CELL;
            at = drs_skip_spaces(text, stop, line->end);
            from = at - 1; /* the blank before a cell is one of it */
        }
        long_cells += in_line >= 2;
    }
    return long_cells * 3 > range->end - range->first;
}

static bool is_table(const text_lines *in, const table_range *range) {
    size_t sure = 0;
    size_t years = 0;
    size_t capital = 0;
    const char *text = in->draft->text->bytes;
    for (size_t i = range->first; i < range->end; i++) {
        const drs_line *line = line_at(in, i);
        sure += in->forms[i] == FORM_WIDE || in->forms[i] == FORM_FIGURES;
        if (in->forms[i] == FORM_FIGURE) {
            capital += drs_is_upper(text, line->start, line->end) || drs_is_digit(text[line->start]);
            years += line->end - line->start > 5 && (drs_begins(text, line->end - 5, line->end, " 19") ||
                                                     drs_begins(text, line->end - 5, line->end, " 20"));
        }
    }
    size_t rows = range->wide + range->figures;
    /* Prose ends a line with one figure now and then, never three lines in a row that all begin with a capital. */
    bool enough =
        sure >= 2 || (rows >= 3 && (range->wide >= 3 || (capital * 3 >= range->figures * 2 && years < range->figures)));
    return enough && rows * 2 > range->end - range->first && !is_rubble(in, range) && !is_prose(in, range);
}

static drs_value joined_lines(drs_draft *draft, const uint32_t *lines, size_t count) {
    char *bytes = NULL;
    size_t room = 1;
    for (size_t i = 0; i < count; i++) {
        room += draft->text->lines[lines[i]].end - draft->text->lines[lines[i]].start + 8;
    }
    bytes = drs_arena_bytes(draft->arena, room);
    drs_piece *pieces = drs_arena_alloc(draft->arena, count, sizeof *pieces);
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        const drs_line *line = &draft->text->lines[lines[i]];
        if (i) {
            const drs_line *above = &draft->text->lines[lines[i - 1]];
            size_t hyphen;
            drs_join join =
                drs_join_lines(draft, draft->text->bytes, above->start, above->end, line->start, line->end, &hyphen);
            used -= hyphen;
            if (join == DRS_JOIN_BLANK) {
                bytes[used++] = ' ';
            }
        }
        pieces[i] = (drs_piece){line->start, line->end};
        drs_string piece = drs_line_text(draft, lines[i], line->start, line->end);
        if (piece.length + used >= room) {
            return (drs_value){0};
        }
        memcpy(bytes + used, piece.bytes, piece.length);
        used += piece.length;
    }
    bytes[used] = '\0';
    return (drs_value){{bytes, used}, drs_spans_make(draft, pieces, count)};
}

/* The lines with the blanks before them that set columns, but not those that all of them have. */
static void put_lines(drs_draft *draft, const uint32_t *lines, size_t count, drs_table *table) {
    drs_string *strings = drs_arena_alloc(draft->arena, count, sizeof *strings);
    drs_piece *pieces = drs_arena_alloc(draft->arena, count, sizeof *pieces);
    size_t piece_count = 0;
    uint32_t margin = UINT32_MAX;
    for (size_t i = 0; i < count; i++) {
        const drs_line *line = &draft->text->lines[lines[i]];
        margin = line->indent < margin ? line->indent : margin;
    }
    for (size_t i = 0; i < count; i++) {
        drs_line *line = &draft->text->lines[lines[i]];
        size_t blanks = line->indent - margin;
        size_t length = line->end - line->start;
        char *bytes = drs_arena_bytes(draft->arena, blanks + length + 1);
        memset(bytes, ' ', blanks);
        memcpy(bytes + blanks, draft->text->bytes + line->start, length);
        bytes[blanks + length] = '\0';
        strings[i] = (drs_string){bytes, blanks + length};
        line->flags |= DRS_LINE_ROW_KNOWN | DRS_LINE_ROW;
        if (i && lines[i] == lines[i - 1] + 1 && line->page == draft->text->lines[lines[i - 1]].page) {
            pieces[piece_count - 1].end = line->end;
        } else {
            pieces[piece_count++] = (drs_piece){line->start, line->end};
        }
        draft->work += length;
    }
    table->lines = strings;
    table->line_count = count;
    table->page = draft->text->lines[lines[0]].page;
    table->spans = drs_spans_make(draft, pieces, piece_count);
}

/* "Geförderte Wege in den Gemeinden des Landes 2010 bis 2014": a title, where pieces of a header's upper line would name
 * each year for itself. */
static bool is_title(const text_lines *in, size_t index) {
    enum { TITLE = 40 }; /* letters */
    const char *text = in->draft->text->bytes;
    const drs_line *line = line_at(in, index);
    if (letters(in, index) < TITLE || !drs_is_upper(text, line->start, line->end)) {
        return false;
    }
    size_t years = 0;
    bool joined = true;
    drs_token before = {line->start, line->start};
    for (size_t at = line->start; at < line->end;) {
        drs_token word = drs_first_token(text, at, line->end);
        bool comma = word.end > word.start && text[word.end - 1] == ',';
        drs_token bare = {word.start, word.end - comma};
        if (drs_is_year(text, bare)) {
            static const char *const joins[] = {"bis", "und", "–", "-", NULL};
            joined = joined && (!years || drs_word_in(text + before.start, before.end - before.start, joins) ||
                                text[before.end - 1] == ',');
            years++;
        } else if (drs_has_digit(text, word.start, word.end)) {
            return false;
        }
        before = word;
        at = drs_skip_spaces(text, word.end, line->end);
    }
    return years && joined;
}

static void add_table(const text_lines *in, const table_range *range) {
    drs_draft *draft = in->draft;
    drs_table made = {0};
    bool led = range->header == 0 || closes(in, range->header - 1) || range->caption < range->caption_end;
    drs_table_lines all = {in->lines + range->header, range->end - range->header, led, false, NULL};
    size_t rows = range->wide + range->figures;
    /* "Maßnahmen an Bädern bis 2028" looks like a row of one figure. */
    bool entitled = range->header == range->first && in->forms[range->first] == FORM_FIGURE && range->wide &&
                    !(line_at(in, range->first)->flags & DRS_LINE_DOUBLED);
    if (!range->doubtful) {
        if (entitled && range->wide * 10 >= (rows - 1) * 8 && rows > 2) {
            drs_table_lines below = {all.lines + 1, all.count - 1, false, false, line_at(in, range->first)};
            drs_split_by_blanks(draft, below, &made);
        } else if (range->wide && range->wide * 10 >= rows * 8) {
            if (!led && !line_at(in, range->header)->gap) {
                all.above = line_at(in, range->header - 1);
            }
            drs_split_by_blanks(draft, all, &made);
        } else if (!range->wide) {
            /* A header of years is the first row by its form. Lines above a header that is whole are a title. */
            drs_table_lines from_first = {in->lines + range->first, range->end - range->first,
                                          led && range->header == range->first, range->header < range->first, NULL};
            drs_table_lines with_header = {from_first.lines - 1, from_first.count + 1, led, false, NULL};
            bool alone = range->first == range->header + 1 ||
                         (range->first > range->header && line_at(in, range->first - 1)->gap);
            bool title = true; /* what stands above the rows has no figures of its own */
            for (size_t i = range->header; i < range->first; i++) {
                title = title && in->forms[i] == FORM_NONE;
            }
            /* A title that ends with a year looks like a row. */
            drs_table_lines below_title = {from_first.lines + 1, from_first.count - 1, false, false, NULL};
            entitled = range->first == range->header + 2 && is_title(in, range->header);
            bool split = title && drs_split_by_figures(draft, from_first, &made);
            split = split || ((alone || entitled) && drs_split_by_figures(draft, with_header, &made));
            if (!split && range->first == range->header && in->forms[range->first] == FORM_FIGURE &&
                is_title(in, range->first)) {
                drs_split_by_figures(draft, below_title, &made);
            }
        }
    }
    drs_table *table = drs_arena_push(draft->arena, &draft->tables, &draft->record->table_count, &draft->table_capacity,
                                      sizeof *table);
    draft->record->tables = draft->tables;
    *table = made;
    table->place = in->place;
    if (range->caption_end > range->caption) {
        table->caption = joined_lines(draft, in->lines + range->caption, range->caption_end - range->caption);
    }
    put_lines(draft, all.lines, all.count, table);
}

static void find_in(const text_lines *in) {
    size_t from = 0;
    for (size_t i = 0; i < in->count; i++) {
        if (in->forms[i] == FORM_NONE || ends_table(in, i)) {
            continue;
        }
        table_range range = {.first = i, .end = i + 1};
        find_header(in, &range, from);
        find_end(in, &range);
        if (is_table(in, &range)) {
            add_table(in, &range);
            from = range.end;
        }
        i = range.end - 1;
    }
}

static drs_string place_of(drs_draft *draft, drs_line_role role, uint32_t owner) {
    switch (role) {
    case DRS_ROLE_ANSWER:
        return drs_pointer_of_item(draft->arena, "answers", owner, "/text");
    case DRS_ROLE_QUESTION:
        return drs_pointer_of_item(draft->arena, "questions", owner, "/text");
    case DRS_ROLE_ASKER_REMARK:
        return (drs_string){"/asker_remark", strlen("/asker_remark")};
    case DRS_ROLE_GOVERNMENT_REMARK:
        return (drs_string){"/government_remark", strlen("/government_remark")};
    default:
        return (drs_string){0};
    }
}

static bool holds_tables(const drs_draft *draft, const drs_line *line) {
    switch ((drs_line_role)line->role) {
    case DRS_ROLE_QUESTION:
        return line->owner < draft->question_count && !draft->questions[line->owner].unsure;
    case DRS_ROLE_ANSWER:
        return line->owner < draft->answer_count;
    case DRS_ROLE_ASKER_REMARK:
    case DRS_ROLE_GOVERNMENT_REMARK:
        return line->owner == 0;
    case DRS_ROLE_ANNEX:
        return true;
    default:
        return false;
    }
}

void drs_tables_find(drs_draft *draft) {
    drs_line *lines = draft->text->lines;
    text_lines in = {.draft = draft};
    in.lines = drs_arena_alloc(draft->arena, draft->end - draft->first + 1, sizeof *in.lines);
    in.forms = drs_arena_alloc(draft->arena, draft->end - draft->first + 1, sizeof *in.forms);
    for (size_t i = draft->first; i < draft->end;) {
        if (!holds_tables(draft, &lines[i])) {
            i++;
            continue;
        }
        drs_line_role role = lines[i].role;
        uint32_t owner = lines[i].owner;
        bool any = false;
        in.count = 0;
        for (; i < draft->end; i++) {
            if (drs_is_furniture(&lines[i]) || lines[i].role == DRS_ROLE_NOTE ||
                lines[i].role == DRS_ROLE_ANSWER_SENTENCE) {
                continue;
            }
            if (lines[i].role != role || lines[i].owner != owner) {
                break;
            }
            in.lines[in.count] = (uint32_t)i;
            in.forms[in.count] = (uint8_t)judge_form(draft, &lines[i]);
            in.count++;
            draft->work += (lines[i].end - lines[i].start) / 8;
            if (in.forms[in.count - 1] != FORM_NONE && is_caption(&in, in.count - 1)) {
                in.forms[in.count - 1] = FORM_NONE;
            }
            any = any || in.forms[in.count - 1] != FORM_NONE;
        }
        if (any) {
            in.place = place_of(draft, role, owner);
            find_in(&in);
        }
    }
}
