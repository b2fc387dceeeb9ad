/* Keys of lines, dates, and the small questions to letters and words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "arena_helpers.h"
#include "letters.h"

static drs_key key_of(void **state, const char *text, size_t start, size_t end, size_t most) {
    drs_arena *arena = *state;
    if (setjmp(arena->on_failure)) {
        fail_msg("memory ran out");
    }
    return drs_key_make(arena, text, start, end, most);
}

/* ---- Keys ---------------------------------------------------------------------------------------------------------- */

static void assert_key(void **state, const char *text, const char *expected) {
    drs_key key = key_of(state, text, 0, strlen(text), 400);
    assert_string_equal(key.bytes, expected);
    assert_int_equal(key.length, strlen(expected));
    assert_int_equal(key.map[key.length], strlen(text));
}

static void test_keys_have_no_blanks_and_no_capitals(void **state) {
    assert_key(state, "der Landesregierung", "derlandesregierung");
    assert_key(state, "ANTWORT", "antwort");
    assert_key(state, "Drucksache  18/9376", "drucksache18/9376");
    assert_key(state, "ÄÖÜ äöü ß ẞ É é", "äöüäöüßßéé");
    assert_key(state, "", "");
    assert_key(state, "   ", "");
}

static void test_keys_of_spaced_letters(void **state) {
    assert_key(state, "A n t w o r t", "antwort");
    assert_key(state, "V o r b e m e r k u n g  d e r  F r a g e s t e l l e r", "vorbemerkungderfragesteller");
    assert_key(state, "K l e i n e  A n f r a g e", "kleineanfrage");
    assert_key(state, "G R O ß E   A N F R A G E", "großeanfrage");
    assert_key(state, "Lan desre gierung", "landesregierung");
    assert_key(state, "der AbgeordnetenSarah", "derabgeordnetensarah");
}

static void test_every_dash_is_a_hyphen(void **state) {
    assert_key(state, "Nordrhein-Westfalen", "nordrhein-westfalen");
    assert_key(state, "a \xE2\x80\x90 b \xE2\x80\x91 c \xE2\x80\x92 d – e — f \xE2\x88\x92 g", "a-b-c-d-e-f-g");
    assert_key(state, "Wort\xC2\xAD", "wort-");
}

static void test_keys_of_doubled_letters(void **state) {
    assert_key(state, "1188//11115599", "18/1159");
    assert_key(state, "DDrruucckkssaacchhee 1188//11115599", "drucksache18/1159");
    assert_key(state, "2288..0055..22002244", "28.05.2024");
    /* Not all are doubled: nothing is halved. */
    assert_key(state, "1188//11115598", "1188//11115598");
    assert_key(state, "Wasser", "wasser");
    /* Too short to tell. */
    assert_key(state, "1122", "1122");
    assert_key(state, "aa", "aa");
}

static void test_key_leads_back_to_the_text(void **state) {
    static const char text[] = "xx Ä n t–w yy";
    drs_key key = key_of(state, text, 3, sizeof text - 1 - 3, 400);
    assert_string_equal(key.bytes, "änt-w");
    assert_int_equal(key.map[0], 3);
    assert_int_equal(key.map[1], 4);
    assert_int_equal(key.map[2], 6);
    assert_int_equal(key.map[3], 8);
    assert_int_equal(key.map[4], 9);
    assert_int_equal(key.map[5], 12);
    assert_int_equal(key.map[6], sizeof text - 1 - 3);
}

static void test_key_of_doubled_letters_leads_back(void **state) {
    static const char text[] = "1188 // 11115599";
    drs_key key = key_of(state, text, 0, sizeof text - 1, 400);
    assert_string_equal(key.bytes, "18/1159");
    assert_int_equal(key.map[0], 0);
    assert_int_equal(key.map[1], 2);
    assert_int_equal(key.map[2], 5);
    assert_int_equal(key.map[3], 8);
    assert_int_equal(key.map[7], sizeof text - 1);
}

