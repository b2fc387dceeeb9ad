#include "forms.h"

#include <stdlib.h>
#include <string.h>

/* A match that needs more steps than this is given up: no form of a paper comes near it, and no input may cost more
 * than linear work. */
#define MATCH_LIMIT 20000u

static const struct {
    const char *name;
    const char *pattern;
} shorthands[] = {
    {"{date}", "(\\d{1,2}\\.(?:\\d{1,2}\\.|[a-z\\xC3\\xA4]{3,11}\\.?)\\d{2,4}|\\d{4}-\\d\\d-\\d\\d)"},
    {"{ref}", "(\\d{1,2}/\\d{1,6})"},
    {"{n}", "(\\d{1,5})"},
};

/* Write the pattern without blanks and with its shorthands spelled out. Returns false where `room` is too small. */
static bool spell_out(const char *pattern, char *out, size_t room) {
    size_t used = 0;
    while (*pattern) {
        if (*pattern == ' ') {
            /* A blank that may be missing ("Drucksache ?18/1") is no more than a blank. */
            pattern += pattern[1] == '?' ? 2 : 1;
            continue;
        }
        const char *piece = pattern;
        size_t length = 1;
        size_t skip = 1;
        for (size_t i = 0; i < sizeof shorthands / sizeof *shorthands; i++) {
            size_t name = strlen(shorthands[i].name);
            if (strncmp(pattern, shorthands[i].name, name) == 0) {
                piece = shorthands[i].pattern;
                length = strlen(piece);
                skip = name;
            }
        }
        if (used + length + 1 > room) {
            return false;
        }
        memcpy(out + used, piece, length);
        used += length;
        pattern += skip;
    }
    out[used] = '\0';
    return true;
}

/* ---- Beginnings ------------------------------------------------------------------------------------------------------
 * Most lines of a paper match no form. To see that without making their keys, a set lists the beginnings of its forms:
 * the strings of DRS_PREFIX bytes that a pattern can begin with, found by asking PCRE2 for partial matches. */

#define PREFIX_BITS 15u
#define MOST_BEGINNINGS 600u

static bool has(const uint8_t bits[32], char byte) {
    uint8_t index = (uint8_t)byte;
    return bits[index / 8] >> index % 8 & 1;
}

static unsigned prefix_hash(const char *bytes) {
    uint32_t word;
    memcpy(&word, bytes, DRS_PREFIX);
    return (word * UINT32_C(2654435761)) >> (32 - PREFIX_BITS);
}

/* The bytes that keys are made of. */
static const char alphabet[] =
    "abcdefghijklmnopqrstuvwxyz0123456789-.,:;()/*_?!&\"'\xC3\xA4\xB6\xBC\x9F\xC2\xA7\xE2\x80";

static bool can_begin(const pcre2_code *code, pcre2_match_data *data, const char *bytes, size_t length) {
    int result = pcre2_match(code, (PCRE2_SPTR)bytes, length, 0, PCRE2_PARTIAL_HARD | PCRE2_ANCHORED, data, NULL);
    return result >= 0 || result == PCRE2_ERROR_PARTIAL;
}

static void list_beginnings(drs_form_set *set, size_t row, const pcre2_code *code, pcre2_match_data *data) {
    char found[MOST_BEGINNINGS][DRS_PREFIX];
    char next[MOST_BEGINNINGS][DRS_PREFIX];
    size_t count = 1;
    memset(found, 0, sizeof found);
    for (size_t depth = 0; depth < DRS_PREFIX; depth++) {
        size_t more = 0;
        bool too_many = false;
        for (size_t i = 0; i < count && !too_many; i++) {
            /* A key may end before the prefix is full; it is then padded with NULs. */
            bool ended = depth && found[i][depth - 1] == '\0';
            if (ended ||
                (depth && pcre2_match(code, (PCRE2_SPTR)found[i], depth, 0, PCRE2_ANCHORED, data, NULL) >= 0)) {
                too_many = more == MOST_BEGINNINGS;
                if (too_many) {
                    break;
                }
                memcpy(next[more], found[i], DRS_PREFIX);
                next[more++][depth] = '\0';
            }
            for (size_t a = 0; !ended && a + 1 < sizeof alphabet; a++) {
                char trial[DRS_PREFIX];
                memcpy(trial, found[i], DRS_PREFIX);
                trial[depth] = alphabet[a];
                uint8_t byte = (uint8_t)trial[0];
                if (!(set->first[row][byte / 8] >> byte % 8 & 1) || !can_begin(code, data, trial, depth + 1)) {
                    continue;
                }
                too_many = more == MOST_BEGINNINGS;
                if (too_many) {
                    break;
                }
                memcpy(next[more++], trial, DRS_PREFIX);
            }
        }
        if (too_many) {
            for (size_t b = 0; b < 32; b++) {
                set->open_first[b] |= set->first[row][b];
            }
            return;
        }
        memcpy(found, next, sizeof found);
        count = more;
    }
    for (size_t i = 0; i < count; i++) {
        unsigned hash = prefix_hash(found[i]);
        set->prefixes[hash / 8] |= (uint8_t)(1u << hash % 8);
    }
}

