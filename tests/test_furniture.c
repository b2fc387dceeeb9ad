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
    /* its last two words on two lines, and no form feed: the text goes on below it */
    record =
        by_paper("", "Sie trug der\nDrucksachen, Plenarprotokolle sowie die Tagesordnungen der Vollversammlung und der "
                     "Ausschüsse sind im Internet unter\nwww.bayern.landtag.de – Dokumente abrufbar. Die aktuelle "
                     "Sitzungsübersicht steht unter www.bayern.landtag.de – Aktuelles/Sitzungen zur\nVerfügung.\n"
                     "Freistaat, stellte sie zur Verfügung.\n");
    assert_answer(record, 1, "Es fielen keine Kosten an. Sie trug der Freistaat, stellte sie zur Verfügung.");
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

/* Who printed the paper, in the words of several years, below an answer; "Druck" in a sentence is none. */
static void test_printer_of_hessen(void **state) {
    (void)state;
    static const char *const printers[] = {"Herstellung: Kanzlei des Hessischen Landtags",
                                           "Druck und Auslieferung: Kanzlei des Hessischen Landtags",
                                           "Druck: Kanzlei des Hessischen Landtags"};
    for (size_t i = 0; i < sizeof printers / sizeof *printers; i++) {
        char paper[4096];
        snprintf(
            paper, sizeof paper,
            "21. Wahlperiode\n\nHESSISCHER LANDTAG\n\nDrucksache 21/1649\n05. 02. 2025\n\nKleine Anfrage\n"
            "des Abg. Max Muster (SPD)\nvom 13.12.2024\nSirenen in Hessen\nund\nAntwort\n"
            "des Ministers des Innern\n\nFrage 1. Wie viele Sirenen gibt es?\n\nDruck und Auslieferung der Karte "
            "besorgt die Kanzlei.\n\n%s · Postfach 3240 · 65022 Wiesbaden\n\f2                 Hessischer Landtag  "
            "·  21. Wahlperiode  ·  Drucksache 21/1649\n\nFrage 2. Welche Kosten entstehen?\n\nKeine.\n",
            printers[i]);
        const drs_record *record = parse(paper);
        assert_questions(record, "1 2");
        assert_answer(record, 0, "Druck und Auslieferung der Karte besorgt die Kanzlei.");
    }
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

/* ---- Running heads that an extractor put elsewhere ------------------------------------------------------------------- */

#define NW_HEAD_LINE "LANDTAG NORDRHEIN-WESTFALEN - 18. Wahlperiode Drucksache 18/9376"
#define A1_WHOLE "Es gibt nach der amtlichen Statistik 5.400."

/* pypdf, MuPDF and pdftotext -raw give a page's head behind its text, the number above or below it. */
static void test_running_head_below_the_text(void **state) {
    (void)state;
    static const char *const edges[] = {"\n" NW_HEAD_LINE "\n2\n\f", "\n2\n" NW_HEAD_LINE "\f",
                                        "\nLANDTAG NORDRHEIN-WESTFALEN - 18. Wahlperiode\nDrucksache 18/9376\n2\n\f",
                                        "\nLANDTAG NORDRHEIN-WESTFALEN\nDrucksache 18/9376\n- 2 -\n\f",
                                        "\nDrucksache 18/9376\n\f"};
    for (size_t i = 0; i < sizeof edges / sizeof *edges; i++) {
        char text[8192];
        snprintf(text, sizeof text,
                 NW_HEAD "\f" Q1 "Es gibt nach der amtlichen%sStatistik 5.400.\n\n" Q2 A2 "\n" NW_HEAD_LINE "\n3\n",
                 edges[i]);
        const drs_record *record = parse(text);
        assert_answer(record, 0, A1_WHOLE);
        assert_answer(record, 1, A2);
        assert_true(record->extraction.complete);
    }
}

/* The last line of a page may cite a paper; it is a head where the number is the paper's own. */
static void test_cited_number_at_the_end_of_a_page(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "\f" NW_RUNNING_HEAD Q1
                      "Es gibt 5.400 nach der Bundestagsstatistik in\nDrucksache 18/1234\n\f" NW_RUNNING_HEAD
                      "von allen.\n\n" Q2 A2);
    assert_answer(record, 0, "Es gibt 5.400 nach der Bundestagsstatistik in Drucksache 18/1234 von allen.");
}

static void test_own_number_amid_a_page(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD "\f" NW_RUNNING_HEAD Q1 "Es gibt nach der amtlichen\nDrucksache 18/9376\n"
                                             "Statistik 5.400.\n\n" Q2 A2);
    assert_answer(record, 0, A1_WHOLE);
    record = parse(NW_HEAD "\f" NW_RUNNING_HEAD Q1
                           "Es gibt nach der amtlichen\nDrucksache 18/1234\nStatistik 5.400.\n\n" Q2 A2);
    assert_answer(record, 0, "Es gibt nach der amtlichen Drucksache 18/1234 Statistik 5.400.");
}

