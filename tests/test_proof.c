/* The proof sheet: read back as XML, so that what is not well-formed fails by itself. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <glob.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>

#include "html.h"
#include "parse_helpers.h"
#include "places.h"
#include "proof.h"
#include "proof_files.h"
#include "proof_words.h"
#include "sample_record.h"
#include "source_letters.h"

/* ---- Sheets ------------------------------------------------------------------------------------------------------ */

typedef struct sheet {
    drs_buffer html;
    xmlDoc *doc;
    xmlXPathContext *xpath;
} sheet;

static sheet sheet_of_all(const drs_record *const *records, size_t count, const void *bytes, size_t size) {
    sheet made = {0};
    drs_proof_write(&made.html, records, count, bytes, size);
    assert_false(made.html.failed);
    made.doc = xmlReadMemory(made.html.bytes, (int)made.html.length, "sheet", NULL, XML_PARSE_NONET | XML_PARSE_HUGE);
    assert_non_null(made.doc);
    made.xpath = xmlXPathNewContext(made.doc);
    assert_non_null(made.xpath);
    return made;
}

static sheet sheet_of(const drs_record *record, const void *bytes, size_t size) {
    return sheet_of_all(&record, 1, bytes, size);
}

static void drop(sheet *made) {
    xmlXPathFreeContext(made->xpath);
    xmlFreeDoc(made->doc);
    drs_buffer_free(&made->html);
}

static xmlXPathObject *find(const sheet *made, const char *path) {
    xmlXPathObject *found = xmlXPathEval((const xmlChar *)path, made->xpath);
    assert_non_null(found);
    return found;
}

static int count(const sheet *made, const char *path) {
    xmlXPathObject *found = find(made, path);
    int result = xmlXPathNodeSetIsEmpty(found->nodesetval) ? 0 : found->nodesetval->nodeNr;
    xmlXPathFreeObject(found);
    return result;
}

/* The text of all nodes of a path, each on a line of its own; the caller frees it. */
static char *text_of(const sheet *made, const char *path) {
    xmlXPathObject *found = find(made, path);
    drs_buffer out = {0};
    for (int i = 0; !xmlXPathNodeSetIsEmpty(found->nodesetval) && i < found->nodesetval->nodeNr; i++) {
        xmlChar *text = xmlNodeGetContent(found->nodesetval->nodeTab[i]);
        drs_buffer_text(&out, (const char *)text);
        drs_buffer_byte(&out, '\n');
        xmlFree(text);
    }
    xmlXPathFreeObject(found);
    drs_buffer_byte(&out, '\0');
    assert_false(out.failed);
    return out.bytes;
}

static void assert_text(const sheet *made, const char *path, const char *expected) {
    char *text = text_of(made, path);
    assert_string_equal(text, expected);
    free(text);
}

static void assert_has(const sheet *made, const char *path, const char *part) {
    char *text = text_of(made, path);
    if (!strstr(text, part)) {
        fail_msg("%s: not found: %s\nin: %s", path, part, text);
    }
    free(text);
}

#define LINES "//section[@class='paper']//ol[@class='lines']/li"

/* What is printed in a UTF-8 text: all but blanks, line ends and page ends; a symbol font's letters are bullets. */
static char *without_blanks(const char *text) {
    char *out = malloc(strlen(text) + 1);
    size_t used = 0;
    assert_non_null(out);
    for (size_t i = 0; text[i]; i++) {
        if (text[i] == '\xC2' && text[i + 1] == '\xA0') {
            i++;
        } else if (strncmp(text + i, "\xE2\x80\x82", 3) == 0) {
            i += 2; /* a blank of the Bundestag's */
        } else if (text[i] == '\xEF' && (unsigned char)text[i + 1] >= 0x80 && (unsigned char)text[i + 1] <= 0x83) {
            memcpy(out + used, "•", 3);
            used += 3;
            i += 2;
        } else if (!strchr(" \t\n\r\f\v", text[i])) {
            out[used++] = text[i];
        }
    }
    out[used] = '\0';
    return out;
}

static const drs_record *parse_account(const char *bytes, size_t size, const char *file) {
    drs_options options = {.account = true, .file = file};
    drs_result_free(helper_result);
    helper_result = NULL;
    assert_int_equal(drs_parse(helper_reader, bytes, size, &options, &helper_result), DRS_OK);
    return drs_result_record(helper_result, 0);
}

