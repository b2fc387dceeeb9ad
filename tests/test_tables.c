/* Tables: which lines are theirs, what is told of their cells, and what only looks like one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parse_helpers.h"

#define Q1 "1. Wie viele Schulen gibt es im Land?\n\n"
#define Q2 "\n2. Welche Schulen wurden seit dem Jahr 2010 geschlossen?\n\n"
#define A2 "Geschlossen wurden vor allem Schulen im ländlichen Raum.\n\n"
#define LED "Die Zahlen ergeben sich aus der folgenden Übersicht:\n\n"

/* All rows of a table, cells parted by '|', rows by '/'; "-" where it has none. */
static void assert_rows(const drs_table *table, const char *expected) {
    char found[8192] = "";
    size_t used = 0;
    for (size_t i = 0; i < table->row_count && used < sizeof found; i++) {
        for (size_t c = 0; c < table->rows[i].cell_count && used < sizeof found; c++) {
            used += (size_t)snprintf(found + used, sizeof found - used, "%s%s",
                                     c   ? "|"
                                     : i ? "/"
                                         : "",
                                     table->rows[i].cells[c].bytes);
        }
    }
    const char *rows = table->rows ? found : "-";
    if (strcmp(rows, expected) != 0) {
        fail_msg("rows \"%s\" instead of \"%s\"", rows, expected);
    }
}

static const drs_table *only_table(const drs_record *record) {
    if (record->table_count != 1) {
        fail_msg("%zu tables instead of 1", record->table_count);
    }
    return &record->tables[0];
}

static void assert_no_table(const drs_record *record) {
    if (record->table_count) {
        fail_msg("a table that begins \"%s\"", record->tables[0].lines[0].bytes);
    }
}

/* Parse an answer with these lines in its middle. */
static const drs_record *answer(const char *lines) {
    char paper[16384];
    int length = snprintf(paper, sizeof paper, "%s%s%s%s%s", NW_HEAD Q1, LED, lines,
                          "\nDie Angaben beruhen auf der amtlichen Statistik des Landes.\n" Q2, A2);
    assert_true(length > 0 && (size_t)length < sizeof paper);
    const drs_record *record = parse(paper);
    assert_answers(record, "1; 2");
    return record;
}

/* ---- Columns of blanks --------------------------------------------------------------------------------------------- */

static void test_columns_of_blanks(void **state) {
    (void)state;
    const drs_record *record = answer("Nr.   Bezirk          Schulen    Klassen\n"
                                      "1     Arnsberg             92        881\n"
                                      "2     Bad Detmold         103         58\n"
                                      "      insgesamt           195        939\n");
    const drs_table *table = only_table(record);
    assert_rows(table, "Nr.|Bezirk|Schulen|Klassen/1|Arnsberg|92|881/2|Bad Detmold|103|58/|insgesamt|195|939");
    assert_string_equal(table->place.bytes, "/answers/0/text");
    assert_int_equal(table->page, 1);
    assert_null(table->caption.text.bytes);
    assert_int_equal(table->line_count, 4);
    assert_string_equal(table->lines[3].bytes, "      insgesamt           195        939");
    assert_int_equal(table->spans.count, 1);
    assert_true(table->spans.items[0].last_line - table->spans.items[0].first_line == 3);
}

static void test_empty_cells_stay_in_their_columns(void **state) {
    (void)state;
    const drs_table *table = only_table(answer("Fach          voll     halb     ohne\n"
                                               "Biologie       136        3        4\n"
                                               "Chemie          26                 1\n"
                                               "Musik            8                  \n"
                                               "Physik                    2        1\n"));
    assert_rows(table, "Fach|voll|halb|ohne/Biologie|136|3|4/Chemie|26||1/Musik|8||/Physik||2|1");
}

static void test_cell_that_wraps(void **state) {
    (void)state;
    const drs_table *table = only_table(answer("Nr.   Maßnahme                     Kosten in Euro\n"
                                               "1     Ausbau der Turnhalle             1.200.000\n"
                                               "      und des Schulhofs\n"
                                               "2     Umbau des Verwal-                   85.000\n"
                                               "      tungstrakts\n"));
    assert_rows(table, "Nr.|Maßnahme|Kosten in Euro/1|Ausbau der Turnhalle und des Schulhofs|1.200.000/"
                       "2|Umbau des Verwaltungstrakts|85.000");
}

/* A capital may go on or begin: the second line may belong to the row above or below it. */
static void test_cell_that_may_wrap(void **state) {
    (void)state;
    const drs_table *table = only_table(answer("Nr.   Maßnahme                     Kosten in Euro\n"
                                               "1     Ausbau                           1.200.000\n"
                                               "      Bad Detmold\n"
                                               "2     Umbau                               85.000\n"));
    assert_rows(table, "-");
    assert_int_equal(table->line_count, 4);
}

static void test_cells_in_the_middle_of_their_row(void **state) {
    (void)state;
    const drs_table *table = only_table(answer("Nr.   Maßnahme                     Kosten in Euro\n"
                                               "      Ausbau der Turnhalle\n"
                                               "1                                      1.200.000\n"
                                               "      Bad Detmold\n"
                                               "2     Umbau                               85.000\n"));
    assert_rows(table, "-");
}

static void test_header_of_several_lines(void **state) {
    (void)state;
    const drs_table *table = only_table(answer("Bezirk        Schulen mit     Schulen ohne\n"
                                               "              Turnhalle       Turnhalle\n"
                                               "Arnsberg               92               12\n"
                                               "Detmold               103                8\n"));
    assert_rows(table, "Bezirk|Schulen mit Turnhalle|Schulen ohne Turnhalle/Arnsberg|92|12/Detmold|103|8");
}

/* A header over two columns: which of them it heads cannot be told by cells. */
static void test_header_over_two_columns(void **state) {
    (void)state;
    const drs_table *table = only_table(answer("                 Schulen im Schuljahr\n"
                                               "Bezirk           2022        2023\n"
                                               "Arnsberg           92          12\n"
                                               "Detmold           103           8\n"));
    assert_rows(table, "-");
    assert_int_equal(table->line_count, 4);
}

/* Figures that stand beside their header and not under it. */
static void test_figures_beside_their_header(void **state) {
    (void)state;
    assert_rows(only_table(answer("Bezirk    Zahl\n"
                                  "Arnsberg            92     7\n"
                                  "Detmold            103     8\n"
                                  "Köln                11     9\n")),
                "-");
}

static void test_tabs(void **state) {
    (void)state;
    assert_rows(only_table(answer("Jahr\tSchulen im ganzen Land\tKlassen\n"
                                  "2021\t5.400\t61.200\n2022\t5.390\t61.100\n")),
                "Jahr|Schulen im ganzen Land|Klassen/2021|5.400|61.200/2022|5.390|61.100");
    /* An empty cell leaves two tabs: columns that do not stand under each other tell nothing then. */
    assert_rows(only_table(answer("Jahr\tSchulen im ganzen Land\tKlassen\n"
                                  "2021\t\t61.200\n2022\t5.390\t61.100\n2023\t5.380\t61.000\n")),
                "-");
}

