/* Askers in the printed patterns of the parliaments. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "short_papers.h"

/* Askers as "name|party|party_id" or "=faction|party_id", one behind the other. */
static void assert_askers_and_ids(const drs_record *record, const char *expected) {
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

/* ---- Askers: name, blank, party ------------------------------------------------------------------------------------ */

static void test_one_asker(void **state) {
    (void)state;
    assert_askers_and_ids(nw_askers("des Abgeordneten Max Beispiel   AfD"), "Max Beispiel|AfD|afd");
    assert_askers_and_ids(nw_askers("der Abgeordneten Erika Muster SPD"), "Erika Muster|SPD|spd");
    assert_false(nw_askers("der Abgeordneten Erika Muster SPD")->and_others);
}

static void test_party_covers_all_names_before_it(void **state) {
    (void)state;
    assert_askers_and_ids(nw_askers("der Abgeordneten Erika Muster und Max Beispiel   SPD"),
                          "Erika Muster|SPD|spd; Max Beispiel|SPD|spd");
    assert_askers_and_ids(nw_askers("der Abgeordneten Erika Muster, Max Beispiel und\nIda Probst   FDP"),
                          "Erika Muster|FDP|fdp; Max Beispiel|FDP|fdp; Ida Probst|FDP|fdp");
}

/* Parties of two words in small letters, without brackets; a surname alone is none. */
static void test_party_of_words_behind_a_name(void **state) {
    (void)state;
    assert_askers_and_ids(nw_askers("der Abgeordneten Erika Muster Die Linke"), "Erika Muster|Die Linke|linke");
    assert_askers_and_ids(nw_askers("der Abgeordneten Erika Muster und Max Beispiel Freie Demokraten"),
                          "Erika Muster|Freie Demokraten|fdp; Max Beispiel|Freie Demokraten|fdp");
    assert_askers_and_ids(nw_askers("des Abgeordneten Max Linke SPD"), "Max Linke|SPD|spd");
    assert_askers_and_ids(nw_askers("des Abgeordneten Max Linke"), "Max Linke||");
}

/* "(SPD) u. a.", and members that no comma parts from the last name. */
static void test_others_behind_a_party(void **state) {
    (void)state;
    const drs_record *record = nw_askers("der Abgeordneten Erika Muster (SPD) u. a.");
    assert_askers_and_ids(record, "Erika Muster|SPD|spd");
    assert_true(record->and_others);
    record = nw_askers("der Abgeordneten Erika Muster, Max Beispiel weiterer Abgeordneter und der Fraktion der AfD");
    assert_askers_and_ids(record, "Erika Muster||; Max Beispiel||; =AfD|afd");
    assert_true(record->and_others);
    record = nw_askers("der Abgeordneten Erika Muster und Uwe Weiterer   SPD");
    assert_askers_and_ids(record, "Erika Muster|SPD|spd; Uwe Weiterer|SPD|spd");
    assert_false(record->and_others);
}

/* A group asks; a title may begin with the word. */
static void test_group_that_asks(void **state) {
    (void)state;
    assert_askers_and_ids(nw_askers("der Gruppe BSW"), "=BSW|bsw");
    assert_askers_and_ids(nw_askers("der Parlamentarischen Gruppe der FDP"), "=FDP|fdp");
    assert_askers_and_ids(nw_askers("des fraktionslosen Abgeordneten Max Beispiel"), "Max Beispiel||");
    const drs_record *record =
        nw_askers("der Abgeordneten Erika Muster   SPD\n\nDer Gruppe der Jugendlichen fehlt Geld");
    assert_askers_and_ids(record, "Erika Muster|SPD|spd");
}

/* Lists that wrap behind a comma, a title or a given name, however many particles the names have. */
static void test_list_with_particles(void **state) {
    (void)state;
#define NAMES "Konstantin von der Aue|SPD|spd; Dr. Erika Muster|SPD|spd; Maria dos Santos|SPD|spd"
    assert_askers_and_ids(
        nw_askers("der Abgeordneten Konstantin von der Aue, Dr. Erika\nMuster und Maria dos Santos   SPD"), NAMES);
    assert_askers_and_ids(
        nw_askers("der Abgeordneten\nKonstantin von der Aue, Dr. Erika Muster und Maria dos Santos SPD"), NAMES);
    assert_askers_and_ids(
        parse("BÜRGERSCHAFT DER FREIEN UND HANSESTADT HAMBURG Drucksache 22/6602\n22. Wahlperiode 12.12.24\n\n"
              "Schriftliche Kleine Anfrage\n\nder Abgeordneten Konstantin von der Aue,\n"
              "Dr. Erika Muster sowie Karl von dem Berg und Maria dos Santos (SPD) vom 04.12.24\n\n"
              "und Antwort des Senats\n\nBetr.: Schulen\n\nWir fragen den Senat:\n\n1. Wie alt sind sie?\n\nAlt.\n"),
        "Konstantin von der Aue|SPD|spd; Dr. Erika Muster|SPD|spd; Karl von dem Berg|SPD|spd; Maria dos "
        "Santos|SPD|spd");
#undef NAMES
}

static void test_blocks_of_two_parties(void **state) {
    (void)state;
    assert_askers_and_ids(nw_askers("der Abgeordneten Nic Vogel AfD\nund Frank Neppe FRAKTIONSLOS"),
                          "Nic Vogel|AfD|afd; Frank Neppe|FRAKTIONSLOS|fraktionslos");
    assert_askers_and_ids(bw_paper("der Abg. Anna Groß und Dr. Bernd Klein GRÜNE\nund des Abg. Karl Lang SPD"),
                          "Anna Groß|GRÜNE|gruene; Dr. Bernd Klein|GRÜNE|gruene; Karl Lang|SPD|spd");
}

static void test_party_of_several_words(void **state) {
    (void)state;
    assert_askers_and_ids(nw_askers("der Abgeordneten Erika Muster   BÜNDNIS 90/DIE GRÜNEN"),
                          "Erika Muster|BÜNDNIS 90/DIE GRÜNEN|gruene");
    assert_askers_and_ids(bw_paper("des Abg. Dr. Friedrich Bullinger FDP/DVP"), "Dr. Friedrich Bullinger|FDP/DVP|fdp");
}

static void test_party_over_two_lines(void **state) {
    (void)state;
    assert_askers_and_ids(nw_askers("der Abgeordneten Erika Muster und Max Beispiel   BÜNDNIS 90/DIE\nGRÜNEN"),
                          "Erika Muster|BÜNDNIS 90/DIE GRÜNEN|gruene; Max Beispiel|BÜNDNIS 90/DIE GRÜNEN|gruene");
    const drs_record *record = nw_askers("der Abgeordneten Erika Muster   SPD und Max Beispiel   FDP");
    assert_askers_and_ids(record, "Erika Muster|SPD|spd; Max Beispiel|FDP|fdp");
    assert_value("title", record->title.text, "Wie geht es weiter mit den Schulen?");
}

static void test_and_others(void **state) {
    (void)state;
    const drs_record *record = nw_askers("des Abgeordneten Max Beispiel u. a.   SPD");
    assert_askers_and_ids(record, "Max Beispiel|SPD|spd");
    assert_true(record->and_others);
}

static void test_faction_alone(void **state) {
    (void)state;
    assert_askers_and_ids(nw_askers("der Fraktion der SPD"), "=SPD|spd");
    assert_askers_and_ids(nw_askers("der Fraktion BÜNDNIS 90/DIE GRÜNEN"), "=BÜNDNIS 90/DIE GRÜNEN|gruene");
}

static void test_asker_without_party(void **state) {
    (void)state;
    assert_askers_and_ids(nw_askers("des Abgeordneten Max Beispiel"), "Max Beispiel||");
}

static void test_titles_and_particles_belong_to_the_name(void **state) {
    (void)state;
    assert_askers_and_ids(nw_askers("der Abgeordneten Dr. Martin Vincentz und Prof. Dr. Ida von Probst   AfD"),
                          "Dr. Martin Vincentz|AfD|afd; Prof. Dr. Ida von Probst|AfD|afd");
    assert_askers_and_ids(nw_askers("der Abgeordneten Susana dos Santos Herrmann und Fabio De Masi   SPD"),
                          "Susana dos Santos Herrmann|SPD|spd; Fabio De Masi|SPD|spd");
    assert_askers_and_ids(nw_askers("der Abgeordneten Dr. h. c. Ida Probst   CDU"), "Dr. h. c. Ida Probst|CDU|cdu");
    assert_askers_and_ids(nw_askers("des Abgeordneten Hans-Peter Müller-Lüdenscheidt   CDU"),
                          "Hans-Peter Müller-Lüdenscheidt|CDU|cdu");
}

static void test_lost_blank_behind_the_article(void **state) {
    (void)state;
    assert_askers_and_ids(nw_askers("der AbgeordnetenSarah Muster   SPD"), "Sarah Muster|SPD|spd");
}

static void test_baden_wuerttemberg(void **state) {
    (void)state;
    assert_askers_and_ids(bw_paper("der Abg. Christine Neumann-Martin CDU"), "Christine Neumann-Martin|CDU|cdu");
    assert_askers_and_ids(bw_paper("der Abg. Anna Groß, Bernd Klein und Karl Lang CDU"),
                          "Anna Groß|CDU|cdu; Bernd Klein|CDU|cdu; Karl Lang|CDU|cdu");
}

/* ---- Askers: party in brackets, "Fraktion der" --------------------------------------------------------------------- */

static void test_party_in_brackets(void **state) {
    (void)state;
    assert_askers_and_ids(he_paper("der Abg. Schott (DIE LINKE)", "des Kultusministers"), "Schott|DIE LINKE|linke");
    assert_askers_and_ids(he_paper("des Abg. Rentsch (FDP)", "des Kultusministers"), "Rentsch|FDP|fdp");
    assert_askers_and_ids(nw_askers("des Abgeordneten Andreas Beispiel (AfD-Fraktion)"), "Andreas Beispiel|AfD|afd");
}

static void test_town_in_brackets_is_no_party(void **state) {
    (void)state;
    assert_askers_and_ids(bt_askers("der Abgeordneten Volker Beck (Köln), Kai Muster und der\nFraktion der SPD"),
                          "Volker Beck (Köln)||; Kai Muster||; =SPD|spd");
}

static void test_party_behind_a_comma(void **state) {
    (void)state;
    assert_askers_and_ids(mv_paper("des Abgeordneten Enrico Schult, Fraktion der AfD"), "Enrico Schult|AfD|afd");
    assert_askers_and_ids(mv_paper("der Abgeordneten Anne Groß, Fraktion BÜNDNIS 90/DIE GRÜNEN"),
                          "Anne Groß|BÜNDNIS 90/DIE GRÜNEN|gruene");
    assert_askers_and_ids(mv_paper("der Abgeordneten Eva Groß, Fraktion DIE LINKE"), "Eva Groß|DIE LINKE|linke");
}

/* ---- Askers of the Bundestag --------------------------------------------------------------------------------------- */

static void test_persons_and_faction(void **state) {
    (void)state;
    const drs_record *record = bt_askers("der Abgeordneten Ulrich von Zons, Knuth Meyer-Soltau\n"
                                         "und der Fraktion der AfD");
    assert_askers_and_ids(record, "Ulrich von Zons||; Knuth Meyer-Soltau||; =AfD|afd");
    assert_false(record->and_others);
}

static void test_further_askers(void **state) {
    (void)state;
    const drs_record *record = bt_askers("der Abgeordneten Anna Groß, Bernd Klein, Karl Lang,\n"
                                         "weiterer Abgeordneter und der Fraktion BÜNDNIS 90/DIE GRÜNEN");
    assert_askers_and_ids(record, "Anna Groß||; Bernd Klein||; Karl Lang||; =BÜNDNIS 90/DIE GRÜNEN|gruene");
    assert_true(record->and_others);
}

static void test_factions_alone(void **state) {
    (void)state;
    assert_askers_and_ids(bt_askers("der Fraktion der CDU/CSU"), "=CDU/CSU|cdu_csu");
    assert_askers_and_ids(bt_askers("der Fraktionen der CDU/CSU und SPD"), "=CDU/CSU|cdu_csu; =SPD|spd");
}

static void test_two_groups_with_factions(void **state) {
    (void)state;
    assert_askers_and_ids(bt_askers("der Abgeordneten Anna Groß und der Fraktion Die Linke\n"
                                    "sowie der Abgeordneten Karl Lang, weiterer Abgeordneter und der Fraktion\n"
                                    "BÜNDNIS 90/DIE GRÜNEN"),
                          "Anna Groß||; =Die Linke|linke; Karl Lang||; =BÜNDNIS 90/DIE GRÜNEN|gruene");
}

/* Blanks that a reader of PDF lost or added, one case a line: all of them name the same two. */
static void test_blanks_lost_and_added(void **state) {
    (void)state;
    static const char *const lines[] = {
        "der AbgeordnetenErika Sundermann und Max Beispiel   SPD\n",
        "der Abgeordneten Erika Sundermannund Max Beispiel   SPD\n",
        "der Abgeordneten Erika Sundermann undMax Beispiel   SPD\n",
        "der Abgeordneten Erika Sundermann und Max BeispielSPD\n",
        "der Abge ordneten Erika Sundermann und Max Beispiel   SPD\n",
        "der Abgeordneten Erika Sundermann u nd Max Beispiel   SPD\n",
        "der Abgeordneten Erika Sundermann und Max Beispiel   S PD\n",
        "de r Abgeordneten Erika Sundermann ,Max Beispiel   SPD\n",
        "der Abgeordneten Erika SundermannSPD und Max Beispiel   SPD\n",
        "der Abgeordneten Erika Sundermann SPDund Max Beispiel   SPD\n",
    };
    char paper[8192];
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        snprintf(paper, sizeof paper, "%s%s\n%s%s1. Wie viele?\n\nViele.\n", NW_TOP, lines[i],
                 NW_REMARK "Die Schulen sind alt.\n\n\n", NW_ANSWERER);
        assert_askers(parse(paper), "Erika Sundermann|SPD; Max Beispiel|SPD");
    }
    static const char *const others[][2] = {
        {"der Abgeordneten Erika Langenohlund Max Beispiel   AfD\n", "Erika Langenohl|AfD; Max Beispiel|AfD"},
        {"des Abgeordneten Jörg RehfußAfD\n", "Jörg Rehfuß|AfD"},
        {"der Fraktionder FDP\n", "=FDP"},
        {"der Fraktion derFDP\n", "=FDP"},
        {"der Frak tion d er FDP\n", "=FDP"},
    };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        snprintf(paper, sizeof paper, "%s%s\n%s%s1. Wie viele?\n\nViele.\n", NW_TOP, others[i][0],
                 NW_REMARK "Die Schulen sind alt.\n\n\n", NW_ANSWERER);
        assert_askers(parse(paper), others[i][1]);
    }
}

