/* Printed forms of single parliaments: groups, the Senat's letters, lead-ins, heads that an extractor gives last. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "short_papers.h"

/* ---- Brandenburg ------------------------------------------------------------------------------------------------------ */

static const drs_record *bb_answer(const char *party) {
    static char text[4096];
    snprintf(text, sizeof text,
             "Landtag Brandenburg\n6. Wahlperiode\nDrucksache 6/4172\n\nAntwort\nder Landesregierung\n"
             "auf die Kleine Anfrage 1571\ndes Abgeordneten Max Muster\n%s\nDrucksache 6/3945\n\nSchulen im Land\n\n"
             "Wortlaut der Kleinen Anfrage 1571 vom 1. April 2016:\n\nDie Schulen sind alt.\n\n"
             "Ich frage die Landesregierung:\n\n1. Wie viele Schulen gibt es?\n\n"
             "Namens der Landesregierung beantwortet der Minister der Finanzen die Kleine Anfrage wie folgt:\n\n"
             "Frage 1:\nWie viele Schulen gibt es?\n\nzu Frage 1:\nEs gibt viele.\n",
             party);
    return parse(text);
}

static void test_groups_below_the_names(void **state) {
    (void)state;
    static const char *const groups[] = {"Gruppe BVB/FREIE WÄHLER", "der Gruppe BVB/FREIE WÄHLER",
                                         "der BVB/FREIE WÄHLER Gruppe", NULL};
    for (size_t i = 0; groups[i]; i++) {
        const drs_record *record = bb_answer(groups[i]);
        assert_askers(record, "Max Muster|BVB/FREIE WÄHLER");
        assert_value("title", record->title.text, "Schulen im Land");
    }
    assert_askers(bb_answer("fraktionslos"), "Max Muster|fraktionslos");
    /* a title may begin with the word */
    const drs_record *record = bb_answer("der CDU-Fraktion\nDrucksache 6/3945\n\nGruppe 47 im Land");
    assert_askers(record, "Max Muster|CDU");
    assert_value("title", record->title.text, "Gruppe 47 im Land");
}

/* ---- Bremen ------------------------------------------------------------------------------------------------------------ */

#define HB_HEAD "BREMISCHE BÜRGERSCHAFT Drucksache 21/689\nLandtag\n21. Wahlperiode 13.08.2024\n\n"
#define HB_TEXT                                                                                                        \
    "Die Fraktion der CDU hat folgende Kleine Anfrage an den Senat gerichtet:\n\nDie Schulen sind alt.\n\n"            \
    "Wir fragen den Senat:\n\n1. Wie viele Schulen gibt es?\n\n"                                                       \
    "Der Senat beantwortet die Kleine Anfrage wie folgt:\n\n1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n"
#define HB_LETTER(askers, asked)                                                                                       \
    HB_HEAD "Antwort des Senats\nauf die Kleine Anfrage " askers "\nvom 2. Juli 2024\n\n„Schulen im Land“\n\n" asked   \
            "\n\nDie Schulen sind alt.\n\nWir fragen den Senat:\n\n1. Wie viele Schulen gibt es?\n\n"                  \
            "Der Senat beantwortet die Kleine Anfrage wie folgt:\n\n1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n"

static void test_who_put_the_inquiry_to_the_senate(void **state) {
    (void)state;
    static const char *const papers[] = {
        HB_LETTER("der Fraktion der CDU", "Die Fraktion der CDU hat folgende Kleine Anfrage an den Senat gerichtet."),
        HB_LETTER("der Fraktion der CDU",
                  "Die Fraktion der CDU hat die folgende Kleine Anfrage an den Senat gerichtet:"),
        HB_LETTER("der Fraktion der CDU", "Die Fraktion der CDU richtet folgende Kleine Anfrage an den Senat:"),
        HB_LETTER("der Gruppe BIW", "Die Gruppe BIW hat folgende Kleine Anfrage an den Senat gerichtet:"),
        HB_LETTER("des Abgeordneten Max Muster (BIW)",
                  "Der Abgeordnete Max Muster (BIW) hat folgende Kleine Anfrage an den Senat gerichtet:"),
        NULL};
    for (size_t i = 0; papers[i]; i++) {
        const drs_record *record = parse(papers[i]);
        assert_words("remark", record->asker_remark.text, "Die Schulen sind alt.");
        assert_true(record->extraction.complete);
    }
    const drs_record *record =
        parse(HB_LETTER("der Fraktion der CDU", "Die Fraktion der CDU hat unter der Drucksache 21/612 folgende Kleine "
                                                "Anfrage an den Senat gerichtet:"));
    assert_value("inquiry", record->inquiry_reference.text, "21/612");
    /* what it says of another inquiry is a part of the remark */
    record = parse(HB_LETTER("der Fraktion der CDU", "Die Fraktion der CDU hat eine Kleine Anfrage zurückgezogen."));
    assert_true(strstr(record->asker_remark.text.bytes, "zurückgezogen") != NULL);
}

