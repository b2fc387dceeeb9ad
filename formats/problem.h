/* problem.h - what is wrong with a file of records, and where. */
#ifndef DRS_PROBLEM_H
#define DRS_PROBLEM_H

#include <stddef.h>

/* One problem. It lives as long as the call that reports it. */
typedef struct drs_problem {
    size_t record; /* number of the record in the file, from 1; 0 where it is the only one, or none is at fault */
    unsigned line; /* that the value begins on, from 1; 0 where it is not known */
    unsigned record_line; /* the line that the record begins on, from 1; 0 where none is at fault */
    unsigned column;      /* from 1; 0 where it is not known */
    const char *pointer;  /* JSON pointer of the value, of XML records too; "" where it belongs to no value */
    const char *message;  /* one English sentence without a full stop: expected a string like "1.1", found 12 */
} drs_problem;

/* Called for each problem. */
typedef void (*drs_problem_handler)(void *context, const drs_problem *problem);

/* Write a problem as one line of at most `size` bytes with its NUL, as programs show it:
 *     record 3: line 12, column 5: /questions/2/number: expected a string like "1.1", found 12
 * where everything that is not known is left out. */
void drs_problem_format(const drs_problem *problem, char *line, size_t size);

/* The same for a report that has the line before the message: returns the line, or that of the record where it is not
 * known, and leaves it out of `text`. */
unsigned drs_problem_report(const drs_problem *problem, char *text, size_t size);

#endif
