/* proceeding_check.h - is a JSON object a proceeding as drs pair writes it? */
#ifndef DRS_PROCEEDING_CHECK_H
#define DRS_PROCEEDING_CHECK_H

#include <jansson.h>

#include "load.h"

/* Does the object want to be a proceeding? It has a key that no record has, and none that every record has. */
bool drs_is_proceeding(const json_t *json);

/* Report all that proceeding.schema.json does not allow, and what it cannot say: the order of keys, days that the
 * calendar does not have, evidence where a paper is missing or out of its order, candidates of papers that were joined,
 * contradictions that lead nowhere or contradict nothing, parties and derived ministries that mean nothing. `json` is
 * changed. */
void drs_proceeding_check(drs_load *load, json_t *json);

#endif
