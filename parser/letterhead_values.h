/* letterhead_values.h - what letterhead lines give the record: numbers, term and date, wherever an extractor put them. */
#ifndef DRS_LETTERHEAD_VALUES_H
#define DRS_LETTERHEAD_VALUES_H

#include "letterhead.h"

/* Take what a letterhead line says of the paper's own number, a second one, the term and the head's date. */
void drs_letterhead_take(drs_draft *draft, const drs_letterhead *head);

/* "5213" below "Drucksache 16/" and the date (rp): the line is the number that goes with `term`, which is 0 where no line
 * was torn. False where it is none. */
bool drs_letterhead_take_torn(drs_draft *draft, unsigned term, const drs_line *line);

/* Letterhead lines among [from, last], below the title block, since the extractor put the page's parts in another
 * order. */
void drs_letterhead_take_late(drs_draft *draft, size_t from, size_t last);

/* Number and term of a paper that has them in its running heads alone (ni, where the extractor puts heads last); nothing
 * where these do not agree. */
void drs_letterhead_take_running(drs_draft *draft);

#endif
