/* Which lines are questions, which are answers: the traps of printed papers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parse_helpers.h"

#define Q1 "1. Wie viele Schulen gibt es im Land?\n\n"
#define Q2 "2. Welche Schulen wurden seit dem Jahr 2010 geschlossen?\n\n"
#define Q3 "3. Aus welchen Gründen wurden sie geschlossen?\n\n"
#define A1 "Im Land gibt es nach der Statistik 5.400 Schulen.\n\n"
#define A2 "Geschlossen wurden vor allem Schulen im ländlichen Raum.\n\n"
#define A3 "Die Zahl der Kinder ist dort zurückgegangen.\n\n"

static bool holds(drs_string text, const char *words) {
    return text.bytes != NULL && strstr(text.bytes, words) != NULL;
}

/* ---- In order ------------------------------------------------------------------------------------------------------ */

static void test_each_question_before_its_answer(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 A1 Q2 A2 Q3 A3);
    assert_questions(record, "1 2 3");
    assert_answers(record, "1; 2; 3");
    assert_question(record, 0, "Wie viele Schulen gibt es im Land?");
    assert_question(record, 2, "Aus welchen Gründen wurden sie geschlossen?");
    assert_answer(record, 0, A1);
    assert_answer(record, 1, A2);
    assert_answer(record, 2, A3);
    assert_words("remark", record->asker_remark.text, "Die Schulen sind alt.");
    assert_true(record->extraction.complete);
}

static void test_several_questions_before_one_answer(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 Q2 Q3 "Die Fragen 1 bis 3 werden gemeinsam beantwortet.\n\n" A1 A2);
    assert_questions(record, "1 2 3");
    assert_answers(record, "1 2 3");
    assert_answer(record, 0, "Die Fragen 1 bis 3 werden gemeinsam beantwortet.\n\n" A1 A2);
}

/* A blank of the extractor's in the word that asks, or in "Fragen". */
static void test_blanks_in_words(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD "1. Welch e Schulen gibt es?\n\nEs gibt viele.\n\n"
                                             "2. Wi e alt sind sie?\n\n3. Wan n werden sie saniert?\n\n"
                                             "Die Fr agen 2 und 3 werden gemeinsam beantwortet.\n\nSie sind alt.\n");
    assert_questions(record, "1 2 3");
    assert_answers(record, "1; 2 3");
    /* words of one piece that begin a list of an answer */
    record = parse(NW_HEAD "1. Wie viele Schulen gibt es?\n\nEs gibt viele:\n\n1. Wer ke und\n2. We ge.\n\n"
                           "2. Wie alt sind sie?\n\nAlt.\n");
    assert_questions(record, "1 2");
    assert_answers(record, "1; 2");
}

static void test_group_sentence_turned_round(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 A1 Q2 Q3 "Aufgrund des Sachzusammenhangs werden die Fragen 2 und 3 gemeinsam be-\n"
                                  "antwortet.\n\n" A2);
    assert_questions(record, "1 2 3");
    assert_answers(record, "1; 2 3");
}

/* The sub-questions are named with their questions, and only where the answer says so. */
static void test_sub_questions_named_as_such(void **state) {
    (void)state;
#define PARTS "3. Wie viele Gebäude wurden saniert\n\na) im Jahr 2010,\n\nb) im Jahr 2011?\n\n"
    const drs_record *record =
        parse(NW_HEAD Q1 A1 Q2 PARTS
              "Die Fragen 2 und 3 einschließlich der Unterfragen werden gemeinsam beantwortet.\n\n" A2);
    assert_answers(record, "1; 2 3 3a 3b");
    record =
        parse(NW_HEAD Q1 A1 Q2 PARTS "Die Fragen 2 bis 3 mit allen Unterfragen werden gemeinsam beantwortet.\n\n" A2);
    assert_answers(record, "1; 2 3 3a 3b");
    record = parse(NW_HEAD Q1 A1 Q2 PARTS "Die Fragen 2 und 3 werden gemeinsam beantwortet.\n\n" A2);
    assert_answers(record, "1; 2 3");
#undef PARTS
}

static void test_answer_headings(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 Q2 Q3 "Zu 1.:\n" A1 "Zu 2. und 3.:\n" A2);
    assert_questions(record, "1 2 3");
    assert_answers(record, "1; 2 3");
    assert_answer(record, 0, A1);
    assert_answer(record, 1, A2);
}

static void test_answers_out_of_order(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 Q2 Q3 "Antwort zu Frage 3:\n" A3 "Antwort zu den Fragen 1 und 2:\n" A1);
    assert_questions(record, "1 2 3");
    assert_answers(record, "3; 1 2");
    assert_answer(record, 0, A3);
    assert_answer(record, 1, A1);
}

/* A group of questions is put behind later ones. */
#define W(number, words) "Frage " number ":\n" words "\n\n"
#define GROUP_Q3 "Aus welchen Gründen wurden sie geschlossen?"
#define GROUP_Q4 "Wann werden Schulen saniert?"
#define GROUP_Q5 "Wer entscheidet darüber?"
#define GROUP_Q6 "Welche Kosten entstehen dadurch?"
static void test_groups_out_of_order(void **state) {
    (void)state;
    const drs_record *record = parse(
        NW_HEAD W("1", "Wie viele Schulen gibt es im Land?") "Antwort zu Frage 1:\n" A1 W("2", "Wie alt sind sie?")
            W("5", GROUP_Q5) W("6", GROUP_Q6) "Antwort zu den Fragen 2, 5 und 6:\n" A2 W("3", GROUP_Q3)
                W("4", GROUP_Q4) "Antwort zu den Fragen 3 und 4:\n" A3);
    assert_questions(record, "1 2 5 6 3 4");
    assert_answers(record, "1; 2 5 6; 3 4");
    assert_question(record, 2, GROUP_Q5);
    assert_question(record, 3, GROUP_Q6);
    assert_question(record, 5, GROUP_Q4);
    /* the first question stands above the longest row */
    record = parse(NW_HEAD W("1", "Wie viele Schulen gibt es im Land?") "Antwort zu Frage 1:\n" A1 W("4", GROUP_Q4)
                       W("5", GROUP_Q5) "Antwort zu den Fragen 4 und 5:\n" A2 W("2", "Wie alt sind sie?")
                           W("3", GROUP_Q3) "Antwort zu den Fragen 2 und 3:\n" A3 W("6", GROUP_Q6)
                               W("7", "Wer trägt sie?") "Antwort zu den Fragen 6 und 7:\nDas Land.\n");
    assert_questions(record, "1 4 5 2 3 6 7");
    assert_answers(record, "1; 4 5; 2 3; 6 7");
    assert_question(record, 0, "Wie viele Schulen gibt es im Land?");
}

/* "3. fehlende Lehrkräfte" is no question where 3 is asked further below; nor is a number that an answer's list begins behind
 * the last one. */
#define REASONS                                                                                                        \
    "Gründe sind:\n1. zu wenige Kinder,\n2. alte Häuser,\n3. fehlende Lehrkräfte.\nWeiteres ist nicht bekannt.\n\n"
static void test_list_where_a_question_is_put_off(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 A1 Q2 REASONS "4. " GROUP_Q4 "\n\nBald.\n\n5. " GROUP_Q5 "\n\nDas Land.\n\n" Q3 A3);
    assert_questions(record, "1 2 4 5 3");
    assert_answers(record, "1; 2; 4; 5; 3");
    assert_answer(record, 1, REASONS);
    assert_question(record, 4, "Aus welchen Gründen wurden sie geschlossen?");
    record = parse(NW_HEAD Q1 A1 Q2 REASONS Q3 A3);
    assert_questions(record, "1 2 3");
    assert_answer(record, 1, REASONS);
    record = parse(NW_HEAD Q1 A1 Q2 "Zu tun ist:\n3. die Zuständigkeit zu klären.\n4. die Kosten zu ermitteln.\n");
    assert_questions(record, "1 2");
}

/* Brandenburg's headings begin small, with a colon or without; amid a sentence they are none. */
static void test_small_heading_without_a_colon(void **state) {
    (void)state;
#define BB_HEAD                                                                                                        \
    "Landtag Brandenburg Drucksache 7/4417\n7. Wahlperiode\n\nAntwort\nder Landesregierung\n"                          \
    "auf die Kleine Anfrage Nr. 1524\nder Abgeordneten Birgit Muster (CDU-Fraktion)\nDrucksache 7/4205\n\n"            \
    "Zustand der Schulen\n\nNamens der Landesregierung beantwortet die Ministerin für Bildung die Kleine Anfrage "    \
    "wie folgt:\n\n"
    const drs_record *record =
        parse(BB_HEAD "1. Welche Schulen gibt es? Bitte einzeln auflisten.\n\nzu Frage 1\n\n" A1
                      "2. Wie alt sind sie? (Bitte nach Kreisen angeben.)\n\n"
                      "3. Wer entscheidet darüber? Bitte begründen.\n\nzu den Fragen 2 und 3\n\n" A2);
    assert_questions(record, "1 2 3");
    assert_answers(record, "1; 2 3");
    assert_question(record, 2, "Wer entscheidet darüber? Bitte begründen.");
    assert_answer(record, 1, A2);
    record = parse(BB_HEAD "1. Welche Schulen gibt es?\n\nzu Frage 1: Viele.\n\n2. Wie alt sind sie?\n\nzu Frage 2: Im "
                           "Übrigen wird auf die Antwort\nzu Frage 1\nverwiesen.\n");
    assert_answers(record, "1; 2");
    assert_answer(record, 1, "Im Übrigen wird auf die Antwort zu Frage 1 verwiesen.");
}

/* A stem that ends with a bracket, and parts that complete it; below a question that asks for itself they are an answer's. */
static void test_parts_behind_a_bracket(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 A1 "2. Welche Kosten sind entstanden (bitte aufschlüsseln)\n\n"
                                                   "a) für die Planung,\n\nb) für den Bau?\n\n" A2 Q3 A3);
    assert_questions(record, "1 2 2a 2b 3");
    assert_answer(record, 1, A2);
    record = parse(NW_HEAD Q1 A1 "2. Welche Kosten sind entstanden?\n\n"
                                 "a) für die Planung 200 Euro,\n\nb) für den Bau 300 Euro.\n\n" Q3 A3);
    assert_questions(record, "1 2 3");
    assert_answers(record, "1; 3");
}

/* "1a Wie …" and "1.1Wie …"; a flat's number and an amount are none. */
static void test_numbers_of_parts_without_a_mark(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 "1a Wie alt sind sie?\n\n1 b Wer trägt sie?\n\n" A1 Q2
                                                "Sie stehen im Haus\n\n2a in der Hauptstraße.\n\n" A2);
    assert_questions(record, "1 1a 1b 2");
    assert_question(record, 1, "Wie alt sind sie?");
    record = parse(NW_HEAD Q1 "1.1Wie alt sind sie?\n\n1.2Wer trägt sie?\n\n" A1 Q2 A2);
    assert_questions(record, "1 1.1 1.2 2");
}

/* The sentence that leads to the questions ends the remark's one paragraph, over lines or not. */
static void test_lead_in_behind_a_remark(void **state) {
    (void)state;
#define RP_HEAD                                                                                                            \
    "LANDTAG RHEINLAND-PFALZ\n17. Wahlperiode\n\nDrucksache 17/6602\nzu Drucksache 17/6202\n12. 12. 2024\n\n"              \
    "A n t w o r t\ndes Ministeriums für Bildung\n\nauf die Kleine Anfrage der Abgeordneten Marlies Muster (CDU)\n"       \
    "– Drucksache 17/6202 –\n\nZustand der Schulen\n\nDie Kleine Anfrage – Drucksache 17/6202 – vom 14. November " \
    "2024 "                                                                                                                \
    "hat folgenden Wortlaut:\n\n"
#define RP_ANSWERS                                                                                                     \
    Q1 Q2 "Das Ministerium für Bildung hat die Kleine Anfrage namens der Landesregierung mit Schreiben vom\n"         \
          "12. Dezember 2024 wie folgt beantwortet:\n\nZu Frage 1:\n" A1 "Zu Frage 2:\n" A2
    static const char *const remarks[] = {
        "Die Schulen sind alt. Sie stehen in den Städten des Landes und in den\n"
        "Gemeinden. Wir fragen die Landesregierung:\n\n",
        "Die Schulen sind alt. Sie stehen in den Städten des Landes und in den\n"
        "Gemeinden. Wir\nfragen die Landesregierung:\n\n",
        "Die Schulen sind alt. Sie stehen in den Städten des Landes und in den Gemeinden. "
        "Hierzu frage\nich die Landesregierung:\n\n"};
    for (size_t i = 0; i < sizeof remarks / sizeof *remarks; i++) {
        char paper[4096];
        snprintf(paper, sizeof paper, "%s%s%s", RP_HEAD, remarks[i], RP_ANSWERS);
        const drs_record *record = parse(paper);
        assert_words("remark", record->asker_remark.text,
                     "Die Schulen sind alt. Sie stehen in den Städten des Landes und in den Gemeinden.");
        assert_questions(record, "1 2");
    }
    /* a heading of two lines stays one */
    const drs_record *record = parse(RP_HEAD "Schulen in den Städten\n\n" RP_ANSWERS);
    assert_questions(record, "1 2");
    assert_value("remark", record->asker_remark.text, NULL);
}

/* "2 von 3" at a page's edge numbers it; amid a page it is text. */
static void test_page_number_with_their_count(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 "Im Land gibt es nach der Statistik\n\n1 von 2\n\f" NW_RUNNING_HEAD
                                                "5.400 Schulen.\n\n" Q2 A2 "\n2 von 2\n");
    assert_answer(record, 0, "Im Land gibt es nach der Statistik 5.400 Schulen.");
    assert_answer(record, 1, A2);
    record = parse(NW_HEAD Q1 "Im Land sind es\n\n2 von 3\n\nSchulen.\n\n" Q2 A2 "\n1\n");
    assert_true(holds(record->answers[0].text.text, "2 von 3"));
}

