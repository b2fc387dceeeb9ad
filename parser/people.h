/* people.h - askers and answerers in the printed patterns of the parliaments. */
#ifndef DRS_PEOPLE_H
#define DRS_PEOPLE_H

#include "strand.h"

/* Read the askers in the strand's bytes [start, end): "der Abgeordneten A und B (CDU)", "A, B SPD", "A, Fraktion der
 * AfD", "A, B, weiterer Abgeordneter und der Fraktion X", "der Fraktion der SPD". Appends to the record. */
void drs_people_askers(drs_draft *draft, const drs_strand *strand, size_t start, size_t end);

/* Where names end that each have their party in brackets behind them, "A (SPD), B (CDU) und Fraktion" (he): a list of
 * askers even where no article or "Abgeordnete" tells so. 0 where the strand begins with anything else. */
size_t drs_people_with_parties(drs_draft *draft, const drs_strand *strand);

/* Read those who answer: "des Ministeriums für …", "dem Minister der Finanzen und dem …". The first one gets `role`,
 * the others "agreement"; words like "im Einvernehmen mit" make the rest "agreement" too. Appends to the record. */
void drs_people_answerers(drs_draft *draft, const drs_strand *strand, size_t start, size_t end, drs_role role);

/* Read the house that a letterhead or the end of a letter names: "Senatsverwaltung für …", or the office of its head and
 * then the house ("Der Regierende Bürgermeister von Berlin" / "Senatskanzlei"), which are one answerer. */
void drs_people_house(drs_draft *draft, const drs_strand *strand);

/* One who leads the answer is known. */
bool drs_people_have_lead(const drs_draft *draft);

/* The government as a whole answers. */
void drs_people_government(drs_draft *draft, drs_piece piece, const char *name);

/* Askers that a cover and the paper itself name (st be) stand in the list once. */
void drs_people_once(drs_draft *draft);

/* After all is read: form the ministries that are not printed, and drop repeated answerers. */
void drs_people_finish(drs_draft *draft);

/* The id of a printed party; absent where it is not known. */
drs_string drs_party_id(drs_draft *draft, const char *party, size_t length);

/* text[start, end) is nothing but a party's printed form. */
bool drs_is_party(drs_draft *draft, const char *text, size_t start, size_t end);

/* text[start, end) ends with a party's printed form that no surname looks like. */
bool drs_ends_with_party(drs_draft *draft, const char *text, size_t start, size_t end);

#endif
