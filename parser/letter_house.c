#include "letter_house.h"

#include <string.h>

#include "letters.h"
#include "margin.h"

/* The first page's logo, which names who answers, stands in so many lines. */
#define LETTER_HEAD_LINES 20u
/* No logo has more lines. */
#define LOGO_LINES 7u
/* Lines of a ministry's name in the side column. */
#define ADDRESS_LINES 6u

/* What the parliament's letters have beside their text; NULL where nothing is known of it. */
static const drs_letter_words *words_of(const drs_draft *draft) {
    for (size_t i = 0; i < drs_letter_row_count; i++) {
        if (drs_letter_rows[i].parliaments & draft->parliament) {
            return &drs_letter_rows[i];
        }
    }
    return NULL;
}

static bool is_word(const char *text, const drs_line *line, const char *word) {
    return line->end - line->start == strlen(word) && drs_begins(text, line->start, line->end, word);
}

/* "Freistaat SACHSEN" */
static bool is_two_words(const char *text, const drs_line *line, const char *first, const char *second) {
    size_t length = strlen(first);
    return line->end - line->start == length + 1 + strlen(second) && drs_begins(text, line->start, line->end, first) &&
           text[line->start + length] == ' ' && drs_begins(text, line->start + length + 1, line->end, second);
}

static bool in_capitals(const char *text, const drs_line *line, const char *mixed) {
    for (size_t i = line->start; i < line->end; i++) {
        if (drs_begins(text, i, line->end, mixed)) {
            i += strlen(mixed) - 1;
        } else if (drs_is_lower(text, i, line->end)) {
            return false;
        }
    }
    return true;
}

/* Lines [first, end) are a logo's. */
static void take_lines(drs_draft *draft, size_t first, size_t end) {
    for (size_t i = first; i < end; i++) {
        draft->text->lines[i].role = DRS_ROLE_IMPRINT;
    }
}

/* The line ends with a logo's last word. */
static bool ends_logo(const drs_draft *draft, size_t line, const drs_letter_words *words) {
    const drs_line *at = &draft->text->lines[line];
    return drs_ends(draft->text->bytes, at->start, at->end, words->logo_end);
}

/* A line on another page than the first, whose logo names who answers. */
static bool is_later_page(const drs_draft *draft, size_t line) {
    return draft->text->lines[line].page != draft->text->lines[draft->first].page;
}

/* "Freistaat" above "SACHSEN", or both: the logo's right half alone, behind the first line of the page's text or a heading
 * that tore it (pdftotext). */
static bool is_right_half(const drs_draft *draft, size_t line, const drs_letter_words *words) {
    const char *text = draft->text->bytes;
    const drs_line *at = &draft->text->lines[line];
    return (line + 1 < draft->end && is_word(text, at, words->mixed) && is_word(text, at + 1, words->logo_end)) ||
           (is_later_page(draft, line) && is_two_words(text, at, words->mixed, words->logo_end));
}

/* Take the left half from line `left` on, whose right half stands on line `right`. */
static void take_left_half(drs_draft *draft, size_t left, size_t right, const drs_letter_words *words) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t end = left;
    while (end < right && end - left < LOGO_LINES && in_capitals(text, &lines[end], words->mixed) &&
           drs_is_upper(text, lines[end].start, lines[end].end)) {
        end++;
    }
    take_lines(draft, left, end);
}

/* The line behind those from `line` on that are set in capitals; *whole: the last of them ends a logo. */
static size_t capitals_end(const drs_draft *draft, size_t line, const drs_letter_words *words, bool *whole) {
    size_t end = line;
    *whole = false;
    while (end < draft->end && end - line < LOGO_LINES && !*whole &&
           in_capitals(draft->text->bytes, &draft->text->lines[end], words->mixed)) {
        *whole = ends_logo(draft, end, words);
        end++;
    }
    return end;
}

/* The lines [line, end) are the house's name alone, where the arms were not extracted: at a page's head, or right above its
 * number. */
static bool is_name_alone(const drs_draft *draft, size_t line, size_t end, const drs_letter_words *words) {
    const drs_line *lines = draft->text->lines;
    if (end <= line + 1 || end == draft->end ||
        !(is_later_page(draft, line) || line - draft->first > LETTER_HEAD_LINES)) {
        return false;
    }
    bool behind = is_later_page(draft, line) && lines[line - 1].page == lines[line].page &&
                  lines[line - 1].role == DRS_ROLE_IMPRINT && ends_logo(draft, line - 1, words);
    return drs_begins(draft->text->bytes, lines[end].start, lines[end].end, "Seite ") ||
           ((lines[line].flags & DRS_LINE_PAGE_FIRST || behind) && lines[end].gap);
}

void drs_letter_house_take_logos(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    const drs_letter_words *words = words_of(draft);
    size_t left = SIZE_MAX; /* a logo's first line whose last was not found */
    for (size_t i = draft->first; words && i < draft->end; i++) {
        draft->work++;
        /* Above a page's text or, as some extractors give it, below: no sentence is set in capitals. */
        bool opens =
            drs_begins(text, lines[i].start, lines[i].end, words->logo) || is_word(text, &lines[i], words->logo_before);
        bool right = is_right_half(draft, i, words);
        bool anew = left == SIZE_MAX || lines[left].page != lines[i].page;
        if (right && !anew && is_later_page(draft, i)) {
            take_left_half(draft, left, i, words);
        }
        left = right ? SIZE_MAX : opens && anew ? i : left;
        if (!opens && !right) {
            continue;
        }
        bool whole;
        size_t end = capitals_end(draft, i, words, &whole);
        if (whole || (!right && is_name_alone(draft, i, end, words))) {
            take_lines(draft, i, end);
        }
    }
}

void drs_letter_house_take_addresses(drs_draft *draft) {
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    const drs_letter_words *words = words_of(draft);
    for (size_t i = draft->first; words && i + 1 < draft->end && lines[i].page == lines[draft->first].page; i++) {
        draft->work++;
        if (lines[i].role != DRS_ROLE_IMPRINT || !drs_begins(text, lines[i].start, lines[i].end, words->address) ||
            !drs_begins(text, lines[i + 1].start, lines[i + 1].end, words->house)) {
            continue;
        }
        size_t last = i + 1;
        while (last < draft->end && last - i <= ADDRESS_LINES && lines[last].role == DRS_ROLE_NONE &&
               lines[last].end - lines[last].start <= DRS_MARGIN_BYTES && !strchr(".?!:", text[lines[last].end - 1])) {
            last++;
        }
        /* The street, which is known, ends the name. */
        for (size_t k = i + 1; last < draft->end && lines[last].role == DRS_ROLE_IMPRINT && k < last; k++) {
            lines[k].role = DRS_ROLE_IMPRINT;
        }
    }
}
