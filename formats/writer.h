/* writer.h - records leave as JSON, NDJSON or XML.
 *
 * A writer takes records one after the other and hands their bytes to a sink:
 *
 *     drs_writer *writer = NULL;
 *     drs_write_status status = drs_writer_new(drs_format_find("json"), sink, NULL, &writer);
 *     for (size_t i = 0; status == DRS_WRITE_OK && i < count; i++) {
 *         status = drs_writer_add(writer, records[i]);
 *     }
 *     if (status == DRS_WRITE_OK) {
 *         status = drs_writer_finish(writer);
 *     }
 *     drs_writer_free(writer);
 *
 * The same records give the same bytes, always. A writer belongs to one thread at a time. */
#ifndef DRS_WRITER_H
#define DRS_WRITER_H

#include <stdbool.h>
#include <stddef.h>

#include "drucksache.h"

typedef enum drs_write_status {
    DRS_WRITE_OK = 0,
    DRS_WRITE_MEMORY, /* memory ran out */
    DRS_WRITE_SINK,   /* the sink said no */
    DRS_WRITE_RECORD  /* the record cannot be written: its legislative term is no number */
} drs_write_status;

/* One English sentence that says what a status means; never NULL, static. */
const char *drs_write_status_text(drs_write_status status);

/* Where the bytes go. `write` takes `length` bytes (never 0) and gives 0, or anything else where it could not take all
 * of them; it is then not called again. */
typedef struct drs_sink {
    int (*write)(void *context, const char *bytes, size_t length);
    void *context;
} drs_sink;

/* How records are written. All members may be zero. */
typedef struct drs_write_options {
    bool evidence; /* also the places of all values that have one */
} drs_write_options;

/* A format that records can be written in. */
typedef struct drs_format {
    const char *name;        /* "json" */
    const char *extension;   /* of files, without dot */
    const char *media_type;  /* "application/json" */
    const char *description; /* one line for people */
    bool records_follow;     /* the output is the records one after the other and nothing else, so that the outputs of
                                several writers can be joined */
    const struct drs_format_functions *functions; /* for writer.c */
} drs_format;

/* The format number `index`, from 0; NULL after the last. Static. */
const drs_format *drs_format_at(size_t index);

/* The format with this name, NULL where there is none. Static. */
const drs_format *drs_format_find(const char *name);

typedef struct drs_writer drs_writer;

/* Make a writer. `options` may be NULL and is copied, as is the sink; its context must outlive the writer. On success
 * *writer must be freed with drs_writer_free(). Errors: DRS_WRITE_MEMORY; *writer is then NULL. */
drs_write_status drs_writer_new(const drs_format *format, drs_sink sink, const drs_write_options *options,
                                drs_writer **writer);

/* Write one more record. Nothing of it is kept borrowed. JSON and XML are held back until a second record or
 * drs_writer_finish() decides how they begin. DRS_WRITE_RECORD leaves the output as it was, and the next record may
 * follow; any other error is final: every later call returns it again. */
drs_write_status drs_writer_add(drs_writer *writer, const drs_record *record);

/* Write what closes the output. Without it the output is not whole. No record may follow. */
drs_write_status drs_writer_finish(drs_writer *writer);

/* Free a writer, finished or not; NULL is allowed. Writes nothing. */
void drs_writer_free(drs_writer *writer);

#endif
