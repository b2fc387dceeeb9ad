#include "load.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "lines.h"
#include "places.h"

#define MAX_MESSAGE 512
#define MAX_POINTER 256
#define MAX_STEPS 8 /* from the record to a value; a record has 6 */

void drs_load_close(drs_load *load) {
    for (size_t i = 0; i < DRS_LOAD_PATTERNS && load->patterns[i].compiled; i++) {
        xmlRegFreeRegexp(load->patterns[i].compiled);
        load->patterns[i].compiled = NULL;
    }
}

/* ---- Problems ---------------------------------------------------------------------------------------------------- */

/* A letter of a key as RFC 6901 writes it. Keys of hostile files may be anything, so that they are made printable. */
static size_t put_letter(char *out, char letter) {
    if (letter == '~' || letter == '/') {
        out[0] = '~';
        out[1] = letter == '~' ? '0' : '1';
        return 2;
    }
    out[0] = (unsigned char)letter < 0x20 || letter == 0x7f ? '?' : letter;
    return 1;
}

/* Cut bytes so that no letter of UTF-8 is torn; `length` is not all of them. */
static size_t whole_letters(const char *bytes, size_t length) {
    while (length && ((unsigned char)bytes[length] & 0xc0) == 0x80) {
        length--;
    }
    return length;
}

/* The pointer of a place, cut where it is too long. Returns its length. */
static size_t write_pointer(char pointer[MAX_POINTER], const drs_load_place *place) {
    if (!place) {
        return 0;
    }
    size_t length = write_pointer(pointer, place->parent);
    if (length + 24 > MAX_POINTER) { /* the longest index, a stroke and the NUL */
        return length;
    }
    pointer[length++] = '/';
    if (!place->key) {
        int written = snprintf(pointer + length, MAX_POINTER - length, "%zu", place->index);
        return length + (size_t)written;
    }
    size_t room = (MAX_POINTER - 1 - length) / 2; /* a letter may need two places */
    size_t shown = place->key_length <= room ? place->key_length : whole_letters(place->key, room);
    for (size_t i = 0; i < shown; i++) {
        length += put_letter(pointer + length, place->key[i]);
    }
    return length;
}

/* A problem that waits for its line. */
struct drs_held {
    drs_problem problem;
    char pointer[MAX_POINTER];
    char message[MAX_MESSAGE];
    drs_path paths[MAX_STEPS]; /* of the value and of all that it stands in, the outermost first */
    size_t steps;
};

/* The path of a place; the first MAX_STEPS on the way to it are kept. */
static drs_path write_paths(struct drs_held *held, const drs_load_place *place) {
    if (!place) {
        return DRS_PATH_RECORD;
    }
    drs_path parent = write_paths(held, place->parent);
    drs_path path =
        place->key ? drs_path_key(parent, place->key, place->key_length) : drs_path_item(parent, place->index);
    if (held->steps < MAX_STEPS) {
        held->paths[held->steps++] = path;
    }
    return path;
}

/* The line of a value, or where it is not there of what it should stand in; 0 where that is the record. */
static unsigned held_line(const struct drs_held *held, const drs_value_line *lines, size_t count) {
    unsigned line = 0;
    for (size_t i = held->steps; i > 0 && !line; i--) {
        line = drs_lines_of(lines, count, held->paths[i - 1]);
    }
    return line;
}

void drs_load_release(drs_load *load) {
    drs_value_line lines[DRS_LOAD_MAX_HELD * MAX_STEPS];
    size_t count = 0;
    for (size_t i = 0; i < load->held_count; i++) {
        for (size_t step = 0; step < load->held[i].steps; step++) {
            lines[count++] = (drs_value_line){.path = load->held[i].paths[step]};
        }
    }
    if (load->text && count) {
        drs_lines_find_json(load->text, load->text_size, load->record_line, lines, count);
    } else if (load->tree && count) {
        drs_lines_find_xml(load->tree, lines, count);
    }
    for (size_t i = 0; i < load->held_count; i++) {
        struct drs_held *held = &load->held[i];
        held->problem.line = held_line(held, lines, count);
        load->handler(load->context, &held->problem);
    }
    load->held_count = 0;
    load->text = NULL;
    load->tree = NULL;
}

