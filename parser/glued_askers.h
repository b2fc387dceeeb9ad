/* glued_askers.h - blanks that a reader of PDF lost or added in the lines that name who asks. */
#ifndef DRS_GLUED_ASKERS_H
#define DRS_GLUED_ASKERS_H

#include "strand.h"

/* The strand with blanks where two words stand glued ("AbgeordnetenSarah", "Philippund Sebastian", "Fraktionder FDP"), and
 * without those inside words ("Abge ordneten", "S PD"). The same strand where all is well. */
drs_strand drs_askers_set_right(drs_draft *draft, const drs_strand *strand);

#endif
