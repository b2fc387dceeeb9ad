/* Records as XML, and back. */
#include <stdio.h>

#include "format_helpers.h"
#include "sample_record.h"

static void assert_contains(const char *text, const char *part) {
    if (!strstr(text, part)) {
        fail_msg("not found: %s\nin: %s", part, text);
    }
}

/* ---- Writing ------------------------------------------------------------------------------------------------------ */

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define XMLNS " xmlns=\"urn:drucksache:record:1\""
#define EXTRACTION "<extraction><version>1</version><complete>true</complete></extraction>"
#define EMPTY_RECORD                                                                                                   \
    ">\n  <version>1.2</version>\n  <extraction>\n    <version>" DRS_VERSION                                           \
    "</version>\n    <complete>false</complete>\n"                                                                     \
    "  </extraction>\n</record>\n"

static void test_how_many_records(void **state) {
    (void)state;
    const drs_record *records[] = {&sample_empty_record, &sample_empty_record, &sample_empty_record};
    static const char *const expected[] = {
        DECLARATION "<records" XMLNS ">\n</records>\n", DECLARATION "<record" XMLNS EMPTY_RECORD,
        DECLARATION "<records" XMLNS ">\n<record" EMPTY_RECORD "<record" EMPTY_RECORD "</records>\n",
        DECLARATION "<records" XMLNS ">\n<record" EMPTY_RECORD "<record" EMPTY_RECORD "<record" EMPTY_RECORD
                    "</records>\n"};
    for (size_t count = 0; count <= 3; count++) {
        char *text = written("xml", true, records, count);
        assert_string_equal(text, expected[count]);
        free(text);
    }
}

static void test_layout(void **state) {
    (void)state;
    char *text = written_one("xml", true, &sample_record);
    assert_contains(text, "  <legislative_term>18</legislative_term>\n  <reference>18/9376</reference>\n");
    assert_contains(text, "<text>Wie viele Fälle (&lt; 5 oder &gt; 10 &amp; mehr) gab es?[^5]</text>\n");
    assert_contains(text, "<text>Welche \\ \"Pfade\"\n\nund\twelche ]]&gt; Enden \360\237\230\200?</text>\n");
    assert_contains(text, "      <to>\n        <number>1</number>\n        <number>1.1</number>\n      </to>\n");
    assert_contains(text, "        <row><cell>Jahr</cell><cell>Fälle</cell></row>\n"
                          "        <row><cell></cell><cell> 17 </cell></row>\n      </rows>\n");
    assert_contains(text, "  <evidence>\n    <value>\n      <pointer>/parliament</pointer>\n      <spans>\n"
                          "        <span><page>1</page><lines>1 1</lines><bytes>0 12</bytes></span>\n      </spans>\n");
    free(text);
}

static char *title_written(const char *format, const char *title, size_t length) {
    drs_record record = sample_empty_record;
    record.title.text = (drs_string){title, length};
    return written_one(format, false, &record);
}

/* Every byte at every place of a word of eight. */
static void test_escapes(void **state) {
    (void)state;
    for (unsigned byte = 1; byte < 0x80; byte++) {
        for (size_t place = 0; place < 20; place++) {
            char title[21] = "abcdefghijklmnopqrst";
            char own[2] = {(char)byte, '\0'};
            char expected[64];
            const char *escape = byte == '&'                                   ? "&amp;"
                                 : byte == '<'                                 ? "&lt;"
                                 : byte == '>'                                 ? "&gt;"
                                 : byte == '\r'                                ? "&#13;"
                                 : byte < 0x20 && byte != '\t' && byte != '\n' ? ""
                                                                               : own;
            title[place] = (char)byte;
            snprintf(expected, sizeof expected, "<title>%.*s%s%s</title>", (int)place, title, escape,
                     title + place + 1);
            char *text = title_written("xml", title, 20);
            assert_contains(text, expected);
            free(text);
        }
    }
}

