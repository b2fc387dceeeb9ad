/* read_json.c - records from JSON.
 *
 * Jansson parses one record at a time. Before it sees a record, a scan finds where the record ends and how much there
 * is in it: Jansson takes some hundred bytes for each value, and a hostile file could ask for many gigabytes with a
 * few hundred megabytes of brackets. */
#include <stdio.h>
#include <string.h>

#include "proceeding_check.h"
#include "source.h"

/* ---- Where records begin and end --------------------------------------------------------------------------------- */

static bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static void skip_blanks(drs_json_source *source) {
    while (source->offset < source->size && is_blank(source->bytes[source->offset])) {
        source->offset++;
    }
}

/* Count lines up to an offset. Each byte is counted once: offsets are only asked for in growing order. */
static void count_lines(drs_json_source *source, size_t offset) {
    const char *end = NULL;
    while (source->counted < offset &&
           (end = memchr(source->bytes + source->counted, '\n', offset - source->counted)) != NULL) {
        source->counted = (size_t)(end - source->bytes) + 1;
        source->line_start = source->counted;
        source->line++;
    }
    source->counted = offset;
}

/* Report what is wrong at an offset, and end, for there is no telling what the rest of the file is. */
static drs_load_status syntax_error(drs_json_source *source, drs_load *load, size_t offset, const char *message) {
    count_lines(source, offset);
    drs_load_file_problem(load, (unsigned)source->line, (unsigned)(offset - source->line_start) + 1, "%s", message);
    source->ended = true;
    return DRS_LOAD_SYNTAX;
}

/* Step from behind a string's first quote to behind its last. False, and behind the line's end, where there is none: no
 * string may hold a line end, so a line that was cut off costs no look at the rest of the file. */
static bool skip_string(const char *bytes, size_t size, size_t *i) {
    while (*i < size) {
        char c = bytes[(*i)++];
        if (c == '"' || c == '\n') {
            return c == '"';
        }
        if (c == '\\' && *i < size && bytes[*i] != '\n') {
            (*i)++;
        }
    }
    return false;
}

/* How far a record reaches. */
typedef struct extent {
    size_t length;
    size_t fault;        /* offset in it where a limit is passed */
    const char *message; /* which; NULL where it keeps them all */
} extent;

static void measure_bracket(extent *e, size_t i, size_t depth, size_t values) {
    if (depth > DRS_LOAD_MAX_DEPTH) {
        e->message = "the record is nested too deep";
    } else if (values > DRS_LOAD_MAX_VALUES) {
        e->message = "the record has too many values";
    }
    if (e->message) {
        e->fault = i;
    }
}

/* Find the bracket that closes the first one. Where there is none the record reaches to the end of the file, and
 * Jansson says what is missing. */
static extent measure(const char *bytes, size_t size) {
    extent e = {.length = size};
    size_t depth = 0;
    size_t values = 0;
    for (size_t i = 0; i < size && !e.message;) {
        char c = bytes[i++];
        if (c == '"') {
            if (!skip_string(bytes, size, &i)) { /* Jansson will say so */
                e.length = i;
                break;
            }
        } else if (c == '{' || c == '[') {
            depth++;
            measure_bracket(&e, i - 1, depth, ++values);
        } else if (c == ',') {
            measure_bracket(&e, i - 1, depth, ++values);
        } else if ((c == '}' || c == ']') && --depth == 0) {
            e.length = i;
            break;
        }
    }
    if (!e.message && e.length > DRS_LOAD_MAX_BYTES) {
        e.message = "the record is too large";
    }
    return e;
}

/* In a file of lines the next record begins with the next line that begins with a bracket: no line inside a record
 * does, however it is laid out. */
static void skip_to_next_line(drs_json_source *source) {
    const char *at = source->bytes + source->counted;
    const char *end = source->bytes + source->size;
    while (at < end && (at = memchr(at, '\n', (size_t)(end - at))) != NULL && ++at < end) {
        if (*at == '{') {
            source->offset = (size_t)(at - source->bytes);
            source->ended = false;
            return;
        }
    }
}

