/* No input makes the work grow faster than its size.
 *
 * Nasty inputs are read in doubling sizes, and the steps that drs_parse() says it took are compared. Steps, not
 * seconds: the test gives the same answer on a busy machine. The processor time is printed for those who look for
 * work that is not counted.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "drucksache.h"

/* Steps are the same in every build, so the largest inputs are left to the one that is built for speed. */
#ifdef DRS_RELEASE
enum { SMALLEST = 128 * 1024, DOUBLINGS = 4 };
#else
enum { SMALLEST = 128 * 1024, DOUBLINGS = 2 };
#endif

/* Linear work doubles; what is more is allowed for tables that grow and for logarithms. */
#define MOST_GROWTH 2.3

/* A paper whose head is in order, so that the body is read. */
static const char head[] = "LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\n\nDrucksache  18/9376\n\n28.05.2024\n\n"
                           "Datum des Originals: 28.05.2024/Ausgegeben: 04.06.2024\n\nAntwort\n\n"
                           "der Landesregierung\n\nauf die Kleine Anfrage 3754 vom 24. April 2024\n"
                           "der Abgeordneten Erika Muster und Max Beispiel   SPD\n\n"
                           "Wie geht es weiter?\n\n\nVorbemerkung der Kleinen Anfrage\n\nEin Satz.\n\n"
                           "Die Ministerin für Schule und Bildung hat die Kleine Anfrage 3754 mit Schreiben vom\n"
                           "28. Mai 2024 namens der Landesregierung beantwortet.\n\n";

/* Another one, which has an asker and an answerer for each of its questions. */
static const char collection[] =
    "Deutscher Bundestag\n19. Wahlperiode\n\nDrucksache 19/4873\n12.10.2018\n\nSchriftliche Fragen\n\n"
    "mit den in der Woche vom 8. Oktober 2018\neingegangenen Antworten der Bundesregierung\n\n"
    "Verzeichnis der Fragenden\n\nAbgeordnete Nummer der Frage\n\nMuster, Erika (SPD) 1\n\n";

/* One kind of nasty input: `piece` makes its piece number `i`, at most PIECE bytes. `name` is for messages. */
enum { PIECE = 512 };

typedef struct nasty {
    const char *name;
    int (*piece)(char *text, unsigned i);
    const char *always;  /* instead of `piece`: the same bytes again and again */
    const char *opening; /* what stands between the head and the pieces, or NULL */
} nasty;

static int numbered_lines(char *text, unsigned i) {
    return snprintf(text, PIECE, "%u. Wie viele Schulen gibt es?\n", i + 1);
}

static int numbered_words(char *text, unsigned i) {
    return snprintf(text, PIECE, "%u. a\n", i + 1);
}

static int numbers_backwards(char *text, unsigned i) {
    return snprintf(text, PIECE, "%u. Welche Orte sind das?\n", 4000000000u - i);
}

static int pairs(char *text, unsigned i) {
    return snprintf(text, PIECE, "%u. Wie viele?\nZu %u.: Viele.\n", i + 1, i + 1);
}

static int joint_answers(char *text, unsigned i) {
    return snprintf(text, PIECE, "Die Fragen 1 bis %u werden gemeinsam beantwortet.\n", i + 2);
}

static int footnotes(char *text, unsigned i) {
    return snprintf(text, PIECE, "Ein Satz mit Zeichen.%u\n%u Vgl. Bericht %u.\n", i + 1, i + 1, i + 1);
}

static int footnotes_by_pages(char *text, unsigned i) {
    return snprintf(text, PIECE, "Ein Satz mit Zeichen.%u Und einer.\n\n____\n%u Vgl. Bericht.\n\f", i + 1, i + 1);
}

static int houses_of_a_collection(char *text, unsigned i) {
    int length = snprintf(text, PIECE, "%u. Abgeordnete\nErika Muster\n(SPD)\n\nWie viele?\n\nAntwort ", i + 1);
    for (unsigned k = 0; k < 6; k++) {
        unsigned name = i * 6 + k;
        char letters[5] = {(char)('A' + name % 26), (char)('a' + name / 26 % 26), (char)('a' + name / 676 % 26),
                           (char)('a' + name / 17576 % 26), '\0'};
        length +=
            snprintf(text + length, PIECE - (size_t)length, "%sdes Bundesministeriums für %s", k ? ", " : "", letters);
    }
    return length + snprintf(text + length, PIECE - (size_t)length, " vom 9. Oktober 2018\n\nViele.\n\n");
}

