/* Names below texts: who signed, and what stands around the names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parse_helpers.h"

static void assert_signatories(const drs_record *record, const char *expected) {
    char found[2048] = "";
    size_t used = 0;
    for (size_t i = 0; i < record->signatory_count && used < sizeof found; i++) {
        used += (size_t)snprintf(found + used, sizeof found - used, "%s%s", i ? "; " : "",
                                 record->signatories[i].text.bytes);
    }
    if (strcmp(found, expected) != 0) {
        fail_msg("signatories \"%s\" instead of \"%s\"", found, expected);
    }
}

/* ---- Berlin ---------------------------------------------------------------------------------------------------------- */

static const drs_record *be_paper(const char *signature) {
    static char text[4096];
    snprintf(text, sizeof text,
             "Drucksache 17 / 13 455\nSchriftliche Anfrage\n\n17. Wahlperiode\n\nSchriftliche Anfrage\n\n"
             "der Abgeordneten Katrin Muster (GRÜNE)\n\n"
             "vom 17. März 2014 (Eingang beim Abgeordnetenhaus am 18. März 2014) und Antwort\n\n"
             "Ferienwohnungen in Neukölln – was hat das\nGesetz gebracht?\n\n\f"
             "Im Namen des Senats von Berlin beantworte ich Ihre Schriftliche Anfrage wie folgt:\n\n"
             "Frage 1: Wie viele Wohnungen gibt es?\n\nAntwort zu 1: Es gibt viele.\n\n%s",
             signature);
    return parse(text);
}

static void test_cover_without_a_word_for_the_title(void **state) {
    (void)state;
    const drs_record *record =
        be_paper("Berlin, den 08. April 2014\n\nIn Vertretung\n\nProf. Dr.-Ing. Engelbert  L ü t t g e n\n"
                 "________________________________\nSenatsverwaltung für Stadtentwicklung und\nUmwelt\n\n"
                 "(Eingang beim Abgeordnetenhaus am 10. Apr. 2014)\n");
    assert_value("title", record->title.text, "Ferienwohnungen in Neukölln – was hat das Gesetz gebracht?");
    assert_value("asked", record->dates[DRS_DATE_ASKED].text, "2014-03-17");
    assert_value("received", record->dates[DRS_DATE_RECEIVED].text, "2014-03-18");
    assert_value("answered", record->dates[DRS_DATE_ANSWERED].text, "2014-04-08");
    assert_value("answer received", record->dates[DRS_DATE_ANSWER_RECEIVED].text, "2014-04-10");
    assert_signatories(record, "Prof. Dr.-Ing. Engelbert Lüttgen");
    assert_int_equal(record->answerer_count, 1);
    assert_value("ministry", record->answerers[0].ministry.text, "Senatsverwaltung für Stadtentwicklung und Umwelt");
    assert_int_equal(record->paper, DRS_PAPER_INQUIRY_WITH_ANSWER);
    assert_answer(record, 0, "Es gibt viele.");
}

/* Two houses below the name are both kept. */
static void test_two_houses_below_the_name(void **state) {
    (void)state;
    const drs_record *record =
        be_paper("Berlin, den 08. April 2014\n\nIn Vertretung\n\nProf. Dr.-Ing. Engelbert  L ü t t g e n\n"
                 "________________________________\nSenatsverwaltung für\nStadtentwicklung und Umwelt\n\n"
                 "Senatsverwaltung für Finanzen\n\n(Eingang beim Abgeordnetenhaus am 10. Apr. 2014)\n");
    assert_int_equal(record->answerer_count, 2);
    assert_value("ministry", record->answerers[0].ministry.text, "Senatsverwaltung für Stadtentwicklung und Umwelt");
    assert_value("ministry", record->answerers[1].ministry.text, "Senatsverwaltung für Finanzen");
}

