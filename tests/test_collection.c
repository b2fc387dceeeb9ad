/* Collections: many questions in one paper, each with its own asker, answer and answerer. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parse_helpers.h"

#define BT_HEAD                                                                                                        \
    "Deutscher Bundestag Drucksache 20/4711\n20. Wahlperiode 25.11.2022\n\nSchriftliche Fragen\n\n"                    \
    "mit den in der Woche vom 21. November 2022\neingegangenen Antworten der Bundesregierung\n\n"                      \
    "Verzeichnis der Fragenden\n\nAbgeordnete Nummer\nder Frage\n\nAchtern, Silke (SPD) . . . . . . 1, 2\n"            \
    "Born, Leif (AfD) . . . . . . . . . 3\n\f"                                                                         \
    "Deutscher Bundestag – 20. Wahlperiode – 1 – Drucksache 20/4711\n\n"
#define DIVISION "Geschäftsbereich des Bundesministeriums der Finanzen\n\n"
#define ACHTERN(number) number ". Abgeordnete\nSilke\nAchtern\n(SPD)\n\n"
#define Q1 "Wie hoch waren die Einnahmen des Bundes im Jahr 2021?\n\n"
#define Q2 "Wie hoch waren die Ausgaben des Bundes im Jahr 2021?\n\n"
#define Q3 "Trifft es zu, dass die Zahlen im Jahr 2022 höher sein werden?\n\n"
#define ANSWERED "Antwort des Staatssekretärs Werner Gast\nvom 22. November 2022\n\n"
#define A1 "Die Einnahmen lagen bei 348 Milliarden Euro.\n\n"
#define BORN "3. Abgeordneter\nLeif\nBorn\n(AfD)\n\n"
#define A3 "Ja.\n\n"

static void test_each_with_its_asker_answerer_and_date(void **state) {
    (void)state;
    const drs_record *record =
        parse(BT_HEAD DIVISION ACHTERN("1") Q1 ANSWERED A1 ACHTERN("2") Q2 ANSWERED A1
              "Geschäftsbereich des Bundesministeriums für Arbeit\nund Soziales\n\n" BORN Q3
              "Antwort der Parlamentarischen Staatssekretärin Dr. Nora Hark\nvom 24. November 2022\n\n" A3);
    assert_questions(record, "1 2 3");
    assert_answers(record, "1; 2; 3");
    assert_question(record, 0, Q1);
    assert_question(record, 2, Q3);
    assert_answer(record, 0, A1);
    assert_answer(record, 2, A3);
    assert_value("title", record->title.text,
                 "Schriftliche Fragen mit den in der Woche vom 21. November 2022 eingegangenen Antworten der "
                 "Bundesregierung");
    assert_int_equal(record->questions[2].asker_count, 1);
    assert_value("asker", record->questions[2].askers[0].name.text, "Leif Born");
    assert_value("party", record->questions[2].askers[0].party.text, "AfD");
    assert_value("office", record->answers[2].answerers[0].office.text, "Parlamentarische Staatssekretärin");
    assert_value("name", record->answers[2].answerers[0].name.text, "Dr. Nora Hark");
    assert_value("ministry", record->answers[2].answerers[0].ministry.text,
                 "Bundesministerium für Arbeit und Soziales");
    assert_value("date", record->answers[2].date.text, "2022-11-24");
    assert_value("date", record->answers[0].date.text, "2022-11-22");
    /* The paper's own lists name each once. */
    assert_int_equal(record->asker_count, 2);
    assert_int_equal(record->answerer_count, 2);
    assert_true(record->extraction.complete);
}

