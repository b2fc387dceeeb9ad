/* Footnotes: their marks, their texts, and what only looks like them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parse_helpers.h"

#define Q1 "1. Wie viele Schulen gibt es im Land?\n\n"
#define Q2 "2. Welche Schulen wurden seit dem Jahr 2010 geschlossen?\n\n"
#define PAGE_1 NW_HEAD Q1 "Im Land gibt es 5.400 Schulen.1\n\n1 Vgl. Jahresbericht.\n\n2\n\f" NW_RUNNING_HEAD Q2
#define LINES "Eine Zeile steht hier.\nEine zweite auch.\nUnd eine dritte.\nUnd eine vierte.\n"
#define A2 "Geschlossen wurden vor allem Schulen im ländlichen Raum.\n\n"

/* All footnotes as "marker=text", one behind the other. */
static void assert_notes(const drs_record *record, const char *expected) {
    char found[4096] = "";
    size_t used = 0;
    for (size_t i = 0; i < record->footnote_count && used < sizeof found; i++) {
        used += (size_t)snprintf(found + used, sizeof found - used, "%s%s=%s", i ? "; " : "",
                                 record->footnotes[i].marker.text.bytes,
                                 record->footnotes[i].text.text.bytes ? record->footnotes[i].text.text.bytes : "");
    }
    if (strcmp(found, expected) != 0) {
        fail_msg("footnotes \"%s\" instead of \"%s\"", found, expected);
    }
}

/* ---- Marks --------------------------------------------------------------------------------------------------------- */

static void test_mark_behind_a_full_stop(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 "Im Land gibt es 5.400 Schulen.1 Sie stehen überall.\n\n"
                                                "1 Vgl. Statistisches Jahrbuch, S. 12.\n\n2\n\f" NW_RUNNING_HEAD Q2 A2);
    assert_notes(record, "1=Vgl. Statistisches Jahrbuch, S. 12.");
    assert_int_equal(record->footnotes[0].page, 1);
    assert_questions(record, "1 2");
    assert_answer(record, 0, "Im Land gibt es 5.400 Schulen.[^1] Sie stehen überall.");
    assert_answer(record, 1, A2);
}

/* A cell of the table above the note that an extractor gives behind it; no page is page 0. A note that has not closed goes
 * on with its figures. */
static void test_cell_below_a_note(void **state) {
    (void)state;
    static const char lines[] =
        "Die Zahl der Schulen hat sich im ganzen Land in den\nletzten Jahren verändert, und zwar in den "
        "Städten und\nauch in den Dörfern, wie überall zu lesen ist.\n";
    static const char *const rows[][2] = {
        {"1 Vgl. Statistisches Jahrbuch, nicht veröffentlicht.\n\n0",
         "1=Vgl. Statistisches Jahrbuch, nicht veröffentlicht."},
        {"1 Vgl. Statistisches Jahrbuch, nicht veröffentlicht.\n\n0\n\n5 612",
         "1=Vgl. Statistisches Jahrbuch, nicht veröffentlicht."},
        {"1 Schulen im ländlichen Raum:\n\n0", "1=Schulen im ländlichen Raum:\n\n0"},
        {"1 Vgl. Statistisches Jahrbuch, nicht veröffentlicht, Seite\n0",
         "1=Vgl. Statistisches Jahrbuch, nicht veröffentlicht, Seite 0"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char paper[4096];
        snprintf(paper, sizeof paper, "%s%s%s%s%s%s\n\f%s", NW_HEAD Q1, lines, lines, lines,
                 "Im Land gibt es 5.400 Schulen.1 Sie stehen überall:\n\nKreis Ostmünde\n\n3 104 3 251 3 198\n\n",
                 rows[i][0], NW_RUNNING_HEAD Q2 A2);
        assert_notes(parse(paper), rows[i][1]);
    }
}

/* "1)" to "3)" end a page: questions, and no notes whose marks are lost. What asks nothing is told. */
static void test_bracketed_questions_at_a_page_end(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "1) Welche Maßnahmen sind bis zum Ende des Jahres 2026 an den Schulen geplant? (Bitte\n"
                      "den Zeitplan darstellen.)\n\n2) Wie alt sind sie?\n\n\f" NW_RUNNING_HEAD
                      "Die Fragen 1 und 2 werden gemeinsam beantwortet.\n\nSie sind alt.\n");
    assert_questions(record, "1 2");
    assert_false(says(record, "note.doubtful"));
    assert_true(record->extraction.complete);
    record = parse(NW_HEAD Q1 "Im Land gibt es 5.400 Schulen. Sie stehen überall.\n\n"
                              "1) Vgl. Statistisches Jahrbuch, S. 12, zu den Schulen.\n\f" NW_RUNNING_HEAD Q2 A2);
    assert_true(says(record, "note.doubtful"));
}

static void test_mark_glued_to_a_word(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Die Adresse lautet archive.is1 und das Großaufgebot“2 der Schulen3 war da.\n\n"
                         "1 Siehe dort.\n2 Vgl. Ostmünder Kurier vom 17. Mai 2024.\n3 Ohne Grundschulen.\n");
    assert_notes(record, "1=Siehe dort.; 2=Vgl. Ostmünder Kurier vom 17. Mai 2024.; 3=Ohne Grundschulen.");
    assert_answer(record, 0, "Die Adresse lautet archive.is[^1] und das Großaufgebot“[^2] der Schulen[^3] war da.");
}

/* Blanks and figures without end, among which the mark of a note is looked for: read in no time, or never. */
static void test_mark_sought_in_long_runs(void **state) {
    (void)state;
    enum { RUN = 2 * 1024 * 1024 };
    static const char fills[] = {' ', '2'};
    for (size_t i = 0; i < sizeof fills; i++) {
        static char run[RUN + 1];
        static char paper[RUN + 4096];
        memset(run, fills[i], RUN);
        int length = snprintf(paper, sizeof paper, "%s%s%s%s", NW_HEAD Q1 "Ein Satz mit Zeichen.1 Und 5 und\n2 a ", run,
                              " b\n\n1 Vgl. Bericht.\n2 Vgl. Bericht der Stadt.\n\f", Q2 A2);
        assert_true(length > RUN && (size_t)length < sizeof paper);
        assert_questions(parse(paper), "1 2");
    }
}

