/* margin.h - a letter's side column, printed beside the text (sn): address, telephone, trams, file number, date. */
#ifndef DRS_MARGIN_H
#define DRS_MARGIN_H

#include "draft.h"

/* Bytes that a line of the column has at most. */
#define DRS_MARGIN_BYTES 46u

/* Where the extractor kept the columns: cut the side column off the lines of the first page. The pieces are kept in
 * draft->margins, since the head's date and the office of who answers may stand there. */
void drs_margin_cut_columns(drs_draft *draft);

/* "Niedersächsisches Ministerium        Hannover, den 22.06.2012": cut the letter's place and date off the line that names
 * who wrote it; the piece is kept in draft->margins. */
void drs_margin_cut_dates(drs_draft *draft);

/* Where the extractor gave the column's lines one behind the other, above, below or amid the text: those between known
 * ones are of the column too. Needs the lines' furniture to be known. */
void drs_margin_take_blocks(drs_draft *draft);

/* Where it did not: cut single lines of the column off the ends of the lines that they were put behind. Needs the
 * lines' furniture to be known. */
void drs_margin_cut_tails(drs_draft *draft);

/* The line may stand on the letter's first page as it was printed, of which a text that was laid out anew makes two or three. */
bool drs_margin_may_reach(const drs_draft *draft, size_t line);

#endif
