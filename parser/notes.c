#include "notes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "furniture.h"
#include "lists.h"
#include "numbers.h"
#include "running_text.h"
#include "sentence_words.h"
#include "tables.h"

/* A note's lines are looked for in so many lines at the foot of a page. */
#define FOOT_LINES 40u
/* A mark with a star stands no more lines above its note: below a table each cell may have a line of its own. */
#define STAR_LINES 600u
/* So far from a mark that has its note another line with a star is an item of a list. */
#define NEAR_LINES 150u
/* No note ends with so many figures one behind the other. */
#define LEAST_FIGURES 3u
/* A note whose mark is doubtful is one of the last lines of its page. */
#define UNMARKED_LINES 6u
/* The marks of a page's first notes may stand so many lines above it, on the page before. */
#define LINES_BEFORE 60u
/* A note with a star has no more lines. */
#define STAR_NOTE_LINES 12u

/* "Nr", "Art", "zzgl": behind the full stop of such a word a number is none of a note. */
static bool is_abbreviation(const char *text, size_t start, size_t end) {
    static const char *const known[] = {"Nr",  "Nrn",    "Art", "Abs",   "Kap",  "Ziff", "Tit", "Bd",   "Anl", "Anm",
                                        "Tab", "Abb",    "Pkt", "Str",   "Tel",  "Drs",  "Dr",  "Prof", "St",  "Aufl",
                                        "Jg",  "Buchst", "Hs",  "Halbs", "Satz", "Mio",  "Mrd", "Uhr",  NULL};
    return end - start <= 1 || (drs_is_lower(text, start, end) && end - start <= 4) ||
           drs_word_in(text + start, end - start, known);
}

/* "PRÜF", "DIN": an abbreviation ends here, of at least three capitals. */
static bool ends_with_capitals(const char *text, size_t start, size_t end) {
    size_t capitals = 0;
    for (size_t at = end; at > start;) {
        do {
            at--;
        } while (at > start && ((uint8_t)text[at] & 0xC0) == 0x80);
        if (!drs_is_upper(text, at, end)) {
            return capitals >= 3 && !drs_is_letter(text, at, end);
        }
        capitals++;
    }
    return capitals >= 3;
}

/* Where a number is printed as a mark, 0 for nowhere: glued to a letter, a closing bracket or quotation mark, a full
 * stop ("nach.3"), or parted by one blank behind a full stop ("Auskunft. 4"); with `capitals` also glued to an abbreviation
 * of three capitals or more ("RI-EBW-PRÜF1"). */
