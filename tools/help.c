#include <stdio.h>
#include <string.h>

#include "command.h"
#include "message.h"
#include "options.h"
#include "output.h"

int drs_program_help(void) {
    drs_output output;
    const drs_command *command;
    if (!drs_output_open(&output, NULL)) {
        return DRS_EXIT_FAILED;
    }
    drs_output_format(&output, "Usage: drs COMMAND [OPTION]... [FILE]...\n"
                               "       drs --version\n"
                               "\n"
                               "Reads the inquiry papers of the German parliaments into structured records.\n"
                               "\n"
                               "Commands:\n");
    for (size_t i = 0; (command = drs_command_at(i)) != NULL; i++) {
        drs_output_format(&output, "  %-12s  %s\n", command->name, command->help);
    }
    drs_output_format(&output, "\n"
                               "'drs help COMMAND' or 'drs COMMAND --help' says more of a command.\n");
    return drs_output_close(&output) ? DRS_EXIT_OK : DRS_EXIT_FAILED;
}

static void write_option(drs_output *output, const drs_option *option) {
    char name[64];
    snprintf(name, sizeof name, "--%s%s%s", option->name, option->argument != NULL ? " " : "",
             option->argument != NULL ? option->argument : "");
    if (option->letter < DRS_LONG_ONLY) {
        drs_output_format(output, "  -%c, %-18s  %s\n", option->letter, name, option->help);
    } else {
        drs_output_format(output, "      %-18s  %s\n", name, option->help);
    }
}

int drs_command_help(const drs_command *command) {
    drs_output output;
    const drs_option *option;
    if (!drs_output_open(&output, NULL)) {
        return DRS_EXIT_FAILED;
    }
    drs_output_format(&output, "Usage: drs %s [OPTION]...%s%s\n\n%s.\n\nOptions:\n", command->name,
                      command->operands[0] != '\0' ? " " : "", command->operands, command->help);
    for (size_t i = 0; (option = drs_option_at(command, i)) != NULL; i++) {
        write_option(&output, option);
    }
    if (command->text != NULL) {
        drs_output_format(&output, "\n%s", command->text);
    }
    return drs_output_close(&output) ? DRS_EXIT_OK : DRS_EXIT_FAILED;
}

int drs_run_help(const drs_command *command, int argc, char **argv) {
    drs_arguments arguments;
    const char *value;
    drs_arguments_start(&arguments, command, argc, argv);
    int answer = drs_arguments_next(&arguments, &value);
    if (answer != DRS_ARGUMENT_END) {
        return drs_arguments_exit(command, answer);
    }
    if (arguments.operand_count == 0) {
        return drs_program_help();
    }
    if (arguments.operand_count > 1) {
        drs_message("help: '%s' is one too many; name one command", arguments.operands[1]);
        return DRS_EXIT_USAGE;
    }
    const drs_command *topic = drs_command_find(arguments.operands[0]);
    return topic != NULL ? drs_command_help(topic) : drs_unknown_command(arguments.operands[0]);
}