/* ---- All samples ------------------------------------------------------------------------------------------------- */

static void every_sample(void (*check)(const drs_record *record, const char *text)) {
    glob_t found;
    size_t seen = 0;
    assert_int_equal(glob(DRS_SOURCE_DIR "/samples/*/*.txt", 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc; i++) {
        enum { CAPACITY = 1 << 20 };
        static char text[CAPACITY];
        FILE *file = fopen(found.gl_pathv[i], "rb");
        assert_non_null(file);
        size_t size = fread(text, 1, CAPACITY - 1, file);
        fclose(file);
        text[size] = '\0';
        const drs_record *record = parse_account(text, size, "sample.txt");
        assert_true(record->part_count > 0);
        check(record, text);
        seen++;
    }
    globfree(&found);
    assert_true(seen > 50);
}

static void check_letters(const drs_record *record, const char *text) {
    sheet made = sheet_of(record, text, strlen(text));
    char *lines = text_of(&made, LINES);
    char *shown = without_blanks(lines);
    char *printed = without_blanks(text);
    assert_string_equal(shown, printed);
    /* Every letter stands in a piece that says what became of it. */
    char *pieces = text_of(&made, LINES "/*[self::a or self::span]");
    char *covered = without_blanks(pieces);
    assert_string_equal(covered, printed);
    free(lines);
    free(shown);
    free(printed);
    free(pieces);
    free(covered);
    drop(&made);
}

static void test_every_letter_once(void **state) {
    (void)state;
    every_sample(check_letters);
}

static void check_line_numbers(const drs_record *record, const char *text) {
    sheet made = sheet_of(record, text, strlen(text));
    for (size_t i = 0; i < record->part_count; i++) {
        const drs_part *part = &record->parts[i];
        char path[160];
        /* On its page, the part's line is as many lines below the page's first as the list of lines counts. */
        snprintf(path, sizeof path,
                 "//section[@id='s%u']/ol/li[position() + ../@start - 1 = %u]/*[@class][not(self::i)]", part->span.page,
                 part->span.first_line);
        if (count(&made, path) == 0) {
            fail_msg("page %u, line %u: no piece", part->span.page, part->span.first_line);
        }
    }
    drop(&made);
}

static void test_line_numbers(void **state) {
    (void)state;
    every_sample(check_line_numbers);
}

static int compare(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The values of an attribute, sorted. */
static xmlChar **attributes(const sheet *made, const char *path, size_t *number) {
    xmlXPathObject *found = find(made, path);
    *number = xmlXPathNodeSetIsEmpty(found->nodesetval) ? 0 : (size_t)found->nodesetval->nodeNr;
    xmlChar **values = calloc(*number + 1, sizeof *values);
    assert_non_null(values);
    for (size_t i = 0; i < *number; i++) {
        values[i] = xmlNodeGetContent(found->nodesetval->nodeTab[i]);
    }
    qsort(values, *number, sizeof *values, compare);
    xmlXPathFreeObject(found);
    return values;
}

static void free_all(xmlChar **values, size_t number) {
    for (size_t i = 0; i < number; i++) {
        xmlFree(values[i]);
    }
    free(values);
}

static bool among(xmlChar **values, size_t number, const char *value) {
    return bsearch(&value, values, number, sizeof *values, compare) != NULL;
}

static void check_links(const sheet *made) {
    size_t id_count;
    size_t link_count;
    xmlChar **ids = attributes(made, "//@id", &id_count);
    xmlChar **links = attributes(made, "//@href", &link_count);
    for (size_t i = 1; i < id_count; i++) {
        if (strcmp((char *)ids[i - 1], (char *)ids[i]) == 0) {
            fail_msg("two anchors %s", (char *)ids[i]);
        }
    }
    assert_true(link_count > 0);
    for (size_t i = 0; i < link_count; i++) {
        if (links[i][0] != '#' || !among(ids, id_count, (char *)links[i] + 1)) {
            fail_msg("a link to nowhere: %s", (char *)links[i]);
        }
    }
    free_all(ids, id_count);
    free_all(links, link_count);
}

typedef struct ids {
    xmlChar **values;
    size_t count;
} ids;

static void expect_anchor(void *context, const char *pointer, const drs_spans *spans) {
    const ids *known = context;
    char id[200];
    snprintf(id, sizeof id, "w1%s", pointer);
    (void)spans;
    if (!among(known->values, known->count, id)) {
        fail_msg("the record's side does not show %s", pointer);
    }
}

static void check_anchors(const drs_record *record, const char *text) {
    sheet made = sheet_of(record, text, strlen(text));
    ids known;
    check_links(&made);
    known.values = attributes(&made, "//@id", &known.count);
    /* From the paper to the record: every pointer of a part is somewhere, and the way back begins there. */
    for (size_t i = 0; i < record->part_count; i++) {
        const drs_part *part = &record->parts[i];
        char id[200];
        char kind = part->use == DRS_USE_VALUE ? 'p' : part->use == DRS_USE_RESTATED ? 'r' : 'u';
        snprintf(id, sizeof id, "%c1%.*s", kind, (int)part->pointer.length, part->pointer.bytes);
        if (part->pointer.length && !among(known.values, known.count, id)) {
            fail_msg("no anchor %s", id);
        }
        id[0] = 'w';
        if (part->pointer.length && !among(known.values, known.count, id)) {
            fail_msg("the record's side has no anchor %s", id);
        }
    }
    /* From the record to the paper: every value with a place has its anchor, and its link. */
    drs_places_visit(record, expect_anchor, &known);
    free_all(known.values, known.count);
    /* A pointer of a value has a link to its own pieces beside it on the record's side. */
    size_t piece_count;
    xmlChar **pieces = attributes(&made, "//section[@class='paper']//a[contains(@id, '1/')]/@id", &piece_count);
    size_t link_count;
    xmlChar **links = attributes(&made, "//section[@class='record']//a/@href", &link_count);
    for (size_t i = 0; i < piece_count; i++) {
        char link[200];
        snprintf(link, sizeof link, "#%s", (char *)pieces[i]);
        if (!among(links, link_count, link)) {
            fail_msg("no way from the record to %s", link);
        }
    }
    free_all(pieces, piece_count);
    free_all(links, link_count);
    drop(&made);
}

static void test_anchors_both_ways(void **state) {
    (void)state;
    every_sample(check_anchors);
}

static void check_verdict(const drs_record *record, const char *text) {
    sheet made = sheet_of(record, text, strlen(text));
    bool open = false;
    for (size_t i = 0; i < record->part_count; i++) {
        open = open || record->parts[i].use == DRS_USE_UNASSIGNED;
    }
    bool complete = record->extraction.complete && !open;
    assert_has(&made, "//section[contains(@class, 'verdict')]/h3", complete ? "Vollständig gelesen" : "Nicht vollst");
    assert_int_equal(count(&made, "//section[@class='open']/ol/li") > 0, open);
    assert_int_equal(count(&made, "//section[@class='messages']/ul/li"), record->extraction.diagnostic_count);
    drop(&made);
}

static void test_verdict(void **state) {
    (void)state;
    every_sample(check_verdict);
}

static void check_same_bytes(const drs_record *record, const char *text) {
    drs_buffer first = {0};
    drs_buffer second = {0};
    drs_proof_write(&first, &record, 1, text, strlen(text));
    drs_proof_write(&second, &record, 1, text, strlen(text));
    assert_int_equal(first.length, second.length);
    assert_memory_equal(first.bytes, second.bytes, first.length);
    drs_buffer_free(&first);
    drs_buffer_free(&second);
}

static void test_same_bytes(void **state) {
    (void)state;
    every_sample(check_same_bytes);
}

/* ---- Records made by hand ---------------------------------------------------------------------------------------- */

#define STRING(words)                                                                                                  \
    (drs_string) {                                                                                                     \
        (words), sizeof(words) - 1                                                                                     \
    }

static drs_part part(size_t start, size_t end, drs_use use, const char *pointer) {
    return (drs_part){.span = {.page = 1, .first_line = 1, .last_line = 1, .start = start, .end = end},
                      .use = use,
                      .pointer = {pointer, pointer ? strlen(pointer) : 0}};
}

static drs_record record_with(const drs_part *parts, size_t part_count) {
    drs_record record = sample_empty_record;
    record.extraction.complete = true;
    record.parts = parts;
    record.part_count = part_count;
    return record;
}

static void test_what_no_part_covers_is_open(void **state) {
    (void)state;
    static const char text[] = "Ein Titel\nein Rest, den\n\nniemand nennt\n7\n";
    const drs_part parts[] = {part(0, 9, DRS_USE_VALUE, "/title"), part(39, 40, DRS_USE_PAGE_NUMBER, NULL)};
    drs_record record = record_with(parts, 2);
    record.title.text = STRING("Ein Titel");
    sheet made = sheet_of(&record, text, sizeof text - 1);
    assert_text(&made, "//*[@class='unassigned'][ancestor::ol]", "ein Rest, den\nniemand nennt\n");
    assert_has(&made, "//section[contains(@class, 'verdict')]", "Nicht vollständig");
    assert_has(&made, "//section[contains(@class, 'verdict')]", "1 Stelle mit 23 Zeichen ist keinem Teil");
    assert_text(&made, "//section[@class='open']//a", "Seite 1, Zeilen 2–4\n");
    assert_text(&made, "//section[@class='open']//q", "ein Rest, den niemand nennt\n");
    check_links(&made);
    drop(&made);
}

static void test_parts_that_break_their_promise(void **state) {
    (void)state;
    static const char text[] = "abc def\nghi jkl\fmno\npqr";
    /* Over each other, over the ends of lines and pages, empty, and over the end of the source. */
    const drs_part parts[] = {
        part(0, 5, DRS_USE_VALUE, "/title"),      part(2, 6, DRS_USE_IMPRINT, NULL),
        part(6, 13, DRS_USE_VALUE, "/title"),     part(13, 13, DRS_USE_VALUE, "/kind"),
        part(9, 18, DRS_USE_ANNEX, NULL),         part(19, 400, DRS_USE_LOST, "/nothing/like/this"),
        part(4, 6, DRS_USE_LETTERHEAD, "broken"), part(21, 22, (drs_use)77, "/")};
    drs_record record = record_with(parts, sizeof parts / sizeof *parts);
    sheet made = sheet_of(&record, text, sizeof text - 1);
    assert_text(&made, LINES, "abc def\nghi jkl\nmno\npqr\n");
    assert_text(&made, "//section[@id='s2']//li", "mno\npqr\n");
    assert_text(&made, "//section[@class='page']/ol/@start", "1\n2\n");
    check_links(&made);
    drop(&made);
}

static void test_lines_and_pages(void **state) {
    (void)state;
    /* As parser/text.c counts them: a page's end ends no line, and all that Unicode calls a line's end ends one. */
    static const char text[] = "1\r\n2\r3\v4\xC2\x85"
                               "5\xE2\x80\xA8"
                               "6 a\f6 b\f\f6 d\n\f7\n\n9";
    drs_record record = record_with(NULL, 0);
    sheet made = sheet_of(&record, text, sizeof text - 1);
    assert_text(&made, LINES, "1\n2\n3\n4\n5\n6 a\n6 b\n6 d\n7\n\n9\n");
    assert_text(&made, "//li[.='6 a' or .='6 b' or .='6 d' or .='7' or .='9']/@id", "z6\nz6s2\nz6s4\nz7\nz9\n");
    assert_text(&made, "//section[@class='page']/ol/@start", "1\n6\n6\n6\n7\n");
    assert_text(&made, "//section[@class='page']/@id", "s1\ns2\ns3\ns4\ns5\n");
    drop(&made);
}

static void test_whole_record_is_shown(void **state) {
    (void)state;
    sheet made = sheet_of(&sample_record, "", 0);
    static const char *const shown[] = {"Grundbesitz der \"Reichsbürger\" – was weiß man?",
                                        "Landtag Nordrhein-Westfalen nw",
                                        "Anfrage mit Antwort inquiry_with_answer",
                                        "kleine_anfrage",
                                        "3754",
                                        "18/9250",
                                        "2024-04-25",
                                        "Dr. Żaneta Müller-Lüdenscheidt",
                                        "BÜNDNIS 90/DIE GRÜNEN",
                                        "federführend lead",
                                        "im Einvernehmen agreement",
                                        "Aus dem Amt gebildet",
                                        "Zweiter Absatz.",
                                        "Die Landesregierung weist darauf hin.",
                                        "Wie viele Fälle (< 5 oder > 10 & mehr) gab es?[^5]",
                                        "Welche \\ \"Pfade\"",
                                        "Frage 2a",
                                        "Antwort zu 1, 1.1",
                                        "  – eingerückt",
                                        "2024-02-29",
                                        "Ina Scharrenbach",
                                        "Fußnote *",
                                        "https://example.org/?a=1&b=2",
                                        "apr 18/749",
                                        "Anlage 1",
                                        "Tabelle 1: Fälle",
                                        "/answers/0/text",
                                        "  2023       17  ",
                                        "Alles\nnoch einmal.",
                                        "MMD18-9376 (Ä).pdf",
                                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"};
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
        assert_has(&made, "//section[@class='record']", shown[i]);
    }
    assert_has(&made, "//section[contains(@class, 'verdict')]", "Weggelassen, weil nicht sicher zu lesen");
    assert_has(&made, "//section[contains(@class, 'verdict')]", "/answers/1/to");
    assert_has(&made, "//section[@class='messages']", "Dazu 4 weitere");
    assert_int_equal(count(&made, "//section[@class='record']//td"), 4);
    /* What its places are worth is another question: the source is empty, so no link of a place leads anywhere. */
    drop(&made);
}

static void test_what_was_left_out(void **state) {
    (void)state;
    static const char text[] = "1. Wie";
    static const drs_string abstained[] = {{"/questions/0/text", 17}, {"/answers", 8}, {"/dates/asked", 12}};
    const drs_part parts[] = {part(0, 2, DRS_USE_VALUE, "/questions/0/number"), part(3, 6, DRS_USE_LOST, NULL)};
    const drs_question question = {.number = SAMPLE_PLAIN("1")};
    drs_record record = record_with(parts, 2);
    record.extraction.complete = false;
    record.extraction.abstained = abstained;
    record.extraction.abstained_count = 3;
    record.questions = &question;
    record.question_count = 1;
    record.dates[DRS_DATE_HEAD] = (drs_value)SAMPLE_PLAIN("2024-03-27");
    sheet made = sheet_of(&record, text, sizeof text - 1);
    assert_has(&made, "//section[contains(@class, 'verdict')]", "Nicht vollständig");
    assert_text(&made, "//section[contains(@class, 'verdict')]//a", "Frage 1\nAntworten\nAnfrage vom\n");
    assert_text(&made, "//dd[strong]/@id", "w1/dates/asked\nw1/questions/0/text\nw1/answers\n");
    assert_has(&made, "//section[contains(@class, 'verdict')]", "3 Zeichen ergeben keinen Text");
    check_links(&made);
    drop(&made);
}

static void test_several_papers(void **state) {
    (void)state;
    static const char text[] = "\xEF\xBB\xBF"
                               "erste\n\fKopf\nzweite\n\n\fdritte\n";
    const drs_part first[] = {part(3, 8, DRS_USE_VALUE, "/title")};
    const drs_part second[] = {part(15, 21, DRS_USE_VALUE, "/title")};
    const drs_part third[] = {part(24, 30, DRS_USE_VALUE, "/title")};
    drs_record made_of[] = {record_with(first, 1), record_with(second, 1), record_with(third, 1)};
    const drs_record *records[] = {&made_of[0], &made_of[1], &made_of[2]};
    static const drs_string titles[] = {{"erste", 5}, {"zweite", 6}, {"dritte", 6}};
    for (size_t i = 0; i < 3; i++) {
        made_of[i].title.text = titles[i];
    }
    made_of[1].reference.text = STRING("18/2");
    sheet made = sheet_of_all(records, 3, text, sizeof text - 1);
    assert_int_equal(count(&made, "//article"), 3);
    assert_text(&made, "//article[1]//ol[@class='lines']/li", "erste\nKopf\n");
    assert_text(&made, "//article[2]//ol[@class='lines']/li", "zweite\n\n");
    assert_text(&made, "//article[3]//ol[@class='lines']/li", "dritte\n");
    assert_text(&made, "//article[3]//ol[@class='lines']/@start", "5\n");
    assert_has(&made, "//nav[@class='papers']", "Drucksache 18/2: vollständig gelesen");
    assert_has(&made, "//nav[@class='papers']", "Drucksache ohne Nummer: nicht vollständig");
    check_links(&made);
    drop(&made);
}

/* ---- Hostile texts ----------------------------------------------------------------------------------------------- */

/* Elements that the sheet is made of. */
static bool is_known_element(const char *name) {
    static const char *const known[] = {
        "html", "head",  "meta",  "title", "style", "body", "nav",     "a",     "header",  "h1",   "h2",
        "h3",   "h4",    "h5",    "h6",    "p",     "main", "article", "div",   "section", "span", "svg",
        "rect", "table", "thead", "tbody", "tr",    "th",   "td",      "ul",    "ol",      "li",   "strong",
        "code", "q",     "dl",    "dt",    "dd",    "i",    "footer",  "script"};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcmp(known[i], name) == 0) {
            return true;
        }
    }
    return false;
}

