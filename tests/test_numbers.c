/* The numbers of questions as they are printed, and what only looks like one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "arena_helpers.h"
#include "number_lists.h"

static const char *number_text(drs_arena *arena, drs_number number) {
    if (setjmp(arena->on_failure)) {
        fail_msg("memory ran out");
    }
    return drs_number_text(arena, number).bytes;
}

/* ---- At a line's start --------------------------------------------------------------------------------------------- */

typedef struct head_case {
    const char *line;
    drs_number_style style;
    const char *number;
    const char *text; /* behind the number */
} head_case;

/* clang-format off */
static const head_case heads[] = {
    {"1. Wie viele?", DRS_STYLE_DOT, "1", "Wie viele?"},
    {"12.  Welche?", DRS_STYLE_DOT, "12", "Welche?"},
    {"9.Transparenz", DRS_STYLE_DOT, "9", "Transparenz"},
    {"1.", DRS_STYLE_DOT, "1", ""},
    {"140. Wie viele?", DRS_STYLE_DOT, "140", "Wie viele?"},
    {"1) Wie viele?", DRS_STYLE_PAREN, "1", "Wie viele?"},
    {"10)Wie viele?", DRS_STYLE_PAREN, "10", "Wie viele?"},
    {"(1) Wie viele?", DRS_STYLE_PAREN, "1", "Wie viele?"},
    {"1.1 Welche?", DRS_STYLE_LEVELS, "1.1", "Welche?"},
    {"1.1. Welche?", DRS_STYLE_LEVELS, "1.1", "Welche?"},
    {"8.12 Welche?", DRS_STYLE_LEVELS, "8.12", "Welche?"},
    {"10.10. Welche?", DRS_STYLE_LEVELS, "10.10", "Welche?"},
    {"1.2.Welche?", DRS_STYLE_LEVELS, "1.2", "Welche?"},
    {"1.1) Welche?", DRS_STYLE_LEVELS, "1.1", "Welche?"},
    {"a) Welche?", DRS_STYLE_LETTER_PAREN, "a", "Welche?"},
    {"(a) Welche?", DRS_STYLE_LETTER_PAREN, "a", "Welche?"},
    {"b)Welche?", DRS_STYLE_LETTER_PAREN, "b", "Welche?"},
    {"a.eines Brandschlags", DRS_STYLE_LETTER_DOT, "a", "eines Brandschlags"},
    {"b.ob es", DRS_STYLE_LETTER_DOT, "b", "ob es"},
    {"c.Welche Schulen?", DRS_STYLE_LETTER_DOT, "c", "Welche Schulen?"},
    {"a. Welche?", DRS_STYLE_LETTER_DOT, "a", "Welche?"},
    {"1a) Welche?", DRS_STYLE_WITH_LETTER, "1a", "Welche?"},
    {"1 a) Welche?", DRS_STYLE_WITH_LETTER, "1a", "Welche?"},
    {"1. a) Welche?", DRS_STYLE_WITH_LETTER, "1a", "Welche?"},
    {"1.a) Welche?", DRS_STYLE_WITH_LETTER, "1a", "Welche?"},
    {"1. o. Ä. wie oben?", DRS_STYLE_DOT, "1", "o. Ä. wie oben?"}, /* an abbreviation */
    {"1. o. Äste?", DRS_STYLE_WITH_LETTER, "1o", "Äste?"},
    {"11.a. Welche?", DRS_STYLE_WITH_LETTER, "11a", "Welche?"},
    {"Frage 1: Wie?", DRS_STYLE_WORD, "1", "Wie?"},
    {"Frage 12. Wie?", DRS_STYLE_WORD, "12", "Wie?"},
    {"Frage 1", DRS_STYLE_WORD, "1", ""},
    {"Frage 1:", DRS_STYLE_WORD, "1", ""},
    {"Frage 1.1: Wie?", DRS_STYLE_WORD, "1.1", "Wie?"},
    {"Frage 1 a) Wie?", DRS_STYLE_WORD, "1a", "Wie?"},
    {"Frage 2b: Wie?", DRS_STYLE_WORD, "2b", "Wie?"},
    {"Frage l: Wie?", DRS_STYLE_WORD, "1", "Wie?"}, /* scanned */
};
/* clang-format on */

