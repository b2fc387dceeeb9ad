/* fields.h - what a record is made of, as a table.
 *
 * One description of the record stands behind everything that handles records: the writers and readers of JSON and
 * XML, the validator, and both schemas. Each type of object (record, asker, question …) has a row for each of its keys,
 * in the order in which they are written; a row says where the value lies in the C struct, what it may be, and what it
 * means. A new key is a new member in drucksache.h and a new row in record_fields.c. */
#ifndef DRS_FIELDS_H
#define DRS_FIELDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "drucksache.h"

/* The namespace of the record's XML form. It names the contract's major version and no host. */
#define DRS_XML_NAMESPACE "urn:drucksache:record:1"

/* What a field is in C, and by that in JSON and XML. Where nothing else is said, a value that C holds as nothing
 * (bytes NULL or length 0, number 0, empty list, object without a value) is absent: its key is not written. */
typedef enum drs_field_kind {
    DRS_FIELD_CONSTANT, /* no C member: always the text DRS_RECORD_VERSION */
    DRS_FIELD_VALUE,    /* drs_value: a string */
    DRS_FIELD_DIGITS,   /* drs_value of decimal digits: an integer from 1 */
    DRS_FIELD_STRING,   /* drs_string: a string */
    DRS_FIELD_NAME,     /* const char *: a string */
    DRS_FIELD_ENUM,     /* a C enum: a string; absent where it is lower than the first name */
    DRS_FIELD_TRUE,     /* bool: `true`, absent where false */
    DRS_FIELD_BOOLEAN,  /* bool: `true` or `false`, always written */
    DRS_FIELD_COUNT,    /* uint32_t: an integer from 1 */
    DRS_FIELD_SIZE,     /* size_t: an integer from 1 */
    DRS_FIELD_DAYS,     /* drs_days: an integer from 0; absent where it is not known */
    DRS_FIELD_LINES,    /* two uint32_t: the first and the last line, from 1; always written */
    DRS_FIELD_BYTES,    /* two size_t: the first byte and the one behind the last, from 0; always written */
    DRS_FIELD_OBJECT,   /* a struct inside the struct: an object */
    DRS_FIELD_VALUES,   /* pointer to drs_value, and a count: a list of strings */
    DRS_FIELD_STRINGS,  /* pointer to drs_string, and a count: a list of strings */
    DRS_FIELD_OBJECTS,  /* pointer to structs, and a count: a list of objects */
    DRS_FIELD_ROWS,     /* the same, of structs that hold one list: a list of lists */
    DRS_FIELD_EVIDENCE  /* no C member: the spans of all values; JSON: an object of lists of spans by JSON pointer;
                           XML: a list of drs_evidence */
} drs_field_kind;

/* The names of a C enum's values, or of the strings that a field may be. */
typedef struct drs_enumeration {
    const char *name; /* of the type in the schemas */
    const char *(*name_of)(int value);
    int first; /* value of the first name */
    int count;
} drs_enumeration;

/* What a string looks like. */
typedef struct drs_syntax {
    const char *name;    /* of the type in the schemas */
    const char *pattern; /* of the whole string, in the part of the language that ECMA-262 and XML Schema share, without
                            anchors; NULL where any text is good */
    size_t max_length;   /* in letters, where there is a pattern; bounds the work of matching */
    const char *example; /* for messages; NULL where there is no pattern */
    bool empty;          /* the string may be empty */
    bool date;           /* the string is a day of the calendar */
    const char *meaning; /* one English sentence */
} drs_syntax;

typedef struct drs_type drs_type;