static void check_harmless(const sheet *made) {
    xmlXPathObject *found = find(made, "//*");
    for (int i = 0; i < found->nodesetval->nodeNr; i++) {
        const char *name = (const char *)found->nodesetval->nodeTab[i]->name;
        if (!is_known_element(name)) {
            fail_msg("a live element: %s", name);
        }
    }
    xmlXPathFreeObject(found);
    assert_int_equal(count(made, "//script"), 1);
    assert_int_equal(count(made, "//style"), 1);
    assert_int_equal(count(made, "//@*[starts-with(name(), 'on')]"), 0);
    assert_int_equal(count(made, "//@src | //@style | //@xlink | //@action | //@background"), 0);
    assert_int_equal(count(made, "//@href[not(starts-with(., '#'))]"), 0);
    assert_int_equal(count(made, "//comment()"), 0);
    assert_int_equal(count(made, "//meta"), 5);
    char *script = text_of(made, "//script");
    assert_int_equal(strlen(script), drs_proof_js_length + 1);
    assert_memory_equal(script, drs_proof_js, drs_proof_js_length);
    free(script);
}

#define EVIL                                                                                                           \
    "</li></script><script>alert(1)</script><img src=x onerror=alert(2)>\" onclick='alert(3)' &lt;b&gt; ]]> <!-- -->"