static void test_key_reads_no_more_than_it_may(void **state) {
    drs_key key = key_of(state, "abcdefghij", 0, 10, 4);
    assert_string_equal(key.bytes, "abcd");
    assert_int_equal(key.map[4], 4);
    /* A letter that is cut in two breaks nothing. */
    key = key_of(state, "abcä", 0, 5, 4);
    assert_true(key.length <= 4);
    assert_memory_equal(key.bytes, "abc", 3);
}

/* ---- Hashes -------------------------------------------------------------------------------------------------------- */

static uint64_t hash(const char *text, size_t letters, size_t *taken) {
    return drs_letters_hash(text, 0, strlen(text), letters, taken);
}

static void test_hash_sees_letters_and_digits_alone(void **state) {
    (void)state;
    size_t taken;
    uint64_t first = hash("Wie viele Haupt-\npersonalräte gibt es (bitte Zahl)?", 100, &taken);
    assert_int_equal(taken, 40);
    assert_true(first == hash("Wie viele Hauptpersonalräte gibt es bitte Zahl.", 100, &taken));
    assert_true(first == hash("wie VIELE\nHauptpersonalRÄTE  gibtes – „bitte Zahl“", 100, &taken));
    assert_true(first != hash("Wie viele Hauptpersonalräte gab es bitte Zahl", 100, &taken));
    assert_true(hash("Frage 1", 100, &taken) != hash("Frage 2", 100, &taken));
}

static void test_hash_takes_as_many_as_wanted(void **state) {
    (void)state;
    size_t taken;
    uint64_t first = hash("Ä b c d e f", 3, &taken);
    assert_int_equal(taken, 3);
    assert_true(first == hash("äbc", 3, &taken));
    hash("ab", 10, &taken);
    assert_int_equal(taken, 2);
    hash(" – ? ", 10, &taken);
    assert_int_equal(taken, 0);
}

/* ---- Dates --------------------------------------------------------------------------------------------------------- */

static void assert_date(const char *key, const char *iso, size_t length) {
    char found[11] = "";
    size_t used = drs_key_date(key, strlen(key), found);
    if (used != length || strcmp(found, iso) != 0) {
        fail_msg("\"%s\": \"%s\" of %zu bytes instead of \"%s\" of %zu", key, found, used, iso, length);
    }
}

static void assert_no_date(const char *key) {
    char found[11] = "";
    size_t used = drs_key_date(key, strlen(key), found);
    if (used != 0) {
        fail_msg("\"%s\" was read as %s", key, found);
    }
}

static void test_dates_in_figures(void **state) {
    (void)state;
    assert_date("28.05.2024", "2024-05-28", 10);
    assert_date("28.5.2025", "2025-05-28", 9);
    assert_date("1.1.2025", "2025-01-01", 8);
    assert_date("18.11.16", "2016-11-18", 8);
    assert_date("2025-02-14", "2025-02-14", 10);
    assert_date("28.05.2024/ausgegeben:04.06.2024", "2024-05-28", 10);
    assert_date("18.11.16und", "2016-11-18", 8);
}

static void test_dates_with_months(void **state) {
    (void)state;
    static const char *const months[] = {"januar", "februar", "märz",      "april",   "mai",      "juni",
                                         "juli",   "august",  "september", "oktober", "november", "dezember"};
    for (int i = 0; i < 12; i++) {
        char key[32];
        char iso[16];
        strcpy(key, "14.");
        strcat(key, months[i]);
        strcat(key, "2026");
        strcpy(iso, "2026-00-14");
        iso[5] = (char)('0' + (i + 1) / 10);
        iso[6] = (char)('0' + (i + 1) % 10);
        assert_date(key, iso, strlen(key));
    }
    assert_date("04.november2021", "2021-11-04", 15);
    assert_date("4.november2021", "2021-11-04", 14);
}

