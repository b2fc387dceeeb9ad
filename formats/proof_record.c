/* proof_record.c - the record as the sheet shows it: every key by the table of fields.h, in the order of the record.
 * What the table has and this file does not know by name is shown too, as rows. */
#include <stdio.h>

#include "html.h"
#include "proof_paper.h"
#include "proof_words.h"

/* Three keys and three indexes at most, as in places.c. */
enum { MAX_POINTER = 160 };

/* Places that stand beside a value; of more the last is named too. */
enum { MOST_PLACES = 6 };

typedef struct view {
    drs_proof_paper *paper;
    drs_buffer *out;
    char pointer[MAX_POINTER];
    size_t length;
    int depth;      /* of the heading above */
    bool rows_open; /* inside a <dl> */
} view;

static void text(view *v, const char *words) {
    drs_buffer_text(v->out, words);
}

/* Both return the length to come back to. */
static size_t enter_key(view *v, const char *key) {
    size_t before = v->length;
    v->length += (size_t)snprintf(v->pointer + before, MAX_POINTER - before, "/%s", key);
    return before;
}

static size_t enter_index(view *v, size_t index) {
    size_t before = v->length;
    v->length += (size_t)snprintf(v->pointer + before, MAX_POINTER - before, "/%zu", index);
    return before;
}

static void leave(view *v, size_t before) {
    v->length = before;
    v->pointer[before] = '\0';
}

static void open_rows(view *v) {
    if (!v->rows_open) {
        text(v, "<dl>\n");
        v->rows_open = true;
    }
}

static void close_rows(view *v) {
    if (v->rows_open) {
        text(v, "</dl>\n");
        v->rows_open = false;
    }
}

/* ---- Anchors and places ------------------------------------------------------------------------------------------ */

static void anchor(view *v) {
    drs_proof_entry *entry = drs_proof_index_find(&v->paper->index, v->pointer, v->length);
    if (entry) {
        entry->anchored = true;
    }
    text(v, " id=\"");
    drs_proof_anchor(v->out, v->paper, 'w', v->pointer, v->length);
    text(v, "\"");
}

/* The kind of the pieces that a value of this place is shown by; DRS_PIECE_KINDS where it has none. */
static int main_kind(const drs_proof_entry *entry) {
    int kind = 0;
    while (kind < DRS_PIECE_KINDS && (!entry || entry->first[kind] == SIZE_MAX)) {
        kind++;
    }
    return kind;
}

/* Open a link to the value's place. False, and nothing written, where it has none. */
static bool open_link(view *v, const drs_spans *spans) {
    const drs_proof_entry *entry = drs_proof_index_find(&v->paper->index, v->pointer, v->length);
    int kind = main_kind(entry);
    if (kind == DRS_PIECE_KINDS && (!spans || !spans->count)) {
        return false;
    }
    text(v, "<a href=\"#");
    if (kind < DRS_PIECE_KINDS) {
        drs_proof_anchor(v->out, v->paper, drs_piece_anchors[kind], v->pointer, v->length);
    } else {
        drs_proof_line_anchor(v->out, v->paper, spans->items[0].page, spans->items[0].first_line);
    }
    text(v, "\">");
    return true;
}

static void write_lines(view *v, const drs_span *span, uint32_t page_before) {
    if (span->page != page_before) {
        text(v, "S.\xC2\xA0");
        drs_buffer_number(v->out, span->page);
        text(v, ",\xC2\xA0");
    }
    text(v, "Z.\xC2\xA0");
    drs_buffer_number(v->out, span->first_line);
    if (span->last_line != span->first_line) {
        text(v, "–");
        drs_buffer_number(v->out, span->last_line);
    }
}

/* A further link, to a heading of the value or to where it is printed once more, by what stands there. */
static void write_other_place(view *v, drs_piece_kind kind) {
    const drs_proof_entry *entry = drs_proof_index_find(&v->paper->index, v->pointer, v->length);
    if (entry && entry->first[kind] != SIZE_MAX) {
        text(v, " <a href=\"#");
        drs_proof_anchor(v->out, v->paper, drs_piece_anchors[kind], v->pointer, v->length);
        text(v, "\">");
        text(v, drs_use_words(v->paper->record->parts[entry->first[kind]].use));
        text(v, "</a>");
    }
}