static void test_heads(void **state) {
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        const head_case *expected = &heads[i];
        size_t length = strlen(expected->line);
        drs_number_head head = drs_number_read(expected->line, 0, length);
        const char *number = number_text(*state, head.number);
        if (head.style != expected->style || strcmp(number, expected->number) != 0 || head.bare ||
            strcmp(expected->line + head.text, expected->text) != 0) {
            fail_msg("\"%s\": style %d, number \"%s\", text \"%s\"", expected->line, (int)head.style, number,
                     expected->line + head.text);
        }
    }
}

static void test_question_without_number(void **state) {
    (void)state;
    drs_number_head head = drs_number_read("Frage: Wie?", 0, 11);
    assert_int_equal(head.style, DRS_STYLE_WORD);
    assert_true(head.bare);
    assert_int_equal(head.number.major, 1);
    assert_int_equal(head.text, 7);
}

/* The offsets are those of the whole text. */
static void test_head_inside_a_text(void **state) {
    (void)state;
    static const char text[] = "Ein Satz.\n2. Wie?\n3. Was?";
    drs_number_head head = drs_number_read(text, 10, 17);
    assert_int_equal(head.style, DRS_STYLE_DOT);
    assert_int_equal(head.number.major, 2);
    assert_int_equal(head.text, 13);
    head = drs_number_read(text, 10, 12); /* nothing behind "2." is read */
    assert_int_equal(head.style, DRS_STYLE_DOT);
    assert_int_equal(head.text, 12);
}

static void test_false_heads(void **state) {
    (void)state;
    static const char *const lines[] = {
        "",
        " ",
        ".",
        "1",
        "0. Wie?",
        "02.08.2024",
        "02.08.2024 fand die Sitzung statt.",
        "2.8.2024",
        "12. November",
        "12. November 2024 wurde",
        "1. Mai 2024",
        "16. Nov. 2021",
        "1.154.000",
        "1.154.000 Euro",
        "1.154 Euro",
        "10.2023 bis 11.2023",
        "2024. Wie?",
        "2024 wurden",
        "19. Wahlperiode",
        "19. Legislaturperiode",
        "14. Lebensjahr",
        "21. Jahrhundert",
        "3. Quartal",
        "10. Klasse",
        "37. BImSchV",
        "z. B. Schulen",
        "z.B. Schulen",
        "z.B.Schulen",
        "d.h. nicht",
        "u.a. im Norden",
        "u.ä. Orte",
        "z.Hd. der Schule",
        "z.Zt nicht",
        "i.d.R. nicht",
        "e.pdf vom 3. Mai",
        "w.stadt.de besucht",
        "t.de, besucht",
        "u. a. Schulen",
        "d. h. die Schulen",
        "o. g. Schulen",
        "i. d. R. sind",
        "3,5 Prozent",
        "1.1 Mio. Euro",
        "2.5 Prozent",
        "15.30 Uhr",
        "18/9376",
        "5 Schulen",
        "1.1.1 Wie?",
        "Fragen 1 und 2:",
        "Frage 1 wurde bereits beantwortet.",
        "Fragesteller",
        "Fragestunde 1",
        "ab) Wie?",
        "A. Problem",
        "a Wie?",
        "ä) Wie?",
        "Wie viele 1. Klassen?",
        "- 2 -",
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        drs_number_head head = drs_number_read(lines[i], 0, strlen(lines[i]));
        if (head.style != DRS_STYLE_NONE) {
            fail_msg("\"%s\" was read as question %u.%u%c", lines[i], head.number.major, head.number.minor,
                     head.number.letter ? head.number.letter : ' ');
        }
    }
}

/* ---- Lists --------------------------------------------------------------------------------------------------------- */

