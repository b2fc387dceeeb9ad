/* head_items.h - the items of the title block: what each kind of line gives the record. */
#ifndef DRS_HEAD_ITEMS_H
#define DRS_HEAD_ITEMS_H

#include "draft.h"

/* What the lines of the block have told so far. */
typedef struct drs_head_state {
    drs_draft *draft;
    bool kind;       /* a line with the instrument was seen */
    bool other;      /* it is no inquiry */
    bool answer;     /* the word for an answer was seen */
    bool answers_to; /* "auf die Kleine Anfrage …" was seen: a bare Drucksache below is the inquiry's */
    bool with;       /* inquiry and answer in one paper */
    bool askers_done;
    bool letter;      /* the block holds a letter (covering_letter.h) */
    drs_value office; /* of the one whose letter it is */
} drs_head_state;

/* Take what the form of `line` says, whose match in its key is given; returns the last line of the item. */
size_t drs_head_take_item(drs_head_state *told, size_t line, const drs_key *key, const drs_match *match);

#endif
