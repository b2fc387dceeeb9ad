/* What texts refer to, and what only looks like it; classified parts, annexes, and the days to an answer. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parse_helpers.h"

#define Q1 "1. Wie viele Schulen gibt es im Land?\n\n"
#define Q2 "2. Welche Schulen wurden seit dem Jahr 2010 geschlossen?\n\n"
#define Q3 "3. Welche Schulen werden neu gebaut?\n\n"

/* All links as "kind printed → target; …"; "-" stands for a target that is absent. */
static char *links_of(const drs_record *record, const char *place) {
    static char found[16384];
    size_t used = 0;
    found[0] = '\0';
    for (size_t i = 0; i < record->link_count && used < sizeof found; i++) {
        const drs_link *link = &record->links[i];
        if (place && strcmp(link->place.bytes, place) != 0) {
            continue;
        }
        used += (size_t)snprintf(found + used, sizeof found - used, "%s%s %s → %s", used ? "; " : "",
                                 drs_link_name(link->kind), link->text.text.bytes,
                                 link->target.bytes ? link->target.bytes : "-");
    }
    return found;
}

typedef struct sentence {
    const char *text;     /* stands in the answer to question 2 of three */
    const char *expected; /* its links; "" where it has none */
} sentence;

static void check_sentences(const sentence *rows, size_t count) {
    char paper[8192];
    for (size_t i = 0; i < count; i++) {
        snprintf(paper, sizeof paper,
                 "%s" Q1 "Im Land gibt es 5.400 Schulen.\n\n" Q2 "%s\n\n" Q3 "Neu gebaut werden drei Schulen.\n",
                 NW_HEAD, rows[i].text);
        const drs_record *record = parse(paper);
        assert_answers(record, "1; 2; 3");
        const char *found = links_of(record, "/answers/1/text");
        if (strcmp(found, rows[i].expected) != 0) {
            fail_msg("%s\n  links \"%s\"\n  instead of \"%s\"", rows[i].text, found, rows[i].expected);
        }
    }
}

#define CHECK(rows) check_sentences((rows), sizeof(rows) / sizeof *(rows))

/* ---- Papers -------------------------------------------------------------------------------------------------------- */

/* Where inquiries are papers: "(KA) 17/12" and "Antwort zu 4. in 17/12"; a fraction is none. */
static void test_papers_behind_an_answer(void **state) {
    (void)state;
#define BY_TOP                                                                                                         \
    "19. Wahlperiode 29.07.2025 Drucksache 19 / 7102\nSchriftliche Anfrage\nder Abgeordneten Anna Muster SPD\nvom "    \
    "19.05.2025\n"                                                                                                     \
    "Schulen\nIch frage die Staatsregierung:\n1. Wie alt sind sie? 2\n\fDrucksache 19 / 7102 Bayerischer Landtag 19. " \
    "Wahlperiode Seite 2 / 2\nAntwort\ndes Staatsministeriums für "                                                   \
    "Unterricht und "                                                                                                  \
    "Kultus\nvom 24.06.2025\n1. Wie alt sind sie?\n"
    static const sentence rows[] = {
        {"Dazu siehe die Antwort zu 4. in 19/625.", "drucksache Antwort zu 4. in 19/625 → drucksache 19/625"},
        {"Dazu siehe die Antwort zu 4./5. in 19/312.", "drucksache Antwort zu 4./5. in 19/312 → drucksache 19/312"},
        {"Dazu siehe (KA) 19/415.", "drucksache (KA) 19/415 → drucksache 19/415"},
        {"Die Antwort steht in 19/625 Bänden.", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char paper[2048];
        snprintf(paper, sizeof paper, "%s%s\n", BY_TOP, rows[i].text);
        const char *found = links_of(parse(paper), "/answers/0/text");
        if (strcmp(found, rows[i].expected) != 0) {
            fail_msg("%s\n  links \"%s\"\n  instead of \"%s\"", rows[i].text, found, rows[i].expected);
        }
    }
}

static void test_papers(void **state) {
    (void)state;
    static const sentence rows[] = {
        {"Dazu siehe Drs. 18/1.", "drucksache Drs. 18/1 → drucksache 18/1"},
        {"Auf die Drucksachen 18/1 und 18/2 wird hingewiesen.",
         "drucksache Drucksachen 18/1 → drucksache 18/1; drucksache 18/2 → drucksache 18/2"},
        {"Siehe BT-Drs. 20/123 und LT-Drs. 17/5.",
         "drucksache BT-Drs. 20/123 → bt-drucksache 20/123; drucksache LT-Drs. 17/5 → drucksache 17/5"},
        {"Siehe Bundestagsdrucksache 20/4189.", "drucksache Bundestagsdrucksache 20/4189 → bt-drucksache 20/4189"},
        {"Siehe die Landtags-\ndrucksache 18/7, die Lan-\ndesdruckerei ist zuständig.",
         "drucksache Landtagsdrucksache 18/7 → drucksache 18/7"},
        {"Das steht in Drucksa-\nche 18/144 auf Seite 3.", "drucksache Drucksache 18/144 → drucksache 18/144"},
        {"Vgl. Vorlage 18/3773, S. 1, und APr 18/749, S. 22.",
         "vorlage Vorlage 18/3773 → vorlage 18/3773; ausschussprotokoll APr 18/749 → apr 18/749"},
        {"Das Plenarprotokoll 18/55 gibt die Rede wieder.",
         "plenarprotokoll Plenarprotokoll 18/55 → plenarprotokoll 18/55"},
        {"Der eigene Text steht in Drucksache 18/9376.", "drucksache Drucksache 18/9376 → drucksache 18/9376"},
        {"Die Plenarprotokolle 18/3 und 18/4 geben sie wieder.",
         "plenarprotokoll Plenarprotokolle 18/3 → plenarprotokoll 18/3; plenarprotokoll 18/4 → plenarprotokoll 18/4"},
        {"Siehe Bundestags-Drs. 19/300, BT-PlPr 19/120 und BR-Drs. 567/19.",
         "drucksache Bundestags-Drs. 19/300 → bt-drucksache 19/300; plenarprotokoll BT-PlPr 19/120 → "
         "bt-plenarprotokoll "
         "19/120; drucksache BR-Drs. 567/19 → br-drucksache 567/19"},
        {"Siehe Drucksache 19/200 des Deutschen Bundes-\ntages und Drucksache 18/3.",
         "drucksache Drucksache 19/200 → bt-drucksache 19/200; drucksache Drucksache 18/3 → drucksache 18/3"},
        {"Siehe Drucksachen 8/11, 8/12 und 8/13 des Thüringer Landtags.",
         "drucksache Drucksachen 8/11 → th-drucksache 8/11; drucksache 8/12 → th-drucksache 8/12; drucksache 8/13 → "
         "th-drucksache 8/13"},
        {"Siehe Deutscher Bundestag, Drucksache 19/301, und die hessische Landtagsdrucksache 20/5.",
         "drucksache Drucksache 19/301 → bt-drucksache 19/301; drucksache Landtagsdrucksache 20/5 → he-drucksache "
         "20/5"},
        {"Siehe Drucksache 18/22 des Landtags Nordrhein-Westfalen.", "drucksache Drucksache 18/22 → drucksache 18/22"},
        {"Siehe Drucksache 17/12.345.", "drucksache Drucksache 17/12.345 → drucksache 17/12345"},
        {"Siehe Drucksache 17/13 877.", "drucksache Drucksache 17/13 877 → drucksache 17/13877"},
        {"Siehe Drucksache 17/13 877 und mehr.", "drucksache Drucksache 17/13 877 → drucksache 17/13877"},
        /* traps */
        {"Siehe Drucksache 17/13 877.000 Mal.", ""},
        {"Siehe Plenarprotokoll 18/13 114. Sitzung.", ""},
        {"Siehe Drucksache 18/13\n114. Sitzung des Ausschusses.", ""},
        {"Siehe Drucksache 18/200 des Bundestagsabgeordneten Muster.",
         "drucksache Drucksache 18/200 → drucksache 18/200"},
        {"Das Aktenzeichen 567/19 und die Rechnung 123/20 sind bekannt.", ""},
        {"Im Schuljahr 2024/2025 und im Winter 23/24 waren es mehr.", ""},
        {"Rund 1/3 der Schulen und 18/20 der Klassen sind betroffen.", ""},
        {"Das Verwaltungsgericht hat unter 4 K 12/23 entschieden.", ""},
        {"Die Verordnung (EU) 2016/679 und die Richtlinie 93/13 gelten.",
         "law Verordnung (EU) 2016/679 → Verordnung (EU) 2016/679"},
        {"Am 12/03 und am 03/04 war geschlossen, 24/7 ist offen.", ""},
        {"Das Schuljahr ist in zwei Hälften geteilt, Vorlagen gab es nicht.", ""},
        {"Die Drucksache liegt vor, und 18/20 Schulen sind dabei.", ""},
    };
    CHECK(rows);
}

/* Numbers chosen so that their hashes are the same in a small table: each is listed once, where it was printed first. */
static void test_references_that_collide(void **state) {
    (void)state;
    enum { COUNT = 24 };
    char numbers[COUNT][32];
    char paper[16384];
    size_t found = 0;
    for (unsigned number = 10000; found < COUNT; number++) {
        snprintf(numbers[found], sizeof numbers[found], "drucksache 17/%u", number);
        uint64_t hash = UINT64_C(0xcbf29ce484222325);
        for (const char *at = numbers[found]; *at; at++) {
            hash = (hash ^ (uint8_t)*at) * UINT64_C(0x100000001b3);
        }
        found += (hash & 0xFF) == 0;
    }
    size_t used = (size_t)snprintf(paper, sizeof paper, "%s" Q1, NW_HEAD);
    for (size_t i = 0; i < COUNT * 2; i++) {
        used += (size_t)snprintf(paper + used, sizeof paper - used, "Siehe D%s vom Mai.\n", numbers[i % COUNT] + 1);
    }
    const drs_record *record = parse(paper);
    assert_int_equal(record->reference_count, COUNT);
    for (size_t i = 0; i < COUNT; i++) {
        const drs_value *reference = &record->references[i];
        assert_string_equal(reference->text.bytes, numbers[i]);
        assert_int_equal(reference->spans.count, 1);
        char printed[32];
        snprintf(printed, sizeof printed, "D%s", numbers[i] + 1);
        const char *first = strstr(paper, strchr(printed, '1'));
        size_t at = (size_t)(first - paper);
        assert_in_range(reference->spans.items[0].start, at - strlen("Drucksache "), at);
    }
}

/* Which Landtag's paper the Bundestag's cites is not told; the Bundesrat is no parliament. */
static void test_papers_of_others_in_the_bundestag(void **state) {
    (void)state;
    const drs_record *record = parse(
        "Deutscher Bundestag Drucksache 20/4711\n20. Wahlperiode 25.11.2022\n\nAntwort\nder Bundesregierung\n\n"
        "auf die Kleine Anfrage der Abgeordneten Erika Muster und der Fraktion der CDU/CSU\n"
        "– Drucksache 20/4200 –\n\nSchulen\n\n1. Wie viele Schulen gibt es?\n\n"
        "Siehe Landtagsdrucksache 17/5, Drucksache 20/6, Drucksache 20/7 des Hessischen Landtags, Drucksache 20/8 "
        "des Deutschen Bundestages und BR-Drs. 567/19.\n");
    assert_string_equal(
        links_of(record, NULL),
        "drucksache Landtagsdrucksache 17/5 → -; drucksache Drucksache 20/6 → drucksache 20/6; drucksache Drucksache "
        "20/7 "
        "→ he-drucksache 20/7; drucksache Drucksache 20/8 → drucksache 20/8; drucksache BR-Drs. 567/19 → br-drucksache "
        "567/19");
    assert_int_equal(record->reference_count, 3);
    assert_string_equal(record->references[2].text.bytes, "he-drucksache 20/7");
}

static void test_list_without_end(void **state) {
    (void)state;
    char paper[16384];
    size_t used = (size_t)snprintf(paper, sizeof paper, "%s" Q1 "Siehe die Drucksachen 18/1001", NW_HEAD);
    for (int i = 2; i <= 8; i++) {
        used += (size_t)snprintf(paper + used, sizeof paper - used, ", 18/%d", 1000 + i);
    }
    snprintf(paper + used, sizeof paper - used, ".\n");
    const drs_record *record = parse(paper);
    assert_int_equal(record->link_count, 8);
    assert_string_equal(record->links[7].text.text.bytes, "18/1008");
    assert_int_equal(record->reference_count, 8);
}

/* References are the papers that the links lead to: sorted, each once, neither the paper itself nor its inquiry. */
static void test_references_are_links_sorted(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Siehe Vorlage 18/3, Drucksache 18/9376, Drucksache 17/2, Drs. 17/2, Kleine Anfrage 5106 und "
                         "§ 3 StGB.\n");
    assert_int_equal(record->reference_count, 2);
    assert_string_equal(record->references[0].text.bytes, "drucksache 17/2");
    assert_string_equal(record->references[1].text.bytes, "vorlage 18/3");
    assert_int_equal(record->link_count, 6);
}

