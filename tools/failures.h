/* failures.h - the codes of what drs itself has to say of an input, beside those that the library knows. */
#ifndef DRS_FAILURES_H
#define DRS_FAILURES_H

#include "drucksache.h"
#include "writer.h"

#define DRS_INPUT_BINARY "input.binary"
#define DRS_INPUT_DIRECTORY "input.directory"
#define DRS_INPUT_EMPTY "input.empty"
#define DRS_INPUT_IS_OUTPUT "input.is-output"
#define DRS_INPUT_MEMORY "input.memory"
#define DRS_INPUT_NO_PAPER "input.no-paper"
#define DRS_INPUT_NOT_FOUND "input.not-found"
#define DRS_INPUT_TOO_LARGE "input.too-large"
#define DRS_INPUT_UNREADABLE "input.unreadable"
#define DRS_INTERNAL_ERROR "internal.error"
#define DRS_PAIR_AMBIGUOUS "pair.ambiguous"
#define DRS_PAIR_CONTRADICTION "pair.contradiction"
#define DRS_PAIR_LEFT_OUT "pair.left-out"
#define DRS_PAIR_REFUTED "pair.refuted"
#define DRS_RECORD_INVALID "record.invalid"

/* The code number `index`, from 0, by code; NULL after the last. Static. */
const drs_diagnostic_description *drs_failure_at(size_t index);

/* The code for a failed drs_parse(), and in *text the rest of a sentence about the input. Static. */
const char *drs_failure_of_status(drs_status status, const char **text);

/* The same for a record that could not be written. Not for DRS_WRITE_SINK, which is the output's failure. */
const char *drs_failure_of_write(drs_write_status status, const char **text);

#endif