static void test_party_over_two_lines(void **state) {
    (void)state;
    const drs_record *record = parse(HB_HEAD "Antwort des Senats\nauf die Kleine Anfrage der Fraktion Bündnis 90/Die\n"
                                             "Grünen vom 2. Juli 2024\n\n„Schulen im Land“\n\n" HB_TEXT);
    assert_askers(record, "=Bündnis 90/Die Grünen");
    assert_value("title", record->title.text, "„Schulen im Land“");
    assert_date(record, DRS_DATE_ASKED, "2024-07-02");
}

static void test_message_of_the_senate(void **state) {
    (void)state;
#define MESSAGE(head)                                                                                                  \
    HB_HEAD head "\n\nSchulen im Land\n\nDie Fraktion der CDU hat unter Drucksache 21/312 eine Große Anfrage zu "     \
                 "obigem Thema\nan den Senat gerichtet.\n\nDer Senat beantwortet die vorgenannte Große Anfrage wie "  \
                 "folgt:\n\n1. Wie viele Schulen gibt es?\n\nAntwort zu Frage 1:\nEs gibt viele.\n"
    static const char *const papers[] = {
        MESSAGE("Mitteilung des Senats vom 13. August 2024"),
        MESSAGE("Mitteilung des Senats\nvom 13. August 2024"),
        MESSAGE("Mitteilung des Senats an die Bremische Bürgerschaft (Landtag) vom 13. August 2024"),
        MESSAGE("Mitteilung des Senats\nan die Bürgerschaft (Landtag)\nvom 13. August 2024"),
        MESSAGE("Mitteilung des Senats vom 13. August 2024\n\nAntwort auf die Große Anfrage der Fraktion der CDU"),
        NULL};
    for (size_t i = 0; papers[i]; i++) {
        const drs_record *record = parse(papers[i]);
        assert_date(record, DRS_DATE_ANSWERED, "2024-08-13");
        assert_date(record, DRS_DATE_ASKED, NULL);
        assert_value("title", record->title.text, "Schulen im Land");
        assert_askers(record, "=CDU");
        assert_value("inquiry", record->inquiry_reference.text, "21/312");
    }
    /* below the inquiry's own head it is the inquiry's */
    const drs_record *record =
        parse(HB_HEAD "Antwort des Senats\nauf die Kleine Anfrage der Fraktion der CDU\nvom 2. Juli 2024\n\n"
                      "Schulen im Land\n\n" HB_TEXT);
    assert_date(record, DRS_DATE_ANSWERED, NULL);
    assert_date(record, DRS_DATE_ASKED, "2024-07-02");
#undef MESSAGE
}

static void test_answer_beside_dazu(void **state) {
    (void)state;
#define TYPESET(divider)                                                                                               \
    "BREMISCHE BÜRGERSCHAFT Drucksache 19/812\nLandtag\n19. Wahlperiode 08.11.16\n\nKleine Anfrage\n"                 \
    "der Fraktion der SPD\nvom 27. September 2016\n\nSchulen im Land\n\nWir fragen den Senat:\n\n"                     \
    "1. Wie viele Schulen gibt es?\n\nErika Muster, Max Beispiel und Fraktion der SPD\n\n" divider                     \
    "\n\nZu Frage 1:\nEs gibt viele.\n"
    static const char *const papers[] = {TYPESET("D a z u  Antwort des Senats vom 8. November 2016"),
                                         TYPESET("D a z u\nMitteilung des Senats vom 8. November 2016"), NULL};
    for (size_t i = 0; papers[i]; i++) {
        const drs_record *record = parse(papers[i]);
        assert_date(record, DRS_DATE_ANSWERED, "2016-11-08");
        assert_question(record, 0, "Wie viele Schulen gibt es?");
        assert_int_equal(record->signatory_count, 2);
        assert_true(record->extraction.complete);
    }
    /* a message that a sentence names parts nothing */
    const drs_record *record = parse(TYPESET("D a z u\n\nAntwort des Senats vom 8. November 2016\n\nVorbemerkung:\n"
                                             "Mitteilung des Senats vom 8. November 2015 enthält die Zahlen."));
    assert_date(record, DRS_DATE_ANSWERED, "2016-11-08");
#undef TYPESET
}

static void test_revised_papers(void **state) {
    (void)state;
#define LETTER(head)                                                                                                   \
    head "\n21. Wahlperiode 13.08.2024\n\nAntwort des Senats\nauf die Kleine Anfrage der Fraktion der CDU\n"           \
         "vom 2. Juli 2024\n\nSchulen im Land\n\n" HB_TEXT
    const drs_record *record = parse(LETTER("BREMISCHE BÜRGERSCHAFT Drs. 21/689\nLandtag (Neufassung zu Drs 21/688)"));
    assert_value("reference", record->reference.text, "21/689");
    assert_value("inquiry", record->inquiry_reference.text, NULL);
    assert_true(record->extraction.complete);
    record = parse(LETTER("BREMISCHE BÜRGERSCHAFT Drs. 21/689\nLandtag (zu Drs. 21/612)"));
    assert_value("inquiry", record->inquiry_reference.text, "21/612");
    assert_true(record->extraction.complete);
    record = parse(LETTER("BREMISCHE BÜRGERSCHAFT Drs. 21/689\nLandtag\n(Neufassung)"));
    assert_true(record->extraction.complete);
#undef LETTER
}

