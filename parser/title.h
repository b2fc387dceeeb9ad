/* title.h - the paper's title: where it begins, which lines it goes on over, and where it is printed again. */
#ifndef DRS_TITLE_H
#define DRS_TITLE_H

#include "draft.h"

/* The longest title seen has seven lines. */
#define DRS_TITLE_LINES 9u

/* Take the title that begins on line `first`, at text offset `start` (0: the line's start), and give its lines their
 * role. Returns its last line. */
size_t drs_title_take(drs_draft *draft, size_t first, uint32_t start);

/* The letters of the text from `start` to `end` are those that the title begins with. */
bool drs_title_repeats(const drs_draft *draft, size_t start, size_t end);

/* The line begins as the title does. */
bool drs_title_begins_at(drs_draft *draft, size_t line);

/* The title is printed once more from `line` on (a cover and the paper behind it): gives its lines their role. Returns
 * the last of them. */
size_t drs_title_take_again(drs_draft *draft, size_t line);

/* "Wortlaut der Kleinen Anfrage … vom …:" heads the inquiry printed once more, and its title may stand there: a paragraph
 * of its own that is no sentence. Without empty lines it cannot be told from the remark, and is not taken. */
void drs_title_take_of_inquiry(drs_draft *draft);

#endif