static void test_missing_values(void **state) {
    (void)state;
    assert_rows(only_table(answer("Bezirk        2022       2023\n"
                                  "Arnsberg      k. A.        12\n"
                                  "Detmold         103         –\n"
                                  "Köln             40      60 %\n")),
                "Bezirk|2022|2023/Arnsberg|k. A.|12/Detmold|103|–/Köln|40|60 %");
}

static void test_table_over_two_pages(void **state) {
    (void)state;
    const drs_record *record =
        answer("Bezirk         Schulen     Klassen\n"
               "Arnsberg            92         881\n"
               "Detmold            103         558\n\n2\n\f" NW_RUNNING_HEAD "Bezirk         Schulen     Klassen\n"
               "Köln                11         400\n"
               "Münster             12         401\n");
    const drs_table *table = only_table(record);
    assert_rows(table, "Bezirk|Schulen|Klassen/Arnsberg|92|881/Detmold|103|558/Köln|11|400/Münster|12|401");
    assert_int_equal(table->line_count, 6);
    assert_int_equal(table->spans.count, 2);
}

static void test_two_columns_alone(void **state) {
    (void)state;
    assert_rows(only_table(answer("Landkreis               Hektar\n"
                                  "Merzig                     905\n"
                                  "St. Wendel                 280\n"
                                  "Saarlouis                  520\n")),
                "Landkreis|Hektar/Merzig|905/St. Wendel|280/Saarlouis|520");
}

/* "– 15,0 %" and "1,0 – 1,9" are one figure; a dash before a whole number may be a cell of its own. */
static void test_spans_and_signs(void **state) {
    (void)state;
    assert_rows(
        only_table(answer("Bezirk      1990         2005         Veränderung\n"
                          "Arnsberg    4,61 Mio.    3,92 Mio.    – 15,0 %\n"
                          "Detmold     2,38 Mio.    2,85 Mio.    + 19,7 %\n")),
        "Bezirk|1990|2005|Veränderung/Arnsberg|4,61 Mio.|3,92 Mio.|– 15,0 %/Detmold|2,38 Mio.|2,85 Mio.|+ 19,7 %");
    assert_rows(only_table(answer("Bezirk      1,0 – 1,9    2,0 - 2,9\n"
                                  "Arnsberg           41           62\n"
                                  "Detmold            22           44\n")),
                "Bezirk|1,0 – 1,9|2,0 - 2,9/Arnsberg|41|62/Detmold|22|44");
    assert_rows(only_table(answer("Bezirk      Klassen    belegt frei\n"
                                  "Arnsberg         41         – 15\n"
                                  "Detmold          22         – 12\n")),
                "-");
}

static void test_figures_with_their_parts(void **state) {
    (void)state;
    assert_rows(only_table(answer("Linie         Halte      Fahrten\n"
                                  "Nord          2, 10      61 (7)\n"
                                  "Süd           4          88 (12)\n")),
                "Linie|Halte|Fahrten/Nord|2, 10|61 (7)/Süd|4|88 (12)");
}

/* Every line fills every column: each is a row, whatever words stand in a column of figures. */
static void test_lines_that_fill_all_columns(void **state) {
    (void)state;
    assert_rows(only_table(answer("Halt           Aufzug      Beginn            Ende\n"
                                  "Am Markt       ja          2009              2011\n"
                                  "Bahnhof        teilweise   3. Quartal 2025   offen\n"
                                  "Rathaus        nein        2018              07/2020\n")),
                "Halt|Aufzug|Beginn|Ende/Am Markt|ja|2009|2011/Bahnhof|teilweise|3. Quartal 2025|offen/"
                "Rathaus|nein|2018|07/2020");
    assert_rows(only_table(answer("Programm      Satz                Kreis\n"
                                  "Dörfer        bis zu 50 Prozent   Unna\n"
                                  "Städte        bis zu 60 Prozent   Soest\n")),
                "Programm|Satz|Kreis/Dörfer|bis zu 50 Prozent|Unna/Städte|bis zu 60 Prozent|Soest");
    /* Words in all columns: a second line may go on with the first. */
    assert_rows(only_table(answer("Programm      Träger              Kreis\n"
                                  "Dörfer        Verein Dorf         Kreis Unna\n"
                                  "Nord          Eintracht           Land\n")),
                "-");
    assert_rows(only_table(answer("Programm      Satz                Kreis\n"
                                  "Dörfer        bis zu 50 Prozent   Unna und\n"
                                  "Städte        bis zu 60 Prozent   Soest\n")),
                "-");
    assert_rows(only_table(answer("Programm      Satz                Kreis\n"
                                  "Dörfer        bis zu 50 Prozent   Unna\n"
                                  "im Norden     der 12 Träger       Land\n")),
                "-");
}

/* A unit in brackets and the rest of a word are the header's, and with them their whole line. */
static void test_header_tied_by_one_cell(void **state) {
    (void)state;
    assert_rows(only_table(answer("Landkreis       Soll-       ausgefallen\n"
                                  "Stadt           Stunden     (in Prozent)\n"
                                  "Unna              61.480            14,9\n"
                                  "Soest            112.214            13,2\n")),
                "Landkreis Stadt|Soll-Stunden|ausgefallen (in Prozent)/Unna|61.480|14,9/Soest|112.214|13,2");
    assert_rows(only_table(answer("Landkreis       Stunden     ausgefallen\n"
                                  "Unna            offen       ungeklärt\n"
                                  "Soest            112.214            13,2\n"
                                  "Olpe              61.480            14,9\n")),
                "-");
}

/* As many lines of a label above its figures as below. */
static void test_figures_in_the_middle_of_their_label(void **state) {
    (void)state;
    assert_rows(only_table(answer("Kreis                 Stunden     Anteil\n"
                                  "Märkischer Kreis/\n"
                                  "                       61.480       14,9\n"
                                  "Lüdenscheid\n"
                                  "Kreis Siegen-\n"
                                  "                       59.118        2,2\n"
                                  "Wittgenstein\n"
                                  "Unna                  112.214       13,2\n"
                                  "Soest                  12.214       13,0\n"
                                  "Olpe                    9.118       12,9\n")),
                "Kreis|Stunden|Anteil/Märkischer Kreis/Lüdenscheid|61.480|14,9/Kreis Siegen-Wittgenstein|59.118|2,2/"
                "Unna|112.214|13,2/Soest|12.214|13,0/Olpe|9.118|12,9");
    /* The last row has no line below: labels stand above their figures, or the first belongs elsewhere. */
    assert_rows(only_table(answer("Kreis                 Stunden     Anteil\n"
                                  "Märkischer Kreis\n"
                                  "                       61.480       14,9\n"
                                  "Lüdenscheid\n"
                                  "Unna                  112.214       13,2\n"
                                  "Soest                  12.214       13,0\n"
                                  "Kreis Siegen\n"
                                  "                       59.118        2,2\n")),
                "-");
}

