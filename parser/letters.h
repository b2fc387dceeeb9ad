/* letters.h - small questions to UTF-8 text: letters, words, keys, dates, numbers. */
#ifndef DRS_LETTERS_H
#define DRS_LETTERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "arena.h"

/* A line as the forms compare it: lower case, without blanks, every dash as '-'. A form then matches whatever a PDF
 * reader did to the blanks: "A n t w o r t", "der AbgeordnetenSarah", "Lan desregierung". `map` leads each byte back
 * to the text. */
typedef struct drs_key {
    const char *bytes;
    size_t length;
    const uint32_t *map; /* offset in the text of each byte; one more for the end */
    bool halved;         /* in the text each letter stands twice */
} drs_key;

/* No blank stands between byte `i` of the key and the one before it. */
static inline bool drs_key_joined(const drs_key *key, size_t i) {
    return key->map[i] == key->map[i - 1] + 1 + key->halved;
}

/* ASCII as keys have it: 0 where the byte is left out. */
extern const char drs_key_bytes[128];

/* A byte that begins a letter of UTF-8, and does not go on with one. */
static inline bool drs_is_letter_start(char byte) {
    return ((uint8_t)byte & 0xC0) != 0x80;
}

/* Make the key of text[start, end). At most `most` bytes of it are read. Lines whose letters are all printed twice
 * ("1188//11115599", nw) are halved. */
drs_key drs_key_make(drs_arena *arena, const char *text, size_t start, size_t end, size_t most);

/* The first bytes of the key of text[start, end), at most `most` of them, and a NUL behind; doubled letters stay. Returns
 * their number. */
size_t drs_key_beginning(const char *text, size_t start, size_t end, char *bytes, size_t most);

/* All of the bytes stand twice: a key that begins so may be halved. */
bool drs_is_doubled(const char *bytes, size_t length);

/* The text's blank-free, lower-case letters and digits alone, hashed: equal for texts that differ in blanks, hyphens
 * and line ends. Reads until `letters` were taken; *taken says how many there were. */
uint64_t drs_letters_hash(const char *text, size_t start, size_t end, size_t letters, size_t *taken);

/* All bytes as they are, hashed (FNV-1a). */
static inline uint64_t drs_bytes_hash(const char *bytes, size_t length) {
    uint64_t hash = UINT64_C(0xCBF29CE484222325);
    for (size_t i = 0; i < length; i++) {
        hash = (hash ^ (uint8_t)bytes[i]) * UINT64_C(0x100000001B3);
    }
    return hash;
}

/* Bytes of the UTF-8 letter at text[at]; 1 for a stray byte. */
static inline size_t drs_letter_size(const char *text, size_t at, size_t end) {
    uint8_t lead = (uint8_t)text[at];
    size_t size = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return size <= end - at ? size : 1;
}

/* Where the last letter of text[start, at) begins; `at` where it is empty. */
static inline size_t drs_last_letter(const char *text, size_t start, size_t at) {
    size_t letter = at > start ? at - 1 : at;
    while (letter > start && !drs_is_letter_start(text[letter])) {
        letter--;
    }
    return letter;
}

static inline bool drs_is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

/* An upper-case letter (A–Z, Ä, Ö, Ü and the like) begins at text[at]. */
static inline bool drs_is_upper(const char *text, size_t at, size_t end) {
    if (at >= end) {
        return false;
    }
    uint8_t byte = (uint8_t)text[at];
    if (byte < 0x80) {
        return byte >= 'A' && byte <= 'Z';
    }
    return byte == 0xC3 && at + 1 < end && (uint8_t)text[at + 1] >= 0x80 && (uint8_t)text[at + 1] <= 0x9E;
}

/* A lower-case letter begins at text[at]. */
static inline bool drs_is_lower(const char *text, size_t at, size_t end) {
    if (at >= end) {
        return false;
    }
    uint8_t byte = (uint8_t)text[at];
    if (byte < 0x80) {
        return byte >= 'a' && byte <= 'z';
    }
    return byte == 0xC3 && at + 1 < end && (uint8_t)text[at + 1] >= 0x9F && (uint8_t)text[at + 1] != 0xB7;
}

/* text[start, end) ends with a lower-case letter, which may have more bytes than one. */
static inline bool drs_ends_lower(const char *text, size_t start, size_t end) {
    return drs_is_lower(text, drs_last_letter(text, start, end), end);
}

/* A letter of a word (not a digit) begins at text[at]. */
static inline bool drs_is_letter(const char *text, size_t at, size_t end) {
    if (at >= end) {
        return false;
    }
    uint8_t byte = (uint8_t)text[at];
    if (byte < 0x80) {
        return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    }
    /* C3–D4: Latin with marks, Greek, Cyrillic; E2 is punctuation and symbols. */
    return byte >= 0xC3 && byte <= 0xD4 && !(byte == 0xC3 && at + 1 < end && (uint8_t)text[at + 1] == 0x97);
}

/* text[start, end) begins with `word`, bytes as they are. Here, so that the length of a constant costs nothing. */
static inline bool drs_begins(const char *text, size_t start, size_t end, const char *word) {
    if (!word[0]) {
        return true;
    }
    /* Two bytes rule out nearly all words of a list before their length is asked. */
    if (start >= end || text[start] != word[0] || (word[1] && (end - start < 2 || text[start + 1] != word[1]))) {
        return false;
    }
    size_t length = strlen(word);
    return end - start >= length && memcmp(text + start, word, length) == 0;
}

