#include "command.h"
#include "options.h"
#include "output.h"
#include "writer.h"

int drs_run_formats(const drs_command *command, int argc, char **argv) {
    int answer = drs_arguments_none(command, argc, argv);
    if (answer != DRS_ARGUMENT_END) {
        return drs_arguments_exit(command, answer);
    }
    drs_output output;
    const drs_format *format;
    if (!drs_output_open(&output, NULL)) {
        return DRS_EXIT_FAILED;
    }
    for (size_t i = 0; (format = drs_format_at(i)) != NULL; i++) {
        drs_output_format(&output, "%-6s  .%-6s  %-20s  %s\n", format->name, format->extension, format->media_type,
                          format->description);
    }
    return drs_output_close(&output) ? DRS_EXIT_OK : DRS_EXIT_FAILED;
}