/* However often another paper's number stands alone on a line, it is no head, also where the own stands in one line. */
static void test_cited_number_that_most_lines_print(void **state) {
    (void)state;
#define CITED "Es gibt nach der amtlichen\nDrucksache 18/1234\nStatistik und der\nDrucksache 18/1234\nvom Mai 5.400."
    static const char *const papers[] = {NW_HEAD Q1 CITED "\n\n" Q2 A2,
                                         NW_HEAD "\f" NW_RUNNING_HEAD Q1 CITED "\n\n" Q2 A2,
                                         NW_HEAD "\f" Q1 CITED "\n\n" Q2 A2};
    for (size_t i = 0; i < sizeof papers / sizeof *papers; i++) {
        assert_answer(
            parse(papers[i]), 0,
            "Es gibt nach der amtlichen Drucksache 18/1234 Statistik und der Drucksache 18/1234 vom Mai 5.400.");
    }
}

/* The own number where a cited one is the first: the running heads print the parliament with it. */
static void test_own_number_behind_a_cited_one(void **state) {
    (void)state;
    const drs_record *record = parse(
        NW_HEAD "\f" NW_RUNNING_HEAD Q1 "Es gibt nach der amtlichen\nDrucksache 18/9376\nStatistik 5.400, so auch die\n"
                "Drucksache 18/1234\nvom Mai.\n\n" Q2 A2 "\f" NW_RUNNING_HEAD "Alle sind neu.\n");
    assert_answer(record, 0, "Es gibt nach der amtlichen Statistik 5.400, so auch die Drucksache 18/1234 vom Mai.");
}

/* The page's last word and the head on one line, with a form feed behind, or with the one between lost. */
static void test_running_head_glued_to_a_word(void **state) {
    (void)state;
    static const char *const edges[] = {"amt-" NW_HEAD_LINE "\n2\f", "amt-" NW_HEAD_LINE "\n",
                                        "amt-\n2" NW_HEAD_LINE "\n", "amt-2          " NW_HEAD_LINE "\n\f"};
    for (size_t i = 0; i < sizeof edges / sizeof *edges; i++) {
        char text[8192];
        snprintf(text, sizeof text, NW_HEAD "\f" Q1 "Es gibt nach der %slichen Statistik 5.400.\n\n" Q2 A2, edges[i]);
        const drs_record *record = parse(text);
        assert_answer(record, 0, A1_WHOLE);
        assert_answer(record, 1, A2);
    }
}

/* "Drucksache 18/9376" alone is no head behind a hyphen, nor behind a word where the number is another paper's. */
static void test_words_that_look_like_a_glued_head(void **state) {
    (void)state;
    const drs_record *record = parse(
        NW_HEAD Q1
        "Es gibt 5.400, siehe die Landtags-Drucksache 18/9376\nund dort die Seite 3, ferner vgl.Drucksache 18/1234\n"
        "und dort die Seite 4.\n\n" Q2 A2);
    assert_answer(
        record, 0,
        "Es gibt 5.400, siehe die Landtags-Drucksache 18/9376 und dort die Seite 3, ferner vgl.Drucksache 18/1234 und "
        "dort die Seite 4.");
}

/* Nor where it ends most of the lines that look so. */
static void test_cited_number_glued_again_and_again(void **state) {
    (void)state;
    const drs_record *record = parse(
        NW_HEAD "\f" Q1 "Es gibt 5.400, siehe dieDrucksache 18/1234\nund dort die Seite 3, ferner die ganzeDrucksache "
                "18/1234\nsowie nochmals dieDrucksache 18/1234\nund dort die Seite 4.\n\n" Q2 A2);
    assert_answer(record, 0,
                  "Es gibt 5.400, siehe dieDrucksache 18/1234 und dort die Seite 3, ferner die ganzeDrucksache 18/1234 "
                  "sowie nochmals dieDrucksache 18/1234 und dort die Seite 4.");
}

/* The logo that heads the pages of Saxony's letters is a word like others where nothing of their letterhead stands. */
static void test_logo_glued_to_a_word(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Es gibt nach den Angaben, die dasSTAATSMINISTERIUM hat,\n5.400 Schulen.\n\n" Q2 A2);
    assert_answer(record, 0, "Es gibt nach den Angaben, die dasSTAATSMINISTERIUM hat, 5.400 Schulen.");
    assert_null(strstr(record->answers[0].text.text.bytes, "das STAATSMINISTERIUM"));
    assert_null(strstr(record->answers[0].text.text.bytes, "das\nSTAATSMINISTERIUM"));
}

/* pdftotext undoes the hyphen that ends a page's text and glues the first line of the foot to the half of the word. */
static void test_imprint_glued_to_a_torn_word(void **state) {
    (void)state;
    static const char *const feet[][2] = {
        {"Eingegangen: 28.5.2024 / Ausgegeben: 26.6.2024", "2024-06-26"},
        {"Eingegangen am 28. Mai 2024 · Ausgegeben am 26. Juni 2024\n- 2 -", "2024-06-26"},
        {"Druck: Thüringer Landtag, 26. Juni 2024", "2024-06-26"},
        {"(Ausgegeben am 26.06.2024)\n\n2", "2024-06-26"},
    };
    for (size_t i = 0; i < sizeof feet / sizeof *feet; i++) {
        char text[8192];
        snprintf(text, sizeof text,
                 "LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\n\nDrucksache  18/9376\n\n28.05.2024\n\nAntwort\n\n"
                 "der Landesregierung\n\nauf die Kleine Anfrage 3754 vom 24. April 2024\n" NW_ASKERS NW_REMARK
                 "Die Schulen sind alt.\n\n\n" NW_ANSWERER "\f" Q1 "Es gibt nach der amt%s\n\f" NW_RUNNING_HEAD
                 "lichen Statistik 5.400.\n\n" Q2 A2,
                 feet[i][0]);
        const drs_record *record = parse(text);
        assert_answer(record, 0, A1_WHOLE);
        assert_date(record, DRS_DATE_ISSUED, feet[i][1]);
    }
}