static void test_places(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_TOP NW_ASKERS NW_REMARK "Die Schulen sind alt (Drs. 18/11).1\n\n\n" NW_ANSWERER
                                         "Vorbemerkung der Landesregierung\n\nSiehe Drs. 18/12.\n\n"
                                         "1. Wie viele Schulen nennt Drs. 18/13?\n\nSie stehen in Drs. 18/14.\n\n"
                                         "1 Vgl. Drs. 18/15.\n");
    static const char *const places[] = {"/asker_remark", "/government_remark", "/questions/0/text", "/answers/0/text",
                                         "/footnotes/0/text"};
    assert_int_equal(record->link_count, 5);
    for (size_t i = 0; i < 5; i++) {
        assert_string_equal(record->links[i].place.bytes, places[i]);
        assert_int_equal(record->links[i].target.bytes[15], '1' + (int)i);
    }
}

/* What annexes refer to is linked too: their text is no value, so that the annex is the place. */
static void test_places_in_annexes(void **state) {
    (void)state;
#define LINES "Die Zahlen der Schulen im Land stehen in einer langen Liste und sind hier genannt worden.\n"
#define TOP NW_HEAD Q1 LINES LINES LINES LINES LINES LINES "Siehe Drs. 18/1 und die Anlage 1.\n\n1\n\f" NW_RUNNING_HEAD
    const drs_record *record =
        parse(TOP "Anlage 1\n\nAusgaben des Landes für Schulen\n\nDie Zahlen der Drs. 18/2 gelten, 2019 bis 2020,\n"
                  "auch nach § 3 Absatz 2 des Schulge-\nsetzes.\n\n2\n\f" NW_RUNNING_HEAD
                  "Anlage 2\n\nKreis 2019 2020\nVgl. www.land.example/a 5 6\n\n3\n");
    static const char *const links[][2] = {{"/answers/0/text", "drucksache 18/1"},
                                           {"/annexes/0", "drucksache 18/2"},
                                           {"/annexes/0", "§ 3 Abs. 2 Schulgesetz"},
                                           {"/annexes/1", "www.land.example/a"}};
    assert_int_equal(record->annex_count, 2);
    assert_int_equal(record->link_count, 4);
    for (size_t i = 0; i < 4; i++) {
        assert_string_equal(record->links[i].place.bytes, links[i][0]);
        assert_string_equal(record->links[i].target.bytes, links[i][1]);
        assert_int_equal(record->links[i].text.spans.count, 1);
    }
    assert_int_equal(record->links[1].text.spans.items[0].page, 2);
    assert_int_equal(record->links[3].text.spans.items[0].page, 3);
    assert_int_equal(record->reference_count, 2);
#undef TOP
#undef LINES
}

