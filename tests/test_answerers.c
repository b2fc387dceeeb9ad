/* Answerers in the printed patterns of the parliaments, their offices in the nominative. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "short_papers.h"

/* Answerers as "lead:office>ministry" or "agreement:…"; a ministry formed by rule has a "*" behind it. */
static void assert_answerers(const drs_record *record, const char *expected) {
    char found[4096] = "";
    size_t used = 0;
    for (size_t i = 0; i < record->answerer_count && used < sizeof found; i++) {
        const drs_answerer *answerer = &record->answerers[i];
        used += (size_t)snprintf(
            found + used, sizeof found - used, "%s%s:%s>%s%s", i ? "; " : "", drs_role_name(answerer->role),
            answerer->office.text.bytes ? answerer->office.text.bytes : "",
            answerer->ministry.text.bytes ? answerer->ministry.text.bytes : "", answerer->derived ? "*" : "");
    }
    if (strcmp(found, expected) != 0) {
        fail_msg("answerers \"%s\" instead of \"%s\"", found, expected);
    }
}

/* ---- Answerers ----------------------------------------------------------------------------------------------------- */

static void test_lead(void **state) {
    (void)state;
    const drs_record *record = nw_answerers(NW_ANSWERER);
    assert_answerers(record, "lead:Ministerin für Schule und Bildung>Ministerium für Schule und Bildung*");
    assert_value("date", record->dates[DRS_DATE_ANSWERED].text, "2024-05-28");
}

static void test_agreement_in_the_nominative(void **state) {
    (void)state;
    assert_answerers(nw_answerers("Die Ministerin für Schule und Bildung hat die Kleine Anfrage 3754 mit Schreiben "
                                  "vom 28. Mai\n2024 namens der Landesregierung im Einvernehmen mit dem Minister der "
                                  "Finanzen, der Mi-\nnisterin für Wirtschaft, Industrie, Klimaschutz und Energie "
                                  "sowie dem Minister des Innern\nbeantwortet."),
                     "lead:Ministerin für Schule und Bildung>Ministerium für Schule und Bildung*; "
                     "agreement:Minister der Finanzen>Ministerium der Finanzen*; "
                     "agreement:Ministerin für Wirtschaft, Industrie, Klimaschutz und Energie>"
                     "Ministerium für Wirtschaft, Industrie, Klimaschutz und Energie*; "
                     "agreement:Minister des Innern>Ministerium des Innern*");
}

/* A reader of PDF lost blanks: the names are those with them, and nobody is taken for a part of the one before. */
static void test_lost_blanks(void **state) {
    (void)state;
    static const char *const sentences[] = {
        "DieMinisterin für Schule und Bildung hat die KleineAnfrage 3754mit Schreibenvom 28. Mai\n2024namens der "
        "Landesregierung imEinvernehmen mit dem Minister derFinanzen,der Ministerin für\nUmwelt, Natur- undVerkehr "
        "sowie demChef der Staatskanzlei beantwortet.",
        "Die Ministerinfür Schule und Bildunghat die Kleine Anfrage3754 mit Schreiben vom28. Mai\n2024 namensder "
        "Landesregierungim Einvernehmen mitdem Ministerder Finanzen, derMinisterin für\nUmwelt,Natur- und Verkehr "
        "sowiedem Chefder Staatskanzlei beantwortet.",
        "Die Ministerin fürSchule undBildung hatdie Kleine Anfrage 3754 mitSchreiben vom 28.Mai\n2024 namens "
        "derLandesregierung im Einvernehmenmit dem Minister der Finanzen, der Ministerin für\nUmwelt, Natur-und "
        "Verkehrsowie dem Chef der Staatskanzleibeantwortet.",
    };
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        const drs_record *record = nw_answerers(sentences[i]);
        assert_answerers(record, "lead:Ministerin für Schule und Bildung>Ministerium für Schule und Bildung*; "
                                 "agreement:Minister der Finanzen>Ministerium der Finanzen*; "
                                 "agreement:Ministerin für Umwelt, Natur- und Verkehr>"
                                 "Ministerium für Umwelt, Natur- und Verkehr*; "
                                 "agreement:Chef der Staatskanzlei>Staatskanzlei*");
        assert_date(record, DRS_DATE_ANSWERED, "2024-05-28");
    }
}

