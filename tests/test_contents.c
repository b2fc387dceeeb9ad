/* A table of contents repeats headings and questions: none of its lines stands in a value, and nothing else is taken for one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parse_helpers.h"

#define HEAD                                                                                                           \
    "LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\n\nDrucksache 18/9376\n\n02.12.2024\n\nAntwort\n\n"                  \
    "der Landesregierung\n\nauf die Große Anfrage 31 vom 4. Juni 2024\nder Fraktion der SPD\nDrucksache 18/9001\n\n"  \
    "Zur Lage des Waldes in Nordrhein-Westfalen\n\n"
#define FOOT "Datum des Originals: 29.11.2024/Ausgegeben: 05.12.2024\n"
#define PAGE "\fLANDTAG NORDRHEIN-WESTFALEN - 18. Wahlperiode Drucksache 18/9376\n\n"
#define QUESTION_1 "1.   Wie hat sich die Waldfläche seit 2018 in den Kreisen entwickelt?"
#define QUESTION_2 "2.   Welche Baumarten sind besonders betroffen?"
#define REMARKS                                                                                                        \
    "Vorbemerkung der Großen Anfrage\n\nDer Wald bedeckt das halbe Land.\n\n"                                         \
    "Die Ministerin für Landwirtschaft und Verbraucherschutz hat die Große Anfrage 31 mit\n"                         \
    "Schreiben vom 29. November 2024 namens der Landesregierung beantwortet.\n\n"                                      \
    "Vorbemerkung der Landesregierung\n\nDie Zahlen sind von 2022.\n\n"
#define BODY                                                                                                           \
    PAGE REMARKS "2\n" PAGE "I. Waldzustand\n\n" QUESTION_1 "\n\nSie ist gewachsen.\n\n3\n" PAGE QUESTION_2            \
                 "\n\nBetroffen ist die Fichte.\n\n4\n"

static void assert_read(const char *contents) {
    static char paper[16384];
    snprintf(paper, sizeof paper, "%s%s%s%s", HEAD, contents, FOOT, BODY);
    const drs_record *record = parse(paper);
    assert_value("title", record->title.text, "Zur Lage des Waldes in Nordrhein-Westfalen");
    assert_words("the askers' remark", record->asker_remark.text, "Der Wald bedeckt das halbe Land.");
    assert_words("the government's remark", record->government_remark.text, "Die Zahlen sind von 2022.");
    assert_questions(record, "1 2");
    assert_question(record, 0, "Wie hat sich die Waldfläche seit 2018 in den Kreisen entwickelt?");
    assert_question(record, 1, "Welche Baumarten sind besonders betroffen?");
    assert_answers(record, "1; 2");
    assert_answer(record, 0, "Sie ist gewachsen.");
    /* Numbers on lines of their own may be those of pages, which do not count on then. */
    if (!record->extraction.complete && !says(record, "page.order")) {
        fail_msg("not complete:\n%s", contents);
    }
}

static void test_dots_lead_to_the_page(void **state) {
    (void)state;
    assert_read("Inhaltsverzeichnis\n\n"
                "Vorbemerkung der Großen Anfrage ................................. 2\n"
                "Vorbemerkung der Landesregierung .............................. 2\n"
                "I. Waldzustand .................................................. 3\n"
                "1.   Wie hat sich die Waldfläche seit 2018 in den Kreisen\n"
                "     entwickelt? ................................................ 3\n"
                "2.   Welche Baumarten sind besonders betroffen?. . . . . . . . . . 4\n\n");
    /* without a heading, and the number on a line of its own */
    assert_read("Vorbemerkung der Großen Anfrage .................................\n2\n"
                "Vorbemerkung der Landesregierung ..............................\n2\n"
                "1.   Wie hat sich die Waldfläche seit 2018 in den Kreisen entwickelt? ..........\n3\n"
                "2.   Welche Baumarten sind besonders betroffen? ..............\n4\n\n");
}

static void test_blanks_lead_to_the_page(void **state) {
    (void)state;
    assert_read("Inhalt                                                     Seite\n\n"
                "Vorbemerkung der Großen Anfrage                                2\n"
                "Vorbemerkung der Landesregierung                               2\n"
                "1.         Wie hat sich die Waldfläche seit 2018 in den Kreisen\n"
                "           entwickelt?                                         3\n"
                "2.         Welche Baumarten sind besonders betroffen?          4\n\n");
    assert_read("Inhaltsverzeichnis:\n\n"
                "Vorbemerkung der Großen Anfrage 2\n"
                "Vorbemerkung der Landesregierung 2\n"
                "1. Wie hat sich die Waldfläche seit 2018 in den Kreisen\nentwickelt? 3\n"
                "2. Welche Baumarten sind besonders betroffen? 4\n\n");
}

