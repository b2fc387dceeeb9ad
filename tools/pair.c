/* drs pair: records in, proceedings out: each inquiry with its answer. */
#include "pair.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "failures.h"
#include "input.h"
#include "message.h"
#include "options.h"
#include "output.h"
#include "proceeding.h"
#include "read.h"

/* As of drs validate: a file of records may be as large as a long run makes it. */
#define MOST_BYTES ((size_t)1024 * 1024 * 1024)

/* Problems printed of one file; the rest is counted. */
enum { MOST_PROBLEMS = 100 };

typedef struct pair_run {
    /* from the command line */
    const char *out;
    bool one_line; /* NDJSON */
    bool quiet;

    drs_output output;
    drs_input input;
    /* of all inputs: the record number i came from the file paths[i] and begins on its line lines[i] */
    drs_loaded **loaded;
    const drs_record **records;
    const char **paths;
    unsigned *lines;
    size_t count;
    size_t capacity;
    drs_buffer text; /* of one proceeding, or of one message */
    bool failed;     /* some input failed */
    bool fatal;      /* the run must end */
} pair_run;

/* ---- Messages ---------------------------------------------------------------------------------------------------- */

static void fail_input(pair_run *run, const char *path, const char *code, const char *text) {
    drs_report(path, 0, "error", text, code);
    run->failed = true;
}

static void end_for_memory(pair_run *run) {
    drs_message("out of memory");
    run->fatal = true;
}

/* How a record is called in a message: its number in all inputs, and its reference where it has one. */
enum { NAME_SIZE = 80 };

static const char *name_record(const pair_run *run, size_t index, char name[NAME_SIZE]) {
    drs_string reference = run->records[index]->reference.text;
    if (reference.length) {
        snprintf(name, NAME_SIZE, "record %zu (%.*s)", index + 1, (int)(reference.length > 20 ? 20 : reference.length),
                 reference.bytes);
    } else {
        snprintf(name, NAME_SIZE, "record %zu", index + 1);
    }
    return name;
}

/* What there is to say of a proceeding. */
static void report_pair(const pair_run *run, const drs_pair *pair, size_t contradictions) {
    size_t index = pair->answer != DRS_PAIR_NONE ? pair->answer : pair->inquiry;
    const char *path = run->paths[index];
    unsigned line = run->lines[index];
    char name[NAME_SIZE];
    char text[256];
    if (run->quiet) {
        return;
    }
    name_record(run, index, name);
    if (pair->candidate_count) {
        size_t others = pair->candidate_count + pair->candidates_dropped - 1;
        char other[NAME_SIZE];
        name_record(run, pair->candidates[0], other);
        if (others == 0) {
            snprintf(text, sizeof text, "%s is not joined: others fit %s equally well", name, other);
        } else {
            snprintf(text, sizeof text, "%s is not joined: %s and %zu more fit it equally well", name, other, others);
        }
        drs_report(path, line, "warning", text, DRS_PAIR_AMBIGUOUS);
    } else if (pair->refuted) {
        snprintf(text, sizeof text,
                 "%s is not joined: the inquiry that it names has another answer, or differs in all else", name);
        drs_report(path, line, "warning", text, DRS_PAIR_REFUTED);
    }
    if (contradictions) {
        char other[NAME_SIZE];
        snprintf(text, sizeof text, "%s and its inquiry, %s, contradict each other in %zu %s", name,
                 name_record(run, pair->inquiry, other), contradictions, contradictions == 1 ? "value" : "values");
        drs_report(path, line, "warning", text, DRS_PAIR_CONTRADICTION);
    }
}

/* ---- Records in -------------------------------------------------------------------------------------------------- */

static bool make_room(pair_run *run) {
    if (run->count < run->capacity) {
        return true;
    }
    size_t larger = run->capacity > 0 ? run->capacity * 2 : 64;
    drs_loaded **loaded = realloc(run->loaded, larger * sizeof *loaded);
    run->loaded = loaded != NULL ? loaded : run->loaded;
    const drs_record **records = realloc(run->records, larger * sizeof *records);
    run->records = records != NULL ? records : run->records;
    const char **paths = realloc(run->paths, larger * sizeof *paths);
    run->paths = paths != NULL ? paths : run->paths;
    unsigned *lines = realloc(run->lines, larger * sizeof *lines);
    run->lines = lines != NULL ? lines : run->lines;
    if (loaded == NULL || records == NULL || paths == NULL || lines == NULL) {
        return false;
    }
    run->capacity = larger;
    return true;
}

/* Take over a record. False, with the record freed, where memory ran out. */
static bool keep(pair_run *run, const char *path, unsigned line, drs_loaded *loaded) {
    if (!make_room(run)) {
        drs_loaded_free(loaded);
        return false;
    }
    run->loaded[run->count] = loaded;
    run->records[run->count] = drs_loaded_record(loaded);
    run->paths[run->count] = path;
    run->lines[run->count] = line;
    run->count++;
    if (!drs_pair_takes(drs_loaded_record(loaded)) && !run->quiet) {
        char name[NAME_SIZE];
        char text[256];
        snprintf(text, sizeof text, "%s is left out: it is neither an inquiry nor an answer",
                 name_record(run, run->count - 1, name));
        drs_report(path, line, "warning", text, DRS_PAIR_LEFT_OUT);
    }
    return true;
}