static void test_dates_with_short_months(void **state) {
    (void)state;
    assert_date("16.nov.2021", "2021-11-16", 11);
    assert_date("23.okt.2015", "2015-10-23", 11);
    assert_date("07.dez.2015", "2015-12-07", 11);
    assert_date("7.sept.2015", "2015-09-07", 11);
    assert_date("7.sep.2015", "2015-09-07", 10);
    assert_date("7.mrz.2015", "2015-03-07", 10);
    assert_date("7.jan.2015", "2015-01-07", 10);
    assert_date("7.aug2015", "2015-08-07", 9);
}

static void test_days_that_the_calendar_does_not_have(void **state) {
    (void)state;
    assert_no_date("30.02.2024");
    assert_no_date("29.02.2023");
    assert_no_date("29.02.1900");
    assert_no_date("29.02.2100");
    assert_no_date("31.04.2024");
    assert_no_date("31.april2024");
    assert_no_date("32.01.2024");
    assert_no_date("00.01.2024");
    assert_no_date("0.1.2024");
    assert_no_date("01.00.2024");
    assert_no_date("01.13.2024");
    assert_no_date("2024-13-01");
    assert_no_date("2024-02-30");
    assert_no_date("2024-00-10");
    assert_date("29.02.2024", "2024-02-29", 10);
    assert_date("29.02.2000", "2000-02-29", 10);
    assert_date("31.12.2024", "2024-12-31", 10);
}

static void test_what_is_no_date(void **state) {
    (void)state;
    assert_no_date("");
    assert_no_date("2");
    assert_no_date("28.");
    assert_no_date("28.05");
    assert_no_date("28.05.");
    assert_no_date("28.05.2");
    assert_no_date("28.05.202");
    assert_no_date("1.154.000");
    assert_no_date("128.05.2024");
    assert_no_date("28.005.2024");
    assert_no_date("14.augenblick2024");
    assert_no_date("14.mai");
    assert_no_date("14.maibaum2024");
    assert_no_date("mai2024");
    assert_no_date("2024-02");
    assert_no_date("18/9376");
    assert_no_date("28.05.20245");
}

/* The key's length counts, not a NUL behind it. */
static void test_date_ends_with_the_key(void **state) {
    (void)state;
    char iso[11];
    assert_int_equal(drs_key_date("28.05.2024", 9, iso), 0);
    assert_int_equal(drs_key_date("2024-05-28", 9, iso), 0);
    assert_int_equal(drs_key_date("28.mai2024", 5, iso), 0);
}

/* ---- Letters and words --------------------------------------------------------------------------------------------- */

#define ASK(function, letter) function((letter), 0, sizeof(letter) - 1)

static void test_kinds_of_letters(void **state) {
    (void)state;
    assert_true(ASK(drs_is_upper, "A"));
    assert_true(ASK(drs_is_upper, "Z"));
    assert_true(ASK(drs_is_upper, "Ä"));
    assert_true(ASK(drs_is_upper, "Ü"));
    assert_true(ASK(drs_is_upper, "É"));
    assert_false(ASK(drs_is_upper, "a"));
    assert_false(ASK(drs_is_upper, "ü"));
    assert_false(ASK(drs_is_upper, "ß"));
    assert_false(ASK(drs_is_upper, "1"));
    assert_false(ASK(drs_is_upper, "–"));
    assert_false(ASK(drs_is_upper, ""));
    assert_true(ASK(drs_is_lower, "a"));
    assert_true(ASK(drs_is_lower, "ß"));
    assert_true(ASK(drs_is_lower, "ü"));
    assert_true(ASK(drs_is_lower, "ÿ"));
    assert_false(ASK(drs_is_lower, "÷"));
    assert_false(ASK(drs_is_lower, "A"));
    assert_false(ASK(drs_is_lower, "Ü"));
    assert_false(ASK(drs_is_lower, "„"));
    assert_false(ASK(drs_is_lower, ""));
    assert_true(ASK(drs_is_letter, "x"));
    assert_true(ASK(drs_is_letter, "Ž"));
    assert_true(ASK(drs_is_letter, "ß"));
    assert_false(ASK(drs_is_letter, "7"));
    assert_false(ASK(drs_is_letter, "×"));
    assert_false(ASK(drs_is_letter, "–"));
    assert_false(ASK(drs_is_letter, "€"));
    assert_false(ASK(drs_is_letter, "§"));
    assert_false(ASK(drs_is_letter, " "));
    assert_false(ASK(drs_is_letter, ""));
}