/* A line whose letters all stand twice, the paper's number with them. */
static void test_doubled_letterhead(void **state) {
    (void)state;
    const drs_record *record =
        parse("LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\n\nDDrruucckkssaacchhee  1188//66660022\n\n28.05.2024\n\n"
              "Antwort\n\nder Landesregierung\n\nauf die Kleine Anfrage 3754 vom 24. April 2024\n" NW_ASKERS NW_REMARK
              "Die Schulen sind alt.\n\n\n" NW_ANSWERER Q1 A1);
    assert_value("reference", record->reference.text, "18/6602");
    record = parse("LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\n\nDrucksache  18/6602\n\n28.05.2024\n\nAntwort\n\n"
                   "der Landesregierung\n\nauf die Kleine Anfrage 3754 vom 24. April 2024\n" NW_ASKERS NW_REMARK
                   "Die Schulen sind alt.\n\n\n" NW_ANSWERER Q1 A1);
    assert_value("reference", record->reference.text, "18/6602");
}

/* A quotation's end ends no paragraph where the sentence goes on; a sentence's end does. */
static void test_quotation_at_a_line_end(void **state) {
    (void)state;
#define SPD_LINE "Die Antwort ist im Übrigen nach der Anweisung des Landes vom 3. Mai 2018 für alle Ämter als "
    const drs_record *record =
        parse(NW_HEAD Q1 SPD_LINE "VS\neingestuft, also als „VS-NfD“\neingestuft. Sie fehlt.\n\n");
    assert_string_equal(record->answers[0].text.text.bytes,
                        SPD_LINE "VS eingestuft, also als „VS-NfD“ eingestuft. Sie fehlt.");
    record =
        parse(NW_HEAD Q1 SPD_LINE "VS\neingestuft: „Das ist so.“\nEs bleibt dabei, wie gesagt worden ist, und zwar "
                                  "überall im Lande.\n\n");
    assert_true(holds(record->answers[0].text.text, "so.“\n\nEs"));
#undef SPD_LINE
}

static void test_restated_questions_out_of_order(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 Q2 Q3 "Zu Frage 2:\n" A2 "Zu Frage 1:\n" A1 "Zu Frage 3:\n" A3);
    assert_answers(record, "2; 1; 3");
    assert_answer(record, 1, A1);
}

static void test_question_list_printed_twice(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 Q2 Q3 Q1 A1 Q2 A2 Q3 A3);
    assert_questions(record, "1 2 3");
    assert_answers(record, "1; 2; 3");
    assert_answer(record, 0, A1);
    assert_answer(record, 2, A3);
}

/* A restated question differs from the list: hyphens, a full stop, capitals. */
static void test_restated_question_differs_a_little(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 Q2 Q3 "1. Wie viele Schu-\nlen gibt es im Land?\n\n" A1
                               "2. Welche Schulen wurden seit dem Jahr\n2010 geschlossen.\n\n" A2 Q3 A3);
    assert_questions(record, "1 2 3");
    assert_answers(record, "1; 2; 3");
    assert_answer(record, 0, A1);
    assert_answer(record, 1, A2);
}

static void test_question_list_printed_twice_with_headings(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 Q2 Q3 Q1 "Zu 1.:\n" A1 Q2 "Zu 2.:\n" A2 Q3 "Zu 3.:\n" A3);
    assert_questions(record, "1 2 3");
    assert_answers(record, "1; 2; 3");
    assert_answer(record, 1, A2);
}

/* ---- Numbers ------------------------------------------------------------------------------------------------------- */

static void test_questions_of_two_levels(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "1.1 Wie viele Schulen gibt es im Land?\n\n" A1 "1.2 Welche Schulen wurden geschlossen?\n\n" A2
                      "2.1 Aus welchen Gründen wurden sie geschlossen?\n\n" A3);
    assert_questions(record, "1.1 1.2 2.1");
    assert_answers(record, "1.1; 1.2; 2.1");
}

static void test_questions_with_letters(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD "1. Welche Schulen gibt es\n\na) im Norden?\n\nb) im Süden?\n\n" A1
                                             "2. Welche wurden geschlossen?\n\n" A2);
    assert_questions(record, "1 1a 1b 2");
    assert_question(record, 0, "Welche Schulen gibt es");
    assert_question(record, 1, "im Norden?");
    assert_question(record, 2, "im Süden?");
}

/* Sub-questions that are answered under their parent's heading alone count to the parent. */
static void test_answers_to_sub_questions(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "1. Welche Schulen gibt es\n\na) im Norden?\n\nb) im Süden?\n\n2. Was ist geplant?\n\n"
                      "Zu Frage 1:\n" A1 "Zu Frage 2:\n" A2);
    assert_questions(record, "1 1a 1b 2");
    assert_answers(record, "1; 2");
    record = parse(NW_HEAD "1. Welche Schulen gibt es\n\na) im Norden?\n\nb) im Süden?\n\n2. Was ist geplant?\n\n"
                           "Zu 1 a) und b):\n" A1 "Zu 2.:\n" A2);
    assert_answers(record, "1a 1b; 2");
    record = parse(NW_HEAD "1.1 Wie viele Schulen gibt es?\n\n1.2 Wie viele Kinder sind es?\n\n"
                           "2.1 Wie viele Lehrkräfte gibt es?\n\n"
                           "Die Fragen 1.1 bis 2.1 werden zusammenhängend beantwortet.\n\n" A1);
    assert_answers(record, "1.1 1.2 2.1");
}

static void test_groups_need_not_be_neighbours(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 Q2 Q3 "Zu den Fragen 1 und 3:\n" A1 "Zu Frage 2:\n" A2);
    assert_answers(record, "1 3; 2");
    assert_answer(record, 0, A1);
    assert_answer(record, 1, A2);
}

static void test_glued_number(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "1.Wie viele Schulen gibt es im Land?\n\n" A1 "2.Welche Schulen wurden geschlossen?\n\n" A2);
    assert_questions(record, "1 2");
    assert_answers(record, "1; 2");
}

/* A letter without a blank behind it is a part's, and abbreviations that begin a line are words of a text. */
static void test_glued_letters(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "1.Welchen Stand haben die Ermittlungen wegen\na.eines Brandes im Norden,\nZu 1. a.:\n" A1
                      "b.der Schäden im Süden, die\nz.B. an Schulen entstanden sind,\nu.a. am Dach?\nZu 1. b.:\n" A2
                      "2.Was ist geplant?\nZu 2.:\n" A3);
    assert_questions(record, "1 1a 1b 2");
    assert_question(record, 1, "eines Brandes im Norden,");
    assert_question(record, 2, "der Schäden im Süden, die z.B. an Schulen entstanden sind, u.a. am Dach?");
    assert_answers(record, "1a; 1b; 2");
}

/* ---- Numbers that an extractor gave above all their texts (pdfminer) ---------------------------------------------------- */

static void test_numbers_in_a_row(void **state) {
    (void)state;
#define T1 "Wie viele Schulen gibt es im Land?\n\n"
#define T2 "Welche Schulen wurden geschlossen? (bitte nach Jahren\naufschlüsseln)\n\n"
#define T3 "Aus welchen Gründen wurden sie geschlossen?\n\n"
#define ALL_TEXTS T1 T2 T3
    const drs_record *record =
        parse(NW_HEAD "1.\n\n2.\n\n" T1 T2 "Die Fragen 1 und 2 werden gemeinsam beantwortet.\n" A1 "3. " T3 A3);
    assert_questions(record, "1 2 3");
    assert_question(record, 0, T1);
    assert_question(record, 1, T2);
    assert_question(record, 2, T3);
    assert_answers(record, "1 2; 3");
    assert_false(says(record, "question.unpaired"));
    record = parse(NW_TOP NW_ASKERS NW_REMARK "Die Schulen sind alt.\n\n\n1.\n\n2.\n\n3.\n\n" T1 T2 T3 NW_ANSWERER
                                              "1.\n\n2.\n\n" T1 T2 A1 "3. " T3 A3);
    assert_questions(record, "1 2 3");
    assert_question(record, 0, T1);
    assert_question(record, 1, T2);
    assert_question(record, 2, T3);
    assert_answers(record, "1 2; 3");
}

/* Fewer or more paragraphs ask than numbers stand there, or one does not ask: none of the texts is known. */
static void test_numbers_in_a_row_above_other_texts(void **state) {
    (void)state;
#define NO_QUESTION T1 "Die Statistik soll genannt werden.\n\n"
#define HALF_QUESTION "Wie viele Schulen\n\nIm Land sind es und wo?\n\n" T2
    static const char *const texts[] = {T1, ALL_TEXTS, NO_QUESTION, HALF_QUESTION};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        char text[8192];
        snprintf(text, sizeof text,
                 NW_HEAD "1.\n\n2.\n\n%sDie Fragen 1 und 2 werden gemeinsam beantwortet.\n" A1 "3. " T3 A3, texts[i]);
        const drs_record *record = parse(text);
        assert_questions(record, "1 2 3");
        assert_null(record->questions[0].text.text.bytes);
        assert_null(record->questions[1].text.text.bytes);
        assert_question(record, 2, T3);
        assert_answers(record, "1 2; 3");
        assert_true(says(record, "question.unpaired"));
        assert_false(record->extraction.complete);
    }
}

/* Texts that cannot be told apart in the list are known where the answers print their questions once more. */
static void test_numbers_in_a_row_printed_again(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_TOP NW_ASKERS NW_REMARK "Die Schulen sind alt.\n\n\n1.\n\n2.\n\n" T1
                                         "Wo liegen sie?\n\n" T2 NW_ANSWERER "1. " T1 A1 "2. " T2 A2);
    assert_questions(record, "1 2");
    assert_question(record, 0, T1);
    assert_question(record, 1, T2);
    assert_answers(record, "1; 2");
    assert_true(says(record, "coverage.unassigned"));
}

/* A number that has no text is told of; one whose parts are its text is not. */
static void test_number_without_a_text(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 A1 "2.\n\n3. " T3 A3);
    assert_questions(record, "1 2 3");
    assert_null(record->questions[1].text.text.bytes);
    assert_false(record->extraction.complete);
    record = parse(NW_HEAD Q1 A1 "2.\na) Welche Schulen wurden geschlossen?\n\n" A2
                                 "b) Welche Schulen wurden eröffnet?\n\n" A3);
    assert_false(says(record, "question.unpaired"));
#undef T1
#undef T2
#undef T3
}

/* pdftotext gives the right half of a page's head behind the label that begins its text. */
static void test_half_of_the_running_head_below_a_number(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Im Land gibt es nach der Statistik 5.400 Schulen,\ndie Kollegs nicht "
                         "gezählt\n\n2\n\n\fLANDTAG NORDRHEIN-WESTFALEN - 18. Wahlperiode\n\n2.\n\n"
                         "Drucksache 18/9376\n\nWelche Schulen wurden geschlossen?\n\n" A2);
    assert_questions(record, "1 2");
    assert_question(record, 1, "Welche Schulen wurden geschlossen?");
    assert_answer(record, 1, A2);
}

static void test_skipped_number(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 A1 Q2 A2 "4. Wie viele Lehrkräfte gibt es im Land?\n\n"
                                                         "Die Statistik weist 160.000 Lehrkräfte aus.\n\n"
                                                         "5. Wie viele Kinder besuchen die Schulen?\n\n"
                                                         "Das sind zweieinhalb Millionen Kinder.\n\n");
    assert_questions(record, "1 2 4 5");
    assert_answers(record, "1; 2; 4; 5");
}

/* The list of sub-questions has a gap: what stands below it stays in the text above, and the record says so. */
static void test_skipped_sub_question(void **state) {
    (void)state;
    static const char *const gaps[] = {
        NW_HEAD Q1 A1 "2. Welche Schulen gibt es\n\nb) im Süden?\n\n" A2,
        NW_HEAD Q1 A1 "2. Welche Schulen gibt es\n\ni) im Norden,\n\nb) im Süden?\n\n" A2,
        NW_HEAD Q1 A1 "2. Welche Schulen gibt es\n\na) im Norden,\n\nc) im Süden?\n\n" A2,
        /* A word's last letter is no letter of the list, whatever stands before it. */
        NW_HEAD Q1 A1 "2. Welche Schulen haben ein Dach (auch schräg)\n\nh) im Süden?\n\n" A2,
        NW_HEAD Q1 A1 "2. Wie viele Kinder gehen zu\n\nb) Schulen im Süden,\n\nc) Schulen im Westen?\n\n" A2,
        NW_HEAD Q1 A1 "2. Welche Schulen liegen in\n\nb) Städten im Süden?\n\n" A2,
    };
    for (size_t i = 0; i < sizeof gaps / sizeof *gaps; i++) {
        const drs_record *record = parse(gaps[i]);
        assert_true(says(record, "question.skipped"));
        assert_false(record->extraction.complete);
    }
    static const char *const whole[] = {
        NW_HEAD Q1 A1 "2. Welche Schulen gibt es\n\na) im Norden?\n\nb) im Süden?\n\n" A2,
        NW_HEAD Q1 A1 "2. Welche Schulen sind Schulen im Sinn des § 3 Absatz 1 Buchstabe\nb) des Schulgesetzes?\n\n" A2,
        NW_HEAD Q1 A1 "2. Welche Schulen sind Schulen im Sinn des § 3 Absatz 1 Nummer 2\nb) des Schulgesetzes?\n\n" A2,
        NW_HEAD Q1 A1 "2. Welche Schulen sind Schulen im Sinn des § 3 Buchstabe c oder\ne) des Schulgesetzes?\n\n" A2,
        NW_HEAD Q1 A1 "2. Wie viele Schulen gehören zur Fallgruppe\nb) der Vorschrift vom 3. Mai 2019?\n\n" A2,
        NW_HEAD Q1 A1 "2. Wie viele Schulen sind im Fall der Variante\nb) betroffen?\n\n" A2,
        NW_HEAD Q1 A1 "2. Ist die Lage der Schulen im Land und hier vor allem der unter\nb) unzumutbar?\n\n" A2,
        NW_HEAD Q1 A1 "2. Wie viele Schulen haben a) einen Hof,\nb) einen Garten oder\nc) einen Teich?\n\n" A2,
        NW_HEAD Q1 A1 "2. Wie versteht das Land die Worte „Schulen sind zu bauen,\nb) im Süden,\nd) im Westen“ des "
                      "Vertrages?\n\n" A2,
    };
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++) {
        const drs_record *record = parse(whole[i]);
        assert_false(says(record, "question.skipped"));
        assert_true(record->extraction.complete);
    }
}