/* As `pdftotext -layout` gives it: the asker stands beside the question, and a word is torn between two lines of it. */
static void test_the_asker_beside_the_question(void **state) {
    (void)state;
    const drs_record *record =
        parse(BT_HEAD DIVISION "1. Abgeordnete       Wie hoch waren die Einnahmen des Bun-\n"
                               "   Silke Achtern      des im Jahr 2021, und wie viel davon kam vom Kreis Ostmünde-\n"
                               "   (SPD)              Brakenfeld?\n\n" ANSWERED A1);
    assert_question(record, 0,
                    "Wie hoch waren die Einnahmen des Bundes im Jahr 2021, und wie viel davon kam vom Kreis "
                    "Ostmünde-Brakenfeld?");
    assert_value("asker", record->questions[0].askers[0].name.text, "Silke Achtern");
}

static void test_two_questions_with_one_answer(void **state) {
    (void)state;
    const drs_record *record = parse(
        BT_HEAD DIVISION ACHTERN("1") Q1 ACHTERN("2") Q2 ANSWERED
        "Die Fragen 1 und 2 werden wegen des Sachzusammenhangs gemeinsam\nbeantwortet.\n\n" A1 BORN Q3 ANSWERED A3);
    assert_answers(record, "1 2; 3");
    assert_question(record, 0, Q1);
    assert_true(record->extraction.complete);
}

/* Without that sentence an answer's heading may have been lost: the first question has none then. */
static void test_a_question_without_an_answer(void **state) {
    (void)state;
    const drs_record *record = parse(BT_HEAD DIVISION ACHTERN("1") Q1 ACHTERN("2") Q2 ANSWERED A1 BORN Q3 ANSWERED A3);
    assert_answers(record, "2; 3");
    assert_false(record->extraction.complete);
}

static void test_asker_and_question_side_by_side(void **state) {
    (void)state;
    const drs_record *record =
        parse(BT_HEAD DIVISION "  1. Abgeordnete       Wie hoch waren die Einnahmen des\n"
                               "     Silke             Bundes im Jahr 2021 aus der\n"
                               "     Achtern           Verwertung von Fahrzeugen, und\n"
                               "     (BÜNDNIS 90/      wie viele davon wurden an\n"
                               "     DIE GRÜNEN)       gemeinnützige Einrichtungen\n"
                               "                       abgegeben?\n\n" ANSWERED A1 "  2. Abgeordneter      Warum?\n"
                               "     Leif\n"
                               "     Born\n"
                               "     (AfD)\n\n" ANSWERED A3);
    assert_questions(record, "1 2");
    assert_question(record, 0,
                    "Wie hoch waren die Einnahmen des Bundes im Jahr 2021 aus der Verwertung von Fahrzeugen, und wie "
                    "viele davon wurden an gemeinnützige Einrichtungen abgegeben?");
    assert_question(record, 1, "Warum?");
    assert_value("asker", record->questions[0].askers[0].name.text, "Silke Achtern");
    assert_value("party", record->questions[0].askers[0].party.text, "BÜNDNIS 90/DIE GRÜNEN");
    assert_value("asker", record->questions[1].askers[0].name.text, "Leif Born");
    assert_answer(record, 0, A1);
    assert_answer(record, 1, A3);
}

/* A name as wide as its column: one blank is left before the question's. */
static void test_name_that_fills_its_column(void **state) {
    (void)state;
    const drs_record *record =
        parse(BT_HEAD DIVISION " 1. Abgeordneter       Wie viele Einsätze hat die Wasserret-\n"
                               "    Dr. Benno Aichhorn tung am See in den Jahren 2018 bis\n"
                               "    (SPD)              2021 geleistet?\n\n" ANSWERED A1 ACHTERN("2") Q2 ANSWERED A1);
    assert_questions(record, "1 2");
    assert_question(record, 0,
                    "Wie viele Einsätze hat die Wasserrettung am See in den Jahren 2018 bis 2021 geleistet?");
    assert_value("asker", record->questions[0].askers[0].name.text, "Dr. Benno Aichhorn");
    assert_value("asker", record->questions[1].askers[0].name.text, "Silke Achtern");
    assert_true(record->extraction.complete);
}