static void test_hostile_texts(void **state) {
    (void)state;
    static const char text[] = EVIL "\n</pre></style>" EVIL "\n";
    const size_t half = sizeof EVIL - 1;
    const drs_part parts[] = {part(0, 20, DRS_USE_VALUE, "/title"),
                              part(20, half, DRS_USE_VALUE, "/x\" onmouseover=\"alert(4)/<script>"),
                              part(half + 1, half + 3, DRS_USE_RESTATED, EVIL)};
    drs_record record = record_with(parts, 3);
    const drs_value evil = {{EVIL, sizeof EVIL - 1}, {0}};
    const drs_question question = {.number = evil, .text = evil};
    const drs_answer answer = {.to = &evil, .to_count = 1, .text = evil};
    const drs_asker asker = {.name = evil, .party = evil, .party_id = evil.text};
    const drs_answerer answerer = {.office = evil, .ministry = evil};
    const drs_footnote note = {.marker = evil, .text = evil, .page = 1};
    const drs_table_row row = {&evil.text, 1};
    const drs_table table = {
        .place = evil.text, .caption = evil, .rows = &row, .row_count = 1, .lines = &evil.text, .line_count = 1};
    const drs_diagnostic diagnostics[] = {{"evil.code", DRS_SEVERITY_ERROR, evil.text, 1, 1},
                                          {EVIL, DRS_SEVERITY_NOTE, evil.text, 9, 9}};
    record.parliament = record.legislative_term = record.reference = record.kind = record.title = evil;
    record.inquiry_number = record.inquiry_reference = record.asker_remark = record.government_remark = evil;
    record.full_text = evil;
    for (size_t i = 0; i < DRS_DATE_COUNT; i++) {
        record.dates[i] = evil;
    }
    record.questions = &question;
    record.answers = &answer;
    record.askers = &asker;
    record.answerers = &answerer;
    record.footnotes = &note;
    record.tables = &table;
    record.signatories = record.references = record.attachments = &evil;
    record.question_count = record.answer_count = record.asker_count = record.answerer_count = 1;
    record.footnote_count = record.table_count = 1;
    record.signatory_count = record.reference_count = record.attachment_count = 1;
    record.source.file = record.source.sha256 = record.source.media_type = evil.text;
    record.extraction.abstained = &evil.text;
    record.extraction.abstained_count = 1;
    record.extraction.diagnostics = diagnostics;
    record.extraction.diagnostic_count = 2;
    sheet made = sheet_of(&record, text, sizeof text - 1);
    check_harmless(&made);
    assert_text(&made, LINES, EVIL "\n</pre></style>" EVIL "\n");
    assert_has(&made, "//h2", EVIL);
    assert_has(&made, "//section[@class='messages']", EVIL);
    drop(&made);
}