static void test_single_question_without_number(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "Frage: Wie viele Schulen gibt es im Land, und welche sind geschlossen?\n\nAntwort:\n\n" A1);
    assert_questions(record, "1");
    assert_answers(record, "1");
    assert_answer(record, 0, A1);
}

static void test_question_far_down(void **state) {
    (void)state;
    static char text[32768];
    size_t used = (size_t)snprintf(text, sizeof text, "%s", NW_HEAD);
    char numbers[1024] = "";
    for (int i = 1; i <= 120; i++) {
        used += (size_t)snprintf(text + used, sizeof text - used,
                                 "%d. Wie viele Schulen gibt es im Kreis %d?\n\nIn diesem Kreis gibt es %d.\n\n", i, i,
                                 i * 3);
        snprintf(numbers + strlen(numbers), sizeof numbers - strlen(numbers), "%s%d", i > 1 ? " " : "", i);
    }
    const drs_record *record = parse(text);
    assert_questions(record, numbers);
    assert_int_equal(record->answer_count, 120);
    assert_answer(record, 119, "In diesem Kreis gibt es 360.");
}

/* ---- Ends of questions --------------------------------------------------------------------------------------------- */

static void test_question_without_question_mark(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 A1 "2. Welche Schulen wurden seit dem Jahr 2010 geschlossen (bitte nach Kreisen\n"
                            "auflisten)\n\n" A2 Q3 A3);
    assert_questions(record, "1 2 3");
    assert_question(record, 1, "Welche Schulen wurden seit dem Jahr 2010 geschlossen (bitte nach Kreisen auflisten)");
    assert_answer(record, 1, A2);
}

static void test_bracket_behind_the_question_mark(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD "1. Wie viele Schulen gibt es im Land? (Bitte nach Kreisen und\n"
                                             "Schulformen aufschlüsseln.)\n\n" A1 Q2 A2);
    assert_questions(record, "1 2");
    assert_question(record, 0,
                    "Wie viele Schulen gibt es im Land? (Bitte nach Kreisen und Schulformen aufschlüsseln.)");
    assert_answer(record, 0, A1);
}

static void test_request_behind_the_question_mark(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "1. Wie viele Schulen gibt es im Land? Bitte einzeln auflisten.\n\n" A1 Q2 A2);
    assert_question(record, 0, "Wie viele Schulen gibt es im Land? Bitte einzeln auflisten.");
    assert_answer(record, 0, A1);
}

static void test_two_sentences_that_ask(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "1. Wie viele Schulen gibt es im Land? Welche davon sind\nin freier Trägerschaft?\n\n" A1 Q2 A2);
    assert_question(record, 0, "Wie viele Schulen gibt es im Land? Welche davon sind in freier Trägerschaft?");
    assert_answer(record, 0, A1);
}

static void test_question_mark_inside_a_question(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD "1. Wie bewertet die Landesregierung den Aufsatz „Wohin mit der Schule?“ "
                                             "aus dem\nJahr 2023?\n\n" A1 Q2 A2);
    assert_question(record, 0,
                    "Wie bewertet die Landesregierung den Aufsatz „Wohin mit der Schule?“ aus dem Jahr 2023?");
    assert_answer(record, 0, A1);
}

static void test_request_instead_of_a_question(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 A1 "2. Die Landesregierung möge die geschlossenen Schulen nennen.\n\n" A2 Q3 A3);
    assert_answers(record, "1; 2; 3");
    assert_question(record, 1, "Die Landesregierung möge die geschlossenen Schulen nennen.");
    assert_answer(record, 1, A2);
}

/* Nothing tells where the question ends: both texts are left out, and that is said. */
static void test_question_that_ends_on_nothing(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 A1 "2. Welche Schulen wurden seit dem Jahr 2010 geschlossen\n\n" A2 Q3 A3);
    assert_questions(record, "1 2 3");
    assert_answer(record, 0, A1);
    if (record->questions[1].text.text.bytes == NULL) {
        assert_answers(record, "1; 3");
        assert_true(says(record, "segmentation.ambiguous"));
        assert_false(record->extraction.complete);
    } else {
        assert_question(record, 1, "Welche Schulen wurden seit dem Jahr 2010 geschlossen");
        assert_answers(record, "1; 2; 3");
        assert_answer(record, 1, A2);
    }
}

static void test_number_at_a_line_start_inside_a_question(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 A1 "2. Welche Schulen wurden seit dem Jahr 2010 (bitte nach den\n"
                                                   "3. Klassen und Kreisen) geschlossen?\n\n" A2 Q3 A3);
    assert_questions(record, "1 2 3");
    assert_question(record, 1,
                    "Welche Schulen wurden seit dem Jahr 2010 (bitte nach den 3. Klassen und Kreisen) geschlossen?");
    assert_question(record, 2, "Aus welchen Gründen wurden sie geschlossen?");
}

static void test_list_inside_a_question(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 A1 "2. Welche Schulen wurden geschlossen, getrennt nach\n"
                                                   "- Grundschulen,\n- Gymnasien?\n\n" A2 Q3 A3);
    assert_answers(record, "1; 2; 3");
    assert_question(record, 1, "Welche Schulen wurden geschlossen, getrennt nach\n- Grundschulen,\n- Gymnasien?");
    assert_answer(record, 1, A2);
}

/* ---- What only looks like a question ------------------------------------------------------------------------------- */

static void test_list_in_an_answer_below_question_3(void **state) {
    (void)state;
    static const char list[] = "Das Land hat drei Maßnahmen ergriffen:\n\n"
                               "1. Die Zahl der Stellen ist erhöht worden.\n\n"
                               "2. Die Gebäude sind saniert worden.\n\n"
                               "3. Die Wege sind verkürzt worden.\n\n"
                               "Weitere Maßnahmen sind geplant.\n\n";
    static char text[4096];
    snprintf(text, sizeof text, NW_HEAD Q1 A1 Q2 A2 Q3 "%s4. Was ist geplant?\n\nEin neues Gesetz.\n", list);
    const drs_record *record = parse(text);
    assert_questions(record, "1 2 3 4");
    assert_answers(record, "1; 2; 3; 4");
    assert_answer(record, 2, list);
    assert_answer(record, 3, "Ein neues Gesetz.");
}

/* A list that could go on the numbering: 4 to 6 in the answer to question 3. */
static void test_list_in_an_answer_that_goes_on_the_numbering(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 A1 Q2 A2 Q3 "Grund waren die Nummern 4 und 5 des Erlasses:\n\n"
                                                            "4. Schulen unter 80 Kindern laufen aus.\n"
                                                            "5. Schulen unter 60 Kindern schließen.\n\n"
                                                            "4. Was ist geplant?\n\nEin neues Gesetz.\n");
    assert_questions(record, "1 2 3 4");
    assert_answers(record, "1; 2; 3; 4");
    assert_question(record, 3, "Was ist geplant?");
    assert_answer(record, 3, "Ein neues Gesetz.");
}

static void test_table_of_170_rows_in_an_answer(void **state) {
    (void)state;
    static char text[32768];
    size_t used = (size_t)snprintf(text, sizeof text, "%s", NW_HEAD Q1 A1 Q2 "Die Schulen zeigt die Tabelle.\n\n");
    for (int i = 1; i <= 170; i++) {
        used += (size_t)snprintf(text + used, sizeof text - used, "%d. Grundschule am Platz %d     Ort %d     %d\n", i,
                                 i * 2, i, 2010 + i % 12);
    }
    snprintf(text + used, sizeof text - used, "\n%s", Q3 A3);
    const drs_record *record = parse(text);
    assert_questions(record, "1 2 3");
    assert_answers(record, "1; 2; 3");
    assert_true(holds(record->answers[1].text.text, "Grundschule am Platz 2 "));
    assert_true(holds(record->answers[1].text.text, "Grundschule am Platz 340 "));
    assert_answer(record, 2, A3);
}

static void test_dates_amounts_and_ordinals_at_line_starts(void **state) {
    (void)state;
    static const char first[] = "Der Bericht wurde dem Ausschuss vom Ministerium am\n"
                                "02.08.2024 übersandt und in der Sitzung am Dienstag, dem\n"
                                "3. September 2024 beraten. Die Kosten beliefen sich auf etwa\n"
                                "1.154.000 Euro, nach den Zahlen der vorigen\n"
                                "2. Wahlperiode waren es mehr. Das Thema stand auch auf der\n"
                                "101. Konferenz der Ministerinnen und Minister, am\n"
                                "2. Juni 2024.\n\n";
    static char text[4096];
    snprintf(text, sizeof text, NW_HEAD Q1 "%s" Q2 A2 Q3 A3, first);
    const drs_record *record = parse(text);
    assert_questions(record, "1 2 3");
    assert_answers(record, "1; 2; 3");
    assert_answer(record, 0, first);
}

static void test_older_questions_quoted_in_a_remark(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_TOP NW_ASKERS NW_REMARK "Schon im Jahr 2022 hatte ich die Landesregierung gefragt:\n\n"
                                         "„1. Wie viele Planstellen sind eingerichtet?\n\n"
                                         "2. Wie viele davon sind unbesetzt?\n\n"
                                         "3. Welche Ausbildungswege gibt es?“\n\n"
                                         "Eine Antwort steht aus.\n\n\n" NW_ANSWERER Q1 A1 Q2 A2);
    assert_questions(record, "1 2");
    assert_question(record, 0, "Wie viele Schulen gibt es im Land?");
    assert_answers(record, "1; 2");
    assert_true(holds(record->asker_remark.text, "Wie viele Planstellen sind eingerichtet?"));
    assert_true(holds(record->asker_remark.text, "Eine Antwort steht aus."));
}

/* "Zu Frage 1 wird … verwiesen" begins a sentence, not an answer. */
static void test_answer_that_names_other_questions(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 A1 Q2 "Zu Frage 1 wird auf die obige Antwort verwiesen.\n\n" Q3
                                                      "Siehe die Antwort zu Frage 2.\n\n");
    assert_answers(record, "1; 2; 3");
    assert_answer(record, 1, "Zu Frage 1 wird auf die obige Antwort verwiesen.");
    assert_answer(record, 2, "Siehe die Antwort zu Frage 2.");
}

static void test_question_inside_an_answer(void **state) {
    (void)state;
    static const char answer[] =
        "Geschlossen wurden vier Schulen in den Kreisen Nord und Süd, da die Zahl der\n"
        "Kinder dort seit Jahren sinkt. Wie geht es weiter? Darüber entscheiden die Träger.\n\n";
    static char text[4096];
    snprintf(text, sizeof text, NW_HEAD Q1 A1 Q2 "%s" Q3 A3, answer);
    const drs_record *record = parse(text);
    assert_answers(record, "1; 2; 3");
    assert_question(record, 1, "Welche Schulen wurden seit dem Jahr 2010 geschlossen?");
    assert_answer(record, 1, answer);
}

static void test_list_in_a_remark(void **state) {
    (void)state;
    const drs_record *record = parse(NW_TOP NW_ASKERS NW_REMARK "Es gibt drei Gründe:\n\n1. Die Schulen sind alt.\n\n"
                                                                "2. Die Wege sind weit.\n\n3. Die Kinder fehlen.\n\n"
                                                                "\n" NW_ANSWERER Q1 A1 Q2 A2);
    assert_questions(record, "1 2");
    assert_question(record, 0, "Wie viele Schulen gibt es im Land?");
    assert_words("remark", record->asker_remark.text,
                 "Es gibt drei Gründe: 1. Die Schulen sind alt. 2. Die Wege sind weit. 3. Die Kinder fehlen.");
}

static void test_topic_headings(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD "Bestand der Schulen\n\n" Q1 A1 "Schließungen\n\n" Q2 A2 Q3 A3);
    assert_questions(record, "1 2 3");
    assert_answers(record, "1; 2; 3");
    assert_answer(record, 0, A1);
    assert_answer(record, 1, A2);
}

/* The mark of a note stands behind the sentence above the heading. */
static void test_topic_heading_below_a_mark(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Im Land gibt es nach der amtlichen Statistik 5.400 Schulen.1\nSchließungen\n" Q2 A2
                         "\n1 Ohne Teilstandorte.\n");
    assert_answers(record, "1; 2");
    assert_answer(record, 0, "Im Land gibt es nach der amtlichen Statistik 5.400 Schulen.[^1]");
    assert_answer(record, 1, A2);
}

static void test_numbered_topic_asks_nothing(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD "1. Fallzahlen\n\n1.1 Wie viele Fälle gab es im Jahr 2022?\n\n" A1
                                             "1.2 Wie viele Fälle gab es im Jahr 2023?\n\n" A2
                                             "2. Folgen\n\n2.1 Welche Folgen hatten die Fälle?\n\n" A3);
    assert_questions(record, "1.1 1.2 2.1");
    assert_answers(record, "1.1; 1.2; 2.1");
}

