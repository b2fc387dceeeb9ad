/* asker_lines.h - lines that name the askers, and the date and number that stand behind the names. */
#ifndef DRS_ASKER_LINES_H
#define DRS_ASKER_LINES_H

#include "strand.h"

/* In a strand of askers: take the date behind them ("vom 10.11.16", he hh hb) or the inquiry's number ("- Drs. 8/3377",
 * st ni). Returns where the names end. */
size_t drs_asker_lines_read_rest(drs_draft *draft, const drs_strand *strand, size_t start);

/* Take the askers on lines [line, last], from text offset `start` on. */
void drs_asker_lines_take(drs_draft *draft, size_t line, size_t last, uint32_t start);

/* "Anfrage der Abgeordneten …, eingegangen am 01.07.2025 - Drs. 19/7659, an die Staatskanzlei übersandt am 07.07.2025"
 * (ni): the askers, where none are known, both dates and the number. */
void drs_asker_lines_take_received(drs_draft *draft, size_t line, size_t last);

/* Names with their parties in brackets right below the instrument ask, though nothing else says so (he). They fill their
 * lines, but for the inquiry's date. Takes both and returns their last line; SIZE_MAX where there are none. */
size_t drs_asker_lines_take_bare(drs_draft *draft, size_t line);

#endif
