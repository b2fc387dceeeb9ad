/* Title blocks: what each line of the head is, in the printed forms of the parliaments. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "short_papers.h"

static void assert_offices(const drs_record *record, const char *expected) {
    char found[4096] = "";
    size_t used = 0;
    for (size_t i = 0; i < record->answerer_count && used < sizeof found; i++) {
        const drs_answerer *answerer = &record->answerers[i];
        used +=
            (size_t)snprintf(found + used, sizeof found - used, "%s%s:%s", i ? "; " : "", drs_role_name(answerer->role),
                             answerer->office.text.bytes ? answerer->office.text.bytes : "");
    }
    if (strcmp(found, expected) != 0) {
        fail_msg("offices \"%s\" instead of \"%s\"", found, expected);
    }
}

/* ---- Hessen: names below the instrument, the office below "Antwort" -------------------------------------------------- */

static const drs_record *he_titled_paper(const char *askers, const char *title, const char *office) {
    static char text[4096];
    snprintf(
        text, sizeof text,
        "21. Wahlperiode\n\nHESSISCHER LANDTAG\n\nDrucksache 21/1649\n05. 02. 2025\n\nKleine Anfrage\n%s\n%s\nund\n"
        "Antwort\n%s\n\nVorbemerkung Fragesteller:\nDie Sirenen sind alt.\n\n"
        "Diese Vorbemerkung vorangestellt, beantworte ich die Kleine Anfrage wie folgt:\n\n"
        "Frage 1. Wie viele Sirenen gibt es?\n\nEs gibt viele.\n\nWiesbaden, 3. Februar 2025\n\n"
        "Eingegangen am 3. Februar 2025 · Bearbeitet am 5. Februar 2025 · Ausgegeben am 7. Februar 2025\n",
        askers, title, office);
    return parse(text);
}

static void test_hessian_block(void **state) {
    (void)state;
    const drs_record *record =
        he_titled_paper("Rüdiger Muster (SPD), Nadja Öz-Reitz (SPD) und Dr. Kai Probe (SPD) vom 13.12.2024",
                        "Sirenen in Hessen", "Minister des Innern, für Sicherheit und Heimatschutz");
    assert_askers(record, "Rüdiger Muster|SPD; Nadja Öz-Reitz|SPD; Dr. Kai Probe|SPD");
    assert_value("title", record->title.text, "Sirenen in Hessen");
    assert_offices(record, "lead:Minister des Innern, für Sicherheit und Heimatschutz");
    assert_words("remark", record->asker_remark.text, "Die Sirenen sind alt.");
    assert_date(record, DRS_DATE_ASKED, "2024-12-13");
    assert_date(record, DRS_DATE_ANSWER_RECEIVED, "2025-02-03");
    assert_date(record, DRS_DATE_ISSUED, "2025-02-07");
    assert_int_equal(record->paper, DRS_PAPER_INQUIRY_WITH_ANSWER);
}

static void test_hessian_names_over_lines(void **state) {
    (void)state;
    assert_askers(
        he_titled_paper("Prof. Dr. Anna-Maria von Muster\n(BÜNDNIS 90/DIE GRÜNEN), Kai Probe (CDU)\nund Jan Beispiel "
                        "(fraktionslos)\nvom 13.12.2024",
                        "Sirenen in Hessen", "Ministerin für Landwirtschaft und ländlichen\nRaum"),
        "Prof. Dr. Anna-Maria von Muster|BÜNDNIS 90/DIE GRÜNEN; Kai Probe|CDU; Jan Beispiel|fraktionslos");
    const drs_record *record =
        he_titled_paper("Kai Probe (Freie Demokraten) und Eva Muster\n(Freie Demokraten) vom\n13.12.2024",
                        "Sirenen in Hessen", "Ministerin für Landwirtschaft und ländlichen\nRaum");
    assert_askers(record, "Kai Probe|Freie Demokraten; Eva Muster|Freie Demokraten");
    assert_date(record, DRS_DATE_ASKED, "2024-12-13");
    assert_value("title", record->title.text, "Sirenen in Hessen");
    assert_offices(record, "lead:Ministerin für Landwirtschaft und ländlichen Raum");
}

static void test_hessian_faction_asks_too(void **state) {
    (void)state;
    const drs_record *record =
        parse("20. Wahlperiode HESSISCHER LANDTAG Drucksache 20/9544\n14. 11. 2022\n\nDringlicher Berichtsantrag\n"
              "Marlies Muster (SPD), Volker Probe (SPD) und Fraktion\nAusfälle auf der Odenwaldbahn\n\n"
              "Die Landesregierung wird ersucht, über folgenden Gegenstand zu berichten:\n\n"
              "1. Wie viele Züge sind ausgefallen?\n");
    assert_askers(record, "Marlies Muster|SPD; Volker Probe|SPD; =SPD");
    assert_value("title", record->title.text, "Ausfälle auf der Odenwaldbahn");
}

