/* Askers in the printed patterns of the parliaments, and answerers in the nominative. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parse_helpers.h"

/* Askers as "name|party|party_id" or "=faction|party_id", one behind the other. */
static void assert_askers(const drs_record *record, const char *expected) {
    char found[4096] = "";
    size_t used = 0;
    for (size_t i = 0; i < record->asker_count && used < sizeof found; i++) {
        const drs_asker *asker = &record->askers[i];
        const char *id = asker->party_id.bytes ? asker->party_id.bytes : "";
        if (asker->faction.text.bytes) {
            assert_null(asker->name.text.bytes);
            used += (size_t)snprintf(found + used, sizeof found - used, "%s=%s|%s", i ? "; " : "",
                                     asker->faction.text.bytes, id);
        } else {
            used += (size_t)snprintf(found + used, sizeof found - used, "%s%s|%s|%s", i ? "; " : "",
                                     asker->name.text.bytes ? asker->name.text.bytes : "(none)",
                                     asker->party.text.bytes ? asker->party.text.bytes : "", id);
        }
    }
    if (strcmp(found, expected) != 0) {
        fail_msg("askers \"%s\" instead of \"%s\"", found, expected);
    }
}

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

/* ---- Papers -------------------------------------------------------------------------------------------------------- */

static const drs_record *parse_with(const char *format, const char *words) {
    static char text[8192];
    int length = snprintf(text, sizeof text, format, words);
    assert_in_range(length, 1, sizeof text - 1);
    return parse(text);
}

static const drs_record *nw_askers(const char *askers) {
    return parse_with(NW_TOP "%s\n\n" NW_REMARK "Die Schulen sind alt.\n\n\n" NW_ANSWERER
                             "1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n",
                      askers);
}

static const drs_record *nw_answerers(const char *sentence) {
    return parse_with(NW_TOP NW_ASKERS NW_REMARK "Die Schulen sind alt.\n\n\n%s\n\n"
                                                 "1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n",
                      sentence);
}

static const drs_record *bt_askers(const char *askers) {
    return parse_with("Deutscher Bundestag Drucksache 21/7652\n21. Wahlperiode 17.08.2026\nAntwort\n"
                      "der Bundesregierung\nauf die Kleine Anfrage %s\n– Drucksache 21/7449 –\n"
                      "Stand der Versorgung mit Schulen\nVorbemerkung der Fragesteller\n"
                      "Die Schulen im Land sind alt.\n1. Wie viele Schulen gibt es?\n"
                      "Der Bundesregierung liegen keine Zahlen vor.\n"
                      "Die Antwort wurde namens der Bundesregierung mit Schreiben des Bundesministeriums der\n"
                      "Verteidigung vom 14. August 2026 übermittelt.\n"
                      "Die Drucksache enthält zusätzlich – in kleinerer Schrifttype – den Fragetext.\n",
                      askers);
}

static const drs_record *bw_paper(const char *askers) {
    return parse_with("Landtag von Baden-Württemberg\n\nDrucksache 17 / 8906\n\n17. Wahlperiode\n\n28.5.2025\n\n"
                      "Kleine Anfrage\n%s\n\nund\n\nAntwort\n\ndes Ministeriums für Soziales, Gesundheit und\n"
                      "Integration\n\nSchulen im Landkreis Karlsruhe\n\nKleine Anfrage\n\n"
                      "Ich frage die Landesregierung:\n\n1. Wie viele Schulen gibt es?\n\n28.5.2025\n\nMuster\n\n"
                      "Antwort\n\nMit Schreiben vom 23. Juni 2025 Nr. 35-0141.5-017/8906 beantwortet das Ministerium\n"
                      "für Soziales, Gesundheit und Integration die Kleine Anfrage wie folgt:\n\n"
                      "1. Wie viele Schulen gibt es?\n\nZu 1.:\n\nEs gibt viele.\n",
                      askers);
}

