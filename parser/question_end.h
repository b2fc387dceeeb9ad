/* question_end.h - where a printed question ends and something else begins. */
#ifndef DRS_QUESTION_END_H
#define DRS_QUESTION_END_H

#include "draft.h"

/* How sure the end of a question is. */
typedef enum drs_certainty {
    DRS_UNSURE, /* nothing in the text tells; the place is a guess that must not be used silently */
    DRS_LIKELY, /* a full stop behind a request, an empty line */
    DRS_SURE    /* a question mark at a line's end, and no question goes on behind it */
} drs_certainty;

/* The last line of the question whose text begins at text offset `start` on line `first`; lines up to `last` belong to
 * the question or to what follows it. `part`: a sub-question ("a) mit Zugangskontrolle,"), which need not ask by itself. */
size_t drs_question_end(drs_draft *draft, size_t first, uint32_t start, size_t last, bool part,
                        drs_certainty *certainty);

/* The last line of a question printed again from line `first` on, whose text is known to have `letters` letters and
 * figures; SIZE_MAX where no line end comes near it. */
size_t drs_restated_end(drs_draft *draft, size_t first, uint32_t start, size_t last, size_t letters);

/* By so many letters may it differ. */
size_t drs_restated_slack(size_t letters);

/* Letters and figures of the lines of role `role` and owner `owner` in [first, last]. */
size_t drs_count_letters(drs_draft *draft, size_t first, size_t last, drs_line_role role, uint32_t owner);

/* The first word has a capital at a sentence's start alone: an article, a preposition, a pronoun. */
bool drs_begins_with_sentence_word(const char *text, size_t start, size_t end);

/* The line's last word wants another behind it: "die", "und", "für". */
bool drs_ends_with_open_word(const char *text, const drs_line *line);

#endif
