/* figure_words.h - figures and the words beside them in a line whose columns single blanks part. */
#ifndef DRS_FIGURE_WORDS_H
#define DRS_FIGURE_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/* Letters between blanks: bytes [start, end) of a text. */
typedef struct drs_token {
    size_t start;
    size_t end;
} drs_token;

/* The first letters between blanks of text[start, end); empty where there are none. */
drs_token drs_first_token(const char *text, size_t start, size_t end);

/* "1.234,5", "60%", "01.08.2014", "2014/15", or a dash in a figure's place. */
bool drs_is_figure(const char *text, drs_token at);

/* "2014", "2013/14", "2013/2014". */
bool drs_is_year(const char *text, drs_token at);

/* Up to three digits, and three digits behind them: one number or two. */
bool drs_may_be_thousands(const char *text, drs_token first, drs_token second);

/* "%", "Euro": belongs to the figure before it. */
bool drs_is_unit(const char *text, drs_token at);

/* How many figures stand at a line's end. "1,9 Prozent" and a lone "-" are one. */
size_t drs_figures_at_end(const char *text, size_t start, size_t end);

/* The last letters between blanks of text[start, end); empty where there are none. */
drs_token drs_last_token(const char *text, size_t start, size_t end);

/* The token is the word. */
bool drs_token_is(const char *text, drs_token at, const char *word);

/* The token is one of the words; the list ends with NULL. */
bool drs_token_among(const char *text, drs_token at, const char *const *words);

/* "und", "der": joins words to one phrase. */
bool drs_token_joins(const char *text, drs_token at);

/* "je", "seit": needs a word behind it. */
bool drs_token_leads(const char *text, drs_token at);

#endif
