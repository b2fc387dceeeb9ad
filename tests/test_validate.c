/* The contract: the schemas are what the table says, our validator finds what it should, and other people's validators
 * agree with it. */
#include <stdio.h>
#include <unistd.h>

#include "format_helpers.h"
#include "make_schemas.h"
#include "sample_record.h"
#include "schemas.h"
#include "validate.h"

/* ---- The schemas ------------------------------------------------------------------------------------------------- */

static void check_schema(void (*make)(drs_buffer *), const char *kept, size_t length) {
    drs_buffer made = {0};
    make(&made);
    assert_false(made.failed);
    if (made.length != length || memcmp(made.bytes, kept, length) != 0) {
        fail_msg("the schema is not what the table says: run make-schemas (tools/make-schemas.c)");
    }
    drs_buffer_free(&made);
}

static void test_schemas_are_what_the_table_says(void **state) {
    (void)state;
    check_schema(drs_make_json_schema, drs_schema_json, drs_schema_json_length);
    check_schema(drs_make_xsd, drs_schema_xsd, drs_schema_xsd_length);
}

/* ---- Our validator ----------------------------------------------------------------------------------------------- */

/* The problems of a file, one a line. */
static void note(void *context, const drs_problem *problem) {
    char line[1024];
    drs_problem_format(problem, line, sizeof line);
    drs_buffer_text(context, line);
    drs_buffer_byte(context, '\n');
}

typedef struct findings {
    drs_validation found;
    char *problems; /* to be freed */
} findings;

static findings validated(const drs_validator *validator, const char *text, size_t most) {
    drs_buffer problems = {0};
    findings f = {.found = drs_validate(validator, text, strlen(text), most, note, &problems)};
    drs_buffer_byte(&problems, '\0');
    assert_false(problems.failed);
    assert_false(f.found.out_of_memory);
    f.problems = problems.bytes;
    return f;
}

static void assert_problems(const drs_validator *validator, const char *text, size_t count, const char *part) {
    findings f = validated(validator, text, 100);
    if (f.found.problems != count || !strstr(f.problems, part)) {
        fail_msg("%s\nexpected %zu: %s\nfound %zu: %s", text, count, part, f.found.problems, f.problems);
    }
    free(f.problems);
}

static void test_what_is_written_is_valid(void **state) {
    const drs_record *records[] = {&sample_record, &sample_empty_record, &sample_record};
    for (size_t f = 0; drs_format_at(f); f++) {
        for (size_t count = 0; count <= 3; count++) {
            for (int evidence = 0; evidence < 2; evidence++) {
                char *text = written(drs_format_at(f)->name, evidence, records, count);
                if (*text) { /* no record at all is an empty file in NDJSON */
                    findings result = validated(*state, text, 10);
                    assert_string_equal(result.problems, "");
                    assert_int_equal(result.found.records, count);
                    free(result.problems);
                }
                free(text);
            }
        }
    }
}

/* `text` with the first `from` replaced; the caller frees it. */
static char *with(const char *text, const char *from, const char *to) {
    const char *at = strstr(text, from);
    if (!at) {
        fail_msg("not found: %s", from);
        return NULL;
    }
    drs_buffer out = {0};
    drs_buffer_append(&out, text, (size_t)(at - text));
    drs_buffer_text(&out, to);
    drs_buffer_text(&out, at + strlen(from));
    drs_buffer_byte(&out, '\0');
    assert_false(out.failed);
    return out.bytes;
}

/* What no schema can say: the sample with `from` replaced, and what is then said of it. */
typedef struct rule {
    const char *from;
    const char *to;
    const char *message;
} rule;

