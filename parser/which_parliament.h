/* which_parliament.h - which parliament printed the paper: a ballot of the names and phrases that it holds. */
#ifndef DRS_WHICH_PARLIAMENT_H
#define DRS_WHICH_PARLIAMENT_H

#include "draft.h"

/* Find the parliament (draft->profile, draft->parliament); both stay unset where none has enough votes or two have nearly
 * as many. `options->parliament` decides where it is given; a head that names another one is told then. */
void drs_parliament_find(drs_draft *draft);

#endif
