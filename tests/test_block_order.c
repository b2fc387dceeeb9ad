/* Texts of pdftotext without options, which reads a page block by block: numbers, headings and columns in another order than
 * the page's, and what only looks so. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parse_helpers.h"

#define Q1 "1. Wie viele Schulen gibt es im Land?\n\n"
#define Q2 "2. Welche Schulen wurden seit dem Jahr 2010 geschlossen?\n\n"
#define A1 "Im Land gibt es nach der Statistik 5.400 Schulen.\n\n"
#define A2 "Geschlossen wurden vor allem Schulen im ländlichen Raum.\n\n"
#define CELLS "Jahr\n\nSchulen\n\n2015\n\n5.460\n\n2016\n\n5.400\n\n"

/* The question's number hangs left of its words, below the table of the answer above it. */
static void test_number_above_the_table(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 "Die Zahl der Schulen hat sich wie folgt entwickelt:\n\n2.\n\n" CELLS
                                                "Welche Schulen wurden seit dem Jahr\n2010 geschlossen?\n\n" A2);
    assert_questions(record, "1 2");
    assert_question(record, 1, "Welche Schulen wurden seit dem Jahr 2010 geschlossen?");
    assert_answer(record, 0, "Die Zahl der Schulen hat sich wie folgt entwickelt: Jahr Schulen 2015 5.460 2016 5.400");
    assert_answer(record, 1, A2);
    assert_false(says(record, "page.columns"));
}

/* A cell of the table, and a number of a list of numbers. */
static void test_numbers_that_stand_right(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 "Die Zahl hat sich wie folgt entwickelt:\n\n" CELLS "2.\n\n"
                                                "Welche Schulen wurden seit dem Jahr\n2010 geschlossen?\n\n" A2);
    assert_questions(record, "1 2");
    assert_answer(record, 0, "Die Zahl hat sich wie folgt entwickelt: Jahr Schulen 2015 5.460 2016 5.400");
    record = parse(NW_HEAD Q1 "Es gibt nach der Statistik diese:\n\n1.\n\n" CELLS "2.\n\n"
                              "Welche Schulen wurden seit dem Jahr\n2010 geschlossen?\n\n" A2);
    assert_questions(record, "1 2");
    assert_answer(record, 1, A2);
}

#define HE_PAGES(number)                                                                                               \
    "20. Wahlperiode\n\nDrucksache 20/5127\n\nHESSISCHER LANDTAG\n01. 04. 2021\n\nKleine Anfrage\n"                    \
    "Petra Muster (SPD) vom 11.01.2021\nZustand der Brücken\nund\n\nAntwort\nMinister für Wirtschaft\n\n"            \
    "Die Kleine Anfrage beantworte ich wie folgt:\n\nFrage 1.\n\nWie viele Brücken gibt es?\n\n"                      \
    "Es gibt nach der Statistik 310 Brücken im Land.\n\n\fHessischer Landtag · 20. Wahlperiode · Drucksache "       \
    "20/5127\n\n"                                                                                                      \
    "Frage 2.\n\n" number "Wie viele Stellen sind vorhanden und wie viele davon sind besetzt?\n\n"                     \
    "Vorhanden sind 41 Stellen.\n"

/* The page's number ends the line of the running head. */
static void test_page_number_beside_a_question(void **state) {
    (void)state;
    const drs_record *record = parse(HE_PAGES("2\n\n"));
    assert_questions(record, "1 2");
    assert_question(record, 1, "Wie viele Stellen sind vorhanden und wie viele davon sind besetzt?");
    record = parse(HE_PAGES("40\n\n"));
    assert_question(record, 1, "40 Wie viele Stellen sind vorhanden und wie viele davon sind besetzt?");
}

#define BY_TOP(number)                                                                                                 \
    "Bayerischer Landtag\n17. Wahlperiode\n\n13.11.2015\n\n" number "Schriftliche Anfrage\ndes Abgeordneten Alfons "   \
    "Muster SPD\nvom 22.07.2015\n\nDienstgebäude der Polizei\n\nIch frage die Staatsregierung:\n\n"
#define BY_ANSWER                                                                                                      \
    "Antwort\ndes Staatsministeriums des Innern, für Bau und Verkehr\nvom 05.10.2015\n\nVorbemerkung\n"               \
    "Die Angaben beruhen auf einer Abfrage der Präsidien.\n\n"