/* Where no word goes on behind the page, or the page does not end there, it is what the text says. */
static void test_words_that_look_like_a_glued_imprint(void **state) {
    (void)state;
    static const char *const edges[][2] = {
        {"\n\f" NW_RUNNING_HEAD "Alle sind neu.", " Alle sind neu."},
        {"\nlichen Statistik 5.400.", " lichen Statistik 5.400."},
    };
    for (size_t i = 0; i < sizeof edges / sizeof *edges; i++) {
        char text[8192];
        char answer[512];
        snprintf(text, sizeof text, NW_HEAD "\f" NW_RUNNING_HEAD Q1 "Es gibt die amtSatz: 5.400%s\n\n" Q2 A2,
                 edges[i][0]);
        snprintf(answer, sizeof answer, "Es gibt die amtSatz: 5.400%s", edges[i][1]);
        assert_answer(parse(text), 0, answer);
    }
    assert_answer(
        parse(NW_HEAD "\f" NW_RUNNING_HEAD Q1 "Es gibt die amtSchulen\n\f" NW_RUNNING_HEAD "lichen 5.400.\n\n" Q2 A2),
        0, "Es gibt die amtSchulen lichen 5.400.");
}

/* The sentence that says who answered stands at the first page's foot (bt). */
static void test_answerer_glued_to_a_torn_word(void **state) {
    (void)state;
    const drs_record *record =
        parse("Deutscher Bundestag Drucksache 21/7652\n21. Wahlperiode 17.08.2026\nAntwort\n"
              "der Bundesregierung\nauf die Kleine Anfrage der Abgeordneten Erika Muster und der Fraktion der AfD\n"
              "– Drucksache 21/7449 –\nStand der Versorgung mit Schulen\nVorbemerkung der Fragesteller\n"
              "Die Schulen im Land sind alt und zu klären ist ihre HäufigDie Antwort wurde namens der Bundesregierung "
              "mit Schreiben des Bundesministeriums der\nVerteidigung vom 14. August 2026 übermittelt.\n"
              "Die Drucksache enthält zusätzlich – in kleinerer Schrifttype – den Fragetext.\n\f"
              "Drucksache 21/7652\n\n–2–\n\nDeutscher Bundestag – 21. Wahlperiode\n\n"
              "keit im Land.\n1. Wie viele Schulen gibt es?\nDer Bundesregierung liegen keine Zahlen vor.\n");
    assert_date(record, DRS_DATE_ANSWERED, "2026-08-14");
    assert_int_equal(record->answerer_count, 1);
    assert_words("ministry", record->answerers[0].ministry.text, "Bundesministerium der Verteidigung");
    assert_words("remark", record->asker_remark.text,
                 "Die Schulen im Land sind alt und zu klären ist ihre Häufigkeit im Land.");
}

static void test_page_number_glued_to_the_next_page(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Es gibt 5.400.\n\n— 2 —2. Welche Schulen wurden seit dem Jahr 2010 geschlossen?\n\n" A2);
    assert_questions(record, "1");
    record = parse(NW_HEAD Q1 "Es gibt nach der amtlichen\nSeite 1 von 2Statistik 5.400.\n\n" Q2 A2);
    assert_answer(record, 0, A1_WHOLE);
    record = parse(NW_HEAD Q1 "Es gibt nach der amtlichen\nSeite 1 von 2 gezählten 5.400.\n\n" Q2 A2);
    assert_answer(record, 0, "Es gibt nach der amtlichen Seite 1 von 2 gezählten 5.400.");
}

/* A bare number glued to the last word of the page that it numbers; another number and a chemical formula are none. */
static void test_page_number_glued_to_the_last_word(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD "\f" Q1 "Es gibt sehr viele.2\f" Q2 A2);
    assert_answer(record, 0, "Es gibt sehr viele.");
    record = parse(NW_HEAD "\f" Q1 "Es gibt sehr viele.7\f" Q2 A2);
    assert_answer(record, 0, "Es gibt sehr viele.7");
    static const char *const kept[][2] = {{"Es gibt sie auf 900 m2", "und mehr."},
                                          {"Es gibt viele wegen Sars-CoV-2", "und der Folgen."},
                                          {"Es gibt sie nach Abschnitt B.2", "der Ordnung."}};
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
        char text[4096];
        char answer[256];
        snprintf(text, sizeof text, NW_HEAD "\f" Q1 "%s\f%s\n\n" Q2 A2, kept[i][0], kept[i][1]);
        snprintf(answer, sizeof answer, "%s %s", kept[i][0], kept[i][1]);
        assert_answer(parse(text), 0, answer);
    }
    record = parse(NW_HEAD "\f" NW_RUNNING_HEAD "- 2 -\n\n" Q1 "Es gibt sehr viele.2\f" Q2 A2);
    assert_answer(record, 0, "Es gibt sehr viele.2");
    record = parse(NW_HEAD "\f" Q1 "Zuständig ist die Behörde.2\f" Q2 A2);
    assert_answer(record, 0, "Zuständig ist die Behörde.");
    record = parse(NW_HEAD "\f" Q1 "Es gibt 5.400 ohne CO2\fMesser.\n\n" Q2 A2);
    assert_answer(record, 0, "Es gibt 5.400 ohne CO2 Messer.");
}