/* ---- Pages --------------------------------------------------------------------------------------------------------- */

static void test_page_header_inside_an_answer(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Im Land gibt es nach der amtlichen Sta-\n\f" NW_RUNNING_HEAD
                         "tistik des Jahres 5.400 Schulen.\n\n" Q2 A2 "2\n\f" NW_RUNNING_HEAD Q3 A3 "3\n");
    assert_questions(record, "1 2 3");
    assert_answers(record, "1; 2; 3");
    assert_answer(record, 0, "Im Land gibt es nach der amtlichen Statistik des Jahres 5.400 Schulen.");
    assert_answer(record, 1, A2);
    assert_answer(record, 2, A3);
    assert_int_equal(record->source.pages, 3);
}

/* No line end between the last line of a page and the form feed. */
static void test_page_header_glued_to_a_line(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 "Im Land gibt es nach der amtlichen Sta-\f" NW_RUNNING_HEAD
                                                "tistik des Jahres 5.400 Schulen.\n\n" Q2 A2);
    assert_questions(record, "1 2");
    assert_answer(record, 0, "Im Land gibt es nach der amtlichen Statistik des Jahres 5.400 Schulen.");
}

static void test_page_header_without_form_feed(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 "Im Land gibt es nach der\n\n2\n" NW_RUNNING_HEAD
                                                "amtlichen Statistik 5.400 Schulen.\n\n" Q2 A2);
    assert_questions(record, "1 2");
    assert_answer(record, 0, "Im Land gibt es nach der amtlichen Statistik 5.400 Schulen.");
}

static void test_question_over_a_page_break(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 A1 "2. Welche Schulen wurden seit dem\n2\n\f" NW_RUNNING_HEAD "Jahr 2010 geschlossen?\n\n" A2);
    assert_questions(record, "1 2");
    assert_question(record, 1, "Welche Schulen wurden seit dem Jahr 2010 geschlossen?");
    assert_answer(record, 1, A2);
    assert_int_equal(record->questions[1].text.spans.count, 2);
    assert_int_equal(record->questions[1].text.spans.items[0].page, 1);
    assert_int_equal(record->questions[1].text.spans.items[1].page, 2);
}

/* ---- Remarks ------------------------------------------------------------------------------------------------------- */

static void test_remark_of_the_government(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "Vorbemerkung der Landesregierung\n\nDie Zahlen stammen aus der Statistik.\n\n" Q1 A1);
    assert_words("remark", record->government_remark.text, "Die Zahlen stammen aus der Statistik.");
    assert_words("remark", record->asker_remark.text, "Die Schulen sind alt.");
    assert_questions(record, "1");
    assert_answers(record, "1");
}

/* A short answer ends with the mark of a note: it is no heading of a topic. */
static void test_short_answer_with_a_star(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Es wird auf die Anlage 1 verwiesen.**\n\n" Q2 "Siehe die Anlage 2.*\n\n" Q3 A3
                         "* Die Anlage ist nicht gedruckt.\n** Die Anlage liegt im Archiv.\n");
    assert_answers(record, "1; 2; 3");
    assert_answer(record, 0, "Es wird auf die Anlage 1 verwiesen.[^**]");
}

static void test_lead_in_that_asks_for_answers(void **state) {
    (void)state;
    static const char *const lead_ins[] = {
        "Die Landesregierung wird daher um die Beantwortung der folgenden Fragen gebeten:",
        "Die Landesregierung wird gebeten, die folgenden Fragen zu beantworten:",
        "Die Landesregierung wird hiermit um Beantwortung nachstehender Fragen gebeten:",
    };
    for (size_t i = 0; i < sizeof lead_ins / sizeof *lead_ins; i++) {
        char paper[4096];
        snprintf(paper, sizeof paper, "%s%s\n\n%s",
                 "LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\n\nDrucksache  18/9001\n\n24.04.2024\n\nKleine Anfrage "
                 "3754\n\nder Abgeordneten Erika Muster   SPD\n\nWie geht es weiter mit den Schulen?\n\n"
                 "Die Landesregierung wird daran gemessen. Sie hat gebeten, zu warten.\n\n",
                 lead_ins[i], Q1 Q2 "Erika Muster\n");
        const drs_record *record = parse(paper);
        assert_questions(record, "1 2");
        assert_words("remark", record->asker_remark.text,
                     "Die Landesregierung wird daran gemessen. Sie hat gebeten, zu warten.");
    }
}

static void test_lead_in_belongs_to_nothing(void **state) {
    (void)state;
    const drs_record *record = parse(
        "LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\n\nDrucksache  18/9001\n\n24.04.2024\n\nKleine Anfrage 3754\n\n"
        "der Abgeordneten Erika Muster   SPD\n\nWie geht es weiter mit den Schulen?\n\n"
        "Die Schulen im Land sind alt. Viele sind geschlossen.\n\n"
        "Vor diesem Hintergrund frage ich die Landesregierung:\n\n" Q1 Q2 Q3 "Erika Muster\n");
    assert_int_equal(record->paper, DRS_PAPER_INQUIRY);
    assert_questions(record, "1 2 3");
    assert_int_equal(record->answer_count, 0);
    assert_words("remark", record->asker_remark.text, "Die Schulen im Land sind alt. Viele sind geschlossen.");
    assert_question(record, 0, "Wie viele Schulen gibt es im Land?");
    assert_question(record, 2, "Aus welchen Gründen wurden sie geschlossen?");
    assert_int_equal(record->signatory_count, 1);
    assert_value("signatory", record->signatories[0].text, "Erika Muster");
}

/* ---- What is missing ----------------------------------------------------------------------------------------------- */

/* A figure alone on a line is no date: what stands below it is no signature. */
static void test_answer_that_is_a_figure(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 Q2 "Zu den Fragen 1 und 2:\n\n14\ninsgesamt im ganzen Land\n");
    assert_answers(record, "1 2");
    assert_answer(record, 0, "14 insgesamt im ganzen Land");
}

static void test_question_without_answer(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 Q2 "Zu Frage 1:\n" A1);
    assert_questions(record, "1 2");
    assert_answers(record, "1");
    assert_true(says(record, "answer.missing"));
    assert_false(record->extraction.complete);
}

static void test_answer_to_a_question_that_is_not_printed(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 Q2 "Zu Frage 1:\n" A1 "Zu Frage 2:\n" A2 "Zu Frage 7:\n" A3);
    assert_questions(record, "1 2");
    assert_answer(record, 0, A1);
    assert_answer(record, 1, A2);
    assert_true(says(record, "answer.question.unknown"));
}

/* ---- The line that ends long before the margin --------------------------------------------------------------------- */

#define FULL_LINES                                                                                                     \
    "Die Landesregierung verweist auf die Zuständigkeit der Träger und auf deren Planung, die\n"                     \
    "jährlich fortgeschrieben wird und dem Landtag in der jeweils gültigen Fassung vorliegt.\n"

static void test_printed_end_instead_of_the_mark(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "1. Aus welchen Gründen werden die Werte der Zählung trotz der seit langem bekannten\n"
                      "Fehler veröffentlicht\n" FULL_LINES "\n2. Wie viele Fehler gab es?\nKeine.\n");
    assert_questions(record, "1 2");
    assert_question(record, 0,
                    "Aus welchen Gründen werden die Werte der Zählung trotz der seit langem bekannten Fehler "
                    "veröffentlicht");
    assert_answer(record, 0, FULL_LINES);
}

/* A list that the question opens, a word that wants another, a sentence that asks on: no end there. */
static void test_short_line_that_ends_no_question(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "1. Welche Kosten entstanden in den Jahren 2020 bis 2024 für\n"
                      "Personal und Sachmittel in allen Regierungsbezirken des Landes Nordrhein-\n"
                      "Westfalen?\n" FULL_LINES "\n2. Wie hoch waren die Einnahmen\nWelche davon flossen dem Land zu?\n"
                      "Keine.\n");
    assert_question(record, 0,
                    "Welche Kosten entstanden in den Jahren 2020 bis 2024 für Personal und Sachmittel in allen "
                    "Regierungsbezirken des Landes Nordrhein-Westfalen?");
    assert_question(record, 1, "Wie hoch waren die Einnahmen Welche davon flossen dem Land zu?");
    assert_answer(record, 0, FULL_LINES);
    assert_answer(record, 1, "Keine.");
}

/* ---- Parts of questions -------------------------------------------------------------------------------------------- */

#define PARTS                                                                                                          \
    "1. Wie viele Lehrkräfte wurden eingestellt, und wie viele davon haben\n\na) keine Lehrbefähigung,\n\n"          \
    "b) den Dienst wieder verlassen?\n\n"

static void test_parts_below_the_answer_to_the_whole(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD PARTS "Eingestellt wurden 84 Lehrkräfte.\n\nzu a) 61 Personen. Bei den übrigen wird geprüft.\n\n"
                            "zu b) 14 Personen.\n\n" Q2 A2);
    assert_questions(record, "1 1a 1b 2");
    assert_answers(record, "1; 1a; 1b; 2");
    assert_answer(record, 0, "Eingestellt wurden 84 Lehrkräfte.");
    assert_answer(record, 1, "61 Personen. Bei den übrigen wird geprüft.");
    assert_answer(record, 2, "14 Personen.");
}

/* "zu a)" wrapped to a line's start, where no part of that letter is asked for or the one before had no answer. */
static void test_words_that_look_like_the_answer_to_a_part(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 "Die Kosten sind im Vergleich\nzu a) gestiegen, im Vergleich\n"
                                                "zu b) gesunken.\n\n" Q2 A2);
    assert_answers(record, "1; 2");
    assert_answer(record, 0, "Die Kosten sind im Vergleich zu a) gestiegen, im Vergleich zu b) gesunken.");
    assert_true(record->extraction.complete);
    record = parse(NW_HEAD PARTS "Eingestellt wurden 84.\n\nzu b) 14 Personen.\n\n" Q2 A2);
    assert_int_equal(record->answer_count, 2);
}

/* The parts of a stem are its own words: one heading "Antwort:" answers the stem, a group sentence says whom. */
static void test_stem_below_one_heading(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD PARTS "Antwort:\n\n" A1 Q2 "Antwort:\n\n" A2);
    assert_answers(record, "1; 2");
    assert_true(record->extraction.complete);
    record = parse(NW_HEAD PARTS "Antwort:\n\nDie Fragen 1 a) und 1 b) werden gemeinsam beantwortet.\n\n" A1 Q2
                                 "Antwort:\n\n" A2);
    assert_answers(record, "1a 1b; 2");
}

static void test_letter_belongs_to_the_number_above_it(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "1. Wie viele Schulen gibt es im Land?\n\na) Wie viele davon sind neu?\n\n"
                      "2. Welche Schulen wurden geschlossen?\n\na) Aus welchen Gründen?\n\nZu 1\n\n" A1
                      "Zu a)\n\nZwölf.\n\nZu 2\n\n" A2 "Zu a)\n\n" A3);
    assert_questions(record, "1 1a 2 2a");
    assert_answers(record, "1; 1a; 2; 2a");
    assert_answer(record, 1, "Zwölf.");
}

static void test_numbered_parts_that_complete_a_stem(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 A1 "2. Welche Ergebnisse hatte das Verfahren, und zwar hinsichtlich\n"
                                                   "2.1. der Anzahl der Interessenten,\n2.2.der Nutzungen,\n"
                                                   "2.3. der Höhe des Zuschusses?\n\nZu 2.1.: Sechs.\n\n"
                                                   "Zu 2.2.: Verschiedene.\n\nZu 2.3.: Keine Angabe.\n\n");
    assert_questions(record, "1 2 2.1 2.2 2.3");
    assert_question(record, 3, "der Nutzungen,");
    assert_answers(record, "1; 2.1; 2.2; 2.3");
}

/* Below "Zu 2.:" a lettered list is the answer's, though the sentence above it is open. */
static void test_lettered_list_in_an_answer(void **state) {
    (void)state;
    const drs_record *record = parse(
        NW_HEAD Q1 Q2 Q3 "Zu 1.:\n\n" A1 "Zu 2.:\n\nDavon wurden geschlossen,\na) eine Schule aus baulichen Gründen,\n"
                         "b) zwei Schulen nach einem Beschluss des Rates.\n\nZu 3.:\n\n" A3);
    assert_questions(record, "1 2 3");
    assert_answers(record, "1; 2; 3");
    assert_true(holds(record->answers[1].text.text, "b) zwei Schulen"));
}

static void test_part_without_a_mark_above_its_answer(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "1. Welche Erkenntnisse hat die Landesregierung\na) zu Überflügen von Parks,\n"
                      "Der Landesregierung sind 17 Meldungen bekannt.\nb) zum Start von Schiffen?\n"
                      "Auf die Vorbemerkung wird verwiesen.\n\n" Q2 A2);
    assert_questions(record, "1 1a 1b 2");
    assert_question(record, 1, "zu Überflügen von Parks,");
    assert_answers(record, "1a; 1b; 2");
    assert_answer(record, 0, "Der Landesregierung sind 17 Meldungen bekannt.");
}

/* Below a question that has asked, a lettered list that asks nothing is its answer's; where nothing else stands there, it
 * cannot be told, and both are left out. */
static void test_lettered_list_below_a_question_that_asked(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Die Schulen dienen vor allem\n\na) der Bildung,\nb) der Erziehung.\n\n" Q2 A2);
    assert_questions(record, "1 2");
    assert_answers(record, "1; 2");
    assert_true(holds(record->answers[0].text.text, "b) der Erziehung."));
    record = parse(NW_HEAD Q1 "a) Grundschulen,\nb) Gymnasien.\n\n" Q2 A2);
    assert_answers(record, "2");
    assert_true(says(record, "segmentation.ambiguous"));
    assert_false(record->extraction.complete);
    record = parse(NW_HEAD
                   "1. Wie viele Schulen gibt es? Bitte getrennt angeben für\n\na) Grundschulen,\n\nb) Gymnasien.\n\n"
                   "Antwort:\n\n" A1 Q2 "Antwort:\n\n" A2);
    assert_questions(record, "1 1a 1b 2");
}

