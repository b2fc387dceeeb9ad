/* source_letters.h - the letters of a source one by one, as they stand in it: nothing is cleaned or repaired, so that
 * every byte can be shown. */
#ifndef DRS_SOURCE_LETTERS_H
#define DRS_SOURCE_LETTERS_H

#include "drucksache.h"

typedef enum drs_coding { DRS_CODING_UTF8, DRS_CODING_WINDOWS_1252, DRS_CODING_UTF16LE, DRS_CODING_UTF16BE } drs_coding;

typedef struct drs_source_letters {
    const char *bytes;
    size_t size;
    drs_coding coding;
} drs_source_letters;

/* The letters of `bytes` in an encoding of drs_source.encoding; an unknown one is read as UTF-8. */
drs_source_letters drs_source_letters_of(const void *bytes, size_t size, drs_string encoding);

/* Bytes of the byte order mark at the front, which is no letter. */
size_t drs_source_letters_start(const drs_source_letters *source);

/* The letter at the byte `at`, which must be below `size`; *length becomes the number of its bytes, 1 or more and never
 * beyond the end. DRS_NO_LETTER (html.h) for bytes that are none. */
uint32_t drs_source_letter(const drs_source_letters *source, size_t at, size_t *length);

/* How many bytes end the line or page at `at`, where a letter does that: a carriage return and a line feed are one. */
size_t drs_source_line_end(const drs_source_letters *source, size_t at);

/* Does a line end with this letter, as drs_parse() counts lines? A form feed ends a page but no line. */
bool drs_letter_ends_line(uint32_t letter);

/* Is it a blank, or one of those that drs_parse() takes for nothing: such letters need no account. */
bool drs_letter_is_nothing(uint32_t letter);

#endif
