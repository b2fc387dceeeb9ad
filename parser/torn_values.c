#include "torn_values.h"

#include <string.h>

#include "letters.h"

/* A month begins at text[start], in full or cut short: "September", "Sept.". */
static bool is_month(const char *text, size_t start, size_t end) {
    enum { SHORTEST = 3 };
    size_t stop = start;
    while (stop < end && text[stop] != ' ' && text[stop] != '.' && text[stop] != ')' && text[stop] != ',') {
        stop++;
    }
    size_t length = stop - start;
    bool cut = stop < end && text[stop] == '.' && length >= SHORTEST;
    for (size_t i = 0; i < 12; i++) {
        const char *name = drs_month_names[i];
        bool whole = strlen(name) == length && memcmp(name, text + start, length) == 0;
        if (whole || (cut && strncmp(name, text + start, length) == 0)) {
            return true;
        }
    }
    return false;
}

bool drs_begins_date(const char *text, const drs_line *line) {
    size_t at = line->start;
    while (at < line->end && at < line->start + 2 && drs_is_digit(text[at])) {
        at++;
    }
    if (at == line->start || at >= line->end || text[at] != '.') {
        return false;
    }
    at = drs_skip_spaces(text, at + 1, line->end);
    size_t month = at;
    while (at < line->end && at < month + 2 && drs_is_digit(text[at])) {
        at++;
    }
    /* "1.1 Wie viele …" is a question's number. */
    bool figures = at > month && at < line->end && text[at] == '.';
    return figures || (month < line->end && is_month(text, month, line->end));
}

/* "2015" behind "17. 06.". */
static bool begins_year(const char *text, const drs_line *line) {
    size_t at = line->start;
    while (at < line->end && drs_is_digit(text[at])) {
        at++;
    }
    return at == line->start + 4 && (text[line->start] == '1' || text[line->start] == '2');
}

/* "gemäß / § 46 / Abs. / 1 / GO LT": the rule of procedure that an inquiry stands on goes on from the line to the next. */
static bool is_torn_citation(const char *text, const drs_line *line, const drs_line *next) {
    static const char *const before[] = {"§", "Abs.", "Absatz", NULL};
    static const char *const behind[] = {"Abs", "GO", "LT", "der Geschäftsordnung", NULL};
    if (!drs_is_digit(text[next->start]) && !strchr("AGLd\xC2", text[next->start])) {
        return false;
    }
    size_t word = drs_last_word(text, line->start, line->end);
    if (drs_is_digit(text[next->start])) {
        return drs_word_in(text + word, line->end - word, before);
    }
    if (drs_begins(text, next->start, next->end, "§")) {
        return drs_begins(text, word, line->end, "gemäß");
    }
    bool cited = drs_is_digit(text[word]) || drs_begins(text, word, line->end, "GO");
    for (size_t i = 0; cited && behind[i]; i++) {
        if (drs_begins(text, next->start, next->end, behind[i])) {
            return drs_holds(text, line->start, line->end, "§");
        }
    }
    return false;
}

bool drs_value_is_torn(const char *text, const drs_line *line, const drs_line *next) {
    static const char *const before[] = {
        "vom", "am",      "Nr.",       "Anfrage", "Drucksache", "Drucksachen", "Drs.",       "KA", "GA",
        "den", "Lt-Drs.", "Zuleitung", "Dresden", "Ausgegeben", "Eingegangen", "Bearbeitet", NULL};
    static const char *const between[] = {"(", "·", "•", "/", NULL};
    for (size_t i = 0; between[i]; i++) {
        if (drs_begins(text, next->start, next->end, between[i])) {
            return drs_is_digit(text[line->end - 1]);
        }
    }
    size_t word = drs_last_word(text, line->start, line->end);
    char last = text[line->end - 1];
    if (is_month(text, word, line->end)) {
        return drs_is_digit(text[next->start]);
    }
    if (drs_is_digit(text[word]) && last == '.' && line->end - word <= 3) { /* a day */
        return drs_begins_date(text, next) || is_month(text, next->start, next->end) || begins_year(text, next);
    }
    if (is_torn_citation(text, line, next)) {
        return true;
    }
    static const char *const dated[] = {"Bearbeitet", "Ausgegeben", NULL}; /* he */
    if (drs_ends(text, line->start, line->end, "·")) {
        return drs_word_in(text + next->start, drs_word_end(text, next->start, next->end) - next->start, dated);
    }
    if (last == ':' || last == '/' || last == ',') {
        return drs_begins_date(text, next);
    }
    return drs_word_in(text + word, line->end - word, before) &&
           (drs_is_digit(text[next->start]) || drs_begins(text, next->start, next->end, "Nr") ||
            drs_begins(text, next->start, next->end, "am "));
}