/* A label of so many lines is none, and would be copied as often. */
static void test_label_of_many_lines(void **state) {
    (void)state;
    static const struct {
        unsigned lines; /* above the figures of the second row, and below them */
        const char *rows;
    } labels[] = {{3, "Kreis|Art|Stunden/Unna Unna|offen offen|12/Unna Unna Unna Unna Unna Unna|offen offen offen "
                      "offen offen offen|12"},
                  {24, "-"}};
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        static const char label[] = "Unna               offen\n";
        static const char figure[] = "                                 12\n";
        char table[8192];
        size_t used = (size_t)snprintf(table, sizeof table, "Kreis              Art           Stunden\n%s%s%s", label,
                                       figure, label);
        for (unsigned side = 0; side < 2; side++) {
            for (unsigned k = 0; k < labels[i].lines; k++) {
                used += (size_t)snprintf(table + used, sizeof table - used, "%s", label);
            }
            used += (size_t)snprintf(table + used, sizeof table - used, "%s", side ? "" : figure);
        }
        assert_true(used < sizeof table);
        assert_rows(only_table(answer(table)), labels[i].rows);
    }
}

/* A header of two lines, the first of them without a word above the labels, comes again above rows with words. */
static void test_header_of_two_lines_comes_again(void **state) {
    (void)state;
    static const char header[] = "            Schulen     Klassen\n"
                                 "Kreis       im Land     im Land\n";
    char table[1024];
    snprintf(table, sizeof table, "%s%s%s%s", header,
             "Unna            11           34\n"
             "Soest           12            2\n\f",
             header,
             "Olpe             9            5\n"
             "Herne        offen            7\n"
             "Bonn             8            6\n"
             "Hagen            3            4\n"
             "Hamm             3            4\n");
    assert_rows(only_table(answer(table)), "Kreis|Schulen im Land|Klassen im Land/Unna|11|34/Soest|12|2/Olpe|9|5/"
                                           "Herne|offen|7/Bonn|8|6/Hagen|3|4/Hamm|3|4");
}

static void test_years_and_words_head_columns(void **state) {
    (void)state;
    assert_rows(only_table(answer("Kreis         2020    2021    Summe\n"
                                  "Unna           212      64      276\n"
                                  "Soest          145      30      175\n")),
                "Kreis|2020|2021|Summe/Unna|212|64|276/Soest|145|30|175");
    assert_rows(only_table(answer("Kreis/        2018      2018    2019      2019\n"
                                  "Stadt         Anzahl    ha      Anzahl    ha\n"
                                  "Unna          61        18,42   57        27,10\n"
                                  "Soest         44        52,36   49        31,88\n")),
                "Kreis/Stadt|2018 Anzahl|2018 ha|2019 Anzahl|2019 ha/Unna|61|18,42|57|27,10/Soest|44|52,36|49|31,88");
}

/* A line that reaches over the first gap is no cell of the header below; a short one may be. */
static void test_line_right_above(void **state) {
    (void)state;
    assert_rows(only_table(answer("Schulen und Klassen in den Kreisen des Landes\n"
                                  "Kreis       Schulen    Klassen\n"
                                  "Unna             12         34\n"
                                  "Soest             1          2\n")),
                "Kreis|Schulen|Klassen/Unna|12|34/Soest|1|2");
    assert_rows(only_table(answer("Neubau von Schulen in den Kreisen bis 2028\n"
                                  "Kreis       Schulen    Klassen\n"
                                  "Unna             12         34\n"
                                  "Soest             1          2\n")),
                "Kreis|Schulen|Klassen/Unna|12|34/Soest|1|2");
    assert_rows(only_table(answer("Land-\n"
                                  "kreis       Schulen    Klassen\n"
                                  "Unna             12         34\n"
                                  "Soest             1          2\n")),
                "-");
}

/* On the next page the columns stand elsewhere under the same header. */
static void test_columns_that_move_with_the_page(void **state) {
    (void)state;
#define FIRST_PAGE                                                                                                     \
    "Kreis         Schulen     Klassen\nUnna               92         881\nSoest             103         558\n\n2\n"   \
    "\f" NW_RUNNING_HEAD
    assert_rows(only_table(answer(FIRST_PAGE "Kreis    Schulen Lage    Klassen\nOlpe               11        400\n")),
                "-");
    assert_rows(only_table(answer(FIRST_PAGE "Kreis    Schulen    Klassen\nOlpe          11        400\n"
                                             "Höxter        12        401\n")),
                "Kreis|Schulen|Klassen/Unna|92|881/Soest|103|558/Olpe|11|400/Höxter|12|401");
#undef FIRST_PAGE
}

/* ---- Single blanks -------------------------------------------------------------------------------------------------- */

static void test_years_head_figures(void **state) {
    (void)state;
    const drs_table *table =
        only_table(answer("Landkreis oder kreisfreie Stadt 2021 2022 2023\n"
                          "Kreis Unna 12 34 56\nBad Driburg 1 2 3\nSumme 13 36 59\nQuelle: Statistisches Landesamt\n"));
    assert_rows(table, "Landkreis oder kreisfreie Stadt|2021|2022|2023/Kreis Unna|12|34|56/Bad Driburg|1|2|3/"
                       "Summe|13|36|59");
    assert_int_equal(table->line_count, 4);
}

static void test_numbered_rows(void **state) {
    (void)state;
    assert_rows(only_table(answer("Nr. Ort Schulen Klassen\n1 Kreis Unna 12 34\n2 Bad Driburg 1 2\ngesamt 13 36\n")),
                "Nr.|Ort|Schulen|Klassen/1|Kreis Unna|12|34/2|Bad Driburg|1|2/|gesamt|13|36");
}

static void test_units_belong_to_their_figures(void **state) {
    (void)state;
    assert_rows(only_table(answer("Jahr Anteil Fläche in Hektar Kosten (Euro)\n"
                                  "2021 1,9 Prozent 12 1.200 €\n2022 2 % 13 1.300 €\n")),
                "Jahr|Anteil|Fläche in Hektar|Kosten (Euro)/2021|1,9 Prozent|12|1.200 €/2022|2 %|13|1.300 €");
}

