#include "note_checks.h"

#include <stdio.h>
#include <string.h>

#include "diagnostics.h"
#include "doubtful.h"
#include "furniture.h"
#include "line_ranges.h"
#include "numbers.h"
#include "sentence_ends.h"
#include "sentence_words.h"
#include "unmarked_notes.h"

/* The digits at text[at] are the mark of a note: "haben.5 Mit", "Baustellen5 sind". */
static bool is_glued_mark(const char *text, const drs_line *line, size_t at, size_t end) {
    static const char *const named[] = {"Absatz", "Abs", "Anlage", "Artikel", "Art",
                                        "Nummer", "Nr",  "Satz",   "Typ",     NULL};
    if (end < line->end && text[end] != ' ' && !(strchr(".,;:", text[end]) && end + 1 == line->end)) {
        return false;
    }
    if (strchr(".,;?!", text[at - 1])) {
        size_t word = drs_last_word(text, line->start, at - 1);
        return drs_is_lower(text, drs_last_letter(text, line->start, at - 1), line->end) &&
               !drs_word_in(text + word, at - 1 - word, named);
    }
    size_t word = drs_last_word(text, line->start, at);
    return at - word >= 5 && drs_is_lower(text, at - 1, line->end) && drs_is_lower(text, at - 2, line->end) &&
           drs_is_lower(text, at - 3, line->end) && !drs_word_in(text + word, at - word, named);
}

/* The mark of a note stands on the line, glued to what ends a word, that `known` has no note for: a number up to `most`. */
static bool has_unknown_mark(const char *text, const drs_line *line, const bool *known, unsigned most) {
    if (!(line->holds & DRS_HOLDS_DIGIT)) {
        return false;
    }
    for (size_t at = line->start + 2; (at = drs_next_digit(text, at, line->end)) < line->end; at++) {
        if (drs_is_digit(text[at - 1])) {
            continue;
        }
        unsigned value = 0;
        size_t end = at;
        while (end < line->end && end - at < 3 && drs_is_digit(text[end])) {
            value = value * 10 + (unsigned)(text[end++] - '0');
        }
        if (value && value <= most && !known[value] && is_glued_mark(text, line, at, end)) {
            return true;
        }
    }
    return false;
}

/* Lines of text between a mark and the end of its page where the note had no room there. */
#define OVERFLOW_LINES 3u
/* A note has more bytes. */
#define LEAST_NOTE 20u
/* From a page's first note to its end there are fewer lines. */
#define LONGEST_FOOT 8u

/* A note that has no room below its mark stands on the next page, where the mark is one of the last lines of its own; a
 * star's stands below the end of the table that it belongs to. */
static bool may_overflow(const drs_draft *draft, const drs_draft_note *note) {
    const drs_line *lines = draft->text->lines;
    size_t below = 0;
    for (size_t i = note->mark_line + 1;
         i < draft->end && lines[i].page == lines[note->mark_line].page && below <= OVERFLOW_LINES; i++) {
        below += drs_line_in_text(&lines[i]);
    }
    return lines[note->lines.first].page == lines[note->mark_line].page + 1 &&
           (note->marker[0] == '*' || below <= OVERFLOW_LINES);
}

/* The numbers of the paper's notes. */
typedef struct note_numbers {
    unsigned most;
    bool known[1000];
} note_numbers;

/* A note stands on another page than its mark, where others stand on the pages of theirs: its line; SIZE_MAX where none does.
 * All notes on one page, behind the text, tell nothing. */
static size_t note_apart(const drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    size_t apart = SIZE_MAX;
    bool together = false;
    bool at_end = true;
    for (size_t i = 0; i < draft->note_count; i++) {
        const drs_draft_note *note = &draft->notes[i];
        at_end = at_end && lines[note->lines.first].page == lines[draft->notes[0].lines.first].page;
        if (note->mark_line == SIZE_MAX) {
            continue;
        }
        bool same = lines[note->mark_line].page == lines[note->lines.first].page || may_overflow(draft, note);
        together = together || same;
        apart = same || apart != SIZE_MAX ? apart : note->lines.first;
    }
    return together && !at_end ? apart : SIZE_MAX;
}

static note_numbers read_numbers(const drs_draft *draft) {
    note_numbers numbers = {0};
    for (size_t i = 0; i < draft->note_count; i++) {
        const drs_draft_note *note = &draft->notes[i];
        unsigned value = 0;
        for (size_t k = 0; drs_is_digit(note->marker[k]); k++) {
            value = value * 10 + (unsigned)(note->marker[k] - '0');
        }
        numbers.most = value > numbers.most ? value : numbers.most;
        numbers.known[value % 1000] = true;
    }
    return numbers;
}

/* The line begins with the marker, as a note does, and ends the text of its page. */
static bool is_foot(const drs_draft *draft, size_t line, const char *marker) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    const drs_line *at = &lines[line];
    const size_t length = strlen(marker);
    if (!drs_begins(text, at->start, at->end, marker) || at->end - at->start <= length + LEAST_NOTE ||
        text[at->start + length] != ' ' || !drs_is_upper(text, at->start + length + 1, at->end) ||
        !strchr(".)", text[at->end - 1])) {
        return false;
    }
    for (size_t k = line + 1; k < draft->end && lines[k].page == at->page; k++) {
        if (!drs_is_aside(&lines[k])) {
            return false;
        }
    }
    return !drs_notes_line_goes_on(draft, line);
}

/* The next page's first line, where that begins small: the rest of the note that ends the page above, or of the text above
 * that note. SIZE_MAX for none. */
