/* buffer.h - bytes that grow.
 *
 * A buffer that is all zero is empty and ready. Where memory runs out the buffer is marked as failed and swallows what
 * follows, so that a writer asks once, at the end. */
#ifndef DRS_BUFFER_H
#define DRS_BUFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct drs_buffer {
    char *bytes; /* owned; no NUL at the end; NULL while the buffer never held anything */
    size_t length;
    size_t capacity;
    bool failed; /* something was lost because memory ran out; stays until drs_buffer_clear() or drs_buffer_free() */
} drs_buffer;

/* Make room for `more` bytes behind the last one. False (and `failed`) where there is none. */
bool drs_buffer_reserve(drs_buffer *buffer, size_t more);

/* Append `length` bytes, which must not lie in the buffer itself. Inline: the writers call it for every few bytes. */
static inline void drs_buffer_append(drs_buffer *buffer, const char *bytes, size_t length) {
    if (length > buffer->capacity - buffer->length && !drs_buffer_reserve(buffer, length)) {
        return;
    }
    if (length) {
        memcpy(buffer->bytes + buffer->length, bytes, length);
        buffer->length += length;
    }
}

/* Append a string without its NUL. */
static inline void drs_buffer_text(drs_buffer *buffer, const char *text) {
    drs_buffer_append(buffer, text, strlen(text));
}

/* Append one byte. */
static inline void drs_buffer_byte(drs_buffer *buffer, char byte) {
    drs_buffer_append(buffer, &byte, 1);
}

/* Append `count` blanks. */
void drs_buffer_blanks(drs_buffer *buffer, size_t count);

/* Append a number in decimal digits; no locale has a say in it. */
void drs_buffer_number(drs_buffer *buffer, uint64_t number);

/* Empty the buffer, keep its memory, and forget a failure. */
void drs_buffer_clear(drs_buffer *buffer);

/* Free the memory; the buffer is then empty and ready. */
void drs_buffer_free(drs_buffer *buffer);

#endif
