/* drs coverage: what became of each paper's letters. */
#include <stdio.h>
#include <string.h>

#include "command.h"
#include "drucksache.h"
#include "failures.h"
#include "input.h"
#include "json.h"
#include "message.h"
#include "options.h"
#include "output.h"
#include "parliament_name.h"

typedef struct coverage_run {
    /* from the command line */
    const char *parliament;
    bool json;
    bool list;
    bool strict;

    drs_reader *reader;
    drs_input input;
    drs_buffer text;
    drs_output output;
    size_t written; /* papers in the JSON list */
    bool failed;
    bool any_unassigned;
} coverage_run;

/* What became of the letters of one paper. */
typedef struct coverage {
    size_t letters[DRS_USE_COUNT];
    size_t total;
} coverage;

/* ---- Counting ---------------------------------------------------------------------------------------------------- */

/* Letters, figures and signs: all that is printed. */
static size_t count_letters(drs_string text) {
    size_t count = 0;
    for (size_t i = 0; i < text.length; i++) {
        count += text.bytes[i] != ' ' && ((unsigned char)text.bytes[i] & 0xC0) != 0x80;
    }
    return count;
}

static coverage measure(const drs_record *record) {
    coverage found = {.total = 0};
    for (size_t i = 0; i < record->part_count; i++) {
        size_t letters = count_letters(record->parts[i].text);
        found.letters[record->parts[i].use] += letters;
        found.total += letters;
    }
    return found;
}

/* Hundredths of a percent, rounded so that only what is whole reads "100.00" and only what is nothing "0.00". */
static unsigned share(size_t letters, size_t total) {
    if (letters == 0 || letters == total) {
        return letters ? 10000 : 0;
    }
    unsigned rounded = (unsigned)(((uint64_t)letters * 10000 + total / 2) / total);
    return rounded < 1 ? 1 : rounded > 9999 ? 9999 : rounded;
}

static void append_share(drs_buffer *out, size_t letters, size_t total) {
    char text[16];
    unsigned hundredths = share(letters, total);
    snprintf(text, sizeof text, "%u.%02u", hundredths / 100, hundredths % 100);
    drs_buffer_text(out, text);
}

/* ---- Text -------------------------------------------------------------------------------------------------------- */

static void append_name(drs_buffer *out, const char *path) {
    const char *name = strcmp(path, "-") == 0 ? "<stdin>" : path;
    drs_append_printable(out, name, strlen(name));
}

/* "papers/9376.txt  18/9376  12345 letters: value 96.10 %, heading 0.52 %, … , unassigned 0.00 %" */
static void append_summary(drs_buffer *out, const char *path, const drs_record *record, const coverage *found) {
    append_name(out, path);
    if (record->reference.text.bytes) {
        drs_buffer_text(out, "  ");
        drs_append_printable(out, record->reference.text.bytes, record->reference.text.length);
    }
    drs_buffer_text(out, "  ");
    drs_buffer_number(out, found->total);
    drs_buffer_text(out, " letters:");
    for (int use = DRS_USE_UNASSIGNED + 1; use < DRS_USE_COUNT; use++) {
        if (found->letters[use]) {
            drs_buffer_byte(out, ' ');
            drs_buffer_text(out, drs_use_name((drs_use)use));
            drs_buffer_byte(out, ' ');
            append_share(out, found->letters[use], found->total);
            drs_buffer_text(out, " %,");
        }
    }
    drs_buffer_text(out, " unassigned ");
    append_share(out, found->letters[DRS_USE_UNASSIGNED], found->total);
    drs_buffer_text(out, " %\n");
}

static void append_part(drs_buffer *out, const drs_part *part) {
    drs_buffer_text(out, "  ");
    drs_buffer_number(out, part->span.page);
    drs_buffer_byte(out, ':');
    drs_buffer_number(out, part->span.first_line);
    drs_buffer_text(out, "  ");
    drs_buffer_text(out, drs_use_name(part->use));
    drs_buffer_text(out, "  ");
    drs_buffer_text(out, part->pointer.bytes ? part->pointer.bytes : "-");
    drs_buffer_text(out, "  ");
    drs_append_printable(out, part->text.bytes, part->text.length);
    drs_buffer_byte(out, '\n');
}

static void append_text(const coverage_run *run, drs_buffer *out, const char *path, const drs_record *record,
                        const coverage *found) {
    append_summary(out, path, record, found);
    for (size_t i = 0; run->list && i < record->part_count; i++) {
        append_part(out, &record->parts[i]);
    }
}

/* ---- JSON -------------------------------------------------------------------------------------------------------- */

static void append_key_number(drs_json *w, const char *key, uint64_t number) {
    drs_json_key(w, key);
    drs_buffer_number(w->out, number);
}

static void append_json_part(drs_json *w, const drs_part *part) {
    drs_json_item(w);
    drs_json inner = {.out = w->out, .layout = DRS_JSON_BLANKS};
    drs_json_open(&inner, '{');
    append_key_number(&inner, "page", part->span.page);
    append_key_number(&inner, "line", part->span.first_line);
    append_key_number(&inner, "start", part->span.start);
    append_key_number(&inner, "end", part->span.end);
    drs_json_key(&inner, "use");
    drs_json_string(inner.out, (drs_string){drs_use_name(part->use), strlen(drs_use_name(part->use))});
    if (part->pointer.bytes) {
        drs_json_key(&inner, "pointer");
        drs_json_string(inner.out, part->pointer);
    }
    drs_json_key(&inner, "text");
    drs_json_string(inner.out, part->text);
    drs_json_close(&inner, '}');
}

