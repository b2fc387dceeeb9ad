/* drs parse: papers in, records out, on several threads. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "batch.h"
#include "command.h"
#include "digest.h"
#include "drucksache.h"
#include "failures.h"
#include "input.h"
#include "message.h"
#include "options.h"
#include "output.h"
#include "parliament_name.h"
#include "writer.h"

enum { MOST_JOBS = 1024 };

/* A result holds a record's texts, its places and the cleaned text: about so many bytes for each of the input. */
enum { RESULT_WEIGHT = 8 };

/* Flags of a piece. */
enum {
    PIECE_FAILED = 1,     /* no record */
    PIECE_INCOMPLETE = 2, /* a record that is not complete */
    PIECE_FATAL = 4       /* the run must end */
};

typedef struct parse_run {
    /* from the command line */
    const drs_format *format;
    const char *out;
    const char *parliament;
    bool evidence;
    bool strict;
    bool quiet;
    bool verbose;
    size_t jobs; /* 0: one for each processor */
    char **files;
    size_t file_count;

    drs_reader *reader;
    drs_output output;
    drs_writer *writer; /* of formats that need to see all records */
    size_t failed;      /* inputs without a record */
    bool any_record;
    bool any_incomplete;
    bool fatal;
} parse_run;

/* What one thread uses again and again. */
typedef struct parse_worker {
    drs_input input;
    drs_buffer name;
    drs_writer *writer; /* of formats whose records simply follow each other; writes to `piece` */
    drs_batch_piece *piece;
} parse_worker;

/* ---- One input, in any thread ------------------------------------------------------------------------------------ */

/* Do the records of a format simply follow each other? Then each thread can write its own. */
static bool records_follow(const drs_format *format) {
    return strcmp(format->name, "ndjson") == 0;
}

static void fail(drs_batch_piece *piece, const char *path, const char *code, const char *text) {
    drs_append_report(&piece->messages, path, 0, "error", text, strlen(text), code);
    piece->flags |= PIECE_FAILED;
}

static void report_diagnostics(const parse_run *run, drs_batch_piece *piece, const char *path,
                               const drs_record *record) {
    const drs_extraction *extraction = &record->extraction;
    if (!extraction->complete) {
        piece->flags |= PIECE_INCOMPLETE;
    }
    for (size_t i = 0; i < extraction->diagnostic_count && !run->quiet; i++) {
        const drs_diagnostic *diagnostic = &extraction->diagnostics[i];
        if (diagnostic->severity != DRS_SEVERITY_NOTE || run->verbose) {
            drs_append_report(&piece->messages, path, diagnostic->line, drs_severity_name(diagnostic->severity),
                              diagnostic->message.bytes, diagnostic->message.length, diagnostic->code);
        }
    }
}

/* Sink of a worker's writer. A failure stays in the buffer, where work() asks for it. */
static int append_to_piece(void *context, const char *bytes, size_t length) {
    parse_worker *worker = context;
    drs_buffer_append(&worker->piece->bytes, bytes, length);
    return worker->piece->bytes.failed;
}

/* The thread's own writer. A new one is made after a failure, which is final for a writer but not for the run. */
static drs_writer *open_writer(const parse_run *run, parse_worker *worker) {
    if (worker->writer == NULL) {
        drs_sink sink = {.write = append_to_piece, .context = worker};
        drs_write_options options = {.evidence = run->evidence};
        (void)drs_writer_new(run->format, sink, &options, &worker->writer);
    }
    return worker->writer;
}

/* Write a result to the piece. */
static void render(const parse_run *run, parse_worker *worker, const char *path, drs_batch_piece *piece,
                   const drs_result *result) {
    drs_writer *writer = open_writer(run, worker);
    drs_write_status status = writer != NULL ? DRS_WRITE_OK : DRS_WRITE_MEMORY;
    size_t count = drs_result_count(result);
    worker->piece = piece;
    for (size_t i = 0; i < count && status == DRS_WRITE_OK; i++) {
        status = drs_writer_add(writer, drs_result_record(result, i));
    }
    if (status != DRS_WRITE_OK) {
        drs_writer_free(writer);
        worker->writer = NULL;
        drs_buffer_clear(&piece->bytes);
        const char *text;
        const char *code = drs_failure_of_write(status, &text);
        fail(piece, path, code, text);
    }
}