/* A bracket that holds no party makes no asker of a title, nor does a party's name in a title below the askers. */
static void test_titles_with_brackets(void **state) {
    (void)state;
    const drs_record *record = he_titled_paper("Gemeinde Wetter (Hessen)", "und ihre Schulen", "Kultusminister");
    assert_int_equal(record->asker_count, 0);
    record = he_titled_paper("Kai Probe (CDU) vom 13.12.2024", "Reisen von Max Muster (SPD) und Eva Beispiel (AfD)",
                             "Minister der Finanzen");
    assert_askers(record, "Kai Probe|CDU");
    assert_value("title", record->title.text, "Reisen von Max Muster (SPD) und Eva Beispiel (AfD)");
    assert_offices(record, "lead:Minister der Finanzen");
}

static void test_title_that_names_an_office(void **state) {
    (void)state;
    const drs_record *record =
        he_titled_paper("Kai Probe (CDU) vom 13.12.2024", "Äußerungen der hessischen\nMinisterin für Umwelt zu Sirenen",
                        "Minister des Innern");
    assert_value("title", record->title.text, "Äußerungen der hessischen Ministerin für Umwelt zu Sirenen");
    assert_offices(record, "lead:Minister des Innern");
}

static void test_hessian_answer_to_a_grosse_anfrage(void **state) {
    (void)state;
    const drs_record *record =
        parse("20. Wahlperiode HESSISCHER LANDTAG Drucksache 20/8341\n21. 04. 2022\n\nAntwort\n\nLandesregierung\n\n"
              "Große Anfrage\n\nFraktion der SPD vom 19.10.2021\n\nZustand der Landesstraßen in Hessen\n\n"
              "Drucksache 20/6555\n\nVorbemerkung Fraktion der SPD:\nDie Straßen sind alt.\n\n"
              "Diese Vorbemerkungen vorangestellt, beantwortet der Minister für Wirtschaft, Energie, Verkehr\n"
              "und Wohnen die Große Anfrage im Einvernehmen mit dem Minister der Finanzen im Namen der\n"
              "Landesregierung wie folgt:\n\nFrage 1. Wie viele Straßen gibt es?\n\nEs gibt viele.\n");
    assert_value("title", record->title.text, "Zustand der Landesstraßen in Hessen");
    assert_askers(record, "=SPD");
    assert_offices(record,
                   "lead:Minister für Wirtschaft, Energie, Verkehr und Wohnen; agreement:Minister der Finanzen");
    assert_value("inquiry", record->inquiry_reference.text, "20/6555");
    assert_value("reference", record->reference.text, "20/8341");
    assert_words("remark", record->asker_remark.text, "Die Straßen sind alt.");
    assert_int_equal(record->paper, DRS_PAPER_ANSWER);
    assert_int_equal(record->reference_count, 0);
}

/* ---- Bremen ---------------------------------------------------------------------------------------------------------- */

static void test_bremen_number_on_its_own_line(void **state) {
    (void)state;
    const drs_record *record =
        parse("BREMISCHE BÜRGERSCHAFT\nLandtag\n20. Wahlperiode\n\nDrucksache 20/1177\n(zu Drs. 20/1042)\n09.11.21\n\n"
              "Mitteilung des Senats vom 9. November 2021\n\nRegionalverkehr im Land Bremen\n\n"
              "Die Fraktion der FDP hat unter Drucksache 20/1042 eine Große Anfrage\nzu obigem Thema an den Senat "
              "gerichtet.\n\nDer Senat beantwortet die vorgenannte Große Anfrage wie folgt:\n\n"
              "1. Wie viele Züge gibt es?\n\nEs gibt viele.\n\nDruck: Muster-Druck Bremen\n");
    assert_value("reference", record->reference.text, "20/1177");
    assert_value("inquiry", record->inquiry_reference.text, "20/1042");
    assert_answer(record, 0, "Es gibt viele.");
}

/* ---- Niedersachsen --------------------------------------------------------------------------------------------------- */

