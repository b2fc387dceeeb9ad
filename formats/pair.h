/* pair.h - which inquiry belongs to which answer?
 *
 * Records are joined by what they print of each other, the strongest evidence first: the answer names the inquiry's
 * Drucksachennummer; both have the same running number in the same parliament and legislative term; both have the same
 * title together with the same day of asking or the same first asker. A title alone joins nothing, and where two
 * records fit equally well none of them is joined. The work is that of sorting: no record is held against all others.
 *
 *     drs_pairing *pairing = NULL;
 *     if (drs_pairing_new(records, count, &pairing))
 *         for (size_t i = 0; i < drs_pairing_count(pairing); i++)
 *             use(drs_pairing_at(pairing, i));
 *     drs_pairing_free(pairing);
 */
#ifndef DRS_PAIR_H
#define DRS_PAIR_H

#include <stdbool.h>
#include <stddef.h>

#include "arena.h"
#include "drucksache.h"

/* In place of a record's number: there is none. */
#define DRS_PAIR_NONE ((size_t)-1)

/* Candidates kept of a record that fits several equally well; the rest is counted. */
#define DRS_PAIR_MOST_CANDIDATES 10

/* Why two records belong together, the strongest first. A set of them has the bit 1 << evidence. */
typedef enum drs_pair_evidence {
    DRS_PAIR_INQUIRY_REFERENCE, /* "inquiry_reference": the answer names the inquiry's Drucksachennummer */
    DRS_PAIR_INQUIRY_NUMBER,    /* "inquiry_number": the same running number, parliament and term */
    DRS_PAIR_TITLE,             /* "title": the same letters and digits */
    DRS_PAIR_ASKED,             /* "asked": the same day of asking */
    DRS_PAIR_FIRST_ASKER,       /* "first_asker" */
    DRS_PAIR_SAME_PAPER,        /* "same_paper": one paper holds both */
    DRS_PAIR_EVIDENCE_COUNT
} drs_pair_evidence;

/* The name of a piece of evidence as it stands in a proceeding; static. */
const char *drs_pair_evidence_name(drs_pair_evidence evidence);

/* One proceeding: an inquiry and its answer, or one of them. */
typedef struct drs_pair {
    size_t
        inquiry; /* number of the record, from 0, or DRS_PAIR_NONE; the same as `answer` where one paper holds both */
    size_t answer;
    unsigned matched_by; /* all evidence that agrees; 0 where one side is missing */
    /* Records of the other side that fit this one equally well, so that none was joined; first DRS_PAIR_MOST_… */
    const size_t *candidates;
    size_t candidate_count;
    size_t candidates_dropped;
    bool
        refuted; /* an answer whose inquiry_reference is there, but belongs to another answer or fits in nothing else */
} drs_pair;

typedef struct drs_pairing drs_pairing;

/* Join `count` records, which are borrowed for the time of the call. False where memory ran out; *pairing is then NULL,
 * else it must be freed with drs_pairing_free(). */
bool drs_pairing_new(const drs_record *const *records, size_t count, drs_pairing **pairing);

/* The proceedings, in the order of their first records. A record that is neither inquiry nor answer is in none. */
size_t drs_pairing_count(const drs_pairing *pairing);
const drs_pair *drs_pairing_at(const drs_pairing *pairing, size_t index);

/* Free a pairing; NULL is allowed. */
void drs_pairing_free(drs_pairing *pairing);

/* Is the record an inquiry, an answer or both, so that it can be part of a proceeding? */
bool drs_pair_takes(const drs_record *record);

/* A text as wordings are compared: its letters and digits alone, in lower case, without marks of footnotes. */
drs_string drs_pair_wording(drs_arena *arena, drs_string text);

/* An inquiry's running number without the legislative term that some papers print before it ("8/1400"). Borrowed. */
drs_string drs_pair_number(const drs_record *record);

/* Whom an asker's name means: equal for the same person or Fraktion. */
drs_string drs_pair_asker(drs_arena *arena, const drs_asker *asker);

/* Order of two strings, byte by byte: lower than, equal to or greater than 0. */
int drs_pair_compare(drs_string a, drs_string b);

#endif