/* "Drucksache 17/8214" amid a page whose head names the parliament and the term; beside another number it is cited. */
static void test_number_of_the_paper_amid_a_page(void **state) {
    (void)state;
#define BY_PAPER(amid)                                                                                                 \
    BY_TOP("")                                                                                                         \
    "1. Welche Gebäude sind alt?\n\n2. Welche werden saniert?\n\n" BY_ANSWER                                           \
    "1. Welche Gebäude sind alt?\n\nAlt sind nach der Abfrage neun Gebäude.\n\n\fSeite 2\n\nBayerischer Landtag · " \
    "17. "                                                                                                             \
    "Wahlperiode\n\n2. Welche werden saniert?\n\nSaniert werden zwei Gebäude im Süden.\n\n" amid                       \
    "Zwei weitere folgen im nächsten Jahr.\n"
    const drs_record *record = parse(BY_PAPER("Drucksache 17/8214\n\n"));
    assert_value("reference", record->reference.text, "17/8214");
    assert_answer(record, 1, "Saniert werden zwei Gebäude im Süden. Zwei weitere folgen im nächsten Jahr.");
    record = parse(BY_PAPER("Drucksache 17/8214\n\nDrucksache 17/8215\n\n"));
    assert_value("reference", record->reference.text, NULL);
}

/* The remark goes on with the answers, whose first question was not seen. */
static void test_question_printed_again_in_a_remark(void **state) {
    (void)state;
#define BY_MIXED(line)                                                                                                  \
    BY_TOP("Drucksache 17/8214\n\n")                                                                                    \
    "1.1\n\nWelche Gebäude der Polizei im Bezirk sind älter als 50 Jahre?\n\n2\n\nWelche werden derzeit saniert?\n\n" \
    "2\n\n1.2\n\n" BY_ANSWER line                                                                                       \
    "Alt sind nach der Abfrage neun Gebäude.\n\n1.2\n\nWelche werden derzeit saniert?\n\n"                             \
    "Saniert werden zwei Gebäude.\n"
    const drs_record *record = parse(BY_MIXED("Welche Gebäude der Polizei im Bezirk sind älter als 50 Jahre?\n\n"));
    assert_value("remark", record->government_remark.text, NULL);
    assert_true(says(record, "question.doubtful"));
    record = parse(BY_MIXED("Welche Gebäude zählen, hat die Abfrage festgelegt.\n\n"));
    assert_non_null(record->government_remark.text.bytes);
}

/* Right below a sentence, above the next question; not behind an abbreviation, and no answer of one word. */
static void test_topic_below_a_sentence(void **state) {
    (void)state;
#define LINES                                                                                                          \
    "Die Zahlen erhebt das Statistische Landesamt bei den Schulen\nund bei den Trägern jeweils zum Beginn des "       \
    "Schuljahres, und\nzwar getrennt nach den Formen der Schule und den Kreisen, in\ndenen sie stehen, ohne dass die " \
    "Zahl der Kinder dabei eine\nbesondere Rolle spielte oder gesondert ausgewiesen würde, wie\nes in anderen "       \
    "Ländern "                                                                                                        \
    "üblich ist und gewünscht werden könnte.\n"
#define LONG_A1 LINES "Im Land gibt es nach der Statistik, die jedes Jahr im Herbst\nerhoben wird, 5.400 Schulen."
    const drs_record *record = parse(NW_HEAD Q1 LONG_A1 "\nBund und Länder\n\n" Q2 A2);
    assert_answer(record, 0, LONG_A1);
    record = parse(NW_HEAD Q1 LINES
                   "Im Land gibt es nach der Statistik des Vereins der Schulen e. V.\nHerne viele\n\n" Q2 A2);
    assert_answer(record, 0, LINES "Im Land gibt es nach der Statistik des Vereins der Schulen e. V. Herne viele");
    record = parse(NW_HEAD Q1 LONG_A1 "\nNein\n\n" Q2 A2);
    assert_answer(record, 0, LONG_A1 " Nein");
}

#define RP(topic)                                                                                                      \
    NW_HEAD Q1 Q2 "Zu Frage 1:\nIm Land gibt es nach der Statistik 5.400 Schulen.\n" topic "Zu Frage 2:\n" A2

/* The topic of the answers that follow. */
static void test_topic_of_answers(void **state) {
    (void)state;
    const drs_record *record = parse(RP("Zu II. Schließungen\n"));
    assert_answer(record, 0, A1);
    record = parse(RP("Zu II gibt es nichts.\n"));
    assert_answer(record, 0, "Im Land gibt es nach der Statistik 5.400 Schulen. Zu II gibt es nichts.");
}

#define TORN(end) NW_HEAD Q1 "Im Land gibt es nach der Statistik viele Schulen und viele Inhal" end "\n\n" Q2 A2

