#include "unnumbered_lines.h"

#include <string.h>

#include "line_ranges.h"
#include "numbers.h"
#include "row_lines.h"
#include "section_headings.h"
#include "sentence_ends.h"
#include "sentence_words.h"

/* Unnumbered questions are set so narrow, in tenths of a full line. */
#define UNNUMBERED_WIDTH 7u
/* Blanks between words of a line that was filled to its margin (pdfminer: three). */
#define FILLED_BLANKS 3u
/* A line whose every gap was filled so has at least so many of them, or they part columns. */
#define FILLED_GAPS 3u
/* So many lines above the end of a sentence tell whether it stands amid narrow lines. */
#define MOST_NARROW 8u
/* A quotation in a question has no more lines. */
#define MOST_QUOTED 20u
/* So many words of a line begin with small letters where it is of a sentence, whatever figures stand in it. */
#define LEAST_SMALL 3u

/* Letters of a line with its blanks single: justified text layers (sl) fill lines with blanks. */
static size_t line_letters(const char *text, const drs_line *line) {
    size_t count = 0;
    for (size_t i = line->start; i < line->end; i++) {
        bool second = text[i] == ' ' && i > line->start && text[i - 1] == ' ';
        count += drs_is_letter_start(text[i]) && !second;
    }
    return count;
}

bool drs_unnumbered_is_narrow(const drs_draft *draft, size_t line) {
    return line_letters(draft->text->bytes, &draft->text->lines[line]) <= draft->text->width * UNNUMBERED_WIDTH / 10;
}

/* "… Bitte nach Jahren und Standorten aufschlüsseln." ends the narrow lines above a heading: its first line; SIZE_MAX
 * where no such request stands there. */
static size_t request_at_end(drs_draft *draft, size_t first, size_t last) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    while (last > first && drs_line_skipped(&lines[last])) {
        last--;
    }
    if (text[drs_line_stop(text, &lines[last]) - 1] != '.') {
        return SIZE_MAX;
    }
    unsigned seen = 0;
    for (size_t i = last + 1; i-- > first && seen < 4;) {
        if (drs_line_skipped(&lines[i])) {
            continue;
        }
        if (!drs_unnumbered_is_narrow(draft, i)) {
            return SIZE_MAX;
        }
        if (drs_begins(text, lines[i].start, lines[i].end, "Bitte ") ||
            drs_find_at(text, lines[i].start, lines[i].end, "? Bitte ") != SIZE_MAX) {
            return i;
        }
        seen++;
    }
    return SIZE_MAX;
}

size_t drs_unnumbered_request(drs_draft *draft, size_t first, size_t line) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t request = request_at_end(draft, first, line);
    if (request == SIZE_MAX || !drs_begins(text, lines[request].start, lines[request].end, "Bitte ")) {
        return request;
    }
    size_t above = request;
    while (above > first && drs_line_skipped(&lines[above - 1])) {
        above--;
    }
    return above > first && text[drs_line_stop(text, &lines[above - 1]) - 1] == '?' ? request : SIZE_MAX;
}

/* The line begins amid a sentence: a small letter, and no "a)" of a list. */
static bool begins_amid(const drs_draft *draft, size_t line) {
    const drs_line *at = &draft->text->lines[line];
    const char *text = draft->text->bytes;
    return drs_is_lower(text, at->start, at->end) &&
           !(at->end - at->start > 1 && (text[at->start + 1] == '.' || text[at->start + 1] == ')'));
}

/* The line ends a statement, a quotation or what announces something. */
static bool ends_statement(const drs_draft *draft, size_t line) {
    const drs_line *at = &draft->text->lines[line];
    const char *text = draft->text->bytes;
    size_t stop = drs_line_stop(text, at);
    return strchr(".!:;", text[stop - 1]) ||
           (drs_ends(text, at->start, stop, "“") && !drs_ends(text, at->start, stop, "?“"));
}

/* The nearest line above, not above `first`, that is no furniture; SIZE_MAX where there is none. */
static size_t line_above(const drs_draft *draft, size_t first, size_t line) {
    while (line > first && drs_line_skipped(&draft->text->lines[line - 1])) {
        line--;
    }
    return line > first ? line - 1 : SIZE_MAX;
}

bool drs_unnumbered_is_parted(const drs_draft *draft, size_t above, size_t line) {
    const drs_line *lines = draft->text->lines;
    return lines[line].gap && draft->text->gaps_mean && lines[line].page == lines[above].page;
}

/* The line stands in a block that is set narrow: above it a line breaks off amid a sentence where the next word would
 * have fitted, as no paragraph of an answer does. */
