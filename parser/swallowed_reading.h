/* swallowed_reading.h - what those who look for swallowed headings and questions ask of a paper. */
#ifndef DRS_SWALLOWED_READING_H
#define DRS_SWALLOWED_READING_H

#include "draft.h"
#include "number_lists.h"

/* A paper whose parts were told apart. */
typedef struct drs_swallowed {
    drs_draft *draft;
    const drs_line *lines;
    const char *text;
    uint16_t most; /* the greatest number of a question */
} drs_swallowed;

/* Where the line's part of a text begins behind a heading, and where it ends before a lead-in. */
static inline size_t drs_line_text_start(const drs_line *line) {
    return line->cut > line->start ? line->cut : line->start;
}

static inline size_t drs_line_text_end(const drs_line *line) {
    return line->stop ? line->stop : line->end;
}

/* The question mark of the sentence that begins at text[at] on line `line`, before a full stop behind a word; where `within`,
 * in the text of that line alone, and at a line's end ("Ob das Gesetz geändert wird? Dies wird geprüft." is an answer's). */
bool drs_swallowed_asks(const drs_swallowed *read, size_t line, size_t at, bool within);

/* The number of the question that the line belongs to; 0 where it belongs to none. */
uint16_t drs_swallowed_major(const drs_swallowed *read, const drs_line *line);

/* The numbers name questions of the paper, or the next one behind its last; where not `own`, none that the text answers. */
bool drs_swallowed_names_others(const drs_swallowed *read, const drs_line *line, bool own, const drs_number_item *items,
                                size_t count);

#endif