static size_t has_mark(const char *text, const drs_line *line, const char *marker, bool capitals) {
    if (marker[0] != '*' && !(line->holds & DRS_HOLDS_DIGIT)) {
        return 0;
    }
    size_t length = strlen(marker);
    for (size_t i = line->start + 1; i + length <= line->end; i++) {
        const char *found = memchr(text + i, marker[0], line->end - length + 1 - i);
        if (!found) {
            return 0;
        }
        i = (size_t)(found - text);
        if (memcmp(text + i, marker, length) != 0) {
            continue;
        }
        if (i + length < line->end && (drs_is_digit(text[i + length]) || drs_is_letter(text, i + length, line->end))) {
            continue;
        }
        if (marker[0] == '*') {
            /* "A n t w o r t *)": parted by a blank only at the line's end. */
            bool last = i + length == line->end;
            if ((text[i - 1] != ' ' || last) && (i + 1 >= line->end || !drs_is_letter(text, i + 1, line->end))) {
                return i;
            }
            continue;
        }
        char before = text[i - 1];
        size_t at = i - 1;
        if (before == ' ' && i >= line->start + 2) {
            before = text[i - 2];
            if (before != '.' && before != '?' && before != '!' && (uint8_t)before < 0x80 && before != ')' &&
                before != '"') {
                continue;
            }
            at = i - 2;
            if ((uint8_t)before >= 0x80 && drs_is_letter(text, at - 1, line->end)) {
                continue;
            }
            /* "Nr. 3", "Art. 3", "Abs. 3": what follows an abbreviation is no mark. */
            size_t word = drs_last_word(text, line->start, at);
            if (before == '.' && is_abbreviation(text, word, at)) {
                continue;
            }
            return i;
        }
        if (drs_is_digit(before)) {
            continue;
        }
        if ((before == '.' || before == ',') && at > line->start && drs_is_digit(text[at - 1])) {
            /* "11,3", "2.3" are figures; behind a year and before a new sentence it is a mark: "2023.2 Die". */
            size_t digits = at;
            while (digits > line->start && drs_is_digit(text[digits - 1])) {
                digits--;
            }
            bool sentence = before == '.' && at - digits == 4 && (i + length == line->end || text[i + length] == ' ');
            if (sentence) {
                return i;
            }
            continue;
        }
        bool announces = before == ':' && i + length == line->end && at >= line->start + 3 &&
                         drs_is_lower(text, at - 1, line->end) && drs_is_lower(text, at - 2, line->end);
        if (announces) {
            return i; /* "… entnommen werden:1" above a table */
        }
        if (before == '-' || before == '/' || before == '+' || before == '(' || before == '*' || before == '=' ||
            before == ':' || before == '#' || before == '_') {
            continue;
        }
        size_t letter = at;
        while (letter > line->start && ((uint8_t)text[letter] & 0xC0) == 0x80) {
            letter--;
        }
        if (drs_is_letter(text, letter, line->end) && !drs_is_lower(text, letter, line->end)) {
            /* "CO2", "A3", "B303": a capital before a figure makes a name; "AfD3" has a small letter, rarely a mark. */
            if (capitals && ends_with_capitals(text, line->start, i)) {
                return i;
            }
            continue;
        }
        size_t word = drs_last_word(text, line->start, at);
        if (at - word < 1 && drs_is_lower(text, at, line->end)) {
            continue; /* "m2", "§3" */
        }
        return i;
    }
    return 0;
}

bool drs_notes_has_mark(const char *text, const drs_line *line, const char *marker) {
    return has_mark(text, line, marker, false) != 0;
}

/* "länger als 2 oder 3 Monate", "mindestens 2 davon": a count, by the word before it or the number behind it. */
static bool is_counted(const char *text, size_t start, size_t at, size_t behind, size_t end) {
    static const char *const before[] = {"als",   "mindestens", "höchstens", "rund",    "etwa", "nur",   "über",
                                         "unter", "bis",        "je",        "jeweils", "ca.",  "circa", "zirka",
                                         "knapp", "fast",       "gut",       "von",     "auf",  "um",    NULL};
    static const char *const joins[] = {"oder ", "und ", "bis ", "von ", NULL};
    static const char *const limits[] = {"mehr", "weniger", "länger", "kürzer", "öfter", "darüber", "darunter", NULL};
    size_t word_end = at - 1;
    size_t word = drs_last_word(text, start, word_end);
    if (drs_word_in(text + word, word_end - word, before)) {
        return true;
    }
    for (size_t k = 0; joins[k]; k++) {
        if (drs_begins(text, behind, end, joins[k])) {
            size_t next = behind + strlen(joins[k]);
            bool limit = next < end && drs_is_digit(text[next]);
            for (size_t n = 0; limits[n] && !limit; n++) {
                limit = drs_begins(text, next, end, limits[n]); /* "2 und mehr Monate" */
            }
            return limit;
        }
    }
    return false;
}

/* "im Jahr 2022": a year of four figures has no room for a mark in it. */
static bool ends_year(const char *text, size_t start, size_t end) {
    size_t at = end;
    while (at > start && drs_is_digit(text[at - 1])) {
        at--;
    }
    return end - at == 4 && (memcmp(text + at, "19", 2) == 0 || memcmp(text + at, "20", 2) == 0);
}

