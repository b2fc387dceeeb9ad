#include "note_marks.h"

#include <string.h>

#include "letters.h"

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

/* A number that is parted by a blank from what stands before: a mark behind the end of a sentence. `at` is the last byte
 * before the blank. */
static bool is_behind_sentence(const char *text, const drs_line *line, size_t at) {
    static const char *const quotes[] = {"“", "”", "«", "»", "‘", "’", "…", NULL}; /* "§ 5" is no mark */
    char before = text[at];
    bool closes = strchr(".?!)\"", before) != NULL;
    for (size_t i = 0; (uint8_t)before >= 0x80 && quotes[i] && !closes; i++) {
        closes = drs_ends(text, line->start, at + 1, quotes[i]);
    }
    if (!closes) {
        return false;
    }
    /* "Nr. 3", "Art. 3", "Abs. 3": what follows an abbreviation is no mark. */
    return before != '.' || !is_abbreviation(text, drs_last_word(text, line->start, at), at);
}

/* "11,3", "2.3" are figures; behind a year and its full stop at text[at] a number is a mark that a new sentence or nothing
 * follows at text[behind]: "2023.2 Die". */
static bool is_behind_year(const char *text, const drs_line *line, size_t at, size_t behind) {
    size_t digits = at;
    while (digits > line->start && drs_is_digit(text[digits - 1])) {
        digits--;
    }
    return text[at] == '.' && at - digits == 4 && (behind == line->end || text[behind] == ' ');
}

/* "2016/20172", "31.12.20173", "im Jahr 20154": the figures before the mark, which end with text[at], are a whole year, and what stands
 * before them says so. */
static bool is_glued_to_year(const char *text, const drs_line *line, size_t at) {
    static const char *const years[] = {"Jahr",       "Jahre",       "Jahren",        "Jahres",          "Schuljahr",
                                        "Schuljahre", "Schuljahres", "Haushaltsjahr", "Haushaltsjahres", NULL};
    size_t year = at + 1;
    while (year > line->start && drs_is_digit(text[year - 1])) {
        year--;
    }
    bool whole =
        at + 1 - year == 4 && (drs_begins(text, year, line->end, "19") || drs_begins(text, year, line->end, "20"));
    if (!whole || year < line->start + 3) {
        return false;
    }
    size_t word = drs_last_word(text, line->start, year - 1);
    if (text[year - 1] == '/') {
        size_t first = year - 1;
        while (first > line->start && drs_is_digit(text[first - 1])) {
            first--;
        }
        return year - 1 - first == 4;
    }
    if (text[year - 1] == '.') {
        return drs_is_digit(text[year - 2]) && memchr(text + word, '.', year - 1 - word) != NULL;
    }
    if (text[year - 1] != ' ') {
        return false;
    }
    bool month = false;
    for (size_t i = 0; i < 12; i++) {
        month = month || (strlen(drs_month_names[i]) == year - 1 - word &&
                          drs_begins(text, word, line->end, drs_month_names[i]));
    }
    return month || drs_word_in(text + word, year - 1 - word, years);
}

/* A number that is glued to what stands before it, whose last byte is text[at], and ends before text[behind]. */
static bool is_glued(const char *text, const drs_line *line, size_t at, size_t behind, bool capitals) {
    char before = text[at];
    if (drs_is_digit(before)) {
        return is_glued_to_year(text, line, at);
    }
    if ((before == '.' || before == ',') && at > line->start && drs_is_digit(text[at - 1])) {
        return is_behind_year(text, line, at, behind);
    }
    if (before == ':' && behind == line->end && at >= line->start + 3 && drs_is_lower(text, at - 1, line->end) &&
        drs_is_lower(text, at - 2, line->end)) {
        return true; /* "… entnommen werden:1" above a table */
    }
    bool opens = before == '"' && (at == line->start || strchr(" (", text[at - 1]));
    if (opens || strchr("-/+(*=:#_[", before) || drs_ends(text, line->start, at + 1, "„") ||
        drs_ends(text, line->start, at + 1, "‚") || drs_ends(text, line->start, at + 1, "–")) {
        return false;
    }
    size_t letter = drs_last_letter(text, line->start, at + 1);
    if (drs_is_letter(text, letter, line->end) && !drs_is_lower(text, letter, line->end)) {
        /* "CO2", "A3", "B303": a capital before a figure makes a name; "AfD3" has a small letter, rarely a mark. */
        return capitals && ends_with_capitals(text, line->start, at + 1);
    }
    bool alone = drs_last_word(text, line->start, at) == at && drs_is_lower(text, at, line->end);
    return !alone; /* "m2", "§3" */
}

size_t drs_note_mark_at(const char *text, const drs_line *line, const char *marker, bool capitals) {
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
        size_t behind = i + length;
        if (memcmp(text + i, marker, length) != 0 ||
            (behind < line->end && (drs_is_digit(text[behind]) || drs_is_letter(text, behind, line->end)))) {
            continue;
        }
        bool is_mark;
        if (marker[0] == '*') {
            /* "A n t w o r t *)": parted by a blank only at the line's end. */
            is_mark = (text[i - 1] != ' ' || behind == line->end) &&
                      (i + 1 >= line->end || !drs_is_letter(text, i + 1, line->end));
        } else if (text[i - 1] == ' ' && i >= line->start + 2) {
            is_mark = is_behind_sentence(text, line, i - 2);
        } else {
            is_mark = is_glued(text, line, i - 1, behind, capitals);
        }
        if (is_mark) {
            return i;
        }
    }
    return 0;
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

bool drs_note_may_have_mark(const char *text, const drs_line *line, const char *marker) {
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

bool drs_note_marks_year(const char *text, const drs_line *line, const char *marker) {
    enum { YEAR = 4 };
    const size_t length = strlen(marker);
    for (size_t at = line->start + 1; line->holds & DRS_HOLDS_DIGIT && at + YEAR + length <= line->end; at++) {
        size_t behind = at + YEAR + length;
        if (text[at - 1] != ' ' || !(drs_begins(text, at, line->end, "19") || drs_begins(text, at, line->end, "20")) ||
            !drs_is_digit(text[at + 2]) || !drs_is_digit(text[at + 3]) ||
            memcmp(text + at + YEAR, marker, length) != 0 || (behind < line->end && drs_is_digit(text[behind]))) {
            continue;
        }
        size_t next = drs_skip_spaces(text, behind, line->end);
        bool apart = next > behind;
        if (next == line->end || (apart && drs_is_lower(text, next, line->end)) ||
            (!apart && strchr(".,;:?!)", text[behind]) &&
             !(behind + 1 < line->end && drs_is_digit(text[behind + 1])))) {
            return true;
        }
    }
    return false;
}
