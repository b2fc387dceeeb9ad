#include "notes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "furniture.h"
#include "note_lines.h"
#include "note_marks.h"
#include "numbers.h"
#include "running_text.h"
#include "sentence_ends.h"
#include "sentence_words.h"
#include "unmarked_notes.h"

/* A note's lines are looked for in so many lines at the foot of a page. */
#define FOOT_LINES 40u
/* A mark with a star stands no more lines above its note: below a table each cell may have a line of its own. */
#define STAR_LINES 600u
/* So far from a mark that has its note another line with a star is an item of a list. */
#define NEAR_LINES 150u
/* A note whose mark is doubtful is one of the last lines of its page. */
#define UNMARKED_LINES 6u

/* So many notes may be missing between two pages. */
#define MOST_PASSED 2u
/* Notes that part a sentence at a page's foot have no more lines. */
#define PARTING_LINES 12u
/* The marks of a page's first notes may stand so many lines above it, on the page before. */
#define LINES_BEFORE 60u
/* A note with a star has no more lines. */
#define STAR_NOTE_LINES 12u

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
            *place = line->role == DRS_ROLE_NONE ? drs_note_mark_at(draft->text->bytes, line, marker, capitals) : 0;
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
        if (line->role == DRS_ROLE_NONE && drs_note_may_have_mark(draft->text->bytes, line, marker)) {
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
            drs_note_read_marker(draft->text->bytes, &lines[i], marker, &body) &&
            find_mark(draft, search, first, marker, &place) != SIZE_MAX) {
            return i - 1;
        }
    }
    return last;
}

/* The line closes a sentence: what stands before its full stop is neither a day ("am 2. / März") nor short ("S. / 44"). */
static bool ends_note(const char *text, const drs_line *line, const drs_line *next) {
    if (!drs_line_closes_clause(text, line) || text[next->start] == '*') {
        return false;
    }
    size_t word = drs_last_word(text, line->start, line->end);
    bool small = drs_is_lower(text, next->start, next->end);
    bool figure = drs_is_digit(text[word]);
    return text[line->end - 1] != '.' || line->end - word > 5 || (figure && (small || line->end - word > 3));
}

/* Figures alone below a note that has closed, with an empty line between them: a cell of the table above that the
 * extractor gives behind the page's note. */
static bool is_cell_below(const drs_draft *draft, size_t line) {
    const drs_line *cell = &draft->text->lines[line];
    const char *text = draft->text->bytes;
    for (size_t i = cell->start; i < cell->end; i++) {
        if (!drs_is_digit(text[i]) && !strchr(" .,", text[i])) {
            return false;
        }
    }
    return cell->role == DRS_ROLE_NONE && cell->end - cell->start < 12 && cell->gap && draft->text->gaps_mean;
}

/* The line of a note, above line `end`, that begins anew below a closed sentence whose line had room for its first word; 0
 * where none does. Notes are one paragraph, so that is the text's, and the page ends elsewhere than the print's. */
static size_t paragraph_below(const drs_draft *draft, size_t first, size_t body, size_t end) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t above = body >= lines[first].end ? first + 1 : first;
    for (size_t i = above + 1; i <= end; i++) {
        if (lines[i].role != DRS_ROLE_NONE) {
            continue;
        }
        const drs_line *next = &lines[i];
        bool anew = drs_is_upper(text, next->start, next->end) ||
                    drs_number_read(text, next->start, next->end).style != DRS_STYLE_NONE;
        bool short_word = text[drs_last_word(text, lines[above].start, lines[above].end)] == '('; /* "(BGBl." */
        bool parted = above + 1 < i || (next->gap && draft->text->gaps_mean);
        if (anew && !short_word && ends_note(text, &lines[above], next) &&
            (parted || drs_line_has_room(draft, &lines[above], next))) {
            return i;
        }
        above = i;
    }
    return 0;
}

/* The last line of a page's last note, which ends with its page. Where no page's end is known, the note ends where its
 * paragraph does: what stands below is the text of the next page. */
