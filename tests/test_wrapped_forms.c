/* Printed forms that a narrow page breaks over two lines: the record is the same wherever the line ends. */
#include "format_helpers.h"

#include "parse_helpers.h"

/* Papers in which a '|' is a blank between two words of a form, where a narrower page may end the line. */
static const char *const papers[] = {
    "Landtag Brandenburg Drucksache 7/4127\n7. Wahlperiode\n\nAntwort\nder Landesregierung\n\n"
    "auf die|Kleine Anfrage|Nr.|1472|vom|11.|Mai|2021\nder Abgeordneten Carla Wendtorf (Fraktion DIE LINKE)\n"
    "Drucksache|7/3892\n\nZustand der Moore\n\n"
    "Namens|der|Landesregierung beantwortet der Minister für Landwirtschaft, Umwelt und\n"
    "Klimaschutz die Kleine Anfrage wie folgt:\n\nVorbemerkung|der|Fragestellenden:\nDie Moore im Land sind alt.\n"
    "Wir|fragen die Landesregierung:\n\nFrage 1: Wie groß ist die Moorfläche im Naturpark?\n\n"
    "zu|Frage 1: Die Moorfläche beträgt rund 9 000 Hektar.\n\nFrage 2: Wie viel davon gilt als naturnah?\n\n"
    "zu|Frage 2: Naturnah ist etwa ein Zehntel der Fläche.\n",

    "LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\n\nDrucksache  18/9376\n\n28.05.2024\n\n"
    "Datum des|Originals:|28.05.2024/Ausgegeben:|04.06.2024\n\nAntwort\n\nder Landesregierung\n\n"
    "auf die Kleine Anfrage|3754|vom|24.|April|2024\nder Abgeordneten Erika Muster und Max Beispiel   SPD\n"
    "Drucksache|18/9021\n\nWie geht es weiter mit den Schulen?\n\n\nVorbemerkung der|Kleinen Anfrage\n\n"
    "Die Schulen sind alt.\n\n\n" NW_ANSWERER "1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n",

    "Drucksache 19 / 18 432\nSchriftliche Anfrage\n19. Wahlperiode\n\nSchriftliche|Anfrage\n\n"
    "des Abgeordneten Max Beispiel (SPD)\n\nvom|12.|März|2024 (Eingang|beim|Abgeordnetenhaus am 13. März 2024)\n\n"
    "zum Thema:\n\nSchulen in Pankow\n\nund Antwort|vom|27.|März|2024 (Eingang beim Abgeordnetenhaus am 28. März "
    "2024)\n\n\fSenatsverwaltung für Bildung, Jugend und Familie\n\nHerrn Abgeordneten Max Beispiel (SPD)\nüber\n\n"
    "die Präsidentin des Abgeordnetenhauses von Berlin\n\nüber Senatskanzlei - G Sen -\n\nA n t w o r t\n\n"
    "auf die|Schriftliche Anfrage|Nr. 19/18432\nvom 12. März 2024\nüber Schulen in Pankow\n\n"
    "Im Namen des Senats von Berlin beantworte ich Ihre Schriftliche Anfrage wie folgt:\n\n"
    "1. Wie viele Schulen gibt es?\n\nZu 1.: Es gibt 40 Schulen.\n\n2. Wie viele werden gebaut?\n\nZu 2.: Neun.\n\n"
    "Berlin, den 27. März 2024\n\nIn Vertretung\n\nErika Muster\nSenatsverwaltung für Bildung, Jugend und Familie\n",

    "Niedersächsischer Landtag - 19. Wahlperiode Drucksache 19/8020\n\nKleine Anfrage zur schriftlichen Beantwortung "
    "mit "
    "Antwort der Landesregierung\n\nPflege kranker Kinder im Land\n\nAnfrage der|Abgeordneten Eva Muster (AfD), "
    "eingegangen am 01.07.2025|- Drs. "
    "19/7659, "
    "an die|Staatskanzlei übersandt am|07.07.2025\n\nAntwort des|Niedersächsischen Ministeriums für Soziales, Arbeit, "
    "Gesundheit und Gleichstellung namens der Landesregierung|vom|08.08.2025\n\nVorbemerkung der|Abgeordneten\n\n"
    "Die Pflege der Kinder ist wichtig.\n\n1. Wie viele Betten gibt es?\n\nEs gibt nach der Statistik 700 Betten.\n\n"
    "2. Wie viele werden gebaut?\n\nGebaut werden 40 Betten.\n",

    "Deutscher Bundestag Drucksache 21/7652\n21. Wahlperiode 17.08.2026\nAntwort\nder Bundesregierung\n"
    "auf die|Kleine Anfrage|der Abgeordneten Eva Muster, Max Beispiel und der Fraktion der AfD\n"
    "– Drucksache|21/7449 –\nStand der Versorgung mit Schulen\nVorbemerkung|der|Fragesteller\n"
    "Die Schulen im Land sind alt.\nWir|fragen|die|Bundesregierung:\n1. Wie viele Schulen gibt es?\n"
    "Der Bundesregierung liegen keine Zahlen vor.\n"
    "Die|Antwort|wurde|namens|der Bundesregierung mit Schreiben des Bundesministeriums der\n"
    "Verteidigung vom 14. August 2026 übermittelt.\n"
    "Die Drucksache enthält zusätzlich –|in|kleinerer|Schrifttype|– den|Fragetext.\n",

    "Thüringer Landtag\n7. Wahlperiode\n\nDrucksache 7/5163\n22.03.2022\n\nK l e i n e A n f r a g e\n\n"
    "des Abgeordneten Beispiel (SPD)\n\nund\n\nA n t w o r t\n\ndes Thüringer Ministeriums für Bildung, Jugend und "
    "Sport\n\nSchulen im Kreis\n\nDie|Kleine|Anfrage|7/2931|vom|9.|Februar|2022|hat|folgenden|Wortlaut:\n\n"
    "Die Schulen sind alt.\n\nIch|frage|die|Landesregierung:\n\n1. Wie viele Schulen gibt es?\n2. Wie viele werden "
    "gebaut?\n\nDas|Thüringer Ministerium für Bildung, Jugend und Sport hat die Kleine Anfrage namens der\n"
    "Landesregierung mit Schreiben vom 21. März 2022 wie folgt beantwortet:\n\nZu 1.:\nEs gibt 40 Schulen.\n\n"
    "Zu 2.:\nGebaut werden neun.\n\nMuster\nMinister\n",

    "Niedersächsischer Landtag – 19. Wahlperiode Drucksache 19/6123\n\n"
    "Kleine Anfrage zur schriftlichen Beantwortung\ngemäß|§ 46|Abs.|1|GO|LT\nmit Antwort der Landesregierung\n\n"
    "Wohnen, Studieren, Verzweifeln?|Lage|der|Studierendenwerke|im Land\n\n"
    "Anfrage der|Abgeordneten Annegret Lammers-Tiede, Eva Maria|Osterloh|und|Cem|Beispiel|(CDU), eingegangen "
    "am|12.11.2024 "
    "- Drs. 19/5811,\nan die Staatskanzlei übersandt am 15.11.2024\n\n"
    "Antwort des Niedersächsischen|Ministeriums für Wissenschaft und|Kultur namens der\n"
    "Landesregierung vom 18.12.2024, gezeichnet|Falko|Muster\n\nVorbemerkung der Abgeordneten\n\n"
    "Die Wohnungen sind knapp.\n\n1. Wie viele Wohnungen gibt es?\n\nEs gibt nach der Statistik 700 Wohnungen.\n",

    "HESSISCHER LANDTAG Drucksache 21/2755\n21. Wahlperiode 23. 09. 2025\n\nKleine Anfrage\n"
    "Max Beispiel (SPD) vom 31.07.2025\nSchulen im Kreis\nund\nAntwort\nMinister für Kultus, Bildung und Chancen\n\n"
    "Die Kleine Anfrage beantworte ich wie folgt:\n\nFrage 1. Wie viele Schulen gibt es?\n\nEs gibt 40 Schulen.\n\n"
    "Wiesbaden, 16. September 2025\n\nErika Muster\n\n"
    "Eingegangen am|22. September 2025|· Bearbeitet am|23. September 2025 ·|Ausgegeben am|25. September 2025\n"
    "Herstellung: Kanzlei des Hessischen Landtags · Postfach|3240 ·|65022|Wiesbaden · www.Hessischer-Landtag.de\n",

    "BÜRGERSCHAFT\nDER FREIEN UND HANSESTADT HAMBURG Drucksache 22/6927\n22. Wahlperiode 27.08.21\n\n"
    "Schriftliche Kleine Anfrage\n\ndes Abgeordneten Max Beispiel (CDU) vom 19.08.21\n\nund Antwort des Senats\n\n"
    "Betr.: Brücken in der Stadt\n\nEinleitung für die Fragen:\nDie Brücken sind alt.\n\nIch frage den Senat:\n\n"
    "Dies|vorausgeschickt,|beantwortet|der|Senat die|Fragen,|teilweise|auf der|Grundlage von|Auskünften|der|HPA, "
    "wie|folgt:\n\n"
    "Frage 1: Wie viele Brücken gibt es?\n\nAntwort zu Frage 1:\nEs gibt viele Brücken.\n"
    "\fDrucksache 22/6927 Bürgerschaft|der Freien|und|Hansestadt|Hamburg –|22.|Wahlperiode\n\n"
    "Frage 2: Wie viele sind alt?\n\nAntwort zu Frage 2:\nAlt sind zwei.\n",

    "17.10.2018\nDrucksache 7/3480\nLandtag von Sachsen-Anhalt\n\n"
    "Antwort der Landesregierung auf eine Kleine Anfrage|zur schriftlichen\nBeantwortung\n\n"
    "Mitglied|des|Landtages|Gunnar Muster (AfD)\n\nAusstattung|der|Gerichte mit|Wachtmeistern\n\n"
    "Kleine Anfrage|- KA 7/1977\n\nSehr|geehrte|Frau|Präsidentin,\n\n"
    "beigefügt übersende ich Ihnen die Antwort der Landesregierung - erstellt vom\n"
    "Ministerium für Justiz und Gleichstellung - auf die o. g. Kleine Anfrage.\n\nMit freundlichen Grüßen\n\n"
    "Anne-Marie Muster\nMinisterin für|Justiz und Gleichstellung\n\n"
    "\fAntwort der Landesregierung auf eine Kleine Anfrage zur schriftlichen Beantwortung\n\n"
    "Ausstattung der Gerichte mit Wachtmeistern\n\nKleine Anfrage - KA 7/1977\n\n"
    "Vorbemerkung des Fragestellenden:\n\nDie Gerichte sind alt.\n\n"
    "Antwort der Landesregierung erstellt vom Ministerium für Justiz und Gleichstellung\n\n"
    "Frage 1:\nWie viele Gerichte gibt es?\n\nAntwort zu|Frage|1:\nEs gibt 40 Gerichte.\n",

    "BÜRGERSCHAFT\nDER FREIEN UND HANSESTADT HAMBURG Drucksache 22/12345\n22. Wahlperiode 27.08.23\n\n"
    "Schriftliche Kleine Anfrage\n\nder Abgeordneten Erika Muster|und|Max Beispiel (CDU) vom|21.08.23\n\n"
    "und Antwort des Senats\n\nBetr.: Zustand|der|Brücken|im Hafen|–|Was|ist|zu tun?|(II)\n\n"
    "Einleitung für die Fragen:\n\nDie Brücken sind alt.\n\nIch frage den Senat:\n\n"
    "Einleitung für die Antworten:\n\nDer Betrieb überwacht alle Brücken.\n\n"
    "Dies|vorausgeschickt,|beantwortet|der|Senat|die|Fragen|teilweise|auf der\n"
    "Grundlage|von|Auskünften|der|HPA|wie|folgt:\n\n"
    "Frage 1: Wie viele Brücken gibt es?\n\nAntwort|zu|Frage|1:\n\nEs gibt 87 Brücken.\n",

    "BREMISCHE BÜRGERSCHAFT Drucksache 18/1291\nLandtag\n18. Wahlperiode 11.03.14\n\n\nAntwort des Senats\n"
    "auf die Kleine Anfrage der|Fraktion der|CDU\n\n\nWartezeiten|bei|Urkunden\n\n\n"
    "Kleine Anfrage\nder|Fraktion|der|CDU vom|28.|Januar|2014\n\nWartezeiten bei Urkunden\n\n"
    "Die Eltern warten, wie es in der|Mitteilung des Senats vom 19. Februar 2013\n"
    "zu lesen ist, immer länger.\n\nWir fragen den Senat:\n\n1. Wie lange warten sie?\n\n"
    "Erika Muster, Dr.|Max|Beispiel\nund Fraktion der CDU\n\nD a z u\n\nAntwort des Senats vom 11. März 2014\n\n"
    "Der Senat beantwortet|die|Kleine|Anfrage|wie|folgt:\n\n1. Wie lange warten sie?\n\nSie warten zwei Tage.\n",
};

