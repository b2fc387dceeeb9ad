#include "skipped_parts.h"

#include <string.h>

#include "diagnostics.h"
#include "numbers.h"
#include "sections.h"

/* A part of a question begins so many lines below the one before. */
#define PART_LINES 30u

/* "§ 3 Absatz 1 Buchstabe", "lit.", "Nummer 2 Satz 1", "Buchstabe a oder", "a,": what text[start, end) ends with names places
 * of a law or a list, and a letter behind it is one more of them. */
static bool ends_with_citation(const char *text, size_t start, size_t end) {
    static const char *const words[] = {"Absatz",    "Absätze",    "Abs",        "Artikel",    "Art",    "Buchst",
                                        "Buchstabe", "Buchstaben", "Frage",      "Fragen",     "Lit",    "Nr",
                                        "Nrn",       "Nummer",     "Nummern",    "Punkt",      "Punkte", "Satz",
                                        "Sätze",     "Teilfrage",  "Teilfragen", "Unterpunkt", "Ziff",   "Ziffer",
                                        "Ziffern",   "lit",        "litera",     "§",          "§§",     NULL};
    /* Words whose cases a list tells apart by letters. */
    static const char *const classes[] = {
        "Alternative", "Alternativen", "Fall",       "Fallgruppe",  "Fallgruppen", "Gruppe",    "Gruppen",
        "Kategorie",   "Kategorien",   "Klasse",     "Klassen",     "Option",      "Optionen",  "Stufe",
        "Stufen",      "Szenario",     "Tabelle",    "Tabellen",    "Teil",        "Typ",       "Variante",
        "Varianten",   "Anlage",       "Anlagen",    "Abschnitt",   "Kriterium",   "Kriterien", "Spalte",
        "Untergruppe", "Untergruppen", "Unterfrage", "Unterfragen", "Zeile",       "Antwort",   NULL};
    static const char *const joints[] = {"bis", "oder", "sowie", "und", NULL};
    for (unsigned word = 0; word < 4; word++) {
        while (end > start && text[end - 1] == ' ') {
            end--;
        }
        size_t at = drs_last_word(text, start, end);
        size_t from = at;
        while (from < end && text[from] == '(') {
            from++;
        }
        size_t to = end;
        while (to > from && strchr(".,)", text[to - 1])) {
            to--;
        }
        if (drs_word_in(text + from, to - from, words) || drs_word_in(text + from, to - from, classes)) {
            return true;
        }
        bool letter = to == from + 1 && text[from] >= 'a' && text[from] <= 'z';
        if (letter) {
            return true;
        }
        /* A figure and a word that joins need what stands before them. */
        bool figure = to > from && to == end && drs_is_digit(text[from]) && drs_is_digit(text[to - 1]);
        if (!figure && !(to == end && drs_word_in(text + from, to - from, joints))) {
            return false;
        }
        end = at;
    }
    return false;
}

/* How deep in quotations the text stands behind text[start, end); `"` closes what is open. */
static unsigned quoted_behind(const char *text, size_t start, size_t end, unsigned depth) {
    if (!memchr(text + start, '\xE2', end - start) && !memchr(text + start, '"', end - start) &&
        !memchr(text + start, '\xC2', end - start)) {
        return depth;
    }
    for (size_t at = start; at < end; at++) {
        if (text[at] == '"') {
            depth = depth ? depth - 1 : 1;
        } else if (end - at >= 3 && memcmp(text + at, "\xE2\x80", 2) == 0) {
            uint8_t third = (uint8_t)text[at + 2];
            depth += third == 0x9E;
            depth -= depth && (third == 0x9C || third == 0x9D);
            at += 2;
        } else if (end - at >= 2 && (memcmp(text + at, "\xC2\xAB", 2) == 0 || memcmp(text + at, "\xC2\xBB", 2) == 0)) {
            depth = depth ? depth - 1 : 1;
            at++;
        }
    }
    return depth;
}

static uint32_t letter_bit(uint8_t letter) {
    return 1u << (letter - 'a');
}