static const rule json_rules[] = {
    {"\"number\":\"1.1\"", "\"number\":\"1\"", "/questions/1/number: there is a question \"1\" before\n"},
    {"\"to\":[\"2a\"]", "\"to\":[\"2b\"]", "/answers/1/to/0: there is no question \"2b\"\n"},
    {"\"apr 18/749\",\"bt-drucksache 19/123\"", "\"bt-drucksache 19/123\",\"apr 18/749\"",
     "/references/1: references are not sorted\n"},
    {"\"bt-drucksache 19/123\"", "\"apr 18/749\"", "/references/1: the reference stands there twice\n"},
    {"{\"faction\":\"SPD\"", "{\"party\":\"SPD\",\"faction\":\"SPD\"",
     "/askers/2: \"party\" belongs to a person, and there is no \"name\"\n"},
    {"\"office\":\"alle", "\"derived\":true,\"office\":\"alle", "stands behind \"derived\", but belongs before it\n"},
    {"\"2024-02-29\"", "\"2023-02-29\"", "/dates/asked: expected a day of the calendar"},
    {"\"place\":\"/answers/0/text\"}", "\"place\":\"/answers/7/text\"}",
     "/links/0/place: no value of the record stands at \"/answers/7/text\"\n"},
    {"\"place\":\"/answers/0/text\"}", "\"place\":\"/annexes/9\"}",
     "/links/0/place: no value of the record stands at \"/annexes/9\"\n"},
    {"\"place\":\"/answers/0/text\"}", "\"place\":\"/annexes/00\"}",
     "/links/0/place: no value of the record stands at \"/annexes/00\"\n"},
    {"\"target\":\"/answers/0\"", "\"target\":\"/answers/7\"",
     "/links/3/target: no answer of the record stands at \"/answers/7\"\n"},
    {"\"target\":\"/answers/0\"", "\"place\":\"/title\"", "/links/3/target: no answer of the record stands at \"\"\n"},
    {"\"place\":\"/answers/1/text\",\"page\":2", "\"place\":\"/answers/1/text\",\"page\":3",
     "/restricted/0: there is no page 3"},
    {"10\",\"page\":2", "10\",\"page\":9", "/annexes/0: there is no page 9"},
    {"{\"place\":\"/answers/0/text\"", "{\"place\":\"/answers/7/text\"",
     "/tables/0/place: no value of the record stands at \"/answers/7/text\"\n"},
    {"\"page\":2}", "\"page\":3}", "/footnotes/0: there is no page 3, for the source has 2\n"},
    {"\"/title\":[{\"page\":1", "\"/title\":[{\"page\":9", "/evidence/~1title: there is no page 9"},
    {"\"/title\":", "\"/kind/0\":", "/evidence: no value of the record stands at \"/kind/0\"\n"},
    {"\"lines\":[5,6]", "\"lines\":[6,5]", "/evidence/~1title/0/lines: expected two integers"},
    {"\"version\":\"1.2\",\"parliament\":\"nw\"", "\"parliament\":\"nw\",\"version\":\"1.2\"",
     "/version: stands behind \"parliament\", but belongs before it\n"},
};

/* Keys that follow from others, and what the record says itself. */
static const rule derived_rules[] = {
    {"\"answer_days\":55", "\"answer_days\":54",
     "/answer_days: from 2024-02-29 to 2024-04-24 there are 55 days, not 54\n"},
    {"\"answered\":\"2024-04-24\",", "", "/answer_days: from 2024-02-29 to 2024-04-25 there are 56 days, not 55\n"},
    {"\"asked\":\"2024-02-29\",", "", "/answer_days: from 2024-03-01 to 2024-04-24 there are 54 days, not 55\n"},
    {"\"answered\":\"2024-04-24\",\"answer_received\":\"2024-04-25\",", "",
     "/answer_days: there is no date of the answer to count from\n"},
    {"\"asked\":\"2024-02-29\",\"received\":\"2024-03-01\",", "",
     "/answer_days: there is no date of the inquiry to count from\n"},
    {"\"target\":\"apr 18/749\"", "\"target\":\"apr 18/748\"",
     "/references/0: no link of the record has this target\n"},
    {"\"inquiry_reference\":\"18/9250\"", "\"inquiry_reference\":\"18/12723\"",
     "/references/2: this is the paper itself or its inquiry, which is not listed\n"},
    {"{\"faction\":\"SPD\",\"party_id\":\"spd\"}", "{\"faction\":\"BÜNDNIS 90/DIE GRÜNEN\",\"party_id\":\"spd\"}",
     "/askers/2/party_id: \"BÜNDNIS 90/DIE GRÜNEN\" has another id elsewhere in the record\n"},
    {"\"party\":\"BÜNDNIS 90/DIE GRÜNEN\",", "",
     "/askers/0/party_id: belongs to a \"party\" or a \"faction\", and there is none\n"},
    {"\"complete\":false", "\"complete\":true", "/extraction/complete: true, but diagnostic 3 is an error\n"},
};

