#include "wrapped_headings.h"

#include <string.h>

#include "numbers.h"
#include "section_headings.h"
#include "sentence_words.h"

/* Bytes of a heading's part on its first line. */
#define LONGEST_HEADING 70u

/* Where a list of questions' numbers and letters ends, "1, 1.a) und 1.b)", at a colon or at `end`; SIZE_MAX where other words
 * stand in it. */
static size_t number_list_end(const char *text, size_t at, size_t end) {
    static const char *const words[] = {"und", "bis", "sowie", NULL};
    while (at < end && text[at] != ':') {
        size_t word = at;
        while (at < end && drs_is_lower(text, at, end)) {
            at += drs_letter_size(text, at, end);
        }
        bool joins = at - word <= 1 || drs_word_in(text + word, at - word, words);
        if (!joins || (at == word && !drs_is_digit(text[at]) && !strchr(" .,)", text[at]))) {
            return SIZE_MAX;
        }
        at += at == word;
    }
    return at;
}

/* Behind the words that begin the heading of an answer or a question; SIZE_MAX where it is none. */
static size_t behind_heading(const char *text, const drs_line *line) {
    static const char *const headings[] = {"Zusammenfassende Antwort auf die Fragen",
                                           "Zusammenfassende Antwort zu den Fragen",
                                           "Gemeinsame Antwort auf die Fragen",
                                           "Gemeinsame Antwort zu den Fragen",
                                           "Antwort auf die Fragen",
                                           "Antwort zu den Fragen",
                                           "Antwort zu Fragen",
                                           "Antwort zu Frage",
                                           "Antwort auf Frage",
                                           "Antworten zu",
                                           "Antwort zu",
                                           "Antwort auf",
                                           "Antwort",
                                           "Zu den Fragen",
                                           "Zu Fragen",
                                           "zu Fragen",
                                           "Zu Frage",
                                           "zu Frage",
                                           "Zu",
                                           "zu",
                                           "Fragen",
                                           "Frage",
                                           NULL};
    for (size_t i = 0; headings[i]; i++) {
        size_t behind = line->start + strlen(headings[i]);
        if (drs_begins(text, line->start, line->end, headings[i]) && (behind == line->end || text[behind] == ' ')) {
            return behind;
        }
    }
    return SIZE_MAX;
}

/* The heading of an answer or a question whose number, or the rest of its numbers, stands on the next line: "Antwort zu Frage /
 * 4:", "Zu Fragen 1, 1.a) / und 1.b):", "Antwort zu / a):". `apart`: empty lines stand around the two, and no colon is needed
 * ("Zu 1, a) / und b)", mv). */
static bool lacks_number(const char *text, const drs_line *line, const drs_line *next, bool apart) {
    static const char *const questions[] = {"den Fragen ", "Frage ",     "Fragen ", "zu den Fragen ",
                                            "zu Frage ",   "zu Fragen ", NULL};
    static const char *const joins[] = {"und", "bis", "sowie", NULL};
    size_t behind = behind_heading(text, line);
    if (behind == SIZE_MAX || number_list_end(text, behind, line->end) != line->end) {
        return false;
    }
    size_t at = next->start;
    for (size_t i = 0; behind == line->end && questions[i] && at == next->start; i++) {
        at += drs_begins(text, at, next->end, questions[i]) ? strlen(questions[i]) : 0;
    }
    bool bare = line->end - line->start == strlen("Antwort");
    if (bare && !drs_begins(text, next->start, next->end, "zu ")) {
        return false; /* what divides the inquiry from its answer */
    }
    bool letter = at + 1 < next->end && text[at + 1] == ')' && drs_is_lower(text, at, at + 1);
    bool joined = behind < line->end && drs_word_in(text + at, drs_word_end(text, at, next->end) - at, joins);
    bool open = behind == line->end || text[line->end - 1] == ',' || drs_ends(text, behind, line->end, " und") ||
                drs_ends(text, behind, line->end, " bis");
    if (!letter && !joined && !(open && at < next->end && drs_is_digit(text[at]))) {
        return false;
    }
    size_t end = number_list_end(text, at, next->end);
    return end < next->end || (end == next->end && apart);
}

/* The number of a section, alone above its heading: "III. / Klimawandel und Niedrigwasser". */
static bool lacks_heading(drs_draft *draft, size_t line) {
    const char *text = draft->text->bytes;
    const drs_line *own = &draft->text->lines[line];
    if (!strchr("IVX", text[own->start])) {
        return false;
    }
    size_t at = own->start;
    while (at < own->end && (text[at] == 'I' || text[at] == 'V' || text[at] == 'X')) {
        at++;
    }
    return at > own->start && at + 1 == own->end && text[at] == '.' && drs_looks_like_heading(draft, line + 1) &&
           !memchr(text + own[1].start, ':', own[1].end - own[1].start);
}

/* "G. Fahrradfreundliche Verwaltung und / Öffentlichkeitsarbeit", "I. Bestand / und Zustand der Bäder": the words of a counted heading
 * go on. */
static bool lacks_words(drs_draft *draft, size_t line) {
    enum { LONGEST_REST = 60 };
    const char *text = draft->text->bytes;
    const drs_line *own = &draft->text->lines[line];
    const drs_line *next = own + 1;
    bool small = drs_is_lower(text, next->start, next->end);
    if (!(small || drs_ends_with_open_word(text, own)) || next->end - next->start > LONGEST_REST ||
        strchr(".?!:;,)", text[next->end - 1]) || drs_is_digit(text[next->start]) ||
        drs_begins(text, next->start, next->end, "Fraktion") || !drs_is_numbered_heading(draft, line)) {
        return false;
    }
    /* What stands below begins something of its own. */
    const drs_line *below = next + 1;
    return line + 2 >= draft->end || below->page != next->page || (below->gap && draft->text->gaps_mean) ||
           drs_number_read(text, below->start, below->end).style != DRS_STYLE_NONE ||
           drs_opens_question(text, below->start, below->end);
}

bool drs_heading_wraps(drs_draft *draft, size_t line) {
    const char *text = draft->text->bytes;
    const drs_line *own = &draft->text->lines[line];
    const drs_line *next = own + 1;
    if (text[own->start] >= 'A' && text[own->start] <= 'X' && own->end - own->start > 1 &&
        strchr(".IVX)", text[own->start + 1]) && (lacks_heading(draft, line) || lacks_words(draft, line))) {
        return true;
    }
    if (own->end - own->start > LONGEST_HEADING) {
        return false;
    }
    bool apart = draft->text->gaps_mean && own->gap && line + 2 < draft->end && next[1].gap;
    return strchr("AFGZz", text[own->start]) && lacks_number(text, own, next, apart);
}