/* Room for the longest of them. */
enum { PAPER_BYTES = 4096 };

/* The values of the paper's record, with a line end for the break `wrapped` and blanks for the others. The caller frees
 * them. Behind them stand the numbers of lines, which differ. */
static char *read_wrapped(const char *paper, size_t wrapped) {
    char text[PAPER_BYTES];
    size_t seen = 0;
    size_t length = strlen(paper);
    assert_in_range(length, 1, sizeof text - 1);
    for (size_t i = 0; i <= length; i++) {
        bool gap = paper[i] == '|';
        text[i] = gap ? seen == wrapped ? '\n' : ' ' : paper[i];
        seen += gap;
    }
    const drs_record *record = parse(text);
    assert_true(record->extraction.complete);
    char *values = written_one("ndjson", false, record);
    char *behind = strstr(values, ",\"source\"");
    assert_non_null(behind);
    *behind = '\0';
    return values;
}

static void test_breaks(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof papers / sizeof *papers; i++) {
        char *whole = read_wrapped(papers[i], SIZE_MAX);
        size_t breaks = 0;
        for (const char *at = papers[i]; (at = strchr(at, '|')); at++) {
            char *broken = read_wrapped(papers[i], breaks);
            if (strcmp(broken, whole) != 0) {
                fail_msg("paper %zu, break %zu:\n%s\n%s", i, breaks, whole, broken);
            }
            free(broken);
            breaks++;
        }
        assert_in_range(breaks, 6, 40);
        free(whole);
    }
}

