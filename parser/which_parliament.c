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

/* A line of letterhead with a parliament's name has so many votes. */
#define NAME_VOTES 6

/* A parliament has so many votes at least, and so many more than any other. */
#define LEAST_VOTES 2

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
            count->votes[head.parliament] += NAME_VOTES;
            heads++;
            if (count->votes[head.parliament] >= 2 * NAME_VOTES &&
                heads * NAME_VOTES == (size_t)count->votes[head.parliament]) {
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
        if (i != told && counted.votes[i] >= NAME_VOTES && counted.votes[i] - counted.votes[told] >= LEAST_VOTES) {
            drs_say(draft, "parliament.other", draft->first, drs_profiles[i].code);
            return;
        }
    }
}

/* The parliament that the caller names, -1 where it is none. */
static int told_parliament(drs_draft *draft) {
    for (int i = 0; i < DRS_PARLIAMENT_COUNT; i++) {
        if (strcmp(drs_profiles[i].code, draft->options->parliament) == 0) {
            check_told(draft, i);
            return i;
        }
    }
    return -1;
}

/* The parliament with most votes; *second has the most of the others. */
static int most_voted(const ballot *counted, int *second) {
    int best = -1;
    *second = -1;
    for (int i = 0; i < DRS_PARLIAMENT_COUNT; i++) {
        if (best < 0 || counted->votes[i] > counted->votes[best]) {
            *second = best;
            best = i;
        } else if (*second < 0 || counted->votes[i] > counted->votes[*second]) {
            *second = i;
        }
    }
    return best;
}

/* The parliament that the paper names, -1 where it names none or two alike. */
static int counted_parliament(drs_draft *draft) {
    ballot counted = {0};
    count_names(draft, &counted);
    int second;
    int best = most_voted(&counted, &second);
    if (counted.votes[best] < NAME_VOTES) {
        count_phrases(draft, &counted);
        best = most_voted(&counted, &second);
    }
    if (counted.votes[best] < LEAST_VOTES) {
        return -1;
    }
    if (counted.votes[best] - counted.votes[second] < LEAST_VOTES) {
        drs_say(draft, "parliament.ambiguous", draft->first, NULL);
        return -1;
    }
    return best;
}

void drs_parliament_find(drs_draft *draft) {
    const bool told = draft->options && draft->options->parliament;
    const int found = told ? told_parliament(draft) : counted_parliament(draft);
    if (found >= 0) {
        draft->profile = &drs_profiles[found];
        draft->parliament = 1u << found;
    }
}
