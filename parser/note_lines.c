#include "note_lines.h"

#include <string.h>

#include "row_lines.h"
#include "tables.h"

/* No note ends with so many figures one behind the other. */
#define LEAST_FIGURES 3u

bool drs_note_read_marker(const char *text, const drs_line *line, char marker[8], size_t *body) {
    size_t at = line->start;
    if (text[at] == '*') {
        size_t stars = 0;
        while (at < line->end && text[at] == '*' && stars < 3) {
            marker[stars++] = '*';
            at++;
        }
        if (at < line->end && text[at] == ')') {
            marker[stars++] = ')'; /* printed so at its mark too: "Antwort*)" */
            at++;
        }
        marker[stars] = '\0';
        at = drs_skip_spaces(text, at, line->end);
        *body = at;
        return at < line->end;
    }
    size_t digits = 0;
    while (at < line->end && drs_is_digit(text[at]) && digits < 3) {
        marker[digits++] = text[at++];
    }
    marker[digits] = '\0';
    if (!digits || marker[0] == '0') {
        return false;
    }
    if (at < line->end && text[at] == ')') {
        at++;
    }
    if (at < line->end && text[at] != ' ') {
        return false;
    }
    at = drs_skip_spaces(text, at, line->end);
    *body = at; /* the line's end where the number stands alone above its note */
    return true;
}

/* Cells apart by blanks stand behind the number: a row of a numbered table. */
static bool is_table_row(const drs_draft *draft, const drs_line *line, size_t body) {
    const char *text = draft->text->bytes;
    if (drs_holds(text, body, line->end, "://") || drs_holds(text, body, line->end, "www.")) {
        return false; /* an address leaves a line that was filled few blanks, and wide ones */
    }
    size_t gaps = 0;
    size_t widest = 0;
    for (size_t i = body; line->flags & DRS_LINE_DOUBLED && i < line->end; i++) {
        size_t blanks = 0;
        while (i < line->end && text[i] == ' ') {
            blanks++;
            i++;
        }
        gaps += blanks >= 2;
        widest = blanks > widest ? blanks : widest;
    }
    /* "3 Ebd.,  S.  33.": no cell ends so, and some of a sentence's blanks are doubled. */
    bool sentence = widest == 2 && (text[line->end - 1] == '.' || drs_is_loose_line(draft, line));
    return (gaps >= 2 && !sentence) || widest >= 4;
}

/* Figures end the line, several of them: a row of a table without wide blanks ("3 Düsseldorf 138 97 36 5"). */
static bool ends_with_figures(const char *text, const drs_line *line, size_t body) {
    size_t figures = 0;
    if (text[line->end - 1] == '.') {
        return false; /* "BVerfGE 44, 125, 150." */
    }
    for (size_t end = line->end; end > body;) {
        size_t start = drs_last_word(text, body, end);
        for (size_t i = start; i < end; i++) {
            if (!drs_is_digit(text[i]) && !strchr(".,%", text[i])) {
                return figures >= LEAST_FIGURES;
            }
        }
        figures += end > start;
        end = start > body ? start - 1 : body;
    }
    return figures >= LEAST_FIGURES;
}

bool drs_note_is_rule(const char *text, const drs_line *line) {
    if (line->end - line->start < 5) {
        return false;
    }
    for (size_t i = line->start; i < line->end; i++) {
        if (text[i] != '_' && text[i] != '-' && text[i] != ' ') {
            return false;
        }
    }
    return true;
}

/* Figures alone right below figures alone, and an empty line behind them: the last cell of a row whose cells stand one below the
 * other (mupdf). */
static bool is_last_cell(const drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    if (line == draft->first || line + 1 >= draft->end || !draft->text->gaps_mean || lines[line].gap ||
        !lines[line + 1].gap) {
        return false;
    }
    size_t at = lines[line - 1].start;
    while (at < lines[line - 1].end && (drs_is_digit(text[at]) || strchr(".,", text[at]))) {
        at++;
    }
    return at == lines[line - 1].end;
}

bool drs_note_begins(const drs_draft *draft, size_t line, size_t last, drs_note_head *note) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    *note = (drs_note_head){.line = line};
    if (!drs_note_read_marker(text, &lines[line], note->marker, &note->body)) {
        return false;
    }
    for (size_t k = 0; note->marker[k]; k++) {
        note->value = note->value * 10 + (unsigned)(note->marker[k] - '0');
    }
    /* A row of a numbered table goes on with figures; a note rarely does, and then only in its turn. */
    bool alone = note->body >= lines[line].end;
    note->figures = !alone && drs_is_digit(text[note->body]);
    if ((note->figures && !drs_holds_word(text, lines[line].start, lines[line].end)) ||
        (is_table_row(draft, &lines[line], note->body) && !drs_is_spread_line(draft, &lines[line])) ||
        ends_with_figures(text, &lines[line], note->body)) {
        return false;
    }
    return !alone || (line < last && !is_last_cell(draft, line) && lines[line + 1].role == DRS_ROLE_NONE &&
                      drs_holds_word(text, lines[line + 1].start, lines[line + 1].end) &&
                      !drs_is_digit(text[lines[line + 1].start]));
}
