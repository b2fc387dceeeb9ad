/* unmarked_notes.h - lines that read as a note, or as the rest of one, and that no mark proves: draft->unmarked_note. */
#ifndef DRS_UNMARKED_NOTES_H
#define DRS_UNMARKED_NOTES_H

#include "draft.h"

/* "1 Statistisches Amt, Berichte 2015." ends the page's text, in the turn of its notes, and nothing in the text has its
 * mark: a note whose mark the extractor lost, most likely. Rows of numbered tables and lists have neighbours. */
void drs_unmarked_note_find(drs_draft *draft, size_t first, size_t last, unsigned next_number);

/* The note's last line is full and ends no sentence: at the page's end the note goes on below the next page. */
bool drs_note_ends_full(const drs_draft *draft, const drs_draft_note *note);

/* "dieser Seite nicht reicht." behind a closed sentence at the foot of [first, last]: the rest of a note that the page
 * before cut off, which no mark tells from the text. */
void drs_unmarked_rest_find(drs_draft *draft, size_t first, size_t last);

/* "¹ Vgl. Jahrbuch." below a text with that sign behind a sentence or a word, not behind a unit ("m²"): a note in a form
 * that is not read. */
void drs_raised_note_find(drs_draft *draft, size_t first, size_t last);

/* The line begins with a number as a note does and is none: the sentence above it is open, and the next page begins anew.
 * "… mindestens / 2 Beamte verletzt?" above "3. Welche …" is how that sentence goes on. */
bool drs_notes_line_goes_on(const drs_draft *draft, size_t line);

#endif