/* A short question printed again, and the page of its answer or the answer itself behind it. */
static void test_short_question_printed_again(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "1. Wie viele waren es?\n\n2. Was kostete das?\n\n3. Wer zahlt?\n\n1. Wie viele waren es?\n\n"
                      "Es waren zwölf Schulen.\n\n2. Was kostete das?\n\nDas ist nicht bekannt.\n\n3. Wer zahlt?\n\n"
                      "Das Land.\n\n");
    assert_questions(record, "1 2 3");
    assert_answers(record, "1; 2; 3");
    assert_answer(record, 0, "Es waren zwölf Schulen.");
    assert_answer(record, 2, "Das Land.");
}

/* Headings inside a quotation are another text's; a quotation that is never closed hides none. */
static void test_quoted_headings(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 Q2
              "Zu Frage 1:\n\nDer Bezirk hat mitgeteilt: „Es wurden\nzwölf gebaut.\nZu Frage 2:\nDrei Stellen.“\n\n"
              "Zu Frage 2:\n\n" A2);
    assert_answers(record, "1; 2");
    assert_answer(record, 1, A2);
    record =
        parse(NW_HEAD Q1 Q2 "Zu Frage 1:\n\nDer Bezirk hat mitgeteilt: „Es wurden zwölf gebaut.\n\nZu Frage 2:\n\n" A2);
    assert_answers(record, "1; 2");
}

/* ---- Papers without numbers ------------------------------------------------------------------------------------------ */

#define SL_HEAD                                                                                                        \
    "LANDTAG DES SAARLANDES\n16. Wahlperiode\n\nDrucksache 16/1421 (16/1388)\n28.09.2020\n\nA N T W O R T\nzu der\n\n" \
    "Anfrage der Abgeordneten Erika Muster (DIE LINKE)\n\nbetr.: Busverkehr im Köllertal\n\n"                         \
    "Vorbemerkung der Landesregierung:\n\nDie nachfolgenden Angaben beziehen sich auf die Zeit bis zum 31. August "    \
    "2020.\n\n"

/* Three questions in a row, whose answers have a heading each; then four under two headings, one of them out of turn. */
static void test_unnumbered_questions_under_several_headings(void **state) {
    (void)state;
    const drs_record *record = parse(
        SL_HEAD
        "        In welcher Höhe wurden dem Betreiber\n        Zuschüsse gekürzt?\n\n"
        "        Warum wurde der Haltepunkt nicht\n        bedient? Wie lange?\n\n"
        "        Wann ist mit der Reaktivierung der\n        Strecke zu rechnen?\n\n"
        "Zu Frage 1:\n\nIm Jahr 2019 wurden rund 9.400 Euro einbehalten, die im Kapitel 08 12 verbleiben und dort.\n\n"
        "Zu Frage 2:\n\nDiese Frage wurde vom Fragesteller mit Schreiben vom 2. September 2020 zurückgezogen.\n\n"
        "Zu Frage 3:\n\nEine Reaktivierung wurde bisher nicht angekündigt. Geprüft wird eine Studie des Verbandes.\n\n"
        "        Welche Fahrzeuge fahren?\n\n        Haben diese eine Toilette?\n\n"
        "Zu Frage 5:\n\nNein.\n\nZu Frage 4:\n\nEingesetzt werden Triebwagen der Baureihe 642 aus dem Jahr 2001.\n");
    assert_questions(record, "1 2 3 4 5");
    assert_answers(record, "1; 2; 3; 5; 4");
    assert_question(record, 1, "Warum wurde der Haltepunkt nicht bedient? Wie lange?");
    assert_question(record, 3, "Welche Fahrzeuge fahren?");
}

/* A list in an answer has numbers, the questions have none. */
static void test_list_below_headings_of_unnumbered_questions(void **state) {
    (void)state;
    const drs_record *record =
        parse(SL_HEAD "        Wie viele Brücken gibt es?\n\nZu Frage 1:\n\nEs gibt im Zuge der Landesstraßen derzeit "
                      "612 Brücken.\n\n"
                      "        Wie viele sind gesperrt?\n\nZu Frage 2:\n\nGesperrt sind nach Auskunft des "
                      "Landesbetriebes für Straßenbau\n\n"
                      "1. die Brücke über die Prims,\n\n2. die Brücke über die Bahn,\n\n3. die Brücke in Ormesheim.\n\n"
                      "        Was kostet ihre Sanierung?\n\nZu Frage 3:\n\nDas ist nicht bekannt.\n");
    assert_questions(record, "1 2 3");
    assert_answers(record, "1; 2; 3");
    assert_true(holds(record->answers[1].text.text, "3. die Brücke in Ormesheim."));
}

/* One question and one text below the sentence that says who answers. */
static void test_one_question_and_one_text(void **state) {
    (void)state;
    const drs_record *record =
        parse("Landtag von Sachsen-Anhalt\n\nDrucksache 7/4512\n\n25.06.2019\n\n"
              "Antwort der Landesregierung auf eine Kleine Anfrage zur schriftlichen Beantwortung\n\n"
              "Abgeordneter Max Muster (DIE LINKE)\n\nGesperrte Turnhallen\n\nKleine Anfrage - KA 7/2634\n\nFrage:\n\n"
              "Welche Turnhallen sind gesperrt? Bitte nach Schulen aufschlüsseln.\n\nAntwort der Landesregierung\n"
              "erstellt vom Ministerium für Bildung\n\nNamens der Landesregierung beantworte ich die Kleine Anfrage "
              "wie folgt:\n\n"
              "Gesperrt sind die Hallen in Kalbe und Klötze.\n");
    assert_questions(record, "1");
    assert_answers(record, "1");
    assert_answer(record, 0, "Gesperrt sind die Hallen in Kalbe und Klötze.");
}

/* ---- Without empty lines ------------------------------------------------------------------------------------------------- */

static bool is_ambiguous(const drs_record *record) {
    for (size_t i = 0; i < record->extraction.diagnostic_count; i++) {
        if (strcmp(record->extraction.diagnostics[i].code, "segmentation.ambiguous") == 0) {
            return true;
        }
    }
    return false;
}

#define FULL "Die Zahl der Schulen wird jedes Jahr im Herbst erhoben und im Frühjahr darauf bekannt gegeben.\n"

/* The paper without its empty lines. */
static const drs_record *parse_dense(char *text) {
    size_t used = 0;
    for (size_t i = 0; text[i]; i++) {
        if (text[i] != '\n' || !used || text[used - 1] != '\n') {
            text[used++] = text[i];
        }
    }
    text[used] = '\0';
    return parse(text);
}

/* The question asked before, its last sentence has lost its mark, and the answer opens like another question: both are
 * left out. With its mark it is certain. */
static void test_question_that_breaks_off(void **state) {
    (void)state;
    static const char *const marks[] = {"", "?"};
    for (size_t i = 0; i < 2; i++) {
        char text[4096];
        snprintf(
            text, sizeof text,
            NW_HEAD
            "1. Welche Schulen gibt es im Land und wie viele Klassen haben sie, nach Kreisen geordnet? Ist die\n"
            "Zahl der Klassen geeignet%s\n"
            "Welche Zahl gewählt wird, entscheidet die Schule im Benehmen mit dem Träger nach dem Bedarf.\n" FULL FULL
            "2. Welche Schulen wurden seit dem Jahr 2010 geschlossen, nach Kreisen und Jahren geordnet?\n"
            "Keine.\n",
            marks[i]);
        const drs_record *record = parse_dense(text);
        assert_int_equal(is_ambiguous(record), !i);
        assert_int_equal(record->answer_count, i ? 2 : 1);
    }
}

/* A full line that ends amid a sentence is no topic's heading, though a full stop stands above; a short one is. */
static void test_line_that_breaks_off_above_a_question(void **state) {
    (void)state;
    static const char *const lines[] = {
        "Für die Ersatzneubauten der Schulen im Land, die abgebrochen worden sind oder werden, wurden",
        "Schließungen von Schulen"};
    for (size_t i = 0; i < 2; i++) {
        char text[4096];
        snprintf(
            text, sizeof text,
            NW_HEAD
            "1. Welche Schulen gibt es im Land und wie viele Klassen haben sie, nach Kreisen geordnet?\n" FULL FULL
            "%s\n2. Welche Schulen wurden seit dem Jahr 2010 geschlossen, nach Kreisen und Jahren geordnet?\n" FULL,
            lines[i]);
        const drs_record *record = parse_dense(text);
        assert_int_equal(record->answer_count, 2);
        assert_int_equal(strstr(record->answers[0].text.text.bytes, lines[i]) != NULL, !i);
    }
}

/* A spaced heading, each word on a line of its own. */
static void test_heading_of_a_remark_over_lines(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD "Vorbemerkung\n\nder\n\nLandesregierung\n\nDie Zahlen sind vom Mai.\n\n"
                                             "1. Wie viele Schulen gibt es im Land?\n\n"
                                             "Viele.\n");
    assert_words("remark", record->government_remark.text, "Die Zahlen sind vom Mai.");
}

/* The house that speaks is torn at the line's end. */
static void test_heading_of_a_remark_that_wraps(void **state) {
    (void)state;
    static const char *const headings[] = {
        "Vorbemerkung der Ministerin für Umwelt, Landwirtschaft und Verbraucher-\nschutz:\n",
        "Vorbemerkung des Ministers für Umwelt, Landwirtschaft und\nVerbraucherschutz:\n",
        "Vorbemerkung der Landesregierung\n",
    };
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        char text[4096];
        snprintf(text, sizeof text,
                 NW_HEAD "%sDie Zahlen sind vom Mai.\n\n1. Wie viele Schulen gibt es im Land?\n\nViele.\n",
                 headings[i]);
        assert_words("remark", parse(text)->government_remark.text, "Die Zahlen sind vom Mai.");
    }
}

/* A list of another paper's questions in an answer: rightly read, and no doubt. */
static void test_quoted_list_is_no_doubt(void **state) {
    (void)state;
#define LINE "Keine Schule wird geschlossen, und auch keine zusammengelegt, weil das\n"
#define LINES LINE LINE LINE LINE LINE LINE LINE LINE LINE LINE LINE LINE "Land es so will.\n"
#define LIST(announced, between, behind)                                                                               \
    NW_HEAD "1. Wie viele Schulen gibt es?\n\n" announced "\n1. Wie viele Busse fahren im Land?\n" between             \
            "2. Welche Kosten entstehen dadurch?\n" behind "\n2. Welche Schulen werden geschlossen?\n\n" LINES
#define SENTENCE "Schon die Anfrage 2100 hat diese Fragen gestellt:"
#define BEHIND "Diese Fragen sind beantwortet worden.\n"
    static const char *const clear[] = {LIST(SENTENCE, "", BEHIND), LIST("Dazu hat der Ausschuss gefragt:", "", BEHIND),
                                        LIST("Im Jahr zuvor hat die Fraktion\nim Landtag gefragt:", "", BEHIND)};
    static const char *const doubtful[] = {
        LIST("Es gibt drei.", "", BEHIND),            /* nothing announces a list */
        LIST("Zu den Kosten der Busse:", "", BEHIND), /* a heading */
        LIST(SENTENCE, "Es fahren drei.\n", BEHIND),  /* a question with its answer */
        LIST(SENTENCE, "", ""),                       /* nothing behind: questions without an answer */
        LIST(SENTENCE, "", "Die Fragen 1 und 2 werden gemeinsam beantwortet. Es sind drei.\n"),
    };
    for (size_t i = 0; i < sizeof clear / sizeof *clear; i++) {
        const drs_record *record = parse(clear[i]);
        assert_questions(record, "1 2");
        assert_int_equal(record->answer_count, 2);
        assert_non_null(strstr(record->answers[0].text.text.bytes, "Welche Kosten"));
        assert_false(says(record, "question.doubtful"));
        assert_true(record->extraction.complete);
    }
    for (size_t i = 0; i < sizeof doubtful / sizeof *doubtful; i++) {
        assert_false(parse(doubtful[i])->extraction.complete);
    }
#undef BEHIND
#undef SENTENCE
#undef LIST
#undef LINES
#undef LINE
}

/* Where each question stands above its answer, the one that is nearest above it is the question; another one with its
 * number is quoted in the answer before. */
static void test_quoted_questions_with_headings(void **state) {
    (void)state;
#define ST(one, two)                                                                                                   \
    "Landtag von Sachsen-Anhalt\nDrucksache 6/4172\n\n12.06.2015\n\nAntwort der Landesregierung\nauf eine Kleine "     \
    "Anfrage zur schriftlichen Beantwortung\n\nAbgeordnete Eva Muster (SPD)\n\nSchulen im Land\n\nKleine Anfrage - "   \
    "KA 6/8812\n\nAntwort der Landesregierung erstellt vom Kultusministerium\n\n"                                      \
    "Frage 1:\nWie viele Schulen gibt es?\n\nAntwort zu Frage 1:\n" one                                                \
    "\nFrage 2:\nWelche werden geschlossen?\n\nAntwort zu Frage 2:\n" two                                              \
    "\nFrage 3:\nWer entscheidet das?\n\nAntwort zu Frage 3:\nDas Land.\n"
#define QUOTED                                                                                                         \
    "In der Anfrage von damals hieß es:\n\nFrage 1:\nWie viele Busse fahren im Land?\n\nFrage 2:\nWelche Kosten "     \
    "entstehen dadurch?\n\nDas ist damals beantwortet worden.\n"
    static const char *const papers[] = {ST(QUOTED, "Keine.\n"), ST("Drei.\n", QUOTED)};
    for (size_t i = 0; i < 2; i++) {
        const drs_record *record = parse(papers[i]);
        assert_questions(record, "1 2 3");
        assert_string_equal(record->questions[1].text.text.bytes, "Welche werden geschlossen?");
        assert_int_equal(record->answer_count, 3);
        assert_non_null(strstr(record->answers[i].text.text.bytes, "Welche Kosten entstehen dadurch?"));
        assert_true(record->extraction.complete);
    }
    /* a list above all answers, and the same numbers in an answer */
    const drs_record *record = parse(NW_HEAD "1. Wie viele Schulen gibt es?\n\n2. Welche werden geschlossen?\n\n"
                                             "3. Wer entscheidet das?\n\nZu 1.:\nDrei, nämlich die folgenden:\n"
                                             "1. Nordschule,\n2. Südschule,\n3. Westschule.\n\nZu 2.:\nKeine.\n\n"
                                             "Zu 3.:\nDas Land.\n");
    assert_questions(record, "1 2 3");
    assert_string_equal(record->questions[1].text.text.bytes, "Welche werden geschlossen?");
#undef QUOTED
#undef ST
}

