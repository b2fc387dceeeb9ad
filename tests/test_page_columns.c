/* Pages in two columns that pdftotext -layout has laid side by side (by, be), and what only looks like them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parse_helpers.h"

enum { EDGE = 58 }; /* where the right column begins */

static const char *const left_lines[] = {
    "Schriftliche Anfrage",
    "des Abgeordneten Florian Muster SPD",
    "vom 30.04.2015",
    "",
    "Personal der Polizei am Untermain",
    "",
    "Nach Berichten der örtlichen Presse haben die Ein-",
    "brüche am Untermain in der dunklen Jahreszeit erneut",
    "zugenommen. Viele Bürgerinnen und Bürger haben um",
    "Auskunft gebeten.",
    "",
    "Ich frage die Staatsregierung:",
    "",
    "1. Wie hat sich die Zahl der Einbrüche in den Land-",
    "kreisen und in der Stadt entwickelt?",
    "",
    "2. Wie viele Stellen sehen die Stärken der dortigen",
    "Inspektionen vor, und wie viele sind besetzt?",
    "",
    "3. Welche Maßnahmen wurden in den Wintermonaten er-",
    "griffen, und welche sind für das kommende Jahr in den",
    "Landkreisen und in der Stadt noch geplant?",
    "",
    "4. Wie bewertet die Staatsregierung die Arbeit mit den",
    "Behörden der Nachbarn, insbesondere im Bereich der",
    "Autobahnen?",
};

static const char *const right_lines[] = {
    "Antwort",
    "des Staatsministeriums des Innern, für Bau und",
    "Verkehr",
    "vom 11.06.2015",
    "",
    "1. Wie hat sich die Zahl der Einbrüche in den Land-",
    "kreisen und in der Stadt entwickelt?",
    "",
    "Die Zahl der Fälle einschließlich der Versuche ist im",
    "Jahr 2014 auf 189 gestiegen. Die Zunahme entspricht",
    "der Entwicklung im ganzen Land.",
    "",
    "2. Wie viele Stellen sehen die Stärken der dortigen",
    "Inspektionen vor, und wie viele sind besetzt?",
    "",
    "Vorgesehen sind nach dem Haushalt 51 Stellen, davon",
    "sind nach dem Stand vom 1. April 42 besetzt, die",
    "übrigen werden im Herbst ausgeschrieben.",
    "",
    "3. Welche Maßnahmen wurden in den Wintermonaten er-",
    "griffen, und welche sind für das kommende Jahr in den",
    "Landkreisen und in der Stadt noch geplant?",
    "",
    "Weitere sind nicht geplant.",
    "",
    "4. Wie bewertet die Staatsregierung die Arbeit mit den",
    "Behörden der Nachbarn, insbesondere im Bereich der",
    "Autobahnen?",
    "",
    "Das Präsidium hat in den Wintermonaten Kontrollen auf",
    "den Straßen durchgeführt und die Streifen verstärkt.",
};

#define COUNT(list) (sizeof(list) / sizeof *(list))
#define HEAD                                                                                                           \
    "Bayerischer Landtag\n17. Wahlperiode                                24.07.2015                     "              \
    "Drucksache 17/7106\n\n\n"

/* Put lines side by side, the right ones `down` lines lower; every other one between two of the left column where
 * `between` says so. */
static void lay_out(char *out, size_t size, const char *const *left, size_t left_count, const char *const *right,
                    size_t right_count, size_t down, bool between) {
    size_t used = 0;
    for (size_t row = 0; row < left_count || row < right_count + down; row++) {
        const char *l = row < left_count ? left[row] : "";
        const char *r = row >= down && row - down < right_count ? right[row - down] : "";
        size_t letters = 0;
        for (const char *at = l; *at; at++) {
            letters += ((uint8_t)*at & 0xC0) != 0x80;
        }
        const char *parting = between && row % 2 && *l && *r ? "\n" : "";
        int blanks = *r ? (int)(*parting ? EDGE : EDGE - letters) : 0;
        used += (size_t)snprintf(out + used, size - used, "%s%s%*s%s\n", l, parting, blanks, "", r);
    }
}

static const drs_record *paper(size_t down, bool between, const char *below) {
    static char text[16384];
    static char body[8192];
    lay_out(body, sizeof body, left_lines, COUNT(left_lines), right_lines, COUNT(right_lines), down, between);
    snprintf(text, sizeof text, HEAD "%s%s", body, below);
    return parse(text);
}

static void assert_read(const drs_record *record) {
    assert_value("title", record->title.text, "Personal der Polizei am Untermain");
    assert_value("reference", record->reference.text, "17/7106");
    assert_words(
        "remark", record->asker_remark.text,
        "Nach Berichten der örtlichen Presse haben die Einbrüche am Untermain in der dunklen Jahreszeit erneut "
        "zugenommen. Viele Bürgerinnen und Bürger haben um Auskunft gebeten.");
    assert_questions(record, "1 2 3 4");
    assert_answers(record, "1; 2; 3; 4");
    assert_answer(record, 0,
                  "Die Zahl der Fälle einschließlich der Versuche ist im Jahr 2014 auf 189 gestiegen. Die Zunahme "
                  "entspricht der Entwicklung im ganzen Land.");
    assert_answer(
        record, 1,
        "Vorgesehen sind nach dem Haushalt 51 Stellen, davon sind nach dem Stand vom 1. April 42 besetzt, die "
        "übrigen werden im Herbst ausgeschrieben.");
}

