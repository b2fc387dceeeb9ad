/* rules.h - what a record must keep to that no schema can say. */
#ifndef DRS_RULES_H
#define DRS_RULES_H

#include "load.h"

/* Report each rule that the record breaks: question numbers are unique (unless the record says question.repeated
 * itself), answers go to questions that there are (where the record has questions), references are sorted, targets of
 * links and not the paper itself or its inquiry, a link to an answer leads to one, answer_days are those between the dates, a printed party has one id, no
 * record with an error is complete, pointers lead to values, evidence is in the order of the record, no place lies behind
 * the last page, and parties, their ids and derived ministries stand where they can mean something. */
void drs_rules_check(drs_load *load, const drs_record *record);

/* The rules of lists of people alone, which stand at `place`. */
void drs_rules_check_askers(drs_load *load, const drs_load_place *place, const drs_asker *askers, size_t count);
void drs_rules_check_answerers(drs_load *load, const drs_load_place *place, const drs_answerer *answerers,
                               size_t count);

/* The same of those who give each of the answers in the list at `place`. */
void drs_rules_check_answers(drs_load *load, const drs_load_place *place, const drs_answer *answers, size_t count);

#endif