static void write_other_places(view *v) {
    write_other_place(v, DRS_PIECE_HEADING);
    write_other_place(v, DRS_PIECE_RESTATED);
}

/* The places of what has no text of its own: a list, an object. */
static void write_all_places(view *v) {
    text(v, " <span class=\"place\">");
    write_other_place(v, DRS_PIECE_VALUE);
    write_other_places(v);
    text(v, "</span>");
}

/* Page and lines of a value. The first is a link where the value itself is none (`linked`). */
static void write_spans(view *v, const drs_spans *spans, bool linked) {
    uint32_t page = 0;
    for (size_t i = 0; i < spans->count; i++) {
        bool skipped = i == MOST_PLACES && spans->count > MOST_PLACES + 1;
        i = skipped ? spans->count - 1 : i;
        const drs_span *span = &spans->items[i];
        if (page) {
            text(v, skipped ? " … " : "; ");
        }
        bool plain = i == 0 && linked;
        if (plain) {
        } else if (i == 0) {
            (void)open_link(v, spans);
        } else {
            text(v, "<a href=\"#");
            drs_proof_line_anchor(v->out, v->paper, span->page, span->first_line);
            text(v, "\">");
        }
        write_lines(v, span, page);
        text(v, plain ? "" : "</a>");
        page = span->page;
    }
}

static void write_place(view *v, const drs_spans *spans, bool linked) {
    text(v, " <span class=\"place\">");
    if (spans->count) {
        write_spans(v, spans, linked);
    } else if (main_kind(drs_proof_index_find(&v->paper->index, v->pointer, v->length)) == DRS_PIECE_KINDS) {
        text(v, "ohne Stelle");
    } else if (!linked) {
        (void)open_link(v, spans);
        text(v, "Stelle</a>");
    }
    write_other_places(v);
    text(v, "</span>");
}

/* ---- Values ------------------------------------------------------------------------------------------------------ */

/* Codes and sums: what people compare letter by letter. */
static bool is_code(const drs_field *field) {
    static const char *const codes[] = {"kind", "party_id", "sha256", "encoding", "media_type", "pointer", "citation"};
    for (size_t i = 0; field->syntax && i < sizeof codes / sizeof *codes; i++) {
        if (strcmp(field->syntax->name, codes[i]) == 0) {
            return true;
        }
    }
    return false;
}

/* A pointer of this record as a link inside the record, where that side has the anchor. */
static bool write_pointer(view *v, drs_string pointer) {
    const drs_proof_entry *entry = drs_proof_index_find(&v->paper->index, pointer.bytes, pointer.length);
    if (!entry || !entry->anchored) {
        return false;
    }
    text(v, "<a href=\"#");
    drs_proof_anchor(v->out, v->paper, 'w', pointer.bytes, pointer.length);
    text(v, "\">");
    drs_proof_label(v->out, v->paper->record, pointer);
    text(v, "</a>");
    return true;
}

static void write_string(view *v, const drs_field *field, drs_string value) {
    if (field->kind == DRS_FIELD_STRING && value.bytes[0] == '/' && write_pointer(v, value)) {
        return;
    }
    const char *words = field->names ? drs_name_words(value) : NULL;
    if (words) {
        drs_html_text(v->out, words, strlen(words));
        text(v, " ");
    }
    bool code = words || is_code(field);
    text(v, code ? "<code>" : "");
    drs_html_text(v->out, value.bytes, value.length);
    text(v, code ? "</code>" : "");
}

/* What a field holds that is no list and no object. */
static void write_scalar(view *v, const drs_field *field, const void *object) {
    switch (field->kind) {
    case DRS_FIELD_TRUE:
        text(v, "ja");
        break;
    case DRS_FIELD_BOOLEAN:
        text(v, *(const bool *)drs_field_at(field, object) ? "ja" : "nein");
        break;
    case DRS_FIELD_COUNT:
    case DRS_FIELD_SIZE:
    case DRS_FIELD_DAYS:
        drs_html_number(v->out, drs_field_number(field, object));
        break;
    case DRS_FIELD_LINES:
    case DRS_FIELD_BYTES: {
        uint64_t pair[2];
        drs_field_pair(field, object, pair);
        drs_html_number(v->out, pair[0]);
        text(v, "–");
        drs_html_number(v->out, pair[1]);
        break;
    }
    default:
        write_string(v, field, drs_field_text(field, object));
        break;
    }
}