static int references(char *text, unsigned i) {
    return snprintf(text, PIECE, "siehe Drucksache %u/%u und Plenarprotokoll 18/%u;\n", i % 18 + 1, i % 30000 + 1,
                    i % 250);
}

/* Numbers whose hashes are near each other, so that a table of them is full in one place: of sixteen numbers those that are
 * in the same eighth of 2^18 slots. */
static int references_that_collide(char *text, unsigned i) {
    int made = snprintf(text, PIECE, "siehe");
    for (unsigned k = i * 16; k < i * 16 + 16; k++) {
        char number[32];
        int length = snprintf(number, sizeof number, "drucksache %u/%u", k / 90000 % 89 + 10, k % 90000 + 10000);
        uint64_t hash = UINT64_C(0xcbf29ce484222325);
        for (int at = 0; at < length; at++) {
            hash = (hash ^ (uint8_t)number[at]) * UINT64_C(0x100000001b3);
        }
        if ((hash & 0x3FFFF) < 0x8000) {
            number[0] = 'D';
            made += snprintf(text + made, PIECE - (size_t)made, " %s,", number);
        }
    }
    return made + snprintf(text + made, PIECE - (size_t)made, "\n");
}

static int laws(char *text, unsigned i) {
    return snprintf(text, PIECE, "nach § %u Abs. %u und %u des Schulgesetzes, §§ 1, 2 und %u GO LT NRW, Artikel %u ", i,
                    i % 9, i % 7, i, i);
}

static int inquiries(char *text, unsigned i) {
    return snprintf(text, PIECE, "Kleine Anfragen %u, %u und %u, KA 8/%u ", i % 9000, i % 800, i % 7000, i % 9999);
}

static int answers_meant(char *text, unsigned i) {
    return snprintf(text, PIECE, "siehe Antwort zu den Fragen 1 bis %u, ", i % 90 + 1);
}

static int attachments(char *text, unsigned i) {
    return snprintf(text, PIECE, "(siehe Anlage %u)\n\nAnlage %u\n", i + 1, i + 1);
}

static int dates(char *text, unsigned i) {
    return snprintf(text, PIECE, "am %u. Mai %u und am %02u.%02u.%u\n", i % 31 + 1, 1900 + i % 200, i % 28 + 1,
                    i % 12 + 1, 2000 + i % 30);
}

static int table_rows(char *text, unsigned i) {
    return snprintf(text, PIECE, "Ort %u          %u        %u,%u %%      %u\n", i, i * 3, i % 100, i % 10, i * 7);
}

/* Combining marks of different classes in the wrong order: normalisation has to sort each row of them. */
static int combining_marks(char *text, unsigned i) {
    return snprintf(text, PIECE, i % 2 ? "\xCC\x81" : "\xCC\xA7");
}

static int pages(char *text, unsigned i) {
    return snprintf(text, PIECE,
                    "LANDTAG NORDRHEIN-WESTFALEN - 18. Wahlperiode  Drucksache 18/9376\n\nText %u.\n\n%u\n\f", i,
                    i + 1);
}

static int papers(char *text, unsigned i) {
    return snprintf(text, PIECE,
                    "\fLANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\n\nDrucksache 18/%u\n28.05.2024\n\n"
                    "Kleine Anfrage %u\n\nder Abgeordneten Erika Muster   SPD\n\nTitel\n\n1. Warum?\n",
                    i % 90000 + 1, i);
}

static int papers_on_one_page(char *text, unsigned i) {
    return snprintf(
        text, PIECE,
        "LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\n\nDrucksache 18/%u\n28.05.2024\n\n"
        "Kleine Anfrage %u\n\nder Abgeordneten Erika Muster   SPD\n\nTitel\n\n1. Warum?\n2. Wo?\n3. Wie?\n"
        "4. Wer?\n5. Was?\n6. Ist das so?\n7. Wann?\n8. Womit?\n9. Wohin?\n10. Woher?\n11. Wieso?\n12. Worin?\n",
        i % 90000 + 1, i);
}

static int questions_in_no_order(char *text, unsigned i) {
    return snprintf(text, PIECE, "%u. Wie viele Schulen\n", i * 7919 % 997 + 1);
}

static int contents_and_questions(char *text, unsigned i) {
    return snprintf(text, PIECE, "%u. Wie viele Schulen ..... %u\n%u. Wie viele Schulen\n", i % 900 + 1, i / 900 + 1,
                    i % 900 + 1);
}

/* More sections than any inquiry has, each with numbers of its own. */
static int sections(char *text, unsigned i) {
    return snprintf(text, PIECE, "Abschnitt %u\n1. Wie viele Schulen gibt es?\nAntwort:\nViele.\n", i + 1);
}