static void assert_answerer(const drs_record *record, const char *office, const char *ministry) {
    assert_int_equal(record->answerer_count, office || ministry ? 1 : 0);
    if (record->answerer_count) {
        assert_value("office", record->answerers[0].office.text, office);
        assert_value("ministry", record->answerers[0].ministry.text, ministry);
        assert_int_equal(record->answerers[0].role, DRS_ROLE_LEAD);
    }
}

/* Where the letterhead is not printed, the house below the name tells who answers. */
static void test_house_below_the_name(void **state) {
    (void)state;
#define DOTS "................................\n"
    static const struct {
        const char *block;
        const char *office;
        const char *ministry;
    } rows[] = {
        {DOTS "Senatsverwaltung für\nStadtentwicklung und Umwelt\n", NULL,
         "Senatsverwaltung für Stadtentwicklung und Umwelt"},
        {"\n________________________________\n\nSenatsverwaltung für\n\nJustiz und Verbraucherschutz\n", NULL,
         "Senatsverwaltung für Justiz und Verbraucherschutz"},
        {DOTS "Senatsverwaltung\nfür Bildung, Jugend und\nWissenschaft\n", NULL,
         "Senatsverwaltung für Bildung, Jugend und Wissenschaft"},
        {DOTS "\nSenatsverwaltung für Wirtschaft,\n\nTechnologie und Forschung\n", NULL,
         "Senatsverwaltung für Wirtschaft, Technologie und Forschung"},
        {DOTS "Der Regierende Bürgermeister\nvon Berlin\nSenatskanzlei\n", "Regierender Bürgermeister von Berlin",
         "Senatskanzlei"},
        {DOTS "Der Regierende Bürgermeister von Berlin\n- Senatskanzlei -\n", "Regierender Bürgermeister von Berlin",
         "Senatskanzlei"},
        {DOTS "Senatskanzlei\n", NULL, "Senatskanzlei"},
        {DOTS "Chef der Senatskanzlei\n", "Chef der Senatskanzlei", "Senatskanzlei"},
        {DOTS "Chef der Senatskanzlei\nDer Regierende Bürgermeister von Berlin\n",
         "Regierender Bürgermeister von Berlin", "Senatskanzlei"},
        {DOTS "Senator für\nInneres und Sport\n", "Senator für Inneres und Sport", NULL},
        /* the rest of the name is not there, and nobody knows it */
        {DOTS "Senatsverwaltung für\n", NULL, NULL},
        {DOTS "Senatsverwaltung\n", NULL, NULL},
        {"", NULL, NULL},
    };
#undef DOTS
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char block[1024];
        snprintf(block, sizeof block,
                 "Berlin, den 08. April 2014\n\nIn Vertretung\n\nEva Muster\n%s"
                 "\n(Eingang beim Abgeordnetenhaus am 10. Apr. 2014)\n",
                 rows[i].block);
        const drs_record *record = be_paper(block);
        assert_signatories(record, "Eva Muster");
        assert_answerer(record, rows[i].office, rows[i].ministry);
        assert_value("answer received", record->dates[DRS_DATE_ANSWER_RECEIVED].text, "2014-04-10");
        assert_answer(record, 0, "Es gibt viele.");
    }
}

