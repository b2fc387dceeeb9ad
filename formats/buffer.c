#include "buffer.h"

#include <stdlib.h>

/* A record of a common paper takes some ten thousand bytes; smaller steps only copy more often. */
#define FIRST_CAPACITY ((size_t)16 * 1024)

static size_t next_capacity(size_t capacity, size_t needed) {
    size_t larger = capacity ? capacity : FIRST_CAPACITY;
    while (larger < needed) {
        if (larger > SIZE_MAX / 2) {
            return needed;
        }
        larger *= 2;
    }
    return larger;
}

bool drs_buffer_reserve(drs_buffer *buffer, size_t more) {
    if (buffer->failed) {
        return false;
    }
    if (more <= buffer->capacity - buffer->length) {
        return true;
    }
    char *bytes = NULL;
    size_t capacity = 0;
    if (more <= SIZE_MAX - buffer->length) {
        capacity = next_capacity(buffer->capacity, buffer->length + more);
        bytes = realloc(buffer->bytes, capacity);
    }
    if (!bytes) {
        buffer->failed = true;
        return false;
    }
    buffer->bytes = bytes;
    buffer->capacity = capacity;
    return true;
}

void drs_buffer_blanks(drs_buffer *buffer, size_t count) {
    if (count && drs_buffer_reserve(buffer, count)) {
        memset(buffer->bytes + buffer->length, ' ', count);
        buffer->length += count;
    }
}

void drs_buffer_number(drs_buffer *buffer, uint64_t number) {
    char digits[20]; /* 2^64 has 20 digits */
    size_t start = sizeof digits;
    do {
        digits[--start] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    drs_buffer_append(buffer, digits + start, sizeof digits - start);
}

void drs_buffer_clear(drs_buffer *buffer) {
    buffer->length = 0;
    buffer->failed = false;
}

void drs_buffer_free(drs_buffer *buffer) {
    free(buffer->bytes);
    *buffer = (drs_buffer){0};
}
