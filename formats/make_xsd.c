/* make_xsd.c - the XML Schema, made from the table. */
#include <libxml/xmlwriter.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "fields.h"
#include "make_schemas.h"

/* Types stand behind the element that first needs them: the names written so far, in their order. */
#define MAX_NAMES 64

typedef struct xsd {
    xmlTextWriterPtr writer;
    const char *names[MAX_NAMES];
    size_t name_count;
} xsd;

/* Start an element; the arguments are names and values of attributes, ended by NULL. What fails here for want of memory
 * leaves the document open, which drs_make_xsd() sees. */
static void start(xsd *x, const char *element, ...) {
    va_list attributes;
    va_start(attributes, element);
    xmlTextWriterStartElement(x->writer, BAD_CAST element);
    for (const char *name = va_arg(attributes, const char *); name; name = va_arg(attributes, const char *)) {
        xmlTextWriterWriteAttribute(x->writer, BAD_CAST name, BAD_CAST va_arg(attributes, const char *));
    }
    va_end(attributes);
}

static void end(xsd *x) {
    xmlTextWriterEndElement(x->writer);
}

static void facet(xsd *x, const char *name, const char *value) {
    start(x, name, "value", value, (char *)NULL);
    end(x);
}

static void number_facet(xsd *x, const char *name, uint64_t number) {
    char digits[24];
    snprintf(digits, sizeof digits, "%llu", (unsigned long long)number);
    facet(x, name, digits);
}

static void document(xsd *x, const char *meaning) {
    start(x, "xs:annotation", (char *)NULL);
    xmlTextWriterWriteElement(x->writer, BAD_CAST "xs:documentation", BAD_CAST meaning);
    end(x);
}

/* Is this the first time that the type is named? */
static bool is_new(xsd *x, const char *name) {
    for (size_t i = 0; i < x->name_count; i++) {
        if (strcmp(x->names[i], name) == 0) {
            return false;
        }
    }
    if (x->name_count < MAX_NAMES) {
        x->names[x->name_count++] = name;
    }
    return true;
}

/* ---- Simple types ------------------------------------------------------------------------------------------------ */

static void write_syntax(xsd *x, const drs_syntax *syntax) {
    start(x, "xs:simpleType", "name", syntax->name, (char *)NULL);
    document(x, syntax->meaning);
    start(x, "xs:restriction", "base", syntax->date ? "xs:date" : "xs:string", (char *)NULL);
    if (!syntax->pattern && !syntax->empty) {
        number_facet(x, "xs:minLength", 1);
    }
    if (syntax->pattern && !syntax->date) { /* a date has no length */
        number_facet(x, "xs:maxLength", syntax->max_length);
    }
    if (syntax->pattern) {
        facet(x, "xs:pattern", syntax->pattern);
    }
    end(x);
    end(x);
}

static void write_names(xsd *x, const drs_enumeration *names) {
    start(x, "xs:simpleType", "name", names->name, (char *)NULL);
    start(x, "xs:restriction", "base", "xs:string", (char *)NULL);
    for (int i = 0; i < names->count; i++) {
        facet(x, "xs:enumeration", names->name_of(names->first + i));
    }
    end(x);
    end(x);
}

/* A simple type without a name, of one facet that fixes how the value is written. */
static void write_literal(xsd *x, const char *base, const char *name, const char *value) {
    start(x, "xs:simpleType", (char *)NULL);
    start(x, "xs:restriction", "base", base, (char *)NULL);
    facet(x, name, value);
    end(x);
    end(x);
}

static void write_integer(xsd *x, const drs_field *field) {
    uint64_t minimum = 0;
    uint64_t maximum = 0;
    drs_field_range(field, &minimum, &maximum);
    start(x, "xs:simpleType", (char *)NULL);
    start(x, "xs:restriction", "base", "xs:nonNegativeInteger", (char *)NULL);
    number_facet(x, "xs:minInclusive", minimum);
    number_facet(x, "xs:maxInclusive", maximum);
    facet(x, "xs:pattern", "0|[1-9][0-9]*");
    end(x);
    end(x);
}

static void write_pair(xsd *x, const drs_field *field) {
    start(x, "xs:simpleType", (char *)NULL);
    start(x, "xs:restriction", (char *)NULL);
    start(x, "xs:simpleType", (char *)NULL);
    start(x, "xs:list", (char *)NULL);
    write_integer(x, field);
    end(x);
    end(x);
    number_facet(x, "xs:length", 2);
    end(x);
    end(x);
}

/* ---- Elements ---------------------------------------------------------------------------------------------------- */

/* The name of the type of a string or an object; NULL where the type has no name. */
static const char *type_name(const drs_field *field) {
    return field->type     ? field->type->name
           : field->names  ? field->names->name
           : field->syntax ? field->syntax->name
                           : NULL;
}

static void write_list(xsd *x, const drs_field *field) {
    const char *meaning = field->type ? field->type->meaning : field->syntax->meaning;
    start(x, "xs:complexType", (char *)NULL);
    start(x, "xs:sequence", (char *)NULL);
    start(x, "xs:element", "name", field->item, "type", type_name(field), "maxOccurs", "unbounded", (char *)NULL);
    document(x, meaning);
    end(x);
    end(x);
    end(x);
}

