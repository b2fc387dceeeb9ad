#include "figure_words.h"

#include <string.h>

#include "letters.h"

bool drs_token_is(const char *text, drs_token at, const char *word) {
    return at.end - at.start == strlen(word) && memcmp(text + at.start, word, at.end - at.start) == 0;
}

bool drs_token_among(const char *text, drs_token at, const char *const *words) {
    return drs_word_in(text + at.start, at.end - at.start, words);
}

/* Letters that figures are printed with, beside digits. */
static size_t figure_sign(const char *text, size_t at, size_t end) {
    static const char *const signs[] = {"–", "—", "−", "€", "±", "‰"};
    switch (text[at]) {
    case '.':
    case ',':
    case '%':
    case '/':
    case '-':
    case '+':
    case ':':
    case '*':
    case '(':
    case ')':
        return 1;
    default:
        break;
    }
    for (size_t i = 0; (uint8_t)text[at] >= 0x80 && i < sizeof signs / sizeof *signs; i++) {
        if (drs_begins(text, at, end, signs[i])) {
            return strlen(signs[i]);
        }
    }
    return 0;
}

static bool is_plain_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* Most lines end with a word that need not be read: figures have no letters, and the words among the units end so. */
static bool may_be_figure(const char *text, size_t start, size_t end) {
    char last = text[end - 1];
    char before = end - start >= 2 ? text[end - 2] : ' ';
    switch (last) {
    case 't':
        return before == 'n'; /* Prozent */
    case 'o':
        return before == 'r'; /* Euro */
    case 'R':
        return before == 'U'; /* EUR */
    case 'a':
        return before == 'h'; /* ha */
    case 'm':
        return before == 'k'; /* km */
    case 'C':
        return (uint8_t)before >= 0x80; /* °C */
    default:
        break;
    }
    return (uint8_t)last >= 0x80 || !(is_plain_letter(last) || is_plain_letter(before));
}

bool drs_is_figure(const char *text, drs_token at) {
    bool digit = false;
    for (size_t i = at.start; i < at.end;) {
        if (drs_is_digit(text[i])) {
            digit = true;
            i++;
            continue;
        }
        size_t sign = figure_sign(text, i, at.end);
        if (!sign) {
            return false;
        }
        i += sign;
    }
    static const char *const none[] = {"-", "–", "—", "−", "./.", NULL};
    return (digit && text[at.end - 1] != ':') || drs_token_among(text, at, none);
}

bool drs_is_unit(const char *text, drs_token at) {
    char last = at.end > at.start ? text[at.end - 1] : '0';
    if (drs_is_digit(last) || (last >= '(' && last <= '/')) {
        return false; /* a figure, mostly */
    }
    static const char *const units[] = {"%", "€", "Prozent", "Euro", "‰", "EUR", "°C", "ha", "km", "m²", NULL};
    return drs_token_among(text, at, units);
}

drs_token drs_last_token(const char *text, size_t start, size_t end) {
    while (end > start && text[end - 1] == ' ') {
        end--;
    }
    size_t from = drs_last_word(text, start, end);
    return (drs_token){from, end};
}

drs_token drs_first_token(const char *text, size_t start, size_t end) {
    start = drs_skip_spaces(text, start, end);
    size_t stop = start;
    while (stop < end && text[stop] != ' ') {
        stop++;
    }
    return (drs_token){start, stop};
}

size_t drs_figures_at_end(const char *text, size_t start, size_t end) {
    size_t count = 0;
    bool unit = false;
    for (;;) {
        while (end > start && text[end - 1] == ' ') {
            end--;
        }
        if (end == start || !may_be_figure(text, start, end)) {
            break;
        }
        drs_token word = drs_last_token(text, start, end);
        if (!unit && drs_is_unit(text, word)) {
            unit = true;
        } else if (drs_is_figure(text, word)) {
            count++;
            unit = false;
        } else {
            break;
        }
        end = word.start;
    }
    return count;
}

bool drs_is_year(const char *text, drs_token at) {
    size_t length = at.end - at.start;
    if (length != 4 && length != 7 && length != 9) {
        return false;
    }
    for (size_t i = 0; i < length; i++) {
        if (i == 4 ? text[at.start + i] != '/' : !drs_is_digit(text[at.start + i])) {
            return false;
        }
    }
    return drs_begins(text, at.start, at.end, "19") || drs_begins(text, at.start, at.end, "20");
}

bool drs_may_be_thousands(const char *text, drs_token first, drs_token second) {
    size_t digits = 0;
    while (second.start + digits < second.end && drs_is_digit(text[second.start + digits])) {
        digits++;
    }
    bool short_figure = first.end - first.start <= 3 && drs_is_digit(text[first.start]);
    for (size_t i = first.start; i < first.end; i++) {
        short_figure = short_figure && drs_is_digit(text[i]);
    }
    return short_figure && digits == 3 && (second.start + 3 == second.end || text[second.start + 3] == ',');
}

/* Words that need one behind them. */
static const char *const leading_words[] = {
    "je",  "pro", "seit", "bis",  "ab",    "zum",   "zur",   "aus",   "bei",      "nach", "vor",   "an",
    "am",  "auf", "als",  "über", "unter", "wegen", "ohne",  "durch", "vom",      "beim", "sowie", "den",
    "dem", "zu",  "um",   "ein",  "eine",  "einer", "nicht", "sehr",  "zwischen", NULL};

/* Words that join others to one phrase. */
static const char *const joining_words[] = {"und", "oder", "bzw.", "der", "des", "die",
                                            "von", "in",   "im",   "mit", "für", NULL};

bool drs_token_joins(const char *text, drs_token at) {
    return drs_token_among(text, at, joining_words);
}

bool drs_token_leads(const char *text, drs_token at) {
    return drs_token_among(text, at, leading_words);
}
