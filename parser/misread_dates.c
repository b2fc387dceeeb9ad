#include "misread_dates.h"

#include <string.h>

#include "diagnostics.h"
#include "known_words.h"

/* What a scanner reads of a date, by letters. */
typedef struct figures {
    unsigned right; /* a month's name is as good as one */
    unsigned wrong; /* letters that stand for figures, commas for points, a month's letter */
} figures;

/* A figure, or what a scanner makes of one. */
static bool is_figure(char byte, figures *read) {
    bool letter = byte && strchr("lIiOoSBZ", byte);
    bool figure = drs_is_digit(byte);
    read->wrong += letter;
    read->right += figure;
    return letter || figure;
}

/* Up to `most` figures at text[at, end); returns their end. */
static size_t take_figures(const char *text, size_t at, size_t end, size_t most, figures *read) {
    size_t i = at;
    while (i < end && i - at < most && is_figure(text[i], read)) {
        i++;
    }
    return i;
}

/* The point behind a day or a month; returns its end, 0 where there is none. */
static size_t take_point(const char *text, size_t at, size_t end, figures *read) {
    if (at >= end || (text[at] != '.' && text[at] != ',')) {
        return 0;
    }
    read->wrong += text[at] == ',';
    return at + 1;
}

/* A date may go on behind a line's end. */
static size_t skip_blanks(const char *text, size_t at, size_t end) {
    size_t i = at;
    while (i < end && (text[i] == ' ' || text[i] == '\n')) {
        i++;
    }
    return i;
}

/* The name of a month, perhaps with one letter wrong; returns its end, 0 where there is none. */
static size_t take_month(const char *text, size_t at, size_t end, figures *read) {
    bool zero = at + 1 < end && text[at] == '0' && drs_is_lower(text, at + 1, end); /* "0ktober" */
    if (!zero && !(at < end && drs_is_upper(text, at, end))) {
        return 0;
    }
    size_t i = drs_word_end(text, zero ? at + 1 : at, end);
    unsigned far = 2;
    for (size_t k = 0; i - at >= 3 && drs_month_names[k]; k++) {
        drs_known_word month = {drs_month_names[k], strlen(drs_month_names[k])};
        unsigned now = drs_known_distance(text + at, i - at, month);
        far = now < far ? now : far;
    }
    read->wrong += far;
    read->right += far < 2;
    return far < 2 ? i : 0;
}

/* "28. Mal 2024", "1O. Mai 2O24", "l2.03.2024" at text[at, end); returns its end, 0 where it is no such date. A right one is
 * none. */
static size_t misread_date(const char *text, size_t at, size_t end) {
    figures read = {0};
    size_t i = take_figures(text, at, end, 2, &read);
    i = i > at ? take_point(text, i, end, &read) : 0;
    if (!i) {
        return 0;
    }
    i = skip_blanks(text, i, end);
    const size_t month = i;
    i = take_month(text, month, end, &read);
    if (!i) {
        i = take_figures(text, month, end, 2, &read);
        i = i > month ? take_point(text, i, end, &read) : 0;
    }
    if (!i) {
        return 0;
    }
    const size_t year = skip_blanks(text, i, end);
    i = take_figures(text, year, end, 4, &read);
    bool full = i - year == 4 && strchr("21ZlI", text[year]);
    bool ends = i == end || !(drs_is_digit(text[i]) || drs_is_letter(text, i, end));
    return full && ends && read.wrong && read.right > 1 ? i : 0;
}

/* A word begins at text[at], whose second or third byte may be the point behind a day; seven bytes more stand behind it. */
static bool may_begin_date(const char *text, size_t start, size_t at) {
    bool point = text[at + 1] == '.' || text[at + 1] == ',' || text[at + 2] == '.' || text[at + 2] == ',';
    return point && (at == start || text[at - 1] == ' ' || text[at - 1] == ':' || text[at - 1] == '(');
}

/* Where dates stand that are keys of the record. */
static bool may_hold_date(const drs_draft *draft, size_t index) {
    const drs_line *line = &draft->text->lines[index];
    if (line->end - line->start > 200) {
        return false;
    }
    switch ((drs_line_role)line->role) {
    case DRS_ROLE_TITLE:
        return false;
    case DRS_ROLE_IMPRINT:
    case DRS_ROLE_HEAD:
    case DRS_ROLE_ANSWER_SENTENCE:
    case DRS_ROLE_LEAD_IN:
    case DRS_ROLE_SIGNATURE:
        return true;
    default:
        return index < draft->body;
    }
}

void drs_misread_dates_check(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    for (size_t i = draft->first; i < draft->end; i++) {
        const drs_line *line = &lines[i];
        if (!may_hold_date(draft, i)) {
            continue;
        }
        bool goes_on = i + 1 < draft->end && lines[i + 1].page == line->page && lines[i + 1].role == line->role &&
                       !lines[i + 1].gap;
        size_t end = goes_on ? lines[i + 1].end : line->end;
        for (size_t at = line->start; at < line->end && at + 8 <= end; at++) {
            figures first = {0};
            size_t stop =
                may_begin_date(text, line->start, at) && is_figure(text[at], &first) ? misread_date(text, at, end) : 0;
            if (stop) {
                drs_say(draft, "date.invalid", i, drs_arena_copy(draft->arena, text + at, stop - at).bytes);
                draft->record->extraction.complete = false;
                return;
            }
        }
        draft->work += line->end - line->start;
    }
}
