/* account.h - what became of every letter of the paper. */
#ifndef DRS_ACCOUNT_H
#define DRS_ACCOUNT_H

#include "draft.h"

#endif
