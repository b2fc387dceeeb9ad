/* name_checks.h - names of people and houses that hold what no name has. */
#ifndef DRS_NAME_CHECKS_H
#define DRS_NAME_CHECKS_H

#include "draft.h"

/* Leave out each asker, answerer and signatory whose name holds figures, half a pair of brackets or words of the lines around
 * it ("der Abgeordneten", "Namens der Landesregierung"), and say so; then check the title (title_checks.h). */
void drs_names_check(drs_draft *draft);

#endif
