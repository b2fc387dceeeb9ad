/* Rarer forms of title blocks: lists of names over many lines, wrapped cover lines, numbers beside other words, and titles
 * that stand close above a text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "short_papers.h"

#define FULL                                                                                                           \
    "Die Zahl der Schulen im Land wird nach dem Gesetz in jedem Jahr im Herbst erhoben und danach veröffentlicht.\n"  \
    "Sie nimmt ab.\n"

/* ---- Bundestag: names over many lines ---------------------------------------------------------------------------------- */

static const drs_record *bt_paper(const char *askers, const char *title) {
    static char text[4096];
    snprintf(text, sizeof text,
             "Deutscher Bundestag Drucksache 19/29740\n19. Wahlperiode 14.05.2021\n\nKleine Anfrage\n%s\n\n%s\n\n" FULL
             "Wir fragen die Bundesregierung:\n\n1. Wie viele Schulen gibt es?\n\n2. Welche Schulen wurden "
             "geschlossen?\n\nBerlin, den 4. Mai 2021\n\nChristian Muster und Fraktion\n",
             askers, title);
    return parse(text);
}

static void test_askers_over_many_lines(void **state) {
    (void)state;
    const drs_record *record =
        bt_paper("der Abgeordneten Stephan Muster, Ulla Probe, Torsten Beispiel, Agnieszka Test, Dr. Eva\n"
                 "Prüfer, Konstantin Kule, Jens Rand, Olaf in der Beeke, Gyde Jens, Ulrich Lechte, Max\n"
                 "Mordhorst und der Fraktion\nder FDP",
                 "Schulen im Ausland");
    assert_askers(record, "Stephan Muster|; Ulla Probe|; Torsten Beispiel|; Agnieszka Test|; Dr. Eva Prüfer|; "
                          "Konstantin Kule|; Jens Rand|; Olaf in der Beeke|; Gyde Jens|; Ulrich Lechte|; "
                          "Max Mordhorst|; =FDP");
    assert_value("title", record->title.text, "Schulen im Ausland");
}

/* A title that names a party at its end is none of the askers' lines. */
static void test_title_below_askers_that_ends_with_a_party(void **state) {
    (void)state;
    const drs_record *record =
        bt_paper("der Abgeordneten Stephan Muster, Ulla Probe und der Fraktion der FDP",
                 "Äußerungen der Bundesregierung zu den Schulen im Ausland und zu den Anträgen der Fraktion der SPD");
    assert_askers(record, "Stephan Muster|; Ulla Probe|; =FDP");
    assert_value("title", record->title.text,
                 "Äußerungen der Bundesregierung zu den Schulen im Ausland und zu den Anträgen der Fraktion der SPD");
}

/* A list on a short line has ended, whatever the title below it ends with. */
static void test_title_below_a_short_list(void **state) {
    (void)state;
    const drs_record *record = bt_paper("der Abgeordneten Ulla Probe", "Anträge der Fraktion der FDP");
    assert_askers(record, "Ulla Probe|");
    assert_value("title", record->title.text, "Anträge der Fraktion der FDP");
}

static void test_title_with_a_lone_und(void **state) {
    (void)state;
    assert_value("title",
                 bt_paper("der Fraktion der FDP", "Schulen im Ausland in den Ländern des Nahen Ostens, in Nordafrika\n"
                                                  "und\nin den Ländern des Fernen Ostens")
                     ->title.text,
                 "Schulen im Ausland in den Ländern des Nahen Ostens, in Nordafrika und in den Ländern des Fernen "
                 "Ostens");
}

/* A number alone right below the title begins the questions, behind an open end it goes on. */
static void test_title_above_a_number_alone(void **state) {
    (void)state;
    const drs_record *record =
        parse("LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\nDrucksache 18/9376\n28.05.2024\nKleine Anfrage 3754\n"
              "der Abgeordneten Erika Muster und Max Beispiel SPD\nBibliotheken in Nordrhein-Westfalen (2025)\n1.\n\n"
              "In welcher Höhe stehen 2025 Mittel für die Bibliotheken bereit?\n\n2.\n\nWelche gibt es?\n");
    assert_value("title", record->title.text, "Bibliotheken in Nordrhein-Westfalen (2025)");
    assert_questions(record, "1 2");
    record = parse("LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\nDrucksache 18/9376\n28.05.2024\nKleine Anfrage 3754\n"
                   "der Abgeordneten Erika Muster und Max Beispiel SPD\nBibliotheken des Landes und ihre\n1.\n"
                   "öffentliche Sammlung\n\n1. In welcher Höhe stehen 2025 Mittel für die Bibliotheken bereit?\n\n"
                   "2. Welche gibt es?\n");
    assert_value("title", record->title.text, "Bibliotheken des Landes und ihre 1. öffentliche Sammlung");
}

/* ---- Titles close above a text -------------------------------------------------------------------------------------------- */

#define REMARK                                                                                                         \
    "Bibliotheken im Lande nutzen nach der amtlichen Statistik jedes Jahr mehr als vier Millionen.\n"                  \
    "Sie stehen allen offen."

/* The first word of the line below would have stood on the title's. */
static void test_title_above_a_full_line(void **state) {
    (void)state;
    const drs_record *record =
        dense_paper("Lage und Zukunft der öffentlichen Einrichtungen in Nordrhein-Westfalen heute", REMARK);
    assert_value("title", record->title.text,
                 "Lage und Zukunft der öffentlichen Einrichtungen in Nordrhein-Westfalen heute");
    assert_words("remark", record->asker_remark.text, REMARK);
}

