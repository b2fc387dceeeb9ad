/* Questions without numbers above the headings of their answers: where they begin, and their parts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "parse_helpers.h"

#define WIDE_ANSWER                                                                                                    \
    "Im Land gibt es nach der amtlichen Statistik 5.400 Schulen, und deren Zahl nimmt seit Jahren ab, da\n"            \
    "auf dem Lande weniger Kinder leben. Weitere Angaben dazu liegen der Landesregierung heute nicht vor.\n"
#define FIRST "Wie viele Schulen gibt es?\n\nZu Frage 1:\n" WIDE_ANSWER "\n"

/* As wide as the answer above it, and told by how it opens. */
static void test_question_as_wide_as_an_answer(void **state) {
    (void)state;
    const drs_record *record = parse(
        NW_HEAD FIRST "Welche Maßnahmen hat die Landesregierung seit dem vergangenen Sommer ergriffen, damit in den\n"
                      "Städten und Gemeinden die Gebäude aller Schulen in den kommenden Jahren saniert werden?\n\n"
                      "Zu Frage 2:\nKeine.\n");
    assert_questions(record, "1 2");
    assert_question(record, 1,
                    "Welche Maßnahmen hat die Landesregierung seit dem vergangenen Sommer ergriffen, damit in den "
                    "Städten und Gemeinden die Gebäude aller Schulen in den kommenden Jahren saniert werden?");
    assert_answer(record, 0, WIDE_ANSWER);
    assert_answer(record, 1, "Keine.");
}

/* A sentence of the answer that opens as questions do, and states. */
static void test_statement_that_opens_as_a_question(void **state) {
    (void)state;
#define STATES                                                                                                         \
    "Welche Schulen saniert werden, entscheiden nach dem Gesetz allein die Städte und die Gemeinden, und\n"           \
    "zwar im Rahmen ihrer Selbstverwaltung.\n"
    const drs_record *record = parse(NW_HEAD "Wie viele Schulen gibt es?\n\nZu Frage 1:\n" STATES
                                             "\nWelche Folgen hat das?\n\nZu Frage 2:\nKeine.\n");
    assert_questions(record, "1 2");
    assert_question(record, 1, "Welche Folgen hat das?");
    assert_answer(record, 0, STATES);
#undef STATES
}

/* A table with single blanks ends the answer above the question; a year at a line's end is the question's. */
static void test_table_above_a_question(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "Wie viele Schulen gibt es?\n\nZu Frage 1:\n" WIDE_ANSWER
                      "Jahr Schulen davon Gymnasien\n2016 5.412 612\n2017 5.406 613\n"
                      "Welche davon wurden seit 2010\nbis 2017 geschlossen?\n\nZu Frage 2:\nKeine.\n");
    assert_questions(record, "1 2");
    assert_question(record, 1, "Welche davon wurden seit 2010 bis 2017 geschlossen?");
    record = parse(NW_HEAD FIRST "Wie hoch waren die Kosten nach Titel 02 541\nim Jahr 2017?\n\nZu Frage 2:\nKeine.\n");
    assert_question(record, 1, "Wie hoch waren die Kosten nach Titel 02 541 im Jahr 2017?");
}

/* A note's mark behind the sentence that ends the answer above: the question begins below it. */
static void test_mark_above_an_unnumbered_question(void **state) {
    (void)state;
    const drs_record *record = parse(
        NW_HEAD "Wie viele Schulen gibt es?\n\nZu Frage 1:\n"
                "Im Land gibt es nach der amtlichen Statistik 5.400 Schulen, und deren Zahl nimmt seit Jahren ab, da\n"
                "auf dem Lande weniger Kinder leben. Weitere Angaben dazu liegen der Landesregierung nicht\nvor.1\n\n"
                "Welche Folgen hat das\nfür die Gemeinden?\n\nZu Frage 2:\nKeine.\n\n1 Vgl. Jahresbericht.\n");
    assert_questions(record, "1 2");
    assert_question(record, 1, "Welche Folgen hat das für die Gemeinden?");
    assert_true(record->footnote_count == 1);
    record =
        parse(NW_HEAD FIRST "Welche Folgen hat das nach Anlage\n1 für die Gemeinden in der Zeit bis\n2021 und im Plan\n"
                            "Nr.1 und später?\n\nZu Frage 2:\nKeine.\n");
    assert_question(record, 1,
                    "Welche Folgen hat das nach Anlage 1 für die Gemeinden in der Zeit bis 2021 und im Plan Nr.1 "
                    "und später?");
}

