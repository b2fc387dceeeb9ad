/* read_xml.c - records from XML.
 *
 * libxml2 reads the file as a stream and builds the tree of one record at a time, which is validated where a schema is
 * given, and walked by the table. XML has more ways to hurt a reader than JSON: entities that grow, files and hosts
 * that are fetched, encodings that hide what stands there. Records need none of them, so that a file with a DTD or in
 * another encoding than UTF-8 is turned away before libxml2 sees it. */
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "source.h"

/* XML_PARSE_HUGE: a full text may be longer than libxml2's 10 MB; the limits of load.h take the place of its own. */
#define PARSE_OPTIONS                                                                                                  \
    (XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES | XML_PARSE_IGNORE_ENC)

/* Closing tags count too, so that twice as many are good for the same number of values. */
#define MAX_TAGS (2 * DRS_LOAD_MAX_VALUES)
#define MAX_MARKUP ((size_t)64 * 1024) /* bytes of a tag, a reference or a comment */

/* libxml2 2.12 made the error that it hands out const. */
#if LIBXML_VERSION >= 21200
typedef const xmlError *error_pointer;
#else
typedef xmlErrorPtr error_pointer;
#endif

/* ---- Before libxml2 sees it -------------------------------------------------------------------------------------- */

typedef struct prolog {
    const char *at;
    const char *end;
} prolog;

static bool starts_with(const prolog *p, const char *text) {
    size_t length = strlen(text);
    return (size_t)(p->end - p->at) >= length && memcmp(p->at, text, length) == 0;
}

/* Step behind the next `text`; to the end where there is none. */
static void skip_past(prolog *p, const char *text) {
    while (p->at < p->end && !starts_with(p, text)) {
        p->at++;
    }
    p->at += p->at < p->end ? strlen(text) : 0;
}

/* `word` stands at `at`, in small letters or capitals. */
static bool names(const char *at, const char *end, const char *word) {
    size_t length = strlen(word);
    return (size_t)(end - at) >= length && strncasecmp(at, word, length) == 0;
}

/* Does an XML declaration, from `start` to `end`, name another encoding than UTF-8 or its part ASCII? */
static bool foreign_encoding(const char *start, const char *end) {
    static const char key[] = "encoding";
    prolog p = {start, end};
    skip_past(&p, key);
    while (p.at < end && strchr(" \t\r\n=\"'", *p.at)) {
        p.at++;
    }
    return p.at < end && !names(p.at, end, "UTF-8") && !names(p.at, end, "US-ASCII");
}

/* Why the file is not to be read at all; NULL where it may be. */
static const char *refusal(const char *bytes, size_t size) {
    prolog p = {bytes, bytes + size};
    for (;;) {
        while (p.at < p.end && strchr(" \t\r\n", *p.at) && *p.at) {
            p.at++;
        }
        const char *start = p.at;
        if (starts_with(&p, "<?")) {
            bool declaration = starts_with(&p, "<?xml ");
            skip_past(&p, "?>");
            if (declaration && foreign_encoding(start, p.at)) {
                return "records are read in UTF-8 only, and this file says it is in another encoding";
            }
        } else if (starts_with(&p, "<!--")) {
            skip_past(&p, "-->");
        } else {
            return starts_with(&p, "<!") ? "records have no document type declaration, and none is read" : NULL;
        }
    }
}

/* Step behind a tag; to the end where it is not closed. */
static void skip_tag(prolog *p) {
    char quote = '\0';
    for (; p->at < p->end; p->at++) {
        if (quote ? *p->at == quote : *p->at == '"' || *p->at == '\'') {
            quote = quote ? '\0' : *p->at;
        } else if (!quote && *p->at == '>') {
            p->at++;
            return;
        }
    }
}

/* At `offset` stands '<' or '&'. libxml2 looks at a tag or a reference again from its beginning with each few hundred
 * bytes that come, and copies a comment for each "--" that it finds wrong in it: long ones would cost the square of
 * their length. */