static void test_columns_side_by_side(void **state) {
    (void)state;
    const drs_record *record = paper(0, false, "");
    assert_read(record);
    assert_true(record->extraction.complete);
    assert_true(says(record, "page.columns"));
    assert_answer(record, 3,
                  "Das Präsidium hat in den Wintermonaten Kontrollen auf den Straßen durchgeführt und die Streifen "
                  "verstärkt.");
}

static void test_columns_on_different_heights(void **state) {
    (void)state;
    assert_read(paper(1, false, ""));
    assert_read(paper(0, true, ""));
}

/* The right column begins with lines that hang deeper than its edge, and the title's large type has empty lines amid it. */
static void test_hanging_lines_and_a_large_title(void **state) {
    (void)state;
    static char text[16384];
    static char body[8192];
    const char *left[COUNT(left_lines) + 2];
    const char *right[COUNT(right_lines)];
    memcpy(left, left_lines, 4 * sizeof *left);
    left[4] = "Personal der Polizei in den";
    left[5] = "";
    left[6] = "Orten am Untermain";
    memcpy(left + 7, left_lines + 5, (COUNT(left_lines) - 5) * sizeof *left);
    memcpy(right, right_lines, sizeof right_lines);
    right[0] = "       Antwort";
    right[1] = "       des Staatsministeriums des Innern, für Bau und";
    lay_out(body, sizeof body, left, COUNT(left_lines) + 2, right, COUNT(right), 0, false);
    snprintf(text, sizeof text, HEAD "%s", body);
    const drs_record *record = parse(text);
    assert_value("title", record->title.text, "Personal der Polizei in den Orten am Untermain");
    assert_questions(record, "1 2 3 4");
    assert_answers(record, "1; 2; 3; 4");
    assert_int_equal(record->answerer_count, 1);
}

/* On the last page a few lines go on in columns, and another edge parts them. */
static void test_short_last_page(void **state) {
    (void)state;
    const drs_record *record =
        paper(0, false,
              "\fSeite 2              Bayerischer Landtag    17. Wahlperiode                 Drucksache 17/7106\n\n\n"
              "Dabei wurden 3.564 Personen überprüft,      Die Zusammenarbeit mit den\n"
              "von denen 19 festgenommen worden sind,      Nachbarn ist gut und wird\n"
              "und es wurden Spuren gesichert.             fortgesetzt.\n");
    assert_read(record);
    assert_answer(record, 3,
                  "Das Präsidium hat in den Wintermonaten Kontrollen auf den Straßen durchgeführt und die Streifen "
                  "verstärkt. Dabei wurden 3.564 Personen überprüft, von denen 19 festgenommen worden sind, und es "
                  "wurden Spuren gesichert. Die Zusammenarbeit mit den Nachbarn ist gut und wird fortgesetzt.");
}

/* Each line of a value is a place of its own, and each letter of the paper has one use. */
static void test_places_and_letters(void **state) {
    (void)state;
    static char text[16384];
    static char body[8192];
    lay_out(body, sizeof body, left_lines, COUNT(left_lines), right_lines, COUNT(right_lines), 0, false);
    snprintf(text, sizeof text, HEAD "%s", body);
    drs_options options = {.account = true};
    drs_result *result;
    assert_int_equal(drs_parse(helper_reader, text, strlen(text), &options, &result), DRS_OK);
    const drs_record *record = drs_result_record(result, 0);
    assert_int_equal(record->answer_count, 4);
    const drs_spans *spans = &record->answers[0].text.spans;
    assert_int_equal(spans->count, 3);
    static const char *const pieces[] = {"Die Zahl der Fälle einschließlich der Versuche ist im",
                                         "Jahr 2014 auf 189 gestiegen. Die Zunahme entspricht",
                                         "der Entwicklung im ganzen Land."};
    for (size_t i = 0; i < spans->count; i++) {
        assert_int_equal(spans->items[i].end - spans->items[i].start, strlen(pieces[i]));
        assert_memory_equal(text + spans->items[i].start, pieces[i], strlen(pieces[i]));
        assert_int_equal(spans->items[i].first_line, spans->items[0].first_line + i);
    }
    size_t letters = 0;
    size_t used = 0;
    for (size_t i = 0; text[i]; i++) {
        letters += text[i] != ' ' && text[i] != '\n';
    }
    for (size_t i = 0; i < record->part_count; i++) {
        const drs_part *part = &record->parts[i];
        assert_true(i == 0 || part->span.start >= record->parts[i - 1].span.end);
        assert_int_not_equal(part->use, DRS_USE_UNASSIGNED);
        for (size_t at = part->span.start; at < part->span.end; at++) {
            used += text[at] != ' ' && text[at] != '\n';
        }
    }
    assert_int_equal(used, letters);
    drs_result_free(result);
}