static void load_records(pair_run *run, const char *path) {
    drs_loader *loader = NULL;
    drs_loaded *loaded = NULL;
    size_t problems = 0;
    drs_load_status status = drs_loader_new(run->input.bytes, run->input.length, &loader);
    while (status != DRS_LOAD_END && status != DRS_LOAD_MEMORY) {
        status = drs_loader_next(loader, &loaded);
        if (status == DRS_LOAD_OK) {
            status = keep(run, path, drs_loader_line(loader), loaded) ? DRS_LOAD_OK : DRS_LOAD_MEMORY;
        } else if (status != DRS_LOAD_END && status != DRS_LOAD_MEMORY) {
            run->failed = true;
            if (++problems <= MOST_PROBLEMS) {
                unsigned line = 0;
                const char *report = drs_loader_report(loader, &line);
                drs_report(path, line, "error", report, DRS_RECORD_INVALID);
            }
        }
    }
    if (problems > MOST_PROBLEMS) {
        drs_message("%s: %zu more problems", path, problems - MOST_PROBLEMS);
    }
    if (status == DRS_LOAD_MEMORY) {
        end_for_memory(run);
    }
    drs_loader_free(loader);
}

static void read_file(pair_run *run, const char *path) {
    drs_failure failure;
    if (!drs_input_read(&run->input, path, MOST_BYTES, &failure)) {
        fail_input(run, path, failure.code, failure.text);
    } else if (drs_output_replaces(&run->output, run->input.device, run->input.inode)) {
        fail_input(run, path, DRS_INPUT_IS_OUTPUT,
                   "is an input, so it cannot be the output too; choose another name for -o");
        run->fatal = true;
    } else if (run->input.length == 0) {
        fail_input(run, path, DRS_INPUT_EMPTY, "is empty: it holds no record");
    } else {
        load_records(run, path);
    }
}

/* ---- Proceedings out --------------------------------------------------------------------------------------------- */

static bool write_text(pair_run *run, const char *text) {
    return drs_output_write(&run->output, text, strlen(text));
}

/* Write one proceeding, with what parts it from the one before. False where writing failed. */
static bool write_pair(pair_run *run, const drs_pairing *pairing, size_t index) {
    bool array = !run->one_line && drs_pairing_count(pairing) != 1;
    const drs_pair *pair = drs_pairing_at(pairing, index);
    drs_proceeding_layout layout = {.one_line = run->one_line, .depth = array ? 1 : 0};
    size_t contradictions = 0;
    drs_buffer_clear(&run->text);
    if (!drs_proceeding_write(&run->text, run->records, pair, layout, &contradictions)) {
        end_for_memory(run);
        return false;
    }
    report_pair(run, pair, contradictions);
    return (!array || write_text(run, index > 0 ? ",\n  " : "[\n  ")) &&
           drs_output_write(&run->output, run->text.bytes, run->text.length) && (array || write_text(run, "\n"));
}

static bool write_pairs(pair_run *run, const drs_pairing *pairing) {
    size_t count = drs_pairing_count(pairing);
    for (size_t i = 0; i < count; i++) {
        if (!write_pair(run, pairing, i)) {
            return false;
        }
    }
    if (run->one_line || count == 1) {
        return true;
    }
    return write_text(run, count > 0 ? "\n]\n" : "[]\n");
}

static bool join_and_write(pair_run *run) {
    drs_pairing *pairing = NULL;
    if (!drs_pairing_new(run->records, run->count, &pairing)) {
        end_for_memory(run);
        return false;
    }
    bool written = write_pairs(run, pairing);
    drs_pairing_free(pairing);
    return written;
}

static int run_pair(pair_run *run, char **files, size_t file_count) {
    if (!drs_output_open(&run->output, run->out)) {
        return DRS_EXIT_FAILED;
    }
    for (size_t i = 0; i < file_count && !run->fatal; i++) {
        read_file(run, files[i]);
    }
    /* Where no input gave a record there is no result; an empty list of records is one. */
    bool any = !run->fatal && (run->count > 0 || !run->failed);
    bool done = any && join_and_write(run);
    if (!any || run->fatal) {
        drs_output_discard(&run->output);
        return DRS_EXIT_FAILED;
    }
    done = drs_output_close(&run->output) && done;
    return done && !run->failed ? DRS_EXIT_OK : DRS_EXIT_FAILED;
}

/* ---- The command line -------------------------------------------------------------------------------------------- */

static bool choose_format(pair_run *run, const char *name) {
    run->one_line = strcmp(name, "ndjson") == 0;
    if (!run->one_line && strcmp(name, "json") != 0) {
        drs_message("pair: unknown format '%s'; proceedings are written as json or ndjson", name);
        return false;
    }
    return true;
}

static bool take_option(void *context, int option, const char *value) {
    pair_run *run = context;
    switch (option) {
    case 'f':
        return choose_format(run, value);
    case 'o':
        run->out = drs_choose_output("pair", value);
        return run->out != NULL;
    case 'q':
        run->quiet = true;
        return true;
    default:
        return false;
    }
}

int drs_run_pair(const drs_command *command, int argc, char **argv) {
    pair_run run = {.out = NULL};
    drs_arguments arguments;
    int status;
    if (!drs_arguments_read(&arguments, command, argc, argv, take_option, &run, &status)) {
        return status;
    }
    drs_read_init();
    status = run_pair(&run, arguments.operands, arguments.operand_count);
    for (size_t i = 0; i < run.count; i++) {
        drs_loaded_free(run.loaded[i]);
    }
    free(run.loaded);
    free(run.records);
    free(run.paths);
    free(run.lines);
    drs_input_free(&run.input);
    drs_buffer_free(&run.text);
    return status;
}
