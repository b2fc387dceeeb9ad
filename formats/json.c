/* json.c - records as JSON (RFC 8259), indented for people or one a line for programs.
 *
 * The table of fields.h says what is written; this file says how. Letters are written as UTF-8, and only what JSON
 * requires is escaped, so that a text can be searched for with common tools. */
#include "json.h"

#include "block.h"
#include "eight.h"
#include "format.h"
#include "places.h"

/* ---- Strings ----------------------------------------------------------------------------------------------------- */

/* What follows the backslash for a byte that needs one; 'u' stands for the form with four digits. */
static const char escapes[256] = {
    ['"'] = '"',  ['\\'] = '\\', ['\n'] = 'n', ['\t'] = 't', ['\r'] = 'r', ['\b'] = 'b', ['\f'] = 'f',
    [0x00] = 'u', [0x01] = 'u',  [0x02] = 'u', [0x03] = 'u', [0x04] = 'u', [0x05] = 'u', [0x06] = 'u',
    [0x07] = 'u', [0x0b] = 'u',  [0x0e] = 'u', [0x0f] = 'u', [0x10] = 'u', [0x11] = 'u', [0x12] = 'u',
    [0x13] = 'u', [0x14] = 'u',  [0x15] = 'u', [0x16] = 'u', [0x17] = 'u', [0x18] = 'u', [0x19] = 'u',
    [0x1a] = 'u', [0x1b] = 'u',  [0x1c] = 'u', [0x1d] = 'u', [0x1e] = 'u', [0x1f] = 'u',
};

static bool block_needs_escape(const char *bytes) {
    drs_block here = drs_block_load(bytes);
    /* As signed bytes those from 0x80 on are below the blank; brought into order by turning the highest bit. */
    drs_block control = (drs_block)((drs_signed_block)(here ^ 0x80) < (int8_t)(' ' - 0x80));
    return drs_block_any(control | (drs_block)(here == '"') | (drs_block)(here == '\\'));
}

static bool eight_need_escape(const char *bytes) {
    uint64_t word = drs_eight_load(bytes);
    return (drs_eight_below(word, ' ') | drs_eight_equal(word, '"') | drs_eight_equal(word, '\\')) != 0;
}

/* How many bytes from the front need no escape. */
static size_t plain_run(const char *bytes, size_t length) {
    size_t i = 0;
    while (i + DRS_BLOCK <= length && !block_needs_escape(bytes + i)) {
        i += DRS_BLOCK;
    }
    /* The last bytes together with some before them that were looked at. */
    if (i < length && length - i < DRS_BLOCK && i >= DRS_BLOCK && !block_needs_escape(bytes + length - DRS_BLOCK)) {
        return length;
    }
    if (i + 8 <= length && !eight_need_escape(bytes + i)) {
        i += 8;
    }
    while (i < length && !escapes[(unsigned char)bytes[i]]) {
        i++;
    }
    return i;
}

/* Asked for each key and string: no call where there is room, as nearly always. */
static inline bool has_room(drs_buffer *out, size_t more) {
    return more <= out->capacity - out->length || drs_buffer_reserve(out, more);
}

static void write_escape(drs_buffer *out, unsigned char byte) {
    static const char digits[] = "0123456789abcdef";
    char escape = escapes[byte];
    if (escape == 'u') {
        const char bytes[] = {'\\', 'u', '0', '0', digits[byte >> 4], digits[byte & 0xf]};
        drs_buffer_append(out, bytes, sizeof bytes);
    } else {
        const char bytes[] = {'\\', escape};
        drs_buffer_append(out, bytes, sizeof bytes);
    }
}

void drs_json_string(drs_buffer *out, drs_string text) {
    size_t run = plain_run(text.bytes, text.length);
    if (run == text.length && has_room(out, run + 2)) {
        /* Most strings need no escape and are written in one step. */
        char *to = out->bytes + out->length;
        *to++ = '"';
        if (run) {
            memcpy(to, text.bytes, run);
        }
        to[run] = '"';
        out->length += run + 2;
        return;
    }
    drs_buffer_byte(out, '"');
    for (size_t i = 0; i < text.length;) {
        drs_buffer_append(out, text.bytes + i, run);
        i += run;
        if (i < text.length) {
            write_escape(out, (unsigned char)text.bytes[i++]);
            run = i < text.length ? plain_run(text.bytes + i, text.length - i) : 0;
        }
    }
    drs_buffer_byte(out, '"');
}

