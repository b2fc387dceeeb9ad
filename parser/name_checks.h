/* name_checks.h - names and titles that hold what no name and no title has. */
#ifndef DRS_NAME_CHECKS_H
#define DRS_NAME_CHECKS_H

#include "draft.h"

/* Leave out each asker, answerer and signatory whose name holds figures, half a pair of brackets or words of the lines around
 * it ("der Abgeordneten", "Namens der Landesregierung"), and a title that does, and say so. */
void drs_names_check(drs_draft *draft);

#endif
