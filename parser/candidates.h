/* candidates.h - lines that may begin a question, and the best consistent choice among them. */
#ifndef DRS_CANDIDATES_H
#define DRS_CANDIDATES_H

#include "numbers.h"

typedef struct drs_candidate {
    size_t line;
    size_t text_line; /* where its text begins, below other numbers; 0: on or below its line */
    drs_number_head head;
    int score;      /* what speaks for it, taken alone */
    bool asks;      /* a question mark ends it before the next candidate */
    bool opens;     /* begins as questions do: "Wie", "Welche", "Bitte" */
    bool list_item; /* continues a list that began at 1 right before it */
    bool quoted;    /* stands in a quotation */
    bool topic;     /* "1. Verkehr" above "a. Wie viele …?": names a subject and asks nothing */
    bool letter;    /* "a)": its major number comes from the question before */
    uint64_t hash;  /* of the first letters of its text; found when first asked for */
    size_t hash_letters;
    bool hashed;
    int chain; /* 0: none; 1: the paper's questions; 2: printed again */
    /* search */
    int best;
    size_t before;
} drs_candidate;

typedef struct drs_candidates {
    drs_candidate *items;
    size_t count;
    size_t capacity;
} drs_candidates;

/* Collect the candidates of lines [first, end). `lead_in`: the line of the last lead-in, SIZE_MAX where there is none. */
void drs_candidates_find(drs_draft *draft, size_t first, size_t end, size_t lead_in, drs_candidates *candidates);

/* Choose the questions: numbers that grow by one from 1 (chain 1), and the same numbers printed again behind them
 * (chain 2). Returns how many are in chain 1. */
size_t drs_candidates_choose(drs_draft *draft, drs_candidates *candidates);

/* A quotation longer than this was never closed by the print; it ends there. */
#define DRS_QUOTED_LINES 60u

/* How deep in quotations („ … “) the text stands behind a line that began at depth `depth`. */
unsigned drs_quote_depth(const char *text, const drs_line *line, unsigned depth);

#endif