/* ---- Hamburg ----------------------------------------------------------------------------------------------------------- */

static const drs_record *hh_paper(const char *lead_in, const char *lead_out) {
    static char text[4096];
    snprintf(
        text, sizeof text,
        "BÜRGERSCHAFT\nDER FREIEN UND HANSESTADT HAMBURG Drucksache 21/7316\n21. Wahlperiode 20.12.16\n\n"
        "Schriftliche Kleine Anfrage\n\nder Abgeordneten Erika Muster (CDU) vom 12.12.16\n\nund Antwort des Senats\n\n"
        "Betr.: Schulen im Land\n\nDie Schulen sind alt.\n\n%s\n\nDie Schulen sind gut.\n\n%s\n\n"
        "1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n\n2. Wie viele davon sind neu?\n\nEs sind drei.\n",
        lead_in, lead_out);
    return parse(text);
}

static void test_lead_ins_of_hamburg(void **state) {
    (void)state;
    static const char *const lead_ins[] = {"Vor diesem Hintergrund frage ich den Senat:",
                                           "Vor diesem Hintergrund frage ich:",
                                           "Ich frage vor diesem Hintergrund den Senat:",
                                           "Das vorausgeschickt, frage ich den Senat:",
                                           "Daraus ergeben sich für mich folgende Fragen an den Senat:",
                                           NULL};
    static const char *const lead_outs[] = {"Dies vorausgeschickt, beantwortet der Senat die Fragen wie folgt:",
                                            "Dieses vorausgeschickt, beantwortet der Senat die Fragen wie folgt:",
                                            "Dies vorangestellt, beantwortet der Senat die Fragen wie folgt:", NULL};
    for (size_t i = 0; lead_ins[i]; i++) {
        assert_words("remark", hh_paper(lead_ins[i], lead_outs[0])->asker_remark.text, "Die Schulen sind alt.");
    }
    for (size_t i = 0; lead_outs[i]; i++) {
        assert_words("remark", hh_paper(lead_ins[0], lead_outs[i])->government_remark.text, "Die Schulen sind gut.");
    }
    /* a sentence that only says that there are questions is a part of the remark */
    const drs_record *record =
        hh_paper("Vor diesem Hintergrund ergeben sich Nachfragen.\n\nIch frage den Senat:", lead_outs[0]);
    assert_words("remark", record->asker_remark.text,
                 "Die Schulen sind alt. Vor diesem Hintergrund ergeben sich Nachfragen.");
}

/* ---- Rheinland-Pfalz --------------------------------------------------------------------------------------------------- */

#define RP_HEAD "LANDTAG RHEINLAND-PFALZ\n18. Wahlperiode\nDrucksache 18/9001\nzu Drucksache 18/8760\n23. 02. 2024\n"
#define RP_BLOCK                                                                                                       \
    "\nAntwort\ndes Ministeriums für Bildung\nauf die Kleine Anfrage der Abgeordneten Erika Muster (AfD)\n"           \
    "– Drucksache 18/8760 –\n\nSchulen im Land\n\n"
#define RP_QUESTIONS                                                                                                   \
    "\n\nDie Schulen sind alt.\n\nIch frage die Landesregierung:\n\n1. Wie viele Schulen gibt es?\n\n"                 \
    "Das Ministerium für Bildung hat die Kleine Anfrage namens der Landesregierung mit Schreiben vom\n"               \
    "21. Februar 2024 wie folgt beantwortet:\n\n"
#define RP_PAPER(words, heading) RP_HEAD RP_BLOCK words RP_QUESTIONS heading "\n\nEs gibt viele.\n"

