/* The commands that read records. They need libxml2 and Jansson, and to load these takes longer than to read a paper; so
 * they stand in a program of its own, drs-records, which has all commands. This file takes their place in drs. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "message.h"

/* The path of drs-records, which DRS_RECORDS says from the folder of this program. False where it cannot be told. */
static bool find_program(char *path, size_t room) {
    ssize_t length = readlink("/proc/self/exe", path, room);
    if (length <= 0 || (size_t)length >= room) {
        return false;
    }
    path[length] = '\0';
    char *name = strrchr(path, '/');
    size_t left = name != NULL ? room - (size_t)(name + 1 - path) : 0;
    return left > sizeof DRS_RECORDS && snprintf(name + 1, left, "%s", DRS_RECORDS) > 0;
}

static int run_elsewhere(int argc, char **argv) {
    char path[4096];
    char **arguments = calloc((size_t)argc + 2, sizeof *arguments);
    if (arguments == NULL) {
        drs_message("cannot start: out of memory");
        return DRS_EXIT_FAILED;
    }
    if (find_program(path, sizeof path)) {
        arguments[0] = path;
        memcpy(arguments + 1, argv, (size_t)argc * sizeof *argv);
        execv(path, arguments);
        char words[128];
        drs_message("cannot start %s: %s; it is a part of drs: install both together", path,
                    drs_system_error(errno, words, sizeof words));
    } else {
        drs_message("cannot start drs-records: its folder cannot be found");
    }
    free(arguments);
    return DRS_EXIT_FAILED;
}

int drs_run_validate(const drs_command *command, int argc, char **argv) {
    (void)command;
    return run_elsewhere(argc, argv);
}

int drs_run_pair(const drs_command *command, int argc, char **argv) {
    (void)command;
    return run_elsewhere(argc, argv);
}
