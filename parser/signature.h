/* signature.h - the block of names below a text: where it begins and who signed. */
#ifndef DRS_SIGNATURE_H
#define DRS_SIGNATURE_H

#include "draft.h"

/* Where the signature block begins among lines [first, last] that end a text; SIZE_MAX where there is none. */
size_t drs_signature_find(drs_draft *draft, size_t first, size_t last);

/* Give lines [first, last] the signature's role and take the names, and the date of an inquiry ("Berlin, den …"). */
void drs_signature_take(drs_draft *draft, size_t first, size_t last, bool of_answer);

/* A letter between "Antwort" and the answer that only hands it over (bw): its lines are of no text, the one who signs it
 * is a signatory. */
void drs_signature_of_cover(drs_draft *draft);

/* A signature among [first, last], if that stretch ends a text, is taken; returns the last line before it, `last` where there
 * is none. */
size_t drs_signature_cut(drs_draft *draft, size_t first, size_t last, bool of_answer);

#endif
