/* letter_house.h - what a letter prints of the ministry that wrote it beside the text: its logo and its address (sn). */
#ifndef DRS_LETTER_HOUSE_H
#define DRS_LETTER_HOUSE_H

#include "draft.h"

/* The ministry's logo at the head of each page: "STAATSMINISTERIUM FÜR ENERGIE, KLIMASCHUTZ, / UMWELT UND LANDWIRTSCHAFT
 * Freistaat / SACHSEN". */
void drs_letter_house_take_logos(drs_draft *draft);

/* A ministry's name over several lines of the side column, between "Hausanschrift:" and its street. Needs the lines' furniture
 * to be known. */
void drs_letter_house_take_addresses(drs_draft *draft);

#endif
