/* account.h - what became of every letter of the paper. */
#ifndef DRS_ACCOUNT_H
#define DRS_ACCOUNT_H

#include "draft.h"

/* Say which lines no stage could place; such a record is not complete. */
void drs_account_check(drs_draft *draft);

/* Fill drs_record.parts from the roles of the lines and the places of the values, once the record is made. */
void drs_account_make(drs_draft *draft);

#endif
