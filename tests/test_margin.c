/* What stands beside a letter's text (sn): the logo, and the side column with addresses and the letter's date. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parse_helpers.h"

/* A letter with `side` between its text, and `logo` below its first page. */
static const drs_record *sn_paper(const char *side, const char *logo) {
    static char text[4096];
    snprintf(
        text, sizeof text,
        "STAATSMINISTERIUM\nDES INNERN\nFreistaat\nSACHSEN\n\nSÄCHSISCHES STAATSMINISTERIUM DES INNERN\n01095 "
        "Dresden\n\nPräsidenten des Sächsischen Landtages\nHerrn Alexander Muster\nBernhard-von-Lindenau-Platz 1\n"
        "01067 Dresden\n\nKleine Anfrage der Abgeordneten Juliane Muster (DIE LINKE)\nDrs.-Nr.: 8/1409\n"
        "Thema: Überwachung\n\nSehr geehrter Herr Präsident,\n\nnamens und im Auftrag der Sächsischen "
        "Staatsregierung beantworte ich die\nKleine Anfrage wie folgt:\n\nFrage 1: Wie viele Wohnungen wurden "
        "durchsucht?\n\nDurchsucht wurden nach Kenntnis der Staatsregierung im Freistaat drei\n\n%s\nWohnungen und "
        "eine Garage.\n%s\fFrage 2: Wie viele Beamte waren beteiligt?\n\nBeteiligt waren 17 Beamte.\n\n"
        "Mit freundlichen Grüßen\n\nArmin Probe\n",
        side, logo);
    return parse(text);
}

#define COLUMN(date)                                                                                                   \
    "Hausanschrift:\nSächsisches Staatsministerium\ndes Innern\nWilhelm-Buck-Straße 2\n01097 Dresden\nTelefon +49 "  \
    "351 "                                                                                                             \
    "564-0\n" date "Verkehrsverbindung:\nwww.smi.sachsen.de\n"
#define ANSWER "Durchsucht wurden nach Kenntnis der Staatsregierung im Freistaat drei Wohnungen und eine Garage."

/* The column's unknown lines stand between known ones, and the letter's date may fill two of them. */
static void test_block_of_the_side_column(void **state) {
    (void)state;
    const drs_record *record = sn_paper(COLUMN("Ihr Ansprechpartner\nReferat 31\n"), "");
    assert_answer(record, 0, ANSWER);
    record = sn_paper(COLUMN("Dresden,\n28. Mai 2025\n"), "");
    assert_answer(record, 0, ANSWER);
    assert_value("answered", record->dates[DRS_DATE_ANSWERED].text, "2025-05-28");
}

/* Two known lines make no column: what stands around it is the answer's. */
static void test_short_lines_around_addresses(void **state) {
    (void)state;
    assert_answer(sn_paper("Gebäude\nAkte 3\nwww.smi.sachsen.de\nEingang Süd\nZimmer 5\nTelefon +49 351 564-0\n", ""),
                  0,
                  "Durchsucht wurden nach Kenntnis der Staatsregierung im Freistaat drei\n\nGebäude Akte 3 Eingang Süd "
                  "Zimmer 5 Wohnungen und eine Garage.");
}

/* A word a line, and below the page's text. */
static void test_logo_at_a_pages_foot(void **state) {
    (void)state;
    assert_answer(sn_paper("", "STAATSMINISTERIUM\nDES INNERN\nFreistaat\nSACHSEN\n"), 0, ANSWER);
    assert_answer(sn_paper("", "SÄCHSISCHE\nSTAATS\nKANZLEI\nFreistaat\nSACHSEN\n"), 0, ANSWER);
}

/* Words of a text that begin as the logo does are not in capitals. */
static void test_words_that_begin_as_a_logo(void **state) {
    (void)state;
    assert_answer(sn_paper("STAATSSCHUTZ Dezernat 5,\nSACHSEN\n", ""), 0,
                  "Durchsucht wurden nach Kenntnis der Staatsregierung im Freistaat drei\n\nSTAATSSCHUTZ Dezernat 5, "
                  "Wohnungen und eine Garage.");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_block_of_the_side_column),
        cmocka_unit_test(test_short_lines_around_addresses),
        cmocka_unit_test(test_logo_at_a_pages_foot),
        cmocka_unit_test(test_words_that_begin_as_a_logo),
    };
    return cmocka_run_group_tests_name("margin", tests, helper_start, helper_stop);
}
