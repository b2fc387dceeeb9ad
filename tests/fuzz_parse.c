/* libFuzzer target: any bytes through everything that a user's bytes can reach.
 *
 * Reads the input as a paper, accounts for its letters, writes the records in every format with and without evidence, and checks what was
 * written with the validator: whatever the input, a record that leaves the program must be valid. The input is also
 * given to the validator itself, as a file of records.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <libxml/parser.h>

#include "buffer.h"
#include "drucksache.h"
#include "proof.h"
#include "read.h"
#include "validate.h"
#include "writer.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* The longest record that the fuzzer checks for growth: a record may be some times larger than its paper, and no more.
 * (Every short value carries its key, every diagnostic its message.) */
enum { MOST_BYTES_EACH = 400, MOST_BYTES_BASE = 400000 };

static int append(void *context, const char *bytes, size_t length) {
    drs_buffer_append(context, bytes, length);
    return 0;
}

static void complain(void *context, const drs_problem *problem) {
    char line[512];
    drs_problem_format(problem, line, sizeof line);
    fprintf(stderr, "%s\n", line);
    (void)context;
}

static void ignore(void *context, const drs_problem *problem) {
    (void)context;
    (void)problem;
}

static void must(bool holds, const char *what) {
    if (!holds) {
        fprintf(stderr, "fuzz_parse: %s\n", what);
        abort();
    }
}

static void check_spans(const drs_spans *spans, size_t size) {
    for (size_t i = 0; i < spans->count; i++) {
        const drs_span *span = &spans->items[i];
        must(span->start <= span->end && span->end <= size, "a span lies outside the input");
        must(span->page >= 1 && span->first_line >= 1 && span->first_line <= span->last_line, "a span has no place");
    }
}

static void check_record(const drs_record *record, size_t size) {
    check_spans(&record->title.spans, size);
    for (size_t i = 0; i < record->question_count; i++) {
        check_spans(&record->questions[i].text.spans, size);
    }
    for (size_t i = 0; i < record->answer_count; i++) {
        check_spans(&record->answers[i].text.spans, size);
    }
}

/* Pieces follow each other, none over the next, and no letter is left over in silence. */
static void check_parts(const drs_result *result, size_t size) {
    size_t before = 0;
    for (size_t i = 0; i < drs_result_count(result); i++) {
        const drs_record *record = drs_result_record(result, i);
        bool unassigned = false;
        must(record->part_count > 0, "a record has no parts");
        for (size_t k = 0; k < record->part_count; k++) {
            const drs_part *part = &record->parts[k];
            must(part->span.start >= before && part->span.end > part->span.start && part->span.end <= size,
                 "parts overlap");
            must(part->span.first_line == part->span.last_line && part->text.length > 0,
                 "a part is no piece of a line");
            must(drs_use_name(part->use) != NULL, "a part has no use");
            must(part->use != DRS_USE_VALUE || part->pointer.bytes != NULL, "a value has no pointer");
            unassigned = unassigned || part->use == DRS_USE_UNASSIGNED;
            before = part->span.end;
        }
        must(!unassigned || !record->extraction.complete, "a complete record leaves letters over");
    }
}

static void write_and_validate(const drs_validator *validator, const drs_result *result, const drs_format *format,
                               bool evidence, size_t size) {
    drs_buffer out = {0};
    drs_sink sink = {.write = append, .context = &out};
    drs_write_options options = {.evidence = evidence};
    drs_writer *writer = NULL;
    must(drs_writer_new(format, sink, &options, &writer) == DRS_WRITE_OK, "no writer");
    for (size_t i = 0; i < drs_result_count(result); i++) {
        must(drs_writer_add(writer, drs_result_record(result, i)) == DRS_WRITE_OK, "a record cannot be written");
    }
    must(drs_writer_finish(writer) == DRS_WRITE_OK, "the output cannot be finished");
    drs_writer_free(writer);
    must(evidence || out.length <= MOST_BYTES_BASE + size * MOST_BYTES_EACH, "the output is out of proportion");
    must(drs_validate(validator, out.bytes, out.length, 20, complain, NULL).problems == 0,
         "an invalid record was written");
    drs_buffer_free(&out);
}

/* Whatever the bytes, the sheet is well-formed and has one script: its own. */
static void write_sheet(const drs_result *result, const uint8_t *bytes, size_t size) {
    drs_buffer out = {0};
    size_t count = drs_result_count(result);
    const drs_record **records = calloc(count, sizeof *records);
    must(records != NULL, "no memory");
    for (size_t i = 0; i < count; i++) {
        records[i] = drs_result_record(result, i);
    }
    drs_proof_write(&out, records, count, bytes, size);
    must(!out.failed, "a sheet cannot be written");
    xmlDoc *sheet = xmlReadMemory(out.bytes, (int)out.length, "sheet", NULL, XML_PARSE_NONET | XML_PARSE_HUGE);
    must(sheet != NULL, "a sheet is not well-formed");
    xmlFreeDoc(sheet);
    free(records);
    drs_buffer_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    static drs_reader *reader;
    static drs_validator *validator;
    drs_result *result = NULL;
    if (reader == NULL) {
        must(drs_reader_new(&reader) == DRS_OK, "no reader");
        drs_read_init();
        validator = drs_validator_new();
        must(validator != NULL, "no validator");
    }
    drs_validate(validator, bytes, size, 20, ignore, NULL);
    /* The size decides on the option, so that seeds stay plain papers. */
    drs_options options = {.parliament = size % 4 == 0 ? "nw" : NULL, .file = "fuzz.txt", .account = true};
    if (drs_parse(reader, bytes, size, &options, &result) == DRS_OK) {
        const drs_format *format;
        for (size_t i = 0; i < drs_result_count(result); i++) {
            check_record(drs_result_record(result, i), size);
        }
        check_parts(result, size);
        for (size_t i = 0; (format = drs_format_at(i)) != NULL; i++) {
            write_and_validate(validator, result, format, false, size);
            write_and_validate(validator, result, format, true, size);
        }
        write_sheet(result, bytes, size);
    }
    drs_result_free(result);
    return 0;
}
