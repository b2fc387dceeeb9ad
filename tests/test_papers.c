/* Papers of one input: where one ends and the next begins, and which parliament printed each. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parse_helpers.h"

#define SN_FORM                                                                                                        \
    "Sächsischer Landtag DRUCKSACHE 7/6011\n7. Wahlperiode\nKleine Anfrage\n"                                         \
    "des Abgeordneten Anton Muster, AfD-Fraktion\nThema: Austausch der Landtage\n\n"                                   \
    "Fragen an die Staatsregierung:\n\n1. Wie viele Treffen gab es im Jahr 2020?\n"                                    \
    "2. Welche Verwaltungen haben an den Treffen teilgenommen?\n\n"                                                    \
    "Dresden, den 14. April 2021\nAnton Muster, AfD-Fraktion\n"
#define SN_LOGO "STAATSMINISTERIUM\nDES INNERN\nFreistaat\nSACHSEN\n\n"
#define SN_LETTER                                                                                                      \
    "Sächsisches Staatsministerium des Innern\n01095 Dresden\n\nPräsidenten des Sächsischen Landtages\n"            \
    "Herrn Dr. Max Beispiel\nBernhard-von-Lindenau-Platz 1\n01067 Dresden\n\nDresden, 12. Mai 2021\n\n"                \
    "Kleine Anfrage des Abgeordneten Anton Muster, AfD-Fraktion\nDrs.-Nr.: 7/6011\n"                                   \
    "Thema: Austausch der Landtage\n\nSehr geehrter Herr Präsident,\n\n"                                              \
    "namens und im Auftrag der Sächsischen Staatsregierung beantworte ich die Kleine Anfrage wie folgt:\n\n"          \
    "Frage 1: Wie viele Treffen gab es im Jahr 2020?\n\nIm Jahr 2020 fanden zwei Treffen statt.\n\n"                   \
    "Seite 1 von 2\nFrage 2: Welche Verwaltungen haben an den Treffen teilgenommen?\n\n"                               \
    "An den Treffen haben die folgenden Verwaltungen teilgenommen:\n%s\nSeite 2 von 2\n\n"                             \
    "Mit freundlichen Grüßen\n\nProf. Dr. Emil Sommer\n"

/* The papers in the words of `format` with `list` in them; they live until the next are parsed. */
static size_t parse_all(const char *format, const char *list) {
    static char text[8192];
    int length = snprintf(text, sizeof text, format, list);
    assert_in_range(length, 1, sizeof text - 1);
    drs_result_free(helper_result);
    helper_result = NULL;
    assert_int_equal(drs_parse(helper_reader, text, (size_t)length, NULL, &helper_result), DRS_OK);
    return drs_result_count(helper_result);
}

static void assert_signed_by(const drs_record *record, const char *name) {
    assert_int_equal(record->signatory_count, 1);
    assert_value("signatory", record->signatories[0].text, name);
}

static void test_form_and_letter_are_two_papers(void **state) {
    (void)state;
    static const char *const files[] = {SN_FORM SN_LOGO SN_LETTER, SN_FORM "\f" SN_LOGO SN_LETTER,
                                        SN_FORM "\f" SN_LETTER};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        assert_int_equal(parse_all(files[i], "Landtag Brandenburg"), 2);
        const drs_record *form = drs_result_record(helper_result, 0);
        const drs_record *letter = drs_result_record(helper_result, 1);
        assert_int_equal(form->paper, DRS_PAPER_INQUIRY);
        assert_signed_by(form, "Anton Muster");
        assert_date(form, DRS_DATE_ASKED, "2021-04-14");
        assert_int_equal(letter->paper, DRS_PAPER_ANSWER);
        assert_signed_by(letter, "Prof. Dr. Emil Sommer");
        assert_date(letter, DRS_DATE_ANSWERED, "2021-05-12");
        assert_answers(letter, "1; 2");
        assert_value("ministry", letter->answerers[0].ministry.text, "Sächsisches Staatsministerium des Innern");
    }
}

