#include "problem.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Append to a line that is cut where it is full. */
static void append(char *line, size_t size, const char *format, ...) __attribute__((format(printf, 3, 4)));

static void append(char *line, size_t size, const char *format, ...) {
    size_t length = strlen(line);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(line + length, size - length, format, arguments);
    va_end(arguments);
}

void drs_problem_format(const drs_problem *problem, char *line, size_t size) {
    line[0] = '\0';
    if (problem->record) {
        append(line, size, "record %zu: ", problem->record);
    }
    if (problem->line) {
        append(line, size, "line %u", problem->line);
        if (problem->column) {
            append(line, size, ", column %u", problem->column);
        }
        append(line, size, ": ");
    }
    if (*problem->pointer) {
        append(line, size, "%s: ", problem->pointer);
    }
    append(line, size, "%s", problem->message);
}

unsigned drs_problem_report(const drs_problem *problem, char *text, size_t size) {
    drs_problem rest = *problem;
    rest.line = 0;
    text[0] = '\0';
    if (problem->line && problem->column) {
        append(text, size, "column %u: ", problem->column);
    }
    size_t used = strlen(text);
    drs_problem_format(&rest, text + used, size - used);
    return problem->line ? problem->line : problem->record_line;
}