static void write_type_inside(xsd *x, const drs_field *field) {
    switch (field->kind) {
    case DRS_FIELD_CONSTANT:
        write_literal(x, "xs:string", "xs:enumeration", DRS_RECORD_VERSION);
        break;
    case DRS_FIELD_TRUE:
        write_literal(x, "xs:boolean", "xs:pattern", "true");
        break;
    case DRS_FIELD_BOOLEAN:
        write_literal(x, "xs:boolean", "xs:pattern", "true|false");
        break;
    case DRS_FIELD_DIGITS:
    case DRS_FIELD_COUNT:
    case DRS_FIELD_SIZE:
    case DRS_FIELD_DAYS:
        write_integer(x, field);
        break;
    case DRS_FIELD_LINES:
    case DRS_FIELD_BYTES:
        write_pair(x, field);
        break;
    case DRS_FIELD_VALUES:
    case DRS_FIELD_STRINGS:
    case DRS_FIELD_OBJECTS:
    case DRS_FIELD_ROWS:
    case DRS_FIELD_EVIDENCE:
        write_list(x, field);
        break;
    default: /* has a type with a name */
        break;
    }
}

static bool has_named_type(const drs_field *field) {
    return field->kind == DRS_FIELD_OBJECT || field->kind == DRS_FIELD_VALUE || field->kind == DRS_FIELD_STRING ||
           field->kind == DRS_FIELD_NAME || field->kind == DRS_FIELD_ENUM;
}

static void write_field(xsd *x, const drs_field *field) {
    start(x, "xs:element", "name", field->key, (char *)NULL);
    if (has_named_type(field)) {
        xmlTextWriterWriteAttribute(x->writer, BAD_CAST "type", BAD_CAST type_name(field));
    }
    if (!field->required) {
        xmlTextWriterWriteAttribute(x->writer, BAD_CAST "minOccurs", BAD_CAST "0");
    }
    document(x, field->meaning);
    write_type_inside(x, field);
    end(x);
}

static void write_items_of_row(xsd *x, const drs_field *cells) {
    start(x, "xs:element", "name", cells->item, "type", type_name(cells), "maxOccurs", "unbounded", (char *)NULL);
    document(x, cells->syntax->meaning);
    end(x);
}

/* A type, and then those that it names and that have not been written. `row` is a type that holds one list, which has
 * no element of its own. */
static void write_type(xsd *x, const drs_type *type, bool row) {
    start(x, "xs:complexType", "name", type->name, (char *)NULL);
    document(x, type->meaning);
    start(x, "xs:sequence", (char *)NULL);
    for (size_t i = 0; i < type->field_count; i++) {
        if (row) {
            write_items_of_row(x, &type->fields[i]);
        } else {
            write_field(x, &type->fields[i]);
        }
    }
    end(x);
    end(x);
    for (size_t i = 0; i < type->field_count; i++) {
        const drs_field *field = &type->fields[i];
        const char *name = type_name(field);
        if (!name || !is_new(x, name)) {
            continue;
        }
        if (field->type) {
            write_type(x, field->type, field->kind == DRS_FIELD_ROWS);
        } else if (field->names) {
            write_names(x, field->names);
        } else {
            write_syntax(x, field->syntax);
        }
    }
}

static void write_roots(xsd *x) {
    start(x, "xs:element", "name", "record", "type", drs_record_type.name, (char *)NULL);
    document(x, "The root of a file that holds one record.");
    end(x);
    start(x, "xs:element", "name", "records", (char *)NULL);
    document(x, "The root of a file that holds several records.");
    start(x, "xs:complexType", (char *)NULL);
    start(x, "xs:sequence", (char *)NULL);
    start(x, "xs:element", "ref", "record", "minOccurs", "0", "maxOccurs", "unbounded", (char *)NULL);
    document(x, "One of the records.");
    end(x);
    end(x);
    end(x);
    end(x);
}

static bool write_schema(xsd *x) {
    xmlTextWriterSetIndent(x->writer, 1);
    xmlTextWriterSetIndentString(x->writer, BAD_CAST "  ");
    xmlTextWriterStartDocument(x->writer, NULL, "UTF-8", NULL);
    start(x, "xs:schema", "xmlns:xs", "http://www.w3.org/2001/XMLSchema", "xmlns", DRS_XML_NAMESPACE, "targetNamespace",
          DRS_XML_NAMESPACE, "elementFormDefault", "qualified", "version", DRS_RECORD_VERSION, (char *)NULL);
    document(x, "Record of a parliamentary inquiry paper, version " DRS_RECORD_VERSION
                ". The same record as its JSON form: each key is an element, each item of a list an element in it.");
    write_roots(x);
    is_new(x, drs_record_type.name);
    write_type(x, &drs_record_type, false);
    end(x);
    return xmlTextWriterEndDocument(x->writer) >= 0;
}

void drs_make_xsd(drs_buffer *out) {
    xmlBufferPtr text = xmlBufferCreate();
    xsd x = {.writer = text ? xmlNewTextWriterMemory(text, 0) : NULL};
    if (x.writer && write_schema(&x)) {
        xmlFreeTextWriter(x.writer); /* which also writes what it still holds */
        drs_buffer_append(out, (const char *)xmlBufferContent(text), (size_t)xmlBufferLength(text));
    } else {
        xmlFreeTextWriter(x.writer);
        out->failed = true;
    }
    xmlBufferFree(text);
}