/* A reader of PDF put blanks inside the words that the sentence is known by. */
static void test_torn_words(void **state) {
    (void)state;
    static const char *const sentences[] = {
        "Die Mini sterin für Schule und Bildung ha t die Kleine An frage 3754 mit Schrei ben vom 28. Mai\n2024 na mens "
        "der Landes regierung im Einver nehmen mit de m Minist er der Finanzen , der Minister in der\nJustiz so wie "
        "allen übri gen Mit gliedern der Landesregierung beant wortet.",
        "D ie Minister in für Schule u nd Bildung hat di e Klei ne Anfrage 3754 m it Schreiben v om 28. Mai\n2024 "
        "namens "
        "de r Landesregierung i m Einvernehmen mit d em Minister d er Finanzen, de r Ministeri n der\nJustiz sowie al "
        "len "
        "übrigen Mitglie dern der Landesregierung beantwor tet .",
    };
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        const drs_record *record = nw_answerers(sentences[i]);
        assert_answerers(record, "lead:Ministerin für Schule und Bildung>Ministerium für Schule und Bildung*; "
                                 "agreement:Minister der Finanzen>Ministerium der Finanzen*; "
                                 "agreement:Ministerin der Justiz>Ministerium der Justiz*; "
                                 "agreement:alle übrigen Mitglieder der Landesregierung>");
        assert_date(record, DRS_DATE_ANSWERED, "2024-05-28");
    }
}

/* "Minister in" are two words where a man's article stands before them. */
static void test_words_that_are_no_pieces(void **state) {
    (void)state;
    assert_answerers(nw_answerers("Der Minister in der Staatskanzlei hat die Kleine Anfrage 3754 mit Schreiben vom 28. "
                                  "Mai 2024\nnamens der Landesregierung im Einvernehmen mit dem Minister in der "
                                  "Staatskanzlei beantwortet."),
                     "lead:Minister in der Staatskanzlei>Staatskanzlei*");
}

/* Capitals inside a word and words that end as two small ones would stay whole. */
static void test_words_of_one_piece(void **state) {
    (void)state;
    const drs_record *record =
        nw_answerers("Die Ministerin für Verbund und Bildung hat die Kleine Anfrage 3754 zur NRW.BankGmbH und zu § 5a "
                     "der\nLandesordnung mit Schreiben vom 28. Mai 2024 namens der Landesregierung im Einvernehmen mit "
                     "dem\nMinister für Bund und Europa, dem Minister für Grund und Boden und dem Ministerpräsidenten "
                     "McAllister\nbeantwortet.");
    assert_answerers(record, "lead:Ministerin für Verbund und Bildung>Ministerium für Verbund und Bildung*; "
                             "agreement:Minister für Bund und Europa>Ministerium für Bund und Europa*; "
                             "agreement:Minister für Grund und Boden>Ministerium für Grund und Boden*; "
                             "agreement:Ministerpräsident McAllister>Staatskanzlei*");
    assert_date(record, DRS_DATE_ANSWERED, "2024-05-28");
}

#define OLDER                                                                                                          \
    "Der Minister der Finanzen hat die Kleine Anfrage 2801 mit Schreiben vom 3. Mai 2023 namens der\n"                 \
    "Landesregierung beantwortet. Die Antwort war kurz.\n\n"
#define LEAD "lead:Ministerin für Schule und Bildung>Ministerium für Schule und Bildung*"

/* The askers tell who answered an older inquiry: that is their text. */
static void test_sentence_of_an_older_inquiry(void **state) {
    (void)state;
    const drs_record *record = nw_answerers(OLDER NW_ANSWERER);
    assert_answerers(record, LEAD);
    assert_date(record, DRS_DATE_ANSWERED, "2024-05-28");
    assert_true(strstr(record->asker_remark.text.bytes, "Anfrage 2801") != NULL);
    assert_true(record->extraction.complete);
    /* the only one, perhaps with a misprint: it is read, and the contradiction told */
    record = nw_answerers(OLDER);
    assert_answerers(record, "lead:Minister der Finanzen>Ministerium der Finanzen*");
    assert_true(says(record, "answerer.doubtful"));
    assert_false(record->extraction.complete);
}