/* The page's head behind its text: the number between dashes is the inquiry's. */
static void test_number_between_dashes_above_the_own(void **state) {
    (void)state;
    const drs_record *record =
        parse("Kleine Anfrage zur schriftlichen Beantwortung\nmit Antwort der Landesregierung\n- Drucksache 17/3812 -\n"
              "Schulen im Land\nAnfrage der Abgeordneten Erika Muster (CDU) an die Landesregierung,\n"
              "eingegangen am 29.06.2015, an die Staatskanzlei übersandt am 03.07.2015\n"
              "Antwort Niedersächsisches Kultusministerium, namens der Landesregierung vom 20.08.2015,\ngezeichnet\n"
              "Carola Probe\nVorbemerkung der Abgeordneten\nDie Schulen sind alt.\n"
              "1. Wie viele Schulen gibt es?\nEs gibt drei.\n2. Welche sind alt?\nAlle.\n"
              "Niedersächsischer Landtag – 17. Wahlperiode Drucksache 17/4126\n1\n\f"
              "3. Welche sind neu?\nKeine.\n(Ausgegeben am 31.08.2015)\n"
              "Niedersächsischer Landtag – 17. Wahlperiode Drucksache 17/4126\n2\n");
    assert_value("reference", record->reference.text, "17/4126");
    assert_value("inquiry", record->inquiry_reference.text, "17/3812");
    assert_true(record->extraction.complete);
    record = parse(
        "Deutscher Bundestag\n17. Wahlperiode\n\nKleine Anfrage\nder Abgeordneten Erika Muster, Max Probe und der "
        "Fraktion der SPD\n– Drucksache 17/4126 –\n\nSchulen im Land\n\nWir fragen die Bundesregierung:\n\n"
        "1. Wie viele Schulen gibt es?\n\n2. Welche sind alt?\n");
    assert_value("reference", record->reference.text, "17/4126");
    assert_null(record->inquiry_reference.text.bytes);
}

/* The chamber with the right half of the head behind it on its line (pdftotext -layout). */
static void test_bremen_chamber_beside_the_number(void **state) {
    (void)state;
    static const char *const heads[] = {"BREMISCHE BÜRGERSCHAFT\nLandtag                       Drucksache 17 / "
                                        "1284\n17. Wahlperiode               04. 05. 10\n\n",
                                        "BREMISCHE BÜRGERSCHAFT        Drucksache 17/1284\nLandtag                     "
                                        "  4. Mai 2010\n17. Wahlperiode\n\n"};
    for (size_t i = 0; i < 2; i++) {
        char text[1024];
        snprintf(
            text, sizeof text,
            "%sMitteilung des Senats vom 4. Mai 2010\n\nAusbildung in der Pflege\n\nDie Fraktion der SPD hat unter "
            "Drucksache 17/1163 eine Große Anfrage zu obigem Thema\nan den Senat gerichtet.\n\nDer Senat beantwortet "
            "die vorgenannte Große Anfrage wie folgt:\n\n1. Wie viele Schulen gibt es?\n\nEs gibt drei.\n",
            heads[i]);
        const drs_record *record = parse(text);
        assert_value("reference", record->reference.text, "17/1284");
        assert_value("head", record->dates[DRS_DATE_HEAD].text, "2010-05-04");
        assert_true(record->extraction.complete);
    }
}

static void test_bremen_factions_over_lines(void **state) {
    (void)state;
    const drs_record *record = parse("BREMISCHE BÜRGERSCHAFT Drucksache 20/731\nLandtag\n20. Wahlperiode 08.12.20\n"
                                     "Große Anfrage der Fraktionen der SPD, Bündnis 90/Die Grünen\nund DIE LINKE\n"
                                     "Wie steht es um das Handwerk?\nDas Handwerk ist wichtig.\nWir fragen den Senat:\n"
                                     "1. Wie viele Betriebe gibt es?\n2. Welche Rolle spielen sie?\n"
                                     "Jasmina Muster, Volker Probe, Mustafa Günther und\nFraktion der SPD\n"
                                     "Dr. Henrike Müller, Björn Beispiel und Fraktion Bündnis\n90/Die Grünen\n"
                                     "Ingo Test, Sofia Leon und Fraktion\nDIE LINKE\n");
    assert_askers(record, "=SPD; =Bündnis 90/Die Grünen; =DIE LINKE");
    assert_value("title", record->title.text, "Wie steht es um das Handwerk?");
    assert_int_equal(record->signatory_count, 7);
    assert_value("first", record->signatories[0].text, "Jasmina Muster");
    assert_value("last", record->signatories[6].text, "Sofia Leon");
    assert_question(record, 1, "Welche Rolle spielen sie?");
}