/* Hand on a result: as bytes where records simply follow each other, else as it is. */
static void keep(const parse_run *run, parse_worker *worker, const char *path, drs_batch_piece *piece,
                 drs_result *result) {
    size_t count = drs_result_count(result);
    for (size_t i = 0; i < count; i++) {
        report_diagnostics(run, piece, path, drs_result_record(result, i));
    }
    if (run->writer != NULL) {
        piece->result = result;
        piece->weight = worker->input.length * RESULT_WEIGHT;
        return;
    }
    render(run, worker, path, piece, result);
    drs_result_free(result);
}

static void parse_input(const parse_run *run, parse_worker *worker, const char *path, drs_batch_piece *piece) {
    drs_failure failure;
    drs_result *result = NULL;
    char sha256[65];
    const char *text;
    if (!drs_input_read(&worker->input, path, DRS_MAX_INPUT, &failure)) {
        fail(piece, path, failure.code, failure.text);
        return;
    }
    if (drs_output_replaces(&run->output, worker->input.device, worker->input.inode)) {
        fail(piece, path, DRS_INPUT_IS_OUTPUT,
             "is an input, so it cannot be the output too; choose another name for -o");
        piece->flags |= PIECE_FATAL;
        return;
    }
    drs_digest_hex(worker->input.bytes, worker->input.length, sha256);
    drs_options options = {.parliament = run->parliament,
                           .file = drs_source_name(&worker->name, path),
                           .sha256 = sha256,
                           .without_places = !run->evidence};
    drs_status status = drs_parse(run->reader, worker->input.bytes, worker->input.length, &options, &result);
    if (status != DRS_OK) {
        const char *code = drs_failure_of_status(status, &text);
        fail(piece, path, code, text);
        return;
    }
    keep(run, worker, path, piece, result);
}

static void work(void *context, void *worker, size_t index, drs_batch_piece *piece) {
    const parse_run *run = context;
    parse_input(run, worker, run->files[index], piece);
}

static void worker_free(void *context) {
    parse_worker *worker = context;
    if (worker != NULL) {
        drs_input_free(&worker->input);
        drs_buffer_free(&worker->name);
        drs_writer_free(worker->writer);
        free(worker);
    }
}

static bool worker_new(void *context, void **made) {
    parse_worker *worker = calloc(1, sizeof *worker);
    (void)context;
    if (worker == NULL) {
        return false;
    }
    *made = worker;
    return true;
}

/* ---- The results, in order --------------------------------------------------------------------------------------- */

static int append_to_output(void *context, const char *bytes, size_t length) {
    drs_output *output = context;
    return drs_output_write(output, bytes, length) ? 0 : -1;
}

/* Write the records of a piece. Returns false where that fails. */
static bool write_piece(parse_run *run, const char *path, drs_batch_piece *piece) {
    if (piece->result == NULL) {
        return drs_output_write(&run->output, piece->bytes.bytes, piece->bytes.length);
    }
    drs_write_status status = DRS_WRITE_OK;
    size_t count = drs_result_count(piece->result);
    for (size_t i = 0; i < count && status == DRS_WRITE_OK; i++) {
        status = drs_writer_add(run->writer, drs_result_record(piece->result, i));
    }
    if (status != DRS_WRITE_OK && status != DRS_WRITE_SINK) {
        /* The writer of all records is at its end, and with it the output. */
        const char *text;
        const char *code = drs_failure_of_write(status, &text);
        drs_buffer_clear(&piece->messages);
        fail(piece, path, code, text);
        drs_message_write(piece->messages.bytes, piece->messages.length);
        run->fatal = true;
    }
    return status == DRS_WRITE_OK;
}

static void drop(drs_batch_piece *piece) {
    drs_result_free(piece->result);
    piece->result = NULL;
}

static bool emit(void *context, size_t index, drs_batch_piece *piece) {
    parse_run *run = context;
    if (piece->messages.failed) {
        drs_message("out of memory while messages were written");
        run->fatal = true;
    }
    drs_message_write(piece->messages.bytes, piece->messages.length);
    if (piece->flags & PIECE_FAILED) {
        run->failed++;
    } else {
        run->any_record = true;
    }
    run->any_incomplete = run->any_incomplete || (piece->flags & PIECE_INCOMPLETE);
    run->fatal = run->fatal || (piece->flags & PIECE_FATAL);
    bool written = !(piece->flags & PIECE_FAILED) ? write_piece(run, run->files[index], piece) : true;
    drop(piece);
    return written && !run->fatal;
}

/* ---- The run ----------------------------------------------------------------------------------------------------- */