/* text[start, end) begins with `words`, whose blanks may be wider there. */
bool drs_begins_words(const char *text, size_t start, size_t end, const char *words);

/* text[start, end) ends with `word`. */
static inline bool drs_ends(const char *text, size_t start, size_t end, const char *word) {
    size_t length = strlen(word);
    return end - start >= length && memcmp(text + end - length, word, length) == 0;
}

/* Where the `length` bytes of `word`, at least one, first stand in [from, end); NULL where they do not, or where `from` is
 * behind `end`. Not memmem(), which prepares a table for each word before it looks. */
const char *drs_find_bytes(const char *from, const char *end, const char *word, size_t length);

/* The same; here, so that the length of a constant costs nothing. */
static inline const char *drs_find(const char *from, const char *end, const char *word) {
    return drs_find_bytes(from, end, word, strlen(word));
}

/* The same as an offset of the text; SIZE_MAX where it does not. */
static inline size_t drs_find_at(const char *text, size_t start, size_t end, const char *word) {
    const char *found = start < end ? drs_find(text + start, text + end, word) : NULL;
    return found ? (size_t)(found - text) : SIZE_MAX;
}

/* Four small letters in a row stand in text[start, end): a word, and no figure, unit or short form. */
bool drs_holds_word(const char *text, size_t start, size_t end);

/* `word` stands in text[start, end). */
static inline bool drs_holds(const char *text, size_t start, size_t end, const char *word) {
    return drs_find_at(text, start, end, word) != SIZE_MAX;
}

/* A digit stands in text[start, end). */
bool drs_has_digit(const char *text, size_t start, size_t end);

/* The first digit in text[at, end); `end` where there is none. */
size_t drs_next_digit(const char *text, size_t at, size_t end);

/* A lower-case letter stands in text[start, end). */
bool drs_has_lower(const char *text, size_t start, size_t end);

/* The first of text[at, end) that is no blank. */
static inline size_t drs_skip_spaces(const char *text, size_t at, size_t end) {
    while (at < end && text[at] == ' ') {
        at++;
    }
    return at;
}

/* The word (run of letters, digits and inner hyphens) at `at`; returns its end. */
static inline size_t drs_word_end(const char *text, size_t at, size_t end) {
    while (at < end) {
        if (drs_is_letter(text, at, end)) {
            at += drs_letter_size(text, at, end);
        } else if (drs_is_digit(text[at]) || (text[at] == '-' && at + 1 < end && drs_is_letter(text, at + 1, end))) {
            at++;
        } else {
            break;
        }
    }
    return at;
}

/* Where the last word of text[start, end) begins: behind its last blank, or at its start. */
static inline size_t drs_last_word(const char *text, size_t start, size_t end) {
    while (end > start && text[end - 1] != ' ') {
        end--;
    }
    return end;
}

/* The strings have the same bytes; two that are absent or empty are the same. */
static inline bool drs_string_same(drs_string a, drs_string b) {
    return a.length == b.length && (a.length == 0 || memcmp(a.bytes, b.bytes, a.length) == 0);
}

/* One of the words stands in the text, at words' ends or not; the list ends with NULL. */
bool drs_holds_any(drs_string text, const char *const *words);

/* A bracket of the text has lost its other half: the text layer dropped it, or words of another line stand in the text. */
bool drs_has_half_bracket(drs_string text);

/* `word` of `length` bytes is in the list; the list ends with NULL and is sorted by no order. */
bool drs_word_in(const char *word, size_t length, const char *const *list);

/* `word` of `length` bytes is among the `count` words of the list, which is sorted by bytes. For long lists. */
bool drs_word_among(const char *word, size_t length, const char *const *list, size_t count);

/* Letters (not bytes) of text[start, end). */
size_t drs_letter_count(const char *text, size_t start, size_t end);

/* text[start, end) reads as a sentence or a piece of one: five words or more begin small. Addresses, names, offices
 * and headings have fewer. */
bool drs_is_prose(const char *text, size_t start, size_t end);

/* A date at the start of key[at, ...): "28.05.2024", "28.5.2025", "18.11.16", "24.april2024", "16.nov.2021",
 * "2025-02-14". Returns its length in the key, 0 where there is none, and writes "YYYY-MM-DD". A day that the calendar
 * does not have is no date. */
size_t drs_key_date(const char *key, size_t length, char iso[11]);

/* The length of what is printed like a date at the key's start and is no day that the calendar has
 * ("31.02.2024"); 0 where it is none or a real day. */
size_t drs_key_no_day(const char *key, size_t length);

/* The length of what is printed like a date at the key's start, with letters that a scanner makes of its figures
 * ("1o.mai2o24", "l2.03.2024"); 0 where it is none, or no figure was misread. */
size_t drs_key_misread_date(const char *key, size_t length);

/* The legislative term that a Drucksachennummer begins with, or the whole text is; 0 where no figure begins it. */
unsigned drs_term_of(drs_string text);

/* "Januar" to "Dezember"; the list ends with NULL. */
extern const char *const drs_month_names[];

/* Days from one "YYYY-MM-DD" to the other; negative where `to` is the earlier. */
long drs_days_between(const char *from, const char *to);

#endif
