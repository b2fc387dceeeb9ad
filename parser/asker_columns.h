/* asker_columns.h - the asker of a question in a narrow column left of it, in texts that keep the places of the print.
 *
 * So print the Bundestag's Schriftliche Fragen and Bavaria's Anfragen zum Plenum; `pdftotext -layout` gives
 *
 *     1. Abgeordnete         Wie viele Steuerpflichtige haben bislang die Pauschale
 *        Maren Zieglowski    in Anspruch genommen?
 *        (FDP)
 */
#ifndef DRS_ASKER_COLUMNS_H
#define DRS_ASKER_COLUMNS_H

#include "parted_lines.h"

/* The lines that hold both columns, in the text's order; *regions is the arena's. Returns how many there are: none where a
 * block's columns cannot be told, or no party in brackets closes it. */
size_t drs_asker_columns_find(drs_arena *arena, drs_text *text, drs_columns_region **regions);

#endif