/* "und" at a line's end before a sentence is no signature. */
static void test_question_that_names_a_faction(void **state) {
    (void)state;
    const drs_record *record =
        parse("BREMISCHE BÜRGERSCHAFT Drucksache 20/731\nLandtag\n20. Wahlperiode 08.12.20\n"
              "Große Anfrage der Fraktion der CDU\nHandwerk\nWir fragen den Senat:\n"
              "1. Wie viele Betriebe gibt es?\n2. Wie bewertet der Senat die Anträge von Senat und\nFraktion der SPD "
              "zum Handwerk?\n3. Welche Folgen hat dies?\n");
    assert_questions(record, "1 2 3");
    assert_question(record, 1, "Wie bewertet der Senat die Anträge von Senat und Fraktion der SPD zum Handwerk?");
    assert_int_equal(record->signatory_count, 0);
}

static void test_bremen_inquiry_below_the_answers_title(void **state) {
    (void)state;
    const drs_record *record =
        parse("BREMISCHE BÜRGERSCHAFT Drucksache 19/566\nLandtag\n19. Wahlperiode 22. 06. 16\nAntwort des Senats\n"
              "auf die Kleine Anfrage der Fraktion Bündnis 90/Die Grünen\nWie sicher sind die Deiche?\n"
              "Kleine Anfrage\nder Fraktion Bündnis 90/Die Grünen vom 10. Mai 2016\nDie Deiche sind alt.\n"
              "Wir fragen den Senat:\n1. Welche Deiche genügen nicht?\n2. Wie viele Kilometer wurden erhöht?\nJan "
              "Muster, Dr. Maike Probe\n"
              "und Fraktion Bündnis 90/Die Grünen\nD a z u\nAntwort des Senats vom 21. Juni 2016\n"
              "1. Welche Deiche genügen nicht?\nAlle genügen.\n2. Wie viele Kilometer wurden erhöht?\nEs wurden 31 km "
              "erhöht.\n");
    assert_int_equal(record->paper, DRS_PAPER_INQUIRY_WITH_ANSWER);
    assert_askers(record, "=Bündnis 90/Die Grünen");
    assert_date(record, DRS_DATE_ASKED, "2016-05-10");
    assert_date(record, DRS_DATE_ANSWERED, "2016-06-21");
    assert_words("remark", record->asker_remark.text, "Die Deiche sind alt.");
    assert_answer(record, 0, "Alle genügen.");
    assert_answer(record, 1, "Es wurden 31 km erhöht.");
}

/* ---- Brandenburg ------------------------------------------------------------------------------------------------------ */

static void test_brandenburg_foot_and_broken_bracket(void **state) {
    (void)state;
    const drs_record *record = parse(
        "Landtag Brandenburg                    Drucksache 7/6122\n7. Wahlperiode\n\nAntwort\nder Landesregierung\n"
        "auf die Kleine Anfrage Nr. 2201\nder Abgeordneten Isabell Muster (AfD-Fraktion) und Kai Probe (BVB / FREIE "
        "WÄHLER\nFraktion)\nDrucksache 7/5907\n\nWaldbrandvorsorge\n\n"
        "Namens der Landesregierung beantwortet der Minister der Finanzen die Kleine Anfrage wie folgt:\n\n"
        "Frage 1: Wie viele Brände gab es?\n\nzu Frage 1: Keine.\n\n"
        "Datum des Eingangs: 01.06.2016 / Ausgegeben: 06.06.2016\n");
    assert_askers(record, "Isabell Muster|AfD; Kai Probe|BVB / FREIE WÄHLER");
    assert_date(record, DRS_DATE_ANSWER_RECEIVED, "2016-06-01");
    assert_date(record, DRS_DATE_ISSUED, "2016-06-06");
    assert_answer(record, 0, "Keine.");
}

/* The party below the name, and the inquiry by the longer word. */
static void test_brandenburg_faction_on_its_own_line(void **state) {
    (void)state;
    static const char *const references[] = {"Drucksache", "Landtagsdrucksache", "LT-Drs.", "Landtags-Drucksache"};
    for (size_t i = 0; i < sizeof references / sizeof *references; i++) {
        char text[2048];
        snprintf(text, sizeof text,
                 "Landtag Brandenburg                    Drucksache 3/6218\n3. Wahlperiode\n\nAntwort\n"
                 "der Landesregierung\n\nauf die Kleine Anfrage Nr. 2289\nder Abgeordneten Kerstin Muster-Nicht\n"
                 "Fraktion der PDS\n%s 3/5987\n\nSchulen im Landkreis\n\n"
                 "Wortlaut der Kleinen Anfrage Nr. 2289 vom 11.06.2003:\n\nDie Eltern sind verunsichert.\n\n"
                 "Ich frage die Landesregierung:\n\n1. Wie viele Schulen gibt es?\n\n"
                 "Namens der Landesregierung beantwortet der Minister der Finanzen die Kleine Anfrage wie folgt:\n\n"
                 "Zu Frage 1:\nKeine.\n",
                 references[i]);
        const drs_record *record = parse(text);
        assert_askers(record, "Kerstin Muster-Nicht|PDS");
        assert_words("title", record->title.text, "Schulen im Landkreis");
        assert_words("inquiry", record->inquiry_reference.text, "3/5987");
        assert_words("remark", record->asker_remark.text, "Die Eltern sind verunsichert.");
    }
}

