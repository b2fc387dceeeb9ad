/* own_number.h - which of the Drucksachennummern that a paper prints in lines of letterhead is its own. */
#ifndef DRS_OWN_NUMBER_H
#define DRS_OWN_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

#include "letterhead.h"

/* A number in what reads as a letterhead. */
typedef struct drs_printed_number {
    char reference[16];
    bool sure; /* the parliament, the term or a page is printed beside it: no sentence ends so */
} drs_printed_number;

/* What the letterhead prints, which has a number. */
drs_printed_number drs_printed_number_of(const drs_letterhead *head);

/* The paper's own of the `count` numbers, which stand in the order of the paper: the one of more than half of them, where
 * it is sure once; or else the first, where it is printed again. A line that cites another paper has its number alone,
 * however often it is cited. False where neither is there; `own` is empty then. */
bool drs_own_number(const drs_printed_number *numbers, size_t count, char own[16]);

#endif
