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

#endif
