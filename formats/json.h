/* json.h - the pieces that JSON is written with: strings, brackets and what stands between, and objects by the table of
 * fields.h. json.c writes records with them, proceeding.c proceedings. */
#ifndef DRS_JSON_H
#define DRS_JSON_H

#include "buffer.h"
#include "fields.h"

/* How the members of an object or the items of a list are parted. */
typedef enum drs_json_layout {
    DRS_JSON_LINES,  /* each on a line of its own, two blanks deeper */
    DRS_JSON_BLANKS, /* on one line, with blanks between them */
    DRS_JSON_TIGHT   /* on one line without any blank */
} drs_json_layout;

typedef struct drs_json {
    drs_buffer *out;
    drs_json_layout layout;
    size_t depth; /* of nesting, for DRS_JSON_LINES */
    bool empty;   /* nothing has been written yet since the last bracket was opened */
} drs_json;

/* A string in quotes. */
void drs_json_string(drs_buffer *out, drs_string text);

/* A bracket that opens or closes an object or a list. */
void drs_json_open(drs_json *w, char bracket);
void drs_json_close(drs_json *w, char bracket);

/* What stands before each item of a list. */
void drs_json_item(drs_json *w);

/* What stands before each member of an object, with its key, which is plain ASCII that needs no escape. */
void drs_json_key(drs_json *w, const char *key);

/* An object by its type, and a list by its field. */
void drs_json_object(drs_json *w, const drs_type *type, const void *object);
void drs_json_list(drs_json *w, const drs_field *field, const void *object);

#endif
