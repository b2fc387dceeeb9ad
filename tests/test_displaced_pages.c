/* Pages of a text that was laid out anew: its form feeds stand elsewhere than the ends of the printed pages, whose running
 * heads, numbers, notes and imprints stay where they were. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parse_helpers.h"

#define Q1 "1. Wie viele Schulen gibt es im Land?\n\n"
#define Q2 "2. Welche Schulen wurden seit dem Jahr 2010 geschlossen?\n\n"
#define A2 "Geschlossen wurden vor allem Schulen im ländlichen Raum.\n"
#define LINE "Die Schulen stehen in den Städten und Dörfern, auf den Inseln und in den Bergen des Landes und\n"
#define LINES4 LINE LINE LINE LINE
#define LINES12 LINES4 LINES4 LINES4
#define END "auch sonst überall.\n\n"

/* ---- Running heads ---------------------------------------------------------------------------------------------------- */

/* Two printed pages end on one page of the file: it is read as if no page's end were known, and says so. */
static void test_two_heads_on_one_page(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 LINES12 "2\n" NW_RUNNING_HEAD LINES12 "3\n" NW_RUNNING_HEAD LINES4 "\f" LINES4 END Q2 A2);
    assert_questions(record, "1 2");
    assert_answer(record, 0, LINES12 LINES12 LINES4 LINES4 END);
    assert_answer(record, 1, A2);
    assert_true(says(record, "page.lost"));
    assert_false(record->extraction.complete);
    assert_int_equal(record->source.pages, 2);
}

/* What stands on the file's second page is still told to stand there. */
static void test_pages_of_the_file(void **state) {
    (void)state;
    const drs_record *record = parse(
        NW_HEAD Q1 LINES12 "2\n" NW_RUNNING_HEAD LINES12 "3\n" NW_RUNNING_HEAD LINES4 "\f" LINES4
                           "auch sonst überall.1\n\n1 Vgl. Bericht der Landesregierung.\n\n4\n" NW_RUNNING_HEAD Q2 A2);
    assert_int_equal(record->footnote_count, 1);
    assert_int_equal(record->footnotes[0].page, 2);
}

/* A paper behind one whose pages are displaced has its own, and they go with its lines where two of them are one form. */
static void test_pages_of_the_next_paper(void **state) {
    (void)state;
    static const char first[] =
        NW_HEAD Q1 LINES12 "2\n" NW_RUNNING_HEAD LINES12 "3\n" NW_RUNNING_HEAD LINES4 "\f" LINES4 END Q2 A2;
    static const char next[] =
        "\fLANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\n\nDrucksache  18/9500\n\n28.05.2024\n\nAntwort\n\n"
        "der Landesregierung\n\nauf die Kleine Anfrage 3801 vom\n24. April 2024\n" NW_ASKERS
        "Wie alt sind die Schulen?\n\n\nVorbemerkung der\nKleinen Anfrage\n\nDie Schulen sind alt.\n\n\n" NW_ANSWERER
        "1. Wie alt sind die Schulen im Land?\n\n" LINES4 "\fLANDTAG NORDRHEIN-WESTFALEN - 18. Wahlperiode Drucksache "
        "18/9500\n\n2. Wie viele sind es?\n\n" LINES4 "auch sonst überall.1\n\n1 Vgl. Bericht der Landesregierung.\n";
    char text[8192];
    snprintf(text, sizeof text, "%s%s", first, next);
    drs_result *result = NULL;
    assert_int_equal(drs_parse(helper_reader, text, strlen(text), NULL, &result), DRS_OK);
    assert_int_equal(drs_result_count(result), 2);
    assert_true(says(drs_result_record(result, 0), "page.lost"));
    const drs_record *second = drs_result_record(result, 1);
    assert_false(says(second, "page.lost"));
    assert_int_equal(second->title.spans.items[0].page, 3);
    assert_int_equal(second->footnote_count, 1);
    assert_int_equal(second->footnotes[0].page, 4);
    assert_questions(second, "1 2");
    assert_int_equal(second->questions[0].text.spans.items[0].page, 3);
    assert_int_equal(second->questions[1].text.spans.items[0].page, 4);
    drs_result_free(result);
}

/* An extractor gave each page's head amid its text: the pages are the print's. */
static void test_one_head_amid_each_page(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 LINES4 "\f" LINES4 NW_RUNNING_HEAD LINES4 "\f" LINES4 NW_RUNNING_HEAD LINES4 END Q2 A2);
    assert_answer(record, 0, LINES12 LINES4 LINE LINE LINE LINE END);
    assert_false(says(record, "page.lost"));
    assert_true(record->extraction.complete);
}

