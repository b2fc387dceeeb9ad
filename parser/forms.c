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

/* The bytes that a match can start with, as PCRE2 finds them. It tells them for patterns that are not anchored, so the
 * pattern is compiled once for this and once for use. */
static drs_status first_bytes(const char *pattern, uint8_t first[32]) {
    int error;
    PCRE2_SIZE offset;
    pcre2_code *code =
        pcre2_compile((PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED, 0, &error, &offset, NULL);
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
    pcre2_code_free(code);
    return DRS_OK;
}

drs_status drs_forms_compile(const drs_form *rows, size_t count, drs_form_set *set) {
    *set = (drs_form_set){.rows = rows};
    set->codes = calloc(count, sizeof *set->codes);
    set->first = calloc(count, sizeof *set->first);
    if (!set->codes || !set->first) {
        return DRS_ERROR_MEMORY;
    }
    for (size_t i = 0; i < count; i++) {
        char pattern[2048];
        int error;
        PCRE2_SIZE offset;
        if (!spell_out(rows[i].pattern, pattern, sizeof pattern)) {
            return DRS_ERROR_PATTERN;
        }
        drs_status status = first_bytes(pattern, set->first[i]);
        if (status != DRS_OK) {
            return status;
        }
        set->codes[i] =
            pcre2_compile((PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED, PCRE2_ANCHORED, &error, &offset, NULL);
        set->count = i + 1;
        if (!set->codes[i]) {
            return error == PCRE2_ERROR_NOMEMORY ? DRS_ERROR_MEMORY : DRS_ERROR_PATTERN;
        }
        /* Where the machine has no JIT the interpreter does the same work. */
        (void)pcre2_jit_compile(set->codes[i], PCRE2_JIT_COMPLETE);
        for (size_t b = 0; b < 32; b++) {
            set->any_first[b] |= set->first[i][b];
        }
    }
    return DRS_OK;
}

void drs_forms_free(drs_form_set *set) {
    for (size_t i = 0; i < set->count; i++) {
        pcre2_code_free(set->codes[i]);
    }
    free(set->codes);
    free(set->first);
    *set = (drs_form_set){0};
}

static bool has(const uint8_t bits[32], char byte) {
    uint8_t index = (uint8_t)byte;
    return bits[index / 8] >> index % 8 & 1;
}

bool drs_forms_possible(const drs_form_set *set, char byte) { return has(set->any_first, byte); }

bool drs_forms_match(const drs_form_set *set, drs_matcher *matcher, drs_parliament_set parliament, const drs_key *key,
                     size_t *row, drs_match *match) {
    match->form = NULL;
    if (!key->length || !has(set->any_first, key->bytes[0])) {
        *row = set->count;
        return false;
    }
    for (size_t i = *row; i < set->count; i++) {
        if (!has(set->first[i], key->bytes[0]) ||
            (parliament && set->rows[i].parliaments && !(set->rows[i].parliaments & parliament))) {
            continue;
        }
        matcher->work += key->length;
        int groups = pcre2_match(set->codes[i], (PCRE2_SPTR)key->bytes, key->length, 0, 0, matcher->data,
                                 matcher->context);
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
