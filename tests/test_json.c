/* Records as JSON and NDJSON, and back; and the table that all formats share. */
#include <stdio.h>

#include "fields.h"
#include "format_helpers.h"
#include "places.h"
#include "sample_record.h"

/* ---- The table ---------------------------------------------------------------------------------------------------- */

static void test_table_agrees_with_the_header(void **state) {
    (void)state;
    const drs_field *dates = drs_type_find(&drs_record_type, "dates", 5, 0);
    assert_non_null(dates);
    assert_int_equal(dates->type->field_count, DRS_DATE_COUNT);
    for (size_t i = 0; i < DRS_DATE_COUNT; i++) {
        assert_string_equal(dates->type->fields[i].key, drs_date_name((drs_date_kind)i));
    }
    const drs_field *parliament = drs_type_find(&drs_record_type, "parliament", 10, 0);
    const drs_parliament *known = NULL;
    int value = 0;
    for (size_t i = 0; (known = drs_parliament_at(i)) != NULL; i++) {
        assert_true(drs_enumeration_find(parliament->names, known->code, strlen(known->code), &value));
    }
}

static void check_enumeration(const drs_enumeration *names) {
    for (int i = 0; i < names->count; i++) {
        int value = -1;
        const char *name = names->name_of(names->first + i);
        assert_non_null(name);
        assert_true(drs_enumeration_find(names, name, strlen(name), &value));
        assert_int_equal(value, names->first + i);
    }
}

static void check_type(const drs_type *type) {
    assert_true(strlen(type->meaning) > 8);
    for (size_t i = 0; i < type->field_count; i++) {
        const drs_field *field = &type->fields[i];
        assert_true(strlen(field->meaning) > 8);
        assert_ptr_equal(drs_type_find(type, field->key, strlen(field->key), i), field);
        assert_ptr_equal(drs_type_find(type, field->key, strlen(field->key), 0), field);
        if (field->names) {
            check_enumeration(field->names);
        }
        if (field->type) {
            check_type(field->type);
        }
    }
}

static void test_table_is_whole(void **state) {
    (void)state;
    check_type(&drs_record_type);
    assert_null(drs_type_find(&drs_record_type, "titles", 6, 0));
    assert_null(drs_type_find(&drs_record_type, "", 0, 0));
}

static void find_again(void *context, const char *pointer, const drs_spans *spans) {
    size_t *count = context;
    (*count)++;
    assert_ptr_equal(drs_places_find(&sample_record, pointer, strlen(pointer)), spans);
}

static void test_places(void **state) {
    (void)state;
    static const char *const nowhere[] = {"",
                                          "/",
                                          "title",
                                          "/titles",
                                          "/questions",
                                          "/questions/0",
                                          "/questions/3/text",
                                          "/questions/00/text",
                                          "/questions/-1/text",
                                          "/questions/0/text/0",
                                          "/questions/99999999999999999999999/text",
                                          "/answers/0/to",
                                          "/answers/0/to/2",
                                          "/source/file",
                                          "/dates",
                                          "/dates/none",
                                          "/tables/2",
                                          "/title/",
                                          "//title"};
    size_t count = 0;
    drs_places_visit(&sample_record, find_again, &count);
    assert_int_equal(count, 21);
    for (size_t i = 0; i < sizeof nowhere / sizeof *nowhere; i++) {
        assert_null(drs_places_find(&sample_record, nowhere[i], strlen(nowhere[i])));
    }
    assert_non_null(drs_places_find(&sample_record, "/kind", 5)); /* a value that has no spans */
    assert_null(drs_places_find(&sample_empty_record, "/kind", 5));
}

/* ---- Writing ------------------------------------------------------------------------------------------------------ */

static void test_formats(void **state) {
    (void)state;
    size_t count = 0;
    for (; drs_format_at(count); count++) {
        const drs_format *format = drs_format_at(count);
        assert_ptr_equal(drs_format_find(format->name), format);
        assert_true(*format->extension && *format->media_type && *format->description);
    }
    assert_int_equal(count, 3);
    assert_null(drs_format_find("yaml"));
}

