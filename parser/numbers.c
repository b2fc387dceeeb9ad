#include "numbers.h"

#include <string.h>

#include "sentence_words.h"

/* Numbers of questions have up to three figures: one more tells a year. */
#define MOST_DIGITS 4u

bool drs_number_same(drs_number a, drs_number b) {
    return a.major == b.major && a.minor == b.minor && a.letter == b.letter;
}

/* The digits of a number; returns how many. */
static size_t put_number(char *out, unsigned number) {
    char digits[10];
    size_t count = 0;
    do {
        digits[count++] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    for (size_t i = 0; i < count; i++) {
        out[i] = digits[count - 1 - i];
    }
    return count;
}

size_t drs_number_digits(const char *text, size_t at, size_t end, unsigned *value) {
    size_t from = at;
    *value = 0;
    while (at < end && drs_is_digit(text[at]) && at - from < MOST_DIGITS) {
        *value = *value * 10 + (unsigned)(text[at++] - '0');
    }
    return at - from;
}

drs_string drs_number_text(drs_arena *arena, drs_number number) {
    char text[24];
    size_t length = number.major ? put_number(text, number.major) : 0;
    if (number.minor) {
        text[length++] = '.';
        length += put_number(text + length, number.minor);
    }
    if (number.letter) {
        text[length++] = (char)number.letter;
    }
    return drs_arena_copy(arena, text, length);
}

/* Words that make a number before them an ordinal or a date; sorted by bytes, for drs_word_among(). */
static const char *const ordinal_words[] = {"Apr",
                                            "April",
                                            "Auflage",
                                            "Aug",
                                            "August",
                                            "BImSchV",
                                            "Bundestag",
                                            "Bundestages",
                                            "Bundesversammlung",
                                            "Deutschen",
                                            "Dez",
                                            "Dezember",
                                            "Etage",
                                            "Feb",
                                            "Februar",
                                            "Halbjahr",
                                            "Jahrgang",
                                            "Jahrgangsstufe",
                                            "Jahrhundert",
                                            "Jahrhunderts",
                                            "Jan",
                                            "Januar",
                                            "Jul",
                                            "Juli",
                                            "Jun",
                                            "Juni",
                                            "KW",
                                            "Kalenderwoche",
                                            "Klasse",
                                            "Klassen",
                                            "Landtag",
                                            "Landtages",
                                            "Landtags",
                                            "Lebensjahr",
                                            "Lebensjahres",
                                            "Lebensjahrs",
                                            "Legislatur",
                                            "Legislaturperiode",
                                            "Mai",
                                            "Mal",
                                            "Mrz",
                                            "März",
                                            "Nov",
                                            "November",
                                            "Okt",
                                            "Oktober",
                                            "Quartal",
                                            "Semester",
                                            "Sep",
                                            "Sept",
                                            "September",
                                            "Sitzung",
                                            "Sächsischen",
                                            "Tag",
                                            "Tage",
                                            "Wahlperiode",
                                            "Änderungsverordnung"};

static bool ordinal_follows(const char *text, size_t at, size_t end) {
    at = drs_skip_spaces(text, at, end);
    return drs_is_upper(text, at, end) && drs_word_among(text + at, drs_word_end(text, at, end) - at, ordinal_words,
                                                         sizeof ordinal_words / sizeof *ordinal_words);
}

static bool is_small(const char *text, size_t at, size_t end) {
    return at < end && text[at] >= 'a' && text[at] <= 'z';
}

/* A word as sentences begin with follows the point at once ("a.eines Brandschlags", pypdf): no letter of an abbreviation
 * ("z.B.", "u.a.", "z.Hd."), nothing a point goes on behind, as addresses do, and no ending of a file's name or an address. */
static bool word_is_glued(const char *text, size_t at, size_t end) {
    static const char *const endings[] = {"pdf", "html", "htm", "php", "asp", "aspx", "jsp",
                                          "xml", "doc",  "de",  "eu",  "com", "org",  NULL};
    size_t behind = drs_word_end(text, at, end);
    bool small = is_small(text, at, end) && at + 2 == behind && is_small(text, at + 1, end); /* "ob", "in" */
    return (small || behind > at + 2) && behind < end && (text[behind] == ' ' || text[behind] == ',') &&
           !drs_word_in(text + at, behind - at, endings);
}

static drs_number_head make_head(drs_number_style style, unsigned major, unsigned minor, char letter, size_t text) {
    return (drs_number_head){
        .style = style, .number = {(uint16_t)major, (uint16_t)minor, (uint8_t)letter}, .text = (uint32_t)text};
}

/* "a)", "a.": a letter and its mark. */
static bool is_marked_letter(const char *text, size_t at, size_t end) {
    return is_small(text, at, end) && at + 1 < end && (text[at + 1] == ')' || text[at + 1] == '.');
}

/* "1", "1.1", "2b", "1. a)", "l" (a scanned 1) behind the word, at text[at]; returns where it ends, 0 where none stands. */
static size_t read_behind_word(const char *text, size_t at, size_t end, drs_number *number) {
    unsigned major;
    size_t used = drs_number_digits(text, at, end, &major);
    const bool one = text[at] == 'l' || text[at] == 'I';
    const bool section = at + 2 < end && text[at + 1] == '.' && drs_is_digit(text[at + 2]); /* "Frage I.1:" */
    if (!used && one && !section && at + 1 < end && (text[at + 1] == ':' || text[at + 1] == '.')) {
        major = 1;
        used = 1;
    }
    if (!used || used > 3 || major == 0) {
        return 0;
    }
    at += used;
    unsigned minor = 0;
    if (at + 1 < end && text[at] == '.' && drs_is_digit(text[at + 1])) {
        size_t more = drs_number_digits(text, at + 1, end, &minor);
        if (more > 2) {
            return 0;
        }
        at += 1 + more;
    }
    *number = (drs_number){(uint16_t)major, (uint16_t)minor, 0};
    size_t letter = drs_skip_spaces(text, at, end);
    if (letter < end && text[letter] == '.') {
        letter = drs_skip_spaces(text, letter + 1, end);
    }
    if (is_marked_letter(text, letter, end) ||
        (is_small(text, letter, end) && letter + 1 < end && text[letter + 1] == ':')) {
        number->letter = (uint8_t)text[letter];
        at = letter + 1;
    }
    return at;
}

/* "Frage 1:", "Frage 1.", "Frage l:", "Frage Nr. 1:" (st), "Frage:". */
static drs_number_head read_word(const char *text, size_t start, size_t end) {
    const drs_number_head none = {0};
    size_t at = start + strlen("Frage");
    if (at < end && text[at] == ':') {
        drs_number_head head = make_head(DRS_STYLE_WORD, 1, 0, 0, drs_skip_spaces(text, at + 1, end));
        head.bare = true;
        return head;
    }
    if (at < end && text[at] == 'n') {
        return none; /* "Fragen" */
    }
    at = drs_skip_spaces(text, at, end);
    if (drs_begins(text, at, end, "Nr.")) {
        at = drs_skip_spaces(text, at + 3, end);
    }
    drs_number number;
    at = at < end ? read_behind_word(text, at, end, &number) : 0;
    if (!at) {
        return none;
    }
    size_t colon = drs_skip_spaces(text, at, end); /* "Frage 1 :" */
    at = colon < end && text[colon] == ':' ? colon : at;
    bool mark = false;
    while (at < end && (text[at] == ':' || text[at] == '.' || text[at] == ')')) {
        mark = true;
        at++;
    }
    size_t rest = drs_skip_spaces(text, at, end);
    /* Without a mark it must stand alone: "Frage 1 wurde bereits …" is a sentence. */
    return mark || rest == end ? make_head(DRS_STYLE_WORD, number.major, number.minor, (char)number.letter, rest)
                               : none;
}

/* The number in brackets has no more: "(31)" counts something. */
#define MOST_IN_BRACKETS 30u

/* "z. B.", "u. a.", "d. h.", "o. Ä.": the letter of text[rest] has a point too, as that before it. */
static bool is_abbreviated(const char *text, size_t rest, size_t end) {
    return rest + 1 < end && drs_is_letter(text, rest, end) && text[rest + drs_letter_size(text, rest, end)] == '.';
}

/* "a)", "a.", "(a)" */
static drs_number_head read_letter(const char *text, size_t at, size_t end, bool bracket) {
    const drs_number_head none = {0};
    if (!is_marked_letter(text, at, end) || (text[at + 1] == '.' && bracket)) {
        return none;
    }
    size_t rest = drs_skip_spaces(text, at + 2, end);
    if (text[at + 1] == ')') {
        return make_head(DRS_STYLE_LETTER_PAREN, 0, 0, text[at], rest);
    }
    bool glued = rest == at + 2 && rest < end && !word_is_glued(text, rest, end);
    return is_abbreviated(text, rest, end) || glued ? none : make_head(DRS_STYLE_LETTER_DOT, 0, 0, text[at], rest);
}

/* What stands behind "31.12.", "28.5. bis 3.6.", "1.1 Mio.", "2.5 Prozent" tells a day or an amount. */
static bool is_day_or_amount(const char *text, unsigned major, unsigned minor, size_t behind, size_t end) {
    static const char *const units[] = {
        "Mio", "Mrd", "Prozent", "Prozentpunkte", "Millionen", "Milliarden", "Euro",   "km",  "ha", "m", "qm", "t",
        "kg",  "kW",  "MW",      "GWh",           "MWh",       "l",          "Tonnen", "Uhr", "cm", NULL};
    size_t rest = drs_skip_spaces(text, behind, end);
    bool day = text[behind - 1] == '.' && major <= 31 && minor <= 12;
    return (day && (rest == end || drs_begins(text, rest, end, "bis ") || drs_begins(text, rest, end, "und "))) ||
           (rest < end &&
            (drs_is_digit(text[rest]) || drs_word_in(text + rest, drs_word_end(text, rest, end) - rest, units)));
}

/* "1.1", "1.1.", "1.1)"; the point stands at text[at]. */
static drs_number_head read_levels(const char *text, unsigned major, size_t at, size_t end) {
    const drs_number_head none = {0};
    unsigned minor;
    size_t used = drs_number_digits(text, at + 1, end, &minor);
    size_t behind = at + 1 + used;
    /* "02.08.2024", "1.154.000", "10.2023", "1.1.1": no number of a question. */
    if (used > 2 || minor == 0 || text[at + 1] == '0') {
        return none;
    }
    if (behind < end && text[behind] == '.') {
        behind++;
        if (behind < end && drs_is_digit(text[behind])) {
            return none;
        }
    } else if (behind < end && text[behind] == ')') {
        behind++;
    } else if (behind < end && text[behind] != ' ' && !drs_opens_question(text, behind, end)) {
        return none;
    }
    return is_day_or_amount(text, major, minor, behind, end)
               ? none
               : make_head(DRS_STYLE_LEVELS, major, minor, 0, drs_skip_spaces(text, behind, end));
}

/* "1.", "1.)", "1a)", "1 a)", "1. a)", "11.a."; the number ends at text[at]. "3.Quartal" glued is an ordinal,
 * "9.Transparenz" a question: the words decide. */
static drs_number_head read_whole(const char *text, unsigned major, size_t at, size_t end) {
    const drs_number_head none = {0};
    size_t letter = drs_skip_spaces(text, at + (text[at] == '.'), end);
    if (is_marked_letter(text, letter, end)) {
        size_t rest = drs_skip_spaces(text, letter + 2, end);
        if (text[letter + 1] == '.' && rest + 1 < end && drs_is_digit(text[rest])) {
            return none; /* "1. u. 2. Klasse" */
        }
        if (text[letter + 1] == ')' || !is_abbreviated(text, rest, end)) {
            return make_head(DRS_STYLE_WITH_LETTER, major, 0, text[letter], rest);
        }
    }
    /* "1a Wie viele …", "1 a Wie viele …": the words tell it from a flat's number. */
    if (text[at] != '.' && is_small(text, letter, end) && letter + 1 < end && text[letter + 1] == ' ') {
        size_t rest = drs_skip_spaces(text, letter + 2, end);
        return drs_opens_question(text, rest, end) ? make_head(DRS_STYLE_WITH_LETTER, major, 0, text[letter], rest)
                                                   : none;
    }
    if (text[at] != '.' || ordinal_follows(text, at + 1, end)) {
        return none;
    }
    at++;
    at += at < end && text[at] == ')';
    return make_head(DRS_STYLE_DOT, major, 0, 0, drs_skip_spaces(text, at, end));
}

drs_number_head drs_number_read(const char *text, size_t start, size_t end) {
    const drs_number_head none = {0};
    if (start >= end) {
        return none;
    }
    if (text[start] == 'F') {
        return drs_begins(text, start, end, "Frage") ? read_word(text, start, end) : none;
    }
    bool bracket = text[start] == '(';
    size_t at = start + bracket;
    if (is_small(text, at, end)) {
        return read_letter(text, at, end, bracket);
    }
    unsigned major;
    size_t used = drs_number_digits(text, at, end, &major);
    if (!used || used > 3 || major == 0 || text[at] == '0') {
        return none;
    }
    at += used;
    if (at >= end || (bracket && (text[at] != ')' || major > MOST_IN_BRACKETS))) {
        return none;
    }
    if (text[at] == ')') {
        return make_head(DRS_STYLE_PAREN, major, 0, 0, drs_skip_spaces(text, at + 1, end));
    }
    return text[at] == '.' && at + 1 < end && drs_is_digit(text[at + 1]) ? read_levels(text, major, at, end)
                                                                         : read_whole(text, major, at, end);
}
