/* covering_letter.h - a letter in the title block: where its address ends, and the one that hands the answer over. */
#ifndef DRS_COVERING_LETTER_H
#define DRS_COVERING_LETTER_H

#include "draft.h"

/* Where a letter's address ends: its salutation, or "Im Namen des Senats …" (be). SIZE_MAX where there is no letter. */
size_t drs_covering_letter_find(drs_draft *draft);

/* Below the salutation on `line`: take what a covering letter says up to its greeting and signature (st), or nothing where
 * the letter is the answer (be sn). Returns the last line of the letter's head. */
size_t drs_covering_letter_read(drs_draft *draft, size_t line);

#endif
