/* restrictions.h - where an answer says that it, or a part of it, is classified or deposited elsewhere. */
#ifndef DRS_RESTRICTIONS_H
#define DRS_RESTRICTIONS_H

#include "mentions.h"

/* How far the search has come; zero at the start. */
typedef struct drs_restriction_search {
    size_t from;
    size_t level;  /* the next level of secrecy ("VS-NfD") */
    size_t office; /* the next office that keeps what is secret */
} drs_restriction_search;

/* The next sentence, text[*start, *end), that says so; false where there is none. */
bool drs_restriction_next(const drs_mentions *mentions, drs_restriction_search *search, size_t *start, size_t *end);

#endif