/* "Bitte einzeln auflisten." behind a question amid a row of them; an answer's own request is none. */
static void test_request_amid_a_row(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD FIRST "Wie alt sind sie?\n\nWelche Vereine nutzen die Halle?\nBitte einzeln "
                            "auflisten.\n\nWer führt die Prüfungen durch?\n\n"
                            "Zu den Fragen 2, 3 und 4:\n" WIDE_ANSWER);
    assert_questions(record, "1 2 3 4");
    assert_question(record, 1, "Wie alt sind sie?");
    assert_question(record, 2, "Welche Vereine nutzen die Halle? Bitte einzeln auflisten.");
    record =
        parse(NW_HEAD "Wie viele Schulen gibt es?\n\nZu Frage 1:\n" WIDE_ANSWER
                      "Bitte beachten Sie die Anlage.\n\nWer führt die Prüfungen durch?\n\nZu Frage 2:\nDas Land.\n");
    assert_questions(record, "1 2");
    assert_question(record, 1, "Wer führt die Prüfungen durch?");
    assert_answer(record, 0, WIDE_ANSWER "Bitte beachten Sie die Anlage.");
}

/* A table of names with one figure each ends the answer above; two lines of a question may end with figures. */
static void test_column_above_a_question(void **state) {
    (void)state;
#define COLUMN "Nr. Kreis Anzahl\n1 Flensburg 11\n2 Kiel 27\n3 Neumünster 12\n"
    const drs_record *record =
        parse(NW_HEAD "Wie viele Schulen gibt es?\n\nZu Frage 1:\nDie Zahlen sind der Tabelle zu entnehmen:\n" COLUMN
                      "\nWelche Folgen hat das\nfür die Gemeinden?\n\nZu Frage 2:\nKeine.\n");
    assert_questions(record, "1 2");
    assert_question(record, 1, "Welche Folgen hat das für die Gemeinden?");
    assert_answer(record, 0, "Die Zahlen sind der Tabelle zu entnehmen:\n" COLUMN);
    record =
        parse(NW_HEAD FIRST "Wie hoch waren die Kosten nach Titel 541\nund Titel 542\nim Jahr 2017?\n\nZu Frage 2:\n"
                            "Keine.\n");
    assert_question(record, 1, "Wie hoch waren die Kosten nach Titel 541 und Titel 542 im Jahr 2017?");
#undef COLUMN
}

static void test_parts_of_an_unnumbered_question(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD FIRST "Welche Kosten entstanden in den Jahren 2022 und 2023\na) für Gebäude,\n"
                            "b) für Lehrkräfte?\n\nZu Frage 2:\nKeine.\n");
    assert_questions(record, "1 2 2a 2b");
    assert_question(record, 1, "Welche Kosten entstanden in den Jahren 2022 und 2023");
    assert_question(record, 2, "für Gebäude,");
    assert_question(record, 3, "für Lehrkräfte?");
    assert_answer(record, 1, "Keine.");
}

/* "a)" without its "b)" is no part. */
static void test_letter_without_its_next(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD FIRST "Welche Kosten entstanden nach § 3 Absatz 1 Buchstabe\n"
                                                   "a) des Gesetzes?\n\nZu Frage 2:\nKeine.\n");
    assert_questions(record, "1 2");
    assert_question(record, 1, "Welche Kosten entstanden nach § 3 Absatz 1 Buchstabe a) des Gesetzes?");
}

static void test_heading_above_an_unnumbered_question(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD FIRST "Kosten der Schulen\nWelche Kosten entstanden?\n\nZu Frage 2:\nKeine.\n");
    assert_questions(record, "1 2");
    assert_question(record, 1, "Welche Kosten entstanden?");
}