static void test_wording_of_the_inquiry(void **state) {
    (void)state;
    static const char *const papers[] = {
        RP_PAPER("Die Kleine Anfrage – Drucksache 18/8760 – vom 30. Januar 2024 hat folgenden Wortlaut:",
                 "Zu Frage 1:"),
        RP_PAPER("Die Kleine Anfrage – Drucksache 18/8760 – vom 30. Januar 2024 hat den folgenden Wortlaut:",
                 "Zu Frage 1:"),
        RP_PAPER(
            "Die Kleine Anfrage der Abgeordneten Erika Muster (AfD) – Drucksache 18/8760 – vom 30. Januar 2024 hat\n"
            "folgenden Wortlaut:",
            "Zu Frage 1:"),
        NULL};
    for (size_t i = 0; papers[i]; i++) {
        const drs_record *record = parse(papers[i]);
        assert_date(record, DRS_DATE_ASKED, "2024-01-30");
        assert_words("remark", record->asker_remark.text, "Die Schulen sind alt.");
        assert_value("inquiry", record->inquiry_reference.text, "18/8760");
    }
    const drs_record *record =
        parse(RP_PAPER("Die Kleine Anfrage – Drucksache 18/8760 – hat folgenden Wortlaut:", "Zu Frage 1:"));
    assert_date(record, DRS_DATE_ASKED, NULL);
    assert_words("remark", record->asker_remark.text, "Die Schulen sind alt.");
    record = parse(RP_PAPER("Die Kleine Anfrage Nr. 3110 vom 30. Januar 2024 hat folgenden Wortlaut:", "Zu Frage 1:"));
    assert_value("number", record->inquiry_number.text, "3110");
    assert_date(record, DRS_DATE_ASKED, "2024-01-30");
    /* its number on the second line, the first one ending with a day */
    record = parse(RP_PAPER("Die Kleine\nAnfrage – Drucksache 18/8760 – vom 30. Januar 2024 hat folgenden Wortlaut:",
                            "Zu Frage 1:"));
    assert_value("number", record->inquiry_number.text, NULL);
    record = parse(RP_PAPER("Die Kleine Anfrage – Drucksache 18/8760 – vom 30.\nJanuar 2024 hat folgenden Wortlaut:",
                            "Zu Frage 1:"));
    assert_date(record, DRS_DATE_ASKED, "2024-01-30");
    /* another inquiry that the remark tells of */
    record = parse(RP_PAPER("Die Kleine Anfrage – Drucksache 18/8760 – vom 30. Januar 2024 hat folgenden Wortlaut:\n\n"
                            "Die Kleine Anfrage – Drucksache 17/11 – vom 3. Mai 2017 hatte einen anderen Wortlaut.",
                            "Zu Frage 1:"));
    assert_date(record, DRS_DATE_ASKED, "2024-01-30");
    assert_true(strncmp(record->asker_remark.text.bytes, "Die Kleine Anfrage", 18) == 0);
}

static void test_headings_with_rarer_words(void **state) {
    (void)state;
#define WORDS "Die Kleine Anfrage – Drucksache 18/8760 – vom 30. Januar 2024 hat folgenden Wortlaut:"
    static const char *const papers[] = {RP_PAPER(WORDS, "Zu Frage Nr. 1:"), RP_PAPER(WORDS, "Zu den Fragen Nr. 1:"),
                                         RP_PAPER(WORDS, "Antwort Frage 1:"), NULL};
    for (size_t i = 0; papers[i]; i++) {
        const drs_record *record = parse(papers[i]);
        assert_answers(record, "1");
        assert_answer(record, 0, "Es gibt viele.");
    }
    const drs_record *record =
        parse(RP_PAPER(WORDS, "Zu Frage 1:\n\nZu Frage Nr. 1 der Drucksache 17/11 wurde berichtet."));
    assert_answer(record, 0, "Zu Frage Nr. 1 der Drucksache 17/11 wurde berichtet. Es gibt viele.");
#undef WORDS
}

static void test_blank_before_a_colon(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD "Frage 1 : Wie viele Schulen gibt es?\n\nEs gibt viele.\n\n"
                                             "Frage 2 : Wie viele davon sind neu?\n\nEs sind drei.\n");
    assert_questions(record, "1 2");
    assert_answers(record, "1; 2");
    /* without the colon it is a sentence */
    record = parse(NW_HEAD "Frage 1 : Wie viele Schulen gibt es?\n\nEs gibt viele.\n\n"
                           "Frage 2 wurde schon beantwortet.\n");
    assert_questions(record, "1");
}

/* ---- The head of the first page behind its text ------------------------------------------------------------------------ */

#define RP_WORDING "Die Kleine Anfrage – Drucksache 18/8760 – vom 30. Januar 2024 hat folgenden Wortlaut:"
#define RP_REST "\f2\n\nund im Land verteilt.\n"

