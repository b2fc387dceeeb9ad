#include "which_parliament.h"

#include <string.h>

#include "diagnostics.h"
#include "furniture.h"
#include "letterhead.h"
#include "letterhead_beginnings.h"

/* A running head and the page's number fill so many lines. */
#define EDGE_LINES 3u

/* So many votes of phrases decide: three that nobody else prints. */
#define ENOUGH_VOTES 9

typedef struct ballot {
    int votes[DRS_PARLIAMENT_COUNT];
} ballot;

/* The line is one of the first or last of its page: a running head of several lines, with the page's number. */
static bool at_page_edge(const drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    for (size_t k = 0; k < EDGE_LINES; k++) {
        if ((line >= draft->first + k && lines[line - k].flags & DRS_LINE_PAGE_FIRST) ||
            (line + k < draft->end && lines[line + k].flags & DRS_LINE_PAGE_LAST)) {
            return true;
        }
    }
    return false;
}

/* A name that opens the paper needs nothing beside it. */
#define TOP_LINES 8u

/* Names in letterhead lines: one such line speaks for its parliament with more weight than any phrase. */
static void count_names(drs_draft *draft, ballot *count) {
    drs_line *lines = draft->text->lines;
    size_t heads = 0;
    for (size_t i = draft->first; i < draft->end && heads < 6; i++) {
        bool edge = at_page_edge(draft, i);
        if ((i - draft->first >= 30 && !edge) || !(drs_is_digit(draft->text->bytes[lines[i].start])
                                                       ? lines[i].end - lines[i].start < 80
                                                       : drs_begins_as_letterhead(draft->text->bytes, &lines[i]))) {
            continue;
        }
        drs_letterhead head;
        if (drs_letterhead_eat(draft, i, &head) && head.parliament >= 0 &&
            (i - draft->first < TOP_LINES || drs_letterhead_is_beside(draft, i, &head))) {
            count->votes[head.parliament] += 6;
            heads++;
            if (count->votes[head.parliament] >= 12 && heads * 6 == (size_t)count->votes[head.parliament]) {
                return; /* two lines agree and none speaks against */
            }
        }
    }
}

static void count_phrases(drs_draft *draft, ballot *count) {
    for (size_t i = draft->first; i < draft->end && i - draft->first < 90; i++) {
        drs_key key = *drs_line_key(draft, i);
        for (size_t k = 0; k < drs_phrase_count; k++) {
            draft->work += key.length;
            if (strstr(key.bytes, drs_phrases[k].phrase)) {
                count->votes[drs_phrases[k].parliament] += drs_phrases[k].weight;
            }
        }
        for (int p = 0; p < DRS_PARLIAMENT_COUNT; p++) {
            if (strstr(key.bytes, drs_profiles[p].names[0])) {
                count->votes[p] += i - draft->first < 8 ? 3 : 1;
            }
            if (count->votes[p] >= ENOUGH_VOTES) {
                return;
            }
        }
    }
}

/* The caller's word for the parliament counts, but a head that names another one is told. */
static void check_told(drs_draft *draft, int told) {
    ballot counted = {0};
    count_names(draft, &counted);
    for (int i = 0; i < DRS_PARLIAMENT_COUNT; i++) {
        if (i != told && counted.votes[i] >= 6 && counted.votes[i] - counted.votes[told] >= 2) {
            drs_say(draft, "parliament.other", draft->first, drs_profiles[i].code);
            return;
        }
    }
}

void drs_parliament_find(drs_draft *draft) {
    int best = -1;
    int second = -1;
    if (draft->options && draft->options->parliament) {
        for (int i = 0; i < DRS_PARLIAMENT_COUNT; i++) {
            if (strcmp(drs_profiles[i].code, draft->options->parliament) == 0) {
                best = i;
            }
        }
        if (best >= 0) {
            check_told(draft, best);
        }
    } else {
        ballot counted = {0};
        count_names(draft, &counted);
        for (int round = 0; round < 2; round++) {
            best = second = -1;
            for (int i = 0; i < DRS_PARLIAMENT_COUNT; i++) {
                if (best < 0 || counted.votes[i] > counted.votes[best]) {
                    second = best;
                    best = i;
                } else if (second < 0 || counted.votes[i] > counted.votes[second]) {
                    second = i;
                }
            }
            if (round == 0 && counted.votes[best] < 6) {
                count_phrases(draft, &counted);
            } else {
                break;
            }
        }
        if (counted.votes[best] < 2) {
            return;
        }
        if (counted.votes[best] - counted.votes[second] < 2) {
            drs_say(draft, "parliament.ambiguous", draft->first, NULL);
            return;
        }
    }
    if (best >= 0) {
        draft->profile = &drs_profiles[best];
        draft->parliament = 1u << best;
    }
}