/* A verb ends a sentence, an article or a preposition none. */
static void test_title_that_ends_with_a_verb(void **state) {
    (void)state;
    const drs_record *record =
        dense_paper("Wie die Bibliotheken des Landes die Jugend künftig erreichen wollen", REMARK);
    assert_value("title", record->title.text, "Wie die Bibliotheken des Landes die Jugend künftig erreichen wollen");
    assert_words("remark", record->asker_remark.text, REMARK);
    record = dense_paper("Lage und Zukunft der öffentlichen Bibliotheken in den\n"
                         "Gemeinden und Kreisen des Landes Nordrhein-Westfalen, besonders jene für die Jugend?",
                         REMARK);
    assert_value("title", record->title.text,
                 "Lage und Zukunft der öffentlichen Bibliotheken in den Gemeinden und Kreisen des Landes "
                 "Nordrhein-Westfalen, besonders jene für die Jugend?");
}

static void test_sentence_that_says_who_answers_is_no_title(void **state) {
    (void)state;
    static const char *const sentences[] = {
        "Namens der Landesregierung nimmt die Ministerin für Kultur zu der Kleinen Anfrage 3754 Stellung wie folgt:",
        "Frau Ministerin Muster beantwortet die Kleine Anfrage 3754 im Namen der ganzen Landesregierung wie folgt:"};
    static const char title[] =
        "Lage, Ausstattung, Öffnungszeiten und Zukunft der öffentlichen Bibliotheken in Nordrhein-Westfalen";
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        char text[2048];
        snprintf(
            text, sizeof text,
            "LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\nDrucksache 18/9376\n28.05.2024\nAntwort\nder "
            "Landesregierung\nauf die Kleine Anfrage 3754 vom 24. April 2024\nder Abgeordneten Erika Muster und Max "
            "Beispiel SPD\n%s\n%s\n1. Wie viele Bibliotheken gibt es im Land und wo liegen sie, nach Kreisen "
            "geordnet?\nEs gibt viele Bibliotheken im Land, die hier nicht einzeln aufgeführt werden können.\n",
            title, sentences[i]);
        assert_value("title", parse(text)->title.text, title);
    }
}

/* Where an extractor has put some lines together, the width that most lines come near is the print's. */
static void test_title_above_lines_that_were_put_together(void **state) {
    (void)state;
#define PRINTED "Die Bibliotheken tragen zur Bildung bei, wie der Landtag in\n"
#define TOGETHER                                                                                                       \
    "vielen Beschlüssen festgestellt hat, und so haben es auch die Verbände gesehen, die dazu in der ganzen Zeit "   \
    "befragt wurden, mit\n"
    const drs_record *record = dense_paper(
        "Lage und Zukunft der Bibliotheken",
        "Bibliotheken im Lande nutzen jedes Jahr mehr als Millionen.\n" PRINTED TOGETHER PRINTED PRINTED PRINTED PRINTED
            TOGETHER PRINTED PRINTED PRINTED PRINTED TOGETHER PRINTED PRINTED PRINTED PRINTED TOGETHER PRINTED PRINTED
                PRINTED TOGETHER PRINTED PRINTED TOGETHER "vielen Jahren.");
    assert_value("title", record->title.text, "Lage und Zukunft der Bibliotheken");
#undef PRINTED
#undef TOGETHER
}

/* ---- Berlin ----------------------------------------------------------------------------------------------------------------- */

static const drs_record *be_paper(const char *head, const char *asked, const char *letter) {
    static char text[4096];
    snprintf(text, sizeof text,
             "%s\n\n19. Wahlperiode\n\nSchriftliche Anfrage\n\nder Abgeordneten Katrin Muster (GRÜNE)\n\n%s\n\n"
             "zum Thema:\n\nFerienwohnungen in Neukölln\n\n"
             "und Antwort vom 8. April 2022 (Eingang beim Abgeordnetenhaus am 10. Apr. 2022)\n\n\f%s"
             "auf die Schriftliche Anfrage Nr. 19/10041\nvom 17. März 2022\nüber Ferienwohnungen in Neukölln\n\n"
             "Im Namen des Senats von Berlin beantworte ich Ihre Schriftliche Anfrage wie folgt:\n\n"
             "1. Wie viele Wohnungen gibt es?\n\nZu 1.:\nEs gibt viele.\n\n"
             "Berlin, den 8. April 2022\n\nIn Vertretung\n\nEva Muster\nSenatsverwaltung für Stadtentwicklung\n",
             head, asked, letter);
    return parse(text);
}

#define BE_NUMBER "Drucksache 19 / 10 041\nSchriftliche Anfrage"
#define BE_ASKED "vom 17. März 2022 (Eingang beim Abgeordnetenhaus am 18. März 2022)"
#define BE_LETTER                                                                                                       \
    "Senatsverwaltung für Stadtentwicklung\n\nFrau Abgeordnete Katrin Muster (GRÜNE)\n\nüber\nden Präsidenten des " \
    "Abgeordnetenhauses von Berlin\nüber Senatskanzlei - G Sen -\n\nAntwort\n"