/* A value with its link. Returns whether it is one. */
static bool write_linked(view *v, const drs_field *field, const void *object) {
    bool linked = open_link(v, drs_field_spans(field, object));
    write_scalar(v, field, object);
    text(v, linked ? "</a>" : "");
    return linked;
}

static bool has_columns(const char *bytes, size_t length) {
    for (size_t i = 0; i + 2 < length; i++) {
        if (bytes[i] == ' ' && bytes[i + 1] == ' ' && bytes[i + 2] == ' ') {
            return true;
        }
    }
    return false;
}

/* Running text: paragraphs; what keeps its lines keeps them here, and columns stand below each other. */
static void write_prose(view *v, drs_string value) {
    const char *at = value.bytes;
    const char *end = value.bytes + value.length;
    while (at < end) {
        const char *stop = at;
        const char *next = end;
        for (const char *line = memchr(at, '\n', (size_t)(end - at));;
             line = memchr(stop + 1, '\n', (size_t)(end - stop - 1))) {
            stop = line ? line : end;
            if (!line || (line + 1 < end && line[1] == '\n')) {
                next = line ? line + 2 : end;
                break;
            }
            if (line + 1 == end) {
                stop = next = end;
                break;
            }
        }
        size_t length = (size_t)(stop - at);
        bool lines = length && memchr(at, '\n', length);
        text(v, has_columns(at, length) ? "<p class=\"columns\">" : lines ? "<p class=\"lines\">" : "<p>");
        drs_html_text(v->out, at, length);
        text(v, "</p>\n");
        at = next;
    }
}

static const char *label_of(const drs_type *type, const drs_field *field) {
    const char *words = drs_key_words(type, field->key);
    return words ? words : field->key;
}

/* ---- Rows -------------------------------------------------------------------------------------------------------- */

static void open_row(view *v, const drs_type *type, const drs_field *field) {
    open_rows(v);
    text(v, "<div class=\"row\"><dt>");
    text(v, label_of(type, field));
    text(v, "</dt><dd");
    anchor(v);
    text(v, ">");
}

static void write_row(view *v, const drs_type *type, const drs_field *field, const void *object) {
    open_row(v, type, field);
    bool linked = write_linked(v, field, object);
    const drs_spans *spans = drs_field_spans(field, object);
    if (spans) {
        write_place(v, spans, linked);
    }
    text(v, "</dd></div>\n");
}

/* Items of a list of strings, each with its anchor and place. */
static void write_items(view *v, const drs_field *field, const void *object) {
    drs_list list = drs_field_list(field, object);
    text(v, "<ul>\n");
    for (size_t i = 0; i < list.count; i++) {
        const drs_spans *spans =
            field->kind == DRS_FIELD_VALUES ? &((const drs_value *)(const void *)list.items)[i].spans : NULL;
        size_t before = enter_index(v, i);
        text(v, "<li");
        anchor(v);
        text(v, ">");
        bool linked = open_link(v, spans);
        write_string(v, field, drs_field_item(field, list, i));
        text(v, linked ? "</a>" : "");
        if (spans) {
            write_place(v, spans, linked);
        }
        text(v, "</li>\n");
        leave(v, before);
    }
    text(v, "</ul>\n");
}

/* Lines as printed stand below each other. */
static void write_printed_lines(view *v, const drs_field *field, const void *object) {
    drs_list list = drs_field_list(field, object);
    text(v, "<p class=\"columns\">");
    for (size_t i = 0; i < list.count; i++) {
        drs_string line = drs_field_item(field, list, i);
        text(v, i ? "\n" : "");
        drs_html_text(v->out, line.bytes, line.length);
    }
    text(v, "</p>");
}

static void write_cells(view *v, const drs_field *field, const void *object) {
    drs_list rows = drs_field_list(field, object);
    const drs_field *cells = &field->type->fields[0];
    text(v, "<table>\n");
    for (size_t i = 0; i < rows.count; i++) {
        drs_list row = drs_field_list(cells, rows.items + i * rows.size);
        text(v, "<tr>");
        for (size_t k = 0; k < row.count; k++) {
            drs_string cell = drs_field_item(cells, row, k);
            text(v, "<td>");
            drs_html_text(v->out, cell.bytes, cell.length);
            text(v, "</td>");
        }
        text(v, "</tr>\n");
    }
    text(v, "</table>");
}