static void hold(drs_load *load, const drs_problem *problem, const drs_load_place *place) {
    if (!load->held) {
        load->held = drs_arena_alloc(load->arena, DRS_LOAD_MAX_HELD, sizeof *load->held);
    }
    struct drs_held *held = &load->held[load->held_count++];
    *held = (struct drs_held){.problem = *problem};
    memcpy(held->pointer, problem->pointer, strlen(problem->pointer) + 1);
    memcpy(held->message, problem->message, strlen(problem->message) + 1);
    held->problem.pointer = held->pointer;
    held->problem.message = held->message;
    write_paths(held, place);
}

static void report(drs_load *load, drs_problem *problem, const drs_load_place *place, const char *format,
                   va_list arguments) {
    char message[MAX_MESSAGE];
    vsnprintf(message, sizeof message, format, arguments);
    problem->message = message;
    load->problem_count++;
    if (load->held_count == DRS_LOAD_MAX_HELD) {
        drs_load_release(load);
    }
    if (load->text || load->tree) {
        hold(load, problem, place);
    } else {
        load->handler(load->context, problem);
    }
}

void drs_load_problem(drs_load *load, const drs_load_place *place, const char *format, ...) {
    char pointer[MAX_POINTER];
    pointer[write_pointer(pointer, place)] = '\0';
    drs_problem problem = {
        .record = load->record, .line = load->line, .record_line = load->record_line, .pointer = pointer};
    va_list arguments;
    va_start(arguments, format);
    report(load, &problem, place, format, arguments);
    va_end(arguments);
}

void drs_load_file_problem(drs_load *load, unsigned line, unsigned column, const char *format, ...) {
    drs_problem problem = {.line = line, .column = column, .pointer = ""};
    va_list arguments;
    va_start(arguments, format);
    report(load, &problem, NULL, format, arguments);
    va_end(arguments);
}

const char *drs_load_quote(char quoted[DRS_LOAD_QUOTE], const char *bytes, size_t length) {
    const char *more = "";
    const size_t most = DRS_LOAD_QUOTE - sizeof "\"\" …";
    if (length > most) {
        length = whole_letters(bytes, most);
        more = " …";
    }
    snprintf(quoted, DRS_LOAD_QUOTE, "\"%.*s\"%s", (int)length, bytes, more);
    for (char *c = quoted; *c; c++) {
        if ((unsigned char)*c < 0x20 || *c == 0x7f) {
            *c = ' ';
        }
    }
    return quoted;
}

static void names_expected(const drs_enumeration *names, char *expected, size_t size) {
    size_t length = (size_t)snprintf(expected, size, "one of");
    for (int i = 0; i < names->count && length < size; i++) {
        length += (size_t)snprintf(expected + length, size - length, "%s \"%s\"", i ? "," : "",
                                   names->name_of(names->first + i));
    }
}

/* What a string must be, in words. */
static void text_expected(const drs_field *field, char *expected, size_t size) {
    if (field->kind == DRS_FIELD_CONSTANT) {
        snprintf(expected, size, "\"%s\"", DRS_RECORD_VERSION);
    } else if (field->names) {
        names_expected(field->names, expected, size);
    } else if (field->syntax->date) {
        snprintf(expected, size, "a day of the calendar like \"%s\"", field->syntax->example);
    } else if (field->syntax->pattern) {
        snprintf(expected, size, "a string like \"%s\"", field->syntax->example);
    } else {
        snprintf(expected, size, field->syntax->empty ? "a string" : "a string that is not empty");
    }
}

static void number_expected(const drs_field *field, char *expected, size_t size) {
    uint64_t minimum = 0;
    uint64_t maximum = 0;
    drs_field_range(field, &minimum, &maximum);
    bool pair = field->kind == DRS_FIELD_LINES || field->kind == DRS_FIELD_BYTES;
    snprintf(expected, size, "%s from %llu to %llu%s", pair ? "two integers" : "an integer",
             (unsigned long long)minimum, (unsigned long long)maximum, pair ? ", the smaller first" : "");
}

