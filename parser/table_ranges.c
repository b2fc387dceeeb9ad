#include "table_ranges.h"

#include <string.h>

#include "columns.h"
#include "figure_words.h"
#include "row_lines.h"
#include "sentence_ends.h"
#include "sentence_words.h"

enum {
    MOST_HEADER_LINES = 10, /* above the first row */
    MOST_WRAPPED_LINES = 4, /* of one cell, between two rows */
    MOST_CAPTION_LINES = 3,
    PROSE_WIDTH = 75, /* letters that lines of prose have where a short paper does not tell */
    LONG_CELL = 28    /* letters: columns of such cells are columns of prose */
};

const drs_line *drs_table_line(const drs_table_text *in, size_t index) {
    return &in->draft->text->lines[in->lines[index]];
}

bool drs_table_line_closes(const drs_table_text *in, size_t index) {
    const char *text = in->draft->text->bytes;
    const drs_line *line = drs_table_line(in, index);
    size_t end = line->end;
    while (end > line->start + 1 && line->end - end < 2 && drs_is_digit(text[end - 1])) {
        end--; /* "… geprüft worden.4" */
    }
    char last = text[end - 1];
    if (drs_says_unknown(text, line)) {
        return false;
    }
    return last == '.' || last == '?' || last == '!' || last == ':' || last == ';';
}