/* "- 2 -" glued to the last word of its page, whatever that is. */
static void test_dashed_number_glued_to_the_last_word(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "\f" Q1 "Das zeigt die Anlage 3- 2 -\f" Q2 "Alle im ländlichen Raum.- 3 -");
    assert_questions(record, "1 2");
    assert_answer(record, 0, "Das zeigt die Anlage 3");
    assert_answer(record, 1, "Alle im ländlichen Raum.");
    /* a number that is no page's */
    record =
        parse(NW_HEAD "\f" Q1 "Es gibt viele.\n\n" Q2 "Im ländlichen Raum gibt es die Nummern- 7 -\fund andere.\n");
    assert_answer(record, 1, "Im ländlichen Raum gibt es die Nummern- 7 - und andere.");
}

/* Each page ends with its number: notes with the same numbers, and figures before it, do not speak against that. */
static void test_numbers_glued_to_each_page(void **state) {
    (void)state;
#define NOTE "2 Vgl. Jahrbuch des Amtes."
    const drs_record *record =
        parse(NW_HEAD "Es gibt 5.400 Schulen.1\n1 Vgl. Bericht.\f" Q1 "Es gibt 5.400 Schulen.2\n" NOTE "2\f" Q2
                      "Es sind alle.3\fAnlage\nKalbe 124");
    assert_answer(record, 0, "Es gibt 5.400 Schulen.[^2]");
    assert_value("note", record->footnotes[1].text.text, "Vgl. Jahrbuch des Amtes.");
    assert_answer(record, 1, "Es sind alle.");
    /* the third page ends without: the numbers may be marks */
    record = parse(NW_HEAD "\f" Q1 "Es gibt 5.400 Schulen.\n" NOTE "2\f" Q2 "Es sind alle.\f" NOTE "\n");
    assert_string_equal(strstr(record->answers[0].text.text.bytes, "Amtes"), "Amtes.2");
#undef NOTE
}

/* Numbers beside the running heads count on; the form feeds are lost. */
static void test_numbers_beside_heads_without_form_feeds(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Es gibt nach der amtlichen\n" NW_HEAD_LINE "\n2\nStatistik 5.400.\n\n" Q2
                         "Geschlossen wurden vor allem\n" NW_HEAD_LINE "\n3\nSchulen.\n");
    assert_answer(record, 0, A1_WHOLE);
    assert_answer(record, 1, "Geschlossen wurden vor allem Schulen.");
    assert_true(says(record, "page.lost"));
    assert_false(record->extraction.complete);
}

#define LINES                                                                                                          \
    "Die Zahl der Schulen wird jedes Jahr im Herbst erhoben und im\nFrühjahr des Jahres darauf bekannt gegeben. Sie " \
    "umfasst alle\nSchulen in öffentlicher und in freier Trägerschaft, soweit\nsie genehmigt sind, und die Schulen " \
    "der "                                                                                                             \
    "Kreise.\n\n"

/* On a wide page more than a hundred blanks stand between the halves of the head; words there make it the text's. */
static void test_wide_running_head(void **state) {
    (void)state;
    char text[8192];
    static const char *const middle[] = {"", "und"};
    for (size_t i = 0; i < 2; i++) {
        snprintf(text, sizeof text,
                 NW_HEAD Q1 "Es gibt nach der amtlichen\n\fLANDTAG NORDRHEIN-WESTFALEN - 18. Wahlperiode %s %150s"
                            "Drucksache 18/9376\n\nStatistik 5.400.\n\n" Q2 A2,
                 middle[i], "");
        const drs_record *record = parse(text);
        if (i) {
            const char *answer = record->answers[0].text.text.bytes;
            assert_true((answer && strstr(answer, "LANDTAG")) || !record->extraction.complete);
        } else {
            assert_answer(record, 0, "Es gibt nach der amtlichen Statistik 5.400.");
        }
    }
}

/* Amid a sentence a number alone on its line is a page's: it would have found room on the line above. Cells are none. */
/* The last cell of a page, above the imprint, is no page's number. */
static void test_cell_that_is_zero(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 LINES "Geschlossen wurden in diesem Jahr\n\n0\n\f" NW_RUNNING_HEAD
                                                      "von 12 Schulen.\n\n" Q2 A2);
    assert_answer(record, 0, LINES "Geschlossen wurden in diesem Jahr\n\n0\n\nvon 12 Schulen.");
}

