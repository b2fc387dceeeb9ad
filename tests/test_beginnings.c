/* Forms are passed over only where they cannot match: by first letters, by length, for want of a digit. */
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "beginnings.h"
#include "forms.h"
#include "parliaments/parliaments.h"

/* ---- Patterns one by one ------------------------------------------------------------------------------------------ */

static bool begins(const char *pattern, const char *key) {
    drs_beginnings *table = calloc(1, sizeof *table);
    assert_non_null(table);
    drs_beginnings_add(table, 70, pattern);
    size_t length = strlen(key);
    uint64_t rows[DRS_BEGINNING_WORDS];
    drs_beginnings_find(table, 0, DRS_BEGINNING_WORDS, key, length < DRS_BEGINNING ? length + 1 : DRS_BEGINNING, rows);
    free(table);
    assert_int_equal(rows[0], 0); /* row 70 stands in the second word */
    return rows[1] != 0;
}

static void patterns_are_walked(void **state) {
    (void)state;
    assert_true(begins("abc", "abcd"));
    assert_true(begins("abc", "abc"));
    assert_false(begins("abc", "ab"));
    assert_false(begins("abc", "xbc"));
    assert_true(begins("abc$", "abc"));
    assert_false(begins("abc$", "abcd"));
    assert_true(begins("a(?:bc|de)?f", "af"));
    assert_true(begins("a(?:bc|de)?f", "adef"));
    assert_false(begins("a(?:bc|de)?f", "axyf"));
    assert_true(begins("\\d{1,2}\\.x", "31.x"));
    assert_false(begins("\\d{1,2}\\.x", "311x"));
    assert_true(begins("[^@]{2,40}@", "irgendwer@example"));
    assert_true(begins(".{0,2}ort", "anort"));
    assert_false(begins(".{0,2}ort", "anders"));
    assert_true(begins("(?!nein)[a-z]+", "nein")); /* what a lookahead takes away is for PCRE2 to say */
    assert_true(begins("a{9,}b", "aaaaaaaaaaab"));
    assert_true(begins("[[:alpha:]]x", "1y")); /* not understood: anything */
    assert_true(begins("\\Aab", "cd"));
}