static void measure_markup(drs_xml_source *source, size_t offset) {
    if (offset < source->markup_end) {
        return; /* inside a comment, an attribute or a section of text */
    }
    const char *start = source->bytes + offset;
    size_t rest = source->size - offset;
    prolog p = {start, start + (rest < MAX_MARKUP ? rest : MAX_MARKUP)};
    if (starts_with(&p, "&")) {
        for (p.at++; p.at < p.end && !strchr("; \t\r\n<&\"'", *p.at); p.at++) {
        }
    } else if (starts_with(&p, "<!--")) {
        skip_past(&p, "-->");
    } else if (starts_with(&p, "<?")) {
        skip_past(&p, "?>");
    } else if (starts_with(&p, "<![CDATA[")) {
        p.end = start + rest; /* it is text, and may be as long as any */
        skip_past(&p, "]]>");
        rest = 0;
    } else {
        skip_tag(&p);
    }
    source->markup_end = (size_t)(p.at - source->bytes);
    if (p.at == p.end && rest > MAX_MARKUP) {
        source->too_much = "there is a tag, a reference or a comment that is too long";
    }
}

/* libxml2 asks for the next bytes. */
static int give_bytes(void *context, char *bytes, int wanted) {
    drs_xml_source *source = context;
    size_t count = source->size - source->offset;
    count = count < (size_t)wanted ? count : (size_t)wanted;
    memcpy(bytes, source->bytes + source->offset, count);
    for (size_t i = 0; i < count; i++) {
        if (bytes[i] == '<' || bytes[i] == '&') {
            source->tags += bytes[i] == '<';
            measure_markup(source, source->offset + i);
        }
    }
    source->offset += count;
    source->taken += count;
    if (source->taken > DRS_LOAD_MAX_BYTES) {
        source->too_much = "the record is too large";
    } else if (source->tags > MAX_TAGS) {
        source->too_much = "the record has too many values";
    }
    return source->too_much ? -1 : (int)count;
}

/* ---- Problems ---------------------------------------------------------------------------------------------------- */

/* libxml2's messages end with a line end and name elements with the namespace, which only makes them long. */
static void clean_message(char *clean, size_t size, const char *message) {
    static const char noise[] = "{" DRS_XML_NAMESPACE "}";
    size_t length = 0;
    while (*message && length + 1 < size) {
        if (strncmp(message, noise, sizeof noise - 1) == 0) {
            message += sizeof noise - 1;
        } else {
            clean[length++] = (unsigned char)*message < 0x20 ? ' ' : *message;
            message++;
        }
    }
    while (length && (clean[length - 1] == ' ' || clean[length - 1] == '.')) {
        length--;
    }
    clean[length] = '\0';
}

static void on_error(void *context, error_pointer error) {
    drs_xml_source *source = context;
    if (error->level == XML_ERR_WARNING || source->too_much) {
        return;
    }
    char message[400];
    /* libxml2 says "Extra content at the end of the document" of files that were cut off, too. */
    const char *said = error->code == XML_ERR_DOCUMENT_END ? "the file ends too early, or goes on behind its end"
                       : error->message                    ? error->message
                                                           : "not well-formed";
    clean_message(message, sizeof message, said);
    long line = error->node ? xmlGetLineNo(error->node) : error->line;
    bool parser = error->domain == XML_FROM_PARSER || error->domain == XML_FROM_NAMESPACE;
    drs_load_file_problem(source->load, line > 0 ? (unsigned)line : 0,
                          parser && error->int2 > 0 ? (unsigned)error->int2 : 0, "%s", message);
}

static const char *quote(char quoted[DRS_LOAD_QUOTE], const xmlChar *name) {
    return drs_load_quote(quoted, (const char *)name, strlen((const char *)name));
}

static void at_line(drs_load *load, const xmlNode *node) {
    long line = xmlGetLineNo((xmlNodePtr)(uintptr_t)node); /* takes no const, changes nothing */
    load->line = line > 0 ? (unsigned)line : 0;
}

/* ---- Nodes ------------------------------------------------------------------------------------------------------- */

