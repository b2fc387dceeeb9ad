#include "letters.h"

#include <string.h>

#include "block.h"
#include "eight.h"

bool drs_holds_word(const char *text, size_t start, size_t end) {
    size_t run = 0;
    for (size_t i = start; i < end && run < 4; i += drs_letter_size(text, i, end)) {
        run = drs_is_lower(text, i, end) ? run + 1 : 0;
    }
    return run == 4;
}

bool drs_begins_words(const char *text, size_t start, size_t end, const char *words) {
    size_t at = start;
    for (const char *word = words; *word; word++) {
        if (at >= end || text[at] != *word) {
            return false;
        }
        at = *word == ' ' ? drs_skip_spaces(text, at, end) : at + 1;
    }
    return true;
}

bool drs_holds_any(drs_string text, const char *const *words) {
    for (size_t i = 0; text.length && words[i]; i++) {
        if (drs_holds(text.bytes, 0, text.length, words[i])) {
            return true;
        }
    }
    return false;
}

bool drs_has_half_bracket(drs_string text) {
    if (!text.length || !memchr(text.bytes, '(', text.length)) {
        return text.length && memchr(text.bytes, ')', text.length);
    }
    size_t open = 0;
    for (size_t i = 0; i < text.length; i++) {
        if (text.bytes[i] == ')' && !open) {
            return true;
        }
        open += text.bytes[i] == '(';
        open -= text.bytes[i] == ')';
    }
    return open > 0;
}

bool drs_word_in(const char *word, size_t length, const char *const *list) {
    if (!length) {
        return false;
    }
    for (; *list; list++) {
        if ((*list)[0] == word[0] && strncmp(*list, word, length) == 0 && (*list)[length] == '\0') {
            return true;
        }
    }
    return false;
}

bool drs_is_prose(const char *text, size_t start, size_t end) {
    size_t small = 0;
    for (size_t at = start; at < end && small < 5;) {
        size_t stop = at;
        while (stop < end && text[stop] != ' ') {
            stop++;
        }
        small += stop - at >= 2 && drs_is_lower(text, at, stop);
        at = stop + 1;
    }
    return small >= 5;
}

/* The first of the places from `from` to `last` at which `word`, of two bytes or more, stands. */
static const char *find_in_places(const char *from, const char *last, const char *word, size_t length) {
    for (; from <= last; from++) {
        if (from[0] == word[0] && from[1] == word[1] && memcmp(from, word, length) == 0) {
            return from;
        }
    }
    return NULL;
}

/* The block's bytes, and those one place behind, with the first two bytes of a word. */
static inline bool has_pair(const char *at, drs_block first, drs_block second) {
    return drs_block_any((drs_block)(drs_block_load(at) == first) & (drs_block)(drs_block_load(at + 1) == second));
}

const char *drs_find_bytes(const char *from, const char *end, const char *word, size_t length) {
    if (from >= end || (size_t)(end - from) < length) {
        return NULL;
    }
    if (length == 1) {
        return memchr(from, word[0], (size_t)(end - from));
    }
    if ((size_t)(end - from) < length - 1 + DRS_BLOCK) {
        return find_in_places(from, end - length, word, length);
    }
    /* The first two bytes, at all places of a block at once: the word stands in few texts in which it is looked for. */
    const drs_block first = (drs_block){0} + (uint8_t)word[0];
    const drs_block second = (drs_block){0} + (uint8_t)word[1];
    const char *final = end - length + 1 - DRS_BLOCK; /* the last block of places */
    for (; from < final; from += DRS_BLOCK) {
        const char *found =
            has_pair(from, first, second) ? find_in_places(from, from + DRS_BLOCK - 1, word, length) : NULL;
        if (found) {
            return found;
        }
    }
    return has_pair(final, first, second) ? find_in_places(final, end - length, word, length) : NULL;
}