/* A list as words: "1 2-4 5a" for 1, the range from 2 to 4, and 5a. */
static void list_words(drs_arena *arena, const drs_number_item *items, size_t count, char *words, size_t size) {
    words[0] = '\0';
    for (size_t i = 0; i < count; i++) {
        size_t used = strlen(words);
        snprintf(words + used, size - used, "%s%s%s",
                 i == 0           ? ""
                 : items[i].range ? "-"
                                  : " ",
                 number_text(arena, items[i].number), items[i].with_parts ? "+" : "");
    }
}

typedef struct list_case {
    const char *text;
    const char *items;
    const char *rest; /* of the key, behind the list */
} list_case;

/* clang-format off */
static const list_case lists[] = {
    {"1", "1", ""},
    {"1.", "1", ""},
    {"1.:", "1", ":"},
    {"1 und 2", "1 2", ""},
    {"1. und 2.:", "1 2", ":"},
    {"1 und 2 werden gemeinsam beantwortet.", "1 2", "werdengemeinsambeantwortet."},
    {"1, 2 und 3", "1 2 3", ""},
    {"1, 2, und 3", "1 2 3", ""},
    {"6, 7, 8 und 10", "6 7 8 10", ""},
    {"1 bis 5", "1-5", ""},
    {"1 bis 3 und 5 bis 7", "1-3 5-7", ""},
    {"1 bis 3 sowie 8", "1-3 8", ""},
    {"1.1 bis 2.2", "1.1-2.2", ""},
    {"1.1, 1.2 und 2.", "1.1 1.2 2", ""},
    {"2. und 2.1.:", "2 2.1", ":"},
    {"5. a.", "5a", ""},
    {"5a", "5a", ""},
    {"5 a)", "5a", ""},
    {"9. a bis c", "9a-9c", ""},
    {"9 a) bis c)", "9a-9c", ""},
    {"1 a und b", "1a 1b", ""},
    {"1-3", "1-3", ""},
    {"1 – 3", "1-3", ""},
    {"2 a) bis 2 c)", "2a-2c", ""},
    {"8. und 11., 11.a. bis d.:", "8 11 11a-11d", ":"},
    {"1 und zu Frage 2", "1 2", ""},
    {"1 und Frage 2", "1 2", ""},
    {"1 a, b und c", "1a 1b 1c", ""},
    {"1, a) und b)", "1 1a 1b", ""},
    {"2 (a) und 2 (b)", "2a 2b", ""},
    {"1 sowie 2 a", "1 2a", ""},
    {"1.1., 1.2. und 1.3.", "1.1 1.2 1.3", ""},
    {"1 a-c", "1a-1c", ""},
    {"Fragen 1 und 2", "1 2", ""},
    {"3 vom 12. Mai", "3", "vom12.mai"},
    {"4 werden", "4", "werden"},
    {"1 / 2", "1 2", ""},
    {"1 & 2", "1 2", ""},
    {"5 einschließlich der Unterfragen:", "5+", ":"},
    {"5 und 6 einschließlich aller Unterfragen werden", "5+ 6+", "werden"},
    {"5 bis 7 mit den Teilfragen", "5+-7+", ""},
    {"5 mit den Unterfragen und 6", "5+ 6", ""},
    {"5 mit den Mitteln", "5", "mitdenmitteln"},
    {"5 einschließlich 7", "5", "einschließlich7"},
    {"1 und der Rest", "1", "undderrest"},
    {"1 aufgeführt", "1", "aufgeführt"},
    {"1 bezieht sich", "1", "beziehtsich"},
    {"2024", "", "2024"},
    {"keine", "", "keine"},
    {"", "", ""},
};
/* clang-format on */