/* A number that ends with the marker's figures ("2 BvE 1/762"), or one that stands alone in a sentence ("davon wurden
 * abgedichtet 4 oder vertieft"): it may be a note's mark, which nothing but the note tells. Before a noun it counts: "wurden
 * 4 Brunnen vertieft". */
static bool may_have_mark(const char *text, const drs_line *line, const char *marker) {
    size_t length = strlen(marker);
    for (size_t i = line->start + 1; marker[0] != '*' && line->holds & DRS_HOLDS_DIGIT && i + length <= line->end;
         i++) {
        /* First what is cheap: what follows walks along blanks and figures, which a line may be full of. */
        if (memcmp(text + i, marker, length) != 0 ||
            (i + length < line->end &&
             (drs_is_digit(text[i + length]) || drs_is_letter(text, i + length, line->end)))) {
            continue;
        }
        bool alone = text[i - 1] == ' ' && i >= line->start + 2 && drs_is_lower(text, i - 2, line->end);
        size_t behind = drs_skip_spaces(text, i + length, line->end);
        alone = alone && (behind == line->end || !drs_is_upper(text, behind, line->end)) &&
                !is_counted(text, line->start, i, behind, line->end);
        bool figure = drs_is_digit(text[i - 1]) && !ends_year(text, line->start, i + length);
        if (alone || figure) {
            return true;
        }
    }
    return false;
}

