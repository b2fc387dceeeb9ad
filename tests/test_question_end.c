/* Where a question ends that has no question mark, and what only looks like its end. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parse_helpers.h"

/* The first question, whose end each test looks for, and one behind it that lacks nothing. */
#define NEXT "2. Welche Schulen wurden geschlossen?\nGeschlossen wurden Schulen auf dem Land.\n"

static void assert_first(const char *body, const char *question, const char *answer) {
    static char text[8192];
    snprintf(text, sizeof text, NW_HEAD "%s" NEXT, body);
    const drs_record *record = parse(text);
    assert_questions(record, "1 2");
    assert_question(record, 0, question);
    assert_answer(record, 0, answer);
    assert_answer(record, 1, "Geschlossen wurden Schulen auf dem Land.");
}

/* ---- Lists below a question ------------------------------------------------------------------------------------------ */

static void test_years_below_a_question(void **state) {
    (void)state;
    assert_first("1. Wie viele Angriffe auf Schulen gab es in den Jahren 2010 bis 2011\n2010: 9 Angriffe\n2011: 12 "
                 "Angriffe\n",
                 "Wie viele Angriffe auf Schulen gab es in den Jahren 2010 bis 2011",
                 "2010: 9 Angriffe\n2011: 12 Angriffe");
}

/* A year that no colon follows is the sentence's own, as is a longer number. */
static void test_year_that_a_question_goes_on_with(void **state) {
    (void)state;
    assert_first("1. Wie viele Angriffe auf Schulen gab es seit dem Beginn der Zählung im Jahr\n2010 im Land?\nEs gab "
                 "neun.\n",
                 "Wie viele Angriffe auf Schulen gab es seit dem Beginn der Zählung im Jahr 2010 im Land?",
                 "Es gab neun.");
    assert_first("1. Wie verteilen sich die Schulen auf Orte im Verhältnis von\n12345:1 im Land?\nGleich.\n",
                 "Wie verteilen sich die Schulen auf Orte im Verhältnis von 12345:1 im Land?", "Gleich.");
}

static void test_request_that_ends_without_a_stop(void **state) {
    (void)state;
    assert_first("1. Wie viele Schulen gab es? Bitte nach Jahren und Orten\naufschlüsseln\n5400 Schulen gab es.\n",
                 "Wie viele Schulen gab es? Bitte nach Jahren und Orten aufschlüsseln", "5400 Schulen gab es.");
}

/* Questions of several paragraphs (bt): what asks and nothing else goes on, what also states answers. */
static void test_paragraph_that_asks(void **state) {
    (void)state;
    assert_first(
        "1. Hält das Land Verbote für zulässig?\n\nWenn nein, aus welchen Gründen?\n\nNein. Es fehlt am Gesetz.\n\n",
        "Hält das Land Verbote für zulässig?\n\nWenn nein, aus welchen Gründen?", "Nein. Es fehlt am Gesetz.");
    assert_first("1. Hält das Land Verbote für zulässig?\n\nWas ist zulässig? Das regelt das Gesetz.\n\nEs fehlt.\n\n",
                 "Hält das Land Verbote für zulässig?", "Was ist zulässig? Das regelt das Gesetz.\n\nEs fehlt.");
    assert_first("1. Hält das Land Verbote für zulässig?\n\nWenn nötig, ja.\n\n", "Hält das Land Verbote für zulässig?",
                 "Wenn nötig, ja.");
}

#define ROW "Die Schulungen stehen allen Lehrkräften offen, die an einer Schule des Landes tätig sind oder waren, und\n"
#define ROWS4 ROW ROW ROW ROW