static void lengths_and_digits_are_known(void **state) {
    (void)state;
    static const struct {
        const char *pattern;
        uint32_t most;
        bool digit;
    } cases[] = {
        {"abc$", 3, false},
        {"abc", UINT32_MAX, false},
        {"a(?:bcd|e)?f{2,3}$", 7, false},
        {".{0,8}x(?:yz){2}$", 13, false},
        {"a.*$", UINT32_MAX, false},
        {"(?:a|b$)c$", 2, false},
        {"\\d{4}$", 4, true},
        {"(?:\\d|x)$", 1, false},
        {"(?:\\d|x7)y$", 3, true},
        {"a\\d?$", 2, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        drs_beginnings *table = calloc(1, sizeof *table);
        assert_non_null(table);
        drs_beginnings_add(table, 3, cases[i].pattern);
        assert_int_equal(table->most[3], cases[i].most);
        assert_int_equal(table->with_digit[0], cases[i].digit ? 1u << 3 : 0);
        free(table);
    }
}

/* ---- All tables against all lines of the samples ------------------------------------------------------------------ */

static char *read_file(const char *name, size_t *size) {
    FILE *file = fopen(name, "rb");
    assert_non_null(file);
    char *bytes = malloc(1u << 20);
    assert_non_null(bytes);
    *size = fread(bytes, 1, 1u << 20, file);
    (void)fclose(file);
    return bytes;
}

/* A row that PCRE2 matches is found, and its line is thought possible. */
static size_t check_line(const drs_form_set *set, drs_matcher *matcher, const char *text, size_t start, size_t end) {
    drs_arena arena = {0};
    if (setjmp(arena.on_failure)) {
        fail_msg("memory ran out");
    }
    drs_key key = drs_key_make(&arena, text, start, end, 420);
    size_t found = 0;
    for (size_t i = 0; i < set->count; i++) {
        const drs_form_code *code;
        assert_int_equal(drs_forms_code(set, i, &code), DRS_OK);
        int groups = pcre2_match(code->pattern, (PCRE2_SPTR)key.bytes, key.length, 0, 0, matcher->data, NULL);
        if (groups <= 0) {
            continue;
        }
        found++;
        size_t row = i;
        drs_match match;
        assert_true(drs_forms_match(set, matcher, 0, &key, &row, &match));
        assert_ptr_equal(match.form, &set->rows[i]);
        assert_true(drs_forms_possible(set, text, start, end));
    }
    drs_arena_free(&arena);
    return found;
}

enum { TABLES = 7, COLLECTION = TABLES - 1 };

static void make_sets(drs_beginnings *beginnings, drs_form_set sets[TABLES]) {
    const struct {
        const drs_form *rows;
        size_t count;
    } tables[TABLES] = {
        {drs_head_forms, drs_head_form_count},
        {drs_imprint_forms, drs_imprint_form_count},
        {drs_margin_forms, drs_margin_form_count},
        {drs_body_forms, drs_body_form_count},
        {drs_sentence_forms, drs_sentence_form_count},
        {drs_end_forms, drs_end_form_count},
        {drs_collection_forms, drs_collection_form_count},
    };
    assert_non_null(beginnings);
    size_t word = 0;
    for (size_t i = 0; i < TABLES; i++) {
        assert_int_equal(drs_forms_make(tables[i].rows, tables[i].count, beginnings, &word, &sets[i]), DRS_OK);
    }
}

/* A reader compiles a row when a paper needs it: a broken one must not wait for that paper. */
static void every_row_compiles_once(void **state) {
    (void)state;
    drs_beginnings *beginnings = calloc(1, sizeof *beginnings);
    drs_form_set sets[TABLES];
    make_sets(beginnings, sets);
    for (size_t i = 0; i < TABLES; i++) {
        for (size_t row = 0; row < sets[i].count; row++) {
            const drs_form_code *code = NULL;
            const drs_form_code *again = NULL;
            assert_int_equal(drs_forms_code(&sets[i], row, &code), DRS_OK);
            assert_non_null(code->pattern);
            assert_int_equal(drs_forms_code(&sets[i], row, &again), DRS_OK);
            assert_ptr_equal(code, again);
        }
        drs_forms_free(&sets[i]);
    }
    free(beginnings);
}

static void no_match_is_lost(void **state) {
    (void)state;
    drs_beginnings *beginnings = calloc(1, sizeof *beginnings);
    drs_form_set sets[TABLES];
    make_sets(beginnings, sets);
    drs_matcher matcher = {pcre2_match_data_create(DRS_CAPTURES, NULL), NULL, NULL, 0};
    size_t found[TABLES] = {0};
    for (size_t p = 0; p < DRS_PARLIAMENT_COUNT; p++) {
        char folder[512];
        (void)snprintf(folder, sizeof folder, DRS_SOURCE_DIR "/samples/%s", drs_profiles[p].code);
        DIR *files = opendir(folder);
        assert_non_null(files);
        for (struct dirent *entry = readdir(files); entry; entry = readdir(files)) {
            char name[1024];
            size_t length = strlen(entry->d_name);
            if (length < 4 || strcmp(entry->d_name + length - 4, ".txt") != 0) {
                continue;
            }
            (void)snprintf(name, sizeof name, "%s/%s", folder, entry->d_name);
            size_t size;
            char *text = read_file(name, &size);
            for (size_t start = 0; start < size;) {
                const char *stop = memchr(text + start, '\n', size - start);
                size_t end = stop ? (size_t)(stop - text) : size;
                for (size_t i = 0; i < TABLES && end > start; i++) {
                    found[i] += check_line(&sets[i], &matcher, text, start, end);
                }
                start = end + 1;
            }
            free(text);
        }
        (void)closedir(files);
    }
    for (size_t i = 0; i < TABLES; i++) {
        assert_true(found[i] > (i == COLLECTION ? 5 : 20)); /* else this test asked nothing */
        drs_forms_free(&sets[i]);
    }
    pcre2_match_data_free(matcher.data);
    free(beginnings);
}

/* Long lists are searched by halving: a word out of its order would be lost without a sound. */
static void words_are_found_in_sorted_lists(void **state) {
    (void)state;
    static const char *const list[] = {"Ab", "An", "Ansicht", "Wie", "Über"};
    size_t count = sizeof list / sizeof *list;
    for (size_t i = 0; i < count; i++) {
        assert_true(drs_word_among(list[i], strlen(list[i]), list, count));
    }
    assert_false(drs_word_among("Ansich", 6, list, count));
    assert_false(drs_word_among("Ansichten", 9, list, count));
    assert_false(drs_word_among("", 0, list, count));
    assert_true(drs_word_among("Wieso", 3, list, count));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(patterns_are_walked),
        cmocka_unit_test(lengths_and_digits_are_known),
        cmocka_unit_test(every_row_compiles_once),
        cmocka_unit_test(no_match_is_lost),
        cmocka_unit_test(words_are_found_in_sorted_lists),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