/* The marker that a line begins with: "1 ", "12 ", "1) ", "*", "**", "*)"; false where it has none. */
static bool read_marker(const char *text, const drs_line *line, char marker[8], size_t *body) {
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
static bool is_table_row(const char *text, const drs_line *line, size_t body) {
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
    return gaps >= 2 || widest >= 4;
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

/* Four small letters in a row: a word, where figures alone would be a table. */
static bool has_word(const char *text, const drs_line *line) {
    size_t run = 0;
    for (size_t i = line->start; i < line->end; i++) {
        run = drs_is_lower(text, i, line->end) ? run + 1 : 0;
        if (run == 4) {
            return true;
        }
    }
    return false;
}

static bool is_rule(const char *text, const drs_line *line) {
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

static void add_note(drs_draft *draft, const char *marker, size_t first, size_t last, size_t body, size_t mark_line,
                     size_t mark_at) {
    drs_draft_note *note =
        drs_arena_push(draft->arena, &draft->notes, &draft->note_count, &draft->note_capacity, sizeof *note);
    snprintf(note->marker, sizeof note->marker, "%s", marker);
    note->lines = (drs_range){first, last};
    note->mark_line = mark_line;
    note->mark_at = mark_at;
    for (size_t i = first; i <= last; i++) {
        drs_line *line = &draft->text->lines[i];
        if (line->role == DRS_ROLE_NONE) {
            line->role = DRS_ROLE_NOTE;
            line->owner = (uint32_t)(draft->note_count - 1);
            line->cut = 0;
        }
    }
    draft->text->lines[first].cut = (uint32_t)body;
}

static size_t find_mark(drs_draft *draft, size_t from, size_t to, const char *marker, size_t *place) {
    *place = 0;
    unsigned rounds = marker[0] == '*' ? 1 : 2; /* capitals before a star tell nothing */
    for (unsigned capitals = 0; capitals < rounds; capitals++) {
        for (size_t i = to; i-- > from;) {
            const drs_line *line = &draft->text->lines[i];
            draft->work++;
            *place = line->role == DRS_ROLE_NONE ? has_mark(draft->text->bytes, line, marker, capitals) : 0;
            if (*place) {
                return i;
            }
        }
    }
    return SIZE_MAX;
}

/* A line of [from, to) may have the mark behind a figure. */
static bool may_be_marked(drs_draft *draft, size_t from, size_t to, const char *marker) {
    for (size_t i = from; i < to; i++) {
        const drs_line *line = &draft->text->lines[i];
        draft->work += line->end - line->start;
        if (line->role == DRS_ROLE_NONE && may_have_mark(draft->text->bytes, line, marker)) {
            return true;
        }
    }
    return false;
}

/* A note with a star that stands below a numbered one begins anew; returns the last line before it. */
static size_t before_star(drs_draft *draft, size_t search, size_t first, size_t last) {
    const drs_line *lines = draft->text->lines;
    for (size_t i = first + 1; i <= last; i++) {
        char marker[8];
        size_t body;
        size_t place;
        if (lines[i].role == DRS_ROLE_NONE && draft->text->bytes[lines[i].start] == '*' &&
            read_marker(draft->text->bytes, &lines[i], marker, &body) &&
            find_mark(draft, search, first, marker, &place) != SIZE_MAX) {
            return i - 1;
        }
    }
    return last;
}

typedef struct foot_note {
    size_t line;
    char marker[8];
    size_t body;
    unsigned value; /* of the marker; at most three digits */
    bool figures;   /* the line goes on with a figure */
} foot_note;

/* The line begins as a note does, with its number; `last` is the page's last line. */
static bool begins_note(const drs_draft *draft, size_t line, size_t last, foot_note *note) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    *note = (foot_note){.line = line};
    if (!read_marker(text, &lines[line], note->marker, &note->body)) {
        return false;
    }
    for (size_t k = 0; note->marker[k]; k++) {
        note->value = note->value * 10 + (unsigned)(note->marker[k] - '0');
    }
    /* A row of a numbered table goes on with figures; a note rarely does, and then only in its turn. */
    bool alone = note->body >= lines[line].end;
    note->figures = !alone && drs_is_digit(text[note->body]);
    if ((note->figures && !has_word(text, &lines[line])) ||
        (is_table_row(text, &lines[line], note->body) && !drs_is_spread_line(draft, &lines[line])) ||
        ends_with_figures(text, &lines[line], note->body)) {
        return false;
    }
    return !alone || (line < last && lines[line + 1].role == DRS_ROLE_NONE && has_word(text, &lines[line + 1]) &&
                      !drs_is_digit(text[lines[line + 1].start]));
}

/* The line closes a sentence: what stands before its full stop is neither a day ("am 2. / März") nor short ("S. / 44"). */
static bool ends_note(const char *text, const drs_line *line, const drs_line *next) {
    if (!drs_closes(text, line) || text[next->start] == '*') {
        return false;
    }
    size_t word = drs_last_word(text, line->start, line->end);
    bool small = drs_is_lower(text, next->start, next->end);
    bool figure = drs_is_digit(text[word]);
    return text[line->end - 1] != '.' || line->end - word > 5 || (figure && (small || line->end - word > 3));
}

/* The last line of a page's last note, which ends with its page. Where no page's end is known, the note ends where its
 * paragraph does: what stands below is the text of the next page. */
static size_t last_of_note(drs_draft *draft, size_t first, size_t body, size_t last) {
    const drs_text *text = draft->text;
    const drs_line *lines = text->lines;
    if (text->page_count > 1) {
        return last;
    }
    for (size_t i = first; i < last; i++) {
        const drs_line *next = &lines[i + 1];
        bool alone = i == first && body >= lines[i].end; /* the number above its note */
        bool led = text->bytes[lines[i].end - 1] == ':'; /* to a list */
        if (next->role != DRS_ROLE_NONE || alone || led) {
            continue;
        }
        bool gap = next->gap && text->gaps_mean;
        bool anew = drs_is_upper(text->bytes, next->start, next->end) ||
                    drs_number_read(text->bytes, next->start, next->end).style != DRS_STYLE_NONE;
        if (gap || (anew && drs_line_has_room(draft, &lines[i], next)) || ends_note(text->bytes, &lines[i], next)) {
            draft->notes_doubtful = i + 1;
            return i;
        }
    }
    return last;
}

/* The text above does not go on with the line: "… in Kalbe wurden / 2 Lehrkräfte eingestellt" is no note. */
static bool stands_apart(const drs_draft *draft, size_t line) {
    const char *text = draft->text->bytes;
    const drs_line *above = &draft->text->lines[line - 1];
    return above->role != DRS_ROLE_NONE || (above[1].gap && draft->text->gaps_mean) || is_rule(text, above) ||
           above->flags & DRS_LINE_TORN || (drs_closes(text, above) && text[above->end - 1] != ':');
}

/* Numbered notes of one page: the run of numbers that ends the page's text and goes on from the last note's number.
 * False where there is none. */
static bool find_numbered(drs_draft *draft, size_t first, size_t last, unsigned *next_number) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    foot_note notes[FOOT_LINES];
    foot_note candidates[FOOT_LINES]; /* from the last line upwards */
    size_t candidate_count = 0;
    size_t from = last >= first + FOOT_LINES ? last - FOOT_LINES + 1 : first;
    uint64_t absent_marks[1000 / 64 + 1] = {0};
    uint64_t behind_figure[1000 / 64 + 1] = {0}; /* marks that may stand behind a figure */
    /* From the last line upwards: what runs from the last possible first note to the page's end are the notes, and a
     * numbered table above them is none. */
    for (size_t start = last + 1; start-- > from;) {
        if (lines[start].role != DRS_ROLE_NONE || !drs_is_digit(text[lines[start].start])) {
            continue;
        }
        draft->work++;
        candidate_count += begins_note(draft, start, last, &candidates[candidate_count]);
        size_t count = 0;
        unsigned expected = 0;
        bool rule = start > first && is_rule(text, &lines[start - 1]);
        for (size_t k = candidate_count; k-- > 0;) {
            const foot_note *candidate = &candidates[k];
            draft->work++;
            unsigned value = candidate->value;
            if (count ? value != expected : (value != *next_number && (value != 1 || candidate->figures))) {
                if (!count) {
                    break;
                }
                continue;
            }
            notes[count++] = *candidate;
            expected = value + 1;
        }
        if (!count) {
            continue;
        }
        /* Every note of the run needs its mark above; one that has none means that this is a list or a table. */
        size_t marks[FOOT_LINES];
        size_t places[FOOT_LINES];
        size_t found = 0;
        size_t search = first > draft->first + LINES_BEFORE ? first - LINES_BEFORE : draft->first;
        /* Numbers that begin anew have their marks on their own page. */
        search = *next_number > 1 && notes[0].value == 1 ? first : search;
        size_t missing = rule ? count : count >= 3 ? count / 3 : 0; /* so many may have none */
        for (size_t n = 0; n < count && n <= found + missing; n++) {
            /* A mark that no line above a later start has stands above none before it. */
            bool absent = absent_marks[notes[n].value / 64] >> notes[n].value % 64 & 1;
            marks[n] = absent ? SIZE_MAX : find_mark(draft, search, start, notes[n].marker, &places[n]);
            places[n] = absent ? 0 : places[n];
            bool here = marks[n] != SIZE_MAX;
            const drs_line *line = &lines[notes[n].line];
            bool address =
                drs_holds(text, notes[n].body, line->end, "://") || drs_holds(text, notes[n].body, line->end, "www.");
            /* In its turn: below a note that has its mark, or as the next of those on the pages before. */
            bool turn = found || (n == 0 && notes[0].value > 1 && notes[0].value == *next_number && count <= 2 &&
                                  notes[0].line > first && (address || stands_apart(draft, notes[0].line)));
            /* Its words stand beside its number: cells of a table stand alone. */
            bool opens = address || drs_is_upper(text, notes[n].body, line->end);
            bool words = notes[n].body < line->end && opens && !drs_is_digit(text[line->end - 1]) &&
                         last - notes[n].line < UNMARKED_LINES;
            if (!here && !absent && turn && words && may_be_marked(draft, search, start, notes[n].marker)) {
                behind_figure[notes[n].value / 64] |= (uint64_t)1 << notes[n].value % 64;
            }
            here = here || (turn && behind_figure[notes[n].value / 64] >> notes[n].value % 64 & 1);
            found += here;
            absent_marks[notes[n].value / 64] |= (uint64_t)(marks[n] == SIZE_MAX) << notes[n].value % 64;
        }
        if (found + missing < count) {
            continue;
        }
        for (size_t n = 0; n < count; n++) {
            size_t end =
                n + 1 < count ? notes[n + 1].line - 1 : last_of_note(draft, notes[n].line, notes[n].body, last);
            end = before_star(draft, search, notes[n].line, end);
            add_note(draft, notes[n].marker, notes[n].line, end, notes[n].body, marks[n], places[n]);
        }
        if (rule) {
            draft->text->lines[start - 1].role = DRS_ROLE_IMPRINT;
        }
        *next_number = expected;
        return true;
    }
    return false;
}

/* The end of a sentence and the beginning of another stand in the line: what ends below it ends with a full stop. */
static bool holds_sentence(const char *text, const drs_line *line) {
    for (size_t at = line->start + 2; at + 2 < line->end; at++) {
        if (text[at] == '.' && text[at + 1] == ' ' && drs_is_lower(text, at - 2, at) &&
            drs_is_upper(text, at + 2, line->end)) {
            return true;
        }
    }
    return false;
}

/* The mark has its note already. */
static bool is_taken(drs_draft *draft, size_t line, size_t place) {
    for (size_t i = draft->note_count; i-- > 0;) {
        draft->work++;
        if (draft->notes[i].mark_line == line && draft->notes[i].mark_at == place) {
            return true;
        }
        if (draft->note_count - i > FOOT_LINES) {
            return false;
        }
    }
    return false;
}

/* Notes with stars: below a table or at the foot; the note ends with its sentence. */
static void find_starred(drs_draft *draft, size_t first, size_t last) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t searched[8] = {0}; /* the lines before it have no mark, by stars and bracket */
    for (size_t i = first; i <= last; i++) {
        if (lines[i].role != DRS_ROLE_NONE || text[lines[i].start] != '*') {
            continue;
        }
        char marker[8];
        size_t body;
        if (!read_marker(text, &lines[i], marker, &body)) {
            continue;
        }
        size_t length = strlen(marker);
        size_t *known = &searched[2 * length - (marker[length - 1] == ')')];
        size_t from = i > draft->first + STAR_LINES ? i - STAR_LINES : draft->first;
        size_t place;
        size_t mark = find_mark(draft, *known > from ? *known : from, i, marker, &place);
        if (mark == SIZE_MAX || (i - mark > NEAR_LINES && is_taken(draft, mark, place))) {
            *known = mark == SIZE_MAX ? i : *known;
            continue;
        }
        size_t end = i;
        while (end < last && end - i < STAR_NOTE_LINES) {
            char closing = text[lines[end].end - 1];
            const drs_line *next = &lines[end + 1];
            bool done = closing == '.' || closing == '!' || (next->gap && draft->text->gaps_mean) ||
                        (closing != ':' && drs_is_upper(text, next->start, next->end) &&
                         drs_line_has_room(draft, &lines[end], next) && !holds_sentence(text, &lines[end]) &&
                         !drs_ends_with_open_word(text, &lines[end]));
            if (done || next->role != DRS_ROLE_NONE || text[next->start] == '*') {
                break;
            }
            end++;
        }
        add_note(draft, marker, i, end, body, mark, place);
        if (i > first && lines[i - 1].role == DRS_ROLE_NONE && is_rule(text, &lines[i - 1])) {
            draft->text->lines[i - 1].role = DRS_ROLE_IMPRINT;
        }
        i = end;
    }
}