static void test_head_behind_its_page(void **state) {
    (void)state;
    static const char *const heads[] = {
        RP_HEAD, "18. Wahlperiode\nLANDTAG RHEINLAND-PFALZ\nDrucksache 18/9001\nzu Drucksache 18/8760\n23. 02. 2024\n",
        "1\nLANDTAG RHEINLAND-PFALZ Drucksache 18/9001\n18. Wahlperiode                                       "
        "                zu Drucksache 18/8760\n23. 02. 2024\nNeudruck\n",
        "LANDTAG RHEINLAND-PFALZ\n18. Wahlperiode\nDrucksache 18/\n9001\nzu Drucksache 18/8760\n23. 02. 2024\n", NULL};
    for (size_t i = 0; heads[i]; i++) {
        char text[4096];
        snprintf(text, sizeof text, "%s%sZu Frage 1:\n\nDie Schulen sind groß\n%s%s", RP_BLOCK, RP_WORDING RP_QUESTIONS,
                 heads[i], RP_REST);
        const drs_record *record = parse(text);
        assert_value("term", record->legislative_term.text, "18");
        assert_value("reference", record->reference.text, "18/9001");
        assert_value("inquiry", record->inquiry_reference.text, "18/8760");
        assert_date(record, DRS_DATE_HEAD, "2024-02-23");
        assert_answer(record, 0, "Die Schulen sind groß und im Land verteilt.");
    }
    /* The head of another paper amid the text is a part of it. */
    const drs_record *record =
        parse(RP_HEAD RP_BLOCK RP_WORDING RP_QUESTIONS
              "Zu Frage 1:\n\nDas Deckblatt lautete:\n\nLANDTAG RHEINLAND-PFALZ\nDrucksache 17/11\n"
              "3. Mai 2017\n\nMehr ist nicht bekannt.\n" RP_REST);
    assert_value("reference", record->reference.text, "18/9001");
    assert_date(record, DRS_DATE_HEAD, "2024-02-23");
    assert_true(strstr(record->answers[0].text.text.bytes, "17/11") != NULL);
}

/* The whole title block stands below the questions: both papers are in one where its inquiry comes first. */
static void test_block_behind_its_page(void **state) {
    (void)state;
#define BW_QUESTIONS "Ich frage die Landesregierung:\n\n1. Wie viele Schulen gibt es?\n\n25. 10. 2017\n\nMuster SPD\n\n"
#define BW_REST                                                                                                        \
    "Landtag von Baden-Württemberg Drucksache 16 / 2951\n16. Wahlperiode 25. 10. 2017\n"                              \
    "\fLandtag von Baden-Württemberg Drucksache 16 / 2951\n\nAntwort\n\n"                                             \
    "Mit Schreiben vom 17. November 2017 Nr. 42-6740 beantwortet das Ministerium für Verkehr die Kleine Anfrage wie " \
    "folgt:\n\n1. Wie viele Schulen gibt es?\n\nZu 1.:\n\nEs gibt viele.\n"
    const drs_record *record = parse(BW_QUESTIONS "Kleine Anfrage\n\nder Abg. Erika Muster SPD\n\nund\n\nAntwort\n\n"
                                                  "des Ministeriums für Verkehr\n\nSchulen im Land\n\n" BW_REST);
    assert_int_equal(record->paper, DRS_PAPER_INQUIRY_WITH_ANSWER);
    assert_askers(record, "Erika Muster|SPD");
    assert_date(record, DRS_DATE_HEAD, "2017-10-25");
    record = parse(BW_QUESTIONS "Kleine Anfrage\n\nder Abg. Erika Muster SPD\n\nSchulen im Land\n\n"
                                "Landtag von Baden-Württemberg Drucksache 16 / 2951\n16. Wahlperiode 25. 10. 2017\n");
    assert_int_equal(record->paper, DRS_PAPER_INQUIRY);
#undef BW_QUESTIONS
#undef BW_REST
}

/* Niedersachsen prints the paper's own number between dashes below its kind. */
static void test_own_number_between_dashes(void **state) {
    (void)state;
#define NI_PAPER(head)                                                                                                 \
    "Kleine Anfrage zur schriftlichen Beantwortung\nmit Antwort der Landesregierung\n- Drucksache 17/3894 -\n\n"       \
    "Schulen im Land\n\nAnfrage der Abgeordneten Erika Muster (CDU) an die Landesregierung,\n"                         \
    "eingegangen am 28.05.2015, an die Staatskanzlei übersandt am 03.06.2015\n\n"                                     \
    "Antwort Niedersächsisches Kultusministerium, namens der Landesregierung vom 29.06.2015\n\n"                      \
    "1. Wie viele Schulen gibt es?\n\nEs gibt viele Schulen\n\n" head "\fund viele Turnhallen.\n"
    const drs_record *record = parse(NI_PAPER("Niedersächsischer Landtag - 17. Wahlperiode Drucksache 17/3894\n"));
    assert_value("reference", record->reference.text, "17/3894");
    assert_value("inquiry", record->inquiry_reference.text, NULL);
    record = parse(NI_PAPER("Niedersächsischer Landtag - 17. Wahlperiode Drucksache 17/3999\n"));
    assert_value("reference", record->reference.text, "17/3999");
    assert_value("inquiry", record->inquiry_reference.text, "17/3894");
#undef NI_PAPER
}

/* ---- Heads that wrap ---------------------------------------------------------------------------------------------------- */