static void test_sentence_in_the_passive(void **state) {
    (void)state;
    const drs_record *record = nw_answerers(
        "Die Kleine Anfrage 3754 wurde mit Schreiben vom 28. Mai 2024 durch die Ministerin für Schule und\n"
        "Bildung namens der Landesregierung im Einvernehmen mit dem Minister des Innern beantwortet.");
    assert_answerers(record, LEAD "; agreement:Minister des Innern>Ministerium des Innern*");
    assert_date(record, DRS_DATE_ANSWERED, "2024-05-28");
    /* that of an older one */
    record =
        nw_answerers("Die Kleine Anfrage 2801 wurde mit Schreiben vom 3. Mai 2023 durch den Minister der Finanzen\n"
                     "namens der Landesregierung beantwortet.\n\n" NW_ANSWERER);
    assert_answerers(record, LEAD);
    assert_true(record->extraction.complete);
}

/* A sentence of another form is text of the remark above it, which is told. */
static void test_sentence_that_is_not_understood(void **state) {
    (void)state;
    const drs_record *record =
        nw_answerers("Seitens der Schulministerin wurde die Kleine Anfrage 3754 mit Schreiben vom\n"
                     "28. Mai 2024 namens der Landesregierung beantwortet.");
    assert_true(says(record, "answerer.doubtful"));
    assert_false(record->extraction.complete);
    record = nw_answerers("Unsere Kleine Anfrage 3753 wurde nicht beantwortet.\n\n" NW_ANSWERER);
    assert_false(says(record, "answerer.doubtful"));
}

static void test_head_of_government(void **state) {
    (void)state;
    assert_answerers(nw_answerers("Der Ministerpräsident hat die Kleine Anfrage 3754 mit Schreiben vom 28. Mai 2024 "
                                  "namens der\nLandesregierung beantwortet."),
                     "lead:Ministerpräsident>Staatskanzlei*");
}

static void test_offices_in_the_dative(void **state) {
    (void)state;
    assert_answerers(nw_answerers("Die Ministerin der Finanzen hat die Kleine Anfrage 3754 mit Schreiben vom 28. Mai "
                                  "2024\nnamens der Landesregierung im Einvernehmen mit dem Ministerpräsidenten, dem "
                                  "Chef der\nStaatskanzlei und dem Justizminister beantwortet."),
                     "lead:Ministerin der Finanzen>Ministerium der Finanzen*; "
                     "agreement:Ministerpräsident>Staatskanzlei*; "
                     "agreement:Chef der Staatskanzlei>Staatskanzlei*; "
                     "agreement:Justizminister>Justizministerium*");
}

static void test_ministry_in_the_nominative(void **state) {
    (void)state;
    assert_answerers(nw_answerers("Das Ministerium des Innern hat die Kleine Anfrage 3754 mit Schreiben vom 28. Mai "
                                  "2024 namens\nder Landesregierung beantwortet."),
                     "lead:>Ministerium des Innern");
}

static void test_all_others(void **state) {
    (void)state;
    assert_answerers(nw_answerers("Der Minister der Justiz hat die Kleine Anfrage 3754 mit Schreiben vom 28. Mai 2024 "
                                  "namens\nder Landesregierung im Einvernehmen mit allen übrigen Mitgliedern der "
                                  "Landesregierung\nbeantwortet."),
                     "lead:Minister der Justiz>Ministerium der Justiz*; "
                     "agreement:alle übrigen Mitglieder der Landesregierung>");
}

static void test_together_with(void **state) {
    (void)state;
    assert_answerers(nw_answerers("Der Minister des Innern hat die Kleine Anfrage 3754 mit Schreiben vom 28. Mai 2024 "
                                  "namens\nder Landesregierung gemeinsam mit der Ministerin für Heimat, Kommunales, "
                                  "Bau und Digitalisierung\nbeantwortet."),
                     "lead:Minister des Innern>Ministerium des Innern*; "
                     "agreement:Ministerin für Heimat, Kommunales, Bau und Digitalisierung>"
                     "Ministerium für Heimat, Kommunales, Bau und Digitalisierung*");
}

static void test_ministry_in_the_genitive(void **state) {
    (void)state;
    assert_answerers(bt_askers("der Fraktion der SPD"), "lead:>Bundesministerium der Verteidigung");
    assert_answerers(bw_paper("der Abg. Anna Groß CDU"), "lead:>Ministerium für Soziales, Gesundheit und Integration");
}