static void test_sizes_of_letters(void **state) {
    (void)state;
    assert_int_equal(ASK(drs_letter_size, "a"), 1);
    assert_int_equal(ASK(drs_letter_size, "ä"), 2);
    assert_int_equal(ASK(drs_letter_size, "€"), 3);
    assert_int_equal(ASK(drs_letter_size, "𝄞"), 4);
    assert_int_equal(drs_letter_size("€", 0, 2), 1); /* cut in two */
    assert_int_equal(drs_letter_size("€", 1, 3), 1); /* stray */
    assert_int_equal(drs_letter_count("", 0, 0), 0);
    assert_int_equal(drs_letter_count("Größe 5 €", 0, sizeof "Größe 5 €" - 1), 9);
}

static void assert_word(const char *text, const char *word) {
    assert_int_equal(drs_word_end(text, 0, strlen(text)), strlen(word));
}

static void test_words(void **state) {
    (void)state;
    assert_word("Schule und", "Schule");
    assert_word("Größe.", "Größe");
    assert_word("Rhein-Sieg-Kreis,", "Rhein-Sieg-Kreis");
    assert_word("An- und Abmeldung", "An");
    assert_word("Wort-", "Wort");
    assert_word("CO2-Ausstoß ist", "CO2-Ausstoß");
    assert_word("18/9376", "18");
    assert_word("Satz–Zeichen", "Satz");
    assert_word("„Wort“", "");
    assert_word("", "");
}

static void test_word_lists(void **state) {
    (void)state;
    static const char *const list[] = {"und", "sowie", "Ärzte", NULL};
    assert_true(drs_word_in("und", 3, list));
    assert_true(drs_word_in("sowie auch", 5, list));
    assert_true(drs_word_in("Ärzte", 6, list));
    assert_false(drs_word_in("unde", 4, list));
    assert_false(drs_word_in("un", 2, list));
    assert_false(drs_word_in("Und", 3, list));
    assert_false(drs_word_in("", 0, list));
}

static void test_last_letters(void **state) {
    (void)state;
    static const char *const small[] = {"weiter", "weiß", "froh", "Knie, ä", "é"};
    static const char *const other[] = {"", "weiter.", "GROẞ", "Ä", "12", "weiter“", "\x9F", "der –"};
    for (size_t i = 0; i < sizeof small / sizeof *small; i++) {
        assert_true(drs_ends_lower(small[i], 0, strlen(small[i])));
    }
    for (size_t i = 0; i < sizeof other / sizeof *other; i++) {
        assert_false(drs_ends_lower(other[i], 0, strlen(other[i])));
    }
    assert_int_equal(drs_last_letter("weiß", 0, 5), 3);
    assert_int_equal(drs_last_letter("weiß", 4, 5), 4);
    assert_int_equal(drs_last_letter("weiß", 5, 5), 5);
}

static void test_find(void **state) {
    (void)state;
    const char *text = "in der Anlage der Antwort";
    assert_ptr_equal(drs_find(text, text + strlen(text), "der"), text + 3);
    assert_ptr_equal(drs_find(text + 4, text + strlen(text), "der"), text + 14);
    assert_null(drs_find(text + 4, text + 16, "der"));
    assert_null(drs_find(text + 3, text + 3, "der"));
    /* behind the end */
    assert_null(drs_find(text + 4, text + 3, "der"));
    assert_int_equal(drs_find_at(text, 4, 3, "der"), SIZE_MAX);
}

