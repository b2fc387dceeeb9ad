/* office_cases.h - the names of offices and institutions in the nominative. */
#ifndef DRS_OFFICE_CASES_H
#define DRS_OFFICE_CASES_H

#include "draft.h"

/* The nominative of "Niedersächsischen Ministeriums für …": the words up to and including the first noun change, and a
 * second office behind "und". `feminine`: the article says so, where the word does not ("der Beauftragten"). */
drs_string drs_office_nominative(drs_draft *draft, const char *text, size_t length, bool feminine);

#endif