static void write_list_row(view *v, const drs_type *type, const drs_field *field, const void *object) {
    open_row(v, type, field);
    if (field->kind == DRS_FIELD_ROWS) {
        write_cells(v, field, object);
    } else if (field->kind == DRS_FIELD_STRINGS && strcmp(field->key, "lines") == 0) {
        write_printed_lines(v, field, object);
    } else {
        write_items(v, field, object);
    }
    text(v, "</dd></div>\n");
}

/* ---- Sections ---------------------------------------------------------------------------------------------------- */

/* `tag` is "<h" or "</h". */
static void heading(view *v, const char *tag) {
    text(v, tag);
    drs_buffer_number(v->out, v->depth > 6 ? 6 : (uint64_t)v->depth);
    text(v, ">");
}

static void open_section(view *v, const char *class) {
    close_rows(v);
    text(v, "<section class=\"");
    text(v, class);
    text(v, "\"");
    anchor(v);
    text(v, ">\n");
}

/* Running text: in an object below the object's heading, in the record below its own. */
static void write_prose_block(view *v, const drs_type *type, const drs_field *field, const void *object) {
    const drs_spans *spans = drs_field_spans(field, object);
    bool own_heading = type == &drs_record_type;
    close_rows(v);
    if (own_heading) {
        open_section(v, "block");
        heading(v, "<h");
        text(v, label_of(type, field));
        write_place(v, spans, false);
        heading(v, "</h");
        text(v, "<div class=\"text\">\n");
    } else {
        text(v, "<div class=\"text\"");
        anchor(v);
        text(v, ">\n");
    }
    write_prose(v, drs_field_text(field, object));
    text(v, own_heading ? "</div>\n</section>\n" : "</div>\n");
}

static void write_fields(view *v, const drs_type *type, const void *object, const char *named);

/* What the heading of an object goes on with: its number, its mark, or the numbers of the questions. */
static void write_name(view *v, const drs_type *type, const char *key, const void *object) {
    const drs_field *field = drs_type_field(type, key);
    if (!field || !drs_field_present(field, object)) {
        text(v, "…");
        return;
    }
    size_t before = enter_key(v, key);
    text(v, "<span");
    anchor(v);
    text(v, ">");
    if (field->kind == DRS_FIELD_VALUES) {
        drs_list list = drs_field_list(field, object);
        for (size_t i = 0; i < list.count; i++) {
            size_t item = enter_index(v, i);
            text(v, i ? ", <span" : "<span");
            anchor(v);
            text(v, ">");
            bool linked = open_link(v, &((const drs_value *)(const void *)list.items)[i].spans);
            write_string(v, field, drs_field_item(field, list, i));
            text(v, linked ? "</a></span>" : "</span>");
            leave(v, item);
        }
    } else {
        (void)write_linked(v, field, object);
    }
    text(v, "</span>");
    leave(v, before);
}

/* The heading of an object says where its text stands. */
static void write_text_place(view *v, const drs_type *type, const void *object) {
    const drs_field *field = drs_type_field(type, "text");
    if (field && drs_field_present(field, object)) {
        size_t before = enter_key(v, "text");
        write_place(v, drs_field_spans(field, object), false);
        leave(v, before);
    } else if (type->spans_offset) {
        write_place(v, (const drs_spans *)(const void *)((const char *)object + type->spans_offset), false);
        return;
    }
    write_all_places(v);
}

static void write_object(view *v, const drs_type *type, const drs_type_words *words, const void *object,
                         size_t number) {
    open_section(v, "item");
    heading(v, "<h");
    text(v, words ? words->item : type->name);
    text(v, " ");
    if (words && words->name) {
        write_name(v, type, words->name, object);
    } else {
        drs_buffer_number(v->out, number);
    }
    const drs_field *section = drs_type_field(type, "section");
    if (section && drs_field_present(section, object)) { /* the number alone names several questions */
        text(v, ", ");
        text(v, drs_key_words(type, "section"));
        text(v, " ");
        write_string(v, section, drs_field_text(section, object));
    }
    write_text_place(v, type, object);
    heading(v, "</h");
    v->depth++;
    write_fields(v, type, object, words ? words->name : NULL);
    v->depth--;
    close_rows(v);
    text(v, "</section>\n");
}

