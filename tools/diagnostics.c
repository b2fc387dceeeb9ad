#include <string.h>

#include "command.h"
#include "drucksache.h"
#include "failures.h"
#include "options.h"
#include "output.h"

typedef const drs_diagnostic_description *description_at(size_t index);

static int longest_code(description_at *at) {
    size_t longest = 0;
    for (size_t i = 0; at(i) != NULL; i++) {
        size_t length = strlen(at(i)->code);
        longest = length > longest ? length : longest;
    }
    return (int)longest;
}

/* Both lists are sorted; what the library knows and what the program adds appear as one. */
static void write_merged(drs_output *output, description_at *one, description_at *other) {
    int width = longest_code(one) > longest_code(other) ? longest_code(one) : longest_code(other);
    size_t i = 0;
    size_t j = 0;
    while (one(i) != NULL || other(j) != NULL) {
        bool first = other(j) == NULL || (one(i) != NULL && strcmp(one(i)->code, other(j)->code) <= 0);
        const drs_diagnostic_description *next = first ? one(i++) : other(j++);
        drs_output_format(output, "%-*s  %-7s  %s\n", width, next->code, drs_severity_name(next->severity),
                          next->meaning);
    }
}

int drs_run_diagnostics(const drs_command *command, int argc, char **argv) {
    int answer = drs_arguments_none(command, argc, argv);
    if (answer != DRS_ARGUMENT_END) {
        return drs_arguments_exit(command, answer);
    }
    drs_output output;
    if (!drs_output_open(&output, NULL)) {
        return DRS_EXIT_FAILED;
    }
    write_merged(&output, drs_diagnostic_at, drs_failure_at);
    return drs_output_close(&output) ? DRS_EXIT_OK : DRS_EXIT_FAILED;
}