static bool is_blank_text(const xmlNode *node) {
    const char *text = (const char *)node->content;
    return !text || text[strspn(text, " \t\r\n")] == '\0';
}

static bool is_remark(const xmlNode *node) {
    return node->type == XML_COMMENT_NODE || node->type == XML_PI_NODE;
}

static bool is_ours(const xmlNode *node) {
    return node->ns && node->ns->href && strcmp((const char *)node->ns->href, DRS_XML_NAMESPACE) == 0;
}

/* Attributes of the two namespaces that say how XML is to be read are no business of a record. */
static void refuse_attributes(drs_load *load, const drs_load_place *place, const xmlNode *node) {
    for (const xmlAttr *a = node->properties; a; a = a->next) {
        const char *space = a->ns ? (const char *)a->ns->href : "";
        if (strcmp(space, "http://www.w3.org/2001/XMLSchema-instance") != 0 &&
            strcmp(space, "http://www.w3.org/XML/1998/namespace") != 0) {
            char quoted[DRS_LOAD_QUOTE];
            at_line(load, node);
            drs_load_problem(load, place, "there is no such attribute: %s", quote(quoted, a->name));
        }
    }
}

/* The next element of a node that holds elements alone; NULL behind the last. */
static const xmlNode *next_element(drs_load *load, const drs_load_place *place, const xmlNode *node) {
    for (; node && node->type != XML_ELEMENT_NODE; node = node->next) {
        if (!is_remark(node) && (node->type != XML_TEXT_NODE || !is_blank_text(node))) {
            at_line(load, node);
            drs_load_problem(load, place, "there is text where only elements may be");
        }
    }
    return node;
}

/* The text of an element that holds text alone; bytes NULL, and a problem, where it holds anything else. Borrowed from
 * the tree or from `scratch`. Libxml2's strings hold no NUL. */
static drs_string element_text(drs_load *load, const drs_load_place *place, const xmlNode *node, drs_buffer *scratch) {
    drs_buffer_clear(scratch);
    refuse_attributes(load, place, node);
    at_line(load, node);
    const xmlNode *child = node->children;
    if (child && !child->next && child->type == XML_TEXT_NODE && child->content) {
        return (drs_string){(const char *)child->content, strlen((const char *)child->content)};
    }
    for (; child; child = child->next) {
        if (child->type == XML_TEXT_NODE && child->content) {
            drs_buffer_text(scratch, (const char *)child->content);
        } else if (!is_remark(child)) {
            drs_load_problem(load, place, "there is an element or an entity where only text may be");
            return (drs_string){0};
        }
    }
    if (scratch->failed) {
        drs_arena_fail(load->arena, DRS_ERROR_MEMORY);
    }
    return scratch->length ? (drs_string){scratch->bytes, scratch->length} : (drs_string){"", 0};
}

/* ---- From elements to the record --------------------------------------------------------------------------------- */

/* What the walk hands down. */
typedef struct walk {
    drs_load *load;
    drs_buffer *scratch;
} walk;

static void load_object(walk *w, const drs_load_place *place, const drs_type *type, const xmlNode *node, void *object);

/* XML Schema takes blanks around numbers, dates and the like for nothing. */
static drs_string trim(drs_string text) {
    while (text.length && strchr(" \t\r\n", *text.bytes)) {
        text.bytes++;
        text.length--;
    }
    while (text.length && strchr(" \t\r\n", text.bytes[text.length - 1])) {
        text.length--;
    }
    return text;
}

/* Take a number from the front of a text; false where there is none, or one that no field can hold. */
static bool take_number(drs_string *text, uint64_t *number) {
    size_t i = 0;
    *number = 0;
    while (i < text->length && text->bytes[i] >= '0' && text->bytes[i] <= '9') {
        *number = *number * 10 + (uint64_t)(text->bytes[i++] - '0');
        if (*number > INT64_MAX / 10) {
            return false;
        }
    }
    bool padded = i > 1 && *text->bytes == '0'; /* "007" */
    text->bytes += i;
    text->length -= i;
    return i && !padded;
}