/* The letters "a)" of text[start, end), wherever they stand in it; where `dots`, "a." as well. */
static uint32_t letters_of_list(const char *text, size_t start, size_t end, bool dots) {
    uint32_t letters = 0;
    for (unsigned round = 0; round < (dots ? 2u : 1u); round++) {
        const char mark = round ? '.' : ')';
        const char *found = start < end ? memchr(text + start + 1, mark, end - start - 1) : NULL;
        for (; found; found = memchr(found + 1, mark, (size_t)(text + end - found) - 1)) {
            size_t at = (size_t)(found - text) - 1;
            bool alone = at == start || !drs_is_letter(text, drs_last_letter(text, start, at), end);
            if (alone && text[at] >= 'a' && text[at] <= 'z') {
                letters |= letter_bit((uint8_t)text[at]);
            }
        }
    }
    return letters;
}

/* The paper prints its sub-questions as "a." somewhere. */
static bool has_dotted_parts(const drs_draft *draft) {
    for (size_t i = 0; i < draft->question_count; i++) {
        const drs_line *line = &draft->text->lines[draft->questions[i].head];
        if (draft->questions[i].number.letter &&
            drs_number_read(draft->text->bytes, line->start, line->end).style == DRS_STYLE_LETTER_DOT) {
            return true;
        }
    }
    return false;
}

/* text[start, end) ends with a word that leads to a place of a list ("insbesondere unter" / "b)"), and no part of the question
 * that line `line` stands in begins below it with the letter behind: a list that lost its "a)" has mostly more. */
static bool leads_to_place(const drs_draft *draft, size_t line, uint8_t letter, size_t start, size_t end) {
    static const char *const leads[] = {"unter", "zu", "gemäß", "siehe", "vgl.", "gem.", NULL};
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t word = drs_last_word(text, start, end);
    if (!drs_word_in(text + word, end - word, leads)) {
        return false;
    }
    for (size_t i = line + 1; i < draft->end && i - line < PART_LINES; i++) {
        if (lines[i].role != DRS_ROLE_QUESTION || lines[i].owner != lines[line].owner) {
            continue;
        }
        drs_number_head head = drs_number_read(text, lines[i].start, lines[i].end);
        if (head.number.letter == letter + 1) {
            return false;
        }
    }
    return true;
}

void drs_skipped_parts_check(drs_draft *draft) {
    const char *text = draft->text->bytes;
    const bool dots = has_dotted_parts(draft);
    const drs_line *above = NULL;
    uint32_t seen = 0;
    unsigned depth = 0;
    for (size_t i = draft->first; i < draft->end; i++) {
        const drs_line *line = &draft->text->lines[i];
        draft->work++;
        if (line->role != DRS_ROLE_QUESTION || line->owner >= draft->question_count) {
            continue;
        }
        drs_number number = draft->questions[line->owner].number;
        if (!above || above->owner != line->owner) {
            above = NULL;
            depth = 0;
            seen = number.letter >= 'a' && number.letter <= 'z' ? letter_bit(number.letter) : 0;
        }
        uint32_t end = line->stop ? line->stop : line->end;
        if (above && !depth && line->cut <= line->start && !(line->flags & DRS_LINE_PIECE)) {
            drs_number_head head = drs_number_read(text, line->start, end);
            bool lettered = head.style == DRS_STYLE_LETTER_PAREN || (dots && head.style == DRS_STYLE_LETTER_DOT);
            uint8_t letter = head.number.letter;
            /* "i)", "v)" and "x)" number as Romans do, "l)" is a misread "1)". */
            bool sure = lettered && letter > 'a' && (seen || !strchr("ilvx", letter));
            size_t stop = above->stop ? above->stop : above->end;
            if (sure && !(seen & letter_bit((uint8_t)(letter - 1))) && !ends_with_citation(text, above->start, stop) &&
                !leads_to_place(draft, i, letter, above->start, stop)) {
                number.letter = (uint8_t)(letter - 1);
                drs_string lost = drs_section_number_text(draft, number);
                drs_say(draft, "question.skipped", i, lost.bytes);
                draft->record->extraction.complete = false;
                return; /* the first gap tells it */
            }
        }
        seen |= letters_of_list(text, line->start, end, dots);
        depth = quoted_behind(text, line->start, end, depth);
        above = line;
    }
}