/* What XML cannot hold is dropped; its neighbours in the code are not. */
static void test_letters_that_xml_forbids(void **state) {
    (void)state;
    static const char title[] = "a\0b\001c\xef\xbf\xbe"
                                "d\xef\xbf\xbf"
                                "e\xef\xbf\xbd\xef\x82\xb7\xef\xbb\xbf"
                                "f\x7f\xc2\x85\xe2\x80\xa8g";
    char *text = title_written("xml", title, sizeof title - 1);
    assert_contains(text, "<title>abcde\xef\xbf\xbd\xef\x82\xb7\xef\xbb\xbf"
                          "f\x7f\xc2\x85\xe2\x80\xa8g</title>");
    free(text);
    text = title_written("xml", "torn at the end \xef\xbf", 18);
    assert_contains(text, "<title>torn at the end \xef\xbf</title>");
    free(text);
}

/* ---- There and back ----------------------------------------------------------------------------------------------- */

static void test_round_trip(void **state) {
    (void)state;
    const drs_record *records[] = {&sample_record, &sample_empty_record, &sample_record, &sample_same_day_record};
    for (size_t count = 0; count <= 4; count++) {
        char *json = written("json", true, records, count);
        char *xml = converted(json, "xml", true);
        char *direct = written("xml", true, records, count);
        assert_string_equal(xml, direct);
        char *again = converted(xml, "json", true);
        assert_string_equal(again, json);
        free(again);
        free(direct);
        free(xml);
        free(json);
    }
}

static void test_blanks_survive(void **state) {
    (void)state;
    static const char *const titles[] = {" ",        "\n",           "\t",    "\r",      "\r\n",          "a\r\nb\rc",
                                         "  a  ",    "\n\na\n\n",    "]]>",   "&amp;",   "<![CDATA[x]]>", "<!-- x -->",
                                         "\xc2\xa0", "\xe2\x80\xa8", "&#10;", "\xc2\x85"};
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        char *json = title_written("json", titles[i], strlen(titles[i]));
        char *xml = converted(json, "xml", false);
        char *again = converted(xml, "json", false);
        assert_string_equal(again, json);
        free(again);
        free(xml);
        free(json);
    }
}

/* Longer than libxml2 takes without being asked. */
static void test_long_text(void **state) {
    (void)state;
    const size_t length = 12 * 1000 * 1000;
    char *title = malloc(length);
    assert_non_null(title);
    for (size_t i = 0; i < length; i++) {
        title[i] = "Text mit & und Zeile\n"[i % 21];
    }
    char *json = title_written("json", title, length);
    char *xml = converted(json, "xml", false);
    char *again = converted(xml, "json", false);
    assert_true(strcmp(again, json) == 0);
    free(again);
    free(xml);
    free(json);
    free(title);
}

/* What others may write and means the same. */
static void test_other_spellings(void **state) {
    (void)state;
    static const char *const spellings[] = {
        "\xef\xbb\xbf<?xml version='1.0'?><!-- a --><?p?>\n<d:record xmlns:d='urn:drucksache:record:1'><d:version>1.2"
        "</d:version><d:title>\303\204 &amp; <![CDATA[<b>]]><!-- c -->&#x41;</d:title><d:extraction><d:version>1"
        "</d:version><d:complete> true\n</d:complete></d:extraction></d:record>\n<!-- z -->\n",
        "<?xml version=\"1.0\" encoding='utf-8' standalone=\"yes\"?>\n<record" XMLNS
        " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:drucksache:record:1 "
        "record.xsd'>"
        "<version>1.2</version><title xml:space='preserve'>&#196; &amp; &lt;b&gt;A</title>" EXTRACTION "</record>",
        "<?xml version=\"1.0\" encoding=\"US-ASCII\"?><records" XMLNS
        "> <!-- a --> <record><version>1.2</version><title>"
        "&#xC4; &amp; &lt;b>A</title>" EXTRACTION "</record> </records>",
    };
    for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++) {
        char *json = converted(spellings[i], "ndjson", false);
        assert_string_equal(json,
                            "{\"version\":\"1.2\",\"title\":\"\303\204 & <b>A\",\"extraction\":{\"version\":\"1\","
                            "\"complete\":true}}\n");
        free(json);
    }
}