/* "zu Frage 1" in small letters below the question heads its answer; at the start of a line of running text it does not. */
static void test_brandenburg_small_heading(void **state) {
    (void)state;
    const drs_record *record = parse(
        "Landtag Brandenburg                    Drucksache 3/6218\n3. Wahlperiode\n\nAntwort\n"
        "der Landesregierung\n\nauf die Kleine Anfrage Nr. 2289\nder Abgeordneten Kerstin Muster-Nicht\n"
        "der PDS-Fraktion\nDrucksache 3/5987\n\nSchulen im Landkreis\n\n"
        "Namens der Landesregierung beantwortet der Minister der Finanzen die Kleine Anfrage wie folgt:\n\n"
        "Frage 1\nWie viele Schulen gibt es?\n\nzu Frage 1\nKeine.\n\n"
        "Frage 2\nWelche Kosten entstehen?\n\nzu Frage 2\nEs wird auf die Ausführungen in der Antwort\nzu Frage 1\n"
        "verwiesen.\n");
    assert_int_equal(record->answer_count, 2);
    assert_answer(record, 0, "Keine.");
    assert_answer(record, 1, "Es wird auf die Ausführungen in der Antwort zu Frage 1 verwiesen.");
}

/* ---- Dates of heads --------------------------------------------------------------------------------------------------- */

static const drs_record *sh_paper(const char *date) {
    static char text[2048];
    snprintf(text, sizeof text,
             "SCHLESWIG-HOLSTEINISCHER LANDTAG                 Drucksache 17/2344\n17. Wahlperiode          %s\n\n"
             "Kleine Anfrage\n\ndes Abgeordneten Ulrich Muster (DIE LINKE)\n\nund\n\nAntwort\n\n"
             "der Landesregierung - Finanzminister\n\nSteuerprüfungen\n\n1. Wie viele Prüfungen gab es?\n\nKeine.\n",
             date);
    return parse(text);
}

static void test_short_year_first(void **state) {
    (void)state;
    assert_date(sh_paper("12-03-16"), DRS_DATE_HEAD, "2012-03-16");
    assert_date(sh_paper("2012-03-16"), DRS_DATE_HEAD, "2012-03-16");
    assert_date(sh_paper("12-13-16"), DRS_DATE_HEAD, NULL);
    assert_date(sh_paper("12-03-167"), DRS_DATE_HEAD, NULL);
    const drs_record *record =
        parse("LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode 12-03-16\nDrucksache 18/13077\n\nKleine Anfrage 5302\n\n"
              "der Abgeordneten Mareen Muster SPD\n\nGeldautomaten\n\nWir fragen die Landesregierung:\n\n"
              "1. Wie viele Automaten gibt es?\n");
    assert_date(record, DRS_DATE_HEAD, NULL);
}

static void test_original_is_the_day_of_the_inquiry(void **state) {
    (void)state;
    const drs_record *record = parse(
        "LANDTAG NORDRHEIN-WESTFALEN Drucksache 18/13077\n18. Wahlperiode\n\n13.03.2025\n\nKleine Anfrage 5302\n\n"
        "der Abgeordneten Mareen Muster SPD\n\nGeldautomaten\n\nWir fragen die Landesregierung:\n\n"
        "1. Wie viele Automaten gibt es?\n\nMareen Muster\n\n"
        "Datum des Originals: 12.03.2025/Ausgegeben: 14.03.2025\n");
    assert_date(record, DRS_DATE_HEAD, "2025-03-13");
    assert_date(record, DRS_DATE_ASKED, "2025-03-12");
}

