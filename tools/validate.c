/* drs validate: are these files of records what the contract says? */
#include "validate.h"

#include <stdio.h>
#include <string.h>

#include "command.h"
#include "failures.h"
#include "input.h"
#include "message.h"
#include "options.h"
#include "read.h"

/* A file of records may be as large as a long run makes it. All of it is held in memory. */
#define MOST_BYTES ((size_t)1024 * 1024 * 1024)

/* Problems printed of one file; the rest is counted. A wrong key is wrong in every record. */
enum { MOST_PROBLEMS = 100 };

typedef struct validate_run {
    const drs_validator *validator;
    drs_input input;
    const char *path; /* of the file that is looked at */
    bool quiet;
    bool verbose;
    bool failed;
} validate_run;

static void report_problem(void *context, const drs_problem *problem) {
    const validate_run *run = context;
    char text[1024];
    if (run->quiet) {
        return;
    }
    unsigned line = drs_problem_report(problem, text, sizeof text);
    drs_report(run->path, line, "error", text, DRS_RECORD_INVALID);
}

static void say_valid(const char *path, const drs_validation *found) {
    const char *records = found->records == 1 ? "record" : "records";
    const char *proceedings = found->proceedings == 1 ? "proceeding" : "proceedings";
    if (!found->proceedings) {
        drs_message("%s: %zu %s, valid", path, found->records, records);
    } else if (!found->records) {
        drs_message("%s: %zu %s, valid", path, found->proceedings, proceedings);
    } else {
        drs_message("%s: %zu %s and %zu %s, valid", path, found->records, records, found->proceedings, proceedings);
    }
}

static void validate_file(validate_run *run, const char *path) {
    drs_failure failure;
    run->path = path;
    if (!drs_input_read(&run->input, path, MOST_BYTES, &failure)) {
        drs_report(path, 0, "error", failure.text, failure.code);
        run->failed = true;
        return;
    }
    if (run->input.length == 0) {
        drs_report(path, 0, "error", "is empty: it holds no record", DRS_INPUT_EMPTY);
        run->failed = true;
        return;
    }
    drs_validation found =
        drs_validate(run->validator, run->input.bytes, run->input.length, MOST_PROBLEMS, report_problem, run);
    if (found.out_of_memory) {
        drs_report(path, 0, "error", "cannot be validated: out of memory", DRS_INPUT_MEMORY);
    }
    if (found.problems > MOST_PROBLEMS && !run->quiet) {
        drs_message("%s: %zu more problems", path, found.problems - MOST_PROBLEMS);
    }
    if (found.problems > 0 || found.out_of_memory) {
        run->failed = true;
    } else if (run->verbose) {
        say_valid(path, &found);
    }
}

static bool take_option(void *context, int option, const char *value) {
    validate_run *run = context;
    (void)value;
    run->quiet = run->quiet || option == 'q';
    run->verbose = run->verbose || option == 'v';
    return true;
}

int drs_run_validate(const drs_command *command, int argc, char **argv) {
    validate_run run = {.quiet = false};
    drs_arguments arguments;
    int status;
    if (!drs_arguments_read(&arguments, command, argc, argv, take_option, &run, &status)) {
        return status;
    }
    drs_read_init();
    drs_validator *validator = drs_validator_new();
    if (validator == NULL) {
        drs_message("cannot start: out of memory");
        return DRS_EXIT_FAILED;
    }
    run.validator = validator;
    for (size_t i = 0; i < arguments.operand_count; i++) {
        validate_file(&run, arguments.operands[i]);
    }
    drs_input_free(&run.input);
    drs_validator_free(validator);
    return run.failed ? DRS_EXIT_FAILED : DRS_EXIT_OK;
}