static void append_json(const coverage_run *run, drs_buffer *out, const char *path, const drs_record *record,
                        const coverage *found) {
    drs_json w = {.out = out, .layout = DRS_JSON_LINES, .depth = 1};
    drs_buffer name = {0};
    append_name(&name, path);
    drs_buffer_text(out, run->written ? ",\n  " : "[\n  ");
    drs_json_open(&w, '{');
    drs_json_key(&w, "file");
    drs_json_string(out, (drs_string){name.bytes, name.length});
    if (record->reference.text.bytes) {
        drs_json_key(&w, "reference");
        drs_json_string(out, record->reference.text);
    }
    append_key_number(&w, "letters", found->total);
    drs_json_key(&w, "uses");
    drs_json_open(&w, '{');
    for (int use = 0; use < DRS_USE_COUNT; use++) {
        if (found->letters[use] || use == DRS_USE_UNASSIGNED) {
            append_key_number(&w, drs_use_name((drs_use)use), found->letters[use]);
        }
    }
    drs_json_close(&w, '}');
    if (run->list) {
        drs_json_key(&w, "parts");
        drs_json_open(&w, '[');
        for (size_t i = 0; i < record->part_count; i++) {
            append_json_part(&w, &record->parts[i]);
        }
        drs_json_close(&w, ']');
    }
    drs_json_close(&w, '}');
    out->failed = out->failed || name.failed;
    drs_buffer_free(&name);
}

/* ---- The run ----------------------------------------------------------------------------------------------------- */

static void report(coverage_run *run, const char *path, const char *code, const char *text) {
    drs_report(path, 0, "error", text, code);
    run->failed = true;
}

/* Returns false where the output is at its end. */
static bool cover_file(coverage_run *run, const char *path) {
    drs_failure failure;
    if (!drs_input_read(&run->input, path, DRS_MAX_INPUT, &failure)) {
        report(run, path, failure.code, failure.text);
        return true;
    }
    drs_result *result = NULL;
    drs_options options = {.parliament = run->parliament, .account = true};
    drs_status status = drs_parse(run->reader, run->input.bytes, run->input.length, &options, &result);
    if (status != DRS_OK) {
        const char *text;
        const char *code = drs_failure_of_status(status, &text);
        report(run, path, code, text);
        return true;
    }
    bool written = true;
    for (size_t i = 0; i < drs_result_count(result) && written; i++) {
        const drs_record *record = drs_result_record(result, i);
        coverage found = measure(record);
        drs_buffer_clear(&run->text);
        (run->json ? append_json : append_text)(run, &run->text, path, record, &found);
        if (run->text.failed) {
            report(run, path, DRS_INPUT_MEMORY, "cannot be accounted for: out of memory");
            break;
        }
        run->written++;
        run->any_unassigned = run->any_unassigned || found.letters[DRS_USE_UNASSIGNED] > 0;
        written = drs_output_write(&run->output, run->text.bytes, run->text.length);
    }
    drs_result_free(result);
    return written;
}

static int run_files(coverage_run *run, char **files, size_t count) {
    drs_status status = drs_reader_new(&run->reader);
    if (status != DRS_OK) {
        drs_message("cannot start: %s", drs_status_text(status));
        return DRS_EXIT_FAILED;
    }
    if (!drs_output_open(&run->output, NULL)) {
        return DRS_EXIT_FAILED;
    }
    bool written = true;
    for (size_t i = 0; i < count && written; i++) {
        written = cover_file(run, files[i]);
    }
    if (run->json && written) {
        drs_output_format(&run->output, "%s", run->written ? "\n]\n" : "[]\n");
    }
    bool done = drs_output_close(&run->output);
    bool strict_failure = run->strict && run->any_unassigned;
    return done && !run->failed && !strict_failure ? DRS_EXIT_OK : DRS_EXIT_FAILED;
}

/* ---- The command line -------------------------------------------------------------------------------------------- */

static bool choose_format(coverage_run *run, const char *name) {
    run->json = strcmp(name, "json") == 0;
    if (!run->json && strcmp(name, "text") != 0) {
        drs_message("coverage: unknown format '%s'; choose text or json", name);
        return false;
    }
    return true;
}

static bool take_option(void *context, int option, const char *value) {
    coverage_run *run = context;
    switch (option) {
    case 'f':
        return choose_format(run, value);
    case 'l':
        run->list = true;
        return true;
    case DRS_OPTION_PARLIAMENT:
        run->parliament = drs_choose_parliament("coverage", value);
        return run->parliament != NULL;
    case DRS_OPTION_STRICT:
        run->strict = true;
        return true;
    default:
        return false;
    }
}

int drs_run_coverage(const drs_command *command, int argc, char **argv) {
    coverage_run run = {.json = false};
    drs_arguments arguments;
    int status;
    if (!drs_arguments_read(&arguments, command, argc, argv, take_option, &run, &status)) {
        return status;
    }
    status = run_files(&run, arguments.operands, arguments.operand_count);
    drs_input_free(&run.input);
    drs_buffer_free(&run.text);
    drs_reader_free(run.reader);
    return status;
}
