/* Names, titles and numbers that the paper itself contradicts are told: half a pair of brackets, words of the lines around
 * them, another number in the running heads. Sound ones are not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parse_helpers.h"

#define BODY                                                                                                           \
    "Vorbemerkung der Kleinen Anfrage\n\nDie Schulen sind alt.\n\n\n" NW_ANSWERER                                      \
    "1. Wie viele Schulen gibt es im Land?\n\nIm Land gibt es 5.400 Schulen.\n"

static void assert_says(const char *code, const char *askers, const char *title, bool expected) {
    char paper[4096];
    snprintf(paper, sizeof paper, "%s%s\n\n%s\n\n\n%s", NW_TOP, askers, title, BODY);
    const drs_record *record = parse(paper);
    if (says(record, code) != expected || (expected && record->extraction.complete)) {
        fail_msg("%s / %s: %s is %s", askers, title, code, expected ? "not said" : "said");
    }
}

static void test_names(void **state) {
    (void)state;
    static const char *const doubtful[] = {
        "der Abgeordneten Erika Muster (SPD",
        "der Abgeordneten Erika Muster SPD)",
        "der Abgeordneten Erika Muster (SPD und Max Beispiel (SPD)",
        "der Abgeordneten Muster (SPD)",
        "der Abgeordneten Erika Muster (SPD) Schulen im Land",
        "der Abgeordneten Erika Muster und der Fraktion der SPD –",
    };
    static const char *const fine[] = {
        "der Abgeordneten Erika Muster (SPD)",
        "der Abgeordneten Erika Muster (Altötting) (SPD)",
        "der Abgeordneten Erika Muster   SPD",
        "der Abgeordneten Dr. Erika von Muster und Max Beispiel   BÜNDNIS 90/DIE GRÜNEN",
        "der Abgeordneten Erika Muster   NEUE PARTEI",
    };
    for (size_t i = 0; i < sizeof doubtful / sizeof *doubtful; i++) {
        assert_says("name.doubtful", doubtful[i], "Schulen im Land", true);
    }
    for (size_t i = 0; i < sizeof fine / sizeof *fine; i++) {
        assert_says("name.doubtful", fine[i], "Schulen im Land", false);
    }
}

/* What is doubtful is left out, and what stands beside it stays. */
static void test_what_is_doubtful_is_left_out(void **state) {
    (void)state;
    const drs_record *record = parse(NW_TOP NW_ASKERS "Schulen im Land (II\n\n\n" BODY);
    assert_true(says(record, "title.doubtful"));
    assert_false(says(record, "title.missing"));
    assert_null(record->title.text.bytes);
    assert_int_equal(record->asker_count, 2);
    assert_int_equal(record->extraction.abstained_count, 1);
    record = parse(NW_TOP "der Abgeordneten Erika Muster SPD)\n\nSchulen im Land\n\n\n" BODY);
    assert_true(says(record, "name.doubtful"));
    assert_int_equal(record->asker_count, 0);
    assert_value("title", record->title.text, "Schulen im Land");
    assert_questions(record, "1");
    /* links of the title stand nowhere then */
    record = parse(NW_TOP NW_ASKERS "Schulen im Land nach § 3 des Schulgesetzes (II\n\n\n" BODY);
    assert_null(record->title.text.bytes);
    assert_int_equal(record->link_count, 1);
    assert_null(record->links[0].place.bytes);
}

static void test_titles(void **state) {
    (void)state;
    static const char *const doubtful[] = {
        "Schulen im Land (II",
        "Schulen im Land II)",
        "Schulen imLand Nordrhein-Westfalen",
        "Schulen im Land und Antwort des Ministeriums",
        "Schulen im Land Große Anfrage",
        "Schulen im Land und ihre Ent-",
        "Schulen im Land hat folgenden Wortlaut",
        "Schulen im Land – Drucksache 18/2790 –",
        "– DS-Nr. 18/2790,\n18/2791 –",
        "– Schulen im Land",
        "Schulen im Land V o r b e m e r k u n g",
        "Schulen im Land. Seit langem wird das beklagt. Insbesondere",
    };
    static const char *const fine[] = {
        "Schulen im Land (II)",
        "Schulen im Land – Nachfrage zu Drucksache 18/2790",
        "Schulen im Land (Drucksache 18/2790)",
        "Nachfrage zur Antwort auf die Kleine Anfrage 3307",
        "Bürokratie im Verein Musterstadt e. V.",
        "BAföG und YouTube: Was plant das Ministerium?",
        "Antworten auf Fragen der Zeit",
        "Schulen und die Stiftung der Fam. Muster im Land",
        "Plan A B C für Schulen",
    };
    for (size_t i = 0; i < sizeof doubtful / sizeof *doubtful; i++) {
        assert_says("title.doubtful", "der Abgeordneten Erika Muster   SPD", doubtful[i], true);
    }
    for (size_t i = 0; i < sizeof fine / sizeof *fine; i++) {
        assert_says("title.doubtful", "der Abgeordneten Erika Muster   SPD", fine[i], false);
    }
}