/* Names that hold what looks like two words stay whole. */
static void test_names_of_one_piece(void **state) {
    (void)state;
    static const char *const others[][2] = {
        {"der Abgeordneten Eva Freund Meier und Sigmund Hund   SPD\n", "Eva Freund Meier|SPD; Sigmund Hund|SPD"},
        {"der Abgeordneten Sigmund Beispiel und David McAllister   CDU\n",
         "Sigmund Beispiel|CDU; David McAllister|CDU"},
        {"der Abgeordneten Ida Lund von der Heide   FDP\n", "Ida Lund von der Heide|FDP"},
        {"des Abgeordneten Raimund Freund   SPD\n", "Raimund Freund|SPD"},
        {"des Abgeordneten Sven de Riese   CDU\n", "Sven de Riese|CDU"},
    };
    char paper[8192];
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        snprintf(paper, sizeof paper, "%s%s\n%s%s1. Wie viele?\n\nViele.\n", NW_TOP, others[i][0],
                 NW_REMARK "Die Schulen sind alt.\n\n\n", NW_ANSWERER);
        assert_askers(parse(paper), others[i][1]);
    }
}

/* "weiterer" wants its noun, which stands on the next line. */
static void test_further_askers_over_a_line_end(void **state) {
    (void)state;
    const drs_record *record = bt_askers("der Abgeordneten Anna Groß, Bernd Klein, Karl Lang, weiterer\n"
                                         "Abgeordneter und der Gruppe Die Linke");
    assert_askers_and_ids(record, "Anna Groß||; Bernd Klein||; Karl Lang||; =Die Linke|linke");
    assert_true(record->and_others);
    assert_value("title", record->title.text, "Stand der Versorgung mit Schulen");
}