#define EMPTY_RECORD(pad)                                                                                              \
    "{\n" pad "  \"version\": \"1.2\",\n" pad "  \"extraction\": {\n" pad "    \"version\": \"" DRS_VERSION            \
    "\",\n" pad "    \"complete\": false\n" pad "  }\n" pad "}"

static void test_how_many_records(void **state) {
    (void)state;
    const drs_record *records[] = {&sample_empty_record, &sample_empty_record, &sample_empty_record};
    static const char *const expected[] = {
        "[]\n", EMPTY_RECORD("") "\n", "[\n  " EMPTY_RECORD("  ") ",\n  " EMPTY_RECORD("  ") "\n]\n",
        "[\n  " EMPTY_RECORD("  ") ",\n  " EMPTY_RECORD("  ") ",\n  " EMPTY_RECORD("  ") "\n]\n"};
    for (size_t count = 0; count <= 3; count++) {
        char *text = written("json", true, records, count);
        assert_string_equal(text, expected[count]);
        free(text);
    }
    char *lines = written("ndjson", true, records, 2);
    const char *line = "{\"version\":\"1.2\",\"extraction\":{\"version\":\"" DRS_VERSION "\",\"complete\":false}}\n";
    assert_int_equal(strlen(lines), 2 * strlen(line));
    assert_memory_equal(lines, line, strlen(line));
    assert_string_equal(lines + strlen(line), line);
    free(lines);
}

static void assert_contains(const char *text, const char *part) {
    if (!strstr(text, part)) {
        fail_msg("not found: %s\nin: %s", part, text);
    }
}

static void test_layout(void **state) {
    (void)state;
    char *text = written_one("json", true, &sample_record);
    assert_contains(text, "{\n  \"version\": \"1.2\",\n  \"parliament\": \"nw\",\n  \"legislative_term\": 18,\n");
    assert_contains(text, "\"paper\": \"inquiry_with_answer\",\n");
    assert_contains(text, "Grundbesitz der \\\"Reichsbürger\\\" – was weiß man?");
    assert_contains(text, "  \"and_others\": true,\n");
    assert_contains(text, "      \"derived\": true\n");
    assert_contains(text, "Welche \\\\ \\\"Pfade\\\"\\n\\nund\\twelche ]]> Enden \360\237\230\200?");
    assert_contains(text, "\"to\": [\n        \"1\",\n        \"1.1\"\n      ],\n");
    assert_contains(text, "\"rows\": [\n        [\"Jahr\", \"Fälle\"],\n        [\"\", \" 17 \"]\n      ],\n");
    assert_contains(text, "    \"diagnostics_dropped\": 4\n  },\n");
    assert_contains(text, "\"evidence\": {\n    \"/parliament\": [\n      {\"page\": 1, \"lines\": [1, 1], "
                          "\"bytes\": [0, 12]}\n    ],\n    \"/legislative_term\": [\n");
    assert_contains(text, "\"/questions/0/text\": [\n      {\"page\": 1, \"lines\": [20, 21], \"bytes\": [602, 680]},\n"
                          "      {\"page\": 2, \"lines\": [3, 4], \"bytes\": [900, 990]}\n    ],\n");
    assert_contains(text, "\"/tables/0\": [");
    free(text);
    text = written_one("ndjson", true, &sample_record);
    assert_contains(text, "\"evidence\":{\"/parliament\":[{\"page\":1,\"lines\":[1,1],\"bytes\":[0,12]}],");
    assert_ptr_equal(strchr(text, '\n'), text + strlen(text) - 1);
    free(text);
    text = written_one("json", false, &sample_record);
    assert_null(strstr(text, "evidence"));
    free(text);
}

