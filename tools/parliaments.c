#include "command.h"
#include "drucksache.h"
#include "options.h"
#include "output.h"

int drs_run_parliaments(const drs_command *command, int argc, char **argv) {
    int answer = drs_arguments_none(command, argc, argv);
    if (answer != DRS_ARGUMENT_END) {
        return drs_arguments_exit(command, answer);
    }
    drs_output output;
    const drs_parliament *parliament;
    if (!drs_output_open(&output, NULL)) {
        return DRS_EXIT_FAILED;
    }
    for (size_t i = 0; (parliament = drs_parliament_at(i)) != NULL; i++) {
        drs_output_format(&output, "%-2s  %s\n", parliament->code, parliament->name);
    }
    return drs_output_close(&output) ? DRS_EXIT_OK : DRS_EXIT_FAILED;
}