static void value_expected(const drs_field *field, char *expected, size_t size) {
    switch (field->kind) {
    case DRS_FIELD_DIGITS:
    case DRS_FIELD_COUNT:
    case DRS_FIELD_SIZE:
    case DRS_FIELD_DAYS:
    case DRS_FIELD_LINES:
    case DRS_FIELD_BYTES:
        number_expected(field, expected, size);
        break;
    case DRS_FIELD_TRUE:
        snprintf(expected, size, "true");
        break;
    case DRS_FIELD_BOOLEAN:
        snprintf(expected, size, "true or false");
        break;
    case DRS_FIELD_OBJECT:
    case DRS_FIELD_EVIDENCE:
        snprintf(expected, size, "an object");
        break;
    case DRS_FIELD_VALUES:
    case DRS_FIELD_STRINGS:
    case DRS_FIELD_OBJECTS:
    case DRS_FIELD_ROWS:
        snprintf(expected, size, "a list with at least one item");
        break;
    default:
        text_expected(field, expected, size);
        break;
    }
}

void drs_load_mismatch(drs_load *load, const drs_load_place *place, const drs_field *field, const char *found) {
    char expected[MAX_MESSAGE / 2];
    value_expected(field, expected, sizeof expected);
    drs_load_problem(load, place, "expected %s, found %s", expected, found);
}

void drs_load_text_mismatch(drs_load *load, const drs_load_place *place, const drs_field *field, const char *found) {
    char expected[MAX_MESSAGE / 2];
    text_expected(field, expected, sizeof expected);
    drs_load_problem(load, place, "expected %s, found %s", expected, found);
}

/* ---- Strings ----------------------------------------------------------------------------------------------------- */

/* The code point of the first letter that no XML may hold, 0 where there is none. Such a letter could not be written
 * in both forms. UTF-8 is known to be valid. */
static unsigned forbidden_letter(const char *bytes, size_t length) {
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') {
            return byte;
        }
        if (byte == 0xef && length - i >= 3 && (unsigned char)bytes[i + 1] == 0xbf &&
            (unsigned char)bytes[i + 2] >= 0xbe) {
            return 0xff40u + (unsigned char)bytes[i + 2];
        }
    }
    return 0;
}

static size_t count_letters(const char *bytes, size_t length) {
    size_t count = 0;
    for (size_t i = 0; i < length; i++) {
        count += ((unsigned char)bytes[i] & 0xc0) != 0x80;
    }
    return count;
}

/* A syntax's pattern, compiled. Does not return where memory runs out. */
static xmlRegexpPtr compiled_pattern(drs_load *load, const drs_syntax *syntax) {
    size_t i = 0;
    while (i < DRS_LOAD_PATTERNS - 1 && load->patterns[i].compiled && load->patterns[i].syntax != syntax) {
        i++;
    }
    drs_load_pattern *pattern = &load->patterns[i];
    if (pattern->compiled && pattern->syntax != syntax) { /* more syntaxes than places: the last place is shared */
        xmlRegFreeRegexp(pattern->compiled);
        pattern->compiled = NULL;
    }
    if (!pattern->compiled) {
        pattern->syntax = syntax;
        pattern->compiled = xmlRegexpCompile((const xmlChar *)syntax->pattern);
        if (!pattern->compiled) {
            drs_arena_fail(load->arena, DRS_ERROR_MEMORY);
        }
    }
    return pattern->compiled;
}

static bool is_day(const char *date) {
    static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int year = 0;
    int month = 0;
    int day = 0;
    if (sscanf(date, "%4d-%2d-%2d", &year, &month, &day) != 3 || year < 1 || month < 1 || month > 12) {
        return false;
    }
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day >= 1 && day <= days[month - 1] && (leap || month != 2 || day <= 28);
}

