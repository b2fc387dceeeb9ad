/* law_words.h - words of a citation, and its normal form while it is written. */
#ifndef DRS_LAW_WORDS_H
#define DRS_LAW_WORDS_H

#include "mentions.h"

/* No citation is longer. */
#define DRS_CITATION_BYTES 400u

/* The normal form while it is written; what does not fit makes the citation one without a target. */
typedef struct drs_law_form {
    char bytes[DRS_CITATION_BYTES];
    size_t length;
    bool full;
} drs_law_form;

/* Append bytes as they are. */
void drs_law_put(drs_law_form *form, const char *bytes, size_t length);

/* Append a word, parted by a blank from what stands before it. */
void drs_law_put_word(drs_law_form *form, const char *bytes, size_t length);

/* A letter or a digit stands at text[at]. */
bool drs_law_word_goes_on(const drs_mentions *mentions, size_t at);

/* The end of a word that may hold hyphens: "Straßenverkehrs-Ordnung", "Klimaschutz-". */
size_t drs_law_word_end(const drs_mentions *mentions, size_t at);

/* The end of the digits at text[at]. */
size_t drs_law_digits_end(const drs_mentions *mentions, size_t at);

/* text[start, end) ends with the word, capitals of the alphabet as small ones. */
bool drs_law_ends_with(const char *text, size_t start, size_t end, const char *word);

#endif
