/* dates.h - the dates of a record: set where the paper prints a real day, refused where it prints another. */
#ifndef DRS_DATES_H
#define DRS_DATES_H

#include "strand.h"

/* Set a date of the record from an ISO date and its place, unless it is set. */
void drs_date_set(drs_draft *draft, drs_date_kind kind, const char iso[11], drs_piece piece);

/* Set a date from the key's bytes [start, end) that a form captured. False where it is no real date; where that is a day
 * which the calendar does not have, or letters stand for figures, a diagnostic says so. */
bool drs_date_take(drs_draft *draft, drs_date_kind kind, const drs_key *key, size_t start, size_t end);

/* The same of a date that the strand's bytes [start, end) begin with. */
bool drs_date_take_from_strand(drs_draft *draft, drs_date_kind kind, const drs_strand *strand, size_t start,
                               size_t end);

#endif