/* A table of words in a paper of one column stays as it is printed, line by line. */
static void test_table_of_words(void **state) {
    (void)state;
    static const char table[] =
        "Verein der Freunde des Museums                Förderung der Ausstellung zur Geschichte\n"
        "Stiftung der Bürger der Stadt                 Ankauf von Büchern für die Schulen\n"
        "Initiative der Eltern im Norden               Begleitung der Kinder auf dem Schulweg\n"
        "Bund der Wanderer im Gebirge                  Pflege der Wege und der Hütten\n";
    char text[8192];
    snprintf(text, sizeof text,
             NW_HEAD "1. Wen fördert das Land?\n\nGefördert werden:\n\n%s\n2. Warum?\n\nDas Land fördert, weil es die "
                     "Vereine in ihrer Arbeit stärken will.\n",
             table);
    const drs_record *record = parse(text);
    assert_false(says(record, "page.columns"));
    const char *row = strstr(record->answers[0].text.text.bytes, "Stiftung der Bürger der Stadt");
    assert_non_null(row);
    assert_true(strstr(row, "Ankauf von Büchern") < strstr(row, "Initiative der Eltern"));
}

/* A table of words as long as columns are, amid a page of text. */
static void test_long_table_of_words(void **state) {
    (void)state;
    char text[16384];
    size_t used = (size_t)snprintf(text, sizeof text, NW_HEAD "1. Wen fördert das Land?\n\n");
    for (unsigned i = 0; i < 20; i++) {
        used += (size_t)snprintf(
            text + used, sizeof text - used,
            "Das Land fördert die Arbeit der Vereine in den Städten und auf dem Land seit vielen Jahren.\n");
    }
    for (unsigned i = 0; i < 18; i++) {
        used += (size_t)snprintf(text + used, sizeof text - used, "%-48s%s\n", "Verein der Freunde des Museums der",
                                 "Förderung der Ausstellung zur Geschichte");
    }
    snprintf(text + used, sizeof text - used, "\n2. Warum?\n\nDas Land hat viele Gemeinden.\n");
    assert_false(says(parse(text), "page.columns"));
}

/* Beside a letter's text a narrow column with addresses is no half of the page. */
static void test_side_column(void **state) {
    (void)state;
    char text[16384];
    size_t used = (size_t)snprintf(text, sizeof text, NW_HEAD "1. Wie viele Schulen gibt es?\n\n");
    for (unsigned i = 0; i < 30; i++) {
        used += (size_t)snprintf(text + used, sizeof text - used, "%-62s    Zu erreichen mit den Bahnen %u\n",
                                 "Im Land gibt es nach der Statistik viele Schulen, die in den", i);
    }
    snprintf(text + used, sizeof text - used, "\n2. Warum?\n\nDas Land hat viele Gemeinden.\n");
    assert_false(says(parse(text), "page.columns"));
}

/* A page-long table whose left cells hold words of sentences and whose right ones stand in columns of their own. */
static void test_long_table_of_several_columns(void **state) {
    (void)state;
    char text[16384];
    size_t used = (size_t)snprintf(text, sizeof text, NW_HEAD "1. Welche Brücken sind gesperrt?\n\n\f");
    for (unsigned i = 1; i < 40; i++) {
        used += (size_t)snprintf(
            text + used, sizeof text - used,
            "%-8uL 31%02u Brücke über die Nidder bei km       50 km/h                November          8\n", i, i);
    }
    snprintf(text + used, sizeof text - used, "\n2. Warum?\n\nDas Land hat viele Brücken.\n");
    assert_false(says(parse(text), "page.columns"));
}

/* Rows of figures, however many, are no columns of prose. */
static void test_table_of_figures(void **state) {
    (void)state;
    char text[16384];
    size_t used = (size_t)snprintf(text, sizeof text, NW_HEAD "1. Wie viele Schulen gibt es?\n\nEs gibt:\n\n");
    for (unsigned i = 0; i < 40; i++) {
        used += (size_t)snprintf(
            text + used, sizeof text - used,
            "Gemeinde Nummer %u im Kreis der Berge                 %u 512 488 112 99 1.205 2.117\n", i, i * 7);
    }
    snprintf(text + used, sizeof text - used, "\n2. Warum?\n\nDas Land hat viele Gemeinden.\n");
    assert_false(says(parse(text), "page.columns"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_columns_side_by_side),
        cmocka_unit_test(test_columns_on_different_heights),
        cmocka_unit_test(test_hanging_lines_and_a_large_title),
        cmocka_unit_test(test_short_last_page),
        cmocka_unit_test(test_places_and_letters),
        cmocka_unit_test(test_table_of_words),
        cmocka_unit_test(test_side_column),
        cmocka_unit_test(test_long_table_of_words),
        cmocka_unit_test(test_long_table_of_several_columns),
        cmocka_unit_test(test_table_of_figures),
    };
    return cmocka_run_group_tests_name("page_columns", tests, helper_start, helper_stop);
}