/* The same keys where nothing contradicts them. */
static const char *const sound_changes[][2] = {
    {"\"answer_days\":55,", ""},
    {"\"answer_days\":55", "\"answer_days\":55"},
    {"{\"faction\":\"SPD\",\"party_id\":\"spd\"}", "{\"faction\":\"SPD\"}"},
    {"\"target\":\"drucksache 18/12723\",\"place\":\"/answers/0/text\"}",
     "\"target\":\"drucksache 18/12723\"},{\"kind\":\"drucksache\",\"text\":\"x\",\"target\":\"drucksache 18/9376\"}"},
};

static void test_derived_values(void **state) {
    char *json = written_one("ndjson", false, &sample_record);
    for (size_t i = 0; i < sizeof derived_rules / sizeof *derived_rules; i++) {
        char *changed = with(json, derived_rules[i].from, derived_rules[i].to);
        assert_problems(*state, changed, 1, derived_rules[i].message);
        free(changed);
    }
    for (size_t i = 0; i < sizeof sound_changes / sizeof *sound_changes; i++) {
        char *changed = with(json, sound_changes[i][0], sound_changes[i][1]);
        assert_problems(*state, changed, 0, "");
        free(changed);
    }
    free(json);
}

static const rule xml_rules[] = {
    {"<number>1.1</number>\n      <text>", "<number>1</number>\n      <text>",
     "/questions/1/number: there is a question"},
    {"<number>2a</number>\n      </to>", "<number>2b</number>\n      </to>", "/answers/1/to/0: there is no question"},
    {"<reference>apr 18/749", "<reference>vorlage 18/749", "/references/1: references are not sorted"},
    {"<name>Hans", "<faction>F</faction></asker><asker><party>X</party><faction>Y</faction></asker><asker><name>Hans",
     "/askers/2: \"party\" belongs to a person"},
    {"<place>/answers/0/text", "<place>/answers/9/text", "/links/0/place: no value of the record stands at"},
    {"<table>\n      <place>/answers/0/text", "<table>\n      <place>/answers/9/text",
     "/tables/0/place: no value of the record stands at"},
    {"<pointer>/title<", "<pointer>/reference<", "the place of \"/reference\" is given twice"},
    {"<pointer>/title<", "<pointer>/titel<", "/evidence: no value of the record stands at \"/titel\""},
    {"<pages>2</pages>", "<pages>1</pages>", "there is no page 2, for the source has 1"},
};

static void check_rules(const drs_validator *validator, const char *text, const rule *rules, size_t count) {
    for (size_t i = 0; i < count; i++) {
        char *changed = with(text, rules[i].from, rules[i].to);
        findings f = validated(validator, changed, 100);
        if (!f.found.problems || !strstr(f.problems, rules[i].message)) {
            fail_msg("%s\n  expected: %s\n  found: %s", rules[i].to, rules[i].message, f.problems);
        }
        free(f.problems);
        free(changed);
    }
}

static void test_rules(void **state) {
    char *json = written_one("ndjson", true, &sample_record);
    char *xml = written_one("xml", true, &sample_record);
    check_rules(*state, json, json_rules, sizeof json_rules / sizeof *json_rules);
    check_rules(*state, xml, xml_rules, sizeof xml_rules / sizeof *xml_rules);
    free(json);
    free(xml);
}

/* Evidence is written in the order of the record, so that two records can be compared line by line. */
static void test_order_of_evidence(void **state) {
    char *json = written_one("ndjson", true, &sample_record);
    char *second = with(json, "\"/parliament\":", "\"/legislative_term\":");
    char *both = with(second, "],\"/legislative_term\":", "],\"/parliament\":");
    assert_problems(*state, both, 1, "/evidence: the order is not that of the record, from /parliament on\n");
    free(both);
    free(second);
    free(json);
}