size_t drs_table_line_letters(const drs_table_text *in, size_t index) {
    const drs_line *line = drs_table_line(in, index);
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

bool drs_ends_table(const drs_table_text *in, size_t index) {
    const drs_line *line = drs_table_line(in, index);
    static const char *const below[] = {"Quelle",  "*",      "Anmerkung", "Erläuterung",
                                        "Hinweis", "Stand:", "1)",        "Legende"};
    for (size_t i = 0; i < sizeof below / sizeof *below; i++) {
        if (drs_begins(in->draft->text->bytes, line->start, line->end, below[i])) {
            return true;
        }
    }
    return line->cut || line->stop || is_annex_head(in->draft->text->bytes, line);
}

bool drs_is_caption(const drs_table_text *in, size_t index) {
    const char *text = in->draft->text->bytes;
    const drs_line *line = drs_table_line(in, index);
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

static bool is_form(const drs_table_text *in, size_t index) {
    return index < in->count && in->forms[index] != DRS_ROW_NONE;
}

/* Header lines that the next page prints again: how many at `index`. */
static size_t header_again(const drs_table_text *in, const drs_table_range *range, size_t index) {
    size_t count = range->first - range->header;
    if (!count || index + count > in->count || drs_table_line(in, index)->page == drs_table_line(in, index - 1)->page) {
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
static size_t wrapped_lines(const drs_table_text *in, size_t index) {
    size_t count = 0;
    size_t width = in->draft->text->width;
    while (count < MOST_WRAPPED_LINES && index + count < in->count && in->forms[index + count] == DRS_ROW_NONE) {
        if (drs_table_line_closes(in, index + count) || drs_ends_table(in, index + count) ||
            drs_table_line_letters(in, index + count) * 10 > width * 6 || drs_is_caption(in, index + count)) {
            return 0;
        }
        count++;
    }
    return is_form(in, index + count) && !drs_ends_table(in, index + count) ? count : 0;
}

/* "Die Zahl der Stellen …": the text below a table. No cell that wraps goes on so. */
static bool begins_sentence(const drs_table_text *in, size_t index) {
    enum { SENTENCE = 40 }; /* letters of a line */
    static const char *const words[] = {"Die", "Der", "Das", "Es", "Dies", "Diese", "Ein", "Eine", "Darüber", NULL};
    const char *text = in->draft->text->bytes;
    const drs_line *line = drs_table_line(in, index);
    drs_token word = drs_first_token(text, line->start, line->end);
    return drs_table_line_letters(in, index) >= SENTENCE &&
           drs_word_in(text + word.start, word.end - word.start, words);
}

static void find_end(const drs_table_text *in, drs_table_range *range) {
    size_t at = range->first;
    bool parted = false; /* empty lines stand between the rows */
    while (at < in->count) {
        if (at > range->first) {
            at += header_again(in, range, at);
        }
        if (at >= in->count) {
            break;
        }
        if (is_form(in, at) && !drs_ends_table(in, at)) {
            range->wide += in->forms[at] == DRS_ROW_WIDE || in->forms[at] == DRS_ROW_GAP;
            range->figures += in->forms[at] == DRS_ROW_FIGURES || in->forms[at] == DRS_ROW_FIGURE;
            parted = parted || (at > range->first && drs_table_line(in, at)->gap);
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
    if (range->end < in->count && in->forms[range->end] == DRS_ROW_NONE && !drs_table_line(in, range->end)->gap) {
        const char *text = in->draft->text->bytes;
        const drs_line *last = drs_table_line(in, range->end);
        const drs_line *above = drs_table_line(in, range->end - 1);
        size_t figures = drs_figures_at_end(text, last->start, last->end - 1);
        if (text[last->end - 1] == '.' && figures && figures == drs_figures_at_end(text, above->start, above->end)) {
            range->end++;
        }
    }
    /* What the last row wraps to has no row behind it. Set deeper than the rows it is theirs, at their edge it may be. */
    size_t next = range->end;
    for (size_t i = 0; i < MOST_WRAPPED_LINES && next < in->count && in->forms[next] == DRS_ROW_NONE; i++) {
        if (drs_table_line(in, next)->gap || drs_table_line(in, next)->page != drs_table_line(in, next - 1)->page ||
            drs_ends_table(in, next) ||
            drs_table_line(in, next)->indent < drs_table_line(in, range->first)->indent + 4) {
            break;
        }
        range->end = ++next;
    }
    if (next < in->count && (!drs_table_line(in, next)->gap || parted) &&
        drs_table_line(in, next)->page == drs_table_line(in, next - 1)->page && !drs_ends_table(in, next) &&
        !drs_table_line_closes(in, next) && !begins_sentence(in, next) &&
        drs_table_line_letters(in, next) * 10 <=
            (in->draft->text->width > PROSE_WIDTH ? in->draft->text->width : PROSE_WIDTH) * 8u) {
        range->doubtful = true;
    }
}

static void find_caption(const drs_table_text *in, drs_table_range *range, size_t from) {
    range->caption = range->caption_end = range->header;
    for (size_t back = 1; back <= MOST_CAPTION_LINES && range->header >= from + back; back++) {
        size_t line = range->header - back;
        if (drs_is_caption(in, line)) {
            /* Without an empty line below, nobody can tell where a caption of several lines ends. */
            if (back == 1 || drs_table_line(in, range->header)->gap) {
                range->caption = line;
                range->caption_end = range->header;
            }
            break;
        }
        if (drs_table_line(in, line)->gap) {
            break;
        }
    }
}

/* No header holds the end of a sentence and the beginning of another. */
static bool holds_sentence_end(const drs_table_text *in, size_t index) {
    const drs_line *line = drs_table_line(in, index);
    return drs_holds_sentence_end(in->draft->text->bytes, line->start, line->end, DRS_SURE_WORD);
}

/* The lines above the first row, up to a blank line or the end of a sentence. */
static void find_header(const drs_table_text *in, drs_table_range *range, size_t from) {
    /* Where the rows follow each other without one, an empty line above them means something. */
    bool gaps =
        in->draft->text->gaps_mean || (range->first + 1 < in->count && !drs_table_line(in, range->first + 1)->gap);
    size_t at = range->first;
    range->header = range->first;
    if (in->forms[range->first] == DRS_ROW_WIDE || in->forms[range->first] == DRS_ROW_GAP) {
        /* The header has columns itself; only words that stand over some of them may be above it. */
        while (at > from && range->first - at < MOST_HEADER_LINES && !drs_table_line(in, at)->gap &&
               !drs_table_line_closes(in, at - 1) && !drs_is_caption(in, at - 1) && !drs_ends_table(in, at - 1) &&
               drs_table_line(in, at - 1)->indent >= drs_table_line(in, range->first)->indent + 4) {
            at--;
        }
        range->header = at;
        find_caption(in, range, from);
        return;
    }
    while (at > from && range->first - at < MOST_HEADER_LINES) {
        if (drs_table_line_closes(in, at - 1) || drs_is_caption(in, at - 1) || drs_ends_table(in, at - 1) ||
            holds_sentence_end(in, at - 1)) {
            range->header = at;
            break;
        }
        if (gaps && drs_table_line(in, at)->gap && at < range->first) {
            range->header = at;
            break;
        }
        /* One empty line between header and rows, and nothing but one line above it. */
        if (gaps && drs_table_line(in, at)->gap && at == range->first &&
            !(drs_table_line(in, at)->gap == 1 &&
              (at - 1 == from || drs_table_line(in, at - 1)->gap || drs_table_line_closes(in, at - 2)))) {
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
static bool is_rubble(const drs_table_text *in, const drs_table_range *range) {
    const char *text = in->draft->text->bytes;
    size_t words = 0;
    size_t single = 0;
    for (size_t i = range->first; i < range->end; i++) {
        const drs_line *line = drs_table_line(in, i);
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
static bool is_prose(const drs_table_text *in, const drs_table_range *range) {
    const char *text = in->draft->text->bytes;
    size_t long_cells = 0;
    for (size_t i = range->first; i < range->end; i++) {
        const drs_line *line = drs_table_line(in, i);
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

static bool is_table(const drs_table_text *in, const drs_table_range *range) {
    size_t sure = 0;
    size_t years = 0;
    size_t capital = 0;
    const char *text = in->draft->text->bytes;
    for (size_t i = range->first; i < range->end; i++) {
        const drs_line *line = drs_table_line(in, i);
        sure += in->forms[i] == DRS_ROW_WIDE || in->forms[i] == DRS_ROW_FIGURES;
        if (in->forms[i] == DRS_ROW_FIGURE) {
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

bool drs_table_range_find(const drs_table_text *in, size_t first, size_t from, drs_table_range *range) {
    *range = (drs_table_range){.first = first, .end = first + 1};
    find_header(in, range, from);
    find_end(in, range);
    return is_table(in, range);
}
