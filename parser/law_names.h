/* law_names.h - the name of a law behind a citation's numbers: an abbreviation, or a noun that ends as laws do. */
#ifndef DRS_LAW_NAMES_H
#define DRS_LAW_NAMES_H

#include "law_words.h"

/* The law's name at text[at]; its normal form is written behind what the form holds. Returns its end, `at` where
 * there is none. */
size_t drs_law_name_end(const drs_mentions *mentions, size_t at, drs_law_form *form);

#endif