/* An answer without its questions may name any; so may a record that says itself that it names unknown ones. */
static void test_answers_to_questions_elsewhere(void **state) {
    static const drs_diagnostic unknown = {"answer.question.unknown", DRS_SEVERITY_WARNING, SAMPLE_STRING("x"), 0, 0};
    drs_record record = sample_record;
    record.questions = NULL;
    record.question_count = 0;
    char *text = written_one("json", false, &record);
    assert_problems(*state, text, 0, "");
    free(text);
    record.questions = sample_questions;
    record.question_count = 1;
    text = written_one("json", false, &record);
    assert_problems(*state, text, 2, "/answers/0/to/1: there is no question \"1.1\"\n");
    free(text);
    record.extraction.diagnostics = &unknown;
    record.extraction.diagnostic_count = 1;
    text = written_one("json", false, &record);
    assert_problems(*state, text, 0, "");
    free(text);
}

/* Where numbers begin anew in sections, a question is known by its section and its number. */
static void test_sections(void **state) {
#define SECTIONS(second, section)                                                                                      \
    "{\"version\":\"1.2\",\"questions\":[{\"number\":\"1\",\"section\":\"I\"},{\"number\":\"2\",\"section\":\"I\"},"   \
    "{\"number\":\"1\",\"section\":\"" second "\"}],\"answers\":[{\"to\":[\"2\"],\"section\":\"" section               \
    "\",\"text\":\"x\"}],\"extraction\":{\"version\":\"1\",\"complete\":true}}"
    assert_problems(*state, SECTIONS("II", "I"), 0, "");
    assert_problems(*state, SECTIONS("I", "I"), 1, "/questions/2/number: there is a question \"1\" before\n");
    assert_problems(*state, SECTIONS("II", "II"), 1, "/answers/0/to/0: there is no question \"2\"\n");
    assert_problems(*state, SECTIONS("II.", "I"), 1,
                    "/questions/2/section: expected a string like \"II\", found \"II.\"\n");
}

#define END ",\"extraction\":{\"version\":\"1\",\"complete\":true}}"

/* All problems are heard of, in order, with the number of their record; beyond the bound they are counted. */
static void test_all_problems(void **state) {
    const char *text = "{\"version\":\"1.2\",\"title\":7,\"kind\":8" END "\n{\"version\":\"1.2\"" END "\n{\"version\"\n"
                       "{\"version\":\"1.2\",\"titel\":\"\",\"title\":\"\"" END "\n";
    findings f = validated(*state, text, 100);
    assert_int_equal(f.found.records, 3);
    assert_int_equal(f.found.problems, 6);
    assert_non_null(strstr(f.problems, "record 1: line 1: /title: expected a string that is not empty, found 7\n"
                                       "record 1: line 1: /kind: stands behind \"title\", but belongs before it\n"
                                       "record 1: line 1: /kind: expected a string like \"kleine_anfrage\", found 8\n"
                                       "line "));
    assert_non_null(strstr(f.problems, "record 3: line 4: /titel: there is no such key\n"
                                       "record 3: line 4: /title: expected a string that is not empty, found \"\"\n"));
    free(f.problems);
    f = validated(*state, text, 1);
    assert_int_equal(f.found.problems, 6);
    assert_string_equal(f.problems, "record 1: line 1: /title: expected a string that is not empty, found 7\n");
    free(f.problems);
    f = validated(*state, text, 0);
    assert_int_equal(f.found.problems, 6);
    assert_string_equal(f.problems, "");
    free(f.problems);
}

static void test_xml_problems_have_lines(void **state) {
    char *xml = written_one("xml", false, &sample_record);
    char *changed = with(xml, "<legislative_term>18<", "<legislative_term>x<");
    char *again = with(changed, "<derived>true</derived>", "<derived>perhaps</derived><more/>");
    findings f = validated(*state, again, 100);
    assert_true(strncmp(f.problems, "line 5: Element 'legislative_term'", 34) == 0);
    assert_non_null(strstr(f.problems, "Element 'derived'"));
    assert_non_null(strstr(f.problems, "Element 'more'"));
    assert_null(strstr(f.problems, "urn:"));
    free(f.problems);
    free(again);
    free(changed);
    free(xml);
}

/* A file, and what is said of it. */
typedef struct said {
    const char *text;
    const char *problems;
} said;