/* The same without empty lines: a line that was ended on purpose is the title, a full one a sentence's. */
static void test_brandenburg_title_without_empty_lines(void **state) {
    (void)state;
    char text[4096];
    static const char paper[] =
        "Landtag Brandenburg\n5. Wahlperiode\nDrucksache 5/4172\nAntwort\nder Landesregierung\n"
        "auf die Kleine Anfrage 1571\ndes Abgeordneten Gordon Muster\nder CDU-Fraktion\nDrucksache 5/3945\n"
        "Wortlaut der Kleinen Anfrage 1571 vom 26. September 2011:\n%s"
        "Eltern aus dem Landkreis beklagen seit Jahren eine Zunahme des Ausfalls von Unterricht an\n"
        "den Schulen. Davon sind vor allem die Oberschulen betroffen, an denen Lehrkräfte fehlen\n"
        "und die Klassen groß sind.\n"
        "Ich frage die Landesregierung:\n1. Wie viele Schulen gibt es, und wie viele davon sind Oberschulen mit mehr\n"
        "als zwei Zügen?\n"
        "Namens der Landesregierung beantwortet die Ministerin für Bildung die Kleine Anfrage wie folgt:\n"
        "Frage 1:\nWie viele Schulen gibt es, und wie viele davon sind Oberschulen mit mehr\nals zwei Zügen?\n"
        "zu Frage 1:\nEs gibt drei Schulen.\n";
    snprintf(text, sizeof text, paper, "Unterrichtsausfall an Oberschulen\n");
    const drs_record *record = parse(text);
    assert_value("title", record->title.text, "Unterrichtsausfall an Oberschulen");
    assert_true(strncmp(record->asker_remark.text.bytes, "Eltern aus dem", 14) == 0);
    snprintf(text, sizeof text, paper, "");
    record = parse(text);
    assert_value("title", record->title.text, NULL);
    assert_true(strncmp(record->asker_remark.text.bytes, "Eltern aus dem", 14) == 0);
}

/* The title may stand below "Wortlaut der Kleinen Anfrage …:", instead of above it or once more. */
static void test_brandenburg_title_of_the_inquiry(void **state) {
    (void)state;
#define BB(above, below)                                                                                               \
    "Landtag Brandenburg\n5. Wahlperiode\nDrucksache 5/4172\n\nAntwort\nder Landesregierung\n"                         \
    "auf die Kleine Anfrage 1571\ndes Abgeordneten Gordon Muster\nder CDU-Fraktion\nDrucksache 5/3945\n\n" above       \
    "Wortlaut der Kleinen Anfrage 1571 vom 26. September 2011:\n\n" below                                              \
    "Ich frage die Landesregierung:\n\n1. Wie viele Schulen gibt es?\n\n"                                              \
    "Namens der Landesregierung beantwortet die Ministerin für Bildung die Kleine Anfrage wie folgt:\n\n"             \
    "Frage 1:\nWie viele Schulen gibt es?\n\nzu Frage 1:\nDie Zahl der Schulen ergibt sich aus\nder Statistik, die "   \
    "das Land jährlich\n"                                                                                             \
    "veröffentlicht. Es gibt drei Schulen,\nund zwei davon sind Oberschulen, die\nan die Stadt grenzen.\n"
#define REMARK "Eltern aus dem Landkreis beklagen eine Zunahme des Unterrichtsausfalls.\n\n"
    static const char remark[] = "Eltern aus dem Landkreis beklagen eine Zunahme des Unterrichtsausfalls.";
    const drs_record *record = parse(BB("", "Unterrichtsausfall an Oberschulen\n\n" REMARK));
    assert_value("title", record->title.text, "Unterrichtsausfall an Oberschulen");
    assert_value("remark", record->asker_remark.text, remark);
    assert_true(record->extraction.complete);
    record = parse(BB("", "Unterrichtsausfall an Oberschulen in der Prignitz und im Land-\n"
                          "kreis Oder-Spree – wie geht es weiter?\n\n" REMARK));
    assert_value("title", record->title.text,
                 "Unterrichtsausfall an Oberschulen in der Prignitz und im Landkreis Oder-Spree – wie geht es weiter?");
    assert_value("remark", record->asker_remark.text, remark);
    record = parse(BB("", "Unterrichtsausfall an Oberschulen\n\n"));
    assert_value("title", record->title.text, "Unterrichtsausfall an Oberschulen");
    assert_value("remark", record->asker_remark.text, NULL);
    record = parse(BB("Unterrichtsausfall an Oberschulen\n\n", "Unterrichtsausfall an Oberschulen\n\n" REMARK));
    assert_value("title", record->title.text, "Unterrichtsausfall an Oberschulen");
    assert_value("remark", record->asker_remark.text, remark);
    /* a sentence is none, nor is another heading below the title */
    record = parse(BB("", REMARK));
    assert_value("title", record->title.text, NULL);
    assert_value("remark", record->asker_remark.text, remark);
    assert_false(record->extraction.complete);
    record = parse(BB("Unterrichtsausfall an Oberschulen\n\n", "Zur Lage an den Schulen\n\n" REMARK));
    assert_value("title", record->title.text, "Unterrichtsausfall an Oberschulen");
    assert_non_null(strstr(record->asker_remark.text.bytes, "Zur Lage an den Schulen"));
#undef REMARK
#undef BB
}

