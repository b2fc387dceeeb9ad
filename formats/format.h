/* format.h - what writer.c and the files of the single formats share. */
#ifndef DRS_FORMAT_H
#define DRS_FORMAT_H

#include "buffer.h"
#include "writer.h"

struct drs_writer {
    const drs_format *format;
    drs_sink sink;
    drs_write_options options;
    drs_buffer out; /* what has not gone to the sink yet */
    size_t count;   /* records that were written before this one */
    drs_write_status status;
};

/* The functions of a format append to writer->out, whose failure flag writer.c asks for after each of them. */
struct drs_format_functions {
    void (*begin)(drs_writer *writer); /* before the first record; NULL where nothing stands there */
    void (*record)(drs_writer *writer, const drs_record *record);
    void (*end)(drs_writer *writer); /* after the last; NULL where nothing stands there */
    bool hold_first; /* the first record stays in `out` until the second or the end: what stands before it depends on
                        whether it is the only one */
};

extern const struct drs_format_functions drs_json_functions;
extern const struct drs_format_functions drs_ndjson_functions;
extern const struct drs_format_functions drs_xml_functions;

#endif
