/* stacked_numbers.h - numbers of questions that an extractor gave in a row, and the texts of all of them below (pdfminer). */
#ifndef DRS_STACKED_NUMBERS_H
#define DRS_STACKED_NUMBERS_H

#include "walk.h"

/* How many question events, from event `index` on, are numbers that count on and stand alone with nothing between them. */
size_t drs_stacked_count(const drs_walk *walk, size_t index);

/* Part lines [first, last] into `count` questions: paragraphs that each ask, and no more of them. `in_list`: no answer stands
 * among the lines. *rest is set to the first line behind them. False where they cannot be told apart; *rest then is where an
 * answer names the questions that it is for, or behind `last`. */
bool drs_stacked_part(drs_draft *draft, size_t first, size_t last, size_t count, bool in_list, drs_range *texts,
                      size_t *rest);

/* "a)" / "b)" / "c)" alone on their lines and their texts below, which stand with the last of them: give each letter the
 * paragraph in its turn. Where there are more paragraphs or fewer, all of them are in doubt (drs_doubt). The walk is done. */
void drs_stacked_letters_part(drs_draft *draft);

#endif