/* Is the text, which ends with a NUL, of this syntax? */
static bool matches(drs_load *load, const drs_syntax *syntax, const char *bytes, size_t length) {
    if (!length) {
        return syntax->empty;
    }
    if (!syntax->pattern) {
        return true;
    }
    return count_letters(bytes, length) <= syntax->max_length &&
           xmlRegexpExec(compiled_pattern(load, syntax), (const xmlChar *)bytes) == 1 &&
           (!syntax->date || is_day(bytes));
}

/* Check and copy a string of a field or of an item of a list; bytes NULL where it is wrong. */
static drs_string copy_text(drs_load *load, const drs_load_place *place, const drs_field *field, const char *bytes,
                            size_t length) {
    char quoted[DRS_LOAD_QUOTE];
    int value = 0;
    unsigned forbidden = forbidden_letter(bytes, length);
    if (forbidden) {
        drs_load_problem(load, place, "U+%04X cannot be part of a text", forbidden);
        return (drs_string){0};
    }
    drs_string copy = drs_arena_copy(load->arena, bytes, length);
    bool good = field->kind == DRS_FIELD_CONSTANT ? strcmp(copy.bytes, DRS_RECORD_VERSION) == 0
                : field->names                    ? drs_enumeration_find(field->names, bytes, length, &value)
                                                  : matches(load, field->syntax, copy.bytes, length);
    if (!good) {
        drs_load_text_mismatch(load, place, field, drs_load_quote(quoted, bytes, length));
        return (drs_string){0};
    }
    return copy;
}

void drs_load_text(drs_load *load, const drs_load_place *place, const drs_field *field, void *object, const char *bytes,
                   size_t length) {
    drs_string text = copy_text(load, place, field, bytes, length);
    if (!text.bytes) {
        return;
    }
    void *at = (char *)object + field->offset;
    int value = 0;
    switch (field->kind) {
    case DRS_FIELD_VALUE:
        ((drs_value *)at)->text = text;
        break;
    case DRS_FIELD_STRING:
        *(drs_string *)at = text;
        break;
    case DRS_FIELD_NAME:
        *(const char **)at = text.bytes;
        break;
    case DRS_FIELD_ENUM:
        drs_enumeration_find(field->names, bytes, length, &value);
        memcpy(at, &value, sizeof value);
        break;
    default: /* DRS_FIELD_CONSTANT has no member */
        break;
    }
}

void drs_load_item_text(drs_load *load, const drs_load_place *place, const drs_field *field, void *item,
                        const char *bytes, size_t length) {
    drs_string text = copy_text(load, place, field, bytes, length);
    if (field->kind == DRS_FIELD_STRINGS) {
        *(drs_string *)item = text;
    } else {
        ((drs_value *)item)->text = text;
    }
}

/* ---- Numbers ----------------------------------------------------------------------------------------------------- */

static bool in_range(const drs_field *field, uint64_t number) {
    uint64_t minimum = 0;
    uint64_t maximum = 0;
    drs_field_range(field, &minimum, &maximum);
    return number >= minimum && number <= maximum;
}

void drs_load_number(drs_load *load, const drs_load_place *place, const drs_field *field, void *object,
                     uint64_t number) {
    char digits[24];
    int length = snprintf(digits, sizeof digits, "%llu", (unsigned long long)number);
    if (!in_range(field, number)) {
        drs_load_mismatch(load, place, field, digits);
        return;
    }
    void *at = (char *)object + field->offset;
    if (field->kind == DRS_FIELD_DIGITS) {
        ((drs_value *)at)->text = drs_arena_copy(load->arena, digits, (size_t)length);
    } else if (field->kind == DRS_FIELD_COUNT) {
        *(uint32_t *)at = (uint32_t)number;
    } else if (field->kind == DRS_FIELD_DAYS) {
        *(drs_days *)at = (drs_days){true, (uint32_t)number};
    } else {
        *(size_t *)at = (size_t)number;
    }
}