static void load_numbers(walk *w, const drs_load_place *place, const drs_field *field, drs_string text, void *object) {
    char quoted[DRS_LOAD_QUOTE];
    uint64_t pair[2] = {0, 0};
    bool is_pair = field->kind == DRS_FIELD_LINES || field->kind == DRS_FIELD_BYTES;
    drs_string rest = trim(text);
    bool good = take_number(&rest, &pair[0]);
    if (is_pair && good) {
        size_t before = rest.length;
        rest = trim(rest);
        good = rest.length < before && take_number(&rest, &pair[1]);
    }
    if (!good || rest.length) {
        drs_load_mismatch(w->load, place, field, drs_load_quote(quoted, text.bytes, text.length));
    } else if (is_pair) {
        drs_load_pair(w->load, place, field, object, pair);
    } else {
        drs_load_number(w->load, place, field, object, pair[0]);
    }
}

static void load_boolean(walk *w, const drs_load_place *place, const drs_field *field, drs_string text, void *object) {
    char quoted[DRS_LOAD_QUOTE];
    drs_string word = trim(text);
    bool is_true = word.length == 4 && memcmp(word.bytes, "true", 4) == 0;
    if (is_true || (word.length == 5 && memcmp(word.bytes, "false", 5) == 0)) {
        drs_load_boolean(w->load, place, field, object, is_true);
    } else {
        drs_load_mismatch(w->load, place, field, drs_load_quote(quoted, text.bytes, text.length));
    }
}

static void load_text(walk *w, const drs_load_place *place, const drs_field *field, drs_string text, void *object) {
    drs_string value = field->syntax && field->syntax->date ? trim(text) : text;
    drs_load_text(w->load, place, field, object, value.bytes, value.length);
}

/* A list of anything; each item is an element of the field's name for it. */
static void load_list(walk *w, const drs_load_place *place, const drs_field *field, const xmlNode *node, void *object) {
    size_t capacity = 0;
    size_t index = 0;
    refuse_attributes(w->load, place, node);
    const xmlNode *child = next_element(w->load, place, node->children);
    if (!child) {
        at_line(w->load, node);
        drs_load_mismatch(w->load, place, field, "an empty list");
    }
    for (; child; child = next_element(w->load, place, child->next)) {
        const drs_load_place place_of_item = {.parent = place, .index = index++};
        if (!is_ours(child) || strcmp((const char *)child->name, field->item) != 0) {
            char quoted[DRS_LOAD_QUOTE];
            at_line(w->load, child);
            drs_load_problem(w->load, place, "there is no such element: %s", quote(quoted, child->name));
            continue;
        }
        void *item = field->kind == DRS_FIELD_EVIDENCE ? drs_load_push_evidence(w->load)
                                                       : drs_load_push(w->load, field, object, &capacity);
        if (field->kind == DRS_FIELD_ROWS) {
            load_list(w, &place_of_item, field->type->fields, child, item);
        } else if (field->type) {
            load_object(w, &place_of_item, field->type, child, item);
        } else {
            drs_string text = element_text(w->load, &place_of_item, child, w->scratch);
            if (text.bytes) {
                drs_load_item_text(w->load, &place_of_item, field, item, text.bytes, text.length);
            }
        }
    }
}

static void load_leaf(walk *w, const drs_load_place *place, const drs_field *field, const xmlNode *node, void *object) {
    drs_string text = element_text(w->load, place, node, w->scratch);
    if (!text.bytes) {
        return;
    }
    switch (field->kind) {
    case DRS_FIELD_DIGITS:
    case DRS_FIELD_COUNT:
    case DRS_FIELD_SIZE:
    case DRS_FIELD_DAYS:
    case DRS_FIELD_LINES:
    case DRS_FIELD_BYTES:
        load_numbers(w, place, field, text, object);
        break;
    case DRS_FIELD_TRUE:
    case DRS_FIELD_BOOLEAN:
        load_boolean(w, place, field, text, object);
        break;
    default:
        load_text(w, place, field, text, object);
        break;
    }
}

