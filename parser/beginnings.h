/* beginnings.h - which rows of a table of forms can match a key, told by the key's first bytes.
 *
 * Most lines of a paper match no form. For each of the first places of a key and each byte there, a bit per row says
 * whether the row's pattern can have that byte at that place; the rows that are left after a few ANDs are the only ones
 * worth asking PCRE2. The bits may let through too much, never too little. */
#ifndef DRS_BEGINNINGS_H
#define DRS_BEGINNINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes of a key that are looked at. */
enum { DRS_BEGINNING = 8 };

/* 64 rows to a word; all tables of a reader stand side by side, each from a word of its own. */
enum { DRS_BEGINNING_WORDS = 8 };

typedef struct drs_beginnings {
    uint64_t rows[DRS_BEGINNING][256][DRS_BEGINNING_WORDS];
    uint64_t with_digit[DRS_BEGINNING_WORDS]; /* rows that match no key without a digit */
    uint32_t most[DRS_BEGINNING_WORDS * 64];  /* bytes of the longest key that a row matches */
} drs_beginnings;

/* Add a row: `pattern` is a PCRE2 pattern without blanks that is matched at a key's start. What is not understood can
 * begin with anything. */
void drs_beginnings_add(drs_beginnings *beginnings, size_t row, const char *pattern);

/* Of the `count` words of rows from word `first` on those that have the first `places` bytes at their places. A key
 * shorter than DRS_BEGINNING is looked at up to its NUL, or up to its last byte where it may go on. Inline, so that the
 * loops over words cost nothing: asked of every line. */
static inline void drs_beginnings_find(const drs_beginnings *beginnings, size_t first, size_t count, const char *bytes,
                                       size_t places, uint64_t rows[]) {
    const uint64_t *at = beginnings->rows[0][(uint8_t)bytes[0]] + first;
    for (size_t k = 0; k < count; k++) {
        rows[k] = at[k];
    }
    for (size_t i = 1; i < places; i++) {
        at = beginnings->rows[i][(uint8_t)bytes[i]] + first;
        for (size_t k = 0; k < count; k++) {
            rows[k] &= at[k];
        }
    }
}

#endif
