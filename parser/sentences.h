/* sentences.h - sentences that say who answered, when and together with whom. */
#ifndef DRS_SENTENCES_H
#define DRS_SENTENCES_H

#include "draft.h"

/* An answering sentence begins at line `line`: its last line, or SIZE_MAX where there is none. Takes its answerers and
 * date, and gives its lines their role, where `take` is set. */
size_t drs_sentence_read(drs_draft *draft, size_t line, bool take);

/* An answering sentence begins at the line, and says that another inquiry was answered than the head of the paper does. */
bool drs_sentence_names_another(drs_draft *draft, size_t line);

/* Sentences at the foot of the first page (bt mv): taken before anything else, since they stand inside other texts. */
void drs_sentences_at_foot(drs_draft *draft);

/* The sentence in the body that says who answered this inquiry. */
void drs_sentences_take(drs_draft *draft);

#endif
