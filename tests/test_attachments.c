/* Annexes that a paper says it has, and those of laws and other papers, which it has not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parse_helpers.h"

#define Q1 "1. Wie viele Schulen gibt es im Land?\n\n"
#define Q2 "2. Welche Schulen wurden seit dem Jahr 2010 geschlossen?\n\n"

static void assert_attachments(const char *answer, const char *expected) {
    static char text[4096];
    snprintf(text, sizeof text, NW_HEAD Q1 "%s\n\n" Q2 "Keine Schule wurde geschlossen.\n", answer);
    const drs_record *record = parse(text);
    char found[1024] = "";
    size_t used = 0;
    for (size_t i = 0; i < record->attachment_count && used < sizeof found; i++) {
        used += (size_t)snprintf(found + used, sizeof found - used, "%s%s", i ? "; " : "",
                                 record->attachments[i].text.bytes);
    }
    if (strcmp(found, expected) != 0) {
        fail_msg("attachments \"%s\" instead of \"%s\" in \"%s\"", found, expected, answer);
    }
}

static void test_annexes_that_are_attached(void **state) {
    (void)state;
    assert_attachments("Die Stellungnahmen der Verbände sind als Anlagen\n1 und 2 beigefügt.", "Anlage 1; Anlage 2");
    assert_attachments("Die Auswertung liegt vor. Sie ist als\nAnlage 1 beigefügt.", "Anlage 1");
    assert_attachments("Eine Liste ist als Anlage beigefügt.", "Anlage");
    assert_attachments("Die Listen sind als Anlagen 1 bis 3 beigefügt.", "Anlage 1; Anlage 2; Anlage 3");
}

static void test_annexes_that_are_referred_to(void **state) {
    (void)state;
    assert_attachments("Auf die Anlagen 1 und 2 wird verwiesen.", "Anlage 1; Anlage 2");
    assert_attachments("Im Übrigen wird auf die Anlage verwiesen.", "Anlage");
    assert_attachments("Soweit nach Orten gefragt wird, wird auf die Anlagen 1 und\n2* verwiesen.",
                       "Anlage 1; Anlage 2");
    assert_attachments("Auf Anlage 12 wird insoweit hingewiesen.", "Anlage 12");
    assert_attachments("Siehe Anlage 2.", "Anlage 2");
    assert_attachments("Es gibt 41 Träger (siehe Anlage 1).", "Anlage 1");
    assert_attachments("Siehe Anlage.", "Anlage");
}

/* Where the numbered ones are named, "Anlage" alone means one of them. */
static void test_number_wins(void **state) {
    (void)state;
    assert_attachments("Siehe Anlage. Auf Anlage 1 wird verwiesen.", "Anlage 1");
}

static void test_annexes_of_laws_and_other_papers(void **state) {
    (void)state;
    assert_attachments("Auf Anlage 1 zum Schulgesetz wird verwiesen.", "");
    assert_attachments("Auf Anlage 2 der Verordnung wird verwiesen.", "");
    assert_attachments("Siehe Anlage 3 zu Drs. 18/123.", "");
    assert_attachments("Zur Verordnung über die Schulen wird auf Anlage 2 verwiesen.", "");
    assert_attachments("In der Antwort auf Drucksache 18/123 wird auf die Anlage verwiesen.", "");
    assert_attachments("Auf die Anlage zur Kleinen Anfrage wird verwiesen.", "");
    assert_attachments("Die Kosten sind im Plenarprotokoll 18/203, Anlage 14, genannt.", "");
    assert_attachments("Dort hieß es: „Siehe Anlage 2.“ Das gilt weiter.", "");
}