/* ---- What is turned away ------------------------------------------------------------------------------------------ */

#define WITH(elements) "<record" XMLNS ">\n<version>1.2</version>\n" elements "\n" EXTRACTION "\n</record>"

static const bad bad_contents[] = {
    {WITH("<titel>x</titel>"), "line 3: /titel: there is no such element"},
    {WITH("<title xmlns=''>x</title>"), "line 3: /title: there is no such element"},
    {WITH("<title/>"), "line 3: /title: expected a string that is not empty, found \"\""},
    {WITH("<title a='1'>x</title>"), "line 3: /title: there is no such attribute: \"a\""},
    {WITH("<title>x<b/></title>"), "line 3: /title: there is an element or an entity where only text may be"},
    {WITH("stray"), "there is text where only elements may be"},
    {WITH("<title>x</title><title>y</title>"), "/title: stands behind \"title\", but belongs before it, and only once"},
    {WITH("<title>x</title>\n<kind>a</kind>"), "line 4: /kind: stands behind \"title\""},
    {WITH("<legislative_term>018</legislative_term>"),
     "/legislative_term: expected an integer from 1 to 99, found \"018\""},
    {WITH("<legislative_term>99999999999999999999999999</legislative_term>"), "/legislative_term: expected an integer"},
    {WITH("<legislative_term>-1</legislative_term>"), "/legislative_term: expected an integer"},
    {WITH("<legislative_term/>"), "/legislative_term: expected an integer"},
    {WITH("<dates><asked>2023-02-29</asked></dates>"), "/dates/asked: expected a day of the calendar"},
    {WITH("<and_others>false</and_others>"), "/and_others: expected true, found false"},
    {WITH("<and_others>1</and_others>"), "/and_others: expected true, found \"1\""},
    {WITH("<x:title>y</x:title>"), "Namespace prefix x on title is not defined"},
    {WITH("<askers/>"), "/askers: expected a list with at least one item"},
    {WITH("<askers><person/></askers>"), "/askers: there is no such element: \"person\""},
    {WITH("<askers><asker/></askers>"), "/askers/0: \"name\" or \"faction\" is missing"},
    {WITH("<questions><question><number>1</number><text>a</text></question><question><text>b</text></question>"
          "</questions>"),
     "/questions/1: \"number\" is missing"},
    {WITH("<answers><answer><to><number>1.</number></to><text>a</text></answer></answers>"),
     "/answers/0/to/0: expected a string like \"1.1\", found \"1.\""},
    {WITH("<tables><table><rows><row/></rows><lines><line/></lines></table></tables>"),
     "/tables/0/rows/0: expected a list"},
};

