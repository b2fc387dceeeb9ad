/* format_helpers.h - what the tests of the formats share: records to bytes, and bytes to records. */
#ifndef DRS_FORMAT_HELPERS_H
#define DRS_FORMAT_HELPERS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "buffer.h"
#include "read.h"
#include "writer.h"

/* A sink that collects. */
static inline int collect(void *context, const char *bytes, size_t length) {
    drs_buffer_append(context, bytes, length);
    return 0;
}

/* Records as text; the caller frees it. */
static inline char *written(const char *format, bool evidence, const drs_record *const *records, size_t count) {
    drs_buffer out = {0};
    drs_writer *writer = NULL;
    drs_write_options options = {.evidence = evidence};
    assert_int_equal(drs_writer_new(drs_format_find(format), (drs_sink){collect, &out}, &options, &writer),
                     DRS_WRITE_OK);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(drs_writer_add(writer, records[i]), DRS_WRITE_OK);
    }
    assert_int_equal(drs_writer_finish(writer), DRS_WRITE_OK);
    drs_writer_free(writer);
    drs_buffer_byte(&out, '\0');
    assert_false(out.failed);
    return out.bytes;
}

static inline char *written_one(const char *format, bool evidence, const drs_record *record) {
    return written(format, evidence, &record, 1);
}

/* The records of a file, written anew; the caller frees the text. */
static inline char *converted(const char *text, const char *format, bool evidence) {
    drs_buffer out = {0};
    drs_writer *writer = NULL;
    drs_loader *loader = NULL;
    drs_loaded *loaded = NULL;
    drs_load_status status = DRS_LOAD_OK;
    drs_write_options options = {.evidence = evidence};
    assert_int_equal(drs_writer_new(drs_format_find(format), (drs_sink){collect, &out}, &options, &writer),
                     DRS_WRITE_OK);
    assert_int_equal(drs_loader_new(text, strlen(text), &loader), DRS_LOAD_OK);
    while ((status = drs_loader_next(loader, &loaded)) == DRS_LOAD_OK) {
        assert_int_equal(drs_writer_add(writer, drs_loaded_record(loaded)), DRS_WRITE_OK);
        drs_loaded_free(loaded);
    }
    assert_string_equal(drs_loader_message(loader), "");
    assert_int_equal(status, DRS_LOAD_END);
    assert_int_equal(drs_writer_finish(writer), DRS_WRITE_OK);
    drs_loader_free(loader);
    drs_writer_free(writer);
    drs_buffer_byte(&out, '\0');
    assert_false(out.failed);
    return out.bytes;
}

/* What a loader says of a file's first record. */
typedef struct verdict {
    drs_load_status status;
    char message[1024];
} verdict;

static inline verdict judged(const char *bytes, size_t size) {
    verdict v = {0};
    drs_loader *loader = NULL;
    drs_loaded *loaded = NULL;
    assert_int_equal(drs_loader_new(bytes, size, &loader), DRS_LOAD_OK);
    do {
        drs_loaded_free(loaded);
        v.status = drs_loader_next(loader, &loaded);
    } while (v.status == DRS_LOAD_OK);
    strncpy(v.message, drs_loader_message(loader), sizeof v.message - 1);
    drs_loader_free(loader);
    return v;
}

/* A file that is turned away. */
typedef struct bad {
    const char *text;
    const char *message; /* part of it */
} bad;

/* Each of the files is turned away with this status and its message. */
static inline void check_bad(const bad *list, size_t count, drs_load_status status) {
    for (size_t i = 0; i < count; i++) {
        /* A copy of the right size, so that a sanitizer sees each byte that is read too far. */
        size_t size = strlen(list[i].text);
        char *copy = malloc(size ? size : 1);
        assert_non_null(copy);
        memcpy(copy, list[i].text, size);
        verdict v = judged(copy, size);
        free(copy);
        if (v.status != status || !strstr(v.message, list[i].message)) {
            fail_msg("%s\n  expected: %s\n  found:    %s", list[i].text, list[i].message, v.message);
        }
    }
}

#endif