/* An object on one line: "Erika Muster · SPD · spd". */
static void write_inline(view *v, const drs_type *type, const void *object) {
    const drs_spans *first = NULL;
    bool any = false;
    text(v, "<li");
    anchor(v);
    text(v, ">");
    for (size_t i = 0; i < type->field_count; i++) {
        const drs_field *field = &type->fields[i];
        if (!drs_field_present(field, object)) {
            continue;
        }
        size_t before = enter_key(v, field->key);
        text(v, any ? " · <span" : "<span");
        anchor(v);
        text(v, ">");
        if (field->kind == DRS_FIELD_TRUE) {
            text(v, label_of(type, field));
        } else {
            if (field->kind == DRS_FIELD_COUNT || field->kind == DRS_FIELD_SIZE) {
                text(v, label_of(type, field));
                text(v, " ");
            }
            (void)write_linked(v, field, object);
        }
        text(v, "</span>");
        const drs_spans *spans = drs_field_spans(field, object);
        first = first && first->count ? first : spans;
        any = true;
        leave(v, before);
    }
    if (first && first->count) {
        text(v, " <span class=\"place\">");
        write_lines(v, &first->items[0], 0);
        text(v, "</span>");
    }
    write_all_places(v);
    text(v, "</li>\n");
}

static void write_objects(view *v, const drs_type *type, const drs_field *field, const void *object) {
    const drs_type_words *words = drs_type_words_find(field->type->name);
    bool on_one_line = words && words->layout == DRS_PROOF_INLINE;
    drs_list list = drs_field_list(field, object);
    open_section(v, on_one_line ? "block" : "list");
    heading(v, "<h");
    text(v, label_of(type, field));
    write_all_places(v);
    heading(v, "</h");
    text(v, on_one_line ? "<ul>\n" : "");
    v->depth++;
    for (size_t i = 0; i < list.count; i++) {
        size_t before = enter_index(v, i);
        if (on_one_line) {
            write_inline(v, field->type, list.items + i * list.size);
        } else {
            write_object(v, field->type, words, list.items + i * list.size, i + 1);
        }
        leave(v, before);
    }
    v->depth--;
    text(v, on_one_line ? "</ul>\n</section>\n" : "</section>\n");
}

static void write_section(view *v, const drs_type *type, const drs_field *field, const void *object) {
    open_section(v, "block");
    heading(v, "<h");
    text(v, label_of(type, field));
    write_all_places(v);
    heading(v, "</h");
    v->depth++;
    if (field->kind == DRS_FIELD_OBJECT) {
        write_fields(v, field->type, drs_field_at(field, object), NULL);
        close_rows(v);
    } else {
        write_items(v, field, object);
    }
    v->depth--;
    text(v, "</section>\n");
}

static void write_field(view *v, const drs_type *type, const drs_field *field, const void *object) {
    bool in_record = type == &drs_record_type;
    switch (field->kind) {
    case DRS_FIELD_CONSTANT:
    case DRS_FIELD_EVIDENCE:
        break;
    case DRS_FIELD_OBJECTS:
        write_objects(v, type, field, object);
        break;
    case DRS_FIELD_OBJECT:
        write_section(v, type, field, object);
        break;
    case DRS_FIELD_VALUES:
    case DRS_FIELD_STRINGS:
    case DRS_FIELD_ROWS:
        if (in_record && field->kind != DRS_FIELD_ROWS) {
            write_section(v, type, field, object);
        } else {
            write_list_row(v, type, field, object);
        }
        break;
    default:
        if (drs_key_is_prose(field->key)) {
            write_prose_block(v, type, field, object);
        } else {
            write_row(v, type, field, object);
        }
        break;
    }
}

/* A value that was left out has its row too; one that is not printed has none. */
static void write_absent(view *v, const drs_type *type, const drs_field *field) {
    const drs_proof_entry *entry = drs_proof_index_find(&v->paper->index, v->pointer, v->length);
    if (entry && entry->abstained) {
        open_row(v, type, field);
        text(v, "<strong>weggelassen</strong>, weil nicht sicher zu lesen</dd></div>\n");
    }
}