static void test_plants_and_money(void **state) {
    (void)state;
    assert_attachments("Die Anlage ist in Betrieb. Auf der Anlage wird Strom erzeugt.", "");
    assert_attachments("Gefördert werden Anlagen zur Energiegewinnung als Anlage 2 des Betreibers.", "");
    assert_attachments("Das Geld ist als Anlage des Landes bei der Bank geblieben, siehe Geldanlage.", "");
    assert_attachments("Der Betreiber hat die Behörde auf die Anlage hingewiesen.", "");
    assert_attachments("Es besteht die Anlage 1 und die Anlage 2 des Kraftwerks.", "");
}

/* Where the paper announces annexes below its signature, those that the answers show things in are its own. */
static void test_annexes_announced_at_the_end(void **state) {
    (void)state;
    static const char paper[] = NW_HEAD Q1 "Die Orte sind in Anlage 1 aufgeführt.\n\n" Q2
                                           "Keine Schule wurde geschlossen.\n\nDr. Muster\nMinister\n\n%s";
    char text[4096];
    snprintf(text, sizeof text, paper, "Anlagen\n");
    const drs_record *record = parse(text);
    assert_int_equal(record->attachment_count, 1);
    assert_value("annex", record->attachments[0].text, "Anlage 1");
    snprintf(text, sizeof text, paper, "");
    assert_int_equal(parse(text)->attachment_count, 0);
}

/* What askers say of annexes is no word of this paper's own. */
static void test_annex_in_a_question(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "1. Warum heißt es zu den Schulen: siehe Anlage 2?\n\nWeil es so ist.\n\n" Q2
                      "Keine Schule wurde geschlossen.\n");
    assert_int_equal(record->attachment_count, 0);
}

/* The note of a mark says that the annex is not printed: the paper has it all the same. */
static void test_annex_that_is_not_printed(void **state) {
    (void)state;
    assert_attachments("Die Zahlen sind der Anlage* zu entnehmen.\n\n* Auf einen Abdruck der Anlage wird verzichtet.",
                       "Anlage");
    assert_attachments("Die Zahlen sind der Anlage zu entnehmen.", "");
    assert_attachments("Die Zahlen sind der Anlage* zu entnehmen.\n\n* Sie gehört zum Schulgesetz.", "");
}

/* Cells of the annex's table stand above its label (pdfminer, which leaves an empty line behind each cell): they are no answer's, where
 * the answers cite the label. Cells of a table of plants, one of which is named so, stay in the answer. */
static void test_cells_above_the_label(void **state) {
    (void)state;
    static const char *const cites[] = {"Sie sind in der Anlage 1 aufgeführt.", "Sie sind unten aufgeführt."};
    for (size_t i = 0; i < 2; i++) {
        char text[2048];
        snprintf(text, sizeof text,
                 NW_HEAD Q1
                 "Es gibt 40.\n\n" Q2 "%s\nKeine wurde zuletzt geschlossen.\n\n2\n\n\f" NW_RUNNING_HEAD
                 "Schulen im Land (Stand:\n\n31.05.2019)\n\nStadt Ort\n\nLfd.\n\nNr.\n\nZahl der\nAnlage 1\n\nBonn\n\n"
                 "1973\n\nEssen\n\n1974\n",
                 cites[i]);
        const drs_record *record = parse(text);
        const char *answer = record->answers[1].text.text.bytes;
        assert_int_equal(record->attachment_count, i == 0);
        assert_true((strstr(answer, "Bonn") != NULL) == (i == 1));
        assert_true((strstr(answer, "Stadt Ort") != NULL) == (i == 1));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_annex_that_is_not_printed),
        cmocka_unit_test(test_annexes_that_are_attached),
        cmocka_unit_test(test_annexes_that_are_referred_to),
        cmocka_unit_test(test_number_wins),
        cmocka_unit_test(test_annexes_of_laws_and_other_papers),
        cmocka_unit_test(test_plants_and_money),
        cmocka_unit_test(test_annexes_announced_at_the_end),
        cmocka_unit_test(test_annex_in_a_question),
        cmocka_unit_test(test_cells_above_the_label),
    };
    return cmocka_run_group_tests_name("attachments", tests, helper_start, helper_stop);
}
