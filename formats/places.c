#include "places.h"

#include <stdio.h>
#include <string.h>

#include "fields.h"

/* Three keys and three indexes at most; the longest key has 19 letters, the longest number 20. */
#define MAX_POINTER 160

typedef struct walk {
    drs_place_visitor visit;
    void *context;
    char pointer[MAX_POINTER];
    size_t length;
} walk;

/* Both return the length to come back to. */
static size_t enter_key(walk *w, const char *key) {
    size_t before = w->length;
    int written = snprintf(w->pointer + before, MAX_POINTER - before, "/%s", key);
    w->length += (size_t)written;
    return before;
}

static size_t enter_index(walk *w, size_t index) {
    size_t before = w->length;
    int written = snprintf(w->pointer + before, MAX_POINTER - before, "/%zu", index);
    w->length += (size_t)written;
    return before;
}

static void leave(walk *w, size_t before) {
    w->length = before;
    w->pointer[before] = '\0';
}

static void visit_spans(walk *w, const drs_spans *spans) {
    if (spans->count) {
        w->visit(w->context, w->pointer, spans);
    }
}

static void visit_object(walk *w, const drs_type *type, const char *object);

static void visit_items(walk *w, const drs_field *field, const void *object) {
    drs_list list = drs_field_list(field, object);
    for (size_t i = 0; i < list.count; i++) {
        const char *item = list.items + i * list.size;
        size_t before = enter_index(w, i);
        if (field->type) {
            visit_object(w, field->type, item);
        } else {
            visit_spans(w, &((const drs_value *)(const void *)item)->spans);
        }
        leave(w, before);
    }
}

static void visit_field(walk *w, const drs_field *field, const void *object) {
    const drs_spans *spans = drs_field_spans(field, object);
    size_t before = enter_key(w, field->key);
    if (spans && drs_field_present(field, object)) {
        visit_spans(w, spans);
    } else if (field->kind == DRS_FIELD_OBJECT) {
        visit_object(w, field->type, drs_field_at(field, object));
    } else if (field->kind == DRS_FIELD_VALUES || field->kind == DRS_FIELD_OBJECTS) {
        visit_items(w, field, object);
    }
    leave(w, before);
}

static void visit_object(walk *w, const drs_type *type, const char *object) {
    if (type->spans_offset) {
        visit_spans(w, (const void *)(object + type->spans_offset));
    }
    for (size_t i = 0; i < type->field_count; i++) {
        visit_field(w, &type->fields[i], object);
    }
}

void drs_places_visit(const drs_record *record, drs_place_visitor visit, void *context) {
    walk w = {.visit = visit, .context = context};
    visit_object(&w, &drs_record_type, (const char *)record);
}

/* ---- Finding ----------------------------------------------------------------------------------------------------- */

/* What is left of a pointer, and the token that was taken from its front. */
typedef struct tokens {
    const char *rest;
    size_t rest_length;
    const char *token;
    size_t length;
} tokens;

static bool next_token(tokens *t) {
    if (!t->rest_length || *t->rest != '/') {
        return false;
    }
    t->token = t->rest + 1;
    t->rest_length--;
    const char *end = memchr(t->token, '/', t->rest_length);
    t->length = end ? (size_t)(end - t->token) : t->rest_length;
    t->rest = t->token + t->length;
    t->rest_length -= t->length;
    return true;
}

/* The token as an index below `count`, written as RFC 6901 wants it: no zeros in front. */
static bool token_index(const tokens *t, size_t count, size_t *index) {
    size_t number = 0;
    if (!t->length || (t->length > 1 && t->token[0] == '0')) {
        return false;
    }
    for (size_t i = 0; i < t->length; i++) {
        if (t->token[i] < '0' || t->token[i] > '9' || number >= count) {
            return false;
        }
        number = number * 10 + (size_t)(t->token[i] - '0');
    }
    *index = number;
    return number < count;
}

/* Step into a list of objects; NULL where the next token is no index of it. */
static const char *step_into(tokens *t, const drs_field *field, const void *object) {
    drs_list list = drs_field_list(field, object);
    size_t index = 0;
    return next_token(t) && token_index(t, list.count, &index) ? list.items + index * list.size : NULL;
}

const drs_spans *drs_places_find(const drs_record *record, const char *pointer, size_t length) {
    tokens t = {.rest = pointer, .rest_length = length};
    const drs_type *type = &drs_record_type;
    const char *object = (const char *)record;
    while (next_token(&t)) {
        const drs_field *field = drs_type_find(type, t.token, t.length, 0);
        if (!field || !drs_field_present(field, object)) {
            return NULL;
        }
        switch (field->kind) {
        case DRS_FIELD_OBJECT:
            object = drs_field_at(field, object);
            break;
        case DRS_FIELD_OBJECTS:
            object = step_into(&t, field, object);
            if (object && !t.rest_length && field->type->spans_offset) {
                return (const void *)(object + field->type->spans_offset);
            }
            break;
        case DRS_FIELD_VALUES:
            object = step_into(&t, field, object);
            return object && !t.rest_length ? &((const drs_value *)(const void *)object)->spans : NULL;
        default:
            return t.rest_length ? NULL : drs_field_spans(field, object);
        }
        if (!object) {
            return NULL;
        }
        type = field->type;
    }
    return NULL;
}