/* A line of the head with one letter wrong would become the title. Titles that use the same words are none. */
static void test_misread_lines_of_the_head(void **state) {
    (void)state;
    static const char *const lines[][2] = {
        {"Antwort\nder Llndesregierung\nauf die Kleine Anfrage 3754", "misread"},
        {"Antwort\ndzr Landesregierung\nauf die Kleine Anfrage 3754", "misread"},
        {"dntwort\nder Landesregierung\nauf die Kleine Anfrage 3754", "misread"},
        {"Antwort\nder Landesregierung\nacf die Kleine Anfrage 3754", "misread"},
        {"Antwort\nder Landesregierunq\nauf die Kleine Anfrage 3754", "misread"},
        {"Antworl\nder Landesregierung\nauf die Kleine Anfrage 3754", "misread"},
        {"Antwort\nder Landesregierung\nauf die Kleine Anfrage 3754", ""},
    };
    static const char *const titles[] = {
        "Die Schulen im Land", "Die Landesregierung und der Senat", "Abfrage", "Umfrage der Landesregierung",
        "Die Antwort auf die Große Anfrage", "Antworten aus der Landesregierung", "Die große Antwort des Senats",
        /* endings of their own, and what ends a sentence or a quotation */
        "Stellungnahmen der Bundesregierung", "Wahlperioden von Landesregierung und Bundesregierung",
        "Wann kommt die\nAntwort?", "Genehmigung von „genehmigungsbedürftigen\nAnlagen“", "Mitteilung und\nAntwort!",
        "Schriftlicher und Schriftlichem",
        /* words of their own */
        "Bund und Landesregierung", "Land und Bundesregierung", "Keine Antwort der Landesregierung",
        "Wie die Landesregierung", "Anlagen der Landesregierung", "Größe der Landesregierung"};
    char paper[4096];
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        snprintf(paper, sizeof paper,
                 "LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\n\nDrucksache  18/9376\n\n28.05.2024\n\n%s vom 24. "
                 "April 2024\nder Abgeordneten Erika Muster   SPD\n\nSchulen im Land\n\nVorbemerkung der Kleinen "
                 "Anfrage\n\nDie Schulen sind alt.\n\n1. Wie viele Schulen gibt es?\n\nDrei.\n",
                 lines[i][0]);
        const drs_record *record = parse(paper);
        if (says(record, "heading.doubtful") != (*lines[i][1] != '\0')) {
            fail_msg("%s: %s", lines[i][0], *lines[i][1] ? "passes" : "is doubtful");
        }
    }
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        snprintf(paper, sizeof paper,
                 "LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\n\nDrucksache  18/9376\n\n28.05.2024\n\nKleine Anfrage "
                 "3754\n\nder Abgeordneten Erika Muster   SPD\n\n\n%s\n\n\nDie Schulen sind alt.\n\nIch frage die "
                 "Landesregierung:\n\n1. Wie viele Schulen gibt es?\n",
                 titles[i]);
        if (says(parse(paper), "heading.doubtful")) {
            fail_msg("%s: is doubtful", titles[i]);
        }
    }
}

/* Headings that are one letter off: what stands below them must not pass silently into the text above. */
static void test_misread_headings(void **state) {
    (void)state;
    static const char *const misread[] = {
        "1. Wie viele Schulen gibt es?\n\nZu 1.:\nDrei.\n\n2. Wer zahlt?\n\nZn 2.:\nDas Land.\n",
        "Frage 1: Wie viele?\n\nAntwort zu Frage 1:\nDrei.\n\nFrage 2: Wer zahlt?\n\nAntwoit zu Frage 2:\nJa.\n",
        "Frage 1: Wie viele Schulen gibt es?\n\nAntwort zu Frage 1:\nDrei.\n\nFragc 2:\nSie zahlen.\n",
        "Frage 1: Wie viele Schulen gibt es?\n\nAntwort zu Fiage 1:\nDrei.\n",
        "1. Wie viele Schulen gibt es?\n\nDrei.\n\nVorbemorkung der Landesregierung:\nMehr ist nicht zu sagen.\n",
        "1. Wie viele Schulen gibt es?\n\nDrei.\n\nVorbemerkung der Landesregicrung\nMehr ist nicht zu sagen.\n",
    };
    static const char *const fine[] = {
        "1. Wie viele Schulen gibt es?\n\nZu 1.:\nDrei.\n\n2. Wer zahlt?\n\nZu 2.:\nDas Land.\n",
        "1. Wie viele Schulen gibt es?\n\nDrei. Das steht schon in der\nAntwort zu Frage 3 der Anfrage 2100.\n",
        "1. Wie viele Schulen gibt es?\n\nDrei.\nFrage: Wer zahlt?\nZum 1.1.2024 zahlt das Land.\n",
        "1. Wie viele Schulen gibt es?\n\nDrei.\n\nVorlage 1:\nFragen bis 2:\nlm Übrigen gilt das Gesagte.\n",
    };
    char paper[4096];
    for (size_t i = 0; i < sizeof misread / sizeof *misread; i++) {
        snprintf(paper, sizeof paper, "%s%s", NW_HEAD, misread[i]);
        const drs_record *record = parse(paper);
        if (record->extraction.complete || !says(record, "heading.doubtful")) {
            fail_msg("%s\n  passes", misread[i]);
        }
    }
    for (size_t i = 0; i < sizeof fine / sizeof *fine; i++) {
        snprintf(paper, sizeof paper, "%s%s", NW_HEAD, fine[i]);
        if (says(parse(paper), "heading.doubtful")) {
            fail_msg("%s\n  is doubted", fine[i]);
        }
    }
}

static void test_misread_dates(void **state) {
    (void)state;
    static const char *const rows[][2] = {
        {"28.05.2024\n\nDatum", "28.O5.2024\n\nDatum"},
        {"28.05.2024\n\nDatum", "28,05.2024\n\nDatum"},
        {"vom 24. April 2024", "vom 24. Apnl 2024"},
        {"vom 24. April 2024", "vom Z4. April 2024"},
        {"28.05.2024\n\nDatum", "28.O5.2O24\n\nDatum"},
        {"vom 24. April 2024", "vom 24. April 2O24"},
        {"Schreiben vom\n28. Mai 2024", "Schreiben vom\n2B. Mai 2O24"},
        {"Schreiben vom\n28. Mai 2024", "Schreiben vom 28.\nMai 2O24"},
    };
    char paper[4096];
    snprintf(paper, sizeof paper, "%s%s", NW_HEAD, "1. Wie viele Schulen gibt es?\n\nDrei.\n");
    assert_false(says(parse(paper), "date.invalid"));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char spoilt[4096];
        const char *at = strstr(paper, rows[i][0]);
        assert_non_null(at);
        snprintf(spoilt, sizeof spoilt, "%.*s%s%s", (int)(at - paper), paper, rows[i][1], at + strlen(rows[i][0]));
        const drs_record *record = parse(spoilt);
        if (record->extraction.complete || !says(record, "date.invalid")) {
            fail_msg("%s\n  passes", rows[i][1]);
        }
    }
}

/* Sections that count anew, and the questions stand in another paper. */
static void test_answers_alone_that_count_anew(void **state) {
    (void)state;
    static const char *const second[] = {"Zu Frage 1:\n\nEs gibt zwei.\n\n", "Zu Frage 3:\n\nEs gibt zwei.\n\n"};
    for (size_t i = 0; i < 2; i++) {
        char paper[4096];
        snprintf(paper, sizeof paper, "%sZu Frage 1:\n\nEs gibt viele.\n\nZu Frage 2:\n\nKeine.\n\n%s", NW_HEAD,
                 second[i]);
        const drs_record *record = parse(paper);
        assert_int_equal(record->question_count, 0);
        if (says(record, "answer.repeated") != (i == 0) || record->extraction.complete != (i == 1)) {
            fail_msg("%s", second[i]);
        }
    }
}

/* A line is what it is, whatever a scanner made of its date: nothing of it gets into a text. Dates in texts are the texts'
 * own business. */
static void test_lines_with_misread_dates(void **state) {
    (void)state;
    static const char head[] =
        "LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\n\nDrucksache  18/9376\n\n28.05.2024\n\nAntwort\n\n"
        "der Landesregierung\n\nauf die Kleine Anfrage 3754 vom 24. April 2024\n" NW_ASKERS NW_REMARK
        "Die Schulen sind alt.\n\n\n" NW_ANSWERER;
    static const char *const feet[] = {"Datum des Originals: 28.05.2024/Ausgegeben: 04.06.2024",
                                       "Datum des Originals: 28.O5.2O24/Ausgegeben: O4.06.2024",
                                       "Datum des Originals: Z8.O5.2O24/Ausgegeben: O4.O6.2O24",
                                       "Datum des Originals: 28.05.2024/Ausgegeben: O4.O6.2O24"};
    for (size_t i = 0; i < sizeof feet / sizeof *feet; i++) {
        char paper[4096];
        snprintf(paper, sizeof paper, "%s1. Wie viele Schulen gibt es?\n\nAm l. Mai 2O24 waren es drei.\n\n%s\n\n\f%s",
                 head, feet[i], "2. Wie viele Lehrer gibt es?\n\nZwei.\n");
        const drs_record *record = parse(paper);
        assert_value("answer", record->answers[0].text.text, "Am l. Mai 2O24 waren es drei.");
        assert_value("issued", record->dates[DRS_DATE_ISSUED].text, i ? NULL : "2024-06-04");
        assert_value("original", record->dates[DRS_DATE_ORIGINAL].text, i % 3 ? NULL : "2024-05-28");
        if (says(record, "date.invalid") != (i > 0) || record->extraction.complete != (i == 0)) {
            fail_msg("%s", feet[i]);
        }
    }
}

/* ---- Annexes below the answers; parts and their stem --------------------------------------------------------------------- */

#define ANSWER_1 "1. Wie viele Schulen gibt es?\n\nZu Frage 1:\n\nEs gibt viele.\n\n"
#define ANSWER_2 "2. Welche Schulen wurden geschlossen?\n\nZu Frage 2:\n\nKeine.\n\n"

/* An annex repeats the head of the answer that it belongs to. */
static void test_annex_that_repeats_a_head(void **state) {
    (void)state;
    const drs_record *record = parse(
        NW_HEAD ANSWER_1 ANSWER_2 "\fAnlage\n\nZu Frage 2: Schulen im Land\n\nGrundschule Kalbe\nGrundschule Klötze\n");
    assert_answers(record, "1; 2");
    assert_answer(record, 1, "Keine.");
}

/* An annex between the answers: a head behind it names what none named before. */
static void test_annex_between_the_answers(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD ANSWER_1 "\fAnlage\n\nGrundschule Kalbe\nGrundschule Klötze\n\n\f" ANSWER_2);
    assert_answers(record, "1; 2");
    assert_answer(record, 1, "Keine.");
}

/* The second annex stands close below the first. */
static void test_annexes_on_one_page(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD ANSWER_1 ANSWER_2 "\fAnlage 1\nGrundschule Kalbe\nGrundschule Klötze\nAnlage "
                                        "2\nOberschule Kalbe\nAnlage 5\nOberschule Klötze\n");
    assert_int_equal(record->attachment_count, 2);
    assert_value("label", record->attachments[0].text, "Anlage 1");
    assert_value("label", record->attachments[1].text, "Anlage 2");
}

#define STEM                                                                                                           \
    "1. Welche Gebäude stehen im Land\nund wie alt sind sie,\nwie groß sind sie,\nwer nutzt sie,\nwer besitzt sie,\n"
#define BELOW_STEM "wer pflegt sie,\nund welche Kosten entstehen dabei\na) für Schulen,\nb) für Kitas?\n2. Warum?\n"

/* What stands at a page's foot amid a stem does not part it from its parts. */
static void test_stem_over_a_page(void **state) {
    (void)state;
#define QUESTIONS(edge)                                                                                                \
    "LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\nDrucksache 18/9376\n28.05.2024\nKleine Anfrage 3754\n"              \
    "der Abgeordneten Erika Muster SPD\n\nSchulen\n\nWir fragen die Landesregierung:\n\n" STEM edge BELOW_STEM
    assert_questions(parse(QUESTIONS("")), "1 1a 1b 2");
    assert_questions(
        parse(QUESTIONS("Datum des Originals: 28.05.2024/Ausgegeben: 04.06.2024\nDie Veröffentlichungen des "
                        "Landtags Nordrhein-Westfalen sind einzeln gegen eine Schutzgebühr beim Archiv des\n"
                        "Landtags Nordrhein-Westfalen, 40002 Düsseldorf, Postfach 10 11 43, Telefon (0211) 884 - "
                        "2439, zu beziehen. Der\nkostenfreie Abruf ist auch möglich über das Internet-Angebot "
                        "des Landtags Nordrhein-Westfalen unter\nwww.landtag.nrw.de\n\f" NW_RUNNING_HEAD)),
        "1 1a 1b 2");
#undef QUESTIONS
}

