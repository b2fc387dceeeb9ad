/* strand_blanks.h - a strand without blanks that a reader of PDF added inside words, or with those that it lost. */
#ifndef DRS_STRAND_BLANKS_H
#define DRS_STRAND_BLANKS_H

#include <string.h>

#include "strand.h"

/* text[start, end) is the word. */
static inline bool drs_is_word(const char *text, size_t start, size_t end, const char *word) {
    return end - start == strlen(word) && memcmp(text + start, word, end - start) == 0;
}

/* The strand without the blanks that stand inside one of the words, or before a comma or full stop. The list, of
 * at most 254 words, ends with NULL; of words with the same beginning the longest stand first. */
drs_strand drs_torn_join(drs_draft *draft, const drs_strand *strand, const char *const *words);

/* A strand in the making: another one with blanks put in. Of these members `arena` and `from` are set at the start. */
typedef struct drs_parted_strand {
    drs_arena *arena;
    const drs_strand *from;
    char *bytes; /* NULL: no blank was put in yet */
    uint32_t *map;
    size_t used;
    size_t copied; /* bytes of `from` */
} drs_parted_strand;

/* A blank is missing before the byte at `at` of `from`. The places grow. */
void drs_blank_put(drs_parted_strand *made, size_t at);

/* The strand with all blanks; `from` itself where none was missing. */
drs_strand drs_blanks_finish(drs_parted_strand *made);

#endif