/* Every byte at every place of a word of eight, so that no place of the fast path is left out. */
static void test_escapes(void **state) {
    (void)state;
    for (unsigned byte = 1; byte < 0x80; byte++) {
        for (size_t place = 0; place < 20; place++) {
            char title[21] = "abcdefgh\303\244\303\266ijklmnop";
            char expected[64];
            title[place] = (char)byte;
            if (place >= 8 && place < 12) { /* leave no torn letter */
                memset(title + 8, 'x', 4);
                title[place] = (char)byte;
            }
            drs_record record = sample_empty_record;
            record.title.text = (drs_string){title, 20};
            const char *escape = byte == '"'    ? "\\\""
                                 : byte == '\\' ? "\\\\"
                                 : byte == '\n' ? "\\n"
                                 : byte == '\t' ? "\\t"
                                 : byte == '\r' ? "\\r"
                                 : byte == '\b' ? "\\b"
                                 : byte == '\f' ? "\\f"
                                                : NULL;
            char other[8] = {(char)byte, '\0'};
            if (!escape && byte < 0x20) {
                snprintf(other, sizeof other, "\\u%04x", byte);
            }
            snprintf(expected, sizeof expected, "\"title\":\"%.*s%s%s\"", (int)place, title, escape ? escape : other,
                     title + place + 1);
            char *text = written_one("ndjson", false, &record);
            assert_contains(text, expected);
            free(text);
        }
    }
}

typedef struct failing_sink {
    size_t calls_left;
    bool called_after_failure;
} failing_sink;

static int fail_later(void *context, const char *bytes, size_t length) {
    failing_sink *sink = context;
    (void)bytes;
    assert_true(length > 0);
    if (sink->calls_left == 0) {
        sink->called_after_failure = true;
    }
    return --sink->calls_left == 0 ? -1 : 0;
}

static void test_failing_sink(void **state) {
    (void)state;
    for (size_t f = 0; drs_format_at(f); f++) {
        for (size_t calls = 1; calls <= 2; calls++) {
            failing_sink sink = {.calls_left = calls};
            drs_writer *writer = NULL;
            drs_write_status status = drs_writer_new(drs_format_at(f), (drs_sink){fail_later, &sink}, NULL, &writer);
            for (int i = 0; i < 5 && status == DRS_WRITE_OK; i++) {
                status = drs_writer_add(writer, &sample_record);
            }
            assert_int_equal(status, DRS_WRITE_SINK);
            assert_int_equal(drs_writer_add(writer, &sample_record), DRS_WRITE_SINK);
            assert_int_equal(drs_writer_finish(writer), DRS_WRITE_SINK);
            assert_false(sink.called_after_failure);
            drs_writer_free(writer);
        }
    }
    drs_writer_free(NULL);
}

static void test_record_that_cannot_be_written(void **state) {
    (void)state;
    static const char *const terms[] = {"18.", "07", "eighteen", "1234567890"};
    for (size_t f = 0; drs_format_at(f); f++) {
        drs_buffer out = {0};
        drs_writer *writer = NULL;
        drs_writer_new(drs_format_at(f), (drs_sink){collect, &out}, NULL, &writer);
        for (size_t i = 0; i < sizeof terms / sizeof *terms; i++) {
            drs_record record = sample_empty_record;
            record.legislative_term.text = (drs_string){terms[i], strlen(terms[i])};
            assert_int_equal(drs_writer_add(writer, &record), DRS_WRITE_RECORD);
        }
        assert_int_equal(drs_writer_add(writer, &sample_empty_record), DRS_WRITE_OK);
        assert_int_equal(drs_writer_finish(writer), DRS_WRITE_OK);
        drs_writer_free(writer);
        char *alone = written_one(drs_format_at(f)->name, false, &sample_empty_record);
        drs_buffer_byte(&out, '\0');
        assert_string_equal(out.bytes, alone);
        free(alone);
        drs_buffer_free(&out);
    }
}

static void test_buffer(void **state) {
    (void)state;
    drs_buffer buffer = {0};
    drs_buffer_append(&buffer, NULL, 0);
    drs_buffer_number(&buffer, UINT64_MAX);
    drs_buffer_byte(&buffer, ' ');
    drs_buffer_number(&buffer, 0);
    assert_int_equal(buffer.length, 22);
    assert_memory_equal(buffer.bytes, "18446744073709551615 0", 22);
    assert_false(drs_buffer_reserve(&buffer, SIZE_MAX));
    assert_true(buffer.failed);
    drs_buffer_text(&buffer, "swallowed, once the room is used up");
    assert_false(drs_buffer_reserve(&buffer, buffer.capacity));
    drs_buffer_clear(&buffer);
    assert_false(buffer.failed);
    drs_buffer_free(&buffer);
    assert_null(buffer.bytes);
}