/* A record that is its full text alone: links, but no value that the text holds. */
static void test_places_in_full_text(void **state) {
    (void)state;
    const drs_record *record =
        parse("LANDTAG NORDRHEIN-WESTFALEN Drucksache 18/8411\n18. Wahlperiode\n\n 11.03.2024\n\nUnterrichtung\n\n"
              "durch den Präsidenten des Landtags\n\nZurückziehung der Kleinen Anfrage 3307\n\n\n"
              "Die Kleine Anfrage 3307 (Drucksache 18/8012) ist zurückgezogen worden, siehe § 92 Abs. 1 GO LT NRW.\n");
    static const char *const targets[] = {"inquiry 3307", "inquiry 3307", "drucksache 18/8012",
                                          "§ 92 Abs. 1 GO LT NRW"};
    assert_int_equal(record->paper, DRS_PAPER_OTHER);
    assert_int_equal(record->link_count, 4);
    for (size_t i = 0; i < 4; i++) {
        assert_string_equal(record->links[i].place.bytes, "/full_text");
        assert_string_equal(record->links[i].target.bytes, targets[i]);
        assert_int_equal(record->links[i].text.spans.count, 1);
    }
    assert_int_equal(record->reference_count, 0);
    /* nobody knows the parliament */
}

/* A paper that is cited again and again is listed once, at its first place. */
static void test_references_at_their_first_place(void **state) {
    (void)state;
    static char paper[100000];
    size_t used = (size_t)snprintf(paper, sizeof paper, "%s" Q1, NW_HEAD);
    for (unsigned i = 0; i < 1200; i++) {
        used += (size_t)snprintf(paper + used, sizeof paper - used, "Siehe Drs. 17/%u und Drs. 16/1.\n", 2 + i % 400);
    }
    const drs_record *record = parse(paper);
    assert_int_equal(record->link_count, 2400);
    assert_int_equal(record->reference_count, 401);
    assert_string_equal(record->references[0].text.bytes, "drucksache 16/1");
    assert_string_equal(record->references[1].text.bytes, "drucksache 17/10");
    const char *first = strstr(paper, "Drs. 16/1.") + strlen("Drs. ");
    assert_int_equal(record->references[0].spans.items[0].start, (size_t)(first - paper));
}

/* The span of a link is what is printed, also around a page break, a note's mark and hyphens. */
static void test_spans(void **state) {
    (void)state;
    static const char text[] =
        NW_HEAD Q1 "Wie schon gesagt,1 steht es seit  langem in der Lan-\ndesverfassung und in der "
                   "Drucksa-\n\n2\n\f" NW_RUNNING_HEAD "che 18/144 vom Mai.\n\n1 Siehe dort.\n";
    const drs_record *record = parse(text);
    assert_string_equal(links_of(record, "/answers/0/text"), "drucksache Drucksache 18/144 → drucksache 18/144");
    const drs_spans *spans = &record->links[0].text.spans;
    assert_int_equal(spans->count, 2);
    assert_memory_equal(text + spans->items[0].start, "Drucksa", 7);
    assert_int_equal(spans->items[0].page, 1);
    assert_memory_equal(text + spans->items[1].start, "che 18/144", 10);
    assert_int_equal(spans->items[1].end - spans->items[1].start, 10);
    assert_int_equal(spans->items[1].page, 2);
    assert_int_equal(record->references[0].spans.items[0].start, spans->items[1].start + 4);
}

/* ---- Inquiries ----------------------------------------------------------------------------------------------------- */

static void test_inquiries(void **state) {
    (void)state;
    static const sentence rows[] = {
        {"Siehe die Kleine Anfrage 5106.", "inquiry Kleine Anfrage 5106 → inquiry 5106"},
        {"Siehe die Kleinen Anfragen 3111 und 3112.",
         "inquiry Kleinen Anfragen 3111 → inquiry 3111; inquiry 3112 → inquiry 3112"},
        {"Siehe die Kleine Anfrage Nr. 51 vom Mai.", "inquiry Kleine Anfrage Nr. 51 → inquiry 51"},
        {"Siehe KA 5106, Frage 3.", "inquiry KA 5106 → inquiry 5106"},
        {"Auf die Große Anfrage 15 wurde geantwortet.", "inquiry Große Anfrage 15 → -"},
        {"Die Kleine Anfrage\n5106 wurde beantwortet.", "inquiry Kleine Anfrage 5106 → inquiry 5106"},
        /* traps */
        {"In der Kleinen Anfrage 3 Fragen zu stellen ist üblich.", ""},
        {"Eine Kleine Anfrage hat höchstens 5 Fragen.", ""},
        {"Die Kleine Anfrage 27. August wurde nicht gestellt.", ""},
        {"Die Anfrage 5106 der Bürger und die Umfrage 17 liegen vor.", ""},
        {"Eine Große Anfrage, 2.500 Seiten lang, und KA wie Karl.", ""},
        {"Im SPARKA 5106 und bei der AFRIKA 12 war das so.", ""},
    };
    CHECK(rows);
}

/* Where inquiries and papers share their numbers, and where a running number has its term. */
static void test_inquiries_of_others(void **state) {
    (void)state;
    const drs_record *record = parse(
        "Thüringer Landtag 13.06.2025\n8. Wahlperiode\nKleine Anfrage 8/980\nder Abgeordneten Erika Muster (CDU)\n"
        "Gutachten\nDie Kleine Anfrage 8/611 und Drucksache 8/1033 reichen nicht.\nIch frage die Landesregierung:\n"
        "1. Welche Gutachten gibt es?\nErika Muster\n");
    assert_string_equal(
        links_of(record, NULL),
        "inquiry Kleine Anfrage 8/611 → inquiry 8/611; drucksache Drucksache 8/1033 → drucksache 8/1033");
    assert_int_equal(record->reference_count, 1);
}

/* ---- Laws ---------------------------------------------------------------------------------------------------------- */