static void test_letters_that_cannot_be_seen(void **state) {
    (void)state;
    /* Bytes that are no letter, controls, a turn of direction, a soft hyphen, a symbol font's bullet, U+FFFF. */
    static const char text[] = "a\xFF"
                               "b\x01"
                               "c\0d\x7F"
                               "e\xE2\x80\xAE"
                               "f\xC2\xAD"
                               "g\xEF\x82\xB7"
                               "h\xEF\xBF\xBF"
                               "i\xC2\x9B"
                               "j\t\xF0\x9F\x98\x80";
    drs_record record = record_with(NULL, 0);
    sheet made = sheet_of(&record, text, sizeof text - 1);
    assert_text(&made, LINES,
                "a\xEF\xBF\xBD"
                "bU+0001cU+0000dU+007FeU+202EfSHYg•hU+FFFFiU+009Bj\t\xF0\x9F\x98\x80\n");
    assert_text(&made, LINES "//i[@class='sign']", "U+0001\nU+0000\nU+007F\nU+202E\nSHY\n•\nU+FFFF\nU+009B\n");
    check_harmless(&made);
    drop(&made);
}

static void test_any_bytes(void **state) {
    (void)state;
    static const drs_string encodings[] = {
        {"utf-8", 5}, {"windows-1252", 12}, {"utf-16le", 8}, {"utf-16be", 8}, {NULL, 0}};
    unsigned char text[4096];
    uint32_t random = 7;
    for (size_t round = 0; round < 50; round++) {
        size_t size = sizeof text - round;
        for (size_t i = 0; i < size; i++) {
            random = random * 1664525u + 1013904223u;
            text[i] = (unsigned char)(random >> 24);
        }
        drs_record record = record_with(NULL, 0);
        record.source.encoding = encodings[round % (sizeof encodings / sizeof *encodings)];
        sheet made = sheet_of(&record, text, size);
        check_harmless(&made);
        check_links(&made);
        drop(&made);
    }
}