static void test_answerer_at_the_foot(void **state) {
    (void)state;
    assert_answerers(mv_paper("des Abgeordneten Enrico Schult, Fraktion der AfD"),
                     "lead:Ministerin für Bildung und Kindertagesförderung>"
                     "Ministerium für Bildung und Kindertagesförderung*");
}

static void test_hessian_offices(void **state) {
    (void)state;
    assert_answerers(he_paper("des Abg. Rentsch (FDP)", "des Ministers des Innern und für Sport"),
                     "lead:Minister des Innern und für Sport>Ministerium des Innern und für Sport*");
    assert_answerers(he_paper("des Abg. Rentsch (FDP)", "der Ministerin für Umwelt, Klimaschutz und Landwirtschaft"),
                     "lead:Ministerin für Umwelt, Klimaschutz und Landwirtschaft>"
                     "Ministerium für Umwelt, Klimaschutz und Landwirtschaft*");
    assert_answerers(he_paper("des Abg. Rentsch (FDP)", "des Kultusministers"),
                     "lead:Kultusminister>Kultusministerium*");
}

static void test_two_offices_of_one_person(void **state) {
    (void)state;
    assert_answerers(
        he_paper("des Abg. Rentsch (FDP)",
                 "des Leiters der Staatskanzlei und Staatsministers für Bundesangelegenheiten und\nMedien"),
        "lead:Leiter der Staatskanzlei und Staatsminister für Bundesangelegenheiten und Medien>"
        "Staatskanzlei*");
    assert_answerers(
        he_paper("des Abg. Rentsch (FDP)", "des Ministers für Europa und Bevollmächtigten des Landes beim Bund"),
        "lead:Minister für Europa und Bevollmächtigter des Landes beim Bund>");
    assert_answerers(
        he_paper("des Abg. Rentsch (FDP)", "der Ministerin für Europa und Bevollmächtigten des Landes beim Bund"),
        "lead:Ministerin für Europa und Bevollmächtigte des Landes beim Bund>");
    /* "und" inside the name of one office changes nothing. */
    assert_answerers(he_paper("des Abg. Rentsch (FDP)", "des Ministers für Kinder und Familien"),
                     "lead:Minister für Kinder und Familien>Ministerium für Kinder und Familien*");
}

static const drs_record *by_answer(const char *houses, const char *sentence) {
    static char text[4096];
    snprintf(
        text, sizeof text,
        "Bayerischer Landtag\n18. Wahlperiode 12.06.2020 Drucksache 18/7011\n\nSchriftliche Anfrage\n"
        "der Abgeordneten Eva Sommer BÜNDNIS 90/DIE GRÜNEN\nvom 02.03.2020\n\nKontrollen in Betrieben\n\n"
        "Ich frage die Staatsregierung:\n\n1. Wie viele Kontrollen gab es?\n\nAntwort\n%s\nvom 14.04.2020\n\n%s\n\n"
        "1. Wie viele Kontrollen gab es?\nEs gab elf.\n",
        houses, sentence);
    return parse(text);
}

static void test_two_persons_lead(void **state) {
    (void)state;
    assert_answerers(
        he_paper("des Abg. Rentsch (FDP)", "des Ministers des Innern und für Sport und\nder Ministerin der Justiz"),
        "lead:Minister des Innern und für Sport>Ministerium des Innern und für Sport*; "
        "lead:Ministerin der Justiz>Ministerium der Justiz*");
    /* Without a second article. */
    assert_answerers(
        he_paper("des Abg. Rentsch (FDP)", "des Ministers für Justiz und Europa und Ministerin für Soziales"),
        "lead:Minister für Justiz und Europa>Ministerium für Justiz und Europa*; "
        "lead:Ministerin für Soziales>Ministerium für Soziales*");
    assert_answerers(he_paper("des Abg. Rentsch (FDP)", "des Innenministers, Finanzministerin"),
                     "lead:Innenminister>Innenministerium*; lead:Finanzministerin>Finanzministerium*");
    /* "mit" makes the second one agree. */
    assert_answerers(he_paper("des Abg. Rentsch (FDP)", "des Ministers der Finanzen mit der Ministerin der Justiz"),
                     "lead:Minister der Finanzen>Ministerium der Finanzen*; "
                     "agreement:Ministerin der Justiz>Ministerium der Justiz*");
}