/* pdftotext undoes the hyphen that ends a page's text and glues the first note to the half of the word. */
static void test_note_glued_to_a_torn_word(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "\f" NW_RUNNING_HEAD Q1
                      "Im Land gibt es Schulen.1 Sie stehen überall.2 Im Jahr werden es nach der amt1 Siehe dort.\n"
                      "2 vgl. Ostmünder Kurier.\n\n2\n\f" NW_RUNNING_HEAD "lichen Statistik mehr.\n\n" Q2 A2);
    assert_notes(record, "1=Siehe dort.; 2=vgl. Ostmünder Kurier.");
    assert_answer(record, 0,
                  "Im Land gibt es Schulen.[^1] Sie stehen überall.[^2] Im Jahr werden es nach der amtlichen Statistik "
                  "mehr.");
    record = parse(NW_HEAD "\f" NW_RUNNING_HEAD Q1
                           "Im Land gibt es Schulen.1 Sie stehen überall. Im Jahr werden es nach der amt1 Siehe dort.\n"
                           "\n2\n\f" NW_RUNNING_HEAD "lichen Statistik mehr.\n\n" Q2 A2);
    assert_notes(record, "1=Siehe dort.");
    assert_answer(record, 0,
                  "Im Land gibt es Schulen.[^1] Sie stehen überall. Im Jahr werden es nach der amtlichen Statistik "
                  "mehr.");
}

/* A mark in a sentence that goes on below or on the next page, the note itself at the foot. */
static void test_mark_that_looks_like_a_glued_note(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "\f" NW_RUNNING_HEAD Q1
                      "Im Land gibt es Schulen.1 Sie stehen überall, auch im Dorf1 Oberstadt und im\n\n"
                      "1 Siehe dort.\n\f" NW_RUNNING_HEAD "flachen Land.\n\n" Q2 A2);
    assert_notes(record, "1=Siehe dort.");
    record =
        parse(NW_HEAD "\f" NW_RUNNING_HEAD Q1
                      "Im Land gibt es Schulen. Sie stehen überall, auch im Dorf1 Oberstadt und im\n\f" NW_RUNNING_HEAD
                      "flachen Land.\n\n" Q2 A2);
    assert_notes(record, "");
    assert_answer(record, 0,
                  "Im Land gibt es Schulen. Sie stehen überall, auch im Dorf1 Oberstadt und im flachen Land.");
}

static void test_mark_behind_a_comma_and_a_bracket(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 "Im Land gibt es Schulen,1 Kitas2 und mehr (siehe dort)3.\n\n"
                                                "1 Bericht eins.\n2 Bericht zwei.\n3 Bericht drei.\n");
    assert_notes(record, "1=Bericht eins.; 2=Bericht zwei.; 3=Bericht drei.");
    assert_answer(record, 0, "Im Land gibt es Schulen,[^1] Kitas[^2] und mehr (siehe dort)[^3].");
}

static void test_mark_behind_a_year(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 "Diese Zahl stammt aus dem Jahr 2023.1 Neuere gibt es nicht.\n\n"
                                                "1 Vgl. Statistisches Jahrbuch.\n");
    assert_notes(record, "1=Vgl. Statistisches Jahrbuch.");
    assert_answer(record, 0, "Diese Zahl stammt aus dem Jahr 2023.[^1] Neuere gibt es nicht.");
}

static void test_mark_in_a_question(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD "1. Wie viele Schulen gibt es nach dem Bericht1 im Land?\n\n"
                                             "Im Land gibt es 5.400 Schulen.\n\n" Q2 A2 "1 Bericht vom Mai 2024.\n");
    assert_notes(record, "1=Bericht vom Mai 2024.");
    assert_question(record, 0, "Wie viele Schulen gibt es nach dem Bericht[^1] im Land?");
    assert_answer(record, 1, A2);
}

static void test_mark_in_a_remark(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_TOP NW_ASKERS NW_REMARK
              "Nach dem Bericht sind die Schulen alt.1 Das muss sich ändern.\n\n" NW_ANSWERER Q1
              "Im Land gibt es 5.400 Schulen.\n\n1 Kurier vom 17. Mai 2024.\n\f" NW_RUNNING_HEAD Q2 A2);
    assert_notes(record, "1=Kurier vom 17. Mai 2024.");
    assert_words("remark", record->asker_remark.text,
                 "Nach dem Bericht sind die Schulen alt.[^1] Das muss sich ändern.");
    assert_answer(record, 0, "Im Land gibt es 5.400 Schulen.");
}

/* ---- Texts --------------------------------------------------------------------------------------------------------- */

static void test_note_over_several_lines(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Im Land gibt es 5.400 Schulen.1 Sie werden gezählt.2\n\n"
                         "1 Rechtsgrundlage ist § 4 der Verordnung vom 17. Okto-\nber 2013 in der geänderten Fassung.\n"
                         "2 Vgl. Bericht.\n\n2\n\f" NW_RUNNING_HEAD Q2 A2);
    assert_notes(record, "1=Rechtsgrundlage ist § 4 der Verordnung vom 17. Oktober 2013 in der geänderten Fassung.; "
                         "2=Vgl. Bericht.");
    assert_answer(record, 0, "Im Land gibt es 5.400 Schulen.[^1] Sie werden gezählt.[^2]");
}

/* Some blanks of the note are doubled; a row of a table whose cells two blanks part is none. */
static void test_note_with_doubled_blanks(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Es gibt viele.1\n\n" Q2 A2 "1 Vgl. Antwort der Landesregierung auf die  Kleine  Anfrage "
                         "im Landtag,  S.  33.\n");
    assert_notes(record, "1=Vgl. Antwort der Landesregierung auf die Kleine Anfrage im Landtag, S. 33.");
    assert_answer(record, 1, "Geschlossen wurden vor allem Schulen im ländlichen Raum.");
    record = parse(NW_HEAD Q1 "Es gibt viele.1\n\n" Q2 A2 "1  Grundschule am Park  Düsseldorf  Neubau der Halle\n");
    assert_notes(record, "");
}

/* The figures of a year and a mark's: in a school year, a date, behind "Jahr" or a month it is certain, elsewhere the note tells. */
static void test_mark_glued_to_a_year(void **state) {
    (void)state;
    static const char *const sure[] = {"im Schuljahr 2016/20172 waren", "am 31.12.20172 waren", "im Jahr 20172 waren",
                                       "im Mai 20172 waren"};
    char text[8192];
    for (size_t i = 0; i < sizeof sure / sizeof *sure; i++) {
        snprintf(text, sizeof text, PAGE_1 "Davon %s viele geschlossen.\n\nAndere blieben.\n2 Ohne Grundschulen.\n",
                 sure[i]);
        assert_notes(parse(text), "1=Vgl. Jahresbericht.; 2=Ohne Grundschulen.");
    }
    const drs_record *record =
        parse(PAGE_1 "Nach der Erhebung 20102 waren viele geschlossen.\nAndere blieben.\n2 Ohne Grundschulen.\n");
    assert_notes(record, "1=Vgl. Jahresbericht.; 2=Ohne Grundschulen.");
    record =
        parse(PAGE_1 "Die Schule in 20102 Hamburg blieb, und mit ihr\nauch noch\n2 Grundschulen blieben bestehen.\n");
    assert_notes(record, "1=Vgl. Jahresbericht.");
}

