#include "options.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "message.h"

/* Every subcommand has it, so it stands in no table. */
static const drs_option help_option = {'h', "help", NULL, "show this help and end"};

const drs_option *drs_option_at(const drs_command *command, size_t index) {
    if (index < command->option_count) {
        return &command->options[index];
    }
    return index == command->option_count ? &help_option : NULL;
}

static size_t smaller(size_t a, size_t b) {
    return a < b ? a : b;
}

/* Edit distance in which two neighbouring letters changed places count once ("fomrat"), for words of up to
 * LONGEST_WORD letters; SIZE_MAX for longer ones. */
enum { LONGEST_WORD = 32 };

static size_t distance(const char *a, const char *b) {
    size_t rows[3][LONGEST_WORD + 1];
    size_t a_length = strlen(a);
    size_t b_length = strlen(b);
    if (a_length > LONGEST_WORD || b_length > LONGEST_WORD) {
        return SIZE_MAX;
    }
    for (size_t j = 0; j <= b_length; j++) {
        rows[0][j] = j;
    }
    for (size_t i = 1; i <= a_length; i++) {
        size_t *row = rows[i % 3];
        const size_t *above = rows[(i + 2) % 3];
        row[0] = i;
        for (size_t j = 1; j <= b_length; j++) {
            size_t best = smaller(above[j], row[j - 1]) + 1;
            best = smaller(best, above[j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                best = smaller(best, rows[(i + 1) % 3][j - 2] + 1);
            }
            row[j] = best;
        }
    }
    return rows[a_length % 3][b_length];
}

const char *drs_nearest(const char *word, drs_name_at *name, const void *context) {
    /* A third of the letters wrong is still a misprint, half of them is another word. */
    size_t best = strlen(word) / 3 + 2;
    const char *nearest = NULL;
    const char *candidate;
    for (size_t i = 0; (candidate = name(context, i)) != NULL; i++) {
        size_t found = distance(word, candidate);
        if (found < best && found < strlen(candidate)) {
            best = found;
            nearest = candidate;
        }
    }
    return nearest;
}

const char *drs_choose_output(const char *command, const char *name) {
    if (name[0] == '\0') {
        drs_message("%s: option --output has an empty value; name a file, or - for standard output", command);
        return NULL;
    }
    return name;
}

static const char *option_name_at(const void *command, size_t index) {
    const drs_option *option = drs_option_at(command, index);
    return option != NULL ? option->name : NULL;
}

void drs_arguments_start(drs_arguments *arguments, const drs_command *command, int argc, char **argv) {
    *arguments = (drs_arguments){.command = command, .argc = argc, .argv = argv, .next = 1, .operands = argv};
}

static int unknown_option(const drs_arguments *arguments, const char *word) {
    const char *nearest = drs_nearest(word, option_name_at, arguments->command);
    if (nearest != NULL) {
        drs_message("%s: unknown option --%s; did you mean --%s?", arguments->command->name, word, nearest);
    } else {
        drs_message("%s: unknown option --%s; 'drs help %s' lists the options", arguments->command->name, word,
                    arguments->command->name);
    }
    return DRS_ARGUMENT_WRONG;
}

static int missing_value(const drs_arguments *arguments, const drs_option *option) {
    drs_message("%s: option --%s needs a value: %s", arguments->command->name, option->name, option->argument);
    return DRS_ARGUMENT_WRONG;
}

/* The value of an option that is the next argument; NULL where there is none. */
static const char *following_value(drs_arguments *arguments) {
    return arguments->next < arguments->argc ? arguments->argv[arguments->next++] : NULL;
}

static int answer_for(const drs_option *option) {
    return option == &help_option ? DRS_ARGUMENT_HELP : option->letter;
}

static int long_option(drs_arguments *arguments, const char *word, const char **value) {
    size_t length = strcspn(word, "=");
    const drs_option *option;
    for (size_t i = 0; (option = drs_option_at(arguments->command, i)) != NULL; i++) {
        if (strlen(option->name) != length || memcmp(option->name, word, length) != 0) {
            continue;
        }
        if (option->argument == NULL) {
            if (word[length] == '=') {
                drs_message("%s: option --%s takes no value", arguments->command->name, option->name);
                return DRS_ARGUMENT_WRONG;
            }
            return answer_for(option);
        }
        *value = word[length] == '=' ? word + length + 1 : following_value(arguments);
        return *value != NULL ? answer_for(option) : missing_value(arguments, option);
    }
    char name[LONGEST_WORD * 2];
    snprintf(name, sizeof name, "%.*s", (int)smaller(length, sizeof name - 1), word);
    return unknown_option(arguments, name);
}

static int short_option(drs_arguments *arguments, const char **value) {
    int letter = (unsigned char)*arguments->joined++;
    const char *rest = *arguments->joined != '\0' ? arguments->joined : NULL;
    arguments->joined = rest;
    const drs_option *option;
    for (size_t i = 0; (option = drs_option_at(arguments->command, i)) != NULL; i++) {
        if (option->letter != letter) {
            continue;
        }
        if (option->argument != NULL) {
            *value = rest != NULL ? rest : following_value(arguments);
            arguments->joined = NULL;
            return *value != NULL ? answer_for(option) : missing_value(arguments, option);
        }
        return answer_for(option);
    }
    drs_message("%s: unknown option -%c; 'drs help %s' lists the options", arguments->command->name, letter,
                arguments->command->name);
    return DRS_ARGUMENT_WRONG;
}

int drs_arguments_next(drs_arguments *arguments, const char **value) {
    *value = NULL;
    if (arguments->joined != NULL) {
        return short_option(arguments, value);
    }
    while (arguments->next < arguments->argc) {
        char *argument = arguments->argv[arguments->next++];
        if (arguments->ended || argument[0] != '-' || argument[1] == '\0') {
            /* Operands never outrun `next`, so this overwrites only what has been read. */
            arguments->operands[arguments->operand_count++] = argument;
        } else if (argument[1] != '-') {
            arguments->joined = argument + 1;
            return short_option(arguments, value);
        } else if (argument[2] == '\0') {
            arguments->ended = true;
        } else {
            return long_option(arguments, argument + 2, value);
        }
    }
    return DRS_ARGUMENT_END;
}

int drs_arguments_none(const drs_command *command, int argc, char **argv) {
    drs_arguments arguments;
    const char *value;
    drs_arguments_start(&arguments, command, argc, argv);
    int answer = drs_arguments_next(&arguments, &value);
    if (answer == DRS_ARGUMENT_END && arguments.operand_count > 0) {
        drs_message("%s: '%s' is one too many; the command takes no operands", command->name, arguments.operands[0]);
        return DRS_ARGUMENT_WRONG;
    }
    return answer;
}

static bool are_files(const drs_arguments *arguments) {
    size_t standard_inputs = 0;
    for (size_t i = 0; i < arguments->operand_count; i++) {
        standard_inputs += strcmp(arguments->operands[i], "-") == 0;
    }
    if (arguments->operand_count == 0) {
        drs_message("%s: no %s given; name one, or - for standard input", arguments->command->name,
                    strcmp(arguments->command->name, "pair") == 0 ? "RECORD" : "FILE");
        return false;
    }
    if (standard_inputs > 1) {
        drs_message("%s: standard input (-) is named %zu times; it can be read once", arguments->command->name,
                    standard_inputs);
        return false;
    }
    return true;
}

int drs_arguments_exit(const drs_command *command, int answer) {
    return answer == DRS_ARGUMENT_HELP ? drs_command_help(command) : DRS_EXIT_USAGE;
}

bool drs_arguments_read(drs_arguments *arguments, const drs_command *command, int argc, char **argv,
                        drs_take_option *take, void *run, int *status) {
    const char *value;
    int option;
    drs_arguments_start(arguments, command, argc, argv);
    while ((option = drs_arguments_next(arguments, &value)) >= 0) {
        if (!take(run, option, value)) {
            *status = DRS_EXIT_USAGE;
            return false;
        }
    }
    if (option != DRS_ARGUMENT_END) {
        *status = drs_arguments_exit(command, option);
        return false;
    }
    *status = DRS_EXIT_USAGE;
    return are_files(arguments);
}