static void test_wrapped_cover_line(void **state) {
    (void)state;
    const drs_record *record =
        be_paper(BE_NUMBER, "vom 17. März 2022 (Eingang beim Abgeordnetenhaus am 18. März\n2022)", BE_LETTER);
    assert_date(record, DRS_DATE_ASKED, "2022-03-17");
    assert_date(record, DRS_DATE_RECEIVED, "2022-03-18");
    assert_value("title", record->title.text, "Ferienwohnungen in Neukölln");
    record =
        be_paper(BE_NUMBER,
                 BE_ASKED "\n\nzum Thema:\n\nFerienwohnungen in Neukölln\n\nund Antwort vom 7. April 2022 (Eingang "
                          "beim Abgeordnetenhaus am 11. Apr.\n2022)",
                 BE_LETTER);
    assert_date(record, DRS_DATE_ANSWER_RECEIVED, "2022-04-11");
    /* the year is lost, and a bracket of the line below is none of the date's */
    record = be_paper(BE_NUMBER, "vom 17. März 2022 (Eingang beim Abgeordnetenhaus am 18. März\nWohnungen (Neukölln)",
                      BE_LETTER);
    assert_date(record, DRS_DATE_RECEIVED, NULL);
    assert_date(record, DRS_DATE_ASKED, "2022-03-17");
    assert_value("title", record->title.text, "Ferienwohnungen in Neukölln");
    record =
        parse("Drucksache 17 / 13 455\nSchriftliche Anfrage\n\n17. Wahlperiode\n\nSchriftliche Anfrage\n\n"
              "der Abgeordneten Katrin Muster (GRÜNE)\n\nvom 17. März 2014 (Eingang beim Abgeordnetenhaus am 18. März\n"
              "Ferienwohnungen (Neukölln)\n\n1. Wie viele Wohnungen gibt es?\n");
    assert_value("title", record->title.text, "Ferienwohnungen (Neukölln)");
}

static void test_number_beside_the_instrument(void **state) {
    (void)state;
    static const char below[] =
        "\n\n19. Wahlperiode\n\nSchriftliche Anfrage\n\nder Abgeordneten Katrin Muster (GRÜNE)\n\n" BE_ASKED
        "\n\nzum Thema:\n\nFerienwohnungen in Neukölln\n\n1. Wie viele Wohnungen gibt es?\n";
    char text[2048];
    snprintf(text, sizeof text, "Abgeordnetenhaus Berlin\nDrucksache 19 / 10 041 Schriftliche Anfrage%s", below);
    assert_value("reference", parse(text)->reference.text, "19/10041");
    /* a number behind the words is none of the paper */
    snprintf(text, sizeof text, "Abgeordnetenhaus Berlin\nSchriftliche Anfrage zur Drucksache 19 / 10 041%s", below);
    assert_value("reference", parse(text)->reference.text, NULL);
}

static void test_number_in_the_letter_alone(void **state) {
    (void)state;
    const drs_record *record = be_paper("Abgeordnetenhaus von Berlin", BE_ASKED, BE_LETTER);
    assert_value("reference", record->reference.text, "19/10041");
    assert_value("inquiry", record->inquiry_reference.text, NULL);
}

static const drs_record *he_question_paper(const char *askers) {
    static char text[2048];
    snprintf(text, sizeof text,
             "21. Wahlperiode\n\nHESSISCHER LANDTAG\n\nDrucksache 21/1649\n05. 02. 2025\n\nKleine Anfrage\n%s vom "
             "13.12.2024\nSirenen in Hessen\nund\nAntwort\nMinister des Innern\n\nFrage 1. Wie viele Sirenen gibt "
             "es?\n\nEs gibt viele.\n",
             askers);
    return parse(text);
}

/* Who is named twice stands in the list once; two of a name and of two parties are two. */
static void test_askers_once(void **state) {
    (void)state;
    assert_askers(he_question_paper("Kai Muster (SPD), Eva Probe (SPD) und Kai Muster (SPD)"),
                  "Kai Muster|SPD; Eva Probe|SPD");
    assert_askers(he_question_paper("Kai Muster (SPD) und Kai Muster (CDU)"), "Kai Muster|SPD; Kai Muster|CDU");
}

/* ---- Niedersachsen ----------------------------------------------------------------------------------------------------------- */

#define NI_RUNNING(number) "Niedersächsischer Landtag – 16. Wahlperiode Drucksache " number "\n"

static const drs_record *ni_paper_asked(const char *askers, const char *foot_1, const char *foot_2) {
    static char text[4096];
    snprintf(text, sizeof text,
             "Kleine Anfrage mit Antwort\n\nWortlaut der Kleinen Anfrage\n\n"
             "%s\n\nFeuerwehren im Landkreis\n\n"
             "Die Feuerwehren im Landkreis haben nach einem Bericht der Unfallkasse viele alte Häuser, die das\n"
             "Land nach Auffassung der Verbände fördern sollte.\n\nIch frage die Landesregierung:\n\n"
             "1. Wie viele Häuser gibt es im Landkreis?\n\n2. Welche Häuser werden gefördert?\n\n%s\n1\n\f"
             "(An die Staatskanzlei übersandt am 02.06.2011 - II/721 - 123)\n\nAntwort der Landesregierung\n\n"
             "Niedersächsisches Ministerium für Inneres und Sport\n– 36.2-01425/02 –\n\nHannover, den 13.07.2011\n\n"
             "Dies vorausgeschickt, beantworte ich die Kleine Anfrage namens der Landesregierung wie folgt:\n\n"
             "Zu 1:\n\nEs gibt 17.\n\nZu 2:\n\nKeines wird gefördert.\nUwe Muster\n\n%s\n2\n",
             askers, foot_1, foot_2);
    return parse(text);
}

static const drs_record *ni_paper(const char *foot_1, const char *foot_2) {
    return ni_paper_asked("der Abg. Heiner Muster und Silke Probe (CDU), eingegangen am 26.05.2011", foot_1, foot_2);
}