/* A text that breaks off above another part has lost its end. */
static void test_text_that_breaks_off(void **state) {
    (void)state;
    const drs_record *record = parse(TORN("-"));
    assert_answer(record, 0, "");
    assert_answer(record, 1, A2);
    assert_true(says(record, "text.torn"));
    assert_false(record->extraction.complete);
    record = parse(TORN("ter der"));
    assert_answer(record, 0, "");
    record = parse(TORN("te."));
    assert_false(says(record, "text.torn"));
    assert_non_null(record->answers[0].text.text.bytes);
}

#define BE_TOP                                                                                                         \
    "Drucksache 17 / 12 034\nKleine Anfrage\n17. Wahlperiode\n\nKleine Anfrage\ndes Abgeordneten Gerwin Muster "       \
    "(PIRATEN)\nvom 16. Mai 2013 (Eingang beim Abgeordnetenhaus am 21. Mai 2013) und Antwort\n\nStromausfälle\n"      \
    "Im Namen des Senats von Berlin beantworte ich Ihre Kleine Anfrage wie folgt:\n\n"
#define BE_A1                                                                                                          \
    "Es waren drei Ausfälle zu verzeichnen, davon zwei\nim ersten und einer im zweiten Halbjahr, die alle\nwenige "   \
    "Minuten dauerten und die Arbeit in den\nÄmtern der Bezirke nach deren Auskunft nicht auf\nDauer behindert "      \
    "haben, "                                                                                                          \
    "wenn auch einzelne Termine\nabgesagt und später nachgeholt werden mussten."
#define BE_A2                                                                                                            \
    "Betroffen waren alle Verfahren, die in dem einen\nder beiden Gebäude betrieben werden, und zwar in\nallen zwölf " \
    "Bezirken das Meldewesen und in drei\nvon ihnen zusätzlich die Dienste der Post, die am\nselben Tag von Hand "      \
    "wieder in Gang gesetzt wurden."
#define BE_Q1 "1. Welche Ausfälle hat es gegeben?\n\n"
#define BE_Q2 "2. Welche Verfahren waren betroffen?\n\n"

/* Blocks of two columns by turns: the answers count backwards. Elsewhere answers may. */
static void test_columns_by_turns(void **state) {
    (void)state;
    const drs_record *record = parse(BE_TOP BE_Q1 BE_Q2 "Zu 2.: " BE_A2 "\n\nZu 1.: " BE_A1 "\n\n");
    assert_true(says(record, "page.blocks"));
    assert_answer(record, 0, "");
    assert_answer(record, 1, "");
    assert_question(record, 0, "Welche Ausfälle hat es gegeben?");
    record = parse(BE_TOP BE_Q1 "Zu 1.: " BE_A1 "\n\n" BE_Q2 "Zu 2.: " BE_A2 "\n\n");
    assert_false(says(record, "page.blocks"));
    assert_answer(record, 1, BE_A2);
    record = parse(NW_HEAD Q1 Q2 "Zu Frage 2:\n" BE_A2 "\n\nZu Frage 1:\n" BE_A1 "\n\n");
    assert_false(says(record, "page.blocks"));
    assert_answer(record, 1, BE_A1);
    /* no column holds lines so wide, so that the answers have an order of their own */
#define BE_WIDE                                                                                                        \
    "Weitere Angaben zu den Ausfällen und zu den betroffenen Verfahren liegen dem Senat nicht vor,\n"                 \
    "da sie von den Bezirken nach deren Auskunft nicht erhoben werden und eine Erhebung in der zur\n"                  \
    "Verfügung stehenden Zeit mit vertretbarem Aufwand nicht möglich gewesen ist, zumal sie alle zwölf\n"           \
    "Bezirke hätte betreffen müssen."
    record = parse(BE_TOP BE_Q1 BE_Q2 "Zu 2.: " BE_A2 " " BE_A1 "\n" BE_A2 " " BE_A1 "\n\nZu 1.: " BE_WIDE "\n\n");
    assert_false(says(record, "page.blocks"));
    assert_answer(record, 1, BE_WIDE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_number_above_the_table),
        cmocka_unit_test(test_numbers_that_stand_right),
        cmocka_unit_test(test_page_number_beside_a_question),
        cmocka_unit_test(test_number_of_the_paper_amid_a_page),
        cmocka_unit_test(test_question_printed_again_in_a_remark),
        cmocka_unit_test(test_topic_below_a_sentence),
        cmocka_unit_test(test_topic_of_answers),
        cmocka_unit_test(test_text_that_breaks_off),
        cmocka_unit_test(test_columns_by_turns),
    };
    return cmocka_run_group_tests_name("block_order", tests, helper_start, helper_stop);
}
