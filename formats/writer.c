#include "writer.h"

#include <stdlib.h>
#include <string.h>

#include "fields.h"
#include "format.h"

static const drs_format formats[] = {
    {.name = "json",
     .extension = "json",
     .media_type = "application/json",
     .description = "one object, or an array of objects where there are several records",
     .functions = &drs_json_functions},
    {.name = "ndjson",
     .extension = "ndjson",
     .media_type = "application/x-ndjson",
     .description = "one object a line, for large sets and for tools that read by lines",
     .records_follow = true,
     .functions = &drs_ndjson_functions},
    {.name = "xml",
     .extension = "xml",
     .media_type = "application/xml",
     .description = "the same record as XML, valid against record.xsd",
     .functions = &drs_xml_functions},
};

const drs_format *drs_format_at(size_t index) {
    return index < sizeof formats / sizeof *formats ? &formats[index] : NULL;
}

const drs_format *drs_format_find(const char *name) {
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        if (strcmp(formats[i].name, name) == 0) {
            return &formats[i];
        }
    }
    return NULL;
}

const char *drs_write_status_text(drs_write_status status) {
    switch (status) {
    case DRS_WRITE_OK:
        return "The record was written.";
    case DRS_WRITE_MEMORY:
        return "Memory ran out while a record was written.";
    case DRS_WRITE_SINK:
        return "The output could not be written.";
    case DRS_WRITE_RECORD:
        return "The record's legislative term is no number.";
    }
    return "Unknown status.";
}

drs_write_status drs_writer_new(const drs_format *format, drs_sink sink, const drs_write_options *options,
                                drs_writer **writer) {
    drs_writer *made = calloc(1, sizeof *made);
    *writer = made;
    if (!made) {
        return DRS_WRITE_MEMORY;
    }
    made->format = format;
    made->sink = sink;
    if (options) {
        made->options = *options;
    }
    if (format->functions->begin) {
        format->functions->begin(made);
    }
    return DRS_WRITE_OK; /* a failure of `begin` stays in the buffer and is seen by the next call */
}

/* Check what a format's function appended, and send it on unless it is to be held. */
static drs_write_status settle(drs_writer *writer, bool hold) {
    drs_buffer *out = &writer->out;
    if (out->failed) {
        writer->status = DRS_WRITE_MEMORY;
    } else if (!hold && out->length) {
        if (writer->sink.write(writer->sink.context, out->bytes, out->length) != 0) {
            writer->status = DRS_WRITE_SINK;
        }
        drs_buffer_clear(out);
    }
    return writer->status;
}

drs_write_status drs_writer_add(drs_writer *writer, const drs_record *record) {
    if (writer->status != DRS_WRITE_OK) {
        return writer->status;
    }
    if (!drs_record_writable(record)) {
        return DRS_WRITE_RECORD;
    }
    writer->format->functions->record(writer, record);
    writer->count++;
    return settle(writer, writer->format->functions->hold_first && writer->count == 1);
}

drs_write_status drs_writer_finish(drs_writer *writer) {
    if (writer->status != DRS_WRITE_OK) {
        return writer->status;
    }
    if (writer->format->functions->end) {
        writer->format->functions->end(writer);
    }
    return settle(writer, false);
}

void drs_writer_free(drs_writer *writer) {
    if (writer) {
        drs_buffer_free(&writer->out);
        free(writer);
    }
}