/* Close what writer and output have open, and tell the exit status. */
static int finish(parse_run *run, bool done) {
    if (done && run->any_record && run->writer != NULL) {
        done = drs_writer_finish(run->writer) == DRS_WRITE_OK;
    }
    /* A run that was ended early, or found no record at all, leaves no file; standard output got what it got. */
    if (run->fatal || !run->any_record) {
        drs_output_discard(&run->output);
    } else {
        done = drs_output_close(&run->output) && done;
    }
    if (run->failed > 0 && run->file_count > 1 && !run->fatal && !run->quiet) {
        drs_message("%zu of %zu inputs gave no record", run->failed, run->file_count);
    }
    bool strict_failure = run->strict && run->any_incomplete;
    return done && run->failed == 0 && !strict_failure ? DRS_EXIT_OK : DRS_EXIT_FAILED;
}

static size_t processors(void) {
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count < 1 ? 1 : count > MOST_JOBS ? MOST_JOBS : (size_t)count;
}

static int run_batch(parse_run *run) {
    drs_status status = drs_reader_new(&run->reader);
    if (status != DRS_OK) {
        drs_message("cannot start: %s", drs_status_text(status));
        return DRS_EXIT_FAILED;
    }
    if (!drs_output_open(&run->output, run->out)) {
        return DRS_EXIT_FAILED;
    }
    drs_write_options options = {.evidence = run->evidence};
    drs_sink sink = {.write = append_to_output, .context = &run->output};
    bool ready =
        records_follow(run->format) || drs_writer_new(run->format, sink, &options, &run->writer) == DRS_WRITE_OK;
    drs_batch batch = {.context = run,
                       .count = run->file_count,
                       .threads = run->jobs > 0 ? run->jobs : processors(),
                       .worker_new = worker_new,
                       .worker_free = worker_free,
                       .work = work,
                       .emit = emit,
                       .drop = drop};
    drs_batch_end end = ready ? drs_batch_run(&batch) : DRS_BATCH_MEMORY;
    if (end == DRS_BATCH_MEMORY) {
        drs_message("cannot start: out of memory");
        run->fatal = true;
    }
    return finish(run, end == DRS_BATCH_DONE);
}

/* ---- The command line -------------------------------------------------------------------------------------------- */

static const char *format_name_at(const void *context, size_t index) {
    const drs_format *format = drs_format_at(index);
    (void)context;
    return format != NULL ? format->name : NULL;
}

static bool choose_format(parse_run *run, const char *name) {
    run->format = drs_format_find(name);
    if (run->format != NULL) {
        return true;
    }
    const char *nearest = drs_nearest(name, format_name_at, NULL);
    if (nearest != NULL) {
        drs_message("parse: unknown format '%s'; did you mean '%s'? 'drs formats' lists all", name, nearest);
    } else {
        drs_message("parse: unknown format '%s'; 'drs formats' lists the formats", name);
    }
    return false;
}

static bool choose_jobs(parse_run *run, const char *text) {
    size_t jobs = 0;
    const char *at = text;
    for (; *at >= '0' && *at <= '9' && jobs <= MOST_JOBS; at++) {
        jobs = jobs * 10 + (size_t)(*at - '0');
    }
    if (*at != '\0' || jobs < 1 || jobs > MOST_JOBS) {
        drs_message("parse: --jobs needs a number from 1 to %d, not '%s'", MOST_JOBS, text);
        return false;
    }
    run->jobs = jobs;
    return true;
}

/* One option. Returns false for a wrong value, after one line of message. */
static bool take_option(void *context, int option, const char *value) {
    parse_run *run = context;
    switch (option) {
    case 'f':
        return choose_format(run, value);
    case 'j':
        return choose_jobs(run, value);
    case 'o':
        run->out = drs_choose_output("parse", value);
        return run->out != NULL;
    case 'q':
        run->quiet = true;
        return true;
    case 'v':
        run->verbose = true;
        return true;
    case DRS_OPTION_PARLIAMENT:
        run->parliament = drs_choose_parliament("parse", value);
        return run->parliament != NULL;
    case DRS_OPTION_EVIDENCE:
        run->evidence = true;
        return true;
    case DRS_OPTION_STRICT:
        run->strict = true;
        return true;
    default:
        return false;
    }
}

int drs_run_parse(const drs_command *command, int argc, char **argv) {
    parse_run run = {.format = drs_format_at(0)};
    drs_arguments arguments;
    int status;
    if (!drs_arguments_read(&arguments, command, argc, argv, take_option, &run, &status)) {
        return status;
    }
    run.files = arguments.operands;
    run.file_count = arguments.operand_count;
    status = run_batch(&run);
    drs_writer_free(run.writer);
    drs_reader_free(run.reader);
    return status;
}