/* An extractor puts the file's reference and the date on one line; a remark that only names the place is none. */
static void test_date_behind_the_reference(void **state) {
    (void)state;
#define LETTER(line)                                                                                                   \
    "Kleine Anfrage mit Antwort\nder Abg. Heiner Muster (CDU), eingegangen am 26.05.2011\n\nFeuerwehren\n\n"           \
    "1. Wie viele Häuser gibt es im Landkreis?\n(An die Staatskanzlei übersandt am 02.06.2011 - II/721 - 123)\n"     \
    "Antwort der Landesregierung\nNiedersächsisches Ministerium\nfür Inneres und Sport\n" line                         \
    "\nDie Häuser gehören den Gemeinden.\nDies vorausgeschickt, beantworte ich die Kleine Anfrage wie folgt:\n"      \
    "Zu 1:\nEs gibt 17.\n" NI_RUNNING("16/3894")
    const drs_record *record = parse(LETTER("- Ref33 - 01425/17/7/08-0079 -Hannover, den 13.07.2011"));
    assert_date(record, DRS_DATE_ANSWERED, "2011-07-13");
    assert_value("remark", record->government_remark.text, "Die Häuser gehören den Gemeinden.");
    record = parse(LETTER("- Ref33 - 01425/17/7/08-0079 -\nHannover, den 13.07.2011 gab das Land bekannt:"));
    assert_null(record->dates[DRS_DATE_ANSWERED].text.bytes);
#undef LETTER
}

/* The day stands on the next line, or the word before it is torn. */
static void test_received_on_two_lines(void **state) {
    (void)state;
    static const char *const askers[] = {
        "der Abgeordneten Heiner Muster-Probe und Silke Probe-Muster (CDU), eingegan-\ngen am 26.05.2011",
        "der Abgeordneten Heiner Muster-Probe und Silke Probe-Muster (CDU), eingegangen\nam 26.05.2011"};
    for (size_t i = 0; i < sizeof askers / sizeof *askers; i++) {
        const drs_record *record = ni_paper_asked(askers[i], NI_RUNNING("16/3894"), NI_RUNNING("16/3894"));
        assert_date(record, DRS_DATE_RECEIVED, "2011-05-26");
        assert_askers(record, "Heiner Muster-Probe|CDU; Silke Probe-Muster|CDU");
        assert_value("title", record->title.text, "Feuerwehren im Landkreis");
    }
}

static void test_niedersachsen_until_term_16(void **state) {
    (void)state;
    const drs_record *record = ni_paper(NI_RUNNING("16/3894"), NI_RUNNING("16/3894"));
    assert_value("reference", record->reference.text, "16/3894");
    assert_int_equal(record->paper, DRS_PAPER_INQUIRY_WITH_ANSWER);
    assert_askers(record, "Heiner Muster|CDU; Silke Probe|CDU");
    assert_date(record, DRS_DATE_RECEIVED, "2011-05-26");
    assert_date(record, DRS_DATE_FORWARDED, "2011-06-02");
    assert_date(record, DRS_DATE_ANSWERED, "2011-07-13");
    assert_int_equal(record->answerer_count, 1);
    assert_value("ministry", record->answerers[0].ministry.text, "Niedersächsisches Ministerium für Inneres und Sport");
    assert_answer(record, 0, "Es gibt 17.");
    assert_answer(record, 1, "Keines wird gefördert.");
    assert_int_equal(record->signatory_count, 1);
    assert_value("signatory", record->signatories[0].text, "Uwe Muster");
}

/* Below the text of the pages behind the first, in running heads alone; where these do not agree, there is none. */
static void test_number_from_running_heads(void **state) {
    (void)state;
    assert_value("reference", ni_paper("", NI_RUNNING("16/3894"))->reference.text, "16/3894");
    assert_value("reference", ni_paper("", NI_RUNNING("16/3894") "\f" FULL NI_RUNNING("16/3895"))->reference.text,
                 NULL);
}

/* ---- One line of a head each ------------------------------------------------------------------------------------------------ */

static const drs_record *hh_paper(const char *askers, const char *title) {
    static char text[2048];
    snprintf(text, sizeof text,
             "BÜRGERSCHAFT DER FREIEN UND HANSESTADT HAMBURG Drucksache 22/6915\n22. Wahlperiode 18.01.22\n\n"
             "Schriftliche Kleine Anfrage\n\n%s\n\nund Antwort des Senats\n\nBetr.: %s\n\nIch frage den "
             "Senat:\n\n1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n",
             askers, title);
    return parse(text);
}

static void test_date_behind_und_fraktion(void **state) {
    (void)state;
    const drs_record *record = hh_paper(
        "der Abgeordneten Dr. Anke Muster, Dennis Probe, Sandro Beispiel, Andreas\nGrund, Stephan Test (CDU) und "
        "Fraktion vom 11.01.22",
        "Schulen");
    assert_askers(record, "Dr. Anke Muster|CDU; Dennis Probe|CDU; Sandro Beispiel|CDU; Andreas Grund|CDU; "
                          "Stephan Test|CDU; =CDU");
    assert_date(record, DRS_DATE_ASKED, "2022-01-11");
    record = hh_paper("der Abgeordneten Dr. Anke Muster (CDU) vom 11.01.22", "Schulen vom Rand der Stadt und Fraktion");
    assert_askers(record, "Dr. Anke Muster|CDU");
    assert_value("title", record->title.text, "Schulen vom Rand der Stadt und Fraktion");
}