static void load_value(walk *w, const drs_load_place *place, const drs_field *field, const xmlNode *node,
                       void *object) {
    switch (field->kind) {
    case DRS_FIELD_OBJECT:
        load_object(w, place, field->type, node, (char *)object + field->offset);
        break;
    case DRS_FIELD_VALUES:
    case DRS_FIELD_STRINGS:
    case DRS_FIELD_OBJECTS:
    case DRS_FIELD_ROWS:
    case DRS_FIELD_EVIDENCE:
        load_list(w, place, field, node, object);
        break;
    default:
        load_leaf(w, place, field, node, object);
        break;
    }
}

static void load_object(walk *w, const drs_load_place *place, const drs_type *type, const xmlNode *node, void *object) {
    uint64_t seen = 0;
    size_t next = 0;
    refuse_attributes(w->load, place, node);
    for (const xmlNode *child = next_element(w->load, place, node->children); child;
         child = next_element(w->load, place, child->next)) {
        const char *key = (const char *)child->name;
        const drs_load_place member = drs_load_key(place, key);
        const drs_field *field = is_ours(child) ? drs_type_find(type, key, strlen(key), next) : NULL;
        at_line(w->load, child);
        if (!field) {
            drs_load_problem(w->load, &member, "there is no such element");
            continue;
        }
        size_t index = (size_t)(field - type->fields);
        if (index < next) { /* the schema's order; a second time is behind itself */
            drs_load_problem(w->load, &member, "stands behind \"%s\", but belongs before it, and only once",
                             type->fields[next - 1].key);
            continue;
        }
        seen |= UINT64_C(1) << index;
        next = index + 1;
        load_value(w, &member, field, child, object);
    }
    at_line(w->load, node);
    drs_load_check_object(w->load, place, type, seen);
}

/* ---- The source -------------------------------------------------------------------------------------------------- */

void drs_xml_source_close(drs_xml_source *source) {
    xmlFreeTextReader(source->reader);
    xmlSchemaFreeValidCtxt(source->validation);
    drs_buffer_free(&source->scratch);
    source->reader = NULL;
    source->validation = NULL;
}

static drs_load_status structure_error(drs_xml_source *source, drs_load *load, const char *message) {
    source->ended = true;
    int line = xmlTextReaderGetParserLineNumber(source->reader);
    drs_load_file_problem(load, line > 0 ? (unsigned)line : 0, 0, "%s", message);
    return DRS_LOAD_SYNTAX;
}

/* libxml2 gave up. It has said why, unless memory ran out or a limit of ours was reached. */
static drs_load_status give_up(drs_xml_source *source, drs_load *load) {
    source->ended = true;
    if (source->too_much) {
        structure_error(source, load, source->too_much);
    }
    return load->problem_count ? DRS_LOAD_SYNTAX : DRS_LOAD_MEMORY;
}

static bool is_element(const drs_xml_source *source, const char *name) {
    const xmlChar *found = xmlTextReaderConstLocalName(source->reader);
    const xmlChar *space = xmlTextReaderConstNamespaceUri(source->reader);
    return xmlTextReaderNodeType(source->reader) == XML_READER_TYPE_ELEMENT && found && space &&
           strcmp((const char *)found, name) == 0 && strcmp((const char *)space, DRS_XML_NAMESPACE) == 0;
}

/* Go on to the next element, or to the end tag of <records>, or to the end of the file. */
static drs_load_status next_tag(drs_xml_source *source, drs_load *load) {
    for (;;) {
        /* The tree of a record has been built and walked; the stream still stands before it. */
        int result = source->expanded ? xmlTextReaderNext(source->reader) : xmlTextReaderRead(source->reader);
        source->expanded = false;
        if (result < 0) {
            return give_up(source, load);
        }
        int type = result ? xmlTextReaderNodeType(source->reader) : XML_READER_TYPE_NONE;
        switch (type) {
        case XML_READER_TYPE_NONE:
            return DRS_LOAD_END;
        case XML_READER_TYPE_ELEMENT:
        case XML_READER_TYPE_END_ELEMENT:
            return DRS_LOAD_OK;
        case XML_READER_TYPE_COMMENT:
        case XML_READER_TYPE_PROCESSING_INSTRUCTION:
        case XML_READER_TYPE_WHITESPACE:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
            break;
        default:
            return structure_error(source, load, "there is text where only records may be");
        }
    }
}

