/* letterhead.h - lines that hold nothing but a parliament's name, numbers, dates and page marks, in any order.
 *
 * Heads and running heads differ between parliaments, terms and PDF readers in the order of their parts alone. So a
 * line is eaten part by part; where nothing is left, it is a letterhead line. */
#ifndef DRS_LETTERHEAD_H
#define DRS_LETTERHEAD_H

#include "draft.h"

enum {
    DRS_HEAD_HAS_NAME = 1,
    DRS_HEAD_HAS_REFERENCE = 2,
    DRS_HEAD_HAS_TERM = 4,
    DRS_HEAD_HAS_DATE = 8,
    DRS_HEAD_HAS_PAGE = 16,   /* "– 2 –", "Seite 2 / 4" */
    DRS_HEAD_HAS_NUMBER = 32, /* a bare number, which may be a page's */
    DRS_HEAD_HAS_LABEL = 64,  /* the word "Drucksache" */
    DRS_HEAD_HAS_SECOND = 128 /* a second Drucksachennummer: "(17/1330)", "zu Drucksache 17/2192" */
};

/* No line of letterhead has more bytes, blanks between its parts included. */
#define DRS_HEAD_BYTES 400u

typedef struct drs_letterhead {
    unsigned parts;
    int parliament; /* index in drs_profiles, -1 where no name stands */
    char reference[16];
    drs_piece reference_piece;
    char second[16];
    drs_piece second_piece;
    unsigned term;
    drs_piece term_piece;
    char date[11];
    drs_piece date_piece;
    unsigned number; /* of the page */
    unsigned of;     /* "Seite 2 von 4": the pages there are; 0 where it is not printed */
    bool parted;     /* `number` stands right behind the reference and may be its last digits: "18/93 76" */
    unsigned torn;   /* the term of "Drucksache 16/" whose number stands on a line of its own (rp) */
} drs_letterhead;

/* True where the whole line is eaten. */
bool drs_letterhead_eat(drs_draft *draft, size_t line, drs_letterhead *head);

/* The head of that line prints a term, a number or the word "Drucksache" beside the parliament's name, or a line near it
 * does: every letterhead has one of them, a list of parliaments in a text ("Landtag Brandenburg" / "Deutscher Bundestag")
 * has none. */
bool drs_letterhead_is_beside(drs_draft *draft, size_t line, const drs_letterhead *head);

/* What drs_letterhead_eat() does, of a piece of a line, before any paper is known: dates with the year first are not read. */
bool drs_letterhead_eat_piece(drs_arena *arena, const char *text, drs_piece piece, drs_letterhead *head);

/* A Drucksachennummer at key[at]: "18/9376", "19/10006" for "19 /10 006". Returns its length in the key, 0 for none. */
size_t drs_key_reference(const drs_key *key, size_t at, char reference[16]);

#endif
