/* What a page prints at its edges, where form feeds tell the pages apart and where none are left. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parse_helpers.h"

#define Q1 "1. Wie viele Schulen gibt es im Land?\n\n"
#define Q2 "2. Welche Schulen wurden seit dem Jahr 2010 geschlossen?\n\n"
#define A2 "Geschlossen wurden vor allem Schulen im ländlichen Raum.\n\n"
#define NW_IMPRINT                                                                                                      \
    "Die Veröffentlichungen des Landtags Nordrhein-Westfalen sind einzeln gegen eine Schutzgebühr beim Archiv des\n"  \
    "Landtags Nordrhein-Westfalen, 40002 Düsseldorf, Postfach 10 11 43, Telefon (0211) 884 - 2439, zu beziehen. Der\n" \
    "kostenfreie Abruf ist auch möglich über das Internet-Angebot des Landtags Nordrhein-Westfalen unter\n"           \
    "www.landtag.nrw.de\n"
#define BY_IMPRINT                                                                                                      \
    "Drucksachen, Plenarprotokolle sowie die Tagesordnungen der Vollversammlung und der Ausschüsse sind im Internet\n" \
    "unter www.bayern.landtag.de – Dokumente abrufbar. Die aktuelle Sitzungsübersicht steht unter\n"                 \
    "www.bayern.landtag.de – Aktuelles/Sitzungen zur Verfügung.\n"

/* ---- Imprints that fill the rest of their page ---------------------------------------------------------------------- */

static void test_imprint_up_to_the_form_feed(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Es gibt nach der amtlichen\n\n" NW_IMPRINT "\f" NW_RUNNING_HEAD "Statistik 5.400.\n\n" Q2 A2);
    assert_questions(record, "1 2");
    assert_answer(record, 0, "Es gibt nach der amtlichen Statistik 5.400.");
    assert_answer(record, 1, A2);
}

static void test_imprint_ends_at_the_running_head(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Es gibt nach der amtlichen\n\n" NW_IMPRINT NW_RUNNING_HEAD "Statistik 5.400.\n\n" Q2 A2);
    assert_questions(record, "1 2");
    assert_answer(record, 0, "Es gibt nach der amtlichen Statistik 5.400.");
    assert_answer(record, 1, A2);
}

/* Neither a form feed nor a running head: its own last words end it, and the text of the next page goes on. */
static void test_imprint_ends_with_its_last_words(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Es gibt nach der amtlichen\n\n" NW_IMPRINT "Statistik 5.400.\n\n" Q2 A2);
    assert_questions(record, "1 2");
    assert_answer(record, 0, "Es gibt nach der amtlichen Statistik 5.400.");
    assert_answer(record, 1, A2);
}

static const drs_record *by_paper(const char *behind_list, const char *behind_answer) {
    static char text[4096];
    snprintf(
        text, sizeof text,
        "18. Wahlperiode 01.04.2022 Drucksache 18/21007\n\nSchriftliche Anfrage\nder Abgeordneten Julika Muster FDP\n"
        "vom 14.12.2021\n\nReisekosten der Staatsregierung\n\nDie Staatsregierung wird gefragt:\n\n"
        "1. Welche Reisen wurden unternommen? ....... 2\n\n2. Welche Kosten fielen an? ................ 2\n\n%s"
        "Antwort\ndes Staatsministeriums der Finanzen und für Heimat\nvom 08.02.2022\n\n"
        "1. Welche Reisen wurden unternommen?\n\nEs wurden drei Reisen unternommen.\n\n"
        "2. Welche Kosten fielen an?\n\nEs fielen keine Kosten an.\n%s",
        behind_list, behind_answer);
    return parse(text);
}

static void test_bavarian_imprint_behind_the_last_answer(void **state) {
    (void)state;
    const drs_record *record = by_paper("", "\n" BY_IMPRINT);
    assert_questions(record, "1 2");
    assert_answer(record, 1, "Es fielen keine Kosten an.");
}

static void test_note_of_the_landtagsamt(void **state) {
    (void)state;
    const drs_record *record =
        by_paper("Hinweis des Landtagsamts: Zitate werden weder inhaltlich noch formal überprüft. Die korrekte\n"
                 "Zitierweise liegt in der Verantwortung der Fragestellerin bzw. des Fragestellers.\n" BY_IMPRINT
                 "Bayerischer Landtag 18. Wahlperiode Drucksache 18/21007 Seite 2\n\n",
                 "");
    assert_questions(record, "1 2");
    assert_question(record, 1, "Welche Kosten fielen an?");
    assert_answers(record, "1; 2");
}

/* Its paragraphs are known one by one where neither a form feed nor the imprint's end follows. */
static void test_notes_of_the_landtagsamt_end_a_dump(void **state) {
    (void)state;
    const drs_record *record = by_paper(
        "", "\nHinweise des Landtagsamts\n\nZitate werden weder inhaltlich noch formal überprüft. Die korrekte\n"
            "Zitierweise liegt in der Verantwortung der Fragestellerin bzw. des Fragestellers sowie der\n"
            "Staatsregierung.\n");
    assert_answer(record, 1, "Es fielen keine Kosten an.");
}

