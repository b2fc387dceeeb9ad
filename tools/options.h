/* options.h - reads a subcommand's command line by its option table.
 *
 * Options may follow operands; `--` ends the options; "-" is an operand. Short options may be joined ("-qj4"), a value
 * may follow its option as the next argument, after "=" (long form) or at once (short form).
 */
#ifndef DRS_OPTIONS_H
#define DRS_OPTIONS_H

#include <stdbool.h>

#include "command.h"

typedef struct drs_arguments {
    const drs_command *command;
    int argc;
    char **argv;        /* reordered while reading: operands move to the front */
    int next;           /* argument to be looked at next */
    const char *joined; /* rest of a group of short options, or NULL */
    bool ended;         /* "--" was seen */
    size_t operand_count;
    char **operands;
} drs_arguments;

/* Special answers of drs_arguments_next(). */
enum {
    DRS_ARGUMENT_END = -1,   /* no more options: operands and operand_count are complete */
    DRS_ARGUMENT_WRONG = -2, /* wrong usage; one line has been printed */
    DRS_ARGUMENT_HELP = -3   /* --help or -h */
};

/* Start to read argv[1] to argv[argc - 1]. argv must outlive the arguments. */
void drs_arguments_start(drs_arguments *arguments, const drs_command *command, int argc, char **argv);

/* The next option's `letter`, with its value in *value (NULL where it takes none), or one of the special answers. */
int drs_arguments_next(drs_arguments *arguments, const char **value);

/* For a subcommand that knows no options and no operands of its own: reads the whole line. Returns DRS_ARGUMENT_END
 * where the subcommand shall run, DRS_ARGUMENT_WRONG or DRS_ARGUMENT_HELP. */
int drs_arguments_none(const drs_command *command, int argc, char **argv);

/* Takes one option, by its `letter`. Returns false, after one line of message, where its value is wrong. */
typedef bool drs_take_option(void *run, int option, const char *value);

/* For a subcommand that reads files: reads the whole line, gives each option to `take` together with `run`, and checks the
 * operands: there must be one, and standard input can be read only once. Returns true where the subcommand shall run;
 * otherwise false, with the exit status in *status. */
bool drs_arguments_read(drs_arguments *arguments, const drs_command *command, int argc, char **argv,
                        drs_take_option *take, void *run, int *status);

/* The exit status for a special answer other than DRS_ARGUMENT_END. Prints the help where it was asked for. */
int drs_arguments_exit(const drs_command *command, int answer);

/* The option number `index` of a subcommand, from 0, the --help that all have included; NULL after the last. */
const drs_option *drs_option_at(const drs_command *command, size_t index);

/* The name that --output gives; NULL, after one line of message, where it is empty. */
const char *drs_choose_output(const char *command, const char *name);

/* The name number `index`, from 0, of a list; NULL after the last. */
typedef const char *drs_name_at(const void *context, size_t index);

/* The name that `word` is most likely a misprint of, or NULL where none is near. */
const char *drs_nearest(const char *word, drs_name_at *name, const void *context);

#endif