/* Who leads the ministry stands above the letter's logo. */
static void test_letter_begins_above_its_logo(void **state) {
    (void)state;
    static const char *const files[] = {SN_FORM "\fDer Staatsminister\n" SN_LETTER,
                                        SN_FORM "Der Staatsminister\n" SN_LETTER};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        assert_int_equal(parse_all(files[i], "Landtag Brandenburg"), 2);
        const drs_record *form = drs_result_record(helper_result, 0);
        const drs_record *letter = drs_result_record(helper_result, 1);
        assert_signed_by(form, "Anton Muster");
        assert_int_equal(letter->answerer_count, 1);
        assert_value("office", letter->answerers[0].office.text, "Staatsminister");
    }
}

static void test_ministry_named_in_a_text_begins_no_paper(void **state) {
    (void)state;
    assert_int_equal(parse_all(SN_LOGO SN_LETTER, "Landtag Brandenburg"), 1);
    assert_int_equal(parse_all(SN_LOGO SN_LETTER, "Sächsisches Staatsministerium der Finanzen"), 1);
    assert_int_equal(parse_all(SN_FORM "%s", "Sächsisches Staatsministerium des Innern\n"), 1);
}

static void test_list_of_parliaments_is_no_letterhead(void **state) {
    (void)state;
    static const char *const lists[] = {
        "Landtag Brandenburg\nLandtag von Sachsen-Anhalt\nThüringer Landtag\nSächsischer Landtag",
        "Landtag Brandenburg\nThüringer Landtag", "Bundesrat\nDeutscher Bundestag", "Deutscher Bundestag", NULL};
    for (size_t i = 0; lists[i]; i++) {
        assert_int_equal(parse_all(SN_LOGO SN_LETTER, lists[i]), 1);
        const drs_record *record = drs_result_record(helper_result, 0);
        assert_value("parliament", record->parliament.text, "sn");
        const char *name = strrchr(lists[i], '\n');
        assert_non_null(strstr(record->answers[1].text.text.bytes, name ? name + 1 : lists[i]));
    }
}

static void test_running_head_names_the_parliament(void **state) {
    (void)state;
    /* Behind more than thirty lines of a cut off paper; the name stands beside the term or the number. */
    char text[4096] = "";
    for (size_t i = 0; i < 34; i++) {
        strcat(text, "Die Stellen sind gehalten, den Bestand jährlich zu prüfen.\n");
    }
    strcat(text, "\fThüringer Landtag\n6. Wahlperiode\nDrucksache 6/1234\n\nEs gibt viele.\n");
    assert_int_equal(parse_all("%s", text), 1);
    assert_value("parliament", drs_result_record(helper_result, 0)->parliament.text, "th");
}

/* A misread digit in a running head above an answer's heading begins no paper. */
static void test_misread_digit_in_a_running_head(void **state) {
    (void)state;
    static const char *const headings[] = {"Antwort:", "Antwort"};
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        assert_int_equal(parse_all("Bayerischer Landtag\n18. Wahlperiode\n24.07.2020\nDrucksache 18/7106\n\n"
                                   "Schriftliche Anfrage\ndes Abgeordneten Florian Muster SPD\nvom 30.04.2020\n\n"
                                   "Personal der Polizei\n\nIch frage die Staatsregierung:\n\n"
                                   "1. Wie viele Stellen gibt es?\n\n\f"
                                   "Drucksache 18/7108 Bayerischer Landtag 18. Wahlperiode Seite 2\n\n%s\n"
                                   "des Staatsministeriums des Innern\nvom 11.06.2020\n\n"
                                   "1. Wie viele Stellen gibt es?\n\nEs gibt viele.\n",
                                   headings[i]),
                         1);
        assert_false(drs_result_record(helper_result, 0)->extraction.complete);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_misread_digit_in_a_running_head),
        cmocka_unit_test(test_form_and_letter_are_two_papers),
        cmocka_unit_test(test_letter_begins_above_its_logo),
        cmocka_unit_test(test_ministry_named_in_a_text_begins_no_paper),
        cmocka_unit_test(test_list_of_parliaments_is_no_letterhead),
        cmocka_unit_test(test_running_head_names_the_parliament),
    };
    return cmocka_run_group_tests_name("papers", tests, helper_start, helper_stop);
}
