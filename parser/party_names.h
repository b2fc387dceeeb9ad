/* party_names.h - parties as papers print them: "CDU", "BÜNDNIS 90/DIE GRÜNEN", "Bündnisgrüne". */
#ifndef DRS_PARTY_NAMES_H
#define DRS_PARTY_NAMES_H

#include "draft.h"

/* text[start, end) is nothing but a party's printed form. */
bool drs_is_party(drs_draft *draft, const char *text, size_t start, size_t end);

/* The id of a printed party; absent where it is not known. */
drs_string drs_party_id(drs_draft *draft, const char *party, size_t length);

/* Where a party's printed form begins at the end of text[start, end): "Eva Muster BÜNDNIS 90/DIE GRÜNEN". Only forms
 * that no surname looks like count: in capitals, or with a figure or stroke; "AfD". SIZE_MAX where there is none. */
size_t drs_party_at_end(drs_draft *draft, const char *text, size_t start, size_t end);

/* text[start, end) ends with such a form. */
static inline bool drs_ends_with_party(drs_draft *draft, const char *text, size_t start, size_t end) {
    return drs_party_at_end(draft, text, start, end) != SIZE_MAX;
}

#endif