/* ---- Askers: groups that are no Fraktion, and "Fraktion" without a comma --------------------------------------------- */

static void test_groups_are_parties(void **state) {
    (void)state;
    assert_askers_and_ids(he_paper("des Abg. Rentsch (Parlamentarische Gruppe der FDP)", "des Kultusministers"),
                          "Rentsch|FDP|fdp");
    assert_askers_and_ids(he_paper("des Abg. Rentsch (BVB/FREIE WÄHLER Gruppe)", "des Kultusministers"),
                          "Rentsch|BVB/FREIE WÄHLER|bvb_fw");
    assert_askers_and_ids(he_paper("des Abg. Rentsch (Gruppe Drei Farben – mehr Freiheit RLP)", "des Kultusministers"),
                          "Rentsch|Drei Farben – mehr Freiheit RLP|drei_farben");
    assert_askers_and_ids(he_paper("des Abg. Rentsch (Zusammenschluss der AfD)", "des Kultusministers"),
                          "Rentsch|AfD|afd");
    /* One that is not known is a party too, a town is none. */
    assert_askers_and_ids(he_paper("des Abg. Rentsch (Gruppe der BfTh)", "des Kultusministers"), "Rentsch|BfTh|");
    assert_askers_and_ids(he_paper("des Abg. Müller (Grupp) (SPD)", "des Kultusministers"), "Müller (Grupp)|SPD|spd");
}