static void test_and_inside_one_field(void **state) {
    (void)state;
    static const char *const fields[] = {"für Wirtschaft und Energie", "für Kultur und Wissenschaft",
                                         "der Justiz und für Europa", "für Inneres, Bau und Sport", NULL};
    for (size_t i = 0; fields[i]; i++) {
        char printed[128];
        char expected[256];
        snprintf(printed, sizeof printed, "der Ministerin %s", fields[i]);
        snprintf(expected, sizeof expected, "lead:Ministerin %s>Ministerium %s*", fields[i], fields[i]);
        assert_answerers(he_paper("des Abg. Rentsch (FDP)", printed), expected);
    }
}

static void test_deputy_head_of_government(void **state) {
    (void)state;
    assert_answerers(he_paper("des Abg. Rentsch (FDP)",
                              "der Ministerin für Klimaschutz und Energie und stellvertretenden Ministerpräsidentin"),
                     "lead:Ministerin für Klimaschutz und Energie und stellvertretende Ministerpräsidentin>"
                     "Ministerium für Klimaschutz und Energie*");
}

static void test_adjective_of_the_house(void **state) {
    (void)state;
    assert_answerers(he_paper("des Abg. Rentsch (FDP)", "des Hessischen Ministers der Finanzen"),
                     "lead:Hessischer Minister der Finanzen>Hessisches Ministerium der Finanzen*");
    assert_answerers(he_paper("des Abg. Rentsch (FDP)", "der Hessischen Kultusministerin"),
                     "lead:Hessische Kultusministerin>Hessisches Kultusministerium*");
    /* Names of lands in "-er" have one form. */
    assert_answerers(he_paper("des Abg. Rentsch (FDP)", "der Thüringer Ministerin für Soziales"),
                     "lead:Thüringer Ministerin für Soziales>Thüringer Ministerium für Soziales*");
    /* Which of two houses answers is not told. */
    assert_answerers(
        he_paper("des Abg. Rentsch (FDP)", "des Ministers der Justiz und Staatsministers in der Staatskanzlei"),
        "lead:Minister der Justiz und Staatsminister in der Staatskanzlei>");
}

static void test_house_in_the_passive(void **state) {
    (void)state;
    assert_answerers(
        by_answer("des Staatsministers für Umwelt und Verbraucherschutz",
                  "Die Schriftliche Anfrage wird vom Staatsministerium für Umwelt und Verbraucherschutz und "
                  "vom\nStaatsministerium der Justiz wie folgt beantwortet:"),
        "lead:Staatsminister für Umwelt und Verbraucherschutz>"
        "Staatsministerium für Umwelt und Verbraucherschutz; lead:>Staatsministerium der Justiz");
    assert_answerers(by_answer("der Staatskanzlei, Staatsminister für Bundes- und Europaangelegenheiten", ""),
                     "lead:Staatsminister für Bundes- und Europaangelegenheiten>Staatskanzlei");
    /* Leads stand first, and a date behind "vom" is no house. */
    assert_answerers(
        by_answer("des Staatsministeriums für Umwelt und des Staatsministeriums für Gesundheit",
                  "Die Schriftliche Anfrage vom 2. März 2020 wird im Einvernehmen mit dem Staatsministerium der "
                  "Justiz wie\nfolgt beantwortet:"),
        "lead:>Staatsministerium für Umwelt; lead:>Staatsministerium für Gesundheit; "
        "agreement:>Staatsministerium der Justiz");
}