/* ---- Reading ------------------------------------------------------------------------------------------------------ */

static void test_round_trip(void **state) {
    (void)state;
    const drs_record *records[] = {&sample_record, &sample_empty_record, &sample_record, &sample_same_day_record};
    for (size_t count = 0; count <= 4; count++) {
        char *json = written("json", true, records, count);
        char *again = converted(json, "json", true);
        assert_string_equal(again, json);
        free(again);
        if (count) { /* an empty file is no NDJSON that could be told from a mistake */
            char *lines = converted(json, "ndjson", true);
            again = converted(lines, "json", true);
            assert_string_equal(again, json);
            free(again);
            free(lines);
        }
        free(json);
    }
}

static void test_loaded_record_is_its_own(void **state) {
    (void)state;
    char *json = written_one("json", true, &sample_record);
    size_t size = strlen(json);
    drs_loader *loader = NULL;
    drs_loaded *loaded = NULL;
    assert_int_equal(drs_loader_new(json, size, &loader), DRS_LOAD_OK);
    assert_int_equal(drs_loader_next(loader, &loaded), DRS_LOAD_OK);
    memset(json, 'x', size);
    drs_loader_free(loader);
    free(json);
    const drs_record *record = drs_loaded_record(loaded);
    assert_string_equal(record->questions[1].number.text.bytes, "1.1");
    assert_int_equal(record->questions[0].text.spans.count, 2);
    assert_int_equal(record->questions[0].text.spans.items[1].end, 990);
    assert_int_equal(record->paper, DRS_PAPER_INQUIRY_WITH_ANSWER);
    assert_int_equal(record->paper_spans.count, 1);
    assert_int_equal(record->tables[0].spans.items[0].first_line, 12);
    assert_string_equal(record->legislative_term.text.bytes, "18");
    assert_int_equal(record->tables[0].rows[1].cells[0].length, 0);
    assert_non_null(record->tables[0].rows[1].cells[0].bytes);
    drs_loaded_free(loaded);
    drs_loaded_free(NULL);
    drs_loader_free(NULL);
}

/* A record with something put in front of `extraction`. */
#define WITH(members) "{\"version\":\"1.2\"," members ",\"extraction\":{\"version\":\"1\",\"complete\":true}}"

