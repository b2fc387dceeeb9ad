/* signatories.h - the names of those who signed. */
#ifndef DRS_SIGNATORIES_H
#define DRS_SIGNATORIES_H

#include "strand.h"

/* Add a name to those who signed. */
void drs_signatory_add(drs_draft *draft, drs_value name);

/* Add the name in strand[start, end), without what is printed around it ("gez.", seat, party), where one stands there that is not
 * among them. */
void drs_signatory_read(drs_draft *draft, const drs_strand *strand, size_t start, size_t end);

/* Add the names on lines [first, last], parted by commas, "und" or wide blanks. */
void drs_signatories_take(drs_draft *draft, size_t first, size_t last);

#endif
