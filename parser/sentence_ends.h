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

/* The end of the line without the mark of a note behind its sentence: "liegen nicht vor.1". */
size_t drs_line_stop(const char *text, const drs_line *line);

/* The line ends as a sentence or a question does. */
bool drs_line_closes(const drs_draft *draft, size_t line);

/* The line may end a sentence or an item of a list: with a colon, a semicolon or a quotation mark too. */
bool drs_line_may_close(const char *text, const drs_line *line);

/* drs_line_closes(), or the line ends with a quoted sentence: "?“". */
bool drs_line_closes_in_quotation(const drs_draft *draft, size_t line);

/* A sentence, quoted or in brackets or not, or a clause that announces something ends with the line. */
bool drs_line_closes_clause(const char *text, const drs_line *line);

/* The line may be the last of a text that is signed below it: brackets and quotations end it whatever they hold. */
bool drs_line_closes_text(const char *text, const drs_line *line);

#endif