/* The line is that on which the value begins, however the file is laid out. */
static const said json_lines[] = {
    {"\xef\xbb\xbf{\r\n\"version\":\r\n\"1.2\",\r\n\"title\":\r\n\r\n7" END,
     "line 6: /title: expected a string that is not empty, found 7\n"},
    {"\n[ {\"version\": \"1.2\"" END "\n,\n{\"version\": \"1.2\",\n\"title\"\n:\n[]" END "]",
     "record 2: line 7: /title: expected a string that is not empty, found an empty list\n"},
    {"{\"version\": \"1.2\"" END "\n\n{\"version\":\"1.2\",\"title\":7" END,
     "record 2: line 3: /title: expected a string that is not empty, found 7\n"},
    /* keys that end strings, hold escapes and strokes, or look like an index */
    {"{\"version\":\"1.2\",\n\"a\\\"b\\\\\":{\"x\":[1,\n\"}\"]},\n\"\\u00e4/~\\ud83d\\ude00\\n\":\n1,\n\"0\":2" END,
     "line 2: /a\"b\\: there is no such key\nline 5: /\xc3\xa4~1~0\xf0\x9f\x98\x80?: there is no such key\n"
     "line 6: /0: there is no such key\n"},
    {"{\"version\":\"1.2\",\"title\":\"a\",\n\"t\\u0069tle\\/"
     "\":[[[],[1]],\n{}],\n\"questions\":[\n{\"number\":\"1\"},{\n\"number\":"
     "\n\"1\"}],\n\"answers\":[{\"to\":[\"1\",\n\"2\"]}]" END,
     "line 2: /title~1: there is no such key\nline 7: /questions/1/number: there is a question \"1\" before\n"
     "line 9: /answers/0/to/1: there is no question \"2\"\n"},
    /* lists in lists */
    {"{\"version\":\"1.2\",\n\"tables\":[{\"page\":1,\"rows\":[[\"a\"],[\"b\",\n{\"a\":[1,2]},\n3]],\n\"lines\":["
     "\"\\\\\",\n0]}]" END,
     "line 3: /tables/0/rows/1/1: expected a string, found an object\n"
     "line 4: /tables/0/rows/1/2: expected a string, found 3\n"
     "line 6: /tables/0/lines/1: expected a string, found 0\n"},
    /* what is missing stands on no line of its own */
    {"{\"version\":\"1.2\",\n\"questions\":\n[{\"number\":\"1\"},\n{\"text\":\"x\"}]" END,
     "line 4: /questions/1: \"number\" is missing\n"},
    {"{\"version\":\"1.2\",\n\"links\":[\n{\"kind\":\"answer\",\"text\":\"x\"}]" END,
     "line 3: /links/0/target: no answer of the record stands at \"\"\n"},
    {"\n{\"version\":\"1.2\"}", "\"extraction\" is missing\n"},
};

static void test_json_problems_have_lines(void **state) {
    for (size_t i = 0; i < sizeof json_lines / sizeof *json_lines; i++) {
        findings f = validated(*state, json_lines[i].text, 100);
        assert_string_equal(f.problems, json_lines[i].problems);
        free(f.problems);
    }
}

/* In XML the rules are checked when the place in the file has been left. */
static void test_broken_rules_have_lines_in_xml(void **state) {
    const char *text =
        "<record xmlns=\"urn:drucksache:record:1\">\n<version>1.2</version><answers><!-- -->\n<answer>"
        "<to><number>1</number></to></answer>\n</answers>\n<tables><table><page>1</page><rows><row>"
        "<cell>1</cell></row></rows><lines><line>1</line>\n</lines></table><table>\n<place>/titel</place>"
        "<page>1</page><lines><line>1</line></lines></table></tables>\n<extraction><version>1</version>"
        "<complete>true</complete></extraction></record>";
    findings f = validated(*state, text, 100);
    assert_string_equal(f.problems, "line 7: /tables/1/place: no value of the record stands at \"/titel\"\n");
    free(f.problems);
}

/* Of many problems in one record the first are given their lines, in one walk; all stay in order. */
static void test_many_problems_stay_in_order(void **state) {
    drs_buffer text = {0};
    drs_buffer_text(&text, "{\"version\":\"1.2\",\"signatories\":[");
    for (int i = 0; i < 300; i++) {
        drs_buffer_text(&text, i ? ",\n0" : "\n0");
    }
    drs_buffer_text(&text, "]" END);
    drs_buffer_byte(&text, '\0');
    findings f = validated(*state, text.bytes, 1000);
    assert_int_equal(f.found.problems, 300);
    const char *at = f.problems;
    for (int i = 0; i < 300; i++) {
        char expected[64];
        size_t length = i < 128 ? (size_t)snprintf(expected, sizeof expected, "line %d: ", i + 2) : 0;
        snprintf(expected + length, sizeof expected - length, "/signatories/%d:", i);
        assert_int_equal(strncmp(at, expected, strlen(expected)), 0);
        at = strchr(at, '\n') + 1;
    }
    free(f.problems);
    drs_buffer_free(&text);
}