static bool amid_narrow_lines(drs_draft *draft, size_t first, size_t line) {
    const drs_line *lines = draft->text->lines;
    if (!drs_unnumbered_is_narrow(draft, line)) {
        return false;
    }
    for (unsigned seen = 0; seen < MOST_NARROW; seen++) {
        size_t above = line_above(draft, first, line);
        draft->work++;
        if (above == SIZE_MAX || drs_unnumbered_is_parted(draft, above, line) ||
            !drs_unnumbered_is_narrow(draft, above)) {
            return false;
        }
        if (draft->text->bytes[lines[above].end - 1] == '-' ||
            (!ends_statement(draft, above) && begins_amid(draft, line))) {
            return true;
        }
        line = above;
    }
    return false;
}

/* How deep in quotations the text stands before a line that ends at depth `depth`. Some papers open with “ too. */
static unsigned quoted_before(const char *text, const drs_line *line, unsigned depth) {
    if (!depth && !(line->holds & DRS_HOLDS_QUOTE)) {
        return 0;
    }
    for (size_t at = line->end; at > line->start;) {
        size_t end = at;
        at = drs_last_letter(text, line->start, at);
        bool high = drs_begins(text, at, line->end, "“") || drs_begins(text, at, line->end, "”");
        bool before_word =
            end < line->end && text[end] != ' ' && (at == line->start || text[at - 1] == ' ' || text[at - 1] == '(');
        if (drs_begins(text, at, line->end, "„") || ((high || text[at] == '"') && before_word) ||
            drs_begins(text, at, line->end, ",,")) {
            depth -= depth > 0;
        } else if (high) {
            depth++;
        }
    }
    return depth;
}

/* A walk upwards through the lines that questions end with. */
typedef struct upwards {
    size_t below;        /* the last line that was seen */
    unsigned quoted;     /* quotations whose end was seen, and whose beginning was not */
    unsigned seen;       /* lines within them */
    bool narrow;         /* the line below is set narrow and goes on */
    bool left;           /* wide lines were met above narrow ones: another text's */
    bool passed;         /* a sentence ended within them */
    bool by_narrow;      /* a sentence ended amid narrow lines */
    size_t request;      /* the first line of a question's request ("Bitte nach Jahren auflisten.") that was met ... */
    size_t request_last; /* ... and its last */
} upwards;

/* Go up to the line; true where its end, though it ends a sentence, stands within a question. */
static bool go_up(drs_draft *draft, upwards *up, size_t first, size_t line, bool opened) {
    const char *text = draft->text->bytes;
    const drs_line *at = &draft->text->lines[line];
    bool narrow = drs_unnumbered_is_narrow(draft, line);
    up->left |= up->narrow && !narrow;
    bool within = up->quoted > 0 && up->seen < MOST_QUOTED && !up->left;
    up->seen = up->quoted ? up->seen + 1 : 0;
    bool ends = ends_statement(draft, line);
    if (ends && narrow && up->below != SIZE_MAX && line < up->request) {
        size_t request = drs_unnumbered_request(draft, first, line);
        up->request = request == SIZE_MAX ? up->request : request;
        up->request_last = request == SIZE_MAX ? up->request_last : line;
    }
    if (ends && line >= up->request && line <= up->request_last) {
        up->quoted = quoted_before(text, at, up->quoted);
        up->narrow = narrow;
        up->below = line;
        return true;
    }
    if (ends && up->below != SIZE_MAX) {
        bool amid = begins_amid(draft, up->below) && text[at->end - 1] != ':';
        bool announces = text[at->end - 1] == ':' &&
                         drs_begins(text, draft->text->lines[up->below].start, draft->text->lines[up->below].end, "„");
        up->passed |= within;
        if (!within && !amid && !announces && !opened && amid_narrow_lines(draft, first, line)) {
            up->by_narrow = true;
            within = true;
        }
        within |= amid || announces;
    }
    if (within || !ends) {
        up->quoted = quoted_before(text, at, up->quoted);
        up->passed &= up->quoted > 0;
    }
    up->narrow = narrow && up->below != SIZE_MAX;
    up->below = line;
    return within;
}

static bool has_small_words(const char *text, const drs_line *line) {
    size_t small = 0;
    for (size_t at = line->start; at < line->end && small < LEAST_SMALL;) {
        size_t end = drs_word_end(text, at, line->end);
        small += end > at + 1 && drs_is_lower(text, at, line->end);
        at = end > at ? end : at + 1;
        at = drs_skip_spaces(text, at, line->end);
    }
    return small >= LEAST_SMALL;
}

