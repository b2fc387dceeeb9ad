#include "listed_pages.h"

#include <string.h>

/* The figures are the number of a page that the paper has. */
static bool names_page(const drs_draft *draft, size_t start, size_t end) {
    const char *text = draft->text->bytes;
    size_t number = 0;
    for (size_t at = start; at < end; at++) {
        if (!drs_is_digit(text[at]) || number > draft->text->page_count) {
            return false;
        }
        number = number * 10 + (size_t)(text[at] - '0');
    }
    return number > 1 && number <= draft->text->page_count;
}

static bool is_mark(const drs_draft *draft, size_t line, size_t at) {
    for (size_t i = 0; i < draft->note_count; i++) {
        if (draft->notes[i].mark_line == line && draft->notes[i].mark_at == at) {
            return true;
        }
    }
    return false;
}

/* Where the extractor set the page's number on a line of its own amid the question. */
static void give_page_numbers(drs_draft *draft, size_t first, size_t last) {
    const char *text = draft->text->bytes;
    for (size_t i = first; i < last; i++) {
        drs_line *line = &draft->text->lines[i];
        size_t at = line->end;
        while (at > line->start && drs_is_digit(text[at - 1])) {
            at--;
        }
        /* "in diesem Zeit3" above "raum": at the end of the line that it stands beside. */
        if (line->role == DRS_ROLE_QUESTION && !line->stop && at > line->start && at < line->end &&
            line->end - at <= 2 && drs_ends_lower(text, line->start, at) && names_page(draft, at, line->end) &&
            !is_mark(draft, i, at) && drs_is_lower(text, line[1].start, line[1].end)) {
            line->stop = (uint32_t)at;
        }
        if (i == first) {
            continue;
        }
        if (line->role == DRS_ROLE_QUESTION && line->end - line->start <= 3 &&
            names_page(draft, line->start, line->end)) {
            line->role = DRS_ROLE_CONTENTS;
        }
    }
}

/* "… aktuell beschäftigt? 2": the page of the answer behind a question of the list is cut off. */
static void cut_page_reference(drs_draft *draft, size_t first, size_t last) {
    const char *text = draft->text->bytes;
    while (last > first && draft->text->lines[last].role != DRS_ROLE_QUESTION) {
        last--;
    }
    drs_line *line = &draft->text->lines[last];
    size_t at = line->end;
    while (at > line->start && drs_is_digit(text[at - 1])) {
        at--;
    }
    size_t digits = line->end - at;
    if (digits < 1 || digits > 3 || at <= line->start) {
        return;
    }
    bool glued =
        (text[at - 1] == '?' || text[at - 1] == ')') && names_page(draft, at, line->end) && !is_mark(draft, last, at);
    if (!glued && text[at - 1] != ' ' && text[at - 1] != '.') {
        return;
    }
    /* The dots that lead to the number: a full stop of the text stands right behind a letter. */
    while (at > line->start + 1 && (text[at - 1] == ' ' || (text[at - 1] == '.' && strchr(". ?!)", text[at - 2])))) {
        at--;
    }
    if (at > line->start) {
        line->stop = (uint32_t)at;
    }
}

/* The page's number found no room behind the question's mark, and stands alone below it. */
static void take_number_below(drs_draft *draft, size_t last) {
    drs_line *below = &draft->text->lines[last + 1];
    if (last + 1 < draft->end && below->role == DRS_ROLE_NONE && below->end - below->start <= 3 &&
        draft->text->bytes[draft->text->lines[last].end - 1] == '?' && names_page(draft, below->start, below->end)) {
        below->role = DRS_ROLE_CONTENTS;
    }
}

void drs_listed_pages_cut(drs_draft *draft, size_t first, size_t last) {
    if (draft->profile->traits & DRS_LIST_IS_CONTENTS) {
        give_page_numbers(draft, first, last);
        take_number_below(draft, last);
        cut_page_reference(draft, first, last);
    }
}
