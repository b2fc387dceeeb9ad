/* sentence_words.h - the words by which sentences, questions and requests begin and end. */
#ifndef DRS_SENTENCE_WORDS_H
#define DRS_SENTENCE_WORDS_H

#include "letters.h"
#include "text.h"

/* The sentence at text[start, end) begins as a question or a request does. */
bool drs_opens_question(const char *text, size_t start, size_t end);

/* It begins with a question word whose first letter is torn off: "W ie viele". */
bool drs_has_torn_word(const char *text, size_t start, size_t end);

/* The first word opens a request or a part that hangs on the question before it: "Bitte", "Falls", "Und". */
bool drs_begins_going_on(const char *text, size_t start, size_t end);

/* A word of text[start, end) asks for an answer of some form: "bitte", "aufschlüsseln". */
bool drs_is_request(const char *text, size_t start, size_t end);

/* The line's last word is the verb of a request: "(bitte nach Jahren aufschlüsseln". */
bool drs_ends_with_request(const char *text, const drs_line *line);

/* The full stop behind `word` may be the abbreviation's: "bzw", "Nr". */
bool drs_is_abbreviation(const char *word, size_t length);

/* The line's last word wants another behind it: "die", "und", "für". */
bool drs_ends_with_open_word(const char *text, const drs_line *line);

/* The first word opens a sentence, and with its capital no line of a title. */
bool drs_begins_with_opener(const char *text, size_t start, size_t end);

/* The first word has a capital at a sentence's start alone: an article, a preposition, a pronoun. */
bool drs_begins_with_sentence_word(const char *text, size_t start, size_t end);

/* "Doppelmitgliedschaften sind seit 2009 zulässig": a noun and its verb, as a main clause begins. */
bool drs_verb_is_second(const char *text, const drs_line *line);

#endif