/* "§ 2" and a number behind an opening quotation are no marks. */
static void test_numbers_that_are_no_marks(void **state) {
    (void)state;
    const drs_record *record = parse(
        PAGE_1 "Nach § 2 des Gesetzes gilt: „2. Gefördert werden Schulen.“ Das ist neu.2\n\n2 Ohne Grundschulen.\n");
    assert_notes(record, "1=Vgl. Jahresbericht.; 2=Ohne Grundschulen.");
    assert_answer(record, 1, "Nach § 2 des Gesetzes gilt: „2. Gefördert werden Schulen.“ Das ist neu.[^2]");
}

/* Two notes between the halves of a sentence on two pages need no mark; a note whose predecessor was not found has its own. */
static void test_notes_between_two_pages(void **state) {
    (void)state;
#define OPEN "Geschlossen wurden vor allem Schulen im ländlichen Raum, und weiter noch in den Stadt-\n"
    const drs_record *record =
        parse(PAGE_1 OPEN "2 Ohne Grundschulen.\n3 Mit Gymnasien.\n\n3\n\f" NW_RUNNING_HEAD "teilen des Landes.\n");
    assert_notes(record, "1=Vgl. Jahresbericht.; 2=Ohne Grundschulen.; 3=Mit Gymnasien.");
    assert_answer(
        record, 1,
        "Geschlossen wurden vor allem Schulen im ländlichen Raum, und weiter noch in den Stadtteilen des Landes.");
    record = parse(PAGE_1 "Davon wurden viele geschlossen.3 Das ist neu.\n\n3 Ohne Grundschulen.\n");
    assert_notes(record, "1=Vgl. Jahresbericht.; 3=Ohne Grundschulen.");
#undef OPEN
}

/* What cites at a page's foot behind a number alone is a note, whose mark is lost; amid a page it may be an item. */
static void test_note_without_its_mark_at_the_foot(void **state) {
    (void)state;
    const drs_record *record = parse(
        NW_HEAD Q1 "Im Land gibt es 5.400 Schulen.\n1 https://www.schulen.example/zahlen\n\f" NW_RUNNING_HEAD Q2 A2);
    assert_true(says(record, "note.doubtful"));
    record = parse(NW_HEAD Q1 "Im Land gibt es 5.400 Schulen.\n\n1 Vgl. Bericht\n" LINES LINES LINES "\n" Q2 A2);
    assert_false(says(record, "note.doubtful"));
}

/* The second sentence of a note that classifies an answer (bt) begins a line. */
static void test_note_that_classifies(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Auf die Anlage wird verwiesen.*\n\n" Q2 A2
                         "* Das Ministerium hat die Antwort als „VS – Nur für den Dienstgebrauch“ eingestuft.\n"
                         "Die Antwort ist im Parlamentssekretariat des Deutschen Bundestages hinterlegt und kann dort\n"
                         "eingesehen werden.\n");
    assert_notes(
        record,
        "*=Das Ministerium hat die Antwort als „VS – Nur für den Dienstgebrauch“ eingestuft. Die Antwort ist im "
        "Parlamentssekretariat des Deutschen Bundestages hinterlegt und kann dort eingesehen werden.");
}

/* A line of the note whose blanks were widened to fill it is no row of a table. */
static void test_note_in_a_filled_line(void **state) {
    (void)state;
#define NOTES(first)                                                                                                   \
    NW_HEAD Q1 "Im Land gibt es 5.400 Schulen.1 Sie stehen überall im Land und sind gut besucht.\n\n" first
    static const char *const papers[] = {
        NOTES(
            "1  Vgl.  Statistisches  Jahrbuch  des  Landes,  herausgegeben  in  Düsseldorf  im  Jahr  2019,\nS. 12.\n"),
        NOTES("1  Vgl.  Statistisches  Jahrbuch,  Band  Schulen,  Bezirk  Düsseldorf,  Stadt  Ostmünde,  Stand:\nS. "
              "12.\n")};
    static const char *const notes[] = {
        "1=Vgl. Statistisches Jahrbuch des Landes, herausgegeben in Düsseldorf im Jahr 2019, S. 12.",
        "1=Vgl. Statistisches Jahrbuch, Band Schulen, Bezirk Düsseldorf, Stadt Ostmünde, Stand: S. 12."};
    for (size_t i = 0; i < 2; i++) {
        const drs_record *record = parse(papers[i]);
        assert_notes(record, notes[i]);
        assert_answer(record, 0, "Im Land gibt es 5.400 Schulen.[^1] Sie stehen überall im Land und sind gut besucht.");
    }
    assert_notes(
        parse(NOTES("1  https://www.land.example/a/schulen-im-land-2019-und-2020.pdf,  abgerufen  am\n3. Mai 2024.\n")),
        "1=https://www.land.example/a/schulen-im-land-2019-und-2020.pdf, abgerufen am 3. Mai 2024.");
    /* rows of a numbered table */
    assert_notes(parse(NOTES("1  Arnsberg  92  881  17  204  5  12\n2  Detmold  103  558  12  99  8  7\n")), "");
    assert_notes(parse(NOTES("1  Arnsberg  offen\n2  Detmold  zu\n")), "");
#undef NOTES
}

/* The rest of a note on the next page, and notes with raised figures, are told where they are not read. */
static void test_notes_that_are_told(void **state) {
    (void)state;
#define LONG                                                                                                           \
    "1 Diese Note ist so lang, dass sie auf der nächsten Seite weitergeht, weil der Platz "                           \
    "auf\n\n2\n\f" NW_RUNNING_HEAD
    const drs_record *record =
        parse(NW_HEAD Q1 "Im Land gibt es 5.400 Schulen.1 Sie stehen überall und werden gut besucht,\n\n" LONG
                         "und zwar auch im Winter.\n\ndieser Seite nicht reicht.\n\n3\n");
    assert_true(says(record, "note.doubtful"));
    assert_false(record->extraction.complete);
    record = parse(NW_HEAD Q1 "Im Land gibt es 5.400 Schulen.1 Sie stehen überall und werden gut besucht,\n\n" LONG
                              "und zwar auch im Winter,\nja auch im Sommer.\n\n3\n");
    assert_false(says(record, "note.doubtful"));
    record = parse(NW_HEAD Q1 "Im Land gibt es 5.400 Schulen.¹ Sie haben 30 m² Fläche.\n\n¹ Vgl. Jahrbuch.\n");
    assert_true(says(record, "note.doubtful"));
    record = parse(NW_HEAD Q1 "Im Land gibt es 5.400 Schulen auf 30 km².\n\n² ist das Zeichen für Fläche.\n");
    assert_false(says(record, "note.doubtful"));
#undef LONG
}

