/* xml.c - records as XML 1.0, valid against record.xsd.
 *
 * Each key of the record is an element, each item of a list an element in it. There are no attributes: XML readers
 * would turn the line ends of a text in an attribute into blanks. Line ends and indents stand only between elements
 * that hold elements, never in or beside a text. */
#include "eight.h"
#include "fields.h"
#include "format.h"
#include "places.h"

typedef struct xml {
    drs_buffer *out;
    size_t depth;
    bool one_line; /* no line ends and indents */
} xml;

/* ---- Texts ------------------------------------------------------------------------------------------------------- */

/* What a byte needs: 0 nothing, KEEP it is good as it stands, though below 0x20, DROP XML forbids it, LOOK it may
 * begin a letter that XML forbids, else the index of its replacement. */
enum { KEEP = 0, DROP = 1, LOOK, AMP, LT, GT, CR };

static const char *const replacements[] = {[AMP] = "&amp;", [LT] = "&lt;", [GT] = "&gt;", [CR] = "&#13;"};

static const unsigned char needs[256] = {
    ['&'] = AMP,   ['<'] = LT,    ['>'] = GT,    ['\r'] = CR,   ['\t'] = KEEP, ['\n'] = KEEP,
    [0xef] = LOOK, [0x00] = DROP, [0x01] = DROP, [0x02] = DROP, [0x03] = DROP, [0x04] = DROP,
    [0x05] = DROP, [0x06] = DROP, [0x07] = DROP, [0x08] = DROP, [0x0b] = DROP, [0x0c] = DROP,
    [0x0e] = DROP, [0x0f] = DROP, [0x10] = DROP, [0x11] = DROP, [0x12] = DROP, [0x13] = DROP,
    [0x14] = DROP, [0x15] = DROP, [0x16] = DROP, [0x17] = DROP, [0x18] = DROP, [0x19] = DROP,
    [0x1a] = DROP, [0x1b] = DROP, [0x1c] = DROP, [0x1d] = DROP, [0x1e] = DROP, [0x1f] = DROP,
};

/* '<' and '>' differ in one bit, which saves one comparison. */
static bool word_needs_look(uint64_t word) {
    return (drs_eight_below(word, 0x20) | drs_eight_equal(word, '&') |
            drs_eight_equal(word | DRS_EIGHT_ONES * 0x02, '>') | drs_eight_equal(word, 0xef)) != 0;
}

static size_t plain_run(const char *bytes, size_t length) {
    size_t i = 0;
    for (;;) {
        while (i + sizeof(uint64_t) <= length && !word_needs_look(drs_eight_load(bytes + i))) {
            i += sizeof(uint64_t);
        }
        size_t stop = length - i > sizeof(uint64_t) ? i + sizeof(uint64_t) : length;
        while (i < stop && !needs[(unsigned char)bytes[i]]) {
            i++;
        }
        if (i < stop || i == length) {
            return i;
        }
    }
}

/* Is this U+FFFE or U+FFFF, which XML forbids though they are no control characters? */
static bool is_noncharacter(const char *bytes, size_t length) {
    return length >= 3 && (unsigned char)bytes[0] == 0xef && (unsigned char)bytes[1] == 0xbf &&
           (unsigned char)bytes[2] >= 0xbe;
}

/* Write what stands for the letter at the front of `bytes`; returns how many bytes that letter has. */
static size_t write_special(drs_buffer *out, const char *bytes, size_t length) {
    unsigned need = needs[(unsigned char)*bytes];
    if (need == LOOK) {
        if (is_noncharacter(bytes, length)) {
            return 3;
        }
        drs_buffer_byte(out, *bytes);
    } else if (need != DROP) {
        drs_buffer_text(out, replacements[need]);
    }
    return 1;
}

static void write_text(drs_buffer *out, drs_string text) {
    for (size_t i = 0; i < text.length;) {
        size_t run = plain_run(text.bytes + i, text.length - i);
        drs_buffer_append(out, text.bytes + i, run);
        i += run;
        if (i < text.length) {
            i += write_special(out, text.bytes + i, text.length - i);
        }
    }
}

/* ---- Elements ---------------------------------------------------------------------------------------------------- */

static void new_line(xml *w) {
    if (!w->one_line) {
        drs_buffer_byte(w->out, '\n');
        drs_buffer_blanks(w->out, 2 * w->depth);
    }
}

static void tag(xml *w, const char *open, const char *name) {
    drs_buffer_text(w->out, open);
    drs_buffer_text(w->out, name);
    drs_buffer_byte(w->out, '>');
}

/* An element that holds text. */
static void write_leaf(xml *w, const char *name, drs_string content) {
    new_line(w);
    tag(w, "<", name);
    write_text(w->out, content);
    tag(w, "</", name);
}

static void write_number(xml *w, const char *name, const uint64_t *numbers, int count) {
    new_line(w);
    tag(w, "<", name);
    for (int i = 0; i < count; i++) {
        if (i) {
            drs_buffer_byte(w->out, ' ');
        }
        drs_buffer_number(w->out, numbers[i]);
    }
    tag(w, "</", name);
}

static void write_pair(xml *w, const drs_field *field, const void *object) {
    uint64_t pair[2];
    drs_field_pair(field, object, pair);
    write_number(w, field->key, pair, 2);
}

/* An element that holds elements. */
static void open_element(xml *w, const char *name) {
    new_line(w);
    tag(w, "<", name);
    w->depth++;
}

static void close_element(xml *w, const char *name) {
    w->depth--;
    new_line(w);
    tag(w, "</", name);
}

static void write_members(xml *w, const drs_type *type, const void *object);

