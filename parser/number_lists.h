/* number_lists.h - lists of the numbers of questions, as answers name them. */
#ifndef DRS_NUMBER_LISTS_H
#define DRS_NUMBER_LISTS_H

#include "numbers.h"

/* A list of numbers as answers name them ("1 und 2", "6, 7, 8 und 10", "1.1 bis 2.2", "5. a", "9. a bis c", "1-3").
 * Items of a range are given by their ends with `range` set on the second. */
typedef struct drs_number_item {
    drs_number number;
    bool range;       /* from the item before up to this one */
    uint16_t section; /* that it names + 1 (sections.h); 0: that of its line */
    bool with_parts; /* "5 und 6 einschließlich der Unterfragen" (Niedersachsen, Bundestag): their sub-questions too */
} drs_number_item;

enum { DRS_NUMBER_ITEMS = 64 };

/* Read a list at key[at, ...). Returns how many items there are; *end is set behind the last of them, with the
 * punctuation that belongs to it. */
size_t drs_number_list(const drs_key *key, size_t at, drs_number_item items[DRS_NUMBER_ITEMS], size_t *end);

/* The same in a paper with sections (sections.h), which the numbers may name; the key's map leads into `text`. */
size_t drs_number_list_of_sections(const drs_draft *draft, const char *text, const drs_key *key, size_t at,
                                   drs_number_item items[DRS_NUMBER_ITEMS], size_t *end);

#endif