/* As many as are read, and then answers whose headings name one after the other. */
static int answers_of_sections(char *text, unsigned i) {
    return i < 90 ? snprintf(text, PIECE, "Abschnitt %u\n1. Wie viele Schulen gibt es?\n2. Wie viele?\n", i + 1)
                  : snprintf(text, PIECE, "Zu Abschnitt %u, Frage %u:\nSiehe Antwort zu Frage 1.\n", i * 7 % 90 + 1,
                             i % 2 + 1);
}

/* All of it, mixed by a fixed rule. */
static int mixture(char *text, unsigned i) {
    /* clang-format off */
    static const char *const pieces[] = {
        "Frage ", "Zu 1.:\n", "1.\n", "? ", "\n\n", "„", "(", "Antwort\n", "Vorbemerkung der Landesregierung\n",
        "Die Fragen 1 bis 3 werden gemeinsam beantwortet.\n", "- 2 -\n", "\f", "Drucksache 18/1 ",
        "a-\n", "[^1]", "1.1 Wie?\n",
        "a) Wie?\n", "Anlage\n", "1 Vgl.\n", "  ", "\t", "12. Mai 2024 ", "V o r b e m e r k u n g\n", "Zu Frage 2\n"};
    /* clang-format on */
    uint32_t random = (i + 1) * UINT32_C(2654435761);
    random ^= random >> 15;
    random *= UINT32_C(2246822519);
    random ^= random >> 13;
    return snprintf(text, PIECE, "%s", pieces[random % (sizeof pieces / sizeof pieces[0])]);
}