static void test_number_amid_a_sentence(void **state) {
    (void)state;
    static const char *const parted[] = {"amt-\n2\nlichen", "amtlichen und\n2\nKirchlichen",
                                         "amtlich\n\n2\n\ngeführten"};
    static const char *const whole[] = {"amtlichen", "amtlichen und Kirchlichen", "amtlich geführten"};
    for (size_t i = 0; i < sizeof parted / sizeof *parted; i++) {
        char text[8192];
        char answer[1024];
        snprintf(
            text, sizeof text,
            NW_HEAD Q1 LINES
            "Es gibt im Land Nordrhein-Westfalen nach der %s Statistik der Schulen in den Kreisen 5.400.\n\n" Q2 A2,
            parted[i]);
        snprintf(answer, sizeof answer,
                 LINES "Es gibt im Land Nordrhein-Westfalen nach der %s Statistik der Schulen in den Kreisen 5.400.",
                 whole[i]);
        const drs_record *record = parse(text);
        assert_answer(record, 0, answer);
        assert_false(record->extraction.complete); /* it may be a count that stands alone */
    }
    /* A narrower page leaves a short line above the number. */
    const drs_record *record =
        parse(NW_HEAD Q1 LINES "Es gibt im Land Nordrhein-Westfalen nach dem Bericht der Ämter und der Städte,\n"
                               "siehe\n\n2\n\nhierzu auch die Statistik der Schulen, viele.\n\n" Q2 A2);
    assert_answer(record, 0,
                  LINES "Es gibt im Land Nordrhein-Westfalen nach dem Bericht der Ämter und der Städte, siehe hierzu "
                        "auch die Statistik der "
                        "Schulen, viele.");
    assert_false(record->extraction.complete);
    record = parse(NW_HEAD Q1 LINES "Anteil in\n2\nprozent\n\n" Q2 A2);
    assert_null(record->answers[0].text.text.bytes); /* a count, or the number of a page whose end is lost */
    assert_true(says(record, "page.doubtful"));
    assert_answer(record, 1, A2);
    /* A form feed without a head or a number beside it tells no page's number. */
    record = parse(NW_HEAD "\f" Q1 LINES "Es gibt im Land Nordrhein-Westfalen nach der amtlichen und\n2\nkirchlichen "
                           "Statistik der Schulen in den Kreisen 5.400.\n\n" Q2 A2);
    assert_answer(record, 0,
                  LINES "Es gibt im Land Nordrhein-Westfalen nach der amtlichen und kirchlichen Statistik der "
                        "Schulen in den Kreisen 5.400.");
    assert_false(record->extraction.complete);
}

/* The page's own number stands elsewhere, or the number is a note's: what is alone on its line is the text's. */
static void test_number_amid_a_sentence_that_is_the_text_s(void **state) {
    (void)state;
    static const char *const heads[] = {"\f" NW_RUNNING_HEAD, "\f" NW_RUNNING_HEAD "- 2 -\n\n",
                                        "\f" NW_RUNNING_HEAD "Seite 2 von 2\n\n", ""};
    static const char *const feet[] = {"", "", "", "\n2 Vgl. die Statistik des Landes.\n"};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        char text[8192];
        snprintf(text, sizeof text,
                 NW_HEAD "%s" Q1 LINES
                         "Es gibt im Land Nordrhein-Westfalen nach der amtlichen und\n2\nkirchlichen Statistik der "
                         "Schulen in den Kreisen 5.400.\n\n" Q2 A2 "%s",
                 heads[i], feet[i]);
        const drs_record *record = parse(text);
        assert_true(record->answer_count > 0);
        const char *answer = record->answers[0].text.text.bytes;
        assert_true(answer ? strstr(answer, "amtlichen und 2 kirchlichen") != NULL : says(record, "page.doubtful"));
        assert_true(answer || !heads[i][0]);
    }
}

/* A parliament's name alone is no foot where a list ends with it; beside the paper's number it is. */
static void test_name_at_the_foot(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "\f" NW_RUNNING_HEAD Q1 LINES "Gefragt wurden\n- der Städtetag\nLandtag Brandenburg\nDeutscher "
                      "Bundestag\f" NW_RUNNING_HEAD Q2 A2);
    assert_answer(record, 0, LINES "Gefragt wurden - der Städtetag Landtag Brandenburg Deutscher Bundestag");
    record = parse(NW_HEAD "\f" Q1 LINES "Gefragt wurden alle\nLANDTAG NORDRHEIN-WESTFALEN\nDrucksache "
                           "18/9376\n2\n\fGemeinden.\n\n" Q2 A2 "\nLANDTAG NORDRHEIN-WESTFALEN\nDrucksache "
                           "18/9376\n3\n");
    assert_answer(record, 0, LINES "Gefragt wurden alle Gemeinden.");
    assert_answer(record, 1, A2);
}

/* The mark of a note at the paper's end, and a fraction before the head, are no number of the page's. */
static void test_number_at_the_foot_that_is_the_text_s(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "\f" Q1 "Es gibt viele.1 Es sind sehr viele.2\f" Q2 A2 "\n\n1 Vgl. die Statistik des Landes.\n"
                      "2 Vgl. die Statistik des Bundes.\n");
    assert_int_equal(record->footnote_count, 2);
    record = parse(NW_HEAD "\f" Q1 "Der Anteil ist 7,2" NW_HEAD_LINE "\n\f" Q2 A2);
    assert_answer(record, 0, "Der Anteil ist 7,2");
}

/* No head is near: what may be a page's number stays in the text, and the record says so. */
static void test_number_that_may_be_a_page(void **state) {
    (void)state;
    static const char *const printed[] = {"Es gibt nach der amtlichen\n1\nStatistik 5.400.\n\n",
                                          "Es gibt nach der amtlichen          1\nStatistik 5.400.\n\n",
                                          "Es gibt nach der amtlichen\n1Statistik 5.400.\n\n",
                                          "Es gibt nach der amtlichen1\nStatistik 5.400.\n\n"};
    for (size_t i = 0; i < sizeof printed / sizeof *printed; i++) {
        char text[8192];
        snprintf(text, sizeof text, NW_HEAD Q1 LINES "%s" Q2 A2, printed[i]);
        const drs_record *record = parse(text);
        assert_true(says(record, "page.doubtful"));
        assert_false(record->extraction.complete);
    }
    static const char *const others[] = {"Schulen\n1\n2\n3\nStatistik\n\n",
                                         "Es gibt 5.400 mit 5G\nNetz und 20er Zone.\n\n",
                                         "Köln      3      1\nBonn      4      2\n\n"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        char text[8192];
        snprintf(text, sizeof text, NW_HEAD Q1 LINES "%s" Q2 A2, others[i]);
        assert_false(says(parse(text), "page.doubtful"));
    }
}

