/* places.h - the values of a record by their JSON pointers.
 *
 * `evidence` names values by JSON pointers ("/questions/2/text"). These functions walk the values of a record in its
 * order, and find the value that a pointer names. Values that can have a place are the drs_values of the record, its
 * `paper`, and each table as a whole ("/tables/0"). */
#ifndef DRS_PLACES_H
#define DRS_PLACES_H

#include "drucksache.h"

/* Called for a value that has spans. `pointer` ends with a NUL and is gone after the call. */
typedef void (*drs_place_visitor)(void *context, const char *pointer, const drs_spans *spans);

/* Call `visit` for each value that is present and has spans, in the order of the record. */
void drs_places_visit(const drs_record *record, drs_place_visitor visit, void *context);

/* The spans (perhaps none) of the value that a pointer of `length` bytes names; NULL where the record has no such
 * value. Borrowed from the record. */
const drs_spans *drs_places_find(const drs_record *record, const char *pointer, size_t length);

#endif
