/* What stands beside a letter's text (sn): the logo, and the side column with addresses and the letter's date. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parse_helpers.h"

/* A letter with `side` between its text, and `logo` below its first page. */
static const drs_record *sn_paper(const char *side, const char *logo) {
    static char text[8192];
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

/* pdftotext -layout: the column's lines stand on other heights, one of them between two lines of the title. */
static void test_title_beside_the_side_column(void **state) {
    (void)state;
    static const char *const rest[] = {"der sächsischen Polizei\n", "Sehr geehrter Herr Präsident,\n\n"};
    static const char *const titles[] = {"Verkehrsunfälle mit Beteiligung von Dienstfahrzeugen der sächsischen Polizei",
                                         "Verkehrsunfälle mit Beteiligung von Dienstfahrzeugen"};
    for (size_t i = 0; i < 2; i++) {
        char text[4096];
        snprintf(
            text, sizeof text,
            "STAATSMINISTERIUM\nDES INNERN\n                                               Freistaat SACHSEN\n\n"
            "SÄCHSISCHES STAATSMINISTERIUM DES INNERN\n01095 Dresden\n"
            "                                                                        Durchwahl\n"
            "Präsidenten des Sächsischen Landtages                                   Telefon +49 351 564-3000\n"
            "                                                                        Telefax +49 351 564-3009\n"
            "Herrn Dr. Matthias Muster\n"
            "01067 Dresden                                                           Aktenzeichen\n\n"
            "                                                                        Dresden, 14. November 2012\n"
            "Kleine Anfrage des Abgeordneten Rolf Muster,\n"
            "Fraktion DIE LINKE                                                      Hausanschrift:\n"
            "                                                                        Sächsisches Staatsministerium\n"
            "Drs.-Nr.: 5/10433                                                       des Innern\n"
            "Thema: Verkehrsunfälle mit Beteiligung von Dienstfahrzeugen             Wilhelm-Buck-Str. 2\n"
            "                                                                        01097 Dresden\n"
            "%s"
            "                                                                        Telefon +49 351 564-0\n"
            "Namens und im Auftrag der Sächsischen Staatsregierung beantworte ich    www.smi.sachsen.de\n"
            "die Kleine Anfrage wie folgt:\n\nFrage 1: Wie viele Unfälle gab es?\n\nEs gab 40.\n\n"
            "Mit freundlichen Grüßen\n\nArmin Probe\n",
            rest[i]);
        assert_value("title", parse(text)->title.text, titles[i]);
    }
}

/* The sentence that ends the column goes on below its last known line. */
static void test_sentence_at_the_columns_end(void **state) {
    (void)state;
    static const char access[] = "*Informationen zum Zugang\nfür verschlüsselte / signierte\nE-Mails / elektronische\n"
                                 "Dokumente sowie De-Mail\nunter www.smil.sachsen.de/\nkontakt.html\n";
    static const char *const ends[] = {
        "Für Besucher mit Behinderungen\nbefinden sich gekennzeichnete\nParkplätze vor dem Haus.\n",
        "Besucherparkplätze:\nBitte beim Empfang Wilhelm-\nBuck-Str. 2 oder 4 läuten.\n", access,
        "Barrierefreier Zugang und\nParkmöglichkeiten für Menschen\nmit Behinderungen im Innenhof.\n"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        char side[1024];
        snprintf(side, sizeof side, "Ihr Ansprechpartner\nReferat Bodenschutz\nAktenzeichen\n%s%s", COLUMN(""),
                 ends[i]);
        assert_answer(sn_paper(side, ""), 0, ANSWER);
    }
}

/* Behind a sentence of the column that is whole a short line is the text's. */
static void test_short_line_behind_the_column(void **state) {
    (void)state;
    assert_answer(
        sn_paper(COLUMN("") "Für Besucher mit Behinderungen\nbefinden sich Parkplätze im Innenhof.\nGaragen.\n", ""), 0,
        "Durchsucht wurden nach Kenntnis der Staatsregierung im Freistaat drei Garagen. Wohnungen und eine "
        "Garage.");
}

/* What no form knows ends the column, where it is a sentence of several lines and an empty line follows. */
static void test_unknown_sentence_at_the_end(void **state) {
    (void)state;
    assert_answer(
        sn_paper("Ihre Nachricht vom\n30. April 2025\n" COLUMN("") "Gäste aller Dienststellen\nwerden um einen "
                                                                   "Anruf\ngebeten.\n",
                 ""),
        0, ANSWER);
}

/* "Freistaat SACHSEN" on one line of a later page, its left half before a heading or behind it. */
static void test_halves_of_the_logo_apart(void **state) {
    (void)state;
    const drs_record *record =
        sn_paper("", "\fFreistaat\nSACHSEN\n\nSTAATSMINISTERIUM\nDES INNERN\n\nZudem ein Keller.\n");
    assert_answer(record, 0, ANSWER " Zudem ein Keller.");
    record =
        sn_paper("", "\fSTAATSMINISTERIUM\nDES INNERN\n\nZudem ein Keller.\n\nFreistaat SACHSEN\n\nUnd ein Dach.\n");
    assert_answer(record, 0, ANSWER " Zudem ein Keller. Und ein Dach.");
}

/* Its hyphens are undone. */
static void test_joined_lines_of_the_side_column(void **state) {
    (void)state;
    assert_answer(
        sn_paper(COLUMN("") "*Informationen zum Zugang für verschlüsselte / signierte E-Mails / elektronische "
                            "Dokumente sowie De-Mail unter\nwww.smf.sachsen.de/kontakt.html\n",
                 ""),
        0, ANSWER);
}

/* "im Freistaat drei:Aktenzeichen": the column's first word stands behind the text, if its address follows. */
static void test_column_glued_to_the_text(void **state) {
    (void)state;
    const drs_record *record =
        sn_paper("Gefunden wurden 7 Pläne:Aktenzeichen\n(bitte bei Antwort angeben)\n31-0141/8\n" COLUMN(""), "");
    assert_answer(record, 0,
                  "Durchsucht wurden nach Kenntnis der Staatsregierung im Freistaat drei\n\nGefunden wurden 7 Pläne: "
                  "Wohnungen und eine Garage.");
    record = sn_paper("Gefunden wurden 7 Pläne:Aktenzeichen\nund Namen.\n", "");
    assert_answer(record, 0,
                  "Durchsucht wurden nach Kenntnis der Staatsregierung im Freistaat drei\n\nGefunden wurden 7 "
                  "Pläne:Aktenzeichen und Namen. Wohnungen und eine Garage.");
}

/* The question's heading stands amid the logo; the words in a text are none. */
static void test_torn_logo(void **state) {
    (void)state;
    const drs_record *record =
        sn_paper("", "\fSTAATSMINISTERIUM\nDES INNERN\n\nFreistaat\nSACHSEN\n\nZudem ein Keller.\n");
    assert_answer(record, 0, ANSWER " Zudem ein Keller.");
    record =
        sn_paper("", "\fSTAATSMINISTERIUM\nDES INNERN\n\nFrage 1a:\n\nFreistaat\nSACHSEN\n\nWie viele Keller?\n\n");
    assert_question(record, 1, "Wie viele Keller?");
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

/* The house's name without the arms beside it: above the page's number, and at the head of a page. */
static void test_logo_without_its_arms(void **state) {
    (void)state;
    assert_answer(
        sn_paper("", "\fAlle Türen waren zu.\n\nSTAATSMINISTERIUM\nFÜR WISSENSCHAFT\nUND KUNST\nSeite 2 von 3\n"), 0,
        ANSWER " Alle Türen waren zu.");
    const drs_record *record =
        sn_paper("", "\fSTAATSMINISTERIUM\nFÜR WISSENSCHAFT\nUND KUNST\n\n\nAlle Fenster waren zu.\n");
    assert_null(strstr(record->answers[0].text.text.bytes, "WISSENSCHAFT"));
    assert_non_null(strstr(record->answers[0].text.text.bytes, "Alle Fenster waren zu."));
    /* A line of a table in capitals amid a page is the text's. */
    assert_non_null(
        strstr(sn_paper("", "STAATSMINISTERIUM 17\nANDERE 12\nInsgesamt waren es 29.\n")->answers[0].text.text.bytes,
               "STAATSMINISTERIUM 17"));
}

/* Words of a text that begin as the logo does are not in capitals. */
static void test_words_that_begin_as_a_logo(void **state) {
    (void)state;
    assert_answer(sn_paper("STAATSSCHUTZ Dezernat 5,\nSACHSEN\n", ""), 0,
                  "Durchsucht wurden nach Kenntnis der Staatsregierung im Freistaat drei\n\nSTAATSSCHUTZ Dezernat 5, "
                  "Wohnungen und eine Garage.");
}

/* Niedersachsen's older letters have their place and date beside the ministry's first line. */
static const drs_record *ni_paper(const char *house, const char *beside) {
    static char text[4096];
    snprintf(text, sizeof text,
             "Niedersächsischer Landtag – 16. Wahlperiode                Drucksache 16/4921\n\nKleine Anfrage mit "
             "Antwort\n\n"
             "Wortlaut der Kleinen Anfrage\ndes Abg. Max Muster (SPD), eingegangen am 10.05.2012\n\nBiogas im Land\n\n"
             "Ich frage die Landesregierung:\n\n1. Wie viele Anlagen gibt es?\n\n2. Welche sind genehmigt?\n\n"
             "(An die Staatskanzlei übersandt am 15.05.2012 - II/72 - 1288)\n\nAntwort der Landesregierung\n\n"
             "%s                               %s\nfür Umwelt, Energie und Klimaschutz\n"
             "- Ref22-01425/17 -\n\nZu 1:\nEs gibt 12 Anlagen.\n\nZu 2:\nAlle sind genehmigt.\n\nDr. Stefan Probe\n",
             house, beside);
    return parse(text);
}

static void test_date_beside_the_ministry(void **state) {
    (void)state;
    const drs_record *record = ni_paper("Niedersächsisches Ministerium", "Hannover, den 22.06.2012");
    assert_int_equal(record->answerer_count, 1);
    assert_value("ministry", record->answerers[0].ministry.text,
                 "Niedersächsisches Ministerium für Umwelt, Energie und Klimaschutz");
    assert_value("answered", record->dates[DRS_DATE_ANSWERED].text, "2012-06-22");
    assert_answer(record, 0, "Es gibt 12 Anlagen.");
    assert_answer(record, 1, "Alle sind genehmigt.");
}

/* Other words beside it are none of a date's, and beside others it is no answer's. */
static void test_words_beside_the_ministry(void **state) {
    (void)state;
    const drs_record *record = ni_paper("Niedersächsisches Ministerium", "Hannover, Haus 22");
    assert_value("answered", record->dates[DRS_DATE_ANSWERED].text, NULL);
    record = ni_paper("Fraktion der CDU im ganzen Landtag", "Hannover, den 22.06.2012");
    assert_value("answered", record->dates[DRS_DATE_ANSWERED].text, NULL);
}

/* Its right half alone, behind the label that begins the next page (pdftotext). */
static void test_right_half_of_the_logo(void **state) {
    (void)state;
    static const char words[] = "Wohnungen und eine Garage sind es.\n\n";
    char text[512];
    snprintf(text, sizeof text, "%s\fSTAATSMINISTERIUM\nDES INNERN\n\nEs sind es\n\nFreistaat\nSACHSEN\n\nBeamte.\n",
             words);
    assert_answer(sn_paper("", text), 0, ANSWER " Wohnungen und eine Garage sind es.\n\nEs sind es Beamte.");
    snprintf(text, sizeof text, "%s\fBeteiligt sind im\nFreistaat\nSachsen viele.\n", words);
    assert_answer(sn_paper("", text), 0,
                  ANSWER " Wohnungen und eine Garage sind es.\n\nBeteiligt sind im Freistaat Sachsen viele.");
}

/* A text that was laid out anew has a page's end above the column; far below the letter's first page its lines are text. */
static void test_block_below_a_page_end(void **state) {
    (void)state;
    const drs_record *record =
        sn_paper("Wohnungen,\n\fHallen, Keller,\nHäuser, Scheunen und\nLager, Hütten und\nHöfe, Lauben,\n" COLUMN(
                     "Ihr Ansprechpartner\nReferat 31\n"),
                 "");
    assert_answer(record, 0,
                  "Durchsucht wurden nach Kenntnis der Staatsregierung im Freistaat drei Wohnungen,\n\nHallen, "
                  "Keller, Häuser, Scheunen und Lager, Hütten und Höfe, Lauben, Wohnungen und eine Garage.");
    static char side[8192];
    size_t used = 0;
    for (size_t i = 0; i < 80; i++) {
        used += (size_t)snprintf(side + used, sizeof side - used, "Wohnungen in den Städten des Landes und\n");
    }
    used += (size_t)snprintf(side + used, sizeof side - used, "\f");
    for (size_t i = 0; i < 10; i++) {
        used += (size_t)snprintf(side + used, sizeof side - used, "Wohnungen in den Dörfern des Landes und\n");
    }
    snprintf(side + used, sizeof side - used, "Sächsisches Staatsministerium\n01097 Dresden\n");
    record = sn_paper(side, "");
    assert_non_null(strstr(record->answers[0].text.text.bytes, "01097 Dresden"));
}

/* An address that varies: "Ihr/-e Ansprechpartner/-in", "*Zugang für elektronisch signierte …" on five lines. */
static void test_other_words_of_the_side_column(void **state) {
    (void)state;
    const drs_record *record = sn_paper(
        "Ihr/-e Ansprechpartner/-in\nSteffen Beispiel\nDurchwahl\nTelefon +49 351 564-15312\nIhr "
        "Zeichen\nAktenzeichen\n"
        "Dresden,\n14. November 2022\n" COLUMN(
            "Briefpost über Deutsche Post\n01095 Dresden\n") "*Zugang für elektronisch "
                                                             "signierte\nsowie verschlüsselte elektronische\nDokumente "
                                                             "nur über das\nElektronische Gerichts- und\n"
                                                             "Verwaltungspostfach\n",
        "");
    assert_answer(record, 0, ANSWER);
    assert_value("answered", record->dates[DRS_DATE_ANSWERED].text, "2022-11-14");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_logo_without_its_arms),        cmocka_unit_test(test_date_beside_the_ministry),
        cmocka_unit_test(test_words_beside_the_ministry),    cmocka_unit_test(test_block_of_the_side_column),
        cmocka_unit_test(test_title_beside_the_side_column), cmocka_unit_test(test_sentence_at_the_columns_end),
        cmocka_unit_test(test_unknown_sentence_at_the_end),  cmocka_unit_test(test_halves_of_the_logo_apart),
        cmocka_unit_test(test_short_line_behind_the_column), cmocka_unit_test(test_joined_lines_of_the_side_column),
        cmocka_unit_test(test_column_glued_to_the_text),     cmocka_unit_test(test_torn_logo),
        cmocka_unit_test(test_short_lines_around_addresses), cmocka_unit_test(test_logo_at_a_pages_foot),
        cmocka_unit_test(test_words_that_begin_as_a_logo),   cmocka_unit_test(test_right_half_of_the_logo),
        cmocka_unit_test(test_block_below_a_page_end),       cmocka_unit_test(test_other_words_of_the_side_column),
    };
    return cmocka_run_group_tests_name("margin", tests, helper_start, helper_stop);
}