/* ---- Brackets and what stands between them ----------------------------------------------------------------------- */

static void new_line(drs_json *w) {
    drs_buffer_byte(w->out, '\n');
    drs_buffer_blanks(w->out, 2 * w->depth);
}

void drs_json_open(drs_json *w, char bracket) {
    drs_buffer_byte(w->out, bracket);
    w->depth++;
    w->empty = true;
}

void drs_json_close(drs_json *w, char bracket) {
    w->depth--;
    if (!w->empty && w->layout == DRS_JSON_LINES) {
        new_line(w);
    }
    drs_buffer_byte(w->out, bracket);
    w->empty = false;
}

/* What stands before each item of a list and each member of an object. */
void drs_json_item(drs_json *w) {
    if (!w->empty) {
        drs_buffer_byte(w->out, ',');
    }
    if (w->layout == DRS_JSON_LINES) {
        new_line(w);
    } else if (w->layout == DRS_JSON_BLANKS && !w->empty) {
        drs_buffer_byte(w->out, ' ');
    }
    w->empty = false;
}

/* Keys and pointers are plain ASCII that needs no escape. */
void drs_json_key(drs_json *w, const char *key) {
    size_t length = strlen(key);
    if (w->layout == DRS_JSON_TIGHT && has_room(w->out, length + 4)) {
        char *at = w->out->bytes + w->out->length;
        *at = ',';
        at += !w->empty;
        *at++ = '"';
        memcpy(at, key, length);
        memcpy(at + length, "\":", 2);
        w->out->length = (size_t)(at + length + 2 - w->out->bytes);
        w->empty = false;
        return;
    }
    drs_json_item(w);
    drs_buffer_byte(w->out, '"');
    drs_buffer_text(w->out, key);
    drs_buffer_text(w->out, w->layout == DRS_JSON_TIGHT ? "\":" : "\": ");
}

/* ---- Values ------------------------------------------------------------------------------------------------------ */

static void write_pair(drs_json *w, const drs_field *field, const void *object) {
    uint64_t pair[2];
    drs_field_pair(field, object, pair);
    drs_json_open(w, '[');
    for (int i = 0; i < 2; i++) {
        drs_json_item(w);
        drs_buffer_number(w->out, pair[i]);
    }
    drs_json_close(w, ']');
}

void drs_json_list(drs_json *w, const drs_field *field, const void *object) {
    drs_list list = drs_field_list(field, object);
    drs_json_open(w, '[');
    for (size_t i = 0; i < list.count; i++) {
        drs_json_item(w);
        if (field->type) {
            drs_json_object(w, field->type, list.items + i * list.size);
        } else {
            drs_json_string(w->out, drs_field_item(field, list, i));
        }
    }
    drs_json_close(w, ']');
}

/* A list of lists: each item is a struct whose only field is the inner list. */
static void write_rows(drs_json *w, const drs_field *field, const void *object) {
    drs_list list = drs_field_list(field, object);
    drs_json_layout outer = w->layout;
    drs_json_open(w, '[');
    for (size_t i = 0; i < list.count; i++) {
        drs_json_item(w);
        w->layout = outer == DRS_JSON_LINES ? DRS_JSON_BLANKS : outer;
        drs_json_list(w, field->type->fields, list.items + i * list.size);
        w->layout = outer;
    }
    drs_json_close(w, ']');
}

static void write_value(drs_json *w, const drs_field *field, const void *object) {
    switch (field->kind) {
    case DRS_FIELD_CONSTANT:
    case DRS_FIELD_VALUE:
    case DRS_FIELD_STRING:
    case DRS_FIELD_NAME:
    case DRS_FIELD_ENUM:
        drs_json_string(w->out, drs_field_text(field, object));
        break;
    case DRS_FIELD_DIGITS: {
        drs_string digits = drs_field_text(field, object);
        drs_buffer_append(w->out, digits.bytes, digits.length);
        break;
    }
    case DRS_FIELD_TRUE:
    case DRS_FIELD_BOOLEAN:
        drs_buffer_text(w->out, *(const bool *)drs_field_at(field, object) ? "true" : "false");
        break;
    case DRS_FIELD_COUNT:
    case DRS_FIELD_SIZE:
    case DRS_FIELD_DAYS:
        drs_buffer_number(w->out, drs_field_number(field, object));
        break;
    case DRS_FIELD_LINES:
    case DRS_FIELD_BYTES:
        write_pair(w, field, object);
        break;
    case DRS_FIELD_OBJECT:
        drs_json_object(w, field->type, drs_field_at(field, object));
        break;
    case DRS_FIELD_VALUES:
    case DRS_FIELD_STRINGS:
    case DRS_FIELD_OBJECTS:
        drs_json_list(w, field, object);
        break;
    case DRS_FIELD_ROWS:
        write_rows(w, field, object);
        break;
    case DRS_FIELD_EVIDENCE:
        break; /* never present; written by write_record() */
    }
}

