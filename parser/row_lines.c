#include "row_lines.h"

#include <string.h>

#include "columns.h"
#include "figure_words.h"
#include "numbers.h"

/* Blanks that no justified line has between words. */
#define JUSTIFIED_GAP 6u

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

bool drs_says_unknown(const char *text, const drs_line *line) {
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

/* The word text[start, end) is such as only a sentence has. */
static bool is_sentence_word(const char *text, size_t start, size_t end) {
    static const char *const words[] = {"der",  "die",  "das",  "den",   "dem",    "des",   "und",    "oder",  "in",
                                        "im",   "am",   "an",   "für",   "von",    "vom",   "zu",     "zur",   "zum",
                                        "mit",  "auf",  "aus",  "bei",   "um",     "nach",  "als",    "wie",   "ist",
                                        "sind", "war",  "hat",  "wird",  "werden", "wurde", "wurden", "dass",  "worden",
                                        "sich", "auch", "es",   "einer", "einem",  "eine",  "nicht",  "waren", "durch",
                                        "über", "noch", "sein", NULL};
    return drs_word_in(text + start, end - start, words);
}

/* Words of a line, and what tells whether its wide blanks part cells. */
typedef struct line_words {
    size_t count;
    size_t of_sentences; /* such as only a sentence has */
    size_t open_at_gaps; /* of these, those with two blanks or more behind them: no cell ends so */
} line_words;

static line_words words_of(const char *text, const drs_line *line) {
    line_words words = {0, 0, 0};
    for (size_t at = line->start; at < line->end; words.count++) {
        bool of_sentence = is_sentence_word(text, at, drs_word_end(text, at, line->end));
        const char *blank = memchr(text + at, ' ', line->end - at);
        size_t end = blank ? (size_t)(blank - text) : line->end;
        at = drs_skip_spaces(text, end, line->end);
        words.of_sentences += of_sentence;
        words.open_at_gaps += of_sentence && at - end >= 2;
    }
    return words;
}

/* The line above or below has about as many wide gaps: both are rows of columns. */
static bool is_beside_gaps(const drs_draft *draft, const drs_line *line, size_t count) {
    const drs_line *lines = draft->text->lines;
    const drs_line *others[] = {line > lines + draft->first ? line - 1 : NULL,
                                line + 1 < lines + draft->end ? line + 1 : NULL};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (!others[i] || !(others[i]->flags & DRS_LINE_DOUBLED) || others[i]->page != line->page) {
            continue;
        }
        size_t found = drs_gaps_of(draft->text->bytes, others[i]->start, others[i]->end).count;
        if (found + 1 >= count && found <= count + 1) {
            return true;
        }
    }
    return false;
}

/* Every blank of the line is two wide, it is about as long as others, and a word of a sentence or a torn one shows that it was filled
 * so ("ordnung  vorgelegten  Untersuchungsergebnisse  ergibt"). */
static bool is_doubled_line(const drs_draft *draft, const drs_line *line, const drs_gaps *gaps) {
    enum { LEAST_GAPS = 2 };
    const char *text = draft->text->bytes;
    if (gaps->widest != 2 || gaps->count < LEAST_GAPS ||
        (line->end - line->start) * 10 < (size_t)draft->text->width * 7) {
        return false;
    }
    line_words words = words_of(text, line);
    char last = text[line->end - 1];
    bool torn = last == '-' || last == ',' || drs_is_lower(text, line->start, line->end);
    return words.count == gaps->count + 1 &&
           (torn || (words.of_sentences && !is_beside_gaps(draft, line, gaps->count)));
}

/* Cells of one word each would not be words that only a sentence has. */
static bool is_filled_line(const drs_draft *draft, const drs_line *line, const drs_gaps *gaps) {
    if (!drs_is_spread_line(draft, line)) {
        return is_doubled_line(draft, line, gaps);
    }
    /* Fewer words say it where one goes on below, or where an address fills the line. */
    const char *text = draft->text->bytes;
    size_t needed = text[line->end - 1] == '-' || holds_address(text, line) ? 1 : 2;
    return words_of(text, line).of_sentences >= needed || is_doubled_line(draft, line, gaps);
}

bool drs_is_loose_line(const drs_draft *draft, const drs_line *line) {
    enum { MOST_IN_CELLS = 2 };
    const char *text = draft->text->bytes;
    if (!(line->flags & DRS_LINE_DOUBLED)) {
        return false;
    }
    drs_gaps gaps = drs_gaps_of(text, line->start, line->end);
    if (gaps.widest != 2) {
        return false;
    }
    line_words words = words_of(text, line);
    bool closed = strchr(".?-", text[line->end - 1]) != NULL; /* a row seldom is */
    bool few = gaps.count * 2 < words.count - 1;
    return words.open_at_gaps * 2 >= gaps.count ||
           (few && (words.open_at_gaps || (closed && words.of_sentences) ||
                    (words.of_sentences > MOST_IN_CELLS && !is_beside_gaps(draft, line, gaps.count))));
}