static void test_note_below_a_rule(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 "Im Land gibt es 5.400 Schulen.1 Sie stehen überall.\n\n"
                                                "____________________\n1 Vgl. Bericht.\n\n2\n\f" NW_RUNNING_HEAD Q2 A2);
    assert_notes(record, "1=Vgl. Bericht.");
    assert_answer(record, 0, "Im Land gibt es 5.400 Schulen.[^1] Sie stehen überall.");
}

static void test_answer_goes_on_behind_the_notes(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1
              "Im Land gibt es 5.400 Schulen.1 Sie stehen überall, auch\n\n1 Vgl. Bericht.\n\n2\n\f" NW_RUNNING_HEAD
              "auf den Inseln und in den Bergen.\n\n" Q2 A2);
    assert_notes(record, "1=Vgl. Bericht.");
    assert_answer(record, 0,
                  "Im Land gibt es 5.400 Schulen.[^1] Sie stehen überall, auch auf den Inseln und in den Bergen.");
    assert_answer(record, 1, A2);
}

static void test_notes_on_several_pages(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Im Land gibt es 5.400 Schulen.1\n\n1 Vgl. Bericht.\n\n2\n\f" NW_RUNNING_HEAD Q2
                         "Geschlossen wurden vor allem kleine Schulen.2\n\n2 Vgl. Drucksache 18/8890.\n\n3\n");
    assert_notes(record, "1=Vgl. Bericht.; 2=Vgl. Drucksache 18/8890.");
    assert_int_equal(record->footnotes[0].page, 1);
    assert_int_equal(record->footnotes[1].page, 2);
    assert_answer(record, 0, "Im Land gibt es 5.400 Schulen.[^1]");
    assert_answer(record, 1, "Geschlossen wurden vor allem kleine Schulen.[^2]");
}

static void test_note_that_is_an_address(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 "Im Land gibt es 5.400 Schulen.1\n\n"
                                                "1 https://www.example.org/statistik/2024\n");
    assert_notes(record, "1=https://www.example.org/statistik/2024");
}

/* Glued to an abbreviation of capitals, where no other place for the mark is on the page. */
static void test_mark_behind_capitals(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Die Note nach der RI-EBW-PRÜF1 gibt Auskunft über die Brücken.\n\n"
                         "1 Richtlinie zur Bewertung von Bauwerken.\n\n2\n\f" NW_RUNNING_HEAD Q2 A2);
    assert_notes(record, "1=Richtlinie zur Bewertung von Bauwerken.");
    assert_answer(record, 0, "Die Note nach der RI-EBW-PRÜF[^1] gibt Auskunft über die Brücken.");
    record =
        parse(NW_HEAD Q1
              "Die Studie PISA1 nennt die Brücken.1\n\n1 Richtlinie zur Bewertung.\n\n2\n\f" NW_RUNNING_HEAD Q2 A2);
    assert_answer(record, 0, "Die Studie PISA1 nennt die Brücken.[^1]");
}

static void test_starred_note(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Im Land gibt es 5.400 Schulen*, darunter viele Grundschulen.\n\n"
                         "* Ohne Schulen in freier Trägerschaft.\n\n2\n\f" NW_RUNNING_HEAD Q2 A2);
    assert_notes(record, "*=Ohne Schulen in freier Trägerschaft.");
    assert_answer(record, 0, "Im Land gibt es 5.400 Schulen[^*], darunter viele Grundschulen.");
}

/* The mark stands in a table whose cells have a line each. */
static void test_starred_note_far_below_its_mark(void **state) {
    (void)state;
    static char text[16384];
    size_t used = (size_t)snprintf(text, sizeof text, NW_HEAD Q1 "Die Zahl der Stellen* zeigt die Übersicht:\n");
    for (unsigned i = 0; i < 300; i++) {
        used += (size_t)snprintf(text + used, sizeof text - used, "%u\n", 1000 + i * 7);
    }
    snprintf(text + used, sizeof text - used, "* Ohne Schulen in freier Trägerschaft.\n\n" Q2 A2);
    const drs_record *record = parse(text);
    assert_notes(record, "*=Ohne Schulen in freier Trägerschaft.");
}

static void test_notes_with_one_and_two_stars(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 "Im Land gibt es 5.400 Schulen*, darunter 2.700 Grundschulen**.\n\n"
                                                "* Ohne Schulen in freier Trägerschaft.\n** Ohne Teilstandorte.\n");
    assert_notes(record, "*=Ohne Schulen in freier Trägerschaft.; **=Ohne Teilstandorte.");
}

/* ---- No notes ------------------------------------------------------------------------------------------------------ */

static void assert_no_notes(const char *answer) {
    static char text[8192];
    snprintf(text, sizeof text, NW_HEAD Q1 "%s\n\n2\n\f" NW_RUNNING_HEAD Q2 A2, answer);
    const drs_record *record = parse(text);
    assert_notes(record, "");
    assert_questions(record, "1 2");
    assert_answer(record, 0, answer);
    assert_answer(record, 1, A2);
}

static void test_names_of_substances_and_units(void **state) {
    (void)state;
    assert_no_notes("Der Ausstoß von CO2 und die Fläche von 300 m2 oder 20 km2 sind bekannt.");
    assert_no_notes("Die A3 und die Linie U8 sind gesperrt, ebenso die Anlage H2.");
    /* With a line below that begins as a note would. */
    assert_no_notes("Der Ausstoß von CO2 ist bekannt.\n\n2 Anlagen sind noch nicht gemessen worden.");
    assert_no_notes("Die Fläche beträgt 300 m2 ohne Wege.\n\n2 Flächen sind noch nicht gemessen.");
}

static void test_numbers_of_paragraphs(void **state) {
    (void)state;
    assert_no_notes("Maßgeblich ist § 3 des Schulgesetzes in Verbindung mit Art. 8 der Verfassung.");
    assert_no_notes("Maßgeblich ist § 3 Abs. 2 Nr. 1 des Schulgesetzes.\n\n1 Schule ist davon betroffen.");
    assert_no_notes("Maßgeblich sind § 3, § 5 und § 7.\n\n3 Schulen sind davon betroffen.");
}