static void test_what_is_no_record(void **state) {
    static const char *const texts[] = {"",     " ",  "12",      "[", "{", "<", "<a/>", "<!DOCTYPE a><a/>",
                                        "[{}]", "{}", "\xff\xfe"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        findings f = validated(*state, texts[i], 100);
        assert_true(f.found.problems > 0);
        assert_true(*f.problems != '\0');
        free(f.problems);
    }
}

/* A hostile record may break every rule at once; the work must stay linear in its size. */
static void test_hostile_number_of_problems(void **state) {
    drs_buffer text = {0};
    drs_buffer_text(&text, "{\"version\":\"1.2\",\"questions\":[{\"number\":\"1\"}");
    for (int i = 0; i < 200 * 1000; i++) {
        drs_buffer_text(&text, ",{\"number\":\"1\"}");
    }
    drs_buffer_text(&text, "],\"answers\":[{\"to\":[\"2\"]}");
    for (int i = 0; i < 200 * 1000; i++) {
        drs_buffer_text(&text, ",{\"to\":[\"2\"]}");
    }
    drs_buffer_text(&text, "]" END);
    drs_buffer_byte(&text, '\0');
    assert_false(text.failed);
    findings f = validated(*state, text.bytes, 3);
    assert_int_equal(f.found.problems, 400 * 1000 + 1);
    free(f.problems);
    drs_buffer_free(&text);
}

/* ---- Other people's validators ----------------------------------------------------------------------------------- */

/* Ways to break the sample that a schema can tell. */
typedef struct fault {
    const char *from;
    const char *to;
} fault;

static const fault json_faults[] = {
    {"\"version\":\"1.2\",", ""},
    {"\"version\":\"1.2\",", "\"version\":\"1.3\","},
    {"\"parliament\":\"nw\"", "\"parliament\":\"xx\""},
    {"\"legislative_term\":18", "\"legislative_term\":0"},
    {"\"legislative_term\":18", "\"legislative_term\":\"18\""},
    {"\"reference\":\"18/9376\"", "\"reference\":\"18/937600\""},
    {"\"paper\":\"inquiry_with_answer\"", "\"paper\":\"both\""},
    {"\"kind\":\"kleine_anfrage\"", "\"kind\":\"Kleine Anfrage\""},
    {"\"title\":", "\"titel\":"},
    {"\"title\":\"Grundbesitz", "\"title\":null,\"kind\":\"Grundbesitz"},
    {"\"head\":\"2024-03-27\"", "\"head\":\"27.03.2024\""},
    {"\"head\":", "\"heads\":"},
    {"{\"faction\":\"SPD\"", "{\"name\":\"A\",\"faction\":\"SPD\""},
    {"{\"faction\":\"SPD\",", "{"},
    {"\"party_id\":\"gruene\"", "\"party_id\":\"Grüne\""},
    {"\"and_others\":true", "\"and_others\":false"},
    {"\"role\":\"lead\"", "\"role\":\"leader\""},
    {"\"role\":\"agreement\",\"office\"", "\"role\":\"agreement\",\"bureau\""},
    {"\"number\":\"1.1\"", "\"number\":\"1.1.\""},
    {"\"number\":\"1.1\",", ""},
    {"\"to\":[\"2a\"]", "\"to\":[]"},
    {"\"to\":[\"2a\"]", "\"to\":\"2a\""},
    {"\"Ina Scharrenbach\"", "7"},
    {"\"marker\":\"5\"", "\"marker\":\"\""},
    {"\"page\":2}", "\"page\":\"2\"}"},
    {"\"apr 18/749\"", "\"APR 18/749\""},
    {"[\"Jahr\",\"Fälle\"]", "[]"},
    {"[\"Jahr\",\"Fälle\"]", "\"Jahr\""},
    {"\"lines\":[\"  Jahr", "\"line\":[\"  Jahr"},
    {"\"file\":\"MMD18", "\"file\":\"/home/MMD18"},
    {"\"sha256\":\"e3", "\"sha256\":\"E3"},
    {"\"media_type\":\"application/pdf\"", "\"media_type\":\"pdf\""},
    {"\"pages\":2", "\"pages\":-2"},
    {"\"complete\":false", "\"complete\":\"true\""},
    {"\"complete\":false,", ""},
    {"\"abstained\":[\"/inquiry_reference\"", "\"abstained\":[\"inquiry_reference\""},
    {"\"code\":\"number.unclear\"", "\"code\":\"Number unclear\""},
    {"\"severity\":\"note\"", "\"severity\":\"info\""},
    {"\"diagnostics_dropped\":4", "\"diagnostics_dropped\":0"},
    {"\"/parliament\":[{", "\"parliament\":[{"},
    {"\"lines\":[1,1]", "\"lines\":[1]"},
    {"\"lines\":[1,1]", "\"lines\":[0,1]"},
    {"\"bytes\":[0,12]", "\"bytes\":[0,12.5]"},
    {"{\"page\":1,\"lines\":[5,6]", "{\"lines\":[5,6]"},
};