static const drs_record *by_paper(const char *head) {
    static char text[2048];
    snprintf(text, sizeof text,
             "Bayerischer Landtag\n\n%s\n\nSchriftliche Anfrage\nder Abgeordneten Julika Muster SPD\nvom 14.12.2014\n\n"
             "Reisekosten\n\nDie Staatsregierung wird gefragt:\n\n1. Welche Reisen gab es?\n",
             head);
    return parse(text);
}

/* The number has no word before it, and begins with the term that the line names. */
static void test_number_without_its_word(void **state) {
    (void)state;
    const drs_record *record = by_paper("17. Wahlperiode 13.11.2015 17/8214");
    assert_value("reference", record->reference.text, "17/8214");
    assert_date(record, DRS_DATE_HEAD, "2015-11-13");
    assert_value("reference", by_paper("17. Wahlperiode 17/8214 13.11.2015")->reference.text, "17/8214");
    assert_value("reference", by_paper("17. Wahlperiode 13.11.2015 16/8214")->reference.text, NULL);
}

static void test_saarland_faction(void **state) {
    (void)state;
    static const char head[] =
        "LANDTAG DES SAARLANDES\n15. Wahlperiode\nDrucksache 15/1234 (15/1200)\n14.03.2014\n\nANTWORT\n\n"
        "zu der\n\nAnfrage des Abgeordneten Michael Muster (PIRATEN)\n%s\nbetr.: Schulen\n\n"
        "1. Wie viele Schulen gibt es?\n\nZu Frage 1:\n\nEs gibt viele.\n";
    char text[2048];
    snprintf(text, sizeof text, head, "der Abgeordneten Eva Probe\nder SPD-Landtagsfraktion\n");
    const drs_record *record = parse(text);
    assert_value("title", record->title.text, "Schulen");
    for (size_t i = 0; i < record->asker_count; i++) {
        assert_false(record->askers[i].name.text.bytes && strstr(record->askers[i].name.text.bytes, "fraktion"));
    }
}

static const drs_record *st_paper(const char *line) {
    static char text[2048];
    snprintf(
        text, sizeof text,
        "Landtag von Sachsen-Anhalt\n\nDrucksache 7/3291\n18.10.2019\n\nAntwort der Landesregierung\n\nFraktion DIE "
        "LINKE\n\nGrundwasser\n\n%s\n\nAntwort der Landesregierung\nerstellt vom Ministerium für Umwelt\n\n"
        "Frage 1:\n\nWie viele Brunnen gibt es?\n\nAntwort auf Frage 1:\n\nEs gibt viele.\n",
        line);
    return parse(text);
}

static void test_number_of_a_grosse_anfrage(void **state) {
    (void)state;
    assert_value("inquiry", st_paper("Große Anfrage - Drs. 7/3000")->inquiry_reference.text, "7/3000");
    assert_value("inquiry", st_paper("Große Anfrage im Sinne der Drs. 7/3000")->inquiry_reference.text, NULL);
}

static void test_statement_below_a_motion(void **state) {
    (void)state;
    const drs_record *record = parse(
        "Landtag von Baden-Württemberg\nDrucksache 17 / 5236\n17. Wahlperiode\n8.8.2023\n\nAntrag\n\ndes Abg. Max "
        "Muster u. a. SPD\n\nund\n\nStellungnahme\n\ndes Ministeriums für Verkehr\n\nRadwege im Land\n\n"
        "Antrag\n\nDer Landtag wolle beschließen,\n\ndie Landesregierung zu ersuchen\nzu berichten,\n\n"
        "1. wie viele Radwege es gibt.\n");
    assert_false(record->and_others);
    if (record->title.text.bytes) {
        assert_value("title", record->title.text, "Radwege im Land");
    }
}

/* The letter names the number that the cover prints: where they differ, one was misread. */
static void test_number_of_cover_and_letter(void **state) {
    (void)state;
    assert_false(says(be_paper(BE_NUMBER, BE_ASKED, BE_LETTER), "head.contradiction"));
    assert_true(
        says(be_paper("Drucksache 19 / 10 047\nSchriftliche Anfrage", BE_ASKED, BE_LETTER), "head.contradiction"));
}

/* ---- Who answers, in rarer sentences ---------------------------------------------------------------------------------- */

static const drs_record *bb_paper(const char *reference, const char *sentence) {
    static char text[4096];
    snprintf(text, sizeof text,
             "Landtag Brandenburg Drucksache 6/4127\n6. Wahlperiode\n\nAntwort\nder Landesregierung\n"
             "auf die Kleine Anfrage Nr. 1454\nder Abgeordneten Erika Muster (CDU-Fraktion)\n%s\n\n"
             "Schulen im Land\n\n%s\n\n1. Wie viele Schulen gibt es?\n\nzu Frage 1: Es gibt viele.\n",
             reference, sentence);
    return parse(text);
}

/* Brandenburg's sentence may leave out what is answered; a sentence of a text does not end with "wie folgt:". */
static void test_sentence_without_its_inquiry(void **state) {
    (void)state;
    const drs_record *record =
        bb_paper("Drucksache 6/3900", "Namens der Landesregierung beantwortet die Ministerin für "
                                      "Wissenschaft, Forschung und Kultur wie folgt:");
    assert_int_equal(record->answerer_count, 1);
    assert_value("office", record->answerers[0].office.text, "Ministerin für Wissenschaft, Forschung und Kultur");
    record =
        bb_paper("Drucksache 6/3900", "Namens der Landesregierung beantwortet die Ministerin für Bildung alle Briefe "
                                      "der Schulen.");
    assert_true(record->answerer_count == 0 || !record->answerers[0].office.text.bytes);
}