/* ---- Encodings --------------------------------------------------------------------------------------------------- */

/* Letters of the text, one by one, in another encoding: UTF-16 with a byte order mark, or Windows-1252. */
static size_t recode(const char *text, drs_coding coding, char *out) {
    drs_source_letters source = drs_source_letters_of(text, strlen(text), STRING("utf-8"));
    size_t used = 0;
    if (coding != DRS_CODING_WINDOWS_1252) {
        memcpy(out, coding == DRS_CODING_UTF16LE ? "\xFF\xFE" : "\xFE\xFF", 2);
        used = 2;
    }
    for (size_t at = 0; at < source.size;) {
        size_t length;
        uint32_t letter = drs_source_letter(&source, at, &length);
        at += length;
        if (coding == DRS_CODING_WINDOWS_1252) {
            out[used++] = (char)(letter == 0x20AC ? 0x80 : letter == 0x2013 ? 0x96 : letter);
        } else {
            bool little = coding == DRS_CODING_UTF16LE;
            out[used++] = (char)(little ? letter & 0xFF : letter >> 8);
            out[used++] = (char)(little ? letter >> 8 : letter & 0xFF);
        }
    }
    return used;
}

#define PAPER                                                                                                          \
    NW_HEAD "1. Wie viele Schulen kosten mehr als 5 € – ungefähr?\n\nZu 1.\n\nDrei Schulen.\n\f" NW_RUNNING_HEAD       \
            "2. Warum überhaupt?\n\nZu 2.\n\nDarum.\n"