static const bad bad_contents[] = {
    {"{}", "\"version\" is missing"},
    {"{\"version\":\"1.2\"}", "\"extraction\" is missing"},
    {"{\"version\":\"2.0\",\"extraction\":{\"version\":\"1\",\"complete\":true}}",
     "/version: expected \"1.2\", found \"2.0\""},
    {WITH("\"titel\":\"x\""), "/titel: there is no such key"},
    {WITH("\"a/b~c\\n\":1"), "/a~1b~0c?: there is no such key"},
    {WITH("\"title\":\"\""), "/title: expected a string that is not empty, found \"\""},
    {WITH("\"title\":12"), "/title: expected a string that is not empty, found 12"},
    {WITH("\"title\":null"), "found null"},
    {WITH("\"title\":\"a\\u0001b\""), "/title: U+0001 cannot be part of a text"},
    {WITH("\"title\":\"a\\uffffb\""), "/title: U+FFFF cannot be part of a text"},
    {WITH("\"legislative_term\":\"18\""), "/legislative_term: expected an integer from 1 to 99, found \"18\""},
    {WITH("\"legislative_term\":18.0"), "found a number with a fraction"},
    {WITH("\"legislative_term\":-1"), "found -1"},
    {WITH("\"legislative_term\":100"), "found 100"},
    {WITH("\"reference\":\"18-9376\""), "/reference: expected a string like \"18/9376\", found \"18-9376\""},
    {WITH("\"reference\":\"18/9376\\n\""), "/reference: expected a string like"},
    {WITH("\"parliament\":\"xx\""), "/parliament: expected one of \"bb\", \"be\", \"bt\""},
    {WITH("\"paper\":\"unknown\""),
     "/paper: expected one of \"inquiry\", \"answer\", \"inquiry_with_answer\", \"other\""},
    {WITH("\"dates\":{\"asked\":\"2023-02-29\"}"), "/dates/asked: expected a day of the calendar like \"2024-03-27\""},
    {WITH("\"dates\":{\"asked\":\"1900-02-29\"}"), "/dates/asked"},
    {WITH("\"dates\":{\"asked\":\"2024-04-31\"}"), "/dates/asked"},
    {WITH("\"dates\":{\"asked\":\"2024-13-01\"}"), "/dates/asked"},
    {WITH("\"dates\":{\"asked\":\"2024-00-01\"}"), "/dates/asked"},
    {WITH("\"dates\":[]"), "/dates: expected an object, found an empty list"},
    {WITH("\"askers\":[]"), "/askers: expected a list with at least one item, found an empty list"},
    {WITH("\"askers\":{}"), "/askers: expected a list with at least one item, found an object"},
    {WITH("\"askers\":[{\"party\":\"SPD\"}]"), "/askers/0: \"name\" or \"faction\" is missing"},
    {WITH("\"askers\":[{\"name\":\"A\",\"faction\":\"B\"}]"),
     "/askers/0: only one may be there: \"name\" or \"faction\""},
    {WITH("\"askers\":[\"A\"]"), "/askers/0: expected an object, found \"A\""},
    {WITH("\"and_others\":false"), "/and_others: expected true, found false"},
    {WITH("\"and_others\":1"), "/and_others: expected true, found 1"},
    {WITH("\"answerers\":[{\"office\":\"M\"}]"), "/answerers/0: \"role\" is missing"},
    {WITH("\"answerers\":[{\"role\":\"lead\"}]"), "/answerers/0: \"office\" or \"ministry\" is missing"},
    {WITH("\"questions\":[{\"number\":12,\"text\":\"x\"}]"),
     "/questions/0/number: expected a string like \"1.1\", found 12"},
    {WITH("\"questions\":[{\"number\":\"1.\",\"text\":\"x\"}]"), "/questions/0/number"},
    {WITH("\"questions\":[{\"text\":\"a\"}]"), "/questions/0: \"number\" is missing"},
    {WITH("\"answers\":[{\"to\":[1],\"text\":\"x\"}]"), "/answers/0/to/0: expected a string like \"1.1\", found 1"},
    {WITH("\"tables\":[{\"rows\":[[]],\"lines\":[\"x\"]}]"), "/tables/0/rows/0: expected a list"},
    {WITH("\"tables\":[{\"rows\":[[\"a\"],[2]],\"lines\":[\"x\"]}]"), "/tables/0/rows/1/0: expected a string, found 2"},
    {WITH("\"tables\":[{\"rows\":[[\"a\"]]}]"), "/tables/0: \"lines\" is missing"},
    {WITH("\"source\":{\"file\":\"a/b\"}"), "/source/file"},
    {WITH("\"source\":{\"sha256\":\"E3\"}"), "/source/sha256"},
    {WITH("\"source\":{\"pages\":0}"), "/source/pages: expected an integer from 1 to 4294967295, found 0"},
    {WITH("\"source\":{\"pages\":4294967296}"), "found 4294967296"},
    {"{\"version\":\"1.2\",\"extraction\":{\"version\":\"1\",\"complete\":true,\"abstained\":[\"title\"]}}",
     "/extraction/abstained/0"},
    {"{\"version\":\"1.2\",\"extraction\":{\"version\":\"1\",\"complete\":1}}",
     "/extraction/complete: expected true or false, found 1"},
};

#define EVIDENCE(members)                                                                                              \
    "{\"version\":\"1.2\",\"title\":\"T\",\"extraction\":{\"version\":\"1\",\"complete\":true},\"evidence\":" members  \
    "}"

