/* collection.h - papers that collect many questions, each with its own asker, answer and answerer: the Bundestag's
 * "Schriftliche Fragen mit den in der Woche … eingegangenen Antworten", Bavaria's "Anfragen zum Plenum". */
#ifndef DRS_COLLECTION_H
#define DRS_COLLECTION_H

#include "draft.h"

/* The paper is of a kind that collects questions. */
bool drs_is_collection(const drs_draft *draft);

/* Read the whole paper, furniture known: fills title, askers, answerers, questions and answers and gives every line
 * its role. False, with nothing changed, where no question with its asker was found. */
bool drs_collection_read(drs_draft *draft);

#endif