static void test_laws(void **state) {
    (void)state;
    static const sentence rows[] = {
        {"Nach § 92 Abs. 1 GO LT NRW ist das so.", "law § 92 Abs. 1 GO LT NRW → § 92 Abs. 1 GO LT NRW"},
        {"Nach Art. 30 Abs. 3 LVerf NRW gilt das.", "law Art. 30 Abs. 3 LVerf NRW → Art. 30 Abs. 3 LVerf NRW"},
        {"Das folgt aus §§ 3, 4 und 7 des Aufenthaltsgesetzes.",
         "law §§ 3, 4 und 7 des Aufenthaltsgesetzes → §§ 3, 4 und 7 Aufenthaltsgesetz"},
        {"Artikel 40 der Verfassung sagt es.", "law Artikel 40 der Verfassung → Art. 40 Verfassung"},
        {"Nach §§\n3 bis 5 SGB VIII und § 45 Absatz 2 Satz 3 Nummer 4 Buchstabe b StPO.",
         "law §§ 3 bis 5 SGB VIII → §§ 3 bis 5 SGB VIII; law § 45 Absatz 2 Satz 3 Nummer 4 Buchstabe b StPO → § 45 "
         "Abs. 2 "
         "Satz 3 Nr. 4 Buchst. b StPO"},
        {"§ 153a Abs. 1 S. 2 StGB 5 Fälle.", "law § 153a Abs. 1 S. 2 StGB → § 153a Abs. 1 Satz 2 StGB"},
        {"Es gilt § 823 des Bürgerlichen Gesetzbuches.",
         "law § 823 des Bürgerlichen Gesetzbuches → § 823 Bürgerliches Gesetzbuch"},
        {"Es gilt § 69 des Elften Buches Sozialgesetzbuch.",
         "law § 69 des Elften Buches Sozialgesetzbuch → § 69 Elftes Buch Sozialgesetzbuch"},
        {"Es gilt § 5 der Thüringer Schulord-\nnung.",
         "law § 5 der Thüringer Schulordnung → § 5 Thüringer Schulordnung"},
        {"Es gilt § 5 der Bayerischen Verfassung.", "law § 5 der Bayerischen Verfassung → § 5 Bayerische Verfassung"},
        {"§ 14 des Teilzeit- und Befristungsgesetzes gilt.",
         "law § 14 des Teilzeit- und Befristungsgesetzes → § 14 Teilzeit- und Befristungsgesetz"},
        {"§ 1 Absatz 2 und 3 Inklusionsverordnung gilt.",
         "law § 1 Absatz 2 und 3 Inklusionsverordnung → § 1 Abs. 2 und 3 Inklusionsverordnung"},
        {"§ 59 Abs. 2 oder Absatz 3 PflBG gilt.",
         "law § 59 Abs. 2 oder Absatz 3 PflBG → § 59 Abs. 2 oder Abs. 3 PflBG"},
        {"§ 3 ff. AufenthG und § 4 f. AsylG gelten.",
         "law § 3 ff. AufenthG → § 3 ff. AufenthG; law § 4 f. AsylG → § 4 f. AsylG"},
        {"Artikel 51 Absatz 2 der Verfassung des Freistaates Sachsen.",
         "law Artikel 51 Absatz 2 der Verfassung des Freistaates Sachsen → Art. 51 Abs. 2 Verfassung des Freistaates "
         "Sachsen"},
        {"§ 2 der DS-GVO und § 4 APVO M-V.", "law § 2 der DS-GVO → § 2 DS-GVO; law § 4 APVO M-V → § 4 APVO M-V"},
        {"§§ 3 bis 5 Abs. 2 Satz 1 Nr. 4 SGB VIII.",
         "law §§ 3 bis 5 Abs. 2 Satz 1 Nr. 4 SGB VIII → §§ 3 bis 5 Abs. 2 Satz 1 Nr. 4 SGB VIII"},
        {"§ 35a Achtes Buch Sozialgesetzbuch gilt.",
         "law § 35a Achtes Buch Sozialgesetzbuch → § 35a Achtes Buch Sozialgesetzbuch"},
        {"§ 7 Abs. 1 Satz 1, 2. Halbsatz AufenthG gilt.",
         "law § 7 Abs. 1 Satz 1, 2. Halbsatz AufenthG → § 7 Abs. 1 Satz 1 Halbs. 2 AufenthG"},
        {"§ 5 Absatz 1 Nummer 3 Buchstabe b Doppelbuchstabe aa EStG gilt.",
         "law § 5 Absatz 1 Nummer 3 Buchstabe b Doppelbuchstabe aa EStG → § 5 Abs. 1 Nr. 3 Buchst. b Doppelbuchst. aa "
         "EStG"},
        {"§ 7 Abs. 2 lit. a) bis c) LDSG gilt (auch § 3 Nr. 1 lit. a).",
         "law § 7 Abs. 2 lit. a) bis c) LDSG → § 7 Abs. 2 Buchst. a bis c LDSG; law § 3 Nr. 1 lit. a → -"},
        {"§ 3 Abs. 1 der 26. BImSchV und § 3a VOB/A gelten.",
         "law § 3 Abs. 1 der 26. BImSchV → § 3 Abs. 1 26. BImSchV; law § 3a VOB/A → § 3a VOB/A"},
        {"Die Paragrafen 3 und 4 des Schulgesetzes gelten.",
         "law Paragrafen 3 und 4 des Schulgesetzes → §§ 3 und 4 Schulgesetz"},
        {"Artikel 6 Absatz 1 der Verordnung (EU) 2016/679 gilt.",
         "law Artikel 6 Absatz 1 der Verordnung (EU) 2016/679 → Art. 6 Abs. 1 Verordnung (EU) 2016/679"},
        {"Die Verordnung (EG)\nNr. 883/2004 und die Wasserrahmen-\nrichtlinie 2000/60/EG gelten.",
         "law Verordnung (EG) Nr. 883/2004 → Verordnung (EG) Nr. 883/2004; law Wasserrahmenrichtlinie 2000/60/EG → "
         "Wasserrahmenrichtlinie 2000/60/EG"},
        /* a law that cannot be told has no target */
        {"§ 3 des Landesgesetzes über Feiertage und § 4 der Rechtsverordnung.", "law § 3 → -; law § 4 → -"},
        {"§ 3 des Ausführungsgesetzes zum SGB XII, § 4 der Wahlordnung zum Landespersonalvertretungsgesetz.",
         "law § 3 → -; law § 4 → -"},
        {"§ 3 des Schulgesetzes zur Verfügung und § 4 VOB.",
         "law § 3 des Schulgesetzes → § 3 Schulgesetz; law § 4 → -"},
        {"Die Firma (EU) 2016/679 und der Bericht 2011/92/EU.", ""},
        {"Nach § 3 Abs. 2 ist das zulässig.", "law § 3 Abs. 2 → -"},
        {"§ 11a des Gesetzes über den Nahverkehr.", "law § 11a → -"},
        {"§ 18 der Verordnung über Bedingungen.", "law § 18 → -"},
        {"§ 2 Abs. 2 und 3 Personen waren dabei.", "law § 2 Abs. 2 → -"},
        {"§ 3 der Tagesordnung, § 4 CDU-Antrag, § 5 ÖPNV und § 6 Schule.",
         "law § 3 → -; law § 4 → -; law § 5 → -; law § 6 → -"},
        {"Nach § 4, S. 12 des Berichts.", "law § 4 → -"},
        {"§ 35 SGB und § 3 des Arbeitsvertrages.", "law § 35 → -; law § 3 → -"},
        {"§ 3 Abs. 1 i. V. m. § 4 AufenthG.", "law § 3 Abs. 1 → -; law § 4 AufenthG → § 4 AufenthG"},
        /* no laws at all */
        {"Die Art der Schulen und Art. Nr. 5 im Katalog.", ""},
        {"Der Artikel 5 der Serie und Artikel 2023 im Kurier.", ""},
        {"Die Zahl der § ist klein, das Zeichen § auch.", ""},
        {"Der Paragraf 3 der Welt.", ""},
    };
    CHECK(rows);
}

/* ---- Addresses ----------------------------------------------------------------------------------------------------- */

static void test_addresses(void **state) {
    (void)state;
    static const sentence rows[] = {
        {"Siehe https://www.land.example/presse/1.html.",
         "url https://www.land.example/presse/1.html → https://www.land.example/presse/1.html"},
        {"Siehe (www.land.example), dort mehr.", "url www.land.example → www.land.example"},
        {"Siehe „https://land.example/a_(b)“ und http://x.example/?a=1&b=2;",
         "url https://land.example/a_(b) → https://land.example/a_(b); url http://x.example/?a=1&b=2 → "
         "http://x.example/?a=1&b=2"},
        {"Zahlen stehen unter https://www.land.example/presse/bericht-\n2024-25.html.",
         "url https://www.land.example/presse/bericht-2024-25.html → "
         "https://www.land.example/presse/bericht-2024-25.html"},
        {"Zahlen stehen unter https://www.land.example/presse/pk17-\nzur-lage.html und "
         "https://www.land-\nbw.example/a.",
         "url https://www.land.example/presse/pk17-zur-lage.html → https://www.land.example/presse/pk17-zur-lage.html; "
         "url https://www.land-bw.example/a → https://www.land-bw.example/a"},
        {"Zahlen stehen unter https://www.land.example/presse/\nberichte/2024.pdf.",
         "url https://www.land.example/presse/berichte/2024.pdf → https://www.land.example/presse/berichte/2024.pdf"},
        /* Whose is the hyphen, the printer's or the address's? */
        {"Zahlen stehen unter https://www.land.example/publi-\nkationen/2024.pdf.",
         "url https://www.land.example/publi-kationen/2024.pdf → -"},
        {"Zahlen stehen unter https://www.land.example/presse/bericht-zur-lage-der-\nschulen-im-land.html.",
         "url https://www.land.example/presse/bericht-zur-lage-der-schulen-im-land.html → -"},
        {"Zahlen stehen unter https://www.land.example/presse/bericht-zur-finan-\nzierung-im-land.html.",
         "url https://www.land.example/presse/bericht-zur-finan-zierung-im-land.html → -"},
        /* a text layer that tore it apart */
        {"Zahlen stehen unter https://www.land.example/bericht -zur-lage.html.",
         "url https://www.land.example/bericht → -"},
        {"Zahlen stehen unter https://www.land.example/Drucksache/18/123.pdf.",
         "url https://www.land.example/Drucksache/18/123.pdf → https://www.land.example/Drucksache/18/123.pdf"},
        /* traps */
        {"Der Name www. steht allein, http: und https:// auch.", ""},
        {"Die Mail geht an poststelle@land.example.", ""},
    };
    CHECK(rows);
}