/* A list of names may wrap behind a title or a particle of a name, above its party. */
static void test_names_wrap_behind_a_title(void **state) {
    (void)state;
#define RP_ASKED(askers)                                                                                               \
    RP_HEAD "\nAntwort\ndes Ministeriums für Bildung\nauf die Kleine Anfrage der Abgeordneten " askers                 \
            "\n– Drucksache 18/8760 –\n\nSchulen im Land\n\n" RP_WORDING RP_QUESTIONS                                  \
            "Zu Frage 1:\n\nEs gibt viele.\n"
    static const char expected[] = "Anette Meyer zu Strohen|CDU; Dr. Rainer Muster|CDU; Jan Beispiel|CDU";
    const drs_record *record = parse(RP_ASKED("Anette Meyer zu Strohen, Dr. Rainer\nMuster und Jan Beispiel (CDU)"));
    assert_askers(record, expected);
    assert_value("title", record->title.text, "Schulen im Land");
    record = parse(RP_ASKED("Anette Meyer zu\nStrohen, Dr. Rainer Muster und Jan Beispiel (CDU)"));
    assert_askers(record, expected);
    /* a name that is whole ends the list */
    record = parse(RP_ASKED("Anette Meyer zu Strohen, Dr. Rainer Muster und Jan Beispiel (CDU)\nSchulen"));
    assert_askers(record, expected);
#undef RP_ASKED
}

/* What says when an inquiry came wraps wherever the line is full (ni). */
static void test_days_of_the_inquiry_wrap(void **state) {
    (void)state;
#define NI_PAPER(names, days)                                                                                          \
    "Niedersächsischer Landtag – 19. Wahlperiode Drucksache 19/8020\n\n"                                            \
    "Kleine Anfrage zur schriftlichen Beantwortung\ngemäß § 46 Abs. 1 GO LT\nmit Antwort der Landesregierung\n"     \
    "Anfrage der Abgeordneten " names "\nAntwort des Niedersächsischen Kultusministeriums namens der "                \
    "Landesregierung\n\nSchulen im Land\n\nAnfrage der Abgeordneten " names days                                       \
    "\nAntwort des Niedersächsischen Kultusministeriums namens der Landesregierung vom 08.08.2025\n\n"                \
    "Vorbemerkung der Abgeordneten\n\nDie Schulen sind alt.\n\n1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n"
    static const char *const papers[] = {
        NI_PAPER("Erika Muster und Max Beispiel (AfD)",
                 ", eingegangen am 01.07.2025 -\nDrs. 19/7659,\nan die Staatskanzlei übersandt am 07.07.2025"),
        NI_PAPER("Erika Muster und Max Beispiel (AfD)",
                 " eingegangen am 01.07.2025\n- Drs. 19/7659 an die Staatskanzlei übersandt am 07.07.2025"),
        NI_PAPER("Erika Muster und Max Beispiel (AfD)",
                 " eingegangen am 01.07.2025 - Drs. 19/7659 an die Staatskanzlei\nübersandt am 07.07.2025"),
        NI_PAPER("Erika Muster und Max Beispiel (AfD)",
                 ",\neingegangen am 01.07.2025 - Drs. 19/7659\nan die Staatskanzlei übersandt am\n07.07.2025"),
        NULL};
    for (size_t i = 0; papers[i]; i++) {
        const drs_record *record = parse(papers[i]);
        assert_askers(record, "Erika Muster|AfD; Max Beispiel|AfD");
        assert_date(record, DRS_DATE_RECEIVED, "2025-07-01");
        assert_date(record, DRS_DATE_FORWARDED, "2025-07-07");
        assert_value("inquiry", record->inquiry_reference.text, "19/7659");
        assert_value("title", record->title.text, "Schulen im Land");
    }
    const drs_record *record =
        parse(NI_PAPER("Anette Meyer zu Strohen, Ina Li, Bo Wu, Erika Muster und Dr. Rainer\nBeispiel (CDU)",
                       " eingegangen am 01.07.2025 - Drs. 19/7659 an die Staatskanzlei übersandt am\n07.07.2025"));
    assert_askers(record,
                  "Anette Meyer zu Strohen|CDU; Ina Li|CDU; Bo Wu|CDU; Erika Muster|CDU; Dr. Rainer Beispiel|CDU");
    assert_date(record, DRS_DATE_FORWARDED, "2025-07-07");
    assert_value("inquiry", record->inquiry_reference.text, "19/7659");
    /* a paper that the text cites is no part of the head */
    record = parse(NI_PAPER("Erika Muster und Max Beispiel (AfD)", ", eingegangen am 01.07.2025 - Drs. 19/7659,\n"
                                                                   "an die Staatskanzlei übersandt am 07.07.2025"));
    assert_value("inquiry", record->inquiry_reference.text, "19/7659");
    assert_words("remark", record->asker_remark.text, "Die Schulen sind alt.");
#undef NI_PAPER
}