static const fault xml_faults[] = {
    {"<version>1.2</version>\n", ""},
    {"<version>1.2<", "<version>1.3<"},
    {"<parliament>nw<", "<parliament>xx<"},
    {"<legislative_term>18<", "<legislative_term>0<"},
    {"<legislative_term>18<", "<legislative_term>018<"},
    {"<legislative_term>18<", "<legislative_term>+18<"},
    {"<reference>18/9376<", "<reference>18/9376 <"},
    {"<paper>inquiry_with_answer<", "<paper>both<"},
    {"<kind>kleine_anfrage<", "<kind>Kleine Anfrage<"},
    {"<title>", "<title a='1'>"},
    {"<title>", "<b>x</b><title>"},
    {"<title>", "stray<title>"},
    {"<head>2024-03-27<", "<head>2024-03-27Z<"},
    {"<head>2024-03-27<", "<head>2023-02-29<"},
    {"<head>2024-03-27<", "<head>12024-03-27<"},
    {"<and_others>true<", "<and_others>1<"},
    {"<and_others>true<", "<and_others>false<"},
    {"<role>lead<", "<role>Lead<"},
    {"<number>1.1</number>\n      <text>", "<text>"},
    {"<number>1.1</number>\n      <text>", "<number>1.1.</number>\n      <text>"},
    {"<signatory>Ina Scharrenbach</signatory>", ""},
    {"<marker>5<", "<marker><"},
    {"<reference>apr 18/749<", "<reference>APR 18/749<"},
    {"<row><cell>Jahr</cell><cell>Fälle</cell></row>", "<row/>"},
    {"<file>MMD18", "<file>/home/MMD18"},
    {"<pages>2<", "<pages>-2<"},
    {"<complete>false<", "<complete>0<"},
    {"<pointer>/inquiry_reference<", "<pointer>inquiry_reference<"},
    {"<severity>note<", "<severity>info<"},
    {"<lines>1 1<", "<lines>1<"},
    {"<lines>1 1<", "<lines>1 1 1<"},
    {"<lines>1 1<", "<lines>0 1<"},
    {"<page>1</page><lines>5 6</lines>", "<lines>5 6</lines><page>1</page>"},
};

/* A folder with files 0 (valid), 1, 2, 3 … (broken). */
typedef struct folder {
    char path[64];
    size_t count;
} folder;

static void put(const folder *f, size_t number, const char *text) {
    char path[128];
    snprintf(path, sizeof path, "%s/%03zu", f->path, number);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, strlen(text), file), strlen(text));
    assert_int_equal(fclose(file), 0);
}

static folder filled(const drs_validator *validator, const char *text, const fault *faults, size_t count) {
    folder f = {.path = "/tmp/drs-test-XXXXXX", .count = count + 1};
    assert_non_null(mkdtemp(f.path));
    put(&f, 0, text);
    for (size_t i = 0; i < count; i++) {
        char *broken = with(text, faults[i].from, faults[i].to);
        findings ours = validated(validator, broken, 100);
        if (!ours.found.problems) {
            fail_msg("we take it for valid: %s", faults[i].to);
        }
        put(&f, i + 1, broken);
        free(ours.problems);
        free(broken);
    }
    return f;
}