/* ---- Numbers of pages ------------------------------------------------------------------------------------------------- */

/* The number stands below the head of its page, and both amid another page. */
static void test_number_beside_a_head_amid_a_page(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 LINES4 END "LANDTAG NORDRHEIN-WESTFALEN - 18. Wahlperiode Drucksache 18/9376\n2\n" Q2 LINES4
                                    "\f" LINES4 END);
    assert_questions(record, "1 2");
    assert_answer(record, 0, LINES4 END);
    assert_answer(record, 1, LINES4 LINES4 END);
}

/* Another number is none of a page that could end there. */
static void test_figure_beside_a_head_amid_a_page(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 LINES4 "auch sonst überall:\n\n17\n" NW_RUNNING_HEAD Q2 LINES4 "\f" LINES4 END);
    assert_answer(record, 0, LINES4 "auch sonst überall:\n\n17");
}

/* No head stands beside it: what may be a page's number leaves its text out. */
static void test_number_alone_amid_a_page(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 LINES12 END "2\n\n" Q2 LINES4 "\f" NW_RUNNING_HEAD LINES12 END);
    assert_true(says(record, "page.doubtful"));
    assert_answer(record, 0, "");
    /* a head and a number amid the page tell nothing of it */
    record = parse(NW_HEAD Q1 LINES12 END "2\n\n" Q2 LINES4 NW_RUNNING_HEAD LINES4 "\f" LINES12 END);
    assert_true(says(record, "page.doubtful"));
    /* at the page's end it is its number */
    record = parse(NW_HEAD Q1 LINES12
                   "auch sonst überall.1\n\n1 Vgl. die Zahlen des Ministeriums für Schule\n2\n\f" LINES4 END Q2 A2);
    assert_int_equal(record->footnote_count, 1);
    assert_words("note", record->footnotes[0].text.text, "Vgl. die Zahlen des Ministeriums für Schule");
}

/* ---- Notes ------------------------------------------------------------------------------------------------------------ */

/* The page goes on below its note: the paragraphs there are the text's. */
static void test_text_below_a_note(void **state) {
    (void)state;
    const drs_record *record = parse(
        NW_HEAD Q1 LINES4 "auch sonst überall.1\n\n1 Vgl. Bericht der Landesregierung.\n\n" Q2 LINES4 "\f" LINES4 END);
    assert_questions(record, "1 2");
    assert_int_equal(record->footnote_count, 1);
    assert_words("note", record->footnotes[0].text.text, "Vgl. Bericht der Landesregierung.");
    assert_answer(record, 1, LINES4 LINES4 END);
    assert_true(says(record, "page.lost"));
}

/* A sentence of the note ends with a full line, or with what is short: the note goes on. */
static void test_note_of_two_sentences(void **state) {
    (void)state;
#define NOTE                                                                                                           \
    "Vgl. den Bericht der Landesregierung über die Schulen, die auf den Inseln und Bergen stehen.\nEr gilt weiter "   \
    "(BGBl.\nI S. 2585)."
    const drs_record *record =
        parse(NW_HEAD Q1 LINES4 "auch sonst überall.1\n\n1 " NOTE "\n\n2\n\f" NW_RUNNING_HEAD Q2 A2);
    assert_int_equal(record->footnote_count, 1);
    assert_words("note", record->footnotes[0].text.text, NOTE);
    assert_false(says(record, "page.lost"));
}

/* The next page begins with the rest of the note, and nothing tells whether it is the text's. */
static void test_note_that_a_page_end_tears(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Im Land gibt es 5.400 Schulen.1\n\n1 Vgl. den Bericht der Landesregierung über die Bil-\n"
                         "\fdung auf den Inseln.\n\n" Q2 A2);
    assert_true(says(record, "note.doubtful"));
    assert_false(record->extraction.complete);
}

/* The text above the note is open, and goes on below it. */
static void test_note_above_the_rest_of_a_sentence(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Im Land gibt es 5.400 Schulen1, die überall stehen, auch\n\n1 Vgl. den Bericht der "
                         "Landesregierung.\n\fauf den Inseln.\n\n" Q2 A2);
    assert_false(says(record, "note.doubtful"));
    assert_answer(record, 0, "Im Land gibt es 5.400 Schulen[^1], die überall stehen, auch auf den Inseln.");
}