/* "davon mit" may be a column's name or a part of one. */
static void test_header_of_phrases(void **state) {
    (void)state;
    assert_rows(only_table(answer("Kreis Schulen davon mit Turnhalle\nUnna 12 34\nSoest 1 2\nHöxter 3 4\n")), "-");
    assert_rows(only_table(answer("Kreis Schulen mit\nUnna 12 34\nSoest 1 2\nHöxter 3 4\n")), "-");
    /* No word for what the rows are about: the first may be a part of the second. */
    assert_rows(only_table(answer("Anzahl Schulen Klassen\nUnna 12 34\nSoest 1 2\nHöxter 3 4\n")), "-");
}

/* "Schule 2" with nothing behind it, or two schools. */
static void test_label_with_a_number(void **state) {
    (void)state;
    assert_rows(only_table(answer("Ort Plätze\nHöxter 355\nSchule 2\nSoest 50\n")), "-");
    assert_rows(only_table(answer("Ort 2021 2022\nHöxter 35 12\nSchule 2 17\nSoest 50 8\n")), "-");
    assert_rows(only_table(answer("Nr. Ort 2021 2022\nHöxter 35 12\nSoest 50 8\n")), "-");
}

/* A table whose columns one blank parts in a row. */
static void test_two_figures_with_one_blank(void **state) {
    (void)state;
    assert_rows(only_table(answer("Maßnahme     2022 Schulen     Klassen\n"
                                  "Höxter       2005              55,2\n"
                                  "Soest        2023 9.049.977    165,3\n")),
                "-");
}

/* Rows whose figures stand at the foot of their cells. */
static void test_cells_at_the_foot(void **state) {
    (void)state;
    assert_rows(only_table(answer("Fach            Klassen    Schulen\n"
                                  "Deutsch             201         10\n"
                                  "politische\n"
                                  "Bildung             202         24\n"
                                  "Latein                9          7\n")),
                "-");
    assert_rows(only_table(answer("                            Zahl der\n"
                                  "Nr.   Maßnahme             Lehrkräfte\n"
                                  "      Ausstattung mit\n"
                                  "      Tablets und\n"
                                  "1     Notebooks                    12\n"
                                  "2     Büchern                      84\n")),
                "-");
}

static void test_rows_that_lack_a_figure(void **state) {
    (void)state;
    assert_rows(only_table(answer("Kreis 2021 2022 2023\nUnna 12 34 56\nSoest 1 2\nHöxter 3 4 7\n")), "-");
}

/* "5 612" is one number, or two. */
static void test_thousands_with_blanks(void **state) {
    (void)state;
    assert_rows(only_table(answer("Jahr Land Stadt\n2021 61 412\n2022 58 437\n")), "-");
    assert_rows(only_table(answer("Jahr 2021 2022\nUnna 5 612\nSoest 4 711\n")), "-");
    /* Where the table prints thousands with a point, a blank parts. */
    assert_rows(only_table(answer("Jahr Land Stadt\n2021 61 412\n2022 58 1.437\n")),
                "Jahr|Land|Stadt/2021|61|412/2022|58|1.437");
}

static void test_row_that_wraps(void **state) {
    (void)state;
    const drs_table *table =
        only_table(answer("Fach 2021 2022\nGeschichte und 132 134\npolitische Bildung\nLatein 4 4\n"));
    assert_rows(table, "-");
    assert_int_equal(table->line_count, 4);
    assert_string_equal(table->lines[2].bytes, "politische Bildung");
}

/* The last row may go on in the line below it. */
static void test_last_row_that_may_wrap(void **state) {
    (void)state;
    assert_rows(only_table(answer("Fach 2021 2022\nLatein 4 4\nKunst und 132 134\nGestaltung\n")), "-");
}

static void test_one_figure(void **state) {
    (void)state;
    assert_rows(only_table(answer("Jahr Betrag in Euro\n2021 3.118.000\n2022 2.874.500\n2023 2.640.120\n")),
                "Jahr|Betrag in Euro/2021|3.118.000/2022|2.874.500/2023|2.640.120");
    const drs_table *table = only_table(answer("Ordnungswidrigkeiten 170\nStraftaten 1.364\ndavon Gewalt 861\n"));
    assert_rows(table, "-");
    assert_int_equal(table->line_count, 3);
}

static void test_last_row_with_a_full_stop(void **state) {
    (void)state;
    const drs_table *table = only_table(answer("2022 1.154.000 Euro\n2023 987.500 Euro\n2024 1.201.300 Euro.\n"));
    assert_rows(table, "-");
    assert_int_equal(table->line_count, 3);
}

/* Each cell on a line of its own, as pdftotext prints them: nobody can put them together. */
static void test_cells_on_lines_of_their_own(void **state) {
    (void)state;
    const drs_record *record = answer("Kreis\n\n2021\n\n2022\n\nUnna\n\n12\n\n34\n\nSoest\n\n1\n\n2\n");
    for (size_t i = 0; i < record->table_count; i++) {
        assert_rows(&record->tables[i], "-");
    }
}

/* ---- Headers of words over single blanks ------------------------------------------------------------------------------ */

static void test_phrases_of_a_header(void **state) {
    (void)state;
    assert_rows(only_table(answer("Jahr bereitgestellt (in Tsd. Euro) abgerufen (in Tsd. Euro)\n"
                                  "2022 1.850 1.212\n2023 2.400 960\n")),
                "Jahr|bereitgestellt (in Tsd. Euro)|abgerufen (in Tsd. Euro)/2022|1.850|1.212/2023|2.400|960");
    assert_rows(only_table(answer("Landkreis Waldfläche in ha davon betroffen\nUnna 61.400 14.250\nSoest 48.900 70\n")),
                "Landkreis|Waldfläche in ha|davon betroffen/Unna|61.400|14.250/Soest|48.900|70");
    assert_rows(only_table(answer("Landkreis/kreisfreie Stadt Anlagen vergebene Plätze\nUnna 12 34\nSoest 1 2\n")),
                "Landkreis/kreisfreie Stadt|Anlagen|vergebene Plätze/Unna|12|34/Soest|1|2");
    /* A bracket that the line leaves open, a word that leads on, and a word that goes on below. */
    assert_rows(only_table(answer("Jahr Mittel Kosten (in\n2022 1.850 1.212\n2023 2.400 960\n")), "-");
    assert_rows(only_table(answer("Jahr Mittel Kosten für\n2022 1.850 1.212\n2023 2.400 960\n")), "-");
    assert_rows(only_table(answer("Jahr Mittel Haushalts-\n2022 1.850 1.212\n2023 2.400 960\n")), "-");
    assert_rows(only_table(answer("Jahr Mittel je Schule\n2022 1.850 1.212\n2023 2.400 960\n")), "-");
    assert_rows(only_table(answer("Jahr Mittel davon\n2022 1.850 1.212\n2023 2.400 960\n")), "-");
}

