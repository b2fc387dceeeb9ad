/* Title blocks: what each line of the head is, in the printed forms of the parliaments. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parse_helpers.h"

/* Askers as "name|party" or "=faction", one behind the other. */
static void assert_askers(const drs_record *record, const char *expected) {
    char found[4096] = "";
    size_t used = 0;
    for (size_t i = 0; i < record->asker_count && used < sizeof found; i++) {
        const drs_asker *asker = &record->askers[i];
        const char *between = i ? "; " : "";
        if (asker->faction.text.bytes) {
            used += (size_t)snprintf(found + used, sizeof found - used, "%s=%s", between, asker->faction.text.bytes);
        } else {
            used += (size_t)snprintf(found + used, sizeof found - used, "%s%s|%s", between, asker->name.text.bytes,
                                     asker->party.text.bytes ? asker->party.text.bytes : "");
        }
    }
    if (strcmp(found, expected) != 0) {
        fail_msg("askers \"%s\" instead of \"%s\"", found, expected);
    }
}

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

static void assert_date(const drs_record *record, drs_date_kind kind, const char *expected) {
    assert_value(drs_date_name(kind), record->dates[kind].text, expected);
}

/* ---- Hessen: names below the instrument, the office below "Antwort" -------------------------------------------------- */

static const drs_record *he_paper(const char *askers, const char *title, const char *office) {
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
        he_paper("Rüdiger Muster (SPD), Nadja Öz-Reitz (SPD) und Dr. Kai Probe (SPD) vom 13.12.2024",
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
        he_paper("Prof. Dr. Anna-Maria von Muster\n(BÜNDNIS 90/DIE GRÜNEN), Kai Probe (CDU)\nund Jan Beispiel "
                 "(fraktionslos)\nvom 13.12.2024",
                 "Sirenen in Hessen", "Ministerin für Landwirtschaft und ländlichen\nRaum"),
        "Prof. Dr. Anna-Maria von Muster|BÜNDNIS 90/DIE GRÜNEN; Kai Probe|CDU; Jan Beispiel|fraktionslos");
    const drs_record *record =
        he_paper("Kai Probe (Freie Demokraten) und Eva Muster\n(Freie Demokraten) vom\n13.12.2024", "Sirenen in Hessen",
                 "Ministerin für Landwirtschaft und ländlichen\nRaum");
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
    const drs_record *record = he_paper("Gemeinde Wetter (Hessen)", "und ihre Schulen", "Kultusminister");
    assert_int_equal(record->asker_count, 0);
    record = he_paper("Kai Probe (CDU) vom 13.12.2024", "Reisen von Max Muster (SPD) und Eva Beispiel (AfD)",
                      "Minister der Finanzen");
    assert_askers(record, "Kai Probe|CDU");
    assert_value("title", record->title.text, "Reisen von Max Muster (SPD) und Eva Beispiel (AfD)");
    assert_offices(record, "lead:Minister der Finanzen");
}

static void test_title_that_names_an_office(void **state) {
    (void)state;
    const drs_record *record =
        he_paper("Kai Probe (CDU) vom 13.12.2024", "Äußerungen der hessischen\nMinisterin für Umwelt zu Sirenen",
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

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_hessian_block),
        cmocka_unit_test(test_hessian_names_over_lines),
        cmocka_unit_test(test_hessian_faction_asks_too),
        cmocka_unit_test(test_titles_with_brackets),
        cmocka_unit_test(test_title_that_names_an_office),
        cmocka_unit_test(test_hessian_answer_to_a_grosse_anfrage),
    };
    return cmocka_run_group_tests_name("head", tests, helper_start, helper_stop);
}