static const bad bad_syntax[] = {
    {"<", "line 1"},
    {"<record", "line 1"},
    {"<record" XMLNS ">", "line 1"},
    {"<record" XMLNS "><version>1.2</versio></record>", "line 1"},
    {WITH("") "<record/>", "line 5"},
    {WITH("") "junk", "line 5"},
    {"<record/>", "expected <record> or <records> of the namespace \"urn:drucksache:record:1\""},
    {"<record xmlns='urn:drucksache:record:2'/>", "expected <record> or <records>"},
    {"<html/>", "expected <record> or <records>"},
    {"<records" XMLNS "><recor/></records>", "expected <record>"},
    {"<records" XMLNS ">text</records>", "there is text where only records may be"},
    {"<records" XMLNS ">\n", "the file ends too early, or goes on behind its end"},
    {"<records" XMLNS ">"
     "<record><version>1.2</version>" EXTRACTION "</record>",
     "line 1"},
    {"<!DOCTYPE record><record" XMLNS "/>", "records have no document type declaration"},
    {"<?xml version='1.0'?>\n<!-- <a> -->\n<?x ?>\n<!DOCTYPE record SYSTEM 'file:///etc/passwd'>\n<record/>",
     "no document type declaration"},
    {"<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
     "\"&b;&b;&b;&b;&b;\">]>"
     "<record" XMLNS "><title>&c;</title></record>",
     "no document type declaration"},
    {"<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><record" XMLNS "><title>&x;</title></record>",
     "no document type declaration"},
    {"<!doctype record><record/>", "no document type declaration"},
    {WITH("<title>&x;</title>"), "line 3"},
    {WITH("<title>this & that</title>"), "line 3"},
    {WITH("<title>&#0;</title>"), "line 3"},
    {WITH("<title>&#1;</title>"), "line 3"},
    {WITH("<title>&#xFFFF;</title>"), "line 3"},
    {WITH("<title>a\001b</title>"), "line 3"},
    {WITH("<title>a\xff"
          "b</title>"),
     "line 3"},
    {WITH("<title>\xed\xa0\x80</title>"), "line 3"},
    {WITH("<title a='1' a='2'>x</title>"), "line 3"},
    {WITH("<title>]]></title>"), "line 3"},
    {"<?xml version=\"1.0\" encoding=\"UTF-16\"?><record" XMLNS "/>", "records are read in UTF-8 only"},
    {"<?xml version=\"1.0\" encoding=\"UTF-7\"?><record" XMLNS "/>", "records are read in UTF-8 only"},
    {"<?xml version=\"1.0\" encoding = 'ISO-8859-1'?><record" XMLNS "/>", "records are read in UTF-8 only"},
};

static void test_bad_contents(void **state) {
    (void)state;
    check_bad(bad_contents, sizeof bad_contents / sizeof *bad_contents, DRS_LOAD_CONTENT);
}

static void test_bad_syntax(void **state) {
    (void)state;
    check_bad(bad_syntax, sizeof bad_syntax / sizeof *bad_syntax, DRS_LOAD_SYNTAX);
    static const char with_nul[] = "<record" XMLNS "><title>a\0b</title></record>";
    assert_int_equal(judged(with_nul, sizeof with_nul - 1).status, DRS_LOAD_SYNTAX);
    static const char utf16[] = "\xff\xfe<\0r\0/\0>\0";
    assert_int_equal(judged(utf16, sizeof utf16 - 1).status, DRS_LOAD_SYNTAX);
}

/* Cut off at any byte, a file is never taken for a whole one. */
static void test_cut_off_anywhere(void **state) {
    (void)state;
    const drs_record *records[] = {&sample_record, &sample_empty_record};
    for (size_t count = 1; count <= 2; count++) {
        char *xml = written("xml", true, records, count);
        size_t whole = strlen(xml) - 1; /* the last line end may be missing */
        for (size_t size = 0; size < whole; size++) {
            char *copy = malloc(size ? size : 1);
            assert_non_null(copy);
            memcpy(copy, xml, size);
            verdict v = judged(copy, size);
            free(copy);
            if (v.status != DRS_LOAD_SYNTAX || !*v.message) {
                fail_msg("%zu of %zu bytes: status %d: %s", size, whole, (int)v.status, v.message);
            }
        }
        free(xml);
    }
}

/* A record that is not valid costs no other. */
static void test_records_go_on(void **state) {
    (void)state;
    const char *text = "<records" XMLNS ">\n<record><version>1.2</version>" EXTRACTION "</record>\n<record><version>1.2"
                       "</version><title/>" EXTRACTION "</record>\n<record/>\n<record><version>1.2</version>" EXTRACTION
                       "</record>\n</records>";
    const drs_load_status expected[] = {DRS_LOAD_OK, DRS_LOAD_CONTENT, DRS_LOAD_CONTENT,
                                        DRS_LOAD_OK, DRS_LOAD_END,     DRS_LOAD_END};
    static const char *const messages[] = {
        "", "record 2: line 3: /title: expected", "record 3: line 4: \"version\" is", "", "", ""};
    drs_loader *loader = NULL;
    assert_int_equal(drs_loader_new(text, strlen(text), &loader), DRS_LOAD_OK);
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        drs_loaded *loaded = NULL;
        assert_int_equal(drs_loader_next(loader, &loaded), expected[i]);
        assert_int_equal(loaded != NULL, expected[i] == DRS_LOAD_OK);
        assert_contains(drs_loader_message(loader), messages[i]);
        drs_loaded_free(loaded);
    }
    drs_loader_free(loader);
}

