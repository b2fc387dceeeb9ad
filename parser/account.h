/* account.h - what became of every letter of the paper. */
#ifndef DRS_ACCOUNT_H
#define DRS_ACCOUNT_H

#include "draft.h"

/* Fill drs_record.parts from the roles of the lines and the places of the values, once the record is made. */
void drs_account_make(drs_draft *draft);

#endif
