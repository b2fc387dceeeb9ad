#include "fields.h"

#include <string.h>

/* ---- Looking at objects ------------------------------------------------------------------------------------------ */

/* C enums without negative values are unsigned int or int; both are read and written as int through memcpy. */
_Static_assert(sizeof(drs_paper) == sizeof(int) && sizeof(drs_role) == sizeof(int) &&
                   sizeof(drs_severity) == sizeof(int) && sizeof(drs_link_kind) == sizeof(int),
               "the table handles enums as int");

static drs_string name_text(const char *name) {
    return name ? (drs_string){name, strlen(name)} : (drs_string){0};
}

static drs_string enum_text(const drs_field *field, const void *object) {
    int value = 0;
    memcpy(&value, drs_field_at(field, object), sizeof value);
    bool known = value >= field->names->first && value < field->names->first + field->names->count;
    return name_text(known ? field->names->name_of(value) : NULL);
}

drs_string drs_field_text(const drs_field *field, const void *object) {
    const void *at = drs_field_at(field, object);
    switch (field->kind) {
    case DRS_FIELD_CONSTANT:
        return name_text(DRS_RECORD_VERSION);
    case DRS_FIELD_VALUE:
    case DRS_FIELD_DIGITS:
        return ((const drs_value *)at)->text;
    case DRS_FIELD_STRING:
        return *(const drs_string *)at;
    case DRS_FIELD_NAME:
        return name_text(*(const char *const *)at);
    case DRS_FIELD_ENUM:
        return enum_text(field, object);
    default:
        return (drs_string){0};
    }
}

uint64_t drs_field_number(const drs_field *field, const void *object) {
    const void *at = drs_field_at(field, object);
    switch (field->kind) {
    case DRS_FIELD_COUNT:
        return *(const uint32_t *)at;
    case DRS_FIELD_DAYS:
        return ((const drs_days *)at)->number;
    default:
        return *(const size_t *)at;
    }
}

void drs_field_pair(const drs_field *field, const void *object, uint64_t pair[2]) {
    const void *at = drs_field_at(field, object);
    for (int i = 0; i < 2; i++) {
        pair[i] = field->kind == DRS_FIELD_LINES ? ((const uint32_t *)at)[i] : ((const size_t *)at)[i];
    }
}

drs_list drs_field_list(const drs_field *field, const void *object) {
    drs_list list = {0};
    /* The member is a pointer to a struct that this code does not know; all of them look alike in memory. */
    memcpy(&list.items, drs_field_at(field, object), sizeof list.items);
    memcpy(&list.count, (const char *)object + field->count_offset, sizeof list.count);
    list.size = field->type                        ? field->type->size
                : field->kind == DRS_FIELD_STRINGS ? sizeof(drs_string)
                                                   : sizeof(drs_value);
    return list;
}

drs_string drs_field_item(const drs_field *field, drs_list list, size_t index) {
    const void *item = list.items + index * list.size;
    return field->kind == DRS_FIELD_STRINGS ? *(const drs_string *)item : ((const drs_value *)item)->text;
}

const drs_spans *drs_field_spans(const drs_field *field, const void *object) {
    const char *spans = NULL;
    if (field->kind == DRS_FIELD_VALUE || field->kind == DRS_FIELD_DIGITS) {
        spans = (const char *)drs_field_at(field, object) + offsetof(drs_value, spans);
    } else if (field->spans_offset) {
        spans = (const char *)object + field->spans_offset;
    }
    return (const void *)spans;
}

static bool object_present(const drs_type *type, const void *object) {
    for (size_t i = 0; i < type->field_count; i++) {
        if (drs_field_present(&type->fields[i], object)) {
            return true;
        }
    }
    return false;
}

bool drs_field_present(const drs_field *field, const void *object) {
    const void *at = drs_field_at(field, object);
    switch (field->kind) {
    case DRS_FIELD_CONSTANT:
    case DRS_FIELD_BOOLEAN:
    case DRS_FIELD_LINES:
    case DRS_FIELD_BYTES:
        return true;
    case DRS_FIELD_VALUE:
    case DRS_FIELD_DIGITS:
    case DRS_FIELD_STRING:
    case DRS_FIELD_NAME:
    case DRS_FIELD_ENUM:
        return drs_field_text(field, object).length > 0;
    case DRS_FIELD_TRUE:
        return *(const bool *)at;
    case DRS_FIELD_COUNT:
    case DRS_FIELD_SIZE:
        return drs_field_number(field, object) > 0;
    case DRS_FIELD_DAYS:
        return ((const drs_days *)at)->known;
    case DRS_FIELD_OBJECT:
        return object_present(field->type, at);
    case DRS_FIELD_VALUES:
    case DRS_FIELD_STRINGS:
    case DRS_FIELD_OBJECTS:
    case DRS_FIELD_ROWS:
        return drs_field_list(field, object).count > 0;
    case DRS_FIELD_EVIDENCE:
        return false;
    }
    return false;
}

void drs_field_range(const drs_field *field, uint64_t *minimum, uint64_t *maximum) {
    const uint64_t json_maximum = (UINT64_C(1) << 53) - 1; /* beyond it other JSON readers lose digits */
    *minimum = field->kind == DRS_FIELD_BYTES || field->kind == DRS_FIELD_DAYS ? 0 : 1;
    switch (field->kind) {
    case DRS_FIELD_DIGITS:
        *maximum = field->maximum;
        break;
    case DRS_FIELD_COUNT:
    case DRS_FIELD_DAYS:
    case DRS_FIELD_LINES:
        *maximum = UINT32_MAX;
        break;
    default:
        *maximum = json_maximum < SIZE_MAX ? json_maximum : SIZE_MAX;
        break;
    }
}

/* ---- Finding ----------------------------------------------------------------------------------------------------- */

static bool is_key(const drs_field *field, const char *key, size_t length) {
    return strlen(field->key) == length && memcmp(field->key, key, length) == 0;
}

const drs_field *drs_type_find(const drs_type *type, const char *key, size_t length, size_t hint) {
    for (size_t i = 0; i < type->field_count; i++) {
        const drs_field *field = &type->fields[(hint + i) % type->field_count];
        if (is_key(field, key, length)) {
            return field;
        }
    }
    return NULL;
}

bool drs_enumeration_find(const drs_enumeration *names, const char *name, size_t length, int *value) {
    for (int i = names->first; i < names->first + names->count; i++) {
        const char *known = names->name_of(i);
        if (strlen(known) == length && memcmp(known, name, length) == 0) {
            *value = i;
            return true;
        }
    }
    return false;
}

static bool is_number(drs_string digits) {
    if (digits.length > 9 || (digits.length && digits.bytes[0] == '0')) {
        return false;
    }
    for (size_t i = 0; i < digits.length; i++) {
        if (digits.bytes[i] < '0' || digits.bytes[i] > '9') {
            return false;
        }
    }
    return true;
}

bool drs_record_writable(const drs_record *record) {
    for (size_t i = 0; i < drs_record_type.field_count; i++) {
        const drs_field *field = &drs_record_type.fields[i];
        if (field->kind == DRS_FIELD_DIGITS && !is_number(drs_field_text(field, record))) {
            return false;
        }
    }
    return true;
}
