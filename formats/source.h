/* source.h - files of records, taken apart one record at a time. What read.c asks of read_json.c and read_xml.c. */
#ifndef DRS_SOURCE_H
#define DRS_SOURCE_H

#include <jansson.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>

#include "buffer.h"
#include "load.h"

/* A JSON file: one record, an array of records, or records one after the other. */
typedef struct drs_json_source {
    const char *bytes;
    size_t size;
    size_t offset;     /* of what comes next */
    size_t line;       /* of the byte at `counted`, from 1 */
    size_t line_start; /* offset of that line */
    size_t counted;
    size_t count;       /* records so far */
    size_t proceedings; /* how many of them are proceedings, which only a validator reads */
    bool begun;
    bool array;
    bool ended;
    json_t *record; /* what is being loaded; kept here so that it is freed where loading jumps out */
} drs_json_source;

/* An XML file: <record>, or <records> that holds them. */
typedef struct drs_xml_source {
    const char *bytes;
    size_t size;
    size_t offset;        /* of what libxml2 has not asked for yet */
    size_t taken;         /* bytes that it has asked for since the last record ended */
    size_t tags;          /* how many '<' were among them */
    size_t count;         /* records so far */
    size_t markup_end;    /* behind the last tag, reference or comment whose beginning it has asked for */
    const char *too_much; /* which limit was passed, as a message; NULL: none */
    bool begun;
    bool many;
    bool expanded; /* the stream stands before a record whose tree has been built */
    bool ended;
    xmlTextReaderPtr reader;
    xmlSchemaValidCtxtPtr validation; /* NULL where records are only read */
    drs_buffer scratch;               /* a text that stands in several pieces */
    drs_load *load;                   /* whom libxml2's errors are reported to */
} drs_xml_source;

/* Load the next record into *record, which is zeroed, reporting problems to `load`. Statuses as drs_loader_next(),
 * where DRS_LOAD_OK means that the record may still have been found to have problems (load->problem_count). */
drs_load_status drs_json_source_next(drs_json_source *source, drs_load *load, drs_record *record);
drs_load_status drs_xml_source_next(drs_xml_source *source, drs_load *load, drs_record *record);

/* Put a JSON object, or the value of one of its keys, into the C struct. */
void drs_json_load_object(drs_load *load, const drs_load_place *place, const drs_type *type, const json_t *json,
                          void *object);
void drs_json_load_value(drs_load *load, const drs_load_place *place, const drs_field *field, const json_t *json,
                         void *object);

/* Free what is kept; also right after loading jumped out. */
void drs_json_source_close(drs_json_source *source);
void drs_xml_source_close(drs_xml_source *source);

struct drs_loader {
    drs_load load;
    bool xml;
    drs_json_source json_source;
    drs_xml_source xml_source;
    bool ended;
    char message[1024]; /* of the first problem of the last record */
    char report[1024];  /* the same without its line */
    unsigned report_line;
};

/* As drs_loader_new(), in place: for a validator, which hears of every problem. `schema` may be NULL. Closed with
 * drs_loader_close(). False where memory ran out; nothing is then to be closed. */
bool drs_loader_open(drs_loader *loader, const void *bytes, size_t size, drs_problem_handler handler, void *context,
                     xmlSchemaPtr schema);
void drs_loader_close(drs_loader *loader);

#endif