/* The letterhead tells first. */
static void test_letter_of_the_governing_mayor(void **state) {
    (void)state;
    static const struct {
        const char *head;
        const char *office;
    } rows[] = {
        {"Der Regierende Bürgermeister von Berlin\nSenatskanzlei\n", "Regierender Bürgermeister von Berlin"},
        {"Der Regierende Bürgermeister von Berlin\n", "Regierender Bürgermeister von Berlin"},
        {"Die Regierende Bürgermeisterin von Berlin\n- Senatskanzlei -\n", "Regierende Bürgermeisterin von Berlin"},
        {"Senatskanzlei\n", NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[4096];
        snprintf(text, sizeof text,
                 "Drucksache 19 / 10 041\nSchriftliche Anfrage\n\n19. Wahlperiode\n\nSchriftliche Anfrage\n\n"
                 "der Abgeordneten Katrin Muster (GRÜNE)\n\n"
                 "vom 17. März 2022 (Eingang beim Abgeordnetenhaus am 18. März 2022)\n\nzum Thema:\n\n"
                 "Ferienwohnungen in Neukölln\n\n"
                 "und Antwort vom 8. April 2022 (Eingang beim Abgeordnetenhaus am 10. Apr. 2022)\n\n\f%s\n"
                 "Frau Abgeordnete Katrin Muster (GRÜNE)\n\nüber\nden Präsidenten des Abgeordnetenhauses von Berlin\n"
                 "über Senatskanzlei - G Sen -\n\nAntwort\nauf die Schriftliche Anfrage Nr. 19/10041\n"
                 "vom 17. März 2022\nüber Ferienwohnungen in Neukölln\n\n"
                 "Im Namen des Senats von Berlin beantworte ich Ihre Schriftliche Anfrage wie folgt:\n\n"
                 "1. Wie viele Wohnungen gibt es?\n\nZu 1.:\nEs gibt viele.\n\n"
                 "Berlin, den 8. April 2022\n\nIn Vertretung\n\nEva Muster\nChefin der Senatskanzlei\n",
                 rows[i].head);
        const drs_record *record = parse(text);
        assert_answerer(record, rows[i].office, "Senatskanzlei");
        assert_signatories(record, "Eva Muster");
    }
}

static void test_letter_spaced_names(void **state) {
    (void)state;
    assert_signatories(
        be_paper("Berlin, den 08. April 2014\n\nIn Vertretung\nM i c h a  T i d ö w\nSenatsverwaltung für "
                 "Justiz\n"),
        "Micha Tidöw");
    assert_signatories(be_paper("Berlin, den 08. April 2014\n\nIn Vertretung\nDr. Max E Ö h l e r - S c h m i d t\n"
                                "Senatsverwaltung für Justiz\n"),
                       "Dr. Max E Öhler-Schmidt");
}

/* ---- Other parliaments ----------------------------------------------------------------------------------------------- */

static void test_deputy_below_a_covering_letter(void **state) {
    (void)state;
    const drs_record *record = parse(
        "18.10.2023\nDrucksache\n8/3291\nöffentlich\n\nAntwort der Landesregierung auf eine Kleine Anfrage zur "
        "schriftlichen\nBeantwortung\n\nMitglied des Landtages Cornelia Muster (SPD)\n\nGrundwasser\n\n"
        "Kleine Anfrage - KA 8/1787\n\nSehr geehrter Herr Präsident,\n\nbeigefügt übersende ich Ihnen die Antwort "
        "der Landesregierung - erstellt vom\nMinisterium für Umwelt - auf die o. g. Kleine Anfrage.\n\n"
        "Mit freundlichen Grüßen\n\nIn Vertretung\n\nDr. Steffen Probe-Holm\nStaatssekretär im Ministerium\n\n"
        "(Ausgegeben am 19.10.2023)\n\fAntwort der Landesregierung\nauf eine Kleine Anfrage zur schriftlichen "
        "Beantwortung\n\nAbgeordnete Cornelia Muster (SPD)\n\nGrundwasser\n\nKleine Anfrage – KA 8/1787 vom "
        "14.09.2023\n\nAntwort der Landesregierung\nerstellt vom Ministerium für Umwelt\n\n"
        "Frage 1:\n\nWie viele Brunnen gibt es?\n\nAntwort auf Frage 1:\n\nEs gibt viele.\n");
    assert_signatories(record, "Dr. Steffen Probe-Holm");
    assert_int_equal(record->answerer_count, 1);
    assert_value("ministry", record->answerers[0].ministry.text, "Ministerium für Umwelt");
    assert_value("office", record->answerers[0].office.text, NULL);
}

static void test_seat_behind_the_name(void **state) {
    (void)state;
    const drs_record *record = parse(
        "Sächsischer Landtag DRUCKSACHE 6/11483\n6. Wahlperiode\n\nKleine Anfrage\n\ndes Abgeordneten Enrico Muster, "
        "AfD-Fraktion\n\nThema: Bodenbelastung\n\nFragen an die Staatsregierung:\n\n1. Wie viele Proben gibt es?\n\n"
        "2. Welche Kosten entstanden?\n\nDresden, 24. November 2017\n\nEnrico Muster, MdL\n");
    assert_signatories(record, "Enrico Muster");
}

static const drs_record *bw_paper(const char *letter) {
    static char text[4096];
    snprintf(
        text, sizeof text,
        "Landtag von Baden-Württemberg Drucksache 17 / 2218\n17. Wahlperiode 14.3.2022\n\nGroße Anfrage\n"
        "der Fraktion der FDP/DVP\n\nund\n\nAntwort\nder Landesregierung\n\nBäder in Baden-Württemberg\n\n"
        "Große Anfrage\n\nWir fragen die Landesregierung:\n\n1. Wie viele Bäder gibt es?\n\n11.3.2022\n\n"
        "Dr. Muster, Probe\nund Fraktion\n\nAntwort*)\n\n%s"
        "_________\n*) Der Überschreitung der Frist wurde zugestimmt.\n\n"
        "Mit Schreiben vom 28. Juni 2022 Nr. KM52-6860 beantwortet das Ministerium für Kultus, Jugend und Sport im\n"
        "Namen der Landesregierung die Große Anfrage wie folgt:\n\n1. Wie viele Bäder gibt es?\n\nEs gibt viele.\n\n"
        "Beispiel\nMinisterialdirektor\n",
        letter);
    return parse(text);
}

static void test_letter_that_hands_the_answer_over(void **state) {
    (void)state;
    const drs_record *record =
        bw_paper("Schreiben des Staatsministeriums vom 27. Juni 2022 Nr. STM24-0141.5:\n\n"
                 "In der Anlage übersende ich die von der Landesregierung beschlossene Antwort auf\n"
                 "die Große Anfrage.\n\nHassler\nStaatssekretär\n\n"
                 "Anlage: Schreiben des Ministeriums für Kultus, Jugend und Sport\n\n");
    assert_value("remark", record->government_remark.text, NULL);
    assert_value("answered", record->dates[DRS_DATE_ANSWERED].text, "2022-06-28");
    assert_answer(record, 0, "Es gibt viele.");
    bool hassler = false;
    for (size_t i = 0; i < record->signatory_count; i++) {
        hassler = hassler || strcmp(record->signatories[i].text.bytes, "Hassler") == 0;
    }
    assert_true(hassler);
}

/* Words of a remark that cite a letter are not taken away. */
static void test_remark_that_cites_a_letter(void **state) {
    (void)state;
    const drs_record *record = bw_paper("Schreiben des Staatsministeriums vom 27. Juni 2022 Nr. STM24-0141.5:\n\n"
                                        "Dieses Schreiben beantwortet die Frage nach den Bädern nicht.\n\n");
    assert_non_null(record->government_remark.text.bytes);
}

/* The letter that hands the answer over dates it where no other date is printed. */
static void test_date_of_the_covering_letter(void **state) {
    (void)state;
    const drs_record *record =
        parse("Landtag von Baden-Württemberg Drucksache 17 / 2218\n17. Wahlperiode 14.3.2022\n\nGroße Anfrage\n"
              "der Fraktion der FDP/DVP\n\nund\n\nAntwort\nder Landesregierung\n\nBäder in Baden-Württemberg\n\n"
              "Große Anfrage\n\nWir fragen die Landesregierung:\n\n1. Wie viele Bäder gibt es?\n\n11.3.2022\n\n"
              "Dr. Muster, Probe\nund Fraktion\n\nAntwort*)\n\nSchreiben des Staatsministeriums vom 27. Juni 2022 Nr. "
              "STM24-0141.5:\n\nIn der Anlage übersende ich die von der Landesregierung beschlossene Antwort auf\n"
              "die Große Anfrage.\n\nHassler\nStaatssekretär\n\n_________\n*) Der Überschreitung der Frist wurde "
              "zugestimmt.\n\n"
              "Anlage: Schreiben des Ministeriums für Kultus, Jugend und Sport\n\n"
              "1. Wie viele Bäder gibt es?\n\nEs gibt viele.\n\nBeispiel\nMinisterialdirektor\n");
    assert_value("answered", record->dates[DRS_DATE_ANSWERED].text, "2022-06-27");
    assert_answer(record, 0, "Es gibt viele.");
}

/* ---- Words around the names ------------------------------------------------------------------------------------------- */

/* "und Gruppe" (bt) is no name, as "und Fraktion" is none. */
static void test_group_behind_the_names(void **state) {
    (void)state;
    static const char *const names[] = {"Heidi Muster, Sören Probe und Gruppe", "Heidi Muster, Sören Probe und\nGruppe",
                                        "Heidi Muster, Sören Probe und Fraktion", NULL};
    for (size_t i = 0; names[i]; i++) {
        char text[1024];
        snprintf(text, sizeof text,
                 "Deutscher Bundestag Drucksache 20/9740\n20. Wahlperiode 14.05.2024\n\nKleine Anfrage\n"
                 "der Abgeordneten Heidi Muster, Sören Probe und der Gruppe Die Linke\n\nSchulen im Ausland\n\n"
                 "Wir fragen die Bundesregierung:\n\n1. Wie viele Schulen gibt es?\n\nBerlin, den 4. Mai 2024\n\n%s\n",
                 names[i]);
        assert_signatories(parse(text), "Heidi Muster; Sören Probe");
    }
}

/* Names in columns, and the office beside the place and the date (he). */
static void test_names_in_columns(void **state) {
    (void)state;
    static const char *const signatures[][2] = {
        {"Wiesbaden, 17. Mai 2016\n\nMuster                     Probe\nDr. Beispiel               von Test\n",
         "Muster; Probe; Dr. Beispiel; von Test"},
        {"Wiesbaden, 17. Mai 2016 Der Fraktionsvorsitzende:\nMuster\nProbe\n", "Muster; Probe"},
        {"Wiesbaden, 17. Mai 2016\n\nDr. Eva  Muster\n", "Dr. Eva Muster"},
    };
    for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++) {
        char text[1024];
        snprintf(text, sizeof text,
                 "19. Wahlperiode\nHESSISCHER LANDTAG Drucksache 19/3384\n17. 05. 2016\n\nBerichtsantrag\n"
                 "der Abg. Muster, Probe (SPD) und Fraktion\nbetreffend Personal im Justizvollzug\n\n"
                 "Die Landesregierung wird ersucht, im Ausschuss über folgenden Gegenstand zu berichten:\n\n"
                 "1. Wie viele Stellen gibt es?\n\n2. Welche Stellen sind frei?\n\n%s",
                 signatures[i][0]);
        assert_signatories(parse(text), signatures[i][1]);
    }
}

