#include "unmarked_notes.h"

#include <string.h>

#include "furniture.h"
#include "note_lines.h"
#include "numbers.h"
#include "sentence_ends.h"
#include "sentence_words.h"

/* A note whose mark is doubtful is one of the last lines of its page. */
#define UNMARKED_LINES 6u
/* A raised figure stands no more lines above its note. */
#define RAISED_LINES 40u

bool drs_notes_line_goes_on(const drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    if (line <= draft->first) {
        return false;
    }
    size_t last = line; /* of the page's text */
    size_t next = line + 1;
    for (; next < draft->end && next - last <= UNMARKED_LINES; next++) {
        bool beside = drs_is_furniture(&lines[next]) || lines[next].role == DRS_ROLE_NOTE;
        if (!beside && lines[next].page != lines[line].page) {
            break;
        }
        last = beside ? last : next;
    }
    const drs_line *above = &lines[line - 1];
    bool apart = drs_is_furniture(above) || above->role == DRS_ROLE_NOTE || drs_note_is_rule(text, above) ||
                 (lines[line].gap && draft->text->gaps_mean) || drs_line_closes_clause(text, above);
    bool small = drs_is_lower(text, drs_last_word(text, above->start, above->end), above->end);
    if (apart || !(small || drs_is_prose(text, above->start, above->end)) ||
        !drs_line_closes_clause(text, &lines[last])) {
        return false;
    }
    return next == draft->end || (lines[next].page != lines[line].page &&
                                  drs_number_read(text, lines[next].start, lines[next].end).style != DRS_STYLE_NONE);
}

/* "§ 38 Absatz / 1 Nummer 3": the line above ends with a word that a number follows. */
static bool awaits_number(const char *text, const drs_line *line) {
    static const char *const words[] = {"Absatz", "Abs.",  "Artikel", "Art.",  "Nummer",  "Nr.",       "Satz",
                                        "Ziffer", "Frage", "Fragen",  "Seite", "Kapitel", "Abschnitt", "Anlage",
                                        "Klasse", "Stufe", "Titel",   "§",     NULL};
    size_t word = drs_last_word(text, line->start, line->end);
    return drs_word_in(text + word, line->end - word, words);
}

/* Nothing but figures stands on the line: a cell. */
static bool is_cell_of_figures(const char *text, const drs_line *line) {
    size_t at = line->start;
    while (at < line->end && (drs_is_digit(text[at]) || strchr(".,-% ", text[at]))) {
        at++;
    }
    return at == line->end;
}

/* "1) Welche Maßnahmen sind geplant?": a question at the page's foot, which no note is. */
static bool asks(const drs_draft *draft, size_t line, size_t last, size_t body) {
    enum { QUESTION_LINES = 5 };
    const drs_line *lines = draft->text->lines;
    if (!drs_opens_question(draft->text->bytes, body, lines[line].end)) {
        return false;
    }
    for (size_t i = line; i <= last && i - line < QUESTION_LINES; i++) {
        if (lines[i].holds & DRS_HOLDS_QUESTION) {
            return true;
        }
    }
    return false;
}

void drs_unmarked_note_find(drs_draft *draft, size_t first, size_t last, unsigned next_number) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    unsigned below = 0; /* the number that the line below begins with */
    for (size_t i = last + 1, seen = 0; i-- > first + 1 && seen < UNMARKED_LINES && !draft->unmarked_note;) {
        if (lines[i].role != DRS_ROLE_NONE) {
            continue;
        }
        seen++;
        draft->work++;
        drs_note_head note;
        bool numbered = drs_note_begins(draft, i, last, &note);
        if (numbered && note.value == next_number && below != next_number + 1 && note.body < lines[i].end &&
            drs_holds_word(text, lines[i].start, lines[i].end) && drs_is_upper(text, note.body, lines[i].end) &&
            !drs_is_digit(text[lines[i].end - 1]) && !asks(draft, i, last, note.body)) {
            drs_note_head above;
            bool row = lines[i - 1].role == DRS_ROLE_NONE && drs_note_begins(draft, i - 1, last, &above) &&
                       above.value + 1 == note.value;
            bool goes_on = drs_notes_line_goes_on(draft, i) || awaits_number(text, &lines[i - 1]);
            draft->unmarked_note = row || goes_on ? 0 : i;
            return;
        }
        below = numbered ? note.value : is_cell_of_figures(text, &lines[i]) ? below : 0;
    }
}

bool drs_note_ends_full(const drs_draft *draft, const drs_draft_note *note) {
    const char *text = draft->text->bytes;
    size_t last = note->lines.last;
    while (last > note->lines.first && draft->text->lines[last].role != DRS_ROLE_NOTE) {
        last--;
    }
    const drs_line *line = &draft->text->lines[last];
    bool open =
        text[line->end - 1] == '-' || text[line->end - 1] == ',' || drs_ends_lower(text, line->start, line->end);
    return open && (line->end - line->start) * 10 >= (size_t)draft->text->width * 8 &&
           !drs_holds(text, line->start, line->end, "://") && !drs_holds(text, line->start, line->end, "www.");
}

void drs_unmarked_rest_find(drs_draft *draft, size_t first, size_t last) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t seen = 0;
    for (size_t i = last + 1; i-- > first + 1 && seen < UNMARKED_LINES;) {
        draft->work++;
        if (lines[i].role != DRS_ROLE_NONE) {
            continue;
        }
        seen++;
        size_t above = i - 1;
        while (above > first && drs_is_furniture(&lines[above])) {
            above--;
        }
        if (drs_is_lower(text, lines[i].start, lines[i].end) && lines[above].role == DRS_ROLE_NONE &&
            drs_line_closes_clause(text, &lines[above]) && text[lines[above].end - 1] != ':' &&
            drs_number_read(text, lines[i].start, lines[i].end).style == DRS_STYLE_NONE) {
            draft->unmarked_note = i;
            return;
        }
    }
}

/* The bytes of a raised figure at text[at]: "¹" is C2 B9, "⁴" E2 81 B4; 0 where none stands. */
static size_t raised_size(const char *text, size_t at, size_t end) {
    if (drs_begins(text, at, end, "¹") || drs_begins(text, at, end, "²") || drs_begins(text, at, end, "³")) {
        return 2;
    }
    bool raised = drs_begins(text, at, end, "\xE2\x81") && at + 2 < end && (uint8_t)text[at + 2] >= 0xB4 &&
                  (uint8_t)text[at + 2] <= 0xB9;
    return raised ? 3 : 0;
}

void drs_raised_note_find(drs_draft *draft, size_t first, size_t last) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    for (size_t i = first + 1; i <= last && !draft->unmarked_note; i++) {
        size_t size = raised_size(text, lines[i].start, lines[i].end);
        draft->work++;
        if (!size || lines[i].role != DRS_ROLE_NONE) {
            continue;
        }
        char sign[4] = {0};
        memcpy(sign, text + lines[i].start, size);
        for (size_t k = i > first + RAISED_LINES ? i - RAISED_LINES : first; k < i && !draft->unmarked_note; k++) {
            draft->work++;
            size_t at = drs_find_at(text, lines[k].start, lines[k].end, sign);
            bool unit = at != SIZE_MAX && at > lines[k].start && text[at - 1] == 'm';
            if (lines[k].role == DRS_ROLE_NONE && at != SIZE_MAX && at > lines[k].start && !unit) {
                draft->unmarked_note = i;
            }
        }
    }
}