/* The request begins amid a line and goes on below. */
static void test_request_amid_a_line(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD FIRST "Wie viele Stunden sind aufgelaufen und in\nwelchem Umfang wurden diese durch\n"
                            "Freizeit ausgeglichen? Bitte nach Jahren ge-\ntrennt darstellen.\n\n"
                            "Zu Frage 2:\nKeine.\n");
    assert_questions(record, "1 2");
    assert_question(
        record, 1,
        "Wie viele Stunden sind aufgelaufen und in welchem Umfang wurden diese durch Freizeit ausgeglichen? "
        "Bitte nach Jahren getrennt darstellen.");
    assert_answer(record, 0, WIDE_ANSWER);
}

/* A sentence ends at a line's end within the quotation that is asked about. */
static void test_sentence_ends_within_a_quotation(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD FIRST "Wie steht die Landesregierung zu fol-\ngender Antwort der Ministerin:\n"
                            "„Ja, wir haben den Elternwillen.\nRechtswissenschaftler sehen das\n"
                            "auch kritisch, weil das Kind das\nRecht hat.“?\n\n"
                            "Zu Frage 2:\nKeine.\n");
    assert_questions(record, "1 2");
    assert_question(
        record, 1,
        "Wie steht die Landesregierung zu folgender Antwort der Ministerin: „Ja, wir haben den Elternwillen. "
        "Rechtswissenschaftler sehen das auch kritisch, weil das Kind das Recht hat.“?");
    assert_answer(record, 0, WIDE_ANSWER);
}

/* No quotation, and the last sentence opens as no question: lines that are set narrow lead up to a question word. */
static void test_sentence_ends_amid_narrow_lines(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD FIRST "Wie steht die Landesregierung zu der\nneuen Aussage der Ministerin, man\n"
                            "habe den Elternwillen.\nRechtswissenschaftler sehen das\nkritisch?\n\n"
                            "Zu Frage 2:\nKeine.\n");
    assert_questions(record, "1 2");
    assert_question(record, 1,
                    "Wie steht die Landesregierung zu der neuen Aussage der Ministerin, man habe den Elternwillen. "
                    "Rechtswissenschaftler sehen das kritisch?");
    assert_answer(record, 0, WIDE_ANSWER);
}

/* The quotation's beginning is nowhere: whose sentences these are is not told. */
static void test_quotation_without_its_beginning(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD FIRST "Dort sei der Elternwille das Gesetz.\nFachleute sehen das auch kritisch,\n"
                            "weil das Kind ein Recht hat“, sagte\nsie?\n\nZu Frage 2:\nKeine.\n");
    assert_true(says(record, "segmentation.ambiguous"));
    assert_false(record->extraction.complete);
}

/* A quotation that ends the answer is none that the question is in. */
static void test_quotation_at_the_end_of_an_answer(void **state) {
    (void)state;
#define QUOTES                                                                                                         \
    "Im Gesetz heißt es dazu in der Fassung vom vergangenen Sommer wie folgt: „Die Schulen nehmen alle\n"           \
    "Kinder auf. Das Nähere regelt das Land.“\n"
    const drs_record *record = parse(NW_HEAD "Wie viele Schulen gibt es?\n\nZu Frage 1:\n" QUOTES
                                             "\nWelche „alten“ Schulen werden\nsaniert?\n\nZu Frage 2:\nKeine.\n");
    assert_questions(record, "1 2");
    assert_question(record, 1, "Welche „alten“ Schulen werden saniert?");
    assert_answer(record, 0, QUOTES);
#undef QUOTES
}

/* A line that an abbreviation or a quoted word ends, and a small letter follows. */
static void test_abbreviation_ends_a_line_of_a_question(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD FIRST "Welche Orte nennt das Land, z. B.\nim Westen, und was heißt „saniert“\n"
                            "dort?\n\nZu Frage 2:\nKeine.\n");
    assert_questions(record, "1 2");
    assert_question(record, 1, "Welche Orte nennt das Land, z. B. im Westen, und was heißt „saniert“ dort?");
    assert_answer(record, 0, WIDE_ANSWER);
}