static void emptied(const folder *f) {
    char path[128];
    for (size_t i = 0; i < f->count; i++) {
        snprintf(path, sizeof path, "%s/%03zu", f->path, i);
        unlink(path);
    }
    rmdir(f->path);
}

/* Run a command that prints a line for each file, which begins with "valid" or "not"; compare: only the first file is
 * valid. */
static void check_verdicts(const folder *f, const char *command, const fault *faults) {
    char line[256];
    size_t number = 0;
    FILE *verdicts = popen(command, "r");
    assert_non_null(verdicts);
    while (number < f->count && fgets(line, sizeof line, verdicts)) {
        bool valid = strncmp(line, "valid", 5) == 0;
        if (valid != (number == 0)) {
            fail_msg("the other validator differs: %s: %s", number ? faults[number - 1].to : "the sample", line);
        }
        number++;
    }
    pclose(verdicts);
    assert_int_equal(number, f->count);
}

static void test_json_schema_agrees(void **state) {
    char command[2048];
    char *json = written_one("ndjson", true, &sample_record);
    folder f = filled(*state, json, json_faults, sizeof json_faults / sizeof *json_faults);
    /* Debian's Python first: it is the one that has Debian's python3-jsonschema. */
    snprintf(command, sizeof command,
             "PATH=/usr/bin:$PATH python3 -c '"
             "import glob, json, jsonschema, sys\n"
             "schema = json.load(open(sys.argv[1], encoding=\"utf-8\"))\n"
             "jsonschema.Draft202012Validator.check_schema(schema)\n"
             "validator = jsonschema.Draft202012Validator(schema)\n"
             "for path in sorted(glob.glob(sys.argv[2] + \"/*\")):\n"
             "    record = json.load(open(path, encoding=\"utf-8\"))\n"
             "    one = [e.message for e in validator.iter_errors(record)]\n"
             "    list = [e.message for e in validator.iter_errors([record, record])]\n"
             "    print(\"not\" if one and list else \"valid\" if not one and not list else \"differs\", one[:1])\n"
             "' %s/formats/record.schema.json %s",
             DRS_SOURCE_DIR, f.path);
    check_verdicts(&f, command, json_faults);
    emptied(&f);
    free(json);
}

static void test_xsd_agrees(void **state) {
    char command[1024];
    char *xml = written_one("xml", true, &sample_record);
    folder f = filled(*state, xml, xml_faults, sizeof xml_faults / sizeof *xml_faults);
    snprintf(command, sizeof command,
             "for file in %s/*; do xmllint --noout --nonet --schema %s/formats/record.xsd $file 2>/dev/null "
             "&& echo valid || echo not; done",
             f.path, DRS_SOURCE_DIR);
    check_verdicts(&f, command, xml_faults);
    emptied(&f);
    free(xml);
}

static int set_up(void **state) {
    drs_read_init();
    *state = drs_validator_new();
    return *state ? 0 : -1;
}

static int tear_down(void **state) {
    drs_validator_free(*state);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_schemas_are_what_the_table_says),
        cmocka_unit_test(test_what_is_written_is_valid),
        cmocka_unit_test(test_rules),
        cmocka_unit_test(test_derived_values),
        cmocka_unit_test(test_order_of_evidence),
        cmocka_unit_test(test_answers_to_questions_elsewhere),
        cmocka_unit_test(test_sections),
        cmocka_unit_test(test_all_problems),
        cmocka_unit_test(test_xml_problems_have_lines),
        cmocka_unit_test(test_json_problems_have_lines),
        cmocka_unit_test(test_broken_rules_have_lines_in_xml),
        cmocka_unit_test(test_many_problems_stay_in_order),
        cmocka_unit_test(test_what_is_no_record),
        cmocka_unit_test(test_hostile_number_of_problems),
        cmocka_unit_test(test_json_schema_agrees),
        cmocka_unit_test(test_xsd_agrees),
    };
    return cmocka_run_group_tests_name("validate", tests, set_up, tear_down);
}