/* In a paper of questions alone no answer begins behind the colon. */
static void test_parts_behind_a_mark_and_a_colon(void **state) {
    (void)state;
    assert_questions(
        parse("LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\nDrucksache 18/9376\n28.05.2024\n\nKleine Anfrage "
              "3754\n\nder Abgeordneten Erika Muster SPD\n\nSchulen\n\nWir fragen die Landesregierung:\n\n"
              "1. Wie viele Schulen gibt es? Bitte angeben:\na) nach Kreisen,\nb) nach Städten.\n2. Warum?\n"),
        "1 1a 1b 2");
    /* an answer's list */
    assert_questions(parse(NW_HEAD
                           "1. Wie viele Schulen gibt es?\n\nEs gibt:\na) viele in Kreisen,\nb) wenige in Städten.\n\n"
                           "2. Warum?\n\nDarum.\n"),
                     "1 2");
}

/* ---- Remarks amid the questions -------------------------------------------------------------------------------------- */

static const drs_record *hh_paper(const char *remark) {
    static char text[2048];
    snprintf(
        text, sizeof text,
        "BÜRGERSCHAFT\nDER FREIEN UND HANSESTADT HAMBURG Drucksache 22/6651\n22. Wahlperiode 18.11.22\n\n"
        "Schriftliche Kleine Anfrage\nder Abgeordneten Eva Muster (DIE LINKE) vom 10.11.22\nund Antwort des Senats\n\n"
        "Betr.: Schulen in Hamburg\n\nEinleitung für die Fragen: Die Schulen sind alt.\n\n"
        "Frage 1: Wie viele Schulen gibt es?\nAntwort zu Frage 1:\nEs gibt viele.\n\n%s\n\n"
        "Frage 2: Welche wurden geschlossen?\nAntwort zu Frage 2:\nKeine.\n\n"
        "Frage 3: Welche wurden saniert?\nAntwort zu Frage 3:\nAlle.\n",
        remark);
    return parse(text);
}

/* What leads to some of the questions is the askers' and belongs to no answer (hh). */
static void test_remark_on_some_questions(void **state) {
    (void)state;
    static const char *const remarks[] = {"Einleitung für die Fragen 2 bis 3:\nAuch Turnhallen sind alt.",
                                          "Einleitung für Frage 2: Auch Turnhallen sind alt.",
                                          "Vorbemerkung für die Fragen 2 und 3: Auch Turnhallen sind alt.", NULL};
    for (size_t i = 0; remarks[i]; i++) {
        const drs_record *record = hh_paper(remarks[i]);
        assert_words("remark", record->asker_remark.text, "Die Schulen sind alt. Auch Turnhallen sind alt.");
        assert_answer(record, 0, "Es gibt viele.");
        assert_answers(record, "1; 2; 3");
    }
    /* In a sentence the words head nothing. */
    const drs_record *record = hh_paper("Einleitung für Frage 2 war eine Rede.");
    assert_answer(record, 0, "Es gibt viele. Einleitung für Frage 2 war eine Rede.");
}

/* A third party's remark stands in the answer that quotes it (be); one letter off the government's it is doubted. */
static void test_remark_of_a_third_party(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "1. Wie viele Schulen gibt es?\n\nDie BVG teilt mit:\n\nVorbemerkung der BVG:\n\n"
                      "Die Schulen werden von Bussen bedient.\n");
    assert_true(record->extraction.complete);
    record = parse(NW_HEAD "1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n\nVorbemerkung der Landesregicrung:\n\n"
                           "Die Schulen werden von Bussen bedient.\n");
    assert_true(says(record, "heading.doubtful"));
}

/* The sentence above the government's remark: what follows is not the askers' (mv sn). */
static void test_sentences_above_a_remark(void **state) {
    (void)state;
    static const char *const sentences[] = {
        "Der Antwort der Landesregierung wird folgende Vorbemerkung vorangestellt:",
        "Der Beantwortung der Kleinen Anfrage wird die nachfolgende\nVorbemerkung vorangestellt:",
        "Den Fragen werden folgende Ausführungen vorangestellt:",
        "Die Landesregierung stellt der Beantwortung folgende Vorbemerkung voran:",
        "Vorbemerkung der Landesregierung zu den Fragen 1 und 2:",
        NULL,
    };
    for (size_t i = 0; sentences[i]; i++) {
        char text[2048];
        snprintf(text, sizeof text,
                 "LANDTAG MECKLENBURG-VORPOMMERN Drucksache 8/6344\n8. Wahlperiode 17.04.2026\n\nKLEINE ANFRAGE\n\n"
                 "des Abgeordneten Max Beispiel, Fraktion der AfD\n\nSchulen im Land\n\nund\n\nANTWORT\n\n"
                 "der Landesregierung\n\n%s\n\nDie Zahl wird nicht erhoben.\n\n1. Wie viele Schulen gibt es?\n\n"
                 "Es gibt viele.\n\n2. Welche wurden geschlossen?\n\nKeine.\n",
                 sentences[i]);
        const drs_record *record = parse(text);
        assert_words("remark", record->government_remark.text, "Die Zahl wird nicht erhoben.");
        assert_value("asker's", record->asker_remark.text, NULL);
    }
}

/* Who speaks, in the rarer words for a remark; in a sentence that a line's end breaks the same words head nothing. */
static void test_rarer_headings_of_remarks(void **state) {
    (void)state;
    static const char *const askers[] = {"Vorbemerkung der Fragestellerin/des Fragestellers:",
                                         "Vorbemerkung des Anfragestellers:",
                                         "Vorbemerkung der anfragenden Fraktion:",
                                         "Vorbemerkung der Anfragenden:",
                                         "Vorbemerkung des Abgeordneten Max Beispiel:",
                                         "Allgemeine Vorbemerkung der Fragesteller:"};
    static const char *const governments[] = {"Vorbemerkung der Regierung:",
                                              "Vorbemerkung der Staatskanzlei:",
                                              "Vorbemerkung des Senats von Berlin:",
                                              "Vorbemerkung der Senatorin für Justiz:",
                                              "Allgemeine Vorbemerkung der Landesregierung:",
                                              "Einleitende Vorbemerkung der Landesregierung",
                                              "Vorbemerkung zur Beantwortung:",
                                              "Vorbemerkungen zur Beantwortung der Fragen:"};
    for (size_t i = 0; i < sizeof askers / sizeof *askers + sizeof governments / sizeof *governments; i++) {
        size_t own = sizeof askers / sizeof *askers;
        char text[2048];
        snprintf(text, sizeof text,
                 "LANDTAG DES SAARLANDES Drucksache 17/1525 (17/1330)\n17. Wahlperiode 29.04.2025\n\nA N T W O R T\n\n"
                 "zu der\n\nAnfrage des Abgeordneten Max Beispiel (AfD)\n\nbetr.: Schulen im Land\n\n%s\n\n"
                 "Die Schulen sind alt.\n\n%s\n\nDie Schulen sind neu.\n\nWie viele Schulen gibt es?\n\n"
                 "Zu Frage 1:\n\nEs gibt viele.\n",
                 i < own ? askers[i] : askers[0], i < own ? governments[0] : governments[i - own]);
        const drs_record *record = parse(text);
        assert_words("asker's", record->asker_remark.text, "Die Schulen sind alt.");
        assert_words("government's", record->government_remark.text, "Die Schulen sind neu.");
    }
    static const char *const sentences[] = {"Vorbemerkung der Landesregierung\nverwiesen.",
                                            "Vorbemerkung der Senatorin und auf die Antwort zu Frage 2\nverwiesen.",
                                            "Vorbemerkung der Anfragenden\nverwiesen.",
                                            "allgemeine Vorbemerkung der Landesregierung\nverwiesen.",
                                            "Vorbemerkung\nverwiesen."};
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        char text[2048];
        char expected[256];
        snprintf(text, sizeof text,
                 NW_HEAD "1. Wie viele Schulen gibt es?\n\nEs wird auf die\n%s\n\n"
                         "2. Welche wurden geschlossen?\n\nKeine.\n",
                 sentences[i]);
        snprintf(expected, sizeof expected, "Es wird auf die %s", sentences[i]);
        const drs_record *record = parse(text);
        assert_answer(record, 0, expected);
        assert_value("government's", record->government_remark.text, NULL);
        assert_true(record->extraction.complete);
    }
}

/* The words of a heading alone on a narrow line of a sentence; below a question without its mark they are the heading. */
static void test_heading_words_in_a_sentence(void **state) {
    (void)state;
    const drs_record *record = parse(
        NW_HEAD
        "1. Wie viele Schulen gibt es?\n\nEs gibt viele. Die Angaben dieser\nAntwort\nberuhen auf der Statistik.\n\n"
        "2. Wo stehen sie?\n\nIn den Städten. Mehr sagen die\nVorbemerkung\nund die Statistik (vgl.\n"
        "Antwort der Landesregierung\nauf eine Anfrage).\n");
    assert_answer(record, 0, "Es gibt viele. Die Angaben dieser Antwort beruhen auf der Statistik.");
    assert_answer(
        record, 1,
        "In den Städten. Mehr sagen die Vorbemerkung und die Statistik (vgl. Antwort der Landesregierung auf eine "
        "Anfrage).");
    record =
        parse("Bayerischer Landtag\n17. Wahlperiode Drucksache 17/3480\n14.11.2014\nSchriftliche Anfrage\n"
              "des Abgeordneten Max Beispiel SPD\nvom 07.08.2014\nLärm an Straßen\n"
              "Ich frage die Staatsregierung:\n1. Wie laut ist es?\n2. Wird sich die Staatsregierung im Bundesrat für\n"
              "niedrigere Werte einsetzen\nAntwort\ndes Staatsministeriums für Umwelt und Verbraucherschutz\n"
              "vom 09.10.2014\n1. Wie laut ist es?\nEs ist laut.\n"
              "2. Wird sich die Staatsregierung im Bundesrat für\nniedrigere Werte einsetzen?\nJa.\n");
    assert_question(record, 1, "Wird sich die Staatsregierung im Bundesrat für niedrigere Werte einsetzen");
    assert_answers(record, "1; 2");
}

/* A sentence leads to the words of a heading (bb): no answer begins there. */
static void test_answer_that_a_sentence_names(void **state) {
    (void)state;
    const drs_record *record = parse(
        BB_HEAD "Frage 1:\nWie viele Bäume gibt es?\n\nzu Frage 1:\nEs gibt viele.\n\nFrage 2:\nWo stehen sie?\n\n"
                "zu Frage 2:\nIn der überwiegenden Zahl der Fälle stehen sie am Weg, hinter den Gräben. Siehe auch\n"
                "Antwort zu Frage 1.\n\nFrage 3:\nWie alt sind sie?\n\nzu Frage 3:\nAlt.\n");
    assert_answers(record, "1; 2; 3");
    assert_answer(
        record, 1,
        "In der überwiegenden Zahl der Fälle stehen sie am Weg, hinter den Gräben. Siehe auch Antwort zu Frage 1.");
}

/* A section's heading stands alone between the sentence that leads to the answers and the first of them (rp). */
static void test_heading_alone_above_the_answers(void **state) {
    (void)state;
    const drs_record *record =
        parse("Landtag Rheinland-Pfalz\n16. Wahlperiode\n\nDrucksache 16/3714\n24. 07. 2014\n\nAntwort\n\n"
              "des Ministeriums für Umwelt\n\nauf die Große Anfrage der Fraktion der CDU\n– Drucksache 16/3587 –\n\n"
              "Weinbau in Steillagen\n\nDie Große Anfrage vom 20. Mai 2014 hat folgenden Wortlaut:\n\n"
              "I. Flächen\n\n1. Wie viele Flächen gibt es?\n\n2. Wo liegen sie?\n\n"
              "Das Ministerium für Umwelt hat die Große Anfrage namens der Landesregierung wie folgt beantwortet:\n\n"
              "Das Land ist das größte.\n\nDies vorausgeschickt werden die Fragen wie folgt beantwortet:\n\n"
              "I. Flächen\n\nZu Frage 1:\nViele.\n\nZu Frage 2:\nAm Fluss.\n");
    assert_value("government_remark", record->government_remark.text, "Das Land ist das größte.");
    assert_answers(record, "1; 2");
}

/* "4.3" has no parent that is answered: its sister's answer is none to it. A part is answered with its whole, a stem with its parts. */
static void test_parts_without_an_answer(void **state) {
    (void)state;
#define BY(answers)                                                                                                    \
    "Bayerischer Landtag\n19. Wahlperiode 21.03.2025 Drucksache 19/5190\n\nSchriftliche Anfrage\n"                     \
    "des Abgeordneten Max Beispiel SPD\nvom 09.12.2024\n\nNachwuchs der Justiz\n\nDie Staatsregierung wird "           \
    "gefragt:\n\n"                                                                                                     \
    "1.1 Wie viele Bewerber gab es?\n\n1.2 Wie viele wurden eingestellt?\n\n1.3 Wie wird geworben?\n\n"                \
    "Antwort\ndes Staatsministeriums der Justiz\nvom 21.01.2025\n\n" answers
    const drs_record *record =
        parse(BY("1.1 Wie viele Bewerber gab es?\n\nViele.\n\n1.2 Wie viele wurden eingestellt?\n\nZwölf.\n"));
    assert_true(says(record, "answer.missing"));
    assert_false(record->extraction.complete);
    record = parse(BY("1.1 Wie viele Bewerber gab es?\n\nViele.\n\n1.3 Wie wird geworben?\n\nMit Plakaten.\n"));
    assert_true(says(record, "answer.missing"));
    record =
        parse(NW_HEAD "1. Wie viele Schulen gibt es\n\na) in den Städten?\n\nViele.\n\nb) auf dem Land?\n\nWenige.\n");
    assert_false(says(record, "answer.missing"));
#undef BY
}