/* Words for agreement that are rarer than "im Einvernehmen mit". */
static void test_rarer_agreement(void **state) {
    (void)state;
    static const char *const phrases[] = {"unter Einbeziehung des Staatsministeriums",
                                          "unter Einbindung des Staatsministeriums",
                                          "nach Einbindung des Staatsministeriums",
                                          "nach Abstimmung mit dem Staatsministerium",
                                          "in Absprache mit dem Staatsministerium",
                                          "nach Rücksprache mit dem Staatsministerium",
                                          NULL};
    for (size_t i = 0; phrases[i]; i++) {
        char head[256];
        char sentence[256];
        snprintf(head, sizeof head, "des Staatsministeriums für Umwelt %s der Justiz", phrases[i]);
        assert_answerers(by_answer(head, ""),
                         "lead:>Staatsministerium für Umwelt; agreement:>Staatsministerium der Justiz");
        snprintf(sentence, sizeof sentence, "Die Anfrage wird %s der Justiz\nwie folgt beantwortet:", phrases[i]);
        assert_answerers(by_answer("des Staatsministeriums für Umwelt", sentence),
                         "lead:>Staatsministerium für Umwelt; agreement:>Staatsministerium der Justiz");
    }
    /* A field may hold such a word. */
    assert_answerers(by_answer("des Staatsministeriums für Umwelt und Zusammenarbeit", ""),
                     "lead:>Staatsministerium für Umwelt und Zusammenarbeit");
}

static void test_the_other_members(void **state) {
    (void)state;
    assert_answerers(nw_answerers("Der Minister der Justiz hat die Kleine Anfrage 3754 mit Schreiben vom 28. Mai 2024 "
                                  "namens\nder Landesregierung im Einvernehmen mit den übrigen Mitgliedern der "
                                  "Landesregierung\nbeantwortet."),
                     "lead:Minister der Justiz>Ministerium der Justiz*; "
                     "agreement:übrige Mitglieder der Landesregierung>");
}