/* clang-format off */
static const nasty inputs[] = {
    {"numbered lines", numbered_lines, NULL, NULL},
    {"numbered words", numbered_words, NULL, NULL},
    {"numbers backwards", numbers_backwards, NULL, NULL},
    {"the same number again and again", NULL, "1. Wie viele?\n", NULL},
    {"questions and answers in turn", pairs, NULL, NULL},
    {"digits and dots", NULL, "1.2.3.4.5.6.7.8.9.10", NULL},
    {"digits and dots in lines", NULL, "1.1.1.1.1\n", NULL},
    {"digits alone", NULL, "1234567890", NULL},
    {"Frage alone", NULL, "Frage ", NULL},
    {"Frage in lines", NULL, "Frage 1\n", NULL},
    {"Zu 1.: in lines", NULL, "Zu 1.:\n", NULL},
    {"Zu 1.: in one line", NULL, "Zu 1.: ", NULL},
    {"answers after one question", NULL, "Zu Frage 1:\nJa.\n", "1. Wie viele?\n"},
    {"letters below the answer", NULL, "a)\n", "1. Wie?\n\nAntwort.\n"},
    {"joint answers", joint_answers, NULL, "1. Wie?\n2. Was?\n3. Wo?\n"},
    {"Antwort in lines", NULL, "Antwort der Landesregierung\n", NULL},
    {"remarks", NULL, "Vorbemerkung der Landesregierung\nEin Satz.\n", NULL},
    {"contents", NULL, "Inhalt\nVorbemerkung ..... 2\n", NULL},
    {"dots that lead to no page", NULL, "Inhalt\nVorbemerkung .....\n", NULL},
    {"open quotes", NULL, "„Ein Satz ", NULL},
    {"open quotes in lines", NULL, "„\n", NULL},
    {"brackets", NULL, "((((((((((", NULL},
    {"nested brackets of all kinds", NULL, "([{„‚", NULL},
    {"question marks", NULL, "? ", NULL},
    {"footnotes", footnotes, NULL, NULL},
    {"footnotes by pages", footnotes_by_pages, NULL, NULL},
    {"marks of footnotes", NULL, "Wort.1 ", NULL},
    {"blank lines", NULL, "\n", NULL},
    {"blank lines with blanks", NULL, "   \n", NULL},
    {"blanks", NULL, "          ", NULL},
    {"tabs", NULL, "\t\t\t\t", NULL},
    {"form feeds", NULL, "\f", NULL},
    {"pages of one letter", NULL, "a\f", NULL},
    {"pages with running heads", pages, NULL, NULL},
    {"one line", NULL, "Ein langer Satz, der nicht enden will, ", NULL},
    {"one word", NULL, "Donaudampfschifffahrt", NULL},
    {"hyphens at line ends", NULL, "Wort-\n", NULL},
    {"hyphens", NULL, "-", NULL},
    {"soft hyphens", NULL, "\xC2\xAD", NULL},
    {"letters with blanks", NULL, "V o r b e m e r k u n g ", NULL},
    {"combining marks", combining_marks, NULL, "a"},
    {"one combining mark", NULL, "\xCC\x88", "a"},
    {"letters that decompose", NULL, "\xEF\xAC\x83\xEF\xB7\xBA", NULL},
    {"invalid bytes", NULL, "\xFF\xFE\xC3", NULL},
    {"control characters", NULL, "Wort \x01 ", NULL},
    {"dates", dates, NULL, NULL},
    {"references", references, NULL, NULL},
    {"references that collide", references_that_collide, NULL, NULL},
    {"laws", laws, NULL, "1. Wie?\nZu 1.:\n"},
    {"paragraph signs", NULL, "§", "1. Wie?\nZu 1.:\n"},
    {"paragraphs of one list", NULL, "und 1 ", "1. Wie?\nZu 1.:\n§§ 1 "},
    {"parts of one paragraph", NULL, "Abs. 1 ", "1. Wie?\nZu 1.:\n§ 1 "},
    {"articles", NULL, "Artikel 1 Abs. 1 Aaa", "1. Wie?\nZu 1.:\n"},
    {"inquiries", inquiries, NULL, "1. Wie?\nZu 1.:\n"},
    {"addresses in addresses", NULL, "http://", "1. Wie?\nZu 1.:\n"},
    {"addresses with names in addresses", NULL, "http://www.a.b/", "1. Wie?\nZu 1.:\n"},
    {"one address of many lines", NULL, "a/b-\n", "1. Wie?\nZu 1.:\nhttp://a.b/"},
    {"brackets in an address", NULL, "(", "1. Wie?\nZu 1.:\nhttp://a.b/"},
    {"answers meant", answers_meant, NULL, "1. Wie?\n2. Was?\nZu 1.:\nJa.\nZu 2.:\n"},
    {"classified", NULL, "die Antwort ist VS-NfD eingestuft ", "1. Wie?\nZu 1.:\n"},
    {"classified in sentences", NULL, "Die Antwort ist VS-NfD eingestuft. ", "1. Wie?\nZu 1.:\n"},
    {"capitals of marks", NULL, "GVGV", "1. Wie?\nZu 1.:\n"},
    {"attachments", attachments, NULL, NULL},
    {"table rows", table_rows, NULL, NULL},
    {"wide rows", NULL, "Arnsberg    12    34\n", "1. Wie viele?\n\nBezirk    Zahl    Rest\n"},
    {"cells that go on", NULL, "Ausbau-   Umbau-\n", "1. Wie viele?\n\nBezirk   Zahl   Rest\nKöln-    12     34\n"},
    {"rows of figures", NULL, "Arnsberg 12 34\n", "1. Wie viele?\n\nBezirk 2021 2022\n"},
    {"tables of two rows", NULL, "Bezirk 2021 2022\nArnsberg 12 34\nKöln 1 2\n\nSo ist es.\n", "1. Wie viele?\n\n"},
    {"dashes in lines", NULL, "– Ort –\n", "1. Wie viele?\n\n"},
    {"marks of all kinds in lines", NULL, "– Ort\n- Ort\n* Ort\no Ort\n", "1. Wie viele?\n\n"},
    {"capitals at line ends", NULL, "AB-cd VER-\nWAL-tung nicht-\n", "1. Wie viele?\n\n"},
    {"names", NULL, "der Abgeordneten Erika Muster und Max Beispiel SPD\n", NULL},
    {"ministries", NULL, "im Einvernehmen mit dem Minister des Innern und der Ministerin der Finanzen ", NULL},
    {"houses of a collection", houses_of_a_collection, NULL, collection},
    {"signatures", NULL, "Mit freundlichen Grüßen\n\nErika Muster\n", NULL},
    {"papers", papers, NULL, NULL},
    {"papers on one page", papers_on_one_page, NULL, NULL},
    {"letters with logos", NULL, "\fDer Staatsminister\nSTAATSMINISTERIUM\nDrs.-Nr.: 7/1\nSehr geehrte Frau\nJa.\n", NULL},
    {"letters' logos without a letter", NULL, "Der Staatsminister\nSTAATSMINISTERIUM\n", NULL},
    {"the same page again and again", NULL, "\fEin Satz.\nNoch ein Satz.\nUnd einer.\nEin Satz.\nDer letzte.\n", NULL},
    {"misread numbers of questions", NULL, "Z. Wie viele Schulen\n", "1. Wie?\n\nZu 1.:\n"},
    {"numbers that stand there twice", NULL, "7. 7. Wie viele Schulen,\n", "1. Wie?\n\nZu 1.:\n"},
    {"headings at line ends", NULL, "und so fort, Zu Zu Zu Zu 6. a und b:\n", "1. Wie?\n\nZu 1.:\n"},
    {"marks without notes", NULL, "Schulen999 und Wege.998 So.\n", "1. Wie?\n\nZu 1.:\n"},
    {"questions in no order", questions_in_no_order, NULL, NULL},
    {"askers in columns", NULL, "Erika Muster        Max Beispiel        Ina Probe\n", "1. Wie?\n\nZu 1.:\n"},
    {"contents that lead to questions", contents_and_questions, NULL, "Inhaltsverzeichnis\n"},
    {"sections", sections, NULL, NULL},
    {"answers of sections", answers_of_sections, NULL, NULL},
    {"numbers that begin anew", NULL, "Schulen\n1. Wie viele gibt es?\n2. Wie alt sind sie?\n", "1. Wie?\nZu 1.:\nJa.\n"},
    {"headings of sections", NULL, "I. Schulen\nII. Wege\n", "I. A\n1. Wie?\nII. B\n1. Was?\n"},
    {"mixture", mixture, NULL, NULL},
};
/* clang-format on */