/* The paper's number is printed again in its running heads, alone on a line too: one digit off, one of them was misread. */
static void test_numbers_printed_twice(void **state) {
    (void)state;
    static const struct {
        const char *line;
        bool said;
    } rows[] = {
        {"Drucksache 18/9376", false},
        {"Drucksache 18/9876", true},
        {"LANDTAG NORDRHEIN-WESTFALEN - 18. Wahlperiode Drucksache 18/9876", true},
        {"LANDTAG NORDRHEIN-WESTFALEN - 18. Wahlperiode Drucksache 18/9376", false},
        {"Das steht in Drucksache 18/9875.", false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char paper[4096];
        snprintf(paper, sizeof paper, "%s%s\n\nSchulen im Land\n\n\n%s\f%s\n\nDie Zahl ist von 2023.\n", NW_TOP,
                 "der Abgeordneten Erika Muster   SPD", BODY, rows[i].line);
        if (says(parse(paper), "head.contradiction") != rows[i].said) {
            fail_msg("%s: %s", rows[i].line, rows[i].said ? "not said" : "said");
        }
    }
}

/* The head of an inquiry of the Bundestag with the title and the beginning of its remark. */
static const drs_record *bt_inquiry(const char *title, const char *remark) {
    static char text[4096];
    snprintf(
        text, sizeof text,
        "Deutscher Bundestag Drucksache 20/1234\n20. Wahlperiode 03.05.2022\n\nKleine Anfrage\nder Abgeordneten Erika "
        "Muster, Max Beispiel und der Fraktion der AfD\n\n%s\n\n%s\n\nWir fragen die Bundesregierung:\n\n1. Wie viele "
        "Schulen gibt es im Land?\n\n2. Welche Schulen wurden geschlossen?\n\nBerlin, den 2. Mai 2022\n\nErika "
        "Muster\n",
        title, remark);
    return parse(text);
}

#define LONG                                                                                                           \
    "die Zahl derer, die sie besuchen, ist nach den Angaben der Länder in den letzten Jahren gesunken und\n"          \
    "auch die Zahl derer, die sie verlassen, ist nach deren Angaben in den letzten Jahren gesunken oder\n"
#define REMARK                                                                                                         \
    "Die Schulen im Land sind alt und werden nach Angaben der Bundesregierung seit Jahren seltener. Auch\n" LONG LONG  \
        LONG "die Zahl derer, die sie besuchen, ist in den letzten Jahren gesunken."

/* An empty line parts the title: what stands below it is no sentence, and the remark begins behind that. */
static void test_title_that_an_empty_line_parts(void **state) {
    (void)state;
    const drs_record *record =
        bt_inquiry("Zahl und Zustand der allgemeinbildenden Schulen", "Unterfrankens und Niederbayerns\n" REMARK);
    assert_true(says(record, "title.doubtful"));
    assert_null(record->title.text.bytes);
    assert_null(record->asker_remark.text.bytes);
    record = bt_inquiry("Zahl und Zustand der Schulen –", "Was wird aus ihnen?\n\n" REMARK);
    assert_words("title", record->title.text, "Zahl und Zustand der Schulen – Was wird aus ihnen?");
    assert_words("remark", record->asker_remark.text, REMARK);
}

static void test_remark_below_a_title(void **state) {
    (void)state;
    const drs_record *record = bt_inquiry("Zahl und Zustand der allgemeinbildenden Schulen", REMARK);
    assert_false(says(record, "title.doubtful"));
    assert_words("title", record->title.text, "Zahl und Zustand der allgemeinbildenden Schulen");
    assert_words("remark", record->asker_remark.text, REMARK);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_names),
                                       cmocka_unit_test(test_title_that_an_empty_line_parts),
                                       cmocka_unit_test(test_remark_below_a_title),
                                       cmocka_unit_test(test_what_is_doubtful_is_left_out),
                                       cmocka_unit_test(test_titles),
                                       cmocka_unit_test(test_numbers_printed_twice)};
    return cmocka_run_group_tests(tests, helper_start, helper_stop);
}
