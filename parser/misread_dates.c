#include "misread_dates.h"

#include <string.h>

#include "diagnostics.h"
#include "known_words.h"

/* A figure, or what a scanner makes of one; *wrong counts those. */
static bool is_figure(char byte, unsigned *wrong) {
    bool letter = byte && strchr("lIOoSBZ", byte);
    *wrong += letter;
    return letter || drs_is_digit(byte);
}

/* "28. Mal 2024", "l2.03.2024" at text[at, end); returns its end, 0 where it is no such date. A right one is none. */
static size_t misread_date(const char *text, size_t at, size_t end) {
    unsigned wrong = 0;
    size_t i = at;
    while (i < end && i - at < 2 && is_figure(text[i], &wrong)) {
        i++;
    }
    if (i == at || i >= end || (text[i] != '.' && text[i] != ',')) {
        return 0;
    }
    wrong += text[i] == ',';
    i = drs_skip_spaces(text, i + 1, end);
    size_t word = i;
    if (i < end && drs_is_upper(text, i, end)) {
        i = drs_word_end(text, i, end);
    }
    unsigned far = 2;
    for (size_t k = 0; i - word >= 3 && drs_month_names[k]; k++) {
        drs_known_word month = {drs_month_names[k], strlen(drs_month_names[k])};
        unsigned now = drs_known_distance(text + word, i - word, month);
        far = now < far ? now : far;
    }
    if (far < 2) {
        wrong += far;
    } else {
        i = word;
        while (i < end && i - word < 2 && is_figure(text[i], &wrong)) {
            i++;
        }
        if (i == word || i >= end || (text[i] != '.' && text[i] != ',')) {
            return 0;
        }
        wrong += text[i] == ',';
        i++;
    }
    i = drs_skip_spaces(text, i, end);
    size_t year = i;
    while (i < end && i - year < 4 && is_figure(text[i], &wrong)) {
        i++;
    }
    bool full = i - year == 4 && (text[year] == '2' || text[year] == '1' || text[year] == 'Z' || text[year] == 'l');
    bool ends = i == end || !(drs_is_digit(text[i]) || drs_is_letter(text, i, end));
    return full && ends && wrong == 1 ? i : 0;
}

void drs_misread_dates_check(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    for (size_t i = draft->first; i < draft->body && i < draft->end; i++) {
        const drs_line *line = &lines[i];
        if (line->role == DRS_ROLE_TITLE || line->end - line->start > 200) {
            continue;
        }
        for (size_t at = line->start; at + 8 <= line->end; at++) {
            unsigned wrong = 0;
            bool begins = at == line->start || text[at - 1] == ' ' || text[at - 1] == ':' || text[at - 1] == '(';
            size_t end = begins && is_figure(text[at], &wrong) ? misread_date(text, at, line->end) : 0;
            if (end) {
                drs_say(draft, "date.invalid", i, drs_arena_copy(draft->arena, text + at, end - at).bytes);
                draft->record->extraction.complete = false;
                return;
            }
        }
        draft->work += line->end - line->start;
    }
}
