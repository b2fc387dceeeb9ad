/* numbers.h - the numbers of questions as parliaments print them. */
#ifndef DRS_NUMBERS_H
#define DRS_NUMBERS_H

#include "draft.h"

/* How a number is printed at a line's start. Lines of one list are printed alike. */
typedef enum drs_number_style {
    DRS_STYLE_NONE,
    DRS_STYLE_DOT,          /* "1." */
    DRS_STYLE_PAREN,        /* "1)" */
    DRS_STYLE_LEVELS,       /* "1.1", "1.1." */
    DRS_STYLE_LETTER_PAREN, /* "a)" */
    DRS_STYLE_LETTER_DOT,   /* "a." */
    DRS_STYLE_WITH_LETTER,  /* "1a)", "1. a)", "11.a." */
    DRS_STYLE_WORD          /* "Frage 1:", "Frage 1.", "Frage:" (number 1, found alone) */
} drs_number_style;

typedef struct drs_number_head {
    drs_number_style style;
    drs_number number;
    uint32_t text; /* where the text behind the number begins; the line's end where it stands alone */
    bool bare;     /* "Frage:" without a number */
} drs_number_head;

/* A question's number at the start of text[start, end). Dates ("02.08.2024", "12. November"), amounts ("1.154.000")
 * and ordinals ("19. Wahlperiode", "101. …" with three figures) are none. */
drs_number_head drs_number_read(const char *text, size_t start, size_t end);

/* The figures at text[at, end), at most four of them: their value. Returns how many there are. */
size_t drs_number_digits(const char *text, size_t at, size_t end, unsigned *value);

/* The number as records have it: "3", "3.1", "3a". */
drs_string drs_number_text(drs_arena *arena, drs_number number);

/* The numbers are one: all of their parts are the same. */
bool drs_number_same(drs_number a, drs_number b);

#endif