/* An address over three lines is whole in the text. */
static void test_address_of_three_lines(void **state) {
    (void)state;
    const drs_record *record =
        parse(NW_HEAD Q1 "Die Zahlen stehen ausführlich unter https://www.land.example/presse-\n"
                         "archiv/meldungen/lehrschwimmbecken-gesperrt-decke-hat-risse-grundschule-an-der-\n"
                         "muehlenwiese.html, dort mehr.\n");
    assert_answer(record, 0,
                  "Die Zahlen stehen ausführlich unter https://www.land.example/presse-archiv/meldungen/"
                  "lehrschwimmbecken-gesperrt-decke-hat-risse-grundschule-an-der-muehlenwiese.html, dort mehr.");
}

/* ---- Answers ------------------------------------------------------------------------------------------------------- */

static void test_answers_meant(void **state) {
    (void)state;
    static const sentence rows[] = {
        {"Es wird auf die Antwort zu Frage 1 verwiesen.", "answer Antwort zu Frage 1 → /answers/0"},
        {"Siehe Antwort zu den Fragen 1 und 3.",
         "answer Antwort zu den Fragen 1 und 3 → /answers/0; answer Antwort zu den Fragen 1 und 3 → /answers/2"},
        {"Siehe Antwort zu den Fragen 1 bis 3.",
         "answer Antwort zu den Fragen 1 bis 3 → /answers/0; answer Antwort zu den Fragen 1 bis 3 → /answers/2"},
        {"Auf die Beantwortung der Frage 3 wird verwiesen.", "answer Beantwortung der Frage 3 → /answers/2"},
        {"Dazu vgl. Frage 1.", "answer vgl. Frage 1 → /answers/0"},
        {"Siehe Antwort zu 3.", "answer Antwort zu 3 → /answers/2"},
        {"Siehe Antwort auf die Frage 1 dieser Kleinen Anfrage.", "answer Antwort auf die Frage 1 → /answers/0"},
        /* another paper's answer */
        {"Auf die Antwort zu Frage 3 der Kleinen Anfrage 5106 wird verwiesen.",
         "inquiry Kleinen Anfrage 5106 → inquiry 5106"},
        {"Auf die Antwort zu Frage 1 auf Drucksache 18/123 wird verwiesen.",
         "drucksache Drucksache 18/123 → drucksache 18/123"},
        {"Auf die Antwort zu Frage 1 auf Bundes-\ntagsdrucksache 17/8811 wird verwiesen.",
         "drucksache Bundestagsdrucksache 17/8811 → bt-drucksache 17/8811"},
        {"Zur Kleinen Anfrage 5106 wurde berichtet. Auf die dortige Antwort zu Frage 1 wird verwiesen.",
         "inquiry Kleinen Anfrage 5106 → inquiry 5106"},
        {"Vgl. Drs. 18/3107, Antwort zu Frage 1.", "drucksache Drs. 18/3107 → drucksache 18/3107"},
        {"Auf die Antwort zu Frage 1 der Fraktion wird verwiesen.", ""},
        {"Damals hieß es: „Es wird auf die Antwort zu Frage 1 verwiesen.“", ""},
        /* itself, or nothing here */
        {"Siehe Antwort zu Frage 2.", ""},
        {"Siehe Antwort zu Frage 7.", ""},
        {"Die in Frage 1 genannten Schulen und die Antwort auf die Frage, ob das stimmt.", ""},
        {"Die Antwort der Landesregierung ist bekannt. Frage 1 ist beantwortet.", ""},
        {"Die Vorbemerkung der Landesregierung gibt es hier nicht.", ""},
    };
    CHECK(rows);
}

/* Parts that are answered together are their question's answer; parts that are not are none. */
static void test_answers_to_parts(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD "1. Wie viele Schulen gibt es\na) in der Stadt?\nb) auf dem Land?\n"
                                             "2. Welche davon werden geschlossen?\n\n"
                                             "Zu 1. a) und b):\nEs gibt 5.400 Schulen.\n\n"
                                             "Zu 2.:\nSiehe Antwort zu Frage 1.\n");
    assert_answers(record, "1a 1b; 2");
    assert_string_equal(links_of(record, NULL), "answer Antwort zu Frage 1 → /answers/0");
    record = parse(NW_HEAD "1. Wie viele Schulen gibt es\na) in der Stadt?\nb) auf dem Land?\n"
                           "2. Welche davon werden geschlossen?\n\n"
                           "Zu 1. a):\nEs gibt 5.400.\n\nZu 1. b):\nEs gibt 300.\n\n"
                           "Zu 2.:\nSiehe Antwort zu Frage 1.\n");
    assert_answers(record, "1a; 1b; 2");
    assert_int_equal(record->link_count, 0);
}

/* A range whose first question has no answer here still reaches all that have one. */
static void test_range_that_begins_before_the_answers(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD "2. Wie viele Schulen gibt es?\n3. Welche davon werden geschlossen?\n"
                                             "4. Welche werden gebaut?\n5. Wer zahlt?\n\n"
                                             "Zu 2.:\nEs gibt 5.400.\n\nZu 3.:\nKeine.\n\nZu 4.:\nDrei.\n\n"
                                             "Zu 5.:\nSiehe Antworten zu den Fragen 1 bis 4.\n");
    assert_answers(record, "2; 3; 4; 5");
    assert_string_equal(links_of(record, NULL), "answer Antworten zu den Fragen 1 bis 4 → /answers/0; "
                                                "answer Antworten zu den Fragen 1 bis 4 → /answers/1; "
                                                "answer Antworten zu den Fragen 1 bis 4 → /answers/2");
}

/* An answer whose heading alone is there cannot be referred to. */
static void test_answers_without_text(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD "1. Wie viele Schulen gibt es?\n2. Welche davon werden geschlossen?\n\n"
                                             "Zu 1.:\n\nZu 2.:\nSiehe Antwort zu Frage 1.\n");
    assert_answers(record, "1; 2");
    assert_null(record->answers[0].text.text.bytes);
    assert_int_equal(record->link_count, 0);
}

/* Askers who speak of an answer mean another paper's. */
/* An answer whose text is left out can be referred to no more. */
static void test_answers_left_out(void **state) {
    (void)state;
    static const char *const lost[] = {"", "Aus welchen Gründen wurden sie geschlossen?\n"};
    for (size_t i = 0; i < sizeof lost / sizeof *lost; i++) {
        char text[8192];
        snprintf(text, sizeof text, NW_HEAD Q1 "Es gibt im Land viele davon.\n%s\n" Q2 "Siehe Antwort zu Frage 1.\n",
                 lost[i]);
        const drs_record *record = parse(text);
        assert_answers(record, "1; 2");
        assert_true((record->answers[0].text.text.bytes == NULL) == (i == 1));
        assert_int_equal(record->link_count, i == 0);
    }
}

static void test_answers_in_questions(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD Q1 "Im Land gibt es 5.400 Schulen.\n\n"
                                                "2. Bleibt es bei der Antwort zu Frage 1?\n\nJa.\n");
    assert_int_equal(record->answer_count, 2);
    assert_int_equal(record->link_count, 0);
}