static size_t last_of_note(drs_draft *draft, size_t first, size_t body, size_t last) {
    const drs_text *text = draft->text;
    const drs_line *lines = text->lines;
    if (text->page_count > 1) {
        size_t end = last;
        while (end > first && is_cell_below(draft, end)) {
            end--;
        }
        bool closed = drs_line_closes_clause(text->bytes, &lines[end]) && text->bytes[lines[end].end - 1] != ':';
        end = closed ? end : last;
        size_t below = paragraph_below(draft, first, body, end);
        draft->notes_doubtful = below ? below : draft->notes_doubtful;
        return below ? below - 1 : end;
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
    return above->role != DRS_ROLE_NONE || (above[1].gap && draft->text->gaps_mean) || drs_note_is_rule(text, above) ||
           above->flags & DRS_LINE_TORN || (drs_line_closes_clause(text, above) && text[above->end - 1] != ':');
}

/* What was asked of marks already: an answer holds for all lines above. */
typedef struct asked_marks {
    uint64_t absent[1000 / 64 + 1];        /* by number: no line has the mark */
    uint64_t behind_figure[1000 / 64 + 1]; /* a line may have it behind a figure */
} asked_marks;

static bool is_set(const uint64_t *bits, unsigned value) {
    return bits[value / 64] >> value % 64 & 1;
}

static void set(uint64_t *bits, unsigned value) {
    bits[value / 64] |= (uint64_t)1 << value % 64;
}

/* Numbers of notes that follow each other up to a page's end. */
typedef struct note_run {
    drs_note_head notes[FOOT_LINES];
    size_t marks[FOOT_LINES];  /* lines; SIZE_MAX for none */
    size_t places[FOOT_LINES]; /* in the text */
    size_t count;
    size_t start;      /* the first note's line */
    size_t search;     /* marks stand from this line on */
    size_t page_first; /* lines of the page */
    size_t page_last;
    bool has_rule;        /* one parts it from the text above */
    unsigned next_number; /* that of the first note, where it goes on from the pages before */
    unsigned passed;      /* numbers before it that were not found on them */
} note_run;

/* The run that goes on from `next_number`, or begins anew, among the candidates, which stand from the last line upwards. */
static void read_run(drs_draft *draft, const drs_note_head *candidates, size_t count, note_run *run) {
    run->count = 0;
    for (size_t k = count; k-- > 0;) {
        const drs_note_head *candidate = &candidates[k];
        draft->work++;
        bool turn = run->count ? candidate->value == run->notes[run->count - 1].value + 1
                               : candidate->value == run->next_number ||
                                     (candidate->value == 1 && !candidate->figures && !run->passed);
        if (turn) {
            run->notes[run->count++] = *candidate;
        } else if (!run->count) {
            return;
        }
    }
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

/* The mark of a note of the run. */
static bool find_its_mark(drs_draft *draft, note_run *run, size_t index, asked_marks *asked) {
    const drs_note_head *note = &run->notes[index];
    run->marks[index] = SIZE_MAX;
    run->places[index] = 0;
    if (!is_set(asked->absent, note->value)) {
        run->marks[index] = find_mark(draft, run->search, run->start, note->marker, &run->places[index]);
    }
    if (run->marks[index] == SIZE_MAX) {
        set(asked->absent, note->value);
    }
    return run->marks[index] != SIZE_MAX;
}

/* A year on the note's page has the note's mark behind it. */
static bool marks_year(drs_draft *draft, const note_run *run, const char *marker) {
    for (size_t i = run->page_first; i < run->start; i++) {
        const drs_line *line = &draft->text->lines[i];
        draft->work++;
        if (line->role == DRS_ROLE_NONE && drs_note_marks_year(draft->text->bytes, line, marker)) {
            return true;
        }
    }
    return false;
}

/* The note stands where the next one must: beside one that has its mark, or as the next of those on the pages before. */
static bool is_in_turn(drs_draft *draft, const note_run *run, size_t index, size_t found, bool address) {
    const drs_note_head *note = &run->notes[index];
    return found || (index == 0 && note->value > 1 && note->value == run->next_number && run->count <= 2 &&
                     note->line > run->page_first &&
                     (address || stands_apart(draft, note->line) || marks_year(draft, run, note->marker)));
}

/* The note has a sign of its mark behind a figure; `found` notes of its run have their marks. */
static bool has_sign_of_mark(drs_draft *draft, note_run *run, size_t index, size_t found, asked_marks *asked) {
    const char *text = draft->text->bytes;
    const drs_note_head *note = &run->notes[index];
    const drs_line *line = &draft->text->lines[note->line];
    bool address = drs_holds(text, note->body, line->end, "://") || drs_holds(text, note->body, line->end, "www.");
    if (!is_in_turn(draft, run, index, found, address)) {
        return false;
    }
    /* Its words stand beside its number: cells of a table stand alone. */
    bool words = note->body < line->end && (address || drs_is_upper(text, note->body, line->end)) &&
                 !drs_is_digit(text[line->end - 1]) &&
                 run->page_last - note->line < (found ? PARTING_LINES : UNMARKED_LINES);
    if (words && !is_set(asked->behind_figure, note->value) &&
        may_be_marked(draft, run->search, run->start, note->marker)) {
        set(asked->behind_figure, note->value);
    }
    return is_set(asked->behind_figure, note->value);
}

/* The run stands between the two halves of a sentence that goes on at the top of the next page: its notes need no mark. A single one
 * may be a line of that sentence ("mindestens / 2 Personen"), but amid a word. */
static bool parts_pages(const drs_draft *draft, const note_run *run) {
    const char *text = draft->text->bytes;
    const drs_line *lines = draft->text->lines;
    if (run->notes[0].value != run->next_number || run->start == run->page_first ||
        run->page_last - run->start >= PARTING_LINES) {
        return false;
    }
    const drs_line *last = &lines[run->page_last];
    while (drs_is_furniture(last) && last > &lines[run->start]) {
        last--;
    }
    if (!drs_line_closes_clause(text, last) &&
        !drs_holds(text, last->start, last->end, "/")) { /* an address has no stop */
        return false;
    }
    for (size_t n = 0; n < run->count; n++) {
        const size_t body = run->notes[n].body;
        const size_t end = lines[run->notes[n].line].end;
        if (!drs_is_upper(text, body, end) && !drs_begins(text, body, end, "http") &&
            !drs_begins(text, body, end, "www.")) {
            return false;
        }
    }
    /* "… ordnet die / 3 Vgl. https://… / Straßenverkehrsbehörde …" */
    static const char *const citing[] = {"Vgl.", "Siehe", "Ebd.", "Quelle:", "http", "www.", NULL};
    const drs_line *above = &lines[run->start - 1];
    for (size_t i = 0; run->count == 1 && above->role == DRS_ROLE_NONE && citing[i]; i++) {
        if (drs_begins(text, run->notes[0].body, lines[run->start].end, citing[i])) {
            return drs_ends_with_open_word(text, above);
        }
    }
    return (run->count > 1 || text[above->end - 1] == '-') && parts_sentence(draft, run->start, run->page_last);
}

/* Every note of the run needs its mark above; one that has none means that this is a list or a table, but where a rule or a sentence
 * parts the run from the text. */
static bool is_marked(drs_draft *draft, note_run *run, asked_marks *asked) {
    const bool apart = !run->passed && (run->has_rule || parts_pages(draft, run));
    const size_t missing = apart                             ? run->count
                           : run->count >= 3 && !run->passed ? run->count / 3
                                                             : 0; /* may have none */
    size_t found = 0;
    for (size_t n = 0; n < run->count; n++) {
        found += find_its_mark(draft, run, n, asked);
    }
    size_t signs = 0;
    for (size_t n = 0; n < run->count && !run->passed && found + signs + missing < run->count; n++) {
        signs += run->marks[n] == SIZE_MAX && has_sign_of_mark(draft, run, n, found, asked);
    }
    return found + signs + missing >= run->count;
}

static void add_run(drs_draft *draft, const note_run *run) {
    for (size_t n = 0; n < run->count; n++) {
        const drs_note_head *note = &run->notes[n];
        size_t end = n + 1 < run->count ? run->notes[n + 1].line - 1
                                        : last_of_note(draft, note->line, note->body, run->page_last);
        end = before_star(draft, run->search, note->line, end);
        add_note(draft, note->marker, note->line, end, note->body, run->marks[n], run->places[n]);
    }
    if (run->has_rule) {
        draft->text->lines[run->start - 1].role = DRS_ROLE_IMPRINT;
    }
}

/* The notes of one page: the run of numbers that ends the page's text and goes on from the last note's number, behind `passed` that
 * were not found. False where there is none. */
static bool find_run(drs_draft *draft, size_t first, size_t last, unsigned *next_number, unsigned passed) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    drs_note_head candidates[FOOT_LINES];
    size_t candidate_count = 0;
    const size_t from = last >= first + FOOT_LINES ? last - FOOT_LINES + 1 : first;
    asked_marks asked = {0};
    note_run run;
    run.page_first = first;
    run.page_last = last;
    run.next_number = *next_number + passed;
    run.passed = passed;
    /* From the last line upwards: what runs from the last possible first note to the page's end are the notes, and a
     * numbered table above them is none. */
    for (size_t start = last + 1; start-- > from;) {
        if (lines[start].role != DRS_ROLE_NONE || !drs_is_digit(text[lines[start].start])) {
            continue;
        }
        draft->work++;
        candidate_count += drs_note_begins(draft, start, last, &candidates[candidate_count]);
        read_run(draft, candidates, candidate_count, &run);
        if (!run.count) {
            continue;
        }
        run.start = start;
        run.has_rule = start > first && drs_note_is_rule(text, &lines[start - 1]);
        /* Numbers that begin anew have their marks on their own page. */
        bool anew = *next_number > 1 && run.notes[0].value == 1;
        run.search = anew ? first : first > draft->first + LINES_BEFORE ? first - LINES_BEFORE : draft->first;
        if (is_marked(draft, &run, &asked)) {
            add_run(draft, &run);
            *next_number = run.notes[run.count - 1].value + 1;
            return true;
        }
    }
    return false;
}

/* Numbered notes of one page. False where there are none. */
static bool find_numbered(drs_draft *draft, size_t first, size_t last, unsigned *next_number) {
    bool found = find_run(draft, first, last, next_number, 0);
    for (unsigned passed = 1; !found && *next_number > 1 && passed <= MOST_PASSED; passed++) {
        found = find_run(draft, first, last, next_number, passed);
    }
    return found;
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

/* "www.parldok." / "thueringer-landtag.de": the point is an address's, which goes on. */
static bool ends_amid_address(const char *text, const drs_line *line) {
    size_t word = drs_last_word(text, line->start, line->end);
    return drs_begins(text, word, line->end, "www.") || drs_begins(text, word, line->end, "http");
}

/* The last line of a paragraph may have few words. */
static bool in_running_text(const drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    return drs_is_prose(text, lines[line].start, lines[line].end) ||
           (line > draft->first && !lines[line].gap && drs_is_prose(text, lines[line - 1].start, lines[line - 1].end));
}

/* The note of a mark in running text stands at its page's foot: what few sentences are left of the page are its own. A note
 * of a table may stand amid the page. */
static bool fills_foot(const drs_draft *draft, size_t mark, size_t line, size_t last) {
    enum { MOST_LEFT = 4 };
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t stop = line + 1;
    while (stop <= last && lines[stop].role == DRS_ROLE_NONE && text[lines[stop].start] != '*' && !lines[stop].gap &&
           stop - line <= MOST_LEFT) {
        stop++;
    }
    bool foot = stop > last || drs_is_furniture(&lines[stop]) || lines[stop].role == DRS_ROLE_ANSWER_SENTENCE;
    const drs_line *next = &lines[line + 1];
    return foot && stop > line + 1 && stop - line <= MOST_LEFT && lines[mark].page == lines[line].page &&
           in_running_text(draft, mark) && drs_is_prose(text, next->start, next->end) &&
           drs_line_closes_clause(text, &lines[stop - 1]);
}

/* The second sentence of a note that classifies an answer, in the words of the Bundestag's print. */
static bool tells_where_it_lies(const char *text, const drs_line *line) {
    static const char *const openings[] = {
        "Die Antwort ist im Parlamentssekretariat", "Die Antwort ist in der Geheimschutzstelle",
        "Die Anlage ist in der Geheimschutzstelle", "Die Antwort ist bei der Geheimschutz", NULL};
    for (size_t i = 0; text[line->start] == 'D' && openings[i]; i++) {
        if (drs_begins(text, line->start, line->end, openings[i])) {
            return true;
        }
    }
    return false;
}

/* The note does not go on behind its line `line`, whose mark stands on line `mark`. */
static bool star_note_ends(const drs_draft *draft, size_t mark, size_t line, size_t last) {
    const drs_line *at = &draft->text->lines[line];
    const drs_line *next = at + 1;
    const char *text = draft->text->bytes;
    /* An empty line amid a sentence is the extractor's. */
    bool parted = next->gap && draft->text->gaps_mean &&
                  (drs_line_closes_clause(text, at) || !drs_is_lower(text, next->start, next->end));
    if (next->role != DRS_ROLE_NONE || text[next->start] == '*' || parted) {
        return true;
    }
    char closing = text[at->end - 1];
    if (closing == '.' || closing == '!') {
        return !ends_amid_address(text, at) && !tells_where_it_lies(text, next) && !fills_foot(draft, mark, line, last);
    }
    return closing != ':' && drs_is_upper(text, next->start, next->end) && drs_line_has_room(draft, at, next) &&
           !drs_holds_sentence_end(text, at->start, at->end, 2) && !drs_ends_with_open_word(text, at);
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
        if (!drs_note_read_marker(text, &lines[i], marker, &body)) {
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
        while (end < last && end - i < STAR_NOTE_LINES && !star_note_ends(draft, mark, end, last)) {
            end++;
        }
        add_note(draft, marker, i, end, body, mark, place);
        if (i > first && lines[i - 1].role == DRS_ROLE_NONE && drs_note_is_rule(text, &lines[i - 1])) {
            draft->text->lines[i - 1].role = DRS_ROLE_IMPRINT;
        }
        i = end;
    }
}

/* The last line of a note amid a text: the first that closes it or that has room for the next line's first word. */
static size_t last_of_buried(drs_draft *draft, const drs_note_head *note, size_t last) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t end = note->line;
    while (end < last && end - note->line < UNMARKED_LINES && lines[end + 1].role == DRS_ROLE_NONE &&
           !ends_note(text, &lines[end], &lines[end + 1]) && !drs_line_has_room(draft, &lines[end], &lines[end + 1])) {
        end++;
    }
    return end;
}

/* A note with its mark above it, amid a text whose page ends are lost. Where it parts a sentence it is one; else it may be an
 * item of the text, and the text that it stands in is in doubt. False where there is none from line `*from` on. */
static bool find_buried_note(drs_draft *draft, size_t *from, size_t last, unsigned *next_number) {
    const drs_line *lines = draft->text->lines;
    for (size_t i = *from; i <= last; i++) {
        drs_note_head note;
        size_t place;
        draft->work++;
        if (lines[i].role != DRS_ROLE_NONE || !drs_is_digit(draft->text->bytes[lines[i].start]) ||
            !drs_note_begins(draft, i, last, &note) || note.value != *next_number || note.figures) {
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
                           drs_note_ends_full(draft, &draft->notes[draft->note_count - 1]);
            bool found = find_numbered(draft, from, last, &next_number);
            size_t buried = from > draft->body ? from : draft->body + 1;
            while (!found && draft->text->page_count == 1 && find_buried_note(draft, &buried, last, &next_number)) {
                found = buried <= last && find_numbered(draft, buried, last, &next_number);
            }
            if (!found) {
                drs_unmarked_note_find(draft, from, last, next_number);
            }
            find_starred(draft, from, last);
            if (cut_off && !draft->unmarked_note) {
                drs_unmarked_rest_find(draft, from, last);
            }
            drs_raised_note_find(draft, from, last);
        }
        first = last + 1;
    }
    sort_marks(draft);
}