/* Texts shorter and longer than what is asked at once, with the word at each place, cut off at the end, and begun before. */
static void test_find_at_all_places(void **state) {
    (void)state;
    static const char *const words[] = {"d", "de", "der", "derselbe"};
    for (size_t w = 0; w < sizeof words / sizeof *words; w++) {
        size_t size = strlen(words[w]);
        for (size_t length = 0; length <= 70; length++) {
            for (size_t at = 0; at <= length; at++) {
                char text[71 + 8];
                memset(text, at % 2 ? 'd' : 'x', at);
                memset(text + at, 'x', sizeof text - at);
                memcpy(text + at, words[w], size);
                const char *first = size == 1 && at % 2 ? text : text + at; /* a letter alone stands before it too */
                const char *expected = first + size <= text + length ? first : NULL;
                assert_ptr_equal(drs_find(text, text + length, words[w]), expected);
            }
        }
    }
}

static void test_digits_at_all_places(void **state) {
    (void)state;
    static const char others[] = "/:x \xC3\xB9";
    for (size_t length = 0; length <= 40; length++) {
        for (size_t at = 0; at <= length; at++) {
            for (size_t k = 0; others[k]; k++) {
                char text[41];
                memset(text, others[k], sizeof text);
                text[at] = at % 2 ? '0' : '9';
                assert_int_equal(drs_has_digit(text, 0, length), at < length);
                assert_false(drs_has_digit(text, 0, at));
            }
        }
    }
}

static void test_begins_and_ends(void **state) {
    (void)state;
    assert_true(drs_begins("Frage 1", 0, 7, "Frage"));
    assert_true(drs_begins("zu Frage", 3, 8, "Frage"));
    assert_true(drs_begins("Frage", 0, 5, "Frage"));
    assert_true(drs_begins("", 0, 0, ""));
    assert_false(drs_begins("Frag", 0, 4, "Frage"));
    assert_false(drs_begins("Frage", 0, 4, "Frage"));
    assert_false(drs_begins("frage", 0, 5, "Frage"));
    assert_true(drs_ends("Wie?", 0, 4, "?"));
    assert_true(drs_ends("Wie?", 0, 3, "ie"));
    assert_false(drs_ends("Wie?", 3, 4, "e?"));
    assert_false(drs_ends("Wie?", 0, 4, "."));
}

#define ARENA_TEST(function) cmocka_unit_test_setup_teardown(function, arena_new, arena_free)

int main(void) {
    const struct CMUnitTest tests[] = {
        ARENA_TEST(test_keys_have_no_blanks_and_no_capitals),
        ARENA_TEST(test_keys_of_spaced_letters),
        ARENA_TEST(test_every_dash_is_a_hyphen),
        ARENA_TEST(test_keys_of_doubled_letters),
        ARENA_TEST(test_key_leads_back_to_the_text),
        ARENA_TEST(test_key_of_doubled_letters_leads_back),
        ARENA_TEST(test_key_reads_no_more_than_it_may),
        cmocka_unit_test(test_hash_sees_letters_and_digits_alone),
        cmocka_unit_test(test_hash_takes_as_many_as_wanted),
        cmocka_unit_test(test_dates_in_figures),
        cmocka_unit_test(test_dates_with_months),
        cmocka_unit_test(test_dates_with_short_months),
        cmocka_unit_test(test_days_that_the_calendar_does_not_have),
        cmocka_unit_test(test_what_is_no_date),
        cmocka_unit_test(test_date_ends_with_the_key),
        cmocka_unit_test(test_kinds_of_letters),
        cmocka_unit_test(test_sizes_of_letters),
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_word_lists),
        cmocka_unit_test(test_last_letters),
        cmocka_unit_test(test_find),
        cmocka_unit_test(test_find_at_all_places),
        cmocka_unit_test(test_digits_at_all_places),
        cmocka_unit_test(test_begins_and_ends),
    };
    return cmocka_run_group_tests_name("letters", tests, NULL, NULL);
}