/* ---- Titles above a text without empty lines ------------------------------------------------------------------------- */

/* A full title and a full line below: the line holds a verb that states something, so it is no part of the title. */
static void test_full_title_above_a_sentence(void **state) {
    (void)state;
    const drs_record *record =
        dense_paper("Offen für alle? Lage und Zukunft der öffentlichen Bibliotheken in Nordrhein-Westfalen",
                    "Öffentliche Bibliotheken sind die am stärksten genutzten Kultureinrichtungen des Landes. "
                    "Sie\nstehen allen offen.");
    assert_value("title", record->title.text,
                 "Offen für alle? Lage und Zukunft der öffentlichen Bibliotheken in Nordrhein-Westfalen");
    assert_words(
        "remark", record->asker_remark.text,
        "Öffentliche Bibliotheken sind die am stärksten genutzten Kultureinrichtungen des Landes. Sie stehen allen "
        "offen.");
}

static void test_title_that_ends_with_the_rest_of_a_word(void **state) {
    (void)state;
    const drs_record *record =
        dense_paper("Die öffentlichen Bibliotheken in Nordrhein-Westfalen und ihre Digitali-\nsierung",
                    "Die Bibliotheken tragen zur Bildung bei, wie der Landtag im Jahr 2019 festgestellt hat.");
    assert_value("title", record->title.text,
                 "Die öffentlichen Bibliotheken in Nordrhein-Westfalen und ihre Digitalisierung");
}

/* Two full lines of a title, neither of which states anything. */
static void test_title_of_two_full_lines(void **state) {
    (void)state;
    const drs_record *record =
        dense_paper("Lage, Ausstattung, Öffnungszeiten und Zukunft der öffentlichen Bibliotheken in den Städten,\n"
                    "Gemeinden und Kreisen des Landes Nordrhein-Westfalen unter besonderer Berücksichtigung der Jugend",
                    "Die Bibliotheken tragen zur Bildung bei, wie der Landtag im Jahr 2019 festgestellt hat.");
    assert_value(
        "title", record->title.text,
        "Lage, Ausstattung, Öffnungszeiten und Zukunft der öffentlichen Bibliotheken in den Städten, Gemeinden und "
        "Kreisen des Landes Nordrhein-Westfalen unter besonderer Berücksichtigung der Jugend");
}

/* ---- Numbers with a blank amid their digits --------------------------------------------------------------------------- */

static const drs_record *nw_numbers(const char *own, const char *inquiry, const char *rest) {
    static char text[8192];
    snprintf(
        text, sizeof text,
        "LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\n\nDrucksache %s\n\n28.05.2024\n\nAntwort\n\n"
        "der Landesregierung\n\nauf die Kleine Anfrage 3754 vom 24. April 2024\ndes Abgeordneten Max Beispiel   SPD\n"
        "Drucksache %s\n\n" NW_REMARK "Die Schulen sind alt.\n\n\n" NW_ANSWERER
        "1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n%s",
        own, inquiry, rest);
    return parse(text);
}

/* Which digits belong to the number is not certain, since a page's number may stand behind it: it is left out and told. */
static void test_blank_amid_a_number(void **state) {
    (void)state;
    const drs_record *record = nw_numbers("18/93 76", "18/9001", "");
    assert_value("reference", record->reference.text, NULL);
    assert_value("inquiry", record->inquiry_reference.text, "18/9001");
    assert_true(says(record, "reference.doubtful") && !says(record, "reference.missing"));
    assert_false(record->extraction.complete);
    record = nw_numbers("18/9376", "18/90 01", "");
    assert_value("reference", record->reference.text, "18/9376");
    assert_value("inquiry", record->inquiry_reference.text, NULL);
    assert_true(says(record, "reference.doubtful"));
    assert_false(record->extraction.complete);
    /* a running head prints it whole, and one that holds the blank is none of the text */
    static const char *const heads[] = {"18/9376", "18/9 376"};
    for (size_t i = 0; i < 2; i++) {
        char rest[512];
        snprintf(rest, sizeof rest,
                 "\fLANDTAG NORDRHEIN-WESTFALEN - 18. Wahlperiode Drucksache %s\n\nSie sind alt.\n2\n"
                 "\fLANDTAG NORDRHEIN-WESTFALEN - 18. Wahlperiode Drucksache 18/9376\n\nSie bleiben alt.\n3\n",
                 heads[i]);
        record = nw_numbers(i ? "18/9376" : "18/93 76", "18/9001", rest);
        assert_value("reference", record->reference.text, "18/9376");
        assert_words("answer", record->answers[0].text.text, "Es gibt viele. Sie sind alt. Sie bleiben alt.");
        assert_true(record->extraction.complete);
    }
    record = nw_numbers("18/9376", "18/9001",
                        "\fLANDTAG NORDRHEIN-WESTFALEN - 18. Wahlperiode Drucksache 18/9 3761\n\nSie sind alt.\n2\n");
    assert_words("answer", record->answers[0].text.text, "Es gibt viele. Sie sind alt.");
}