/* One word more than figures: the table has two columns of words, and where the first ends nobody can tell. */
static void test_two_columns_of_words(void **state) {
    (void)state;
    assert_rows(only_table(answer("Kreis Träger 2022 2023\nUnna Land 12 34\nBad Soest Kirche 1 2\nHöxter Kreis 3 4\n")),
                "-");
    assert_rows(
        only_table(answer("Jahr Maßnahme Kosten\n2022 Ausbau 1.850\n2023 Umbau der Mensa 2.400\n2024 Abriss 1.000\n")),
        "-");
    /* "Hauptstraße 12" is no figure. */
    assert_rows(only_table(answer("Kreis Straße Plätze\nUnna Allee 12 34\nSoest Markt 1 2\n")), "-");
    /* "2016 Erlass" is no year. */
    assert_rows(only_table(answer("Jahr Bescheide Kosten\n2022 Erlass 12 1.850\n2023 Erlass 7 2.400\n")), "-");
}

/* "1,0 bis unter 2,5" and "< 50" are cells of a column of their own. */
static void test_spans_of_figures(void **state) {
    (void)state;
    assert_rows(
        only_table(answer("Zustandsgruppe Wert Länge\ngut 1,0 bis unter 2,5 71,9\nmittel 2,5 bis unter 3,5 58,2\n")),
        "-");
    assert_rows(only_table(answer("Zustandsgruppe Wert Länge\ngut < 50 71,9\nmittel > 50 58,2\n")), "-");
    assert_rows(
        only_table(answer("Zustandsgruppe Wert Länge\ngut 1,0 bis Note 2,5 71,9\nmittel 2,5 bis Note 3,5 58,2\n")),
        "-");
    assert_rows(only_table(answer("Bezirk Plätze Stellen\nHauptstr. 12 71,9\nMarktstr. 5 58,2\n")), "-");
}

/* The number may belong to the road: with its letter it names one. */
static void test_short_names_with_numbers(void **state) {
    (void)state;
    assert_rows(only_table(answer("Abschnitt Länge Kosten\nBrücke L 1163 12,5\nTunnel K 12 13,5\n")), "-");
    assert_rows(only_table(answer("Abschnitt 2022 2023\nWerk A 12 34\nWerk B 1 2\n")),
                "Abschnitt|2022|2023/Werk A|12|34/Werk B|1|2");
}

static void test_days_head_figures(void **state) {
    (void)state;
    assert_rows(only_table(answer("Lehramt 01.02.2022 01.08.2022\nGrundschulen 31 42\nGymnasien 48 52\n")),
                "Lehramt|01.02.2022|01.08.2022/Grundschulen|31|42/Gymnasien|48|52");
}

static void test_months_with_their_years(void **state) {
    (void)state;
    assert_rows(only_table(answer("Monat Quote\nDezember 2022 (ab 09.12.) 0,9 %\nJanuar 2023 1,4 %\n")),
                "Monat|Quote/Dezember 2022 (ab 09.12.)|0,9 %/Januar 2023|1,4 %");
    assert_rows(only_table(answer("Zeitraum Fälle Kosten\n1. Halbjahr 2022 12 1.850\n2. Halbjahr 2022 7 2.400\n")),
                "Zeitraum|Fälle|Kosten/1. Halbjahr 2022|12|1.850/2. Halbjahr 2022|7|2.400");
    /* An empty cell: the year is no figure of the row. */
    assert_rows(only_table(answer("Monat 2022 2023\nJanuar 2022 12\nFebruar 2022 12 13\nMärz 2022 13\n")), "-");
}

/* "(bis 15.05.)" is the label's and no figure. */
static void test_brackets_in_labels(void **state) {
    (void)state;
    assert_rows(only_table(answer("Jahr Anträge Bescheide\n2022 19 12\n2023 (bis 15.05.) 9 5\n")),
                "Jahr|Anträge|Bescheide/2022|19|12/2023 (bis 15.05.)|9|5");
    assert_rows(only_table(answer("Jahr Anträge Bescheide Klagen\n2022 19 12 1\n2023 (bis 15.05.) 9 5\n")), "-");
}

/* Blanks for thousands, where one way alone fills the columns. */
static void test_thousands_that_one_way_joins(void **state) {
    (void)state;
    assert_rows(only_table(answer("Landkreis Gemeinden Einwohner\nUnna 3 2 104\nSoest 21 12 980\n")),
                "Landkreis|Gemeinden|Einwohner/Unna|3|2 104/Soest|21|12 980");
    assert_rows(only_table(answer("Kreis 2021 2022\nUnna 6 811 ha 4 402 ha\nSoest 498 ha 388 ha\n")),
                "Kreis|2021|2022/Unna|6 811 ha|4 402 ha/Soest|498 ha|388 ha");
    /* "3 212" and "82", or "3" and "212 82"; millions; and a row that may lack a cell. */
    assert_rows(only_table(answer("Jahr Betriebe Fläche Förderung\n2021 3 212 82 256\n2022 4 277 107 476\n")), "-");
    assert_rows(only_table(answer("Kreis 2021 2022\nUnna 1 234 567 12\nSoest 1 334 567 13\n")), "-");
    assert_rows(only_table(answer("Kreis 2021 2022\nUnna 3 2 104\nSoest 9 967\n")), "-");
    assert_rows(only_table(answer("Kreis Fälle\nUnna 5 612\nSoest 4 711\n")), "-");
}

/* Figures of three digits: no row lacks a cell, and many rows do not lack one each. */
static void test_many_figures_of_three_digits(void **state) {
    (void)state;
    assert_rows(
        only_table(answer("Klinik 2021 2022 2023\nUnna 412 398 431\nBad Soest 365 371 352\nHöxter 58 602 617\n")),
        "Klinik|2021|2022|2023/Unna|412|398|431/Bad Soest|365|371|352/Höxter|58|602|617");
    assert_rows(
        only_table(answer("Klinik 2021 2022 2023\nUnna 412 398 031\nBad Soest 365 371 352\nHöxter 58 602 617\n")), "-");
    /* Too few rows, and words that may be fewer columns than they seem. */
    assert_rows(only_table(answer("Klinik 2021 2022 2023\nUnna 412 398 431\nSoest 365 371 352\n")), "-");
    assert_rows(only_table(answer("Jahr Orte Stellen Plätze\n2021 412 398 431\n2022 365 371 352\n2023 12 345 67\n")),
                "-");
}

/* What is printed as a sum proves that the figures stand alone. */
static void test_sums_prove_figures(void **state) {
    (void)state;
    assert_rows(only_table(answer("Kreis Bund Land Summe\nUnna 88 64 152\nSoest 51 159 210\n")),
                "Kreis|Bund|Land|Summe/Unna|88|64|152/Soest|51|159|210");
    assert_rows(only_table(answer("Kreis Bund Land\nUnna 9 148\nSoest 4 57\ninsgesamt 13 205\n")),
                "Kreis|Bund|Land/Unna|9|148/Soest|4|57/insgesamt|13|205");
    assert_rows(only_table(answer("Kreis Bund Land\nUnna 9 148\nSoest 4 57\ninsgesamt 13 206\n")), "-");
    assert_rows(only_table(answer("Kreis Bund Land Summe\nUnna 88 64 152\nSoest 51 159 211\n")), "-");
    /* 9 148 and 4 357 are 13 505 too. */
    assert_rows(only_table(answer("Kreis Fläche Hektar\nUnna 9 148\nSoest 4 357\ninsgesamt 13 505\n")), "-");
}

