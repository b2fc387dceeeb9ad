/* diagnostics.h - what the reader has to say, and the list of all it can say. */
#ifndef DRS_DIAGNOSTICS_H
#define DRS_DIAGNOSTICS_H

#include "draft.h"

/* Say `code` (from the list in diagnostics.c) of the line with index `line` (SIZE_MAX: of no place). `detail` is put
 * behind the code's meaning; may be NULL. More than DRS_MAX_DIAGNOSTICS are counted only. */
void drs_say(drs_draft *draft, const char *code, size_t line, const char *detail);

/* The line to say it of where a value is wrong: the first that it was read from; SIZE_MAX where none is known. */
size_t drs_line_of_value(const drs_draft *draft, const drs_value *value);

/* Note that the value at `pointer` was left out. */
void drs_abstain(drs_draft *draft, const char *pointer);

#endif