/* Two blanks fill a narrow line of few words to its margin. */
static void test_filled_lines_of_a_question(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD FIRST "Ist die Landesregierung der Auffassung, dass\ndie  Behindertenrechtskonvention  neben\n"
                            "der Inklusion keine Förderschulen zu-\nlässt?\n\nZu Frage 2:\nKeine.\n");
    assert_questions(record, "1 2");
    assert_question(record, 1,
                    "Ist die Landesregierung der Auffassung, dass die Behindertenrechtskonvention neben der Inklusion "
                    "keine Förderschulen zulässt?");
    assert_answer(record, 0, WIDE_ANSWER);
}

/* Some blanks of a narrow line are doubled (sl): the sentence that opens as a question goes through it, figures or not. */
static void test_partly_filled_lines_of_a_question(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD FIRST "Wie viele  Lehrkräfte  waren seit  dem Jahr\n2017 im Land tätig?\n\n"
                            "Zu Frage 2:\nKeine.\n");
    assert_questions(record, "1 2");
    assert_question(record, 1, "Wie viele Lehrkräfte waren seit dem Jahr 2017 im Land tätig?");
    record = parse(NW_HEAD FIRST
                   "Wie viele Lehrkräfte waren im Zeitraum\nvon Januar  2009 bis  Dezember  2010 auf\ndem Land "
                   "tätig?\n\nZu Frage 2:\nKeine.\n");
    assert_question(record, 1,
                    "Wie viele Lehrkräfte waren im Zeitraum von Januar 2009 bis Dezember 2010 auf dem Land tätig?");
    assert_answer(record, 0, WIDE_ANSWER);
}

/* Rows whose cells two blanks part end the answer. */
static void test_rows_above_a_question(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD FIRST "Schulen  Ort  Kreis\nneu  Merzig  Saar\ndavon alt  12\nWelche Folgen\nhat das?\n\n"
                            "Zu Frage 2:\nKeine.\n");
    assert_questions(record, "1 2");
    assert_question(record, 1, "Welche Folgen hat das?");
}

/* More paragraphs than a block is parted into: told, and nothing written behind the list of their ends. */
static void test_very_many_requests(void **state) {
    (void)state;
    enum { REQUESTS = 600 };
    static const char head[] = NW_HEAD FIRST;
    static const char request[] = "Bitte nennen Sie die Zahl der Schulen\nim Land?\n\n";
    static const char foot[] = "Zu Frage 2:\nKeine.\n";
    size_t size = sizeof head + REQUESTS * (sizeof request - 1) + sizeof foot;
    char *text = malloc(size);
    assert_non_null(text);
    char *at = text + sizeof head - 1;
    memcpy(text, head, sizeof head);
    for (unsigned i = 0; i < REQUESTS; i++, at += sizeof request - 1) {
        memcpy(at, request, sizeof request);
    }
    memcpy(at, foot, sizeof foot);
    const drs_record *record = parse(text);
    free(text);
    assert_false(record->extraction.complete);
    assert_true(says(record, "segmentation.ambiguous"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_question_as_wide_as_an_answer),
        cmocka_unit_test(test_statement_that_opens_as_a_question),
        cmocka_unit_test(test_table_above_a_question),
        cmocka_unit_test(test_mark_above_an_unnumbered_question),
        cmocka_unit_test(test_request_amid_a_row),
        cmocka_unit_test(test_column_above_a_question),
        cmocka_unit_test(test_parts_of_an_unnumbered_question),
        cmocka_unit_test(test_letter_without_its_next),
        cmocka_unit_test(test_heading_above_an_unnumbered_question),
        cmocka_unit_test(test_request_amid_a_line),
        cmocka_unit_test(test_sentence_ends_within_a_quotation),
        cmocka_unit_test(test_sentence_ends_amid_narrow_lines),
        cmocka_unit_test(test_quotation_without_its_beginning),
        cmocka_unit_test(test_quotation_at_the_end_of_an_answer),
        cmocka_unit_test(test_abbreviation_ends_a_line_of_a_question),
        cmocka_unit_test(test_filled_lines_of_a_question),
        cmocka_unit_test(test_partly_filled_lines_of_a_question),
        cmocka_unit_test(test_rows_above_a_question),
        cmocka_unit_test(test_very_many_requests),
    };
    return cmocka_run_group_tests_name("unnumbered", tests, helper_start, helper_stop);
}
