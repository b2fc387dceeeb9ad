/* signature_lines.h - what a line below a text may name: a person, a faction, a house. */
#ifndef DRS_SIGNATURE_LINES_H
#define DRS_SIGNATURE_LINES_H

#include "draft.h"

/* Short, begins with a capital, has no figures and does not end as a sentence. */
bool drs_may_be_name(const char *text, const drs_line *line);

/* "Dr. Eva Muster": two to four words with capitals and nothing else, as the last line below a closed sentence (ni until
 * term 16). */
bool drs_is_person_alone(const char *text, const drs_line *line);

/* The surname of one of the askers stands in the line. */
bool drs_names_asker(drs_draft *draft, const drs_line *line);

/* Every line from `first` to `last` names one of those who ask: a signature, even below a question without its mark. */
bool drs_are_askers(drs_draft *draft, size_t first, size_t last);

/* The line is nothing but the name of one who signs, as the head told it ("gezeichnet / Boris Pistorius", ni). */
bool drs_names_signatory(const drs_draft *draft, const drs_line *line);

/* "… und Fraktion" closes a list of names, also where a line end stands between the two words; the party may stand on
 * the next line. */
bool drs_names_faction(const drs_draft *draft, size_t line, size_t last);

/* A word for a house stands in the line. */
bool drs_names_ministry(const char *text, const drs_line *line);

#endif