/* The number of a section stands alone above its heading. */
static void test_number_above_a_heading(void **state) {
    (void)state;
    static const char *const gaps[] = {" ", "\n"};
    for (size_t i = 0; i < 2; i++) {
        char paper[PAPER_BYTES];
        snprintf(paper, sizeof paper, "%sI.%sBestand\n\n%sII.%sPersonal und Ausstattung\n\n%s", NW_HEAD, gaps[i],
                 "1. Wie viele Schulen gibt es?\n\nEs gibt 40 Schulen.\n\n", gaps[i],
                 "2. Wie viele Lehrkräfte gibt es?\n\nIn der Stufe\nII.\ngibt es neun.\n");
        const drs_record *record = parse(paper);
        assert_questions(record, "1 2");
        assert_answer(record, 0, "Es gibt 40 Schulen.");
        assert_answer(record, 1, "In der Stufe II. gibt es neun.");
        assert_true(record->extraction.complete);
    }
}

/* Two lines that are two things stay two lines. */
static void test_lines_that_stand_alone(void **state) {
    (void)state;
    /* A title below a line that may go on, and one that begins with a number. */
    const drs_record *record = parse(
        NW_TOP NW_ASKERS "10 Jahre Schule im Land\n\n\nVorbemerkung der Kleinen Anfrage\n\n"
                         "Die Schulen sind alt.\n\n\n" NW_ANSWERER "1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n");
    assert_value("title", record->title.text, "10 Jahre Schule im Land");
    /* The first question below the words that lead to it. */
    record =
        parse(NW_TOP NW_ASKERS NW_REMARK "Wir fragen die Landesregierung:\n"
                                         "1. Wie viele Schulen gibt es?\n2. Wie viele werden gebaut?\n\n\n" NW_ANSWERER
                                         "1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n\n"
                                         "2. Wie viele werden gebaut?\n\nGebaut werden neun.\n");
    assert_questions(record, "1 2");
    assert_question(record, 0, "Wie viele Schulen gibt es?");
    /* A number that ends a sentence, and the next question's. */
    record = parse(NW_HEAD "1. Wie viele Schulen gibt es?\n\nEs gibt 40, siehe die Antwort der Landesregierung\n"
                           "auf die Kleine Anfrage in der Drucksache 17/1403.\n2. Wie viele werden gebaut?\n"
                           "Gebaut werden neun.\n");
    assert_questions(record, "1 2");
    assert_answer(record, 1, "Gebaut werden neun.");
    /* "Frage" and a number in a text are no heading. */
    record =
        parse(NW_HEAD "1. Wie viele Schulen gibt es?\n\nEs gibt 40. Das beantwortet die\nFrage\n"
                      "2 nicht, die gesondert zu sehen ist.\n\n2. Wie viele werden gebaut?\n\nGebaut werden neun.\n");
    assert_answer(record, 0, "Es gibt 40. Das beantwortet die Frage 2 nicht, die gesondert zu sehen ist.");
}