static void test_leaders_before_the_page_of_the_notes(void **state) {
    (void)state;
    const drs_record *record = by_paper("Hinweise des Landtagsamts .............................. 5\n\n", "");
    assert_questions(record, "1 2");
    assert_question(record, 1, "Welche Kosten fielen an?");
    /* The same words in a sentence are no furniture. */
    record = by_paper("", "Die Hinweise des Landtagsamts wurden beachtet.\n");
    assert_answer(record, 1, "Es fielen keine Kosten an. Die Hinweise des Landtagsamts wurden beachtet.");
}

/* st: the lines below the first hang; the date behind its last words is still read. */
static void test_note_on_the_annexes_of_sachsen_anhalt(void **state) {
    (void)state;
    static const char *const ends[] = {"\f", ""};
    for (size_t i = 0; i < 2; i++) {
        char text[4096];
        snprintf(text, sizeof text,
                 "Landtag von Sachsen-Anhalt Drucksache 7/4733\n13.08.2019\n\nAntwort der Landesregierung\n"
                 "auf eine Kleine Anfrage zur schriftlichen Beantwortung\n\nAbgeordneter Hagen Muster (AfD)\n\n"
                 "Ausstattung der Feuerwehren\n\nKleine Anfrage - KA 7/2811\n\n"
                 "Antwort der Landesregierung\nerstellt vom Ministerium für Inneres und Sport\n\n"
                 "1. Wie viele Wehren gibt es?\n\nEs gibt nach der Zählung\n\n"
                 "Hinweis:    Die Drucksache steht vollständig digital im Internet zur Verfügung. Die Anlage ist\n"
                 "            in Word als Objekt beigefügt und öffnet durch Doppelklick den Reader. Bei Bedarf\n"
                 "            kann Einsichtnahme in der Bibliothek des Landtages erfolgen oder\n"
                 "            die gedruckte Form abgefordert werden.\n\n(Ausgegeben am 14.08.2019)\n%s"
                 "2018 noch 612 Wehren.\n\n2. Welche Kosten entstehen?\n\nKeine.\n",
                 ends[i]);
        const drs_record *record = parse(text);
        assert_answer(record, 0, "Es gibt nach der Zählung 2018 noch 612 Wehren.");
        assert_value("issued", record->dates[DRS_DATE_ISSUED].text, "2019-08-14");
        assert_questions(record, "1 2");
    }
}

/* ---- Running heads without form feeds ------------------------------------------------------------------------------- */

static void test_page_number_before_the_running_head(void **state) {
    (void)state;
    const drs_record *record =
        parse("21. Wahlperiode\n\nHESSISCHER LANDTAG\n\nDrucksache 21/1649\n05. 02. 2025\n\nKleine Anfrage\n"
              "des Abg. Max Muster (SPD)\nvom 13.12.2024\nSirenen in Hessen\nund\nAntwort\n"
              "des Ministers des Innern\n\nFrage 1. Wie viele Sirenen gibt es?\n\nIn Hessen gibt es nach der\n"
              "2                 Hessischer Landtag  ·  21. Wahlperiode  ·  Drucksache 21/1649\n"
              "Statistik 5.214 Sirenen.\n\nFrage 2. Welche Kosten entstehen?\n\nKeine.\n");
    assert_questions(record, "1 2");
    assert_answer(record, 0, "In Hessen gibt es nach der Statistik 5.214 Sirenen.");
}

static void test_sentence_that_begins_with_a_number_and_the_name(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Es gibt 5.400 Schulen. Nach dem Beschluss vom Mai hat der\n"
                         "18. Landtag Nordrhein-Westfalen mit Drucksache 18/9000 mehr verlangt.\n\n" Q2 A2);
    assert_answer(record, 0,
                  "Es gibt 5.400 Schulen. Nach dem Beschluss vom Mai hat der\n18. Landtag Nordrhein-Westfalen mit "
                  "Drucksache 18/9000 mehr verlangt.");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_imprint_up_to_the_form_feed),
        cmocka_unit_test(test_imprint_ends_at_the_running_head),
        cmocka_unit_test(test_imprint_ends_with_its_last_words),
        cmocka_unit_test(test_bavarian_imprint_behind_the_last_answer),
        cmocka_unit_test(test_note_of_the_landtagsamt),
        cmocka_unit_test(test_notes_of_the_landtagsamt_end_a_dump),
        cmocka_unit_test(test_leaders_before_the_page_of_the_notes),
        cmocka_unit_test(test_note_on_the_annexes_of_sachsen_anhalt),
        cmocka_unit_test(test_page_number_before_the_running_head),
        cmocka_unit_test(test_sentence_that_begins_with_a_number_and_the_name),
    };
    return cmocka_run_group_tests_name("furniture", tests, helper_start, helper_stop);
}
