/* proceeding.h - an inquiry and its answer as one object: the proceeding.
 *
 * Of what both papers print the answer's own wording is kept, and where the inquiry's is another, both stand in
 * `contradictions`; what the answer does not print again is filled in from the inquiry. proceeding.schema.json describes
 * the object. */
#ifndef DRS_PROCEEDING_H
#define DRS_PROCEEDING_H

#include <stdbool.h>
#include <stddef.h>

#include "buffer.h"
#include "drucksache.h"
#include "pair.h"

/* The version of the proceeding's contract: the first number changes with the meaning of a key, the second where keys
 * are added. */
#define DRS_PROCEEDING_VERSION "1.1"

typedef struct drs_proceeding_layout {
    bool one_line; /* without line ends inside */
    size_t depth;  /* of the brackets around it, where it has lines */
} drs_proceeding_layout;

/* Append a proceeding as JSON. `records` are those that were joined. *contradictions becomes the number of its
 * contradictions. False where memory ran out; the buffer then holds nothing of use. */
bool drs_proceeding_write(drs_buffer *out, const drs_record *const *records, const drs_pair *pair,
                          drs_proceeding_layout layout, size_t *contradictions);

#endif
