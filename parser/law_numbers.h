/* law_numbers.h - the numbers of a citation, and the parts of a paragraph: "3a Abs. 1 Satz 2 und 3". Each function writes the
 * normal form behind what the form holds. */
#ifndef DRS_LAW_NUMBERS_H
#define DRS_LAW_NUMBERS_H

#include "law_words.h"

/* "153", "153a", "3 a"; returns its end, `at` where there is none. */
size_t drs_law_number_end(const drs_mentions *mentions, size_t at, drs_law_form *form);

/* A word between two counts: "1 und 2", "1, 2 oder 3", "1 bis 3"; returns its end, `at` where there is none. */
size_t drs_law_joiner_end(const drs_mentions *mentions, size_t at, drs_law_form *form);

/* Parts behind a number: "Abs. 1 Satz 2 und 3 Nr. 4"; returns their end, `at` where there are none. */
size_t drs_law_parts_end(const drs_mentions *mentions, size_t at, drs_law_form *form);

#endif