/* Wide blanks stand in the line, other than behind the number that it begins with, and part columns. Two or three alone
 * do not where they fill lines (sl): all gaps of a line, or some of one that a sentence goes through from the line above
 * or to the one below, or that opens as a question does. */
static bool has_columns(const drs_draft *draft, size_t first, size_t last, size_t at_line) {
    const char *text = draft->text->bytes;
    const drs_line *lines = draft->text->lines;
    const drs_line *line = &lines[at_line];
    if (!(line->flags & DRS_LINE_DOUBLED)) {
        return false;
    }
    drs_number_head number = drs_number_read(text, line->start, line->end);
    size_t gaps = 0;
    size_t doubled = 0;
    size_t wide = 0;
    bool figures = false; /* a cell behind wide blanks begins with one */
    bool small = true;    /* no cell does: a small letter stands behind the wide blanks */
    for (size_t at = number.style ? number.text : line->start; at < line->end; at++) {
        size_t blanks = 0;
        while (at < line->end && text[at] == ' ') {
            blanks++;
            at++;
        }
        gaps += blanks > 0;
        doubled += blanks > 1 && blanks <= FILLED_BLANKS;
        wide += blanks > FILLED_BLANKS;
        figures |= blanks > 1 && at < line->end && drs_is_digit(text[at]);
        small &= blanks < 2 || (blanks == 2 && drs_is_lower(text, at, line->end));
    }
    if (wide || !doubled || (doubled == gaps && gaps >= FILLED_GAPS)) {
        return wide > 0;
    }
    if (small || drs_is_loose_line(draft, line) ||
        (doubled * 2 <= gaps && !figures && drs_opens_question(text, line->start, line->end))) {
        return false;
    }
    size_t above = line_above(draft, first, at_line);
    size_t below = at_line;
    while (below < last && drs_line_skipped(&lines[++below])) {
    }
    bool amid = begins_amid(draft, at_line) && above != SIZE_MAX && !ends_statement(draft, above) &&
                !drs_line_closes(draft, above);
    amid |= below > at_line && !drs_line_skipped(&lines[below]) && begins_amid(draft, below) &&
            !ends_statement(draft, at_line) && !drs_line_closes(draft, at_line);
    amid |= drs_is_upper(text, line->start, line->end) && drs_opens_question(text, line->start, line->end) &&
            has_small_words(text, line);
    return !amid || (figures && !has_small_words(text, line));
}

/* The line's last two words are figures: "2016 11.246 1.022", "Friedrichsthal 2 1". */
static bool ends_with_figures(const char *text, const drs_line *line) {
    static const char *const none[] = {"-", "–", "—", NULL}; /* in a figure's place */
    size_t end = line->end;
    for (unsigned words = 0; words < 2; words++) {
        size_t word = drs_last_word(text, line->start, end);
        if (word == end) {
            return false;
        }
        bool figure = drs_is_digit(text[end - 1]);
        for (size_t i = word; i < end && figure; i++) {
            figure = drs_is_digit(text[i]) || (i > word && strchr(".,%", text[i]));
        }
        if (!figure && !(end == line->end && drs_word_in(text + word, end - word, none))) {
            return false;
        }
        if (word == line->start) {
            return words > 0;
        }
        end = word - 1;
    }
    return true;
}

/* "Flensburg 11", "3 Gemeinde Adorf 14": a name and a figure, and no word of a sentence. */
static bool is_name_and_figure(const char *text, const drs_line *line) {
    size_t word = drs_last_word(text, line->start, line->end);
    if (word == line->start || !drs_is_digit(text[line->end - 1])) {
        return false;
    }
    for (size_t i = word; i < line->end; i++) {
        if (!drs_is_digit(text[i]) && !strchr(".,%", text[i])) {
            return false;
        }
    }
    return (drs_is_upper(text, line->start, line->end) || drs_is_digit(text[line->start])) &&
           !has_small_words(text, line);
}

/* The line is one of three in a row of a name and a figure each. */
static bool is_in_column(const drs_draft *draft, size_t first, size_t last, size_t line) {
    const char *text = draft->text->bytes;
    const drs_line *lines = draft->text->lines;
    if (!is_name_and_figure(text, &lines[line])) {
        return false;
    }
    size_t seen = 1;
    for (size_t i = line; i > first && seen < 3 && is_name_and_figure(text, &lines[i - 1]); i--) {
        seen++;
    }
    for (size_t i = line; i < last && seen < 3 && is_name_and_figure(text, &lines[i + 1]); i++) {
        seen++;
    }
    return seen == 3;
}

