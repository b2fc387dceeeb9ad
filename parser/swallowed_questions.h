/* swallowed_questions.h - a question that stands amid another text: its number lost or misread, behind another sentence, or
 * printed again in a remark. */
#ifndef DRS_SWALLOWED_QUESTIONS_H
#define DRS_SWALLOWED_QUESTIONS_H

#include "swallowed_reading.h"

/* "… überwiesen. 7. Wie bewertet …?", "…? b) Welche …?": a question with a number that one of the paper can have begins at
 * text[at] of the line, behind a sentence that ends with the letter `close`. */
bool drs_swallowed_question(const drs_swallowed *read, size_t line, size_t at, char close);

/* The line of an answer or a remark should begin a question: "b) Wie viele …?" where the questions have no such part, or one
 * that has lost its number. `above`: the line of the same text above it, NULL where there is none. */
bool drs_swallowed_begins_question(const drs_swallowed *read, size_t line, const drs_line *above);

/* The line of a question's part has lost its letter: "… worden?" above "von Kommunen bewilligt worden?". */
bool drs_swallowed_lacks_letter(const drs_swallowed *read, const drs_line *line, const drs_line *above);

/* Doubt what is printed twice: a question that stands in the government's remark begins as one of the paper's does: it is that one, printed again, and
 * what follows is its answer. The remark is doubted, and the question, whose end was sought behind it. */
void drs_swallowed_repeated_check(const drs_swallowed *read);

/* Doubt the first question without a number among numbered ones, and return true where there is one: it was found by its answer,
 * and what stands above it, where its number stood, may be its beginning. */
bool drs_swallowed_unnumbered_check(drs_draft *draft);

#endif