/* The number of a question amid the pieces of a page's head, and its words below them (by, pdftotext). */
static void test_number_amid_the_head_of_a_page(void **state) {
    (void)state;
    const drs_record *record =
        parse("Bayerischer Landtag\n19. Wahlperiode 21.03.2025 Drucksache 19 / 5190\n\nSchriftliche Anfrage\n"
              "des Abgeordneten Max Beispiel SPD\nvom 09.12.2024\n\nNachwuchs der Justiz\n\nDie Staatsregierung wird "
              "gefragt:\n\n"
              "1.1 Wie viele Bewerber gab es?\n\n1.2 Wie viele wurden eingestellt?\n\n"
              "Antwort\ndes Staatsministeriums der Justiz\nvom 21.01.2025\n\n1.1 Wie viele Bewerber gab es?\n\nEs gab "
              "viele.\n\n"
              "\fDrucksache 19 / 5190\n\n1.2\n\nBayerischer Landtag\n\n19. Wahlperiode\n\nSeite 2 / 2\n\n"
              "Wie viele wurden eingestellt?\n\nZwölf.\n");
    assert_answers(record, "1.1; 1.2");
    assert_answer(record, 0, "Es gab viele.");
    assert_answer(record, 1, "Zwölf.");
}

/* The last sentence of a quotation above the sentence that leads to the questions is no heading. */
static void test_end_of_a_quotation_above_the_questions(void **state) {
    (void)state;
    const drs_record *record = parse(
        "Landtag Brandenburg Drucksache 6/4401\n6. Wahlperiode\n\nKleine Anfrage 1800\nder Abgeordneten Erika Muster "
        "(CDU-Fraktion)\n\nSchulen im Land\n\nIn der Antwort hieß es dazu: „Die Landesregierung geht davon aus,\n"
        "dass alle Stellen zum 1.\nFebruar 2016 besetzt sein werden.“\n\nWir fragen daher die Landesregierung:\n\n"
        "1. Wie viele Schulen gibt es?\n");
    const char *remark = record->asker_remark.text.bytes;
    assert_non_null(remark);
    assert_non_null(strstr(remark, "besetzt sein werden.“"));
}

/* Heads of annexes with a number's word, a question or the inquiry's number in them; in a sentence they head nothing. */
static void test_rarer_heads_of_annexes(void **state) {
    (void)state;
    static const char *const heads[] = {"Anlage Nr. 1", "Anlage 1 (zu Frage 1)", "Anlage 1 KA 5441", "Anl. 1",
                                        "Anlage 1 zu KA 5441"};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        char text[2048];
        snprintf(text, sizeof text,
                 NW_HEAD "1. Wie viele Schulen gibt es?\n\nAuf die Anlage 1 wird verwiesen.\n\n\f%s\n\nKreis Schulen\n"
                         "Soest 12\nUnna 4\n",
                 heads[i]);
        const drs_record *record = parse(text);
        assert_answer(record, 0, "Auf die Anlage 1 wird verwiesen.");
    }
    const drs_record *record = parse(
        NW_HEAD "1. Wie viele Schulen gibt es?\n\nDie Zahlen stehen in der\nAnlage 1 (zu Frage 1)\ndieser Antwort.\n");
    assert_answer(record, 0, "Die Zahlen stehen in der Anlage 1 (zu Frage 1) dieser Antwort.");
}

/* Letters alone above their texts (pdfminer): each has the paragraph in its turn. */
static void test_letters_in_a_row(void **state) {
    (void)state;
#define LETTERS                                                                                                        \
    NW_TOP NW_ASKERS NW_REMARK "Die Schulen sind alt.\n\n\n" Q1 "2. Wie viele wurden saniert\n\na)\n\nb)\n\n"
#define BEHIND Q3 NW_ANSWERER "Zu Frage 1:\n\n" A1 "Zu Frage 2:\n\n" A2 "Zu Frage 3:\n\n" A3
    const drs_record *record = parse(LETTERS "im Jahr 2010 und\n\nim Jahr 2011 (bitte nach\nKreisen)?\n\n" BEHIND);
    assert_questions(record, "1 2 2a 2b 3");
    assert_question(record, 1, "Wie viele wurden saniert");
    assert_question(record, 2, "im Jahr 2010 und");
    assert_question(record, 3, "im Jahr 2011 (bitte nach Kreisen)?");
    /* two letters and three paragraphs: which is whose is not told */
    record = parse(LETTERS "im Jahr 2010,\n\nim Jahr 2011 und\n\nim Jahr 2012?\n\n" BEHIND);
    assert_questions(record, "1 2 2a 2b 3");
    assert_null(record->questions[2].text.text.bytes);
    assert_null(record->questions[3].text.text.bytes);
    assert_true(says(record, "question.unpaired"));
    /* each letter above its own text */
    record = parse(
        NW_TOP NW_ASKERS NW_REMARK
        "Die Schulen sind alt.\n\n\n" Q1
        "2. Wie viele wurden saniert\n\na)\n\nim Jahr 2010\n\nin allen Kreisen und\n\nb)\n\nim Jahr 2011?\n\n" BEHIND);
    assert_question(record, 2, "im Jahr 2010 in allen Kreisen und");
    assert_question(record, 3, "im Jahr 2011?");
#undef BEHIND
#undef LETTERS
}

/* Marks of notes stand behind the sentence above a topic's heading: "… hinterlegt.**" (bt). */
static void test_heading_below_a_mark(void **state) {
    (void)state;
    const drs_record *record = parse(
        "Deutscher Bundestag Drucksache 20/9874\n20. Wahlperiode 20.12.2023\n\nAntwort\nder Bundesregierung\n\nauf die "
        "Kleine "
        "Anfrage der Fraktion der CDU/CSU\n– Drucksache 20/9500 –\n\nSeekabel\n\nVorbemerkung der Bundesregierung\n\n"
        "Die Antwort zu Frage 2 ist eingestuft und wird in der Ge-\nheimschutzstelle des Deutschen Bundestages "
        "hinterlegt.**\nBestand und Betreiber\n1. Wie viele Seekabel gibt es?\n\nEs gibt 40.\n\n2. Wem gehören sie?\n\n"
        "Auf die Vorbemerkung wird verwiesen.\n\n** Die Antwort ist hinterlegt und kann eingesehen werden.\n");
    const char *remark = record->government_remark.text.bytes;
    assert_non_null(remark);
    assert_null(strstr(remark, "Bestand und Betreiber"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_annex_that_repeats_a_head),
        cmocka_unit_test(test_annex_between_the_answers),
        cmocka_unit_test(test_annexes_on_one_page),
        cmocka_unit_test(test_stem_over_a_page),
        cmocka_unit_test(test_parts_behind_a_mark_and_a_colon),
        cmocka_unit_test(test_question_that_breaks_off),
        cmocka_unit_test(test_line_that_breaks_off_above_a_question),
        cmocka_unit_test(test_heading_of_a_remark_over_lines),
        cmocka_unit_test(test_heading_of_a_remark_that_wraps),
        cmocka_unit_test(test_each_question_before_its_answer),
        cmocka_unit_test(test_several_questions_before_one_answer),
        cmocka_unit_test(test_blanks_in_words),
        cmocka_unit_test(test_group_sentence_turned_round),
        cmocka_unit_test(test_sub_questions_named_as_such),
        cmocka_unit_test(test_answer_headings),
        cmocka_unit_test(test_answers_out_of_order),
        cmocka_unit_test(test_groups_out_of_order),
        cmocka_unit_test(test_list_where_a_question_is_put_off),
        cmocka_unit_test(test_small_heading_without_a_colon),
        cmocka_unit_test(test_parts_behind_a_bracket),
        cmocka_unit_test(test_numbers_of_parts_without_a_mark),
        cmocka_unit_test(test_lead_in_behind_a_remark),
        cmocka_unit_test(test_page_number_with_their_count),
        cmocka_unit_test(test_doubled_letterhead),
        cmocka_unit_test(test_quotation_at_a_line_end),
        cmocka_unit_test(test_restated_questions_out_of_order),
        cmocka_unit_test(test_question_list_printed_twice),
        cmocka_unit_test(test_restated_question_differs_a_little),
        cmocka_unit_test(test_question_list_printed_twice_with_headings),
        cmocka_unit_test(test_questions_of_two_levels),
        cmocka_unit_test(test_questions_with_letters),
        cmocka_unit_test(test_answers_to_sub_questions),
        cmocka_unit_test(test_groups_need_not_be_neighbours),
        cmocka_unit_test(test_glued_number),
        cmocka_unit_test(test_glued_letters),
        cmocka_unit_test(test_numbers_in_a_row),
        cmocka_unit_test(test_numbers_in_a_row_above_other_texts),
        cmocka_unit_test(test_numbers_in_a_row_printed_again),
        cmocka_unit_test(test_number_without_a_text),
        cmocka_unit_test(test_half_of_the_running_head_below_a_number),
        cmocka_unit_test(test_skipped_number),
        cmocka_unit_test(test_skipped_sub_question),
        cmocka_unit_test(test_single_question_without_number),
        cmocka_unit_test(test_question_far_down),
        cmocka_unit_test(test_question_without_question_mark),
        cmocka_unit_test(test_bracket_behind_the_question_mark),
        cmocka_unit_test(test_request_behind_the_question_mark),
        cmocka_unit_test(test_two_sentences_that_ask),
        cmocka_unit_test(test_question_mark_inside_a_question),
        cmocka_unit_test(test_request_instead_of_a_question),
        cmocka_unit_test(test_question_that_ends_on_nothing),
        cmocka_unit_test(test_number_at_a_line_start_inside_a_question),
        cmocka_unit_test(test_list_inside_a_question),
        cmocka_unit_test(test_list_in_an_answer_below_question_3),
        cmocka_unit_test(test_list_in_an_answer_that_goes_on_the_numbering),
        cmocka_unit_test(test_table_of_170_rows_in_an_answer),
        cmocka_unit_test(test_dates_amounts_and_ordinals_at_line_starts),
        cmocka_unit_test(test_older_questions_quoted_in_a_remark),
        cmocka_unit_test(test_answer_that_names_other_questions),
        cmocka_unit_test(test_question_inside_an_answer),
        cmocka_unit_test(test_list_in_a_remark),
        cmocka_unit_test(test_topic_headings),
        cmocka_unit_test(test_topic_heading_below_a_mark),
        cmocka_unit_test(test_numbered_topic_asks_nothing),
        cmocka_unit_test(test_page_header_inside_an_answer),
        cmocka_unit_test(test_page_header_glued_to_a_line),
        cmocka_unit_test(test_page_header_without_form_feed),
        cmocka_unit_test(test_question_over_a_page_break),
        cmocka_unit_test(test_remark_of_the_government),
        cmocka_unit_test(test_short_answer_with_a_star),
        cmocka_unit_test(test_lead_in_that_asks_for_answers),
        cmocka_unit_test(test_lead_in_belongs_to_nothing),
        cmocka_unit_test(test_answer_that_is_a_figure),
        cmocka_unit_test(test_question_without_answer),
        cmocka_unit_test(test_answer_to_a_question_that_is_not_printed),
        cmocka_unit_test(test_printed_end_instead_of_the_mark),
        cmocka_unit_test(test_short_line_that_ends_no_question),
        cmocka_unit_test(test_parts_below_the_answer_to_the_whole),
        cmocka_unit_test(test_words_that_look_like_the_answer_to_a_part),
        cmocka_unit_test(test_stem_below_one_heading),
        cmocka_unit_test(test_letter_belongs_to_the_number_above_it),
        cmocka_unit_test(test_numbered_parts_that_complete_a_stem),
        cmocka_unit_test(test_lettered_list_in_an_answer),
        cmocka_unit_test(test_part_without_a_mark_above_its_answer),
        cmocka_unit_test(test_lettered_list_below_a_question_that_asked),
        cmocka_unit_test(test_short_question_printed_again),
        cmocka_unit_test(test_quoted_headings),
        cmocka_unit_test(test_unnumbered_questions_under_several_headings),
        cmocka_unit_test(test_list_below_headings_of_unnumbered_questions),
        cmocka_unit_test(test_one_question_and_one_text),
        cmocka_unit_test(test_quoted_list_is_no_doubt),
        cmocka_unit_test(test_quoted_questions_with_headings),
        cmocka_unit_test(test_misread_headings),
        cmocka_unit_test(test_misread_lines_of_the_head),
        cmocka_unit_test(test_misread_dates),
        cmocka_unit_test(test_lines_with_misread_dates),
        cmocka_unit_test(test_answers_alone_that_count_anew),
        cmocka_unit_test(test_remark_on_some_questions),
        cmocka_unit_test(test_remark_of_a_third_party),
        cmocka_unit_test(test_sentences_above_a_remark),
        cmocka_unit_test(test_rarer_headings_of_remarks),
        cmocka_unit_test(test_heading_words_in_a_sentence),
        cmocka_unit_test(test_end_of_a_quotation_above_the_questions),
        cmocka_unit_test(test_parts_without_an_answer),
        cmocka_unit_test(test_number_amid_the_head_of_a_page),
        cmocka_unit_test(test_answer_that_a_sentence_names),
        cmocka_unit_test(test_heading_alone_above_the_answers),
        cmocka_unit_test(test_rarer_heads_of_annexes),
        cmocka_unit_test(test_letters_in_a_row),
        cmocka_unit_test(test_heading_below_a_mark),
    };
    return cmocka_run_group_tests_name("segmentation", tests, helper_start, helper_stop);
}
