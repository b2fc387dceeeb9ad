/* section_headings.h - headings between questions, which belong to no text: "II. Brücken", "Träger und Beschäftigte". */
#ifndef DRS_SECTION_HEADINGS_H
#define DRS_SECTION_HEADINGS_H

#include "draft.h"

/* The line may be a heading by its letters alone: short, begins with a capital, ends no sentence. */
bool drs_looks_like_heading(drs_draft *draft, size_t line);

/* A heading with a number or letter of its own: "I. Zustand", "A. Allgemeines", "1. Personal" above "1.1 …". */
bool drs_is_numbered_heading(drs_draft *draft, size_t line);

/* Lines [first, last] hold headings and nothing else. */
bool drs_only_headings(drs_draft *draft, size_t first, size_t last);

/* Lines [first, last] stand where only a topic's heading is expected: they get a heading's role, except sentences, which
 * have no place in the record then. */
void drs_topic_give(drs_draft *draft, size_t first, size_t last);

/* Cut a heading off the end of a text in [first, last] that a question or an answer's heading follows; `announced`: a
 * lead-in follows. Gives the heading its role and returns the last line of the text. */
size_t drs_heading_cut(drs_draft *draft, size_t first, size_t last, bool announced);

/* "Zu II. Holzvermarktung" at the end of [first, last], above the head of an answer: the topic of the answers that follow.
 * Returns the new last line. */
size_t drs_answers_topic_cut(drs_draft *draft, size_t first, size_t last);

#endif