static const bad bad_evidence[] = {
    {EVIDENCE("[]"), "/evidence: expected an object, found an empty list"},
    {EVIDENCE("{}"), "/evidence: expected an object"},
    {EVIDENCE("{\"title\":[{\"page\":1,\"lines\":[1,1],\"bytes\":[0,1]}]}"), "/evidence/title: expected a string like"},
    {EVIDENCE("{\"/titel\":[{\"page\":1,\"lines\":[1,1],\"bytes\":[0,1]}]}"),
     "/evidence: no value of the record stands at \"/titel\""},
    {EVIDENCE("{\"/kind\":[{\"page\":1,\"lines\":[1,1],\"bytes\":[0,1]}]}"), "no value of the record stands at"},
    {EVIDENCE("{\"/title\":[]}"), "/evidence/~1title: expected a list with at least one item"},
    {EVIDENCE("{\"/title\":[{\"page\":1,\"lines\":[1],\"bytes\":[0,1]}]}"),
     "/evidence/~1title/0/lines: expected two integers from 1 to 4294967295, the smaller first, found a list"},
    {EVIDENCE("{\"/title\":[{\"page\":1,\"lines\":[2,1],\"bytes\":[0,1]}]}"), "found 2 and 1"},
    {EVIDENCE("{\"/title\":[{\"page\":1,\"lines\":[1,2],\"bytes\":[0,-1]}]}"), "/bytes: expected two integers from 0"},
    {EVIDENCE("{\"/title\":[{\"page\":1,\"lines\":[1,1]}]}"), "\"bytes\" is missing"},
};

