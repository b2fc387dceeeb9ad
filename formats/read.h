/* read.h - records come back from JSON, NDJSON and XML.
 *
 * A loader takes the bytes of a file that holds records (one object, an array of objects, one object a line, <record>
 * or <records>) and gives the records one by one, so that a file of 100,000 records needs the memory of one:
 *
 *     drs_loader *loader = NULL;
 *     drs_loaded *loaded = NULL;
 *     drs_load_status status = drs_loader_new(bytes, size, &loader);
 *     while (status == DRS_LOAD_OK && (status = drs_loader_next(loader, &loaded)) == DRS_LOAD_OK) {
 *         use(drs_loaded_record(loaded));
 *         drs_loaded_free(loaded);
 *     }
 *     if (status != DRS_LOAD_END)
 *         complain(drs_loader_message(loader));
 *     drs_loader_free(loader);
 *
 * Reading is strict: what the schemas do not allow is an error. The input may be hostile: nesting, number and size of
 * values are bounded, XML has no DTD and no entities of its own, and nothing is fetched from anywhere.
 * Threads: a loader belongs to one thread at a time. Programs with threads call drs_read_init() before the first. */
#ifndef DRS_READ_H
#define DRS_READ_H

#include <stdbool.h>
#include <stddef.h>

#include "drucksache.h"
#include "problem.h"

typedef enum drs_load_status {
    DRS_LOAD_OK = 0,
    DRS_LOAD_END,     /* there is no further record */
    DRS_LOAD_CONTENT, /* this record is well-formed but not valid; the next one may be asked for */
    DRS_LOAD_SYNTAX,  /* the file is not well-formed here; the next record may be asked for, and in NDJSON there may be
                         one: reading goes on at the next line that begins a record */
    DRS_LOAD_MEMORY   /* memory ran out; the loader is at its end */
} drs_load_status;

typedef struct drs_loader drs_loader;
typedef struct drs_loaded drs_loaded;

/* Prepare libxml2; needed once, before threads that read or validate. */
void drs_read_init(void);

/* Make a loader for a file's bytes, which are borrowed: they must outlive the loader, not the records. On success
 * *loader must be freed with drs_loader_free(). Errors: DRS_LOAD_MEMORY; *loader is then NULL. */
drs_load_status drs_loader_new(const void *bytes, size_t size, drs_loader **loader);

/* Read the next record. With DRS_LOAD_OK *loaded must be freed with drs_loaded_free(), else it is NULL. */
drs_load_status drs_loader_next(drs_loader *loader, drs_loaded **loaded);

/* What went wrong in the last drs_loader_next(): one line with its place, "" where all was well. Borrowed until the
 * next call. */
const char *drs_loader_message(const drs_loader *loader);

/* The same for a report that has the line before the message, and that line; 0 where it is not known. */
const char *drs_loader_report(const drs_loader *loader, unsigned *line);

/* The line of the file that the last record begins on, from 1. */
unsigned drs_loader_line(const drs_loader *loader);

/* Free a loader; NULL is allowed. Records that it gave live on. */
void drs_loader_free(drs_loader *loader);

/* The record of a loaded object, with the spans that its evidence gave. It lives as long as the object. */
const drs_record *drs_loaded_record(const drs_loaded *loaded);

/* Free a loaded record and everything in it; NULL is allowed. */
void drs_loaded_free(drs_loaded *loaded);

#endif