static void test_figures_and_dates(void **state) {
    (void)state;
    assert_no_notes("Es waren 11,3 Prozent, im Jahr davor 2.300 Schulen und am 12. Mai 2024 noch 7.\n\n"
                    "3 Schulen kamen hinzu.");
}

static void test_numbered_table_is_no_list_of_notes(void **state) {
    (void)state;
    static const char answer[] = "Die Zahl der Schulen zeigt die Tabelle.\n\n"
                                 "Nr. Regierungsbezirk Schulen davon saniert\n"
                                 "1 Arnsberg 112 61\n2 Detmold 74 33\n3 Düsseldorf 138 97\n4 Köln 121 80\n"
                                 "5 Münster 89 41\n";
    assert_no_notes(answer);
}

/* Marks stand in the text above, and yet the rows are a table's. */
static void test_numbered_table_below_a_mark(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Die Zahl der Schulen zeigt die Tabelle.1\n\n"
                         "Nr. Regierungsbezirk Schulen davon saniert\n"
                         "1 Arnsberg 112 61\n2 Detmold 74 33\n3 Düsseldorf 138 97\n\n"
                         "Weitere Zahlen liegen nicht vor.\n\n1 Stand: 30. Juni 2024.\n\n2\n\f" NW_RUNNING_HEAD Q2 A2);
    assert_notes(record, "1=Stand: 30. Juni 2024.");
    assert_questions(record, "1 2");
    assert_answer(record, 0,
                  "Die Zahl der Schulen zeigt die Tabelle.[^1]\nNr. Regierungsbezirk Schulen davon saniert\n"
                  "1 Arnsberg 112 61\n2 Detmold 74 33\n3 Düsseldorf 138 97\nWeitere Zahlen liegen nicht vor.");
}

static void test_list_of_points_is_no_list_of_notes(void **state) {
    (void)state;
    assert_no_notes("Das Land hat drei Maßnahmen ergriffen:\n\n1) mehr Stellen,\n2) mehr Räume,\n3) kürzere Wege.");
}

/* The rows of a numbered table that ends a page are none, in columns or not, though a mark looks like theirs. */
static void test_table_rows_at_the_foot_of_a_page(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Es gibt folgende Bäder:\n\nNr.   Bad                     Gemeinde        Jahr\n"
                         "1     Lehrbecken Bathey       Hagen           2015\n"
                         "2     Hallenbad Rummenohl     Hagen           2016\n"
                         "3     Becken Wiblingwerde     Nachrodt        2017\n\f" NW_RUNNING_HEAD
                         "4     Hallenbad Südstadt      Werl            2019\n\n"
                         "Weitere sind nicht bekannt.1\n\n" Q2 A2 "1 Vgl. Statistisches Jahrbuch.\n");
    assert_notes(record, "1=Vgl. Statistisches Jahrbuch.");
    assert_questions(record, "1 2");
    assert_non_null(strstr(record->answers[0].text.text.bytes, "Rummenohl"));
}

static void test_number_alone_above_its_note(void **state) {
    (void)state;
    const drs_record *record = parse(
        NW_HEAD Q1 "Die Kosten steigen.1 Der Verband nennt Zahlen.2\n\n1\n\nVgl. Rundschau vom 19. März 2015.\n\n2\n\n"
                   "Gutachten zu den Kosten, S. 14 ff.\n\n\f" NW_RUNNING_HEAD Q2 A2);
    assert_notes(record, "1=Vgl. Rundschau vom 19. März 2015.; 2=Gutachten zu den Kosten, S. 14 ff.");
    assert_answer(record, 0, "Die Kosten steigen.[^1] Der Verband nennt Zahlen.[^2]");
}

/* Words are told from figures by their letters, of which umlauts have two bytes. */
static void test_number_alone_above_umlauts(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Im Land gibt es 5.400 Schulen.1 Sie stehen überall.\n\n" Q2 A2 "1\nFür Größe.\n");
    assert_notes(record, "1=Für Größe.");
    record = parse(NW_HEAD Q1 "Im Land gibt es 5.400 Schulen.1 Sie stehen überall.\n\n" Q2 A2 "1\nFür 12 Uhr.\n");
    assert_notes(record, "");
}

/* ---- The foot of a page --------------------------------------------------------------------------------------------- */

static void test_star_below_a_number(void **state) {
    (void)state;
    const drs_record *record = parse(
        NW_HEAD Q1 "Im Land gibt es 5.400 Schulen.1 Die Liste ist beigefügt.*\n\n1 Nach der Bekanntmachung vom 9. "
                   "Oktober\n2019.\n\n* Von einer Drucklegung der Liste wird abgesehen. Sie ist im Netz abrufbar.\n");
    assert_notes(record,
                 "1=Nach der Bekanntmachung vom 9. Oktober 2019.; *=Von einer Drucklegung der Liste wird abgesehen. "
                 "Sie ist im Netz abrufbar.");
    assert_answer(record, 0, "Im Land gibt es 5.400 Schulen.[^1] Die Liste ist beigefügt.[^*]");
}

/* A star that nothing above refers to is a bullet of the note. */
static void test_bullet_in_a_note(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 "Im Land gibt es 5.400 Schulen.1 Das sind viele.\n\n"
                                                "1 Gezählt wurden:\n* Grundschulen\n* Gymnasien\n");
    assert_int_equal(record->footnote_count, 1);
    assert_answer(record, 0, "Im Land gibt es 5.400 Schulen.[^1] Das sind viele.");
}

static void test_mark_behind_a_colon(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Die Zahlen können der Übersicht entnommen werden:1\n\nGrundschulen 2.800\n"
                         "Gymnasien 625\n\n1 Ohne Ersatzschulen.\n");
    assert_notes(record, "1=Ohne Ersatzschulen.");
    /* A ratio and a number behind a colon on the same line are none. */
    record = parse(NW_HEAD Q1 "Das Verhältnis beträgt 3:1\nund bei Frage:1 nicht.\n\n1 Ohne Ersatzschulen.\n");
    assert_int_equal(record->footnote_count, 0);
}

static void test_rule_above_the_notes(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Die Zahlen1 erklären sich daraus, dass auch andere Schulen be-\n________________\n\n1 Ohne "
                         "Ersatzschulen.\n\f" NW_RUNNING_HEAD "auftragt worden waren.\n\n" Q2
                         "Geschlossen wurden viele.*\n_________\n* Stand: Mai.\n");
    assert_notes(record, "1=Ohne Ersatzschulen.; *=Stand: Mai.");
    assert_answer(record, 0, "Die Zahlen[^1] erklären sich daraus, dass auch andere Schulen beauftragt worden waren.");
    assert_answer(record, 1, "Geschlossen wurden viele.[^*]");
}