static void write_object(xml *w, const char *name, const drs_type *type, const void *object) {
    bool outer = w->one_line;
    new_line(w);
    w->one_line = outer || type->one_line;
    tag(w, "<", name);
    w->depth++;
    write_members(w, type, object);
    close_element(w, name);
    w->one_line = outer;
}

static void write_items(xml *w, const drs_field *field, const void *object) {
    drs_list list = drs_field_list(field, object);
    for (size_t i = 0; i < list.count; i++) {
        if (field->type) {
            write_object(w, field->item, field->type, list.items + i * list.size);
        } else {
            write_leaf(w, field->item, drs_field_item(field, list, i));
        }
    }
}

static void write_list(xml *w, const drs_field *field, const void *object) {
    open_element(w, field->key);
    write_items(w, field, object);
    close_element(w, field->key);
}

/* A list of lists: each item is a struct whose only field is the inner list, which needs no element of its own. */
static void write_rows(xml *w, const drs_field *field, const void *object) {
    drs_list list = drs_field_list(field, object);
    bool outer = w->one_line;
    open_element(w, field->key);
    for (size_t i = 0; i < list.count; i++) {
        new_line(w);
        w->one_line = true;
        tag(w, "<", field->item);
        write_items(w, field->type->fields, list.items + i * list.size);
        tag(w, "</", field->item);
        w->one_line = outer;
    }
    close_element(w, field->key);
}

static drs_string boolean_text(bool value) {
    return value ? (drs_string){"true", 4} : (drs_string){"false", 5};
}

static void write_member(xml *w, const drs_field *field, const void *object) {
    switch (field->kind) {
    case DRS_FIELD_CONSTANT:
    case DRS_FIELD_VALUE:
    case DRS_FIELD_DIGITS:
    case DRS_FIELD_STRING:
    case DRS_FIELD_NAME:
    case DRS_FIELD_ENUM:
        write_leaf(w, field->key, drs_field_text(field, object));
        break;
    case DRS_FIELD_TRUE:
    case DRS_FIELD_BOOLEAN:
        write_leaf(w, field->key, boolean_text(*(const bool *)drs_field_at(field, object)));
        break;
    case DRS_FIELD_COUNT:
    case DRS_FIELD_SIZE:
    case DRS_FIELD_DAYS:
        write_number(w, field->key, &(uint64_t){drs_field_number(field, object)}, 1);
        break;
    case DRS_FIELD_LINES:
    case DRS_FIELD_BYTES:
        write_pair(w, field, object);
        break;
    case DRS_FIELD_OBJECT:
        write_object(w, field->key, field->type, drs_field_at(field, object));
        break;
    case DRS_FIELD_VALUES:
    case DRS_FIELD_STRINGS:
    case DRS_FIELD_OBJECTS:
        write_list(w, field, object);
        break;
    case DRS_FIELD_ROWS:
        write_rows(w, field, object);
        break;
    case DRS_FIELD_EVIDENCE:
        break; /* never present; written by write_record() */
    }
}

static void write_members(xml *w, const drs_type *type, const void *object) {
    for (size_t i = 0; i < type->field_count; i++) {
        const drs_field *field = &type->fields[i];
        if (drs_field_present(field, object)) {
            write_member(w, field, object);
        }
    }
}

/* ---- Records ----------------------------------------------------------------------------------------------------- */

typedef struct evidence {
    xml *writer;
    const drs_field *field;
    bool open; /* the element is written only where there is a value to write */
} evidence;

static void write_place(void *context, const char *pointer, const drs_spans *spans) {
    evidence *e = context;
    if (!e->open) {
        open_element(e->writer, e->field->key);
        e->open = true;
    }
    drs_evidence entry = {{pointer, strlen(pointer)}, *spans};
    write_object(e->writer, e->field->item, e->field->type, &entry);
}

/* The record's elements and its end tag. The start tag depends on whether the record is the root. */
static void write_record(xml *w, const drs_record *record, bool with_evidence) {
    w->depth++;
    write_members(w, &drs_record_type, record);
    if (with_evidence) {
        evidence e = {.writer = w, .field = drs_record_field("evidence")};
        drs_places_visit(record, write_place, &e);
        if (e.open) {
            close_element(w, e.field->key);
        }
    }
    close_element(w, "record");
    drs_buffer_byte(w->out, '\n');
}

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define ONE_RECORD DECLARATION "<record xmlns=\"" DRS_XML_NAMESPACE "\">"
#define MANY_RECORDS DECLARATION "<records xmlns=\"" DRS_XML_NAMESPACE "\">\n"

/* It is known now how the output begins: put that before the first record, which was held back. */
static void begin_output(drs_writer *writer, const char *beginning) {
    drs_buffer first = writer->out;
    writer->out = (drs_buffer){0};
    drs_buffer_text(&writer->out, beginning);
    drs_buffer_append(&writer->out, first.bytes, first.length);
    drs_buffer_free(&first);
}

/* Records in a list are not indented deeper than a record alone: their texts may hold line ends, so that a held record
 * cannot be moved. */
static void xml_record(drs_writer *writer, const drs_record *record) {
    if (writer->count == 1) {
        begin_output(writer, MANY_RECORDS "<record>");
    }
    if (writer->count) {
        drs_buffer_text(&writer->out, "<record>");
    }
    xml w = {.out = &writer->out};
    write_record(&w, record, writer->options.evidence);
}

static void xml_end(drs_writer *writer) {
    if (writer->count == 1) {
        begin_output(writer, ONE_RECORD);
    } else if (writer->count == 0) {
        drs_buffer_text(&writer->out, MANY_RECORDS "</records>\n");
    } else {
        drs_buffer_text(&writer->out, "</records>\n");
    }
}

const struct drs_format_functions drs_xml_functions = {.record = xml_record, .end = xml_end, .hold_first = true};