static size_t rest_below(const drs_draft *draft, const drs_draft_note *note) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t rest = note->lines.last + 1;
    while (rest < draft->end && drs_is_furniture(&lines[rest])) {
        rest++;
    }
    bool small = rest < draft->end && text[lines[rest].end - 1] != ':' &&
                 lines[rest].page == lines[note->lines.last].page + 1 &&
                 drs_is_lower(text, lines[rest].start, lines[rest].end) &&
                 drs_number_read(text, lines[rest].start, lines[rest].end).style == DRS_STYLE_NONE;
    return small ? rest : SIZE_MAX;
}

/* The line of text above the note. */
static const drs_line *line_above(const drs_draft *draft, const drs_draft_note *note) {
    const drs_line *lines = draft->text->lines;
    size_t above = note->lines.first;
    while (above > draft->body && (lines[above].role == DRS_ROLE_NOTE || drs_is_furniture(&lines[above]))) {
        above--;
    }
    return &lines[above];
}

/* The last line of a note breaks off, with no hyphen of an address. */
static bool note_breaks_off(const char *text, const drs_line *line) {
    return line->end - line->start >= LEAST_NOTE && drs_line_breaks_off(text, line) &&
           (text[line->end - 1] != '-' ||
            (!drs_holds(text, line->start, line->end, "://") && !drs_holds(text, line->start, line->end, "www.")));
}

/* Notes that break off, or whose rest the next page may begin with: the page ends elsewhere than the print's. */
static void check_torn_notes(drs_draft *draft) {
    const char *text = draft->text->bytes;
    for (size_t i = 0; i < draft->note_count; i++) {
        const drs_draft_note *note = &draft->notes[i];
        size_t rest = rest_below(draft, note);
        const drs_line *above = line_above(draft, note);
        const drs_line *last = &draft->text->lines[note->lines.last];
        bool closed = drs_line_in_text(above) && drs_line_closes_clause(text, above) && text[above->end - 1] != ':';
        /* "… und werden gut besucht," goes on below the note, whose own rest may stand at the next page's foot. */
        bool waits = strchr(",-", text[above->end - 1]) || drs_ends_with_open_word(text, above);
        draft->work++;
        if (rest != SIZE_MAX && closed) {
            drs_doubt(draft, "note.doubtful", rest, NULL);
        } else if (!waits && (note_breaks_off(text, last) || (rest != SIZE_MAX && drs_note_ends_full(draft, note)))) {
            drs_say(draft, "note.doubtful", note->lines.last, NULL);
        }
    }
}

/* "1 Vgl. …", "1 https://…" among the last lines of a page: no table and no list has such words behind a number alone. */
static bool cites_at_foot(const drs_draft *draft, size_t index) {
    const char *text = draft->text->bytes;
    const drs_line *line = &draft->text->lines[index];
    static const char *const words[] = {"Vgl.", "vgl.", "Siehe ", "Ebd.", "Ebenda", "http", "www.", NULL};
    size_t at = line->start;
    while (at < line->end && drs_is_digit(text[at])) {
        at++;
    }
    if (at == line->start || at >= line->end || text[at] != ' ') {
        return false;
    }
    bool cites = false;
    for (size_t i = 0; words[i] && !cites; i++) {
        cites = drs_begins(text, at + 1, line->end, words[i]);
    }
    size_t below = index + 1;
    while (cites && below < draft->end && draft->text->lines[below].page == line->page &&
           below - index < LONGEST_FOOT) {
        below++;
    }
    return cites && below - index < LONGEST_FOOT && below < draft->end;
}

void drs_note_numbers_check(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    check_torn_notes(draft);
    const size_t apart = note_apart(draft);
    if (apart != SIZE_MAX) {
        drs_say(draft, "note.doubtful", apart, NULL);
        return;
    }
    const note_numbers numbers = read_numbers(draft);
    char marker[16];
    snprintf(marker, sizeof marker, "%u", numbers.most + 1);
    for (size_t i = draft->body; numbers.most < 999 && i < draft->end; i++) {
        if (!drs_line_in_text(&lines[i])) {
            continue;
        }
        draft->work++;
        if ((numbers.most && is_foot(draft, i, marker)) || cites_at_foot(draft, i) ||
            has_unknown_mark(draft->text->bytes, &lines[i], numbers.known, numbers.most + 1)) {
            drs_say(draft, "note.doubtful", i, marker);
            return;
        }
    }
}

/* "1 Schule ist davon betroffen": the number counts what the sentence is of. */
static bool counts_subject(const char *text, const drs_line *line) {
    static const char *const verbs[] = {"ist", "sind",  "war",   "waren",  "wird", "werden", "wurde", "wurden",
                                        "hat", "haben", "hatte", "hatten", "kam",  "kamen",  NULL};
    size_t at = line->start;
    for (unsigned word = 0; word < 4 && at < line->end; word++) {
        size_t end = at;
        while (end < line->end && text[end] != ' ') {
            end++;
        }
        if (word > 1 && drs_word_in(text + at, end - at, verbs)) {
            return true;
        }
        at = drs_skip_spaces(text, end, line->end);
    }
    return false;
}

void drs_unmarked_note_check(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    size_t note = draft->unmarked_note;
    if (!note || !drs_line_in_text(&lines[note])) {
        return;
    }
    size_t behind = note + 1;
    while (behind < draft->end && lines[behind].page == lines[note].page && drs_line_in_text(&lines[behind])) {
        behind++;
    }
    draft->work += behind - note;
    if (behind < draft->end && !counts_subject(draft->text->bytes, &lines[note])) {
        drs_doubt(draft, "note.doubtful", note, NULL);
    } else {
        drs_say(draft, "note.doubtful", note, NULL);
    }
}