static void test_unknown_figures(void **state) {
    (void)state;
    assert_rows(only_table(answer("Kreis 2021 2022\nUnna 12 k. A.\nSoest k. A. 2\nHöxter – 4\n")),
                "Kreis|2021|2022/Unna|12|k. A./Soest|k. A.|2/Höxter|–|4");
}

/* A title that ends with a year looks like a row, and pieces of a header's upper line like a title. */
static void test_title_of_years(void **state) {
    (void)state;
    assert_rows(only_table(answer("Lehrgänge an der Landesschule der Feuerwehr 2021 bis 2023\n"
                                  "Jahr Plätze belegt\n2021 4.120 3.981\n2022 4.155 4.002\n")),
                "Jahr|Plätze|belegt/2021|4.120|3.981/2022|4.155|4.002");
    assert_rows(only_table(answer("Plätze in allen Kreisen 2021 Plätze in allen Kreisen 2022\n"
                                  "Kreis genehmigt genehmigt\nUnna 4.120 3.981\nSoest 4.155 4.002\n")),
                "-");
    assert_rows(only_table(answer("Plätze 2021\nKreis genehmigt belegt\nUnna 4.120 3.981\nSoest 4.155 4.002\n")), "-");
}

/* No cell goes on in a sentence with an article at its head. */
static void test_text_right_below(void **state) {
    (void)state;
    assert_rows(only_table(answer("Kreis 2021 2022\nUnna 12 34\nSoest 1 2\n"
                                  "Die Zahl der Schulen sinkt in allen Kreisen seit\nmehreren Jahren stetig.\n")),
                "Kreis|2021|2022/Unna|12|34/Soest|1|2");
    assert_rows(only_table(answer("Kreis 2021 2022\nUnna 12 34\nSoest und 1 2\n"
                                  "Kreis Höxter mit den Gemeinden im Umland der Stadt\nund den Dörfern.\n")),
                "-");
}

/* ---- What stands around a table -------------------------------------------------------------------------------------- */

static void test_caption(void **state) {
    (void)state;
    const drs_table *table = only_table(answer("Tabelle 1: Schulen nach Bezir-\nken\n\n"
                                               "Bezirk         Schulen     Klassen\n"
                                               "Arnsberg            92         881\n"
                                               "Detmold            103         558\n"));
    assert_value("caption", table->caption.text, "Tabelle 1: Schulen nach Bezirken");
    assert_rows(table, "Bezirk|Schulen|Klassen/Arnsberg|92|881/Detmold|103|558");
    assert_int_equal(table->line_count, 3);
    table = only_table(answer("Übersicht 2\nKreis 2021 2022\nUnna 12 34\nSoest 1 2\n"));
    assert_value("caption", table->caption.text, "Übersicht 2");
    /* A sentence about a table is no caption. */
    table = only_table(answer("Tabelle 1 zeigt die Schulen\n\nKreis 2021 2022\nUnna 12 34\nSoest 1 2\n"));
    assert_value("caption", table->caption.text, NULL);
}

static void test_two_tables(void **state) {
    (void)state;
    const drs_record *record = answer("Tabelle 1: Schulen\nKreis 2021 2022\nUnna 12 34\nSoest 1 2\n\n"
                                      "Tabelle 2: Klassen\nKreis 2021 2022\nUnna 56 78\nSoest 3 4\n");
    assert_int_equal(record->table_count, 2);
    assert_value("caption", record->tables[0].caption.text, "Tabelle 1: Schulen");
    assert_rows(&record->tables[0], "Kreis|2021|2022/Unna|12|34/Soest|1|2");
    assert_value("caption", record->tables[1].caption.text, "Tabelle 2: Klassen");
    assert_rows(&record->tables[1], "Kreis|2021|2022/Unna|56|78/Soest|3|4");
}

static void test_marks_of_notes_in_cells(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 LED "Kreis          Schulen     Klassen\n"
                                                    "Unna               92          881\n"
                                                    "Soest*            103          558\n\n"
                                                    "* ohne Grundschulen\n\n" Q2 A2);
    const drs_table *table = only_table(record);
    assert_true(table->row_count == 3);
    assert_string_equal(table->rows[2].cells[1].bytes, "103");
    assert_true(strncmp(table->rows[2].cells[0].bytes, "Soest", 5) == 0);
}

static void test_table_of_an_annex(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Siehe Anlage 1.\n" Q2 A2 "2\n\f" NW_RUNNING_HEAD
                         "Anlage 1\n\nSchulen nach Kreisen\n\nKreis 2021 2022\nUnna 12 34\nSoest 1 2\n");
    const drs_table *table = only_table(record);
    assert_value("place", table->place, NULL);
    assert_int_equal(table->page, 2);
    assert_rows(table, "Kreis|2021|2022/Unna|12|34/Soest|1|2");
}

static void test_text_keeps_the_lines(void **state) {
    (void)state;
    const drs_record *record = answer("Kreis 2021 2022\nUnna 12 34\nSoest 1 2\n");
    assert_value("answer", record->answers[0].text.text,
                 "Die Zahlen ergeben sich aus der folgenden Übersicht:\n\nKreis 2021 2022\nUnna 12 34\n"
                 "Soest 1 2\n\nDie Angaben beruhen auf der amtlichen Statistik des Landes.");
}

/* ---- No tables ----------------------------------------------------------------------------------------------------- */

static void test_numbered_lists(void **state) {
    (void)state;
    assert_no_table(answer("1.   Ausbau der Schulen\n2.   Umbau der Turnhallen\n3.   Neubau der Mensen\n"));
    assert_no_table(answer("1. bewilligt: 612,\n2. abgelehnt: 94,\n3. offen: 3 505.\n"));
    assert_no_table(answer("1. Wenigenroda (2016)\n2. Bad Salmstedt (2018)\n3. Lauchstein (2025)\n"));
    assert_no_table(answer("–   Ausbau der Schulen\n–   Umbau der Turnhallen\n–   Neubau der Mensen\n"));
}

static void test_prose(void **state) {
    (void)state;
    assert_no_table(answer("Die Zahl der Schulen sank im Land von 2010 bis 2020 von 5.600 auf 5.400\n"
                           "und die der Klassen im gleichen Zeitraum nach der Statistik von 62.000\n"
                           "auf 61.200.\n"));
    assert_no_table(answer("Das erste Treffen fand statt am 3. März 2015\nund das zweite dann am 4. April 2016\n"
                           "und das dritte am 5. Mai 2017\n"));
}