/* The last line of a note amid a text: the first that closes it or that has room for the next line's first word. */
static size_t last_of_buried(drs_draft *draft, const foot_note *note, size_t last) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t end = note->line;
    while (end < last && end - note->line < UNMARKED_LINES && lines[end + 1].role == DRS_ROLE_NONE &&
           !ends_note(text, &lines[end], &lines[end + 1]) && !drs_line_has_room(draft, &lines[end], &lines[end + 1])) {
        end++;
    }
    return end;
}

/* The sentence above line `first` goes on below line `last`: what stands between is no part of it. */
static bool parts_sentence(const drs_draft *draft, size_t first, size_t last) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    const drs_line *above = &lines[first - 1];
    size_t next = last + 1;
    while (next < draft->end && drs_is_furniture(&lines[next])) {
        next++;
    }
    bool open = text[above->end - 1] == '-' || drs_ends_lower(text, above->start, above->end);
    return above->role == DRS_ROLE_NONE && open && (above->end - above->start) * 10 >= (size_t)draft->text->width * 6 &&
           next < draft->end && lines[next].role == DRS_ROLE_NONE &&
           drs_is_lower(text, lines[next].start, lines[next].end) &&
           drs_number_read(text, lines[next].start, lines[next].end).style == DRS_STYLE_NONE &&
           drs_number_read(text, above->start, above->end).style == DRS_STYLE_NONE;
}

