/* sentence_ends.h - where a sentence ends, inside a line or with it, and where it breaks off. */
#ifndef DRS_SENTENCE_ENDS_H
#define DRS_SENTENCE_ENDS_H

#include "draft.h"

/* The full stop text[stop] ends a sentence: behind a word, a bracket, a unit or a year. */
bool drs_is_full_stop(const char *text, size_t start, size_t stop);

/* The letter that ends a sentence before text[at], with or without a blank behind it; 0 where none ends there. */
char drs_sentence_end_before(const char *text, size_t start, size_t at);

/* No abbreviation that is missing in the list of them has so many letters. */
#define DRS_SURE_WORD 5u

/* A sentence ends amid text[start, end) and another one begins ("… der kulturellen Teilhabe. Mit dem …"), behind a word of `least`
 * letters or more. */
bool drs_holds_sentence_end(const char *text, size_t start, size_t end, size_t least);

/* The line ends inside a word or before one: "Rechtswidrige Inhal-", "geschlossen und ausschließlich für". */
bool drs_line_breaks_off(const char *text, const drs_line *line);

#endif
