/* eu_acts.h - acts of the European Union: "Verordnung (EU) 2016/679". */
#ifndef DRS_EU_ACTS_H
#define DRS_EU_ACTS_H

#include "law_words.h"

/* "Verordnung (EU) 2016/679", "Durchführungsverordnung (EG) Nr. 883/2004", "Richtlinie 2011/92/EU" at text[at]; its normal
 * form is written behind what the form holds. Returns its end, `at` where there is none. */
size_t drs_eu_act_end(const drs_mentions *mentions, size_t at, drs_law_form *form);

/* Add the act that is cited as a whole; `at` stands in it. */
void drs_eu_act_read(drs_mentions *mentions, size_t at);

#endif
