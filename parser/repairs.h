/* repairs.h - faults of the text layer that can be mended with certainty: letters torn off, set apart, printed twice. */
#ifndef DRS_REPAIRS_H
#define DRS_REPAIRS_H

#include "draft.h"

/* "W ie viele" at a question's start: mend the text of the question (its place still holds what is printed) and say
 * so. `line`: where it begins. */
void drs_repair_first_word(drs_draft *draft, drs_value *text, size_t line);

/* Say where headings and numbers were read in spite of letters set apart ("V o r b e m e r k u n g") or printed twice
 * ("1188//11115599"). */
void drs_repairs_say(drs_draft *draft);

#endif