static void test_government_remark(void **state) {
    (void)state;
    const drs_record *record = parse(NW_HEAD "Vorbemerkung der Landesregierung\n\nDie Zahlen sind vorläufig.\n\n" Q1
                                             "Siehe Vorbemerkung der Landesregierung.\n\n" Q2
                                             "Auf die Vorbemerkung der Fragesteller wird nicht eingegangen.\n\n" Q3
                                             "Siehe die Vorbemerkung der Landesregierung auf Drucksache 18/5.\n");
    assert_string_equal(links_of(record, NULL), "answer Vorbemerkung der Landesregierung → /government_remark; "
                                                "drucksache Drucksache 18/5 → drucksache 18/5");
}

/* Without its owner's name the remark is the government's where the askers have none. */
static void test_remark_without_owner(void **state) {
    (void)state;
#define REMARK "Vorbemerkung der Landesregierung\n\nDie Schulen sind gut.\n\n"
#define ANSWERS                                                                                                        \
    Q1 "Siehe Vorbemerkung.\n\n" Q2 "Auf die Vorbemerkung wird verwiesen.\n\n" Q3                                      \
       "Die Vorbemerkung gilt; auf die Vorbemerkung in Drucksache 18/3 wird verwiesen.\n"
    const drs_record *record =
        parse(NW_TOP NW_ASKERS "Wie geht es weiter mit den Schulen?\n\n\n" NW_ANSWERER REMARK ANSWERS);
    assert_answers(record, "1; 2; 3");
    assert_string_equal(links_of(record, NULL), "answer Vorbemerkung → /government_remark; "
                                                "answer Vorbemerkung → /government_remark; "
                                                "drucksache Drucksache 18/3 → drucksache 18/3");
    record = parse(NW_TOP NW_ASKERS NW_REMARK "Die Schulen sind alt.\n\n\n" NW_ANSWERER REMARK ANSWERS);
    assert_string_equal(links_of(record, NULL), "drucksache Drucksache 18/3 → drucksache 18/3");
#undef ANSWERS
#undef REMARK
}

/* ---- Classified parts ---------------------------------------------------------------------------------------------- */

static void test_restricted(void **state) {
    (void)state;
    static const char *const marked[] = {
        "Die Antwort ist deshalb als „VS – Nur für den Dienstgebrauch“ eingestuft.",
        "Daher sind die Antworten als Verschlusssache gemäß der VSA mit dem Geheimhaltungsgrad „VS-Vertraulich“ "
        "eingestuft und werden gesondert übermittelt.",
        "Die Antwort ist in der Geheimschutzstelle des Landtags hinterlegt und kann dort eingesehen werden.",
        "Ein Teil der Antwort ist VS-NfD eingestuft.",
        "Soweit Standorte betroffen sind, ist die Übersicht als Verschlusssache - Nur für den Dienstgebrauch "
        "eingestuft "
        "und kann in der Geheimschutzstelle des Landtags eingesehen werden.",
        "Die Einsichtnahme des vertraulichen Teils der Antwort ist in der Geheimschutzstelle des Landtags möglich.",
        "Die Beantwortung der Frage 2 erfolgt als Verschlusssache mit dem Grad „VS – Nur für den Dienstgebrauch“.",
        "Die Antwort zu Frage 5 wurde in der Geheimschutzstelle des Landtags hinterlegt.",
        "Eine offene Beantwortung ist nicht möglich, sodass die Antwort als VS-NfD eingestuft ist.",
        "Die als Verschlusssache eingestufte Anlage ist nicht zur Veröffentlichung bestimmt.",
        "Die Angaben können in der Geheimschutzstelle des Landtags eingesehen werden.",
        "Diese Informationen sind als VS-NfD eingestuft und werden dem Landtag gesondert übermittelt.",
        "Ein Teil der Informationen ist in der Geheimschutzstelle des Landtags hinterlegt.",
        "Die erbetenen Auskünfte sind als „VS-Nur für den Dienstgebrauch“ einzustufen.",
    };
    static const char *const unmarked[] = {
        "Die Zahl der als VS-NfD eingestuften Dokumente wird nicht erfasst.",
        "Informationen, die als VS-NfD eingestuft sind, dürfen nicht weitergegeben werden.",
        "Die Antwort auf Drucksache 18/5 ist als VS-NfD eingestuft.",
        "Die Antwort ist nicht als VS-NfD eingestuft.",
        "Die Angaben in Berichten, die als VS-NfD eingestuft sind, werden nicht gezählt.",
        "Die Angaben wurden früher in der Geheimschutzstelle hinterlegt.",
        "Wer Angaben als VS-NfD eingestuft hat, prüft die Einstufung.",
        "Eine Antwort müsste als VS-NfD eingestuft werden, sofern sie Einzelheiten enthielte.",
        "Die Verträge sind in der Geheimschutzstelle hinterlegt.",
        "Die Antwort liegt vor. Ein Dokument ist VS-NfD eingestuft.",
        "Die Geheimschutzstelle hat drei Stellen. Die Antwort wurde übermittelt.",
        "Dokumente, die als VS-NfD eingestuft sind, werden in der Geheimschutzstelle hinterlegt.",
        "Die Beantwortung der Frage, ob VS-NfD-Papiere eingesehen werden können, obliegt dem Landtag.",
        "In der Antwort wurde auf Dokumente hingewiesen, deren Inhalt als VS-NfD eingestuft ist.",
        "Die Werte unterliegen der statistischen Geheimhaltung und sind in der Antwort nicht eingestuft.",
        "Der Hinweis lautet VS – Nur für den Dienstgebrauch und steht auf jedem Blatt.",
    };
    char paper[8192];
    for (size_t i = 0; i < sizeof marked / sizeof *marked; i++) {
        snprintf(paper, sizeof paper, "%s" Q1 "Im Land gibt es Schulen. %s Mehr ist nicht zu sagen.\n", NW_HEAD,
                 marked[i]);
        const drs_record *record = parse(paper);
        if (record->restricted_count != 1 || strcmp(record->restricted[0].text.text.bytes, marked[i]) != 0) {
            fail_msg("%s\n  found: %s", marked[i],
                     record->restricted_count ? record->restricted[0].text.text.bytes : "nothing");
        }
        assert_string_equal(record->restricted[0].place.bytes, "/answers/0/text");
        assert_int_equal(record->restricted[0].page, 1);
    }
    for (size_t i = 0; i < sizeof unmarked / sizeof *unmarked; i++) {
        snprintf(paper, sizeof paper, "%s" Q1 "%s\n", NW_HEAD, unmarked[i]);
        const drs_record *record = parse(paper);
        if (record->restricted_count) {
            fail_msg("%s\n  is marked", unmarked[i]);
        }
    }
    /* a mark that is a paragraph of its own, in an answer and in an annex */
    snprintf(paper, sizeof paper,
             "%s" Q1
             "Im Land gibt es Schulen, und\nzwar in jedem Kreis eine oder\nmehrere, die alle gut besucht\nsind und "
             "auch viele Lehrer\nhaben, denen es gut geht.\n\n(VS – Nur für den Dienstgebrauch)\n",
             NW_HEAD);
    const drs_record *stamped = parse(paper);
    assert_int_equal(stamped->restricted_count, 1);
    assert_string_equal(stamped->restricted[0].text.text.bytes, "(VS – Nur für den Dienstgebrauch)");
    static const char line[] = "Die Zahlen der Schulen stehen in einer langen Liste und sind hier genannt worden,\n";
    snprintf(paper, sizeof paper,
             "%s" Q1 "%s%s%s%s%s%s%s%s%ssiehe Anlage 1.\n\n1\n\f" NW_RUNNING_HEAD
             "Anlage 1\n\nVS-NUR FÜR DEN DIENSTGEBRAUCH\n\nNordkreis 5 6\n",
             NW_HEAD, line, line, line, line, line, line, line, line, line);
    stamped = parse(paper);
    assert_int_equal(stamped->restricted_count, 1);
    assert_string_equal(stamped->restricted[0].place.bytes, "/annexes/0");
    assert_int_equal(stamped->restricted[0].page, 2);
    /* A question that supposes it says nothing of the answer. */
    const drs_record *record =
        parse(NW_HEAD "1. Wann ist die Antwort als VS-NfD eingestuft und hinterlegt worden?\n\nGar nicht.\n");
    assert_int_equal(record->restricted_count, 0);
}

