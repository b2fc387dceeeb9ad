/* note_marks.h - marks of notes in a line: numbers and stars. */
#ifndef DRS_NOTE_MARKS_H
#define DRS_NOTE_MARKS_H

#include "text.h"

/* Where a number is printed as a mark, 0 for nowhere: glued to a letter, a closing bracket or quotation mark, a full
 * stop ("nach.3"), or parted by one blank behind a full stop ("Auskunft. 4"); with `capitals` also glued to an abbreviation
 * of three capitals or more ("RI-EBW-PRÜF1"). */
size_t drs_note_mark_at(const char *text, const drs_line *line, const char *marker, bool capitals);

/* A number that ends with the marker's figures ("2 BvE 1/762"), or one that stands alone in a sentence ("davon wurden
 * abgedichtet 4 oder vertieft"): it may be a note's mark, which nothing but the note tells. Before a noun it counts: "wurden
 * 4 Brunnen vertieft". */
bool drs_note_may_have_mark(const char *text, const drs_line *line, const char *marker);

/* The marker stands behind a year on the line, "die Landwirtschaftszählung 20102 ergab": figures of five are no count, and what follows
 * is no town's name. */
bool drs_note_marks_year(const char *text, const drs_line *line, const char *marker);

#endif
