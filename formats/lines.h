/* lines.h - which lines the values of a record stand on.
 *
 * Jansson keeps no positions, and a C struct has none. Where a problem is to be reported, the JSON text of the record, or
 * its XML tree, is walked once more, and all values that are asked for are found in that one walk: the work grows with
 * the record, however many are asked for. */
#ifndef DRS_LINES_H
#define DRS_LINES_H

#include <stddef.h>
#include <stdint.h>

#include <libxml/tree.h>

/* A path to a value in a record, as a number: that of the object or list it is in, and its key or index. */
typedef uint64_t drs_path;

/* The path of the record itself. */
#define DRS_PATH_RECORD ((drs_path)0x9e3779b97f4a7c15)

/* The path of a key, `length` bytes of UTF-8, of the object at `parent`. */
drs_path drs_path_key(drs_path parent, const char *key, size_t length);

/* The path of an item, counted from 0, of the list at `parent`. */
drs_path drs_path_item(drs_path parent, size_t index);

/* A value that is asked for, and the line that it begins on; 0 where it has not been found. */
typedef struct drs_value_line {
    drs_path path;
    unsigned line;
} drs_value_line;

/* Sort values by their paths and find the lines of those that the record holds. `text` is the record, `size` bytes of
 * JSON that Jansson has read, nested DRS_LOAD_MAX_DEPTH deep at most; `line` is the one that it begins on. */
void drs_lines_find_json(const char *text, size_t size, unsigned line, drs_value_line *wanted, size_t count);

/* The same of the tree of a record that the schema allows. */
void drs_lines_find_xml(const xmlNode *record, drs_value_line *wanted, size_t count);

/* The line of a value among those that drs_lines_find_…() has sorted; 0 where it has not been found. */
unsigned drs_lines_of(const drs_value_line *found, size_t count, drs_path path);

#endif