/* What stands below a title is the text where it is one, and where that cannot be told the title is doubtful. */
static void test_ends_of_titles(void **state) {
    (void)state;
#define BY_TOP                                                                                                         \
    "Bayerischer Landtag\n19. Wahlperiode 10.06.2025 Drucksache 19/6524\nSchriftliche Anfrage\nder Abgeordneten "      \
    "Erika Muster SPD\n"                                                                                               \
    "vom 31.03.2025\n"
#define BY_REST                                                                                                        \
    "Kräftiger Dauerregen hat in weiten Teilen des Landes im Mai und im Juni eine\n"                                  \
    "Hochwasserkatastrophe ausgelöst, von der die Gemeinden an den Flüssen bis heute\n"                              \
    "berichten, ohne dass ihnen geholfen worden wäre, wie sie einhellig beklagen.\n"                                  \
    "Ich frage die Staatsregierung:\n1. Wie viele Gemeinden sind betroffen?\n"
    /* Right below a title that an empty line does not end. */
    const drs_record *record = parse(NW_TOP NW_ASKERS "Schulen im Land\nDie Schulen im Land sind alt.\n\n"
                                                      "Wir fragen die Landesregierung:\n\n" NW_ANSWERER
                                                      "1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n");
    assert_value("title", record->title.text, "Schulen im Land");
    record = parse(BY_TOP "Ein Jahr nach der Hochwasserkatastrophe im Land\n" BY_REST);
    assert_value("title", record->title.text, "Ein Jahr nach der Hochwasserkatastrophe im Land");
    assert_false(says(record, "title.doubtful"));
    /* A line of its own between the two is the title's last or the text's first. */
    record = parse(BY_TOP "Ein Jahr nach der Hochwasserkatastrophe\nim Land\nPassau\n" BY_REST);
    assert_null(record->title.text.bytes);
    assert_true(says(record, "title.doubtful"));
    assert_false(record->extraction.complete);
    /* The place and the day of a letter, misread, stand below the title, without an empty line between. */
    record = parse("Sächsischer Landtag\nKleine Anfrage der Abgeordneten Erika Muster (SPD)\nDrs.-Nr.: 8/4105\n"
                   "Thema: Schulbegleitung und Nachteilsausgleich\nan den Oberschulen\nDresden, ZA .September\n"
                   "Sehr geehrter Herr Präsident,\nnamens und im Auftrag der Sächsischen Staatsregierung beantworte "
                   "ich die\nKleine Anfrage wie folgt:\nFrage 1: Wie viele Schulen gibt es?\nEs gibt viele.\n");
    assert_value("title", record->title.text, "Schulbegleitung und Nachteilsausgleich an den Oberschulen");
#undef BY_TOP
#undef BY_REST
}