/* An empty line stands inside the question, behind a word that leads to another, and the rest asks. */
static void test_empty_line_inside_a_question(void **state) {
    (void)state;
    const drs_record *record = parse(
        NW_HEAD "1. Welche Schulungen gibt es und wie lange werden Lehrkräfte dafür vom\n\nDienst freigestellt?\n\n"
                "Es gibt sechs Schulungen.\n" ROWS4 ROWS4 ROWS4 ROWS4 "auch andere.\n\n" NEXT);
    assert_questions(record, "1 2");
    assert_question(record, 0,
                    "Welche Schulungen gibt es und wie lange werden Lehrkräfte dafür vom\n\nDienst freigestellt?");
    assert_int_equal(strncmp(record->answers[0].text.text.bytes, "Es gibt sechs", 13), 0);
    /* no word leads to what stands below, and the line has room for it */
    record =
        parse(NW_HEAD "1. Welche Schulen sind neu\n\nNeu sind 17 Schulen. Welche? Die in den Städten.\n\n" NEXT ROWS4
                  ROWS4 ROWS4 ROWS4 "auch andere.\n");
    assert_question(record, 0, "Welche Schulen sind neu");
    assert_answer(record, 0, "Neu sind 17 Schulen. Welche? Die in den Städten.");
}

/* Behind an empty line a word that might go on opens the answer. */
static void test_answer_that_begins_with_dabei(void **state) {
    (void)state;
    assert_first(
        "1. Wie viele Schulen gibt es im Land, und welche sind es?\n\nDabei handelt es sich um 5400 Schulen.\n\n",
        "Wie viele Schulen gibt es im Land, und welche sind es?", "Dabei handelt es sich um 5400 Schulen.");
}

/* The verb ends a line, not the request. */
static void test_request_that_goes_on(void **state) {
    (void)state;
    assert_first("1. Wie viele Schulen gab es? Bitte nach Jahren aufschlüsseln\nund die Orte nennen.\nEs gab 5400.\n",
                 "Wie viele Schulen gab es? Bitte nach Jahren aufschlüsseln und die Orte nennen.", "Es gab 5400.");
}

/* ---- Full stops ------------------------------------------------------------------------------------------------------ */

#define FULL "1. Welche Maßnahmen hat die Landesregierung seit dem vergangenen Sommer ergriffen, damit die\n"

static void test_question_with_a_full_stop(void **state) {
    (void)state;
    assert_first(FULL "Schulgebäude saniert werden.\nDas Land fördert den Bau.\n",
                 "Welche Maßnahmen hat die Landesregierung seit dem vergangenen Sommer ergriffen, damit die "
                 "Schulgebäude saniert werden.",
                 "Das Land fördert den Bau.");
}

/* The first line is short: the question ended there and the stop is its answer's, or nobody can tell. */
static void test_stop_of_an_answer(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "1. Welche Maßnahmen hat die Landesregierung ergriffen\nDas Land fördert seit dem vergangenen "
                      "Sommer den Bau und die Sanierung von allen Gebäuden.\nWeiteres ist nicht geplant.\n" NEXT);
    assert_questions(record, "1 2");
    assert_question(record, 0, "Welche Maßnahmen hat die Landesregierung ergriffen");
}

/* The next word would have stood on the first line: nobody can tell whose stop it is, and the record says so. */
static void test_stop_that_may_be_an_answers(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "1. Welche Maßnahmen hat die Landesregierung ergriffen für\n"
                      "Gebäude gibt es seit dem vergangenen Sommer Fördermittel des Landes für alle "
                      "Schulen.\nWeiteres ist nicht geplant.\n" NEXT);
    assert_questions(record, "1 2");
    assert_true(says(record, "segmentation.ambiguous"));
    record = parse(NW_HEAD FULL "Schulgebäude saniert werden.\nDas Land fördert den Bau.\n" NEXT);
    assert_false(says(record, "segmentation.ambiguous"));
}

static void test_ordinal_at_a_lines_end(void **state) {
    (void)state;
    assert_first(
        "1. Bitte listen Sie die Zahl der Schulen im Land in den Jahren 2010 bis 2020 jeweils zum 31.\nDezember "
        "nach Städten auf.\nEs gab 5400.\n",
        "Bitte listen Sie die Zahl der Schulen im Land in den Jahren 2010 bis 2020 jeweils zum 31. Dezember "
        "nach Städten auf.",
        "Es gab 5400.");
}

/* A word that is not counted belongs to the answer. */
static void test_figure_that_ends_a_question(void **state) {
    (void)state;
    assert_first("1. Bitte nennen Sie die Zahl der Schulen in den Jahren 2010 bis 2020 nach Jahren in Teil 3.\nSchulen "
                 "gab es 5400.\n",
                 "Bitte nennen Sie die Zahl der Schulen in den Jahren 2010 bis 2020 nach Jahren in Teil 3.",
                 "Schulen gab es 5400.");
}