/* The bracket with the day on which it arrived on a line of its own (be). */
static void test_arrival_on_its_own_line(void **state) {
    (void)state;
#define BE_COVER(asked, answered)                                                                                      \
    "Drucksache 19 / 10 006\nSchriftliche Anfrage\n19. Wahlperiode\n\nSchriftliche Anfrage\n\n"                        \
    "der Abgeordneten Erika Muster (LINKE)\n\n" asked "\n\nzum Thema:\nSchulen im Land\n\n" answered                   \
    "\n\fSenatsverwaltung für Bildung\n\nFrau Abgeordnete Erika Muster (LINKE)\nüber\n"                              \
    "den Präsidenten des Abgeordnetenhauses von Berlin\nüber\nSenatskanzlei - G Sen -\n\nAntwort\n"                  \
    "auf die Schriftliche Anfrage Nr. 19/10006\nvom 4. November 2021\nüber Schulen im Land\n\n"                       \
    "Im Namen des Senats von Berlin beantworte ich Ihre Schriftliche Anfrage wie folgt:\n\n"                           \
    "1. Wie viele Schulen gibt es?\n\nZu 1.: Es gibt viele.\n\nBerlin, den 12. November 2021\n\nIn Vertretung\n"       \
    "Jan Beispiel\nSenatsverwaltung für Bildung\n"
    static const char *const papers[] = {
        BE_COVER("vom 04. November 2021 (Eingang beim Abgeordnetenhaus am 05. November 2021)",
                 "und Antwort vom 12. November 2021 (Eingang beim Abgeordnetenhaus am 16. Nov. 2021)"),
        BE_COVER("vom 04. November 2021\n(Eingang beim Abgeordnetenhaus am 05. November 2021)",
                 "und Antwort vom 12. November 2021\n(Eingang beim Abgeordnetenhaus am 16. Nov. 2021)"),
        BE_COVER("vom 04. November 2021 (Eingang beim Abgeordnetenhaus am 05. November 2021)",
                 "und Antwort\nvom 12. November 2021 (Eingang beim Abgeordnetenhaus am 16. Nov. 2021)"),
        NULL};
    for (size_t i = 0; papers[i]; i++) {
        const drs_record *record = parse(papers[i]);
        assert_date(record, DRS_DATE_ASKED, "2021-11-04");
        assert_date(record, DRS_DATE_RECEIVED, "2021-11-05");
        assert_date(record, DRS_DATE_ANSWERED, "2021-11-12");
        assert_date(record, DRS_DATE_ANSWER_RECEIVED, "2021-11-16");
        /* through the Senatskanzlei the letter only goes */
        assert_int_equal(record->answerer_count, 1);
    }
    const drs_record *record = parse(BE_COVER("vom 04. November 2021", "und Antwort vom 12. November 2021"));
    assert_date(record, DRS_DATE_RECEIVED, NULL);
    assert_date(record, DRS_DATE_ANSWER_RECEIVED, NULL);
#undef BE_COVER
}

/* Schleswig-Holstein: persons of a party that is no Fraktion ask together; the office on the line below. */
static void test_heads_of_schleswig_holstein(void **state) {
    (void)state;
#define SH_PAPER(head)                                                                                                 \
    "SCHLESWIG-HOLSTEINISCHER LANDTAG Drucksache 20/3153\n20. Wahlperiode 30.04.2025\n\n" head                         \
    "\n\nSchulen im Land\n\n1. Wie viele Schulen gibt es?\n\nAntwort:\nEs gibt viele.\n"
    const drs_record *record = parse(SH_PAPER("Antwort\nder Landesregierung\nauf die Große Anfrage\n"
                                              "der Abgeordneten des SSW\nDrucksache 20/2900"));
    assert_askers(record, "=SSW");
    assert_value("inquiry", record->inquiry_reference.text, "20/2900");
    record = parse(
        SH_PAPER("Antwort\nder Landesregierung auf die Große Anfrage der Fraktion der SPD\n- Drucksache 20/2900 -"));
    assert_askers(record, "=SPD");
    assert_value("ministry", record->answerers[0].ministry.text, "Landesregierung");
    assert_value("title", record->title.text, "Schulen im Land");
    record = parse(SH_PAPER("Kleine Anfrage\nder Abgeordneten Erika Muster (SSW)\nund\nAntwort\nder Landesregierung\n"
                            "- Ministerin für Bildung"));
    assert_askers(record, "Erika Muster|SSW");
    assert_value("office", record->answerers[0].office.text, "Ministerin für Bildung");
    assert_value("title", record->title.text, "Schulen im Land");
    /* a title behind a dash is none */
    record = parse(SH_PAPER("Kleine Anfrage\nder Abgeordneten Erika Muster (SSW)\nund\nAntwort\nder Landesregierung"));
    assert_value("ministry", record->answerers[0].ministry.text, "Landesregierung");
#undef SH_PAPER
}

/* ---- Misprints ----------------------------------------------------------------------------------------------------------- */

static void test_missing_comma_before_others(void **state) {
    (void)state;
    const drs_record *record =
        bt_askers("der Abgeordneten Ulla Muster, Jan Beispiel weiterer Abgeordneter und der Fraktion DIE LINKE.");
    assert_askers(record, "Ulla Muster|; Jan Beispiel|; =DIE LINKE.");
    assert_true(record->and_others);
    record = bt_askers("der Abgeordneten Ulla Weiterer, Jan Beispiel und der Fraktion DIE LINKE.");
    assert_askers(record, "Ulla Weiterer|; Jan Beispiel|; =DIE LINKE.");
    assert_false(record->and_others);
}