/* The number stands before the head's name, and one blank parts the two. */
static void test_page_number_glued_before_a_running_head(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD "\f" Q1 "Es gibt nach der amt-2 " NW_HEAD_LINE "\n\flichen Statistik 5.400.\n\n" Q2 A2);
    assert_answer(record, 0, A1_WHOLE);
    /* another number than the page's is the text's, as is one that a letter stands before */
    record = parse(NW_HEAD "\f" Q1 "Es gibt im Land Schulen, und zwar 17   " NW_HEAD_LINE "\n\fin Städten.\n\n" Q2 A2);
    assert_answer(record, 0, "Es gibt im Land Schulen, und zwar 17 in Städten.");
    record = parse(NW_HEAD "\f" Q1 "Es gibt im Land Schulen, je Kreis 1,2" NW_HEAD_LINE "\n\fund mehr.\n\n" Q2 A2);
    assert_answer(record, 0, "Es gibt im Land Schulen, je Kreis 1,2 und mehr.");
    record = parse(NW_HEAD "\f" Q1 "Es gibt im Land Schulen nach Teil A-17" NW_HEAD_LINE "\n\fin Städten.\n\n" Q2 A2);
    assert_answer(record, 0, "Es gibt im Land Schulen nach Teil A-17 in Städten.");
    record = parse(NW_HEAD "\f" Q1 "Es gibt im Land Schulen. Was ist zu tun?2 " NW_HEAD_LINE "\n\f" Q2 A2);
    assert_answer(record, 0, "Es gibt im Land Schulen. Was ist zu tun?");
    record = parse(NW_HEAD "\f" Q1 "Es gibt im Land Schulen. Was ist zu tun? 2" NW_HEAD_LINE "\n\f" Q2 A2);
    assert_answer(record, 0, "Es gibt im Land Schulen. Was ist zu tun?");
    record = parse(NW_HEAD "\f" Q1 "Es gibt im Land Schulen mit viel CO2" NW_HEAD_LINE "\n\fin der Luft.\n\n" Q2 A2);
    assert_answer(record, 0, "Es gibt im Land Schulen mit viel CO2 in der Luft.");
}

/* A figure that happens to end with the page's number, glued to the running head, is the text's. */
static void test_figure_glued_before_a_running_head(void **state) {
    (void)state;
    static const char *const figures[] = {"15,2", "32", "2", "1 2"};
    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++) {
        char text[8192];
        char expected[64];
        snprintf(text, sizeof text, NW_HEAD "\f" Q1 "Es gibt im Land Schulen, und zwar %s" NW_HEAD_LINE "\n\f" Q2 A2,
                 figures[i]);
        snprintf(expected, sizeof expected, "Es gibt im Land Schulen, und zwar %s", figures[i]);
        assert_answer(parse(text), 0, expected);
    }
}

#define BT_HEAD                                                                                                        \
    "Deutscher Bundestag Drucksache 20/9876\n20. Wahlperiode 20.12.2023\n\nAntwort\nder Bundesregierung\n\n"           \
    "auf die Kleine Anfrage der Fraktion der CDU/CSU\n– Drucksache 20/9432 –\n\nSchulen im Ausland\n\n"            \
    "1. Wie viele Schulen gibt es?\n\n"

/* Its lines in any order and however the printer is named, up to the number of the series. */
static void test_imprint_of_the_bundestag(void **state) {
    (void)state;
    const drs_record *record = parse(
        BT_HEAD "Es gibt viele.\n\nSatz und Druck: Muster GmbH\nBergstraße 5, 10115 Berlin\nVertrieb: Bundesanzeiger "
                "Verlag GmbH, Postfach 10 05 34, 50445 Köln\nTelefon (02 21) 97 66 83 40, www.betrifft.example\n"
                "ISSN 0722-8333\n");
    assert_answer(record, 0, "Es gibt viele.");
    record = parse(BT_HEAD "Die Kosten für Satz und Druck: 17 Euro.\nMehr ist nicht bekannt.\n");
    assert_answer(record, 0, "Die Kosten für Satz und Druck: 17 Euro. Mehr ist nicht bekannt.");
}

static void test_word_a_line_in_the_margin(void **state) {
    (void)state;
    const drs_record *record =
        parse(BT_HEAD "Es gibt viele.\n\nVorabfassung\nwird\ndurch\ndie\nlektorierte\nVersion\nersetzt.\n");
    assert_answer(record, 0, "Es gibt viele.");
    record = parse(BT_HEAD "Es gibt viele.\nDie Vorabfassung\nwird noch ersetzt.\n");
    assert_answer(record, 0, "Es gibt viele. Die Vorabfassung wird noch ersetzt.");
}

