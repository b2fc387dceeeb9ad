#include "lines.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "load.h"

/* ---- Paths ----------------------------------------------------------------------------------------------------------
 * FNV-1a, fed with what each step adds. */

static drs_path add_byte(drs_path path, unsigned char byte) {
    return (path ^ byte) * UINT64_C(0x100000001b3);
}

/* What tells a step's end, so that the keys "ab" and "a" over "b" differ. No byte of UTF-8. */
static drs_path end_step(drs_path path) {
    return add_byte(path, 0xff);
}

drs_path drs_path_key(drs_path parent, const char *key, size_t length) {
    drs_path path = parent;
    for (size_t i = 0; i < length; i++) {
        path = add_byte(path, (unsigned char)key[i]);
    }
    return end_step(path);
}

drs_path drs_path_item(drs_path parent, size_t index) {
    drs_path path = parent;
    for (size_t rest = index; rest; rest >>= 8) {
        path = add_byte(path, (unsigned char)(rest & 0xff));
    }
    return end_step(path);
}

/* ---- The values that are asked for --------------------------------------------------------------------------------- */

static int compare_lines(const void *a, const void *b) {
    drs_path x = ((const drs_value_line *)a)->path;
    drs_path y = ((const drs_value_line *)b)->path;
    return (x > y) - (x < y);
}

/* The first of the values that have this path, NULL where none was asked for. */
static drs_value_line *first_of(drs_value_line *wanted, size_t count, drs_path path) {
    size_t low = 0;
    size_t high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (wanted[middle].path < path) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < count && wanted[low].path == path ? &wanted[low] : NULL;
}

typedef struct wanted_values {
    drs_value_line *items; /* sorted by path */
    size_t count;
} wanted_values;

static wanted_values sort_wanted(drs_value_line *wanted, size_t count) {
    qsort(wanted, count, sizeof *wanted, compare_lines);
    return (wanted_values){wanted, count};
}

static void note_value(const wanted_values *wanted, drs_path path, unsigned line) {
    drs_value_line *value = first_of(wanted->items, wanted->count, path);
    if (value && !value->line) {
        value->line = line;
    }
}

unsigned drs_lines_of(const drs_value_line *found, size_t count, drs_path path) {
    const drs_value_line *value = first_of((drs_value_line *)(uintptr_t)found, count, path);
    return value ? value->line : 0;
}

/* ---- The text of a record ---------------------------------------------------------------------------------------- */

/* An object or a list that the walk is in. */
typedef struct level {
    drs_path path;
    size_t index; /* of the item that comes next */
    bool list;
} level;

typedef struct walk {
    const char *text;
    size_t size;
    size_t at;
    unsigned line;
    wanted_values wanted;
    level levels[DRS_LOAD_MAX_DEPTH];
    size_t depth;
    drs_path path; /* of the value that comes next */
    bool key;      /* a key comes next */
} walk;

/* The number that four hexadecimal digits write. */
static unsigned four_digits(const char *digits) {
    unsigned number = 0;
    for (int i = 0; i < 4; i++) {
        unsigned digit = (unsigned char)digits[i];
        number = number * 16 + (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10) % 16;
    }
    return number;
}

static drs_path add_letter(drs_path path, unsigned letter) {
    static const unsigned char marks[] = {0, 0, 0xc0, 0xe0, 0xf0};
    int bytes = letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
    path = add_byte(path, (unsigned char)(marks[bytes] | (letter >> (6 * (bytes - 1)))));
    for (int i = bytes - 2; i >= 0; i--) {
        path = add_byte(path, (unsigned char)(0x80 | ((letter >> (6 * i)) & 0x3f)));
    }
    return path;
}

/* Step behind an escape, whose letter stands at w->at. */
static drs_path add_escape(walk *w, drs_path path) {
    static const char letters[] = "bfnrt";
    static const unsigned char meant[] = "\b\f\n\r\t";
    char letter = w->text[w->at++];
    const char *known = letter ? strchr(letters, letter) : NULL;
    if (letter != 'u') {
        return add_byte(path, known ? meant[known - letters] : (unsigned char)letter);
    }
    if (w->size - w->at < 4) {
        return path;
    }
    unsigned number = four_digits(w->text + w->at);
    w->at += 4;
    bool first_half = number >= 0xd800 && number < 0xdc00;
    if (first_half && w->size - w->at >= 6 && w->text[w->at] == '\\' && w->text[w->at + 1] == 'u') {
        number = 0x10000 + ((number - 0xd800) << 10) + ((four_digits(w->text + w->at + 2) - 0xdc00) & 0x3ff);
        w->at += 6;
    }
    return add_letter(path, number);
}