/* The bytes that a match can start with, as PCRE2 finds them. It tells them for patterns that are not anchored, so the
 * pattern is compiled once for this and once for use. */
static drs_status first_bytes(const char *pattern, drs_form_set *set, size_t row, pcre2_match_data *data) {
    uint8_t *first = set->first[row];
    int error;
    PCRE2_SIZE offset;
    pcre2_code *code = pcre2_compile((PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED, 0, &error, &offset, NULL);
    if (!code) {
        return error == PCRE2_ERROR_NOMEMORY ? DRS_ERROR_MEMORY : DRS_ERROR_PATTERN;
    }
    uint32_t type = 0;
    uint32_t unit = 0;
    const uint8_t *bitmap = NULL;
    pcre2_pattern_info(code, PCRE2_INFO_FIRSTCODETYPE, &type);
    pcre2_pattern_info(code, PCRE2_INFO_FIRSTBITMAP, &bitmap);
    memset(first, 0, 32);
    if (type == 1) {
        pcre2_pattern_info(code, PCRE2_INFO_FIRSTCODEUNIT, &unit);
        first[unit / 8] = (uint8_t)(1u << unit % 8);
    } else if (bitmap) {
        memcpy(first, bitmap, 32);
    } else {
        memset(first, 0xFF, 32);
    }
    list_beginnings(set, row, code, data);
    pcre2_code_free(code);
    return DRS_OK;
}

/* List the rows of each first byte, in the table's order. */
static drs_status sort_rows(drs_form_set *set) {
    size_t total = 0;
    for (unsigned byte = 0; byte < 256; byte++) {
        set->from[byte] = (uint32_t)total;
        for (size_t i = 0; i < set->count; i++) {
            total += has(set->first[i], (char)byte);
        }
    }
    set->from[256] = (uint32_t)total;
    set->by_first = calloc(total + 1, sizeof *set->by_first);
    if (!set->by_first) {
        return DRS_ERROR_MEMORY;
    }
    size_t used = 0;
    for (unsigned byte = 0; byte < 256; byte++) {
        for (size_t i = 0; i < set->count; i++) {
            if (has(set->first[i], (char)byte)) {
                set->by_first[used++] = (uint16_t)i;
            }
        }
    }
    return DRS_OK;
}

drs_status drs_forms_compile(const drs_form *rows, size_t count, drs_form_set *set) {
    *set = (drs_form_set){.rows = rows};
    set->codes = calloc(count, sizeof *set->codes);
    set->first = calloc(count, sizeof *set->first);
    set->prefixes = calloc((1u << PREFIX_BITS) / 8, 1);
    pcre2_match_data *data = pcre2_match_data_create(DRS_CAPTURES, NULL);
    if (!set->codes || !set->first || !set->prefixes || !data) {
        pcre2_match_data_free(data);
        return DRS_ERROR_MEMORY;
    }
    drs_status status = DRS_OK;
    for (size_t i = 0; i < count && status == DRS_OK; i++) {
        char pattern[2048];
        int error;
        PCRE2_SIZE offset;
        status = spell_out(rows[i].pattern, pattern, sizeof pattern) ? first_bytes(pattern, set, i, data)
                                                                     : DRS_ERROR_PATTERN;
        if (status != DRS_OK) {
            break;
        }
        set->codes[i] =
            pcre2_compile((PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED, PCRE2_ANCHORED, &error, &offset, NULL);
        set->count = i + 1;
        if (!set->codes[i]) {
            status = error == PCRE2_ERROR_NOMEMORY ? DRS_ERROR_MEMORY : DRS_ERROR_PATTERN;
            break;
        }
        /* Where the machine has no JIT the interpreter does the same work. */
        set->jit = pcre2_jit_compile(set->codes[i], PCRE2_JIT_COMPLETE) == 0 && (i == 0 || set->jit);
    }
    pcre2_match_data_free(data);
    return status == DRS_OK ? sort_rows(set) : status;
}

void drs_forms_free(drs_form_set *set) {
    for (size_t i = 0; i < set->count; i++) {
        pcre2_code_free(set->codes[i]);
    }
    free(set->codes);
    free(set->first);
    free(set->prefixes);
    free(set->by_first);
    *set = (drs_form_set){0};
}

bool drs_forms_possible(const drs_form_set *set, const char *text, size_t start, size_t end) {
    char prefix[DRS_PREFIX + 2] = {0};
    size_t used = 0;
    for (size_t i = start; i < end && used < DRS_PREFIX;) {
        uint8_t byte = (uint8_t)text[i];
        if (byte < 0x80) {
            if (byte > ' ') {
                prefix[used++] = (char)(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
            }
            i++;
            continue;
        }
        /* The few letters that keys change; all others are copied. */
        uint8_t second = i + 1 < end ? (uint8_t)text[i + 1] : 0;
        if (byte == 0xC3) {
            prefix[used++] = (char)byte;
            prefix[used++] = (char)(second <= 0x9E ? second + 32 : second);
            i += 2;
        } else if (byte == 0xC2 && second == 0xAD) {
            prefix[used++] = '-';
            i += 2;
        } else if (byte == 0xE2 || byte == 0xE1) {
            return true; /* dashes and quotation marks: rare, the key decides */
        } else {
            prefix[used++] = (char)byte;
            i++;
        }
        if (used > DRS_PREFIX) {
            used = DRS_PREFIX;
        }
    }
    if (has(set->open_first, prefix[0])) {
        return true;
    }
    if (used == DRS_PREFIX && prefix[0] == prefix[1] && prefix[2] == prefix[3]) {
        return true; /* all letters may be printed twice (letters.h) */
    }
    unsigned hash = prefix_hash(prefix);
    return set->prefixes[hash / 8] >> hash % 8 & 1;
}

bool drs_forms_match(const drs_form_set *set, drs_matcher *matcher, drs_parliament_set parliament, const drs_key *key,
                     size_t *row, drs_match *match) {
    match->form = NULL;
    uint8_t byte = key->length ? (uint8_t)key->bytes[0] : 0;
    for (uint32_t at = set->from[byte]; at < set->from[byte + 1]; at++) {
        size_t i = set->by_first[at];
        if (i < *row || (parliament && set->rows[i].parliaments && !(set->rows[i].parliaments & parliament))) {
            continue;
        }
        matcher->work += key->length;
        /* The short cut into the machine code leaves out checks of arguments that are right here by construction. */
        PCRE2_SPTR subject = (PCRE2_SPTR)key->bytes;
        int groups = set->jit
                         ? pcre2_jit_match(set->codes[i], subject, key->length, 0, 0, matcher->data, matcher->context)
                         : pcre2_match(set->codes[i], subject, key->length, 0, 0, matcher->data, matcher->context);
        if (groups <= 0) {
            continue;
        }
        const PCRE2_SIZE *vector = pcre2_get_ovector_pointer(matcher->data);
        for (int g = 0; g < DRS_CAPTURES; g++) {
            bool set_group = g < groups && vector[2 * g] != PCRE2_UNSET;
            match->start[g] = set_group ? vector[2 * g] : SIZE_MAX;
            match->end[g] = set_group ? vector[2 * g + 1] : SIZE_MAX;
        }
        match->form = &set->rows[i];
        *row = i + 1;
        return true;
    }
    *row = set->count;
    return false;
}