/* A sentence at a page's start that cites another paper begins no other paper. */
static void test_cited_paper_at_a_pages_start(void **state) {
    (void)state;
    static const char *const starts[] = {"der Drucksache 20/1234 zu entnehmen.\n",
                                         "Die Bundesregierung hat in der Drucksache 20/1234 dazu berichtet.\n"};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        char text[4096];
        snprintf(
            text, sizeof text,
            BT_HEAD
            "Es gibt viele, und ihre Zahl ist\n\f%s\n2. Welche Schulen gibt es?\n\nAntwort zu Frage 2:\n\nKeine.\n",
            starts[i]);
        const drs_record *record = parse(text); /* one paper */
        assert_value("reference", record->reference.text, "20/9876");
        assert_questions(record, "1 2");
    }
}

/* The first sheet prints no number: the first number that is printed tells that a sheet is missing before it. Letters and
 * covers do not count, so a lower number is none's loss; a paper whose first sheet prints a number begins there; and a
 * paper whose form feeds are lost has no sheets. */
static void test_page_missing_before_the_first_number(void **state) {
    (void)state;
    static const char *const missing[] = {"\f" NW_RUNNING_HEAD "3\n\n" Q1 A1_WHOLE "\n\n" Q2 A2,
                                          "\f" NW_RUNNING_HEAD "- 3 -\n\n" Q1 A1_WHOLE "\n\n" Q2 A2,
                                          "\f" Q1 A1_WHOLE "\n\f" NW_RUNNING_HEAD "- 4 -\n\n" Q2 A2,
                                          "\f" Q1 A1_WHOLE "\n\n" Q2 A2 "\n\nSeite 3 von 3\n"};
    for (size_t i = 0; i < sizeof missing / sizeof *missing; i++) {
        char text[8192];
        snprintf(text, sizeof text, NW_HEAD "%s", missing[i]);
        const drs_record *record = parse(text);
        assert_true(says(record, "page.order"));
        assert_false(record->extraction.complete);
    }
    static const char *const whole[] = {"\f" NW_RUNNING_HEAD "2\n\n" Q1 A1_WHOLE "\n\n" Q2 A2,
                                        "\f" NW_RUNNING_HEAD "- 1 -\n\n" Q1 A1_WHOLE "\n\n" Q2 A2,
                                        "\f" Q1 A1_WHOLE "\n\f" NW_RUNNING_HEAD "- 2 -\n\n" Q2 A2,
                                        "\n\n- 5 -\n\f" NW_RUNNING_HEAD "- 6 -\n\n" Q1 A1_WHOLE "\n\n" Q2 A2,
                                        Q1 A1_WHOLE "\n\n" NW_RUNNING_HEAD "- 3 -\n\n" Q2 A2};
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++) {
        char text[8192];
        snprintf(text, sizeof text, NW_HEAD "%s", whole[i]);
        assert_false(says(parse(text), "page.order"));
    }
}

/* A copier took a page twice, which prints no number. */
static void test_page_that_stands_twice(void **state) {
    (void)state;
#define PAGE                                                                                                           \
    "In den Kreisen des Landes gibt es davon die folgenden:\nKreis Kleve 12 Schulen für alle Kinder\n"                \
    "Kreis Wesel 14 Schulen für alle Kinder\nKreis Unna 9 Schulen für alle Kinder\n"                                 \
    "Kreis Soest 8 Schulen für alle Kinder\nKreis Olpe 7 Schulen für alle Kinder\n"
    const drs_record *record = parse(NW_HEAD Q1 A1_WHOLE "\n\f" PAGE "\f" PAGE "\f" Q2 A2);
    assert_true(says(record, "page.order"));
    assert_false(record->extraction.complete);
    assert_false(says(parse(NW_HEAD Q1 A1_WHOLE "\n\f" PAGE "\f" Q2 A2 "\n"), "page.order"));
    assert_false(says(parse(NW_HEAD Q1 A1_WHOLE "\n\f" PAGE "Dort\nnicht.\n\f" PAGE "\f" Q2 A2), "page.order"));
#undef PAGE
}

/* "Seite 2 von 4" says how many pages there are; a sheet that prints no number counts too. */
static void test_last_page_missing(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD "Seite 1 von 3\n\f" Q1 A1_WHOLE "\n\n" Q2 A2 "\n\nSeite 2 von 3\n");
    assert_true(says(record, "page.order"));
    assert_false(record->extraction.complete);
    record = parse(NW_HEAD "Seite 1 von 2\n\f" Q1 A1_WHOLE "\n\n" Q2 A2 "\n\nSeite 2 von 2\n");
    assert_false(says(record, "page.order"));
    record = parse(NW_HEAD "Seite 1 von 3\n\f" Q1 A1_WHOLE "\n\nSeite 2 von 3\n\f" Q2 A2);
    assert_false(says(record, "page.order"));
}

/* A sheet without a text stands behind the last one: its form feed tells. */
static void test_last_page_without_a_text(void **state) {
    (void)state;
#define TWO_OF_3 NW_HEAD "Seite 1 von 3\n\f" Q1 A1_WHOLE "\n\n" Q2 A2 "%s\n\nSeite 2 von 3\n%s"
#define SIGNED "\n\nMit freundlichen Grüßen\n\nErika Sommer"
    static const struct {
        const char *end;
        const char *feeds;
        bool missing;
    } papers[] = {{"", "", true},     {"", "\f", true},      {"", "\f\f", false},
                  {SIGNED, "", true}, {SIGNED, "\f", false}, {SIGNED, "\f\f", false}};
    for (size_t i = 0; i < sizeof papers / sizeof *papers; i++) {
        char text[8192];
        snprintf(text, sizeof text, TWO_OF_3, papers[i].end, papers[i].feeds);
        assert_int_equal(says(parse(text), "page.order"), papers[i].missing);
    }
#undef TWO_OF_3
#undef SIGNED
}