size_t drs_next_digit(const char *text, size_t at, size_t end) {
    size_t i = at;
    for (; i + 8 <= end; i += 8) {
        if (drs_eight_below(drs_eight_load(text + i) ^ DRS_EIGHT_ONES * '0', 10)) {
            break;
        }
    }
    while (i < end && !drs_is_digit(text[i])) {
        i++;
    }
    return i;
}

bool drs_has_digit(const char *text, size_t start, size_t end) {
    return drs_next_digit(text, start, end) < end;
}

bool drs_has_lower(const char *text, size_t start, size_t end) {
    for (size_t i = start; i < end; i++) {
        if (drs_is_lower(text, i, end)) {
            return true;
        }
    }
    return false;
}

bool drs_word_among(const char *word, size_t length, const char *const *list, size_t count) {
    size_t low = 0;
    size_t high = count;
    while (length && low < high) {
        size_t middle = low + (high - low) / 2;
        const char *known = list[middle];
        if (known[0] != word[0]) {
            bool before = (uint8_t)word[0] < (uint8_t)known[0];
            high = before ? middle : high;
            low = before ? low : middle + 1;
            continue;
        }
        size_t same = 1;
        while (same < length && known[same] == word[same] && known[same]) {
            same++;
        }
        uint8_t left = same < length ? (uint8_t)word[same] : 0;
        if (left == (uint8_t)known[same]) {
            return true;
        }
        if (left < (uint8_t)known[same]) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return false;
}

size_t drs_letter_count(const char *text, size_t start, size_t end) {
    size_t count = 0;
    size_t i = start;
    for (; i + 8 <= end; i += 8) {
        /* Bytes that go on with a letter have the high bit and not the one below. */
        uint64_t word = drs_eight_load(text + i);
        uint64_t more = (word >> 7) & ~(word >> 6) & DRS_EIGHT_ONES;
        count += 8 - (size_t)(more * DRS_EIGHT_ONES >> 56);
    }
    for (; i < end; i++) {
        count += drs_is_letter_start(text[i]);
    }
    return count;
}

/* Halve a key whose bytes all stand twice; umlauts are doubled as whole letters and make it fail, which is right for
 * the head lines that show this. */
static void halve(char *bytes, uint32_t *map, size_t *length) {
    if (*length < 8 || *length % 2) {
        return;
    }
    for (size_t i = 0; i < *length; i += 2) {
        if (bytes[i] != bytes[i + 1]) {
            return;
        }
    }
    for (size_t i = 0; i < *length / 2; i++) {
        bytes[i] = bytes[2 * i];
        map[i] = map[2 * i];
    }
    map[*length / 2] = map[*length];
    *length /= 2;
}

const char drs_key_bytes[128] = {
    0,   0,   0,   0,   0,    0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,    0,   0,   0,   0,
    0,   0,   0,   0,   0,    0,   0,   0,   0,   0,   0,   '!', '"', '#', '$', '%', '&', '\'', '(', ')', '*', '+',
    ',', '-', '.', '/', '0',  '1', '2', '3', '4', '5', '6', '7', '8', '9', ':', ';', '<', '=',  '>', '?', '@', 'a',
    'b', 'c', 'd', 'e', 'f',  'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's',  't', 'u', 'v', 'w',
    'x', 'y', 'z', '[', '\\', ']', '^', '_', '`', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i',  'j', 'k', 'l', 'm',
    'n', 'o', 'p', 'q', 'r',  's', 't', 'u', 'v', 'w', 'x', 'y', 'z', '{', '|', '}', '~', 0x7F,
};

/* The letter outside ASCII at text[at] as keys have it: at most four bytes to `out`, their number to *written. Returns
 * its bytes in the text. */
static size_t key_letter(const char *text, size_t at, size_t end, char out[4], size_t *written) {
    uint8_t byte = (uint8_t)text[at];
    size_t size = drs_letter_size(text, at, end);
    uint8_t second = size > 1 ? (uint8_t)text[at + 1] : 0;
    uint8_t third = size > 2 ? (uint8_t)text[at + 2] : 0;
    bool dash =
        (byte == 0xC2 && second == 0xAD) ||
        (byte == 0xE2 && ((second == 0x80 && third >= 0x90 && third <= 0x95) || (second == 0x88 && third == 0x92)));
    if (dash) {
        out[0] = '-';
        *written = 1;
    } else if (byte == 0xC3 && second >= 0x80 && second <= 0x9E) {
        out[0] = (char)0xC3;
        out[1] = (char)(second + 32);
        *written = 2;
    } else if (byte == 0xE1 && second == 0xBA && third == 0x9E) { /* ẞ */
        out[0] = (char)0xC3;
        out[1] = (char)0x9F;
        *written = 2;
    } else {
        memcpy(out, text + at, size);
        *written = size;
    }
    return size;
}

/* Four entries of a key's map at a time. */
typedef uint32_t places __attribute__((vector_size(16)));

drs_key drs_key_make(drs_arena *arena, const char *text, size_t start, size_t end, size_t most) {
    if (end - start > most) {
        end = start + most;
    }
    /* Words are copied whole, with up to seven bytes behind them that the next word overwrites. */
    size_t room = end - start + 8;
    char *bytes = drs_arena_bytes(arena, room);
    uint32_t *map = drs_arena_unset(arena, room, sizeof *map);
    size_t used = 0;
    for (size_t i = start; i < end;) {
        if (drs_eight_ordered() && i + 8 <= end) {
            uint64_t word = drs_eight_load(text + i);
            uint64_t stop = drs_eight_below(word, ' ' + 1) | (word & DRS_EIGHT_HIGHS);
            size_t length = stop ? drs_eight_first(stop) : 8;
            word = drs_eight_small(word);
            memcpy(bytes + used, &word, sizeof word);
            places four = (places){0, 1, 2, 3} + (uint32_t)i;
            memcpy(map + used, &four, sizeof four);
            four += 4;
            memcpy(map + used + 4, &four, sizeof four);
            used += length;
            i += length;
            if (length == 8) {
                continue;
            }
            if (text[i] == ' ') {
                i++;
                continue;
            }
        }
        uint8_t byte = (uint8_t)text[i];
        if (byte < 0x80) {
            map[used] = (uint32_t)i;
            bytes[used] = drs_key_bytes[byte];
            used += drs_key_bytes[byte] != 0;
            i++;
            continue;
        }
        size_t written;
        size_t size = key_letter(text, i, end, bytes + used, &written);
        for (size_t k = 0; k < written; k++) {
            map[used++] = (uint32_t)(i + k);
        }
        i += size;
    }
    map[used] = (uint32_t)end;
    size_t whole = used;
    halve(bytes, map, &used);
    bytes[used] = '\0';
    return (drs_key){bytes, used, map, used < whole};
}

size_t drs_key_beginning(const char *text, size_t start, size_t end, char *bytes, size_t most) {
    size_t used = 0;
    for (size_t i = start; i < end && used < most;) {
        uint8_t byte = (uint8_t)text[i];
        if (byte < 0x80) {
            bytes[used] = drs_key_bytes[byte];
            used += drs_key_bytes[byte] != 0;
            i++;
            continue;
        }
        char letter[4];
        size_t written;
        i += key_letter(text, i, end, letter, &written);
        for (size_t k = 0; k < written && used < most; k++) {
            bytes[used++] = letter[k];
        }
    }
    bytes[used] = '\0';
    return used;
}

bool drs_is_doubled(const char *bytes, size_t length) {
    for (size_t i = 0; i + 1 < length; i += 2) {
        if (!bytes[i] || bytes[i] != bytes[i + 1]) {
            return false;
        }
    }
    return true;
}

uint64_t drs_letters_hash(const char *text, size_t start, size_t end, size_t letters, size_t *taken) {
    uint64_t hash = UINT64_C(0xCBF29CE484222325);
    size_t count = 0;
    for (size_t i = start; i < end && count < letters;) {
        uint8_t byte = (uint8_t)text[i];
        if (byte < 0x80) {
            i++;
            if (byte >= 'A' && byte <= 'Z') {
                byte = (uint8_t)(byte + 32);
            } else if (!((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'))) {
                continue;
            }
            hash = (hash ^ byte) * UINT64_C(0x100000001B3);
            count++;
            continue;
        }
        size_t size = drs_letter_size(text, i, end);
        if (byte >= 0xC3 && byte <= 0xD4) {
            for (size_t k = 0; k < size; k++) {
                uint8_t piece = (uint8_t)text[i + k];
                if (byte == 0xC3 && k == 1 && piece >= 0x80 && piece <= 0x9E) {
                    piece = (uint8_t)(piece + 32);
                }
                hash = (hash ^ piece) * UINT64_C(0x100000001B3);
            }
            count++;
        }
        i += size;
    }
    *taken = count;
    return hash;
}

/* ---- Dates --------------------------------------------------------------------------------------------------------- */

const char *const drs_month_names[] = {"Januar", "Februar",   "März",    "April",    "Mai",      "Juni", "Juli",
                                       "August", "September", "Oktober", "November", "Dezember", NULL};

static size_t digits(const char *key, size_t length, unsigned *value) {
    size_t i = 0;
    *value = 0;
    while (i < length && i < 5 && drs_is_digit(key[i])) {
        *value = *value * 10 + (unsigned)(key[i] - '0');
        i++;
    }
    return i;
}

static unsigned month_of(const char *key, size_t length, size_t *used) {
    static const struct {
        const char *name;
        unsigned month;
    } months[] = {
        {"januar", 1},    {"jänner", 1},    {"jan.", 1},  {"jan", 1},       {"februar", 2}, {"feb.", 2},
        {"febr.", 2},     {"feb", 2},       {"märz", 3},  {"mrz.", 3},      {"mär.", 3},    {"mrz", 3},
        {"april", 4},     {"apr.", 4},      {"apr", 4},   {"mai", 5},       {"juni", 6},    {"jun.", 6},
        {"jun", 6},       {"juli", 7},      {"jul.", 7},  {"jul", 7},       {"august", 8},  {"aug.", 8},
        {"aug", 8},       {"september", 9}, {"sept.", 9}, {"sep.", 9},      {"sept", 9},    {"sep", 9},
        {"oktober", 10},  {"okt.", 10},     {"okt", 10},  {"november", 11}, {"nov.", 11},   {"nov", 11},
        {"dezember", 12}, {"dez.", 12},     {"dez", 12},
    };
    for (size_t i = 0; i < sizeof months / sizeof *months; i++) {
        if (!length || key[0] != months[i].name[0]) {
            continue;
        }
        size_t size = strlen(months[i].name);
        if (length >= size && memcmp(key, months[i].name, size) == 0) {
            *used = size;
            return months[i].month;
        }
    }
    return 0;
}

static bool real_day(unsigned year, unsigned month, unsigned day) {
    static const unsigned days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1945 || year > 2100 || month < 1 || month > 12 || day < 1 || day > days[month - 1]) {
        return false;
    }
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month != 2 || day < 29 || leap;
}

typedef struct printed_date {
    unsigned day;
    unsigned month;
    unsigned year;
} printed_date;

/* What is printed like a date, whether the calendar has that day or not. */
static size_t read_date(const char *key, size_t length, printed_date *date) {
    unsigned day;
    unsigned month;
    unsigned year;
    bool named = false; /* the month is a word */
    size_t at = digits(key, length, &day);
    if (at == 4 && length >= 10 && key[4] == '-' && key[7] == '-') {
        year = day;
        if (digits(key + 5, 2, &month) != 2 || digits(key + 8, 2, &day) != 2) {
            return 0;
        }
        at = 10;
    } else {
        if (at < 1 || at > 2 || at >= length || key[at] != '.') {
            return 0;
        }
        at++;
        size_t used = digits(key + at, length - at, &month);
        if (used >= 1 && used <= 2 && at + used < length && key[at + used] == '.') {
            at += used + 1;
        } else if (used == 0) {
            month = month_of(key + at, length - at, &used);
            if (!month) {
                return 0;
            }
            named = true;
            at += used;
        } else {
            return 0;
        }
        used = digits(key + at, length - at, &year);
        /* "18. November 20l9", "20" at a line's end: a year that was misread or torn. */
        bool torn = used == 2 && ((year == 20 && named) ||
                                  (at + used + 1 < length && key[at + used] >= 'a' && key[at + used] <= 'z' &&
                                   key[at + used + 1] >= '0' && key[at + used + 1] <= '9'));
        if (torn) {
            return 0;
        }
        if (used == 2) {
            year += year < 60 ? 2000 : 1900;
        } else if (used != 4) {
            return 0;
        }
        at += used;
    }
    *date = (printed_date){day, month, year};
    return at;
}

size_t drs_key_no_day(const char *key, size_t length) {
    printed_date date;
    size_t used = read_date(key, length, &date);
    return used && !real_day(date.year, date.month, date.day) ? used : 0;
}

/* Up to `most` figures; *letters counts what a scanner made letters of. Returns their end. */
static size_t misread_number(const char *key, size_t at, size_t length, size_t most, unsigned *letters) {
    size_t i = at;
    while (i < length && i - at < most && (drs_is_digit(key[i]) || strchr("liosbz", key[i]))) {
        *letters += !drs_is_digit(key[i++]);
    }
    return i;
}

size_t drs_key_misread_date(const char *key, size_t length) {
    unsigned letters = 0;
    size_t i = misread_number(key, 0, length, 2, &letters);
    if (!i || i >= length || key[i] != '.') {
        return 0;
    }
    const size_t month = ++i;
    size_t name = 0;
    if (month_of(key + month, length - month, &name)) {
        i += name;
    } else {
        i = misread_number(key, month, length, 2, &letters);
        if (i == month || i >= length || key[i] != '.') {
            return 0;
        }
        i++;
    }
    const size_t year = i;
    i = misread_number(key, year, length, 4, &letters);
    unsigned right = 0;
    for (size_t k = 0; k < i; k++) {
        right += drs_is_digit(key[k]);
    }
    return i - year == 4 && letters && right + (name > 0) > 1 ? i : 0; /* a month's name is as good as a figure */
}

size_t drs_key_date(const char *key, size_t length, char iso[11]) {
    printed_date date;
    size_t used = read_date(key, length, &date);
    if (!used || !real_day(date.year, date.month, date.day)) {
        return 0;
    }
    const unsigned year = date.year;
    const unsigned month = date.month;
    const unsigned day = date.day;
    const unsigned parts[] = {
        year / 1000 % 10, year / 100 % 10, year / 10 % 10, year % 10, 0, month / 10, month % 10, 0, day / 10, day % 10};
    for (size_t i = 0; i < 10; i++) {
        iso[i] = (char)('0' + parts[i]);
    }
    iso[4] = iso[7] = '-';
    iso[10] = '\0';
    return used;
}

/* Days since a day long ago, by the Gregorian calendar. */
static long day_number(const char *iso) {
    unsigned year;
    unsigned month;
    unsigned day;
    (void)digits(iso, 4, &year);
    (void)digits(iso + 5, 2, &month);
    (void)digits(iso + 8, 2, &day);
    /* A year that begins in March has its leap day at the end. */
    unsigned y = month > 2 ? year : year - 1;
    unsigned m = month > 2 ? month - 3 : month + 9;
    return (long)(365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day);
}

long drs_days_between(const char *from, const char *to) {
    return day_number(to) - day_number(from);
}

unsigned drs_term_of(drs_string text) {
    unsigned term = 0;
    for (size_t i = 0; i < text.length && i < 3 && drs_is_digit(text.bytes[i]); i++) {
        term = term * 10 + (unsigned)(text.bytes[i] - '0');
    }
    return term;
}