/* Read what follows the last record: it may still show that the file is not well-formed. */
static drs_load_status finish(drs_xml_source *source, drs_load *load) {
    drs_load_status status = DRS_LOAD_OK;
    source->ended = true;
    while (status == DRS_LOAD_OK) {
        status = next_tag(source, load);
        if (status == DRS_LOAD_OK && xmlTextReaderNodeType(source->reader) == XML_READER_TYPE_ELEMENT) {
            return structure_error(source, load, "there is an element behind the last record");
        }
    }
    return status;
}

static drs_load_status begin(drs_xml_source *source, drs_load *load) {
    const char *why_not = refusal(source->bytes, source->size);
    source->begun = true;
    if (why_not) {
        source->ended = true;
        drs_load_file_problem(load, 0, 0, "%s", why_not);
        return DRS_LOAD_SYNTAX;
    }
    source->reader = xmlReaderForIO(give_bytes, NULL, source, NULL, "UTF-8", PARSE_OPTIONS);
    if (!source->reader) {
        source->ended = true;
        return DRS_LOAD_MEMORY;
    }
    xmlTextReaderSetStructuredErrorHandler(source->reader, on_error, source);
    drs_load_status status = next_tag(source, load);
    if (status == DRS_LOAD_END) {
        return structure_error(source, load, "the file holds no record");
    }
    if (status == DRS_LOAD_OK) {
        source->many = is_element(source, "records");
        if (!source->many && !is_element(source, "record")) {
            return structure_error(source, load,
                                   "expected <record> or <records> of the namespace \"" DRS_XML_NAMESPACE "\"");
        }
        if (source->many && xmlTextReaderIsEmptyElement(source->reader)) {
            return finish(source, load);
        }
    }
    return status;
}

/* Go to the next record's start tag. */
static drs_load_status next_record(drs_xml_source *source, drs_load *load) {
    drs_load_status status = source->begun ? DRS_LOAD_OK : begin(source, load);
    if (status != DRS_LOAD_OK || (!source->many && source->count == 0)) {
        return status;
    }
    if (!source->many) {
        return finish(source, load);
    }
    status = next_tag(source, load);
    if (status == DRS_LOAD_OK && xmlTextReaderNodeType(source->reader) == XML_READER_TYPE_END_ELEMENT) {
        return finish(source, load); /* </records> */
    }
    if (status == DRS_LOAD_OK && !is_element(source, "record")) {
        return structure_error(source, load, "expected <record>");
    }
    return status;
}

drs_load_status drs_xml_source_next(drs_xml_source *source, drs_load *load, drs_record *record) {
    if (source->ended) {
        return DRS_LOAD_END;
    }
    source->load = load;
    source->taken = 0;
    source->tags = 0;
    drs_load_status status = next_record(source, load);
    if (status != DRS_LOAD_OK) {
        return status;
    }
    xmlNodePtr node = xmlTextReaderExpand(source->reader);
    if (!node) {
        return give_up(source, load);
    }
    source->expanded = true;
    source->count++;
    load->record = source->many ? source->count : 0;
    long line = xmlGetLineNo(node);
    load->record_line = line > 0 && line < INT_MAX ? (unsigned)line : 0;
    if (source->validation) {
        xmlSchemaSetValidStructuredErrors(source->validation, on_error, source);
        if (xmlSchemaValidateOneElement(source->validation, node) < 0) {
            source->ended = true;
            return DRS_LOAD_MEMORY;
        }
    }
    if (!load->problem_count) {
        walk w = {.load = load, .scratch = &source->scratch};
        load_object(&w, NULL, &drs_record_type, node, record);
        load->line = 0;
        load->tree = node;
    }
    return DRS_LOAD_OK;
}