static const drs_record *mv_paper(const char *askers) {
    return parse_with("LANDTAG MECKLENBURG-VORPOMMERN Drucksache 8/6344\n8. Wahlperiode 17.04.2026\n\n"
                      "KLEINE ANFRAGE\n\n%s\n\nLeistungskurse an Gymnasien\n\nund\n\nANTWORT\n\n"
                      "der Landesregierung\n\n1. Welche Leistungskurse werden angeboten?\n\nEs sind viele.\n\n"
                      "Die Ministerin für Bildung und Kindertagesförderung hat namens der Landesregierung die Kleine "
                      "Anfrage mit\nSchreiben vom 16. April 2026 beantwortet.\n",
                      askers);
}

static const drs_record *he_paper(const char *askers, const char *answerer) {
    static char text[4096];
    snprintf(text, sizeof text,
             "19. Wahlperiode HESSISCHER LANDTAG Drucksache 19/1234\n\n23. 03. 2015\n\nKleine Anfrage\n\n%s\n"
             "vom 12.02.2015\n\nbetreffend Schulen in Hessen\n\nund\n\nAntwort\n\n%s\n\n"
             "Vorbemerkung der Fragestellerin:\nDie Schulen sind alt.\n\n"
             "Diese Vorbemerkung der Fragestellerin vorangestellt, beantworte ich die Kleine Anfrage wie folgt:\n\n"
             "Frage 1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n",
             askers, answerer);
    return parse(text);
}

/* ---- Askers: name, blank, party ------------------------------------------------------------------------------------ */

static void test_one_asker(void **state) {
    (void)state;
    assert_askers(nw_askers("des Abgeordneten Max Beispiel   AfD"), "Max Beispiel|AfD|afd");
    assert_askers(nw_askers("der Abgeordneten Erika Muster SPD"), "Erika Muster|SPD|spd");
    assert_false(nw_askers("der Abgeordneten Erika Muster SPD")->and_others);
}

static void test_party_covers_all_names_before_it(void **state) {
    (void)state;
    assert_askers(nw_askers("der Abgeordneten Erika Muster und Max Beispiel   SPD"),
                  "Erika Muster|SPD|spd; Max Beispiel|SPD|spd");
    assert_askers(nw_askers("der Abgeordneten Erika Muster, Max Beispiel und\nIda Probst   FDP"),
                  "Erika Muster|FDP|fdp; Max Beispiel|FDP|fdp; Ida Probst|FDP|fdp");
}

static void test_blocks_of_two_parties(void **state) {
    (void)state;
    assert_askers(nw_askers("der Abgeordneten Nic Vogel AfD\nund Frank Neppe FRAKTIONSLOS"),
                  "Nic Vogel|AfD|afd; Frank Neppe|FRAKTIONSLOS|fraktionslos");
    assert_askers(bw_paper("der Abg. Anna Groß und Dr. Bernd Klein GRÜNE\nund des Abg. Karl Lang SPD"),
                  "Anna Groß|GRÜNE|gruene; Dr. Bernd Klein|GRÜNE|gruene; Karl Lang|SPD|spd");
}

static void test_party_of_several_words(void **state) {
    (void)state;
    assert_askers(nw_askers("der Abgeordneten Erika Muster   BÜNDNIS 90/DIE GRÜNEN"),
                  "Erika Muster|BÜNDNIS 90/DIE GRÜNEN|gruene");
    assert_askers(bw_paper("des Abg. Dr. Friedrich Bullinger FDP/DVP"), "Dr. Friedrich Bullinger|FDP/DVP|fdp");
}

