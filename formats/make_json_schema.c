/* make_json_schema.c - the JSON Schema, made from the table. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "fields.h"
#include "make_schemas.h"

/* The definitions stand in the order in which the table reaches them. Jansson's functions whose names end in _new take
 * over what they are given and cope with NULL, so that missing memory shows once, at the end, as missing text. */
static json_t *schema_of_type(json_t *definitions, const drs_type *type);

static json_t *described(const char *meaning) {
    return json_pack("{s:s}", "description", meaning);
}

/* A reference to a definition, which is made where it is not there yet. */
static void refer(json_t *schema, json_t *definitions, const char *name, json_t *definition) {
    char pointer[64];
    snprintf(pointer, sizeof pointer, "#/$defs/%s", name);
    if (json_object_get(definitions, name)) {
        json_decref(definition);
    } else {
        json_object_set_new(definitions, name, definition);
    }
    json_object_set_new(schema, "$ref", json_string(pointer));
}

static json_t *schema_of_names(const drs_enumeration *names) {
    json_t *values = json_array();
    for (int i = 0; i < names->count; i++) {
        json_array_append_new(values, json_string(names->name_of(names->first + i)));
    }
    return json_pack("{s:s, s:o}", "type", "string", "enum", values);
}

static json_t *anchored(const drs_syntax *syntax) {
    char pattern[128];
    snprintf(pattern, sizeof pattern, "^%s$", syntax->pattern);
    return json_string(pattern);
}

static json_t *schema_of_syntax(const drs_syntax *syntax) {
    json_t *schema = described(syntax->meaning);
    json_object_set_new(schema, "type", json_string("string"));
    if (syntax->pattern) {
        json_object_set_new(schema, "pattern", anchored(syntax));
        json_object_set_new(schema, "maxLength", json_integer((json_int_t)syntax->max_length));
        json_object_set_new(schema, "examples", json_pack("[s]", syntax->example));
    } else if (!syntax->empty) {
        json_object_set_new(schema, "minLength", json_integer(1));
    }
    if (syntax->date) {
        json_object_set_new(schema, "format", json_string("date"));
    }
    return schema;
}

static void add_string(json_t *schema, json_t *definitions, const drs_field *field) {
    if (field->kind == DRS_FIELD_CONSTANT) {
        json_object_set_new(schema, "const", json_string(DRS_RECORD_VERSION));
    } else if (field->names) {
        refer(schema, definitions, field->names->name, schema_of_names(field->names));
    } else {
        refer(schema, definitions, field->syntax->name, schema_of_syntax(field->syntax));
    }
}

static void add_integer(json_t *schema, const drs_field *field) {
    uint64_t minimum = 0;
    uint64_t maximum = 0;
    drs_field_range(field, &minimum, &maximum);
    json_object_set_new(schema, "type", json_string("integer"));
    json_object_set_new(schema, "minimum", json_integer((json_int_t)minimum));
    json_object_set_new(schema, "maximum", json_integer((json_int_t)maximum));
}

static void add_list(json_t *schema, json_t *items, int minimum, int maximum) {
    json_object_set_new(schema, "type", json_string("array"));
    json_object_set_new(schema, "minItems", json_integer(minimum));
    if (maximum) {
        json_object_set_new(schema, "maxItems", json_integer(maximum));
    }
    json_object_set_new(schema, "items", items);
}

/* A list of strings or objects. */
static void add_items(json_t *schema, json_t *definitions, const drs_field *field) {
    json_t *items = json_object();
    if (field->type && !json_object_get(definitions, field->type->name)) {
        json_object_set_new(definitions, field->type->name, json_object()); /* keeps its place in the order */
        json_object_set_new(definitions, field->type->name, schema_of_type(definitions, field->type));
    }
    if (field->type) {
        refer(items, definitions, field->type->name, NULL);
    } else {
        add_string(items, definitions, field);
    }
    add_list(schema, items, 1, 0);
}

static void add_evidence(json_t *schema, json_t *definitions, const drs_field *field) {
    const drs_field *pointer = drs_type_field(field->type, "pointer");
    const drs_field *spans = drs_type_field(field->type, "spans");
    json_t *list = described(spans->meaning);
    json_t *patterns = json_object();
    json_t *key = anchored(pointer->syntax);
    add_items(list, definitions, spans);
    json_object_set_new(patterns, json_string_value(key), list);
    json_decref(key);
    json_object_set_new(schema, "type", json_string("object"));
    json_object_set_new(schema, "minProperties", json_integer(1));
    json_object_set_new(schema, "patternProperties", patterns);
    json_object_set_new(schema, "additionalProperties", json_false());
}

