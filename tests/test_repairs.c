/* Faults of the text layer that are mended with certainty, and what only looks like them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parse_helpers.h"

#define Q2 "2. Welche Schulen wurden seit dem Jahr 2010 geschlossen?\n\nKeine.\n"

/* The details of all text.repaired, one behind the other. */
static void assert_repairs(const drs_record *record, const char *expected) {
    char found[2048] = "";
    size_t used = 0;
    for (size_t i = 0; i < record->extraction.diagnostic_count && used < sizeof found; i++) {
        const drs_diagnostic *diagnostic = &record->extraction.diagnostics[i];
        if (strcmp(diagnostic->code, "text.repaired") == 0) {
            assert_int_equal(diagnostic->severity, DRS_SEVERITY_NOTE);
            assert_true(diagnostic->line > 0);
            const char *detail = strrchr(diagnostic->message.bytes, ':');
            used +=
                (size_t)snprintf(found + used, sizeof found - used, "%s%s", used ? ";" : "", detail ? detail + 2 : "");
        }
    }
    if (strcmp(found, expected) != 0) {
        fail_msg("repairs \"%s\" instead of \"%s\"", found, expected);
    }
}

static void test_first_letter_torn_off(void **state) {
    (void)state;
    static const char paper[] = NW_HEAD "1. W ie viele Schulen gibt es im Land?\n\n5.400.\n\n" Q2;
    const drs_record *record = parse(paper);
    assert_value("question", record->questions[0].text.text, "Wie viele Schulen gibt es im Land?");
    assert_repairs(record, "W ie");
    assert_true(record->extraction.complete);
    /* The place still leads to what is printed. */
    const drs_span *span = &record->questions[0].text.spans.items[0];
    assert_true(strncmp(paper + span->start, "W ie viele", 10) == 0);
}

static void test_what_is_not_torn(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD "1. Welche Schulen der Kategorie W ie in der Antwort genannt gibt es?\n\n"
                                             "5.400.\n\n" Q2);
    assert_value("question", record->questions[0].text.text,
                 "Welche Schulen der Kategorie W ie in der Antwort genannt gibt es?");
    assert_repairs(record, "");
}

static void test_letters_set_apart(void **state) {
    (void)state;
    const drs_record *record = parse(NW_TOP NW_ASKERS "Wie geht es weiter mit den Schulen?\n\n\n"
                                                      "V o r b e m e r k u n g  d e r  K l e i n e n  A n f r a g e\n\n"
                                                      "Die Schulen sind alt.\n\n\n" NW_ANSWERER
                                                      "1. Wie viele Schulen gibt es im Land?\n\n5.400.\n\n" Q2);
    assert_value("remark", record->asker_remark.text, "Die Schulen sind alt.");
    assert_repairs(record, "V o r b e m e r k u n g  d e r  K l e i n e n  A n f r a g e");
}

static void test_number_printed_twice(void **state) {
    (void)state;
    const drs_record *record =
        parse("LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\n\nDrucksache  1188//11115599\n\n28.05.2024\n\n"
              "Antwort\n\nder Landesregierung\n\nauf die Kleine Anfrage 3754 vom 24. April 2024\n" NW_ASKERS
              "Wie geht es weiter mit den Schulen?\n\n\nVorbemerkung der Kleinen Anfrage\n\nDie Schulen sind "
              "alt.\n\n\n" NW_ANSWERER "1. Wie viele Schulen gibt es im Land?\n\n5.400.\n\n" Q2);
    assert_value("reference", record->reference.text, "18/1159");
    assert_repairs(record, "Drucksache  1188//11115599");
}

static void test_clean_paper_says_nothing(void **state) {
    (void)state;
    assert_repairs(parse(NW_HEAD "1. Wie viele Schulen gibt es im Land?\n\n5.400.\n\n" Q2), "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_first_letter_torn_off),    cmocka_unit_test(test_what_is_not_torn),
        cmocka_unit_test(test_letters_set_apart),        cmocka_unit_test(test_number_printed_twice),
        cmocka_unit_test(test_clean_paper_says_nothing),
    };
    return cmocka_run_group_tests_name("repairs", tests, helper_start, helper_stop);
}