/* Lines of the title block and of a signature that look as if they went on. */
static void test_lines_of_heads_that_end(void **state) {
    (void)state;
    /* The rule of procedure stands above the title, and "und" above "Antwort". */
    const drs_record *record =
        parse("Niedersächsischer Landtag – 19. Wahlperiode Drucksache 19/6123\n\n"
              "Kleine Anfrage zur schriftlichen Beantwortung\ngemäß § 46 Abs. 1 GO LT\n12 Schulen im Land\n\n"
              "Anfrage der Abgeordneten Eva Muster (CDU), eingegangen am 12.11.2024\n\n"
              "Die Schulen sind alt.\n\n1. Wie viele Schulen gibt es?\n");
    assert_value("title", record->title.text, "12 Schulen im Land");
    /* A heading of the answer is one behind "und", a line of a sentence is none. */
    record = parse("BREMISCHE BÜRGERSCHAFT Drucksache 18/1291\nLandtag\n18. Wahlperiode 11.03.14\n\n"
                   "Kleine Anfrage der Fraktion der CDU vom 28. Januar 2014\nund\n"
                   "Mitteilung des Senats vom 11. März 2014\n\nWartezeiten bei Urkunden\n\n"
                   "Wir fragen den Senat:\n\n1. Wie lange warten sie?\n\n"
                   "Der Senat beantwortet die Kleine Anfrage wie folgt:\n\n"
                   "1. Wie lange warten sie?\n\nSie warten zwei Tage.\n");
    assert_value("title", record->title.text, "Wartezeiten bei Urkunden");
    assert_value("answered", record->dates[DRS_DATE_ANSWERED].text, "2014-03-11");
    /* "Antwort" that divides the inquiry from its answer. */
    record = parse(NW_HEAD "1. Wie viele Schulen gibt es?\n\nEs gibt zu viele, siehe die\nAntwort\n"
                           "zu den Bedarfen.\n");
    assert_answer(record, 0, "Es gibt zu viele, siehe die Antwort zu den Bedarfen.");
    /* An office in a sentence. */
    record = parse(NW_HEAD "1. Wie viele Schulen gibt es?\n\nEs gibt viele. Das sagt der zuständige\nMinister für\n"
                           "Schule und Bildung\nseit langem.\n");
    assert_answer(record, 0, "Es gibt viele. Das sagt der zuständige Minister für Schule und Bildung seit langem.");
}