static void write_members(drs_json *w, const drs_type *type, const void *object) {
    for (size_t i = 0; i < type->field_count; i++) {
        const drs_field *field = &type->fields[i];
        if (drs_field_present(field, object)) {
            drs_json_key(w, field->key);
            write_value(w, field, object);
        }
    }
}

void drs_json_object(drs_json *w, const drs_type *type, const void *object) {
    drs_json_layout outer = w->layout;
    if (type->one_line && outer == DRS_JSON_LINES) {
        w->layout = DRS_JSON_BLANKS;
    }
    drs_json_open(w, '{');
    write_members(w, type, object);
    drs_json_close(w, '}');
    w->layout = outer;
}

/* ---- Records ----------------------------------------------------------------------------------------------------- */

typedef struct evidence {
    drs_json *writer;
    const drs_field *spans;
    bool open; /* the key is written only where there is a value to write */
} evidence;

static void write_place(void *context, const char *pointer, const drs_spans *spans) {
    evidence *e = context;
    if (!e->open) {
        drs_json_key(e->writer, "evidence");
        drs_json_open(e->writer, '{');
        e->open = true;
    }
    drs_json_key(e->writer, pointer);
    drs_evidence entry = {.spans = *spans};
    drs_json_list(e->writer, e->spans, &entry);
}

static void write_record(drs_json *w, const drs_record *record, bool with_evidence) {
    drs_json_open(w, '{');
    write_members(w, &drs_record_type, record);
    if (with_evidence) {
        const drs_field *field = drs_record_field("evidence");
        evidence e = {.writer = w, .spans = drs_type_field(field->type, "spans")};
        drs_places_visit(record, write_place, &e);
        if (e.open) {
            drs_json_close(w, '}');
        }
    }
    drs_json_close(w, '}');
}

/* Append a record that was written alone, two blanks deeper. No string of JSON holds a line end. */
static void append_deeper(drs_buffer *out, const drs_buffer *record) {
    for (size_t i = 0; i < record->length;) {
        const char *line = record->bytes + i;
        const char *end = memchr(line, '\n', record->length - i);
        size_t length = end ? (size_t)(end - line) + 1 : record->length - i;
        drs_buffer_blanks(out, 2);
        drs_buffer_append(out, line, length);
        i += length;
    }
}

/* The second record has come: make the first, which was held back, the first item of an array. */
static void begin_array(drs_writer *writer) {
    drs_buffer first = writer->out;
    writer->out = (drs_buffer){0};
    drs_buffer_text(&writer->out, "[\n");
    append_deeper(&writer->out, &first);
    drs_buffer_free(&first);
}

static void json_record(drs_writer *writer, const drs_record *record) {
    if (writer->count == 1) {
        begin_array(writer);
    }
    if (writer->count) {
        drs_buffer_text(&writer->out, ",\n  ");
    }
    drs_json w = {.out = &writer->out, .layout = DRS_JSON_LINES, .depth = writer->count ? 1 : 0};
    write_record(&w, record, writer->options.evidence);
}

static void json_end(drs_writer *writer) {
    drs_buffer_text(&writer->out, writer->count == 0 ? "[]\n" : writer->count == 1 ? "\n" : "\n]\n");
}

static void ndjson_record(drs_writer *writer, const drs_record *record) {
    drs_json w = {.out = &writer->out, .layout = DRS_JSON_TIGHT};
    write_record(&w, record, writer->options.evidence);
    drs_buffer_byte(&writer->out, '\n');
}

const struct drs_format_functions drs_json_functions = {.record = json_record, .end = json_end, .hold_first = true};
const struct drs_format_functions drs_ndjson_functions = {.record = ndjson_record};