/* One key of an object. */
typedef struct drs_field {
    const char *key;  /* JSON key and XML element */
    const char *item; /* lists: the XML element of one item */
    drs_field_kind kind;
    size_t offset;                /* of the member in the C struct */
    size_t count_offset;          /* lists: of the count */
    size_t spans_offset;          /* DRS_FIELD_ENUM: of its drs_spans, 0 where it has none */
    const drs_syntax *syntax;     /* strings and lists of strings */
    const drs_enumeration *names; /* DRS_FIELD_ENUM; also a DRS_FIELD_VALUE of a closed set */
    const drs_type *type;         /* objects and lists of objects */
    unsigned maximum;             /* DRS_FIELD_DIGITS: the largest number */
    bool required;                /* an object without it is not valid */
    bool choice;                  /* takes part in the type's drs_choice */
    const char *meaning;          /* one English sentence */
} drs_field;

/* What a type says of its fields with `choice`. */
typedef enum drs_choice {
    DRS_CHOICE_FREE, /* nothing */
    DRS_CHOICE_ONE,  /* exactly one of them is there */
    DRS_CHOICE_ANY   /* one of them or more */
} drs_choice;

/* A type of object. */
struct drs_type {
    const char *name; /* of the type in the schemas */
    size_t size;      /* of the C struct */
    const drs_field *fields;
    size_t field_count;  /* at most 64 */
    size_t spans_offset; /* of the drs_spans of the object as a whole, 0 where it has none */
    drs_choice choice;
    bool one_line;       /* written without line ends inside */
    const char *meaning; /* one English sentence */
};

/* One entry of `evidence` in its XML form. */
typedef struct drs_evidence {
    drs_string pointer;
    drs_spans spans;
} drs_evidence;

/* The type of a record; every other type is reached from it. Static. */
extern const drs_type drs_record_type;

/* A struct's list: `count` items of `size` bytes each. */
typedef struct drs_list {
    const char *items;
    size_t count;
    size_t size;
} drs_list;

/* ---- Looking at an object through the table. `object` is the C struct that the field belongs to. */

/* Where a field's member lies. */
static inline const void *drs_field_at(const drs_field *field, const void *object) {
    return (const char *)object + field->offset;
}

/* Is the value there, that is, would a writer write the key? DRS_FIELD_EVIDENCE: never. */
bool drs_field_present(const drs_field *field, const void *object);

/* The text of a field that is a string or DRS_FIELD_DIGITS; bytes NULL where it is absent. Borrowed. */
drs_string drs_field_text(const drs_field *field, const void *object);

/* The number of a DRS_FIELD_COUNT, DRS_FIELD_SIZE or DRS_FIELD_DAYS. */
uint64_t drs_field_number(const drs_field *field, const void *object);

/* The two numbers of a DRS_FIELD_LINES or DRS_FIELD_BYTES. */
void drs_field_pair(const drs_field *field, const void *object, uint64_t pair[2]);

/* The items of a list of any kind. Borrowed. */
drs_list drs_field_list(const drs_field *field, const void *object);

/* The text number `index` of a list of strings. Borrowed. */
drs_string drs_field_item(const drs_field *field, drs_list list, size_t index);

/* The place of a value, NULL for a field that has none by its kind. Borrowed. */
const drs_spans *drs_field_spans(const drs_field *field, const void *object);

/* The smallest and largest number of a field that is an integer or a pair of them. */
void drs_field_range(const drs_field *field, uint64_t *minimum, uint64_t *maximum);

/* ---- Finding in the table */

/* The field with this key, which need not end with a NUL; NULL where the type has none. `hint` is where to look first:
 * readers pass the number of the field that they expect next. */
const drs_field *drs_type_find(const drs_type *type, const char *key, size_t length, size_t hint);

/* The same of a key that ends with a NUL. */
static inline const drs_field *drs_type_field(const drs_type *type, const char *key) {
    return drs_type_find(type, key, strlen(key), 0);
}

/* A field of the record itself. */
static inline const drs_field *drs_record_field(const char *key) {
    return drs_type_field(&drs_record_type, key);
}

/* The value of an enumeration's name in *value; false where it has no such name. */
bool drs_enumeration_find(const drs_enumeration *names, const char *name, size_t length, int *value);

/* May a writer take this record? False where a DRS_FIELD_DIGITS holds something that no number is written like. */
bool drs_record_writable(const drs_record *record);

#endif
