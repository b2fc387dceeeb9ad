/* command.h - what a subcommand of drs is: a row of the table in drs.c.
 *
 * The help text, the man page's check, the completion scripts' check and the reading of arguments all come from these
 * rows, so an option that is not in its row does not exist.
 */
#ifndef DRS_COMMAND_H
#define DRS_COMMAND_H

#include <stddef.h>

/* Exit statuses, the same for every subcommand. */
enum {
    DRS_EXIT_OK = 0,
    DRS_EXIT_FAILED = 1, /* some input failed, or the result could not be written */
    DRS_EXIT_USAGE = 2   /* the command line is wrong; nothing was read or written */
};

typedef struct drs_option {
    int letter;           /* what the code calls the option; the short form where it is a printable character */
    const char *name;     /* long form, without the dashes */
    const char *argument; /* name of its value in help texts; NULL where it takes none */
    const char *help;     /* one line */
} drs_option;

/* Letters of options that have a long form alone. */
enum { DRS_LONG_ONLY = 256, DRS_OPTION_PARLIAMENT = DRS_LONG_ONLY, DRS_OPTION_EVIDENCE, DRS_OPTION_STRICT };

typedef struct drs_command drs_command;
struct drs_command {
    const char *name;
    /* argv[0] is the subcommand's name. Returns the exit status. */
    int (*run)(const drs_command *command, int argc, char **argv);
    const char *help;     /* one line for the list of subcommands */
    const char *operands; /* what follows the options in the synopsis; "" where nothing does */
    const char *text;     /* further help: whole lines, or NULL */
    const drs_option *options;
    size_t option_count;
};

/* The subcommand number `index`, from 0, in the order of the help; NULL after the last. */
const drs_command *drs_command_at(size_t index);

/* The subcommand of that name, or NULL. */
const drs_command *drs_command_find(const char *name);

/* Say that there is no subcommand of that name, and which one was probably meant. Returns the exit status. */
int drs_unknown_command(const char *name);

/* Print the help of drs, or of a subcommand, to standard output. Returns the exit status. */
int drs_program_help(void);
int drs_command_help(const drs_command *command);

/* One per file of the same name. */
int drs_run_parse(const drs_command *command, int argc, char **argv);
int drs_run_coverage(const drs_command *command, int argc, char **argv);
int drs_run_validate(const drs_command *command, int argc, char **argv);
int drs_run_pair(const drs_command *command, int argc, char **argv);
int drs_run_proof(const drs_command *command, int argc, char **argv);
int drs_run_formats(const drs_command *command, int argc, char **argv);
int drs_run_parliaments(const drs_command *command, int argc, char **argv);
int drs_run_diagnostics(const drs_command *command, int argc, char **argv);
int drs_run_help(const drs_command *command, int argc, char **argv);

#endif