/* The words of a section's heading on two lines belong to no answer. */
static void test_heading_of_a_section(void **state) {
    (void)state;
    static const char *const headings[] = {"II. Vorbild des Landes, Schulen und\nÖffentlichkeitsarbeit",
                                           "II. Bestand\nund Zustand der Schulen",
                                           "II. Zustand und Ausstattung der\nSchulen"};
    char text[4096];
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        snprintf(text, sizeof text,
                 NW_HEAD
                 "I. Zahlen\n\n1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n\n%s\n\n2. Wie alt sind sie?\n\nAlt.\n",
                 headings[i]);
        const drs_record *record = parse(text);
        assert_answer(record, 0, "Es gibt viele.");
        assert_answer(record, 1, "Alt.");
        assert_true(record->extraction.complete);
    }
}

/* Of a form on several lines each may be short, and what was joined goes on once more. */
static void test_many_lines(void **state) {
    (void)state;
    const drs_record *record = parse(
        "Drucksache 18 / 24 617\nSchriftliche Anfrage\n18. Wahlperiode\n\nSchriftliche Anfrage\n\n"
        "der Abgeordneten Matthias W.\nBrinksmeier (SPD)\n\nvom 18. August 2020 (Eingang beim Abgeordnetenhaus am 19.\n"
        "August\n2020)\n\nzum Thema:\n\nSporthallen in Köpenick\n\n"
        "und Antwort vom 02. September 2020 (Eingang beim Abgeordnetenhaus am 07.\nSep.\n2020)\n\n"
        "Im Namen des Senats von Berlin beantworte ich Ihre Schriftliche Anfrage wie folgt:\n\n"
        "1. Wie viele Hallen gibt es?\n\nZu 1.: Es gibt 40 Hallen.\n");
    assert_askers(record, "Matthias W. Brinksmeier|SPD");
    assert_value("received", record->dates[DRS_DATE_RECEIVED].text, "2020-08-19");
    assert_value("answer_received", record->dates[DRS_DATE_ANSWER_RECEIVED].text, "2020-09-07");
    record = parse(
        "Landtag von Baden-Württemberg\n17. Wahlperiode\n\nDrucksache 17 / 2218\n24.3.2022\n\nGroße Anfrage\n\n"
        "der Fraktion der CDU\n\nund\n\nAntwort\n\nder Landesregierung\n\nSchulen im Land\n\nGroße Anfrage\n\n"
        "Wir fragen die Landesregierung:\n\n1. Wie viele Schulen gibt es?\n\n24.3.2022\n\nMuster\nund Fraktion\n\n"
        "Antwort\n\nSchreiben des Staatsministeriums vom 28. Juni 2022 Nr.\nSTM24-0141.5-26/3:\n\n"
        "In der Anlage übersende ich die von der Landesregierung beschlossene Antwort.\n\n"
        "Hassler\nStaatssekretär\n\nAnlage: Schreiben des Ministeriums für Ländlichen Raum und\nVerbraucherschutz\n\n"
        "Mit Schreiben vom 28. Juni 2022 beantwortet das Ministerium für Ländlichen Raum und Verbraucherschutz im\n"
        "Namen der Landesregierung die Große Anfrage wie folgt:\n\n1. Wie viele Schulen gibt es?\n\nEs gibt 40.\n");
    assert_value("government_remark", record->government_remark.text, NULL);
    assert_answer(record, 0, "Es gibt 40.");
}