static const bad bad_syntax[] = {
    {"", "line 1, column 1: the file holds no record"},
    {" \n ", "line 2, column 2: the file holds no record"},
    {"12", "line 1, column 1: expected a record"},
    {"null", "line 1, column 1: expected a record"},
    {"[1]", "line 1, column 2: expected a record"},
    {"[" WITH("\"title\":\"T\"") "\n  x]", "line 2, column 3: expected \",\" or \"]\""},
    {"[]]", "line 1, column 3: expected the end of the file"},
    {"[,]", "line 1, column 2: expected a record"},
    {"[", "line 1, column 2: expected a record"},
    {WITH("\"title\":\"T\"") " x", "expected a record"},
    {"{\"version\": \"1.2\",\n \"title\": \"a\",\n \"title\": \"b\"}", "line 3, column 8: duplicate object key"},
    {"{\"title\":\"a\\u0000b\"}", "\\u0000 is not allowed"},
    {"{\"title\":\"\\ud800\"}", "invalid Unicode"},
    {"{\"title\":\"a\nb\"}", "unexpected newline"},
    {"{\"title\":\"\xc3\"}", "unable to decode byte"},
    {"{\"title\":\"\xed\xa0\x80\"}", "unable to decode byte"},
    {"{\"legislative_term\":99999999999999999999999999}", "too big integer"},
    {"{\"legislative_term\":1e999}", "real number overflow"},
    {"{\"legislative_term\":018}", "line 1"},
    {"{\"title\":\"x\",}", "line 1"},
    {"{'title':'x'}", "line 1"},
    {"{\"title\":\"x\"", "line 1"},
    {"{\"title\":\"x", "line 1"},
    {"{\"title\":\"x\\", "line 1"},
    {"{\"a\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "nested too deep"},
};

static void test_bad_contents(void **state) {
    (void)state;
    check_bad(bad_contents, sizeof bad_contents / sizeof *bad_contents, DRS_LOAD_CONTENT);
    check_bad(bad_evidence, sizeof bad_evidence / sizeof *bad_evidence, DRS_LOAD_CONTENT);
}

static void test_bad_syntax(void **state) {
    (void)state;
    check_bad(bad_syntax, sizeof bad_syntax / sizeof *bad_syntax, DRS_LOAD_SYNTAX);
    assert_int_equal(judged("{\"title\":\"a\0b\"}", 15).status, DRS_LOAD_SYNTAX);
    assert_int_equal(judged("\0", 1).status, DRS_LOAD_SYNTAX);
    assert_int_equal(judged(NULL, 0).status, DRS_LOAD_SYNTAX);
}

static void test_order_of_keys_is_free_to_the_reader(void **state) {
    (void)state;
    const char *text =
        "\xef\xbb\xbf{\"extraction\":{\"complete\":true,\"version\":\"1\"},\"title\":\"T\",\"version\":\"1.2\"}";
    char *again = converted(text, "ndjson", false);
    assert_string_equal(again, WITH("\"title\":\"T\"") "\n");
    free(again);
}

/* One bad line, or one that was cut off, costs that line alone. */
static void test_lines_go_on(void **state) {
    (void)state;
    const char *text =
        WITH("\"title\":\"A\"") "\n"
                                "{\"version\":\"1.2\",\"title\":\"cut off\n" WITH(
                                    "\"title\":7") "\n"
                                                   "{\"version\":\"1.2\",\"questions\":[{\"number\":\"1\",\n" WITH(
                                                       "\"title\":\"B\"") "\n";
    const drs_load_status expected[] = {DRS_LOAD_OK, DRS_LOAD_SYNTAX, DRS_LOAD_CONTENT, DRS_LOAD_SYNTAX,
                                        DRS_LOAD_OK, DRS_LOAD_END,    DRS_LOAD_END};
    static const char *const messages[] = {
        "", "line 2, column", "record 2: line 3: /title: expected", "line 5, column", "", "", ""};
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

/* Bytes that would cost a careless reader its memory, its stack or the square of their number in time. */
static void test_hostile_sizes(void **state) {
    (void)state;
    static const struct {
        const char *head;
        const char *unit;
        size_t times;
        const char *message;
    } hostile[] = {
        {"{\"a\":", "[", 4 * 1000 * 1000, "nested too deep"},
        {"{\"a\":", "{\"a\":", 1000 * 1000, "nested too deep"},
        {"[", "[", 1000 * 1000, "expected a record"},
        {"{\"a\":[", "[],", 5 * 1000 * 1000, "too many values"},
        {"{\"a\":[", "1,", 5 * 1000 * 1000, "too many values"},
        {"", "{\"\n", 1000 * 1000, "line 1"},
        {"", "{\"a\":1\n", 300 * 1000, "line 33, column 1: the record is nested too deep"},
        {"", "{\"a\":\"\\\n", 300 * 1000, "line 2: invalid escape"},
        {"", "\n", 4 * 1000 * 1000, "the file holds no record"},
    };
    for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++) {
        drs_buffer text = {0};
        drs_buffer_text(&text, hostile[i].head);
        for (size_t k = 0; k < hostile[i].times; k++) {
            drs_buffer_text(&text, hostile[i].unit);
        }
        assert_false(text.failed);
        drs_loader *loader = NULL;
        drs_loaded *loaded = NULL;
        assert_int_equal(drs_loader_new(text.bytes, text.length, &loader), DRS_LOAD_OK);
        drs_load_status status = drs_loader_next(loader, &loaded);
        assert_int_equal(status, DRS_LOAD_SYNTAX);
        assert_contains(drs_loader_message(loader), hostile[i].message);
        while (status != DRS_LOAD_END) { /* all other lines, too */
            status = drs_loader_next(loader, &loaded);
            assert_null(loaded);
        }
        drs_loader_free(loader);
        drs_buffer_free(&text);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_table_agrees_with_the_header),
        cmocka_unit_test(test_table_is_whole),
        cmocka_unit_test(test_places),
        cmocka_unit_test(test_formats),
        cmocka_unit_test(test_how_many_records),
        cmocka_unit_test(test_layout),
        cmocka_unit_test(test_escapes),
        cmocka_unit_test(test_failing_sink),
        cmocka_unit_test(test_record_that_cannot_be_written),
        cmocka_unit_test(test_buffer),
        cmocka_unit_test(test_round_trip),
        cmocka_unit_test(test_loaded_record_is_its_own),
        cmocka_unit_test(test_bad_contents),
        cmocka_unit_test(test_bad_syntax),
        cmocka_unit_test(test_order_of_keys_is_free_to_the_reader),
        cmocka_unit_test(test_lines_go_on),
        cmocka_unit_test(test_hostile_sizes),
    };
    return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