void drs_load_pair(drs_load *load, const drs_load_place *place, const drs_field *field, void *object,
                   const uint64_t pair[2]) {
    if (!in_range(field, pair[0]) || !in_range(field, pair[1]) || pair[0] > pair[1]) {
        char found[64];
        snprintf(found, sizeof found, "%llu and %llu", (unsigned long long)pair[0], (unsigned long long)pair[1]);
        drs_load_mismatch(load, place, field, found);
        return;
    }
    void *at = (char *)object + field->offset;
    for (int i = 0; i < 2; i++) {
        if (field->kind == DRS_FIELD_LINES) {
            ((uint32_t *)at)[i] = (uint32_t)pair[i];
        } else {
            ((size_t *)at)[i] = (size_t)pair[i];
        }
    }
}

void drs_load_boolean(drs_load *load, const drs_load_place *place, const drs_field *field, void *object, bool value) {
    if (field->kind == DRS_FIELD_TRUE && !value) {
        drs_load_mismatch(load, place, field, "false");
        return;
    }
    *(bool *)((char *)object + field->offset) = value;
}

/* ---- Lists and objects ------------------------------------------------------------------------------------------- */

void *drs_load_push(drs_load *load, const drs_field *field, void *object, size_t *capacity) {
    char *at = (char *)object;
    size_t size = drs_field_list(field, object).size;
    return drs_arena_push(load->arena, at + field->offset, (void *)(at + field->count_offset), capacity, size);
}

/* The keys that take part in a choice: "name" or "faction". */
static void choice_names(const drs_type *type, char *names, size_t size) {
    size_t length = 0;
    names[0] = '\0';
    for (size_t i = 0; i < type->field_count && length < size; i++) {
        if (type->fields[i].choice) {
            length +=
                (size_t)snprintf(names + length, size - length, "%s\"%s\"", length ? " or " : "", type->fields[i].key);
        }
    }
}

void drs_load_check_object(drs_load *load, const drs_load_place *place, const drs_type *type, uint64_t seen) {
    unsigned chosen = 0;
    for (size_t i = 0; i < type->field_count; i++) {
        bool there = (seen >> i) & 1;
        chosen += there && type->fields[i].choice;
        if (!there && type->fields[i].required) {
            drs_load_problem(load, place, "\"%s\" is missing", type->fields[i].key);
        }
    }
    char names[80];
    if (type->choice != DRS_CHOICE_FREE && !chosen) {
        choice_names(type, names, sizeof names);
        drs_load_problem(load, place, "%s is missing", names);
    } else if (type->choice == DRS_CHOICE_ONE && chosen > 1) {
        choice_names(type, names, sizeof names);
        drs_load_problem(load, place, "only one may be there: %s", names);
    }
}

/* ---- Evidence ---------------------------------------------------------------------------------------------------- */

drs_evidence *drs_load_push_evidence(drs_load *load) {
    return drs_arena_push(load->arena, &load->evidence, &load->evidence_count, &load->evidence_capacity,
                          sizeof *load->evidence);
}

void drs_load_resolve_evidence(drs_load *load, drs_record *record) {
    const drs_load_place place = drs_load_key(NULL, "evidence");
    for (size_t i = 0; i < load->evidence_count; i++) {
        const drs_evidence *entry = &load->evidence[i];
        char quoted[DRS_LOAD_QUOTE];
        if (!entry->pointer.bytes) {
            continue; /* reported when it was read */
        }
        /* All of the record lies in the arena, so that what the search gives as const may be written. */
        drs_spans *spans = (drs_spans *)(uintptr_t)drs_places_find(record, entry->pointer.bytes, entry->pointer.length);
        if (!spans) {
            drs_load_problem(load, &place, "no value of the record stands at %s",
                             drs_load_quote(quoted, entry->pointer.bytes, entry->pointer.length));
        } else if (spans->count) {
            drs_load_problem(load, &place, "the place of %s is given twice",
                             drs_load_quote(quoted, entry->pointer.bytes, entry->pointer.length));
        } else {
            *spans = entry->spans;
        }
    }
}