/* The number of the first page behind the paper's is none of its digits. */
static void test_page_behind_a_number(void **state) {
    (void)state;
    const drs_record *record = nw_numbers("18/937 1", "18/901", "");
    assert_value("reference", record->reference.text, "18/937");
    assert_false(says(record, "reference.doubtful"));
}

/* The first section of a bill ends its title where no empty line does. */
static void test_title_above_a_section(void **state) {
    (void)state;
    const drs_record *record = parse("LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\nDrucksache 18/7200\n12.12.2023\n"
                                     "Gesetzentwurf\nder Landesregierung\nGesetz zur Änderung des Schulgesetzes\n"
                                     "A  Problem\nDie Schulen sind alt.\nB  Lösung\nNeue Schulen.\n");
    assert_value("title", record->title.text, "Gesetz zur Änderung des Schulgesetzes");
    record =
        parse("LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\nDrucksache 18/7201\n12.12.2023\n"
              "Gesetzentwurf\nder Landesregierung\nGesetz zur Änderung der Verordnung über Impfungen gegen Hepatitis\n"
              "A und B\nA  Problem\nDie Schulen sind alt.\n");
    assert_value("title", record->title.text,
                 "Gesetz zur Änderung der Verordnung über Impfungen gegen Hepatitis A und B");
}

/* What stands above or beside "Antwort" where a paper is printed again. */
static void test_printed_again(void **state) {
    (void)state;
    static const char *const lines[] = {"Neudruck\n\nAntwort", "Korrigierter Neudruck\n\nAntwort",
                                        "2. Neudruck\n\nAntwort", "Ergänzende Antwort", "Berichtigte Antwort"};
    char paper[4096];
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        snprintf(paper, sizeof paper,
                 "LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\n\nDrucksache 18/9376\n\n28.05.2024\n\n%s\n\n"
                 "der Landesregierung\n\nauf die Kleine Anfrage 3754 vom 24. April 2024\n" NW_ASKERS NW_REMARK
                 "Die Schulen sind alt.\n\n\n" NW_ANSWERER "1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n",
                 lines[i]);
        const drs_record *record = parse(paper);
        assert_int_equal(record->paper, DRS_PAPER_ANSWER);
        assert_value("title", record->title.text, "Wie geht es weiter mit den Schulen?");
        assert_true(record->extraction.complete);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_number_between_dashes_above_the_own),
        cmocka_unit_test(test_bremen_chamber_beside_the_number),
        cmocka_unit_test(test_printed_again),
        cmocka_unit_test(test_title_above_a_section),
        cmocka_unit_test(test_blank_amid_a_number),
        cmocka_unit_test(test_page_behind_a_number),
        cmocka_unit_test(test_full_title_above_a_sentence),
        cmocka_unit_test(test_title_that_ends_with_the_rest_of_a_word),
        cmocka_unit_test(test_title_of_two_full_lines),
        cmocka_unit_test(test_hessian_block),
        cmocka_unit_test(test_hessian_names_over_lines),
        cmocka_unit_test(test_hessian_faction_asks_too),
        cmocka_unit_test(test_titles_with_brackets),
        cmocka_unit_test(test_title_that_names_an_office),
        cmocka_unit_test(test_hessian_answer_to_a_grosse_anfrage),
        cmocka_unit_test(test_bremen_number_on_its_own_line),
        cmocka_unit_test(test_bremen_factions_over_lines),
        cmocka_unit_test(test_question_that_names_a_faction),
        cmocka_unit_test(test_bremen_inquiry_below_the_answers_title),
        cmocka_unit_test(test_short_year_first),
        cmocka_unit_test(test_original_is_the_day_of_the_inquiry),
        cmocka_unit_test(test_brandenburg_foot_and_broken_bracket),
        cmocka_unit_test(test_brandenburg_faction_on_its_own_line),
        cmocka_unit_test(test_brandenburg_small_heading),
        cmocka_unit_test(test_brandenburg_title_without_empty_lines),
        cmocka_unit_test(test_brandenburg_title_of_the_inquiry),
    };
    return cmocka_run_group_tests_name("head", tests, helper_start, helper_stop);
}
