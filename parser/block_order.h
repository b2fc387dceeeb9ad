/* block_order.h - blocks of a page that pdftotext gives in another order than they are read in.
 *
 * Without options it reads a page block by block. A question's number hangs left of its words; where the table of the answer
 * above lies between the two in height, the number comes before the table and the words behind it. */
#ifndef DRS_BLOCK_ORDER_H
#define DRS_BLOCK_ORDER_H

#include "text.h"

/* Put such lines in the order in which they are read, into bytes of their own: text->bytes, lines and moves. Lines keep the
 * numbers and pages of the source. Does nothing where lines were moved before, and where none needs to. */
void drs_block_order_mend(drs_arena *arena, drs_text *text);

#endif
