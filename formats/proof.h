/* proof.h - the proof sheet: one HTML page that lays the paper as printed beside the record that was read from it.
 *
 * Every letter of the paper is there once, marked by what became of it (drs_record.parts) and tied to the value that it
 * went to, and every value to its place. The page is German, needs no network and no script, and is well-formed XML. */
#ifndef DRS_PROOF_H
#define DRS_PROOF_H

#include "buffer.h"
#include "drucksache.h"

/* Append the sheet of the records that one input of `size` bytes gave, read with drs_options.account. A letter that no
 * part of a record covers is shown as unassigned. Where memory runs out, out->failed tells. */
void drs_proof_write(drs_buffer *out, const drs_record *const *records, size_t count, const void *bytes, size_t size);

#endif