/* The contents fill the first page and go on behind its foot. */
static void test_contents_go_over_pages(void **state) {
    (void)state;
    static char contents[8192];
    snprintf(contents, sizeof contents, "%s%s%s%s",
             "Inhaltsverzeichnis\n\nVorbemerkung der Großen Anfrage ......................... 2\n"
             "Vorbemerkung der Landesregierung ..................... 2\n" QUESTION_1 " ..... 3\n",
             FOOT, PAGE, QUESTION_2 " ...... 4\n\n2\n");
    static char paper[16384];
    snprintf(paper, sizeof paper, "%s%s%s", HEAD, contents, BODY);
    const drs_record *record = parse(paper);
    assert_questions(record, "1 2");
    assert_question(record, 1, "Welche Baumarten sind besonders betroffen?");
    assert_words("the askers' remark", record->asker_remark.text, "Der Wald bedeckt das halbe Land.");
}

/* In a list that is the table of contents too (by) a page's number stands alone below its question. */
static void test_number_alone_below_a_listed_question(void **state) {
    (void)state;
    const drs_record *record = parse(
        "Bayerischer Landtag\n19. Wahlperiode 21.03.2025 Drucksache 19 / 5190\nSchriftliche Anfrage\n"
        "des Abgeordneten Max Beispiel SPD\nvom 09.12.2024\nNachwuchs der Justiz\nDie Staatsregierung wird gefragt:\n"
        "1.1 Wie viele Bewerber gab es? 2\n1.2 Mit welchen Maßnahmen wirbt die Staatsregierung um Nachwuchs?\n2\n"
        "2. Wie viele wurden eingestellt? 2\n\fDrucksache 19 / 5190 Bayerischer Landtag 19. Wahlperiode Seite 2 / 2\n"
        "Antwort\ndes Staatsministeriums der Justiz\nvom 21.01.2025\n1.1 Wie viele Bewerber gab es?\nEs gab viele.\n"
        "1.2 Mit welchen Maßnahmen wirbt die Staatsregierung um Nachwuchs?\nMit Plakaten.\n"
        "2. Wie viele wurden eingestellt?\nZwölf.\n");
    assert_questions(record, "1.1 1.2 2");
    assert_question(record, 1, "Mit welchen Maßnahmen wirbt die Staatsregierung um Nachwuchs?");
    assert_true(record->extraction.complete);
}

/* What an answer lists with figures behind it is its text, and so is a heading "Inhalt" above text. */
static void test_lists_of_an_answer_stay(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD "1. Wie viele Schulen gibt es im Land?\n\n"
                                             "Es gibt so viele:\n\nArnsberg ........ 1\nDetmold ......... 2\n"
                                             "Münster ......... 3\n\n"
                                             "2. Was steht im Bericht?\n\n"
                                             "Der Bericht ist so gegliedert:\n\nInhalt\n\n"
                                             "Der Bericht beschreibt die Lage der Schulen im Jahr 2022 und nennt die\n"
                                             "Zahl der Kinder. Er schließt mit einer Empfehlung.\n");
    assert_questions(record, "1 2");
    assert_answer(record, 0, "Es gibt so viele: Arnsberg ........ 1 Detmold ......... 2 Münster ......... 3");
    assert_true(strstr(record->answers[1].text.text.bytes, "Der Bericht beschreibt die Lage") != NULL);
    assert_true(record->extraction.complete);
}

/* A table below the word is none of contents: its figures fall, or more of them stand in a row. */
static void test_tables_are_no_contents(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD "1. Wie viel Zucker ist enthalten?\n\n"
                                             "Die Werte sind:\n\nInhalt       Gramm\nZucker          81\n"
                                             "Fett            12\nSalz             3\n\n"
                                             "2. Was folgt daraus?\n\nNichts.\n");
    assert_questions(record, "1 2");
    assert_true(strstr(record->answers[0].text.text.bytes, "Zucker          81") != NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_dots_lead_to_the_page),
        cmocka_unit_test(test_blanks_lead_to_the_page),
        cmocka_unit_test(test_contents_go_over_pages),
        cmocka_unit_test(test_lists_of_an_answer_stay),
        cmocka_unit_test(test_number_alone_below_a_listed_question),
        cmocka_unit_test(test_tables_are_no_contents),
    };
    return cmocka_run_group_tests(tests, helper_start, helper_stop);
}
