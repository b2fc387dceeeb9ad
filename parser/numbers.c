#include "numbers.h"

#include <string.h>

#include "sentence_words.h"

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

/* Words that make a number before them an ordinal or a date. */
/* Sorted by bytes, for drs_word_among(). */
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

static size_t read_digits(const char *text, size_t at, size_t end, unsigned *value) {
    size_t from = at;
    *value = 0;
    while (at < end && drs_is_digit(text[at]) && at - from < 4) {
        *value = *value * 10 + (unsigned)(text[at++] - '0');
    }
    return at - from;
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

/* "Frage 1:", "Frage 1.", "Frage l:" (a scanned 1), "Frage:". */
static drs_number_head read_word(const char *text, size_t start, size_t end) {
    drs_number_head head = {0};
    size_t at = start + 5;
    if (at < end && text[at] == ':') {
        head.style = DRS_STYLE_WORD;
        head.bare = true;
        head.number.major = 1;
        head.text = (uint32_t)drs_skip_spaces(text, at + 1, end);
        return head;
    }
    if (at < end && text[at] == 'n') {
        return head; /* "Fragen" */
    }
    size_t from = drs_skip_spaces(text, at, end);
    if (drs_begins(text, from, end, "Nr.")) {
        from = drs_skip_spaces(text, from + 3, end); /* "Frage Nr. 1:" (st) */
    }
    if (from >= end) {
        return head;
    }
    unsigned major;
    size_t used = read_digits(text, from, end, &major);
    if (!used && (text[from] == 'l' || text[from] == 'I') && from + 1 < end &&
        (text[from + 1] == ':' || text[from + 1] == '.')) {
        major = 1;
        used = 1;
    }
    if (!used || used > 3 || major == 0) {
        return head;
    }
    at = from + used;
    unsigned minor = 0;
    uint8_t letter = 0;
    if (at + 1 < end && text[at] == '.' && drs_is_digit(text[at + 1])) {
        size_t more = read_digits(text, at + 1, end, &minor);
        if (more > 2) {
            return head;
        }
        at += 1 + more;
    }
    size_t look = drs_skip_spaces(text, at, end);
    if (look < end && text[look] == '.') {
        look = drs_skip_spaces(text, look + 1, end);
    }
    if (is_small(text, look, end) && look + 1 < end &&
        (text[look + 1] == ')' || text[look + 1] == ':' || text[look + 1] == '.')) {
        letter = (uint8_t)text[look];
        at = look + 1;
    }
    bool mark = false;
    while (at < end && (text[at] == ':' || text[at] == '.' || text[at] == ')')) {
        mark = true;
        at++;
    }
    size_t rest = drs_skip_spaces(text, at, end);
    /* Without a mark it must stand alone: "Frage 1 wurde bereits …" is a sentence. */
    if (!mark && rest != end) {
        return head;
    }
    head.style = DRS_STYLE_WORD;
    head.number = (drs_number){(uint16_t)major, (uint16_t)minor, letter};
    head.text = (uint32_t)rest;
    return head;
}

drs_number_head drs_number_read(const char *text, size_t start, size_t end) {
    drs_number_head none = {0};
    drs_number_head head = {0};
    if (start >= end) {
        return none;
    }
    if (text[start] == 'F') {
        return drs_begins(text, start, end, "Frage") ? read_word(text, start, end) : none;
    }
    /* "a)", "a.", "(a)" */
    size_t at = start;
    bool bracket = text[at] == '(';
    if (bracket) {
        at++;
    }
    if (is_small(text, at, end)) {
        if (at + 1 >= end || (text[at + 1] != ')' && (text[at + 1] != '.' || bracket))) {
            return none;
        }
        size_t rest = drs_skip_spaces(text, at + 2, end);
        if (text[at + 1] == '.') {
            /* "z. B.", "u. a.", "d. h.", "o. g." are abbreviations. */
            bool abbreviation = rest + 1 < end && drs_is_letter(text, rest, end) &&
                                text[rest + drs_letter_size(text, rest, end)] == '.';
            bool glued = rest == at + 2 && rest < end && !word_is_glued(text, rest, end);
            if (abbreviation || glued) {
                return none;
            }
        }
        head.style = text[at + 1] == ')' ? DRS_STYLE_LETTER_PAREN : DRS_STYLE_LETTER_DOT;
        head.number.letter = (uint8_t)text[at];
        head.text = (uint32_t)rest;
        return head;
    }
    unsigned major;
    size_t used = read_digits(text, at, end, &major);
    if (!used || used > 3 || major == 0 || text[at] == '0') {
        return none;
    }
    at += used;
    if (at >= end) {
        return none;
    }
    head.number.major = (uint16_t)major;
    if (text[at] == ')') {
        if (bracket && major > 30) {
            return none;
        }
        head.style = DRS_STYLE_PAREN;
        head.text = (uint32_t)drs_skip_spaces(text, at + 1, end);
        return head;
    }
    if (bracket) {
        return none;
    }
    if (text[at] == '.' && at + 1 < end && drs_is_digit(text[at + 1])) {
        unsigned minor;
        size_t more = read_digits(text, at + 1, end, &minor);
        size_t behind = at + 1 + more;
        /* "02.08.2024", "1.154.000", "10.2023", "1.1.1": no number of a question. */
        if (more > 2 || minor == 0 || text[at + 1] == '0') {
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
        size_t rest = drs_skip_spaces(text, behind, end);
        bool day = text[behind - 1] == '.' && major <= 31 && minor <= 12;
        if (day && (rest == end || drs_begins(text, rest, end, "bis ") || drs_begins(text, rest, end, "und "))) {
            return none; /* "31.12.", "28.5. bis 3.6." */
        }
        /* "1.1 Mio." and "2.5 Prozent" are amounts. */
        static const char *const units[] = {
            "Mio", "Mrd", "Prozent", "Prozentpunkte", "Millionen", "Milliarden", "Euro",   "km",  "ha", "m", "qm", "t",
            "kg",  "kW",  "MW",      "GWh",           "MWh",       "l",          "Tonnen", "Uhr", "cm", NULL};
        if (rest < end &&
            (drs_is_digit(text[rest]) || drs_word_in(text + rest, drs_word_end(text, rest, end) - rest, units))) {
            return none;
        }
        head.style = DRS_STYLE_LEVELS;
        head.number.minor = (uint16_t)minor;
        head.text = (uint32_t)rest;
        return head;
    }
    /* "1a)", "1 a)", "1. a)", "11.a." */
    size_t look = at;
    if (text[look] == '.') {
        look++;
    }
    look = drs_skip_spaces(text, look, end);
    if (is_small(text, look, end) && look + 1 < end && (text[look + 1] == ')' || text[look + 1] == '.')) {
        size_t rest = drs_skip_spaces(text, look + 2, end);
        bool point = text[look + 1] == '.' && rest + 1 < end;
        bool joins = point && drs_is_digit(text[rest]); /* "1. u. 2. Klasse" */
        bool abbreviation = point && drs_is_letter(text, rest, end) && text[rest + 1] == '.';
        if (joins) {
            return none;
        }
        if (!abbreviation) {
            head.style = DRS_STYLE_WITH_LETTER;
            head.number.letter = (uint8_t)text[look];
            head.text = (uint32_t)rest;
            return head;
        }
    }
    /* "1a Wie viele …", "1 a Wie viele …": the words tell it from a flat's number. */
    if (text[at] != '.' && is_small(text, look, end) && look + 1 < end && text[look + 1] == ' ') {
        size_t rest = drs_skip_spaces(text, look + 2, end);
        if (!drs_opens_question(text, rest, end)) {
            return none;
        }
        head.style = DRS_STYLE_WITH_LETTER;
        head.number.letter = (uint8_t)text[look];
        head.text = (uint32_t)rest;
        return head;
    }
    if (text[at] != '.' || ordinal_follows(text, at + 1, end)) {
        return none;
    }
    at++;
    at += at < end && text[at] == ')'; /* "1.)" */
    head.style = DRS_STYLE_DOT;
    head.text = (uint32_t)drs_skip_spaces(text, at, end);
    /* "3.Quartal" glued is an ordinal, "9.Transparenz" a question: the words decide (above). */
    return head;
}

/* ---- Lists ---------------------------------------------------------------------------------------------------------- */

typedef struct list_reader {
    const drs_key *key;
    size_t at;
} list_reader;

static bool eat(list_reader *reader, const char *word) {
    size_t length = strlen(word);
    if (reader->key->length - reader->at < length || memcmp(reader->key->bytes + reader->at, word, length) != 0) {
        return false;
    }
    reader->at += length;
    return true;
}

static bool small_at(const list_reader *reader, size_t at) {
    return at < reader->key->length && reader->key->bytes[at] >= 'a' && reader->key->bytes[at] <= 'z';
}

/* A single small letter that is no word: what follows is no letter, or a word that joins a list. */
static bool letter_at(const list_reader *reader, size_t at) {
    if (!small_at(reader, at)) {
        return false;
    }
    const drs_key *key = reader->key;
    if (!small_at(reader, at + 1)) {
        return (uint8_t)key->bytes[at + 1] < 0x80 || at + 1 >= key->length;
    }
    if (key->map[at + 1] == key->map[at] + 1) {
        return false; /* the letter begins a word */
    }
    return true;
}

/* One number. `before` gives the major of a lone letter ("6. a und b"). */
static bool read_item(list_reader *reader, drs_number before, drs_number *number) {
    const drs_key *key = reader->key;
    (void)(eat(reader, "fragen") || eat(reader, "frage") || eat(reader, "nummern") || eat(reader, "nummer") ||
           eat(reader, "nrn.") || eat(reader, "nr.") || eat(reader, "ziffern") || eat(reader, "ziffer") ||
           eat(reader, "buchstaben") || eat(reader, "buchstabe"));
    *number = (drs_number){0};
    unsigned value = 0;
    size_t used = read_digits(key->bytes, reader->at, key->length, &value);
    if (used > 3) {
        return false;
    }
    if (used) {
        if (value == 0) {
            return false;
        }
        number->major = (uint16_t)value;
        reader->at += used;
        if (reader->at + 1 < key->length && key->bytes[reader->at] == '.' && drs_is_digit(key->bytes[reader->at + 1]) &&
            key->map[reader->at + 1] == key->map[reader->at] + 1) {
            size_t more = read_digits(key->bytes, reader->at + 1, key->length, &value);
            if (more > 2) {
                return false;
            }
            number->minor = (uint16_t)value;
            reader->at += 1 + more;
        }
        size_t look = reader->at;
        while (look < key->length && (key->bytes[look] == '.' || key->bytes[look] == ')')) {
            look++;
        }
        if (look < key->length && key->bytes[look] == '(' && letter_at(reader, look + 1)) {
            look++;
        }
        bool joiner = key->length - look > 2 && key->bytes[look] == 'u' && key->bytes[look + 1] == '.'; /* "1 u. 2" */
        if (!joiner && letter_at(reader, look)) {
            number->letter = (uint8_t)key->bytes[look];
            look++;
        }
        reader->at = look;
    } else if (letter_at(reader, reader->at)) {
        *number = before;
        number->letter = (uint8_t)key->bytes[reader->at];
        reader->at++;
    } else {
        return false;
    }
    while (reader->at < key->length && (key->bytes[reader->at] == '.' || key->bytes[reader->at] == ')')) {
        reader->at++;
    }
    return true;
}

/* "einschließlich der Unterfragen", "mit allen Teilfragen": what a list of whole numbers says of their parts. */
static bool eat_with_parts(list_reader *reader) {
    static const char *const with[] = {"einschließlich", "inklusive", "inkl.", "mitsamt", "samt", "nebst", "mit", NULL};
    static const char *const which[] = {"aller",         "allen",      "deren", "der",   "den",
                                        "dazugehörigen", "jeweiligen", "ihrer", "ihren", NULL};
    static const char *const parts[] = {"unterfragen", "teilfragen", "unterpunkten", "unterpunkte", "teilfrage",
                                        "unterfrage",  NULL};
    const size_t from = reader->at;
    size_t i = 0;
    while (with[i] && !eat(reader, with[i])) {
        i++;
    }
    if (!with[i]) {
        return false;
    }
    for (i = 0; which[i]; i++) {
        (void)eat(reader, which[i]);
    }
    for (i = 0; parts[i]; i++) {
        if (eat(reader, parts[i])) {
            return true;
        }
    }
    reader->at = from;
    return false;
}

size_t drs_number_list(const drs_key *key, size_t at, drs_number_item items[DRS_NUMBER_ITEMS], size_t *end) {
    list_reader reader = {key, at};
    size_t count = 0;
    drs_number before = {0};
    bool range = false;
    *end = at;
    while (count < DRS_NUMBER_ITEMS) {
        drs_number number;
        size_t from = reader.at;
        if (!read_item(&reader, before, &number)) {
            reader.at = from;
            break;
        }
        items[count].number = number;
        items[count].range = range;
        items[count].with_parts = false;
        count++;
        before = number;
        if (eat_with_parts(&reader)) {
            for (size_t i = 0; i < count; i++) {
                items[i].with_parts = true;
            }
        }
        *end = reader.at;
        if (eat(&reader, "biseinschließlich") || eat(&reader, "bis")) {
            range = true;
        } else if (eat(&reader, "-")) {
            range = true;
        } else if (eat(&reader, ",und") || eat(&reader, "und") || eat(&reader, "sowie") || eat(&reader, ",sowie") ||
                   eat(&reader, ",") || eat(&reader, "/") || eat(&reader, "&") || eat(&reader, "u.") ||
                   eat(&reader, "bzw.") || eat(&reader, "oder") || eat(&reader, ";") || eat(&reader, "+")) {
            range = false;
        } else {
            break;
        }
        (void)eat(&reader, "zu"); /* "zu Frage 1 und zu Frage 2" */
    }
    return count;
}
