/* note_lines.h - lines that notes begin with, told from rows of tables and items of lists. */
#ifndef DRS_NOTE_LINES_H
#define DRS_NOTE_LINES_H

#include "draft.h"

/* The beginning of a note with a number. */
typedef struct drs_note_head {
    size_t line;
    char marker[8];
    size_t body;
    unsigned value; /* of the marker; at most three digits */
    bool figures;   /* the line goes on with a figure */
} drs_note_head;

/* The marker that a line begins with: "1 ", "12 ", "1) ", "*", "**", "*)"; false where it has none. */
bool drs_note_read_marker(const char *text, const drs_line *line, char marker[8], size_t *body);

/* The line begins as a note does, with its number; `last` is the page's last line. */
bool drs_note_begins(const drs_draft *draft, size_t line, size_t last, drs_note_head *note);

/* Nothing but a rule above the notes stands on the line: dashes, underscores. */
bool drs_note_is_rule(const char *text, const drs_line *line);

#endif