/* The heads of narrow pages leave nothing in the text; a paper's number that ends a sentence stays there. */
static void test_torn_running_heads(void **state) {
    (void)state;
    static const char *const heads[] = {
        "Landtag Nordrhein-Westfalen - 18. Wahlperiode Drucksache\n18/9376\n",
        "Drucksache 18/9376 Landtag Nordrhein-Westfalen - 18.\nWahlperiode\n",
    };
    char text[4096];
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        snprintf(text, sizeof text,
                 NW_HEAD "1. Wie viele Schulen gibt es?\n\nEs gibt viele und\n\f%sauch noch kleine Schulen.\n",
                 heads[i]);
        const drs_record *record = parse(text);
        assert_answer(record, 0, "Es gibt viele und auch noch kleine Schulen.");
        assert_true(record->extraction.complete);
    }
    const drs_record *record =
        parse(NW_HEAD "1. Wie viele Schulen gibt es?\n\nDas steht im Bericht und in der Vorlage, also in Drucksache\n"
                      "18/9111\nund nirgends sonst. Es endet mit der 18.\nWahlperiode\nund beginnt neu.\n");
    assert_answer(
        record, 0,
        "Das steht im Bericht und in der Vorlage, also in Drucksache 18/9111 und nirgends sonst. Es endet mit "
        "der 18. Wahlperiode und beginnt neu.");
}

/* The place of a value on two lines. */
static void test_evidence(void **state) {
    (void)state;
    const drs_record *record =
        parse("LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\n\nDrucksache  18/9376\n\n28.05.2024\n\n"
              "Antwort\n\nder Landesregierung\n\nauf die Kleine Anfrage 3754 vom\n24. April 2024\n"
              "der Abgeordneten Erika Muster und Max Beispiel   SPD\n\n" NW_REMARK
              "Die Schulen sind alt.\n\n\n" NW_ANSWERER "1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n");
    const drs_value *asked = &record->dates[DRS_DATE_ASKED];
    assert_value("asked", asked->text, "2024-04-24");
    assert_int_equal(asked->spans.count, 1);
    assert_int_equal(asked->spans.items[0].first_line, 13);
    assert_int_equal(asked->spans.items[0].last_line, 13);
    assert_int_equal(record->inquiry_number.spans.items[0].first_line, 12);
    assert_int_equal(record->askers[0].name.spans.items[0].first_line, 14);
    /* A form of three lines, and what stands behind it. */
    record = parse(NW_TOP NW_ASKERS NW_REMARK "Die Schulen sind alt.\n\nVor diesem Hintergrund\nfragen wir die\n"
                                              "Landesregierung:\n1. Wie viele Schulen gibt es?\n\n\n" NW_ANSWERER
                                              "1. Wie viele Schulen gibt es?\n\nEs gibt viele.\n");
    assert_value("asker_remark", record->asker_remark.text, "Die Schulen sind alt.");
    assert_int_equal(record->questions[0].text.spans.items[0].first_line, 27);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_breaks),
        cmocka_unit_test(test_number_above_a_heading),
        cmocka_unit_test(test_lines_that_stand_alone),
        cmocka_unit_test(test_ends_of_titles),
        cmocka_unit_test(test_lines_of_heads_that_end),
        cmocka_unit_test(test_heading_of_a_section),
        cmocka_unit_test(test_many_lines),
        cmocka_unit_test(test_torn_running_heads),
        cmocka_unit_test(test_evidence),
    };
    return cmocka_run_group_tests_name("wrapped_forms", tests, helper_start, helper_stop);
}
