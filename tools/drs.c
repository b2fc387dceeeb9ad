/* drs - the program: its subcommands, and what holds for all of them. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "drucksache.h"
#include "message.h"
#include "options.h"
#include "output.h"

/* clang-format off */
static const drs_option parse_options[] = {
    {'f', "format", "FORMAT", "format of the output: json (default), ndjson or xml"},
    {'o', "output", "OUT", "write to OUT, which appears whole or not at all"},
    {'j', "jobs", "N", "threads (default: one for each processor)"},
    {DRS_OPTION_PARLIAMENT, "parliament", "CODE", "read all inputs as papers of this parliament"},
    {DRS_OPTION_EVIDENCE, "evidence", NULL, "add where in the source each value was read"},
    {DRS_OPTION_STRICT, "strict", NULL, "exit with 1 where a record is not complete"},
    {'q', "quiet", NULL, "no diagnostics; only what stops an input"},
    {'v', "verbose", NULL, "print notes too"},
};

static const drs_option coverage_options[] = {
    {'f', "format", "FORMAT", "format of the output: text (default) or json"},
    {'l', "list", NULL, "list each piece of a paper with its page, line and use"},
    {DRS_OPTION_PARLIAMENT, "parliament", "CODE", "read all inputs as papers of this parliament"},
    {DRS_OPTION_STRICT, "strict", NULL, "exit with 1 where letters are unassigned"},
};

static const drs_option validate_options[] = {
    {'q', "quiet", NULL, "no messages on records, only the exit status"},
    {'v', "verbose", NULL, "say of each file what it holds"},
};

static const drs_option pair_options[] = {
    {'f', "format", "FORMAT", "format of the output: json (default) or ndjson"},
    {'o', "output", "OUT", "write to OUT, which appears whole or not at all"},
    {'q', "quiet", NULL, "no diagnostics; only what stops an input"},
};

static const drs_option proof_options[] = {
    {'o', "output", "OUT", "write to OUT, which appears whole or not at all"},
    {DRS_OPTION_PARLIAMENT, "parliament", "CODE", "read the input as papers of this parliament"},
};

static const char parse_text[] =
    "FILE is the text of one paper or of several papers one after the other, as\n"
    "pdftotext makes it of a PDF; - is standard input. Records leave in the order of\n"
    "the files, whatever the number of threads. One input that fails does not stop\n"
    "the others.\n"
    "\n"
    "Diagnostics go to standard error as 'file:line: severity: message [code]';\n"
    "'drs diagnostics' lists the codes.\n"
    "\n"
    "Exit status: 0 all well; 1 some input failed, the output could not be written\n"
    "or, with --strict, a record is not complete; 2 wrong usage.\n";

static const char coverage_text[] =
    "FILE is as for drs parse. Of each paper one line says how many letters it has,\n"
    "all that is printed but blanks, and which share of them stands in a value of the\n"
    "record, in a heading, in a question printed once more or in a named piece of\n"
    "furniture. What is left over is unassigned.\n"
    "\n"
    "Exit status: 0 all well; 1 some input failed, the output could not be written\n"
    "or, with --strict, letters are unassigned; 2 wrong usage.\n";

static const char validate_text[] =
    "FILE is a JSON record, an array of records, one record a line, an XML record, or\n"
    "proceedings as drs pair writes them; - is standard input. A file may have 1 GiB.\n"
    "What is wrong is printed to standard error, of each file the first 100 problems,\n"
    "with the line on which the value begins and its place in the record as a JSON\n"
    "pointer. Where nothing is wrong, nothing is printed.\n"
    "\n"
    "Exit status: 0 all records are valid, 1 some are not or cannot be read,\n"
    "2 wrong usage.\n";

static const char pair_text[] =
    "RECORD is a file of records as drs parse writes them (JSON, one record a line,\n"
    "or XML); - is standard input. Records are joined by the reference that the\n"
    "answer names, by the inquiry's number, or by the title together with the day of\n"
    "asking or the first asker. Where several fit equally well none is joined. The\n"
    "questions that an answer does not print again are filled in from its inquiry.\n"
    "What the two print differently stands in 'contradictions'.\n"
    "\n"
    "Exit status: 0 all well, 1 some input failed or the output could not be\n"
    "written, 2 wrong usage.\n";

static const char proof_text[] =
    "FILE is the text of one paper or of several papers one after the other; - is\n"
    "standard input. The sheet is one HTML page in German: the paper as printed, with\n"
    "every letter coloured by what became of it, and the record beside it, each value\n"
    "tied to its place. On top stands what was not assigned and what the reader says.\n"
    "The page needs no network and can be printed.\n"
    "\n"
    "Exit status: 0 the sheet was written, 1 it was not, 2 wrong usage.\n";