static void check_list(drs_arena *arena, const char *text, const char *items, const char *rest) {
    drs_number_item found[DRS_NUMBER_ITEMS];
    char words[512];
    size_t end = 0;
    if (setjmp(arena->on_failure)) {
        fail_msg("memory ran out");
    }
    drs_key key = drs_key_make(arena, text, 0, strlen(text), 400);
    size_t count = drs_number_list(&key, 0, found, &end);
    list_words(arena, found, count, words, sizeof words);
    assert_in_range(end, 0, key.length);
    if (strcmp(words, items) != 0 || strcmp(key.bytes + end, rest) != 0) {
        fail_msg("\"%s\": \"%s\", rest \"%s\"", text, words, key.bytes + end);
    }
}

static void test_lists(void **state) {
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        check_list(*state, lists[i].text, lists[i].items, lists[i].rest);
    }
}

/* Where the key goes on before the list begins. */
static void test_list_inside_a_key(void **state) {
    drs_arena *arena = *state;
    drs_number_item items[DRS_NUMBER_ITEMS];
    size_t end = 0;
    if (setjmp(arena->on_failure)) {
        fail_msg("memory ran out");
    }
    static const char text[] = "Zu den Fragen 3 bis 4:";
    drs_key key = drs_key_make(arena, text, 0, sizeof text - 1, 400);
    assert_int_equal(drs_number_list(&key, strlen("zudenfragen"), items, &end), 2);
    assert_int_equal(items[0].number.major, 3);
    assert_false(items[0].range);
    assert_int_equal(items[1].number.major, 4);
    assert_true(items[1].range);
    assert_string_equal(key.bytes + end, ":");
}

/* No list has more items than there is room for. */
static void test_long_list(void **state) {
    drs_arena *arena = *state;
    drs_number_item items[DRS_NUMBER_ITEMS];
    char text[1024] = "1";
    size_t end = 0;
    for (int i = 2; i <= 100; i++) {
        size_t used = strlen(text);
        snprintf(text + used, sizeof text - used, ", %d", i);
    }
    if (setjmp(arena->on_failure)) {
        fail_msg("memory ran out");
    }
    drs_key key = drs_key_make(arena, text, 0, strlen(text), sizeof text);
    assert_int_equal(drs_number_list(&key, 0, items, &end), DRS_NUMBER_ITEMS);
    assert_int_equal(items[DRS_NUMBER_ITEMS - 1].number.major, DRS_NUMBER_ITEMS);
}

/* ---- Numbers ------------------------------------------------------------------------------------------------------- */

static void test_texts_of_numbers(void **state) {
    assert_string_equal(number_text(*state, (drs_number){3, 0, 0}), "3");
    assert_string_equal(number_text(*state, (drs_number){3, 1, 0}), "3.1");
    assert_string_equal(number_text(*state, (drs_number){3, 0, 'a'}), "3a");
    assert_string_equal(number_text(*state, (drs_number){3, 1, 'a'}), "3.1a");
    assert_string_equal(number_text(*state, (drs_number){4000, 65535, 'z'}), "4000.65535z");
}

static void test_same_numbers(void **state) {
    (void)state;
    assert_true(drs_number_same((drs_number){3, 1, 'a'}, (drs_number){3, 1, 'a'}));
    assert_false(drs_number_same((drs_number){3, 1, 0}, (drs_number){3, 0, 0}));
    assert_false(drs_number_same((drs_number){3, 0, 'a'}, (drs_number){3, 0, 'b'}));
    assert_false(drs_number_same((drs_number){3, 0, 0}, (drs_number){4, 0, 0}));
}

#define ARENA_TEST(function) cmocka_unit_test_setup_teardown(function, arena_new, arena_free)

int main(void) {
    const struct CMUnitTest tests[] = {
        ARENA_TEST(test_heads),
        cmocka_unit_test(test_question_without_number),
        cmocka_unit_test(test_head_inside_a_text),
        cmocka_unit_test(test_false_heads),
        ARENA_TEST(test_lists),
        ARENA_TEST(test_list_inside_a_key),
        ARENA_TEST(test_long_list),
        ARENA_TEST(test_texts_of_numbers),
        cmocka_unit_test(test_same_numbers),
    };
    return cmocka_run_group_tests_name("numbers", tests, NULL, NULL);
}