/* What stands behind the inquiry's number is no title. */
static void test_words_beside_the_inquiry_number(void **state) {
    (void)state;
    static const char *const neat =
        "Namens der Landesregierung beantwortet die Ministerin für Bildung die Kleine Anfrage "
        "wie folgt:";
    const drs_record *record = bb_paper("Drucksache 6/3900 (Neudruck)", neat);
    assert_value("title", record->title.text, "Schulen im Land");
    assert_value("inquiry", record->inquiry_reference.text, "6/3900");
}

/* Of two numbers neither is the inquiry's, which is told; both are papers that this one cites. */
static void test_answer_to_several_inquiries(void **state) {
    (void)state;
    static const char *const lines[] = {"– Drucksachen 6/3900, 6/3901 –",
                                        "– Drucksachen 6/3900 und 6/3901 –",
                                        "– Drucksache 6/3900 und 6/3901 –",
                                        "– Drucksache 6/3900, Drucksache 6/3901 –",
                                        "Drucksachen 6/3900 und 6/3901",
                                        "(zu Drucksachen 6/3900 und 6/3901)",
                                        "– Drs. 6/3900, 6/3901 –",
                                        "zu Drucksachen 6/3900, 6/3901",
                                        "– Landtagsdrucksachen 6/3900 und 6/3901 –"};
    static const char *const sentences[] = {
        "Namens der Landesregierung beantwortet die Ministerin für Bildung die Kleine Anfrage wie folgt:",
        "Namens der Landesregierung beantwortet die Ministerin für Bildung die Kleine Anfrage 6/3900 wie folgt:"};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        const drs_record *record = bb_paper(lines[i], sentences[i % 2]);
        assert_value("title", record->title.text, "Schulen im Land");
        assert_value("inquiry", record->inquiry_reference.text, NULL);
        if (!says(record, "reference.several") || record->reference_count != 2 || record->link_count < 2) {
            fail_msg("%s: %zu references, %zu links", lines[i], record->reference_count, record->link_count);
        }
        assert_value("first", record->references[0].text, "drucksache 6/3900");
        assert_value("second", record->references[1].text, "drucksache 6/3901");
        assert_string_equal(record->extraction.abstained[0].bytes, "/inquiry_reference");
    }
    const drs_record *record = bb_paper("– Drucksache 6/3900 –", sentences[0]);
    assert_value("inquiry", record->inquiry_reference.text, "6/3900");
    assert_false(says(record, "reference.several"));
    assert_int_equal(record->reference_count, 0);
}

static void test_file_number_with_a_colon(void **state) {
    (void)state;
    static const char *const numbers[] = {", Az.: 35-0141.5-017,", " Az.: 35-0141.5-017", " Nr. 35-0141.5-017", NULL};
    for (size_t i = 0; numbers[i]; i++) {
        char text[2048];
        snprintf(text, sizeof text,
                 "Landtag von Baden-Württemberg\n\nDrucksache 17 / 8906\n\n17. Wahlperiode\n\n28.5.2025\n\n"
                 "Kleine Anfrage\ndes Abg. Max Beispiel SPD\n\nund\n\nAntwort\n\ndes Ministeriums für Verkehr\n\n"
                 "Schulen im Landkreis\n\nKleine Anfrage\n\nIch frage die Landesregierung:\n\n"
                 "1. Wie viele Schulen gibt es?\n\n28.5.2025\n\nBeispiel SPD\n\nAntwort\n\n"
                 "Mit Schreiben vom 23. Juni 2025%s beantwortet das Ministerium für Verkehr im Einvernehmen mit dem\n"
                 "Staatsministerium die Kleine Anfrage wie folgt:\n\n1. Wie viele Schulen gibt es?\n\nZu 1.:\n\n"
                 "Es gibt viele.\n\ni. V. Kleindiek\nMinisterialdirektor\n",
                 numbers[i]);
        const drs_record *record = parse(text);
        assert_value("answered", record->dates[DRS_DATE_ANSWERED].text, "2025-06-23");
        assert_int_equal(record->answerer_count, 2);
        assert_answer(record, 0, "Es gibt viele.");
        assert_int_equal(record->signatory_count, 2); /* the asker and who answers */
        assert_value("signatory", record->signatories[1].text, "Kleindiek");
        assert_true(record->extraction.complete);
    }
}

/* "i. V. m. § 3" names a law. */
static void test_law_that_looks_like_a_signature(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD "1. Wie viele Schulen gibt es?\n\nDie Zahl steht in der Satzung nach § 2 "
                                             "Absatz 1\ni. V. m. dem Gesetz.\n");
    assert_answer(record, 0, "Die Zahl steht in der Satzung nach § 2 Absatz 1 i. V. m. dem Gesetz.");
    assert_int_equal(record->signatory_count, 0);
}

/* The rule above the sentence at a page's foot belongs to no answer. */
static void test_rule_above_the_foot(void **state) {
    (void)state;
    const drs_record *record =
        parse("LANDTAG MECKLENBURG-VORPOMMERN Drucksache 8/6344\n8. Wahlperiode 17.04.2026\n\nKLEINE ANFRAGE\n\n"
              "des Abgeordneten Max Beispiel, Fraktion der AfD\n\nSchulen im Land\n\nund\n\nANTWORT\n\n"
              "der Landesregierung\n\n1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n\n_______________________\n"
              "Die Ministerin für Bildung hat namens der Landesregierung die Kleine Anfrage mit\n"
              "Schreiben vom 16. April 2026 beantwortet.\n");
    assert_value("answer", record->answers[0].text.text, "Es gibt viele.");
}

