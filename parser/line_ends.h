/* line_ends.h - how the end of a line and the start of the next one join in running text. */
#ifndef DRS_LINE_ENDS_H
#define DRS_LINE_ENDS_H

#include "draft.h"

typedef enum drs_join {
    DRS_JOIN_BLANK,      /* a blank between */
    DRS_JOIN_NOTHING,    /* nothing: a word, a URL or "2024/" goes on */
    DRS_JOIN_DROP_HYPHEN /* the last letter of the first is a hyphen that the line's end made */
} drs_join;

/* Join text[start, end) and text[next, next_end), whose blanks at both ends are left out. *hyphen_size: bytes of the
 * hyphen to drop, or 0. Where the language leaves a doubt, the paper's own words decide; where they do not, what is
 * printed is kept. */
drs_join drs_join_lines(drs_draft *draft, const char *text, size_t start, size_t end, size_t next, size_t next_end,
                        size_t *hyphen_size);

/* Line `below` goes on with the word that line `above` ends with, whose hyphen the extractor undid. */
bool drs_word_is_torn(const drs_draft *draft, size_t above, size_t below);

#endif