static void test_house_printed_twice(void **state) {
    (void)state;
#define BY_PAPER(house)                                                                                                \
    "Bayerischer Landtag\n19. Wahlperiode 10.06.2025 Drucksache 19 / 6524\n\nSchriftliche Anfrage\n\n"                 \
    "der Abgeordneten Erika Muster SPD\nvom 31.03.2025\n\nSchulen im Land\n\nDie Staatsregierung wird gefragt:\n\n"    \
    "1. Wie viele Schulen gibt es?\n\nAntwort\n\n" house                                                               \
    "\nvom 06.05.2025\n\n1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n"
    const drs_record *record = parse(BY_PAPER("des Staatsministeriums Staatsministerium für Digitales"));
    assert_int_equal(record->answerer_count, 1);
    assert_value("ministry", record->answerers[0].ministry.text, "Staatsministerium für Digitales");
    record = parse(BY_PAPER("des Staatsministeriums des Innern, für Sport und Integration"));
    assert_value("ministry", record->answerers[0].ministry.text,
                 "Staatsministerium des Innern, für Sport und Integration");
#undef BY_PAPER
}

/* ---- Dates in odd places ------------------------------------------------------------------------------------------------ */

/* "(Termin zur Beantwortung gemäß § 64 …: 09.03.2015)" is no date of the paper (mv). */
static void test_day_until_which_to_answer(void **state) {
    (void)state;
#define MV_PAPER(date)                                                                                                 \
    "LANDTAG MECKLENBURG-VORPOMMERN Drucksache 6/3644\n6. Wahlperiode" date "\n\nKLEINE ANFRAGE\n\n"                   \
    "der Abgeordneten Erika Muster, Fraktion DIE LINKE\n\nSchulen im Land\n\n(Termin zur Beantwortung\n"               \
    "gemäß § 64 Absatz 1 GO LT:\n09.03.2015)\n\nDie Schulen sind alt.\n\nIch frage die Landesregierung:\n\n"        \
    "1. Wie viele Schulen gibt es?\n"
    assert_date(parse(MV_PAPER("")), DRS_DATE_HEAD, NULL);
    assert_date(parse(MV_PAPER(" 09.02.2015")), DRS_DATE_HEAD, "2015-02-09");
#undef MV_PAPER
}

/* Bayern: "vom" may be left out below the ministry. */
static void test_day_of_the_answer_alone(void **state) {
    (void)state;
#define BY_PAPER(day)                                                                                                  \
    "Bayerischer Landtag\n19. Wahlperiode 10.06.2025 Drucksache 19 / 6524\n\nSchriftliche Anfrage\n\n"                 \
    "der Abgeordneten Erika Muster SPD\nvom 31.03.2025\n\nSchulen im Land\n\nDie Staatsregierung wird gefragt:\n\n"    \
    "1. Wie viele Schulen gibt es?\n\nAntwort\n\ndes Staatsministeriums für Unterricht und Kultus\n" day               \
    "\n\n1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n"
    const drs_record *record = parse(BY_PAPER("06.05.2025"));
    assert_date(record, DRS_DATE_ANSWERED, "2025-05-06");
    assert_date(record, DRS_DATE_HEAD, "2025-06-10");
    assert_date(record, DRS_DATE_ASKED, "2025-03-31");
    record = parse(BY_PAPER("vom 06.05.2025"));
    assert_date(record, DRS_DATE_ANSWERED, "2025-05-06");
#undef BY_PAPER
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_groups_below_the_names),      cmocka_unit_test(test_who_put_the_inquiry_to_the_senate),
        cmocka_unit_test(test_party_over_two_lines),        cmocka_unit_test(test_message_of_the_senate),
        cmocka_unit_test(test_answer_beside_dazu),          cmocka_unit_test(test_revised_papers),
        cmocka_unit_test(test_lead_ins_of_hamburg),         cmocka_unit_test(test_wording_of_the_inquiry),
        cmocka_unit_test(test_headings_with_rarer_words),   cmocka_unit_test(test_blank_before_a_colon),
        cmocka_unit_test(test_head_behind_its_page),        cmocka_unit_test(test_block_behind_its_page),
        cmocka_unit_test(test_own_number_between_dashes),   cmocka_unit_test(test_names_wrap_behind_a_title),
        cmocka_unit_test(test_missing_comma_before_others), cmocka_unit_test(test_house_printed_twice),
        cmocka_unit_test(test_days_of_the_inquiry_wrap),    cmocka_unit_test(test_arrival_on_its_own_line),
        cmocka_unit_test(test_heads_of_schleswig_holstein), cmocka_unit_test(test_day_until_which_to_answer),
        cmocka_unit_test(test_day_of_the_answer_alone),
    };
    return cmocka_run_group_tests(tests, helper_start, helper_stop);
}