#define TOO_LONG "there is a tag, a reference or a comment that is too long"

/* Bytes that would cost a careless reader its memory, its stack or the square of their number in time. */
static void test_hostile_sizes(void **state) {
    (void)state;
    static const struct {
        const char *head;
        const char *unit;
        size_t times;
        const char *message;
    } hostile[] = {
        {"<record" XMLNS ">", "<a>", 500 * 1000, "line"},
        {"<record" XMLNS "><title>", "<a>", 500 * 1000, "line"},
        {"<record" XMLNS "><askers>", "<asker>", 500 * 1000, "line"},
        {"<record" XMLNS ">", "<askers/>", 9 * 1000 * 1000, "the record has too many values"},
        {"<record" XMLNS " ", "xmlns:a='b' ", 500 * 1000, TOO_LONG},
        {"<record" XMLNS " ", "a='>' ", 500 * 1000, TOO_LONG},
        {"<record" XMLNS "><title a='", "&lt;> ", 500 * 1000, TOO_LONG},
        {"<", "a", 20 * 1000 * 1000, TOO_LONG},
        {"<record" XMLNS "><title>&", "a", 20 * 1000 * 1000, TOO_LONG},
        {"<?p ", "?", 500 * 1000, "line"},
        {"<record" XMLNS "><?p ", "?", 500 * 1000, TOO_LONG},
        {"<!-- ", "<!-- ", 1000 * 1000, TOO_LONG},
        {"<record" XMLNS "><!-- ", "-- ", 20 * 1000, "line"},
        {"", "<!-- -->", 1000 * 1000, "line"},
        {"", "<?p ?>\n", 1000 * 1000, "line"},
        {"<record" XMLNS "><title>", "<![CDATA[x]]>", 1000 * 1000, "line"},
        {"<record" XMLNS "><title><![CDATA[", "x < y & ", 1000 * 1000, "line"},
        {"<record" XMLNS "><title>", "x<!---->", 1000 * 1000, "line"},
        {"<record" XMLNS "><title>", "&#65;", 4 * 1000 * 1000, "line"},
    };
    for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++) {
        drs_buffer text = {0};
        drs_buffer_text(&text, hostile[i].head);
        for (size_t k = 0; k < hostile[i].times; k++) {
            drs_buffer_text(&text, hostile[i].unit);
        }
        assert_false(text.failed);
        verdict v = judged(text.bytes, text.length);
        assert_int_equal(v.status, DRS_LOAD_SYNTAX);
        assert_contains(v.message, hostile[i].message);
        drs_buffer_free(&text);
    }
}

int main(void) {
    drs_read_init();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_how_many_records), cmocka_unit_test(test_layout),
        cmocka_unit_test(test_escapes),          cmocka_unit_test(test_letters_that_xml_forbids),
        cmocka_unit_test(test_round_trip),       cmocka_unit_test(test_blanks_survive),
        cmocka_unit_test(test_long_text),        cmocka_unit_test(test_other_spellings),
        cmocka_unit_test(test_bad_contents),     cmocka_unit_test(test_bad_syntax),
        cmocka_unit_test(test_cut_off_anywhere), cmocka_unit_test(test_records_go_on),
        cmocka_unit_test(test_hostile_sizes),
    };
    return cmocka_run_group_tests_name("xml", tests, NULL, NULL);
}
