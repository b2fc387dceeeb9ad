#include "annexes.h"

#include "strand.h"

/* A title has no more lines. */
#define TITLE_LINES 3u

/* No paper has more annexes; further labels are text of theirs. */
#define MOST_ANNEXES 200u

/* The next line on the same page that belongs to the annex; SIZE_MAX where the page ends. */
static size_t next_on_page(const drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    for (size_t i = line + 1; i < draft->end && lines[i].page == lines[line].page; i++) {
        if (lines[i].role == DRS_ROLE_NONE) {
            return i;
        }
    }
    return SIZE_MAX;
}

/* Words that phrases have and heads of tables mostly lack: "Ausgaben des Landes für Bibliotheken" against "Kreis 2010
 * 2022". */
static bool is_phrase(const char *text, size_t start, size_t end) {
    static const char *const words[] = {"der", "des", "die", "nach", "mit", "ohne", "für", "von", "vom",  "zu",
                                        "zur", "zum", "an",  "am",   "in",  "im",   "auf", "aus", "über", NULL};
    for (size_t at = start; at < end;) {
        size_t stop = at;
        while (stop < end && text[stop] != ' ') {
            stop++;
        }
        if (drs_word_in(text + at, stop - at, words)) {
            return true;
        }
        at = stop + 1;
    }
    return false;
}

/* The title below the label: a phrase that empty lines part from the label and from what follows. */
static drs_value title_below(drs_draft *draft, size_t label_line) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t first = next_on_page(draft, label_line);
    if (first == SIZE_MAX || !draft->text->gaps_mean || !lines[first].gap) {
        return (drs_value){0};
    }
    size_t last = first;
    size_t next = next_on_page(draft, last);
    while (next == last + 1 && !lines[next].gap && last - first < TITLE_LINES) {
        last = next;
        next = next_on_page(draft, last);
    }
    bool apart = next != SIZE_MAX && lines[next].gap && last - first < TITLE_LINES;
    bool phrase = false;
    for (size_t i = first; i <= last && apart; i++) {
        /* A title's line ends where it is full; a table's lines end early. */
        bool full = drs_letter_count(text, lines[i].start, lines[i].end) * 10 >= (size_t)draft->text->width * 7;
        apart = !(lines[i].flags & DRS_LINE_DOUBLED) && (i == last || full);
        phrase = phrase || is_phrase(text, lines[i].start, lines[i].end);
    }
    if (!apart || !phrase || !drs_is_upper(text, lines[first].start, lines[first].end) ||
        strchr(".,;:?!", text[lines[last].end - 1])) {
        return (drs_value){0};
    }
    drs_strand strand = drs_strand_make(draft, first, last, 0, 400);
    return drs_strand_value(draft, &strand, 0, strand.length);
}

/* The title behind the label: "Anlage 1: Übersicht der Standorte", "Anlage – Wasserrettungsstationen". */
static drs_value title_beside(drs_draft *draft, size_t line, size_t at, bool *said) {
    static const char *const marks[] = {":", "–", "—", "-", NULL};
    const char *text = draft->text->bytes;
    size_t end = draft->text->lines[line].end;
    at = drs_skip_spaces(text, at, end);
    *said = at < end && text[at] != '*';
    size_t start = at;
    for (size_t k = 0; marks[k] && start == at; k++) {
        if (drs_begins(text, at, end, marks[k])) {
            start = at + strlen(marks[k]);
        }
    }
    if (start == at) {
        *said = *said && text[at] != '.';
        return (drs_value){0};
    }
    start = drs_skip_spaces(text, start, end);
    *said = start < end;
    size_t next = next_on_page(draft, line);
    bool full = drs_letter_count(text, draft->text->lines[line].start, end) * 10 >= (size_t)draft->text->width * 9;
    bool wraps = full && next == line + 1 && !draft->text->lines[next].gap;
    /* A figure at its end may be a table of contents' page. */
    if (start >= end || wraps || !drs_is_upper(text, start, end) || drs_is_digit(text[end - 1])) {
        return (drs_value){0};
    }
    drs_strand strand = drs_strand_make(draft, line, line, (uint32_t)start, 400);
    return drs_strand_value(draft, &strand, 0, strand.length);
}

void drs_annex_add(drs_draft *draft, size_t line, uint32_t label_end, drs_value label) {
    drs_record *record = draft->record;
    if (next_on_page(draft, line) == SIZE_MAX || record->annex_count >= MOST_ANNEXES) {
        return;
    }
    for (size_t i = 0; i < record->annex_count; i++) {
        if (drs_string_same(draft->annexes[i].label.text, label.text)) {
            return;
        }
    }
    bool said;
    drs_value title = title_beside(draft, line, label_end, &said);
    if (!said) {
        title = title_below(draft, line);
    }
    drs_annex *annex =
        drs_arena_push(draft->arena, &draft->annexes, &record->annex_count, &draft->annex_capacity, sizeof *annex);
    record->annexes = draft->annexes;
    annex->label = label;
    annex->title = title;
    annex->page = drs_page_of(&draft->text->lines[line]);
}
