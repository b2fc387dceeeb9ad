/* offices.h - the names of offices and institutions: told from other words, put in the nominative, an office's house. */
#ifndef DRS_OFFICES_H
#define DRS_OFFICES_H

#include "draft.h"

/* A word for an office or an institution stands in text[start, end). */
bool drs_names_office(const char *text, size_t start, size_t end);

/* The name is that of a house ("Ministerium für …"), not of the person who heads it ("Chef der Staatskanzlei"). */
bool drs_is_institution(const char *text, size_t length);

/* The nominative of "Niedersächsischen Ministeriums für …": the words up to and including the first noun change, and a
 * second office behind "und". `feminine`: the article says so, where the word does not ("der Beauftragten"). */
drs_string drs_office_nominative(drs_draft *draft, const char *text, size_t length, bool feminine);

/* "Ministerin für X" → "Ministerium für X", "Finanzminister" → "Finanzministerium", "Ministerpräsident" → the
 * parliament's chancellery. Absent where the office names no house or two. */
drs_string drs_ministry_of_office(drs_draft *draft, drs_string office);

#endif