static void add_value(json_t *schema, json_t *definitions, const drs_field *field) {
    json_t *inner = NULL;
    switch (field->kind) {
    case DRS_FIELD_CONSTANT:
    case DRS_FIELD_VALUE:
    case DRS_FIELD_STRING:
    case DRS_FIELD_NAME:
    case DRS_FIELD_ENUM:
        add_string(schema, definitions, field);
        break;
    case DRS_FIELD_DIGITS:
    case DRS_FIELD_COUNT:
    case DRS_FIELD_SIZE:
    case DRS_FIELD_DAYS:
        add_integer(schema, field);
        break;
    case DRS_FIELD_LINES:
    case DRS_FIELD_BYTES:
        inner = json_object();
        add_integer(inner, field);
        add_list(schema, inner, 2, 2);
        break;
    case DRS_FIELD_TRUE:
        json_object_set_new(schema, "const", json_true());
        break;
    case DRS_FIELD_BOOLEAN:
        json_object_set_new(schema, "type", json_string("boolean"));
        break;
    case DRS_FIELD_OBJECT:
        refer(schema, definitions, field->type->name, schema_of_type(definitions, field->type));
        break;
    case DRS_FIELD_VALUES:
    case DRS_FIELD_STRINGS:
    case DRS_FIELD_OBJECTS:
        add_items(schema, definitions, field);
        break;
    case DRS_FIELD_ROWS:
        inner = described(field->type->meaning);
        add_items(inner, definitions, field->type->fields);
        add_list(schema, inner, 1, 0);
        break;
    case DRS_FIELD_EVIDENCE:
        add_evidence(schema, definitions, field);
        break;
    }
}

static void add_choice(json_t *schema, const drs_type *type) {
    json_t *ways = json_array();
    for (size_t i = 0; i < type->field_count; i++) {
        if (type->fields[i].choice) {
            json_array_append_new(ways, json_pack("{s:[s]}", "required", type->fields[i].key));
        }
    }
    json_object_set_new(schema, type->choice == DRS_CHOICE_ONE ? "oneOf" : "anyOf", ways);
}

static json_t *schema_of_type(json_t *definitions, const drs_type *type) {
    json_t *schema = described(type->meaning);
    json_t *required = json_array();
    json_t *properties = json_object();
    for (size_t i = 0; i < type->field_count; i++) {
        const drs_field *field = &type->fields[i];
        json_t *value = described(field->meaning);
        add_value(value, definitions, field);
        json_object_set_new(properties, field->key, value);
        if (field->required) {
            json_array_append_new(required, json_string(field->key));
        }
    }
    json_object_set_new(schema, "type", json_string("object"));
    if (json_array_size(required)) {
        json_object_set(schema, "required", required);
    }
    if (type->choice != DRS_CHOICE_FREE) {
        add_choice(schema, type);
    }
    json_object_set_new(schema, "properties", properties);
    json_object_set_new(schema, "additionalProperties", json_false());
    json_decref(required);
    return schema;
}

void drs_make_json_schema(drs_buffer *out) {
    json_t *definitions = json_object();
    json_object_set_new(definitions, drs_record_type.name, json_object()); /* the first in the order */
    json_object_set_new(definitions, drs_record_type.name, schema_of_type(definitions, &drs_record_type));
    json_t *schema = json_pack(
        "{s:s, s:s, s:s, s:s, s:{s:s}, s:{s:{s:s}}, s:{s:s}, s:o}",                                                /* */
        "$schema", "https://json-schema.org/draft/2020-12/schema",                                                 /* */
        "$id", DRS_XML_NAMESPACE,                                                                                  /* */
        "title", "Record of a parliamentary inquiry paper, version " DRS_RECORD_VERSION,                           /* */
        "description", "One record, or a list of records. The keys of all objects stand in the order given here.", /* */
        "if", "type", "array",                                                                                     /* */
        "then", "items", "$ref", "#/$defs/record",                                                                 /* */
        "else", "$ref", "#/$defs/record",                                                                          /* */
        "$defs", definitions);
    char *text = json_dumps(schema, JSON_INDENT(2));
    if (text) {
        drs_buffer_text(out, text);
        drs_buffer_byte(out, '\n');
    } else {
        out->failed = true;
    }
    free(text);
    json_decref(schema);
}
