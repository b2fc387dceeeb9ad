/* sentences.h - sentences that say who answered, when and together with whom. */
#ifndef DRS_SENTENCES_H
#define DRS_SENTENCES_H

#include "draft.h"

/* The last line of the answering sentence that begins at line `line`; SIZE_MAX where none begins. */
size_t drs_sentence_last_line(drs_draft *draft, size_t line);

/* Sentences at the foot of the first page (bt mv): taken before anything else, since they stand inside other texts. */
void drs_sentences_at_foot(drs_draft *draft);

/* The sentence in the body that says who answered this inquiry. */
void drs_sentences_take(drs_draft *draft);

/* "Die …", "Der …", "Das …" begin every third line: only those that name an office or the inquiry soon may begin such a
 * sentence, and any other line. Told from text[start, end) alone, before a form is asked. */
bool drs_sentence_may_begin(const char *text, size_t start, size_t end);

#endif