/* ---- Where no page's end is known ---------------------------------------------------------------------------------- */

static bool page_is_lost(const drs_record *record) {
    for (size_t i = 0; i < record->extraction.diagnostic_count; i++) {
        if (strcmp(record->extraction.diagnostics[i].code, "page.lost") == 0) {
            return true;
        }
    }
    return false;
}

/* The form feed behind the note is lost: the note ends with its paragraph, and the text of the next page goes on. */
static void test_note_amid_a_text(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Im Land gibt es nach dem\n\nletzten Bericht 5.400 Schulen.1 Das sind viele, wie es\n\n"
                         "1 Landtag, Jahresbericht 2019.\n\nin dem Bericht heißt.\n\n" Q2 A2);
    assert_notes(record, "1=Landtag, Jahresbericht 2019.");
    assert_questions(record, "1 2");
    assert_answer(
        record, 0,
        "Im Land gibt es nach dem letzten Bericht 5.400 Schulen.[^1] Das sind viele, wie es in dem Bericht heißt.");
    assert_true(page_is_lost(record));
    assert_false(record->extraction.complete);
}

/* The same note at the end of the text is certain. */
static void test_note_at_the_end_of_a_text(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 "Im Land gibt es 5.400 Schulen.1 Das sind viele.\n\n"
                                                "1 Landtag, Jahresbericht 2019, zuletzt geändert am\n3. März 2021.\n");
    assert_notes(record, "1=Landtag, Jahresbericht 2019, zuletzt geändert am 3. März 2021.");
    assert_false(page_is_lost(record));
}

/* Below a table and without empty lines: the short line ends the note, a line of sentences does not. */
static void test_star_below_a_table_without_empty_lines(void **state) {
    (void)state;
    const drs_record *record = parse(
        NW_HEAD Q1
        "Im Land gibt es so viele Schulen:\nJahr Zahl\n2018 5.412\n2019* 5.400\n* vorläufig, Januar bis November\n"
        "Die Aufteilung auf die Kreise ist auf der Seite des Ministeriums zu finden, die es betreibt.\n");
    assert_notes(record, "*=vorläufig, Januar bis November");
}

/* The star of a text has its note at the page's foot, of several sentences and with addresses that a line's end breaks; that
 * of a table stands amid the page. */
static void test_star_at_the_foot(void **state) {
    (void)state;
    static const char text[] = "Die Angaben sind nach der Anweisung zum Schutz von Verschlusssachen\nnicht für die "
                               "Öffentlichkeit bestimmt und werden daher eingestuft.*\n";
    static const char note[] =
        "* Das Ministerium hat Teile der Antwort als Verschlusssache eingestuft.\nDie Antwort ist im "
        "Sekretariat hinterlegt und kann dort von\nBerechtigten eingesehen werden.\n";
    char paper[4096];
    snprintf(paper, sizeof paper, "%s%s%s\f%s", NW_HEAD Q1, text, note, NW_RUNNING_HEAD Q2 A2);
    const drs_record *record = parse(paper);
    assert_notes(record, "*=Das Ministerium hat Teile der Antwort als Verschlusssache eingestuft. Die Antwort ist im "
                         "Sekretariat hinterlegt und kann dort von Berechtigten eingesehen werden.");
    record = parse(
        NW_HEAD Q1
        "Die Zahlen stehen in der Anlage, von deren Abdruck abgesehen wird.*\n"
        "* Die Anlage steht unter der Adresse www.parlament.\nostmuende.example zur Verfügung.\n\f" NW_RUNNING_HEAD Q2
            A2);
    assert_notes(record, "*=Die Anlage steht unter der Adresse www.parlament.ostmuende.example zur Verfügung.");
    record =
        parse(NW_HEAD Q1 "Im Land gibt es so viele Schulen:\nJahr Zahl\n2018 5.412\n2019* 5.400\n"
                         "* Die Zahl ist vorläufig.\nDie Aufteilung auf die Kreise ist auf der Seite des Ministeriums "
                         "zu finden.\n\f" NW_RUNNING_HEAD Q2 A2);
    assert_notes(record, "*=Die Zahl ist vorläufig.");
}

/* ---- Marks that are doubtful or lost ------------------------------------------------------------------------------------- */

/* A figure that stands before it hides the mark of note 2, which comes in its turn. */
static void test_mark_behind_a_figure(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Dies ergibt sich aus dem Bericht.1 Anhängig ist das Verfahren 2 BvE 1/762 seit langem.\n\n"
                         "1 Vgl. Jahresbericht.\n2 Bundesverfassungsgericht, Pressestelle.\n");
    assert_notes(record, "1=Vgl. Jahresbericht.; 2=Bundesverfassungsgericht, Pressestelle.");
    record =
        parse(NW_HEAD Q1 "Dies ergibt sich aus dem Bericht.1 Anhängig ist das Verfahren 2 BvE 1/762 seit langem.\n\n"
                         "1 Vgl. Jahresbericht.\n2 https://ostmuende.example/presse\n");
    assert_notes(record, "1=Vgl. Jahresbericht.; 2=https://ostmuende.example/presse");
}

/* No number of the text ends with the figure, or no words stand beside it. */
static void test_number_without_a_mark_behind_a_figure(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Dies ergibt sich aus dem Bericht.1 Anhängig ist das Verfahren 2 BvE 1/763 seit langem.\n\n"
                         "1 Vgl. Jahresbericht.\n2 Bundesverfassungsgericht, Pressestelle.\n");
    assert_int_not_equal(record->footnote_count, 2);
    record =
        parse(NW_HEAD Q1 "Dies ergibt sich aus dem Bericht.1 Anhängig ist das Verfahren 2 BvE 1/762 seit langem.\n\n"
                         "1 Vgl. Jahresbericht.\n2\nSchulen im Land\n");
    assert_int_not_equal(record->footnote_count, 2);
}

/* A number alone in a sentence may be the mark of the note that comes next. */
static void test_mark_parted_from_its_word(void **state) {
    (void)state;
    assert_notes(parse(PAGE_1 "Davon wurden viele geschlossen 2 oder verlegt.\n\n2 Ohne Grundschulen.\n"),
                 "1=Vgl. Jahresbericht.; 2=Ohne Grundschulen.");
    assert_notes(parse(PAGE_1 "Davon wurden viele geschlossen 3 oder verlegt.\n\n3 Ohne Grundschulen.\n"),
                 "1=Vgl. Jahresbericht.");
    /* before a noun it counts */
    const drs_record *record = parse(PAGE_1 "Davon wurden 2 Schulen verlegt.\n\n2 Ohne Grundschulen.\n");
    assert_notes(record, "1=Vgl. Jahresbericht.");
    assert_true(says(record, "note.doubtful"));
}

