/* answerers.h - those who answer, in the printed patterns of the parliaments. */
#ifndef DRS_ANSWERERS_H
#define DRS_ANSWERERS_H

#include "strand.h"

/* Phrases behind which whoever is named agrees, "im Einvernehmen mit "; the last is NULL. */
extern const char *const drs_agreement_phrases[];

/* Read those who answer: "des Ministeriums für …", "dem Minister der Finanzen und dem …". They get `role` as
 * long as a comma, "und" or "sowie" joins them; other words ("im Einvernehmen mit") make the rest "agreement". Appends to
 * the record. */
void drs_answerers_read(drs_draft *draft, const drs_strand *strand, size_t start, size_t end, drs_role role);

/* Read the house that a letterhead or the end of a letter names: "Senatsverwaltung für …", or the office of its head and
 * then the house ("Der Regierende Bürgermeister von Berlin" / "Senatskanzlei"), which are one answerer. */
void drs_answerers_read_house(drs_draft *draft, const drs_strand *strand);

/* The government as a whole answers. */
void drs_answerers_add_government(drs_draft *draft, drs_piece piece, const char *name);

/* After all is read: form the ministries that are not printed, and drop repeated answerers. */
void drs_answerers_finish(drs_draft *draft);

#endif