/* ---- Topics ---------------------------------------------------------------------------------------------------------- */

#define TOPIC(mark, below)                                                                                             \
    NW_HEAD "1. Personal\n1.1 Wie viele Schulen gibt es?\n1.2 Welche Schulen werden nach Kenntnis der "                \
            "Landesregierung im\n"                                                                                     \
            "kommenden Jahr geschlossen" mark "\n2. Ausgaben\n" below

static void test_topic_below_a_question_without_its_mark(void **state) {
    (void)state;
    const drs_record *record = parse(TOPIC("", "2.1 Welche Ausgaben entstehen?\n"));
    assert_questions(record, "1.1 1.2 2.1");
    assert_question(record, 1, "Welche Schulen werden nach Kenntnis der Landesregierung im kommenden Jahr geschlossen");
}

static void test_topic_whose_number_stands_alone(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "1.\nPersonal\n1.1 Wie viele Schulen gibt es?\n1.2 Welche Schulen werden nach Kenntnis der "
                      "Landesregierung im\nkommenden Jahr geschlossen\n2.\nAusgaben\n2.1 Welche Ausgaben entstehen?\n");
    assert_questions(record, "1.1 1.2 2.1");
    assert_question(record, 1, "Welche Schulen werden nach Kenntnis der Landesregierung im kommenden Jahr geschlossen");
}

/* A number alone above a question is the question's. */
static void test_question_whose_number_stands_alone(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD "1.\nWie viele Schulen gibt es?\nEs gibt 5400.\n2.\nWelche Schulen werden "
                                             "geschlossen?\nKeine.\n");
    assert_questions(record, "1 2");
    assert_question(record, 1, "Welche Schulen werden geschlossen?");
}

/* ---- Parts ----------------------------------------------------------------------------------------------------------- */

static void assert_parts(const char *parts, const char *first, const char *answer) {
    static char text[8192];
    snprintf(text, sizeof text,
             NW_HEAD "1. Welche Kosten entstanden in den Jahren 2022 und 2023 bei der Beschaffung\n%s" NEXT, parts);
    const drs_record *record = parse(text);
    assert_questions(record, "1 1a 1b 2");
    assert_question(record, 1, first);
    assert_answer(record, 0, answer);
}

static void test_part_that_is_joined_to_the_next(void **state) {
    (void)state;
    assert_parts("a) von Ersatzteilen und\nDer Landesregierung sind Kosten von 17 Euro bekannt.\nb) von "
                 "Fahrzeugen?\nKeine.\n",
                 "von Ersatzteilen und", "Der Landesregierung sind Kosten von 17 Euro bekannt.");
}

/* "und" before a word that is no sentence's first. */
static void test_part_that_wraps_behind_und(void **state) {
    (void)state;
    assert_parts("a) von Ersatzteilen und\nFahrzeugen der Polizei,\nDer Landesregierung sind Kosten von 17 Euro "
                 "bekannt.\nb) von Schiffen?\nKeine.\n",
                 "von Ersatzteilen und Fahrzeugen der Polizei,",
                 "Der Landesregierung sind Kosten von 17 Euro bekannt.");
}

static void test_part_with_a_comma_above_a_main_clause(void **state) {
    (void)state;
    assert_parts("a) von Ersatzteilen für die Fahrzeuge der Polizei und der Feuerwehren im ganzen Lande,\n"
                 "Ersatzteile sind günstig.\nb) von Fahrzeugen?\nKeine.\n",
                 "von Ersatzteilen für die Fahrzeuge der Polizei und der Feuerwehren im ganzen Lande,",
                 "Ersatzteile sind günstig.");
}

/* A list of nouns that goes on has no verb behind its first one. */
static void test_part_with_a_comma_in_a_list(void **state) {
    (void)state;
    assert_parts("a) von Ersatzteilen für die Fahrzeuge der Polizei, der Feuerwehren und der Rettung,\n"
                 "Ersatzteilen für Schiffe,\nEs entstanden 17 Euro.\nb) von Fahrzeugen?\nKeine.\n",
                 "von Ersatzteilen für die Fahrzeuge der Polizei, der Feuerwehren und der Rettung, Ersatzteilen für "
                 "Schiffe,",
                 "Es entstanden 17 Euro.");
}