/* Jansson counts from the beginning of the record. */
static drs_load_status jansson_error(drs_json_source *source, drs_load *load, json_error_t *error) {
    count_lines(source, source->offset);
    size_t line = source->line + (size_t)error->line - 1;
    size_t column = (size_t)error->column + (error->line > 1 ? 0 : source->offset - source->line_start);
    for (char *c = error->text; *c; c++) {
        *c = (unsigned char)*c < 0x20 ? ' ' : *c; /* it quotes the file */
    }
    drs_load_file_problem(load, (unsigned)line, (unsigned)column, "%s", error->text);
    source->ended = true;
    return DRS_LOAD_SYNTAX;
}

/* Parse the record that begins at source->offset into source->record. */
static drs_load_status parse_record(drs_json_source *source, drs_load *load) {
    size_t start = source->offset;
    extent e = measure(source->bytes + start, source->size - start);
    if (e.message) {
        return syntax_error(source, load, start + e.fault, e.message);
    }
    json_error_t error;
    source->record = json_loadb(source->bytes + start, e.length, JSON_REJECT_DUPLICATES, &error);
    if (!source->record && json_error_code(&error) == json_error_out_of_memory) {
        return DRS_LOAD_MEMORY;
    }
    if (!source->record) {
        return jansson_error(source, load, &error);
    }
    source->offset = start + e.length;
    return DRS_LOAD_OK;
}

/* ---- From JSON values to the record ------------------------------------------------------------------------------ */