/* A row of a table: wide blanks part its columns, or it ends with figures as the line above or below does. */
static bool is_row(const drs_draft *draft, size_t first, size_t last, size_t line) {
    const char *text = draft->text->bytes;
    const drs_line *lines = draft->text->lines;
    return has_columns(draft, first, last, line) || is_in_column(draft, first, last, line) ||
           (ends_with_figures(text, &lines[line]) && ((line > first && ends_with_figures(text, &lines[line - 1])) ||
                                                      (line < last && ends_with_figures(text, &lines[line + 1]))));
}

/* The first line of the questions that end [first, last]: it opens as questions do, and behind it no sentence ends that
 * does not ask. Lines that end a statement, a heading's colon or a quotation stop the search upwards. SIZE_MAX where no
 * such line stands there. *untold: a sentence ended within a quotation whose beginning was not found. */
static size_t opening_line(drs_draft *draft, size_t first, size_t last, size_t request_first, bool *untold) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t opening = SIZE_MAX;
    upwards up = {.below = SIZE_MAX, .request = SIZE_MAX};
    for (size_t i = last + 1; i-- > first;) {
        const drs_line *line = &lines[i];
        if (drs_line_skipped(line) || i >= request_first) {
            continue;
        }
        draft->work += line->end - line->start;
        if (!go_up(draft, &up, first, i, opening != SIZE_MAX) && ends_statement(draft, i)) {
            break;
        }
        if (!draft->text->justified && !memchr(text + line->start, '?', line->end - line->start) &&
            is_row(draft, first, last, i)) {
            break;
        }
        if (drs_is_upper(text, line->start, line->end) && drs_opens_question(text, line->start, line->end)) {
            opening = up.passed ? opening : i;
        }
    }
    *untold = up.passed;
    return opening;
}

/* Above the questions stands a topic's heading, right above the first of them. */
static bool is_topic(drs_draft *draft, size_t first, size_t line) {
    return drs_looks_like_heading(draft, line) &&
           (line == first || drs_line_skipped(&draft->text->lines[line - 1]) || drs_line_closes(draft, line - 1));
}

/* The line belongs to the answer above the questions: a wide line, a row of a table, or the end of a sentence that asks
 * nothing. `is_last`: no line of the questions was met below it. */
static bool is_of_answer(drs_draft *draft, size_t first, size_t last, size_t line, bool within, bool is_last) {
    const char *text = draft->text->bytes;
    const drs_line *at = &draft->text->lines[line];
    size_t stop = drs_line_stop(text, at);
    char close = text[stop - 1];
    bool closed = !within && (close == '?' || close == '.' || close == '!' || close == ')' || close == '"' ||
                              drs_ends(text, at->start, stop, "“"));
    bool mark = memchr(text + at->start, '?', at->end - at->start) != NULL;
    bool request = closed && !mark && close == ')';
    bool row = !draft->text->justified && !mark && is_row(draft, first, last, line);
    return row || (close == ':' && !within) || !drs_unnumbered_is_narrow(draft, line) ||
           drs_is_numbered_heading(draft, line) || (!is_last && closed && !mark && !request) ||
           (is_last && close == '.' && !mark);
}

size_t drs_unnumbered_first(drs_draft *draft, size_t first, size_t last, bool *untold) {
    const drs_line *lines = draft->text->lines;
    size_t begin = SIZE_MAX;
    size_t request_first = request_at_end(draft, first, last);
    size_t opening = opening_line(draft, first, last, request_first, untold);
    upwards up = {.below = SIZE_MAX, .request = SIZE_MAX};
    for (size_t i = last + 1; i-- > first;) {
        if (drs_line_skipped(&lines[i])) {
            continue;
        }
        bool within = i < request_first && go_up(draft, &up, first, i, opening != SIZE_MAX);
        if (i >= request_first || (opening != SIZE_MAX && i >= opening)) {
            begin = i;
            continue;
        }
        if ((opening != SIZE_MAX && begin == opening && is_topic(draft, first, i)) ||
            is_of_answer(draft, first, last, i, within, begin == SIZE_MAX)) {
            break;
        }
        begin = i;
    }
    *untold |= begin != SIZE_MAX && up.by_narrow &&
               !(drs_is_upper(draft->text->bytes, lines[begin].start, lines[begin].end) &&
                 drs_opens_question(draft->text->bytes, lines[begin].start, lines[begin].end));
    return begin;
}