static void assert_starred(const char *note, const char *expected, const char *behind) {
    char text[8192];
    snprintf(text, sizeof text, NW_HEAD Q1 LINES4 "auch sonst überall.*\n\n%s%s\n\n\f" NW_RUNNING_HEAD Q2 A2, note,
             behind);
    const drs_record *record = parse(text);
    assert_int_equal(record->footnote_count, 1);
    assert_words("note", record->footnotes[0].text.text, expected);
}

/* An address parted at its full stop, and an empty line amid a sentence, end no note; a full stop does. */
static void test_starred_note_that_goes_on(void **state) {
    (void)state;
    assert_starred("* Die Anlage steht unter www.schulen.\nbeispiel-land.de zur Verfügung.",
                   "Die Anlage steht unter www.schulen.beispiel-land.de zur Verfügung.", "");
    assert_starred("* Die Anlage steht unter der oben genannten Drucksachennummer\n\nelektronisch zur Verfügung.",
                   "Die Anlage steht unter der oben genannten Drucksachennummer elektronisch zur Verfügung.", "");
    assert_starred("* Die Anlage steht zur Verfügung.", "Die Anlage steht zur Verfügung.", "\n\nauch auf Papier.");
}

/* ---- Imprints --------------------------------------------------------------------------------------------------------- */

#define BY_HEAD                                                                                                        \
    "18. Wahlperiode 01.04.2022 Drucksache 18/21007\n\nSchriftliche Anfrage\nder Abgeordneten Julika Muster FDP\n"     \
    "vom 14.12.2021\n\nReisekosten der Staatsregierung\n\nDie Staatsregierung wird gefragt:\n\n"                       \
    "1. Welche Reisen wurden unternommen? ....... 2\n\n2. Welche Kosten fielen an? ................ 2\n\n\f"           \
    "Bayerischer Landtag 18. Wahlperiode Drucksache 18/21007 Seite 2\n\n"                                              \
    "Antwort\ndes Staatsministeriums der Finanzen und für Heimat\nvom 08.02.2022\n\n"                                 \
    "1. Welche Reisen wurden unternommen?\n\nEs wurden drei Reisen unternommen.\n\n2. Welche Kosten fielen an?\n\n"

/* A page's end parts the notes of the Landtagsamt: their last words stand on the next page. */
static void test_imprint_that_a_page_end_parts(void **state) {
    (void)state;
    const drs_record *record = parse(
        BY_HEAD "Es fielen keine Kosten an.\n\nHinweise des Landtagsamts\nZitate werden weder inhaltlich noch formal "
                "überprüft. Die korrekte Zitierweise liegt in\n\fder Verantwortung der Fragestellerin.\n"
                "Die aktuelle Sitzungsübersicht steht im Internet\nzur Verfügung.\n");
    assert_answer(record, 1, "Es fielen keine Kosten an.");
}

/* They have ended with their page: the next one has the same words in its text. */
static void test_imprint_that_ends_with_its_page(void **state) {
    (void)state;
    const drs_record *record = parse(
        BY_HEAD "Es fielen dafür nach den Unterlagen der Ministerien\n\nZitate werden weder inhaltlich noch formal "
                "überprüft. Die korrekte Zitierweise liegt in\nder Verantwortung der Staatsregierung.\n\f"
                "Bayerischer Landtag 18. Wahlperiode Drucksache 18/21007 Seite 3\n\n"
                "keine Kosten an. Das sagt die Anfrage der Staatsregierung.\n");
    assert_answer(record, 1,
                  "Es fielen dafür nach den Unterlagen der Ministerien keine Kosten an. Das sagt die Anfrage "
                  "der Staatsregierung.");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_two_heads_on_one_page),
        cmocka_unit_test(test_pages_of_the_file),
        cmocka_unit_test(test_pages_of_the_next_paper),
        cmocka_unit_test(test_one_head_amid_each_page),
        cmocka_unit_test(test_number_beside_a_head_amid_a_page),
        cmocka_unit_test(test_figure_beside_a_head_amid_a_page),
        cmocka_unit_test(test_number_alone_amid_a_page),
        cmocka_unit_test(test_text_below_a_note),
        cmocka_unit_test(test_note_of_two_sentences),
        cmocka_unit_test(test_note_that_a_page_end_tears),
        cmocka_unit_test(test_note_above_the_rest_of_a_sentence),
        cmocka_unit_test(test_starred_note_that_goes_on),
        cmocka_unit_test(test_imprint_that_a_page_end_parts),
        cmocka_unit_test(test_imprint_that_ends_with_its_page),
    };
    return cmocka_run_group_tests_name("displaced_pages", tests, helper_start, helper_stop);
}