static void test_party_over_two_lines(void **state) {
    (void)state;
    assert_askers(nw_askers("der Abgeordneten Erika Muster und Max Beispiel   BÜNDNIS 90/DIE\nGRÜNEN"),
                  "Erika Muster|BÜNDNIS 90/DIE GRÜNEN|gruene; Max Beispiel|BÜNDNIS 90/DIE GRÜNEN|gruene");
    const drs_record *record = nw_askers("der Abgeordneten Erika Muster   SPD und Max Beispiel   FDP");
    assert_askers(record, "Erika Muster|SPD|spd; Max Beispiel|FDP|fdp");
    assert_value("title", record->title.text, "Wie geht es weiter mit den Schulen?");
}

static void test_and_others(void **state) {
    (void)state;
    const drs_record *record = nw_askers("des Abgeordneten Max Beispiel u. a.   SPD");
    assert_askers(record, "Max Beispiel|SPD|spd");
    assert_true(record->and_others);
}

static void test_faction_alone(void **state) {
    (void)state;
    assert_askers(nw_askers("der Fraktion der SPD"), "=SPD|spd");
    assert_askers(nw_askers("der Fraktion BÜNDNIS 90/DIE GRÜNEN"), "=BÜNDNIS 90/DIE GRÜNEN|gruene");
}

static void test_asker_without_party(void **state) {
    (void)state;
    assert_askers(nw_askers("des Abgeordneten Max Beispiel"), "Max Beispiel||");
}

static void test_titles_and_particles_belong_to_the_name(void **state) {
    (void)state;
    assert_askers(nw_askers("der Abgeordneten Dr. Martin Vincentz und Prof. Dr. Ida von Probst   AfD"),
                  "Dr. Martin Vincentz|AfD|afd; Prof. Dr. Ida von Probst|AfD|afd");
    assert_askers(nw_askers("der Abgeordneten Susana dos Santos Herrmann und Fabio De Masi   SPD"),
                  "Susana dos Santos Herrmann|SPD|spd; Fabio De Masi|SPD|spd");
    assert_askers(nw_askers("der Abgeordneten Dr. h. c. Ida Probst   CDU"), "Dr. h. c. Ida Probst|CDU|cdu");
    assert_askers(nw_askers("des Abgeordneten Hans-Peter Müller-Lüdenscheidt   CDU"),
                  "Hans-Peter Müller-Lüdenscheidt|CDU|cdu");
}

static void test_lost_blank_behind_the_article(void **state) {
    (void)state;
    assert_askers(nw_askers("der AbgeordnetenSarah Muster   SPD"), "Sarah Muster|SPD|spd");
}

static void test_baden_wuerttemberg(void **state) {
    (void)state;
    assert_askers(bw_paper("der Abg. Christine Neumann-Martin CDU"), "Christine Neumann-Martin|CDU|cdu");
    assert_askers(bw_paper("der Abg. Anna Groß, Bernd Klein und Karl Lang CDU"),
                  "Anna Groß|CDU|cdu; Bernd Klein|CDU|cdu; Karl Lang|CDU|cdu");
}

/* ---- Askers: party in brackets, "Fraktion der" --------------------------------------------------------------------- */

static void test_party_in_brackets(void **state) {
    (void)state;
    assert_askers(he_paper("der Abg. Schott (DIE LINKE)", "des Kultusministers"), "Schott|DIE LINKE|linke");
    assert_askers(he_paper("des Abg. Rentsch (FDP)", "des Kultusministers"), "Rentsch|FDP|fdp");
    assert_askers(nw_askers("des Abgeordneten Andreas Beispiel (AfD-Fraktion)"), "Andreas Beispiel|AfD|afd");
}

static void test_town_in_brackets_is_no_party(void **state) {
    (void)state;
    assert_askers(bt_askers("der Abgeordneten Volker Beck (Köln), Kai Muster und der\nFraktion der SPD"),
                  "Volker Beck (Köln)||; Kai Muster||; =SPD|spd");
}