#define OPTIONS(table) (table), sizeof(table) / sizeof((table)[0])

static const drs_command commands[] = {
    {"parse", drs_run_parse, "Read papers and write their records", "FILE...", parse_text, OPTIONS(parse_options)},
    {"coverage", drs_run_coverage, "Show what became of each letter of papers", "FILE...", coverage_text,
     OPTIONS(coverage_options)},
    {"validate", drs_run_validate, "Check records or proceedings against their contract", "FILE...", validate_text,
     OPTIONS(validate_options)},
    {"pair", drs_run_pair, "Join each inquiry with its answer into a proceeding", "RECORD...", pair_text,
     OPTIONS(pair_options)},
    {"proof", drs_run_proof, "Lay a paper and its record side by side, as one HTML page", "FILE", proof_text,
     OPTIONS(proof_options)},
    {"formats", drs_run_formats, "List the formats that records can be written in", "", NULL, NULL, 0},
    {"parliaments", drs_run_parliaments, "List the parliaments whose papers are known", "", NULL, NULL, 0},
    {"diagnostics", drs_run_diagnostics, "List the codes of all diagnostics", "", NULL, NULL, 0},
    {"help", drs_run_help, "Show help on drs or on a command", "[COMMAND]", NULL, NULL, 0},
};
/* clang-format on */

const drs_command *drs_command_at(size_t index) {
    return index < sizeof commands / sizeof commands[0] ? &commands[index] : NULL;
}

const drs_command *drs_command_find(const char *name) {
    const drs_command *command;
    for (size_t i = 0; (command = drs_command_at(i)) != NULL; i++) {
        if (strcmp(command->name, name) == 0) {
            return command;
        }
    }
    return NULL;
}

/* Numbers 0 to 2 must be taken, or the first file that is opened becomes standard output or error. What takes their
 * place here cannot be used: reading ends at once, writing fails. */
static void hold_standard_files(void) {
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++) {
        if (fcntl(fd, F_GETFD) == -1 && errno == EBADF && open("/dev/null", O_RDONLY) < 0) {
            return;
        }
    }
}

static int print_version(void) {
    drs_output output;
    if (!drs_output_open(&output, NULL)) {
        return DRS_EXIT_FAILED;
    }
    drs_output_format(&output, "drs %s\nrecord %s\n", drs_version(), DRS_RECORD_VERSION);
    return drs_output_close(&output) ? DRS_EXIT_OK : DRS_EXIT_FAILED;
}

static const char *command_name_at(const void *context, size_t index) {
    const drs_command *command = drs_command_at(index);
    (void)context;
    return command != NULL ? command->name : NULL;
}

int drs_unknown_command(const char *name) {
    const char *nearest = drs_nearest(name, command_name_at, NULL);
    if (nearest != NULL) {
        drs_message("unknown command '%s'; did you mean '%s'?", name, nearest);
    } else if (strpbrk(name, "./") != NULL) {
        drs_message("unknown command '%s'; a command comes first, as in 'drs parse FILE': 'drs help' lists them", name);
    } else {
        drs_message("unknown command '%s'; 'drs help' lists the commands", name);
    }
    return DRS_EXIT_USAGE;
}

int main(int argc, char **argv) {
    hold_standard_files();
    /* A reader that goes away is an error of write(), so that a temporary file can still be removed. */
    sigaction(SIGPIPE, &(struct sigaction){.sa_handler = SIG_IGN}, NULL);
    /* So is a limit on the size of files. */
    sigaction(SIGXFSZ, &(struct sigaction){.sa_handler = SIG_IGN}, NULL);
    if (argc < 2) {
        drs_message("no command given; 'drs help' lists the commands");
        return DRS_EXIT_USAGE;
    }
    const char *name = argv[1];
    if (strcmp(name, "--version") == 0) {
        if (argc > 2) {
            drs_message("--version: '%s' is one too many; the option stands alone", argv[2]);
            return DRS_EXIT_USAGE;
        }
        return print_version();
    }
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0) {
        return drs_program_help();
    }
    if (name[0] == '-') {
        drs_message("unknown option %s; a command comes first: 'drs help' lists the commands", name);
        return DRS_EXIT_USAGE;
    }
    const drs_command *command = drs_command_find(name);
    return command != NULL ? command->run(command, argc - 1, argv + 1) : drs_unknown_command(name);
}