static void test_columns_of_prose(void **state) {
    (void)state;
    assert_no_table(answer("Die Landesregierung hat die Schulen     und wird sie auch in den nächsten Jahren\n"
                           "im Land immer nach Kräften gefördert     weiter fördern, soweit es der Haushalt\n"
                           "und ihnen Mittel bereitgestellt, die     zulässt und der Landtag die Mittel dafür\n"
                           "für den Ausbau verwendet wurden, was     in den kommenden Jahren bewilligen wird.\n"));
}

static void test_justified_lines(void **state) {
    (void)state;
    assert_no_table(answer(
        "Die   Erhebung   wird   an   allen   Schulen   zweimal   im   Jahr   jeweils   für   eine\n"
        "Woche    durchgeführt,    zuletzt    im    November    2014    und    im    März    2015.    Die\n"
        "Angaben   zu   den   einzelnen   Schulen   werden   nicht   erfasst,   da   dies   für   alle\n"
        "einen    Aufwand    bedeutet,    der    nicht    zu    rechtfertigen    ist    und    dem    Ziel    der\n"));
}

/* One line that was filled in a paragraph whose other lines were not, or one blank doubled behind a comma. */
static void test_a_justified_line_among_others(void **state) {
    (void)state;
    static const char *const paragraphs[][2] = {
        {"Die Ausgaben des Landes für seine Schulen und ihre Gebäude wurden im Jahr 2015 nach Be-\n"
         "zirken  getrennt  erhoben  und  sind  für  die  Jahre  davor  nicht  bekannt,  auch  nicht\n"
         "bei den Gemeinden.\n",
         "Die Ausgaben des Landes für seine Schulen und ihre Gebäude wurden im Jahr 2015 nach Bezirken getrennt "
         "erhoben "
         "und sind für die Jahre davor nicht bekannt, auch nicht bei den Gemeinden."},
        {"Die Ausgaben des Landes für seine Schulen und ihre Gebäude wurden im Jahr 2015 nach Be-\n"
         "zirken   getrennt   erhoben   und   sind   für   die   Jahre   davor   nicht   bekannt,\n"
         "auch nicht bei den Gemeinden.\n",
         "Die Ausgaben des Landes für seine Schulen und ihre Gebäude wurden im Jahr 2015 nach Bezirken getrennt "
         "erhoben "
         "und sind für die Jahre davor nicht bekannt, auch nicht bei den Gemeinden."},
        {"Die Ausgaben des Landes für seine Schulen,  die Gebäude und die Lehrmittel,  wurden er-\n"
         "hoben und sind für die Jahre davor nicht bekannt, auch nicht bei den Gemeinden.\n",
         "Die Ausgaben des Landes für seine Schulen, die Gebäude und die Lehrmittel, wurden erhoben und sind für die "
         "Jahre davor nicht bekannt, auch nicht bei den Gemeinden."}};
    for (size_t i = 0; i < sizeof paragraphs / sizeof *paragraphs; i++) {
        const drs_record *record = answer(paragraphs[i][0]);
        assert_no_table(record);
        if (!strstr(record->answers[0].text.text.bytes, paragraphs[i][1])) {
            fail_msg("%s", record->answers[0].text.text.bytes);
        }
    }
}

/* Columns of single words that two blanks part, as wide as the page, in a paper that has not filled its lines. */
static void test_two_blanks_part_columns_of_words(void **state) {
    (void)state;
#define LINE "Die Ausgaben des Landes für seine Schulen und ihre Gebäude wurden im Jahr 2015 nach Klassen\n"
#define LINES LINE LINE LINE LINE LINE LINE LINE LINE LINE LINE LINE LINE "getrennt erhoben.\n\n"
    const drs_table *table = only_table(answer(
        LINES LINES "Landkreis  Grundschulen  Hauptschulen  Realschulen  Gymnasien  Gesamtschulen  Förderschulen\n"
                    "Arnsberg  vorhanden  vorhanden  geschlossen  vorhanden  geplant  vorhanden  nach  Plan\n"
                    "Detmold  vorhanden  geschlossen  geschlossen  vorhanden  geplant  vorhanden  vorhanden\n"));
    assert_int_equal(table->line_count, 3);
    table = only_table(
        answer(LINES LINES "Bezirk  Zahl der Kinder,  die in Gruppen sind  davon mit Mittagessen in der Schule  2015\n"
                           "Arnsberg  5.612  4.321  1.234\n"
                           "Detmold  6.612  5.321  2.234\n"));
    assert_int_equal(table->line_count, 3);
#undef LINES
#undef LINE
}

/* No table, and the lines are one paragraph. */
static void assert_flows(const char *lines, const char *paragraph) {
    const drs_record *record = answer(lines);
    assert_no_table(record);
    const char *text = record->answers[0].text.text.bytes;
    if (!text || !strstr(text, paragraph)) {
        fail_msg("\"%s\" does not hold \"%s\"", text ? text : "", paragraph);
    }
}

/* Lines of a sentence that end with figures: a comma between them, a paper's number before, one number in two groups, or the sentence
 * goes on below. */
static void test_figures_that_a_sentence_has(void **state) {
    (void)state;
#define LONG "Nach den Angaben der Kommunen wurden in den genannten Gebieten des Landes seit den Jahren "
    assert_flows(LONG "2003, 2010\nund 2016 weitere Schulen gebaut, die zu den größten im Land zählen.\n",
                 "2003, 2010 und 2016 weitere Schulen gebaut, die zu den größten im Land zählen.");
    assert_flows(LONG "mehr als 100 000\nKubikmeter Wasser entnommen, und auch die Pegel sind gesunken.\n",
                 "mehr als 100 000 Kubikmeter Wasser entnommen, und auch die Pegel sind gesunken.");
    assert_flows(LONG "(vgl. Drs. 18/11223) 36\nMaßnahmen begonnen, von denen elf abgeschlossen sind.\n",
                 "(vgl. Drs. 18/11223) 36 Maßnahmen begonnen, von denen elf abgeschlossen sind.");
    assert_flows(LONG "2010 3.527\nund 2.106 Wohnungen gebaut, die meisten davon in den Städten.\n",
                 "2010 3.527 und 2.106 Wohnungen gebaut, die meisten davon in den Städten.");
    assert_flows(LONG "4,1 Prozent (2014), 4,6 Prozent (2015)\nund 5,2 Prozent (2016) gemeldet.\n",
                 "4,1 Prozent (2014), 4,6 Prozent (2015) und 5,2 Prozent (2016) gemeldet.");
#undef LONG
    /* rows, the first of which wraps to a small letter */
    const drs_table *table =
        only_table(answer("Fach 2021 2022\nGeschichte und 132 134\npolitische Bildung\nLatein 4 4\n"));
    assert_int_equal(table->line_count, 4);
    table = only_table(answer("2018: 1 012\n2019: 1 188\n2020: 644\n2021: 1 396\n"));
    assert_int_equal(table->line_count, 4);
}