/* Below "Antwort" alone: a house, and an office whose land stands on the next line. */
static void test_hessian_houses_below_antwort(void **state) {
    (void)state;
    const drs_record *record = he_paper("Max Beispiel (SPD)", "Ministerium der Justiz und für den Rechtsstaat");
    assert_int_equal(record->answerer_count, 1);
    assert_value("ministry", record->answerers[0].ministry.text, "Ministerium der Justiz und für den Rechtsstaat");
    assert_words("remark", record->asker_remark.text, "Die Schulen sind alt.");
    record = he_paper("Max Beispiel (SPD)", "Ministerin für Bundes- und Europaangelegenheiten und Bevollmächtigte des "
                                            "Landes\nHessen beim Bund");
    assert_value("office", record->answerers[0].office.text,
                 "Ministerin für Bundes- und Europaangelegenheiten und Bevollmächtigte des Landes Hessen beim Bund");
    assert_words("remark", record->asker_remark.text, "Die Schulen sind alt.");
}

/* The Senat's own letter file has no letterhead (hb). */
static void test_letter_of_the_senate_without_a_letterhead(void **state) {
    (void)state;
    const drs_record *record =
        parse("Antwort des Senats\nauf die Kleine Anfrage der Fraktion der SPD\nvom 15. Oktober 2019\n\n"
              "„Schulen in Bremen“\n\nDie Fraktion der SPD hat folgende Kleine Anfrage an den Senat gerichtet:\n\n"
              "1. Wie viele Schulen gibt es?\n\nDer Senat beantwortet die Kleine Anfrage wie folgt:\n\n"
              "1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n");
    assert_value("parliament", record->parliament.text, "hb");
    assert_value("asked", record->dates[DRS_DATE_ASKED].text, "2019-10-15");
    assert_answer(record, 0, "Es gibt viele.");
}

/* All of a Fraktion may ask by name: more lines than any other head has. */
static void test_askers_over_twenty_lines(void **state) {
    (void)state;
    char names[4096] = "der Abgeordneten ";
    char expected[8192] = "";
    size_t used = strlen(names);
    size_t known = 0;
    for (int i = 0; i < 96; i++) {
        static const char *const given[] = {"Anna", "Bernd", "Carla", "Dirk", "Eva", "Frank", "Gerda", "Hans"};
        static const char *const family[] = {"Ahrens", "Becker",  "Claus", "Dornberger", "Ernst", "Fuchsberger",
                                             "Graf",   "Hahnenf", "Imhof", "Jungmann",   "Kern",  "Lang"};
        const char *end = i == 95 ? " und der Fraktion\nder FDP" : i % 5 == 4 ? ",\n" : ", ";
        used += (size_t)snprintf(names + used, sizeof names - used, "%s %s%s", given[i % 8], family[i / 8], end);
        known += (size_t)snprintf(expected + known, sizeof expected - known, "%s %s|; ", given[i % 8], family[i / 8]);
    }
    snprintf(expected + known, sizeof expected - known, "=FDP");
    const drs_record *record = bt_paper(names, "Schulen im Ausland");
    assert_int_equal(record->asker_count, 97);
    assert_value("last", record->askers[95].name.text, "Hans Lang");
    assert_value("faction", record->askers[96].faction.text, "FDP");
    assert_value("title", record->title.text, "Schulen im Ausland");
}

/* A Fraktion below the number of the inquiry that is answered (bb). */
static void test_faction_below_the_answered_inquiry(void **state) {
    (void)state;
    const drs_record *record =
        parse("Landtag Brandenburg Drucksache 7/4900\n7. Wahlperiode\n\nAntwort\nder Landesregierung\n"
              "auf die Große Anfrage Nr. 14\nder AfD-Fraktion\nDrucksache 7/3900\n\nSchulen im Land\n\n"
              "Namens der Landesregierung beantwortet die Ministerin für Bildung die Große Anfrage wie folgt:\n\n"
              "1. Wie viele Schulen gibt es?\n\nzu Frage 1: Es gibt viele.\n");
    assert_askers(record, "=AfD");
    assert_value("number", record->inquiry_number.text, "14");
    assert_value("inquiry", record->inquiry_reference.text, "7/3900");
    assert_value("title", record->title.text, "Schulen im Land");
}

/* The committee that a Berichtsantrag goes to stands above it (he). */
static void test_committee_above_a_berichtsantrag(void **state) {
    (void)state;
    const drs_record *record = parse(
        "20. Wahlperiode\n\nHESSISCHER LANDTAG\n\nDrucksache 20/5127\n\nUNA\n\nDringlicher Berichtsantrag\n"
        "Max Beispiel (SPD), Eva Muster (SPD) und Fraktion\nSchulen in Hessen\n\n"
        "Die Landesregierung wird ersucht, im Ausschuss für Umwelt (UNA) über folgenden Gegenstand\nzu berichten:\n\n"
        "1. Wie viele Schulen gibt es?\n\n2. Welche wurden geschlossen?\n\nWiesbaden, 3. Juni 2021\n");
    assert_value("title", record->title.text, "Schulen in Hessen");
    assert_questions(record, "1 2");
    assert_false(says(record, "coverage.unassigned"));
}