/* The fields of an object but the one that its heading shows. */
static void write_fields(view *v, const drs_type *type, const void *object, const char *named) {
    for (size_t i = 0; i < type->field_count; i++) {
        const drs_field *field = &type->fields[i];
        bool shown_above = (named && strcmp(field->key, named) == 0) ||
                           (type == &drs_record_type && strcmp(field->key, "extraction") == 0);
        size_t before = enter_key(v, field->key);
        if (!shown_above && drs_field_present(field, object)) {
            write_field(v, type, field, object);
        } else if (!shown_above) {
            write_absent(v, type, field);
        }
        leave(v, before);
    }
}

void drs_proof_write_record(drs_proof_paper *paper) {
    view v = {.paper = paper, .out = &paper->values, .depth = 4};
    write_fields(&v, &drs_record_type, paper->record, NULL);
    close_rows(&v);
}

/* ---- Labels ------------------------------------------------------------------------------------------------------ */

/* Questions that a label names; of a long list the rest is left to the record. */
enum { MOST_NAMES = 4 };

static void append_name(drs_buffer *out, const drs_field *field, const void *object) {
    if (!field || !drs_field_present(field, object)) {
        drs_buffer_text(out, " …");
        return;
    }
    if (field->kind != DRS_FIELD_VALUES) {
        drs_string name = drs_field_text(field, object);
        drs_buffer_byte(out, ' ');
        drs_html_attribute(out, name.bytes, name.length);
        return;
    }
    drs_list list = drs_field_list(field, object);
    for (size_t i = 0; i < list.count && i < MOST_NAMES; i++) {
        drs_string name = drs_field_item(field, list, i);
        drs_buffer_text(out, i ? ", " : " ");
        drs_html_attribute(out, name.bytes, name.length);
    }
    drs_buffer_text(out, list.count > MOST_NAMES ? " …" : "");
}

/* The next token of a pointer; its rest moves on. */
static drs_string next_token(drs_string *rest) {
    drs_string token = {0};
    if (rest->length && rest->bytes[0] == '/') {
        const char *end = memchr(rest->bytes + 1, '/', rest->length - 1);
        token.bytes = rest->bytes + 1;
        token.length = end ? (size_t)(end - token.bytes) : rest->length - 1;
        rest->bytes += token.length + 1;
        rest->length -= token.length + 1;
    }
    return token;
}

static bool to_index(drs_string token, size_t *index) {
    *index = 0;
    for (size_t i = 0; i < token.length; i++) {
        if (token.bytes[i] < '0' || token.bytes[i] > '9' || *index > SIZE_MAX / 10 - 1) {
            return false;
        }
        *index = *index * 10 + (size_t)(token.bytes[i] - '0');
    }
    return token.length > 0;
}

static void append_words(drs_buffer *out, const drs_type *type, const drs_field *field) {
    drs_buffer_text(out, label_of(type, field));
}

void drs_proof_label(drs_buffer *out, const drs_record *record, drs_string pointer) {
    drs_string rest = pointer;
    drs_string key = next_token(&rest);
    drs_string next = next_token(&rest);
    const drs_field *field = drs_type_find(&drs_record_type, key.bytes ? key.bytes : "", key.length, 0);
    size_t index = 0;
    if (!field) {
        drs_html_attribute(out, pointer.bytes, pointer.length);
        return;
    }
    if (field->kind == DRS_FIELD_OBJECT && next.length) {
        const drs_field *member = drs_type_find(field->type, next.bytes, next.length, 0);
        append_words(out, member ? field->type : &drs_record_type, member ? member : field);
        return;
    }
    drs_list list = {0};
    if (field->kind == DRS_FIELD_OBJECTS) {
        list = drs_field_list(field, record);
    }
    const drs_type_words *words = list.count ? drs_type_words_find(field->type->name) : NULL;
    if (!words || words->layout == DRS_PROOF_INLINE || !to_index(next, &index) || index >= list.count) {
        append_words(out, &drs_record_type, field);
        return;
    }
    drs_buffer_text(out, words->item);
    if (words->name) {
        append_name(out, drs_type_field(field->type, words->name), list.items + index * list.size);
    } else {
        drs_buffer_byte(out, ' ');
        drs_buffer_number(out, index + 1);
    }
}