static void append(char *bytes, size_t size, size_t *length, const char *text, size_t text_length) {
    size_t left = size - *length;
    memcpy(bytes + *length, text, text_length < left ? text_length : left);
    *length += text_length < left ? text_length : left;
}

/* An input of exactly `size` bytes. */
static char *make_input(const nasty *kind, size_t size) {
    char *bytes = malloc(size);
    char text[PIECE];
    size_t length = 0;
    assert_non_null(bytes);
    /* A paper of another kind has a head of its own. */
    const char *first = kind->opening == collection ? "" : head;
    append(bytes, size, &length, first, strlen(first));
    if (kind->opening != NULL) {
        append(bytes, size, &length, kind->opening, strlen(kind->opening));
    }
    for (unsigned i = 0; length < size; i++) {
        if (kind->always != NULL) {
            append(bytes, size, &length, kind->always, strlen(kind->always));
        } else {
            int made = kind->piece(text, i);
            assert_in_range(made, 1, PIECE - 1);
            append(bytes, size, &length, text, (size_t)made);
        }
    }
    return bytes;
}

static double work_of(const drs_reader *reader, const nasty *kind, size_t size) {
    drs_result *result = NULL;
    char *bytes = make_input(kind, size);
    clock_t start = clock();
    drs_options options = {.account = true};
    drs_status status = drs_parse(reader, bytes, size, &options, &result);
    double nanoseconds = (double)(clock() - start) * 1e9 / CLOCKS_PER_SEC / (double)size;
    double work = (double)drs_result_work(result);
    free(bytes);
    if (status == DRS_ERROR_BINARY) {
        return 0; /* bytes that are no text may be refused, which is no work at all */
    }
    if (status != DRS_OK) {
        fail_msg("%s, %zu bytes: %s", kind->name, size, drs_status_text(status));
    }
    print_message("%-32s %8zu bytes %12.0f steps %8.2f a byte %8.1f ns a byte\n", kind->name, size, work,
                  work / (double)size, nanoseconds);
    drs_result_free(result);
    return work;
}

static void test_work_grows_with_the_size_alone(void **state) {
    const nasty *kind = *state;
    drs_reader *reader = NULL;
    double before = 0;
    assert_int_equal(drs_reader_new(&reader), DRS_OK);
    for (int i = 0; i <= DOUBLINGS; i++) {
        size_t size = (size_t)SMALLEST << i;
        double work = work_of(reader, kind, size);
        if (work > 0 && work < (double)size / 64) {
            fail_msg("%s: %.0f steps for %zu bytes cannot be all the work", kind->name, work, size);
        }
        if (before > 0 && work > before * MOST_GROWTH) {
            fail_msg("%s: %.0f steps for %zu bytes, %.0f for half of them", kind->name, work, size, before);
        }
        before = work;
    }
    drs_reader_free(reader);
}

/* One argument: the name of the only input to test; * and ? stand for others. */
int main(int argc, char **argv) {
    enum { COUNT = sizeof inputs / sizeof inputs[0] };
    struct CMUnitTest tests[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        tests[i] = (struct CMUnitTest){inputs[i].name, test_work_grows_with_the_size_alone, NULL, NULL,
                                       (void *)(uintptr_t)&inputs[i]};
    }
    if (argc > 1) {
        cmocka_set_test_filter(argv[1]);
    }
    return cmocka_run_group_tests_name("growth", tests, NULL, NULL);
}