static void test_fraktion_without_a_comma(void **state) {
    (void)state;
    assert_askers_and_ids(mv_paper("des Abgeordneten André Schott Fraktion DIE LINKE"), "André Schott|DIE LINKE|linke");
    assert_askers_and_ids(mv_paper("der Abgeordneten Eva Groß und Karl Lang Fraktion der Vernunft"),
                          "Eva Groß|Vernunft|; Karl Lang|Vernunft|");
    assert_askers_and_ids(mv_paper("des Abgeordneten Axel Vogt der Fraktion BÜNDNIS 90/DIE GRÜNEN"),
                          "Axel Vogt|BÜNDNIS 90/DIE GRÜNEN|gruene");
    assert_askers_and_ids(mv_paper("der Abgeordneten Eva Groß und der Fraktion der AfD"), "Eva Groß||; =AfD|afd");
}

/* Below names without a party "der Fraktion X" or "X-Fraktion" tells theirs, and is no title. */
static void test_party_on_a_line_of_its_own(void **state) {
    (void)state;
    static const char *const lines[] = {"CDU-Fraktion", "der CDU-Fraktion", "Fraktion der CDU", "der Fraktion der CDU",
                                        NULL};
    for (size_t i = 0; lines[i]; i++) {
        char text[2048];
        snprintf(text, sizeof text,
                 "Landtag Brandenburg Drucksache 5/4127\n5. Wahlperiode\n\nAntwort\nder Landesregierung\n"
                 "auf die Kleine Anfrage 1454\nder Abgeordneten Erika Muster und Max Beispiel\n%s\n"
                 "Drucksache 5/3900\n\nSchulen im Land\n\nWortlaut der Kleinen Anfrage 1454 vom 3. März 2011:\n\n"
                 "1. Wie viele Schulen gibt es?\n\nNamens der Landesregierung beantwortet die Ministerin für Bildung "
                 "die Kleine Anfrage\nwie folgt:\n\nFrage 1:\nWie viele Schulen gibt es?\n\nzu Frage 1:\n"
                 "Es gibt viele.\n",
                 lines[i]);
        const drs_record *record = parse(text);
        assert_askers_and_ids(record, "Erika Muster|CDU|cdu; Max Beispiel|CDU|cdu");
        assert_value("title", record->title.text, "Schulen im Land");
    }
    /* A Fraktion that asks beside persons who have a party stays one. */
    assert_askers_and_ids(mv_paper("der Abgeordneten Eva Groß, Fraktion der FDP\nder Fraktion der AfD"),
                          "Eva Groß|FDP|fdp; =AfD|afd");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_blanks_lost_and_added),
        cmocka_unit_test(test_names_of_one_piece),
        cmocka_unit_test(test_one_asker),
        cmocka_unit_test(test_party_covers_all_names_before_it),
        cmocka_unit_test(test_party_of_words_behind_a_name),
        cmocka_unit_test(test_others_behind_a_party),
        cmocka_unit_test(test_group_that_asks),
        cmocka_unit_test(test_list_with_particles),
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
        cmocka_unit_test(test_further_askers_over_a_line_end),
        cmocka_unit_test(test_groups_are_parties),
        cmocka_unit_test(test_fraktion_without_a_comma),
        cmocka_unit_test(test_party_on_a_line_of_its_own),
    };
    return cmocka_run_group_tests_name("askers", tests, helper_start, helper_stop);
}