static const char *describe(char found[DRS_LOAD_QUOTE], const json_t *value) {
    switch (json_typeof(value)) {
    case JSON_OBJECT:
        return "an object";
    case JSON_ARRAY:
        return json_array_size(value) ? "a list" : "an empty list";
    case JSON_STRING:
        return drs_load_quote(found, json_string_value(value), json_string_length(value));
    case JSON_INTEGER:
        snprintf(found, DRS_LOAD_QUOTE, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
        return found;
    case JSON_REAL:
        return "a number with a fraction or an exponent";
    case JSON_TRUE:
        return "true";
    case JSON_FALSE:
        return "false";
    case JSON_NULL:
        break;
    }
    return "null";
}

static void mismatch(drs_load *load, const drs_load_place *place, const drs_field *field, const json_t *value) {
    char found[DRS_LOAD_QUOTE];
    drs_load_mismatch(load, place, field, describe(found, value));
}

static void load_string(drs_load *load, const drs_load_place *place, const drs_field *field, const json_t *json,
                        void *object) {
    if (json_is_string(json)) {
        drs_load_text(load, place, field, object, json_string_value(json), json_string_length(json));
    } else {
        mismatch(load, place, field, json);
    }
}

static void load_number(drs_load *load, const drs_load_place *place, const drs_field *field, const json_t *json,
                        void *object) {
    if (json_is_integer(json) && json_integer_value(json) >= 0) {
        drs_load_number(load, place, field, object, (uint64_t)json_integer_value(json));
    } else {
        mismatch(load, place, field, json);
    }
}

static void load_pair(drs_load *load, const drs_load_place *place, const drs_field *field, const json_t *json,
                      void *object) {
    uint64_t pair[2] = {0, 0};
    bool good = json_array_size(json) == 2; /* 0 where it is no array */
    for (size_t i = 0; i < 2 && good; i++) {
        const json_t *item = json_array_get(json, i);
        good = json_is_integer(item) && json_integer_value(item) >= 0;
        pair[i] = good ? (uint64_t)json_integer_value(item) : 0;
    }
    if (good) {
        drs_load_pair(load, place, field, object, pair);
    } else {
        mismatch(load, place, field, json);
    }
}

static void load_item(drs_load *load, const drs_load_place *place, const drs_field *field, const json_t *json,
                      void *item) {
    if (field->type) {
        drs_json_load_object(load, place, field->type, json, item);
    } else if (json_is_string(json)) {
        drs_load_item_text(load, place, field, item, json_string_value(json), json_string_length(json));
    } else {
        char found[DRS_LOAD_QUOTE];
        drs_load_text_mismatch(load, place, field, describe(found, json));
    }
}

/* A list of anything but lists. */
static void load_list(drs_load *load, const drs_load_place *place, const drs_field *field, const json_t *json,
                      void *object) {
    size_t capacity = 0;
    if (json_array_size(json) == 0) {
        mismatch(load, place, field, json);
    }
    for (size_t i = 0; i < json_array_size(json); i++) {
        const drs_load_place item = drs_load_item(place, i);
        load_item(load, &item, field, json_array_get(json, i), drs_load_push(load, field, object, &capacity));
    }
}

static void load_rows(drs_load *load, const drs_load_place *place, const drs_field *field, const json_t *json,
                      void *object) {
    size_t capacity = 0;
    if (json_array_size(json) == 0) {
        mismatch(load, place, field, json);
    }
    for (size_t i = 0; i < json_array_size(json); i++) {
        const drs_load_place item = drs_load_item(place, i);
        void *row = drs_load_push(load, field, object, &capacity);
        load_list(load, &item, field->type->fields, json_array_get(json, i), row);
    }
}

/* In JSON the evidence is an object whose keys are the pointers. */
static void load_evidence(drs_load *load, const drs_load_place *place, const drs_field *field, const json_t *json) {
    const drs_field *pointer_field = drs_type_field(field->type, "pointer");
    const drs_field *spans_field = drs_type_field(field->type, "spans");
    if (json_object_size(json) == 0) {
        mismatch(load, place, field, json);
        return;
    }
    json_t *object = (json_t *)(uintptr_t)json; /* iterators of Jansson want no const */
    for (void *at = json_object_iter(object); at; at = json_object_iter_next(object, at)) {
        const char *key = json_object_iter_key(at);
        const drs_load_place entry = drs_load_key(place, key);
        drs_evidence *evidence = drs_load_push_evidence(load);
        drs_load_text(load, &entry, pointer_field, evidence, key, strlen(key));
        load_list(load, &entry, spans_field, json_object_iter_value(at), evidence);
    }
}

void drs_json_load_value(drs_load *load, const drs_load_place *place, const drs_field *field, const json_t *json,
                         void *object) {
    switch (field->kind) {
    case DRS_FIELD_CONSTANT:
    case DRS_FIELD_VALUE:
    case DRS_FIELD_STRING:
    case DRS_FIELD_NAME:
    case DRS_FIELD_ENUM:
        load_string(load, place, field, json, object);
        break;
    case DRS_FIELD_DIGITS:
    case DRS_FIELD_COUNT:
    case DRS_FIELD_SIZE:
    case DRS_FIELD_DAYS:
        load_number(load, place, field, json, object);
        break;
    case DRS_FIELD_LINES:
    case DRS_FIELD_BYTES:
        load_pair(load, place, field, json, object);
        break;
    case DRS_FIELD_TRUE:
    case DRS_FIELD_BOOLEAN:
        if (json_is_boolean(json)) {
            drs_load_boolean(load, place, field, object, json_is_true(json));
        } else {
            mismatch(load, place, field, json);
        }
        break;
    case DRS_FIELD_OBJECT:
        drs_json_load_object(load, place, field->type, json, (char *)object + field->offset);
        break;
    case DRS_FIELD_VALUES:
    case DRS_FIELD_STRINGS:
    case DRS_FIELD_OBJECTS:
        load_list(load, place, field, json, object);
        break;
    case DRS_FIELD_ROWS:
        load_rows(load, place, field, json, object);
        break;
    case DRS_FIELD_EVIDENCE:
        load_evidence(load, place, field, json);
        break;
    }
}

void drs_json_load_object(drs_load *load, const drs_load_place *place, const drs_type *type, const json_t *json,
                          void *object) {
    if (!json_is_object(json)) {
        char found[DRS_LOAD_QUOTE];
        drs_load_problem(load, place, "expected an object, found %s", describe(found, json));
        return;
    }
    uint64_t seen = 0;
    size_t next = 0;
    json_t *members = (json_t *)(uintptr_t)json; /* iterators of Jansson want no const */
    for (void *at = json_object_iter(members); at; at = json_object_iter_next(members, at)) {
        const char *key = json_object_iter_key(at);
        const drs_load_place member = drs_load_key(place, key);
        const drs_field *field = drs_type_find(type, key, strlen(key), next);
        if (!field) {
            drs_load_problem(load, &member, "there is no such key");
            continue;
        }
        size_t index = (size_t)(field - type->fields);
        if (load->strict && index < next) {
            drs_load_problem(load, &member, "stands behind \"%s\", but belongs before it", type->fields[next - 1].key);
        }
        seen |= UINT64_C(1) << index;
        next = index + 1 > next ? index + 1 : next;
        drs_json_load_value(load, &member, field, json_object_iter_value(at), object);
    }
    drs_load_check_object(load, place, type, seen);
}

/* ---- The source -------------------------------------------------------------------------------------------------- */

void drs_json_source_close(drs_json_source *source) {
    json_decref(source->record);
    source->record = NULL;
}

/* What stands before a record of an array: the opening bracket, or a comma. DRS_LOAD_OK where a record follows. */
static drs_load_status next_in_array(drs_json_source *source, drs_load *load, bool first) {
    skip_blanks(source);
    char c = source->offset < source->size ? source->bytes[source->offset] : '\0';
    if (c == ']') {
        source->offset++;
        skip_blanks(source);
        source->ended = true;
        return source->offset == source->size
                   ? DRS_LOAD_END
                   : syntax_error(source, load, source->offset, "expected the end of the file behind the array");
    }
    if (!first) {
        if (c != ',') {
            return syntax_error(source, load, source->offset, "expected \",\" or \"]\" behind a record of the array");
        }
        source->offset++;
        skip_blanks(source);
    }
    return DRS_LOAD_OK;
}

/* Go to the beginning of the next record. */
static drs_load_status next_start(drs_json_source *source, drs_load *load) {
    bool first = !source->begun;
    skip_blanks(source);
    if (first) {
        source->begun = true;
        source->array = source->offset < source->size && source->bytes[source->offset] == '[';
        source->offset += source->array;
    }
    if (source->array) {
        drs_load_status status = next_in_array(source, load, first);
        if (status != DRS_LOAD_OK) {
            return status;
        }
    } else if (source->offset == source->size) {
        source->ended = true;
        return first ? syntax_error(source, load, source->offset, "the file holds no record") : DRS_LOAD_END;
    }
    if (source->offset == source->size || source->bytes[source->offset] != '{') {
        return syntax_error(source, load, source->offset,
                            "expected a record, which begins with \"{\"; a paper is read with drs parse first");
    }
    return DRS_LOAD_OK;
}

/* A record that is alone in its file needs no number in messages. */
static void number_record(drs_json_source *source, drs_load *load) {
    source->count++;
    skip_blanks(source);
    bool alone = !source->array && source->count == 1 && source->offset == source->size;
    load->record = alone ? 0 : source->count;
}

drs_load_status drs_json_source_next(drs_json_source *source, drs_load *load, drs_record *record) {
    if (source->ended) {
        return DRS_LOAD_END;
    }
    size_t start = 0;
    drs_load_status status = next_start(source, load);
    if (status == DRS_LOAD_OK) {
        count_lines(source, source->offset);
        load->record_line = (unsigned)source->line;
        start = source->offset;
        status = parse_record(source, load);
    }
    if (status == DRS_LOAD_OK) {
        load->text = source->bytes + start;
        load->text_size = source->offset - start;
        number_record(source, load);
        if (!drs_is_proceeding(source->record)) {
            drs_json_load_object(load, NULL, &drs_record_type, source->record, record);
        } else if (load->strict) {
            drs_proceeding_check(load, source->record);
            source->proceedings++;
        } else {
            drs_load_problem(load, NULL, "expected a record, found a proceeding, as drs pair writes it");
        }
        drs_json_source_close(source);
    } else if (status == DRS_LOAD_SYNTAX && !source->array) {
        skip_to_next_line(source);
    }
    return status;
}