static void test_party_behind_a_comma(void **state) {
    (void)state;
    assert_askers(mv_paper("des Abgeordneten Enrico Schult, Fraktion der AfD"), "Enrico Schult|AfD|afd");
    assert_askers(mv_paper("der Abgeordneten Anne Groß, Fraktion BÜNDNIS 90/DIE GRÜNEN"),
                  "Anne Groß|BÜNDNIS 90/DIE GRÜNEN|gruene");
    assert_askers(mv_paper("der Abgeordneten Eva Groß, Fraktion DIE LINKE"), "Eva Groß|DIE LINKE|linke");
}

/* ---- Askers of the Bundestag --------------------------------------------------------------------------------------- */

static void test_persons_and_faction(void **state) {
    (void)state;
    const drs_record *record = bt_askers("der Abgeordneten Ulrich von Zons, Knuth Meyer-Soltau\n"
                                         "und der Fraktion der AfD");
    assert_askers(record, "Ulrich von Zons||; Knuth Meyer-Soltau||; =AfD|afd");
    assert_false(record->and_others);
}

static void test_further_askers(void **state) {
    (void)state;
    const drs_record *record = bt_askers("der Abgeordneten Anna Groß, Bernd Klein, Karl Lang,\n"
                                         "weiterer Abgeordneter und der Fraktion BÜNDNIS 90/DIE GRÜNEN");
    assert_askers(record, "Anna Groß||; Bernd Klein||; Karl Lang||; =BÜNDNIS 90/DIE GRÜNEN|gruene");
    assert_true(record->and_others);
}

static void test_factions_alone(void **state) {
    (void)state;
    assert_askers(bt_askers("der Fraktion der CDU/CSU"), "=CDU/CSU|cdu_csu");
    assert_askers(bt_askers("der Fraktionen der CDU/CSU und SPD"), "=CDU/CSU|cdu_csu; =SPD|spd");
}

static void test_two_groups_with_factions(void **state) {
    (void)state;
    assert_askers(bt_askers("der Abgeordneten Anna Groß und der Fraktion Die Linke\n"
                            "sowie der Abgeordneten Karl Lang, weiterer Abgeordneter und der Fraktion\n"
                            "BÜNDNIS 90/DIE GRÜNEN"),
                  "Anna Groß||; =Die Linke|linke; Karl Lang||; =BÜNDNIS 90/DIE GRÜNEN|gruene");
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

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_asker),
        cmocka_unit_test(test_party_covers_all_names_before_it),
        cmocka_unit_test(test_blocks_of_two_parties),
        cmocka_unit_test(test_party_of_several_words),
        cmocka_unit_test(test_party_over_two_lines),
        cmocka_unit_test(test_and_others),
        cmocka_unit_test(test_faction_alone),
        cmocka_unit_test(test_asker_without_party),
        cmocka_unit_test(test_titles_and_particles_belong_to_the_name),
        cmocka_unit_test(test_lost_blank_behind_the_article),
        cmocka_unit_test(test_baden_wuerttemberg),
        cmocka_unit_test(test_party_in_brackets),
        cmocka_unit_test(test_town_in_brackets_is_no_party),
        cmocka_unit_test(test_party_behind_a_comma),
        cmocka_unit_test(test_persons_and_faction),
        cmocka_unit_test(test_further_askers),
        cmocka_unit_test(test_factions_alone),
        cmocka_unit_test(test_two_groups_with_factions),
        cmocka_unit_test(test_lead),
        cmocka_unit_test(test_agreement_in_the_nominative),
        cmocka_unit_test(test_head_of_government),
        cmocka_unit_test(test_offices_in_the_dative),
        cmocka_unit_test(test_ministry_in_the_nominative),
        cmocka_unit_test(test_all_others),
        cmocka_unit_test(test_together_with),
        cmocka_unit_test(test_ministry_in_the_genitive),
        cmocka_unit_test(test_answerer_at_the_foot),
        cmocka_unit_test(test_hessian_offices),
        cmocka_unit_test(test_two_offices_of_one_person),
    };
    return cmocka_run_group_tests_name("people", tests, helper_start, helper_stop);
}