/* "01067 DresdenDie Staatsministerin": the office of who writes ends the address, glued to it (pypdf). */
static void test_office_glued_to_the_address(void **state) {
    (void)state;
#define LETTER(address)                                                                                                 \
    "SÄCHSISCHES STAATSMINISTERIUM FÜR KULTUS\nPräsidenten des Sächsischen Landtages\n" address                         \
    "Aktenzeichen\n2-0141.51-16/117\nDresden, 4. Juli 2016\nHausanschrift:\nWigardstraße 17\n01097 Dresden\n"          \
    "Freistaat\nKleine Anfrage der Abgeordneten Dr. Erika Muster (SPD)\nDrs.-Nr.: 6/5318\nThema: Die Schulen\n"         \
    "Sehr geehrter Herr Präsident,\nnamens und im Auftrag der Sächsischen Staatsregierung beantworte ich die Kleine " \
    "Anfrage wie folgt:\nFrage 1: Wie viele Schulen gibt es im Land?\nEs gibt 5.400.\n"
    const drs_record *record = parse(LETTER("01067 DresdenDie Staatsministerin\n"));
    assert_int_equal(record->answerer_count, 1);
    assert_value("office", record->answerers[0].office.text, "Staatsministerin");
    /* a word that only ends so is none */
    record = parse(LETTER("01067 Dresden-Die Staatsministerin\n"));
    assert_null(record->answerers[0].office.text.bytes);
#undef LETTER
}

/* A figure with a dash and a stroke behind it are words of a title; a file number of the side column behind it is none. */
static void test_file_number_behind_a_title(void **state) {
    (void)state;
    static const char *const titles[] = {"Betreuung 3-jähriger Kinder in Kitas im Schuljahr 2019/2020",
                                         "Ausbau der Linien S 4-West und/oder Bus",
                                         "Betrieb des Flughafens 44-W 9500/200/7/85"};
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        char text[4096];
        snprintf(text, sizeof text,
                 "SÄCHSISCHES STAATSMINISTERIUM DER FINANZEN\nPräsidenten des Sächsischen Landtages\n\n"
                 "Kleine Anfrage der Abgeordneten Dr. Erika Muster (SPD)\nDrs.-Nr.: 6/5318\nThema: %s\n\n"
                 "Sehr geehrter Herr Präsident,\n\nnamens und im Auftrag der Sächsischen Staatsregierung beantworte "
                 "ich die\n"
                 "Kleine Anfrage wie folgt:\n\nFrage 1: Wie viele gibt es?\n\nEs gibt viele.\n",
                 titles[i]);
        assert_value("title", parse(text)->title.text, i < 2 ? titles[i] : "Betrieb des Flughafens");
    }
}

/* "Antwort" above a date without "vom" (by). */
static void test_date_alone_below_the_answers_word(void **state) {
    (void)state;
    const drs_record *record =
        parse("Bayerischer Landtag\n17. Wahlperiode Drucksache 17/3480\n14.11.2014\n\nSchriftliche Anfrage\n"
              "des Abgeordneten Max Beispiel SPD\nvom 07.08.2014\n\nLärm an Straßen\n\nAntwort\n12.09.2014\n\n"
              "1. Wie laut ist es?\n\nEs ist laut.\n");
    assert_value("answered", record->dates[DRS_DATE_ANSWERED].text, "2014-09-12");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_date_behind_und_fraktion),
        cmocka_unit_test(test_number_without_its_word),
        cmocka_unit_test(test_saarland_faction),
        cmocka_unit_test(test_number_of_a_grosse_anfrage),
        cmocka_unit_test(test_statement_below_a_motion),
        cmocka_unit_test(test_askers_over_many_lines),
        cmocka_unit_test(test_title_below_askers_that_ends_with_a_party),
        cmocka_unit_test(test_title_below_a_short_list),
        cmocka_unit_test(test_title_above_lines_that_were_put_together),
        cmocka_unit_test(test_title_with_a_lone_und),
        cmocka_unit_test(test_title_above_a_number_alone),
        cmocka_unit_test(test_title_above_a_full_line),
        cmocka_unit_test(test_title_that_ends_with_a_verb),
        cmocka_unit_test(test_sentence_that_says_who_answers_is_no_title),
        cmocka_unit_test(test_wrapped_cover_line),
        cmocka_unit_test(test_number_beside_the_instrument),
        cmocka_unit_test(test_number_in_the_letter_alone),
        cmocka_unit_test(test_askers_once),
        cmocka_unit_test(test_date_behind_the_reference),
        cmocka_unit_test(test_received_on_two_lines),
        cmocka_unit_test(test_niedersachsen_until_term_16),
        cmocka_unit_test(test_number_from_running_heads),
        cmocka_unit_test(test_number_of_cover_and_letter),
        cmocka_unit_test(test_askers_over_twenty_lines),
        cmocka_unit_test(test_faction_below_the_answered_inquiry),
        cmocka_unit_test(test_committee_above_a_berichtsantrag),
        cmocka_unit_test(test_sentence_without_its_inquiry),
        cmocka_unit_test(test_words_beside_the_inquiry_number),
        cmocka_unit_test(test_answer_to_several_inquiries),
        cmocka_unit_test(test_file_number_with_a_colon),
        cmocka_unit_test(test_law_that_looks_like_a_signature),
        cmocka_unit_test(test_rule_above_the_foot),
        cmocka_unit_test(test_hessian_houses_below_antwort),
        cmocka_unit_test(test_letter_of_the_senate_without_a_letterhead),
        cmocka_unit_test(test_office_glued_to_the_address),
        cmocka_unit_test(test_file_number_behind_a_title),
        cmocka_unit_test(test_date_alone_below_the_answers_word),
    };
    return cmocka_run_group_tests_name("head_forms", tests, helper_start, helper_stop);
}