/* ---- Annexes ------------------------------------------------------------------------------------------------------- */

static void assert_annexes(const drs_record *record, const char *expected) {
    char found[1024] = "";
    size_t used = 0;
    for (size_t i = 0; i < record->annex_count && used < sizeof found; i++) {
        const drs_annex *annex = &record->annexes[i];
        used += (size_t)snprintf(found + used, sizeof found - used, "%s%s p. %u%s%s", i ? "; " : "",
                                 annex->label.text.bytes, (unsigned)annex->page, annex->title.text.bytes ? ": " : "",
                                 annex->title.text.bytes ? annex->title.text.bytes : "");
    }
    if (strcmp(found, expected) != 0) {
        fail_msg("annexes \"%s\" instead of \"%s\"", found, expected);
    }
}

static void test_annexes(void **state) {
    (void)state;
#define LINES "Die Träger melden ihre Zahlen zum Stichtag, und daraus entsteht die Statistik,\n"
#define TEXT LINES LINES LINES LINES LINES LINES LINES
#define TOP NW_HEAD Q1 TEXT TEXT TEXT TEXT "siehe Anlage 1.\n\n1\n\f" NW_RUNNING_HEAD
    assert_annexes(
        parse(TOP "Anlage 1\n\nAusgaben des Landes für Schulen\n\nJahr 2019 2020\nSumme 5 6\n\n2\n\f" NW_RUNNING_HEAD
                  "Anlage 2\n\nKreis 2019 2020\nNordkreis 5 6\n\n3\n"),
        "Anlage 1 p. 2: Ausgaben des Landes für Schulen; Anlage 2 p. 3");
    assert_annexes(parse(TOP "Anlage 1: Übersicht der Schulen\n\nNordkreis 5 6\n"),
                   "Anlage 1 p. 2: Übersicht der Schulen");
    /* a sentence, a head of columns, a title that nothing parts from what follows */
    assert_annexes(parse(TOP "Anlage 1\n\nDie Zahlen stammen von den Trägern.\n\nNordkreis 5 6\n"), "Anlage 1 p. 2");
    assert_annexes(parse(TOP "Anlage 1\n\nSchulen im Kreis     Zahl     Ort\n\nNordkreis 5 6\n"), "Anlage 1 p. 2");
    assert_annexes(parse(TOP "Anlage 1\n\nAusgaben des Landes für Schulen\nJahr 2019 2020\nNordkreis 5 6\n\nEnde\n"),
                   "Anlage 1 p. 2");
    assert_annexes(parse(TOP "Anlage zur Antwort auf die Kleine Anfrage 3754\n\nNordkreis 5 6\n"), "Anlage p. 2");
#undef TOP
#undef TEXT
#undef LINES
}

/* ---- Time ---------------------------------------------------------------------------------------------------------- */

#define DATED(head, issued, asked, answered)                                                                           \
    "LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\n\nDrucksache  18/9376\n\n" head "\n\n"                              \
    "Datum des Originals: " head "/Ausgegeben: " issued "\n\nAntwort\n\nder Landesregierung\n\n"                       \
    "auf die Kleine Anfrage 3754 vom " asked "\n" NW_ASKERS                                                            \
    "Wie geht es weiter?\n\nDie Ministerin für Schule und Bildung hat die Kleine Anfrage 3754 mit Schreiben "         \
    "vom\n" answered " namens der Landesregierung beantwortet.\n\n" Q1 "Nein.\n"

/* The first diagnostic with this code, "" where there is none. */
static const char *said(const drs_record *record, const char *code) {
    for (size_t i = 0; i < record->extraction.diagnostic_count; i++) {
        if (strcmp(record->extraction.diagnostics[i].code, code) == 0) {
            return record->extraction.diagnostics[i].message.bytes;
        }
    }
    return "";
}

/* -1 where they are not known. */
static long days(const drs_record *record) {
    return record->answer_days.known ? (long)record->answer_days.number : -1;
}

static void test_days(void **state) {
    (void)state;
    const drs_record *record = parse(DATED("28.05.2024", "04.06.2024", "24. April 2024", "28. Mai 2024"));
    assert_int_equal(days(record), 34);
    assert_string_equal(said(record, "date.impossible"), "");
    assert_string_equal(said(record, "date.doubtful"), "");
    /* over a leap day and the end of a year */
    assert_int_equal(days(parse(DATED("01.03.2024", "04.03.2024", "28. Februar 2024", "1. März 2024"))), 2);
    assert_int_equal(days(parse(DATED("01.03.2025", "04.03.2025", "28. Februar 2025", "1. März 2025"))), 1);
    assert_int_equal(days(parse(DATED("08.01.2025", "14.01.2025", "28. November 2024", "8. Januar 2025"))), 41);
}

static void test_impossible_dates(void **state) {
    (void)state;
    const drs_record *record = parse(DATED("28.05.2023", "04.06.2024", "24. April 2024", "28. Mai 2023"));
    assert_int_equal(days(record), -1);
    assert_string_equal(record->dates[DRS_DATE_ANSWERED].text.bytes, "2023-05-28");
    assert_non_null(strstr(said(record, "date.impossible"),
                           "answered 2023-05-28, 332 days before asked 2024-04-24: a year may be misprinted"));
    record = parse(DATED("28.05.2024", "27.05.2024", "24. April 2024", "28. Mai 2024"));
    assert_non_null(strstr(said(record, "date.impossible"), "issued 2024-05-27, 1 day before answered 2024-05-28"));
    assert_null(strstr(said(record, "date.impossible"), "misprinted"));
    record = parse(DATED("28.05.2024", "04.06.2025", "24. April 2024", "28. Mai 2024"));
    assert_non_null(strstr(said(record, "date.doubtful"),
                           "issued 2025-06-04, 372 days after answered 2024-05-28: a year may be misprinted"));
    assert_int_equal(days(record), 34);
    record = parse(DATED("28.05.2024", "04.06.2024", "24. April 2023", "28. Mai 2024"));
    assert_non_null(strstr(said(record, "date.doubtful"),
                           "answered 2024-05-28, 400 days after asked 2023-04-24: a year may be misprinted"));
    assert_int_equal(days(record), -1);
    assert_int_equal(days(parse(DATED("28.05.2024", "04.06.2024", "24. Oktober 2023", "28. Mai 2024"))), 217);
    record = parse(DATED("28.05.2014", "04.06.2014", "24. April 2014", "28. Mai 2014"));
    assert_non_null(strstr(said(record, "date.impossible"), "but legislative term 18 lasts from 2022 to 2027"));
    assert_int_equal(days(record), -1);
}

#define BW(kind, head, asked, answered)                                                                                \
    "Landtag von Baden-Württemberg\n\nDrucksache 17 / 4865\n\n17. Wahlperiode\n\n" head "\n\n" kind                    \
    "\ndes Abg. Max Muster SPD\nund\nAntwort\ndes Ministeriums für Verkehr\n\nRadwege im Land\n\n"                    \
    "Ich frage die Landesregierung:\n\n1. Wie viele Radwege gibt es?\n\n" asked "\n\nMuster SPD\n\nAntwort\n\n"        \
    "Mit Schreiben vom " answered " Nr. VM2-0141.5 beantwortet das Ministerium für Verkehr die " kind                  \
    " wie folgt:\n\n1. Wie viele Radwege gibt es?\n\nEs gibt 38.\n"

