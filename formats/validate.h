/* validate.h - is a file of records, or of proceedings, what the contract says?
 *
 * Validation checks all that the schemas say, and what they cannot say: the order of keys, that answers go to questions
 * that there are, that dates are days of the calendar, that pointers lead somewhere (rules.h has the list). XML is
 * checked against the XSD itself, JSON by the table that the JSON Schema comes from. The schemas are part of the
 * program; no file and no network is asked for them. A JSON object with the keys of a proceeding is checked as one
 * (proceeding_check.h).
 * Threads: a validator does not change after drs_validator_new() and may be used by any number of threads. */
#ifndef DRS_VALIDATE_H
#define DRS_VALIDATE_H

#include <stdbool.h>
#include <stddef.h>

#include "problem.h"

typedef struct drs_validator drs_validator;

/* What a validation found. */
typedef struct drs_validation {
    size_t records;     /* that were found, valid or not, proceedings left out */
    size_t proceedings; /* of drs pair, the same */
    size_t problems;    /* all of them, also those beyond the bound; 0: the file is valid */
    bool out_of_memory; /* memory ran out: nothing is known of the rest of the file */
} drs_validation;

/* Make a validator (compiles the XSD, some milliseconds). Must be freed with drs_validator_free(). NULL where memory
 * ran out. */
drs_validator *drs_validator_new(void);

/* Free a validator; NULL is allowed. */
void drs_validator_free(drs_validator *validator);

/* Validate a file's bytes, whose content tells whether they are XML or JSON. `handler` is called for the first
 * `most_problems` problems, in the order of the file. The bytes are only borrowed. */
drs_validation drs_validate(const drs_validator *validator, const void *bytes, size_t size, size_t most_problems,
                            drs_problem_handler handler, void *context);

#endif