static void test_encodings(void **state) {
    (void)state;
    static const char *const names[] = {"utf-8", "windows-1252", "utf-16le", "utf-16be"};
    static char other[2 * sizeof PAPER + 2];
    char *want = NULL;
    for (int coding = DRS_CODING_UTF8; coding <= DRS_CODING_UTF16BE; coding++) {
        const char *bytes = coding == DRS_CODING_UTF8 ? PAPER : other;
        size_t size = coding == DRS_CODING_UTF8 ? sizeof PAPER - 1 : recode(PAPER, (drs_coding)coding, other);
        const drs_record *record = parse_account(bytes, size, "paper.txt");
        assert_string_equal(record->source.encoding.bytes, names[coding]);
        sheet made = sheet_of(record, bytes, size);
        char *text = text_of(&made, "//div[@class='sides']");
        char *pieces = text_of(&made, LINES "/a");
        assert_non_null(strstr(text, "5 € – ungefähr?"));
        assert_non_null(strstr(pieces, "Wie viele Schulen kosten mehr als 5 € – ungefähr?\n"));
        assert_int_equal(count(&made, LINES "//*[@class='unassigned']"), 0);
        char *end = strstr(text, "Zeichencodierung");
        assert_non_null(end);
        *end = '\0';
        if (!want) {
            want = text;
        } else {
            assert_string_equal(text, want);
            free(text);
        }
        free(pieces);
        drop(&made);
    }
    free(want);
}

