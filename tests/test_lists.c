/* Lists keep their items, and prose that looks like an item stays prose. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parse_helpers.h"

#define Q1 "1. Wie viele Schulen gibt es im Land?\n\n"
#define Q2 "\n2. Welche Schulen wurden seit dem Jahr 2010 geschlossen?\n\n"
#define A2 "Geschlossen wurden vor allem Schulen im ländlichen Raum.\n\n"

/* The text of an answer that holds these lines. */
static void assert_text(const char *lines, const char *expected) {
    char paper[16384];
    int length = snprintf(paper, sizeof paper, "%s%s%s", NW_HEAD Q1, lines, Q2 A2);
    assert_true(length > 0 && (size_t)length < sizeof paper);
    const drs_record *record = parse(paper);
    assert_answers(record, "1; 2");
    assert_value("answer", record->answers[0].text.text, expected);
}

/* ---- Items ---------------------------------------------------------------------------------------------------------- */

static void test_numbers_that_follow_each_other(void **state) {
    (void)state;
    assert_text("Die Schulen stehen in\n1. Ort 1\n2. Ort 2\n3. Ort 3\n4. Ort 4\n",
                "Die Schulen stehen in\n1. Ort 1\n2. Ort 2\n3. Ort 3\n4. Ort 4");
    assert_text("Die Schulen stehen in\n1) Köln,\n2) Bonn und\n3) Unna.\n",
                "Die Schulen stehen in\n1) Köln,\n2) Bonn und\n3) Unna.");
    assert_text("Die Schulen stehen in\n(1) Köln,\n(2) Bonn und\n(3) Unna.\n",
                "Die Schulen stehen in\n(1) Köln,\n(2) Bonn und\n(3) Unna.");
}

/* In a remark, since parts of a question are printed so. */
static void test_letters_that_follow_each_other(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_TOP NW_ASKERS NW_REMARK
              "Die Gründe dafür waren\na) Alter,\nb) Brand und\nc) Wasser.\n\n\n" NW_ANSWERER Q1 "5.400.\n" Q2 A2);
    assert_value("remark", record->asker_remark.text, "Die Gründe dafür waren\na) Alter,\nb) Brand und\nc) Wasser.");
    record = parse(NW_TOP NW_ASKERS NW_REMARK
                   "Die Gründe dafür waren\na. Alter,\nb. Brand und\nc. Wasser.\n\n\n" NW_ANSWERER Q1 "5.400.\n" Q2 A2);
    assert_value("remark", record->asker_remark.text, "Die Gründe dafür waren\na. Alter,\nb. Brand und\nc. Wasser.");
}

static void test_bullets_and_dashes(void **state) {
    (void)state;
    static const char *const marks[] = {"-", "–", "—", "•", "●", "o", "*", "▪", "·"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        char lines[256];
        char expected[256];
        snprintf(lines, sizeof lines, "Die Orte sind:\n%s Köln\n%s Bonn\n%s Unna\n", marks[i], marks[i], marks[i]);
        snprintf(expected, sizeof expected, "Die Orte sind:\n%s Köln\n%s Bonn\n%s Unna", marks[i], marks[i], marks[i]);
        assert_text(lines, expected);
    }
}

static void test_list_without_a_colon(void **state) {
    (void)state;
    assert_text("Gefördert werden nach der Richtlinie des Landes vor allem\n– Schulen\n– Turnhallen\n– Mensen\n",
                "Gefördert werden nach der Richtlinie des Landes vor allem\n– Schulen\n– Turnhallen\n– Mensen");
}

static void test_item_that_wraps_is_one_line(void **state) {
    (void)state;
    assert_text("Gefördert werden:\n– Schulen, deren Gebäude älter als dreißig Jahre sind und deren Tur-\n"
                "nen in einer Halle stattfindet\n– Mensen\n",
                "Gefördert werden:\n– Schulen, deren Gebäude älter als dreißig Jahre sind und deren Turnen in einer "
                "Halle stattfindet\n– Mensen");
}

/* Behind the last item, whose line had room for more, a paragraph begins. */
static void test_text_behind_a_list(void **state) {
    (void)state;
    assert_text("Gefördert werden:\n– Schulen\n– Mensen\nDie Mittel dafür stehen im Haushalt des Landes bereit.\n",
                "Gefördert werden:\n– Schulen\n– Mensen\n\nDie Mittel dafür stehen im Haushalt des Landes bereit.");
}

/* ---- Prose ---------------------------------------------------------------------------------------------------------- */

static void test_dash_of_an_insertion(void **state) {
    (void)state;
    assert_text("Die Schulen des Landes sind nach der Auffassung der Landesregierung\n"
                "– wie bereits in der letzten Antwort dargelegt wurde – in gutem Zustand.\n",
                "Die Schulen des Landes sind nach der Auffassung der Landesregierung – wie bereits in der letzten "
                "Antwort dargelegt wurde – in gutem Zustand.");
    assert_text("Die Schulen des Landes wurden in den vergangenen Jahren umfassend saniert\n"
                "- ein Kraftakt für die Kommunen.\n",
                "Die Schulen des Landes wurden in den vergangenen Jahren umfassend saniert - ein Kraftakt für die "
                "Kommunen.");
}

static void test_numbers_in_prose(void **state) {
    (void)state;
    assert_text("Die Schulen des Landes wurden nach dem Beschluss der Konferenz zum\n"
                "1. Januar 2020 neu geordnet, wie es die Kultusminister auf ihrer\n"
                "101. Konferenz vereinbart hatten.\n",
                "Die Schulen des Landes wurden nach dem Beschluss der Konferenz zum 1. Januar 2020 neu geordnet, wie "
                "es die Kultusminister auf ihrer 101. Konferenz vereinbart hatten.");
    assert_text("Die Schulen des Landes wurden nach dem Beschluss der Konferenz im\n"
                "2. Quartal und im\n3. Quartal neu geordnet.\n",
                "Die Schulen des Landes wurden nach dem Beschluss der Konferenz im 2. Quartal und im 3. Quartal neu "
                "geordnet.");
}

static void test_abbreviations_in_prose(void **state) {
    (void)state;
    assert_text("Die Schulen des Landes wurden in den vergangenen Jahren saniert, so\nz. B. die Schule in Köln, also\n"
                "d. h. in der Stadt.\n",
                "Die Schulen des Landes wurden in den vergangenen Jahren saniert, so z. B. die Schule in Köln, also "
                "d. h. in der Stadt.");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers_that_follow_each_other),
        cmocka_unit_test(test_letters_that_follow_each_other),
        cmocka_unit_test(test_bullets_and_dashes),
        cmocka_unit_test(test_list_without_a_colon),
        cmocka_unit_test(test_item_that_wraps_is_one_line),
        cmocka_unit_test(test_text_behind_a_list),
        cmocka_unit_test(test_dash_of_an_insertion),
        cmocka_unit_test(test_numbers_in_prose),
        cmocka_unit_test(test_abbreviations_in_prose),
    };
    return cmocka_run_group_tests_name("lists", tests, helper_start, helper_stop);
}
