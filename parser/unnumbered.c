#include "unnumbered.h"

#include <string.h>

#include "diagnostics.h"
#include "line_ranges.h"
#include "questions.h"
#include "section_headings.h"
#include "sentence_words.h"

/* Unnumbered questions are set so narrow, in tenths of a full line. */
#define UNNUMBERED_WIDTH 7u
/* More questions than this stand in no row without an answer between. */
#define MOST_UNNUMBERED 40u
/* A block is parted into no more than this. */
#define MOST_PARTS 512u
/* Blanks between words of a line that was filled to its margin (pdfminer: three). */
#define FILLED_BLANKS 3u
/* A line whose every gap was filled so has at least so many of them, or they part columns. */
#define FILLED_GAPS 3u
/* So many lines above the end of a sentence tell whether it stands amid narrow lines. */
#define MOST_NARROW 8u
/* A quotation in a question has no more lines. */
#define MOST_QUOTED 20u

/* Letters of a line with its blanks single: justified text layers (sl) fill lines with blanks. */
static size_t line_letters(const char *text, const drs_line *line) {
    size_t count = 0;
    for (size_t i = line->start; i < line->end; i++) {
        bool second = text[i] == ' ' && i > line->start && text[i - 1] == ' ';
        count += drs_is_letter_start(text[i]) && !second;
    }
    return count;
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
        if (line_letters(text, &lines[i]) > draft->text->width * UNNUMBERED_WIDTH / 10) {
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

/* The same amid a row of questions: above the request stands the question that it belongs to. */
static size_t request_behind(drs_draft *draft, size_t first, size_t line) {
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

/* Every part of the block ends with a question mark, so that no answer stands among them. */
static bool all_ask(const drs_draft *draft, size_t begin, const size_t *ends, size_t count) {
    const char *text = draft->text->bytes;
    for (size_t i = 0; i < count; i++) {
        const drs_line *line = &draft->text->lines[ends[i]];
        char close = text[drs_line_stop(text, line) - 1];
        bool request = i + 1 == count && ends[i] > begin && close == '.';
        if (close != '?' && !request) {
            return false;
        }
    }
    return true;
}

/* The line is set as narrow as unnumbered questions are. */
static bool is_narrow(const drs_draft *draft, size_t line) {
    return line_letters(draft->text->bytes, &draft->text->lines[line]) <= draft->text->width * UNNUMBERED_WIDTH / 10;
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

/* An empty line parts the line from `above`. */
static bool is_parted(const drs_draft *draft, size_t above, size_t line) {
    const drs_line *lines = draft->text->lines;
    return lines[line].gap && draft->text->gaps_mean && lines[line].page == lines[above].page;
}

/* The line stands in a block that is set narrow: above it a line breaks off amid a sentence where the next word would
 * have fitted, as no paragraph of an answer does. */
static bool amid_narrow_lines(drs_draft *draft, size_t first, size_t line) {
    const drs_line *lines = draft->text->lines;
    if (!is_narrow(draft, line)) {
        return false;
    }
    for (unsigned seen = 0; seen < MOST_NARROW; seen++) {
        size_t above = line_above(draft, first, line);
        draft->work++;
        if (above == SIZE_MAX || is_parted(draft, above, line) || !is_narrow(draft, above)) {
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
    bool narrow = is_narrow(draft, line);
    up->left |= up->narrow && !narrow;
    bool within = up->quoted > 0 && up->seen < MOST_QUOTED && !up->left;
    up->seen = up->quoted ? up->seen + 1 : 0;
    bool ends = ends_statement(draft, line);
    if (ends && narrow && up->below != SIZE_MAX && line < up->request) {
        size_t request = request_behind(draft, first, line);
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

/* Sort the list; true where its numbers go on from the last question's without a gap. */
static bool in_turn(const drs_draft *draft, drs_numbers *list) {
    for (size_t i = 1; i < list->count; i++) {
        drs_number number = list->items[i];
        size_t k = i;
        for (; k > 0 && list->items[k - 1].major > number.major; k--) {
            list->items[k] = list->items[k - 1];
        }
        list->items[k] = number;
    }
    unsigned expected = draft->question_count ? draft->questions[draft->question_count - 1].number.major + 1u : 1;
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i].letter || list->items[i].minor || list->items[i].major != expected + i) {
            return false;
        }
    }
    return true;
}

/* A question stands right above the heading: it begins a group of its own. */
static bool asked_above(const drs_walk *walk, const drs_event *head) {
    const drs_draft *draft = walk->draft;
    const char *text = draft->text->bytes;
    for (size_t i = head->line; i-- > draft->body;) {
        const drs_line *line = &draft->text->lines[i];
        if (!drs_line_skipped(line)) {
            char close = text[drs_line_stop(text, line) - 1];
            return close == '?' || (line_letters(text, line) <= draft->text->width * UNNUMBERED_WIDTH / 10 &&
                                    (close == ')' || drs_ends_lower(text, line->start, line->end)));
        }
    }
    return false;
}

/* Add the numbers that the headings behind event `index` + 1 name and that no question of their own stands above. */
static void gather_numbers(const drs_walk *walk, size_t index, drs_numbers *all) {
    for (size_t i = index + 2; i < walk->event_count && all->count < MOST_UNNUMBERED; i++) {
        const drs_event *item = &walk->events[i];
        if (item->kind != DRS_EVENT_ANSWER || item->head->bare || asked_above(walk, item)) {
            return;
        }
        for (size_t k = 0; k < item->head->count; k++) {
            drs_numbers_add(all, item->head->items[k].number);
        }
        walk->draft->work++;
    }
}

/* So many words of a line begin with small letters where it is of a sentence, whatever figures stand in it. */
#define LEAST_SMALL 3u

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
    }
    if (wide || !doubled || (doubled == gaps && gaps >= FILLED_GAPS)) {
        return wide > 0;
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
    size_t end = line->end;
    for (unsigned words = 0; words < 2; words++) {
        size_t word = drs_last_word(text, line->start, end);
        for (size_t i = word; i < end; i++) {
            if (!drs_is_digit(text[i]) && (i == word || !strchr(".,%", text[i]))) {
                return false;
            }
        }
        if (word == end || !drs_is_digit(text[end - 1])) {
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

/* The line of the part `letter` in [first, last]; SIZE_MAX where there is none. */
static size_t part_at(const drs_draft *draft, size_t first, size_t last, uint8_t letter) {
    const drs_line *lines = draft->text->lines;
    for (size_t i = first; i <= last; i++) {
        if (!drs_line_skipped(&lines[i]) && draft->text->bytes[lines[i].start] == (char)letter) {
            drs_number_head head = drs_number_read(draft->text->bytes, lines[i].start, lines[i].end);
            if ((head.style == DRS_STYLE_LETTER_PAREN || head.style == DRS_STYLE_LETTER_DOT) &&
                head.number.letter == letter) {
                return i;
            }
        }
    }
    return SIZE_MAX;
}

/* Lines [first, last] are a question; "a)", "b)" in it are questions of their own, as in a numbered one. */
static void give_question(drs_draft *draft, drs_number number, size_t first, size_t last) {
    size_t part = first < last ? part_at(draft, first + 1, last, 'a') : SIZE_MAX;
    if (number.letter || part == SIZE_MAX || part_at(draft, part, last, 'b') == SIZE_MAX) {
        part = last + 1;
    }
    uint32_t cut = 0;
    for (size_t start = first; start <= last; start = part, part = last + 1) {
        if (start > first) {
            number.letter = number.letter ? (uint8_t)(number.letter + 1) : 'a';
            cut = drs_number_read(draft->text->bytes, draft->text->lines[start].start, draft->text->lines[start].end)
                      .text;
            size_t next = number.letter < 'z' && start < last
                              ? part_at(draft, start + 1, last, (uint8_t)(number.letter + 1))
                              : SIZE_MAX;
            part = next != SIZE_MAX ? next : last + 1;
        }
        size_t question = drs_question_add(draft, number, start);
        drs_lines_give(draft, start, cut, part - 1, DRS_ROLE_QUESTION, (uint32_t)question);
        draft->questions[question].lines = (drs_range){start, part - 1};
    }
}

size_t drs_unnumbered_take(drs_walk *walk, size_t index, size_t first, size_t last, const drs_numbers *to) {
    drs_draft *draft = walk->draft;
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t missing = 0;
    for (size_t i = 0; i < to->count; i++) {
        missing += drs_question_find(draft, to->items[i]) == SIZE_MAX;
    }
    if (missing == 0 || missing != to->count) {
        return last;
    }
    size_t width = draft->text->width;
    size_t begin = SIZE_MAX;
    size_t request_first = request_at_end(draft, first, last);
    bool untold = false;
    size_t opening = opening_line(draft, first, last, request_first, &untold);
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
        /* A topic's heading right above the question. */
        if (opening != SIZE_MAX && begin == opening && drs_looks_like_heading(draft, i) &&
            (i == first || drs_line_skipped(&lines[i - 1]) || drs_line_closes(draft, i - 1))) {
            break;
        }
        const drs_line *line = &lines[i];
        size_t stop = drs_line_stop(text, line);
        char close = text[stop - 1];
        bool closed = !within && (close == '?' || close == '.' || close == '!' || close == ')' || close == '"' ||
                                  drs_ends(text, line->start, stop, "“"));
        bool mark = memchr(text + line->start, '?', line->end - line->start) != NULL;
        /* A wide line or the end of a sentence that asks nothing belongs to the answer above. */
        bool request = closed && !mark && (close == ')' || begin == SIZE_MAX);
        bool row = !draft->text->justified && !mark && is_row(draft, first, last, i);
        if (row || (close == ':' && !within) || line_letters(text, line) > width * UNNUMBERED_WIDTH / 10 ||
            drs_is_numbered_heading(draft, i) || (begin != SIZE_MAX && closed && !mark && !request) ||
            (begin == SIZE_MAX && close == '.' && !mark)) {
            break;
        }
        begin = i;
    }
    if (begin == SIZE_MAX) {
        return last;
    }
    untold |= up.by_narrow && !(drs_is_upper(text, lines[begin].start, lines[begin].end) &&
                                drs_opens_question(text, lines[begin].start, lines[begin].end));
    /* Part the block at its question marks and empty lines. */
    size_t count = 0;
    size_t start = begin;
    size_t ends[MOST_PARTS];
    size_t gap_count = 0;
    size_t gap_ends[MOST_PARTS]; /* where empty lines alone part it */
    for (size_t i = begin; i <= last && count < MOST_PARTS && gap_count < MOST_PARTS; i++) {
        if (drs_line_skipped(&lines[i])) {
            continue;
        }
        size_t next = i + 1;
        while (next <= last && drs_line_skipped(&lines[next])) {
            next++;
        }
        size_t stop = drs_line_stop(text, &lines[i]);
        char close = text[stop - 1];
        bool mark = close == '?' || close == ')' || drs_ends(text, lines[i].start, stop, "?“") ||
                    (close == '.' && i > begin && request_behind(draft, begin, i) != SIZE_MAX);
        bool gap = next <= last && is_parted(draft, i, next);
        bool goes_on = next <= last && drs_begins(text, lines[next].start, lines[next].end, "Bitte ");
        bool page = next <= last && lines[next].page != lines[i].page;
        if (next > last || (mark && (gap || page) && drs_is_upper(text, lines[next].start, lines[next].end))) {
            gap_ends[gap_count++] = i;
        }
        if (next > last || ((mark || gap) && !goes_on && drs_is_upper(text, lines[next].start, lines[next].end))) {
            ends[count++] = i;
        }
    }
    /* More questions than this heading names: those of the headings that follow ("Zu den Fragen 6, 7 und 9:", then "Zu
     * Frage 8:") too, which must go on from the last number without a gap. */
    drs_numbers all = *to;
    if (count > to->count && count <= MOST_UNNUMBERED) {
        gather_numbers(walk, index, &all);
        if (all.count > to->count && in_turn(draft, &all)) {
            to = &all;
        }
    }
    /* Each question a paragraph, some of several sentences that ask. */
    if (count > to->count && gap_count == to->count) {
        memcpy(ends, gap_ends, gap_count * sizeof *ends);
        count = gap_count;
    }
    /* The heading names one number: several sentences that ask are one question. */
    if (count > 1 && to->count == 1 && drs_opens_question(text, lines[begin].start, lines[begin].end) &&
        all_ask(draft, begin, ends, count)) {
        ends[0] = last;
        count = 1;
    }
    if (count != to->count || untold) {
        drs_say(draft, "segmentation.ambiguous", begin, "unnumbered questions above an answer");
        draft->ambiguous = true;
        for (size_t i = begin; i <= last; i++) {
            if (!drs_line_skipped(&lines[i])) {
                lines[i].role = DRS_ROLE_LOST;
            }
        }
        return begin ? begin - 1 : 0;
    }
    for (size_t k = 0; k < count; k++) {
        give_question(draft, to->items[k], start, ends[k]);
        start = ends[k] + 1;
    }
    return begin ? begin - 1 : 0;
}