/* "Für die Landesregierung:" and "Für die Fraktion:" stand above a name. */
static void test_whom_the_name_speaks_for(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD "1. Wie viele Schulen gibt es?\n\nEs gibt viele, und mehr sind nicht\n"
                                             "für die Landesregierung vorgesehen.\n\nFür die Landesregierung:\n"
                                             "Günter Muster\nStaatssekretär\n");
    assert_signatories(record, "Günter Muster");
    assert_answer(record, 0, "Es gibt viele, und mehr sind nicht für die Landesregierung vorgesehen.");
    record = parse("LANDTAG RHEINLAND-PFALZ Drucksache 17/1218\n17. Wahlperiode 05. 10. 2016\n\nGroße Anfrage\n\n"
                   "der Fraktion der CDU\n\nSchulen im Land\n\nWir fragen die Landesregierung:\n\n"
                   "1. Wie viele Schulen gibt es?\n\n2. Welche wurden geschlossen?\n\nFür die Fraktion:\n"
                   "Christian Muster\n");
    assert_signatories(record, "Christian Muster");
    assert_question(record, 1, "Welche wurden geschlossen?");
}

/* "Wiesbaden, 27. September 2021                    Marlene Probe" (he): the name stands at the right edge of the date's line. */
static void test_name_beside_the_date(void **state) {
    (void)state;
    static const char *const ends[][2] = {
        {"\n\nWiesbaden, 27. September 2021 Marlene Probe", ""},
        {"\n\nWiesbaden, 27. September 2021                      Marlene Probe", ""},
        {"\n\nWiesbaden, 27. September 2021          In Vertretung:\n                    Marlene Probe", ""},
        {"\n\nWiesbaden, 27. September 2021          In Vertretung\n                    Marlene Probe", ""},
        {"\n\nWiesbaden, 27. September 2021          Marlene Probe, Staatssekretärin", ""},
        /* a sentence that begins a line so */
        {" Die Sitzung war in\nWiesbaden, 27. September 2021 und danach\nwar sie in Kassel.",
         " Die Sitzung war in Wiesbaden, 27. September 2021 und danach war sie in Kassel."},
    };
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        char text[2048];
        char answer[256];
        snprintf(text, sizeof text,
                 "20. Wahlperiode HESSISCHER LANDTAG Drucksache 20/6487\n\nKleine Anfrage\n\nEva Muster (SPD) vom "
                 "28.07.2021\n\nWasser im Ried\n\nund\n\nAntwort\n\nMinisterin für Umwelt\n\n"
                 "Die Kleine Anfrage beantworte ich wie folgt:\n\nFrage 1. Wie viele Brunnen gibt es?\n\n"
                 "Es gibt 40 Brunnen im Ried.%s\n",
                 ends[i][0]);
        snprintf(answer, sizeof answer, "Es gibt 40 Brunnen im Ried.%s", ends[i][1]);
        const drs_record *record = parse(text);
        assert_answer(record, 0, answer);
        if (ends[i][1][0]) {
            assert_signatories(record, "");
            assert_null(record->dates[DRS_DATE_ANSWERED].text.bytes);
            continue;
        }
        assert_value("answered", record->dates[DRS_DATE_ANSWERED].text, "2021-09-27");
        assert_signatories(record, "Marlene Probe");
    }
}

