#include "forms.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name;
    const char *pattern;
} shorthands[] = {
    /* Letters that a scanner makes of figures are taken too: the line is known as what it is, and its date refused. */
    {"{date}", "([\\dliosbz]{1,2}\\.(?:[\\dliosbz]{1,2}\\.|[a-z\\xC3\\xA4]{3,11}\\.?)"
               "(?:\\d{2,4}|[12liz][\\dliosbz]{3})|"
               "\\d{4}-\\d\\d-\\d\\d)"},
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
        for (size_t i = 0; *pattern == '{' && i < sizeof shorthands / sizeof *shorthands; i++) {
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

/* Room for any pattern of the tables. */
enum { LONGEST_PATTERN = 2048 };

/* Words of the largest table. */
enum { MOST_WORDS = 2 };

/* ---- Compiling ------------------------------------------------------------------------------------------------------- */

drs_status drs_forms_make(const drs_form *rows, size_t count, drs_beginnings *beginnings, size_t *word,
                          drs_form_set *set) {
    *set = (drs_form_set){.rows = rows, .beginnings = beginnings, .first_word = *word, .word_count = (count + 63) / 64};
    *word += set->word_count;
    if (*word > DRS_BEGINNING_WORDS || set->word_count > MOST_WORDS) {
        return DRS_ERROR_PATTERN; /* the table has outgrown its words */
    }
    set->codes = calloc(count, sizeof *set->codes);
    if (!set->codes) {
        return DRS_ERROR_MEMORY;
    }
    for (size_t i = 0; i < count; i++) {
        char pattern[LONGEST_PATTERN];
        if (!spell_out(rows[i].pattern, pattern, sizeof pattern)) {
            return DRS_ERROR_PATTERN;
        }
        drs_beginnings_add(beginnings, set->first_word * 64 + i, pattern);
        atomic_init(&set->codes[i], NULL);
        set->count = i + 1;
    }
    return DRS_OK;
}

static void free_code(drs_form_code *code) {
    if (code) {
        pcre2_code_free(code->pattern);
        free(code);
    }
}

void drs_forms_free(drs_form_set *set) {
    for (size_t i = 0; i < set->count; i++) {
        free_code(set->codes[i]);
    }
    free(set->codes);
    *set = (drs_form_set){0};
}

static drs_status make_code(const drs_form *row, drs_form_code **code) {
    char pattern[LONGEST_PATTERN];
    int error;
    PCRE2_SIZE offset;
    *code = spell_out(row->pattern, pattern, sizeof pattern) ? calloc(1, sizeof **code) : NULL;
    if (!*code) {
        return DRS_ERROR_MEMORY;
    }
    (*code)->pattern = pcre2_compile((PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED, PCRE2_ANCHORED, &error, &offset, NULL);
    if (!(*code)->pattern) {
        free(*code);
        return error == PCRE2_ERROR_NOMEMORY ? DRS_ERROR_MEMORY : DRS_ERROR_PATTERN;
    }
    /* Where the machine has no JIT the interpreter does the same work. */
    (*code)->jit = pcre2_jit_compile((*code)->pattern, PCRE2_JIT_COMPLETE) == 0;
    return DRS_OK;
}

drs_status drs_forms_code(const drs_form_set *set, size_t row, const drs_form_code **code) {
    drs_form_code *known = atomic_load_explicit(&set->codes[row], memory_order_acquire);
    if (!known) {
        drs_form_code *made;
        drs_status status = make_code(&set->rows[row], &made);
        if (status != DRS_OK) {
            return status;
        }
        /* Of two threads that need the row at the same time one is first. */
        if (atomic_compare_exchange_strong(&set->codes[row], &known, made)) {
            known = made;
        } else {
            free_code(made);
        }
    }
    *code = known;
    return DRS_OK;
}

/* The rows that a key can match by its first letters; false where there is none. */
static bool find_rows(const drs_form_set *set, const char *key, size_t length, uint64_t rows[MOST_WORDS]) {
    size_t places = length < DRS_BEGINNING ? length + 1 : DRS_BEGINNING;
    if (set->word_count == 1) {
        drs_beginnings_find(set->beginnings, set->first_word, 1, key, places, rows);
        return rows[0] != 0;
    }
    drs_beginnings_find(set->beginnings, set->first_word, MOST_WORDS, key, places, rows);
    return (rows[0] | rows[1]) != 0;
}

bool drs_forms_possible(const drs_form_set *set, const char *text, size_t start, size_t end) {
    char beginning[DRS_BEGINNING + 1];
    size_t length = drs_key_beginning(text, start, end, beginning, DRS_BEGINNING);
    if (drs_is_doubled(beginning, DRS_BEGINNING)) {
        return true;
    }
    uint64_t rows[MOST_WORDS];
    if (!find_rows(set, beginning, length, rows)) {
        return false;
    }
    const uint64_t *with_digit = set->beginnings->with_digit + set->first_word;
    for (size_t k = 0; k < set->word_count; k++) {
        if (rows[k] & ~with_digit[k]) {
            return true;
        }
    }
    return drs_has_digit(text, start, end);
}

bool drs_forms_begin(const drs_form_set *set, drs_parliament_set parliament, const char *text, size_t start, size_t end,
                     bool (*fits)(int item)) {
    char beginning[DRS_BEGINNING + 1];
    size_t length = drs_key_beginning(text, start, end, beginning, DRS_BEGINNING);
    uint64_t rows[MOST_WORDS];
    if (!find_rows(set, beginning, length, rows)) {
        return false;
    }
    for (size_t word = 0; word < set->word_count; word++) {
        for (uint64_t left = rows[word]; left; left &= left - 1) {
            const drs_form *row = &set->rows[word * 64 + (size_t)__builtin_ctzll(left)];
            if ((!row->parliaments || row->parliaments & parliament) && (!fits || fits(row->item))) {
                return true;
            }
        }
    }
    return false;
}

bool drs_forms_match(const drs_form_set *set, drs_matcher *matcher, drs_parliament_set parliament, const drs_key *key,
                     size_t *row, drs_match *match) {
    match->form = NULL;
    uint64_t rows[MOST_WORDS];
    if (!find_rows(set, key->bytes, key->length, rows)) {
        *row = set->count;
        return false;
    }
    for (size_t word = *row / 64; word < set->word_count; word++) {
        uint64_t left = word == *row / 64 ? rows[word] >> *row % 64 << *row % 64 : rows[word];
        for (; left; left &= left - 1) {
            size_t i = word * 64 + (size_t)__builtin_ctzll(left);
            if (i >= set->count || key->length > set->beginnings->most[set->first_word * 64 + i] ||
                (parliament && set->rows[i].parliaments && !(set->rows[i].parliaments & parliament))) {
                continue;
            }
            matcher->work += key->length;
            const drs_form_code *code;
            drs_status status = drs_forms_code(set, i, &code);
            if (status != DRS_OK) {
                drs_arena_fail(matcher->arena, status);
            }
            /* The short cut into the machine code leaves out checks of arguments that are right here by construction. */
            PCRE2_SPTR subject = (PCRE2_SPTR)key->bytes;
            int groups =
                code->jit ? pcre2_jit_match(code->pattern, subject, key->length, 0, 0, matcher->data, matcher->context)
                          : pcre2_match(code->pattern, subject, key->length, 0, 0, matcher->data, matcher->context);
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
    }
    *row = set->count;
    return false;
}