/* A line that the text above goes on with is no note, whatever number it begins with. */
static void test_sentence_that_goes_on_with_a_number(void **state) {
    (void)state;
#define GOES_ON                                                                                                        \
    "In Klötze wurden 12 Schulen geschlossen. An den Schulen in Kalbe wurden im selben Jahr\n"                        \
    "2 Lehrkräfte eingestellt.\n"
    const drs_record *record = parse(PAGE_1 GOES_ON);
    assert_notes(record, "1=Vgl. Jahresbericht.");
    assert_answer(record, 1, GOES_ON);
    record = parse(PAGE_1 "In Klötze wurden 12 Schulen geschlossen. Geschaffen wurden:\n2 Stellen in Kalbe\n");
    assert_notes(record, "1=Vgl. Jahresbericht.");
#undef GOES_ON
    /* Years and counts are no marks of what may be a note. */
    static const char *const counts[] = {"Im Jahr 2022 gab es viele Schulen.\n",
                                         "Sie waren länger als 2 oder 3 Monate leer.\n",
                                         "Im Jahr gab es 2 oder 3 neue.\n", "Leer waren davon 2 und mehr im Jahr.\n",
                                         "Sie waren im Jahr 2 oder länger leer.\n"};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        char text[4096];
        snprintf(text, sizeof text, PAGE_1 "%sGebaut wurden allein die folgenden.\n2 Schulen in Kalbe\n", counts[i]);
        assert_notes(parse(text), "1=Vgl. Jahresbericht.");
    }
}

/* Nothing behind the page's end goes on with the sentence above: it goes on with the number. */
static void test_sentence_over_a_number_is_no_doubtful_note(void **state) {
    (void)state;
#define OPEN "Im Jahr 2022 wurden in den Schulen des Landes mindestens\n2 Personen im Dienst verletzt.\n"
    const drs_record *record = parse(PAGE_1 OPEN "\n3\n\f" NW_RUNNING_HEAD "3. Welche Schulen sind das?\n\nAlle.\n");
    assert_notes(record, "1=Vgl. Jahresbericht.");
    assert_answer(record, 1, OPEN);
    assert_false(says(record, "note.doubtful"));
    /* The sentence goes on behind it: which of the two lines does is not certain. */
    record = parse(PAGE_1 OPEN "\n3\n\f" NW_RUNNING_HEAD "vier davon schwer.\n");
    assert_true(says(record, "note.doubtful"));
#undef OPEN
}

/* A mark whose note has lost its number, or has a misread one: the note stands in the text. */
static void test_number_that_is_lost(void **state) {
    (void)state;
    static const char *const doubtful[] = {
        NW_HEAD Q1 "Im Land gibt es 5.400 Schulen.1 Sie werden gut besucht.\n\nVgl. Jahresbericht.\n",
        NW_HEAD Q1 "Im Land gibt es 5.400 Schulen1 und Kindergärten.\n\nl Vgl. Jahresbericht.\n",
        PAGE_1 "Davon wurden viele geschlossen.2 Einige blieben.3\n\nOhne Grundschulen.\n3 Vgl. Bericht.\n",
    };
    for (size_t i = 0; i < sizeof doubtful / sizeof *doubtful; i++) {
        const drs_record *record = parse(doubtful[i]);
        assert_true(says(record, "note.doubtful"));
        assert_false(record->extraction.complete);
    }
    static const char *const clear[] = {
        NW_HEAD Q1 "Gezählt wird nach Teil III.1 und III.3 der Statistik, nach Abs.1 und Nummer1.\n",
        NW_HEAD Q1 "Im Land gibt es viele Schulen mit CO2 und 30 m2 Fläche, die Halle1a auch.\n",
        PAGE_1 "Davon wurden viele geschlossen.2 Einige blieben.\n\n2 Ohne Grundschulen.\n",
    };
    for (size_t i = 0; i < sizeof clear / sizeof *clear; i++) {
        assert_false(says(parse(clear[i]), "note.doubtful"));
    }
}

static void test_mark_that_is_lost(void **state) {
    (void)state;
    const drs_record *record = parse(
        NW_HEAD Q1 "Im Land gibt es viele Schulen.\n\n1 Statistisches Amt, Berichte.\n\n2\n\f" NW_RUNNING_HEAD Q2 A2);
    assert_int_equal(record->footnote_count, 0);
    assert_true(says(record, "note.doubtful"));
    /* the text that holds it is left out, the next is not */
    assert_null(record->answers[0].text.text.bytes);
    assert_answer(record, 1, A2);
}

/* "Absatz / 1 Nummer 3", and a table whose cells stand on lines of their own: no lost marks. */
static void test_numbers_at_a_pages_end_that_are_no_lost_marks(void **state) {
    (void)state;
    const drs_record *record = parse(
        NW_HEAD Q1 "Es gibt 5.400.\n\n2. Welche Schulen sind nach § 38 Absatz\n1 Nummer 3 des Gesetzes geschlossen?\n\n"
                   "2\n\f" NW_RUNNING_HEAD A2);
    assert_false(says(record, "note.doubtful"));
    record = parse(NW_HEAD Q1 "Es gibt diese:\n\nSchule\nSchüler\n1 Schule der Flotte\n812\n47\n2 Schule der Küste\n"
                              "2.930\n38\n\n2\n\f" NW_RUNNING_HEAD Q2 A2);
    assert_false(says(record, "note.doubtful"));
}

/* Where each page counts its notes anew, a line above them that begins with the next number is none of them. */
static void test_line_above_notes_that_count_anew(void **state) {
    (void)state;
    const drs_record *record =
        parse(PAGE_1 "Davon wurden viele geschlossen.1 Neu gebaut wurden in dieser Zeit im Land\n"
                     "2 Schulen im Süden.\n\n1 Ohne Grundschulen.\n");
    assert_notes(record, "1=Vgl. Jahresbericht.; 1=Ohne Grundschulen.");
    assert_false(says(record, "note.doubtful"));
}

/* Rows of a numbered table have neighbours. */
static void test_rows_are_no_lost_marks(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Im Land gibt es diese Schulen:\n\n1 Grundschule Kalbe\n2 Grundschule Klötze\n\n"
                         "2\n\f" NW_RUNNING_HEAD Q2 A2);
    assert_int_equal(record->footnote_count, 0);
    assert_false(says(record, "note.doubtful"));
}