static void test_short_part_with_a_comma(void **state) {
    (void)state;
    assert_parts(
        "a) von Ersatzteilen,\nKosten in Höhe von 17 Euro fielen für Ersatzteile in den Jahren 2022 und 2023 an.\n"
        "b) von Fahrzeugen?\nKeine.\n",
        "von Ersatzteilen,", "Kosten in Höhe von 17 Euro fielen für Ersatzteile in den Jahren 2022 und 2023 an.");
}

/* A figure opens the answer, where the next word would have fitted on the part's line. */
static void test_part_with_a_comma_above_a_figure(void **state) {
    (void)state;
    assert_parts(
        "a) von Ersatzteilen,\n2022 waren es 388 Euro, 2023 402 und 2024 371 Euro.\nb) von Fahrzeugen?\nKeine.\n",
        "von Ersatzteilen,", "2022 waren es 388 Euro, 2023 402 und 2024 371 Euro.");
    assert_parts(
        "a) von Ersatzteilen,\n2022: 388 Euro, 2023: 402 Euro und 2024: 371 Euro.\nb) von Fahrzeugen?\nKeine.\n",
        "von Ersatzteilen,", "2022: 388 Euro, 2023: 402 Euro und 2024: 371 Euro.");
    /* A full line: the figure may be the part's. */
    static char text[8192];
    snprintf(text, sizeof text,
             NW_HEAD "1. Welche Kosten entstanden\n"
                     "a) von Ersatzteilen für die Fahrzeuge der Polizei, der Feuerwehren und der vielen Dienste,\n"
                     "2022 waren es 388 Euro.\nb) von Fahrzeugen?\nKeine.\n" NEXT);
    const drs_record *record = parse(text);
    assert_false(record->extraction.complete);
}

/* pdfminer puts an empty line behind a question's first line. A full line goes on in a sentence that asks; a short one ends. */
static void test_empty_line_amid_a_question(void **state) {
    (void)state;
    assert_first("1. Wie bewertet die Landesregierung die Entwicklung der Schulen in den Städten und auf dem Land\n\n"
                 "Nordrhein-Westfalens, soweit sie bekannt ist?\n\nSie ist gut und wird im Herbst bekannt gemacht.\n\n",
                 "Wie bewertet die Landesregierung die Entwicklung der Schulen in den Städten und auf dem Land "
                 "Nordrhein-Westfalens, soweit sie bekannt ist?",
                 "Sie ist gut und wird im Herbst bekannt gemacht.");
    const drs_record *record = parse(
        NW_HEAD "1. Wie bewertet die Landesregierung die Entwicklung der Schulen in den Städten und auf dem Land\n\n"
                "Die Entwicklung ist gut und wird im Herbst bekannt gemacht.\n\n" NEXT);
    assert_null(strstr(record->questions[0].text.text.bytes ? record->questions[0].text.text.bytes : "", "ist gut"));
}

/* A question hangs behind its number, and the page ends amid it: the sentence at the page's foot is no answer to it. */
static void test_question_around_the_foot_of_a_page(void **state) {
    (void)state;
    const drs_record *record = parse(
        "LANDTAG MECKLENBURG-VORPOMMERN Drucksache 8/6344\n8. Wahlperiode 17.04.2026\n\nKLEINE ANFRAGE\n\n"
        "des Abgeordneten Enrico Schult, Fraktion der AfD\n\nLeistungskurse an Gymnasien\n\nund\n\nANTWORT\n\n"
        "der Landesregierung\n\n   1.   Welche Leistungskurse werden angeboten?\nEs sind viele.\n\n"
        "   2.   An welchen Gymnasien kam es in den Schuljahren 2023/2024 bis\n"
        "        2025/2026 zu hohem Unterrichtsausfall in Leis-\n\n"
        "Die Ministerin für Bildung und Kindertagesförderung hat namens der Landesregierung die Kleine Anfrage mit\n"
        "Schreiben vom 16. April 2026 beantwortet.\n\f"
        "Drucksache 8/6344                     Landtag Mecklenburg-Vorpommern - 8. Wahlperiode\n\n\n"
        "        tungskursen (bitte nach Schulen ausweisen)?\nAn dreien.\n");
    assert_questions(record, "1 2");
    assert_question(
        record, 1,
        "An welchen Gymnasien kam es in den Schuljahren 2023/2024 bis 2025/2026 zu hohem Unterrichtsausfall in "
        "Leistungskursen (bitte nach Schulen ausweisen)?");
    assert_answers(record, "1; 2");
    assert_answer(record, 1, "An dreien.");
}

