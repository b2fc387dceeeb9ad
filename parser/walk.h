/* walk.h - the body as a row of events, and the state of the walk over them that gives every line its part. */
#ifndef DRS_WALK_H
#define DRS_WALK_H

#include "body_lines.h"
#include "candidates.h"

typedef enum drs_event_kind {
    DRS_EVENT_QUESTION, /* DRS_CHAIN_FIRST */
    DRS_EVENT_RESTATED, /* DRS_CHAIN_AGAIN */
    DRS_EVENT_ANSWER,   /* "Zu 1.:", "Antwort:" */
    DRS_EVENT_REMARK,   /* a heading; `item` says whose */
    DRS_EVENT_LEAD_IN,
    DRS_EVENT_LEAD_OUT,
    DRS_EVENT_LIST_HEAD,
    DRS_EVENT_DIVIDER,
    DRS_EVENT_SENTENCE, /* lines that sentences.c took */
    DRS_EVENT_REST,     /* a heading without a text of its own */
    DRS_EVENT_ANNEX
} drs_event_kind;

typedef struct drs_event {
    drs_event_kind kind;
    size_t line;
    size_t last;   /* last line of the heading itself */
    uint32_t text; /* where text begins on `last`; its end where the heading stands alone */
    int item;
    size_t candidate;
    drs_answer_head *head;
} drs_event;

typedef struct drs_walk {
    drs_draft *draft;
    drs_candidates candidates;
    drs_event *events;
    size_t event_count;
    size_t event_capacity;
    size_t numbered_heads;
    bool has_second_chain;
    uint64_t *last_keys; /* see drs_note_what_follows() */
    size_t *last_events;
    size_t last_mask;
    size_t last_used;
    size_t last_divider;
    size_t row_end;    /* the event behind the row of questions that the walk is in */
    size_t stack_end;  /* the event behind numbers whose texts were given together */
    unsigned unpaired; /* the last of numbers whose texts cannot be told apart */
    size_t *pending;   /* questions printed that wait for their answer */
    size_t pending_count;
    bool has_answers; /* the paper holds answers at all */
    bool in_answers;  /* the walk is behind the list of questions */
    bool asker_text;  /* a remark of the askers was seen */
    int text_belongs; /* role of text that stands before the first question */
} drs_walk;

/* The line of the event behind `index`; draft->end where there is none. */
static inline size_t drs_next_event_line(const drs_walk *walk, size_t index) {
    return index + 1 < walk->event_count ? walk->events[index + 1].line : walk->draft->end;
}

/* The event behind `index`; NULL where there is none. */
static inline const drs_event *drs_next_event(const drs_walk *walk, size_t index) {
    return index + 1 < walk->event_count ? &walk->events[index + 1] : NULL;
}

/* What stands right above may be a topic heading. */
static inline bool drs_begins_question(const drs_event *item) {
    return item && (item->kind == DRS_EVENT_QUESTION || item->kind == DRS_EVENT_RESTATED ||
                    item->kind == DRS_EVENT_ANSWER || item->kind == DRS_EVENT_LEAD_IN);
}

static inline bool drs_is_question_event(const drs_event *item) {
    return item && (item->kind == DRS_EVENT_QUESTION || item->kind == DRS_EVENT_RESTATED);
}

/* Give the text between the title and the first event its part; nothing where the paper `is_inquiry` neither by its head nor by
 * its questions. */
void drs_walk_opening(drs_walk *walk, bool is_inquiry);

/* Give each event, and the lines behind it, their part. */
void drs_walk_events(drs_walk *walk);

#endif
