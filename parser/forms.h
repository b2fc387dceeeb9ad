/* forms.h - printed forms: rows of patterns, compiled when first needed, matched against keys (letters.h).
 *
 * A pattern is a PCRE2 pattern of a key's start. Blanks in it are for the reader of the table and are left out; a
 * pattern is lower case. `{date}`, `{ref}` and `{n}` stand for a date, a Drucksachennummer and a number, and capture. */
#ifndef DRS_FORMS_H
#define DRS_FORMS_H

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdbool.h>

#include "beginnings.h"
#include "letters.h"

/* Bit of a parliament (its index in the table of parliaments); 0 in a row stands for all. */
typedef uint32_t drs_parliament_set;

typedef struct drs_form {
    int item;                       /* what the form says; the meaning is the table's */
    drs_parliament_set parliaments; /* who prints it so; 0: any */
    const char *pattern;
    const char *value; /* what the table adds to the item (a kind, a role), or NULL */
} drs_form;

/* What PCRE2 makes of a row. */
typedef struct drs_form_code {
    pcre2_code *pattern;
    bool jit; /* there is machine code of it */
} drs_form_code;

typedef struct drs_form_set {
    const drs_form *rows;
    size_t count;
    drs_form_code *_Atomic
        *codes; /* a paper asks some dozens of rows; to compile all would take longer than to read it */
    const drs_beginnings *beginnings;
    size_t first_word; /* where its rows stand there */
    size_t word_count;
} drs_form_set;

enum { DRS_CAPTURES = 8 };

typedef struct drs_match {
    const drs_form *form;       /* NULL: no match */
    size_t start[DRS_CAPTURES]; /* in the key; [0] is the whole match */
    size_t end[DRS_CAPTURES];   /* end == start == SIZE_MAX: did not take part */
} drs_match;

typedef struct drs_matcher {
    pcre2_match_data *data;
    pcre2_match_context *context;
    drs_arena *arena; /* where drs_forms_match() ends that cannot compile a row */
    uint64_t work;
} drs_matcher;

/* Make a set of the rows; their beginnings are added from *word on, which is set behind them. Returns DRS_OK,
 * DRS_ERROR_MEMORY or DRS_ERROR_PATTERN; free with drs_forms_free() in any case. */
drs_status drs_forms_make(const drs_form *rows, size_t count, drs_beginnings *beginnings, size_t *word,
                          drs_form_set *set);
void drs_forms_free(drs_form_set *set);

/* The code of a row, compiled here where nobody needed it before; any number of threads may ask. Returns DRS_OK,
 * DRS_ERROR_MEMORY or DRS_ERROR_PATTERN. */
drs_status drs_forms_code(const drs_form_set *set, size_t row, const drs_form_code **code);

/* The first row (from `*row` on) whose pattern matches the key's start; *row is set behind it, so that a caller can go
 * on. `parliament` is a set with one bit, or 0 to try the rows of all parliaments. */
bool drs_forms_match(const drs_form_set *set, drs_matcher *matcher, drs_parliament_set parliament, const drs_key *key,
                     size_t *row, drs_match *match);

/* text[start, end) can match some row, judged by its first letters alone. */
bool drs_forms_possible(const drs_form_set *set, const char *text, size_t start, size_t end);

/* The same of the rows of the parliament alone whose item fits (NULL: any does). */
bool drs_forms_begin(const drs_form_set *set, drs_parliament_set parliament, const char *text, size_t start, size_t end,
                     bool (*fits)(int item));

#endif