/* An empty line behind an article is the extractor's: no sentence ends so. Where one begins below, the rest is lost. */
static void test_empty_line_behind_an_article(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD
              "1. Welche Mittel hat das Land ausgereicht? Bitte nach Haushaltsmitteln, Mitteln aus der\n\n"
              "Feuerschutzsteuer und Mitteln der Europäischen Union getrennt angeben.\n\nEs wurden viele bewilligt.\n");
    assert_question(
        record, 0,
        "Welche Mittel hat das Land ausgereicht? Bitte nach Haushaltsmitteln, Mitteln aus der Feuerschutzsteuer "
        "und Mitteln der Europäischen Union getrennt angeben.");
    assert_answer(record, 0, "Es wurden viele bewilligt.");
}

/* A bracket below the question's mark asks for something on its second line; one that asks for nothing is the answer's. */
static void test_bracket_below_a_question(void **state) {
    (void)state;
    const drs_record *record = parse(
        NW_HEAD "1. Wie viele Stellen sind an den Schulen vorgesehen und zu welchem Anteil sind sie besetzt?\n"
                "(Stichtag: 1. September\n2025; bitte je Schule angeben)\nEs sind 24 Stellen vorgesehen.\n\n"
                "2. Wie viele Stellen sind frei?\n(Stand der Erhebung: 1. September\n2025) Frei sind drei Stellen.\n");
    assert_question(record, 0,
                    "Wie viele Stellen sind an den Schulen vorgesehen und zu welchem Anteil sind sie besetzt? "
                    "(Stichtag: 1. September 2025; bitte je Schule angeben)");
    assert_answer(record, 0, "Es sind 24 Stellen vorgesehen.");
    assert_question(record, 1, "Wie viele Stellen sind frei?");
    assert_answer(record, 1, "(Stand der Erhebung: 1. September 2025) Frei sind drei Stellen.");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_empty_line_behind_an_article),
        cmocka_unit_test(test_bracket_below_a_question),
        cmocka_unit_test(test_years_below_a_question),
        cmocka_unit_test(test_year_that_a_question_goes_on_with),
        cmocka_unit_test(test_request_that_ends_without_a_stop),
        cmocka_unit_test(test_empty_line_amid_a_question),
        cmocka_unit_test(test_question_around_the_foot_of_a_page),
        cmocka_unit_test(test_paragraph_that_asks),
        cmocka_unit_test(test_empty_line_inside_a_question),
        cmocka_unit_test(test_answer_that_begins_with_dabei),
        cmocka_unit_test(test_request_that_goes_on),
        cmocka_unit_test(test_question_with_a_full_stop),
        cmocka_unit_test(test_stop_of_an_answer),
        cmocka_unit_test(test_stop_that_may_be_an_answers),
        cmocka_unit_test(test_topic_below_a_question_without_its_mark),
        cmocka_unit_test(test_topic_whose_number_stands_alone),
        cmocka_unit_test(test_question_whose_number_stands_alone),
        cmocka_unit_test(test_ordinal_at_a_lines_end),
        cmocka_unit_test(test_figure_that_ends_a_question),
        cmocka_unit_test(test_part_that_is_joined_to_the_next),
        cmocka_unit_test(test_part_that_wraps_behind_und),
        cmocka_unit_test(test_part_with_a_comma_above_a_main_clause),
        cmocka_unit_test(test_part_with_a_comma_in_a_list),
        cmocka_unit_test(test_short_part_with_a_comma),
        cmocka_unit_test(test_part_with_a_comma_above_a_figure),
    };
    return cmocka_run_group_tests_name("question_end", tests, helper_start, helper_stop);
}