/* A note with its mark above it, amid a text whose page ends are lost. Where it parts a sentence it is one; else it may be an
 * item of the text, and the text that it stands in is in doubt. False where there is none from line `*from` on. */
static bool find_buried_note(drs_draft *draft, size_t *from, size_t last, unsigned *next_number) {
    const drs_line *lines = draft->text->lines;
    for (size_t i = *from; i <= last; i++) {
        foot_note note;
        size_t place;
        draft->work++;
        if (lines[i].role != DRS_ROLE_NONE || !drs_is_digit(draft->text->bytes[lines[i].start]) ||
            !begins_note(draft, i, last, &note) || note.value != *next_number || note.figures) {
            continue;
        }
        size_t search = i > draft->body + FOOT_LINES ? i - FOOT_LINES : draft->body;
        size_t mark = find_mark(draft, search, i, note.marker, &place);
        if (mark == SIZE_MAX) {
            continue;
        }
        size_t end = last_of_buried(draft, &note, last);
        if (parts_sentence(draft, i, end)) {
            add_note(draft, note.marker, i, end, note.body, mark, place);
        } else {
            draft->notes_doubtful = draft->notes_doubtful ? draft->notes_doubtful : i;
            *(size_t *)drs_arena_push(draft->arena, &draft->buried_notes, &draft->buried_count, &draft->buried_capacity,
                                      sizeof *draft->buried_notes) = i;
        }
        (*next_number)++;
        *from = end + 1;
        return true;
    }
    return false;
}

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
    bool apart = drs_is_furniture(above) || above->role == DRS_ROLE_NOTE || is_rule(text, above) ||
                 (lines[line].gap && draft->text->gaps_mean) || drs_closes(text, above);
    bool small = drs_is_lower(text, drs_last_word(text, above->start, above->end), above->end);
    if (apart || !(small || drs_is_prose(text, above->start, above->end)) || !drs_closes(text, &lines[last])) {
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

/* "1 Statistisches Amt, Berichte 2015." ends the page's text, in the turn of its notes, and nothing in the text has its
 * mark: a note whose mark the extractor lost, most likely. Rows of numbered tables and lists have neighbours. */
static void find_unmarked(drs_draft *draft, size_t first, size_t last, unsigned next_number) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    unsigned below = 0; /* the number that the line below begins with */
    for (size_t i = last + 1, seen = 0; i-- > first + 1 && seen < UNMARKED_LINES && !draft->unmarked_note;) {
        if (lines[i].role != DRS_ROLE_NONE) {
            continue;
        }
        seen++;
        draft->work++;
        foot_note note;
        bool numbered = begins_note(draft, i, last, &note);
        if (numbered && note.value == next_number && below != next_number + 1 && note.body < lines[i].end &&
            has_word(text, &lines[i]) && drs_is_upper(text, note.body, lines[i].end) &&
            !drs_is_digit(text[lines[i].end - 1]) && !asks(draft, i, last, note.body)) {
            foot_note above;
            bool row = lines[i - 1].role == DRS_ROLE_NONE && begins_note(draft, i - 1, last, &above) &&
                       above.value + 1 == note.value;
            bool goes_on = drs_notes_line_goes_on(draft, i) || awaits_number(text, &lines[i - 1]);
            draft->unmarked_note = row || goes_on ? 0 : i;
            return;
        }
        below = numbered ? note.value : is_cell_of_figures(text, &lines[i]) ? below : 0;
    }
}

