/* load.h - what the readers of JSON and XML share: from values to a record, by the table of fields.h.
 *
 * A reader walks what it parsed and hands each value to drs_load_…(), which checks it and puts it into the C struct. A
 * value that is wrong is reported and left out, and the walk goes on, so that a validator hears of all problems at
 * once; a record with a problem is not given out. */
#ifndef DRS_LOAD_H
#define DRS_LOAD_H

#include <string.h>

#include <libxml/tree.h>
#include <libxml/xmlregexp.h>

#include "arena.h"
#include "fields.h"
#include "read.h"

/* The limits of one record in a file. A reader's memory stays within some hundred bytes for each value. */
#define DRS_LOAD_MAX_BYTES ((size_t)256 * 1024 * 1024)
#define DRS_LOAD_MAX_VALUES ((size_t)4 * 1000 * 1000)
#define DRS_LOAD_MAX_DEPTH 32 /* of nesting; a record has 6 */

/* Patterns of fields.h, compiled when they are first needed. */
#define DRS_LOAD_PATTERNS 16

typedef struct drs_load_pattern {
    const drs_syntax *syntax;
    xmlRegexpPtr compiled;
} drs_load_pattern;

/* Where in the record a walk is: a key, or an index where `key` is NULL. Lives on the stack of the walk. */
typedef struct drs_load_place {
    const struct drs_load_place *parent; /* NULL for the record itself */
    const char *key;
    size_t key_length;
    size_t index;
} drs_load_place;

/* The place of a key of the object at `parent`, NULL for the record; `name` must outlive it. */
static inline drs_load_place drs_load_key(const drs_load_place *parent, const char *name) {
    return (drs_load_place){.parent = parent, .key = name, .key_length = strlen(name)};
}

/* The place of an item of the list at `parent`. */
static inline drs_load_place drs_load_item(const drs_load_place *parent, size_t index) {
    return (drs_load_place){.parent = parent, .index = index};
}

/* Problems of one record whose lines are looked for. */
#define DRS_LOAD_MAX_HELD 128

struct drs_held; /* load.c */

typedef struct drs_load {
    drs_arena *arena; /* of the record that is being loaded; allocation jumps out where memory runs out */
    drs_problem_handler handler;
    void *context;
    drs_load_pattern patterns[DRS_LOAD_PATTERNS];
    bool strict; /* also check the order of keys and what drs_rules_check() checks */
    /* of the record that is being loaded: */
    size_t record;        /* its number in the file, from 1; 0 where it is the only one */
    unsigned record_line; /* the line that it begins on */
    size_t problem_count;
    unsigned line;    /* XML: where the walk is; 0 where that is not known */
    const char *text; /* JSON: the record as it stands in the file, NULL before it was read */
    size_t text_size;
    const xmlNode *tree;   /* XML: the record, NULL before it was walked; till then `line` is known */
    struct drs_held *held; /* problems that wait for their lines */
    size_t held_count;
    drs_evidence *evidence;
    size_t evidence_count;
    size_t evidence_capacity;
} drs_load;

/* Release the patterns. */
void drs_load_close(drs_load *load);

/* Report a problem of the value at `place` (NULL: of the record as a whole). */
void drs_load_problem(drs_load *load, const drs_load_place *place, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Pass on the problems that wait: with load->text or load->tree those are the record's first, up to DRS_LOAD_MAX_HELD, so
 * that their lines are found in one walk over it. Needed behind all else of a record. */
void drs_load_release(drs_load *load);

/* Report a problem of the file: at a line and column, or at none where `line` is 0. */
void drs_load_file_problem(drs_load *load, unsigned line, unsigned column, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Report that the value at `place` should be what the field wants, and is `found` ("12", "a list"). */
void drs_load_mismatch(drs_load *load, const drs_load_place *place, const drs_field *field, const char *found);

/* The same for a value that should be a string: of a field that is one, or an item of a list of strings. */
void drs_load_text_mismatch(drs_load *load, const drs_load_place *place, const drs_field *field, const char *found);

/* A piece of text as it is shown in a message: in quotes, control characters replaced, not too long. */
#define DRS_LOAD_QUOTE 64
const char *drs_load_quote(char quoted[DRS_LOAD_QUOTE], const char *bytes, size_t length);

/* Set a field that is a string. `bytes` is valid UTF-8 and is copied. */
void drs_load_text(drs_load *load, const drs_load_place *place, const drs_field *field, void *object, const char *bytes,
                   size_t length);

/* Set a field that is an integer. */
void drs_load_number(drs_load *load, const drs_load_place *place, const drs_field *field, void *object,
                     uint64_t number);

/* Set a field that is a pair of integers. */
void drs_load_pair(drs_load *load, const drs_load_place *place, const drs_field *field, void *object,
                   const uint64_t pair[2]);

/* Set a field that is true or false. */
void drs_load_boolean(drs_load *load, const drs_load_place *place, const drs_field *field, void *object, bool value);

/* Add one item to a list of structs or strings; *capacity is 0 before the first. Returns the item, zeroed. */
void *drs_load_push(drs_load *load, const drs_field *field, void *object, size_t *capacity);

/* Set an item of a list of strings, as drs_load_push() gave it. */
void drs_load_item_text(drs_load *load, const drs_load_place *place, const drs_field *field, void *item,
                        const char *bytes, size_t length);

/* Check what an object as a whole must have; `seen` has a bit for each field that was there. */
void drs_load_check_object(drs_load *load, const drs_load_place *place, const drs_type *type, uint64_t seen);

/* One more entry of the record's evidence, zeroed. */
drs_evidence *drs_load_push_evidence(drs_load *load);

/* After all else of a record: give the values their spans. */
void drs_load_resolve_evidence(drs_load *load, drs_record *record);

#endif
