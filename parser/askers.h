/* askers.h - those who ask, in the printed patterns of the parliaments. */
#ifndef DRS_ASKERS_H
#define DRS_ASKERS_H

#include "strand.h"

/* Read the askers in the strand's bytes [start, end): "der Abgeordneten A und B (CDU)", "A, B SPD", "A, Fraktion der
 * AfD", "A, B, weiterer Abgeordneter und der Fraktion X", "der Fraktion der SPD". Appends to the record. */
void drs_askers_read(drs_draft *draft, const drs_strand *strand, size_t start, size_t end);

/* Where names end that each have their party in brackets behind them, "A (SPD), B (CDU) und Fraktion" (he): a list of
 * askers even where no article or "Abgeordnete" tells so. 0 where the strand begins with anything else. */
size_t drs_askers_with_parties(drs_draft *draft, const drs_strand *strand);

/* Askers that a cover and the paper itself name (st be) stand in the list once. */
void drs_askers_keep_once(drs_draft *draft);

#endif
