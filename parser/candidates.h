/* candidates.h - lines that may begin a question, and the best consistent choice among them. */
#ifndef DRS_CANDIDATES_H
#define DRS_CANDIDATES_H

#include "numbers.h"

/* Numbers of questions are smaller (numbers.c). */
#define DRS_MOST_MAJORS 1000u

/* How far a question mark, or an answer's heading, is looked for; the longest question seen has 14 lines. */
#define DRS_LOOK_LINES 16u

/* What speaks for or against a candidate. The sizes only have to keep this order: a question's mark and its first word
 * outweigh everything that a list item can show. */
enum {
    DRS_SCORE_ASKS = 5,
    DRS_SCORE_OPENS = 3,
    DRS_SCORE_WORD = 6,          /* "Frage 3:" */
    DRS_SCORE_PLAIN = -4,        /* neither asks nor opens */
    DRS_SCORE_MID_SENTENCE = -5, /* the line above goes on here */
    DRS_SCORE_BEFORE_LEAD_IN = -9,
    DRS_SCORE_QUOTED = -9, /* inside a quotation that began on a line before */
    DRS_SCORE_LIST_ITEM = -5,
    DRS_SCORE_ASKED_ELSEWHERE = -8, /* a list's item, and its number is a question's */
    DRS_SCORE_NEXT = 2,             /* directly behind its predecessor */
    DRS_SCORE_STYLE = 1,            /* printed as its predecessor is */
    DRS_SCORE_OTHER_STYLE = -3,
    DRS_SCORE_SKIPPED = -6, /* a number is left out */
    DRS_SCORE_NOT_FROM_ONE = -8,
    DRS_SCORE_ANSWERED = 4, /* the answer to this number stands below, where answers follow their questions */
};

typedef enum drs_chain {
    DRS_CHAIN_NONE,
    DRS_CHAIN_FIRST, /* the paper's questions */
    DRS_CHAIN_AGAIN, /* printed again */
    DRS_CHAIN_TRIED  /* only while chains.c chooses */
} drs_chain;

/* A question's parts lie so near behind its first candidate: further ones are not compared with what may print them again. */
#define DRS_PARTS_COMPARED 40u

typedef struct drs_candidate {
    size_t line;
    size_t text_line; /* where its text begins, below other numbers; 0: on or below its line */
    drs_number_head head;
    int score;            /* what speaks for it, taken alone */
    bool asks;            /* a question mark ends it before the next candidate */
    bool opens;           /* begins as questions do: "Wie", "Welche", "Bitte" */
    bool list_item;       /* continues a list that began at 1 right before it */
    bool asked_elsewhere; /* and a question of its number stands elsewhere */
    bool quoted;          /* stands in a quotation */
    bool topic;           /* "1. Verkehr" above "a. Wie viele …?": names a subject and asks nothing */
    bool letter;          /* "a)": its major number comes from the question before */
    uint64_t hash;        /* of the first letters of its text; found when first asked for */
    size_t hash_letters;
    bool hashed;
    drs_chain chain;
    /* search */
    int best;
    size_t before;
} drs_candidate;

typedef struct drs_candidates {
    drs_candidate *items;
    size_t count;
    size_t capacity;
} drs_candidates;

/* Collect the candidates of lines [first, end). */
void drs_candidates_find(drs_draft *draft, size_t first, size_t end, drs_candidates *candidates);

/* What speaks for each candidate of the stretches of lines. `lead_in`: the line of the last lead-in, SIZE_MAX where there is
 * none. */
void drs_candidates_weigh(drs_draft *draft, const drs_range *stretches, size_t count, size_t lead_in,
                          drs_candidates *candidates);

/* The two have the same number of letters at their start, and the same ones: a question is printed twice. */
bool drs_candidates_same_text(drs_draft *draft, drs_candidate *a, drs_candidate *b);

/* A quotation longer than this was never closed by the print; it ends there. */
#define DRS_QUOTED_LINES 60u

/* How deep in quotations („ … “) the text stands behind a line that began at depth `depth`. */
unsigned drs_quote_depth(const char *text, const drs_line *line, unsigned depth);

#endif