/* ---- Words ------------------------------------------------------------------------------------------------------- */

static void check_type_words(const drs_type *type) {
    for (size_t i = 0; i < type->field_count; i++) {
        const drs_field *field = &type->fields[i];
        bool shown = field->kind != DRS_FIELD_CONSTANT && field->kind != DRS_FIELD_EVIDENCE &&
                     strcmp(field->key, "extraction") != 0;
        if (shown && !drs_key_words(type, field->key)) {
            fail_msg("no German word for the key %s of %s: proof_words.c", field->key, type->name);
        }
        if (shown && field->names) {
            for (int value = field->names->first; value < field->names->first + field->names->count; value++) {
                const char *name = field->names->name_of(value);
                if (!drs_name_words((drs_string){name, strlen(name)})) {
                    fail_msg("no German word for %s: proof_words.c", name);
                }
            }
        }
        if (shown && field->kind == DRS_FIELD_OBJECTS && !drs_type_words_find(field->type->name)) {
            fail_msg("no German words for objects of the type %s: proof_words.c", field->type->name);
        }
        if (shown && field->type) {
            check_type_words(field->type);
        }
    }
}

static void test_everything_has_german_words(void **state) {
    (void)state;
    const drs_diagnostic_description *description;
    check_type_words(&drs_record_type);
    for (size_t i = 0; (description = drs_diagnostic_at(i)) != NULL; i++) {
        if (!drs_diagnostic_words(description->code)) {
            fail_msg("no German sentence for the diagnostic %s: proof_words.c", description->code);
        }
    }
    for (int use = 0; use < DRS_USE_COUNT; use++) {
        assert_non_null(drs_use_words((drs_use)use));
        assert_non_null(drs_use_meaning((drs_use)use));
    }
    assert_null(drs_diagnostic_words("nothing.like-this"));
    assert_null(drs_key_words(NULL, "nothing"));
}

static void test_numbers(void **state) {
    (void)state;
    static const struct {
        uint64_t number;
        const char *text;
    } numbers[] = {{0, "0"}, {999, "999"}, {1000, "1.000"}, {12345678, "12.345.678"}};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        drs_buffer out = {0};
        drs_html_number(&out, numbers[i].number);
        drs_buffer_byte(&out, '\0');
        assert_string_equal(out.bytes, numbers[i].text);
        drs_buffer_free(&out);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_letter_once),
        cmocka_unit_test(test_line_numbers),
        cmocka_unit_test(test_anchors_both_ways),
        cmocka_unit_test(test_verdict),
        cmocka_unit_test(test_same_bytes),
        cmocka_unit_test(test_what_no_part_covers_is_open),
        cmocka_unit_test(test_parts_that_break_their_promise),
        cmocka_unit_test(test_lines_and_pages),
        cmocka_unit_test(test_whole_record_is_shown),
        cmocka_unit_test(test_what_was_left_out),
        cmocka_unit_test(test_several_papers),
        cmocka_unit_test(test_hostile_texts),
        cmocka_unit_test(test_letters_that_cannot_be_seen),
        cmocka_unit_test(test_any_bytes),
        cmocka_unit_test(test_encodings),
        cmocka_unit_test(test_everything_has_german_words),
        cmocka_unit_test(test_numbers),
    };
    return cmocka_run_group_tests_name("proof", tests, helper_start, helper_stop);
}
