/* drs proof: a paper and its record side by side, as one HTML page for people. */
#include "proof.h"

#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "digest.h"
#include "failures.h"
#include "input.h"
#include "message.h"
#include "options.h"
#include "output.h"
#include "parliament_name.h"

typedef struct proof_run {
    /* from the command line */
    const char *out;
    const char *parliament;
    const char *path;

    drs_output output;
    drs_input input;
    drs_buffer name;
    drs_buffer sheet;
    drs_result *result;
} proof_run;

static bool fail(const proof_run *run, const char *code, const char *text) {
    drs_report(run->path, 0, "error", text, code);
    return false;
}

static bool parse_input(proof_run *run) {
    drs_failure failure;
    char sha256[65];
    if (!drs_input_read(&run->input, run->path, DRS_MAX_INPUT, &failure)) {
        return fail(run, failure.code, failure.text);
    }
    if (drs_output_replaces(&run->output, run->input.device, run->input.inode)) {
        return fail(run, DRS_INPUT_IS_OUTPUT,
                    "is an input, so it cannot be the output too; choose another name for -o");
    }
    drs_digest_hex(run->input.bytes, run->input.length, sha256);
    drs_reader *reader = NULL;
    drs_status status = drs_reader_new(&reader);
    if (status == DRS_OK) {
        drs_options options = {.parliament = run->parliament,
                               .file = drs_source_name(&run->name, run->path),
                               .sha256 = sha256,
                               .account = true};
        status = drs_parse(reader, run->input.bytes, run->input.length, &options, &run->result);
    }
    drs_reader_free(reader);
    if (status != DRS_OK) {
        const char *text;
        const char *code = drs_failure_of_status(status, &text);
        return fail(run, code, text);
    }
    return true;
}

static bool write_sheet(proof_run *run) {
    size_t count = drs_result_count(run->result);
    const drs_record **records = calloc(count, sizeof *records);
    for (size_t i = 0; records != NULL && i < count; i++) {
        records[i] = drs_result_record(run->result, i);
    }
    if (records != NULL) {
        drs_proof_write(&run->sheet, records, count, run->input.bytes, run->input.length);
    }
    bool made = records != NULL && !run->sheet.failed;
    free(records);
    return made || fail(run, DRS_INPUT_MEMORY, "gives a sheet that cannot be written: out of memory");
}

static int run_proof(proof_run *run) {
    if (!drs_output_open(&run->output, run->out)) {
        return DRS_EXIT_FAILED;
    }
    if (!parse_input(run) || !write_sheet(run)) {
        drs_output_discard(&run->output);
        return DRS_EXIT_FAILED;
    }
    (void)drs_output_write(&run->output, run->sheet.bytes, run->sheet.length);
    return drs_output_close(&run->output) ? DRS_EXIT_OK : DRS_EXIT_FAILED;
}

/* ---- The command line -------------------------------------------------------------------------------------------- */

static bool take_option(void *context, int option, const char *value) {
    proof_run *run = context;
    switch (option) {
    case 'o':
        run->out = drs_choose_output("proof", value);
        return run->out != NULL;
    case DRS_OPTION_PARLIAMENT:
        run->parliament = drs_choose_parliament("proof", value);
        return run->parliament != NULL;
    default:
        return false;
    }
}

int drs_run_proof(const drs_command *command, int argc, char **argv) {
    proof_run run = {.out = NULL};
    drs_arguments arguments;
    int status;
    if (!drs_arguments_read(&arguments, command, argc, argv, take_option, &run, &status)) {
        return status;
    }
    if (arguments.operand_count > 1) {
        drs_message("proof: '%s' is one too many; a sheet shows one FILE", arguments.operands[1]);
        return DRS_EXIT_USAGE;
    }
    run.path = arguments.operands[0];
    status = run_proof(&run);
    drs_result_free(run.result);
    drs_input_free(&run.input);
    drs_buffer_free(&run.name);
    drs_buffer_free(&run.sheet);
    return status;
}