/* The bracket that tells when the answer came in is broken over two lines (be, in columns). */
static void test_receipt_on_two_lines(void **state) {
    (void)state;
    const drs_record *record = be_paper("Berlin, den 20. April 2015\n\nIn Vertretung\nMark Probe\nSenatsverwaltung für "
                                        "Bildung,\nJugend und Wissenschaft\n(Eingang beim Abgeordnetenhaus am 23. "
                                        "Apr.\n2015)\n");
    assert_value("answer received", record->dates[DRS_DATE_ANSWER_RECEIVED].text, "2015-04-23");
    assert_signatories(record, "Mark Probe");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_date_of_the_covering_letter),
        cmocka_unit_test(test_group_behind_the_names),
        cmocka_unit_test(test_names_in_columns),
        cmocka_unit_test(test_whom_the_name_speaks_for),
        cmocka_unit_test(test_cover_without_a_word_for_the_title),
        cmocka_unit_test(test_two_houses_below_the_name),
        cmocka_unit_test(test_house_below_the_name),
        cmocka_unit_test(test_letter_of_the_governing_mayor),
        cmocka_unit_test(test_letter_spaced_names),
        cmocka_unit_test(test_deputy_below_a_covering_letter),
        cmocka_unit_test(test_seat_behind_the_name),
        cmocka_unit_test(test_letter_that_hands_the_answer_over),
        cmocka_unit_test(test_remark_that_cites_a_letter),
        cmocka_unit_test(test_name_beside_the_date),
        cmocka_unit_test(test_receipt_on_two_lines),
    };
    return cmocka_run_group_tests_name("signature", tests, helper_start, helper_stop);
}