/* The foot of the Bundestag's page 1: the article tells a woman from a man, and a Staatsminister heads no ministry. */
static void test_offices_of_the_federation(void **state) {
    (void)state;
    static const struct {
        const char *printed;
        const char *answerers;
    } cases[] = {
        {"der Beauftragten der Bundesregierung für Kultur und\nMedien",
         "lead:Beauftragte der Bundesregierung für Kultur und Medien>"},
        {"des Beauftragten der Bundesregierung für Kultur und\nMedien",
         "lead:Beauftragter der Bundesregierung für Kultur und Medien>"},
        {"des Staatsministers für Kultur und Medien", "lead:Staatsminister für Kultur und Medien>"},
        {"des Presse- und Informationsamtes der Bundesregierung",
         "lead:>Presse- und Informationsamt der Bundesregierung"},
        {"des Bundesministers der Finanzen", "lead:Bundesminister der Finanzen>Bundesministerium der Finanzen*"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[2048];
        snprintf(text, sizeof text,
                 "Deutscher Bundestag Drucksache 21/7652\n21. Wahlperiode 17.08.2026\nAntwort\n"
                 "der Bundesregierung\nauf die Kleine Anfrage der Fraktion der FDP\n– Drucksache 21/7449 –\n"
                 "Stand der Versorgung mit Schulen\n1. Wie viele Schulen gibt es?\nEs gibt viele.\n"
                 "Die Antwort wurde namens der Bundesregierung mit Schreiben %s vom 14. August 2026\nübermittelt.\n"
                 "Die Drucksache enthält zusätzlich – in kleinerer Schrifttype – den Fragetext.\n",
                 cases[i].printed);
        const drs_record *record = parse(text);
        assert_answerers(record, cases[i].answerers);
        assert_value("answered", record->dates[DRS_DATE_ANSWERED].text, "2026-08-14");
    }
}

/* The first page ends amid the houses that answer: the imprint stands between them (by). */
static void test_houses_over_the_pages_end(void **state) {
    (void)state;
    const drs_record *record = by_answer(
        "des Staatsministeriums für Umwelt und\nVerbraucherschutz im Einvernehmen mit dem\nStaatsministerium für\n"
        "Drucksachen, Plenarprotokolle sowie die Tagesordnungen der Vollversammlung und der Ausschüsse sind im "
        "Internet "
        "unter www.bayern.landtag.de –\nDokumente abrufbar. Die aktuelle Sitzungsübersicht steht unter "
        "www.bayern.landtag.de – Aktuelles/Sitzungen zur Verfügung.\n\fWohnen, Bau und Verkehr",
        "Vorbemerkung\nEs wurde viel kontrolliert.");
    assert_answerers(record, "lead:>Staatsministerium für Umwelt und Verbraucherschutz; "
                             "agreement:>Staatsministerium für Wohnen, Bau und Verkehr");
    assert_value("answered", record->dates[DRS_DATE_ANSWERED].text, "2020-04-14");
    assert_value("remark", record->government_remark.text, "Es wurde viel kontrolliert.");
}

/* The notes and the imprint of the first page stand amid the sentence that tells who answers, more lines than such a sentence has. */
static void test_sentence_over_notes_and_imprint(void **state) {
    (void)state;
    const drs_record *record = parse(
        NW_TOP
        "\n" NW_ASKERS
        "Vorbemerkung der Kleinen Anfrage\nDie Richtlinie1 gilt seit langem.2 Sie wird kaum beachtet,3 sagt der "
        "Verband.4 Das zeigt ein Bericht.5\n\nDie Ministerin für Umwelt hat die Kleine Anfrage 5302 mit Schreiben vom "
        "18. September 2020 namens der Landesregierung im Einver-\n1 Richtlinie 2000/60/EG vom 23. Oktober 2000 zur "
        "Schaffung eines Ord-\nnungsrahmens, ABl. L 327 vom 22.12.2000, S. 1.\n2 Drs. 17/6148.\n3 APr 17/812, S. "
        "23.\n4 Vorlage 17/2914.\n5 Vgl. https://www.anzeiger.example/lokales/fischtreppe-liegt-trocken-\n"
        "1874420.html (zuletzt aufgerufen am 28.07.2020).\nDatum des Originals: 18.09.2020/Ausgegeben: 24.09.2020\n"
        "Die Veröffentlichungen des Landtags Nordrhein-Westfalen sind einzeln gegen eine Schutzgebühr beim Archiv des "
        "Landtags\nNordrhein-Westfalen, 40002 Düsseldorf, Postfach 10 11 43, Telefon (0211) 884 - 2439, zu beziehen. "
        "Der "
        "kostenfreie Abruf ist\nauch möglich über das Internet-Angebot des Landtags Nordrhein-Westfalen unter "
        "www.landtag.nrw.de\n\fnehmen mit dem Minister für Wirtschaft und dem Mi-\nnister der Finanzen beantwortet.\n\n"
        "1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n");
    assert_answerers(record, "lead:Ministerin für Umwelt>Ministerium für Umwelt*; agreement:Minister für "
                             "Wirtschaft>Ministerium für Wirtschaft*; agreement:Minister der Finanzen>Ministerium "
                             "der Finanzen*");
    assert_int_equal(record->footnote_count, 5);
    assert_value("answered", record->dates[DRS_DATE_ANSWERED].text, "2020-09-18");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lead),
        cmocka_unit_test(test_agreement_in_the_nominative),
        cmocka_unit_test(test_lost_blanks),
        cmocka_unit_test(test_torn_words),
        cmocka_unit_test(test_words_that_are_no_pieces),
        cmocka_unit_test(test_words_of_one_piece),
        cmocka_unit_test(test_sentence_of_an_older_inquiry),
        cmocka_unit_test(test_sentence_in_the_passive),
        cmocka_unit_test(test_sentence_that_is_not_understood),
        cmocka_unit_test(test_head_of_government),
        cmocka_unit_test(test_offices_in_the_dative),
        cmocka_unit_test(test_ministry_in_the_nominative),
        cmocka_unit_test(test_all_others),
        cmocka_unit_test(test_together_with),
        cmocka_unit_test(test_ministry_in_the_genitive),
        cmocka_unit_test(test_answerer_at_the_foot),
        cmocka_unit_test(test_hessian_offices),
        cmocka_unit_test(test_two_offices_of_one_person),
        cmocka_unit_test(test_two_persons_lead),
        cmocka_unit_test(test_and_inside_one_field),
        cmocka_unit_test(test_deputy_head_of_government),
        cmocka_unit_test(test_adjective_of_the_house),
        cmocka_unit_test(test_house_in_the_passive),
        cmocka_unit_test(test_rarer_agreement),
        cmocka_unit_test(test_the_other_members),
        cmocka_unit_test(test_offices_of_the_federation),
        cmocka_unit_test(test_houses_over_the_pages_end),
        cmocka_unit_test(test_sentence_over_notes_and_imprint),
    };
    return cmocka_run_group_tests_name("answerers", tests, helper_start, helper_stop);
}