#define ANNEX "\f%sAnlage 1\n\nSchulen im Land\n\nKöln      3\nBonn      4\n"

/* An annex below the paper's running heads counts on with the paper; one without them may count as it likes. */
static void test_page_missing_before_an_annex(void **state) {
    (void)state;
    static const char *const heads[] = {NW_RUNNING_HEAD "- 4 -\n\n", NW_RUNNING_HEAD "- 3 -\n\n", "- 1 -\n\n",
                                        "- 17 -\n\n", "Seite 1 von 1\n\n"};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        char text[8192];
        snprintf(text, sizeof text,
                 NW_HEAD "\f" NW_RUNNING_HEAD "- 2 -\n\n" Q1 "Es gibt 5.400, siehe Anlage 1.\n\n" Q2 A2 ANNEX,
                 heads[i]);
        const drs_record *record = parse(text);
        assert_int_equal(record->annex_count, 1);
        assert_int_equal(says(record, "page.order"), i == 0);
    }
}

/* The last letter of a word may have two bytes. */
static void test_paper_cut_off_behind_a_letter_of_two_bytes(void **state) {
    (void)state;
    static const char *const ends[][2] = {
        {"Es gibt sie in jedem der Kreise, und auch darüber hinaus weiß", "cut"},
        {"Es gibt sie in jedem der Kreise, und auch darüber hinaus weit", "cut"},
        {"Es gibt sie in jedem der Kreise, und auch darüber hinaus.", ""},
        {"Es gibt sie in jedem der Kreise, und auch darüber hinaus „weit“", ""},
    };
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        char text[8192];
        snprintf(text, sizeof text, NW_HEAD Q1 "%s\n", ends[i][0]);
        assert_int_equal(says(parse(text), "question.unfinished"), *ends[i][1] != '\0');
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_page_number_glued_before_a_running_head),
        cmocka_unit_test(test_figure_glued_before_a_running_head),
        cmocka_unit_test(test_page_missing_before_the_first_number),
        cmocka_unit_test(test_page_that_stands_twice),
        cmocka_unit_test(test_last_page_missing),
        cmocka_unit_test(test_last_page_without_a_text),
        cmocka_unit_test(test_page_missing_before_an_annex),
        cmocka_unit_test(test_cited_number_that_most_lines_print),
        cmocka_unit_test(test_own_number_behind_a_cited_one),
        cmocka_unit_test(test_cited_number_glued_again_and_again),
        cmocka_unit_test(test_logo_glued_to_a_word),
        cmocka_unit_test(test_paper_cut_off_behind_a_letter_of_two_bytes),
        cmocka_unit_test(test_imprint_of_the_bundestag),
        cmocka_unit_test(test_word_a_line_in_the_margin),
        cmocka_unit_test(test_cited_paper_at_a_pages_start),
        cmocka_unit_test(test_running_head_below_the_text),
        cmocka_unit_test(test_cited_number_at_the_end_of_a_page),
        cmocka_unit_test(test_own_number_amid_a_page),
        cmocka_unit_test(test_running_head_glued_to_a_word),
        cmocka_unit_test(test_words_that_look_like_a_glued_head),
        cmocka_unit_test(test_imprint_glued_to_a_torn_word),
        cmocka_unit_test(test_words_that_look_like_a_glued_imprint),
        cmocka_unit_test(test_answerer_glued_to_a_torn_word),
        cmocka_unit_test(test_page_number_glued_to_the_next_page),
        cmocka_unit_test(test_page_number_glued_to_the_last_word),
        cmocka_unit_test(test_dashed_number_glued_to_the_last_word),
        cmocka_unit_test(test_numbers_glued_to_each_page),
        cmocka_unit_test(test_numbers_beside_heads_without_form_feeds),
        cmocka_unit_test(test_wide_running_head),
        cmocka_unit_test(test_cell_that_is_zero),
        cmocka_unit_test(test_number_amid_a_sentence),
        cmocka_unit_test(test_number_amid_a_sentence_that_is_the_text_s),
        cmocka_unit_test(test_name_at_the_foot),
        cmocka_unit_test(test_number_at_the_foot_that_is_the_text_s),
        cmocka_unit_test(test_number_that_may_be_a_page),
        cmocka_unit_test(test_imprint_up_to_the_form_feed),
        cmocka_unit_test(test_imprint_ends_at_the_running_head),
        cmocka_unit_test(test_imprint_ends_with_its_last_words),
        cmocka_unit_test(test_bavarian_imprint_behind_the_last_answer),
        cmocka_unit_test(test_note_of_the_landtagsamt),
        cmocka_unit_test(test_notes_of_the_landtagsamt_end_a_dump),
        cmocka_unit_test(test_leaders_before_the_page_of_the_notes),
        cmocka_unit_test(test_note_on_the_annexes_of_sachsen_anhalt),
        cmocka_unit_test(test_page_number_before_the_running_head),
        cmocka_unit_test(test_printer_of_hessen),
        cmocka_unit_test(test_sentence_that_begins_with_a_number_and_the_name),
    };
    return cmocka_run_group_tests_name("furniture", tests, helper_start, helper_stop);
}