/* Step behind a string, whose first quote has been passed, and add what it says to a path. */
static drs_path read_key(walk *w, drs_path path) {
    while (w->at < w->size) {
        char c = w->text[w->at++];
        if (c == '"') {
            break;
        }
        path = c == '\\' && w->at < w->size ? add_escape(w, path) : add_byte(path, (unsigned char)c);
    }
    return end_step(path);
}

static void skip_string(walk *w) {
    while (w->at < w->size) {
        char c = w->text[w->at++];
        if (c == '"') {
            return;
        }
        w->at += c == '\\' && w->at < w->size;
    }
}

static void skip_word(walk *w) {
    while (w->at < w->size && !strchr(" \t\r\n,]}", w->text[w->at])) {
        w->at++;
    }
}

static void enter(walk *w, bool list) {
    note_value(&w->wanted, w->path, w->line);
    if (w->depth < DRS_LOAD_MAX_DEPTH) {
        w->levels[w->depth++] = (level){.path = w->path, .list = list};
    }
    w->key = !list;
    w->path = drs_path_item(w->path, 0);
}

/* Behind a comma. */
static void go_on(walk *w) {
    if (!w->depth) {
        return;
    }
    level *inner = &w->levels[w->depth - 1];
    w->key = !inner->list;
    w->path = drs_path_item(inner->path, ++inner->index);
}

static void step(walk *w) {
    char c = w->text[w->at++];
    switch (c) {
    case '\n':
        w->line++;
        break;
    case ' ':
    case '\t':
    case '\r':
    case ':':
        break;
    case '{':
    case '[':
        enter(w, c == '[');
        break;
    case '}':
    case ']':
        w->depth -= w->depth > 0;
        break;
    case ',':
        go_on(w);
        break;
    case '"':
        if (w->key) {
            w->path = read_key(w, w->depth ? w->levels[w->depth - 1].path : DRS_PATH_RECORD);
            w->key = false;
        } else {
            note_value(&w->wanted, w->path, w->line);
            skip_string(w);
        }
        break;
    default:
        note_value(&w->wanted, w->path, w->line);
        skip_word(w);
        break;
    }
}

void drs_lines_find_json(const char *text, size_t size, unsigned line, drs_value_line *wanted, size_t count) {
    walk w = {.text = text, .size = size, .line = line, .wanted = sort_wanted(wanted, count), .path = DRS_PATH_RECORD};
    while (w.at < w.size) {
        step(&w);
    }
}

/* ---- The tree of a record ---------------------------------------------------------------------------------------- */

static const xmlNode *next_element(const xmlNode *node) {
    while (node && node->type != XML_ELEMENT_NODE) {
        node = node->next;
    }
    return node;
}

static void note_element(const wanted_values *wanted, drs_path path, const xmlNode *node) {
    long line = xmlGetLineNo((xmlNodePtr)(uintptr_t)node); /* takes no const, changes nothing */
    note_value(wanted, path, line > 0 ? (unsigned)line : 0);
}

static void walk_object(const wanted_values *wanted, drs_path path, const drs_type *type, const xmlNode *node);

static void walk_list(const wanted_values *wanted, drs_path path, const drs_field *field, const xmlNode *node) {
    size_t index = 0;
    for (const xmlNode *child = next_element(node->children); child; child = next_element(child->next)) {
        drs_path item = drs_path_item(path, index++);
        note_element(wanted, item, child);
        if (field->kind == DRS_FIELD_ROWS) {
            walk_list(wanted, item, field->type->fields, child);
        } else if (field->type) {
            walk_object(wanted, item, field->type, child);
        }
    }
}

static void walk_object(const wanted_values *wanted, drs_path path, const drs_type *type, const xmlNode *node) {
    for (const xmlNode *child = next_element(node->children); child; child = next_element(child->next)) {
        const char *key = (const char *)child->name;
        const drs_field *field = drs_type_find(type, key, strlen(key), 0);
        drs_path member = drs_path_key(path, key, strlen(key));
        note_element(wanted, member, child);
        if (field && field->kind == DRS_FIELD_OBJECT) {
            walk_object(wanted, member, field->type, child);
        } else if (field && field->item) {
            walk_list(wanted, member, field, child);
        }
    }
}

void drs_lines_find_xml(const xmlNode *record, drs_value_line *wanted, size_t count) {
    const wanted_values values = sort_wanted(wanted, count);
    walk_object(&values, DRS_PATH_RECORD, &drs_record_type, record);
}
