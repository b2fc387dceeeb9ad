/* known_words.h - how far a printed word is from one that is known: a letter wrong, left out or put in. */
#ifndef DRS_KNOWN_WORDS_H
#define DRS_KNOWN_WORDS_H

#include "letters.h"

/* A word that may be misread. Its length stands beside it: most words of a text are ruled out by theirs. */
typedef struct drs_known_word {
    const char *bytes;
    size_t length;
} drs_known_word;

#define DRS_KNOWN(word)                                                                                                \
    { word, sizeof(word) - 1 }

/* How far a word is from another: 0, 1 letter, or more. */
unsigned drs_known_distance(const char *word, size_t length, drs_known_word other_word);

/* The smallest distance to one of the words; the list ends with {NULL, 0}. Short words have too many neighbours. */
unsigned drs_known_nearest(const char *word, size_t length, const drs_known_word *words);

/* The word is the known one with another ending of its own: "Stellungnahmen" for "Stellungnahme", "Großem" for "Großen". */
bool drs_known_is_inflected(const char *word, size_t length, drs_known_word other_word);

/* One letter is another one, left out or put in, and all others are the same: "ri" read as "n" is none. */
bool drs_known_is_one_letter_off(const char *word, size_t length, drs_known_word other_word);

/* The end of text[start, end) without the marks that end a sentence or a quotation, which no heading has: "Antwort?",
 * "Anlagen“". */
size_t drs_before_marks(const char *text, size_t start, size_t end);

#endif
