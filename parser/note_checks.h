/* note_checks.h - notes that are no notes, or whose mark or text is lost. */
#ifndef DRS_NOTE_CHECKS_H
#define DRS_NOTE_CHECKS_H

#include "draft.h"

/* Notes are numbered on: where the next number is a mark in a text, or begins the last line of a page, and no note has it,
 * a note or its mark is lost. Where notes stand on the pages of their marks, one that does not is a row of a table or a
 * line of a list. */
void drs_note_numbers_check(drs_draft *draft);

/* What reads as a note, and has no mark, stands right above its page's foot, or above the next page: its text is left out.
 * Where nothing follows, it may as well be the last sentence of the paper. */
void drs_unmarked_note_check(drs_draft *draft);

#endif