/* Every blank of a line is doubled, and a word is torn at its end or begins small: it was filled to a narrow column's margin. */
static void test_doubled_lines_of_a_narrow_column(void **state) {
    (void)state;
    assert_flows(
        "Die Auswertung der nach der Eigenüberwachungsver-\n"
        "ordnung  vorgelegten  Untersuchungsergebnisse  ergibt\n"
        "folgendes Bild, das im Vergleich mit dem Vorjahr gut\nist. Die  Werte  der  Brunnen  sind  alle  besser.\n",
        "Eigenüberwachungsverordnung vorgelegten Untersuchungsergebnisse ergibt folgendes Bild");
}

/* Two sentences on a line above the rows: it is no header. */
static void test_text_right_above_a_header(void **state) {
    (void)state;
    const drs_table *table = only_table(answer(
        "Im Jahr 2023 erreichen die Lehrkräfte die Altersgrenze. Die Zahlen wurden bereits dargestellt und sind\n"
        "nicht wesentlich geändert. Eingestellt wurden\nJahr Einstellungen Frauen\n2019 31 18\n2020 28 15\n"));
    assert_rows(table, "Jahr|Einstellungen|Frauen/2019|31|18/2020|28|15");
}

static void test_letters_of_a_turned_page(void **state) {
    (void)state;
    assert_no_table(answer("e 1 5 7\n2 1 3\nn 2 7\nh 2 7 1 1\n4 2 7\n"));
}

static void test_list_of_addresses(void **state) {
    (void)state;
    assert_no_table(answer("Landesamt für Schule\nHauptstraße 12\n40210 Düsseldorf\n"));
}

static void test_years_in_a_sentence(void **state) {
    (void)state;
    assert_no_table(
        answer("Erhoben wurden die Zahlen in den Jahren 2012, 2014, 2016,\n2018 und 2020 an allen Schulen.\n"));
}

/* Numbers of papers at the ends of lines are no figures of a table; figures with a stroke below a header are. */
static void test_numbers_of_papers_are_no_figures(void **state) {
    (void)state;
    assert_no_table(answer("Die Landesregierung verweist auf die\nDrucksache 18/5111\nund auf die\nDrucksache 18/5112\n"
                           "sowie auf die\nDrucksache 18/5113\n"));
    assert_no_table(
        answer("Antwort auf Drucksache 18/5111\nAntwort auf Drucksache 18/5112\nAntwort auf Drucksache 18/5113\n"));
    (void)only_table(answer("Schule Plätze\nKalbe 18/5111\nKlötze 18/5112\nGardelegen 18/5113\n"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_columns_of_blanks),
        cmocka_unit_test(test_empty_cells_stay_in_their_columns),
        cmocka_unit_test(test_cell_that_wraps),
        cmocka_unit_test(test_cell_that_may_wrap),
        cmocka_unit_test(test_cells_in_the_middle_of_their_row),
        cmocka_unit_test(test_header_of_several_lines),
        cmocka_unit_test(test_header_over_two_columns),
        cmocka_unit_test(test_figures_beside_their_header),
        cmocka_unit_test(test_tabs),
        cmocka_unit_test(test_missing_values),
        cmocka_unit_test(test_table_over_two_pages),
        cmocka_unit_test(test_two_columns_alone),
        cmocka_unit_test(test_spans_and_signs),
        cmocka_unit_test(test_figures_with_their_parts),
        cmocka_unit_test(test_lines_that_fill_all_columns),
        cmocka_unit_test(test_header_tied_by_one_cell),
        cmocka_unit_test(test_figures_in_the_middle_of_their_label),
        cmocka_unit_test(test_label_of_many_lines),
        cmocka_unit_test(test_header_of_two_lines_comes_again),
        cmocka_unit_test(test_years_and_words_head_columns),
        cmocka_unit_test(test_line_right_above),
        cmocka_unit_test(test_columns_that_move_with_the_page),
        cmocka_unit_test(test_years_head_figures),
        cmocka_unit_test(test_numbered_rows),
        cmocka_unit_test(test_units_belong_to_their_figures),
        cmocka_unit_test(test_header_of_phrases),
        cmocka_unit_test(test_label_with_a_number),
        cmocka_unit_test(test_two_figures_with_one_blank),
        cmocka_unit_test(test_cells_at_the_foot),
        cmocka_unit_test(test_rows_that_lack_a_figure),
        cmocka_unit_test(test_thousands_with_blanks),
        cmocka_unit_test(test_row_that_wraps),
        cmocka_unit_test(test_last_row_that_may_wrap),
        cmocka_unit_test(test_one_figure),
        cmocka_unit_test(test_last_row_with_a_full_stop),
        cmocka_unit_test(test_cells_on_lines_of_their_own),
        cmocka_unit_test(test_phrases_of_a_header),
        cmocka_unit_test(test_two_columns_of_words),
        cmocka_unit_test(test_spans_of_figures),
        cmocka_unit_test(test_short_names_with_numbers),
        cmocka_unit_test(test_days_head_figures),
        cmocka_unit_test(test_months_with_their_years),
        cmocka_unit_test(test_brackets_in_labels),
        cmocka_unit_test(test_thousands_that_one_way_joins),
        cmocka_unit_test(test_many_figures_of_three_digits),
        cmocka_unit_test(test_sums_prove_figures),
        cmocka_unit_test(test_unknown_figures),
        cmocka_unit_test(test_title_of_years),
        cmocka_unit_test(test_text_right_below),
        cmocka_unit_test(test_caption),
        cmocka_unit_test(test_two_tables),
        cmocka_unit_test(test_marks_of_notes_in_cells),
        cmocka_unit_test(test_table_of_an_annex),
        cmocka_unit_test(test_text_keeps_the_lines),
        cmocka_unit_test(test_numbered_lists),
        cmocka_unit_test(test_prose),
        cmocka_unit_test(test_columns_of_prose),
        cmocka_unit_test(test_justified_lines),
        cmocka_unit_test(test_a_justified_line_among_others),
        cmocka_unit_test(test_two_blanks_part_columns_of_words),
        cmocka_unit_test(test_figures_that_a_sentence_has),
        cmocka_unit_test(test_doubled_lines_of_a_narrow_column),
        cmocka_unit_test(test_text_right_above_a_header),
        cmocka_unit_test(test_letters_of_a_turned_page),
        cmocka_unit_test(test_list_of_addresses),
        cmocka_unit_test(test_years_in_a_sentence),
        cmocka_unit_test(test_numbers_of_papers_are_no_figures),
    };
    return cmocka_run_group_tests_name("tables", tests, helper_start, helper_stop);
}