static void test_mark_behind_a_short_word(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Die Zählung fand statt. 1 Sie ist beendet.\n\n1 Vgl. Jahresbericht.\n");
    assert_answer(record, 0, "Die Zählung fand statt. [^1] Sie ist beendet.");
    record = parse(NW_HEAD Q1 "Die Zählung erfolgt nach Anl. 1 des Gesetzes.\n\n1 Vgl. Jahresbericht.\n");
    assert_answer(record, 0, "Die Zählung erfolgt nach Anl. 1 des Gesetzes.\n\n1 Vgl. Jahresbericht.");
}

static void test_star_parted_by_a_blank(void **state) {
    (void)state;
    assert_notes(parse(NW_HEAD Q1 "Im Land gibt es 5.400 Schulen *)\n\n*) Ohne Grundschulen.\n"),
                 "*)=Ohne Grundschulen.");
    assert_notes(parse(NW_HEAD Q1 "Gerechnet wurde 3 *) 4 im Land.\n\n*) Ohne Grundschulen.\n"), "");
}

/* No form feed tells where the pages end (PDFBox): a note that parts a sentence is one, and its number counts. */
static void test_notes_amid_a_text(void **state) {
    (void)state;
#define OPEN "Im Land gibt es 5.400 Schulen.1 Sie stehen in allen Kreisen des Landes und werden auch\n"
#define MORE "Viele wurden geschlossen.2\n2 Ohne Grundschulen.\n" NW_RUNNING_HEAD "2\n3. Und wann?\n\nIm Mai.\n"
    const drs_record *record = parse(NW_HEAD Q1 OPEN "1 Vgl. Jahresbericht.\nim Winter gut besucht.\n\n" Q2 MORE);
    assert_notes(record, "1=Vgl. Jahresbericht.; 2=Ohne Grundschulen.");
    assert_answer(record, 0,
                  "Im Land gibt es 5.400 Schulen.[^1] Sie stehen in allen Kreisen des Landes und werden auch im Winter "
                  "gut besucht.");
    assert_answer(record, 1, "Viele wurden geschlossen.[^2]");
    /* Between two sentences it may be an item: the text is left out, the next note is read. */
    record = parse(NW_HEAD Q1 OPEN "gut besucht.\n1 Vgl. Jahresbericht.\nIm Winter sind sie leer.\n\n" Q2 MORE);
    assert_notes(record, "2=Ohne Grundschulen.");
    assert_null(record->answers[0].text.text.bytes);
    assert_true(says(record, "page.lost"));
    assert_answer(record, 1, "Viele wurden geschlossen.[^2]");
    /* A line that goes on with a number and has no mark above is no note. */
    record = parse(NW_HEAD Q1 "Im Land gibt es 5.400 Schulen. Sie stehen in allen Kreisen des Landes und werden auch\n"
                              "1 Mal im Jahr gereinigt.\n\n" Q2 A2);
    assert_notes(record, "");
    assert_false(says(record, "page.lost"));
#undef MORE
#undef OPEN
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_note_amid_a_text),
        cmocka_unit_test(test_note_at_the_end_of_a_text),
        cmocka_unit_test(test_star_below_a_table_without_empty_lines),
        cmocka_unit_test(test_star_at_the_foot),
        cmocka_unit_test(test_mark_behind_a_full_stop),
        cmocka_unit_test(test_cell_below_a_note),
        cmocka_unit_test(test_bracketed_questions_at_a_page_end),
        cmocka_unit_test(test_mark_glued_to_a_word),
        cmocka_unit_test(test_mark_sought_in_long_runs),
        cmocka_unit_test(test_note_glued_to_a_torn_word),
        cmocka_unit_test(test_mark_that_looks_like_a_glued_note),
        cmocka_unit_test(test_mark_behind_a_comma_and_a_bracket),
        cmocka_unit_test(test_mark_behind_a_year),
        cmocka_unit_test(test_mark_in_a_question),
        cmocka_unit_test(test_mark_in_a_remark),
        cmocka_unit_test(test_note_over_several_lines),
        cmocka_unit_test(test_note_with_doubled_blanks),
        cmocka_unit_test(test_mark_glued_to_a_year),
        cmocka_unit_test(test_numbers_that_are_no_marks),
        cmocka_unit_test(test_notes_between_two_pages),
        cmocka_unit_test(test_note_without_its_mark_at_the_foot),
        cmocka_unit_test(test_note_that_classifies),
        cmocka_unit_test(test_note_in_a_filled_line),
        cmocka_unit_test(test_notes_that_are_told),
        cmocka_unit_test(test_note_below_a_rule),
        cmocka_unit_test(test_answer_goes_on_behind_the_notes),
        cmocka_unit_test(test_notes_on_several_pages),
        cmocka_unit_test(test_note_that_is_an_address),
        cmocka_unit_test(test_mark_behind_capitals),
        cmocka_unit_test(test_starred_note),
        cmocka_unit_test(test_starred_note_far_below_its_mark),
        cmocka_unit_test(test_notes_with_one_and_two_stars),
        cmocka_unit_test(test_names_of_substances_and_units),
        cmocka_unit_test(test_numbers_of_paragraphs),
        cmocka_unit_test(test_figures_and_dates),
        cmocka_unit_test(test_numbered_table_is_no_list_of_notes),
        cmocka_unit_test(test_numbered_table_below_a_mark),
        cmocka_unit_test(test_list_of_points_is_no_list_of_notes),
        cmocka_unit_test(test_table_rows_at_the_foot_of_a_page),
        cmocka_unit_test(test_number_alone_above_its_note),
        cmocka_unit_test(test_number_alone_above_umlauts),
        cmocka_unit_test(test_star_below_a_number),
        cmocka_unit_test(test_bullet_in_a_note),
        cmocka_unit_test(test_mark_behind_a_colon),
        cmocka_unit_test(test_rule_above_the_notes),
        cmocka_unit_test(test_mark_behind_a_figure),
        cmocka_unit_test(test_number_without_a_mark_behind_a_figure),
        cmocka_unit_test(test_mark_parted_from_its_word),
        cmocka_unit_test(test_sentence_that_goes_on_with_a_number),
        cmocka_unit_test(test_sentence_over_a_number_is_no_doubtful_note),
        cmocka_unit_test(test_number_that_is_lost),
        cmocka_unit_test(test_mark_that_is_lost),
        cmocka_unit_test(test_numbers_at_a_pages_end_that_are_no_lost_marks),
        cmocka_unit_test(test_line_above_notes_that_count_anew),
        cmocka_unit_test(test_rows_are_no_lost_marks),
        cmocka_unit_test(test_mark_behind_a_short_word),
        cmocka_unit_test(test_star_parted_by_a_blank),
        cmocka_unit_test(test_notes_amid_a_text),
    };
    return cmocka_run_group_tests_name("notes", tests, helper_start, helper_stop);
}
