#include "number_lists.h"

#include <string.h>

#include "sections.h"

typedef struct list_reader {
    const drs_key *key;
    size_t at;
    const drs_draft *draft; /* with sections that numbers may name; NULL where they do not */
    const char *text;
    size_t section; /* that was named last + 1 */
} list_reader;

static inline bool eat(list_reader *reader, const char *word) {
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
    if (reader->draft && drs_is_upper(reader->text, key->map[at], key->map[at] + (size_t)1)) {
        return false; /* of a section that the paper does not have */
    }
    if (!small_at(reader, at + 1)) {
        return (uint8_t)key->bytes[at + 1] < 0x80 || at + 1 >= key->length;
    }
    if (key->map[at + 1] == key->map[at] + 1) {
        return false; /* the letter begins a word */
    }
    return true;
}

/* "I.", "Abschnitt I, ": a section before the number. */
static bool eat_section(list_reader *reader) {
    size_t section = drs_section_before(reader->draft, reader->text, reader->key, &reader->at);
    reader->section = section ? section : reader->section;
    return section > 0;
}

/* One number. `before` gives the major of a lone letter ("6. a und b"). */
static bool read_item(list_reader *reader, drs_number before, drs_number *number) {
    const drs_key *key = reader->key;
    bool named = reader->draft && eat_section(reader);
    const size_t words = reader->at;
    bool one = eat(reader, "fragenr."); /* before "Fragen" takes its n */
    (void)(one || eat(reader, "fragen") || eat(reader, "frage"));
    (void)(one || eat(reader, "nummern") || eat(reader, "nummer") || eat(reader, "nrn.") || eat(reader, "nr.") ||
           eat(reader, "ziffern") || eat(reader, "ziffer") || eat(reader, "buchstaben") || eat(reader, "buchstabe"));
    bool spoken = reader->at > words;
    named = (reader->draft && eat_section(reader)) || named;
    if (spoken && !named && reader->section) {
        reader->section = DRS_SECTION_UNKNOWN; /* "II.1 und Frage 2": of section II or of the text's own */
    }
    *number = (drs_number){0};
    unsigned value = 0;
    size_t used = drs_number_digits(key->bytes, reader->at, key->length, &value);
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
            size_t more = drs_number_digits(key->bytes, reader->at + 1, key->length, &value);
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

static size_t read_list(list_reader reader, drs_number_item items[DRS_NUMBER_ITEMS], size_t *end) {
    size_t count = 0;
    drs_number before = {0};
    bool range = false;
    *end = reader.at;
    while (count < DRS_NUMBER_ITEMS) {
        drs_number number;
        size_t from = reader.at;
        if (!read_item(&reader, before, &number)) {
            reader.at = from;
            break;
        }
        items[count].number = number;
        items[count].range = range;
        items[count].section = (uint16_t)reader.section;
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

size_t drs_number_list(const drs_key *key, size_t at, drs_number_item items[DRS_NUMBER_ITEMS], size_t *end) {
    return read_list((list_reader){.key = key, .at = at}, items, end);
}

size_t drs_number_list_of_sections(const drs_draft *draft, const char *text, const drs_key *key, size_t at,
                                   drs_number_item items[DRS_NUMBER_ITEMS], size_t *end) {
    size_t count = read_list((list_reader){.key = key, .at = at, .draft = draft, .text = text}, items, end);
    size_t section = count ? drs_section_behind(draft, text, key, end) : 0;
    for (size_t i = 0; i < count; i++) {
        items[i].section = items[i].section ? items[i].section : (uint16_t)section;
    }
    return count;
}