/* Gaps behind a comma part no cells. */
static size_t gaps_behind_commas(const char *text, const drs_line *line) {
    size_t count = 0;
    for (const char *gap = text + line->start; (gap = drs_find(gap, text + line->end, ",  ")); gap++) {
        count++;
    }
    return count;
}

/* The two or more figures at the line's end are a sentence's: a comma stands between ("in den Jahren 2022, 2023"), a paper's number
 * before ("(vgl. Drucksache 18/11223) 36"), or the sentence goes on below. */
static bool are_of_sentence(const drs_draft *draft, const drs_line *line, size_t figures) {
    const char *text = draft->text->bytes;
    size_t end = drs_last_token(text, line->start, line->end).start;
    for (size_t i = 0; i < figures && end > line->start; i++) {
        drs_token word = drs_last_token(text, line->start, end);
        char last = word.end > word.start ? text[word.end - 1] : ' ';
        bool bracket = last == ')' && !memchr(text + word.start, '(', word.end - word.start);
        if ((last == ',' && drs_has_digit(text, word.start, word.end)) ||
            (bracket && memchr(text + word.start, '/', word.end - word.start))) {
            return true;
        }
        end = word.start;
    }
    const drs_line *next = line + 1;
    return next < draft->text->lines + draft->end && next->page == line->page &&
           !(next->gap && draft->text->gaps_mean) && drs_is_lower(text, next->start, next->end) &&
           (line->end - line->start) * 10 >= (size_t)draft->text->width * 6 && words_of(text, line).of_sentences > 0;
}

static drs_row_form form_of(const drs_draft *draft, const drs_line *line) {
    const char *text = draft->text->bytes;
    if (line->flags & DRS_LINE_DOUBLED) {
        drs_gaps gaps = drs_gaps_of(text, line->start, line->end);
        if (is_filled_line(draft, line, &gaps)) {
            return DRS_ROW_NONE;
        }
        if (drs_is_loose_line(draft, line) && drs_figures_at_end(text, line->start, line->end) == 0) {
            return DRS_ROW_NONE;
        }
        if (!draft->text->justified || gaps.widest >= JUSTIFIED_GAP) {
            if (gaps.count >= 2 + gaps_behind_commas(text, line)) {
                return DRS_ROW_WIDE;
            }
            if (gaps.widest >= 3 && !begins_with_mark(text, line, gaps.first)) {
                return DRS_ROW_GAP;
            }
        }
        if (draft->text->justified) {
            return DRS_ROW_NONE;
        }
    }
    char last = text[line->end - 1];
    if (last == '.' && drs_says_unknown(text, line)) {
        return DRS_ROW_FIGURE;
    }
    if (last == '.' || last == ':' || last == '?' || last == ';') {
        return DRS_ROW_NONE;
    }
    size_t figures = drs_figures_at_end(text, line->start, line->end);
    if (figures >= 2 && are_of_sentence(draft, line, figures)) {
        return DRS_ROW_NONE;
    }
    if (figures == 2) {
        /* "mit mehr als 100 000": one figure of a sentence; of a row it may be one or two. */
        drs_token second = drs_last_token(text, line->start, line->end);
        drs_token first = drs_last_token(text, line->start, second.start);
        figures -= drs_may_be_thousands(text, first, second) && words_of(text, line).of_sentences > 0;
    }
    if (figures >= 2) {
        return DRS_ROW_FIGURES;
    }
    bool row = figures == 1 && !is_list_line(text, line) && !ends_with_paper(text, line);
    return row ? DRS_ROW_FIGURE : DRS_ROW_NONE;
}

drs_row_form drs_row_form_of(const drs_draft *draft, drs_line *line) {
    drs_row_form form = form_of(draft, line);
    bool row = form == DRS_ROW_WIDE || form == DRS_ROW_FIGURES;
    line->flags |= (uint8_t)(DRS_LINE_ROW_KNOWN | (row ? DRS_LINE_ROW : 0));
    return form;
}

bool drs_is_row(drs_draft *draft, size_t index) {
    drs_line *line = &draft->text->lines[index];
    if (!(line->flags & DRS_LINE_ROW_KNOWN)) {
        (void)drs_row_form_of(draft, line);
    }
    return line->flags & DRS_LINE_ROW;
}