/* Small words of names and titles. */
static void test_small_words_in_names(void **state) {
    (void)state;
    static const char *const names[][2] = {{"Dr. h. c. Silke\nProbe", "Dr. h. c. Silke Probe"},
                                           {"Beatrix von der\nProbe", "Beatrix von der Probe"},
                                           {"Silke ten Probe", "Silke ten Probe"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char text[4096];
        snprintf(text, sizeof text,
                 BT_HEAD DIVISION "1. Abgeordnete\n%s\n(SPD)\n\n" Q1 ANSWERED A1 ACHTERN("2") Q2 ANSWERED A1,
                 names[i][0]);
        const drs_record *record = parse(text);
        assert_questions(record, "1 2");
        assert_value("asker", record->questions[0].askers[0].name.text, names[i][1]);
    }
}

/* Where a word stands across the columns, nobody can say what belongs to the name. */
static void test_columns_that_cannot_be_parted(void **state) {
    (void)state;
    const drs_record *record = parse(
        BT_HEAD DIVISION " 1. Abgeordneter       Wie viele Einsätze hat die Wasserret-\n"
                         "    Dr. Benno Aichhorner tung am See in den Jahren 2018\n"
                         "    (SPD)              bis 2021 geleistet?\n\n" ANSWERED A1 ACHTERN("2") Q2 ANSWERED A1);
    assert_questions(record, "2");
    assert_int_equal(record->asker_count, 1);
    assert_false(record->extraction.complete);
}

/* The words wrap to a line's start inside the question, and a list in an answer looks like the next asker. */
static void test_what_only_looks_like_a_heading(void **state) {
    (void)state;
    const drs_record *record = parse(BT_HEAD DIVISION ACHTERN(
        "1") "Wie bewertet die Bundesregierung ihre Angaben in der\n"
             "Antwort des Staatssekretärs Werner Gast\nvom 2. Mai 2022\n\nauf meine Frage heute?\n\n" ANSWERED
             "Eingeladen waren\n\n1. Vertreter der Länder,\n2. Abgeordnete des Bundestages (sieben),\n3. "
             "Gäste.\n\n" ACHTERN("2") Q2 ANSWERED A1);
    assert_questions(record, "1 2");
    assert_answers(record, "1; 2");
    assert_answer(record, 0,
                  "Eingeladen waren 1. Vertreter der Länder, 2. Abgeordnete des Bundestages (sieben), 3. Gäste.");
}

#define BY_HEAD                                                                                                        \
    "Bayerischer Landtag\n18. Wahlperiode 27.11.2019 Drucksache 18/4150\nAnfragen zum Plenum\n"                        \
    "in der Woche vom 25. November 2019\nmit den dazu eingegangenen Antworten der Staatsregierung\n"                   \
    "Verzeichnis der Fragenden\nNummer\nder Frage\nPullach, Verena (SPD)............... 1\n\f"                         \
    "Seite 2 Bayerischer Landtag · 18. Wahlperiode Drucksache 18/4150\n"

static void test_ministry_ends_the_heading(void **state) {
    (void)state;
    const drs_record *record = parse(
        BY_HEAD "Geschäftsbereich des Staatsministeriums für Gesundheit und Pflege\n1. Abgeordnete\nVerena\n"
                "Pullach\n(SPD)\nIch frage die Staatsregierung, wie viele Betten es in Bayern am heutigen Tag gibt\n"
                "und wie viele davon belegt sind?\n"
                "Antwort des Staatsministeriums für Gesundheit und Pflege\nBetten gibt es 70.000.\n");
    assert_questions(record, "1");
    assert_answer(record, 0, "Betten gibt es 70.000.");
    assert_value("ministry", record->answers[0].answerers[0].ministry.text,
                 "Staatsministerium für Gesundheit und Pflege");
    assert_null(record->answers[0].date.text.bytes);
    assert_true(record->extraction.complete);
}

/* No asker can be told: the paper's head and its text, and no question. */
static void test_unknown_form(void **state) {
    (void)state;
    const drs_record *record = parse(BT_HEAD DIVISION "Abgeordnete Silke Achtern\n\n" Q1 ANSWERED A1);
    assert_int_equal(record->question_count, 0);
    assert_non_null(record->full_text.text.bytes);
    assert_false(record->extraction.complete);
}

/* The name's column and the question's have no blank between them. */
static void test_question_glued_to_its_asker(void **state) {
    (void)state;
    const drs_record *record =
        parse(BT_HEAD DIVISION "1. Abgeordnete\nSilke\nAchtern\n(SPD)" Q1 ANSWERED A1 ACHTERN("2") Q2 ANSWERED A1);
    assert_questions(record, "1 2");
    assert_question(record, 0, Q1);
    assert_value("party", record->questions[0].askers[0].party.text, "SPD");
    assert_answer(record, 0, A1);
}

/* A bracket of the question that a word follows is no party's. */
static void test_bracket_glued_in_a_question(void **state) {
    (void)state;
    const drs_record *record = parse(BT_HEAD DIVISION ACHTERN(
        "1") "Wie hoch waren die Einnahmen (Steuern)Deutschlands 2021?\n\n" ANSWERED A1 ACHTERN("2") Q2 ANSWERED A1);
    assert_questions(record, "1 2");
    assert_question(record, 0, "Wie hoch waren die Einnahmen (Steuern)Deutschlands 2021?");
    assert_value("name", record->questions[0].askers[0].name.text, "Silke Achtern");
}

/* An entry that was misread goes into the answer above it, and all behind it with it. */
static void test_misread_entries(void **state) {
    (void)state;
#define PAPER(first, third)                                                                                            \
    BT_HEAD DIVISION ACHTERN("1") Q1 ANSWERED A1 first "\nSilke\nAchtern\n(SPD)\n\n" Q2 ANSWERED A1 third              \
                                                       "\nLeif\nBorn\n(AfD)\n\n" Q3 ANSWERED A3
    static const char *const misread[] = {
        PAPER("7. Abgeordnete", "3. Abgeordneter"), PAPER("2. Abgeoranete", "3. Abgeordneter"),
        PAPER("Z. Abgeordnete", "3. Abgeordneter"), PAPER("Abgeordnete", "3. Abgeordneter"),
        PAPER("2. Abgeordnete", "8. Abgeordneter"), PAPER("2. Abgeordnete", "3. Abgeordnetcr"),
    };
    for (size_t i = 0; i < sizeof misread / sizeof *misread; i++) {
        const drs_record *record = parse(misread[i]);
        if (record->extraction.complete || !says(record, "question.doubtful")) {
            fail_msg("misread[%zu] passes", i);
        }
    }
    /* Abgeordnete of whom an answer speaks. */
    const drs_record *record =
        parse(BT_HEAD DIVISION ACHTERN("1") Q1 ANSWERED "Die Einnahmen lagen bei 348 Milliarden Euro. Dazu hatten 12\n"
                                                        "Abgeordnete des Bundestages gefragt.\n\n" ACHTERN("2")
                                                            Q2 ANSWERED A1 BORN Q3 ANSWERED A3);
    assert_questions(record, "1 2 3");
    assert_true(record->extraction.complete);
#undef PAPER
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_question_glued_to_its_asker),
        cmocka_unit_test(test_bracket_glued_in_a_question),
        cmocka_unit_test(test_each_with_its_asker_answerer_and_date),
        cmocka_unit_test(test_the_asker_beside_the_question),
        cmocka_unit_test(test_two_questions_with_one_answer),
        cmocka_unit_test(test_a_question_without_an_answer),
        cmocka_unit_test(test_asker_and_question_side_by_side),
        cmocka_unit_test(test_name_that_fills_its_column),
        cmocka_unit_test(test_small_words_in_names),
        cmocka_unit_test(test_columns_that_cannot_be_parted),
        cmocka_unit_test(test_what_only_looks_like_a_heading),
        cmocka_unit_test(test_ministry_ends_the_heading),
        cmocka_unit_test(test_unknown_form),
        cmocka_unit_test(test_misread_entries),
    };
    return cmocka_run_group_tests(tests, helper_start, helper_stop);
}