/* The note breaks off within its sentence at the page's end. */
static bool is_cut_off(const drs_draft *draft, const drs_draft_note *note) {
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

/* "dieser Seite nicht reicht." behind a closed sentence at the foot of [first, last]: the rest of a note that the page
 * before cut off, which no mark tells from the text. */
static void find_rest(drs_draft *draft, size_t first, size_t last) {
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
            drs_closes(text, &lines[above]) && text[lines[above].end - 1] != ':' &&
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

/* "¹ Vgl. Jahrbuch." below a text with that sign behind a sentence or a word, not behind a unit ("m²"): a note in a form
 * that is not read. */
static void find_raised(drs_draft *draft, size_t first, size_t last) {
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
        for (size_t k = i > first + FOOT_LINES ? i - FOOT_LINES : first; k < i && !draft->unmarked_note; k++) {
            draft->work++;
            size_t at = drs_find_at(text, lines[k].start, lines[k].end, sign);
            bool unit = at != SIZE_MAX && at > lines[k].start && text[at - 1] == 'm';
            if (lines[k].role == DRS_ROLE_NONE && at != SIZE_MAX && at > lines[k].start && !unit) {
                draft->unmarked_note = i;
            }
        }
    }
}

static int by_place(const void *left, const void *right) {
    const drs_note_mark *a = left;
    const drs_note_mark *b = right;
    return (a->at > b->at) - (a->at < b->at);
}

/* Marks of notes are mostly, not always, in the order of the notes. */
static void sort_marks(drs_draft *draft) {
    draft->marks = drs_arena_alloc(draft->arena, draft->note_count + 1, sizeof *draft->marks);
    draft->mark_count = 0;
    for (size_t i = 0; i < draft->note_count; i++) {
        const drs_draft_note *note = &draft->notes[i];
        if (note->mark_line != SIZE_MAX) {
            draft->marks[draft->mark_count++] = (drs_note_mark){note->mark_at, strlen(note->marker)};
        }
    }
    qsort(draft->marks, draft->mark_count, sizeof *draft->marks, by_place);
}

void drs_notes_find(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    unsigned next_number = 1;
    for (size_t first = draft->first; first < draft->end;) {
        /* A page ends at its form feed or, where those are lost, at the running head. */
        size_t last = first;
        while (last + 1 < draft->end && lines[last + 1].page == lines[first].page &&
               lines[last + 1].role != DRS_ROLE_RUNNING_HEAD &&
               !(draft->pages_lost && drs_is_furniture(&lines[last + 1]))) {
            last++;
        }
        if (last >= draft->body) {
            size_t from = first < draft->body ? draft->body : first;
            bool cut_off = draft->note_count && draft->notes[draft->note_count - 1].lines.last < first &&
                           lines[draft->notes[draft->note_count - 1].lines.last].page + 1 == lines[first].page &&
                           is_cut_off(draft, &draft->notes[draft->note_count - 1]);
            bool found = find_numbered(draft, from, last, &next_number);
            size_t buried = from > draft->body ? from : draft->body + 1;
            while (!found && draft->text->page_count == 1 && find_buried_note(draft, &buried, last, &next_number)) {
                found = buried <= last && find_numbered(draft, buried, last, &next_number);
            }
            if (!found) {
                find_unmarked(draft, from, last, next_number);
            }
            find_starred(draft, from, last);
            if (cut_off && !draft->unmarked_note) {
                find_rest(draft, from, last);
            }
            find_raised(draft, from, last);
        }
        first = last + 1;
    }
    sort_marks(draft);
}