/* A parliament's head may have the day of the inquiry, of the answer or of the print. */
static void test_head_date_far_from_the_others(void **state) {
    (void)state;
    static const struct {
        const char *paper, *told;
        long days;
    } rows[] = {
        {BW("Kleine Anfrage", "16.2.2024", "15.2.2024", "12. März 2024"), NULL, 26},
        /* answered late, and the head has the day of the inquiry */
        {BW("Kleine Anfrage", "16.2.2024", "15.2.2024", "10. Dezember 2024"), NULL, 299},
        {BW("Große Anfrage", "16.2.2023", "15.2.2023", "12. März 2024"), NULL, 391},
        {BW("Große Anfrage", "16.2.2023", "15.2.2023", "12. März 2024") "\nAusgegeben: 20.3.2024\n", NULL, 391},
        /* the print follows the answer by some months */
        {BW("Kleine Anfrage", "16.8.2024", "15.2.2024", "12. März 2024"), NULL, 26},
        {BW("Kleine Anfrage", "16.2.2025", "15.2.2024", "12. März 2024"),
         "answered 2024-03-12, 341 days before head 2025-02-16: a year may be misprinted", 26},
        {BW("Große Anfrage", "16.2.2025", "15.2.2024", "12. März 2024"),
         "answered 2024-03-12, 341 days before head 2025-02-16: a year may be misprinted", 26},
        {BW("Kleine Anfrage", "16.2.2022", "15.2.2022", "12. März 2024"),
         "answered 2024-03-12, 755 days after head 2022-02-16", -1},
        {BW("Große Anfrage", "16.2.2022", "15.2.2022", "12. März 2024"),
         "answered 2024-03-12, 755 days after head 2022-02-16", -1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const drs_record *record = parse(rows[i].paper);
        const char *message = said(record, "date.doubtful");
        assert_string_equal(record->dates[DRS_DATE_HEAD].text.length ? "head" : "", "head");
        if (record->extraction.complete == (rows[i].told != NULL) || days(record) != rows[i].days ||
            (rows[i].told ? !strstr(message, rows[i].told) : *message != '\0')) {
            fail_msg("row %zu: complete %d, %ld days, \"%s\"", i, record->extraction.complete, days(record), message);
        }
    }
}

#define HB(term, own, inquiry)                                                                                         \
    "BREMISCHE BÜRGERSCHAFT\nLandtag\n" term ". Wahlperiode\n\nDrucksache " own "\n(zu Drs. " inquiry                  \
    ")\n09.11.21\n\nMitteilung des Senats vom 9. November 2021\n\nRegionalverkehr im Land Bremen\n\n"                  \
    "Die Fraktion der FDP hat eine Große Anfrage\nzu obigem Thema an den Senat gerichtet.\n\n"                        \
    "Der Senat beantwortet die vorgenannte Große Anfrage wie folgt:\n\n"                                              \
    "1. Wie viele Züge gibt es?\n\nEs gibt viele.\n\nDruck: Muster-Druck Bremen\n"

static void test_term_of_the_inquiry(void **state) {
    (void)state;
    static const struct {
        const char *paper, *reference, *told;
    } rows[] = {
        {HB("20", "20/1177", "20/1042"), "20/1042", ""},
        {HB("20", "20/1177", "19/1042"), "19/1042", ""}, /* asked at the end of the term before */
        {HB("20", "20/1177", "18/1042"), NULL, "18/1042 in a paper of legislative term 20"},
        {HB("20", "20/1177", "21/1042"), NULL, "21/1042 in a paper of legislative term 20"},
        {HB("20", "20/1177", "97/9433"), NULL, "97/9433 in a paper of legislative term 20"},
        {HB("20", "20/1177", "2/1042"), NULL, "2/1042 in a paper of legislative term 20"},
        {HB("10", "20/1177", "20/1042"), "20/1042", ""}, /* the term is wrong here: head.contradiction */
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const drs_record *record = parse(rows[i].paper);
        const char *message = said(record, "reference.doubtful");
        const char *reference = record->inquiry_reference.text.bytes;
        bool same = rows[i].reference ? reference && strcmp(reference, rows[i].reference) == 0 : !reference;
        bool told = *rows[i].told ? strstr(message, rows[i].told) && !record->extraction.complete &&
                                        record->extraction.abstained_count == 1
                                  : !*message;
        if (!same || !told) {
            fail_msg("row %zu: %s, \"%s\"", i, reference ? reference : "none", message);
        }
    }
    assert_true(parse(rows[1].paper)->extraction.complete);
    assert_string_equal(said(parse(rows[6].paper), "reference.doubtful"), "");
    assert_true(*said(parse(rows[6].paper), "head.contradiction") != '\0');
}

static void test_days_the_calendar_lacks(void **state) {
    (void)state;
    const drs_record *record = parse(DATED("28.05.2024", "04.06.2024", "31. April 2024", "28. Mai 2024"));
    assert_non_null(strstr(said(record, "date.invalid"), "31.april2024"));
    assert_null(record->dates[DRS_DATE_ASKED].text.bytes);
    assert_int_equal(days(record), -1);
    assert_int_equal(record->extraction.abstained_count, 1);
    assert_string_equal(record->extraction.abstained[0].bytes, "/dates/asked");
    record = parse(DATED("28.05.2024", "04.06.2024", "24. April 2024", "30. Februar 2024"));
    assert_non_null(strstr(said(record, "date.invalid"), "30.februar2024"));
    assert_null(record->dates[DRS_DATE_ANSWERED].text.bytes);
    record = parse(DATED("28.05.2024", "31.06.2024", "24. April 2024", "28. Mai 2024"));
    assert_non_null(strstr(said(record, "date.invalid"), "31.06.2024"));
    assert_null(record->dates[DRS_DATE_ISSUED].text.bytes);
    assert_int_equal(days(record), 34);
}

/* Records are the same with and without places. */
static void test_without_places(void **state) {
    (void)state;
    static const char text[] =
        NW_HEAD Q1 "Siehe Drs. 18/1, § 3 StGB und https://www.land.example/publi-\nkationen/1.pdf. "
                   "Die Antwort ist als VS-NfD eingestuft.\n";
    const drs_options options = {.without_places = true};
    drs_result *result = NULL;
    assert_int_equal(drs_parse(helper_reader, text, sizeof text - 1, &options, &result), DRS_OK);
    const drs_record *bare = drs_result_record(result, 0);
    const drs_record *full = parse(text);
    char expected[1024];
    snprintf(expected, sizeof expected, "%s", links_of(full, NULL));
    assert_string_equal(links_of(bare, NULL), expected);
    assert_int_equal(bare->links[0].text.spans.count, 0);
    assert_int_equal(bare->restricted_count, 1);
    assert_int_equal(bare->restricted[0].page, full->restricted[0].page);
    drs_result_free(result);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_papers_behind_an_answer),
        cmocka_unit_test(test_papers),
        cmocka_unit_test(test_references_that_collide),
        cmocka_unit_test(test_papers_of_others_in_the_bundestag),
        cmocka_unit_test(test_list_without_end),
        cmocka_unit_test(test_references_are_links_sorted),
        cmocka_unit_test(test_places),
        cmocka_unit_test(test_places_in_annexes),
        cmocka_unit_test(test_places_in_full_text),
        cmocka_unit_test(test_references_at_their_first_place),
        cmocka_unit_test(test_spans),
        cmocka_unit_test(test_inquiries),
        cmocka_unit_test(test_inquiries_of_others),
        cmocka_unit_test(test_laws),
        cmocka_unit_test(test_addresses),
        cmocka_unit_test(test_address_of_three_lines),
        cmocka_unit_test(test_answers_meant),
        cmocka_unit_test(test_answers_to_parts),
        cmocka_unit_test(test_range_that_begins_before_the_answers),
        cmocka_unit_test(test_answers_without_text),
        cmocka_unit_test(test_answers_left_out),
        cmocka_unit_test(test_answers_in_questions),
        cmocka_unit_test(test_government_remark),
        cmocka_unit_test(test_remark_without_owner),
        cmocka_unit_test(test_restricted),
        cmocka_unit_test(test_annexes),
        cmocka_unit_test(test_days),
        cmocka_unit_test(test_impossible_dates),
        cmocka_unit_test(test_head_date_far_from_the_others),
        cmocka_unit_test(test_term_of_the_inquiry),
        cmocka_unit_test(test_days_the_calendar_lacks),
        cmocka_unit_test(test_without_places),
    };
    return cmocka_run_group_tests(tests, helper_start, helper_stop);
}
