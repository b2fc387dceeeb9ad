#include "answers_end.h"

#include "annex_lines.h"
#include "line_ranges.h"
#include "signature.h"

/* A signature stands at most so many lines above the page of the first annex. */
#define SIGNED_LINES 20u

/* The last line with a question's number. */
static size_t last_head(const drs_walk *walk) {
    size_t last = walk->draft->body;
    for (size_t i = 0; i < walk->candidates.count; i++) {
        if (walk->candidates.items[i].chain) {
            last = walk->candidates.items[i].line;
        }
    }
    return last;
}

/* A head of an answer names a question that no head before it names. */
static bool names_more(const drs_answer_head *head, const uint64_t *named, size_t words) {
    for (size_t k = 0; k < head->count; k++) {
        unsigned major = head->items[k].number.major;
        if (major / 64 < words && !(named[major / 64] >> major % 64 & 1u)) {
            return true;
        }
    }
    return false;
}

/* Above a page of its own an annex may repeat the head of the answer that it belongs to ("Zu den Fragen 2 und 3: …");
 * below a signature, or where such heads name nothing new, the answers have ended. */
static size_t last_numbered_head(drs_walk *walk, size_t from) {
    drs_draft *draft = walk->draft;
    size_t last = from;
    uint64_t named[16] = {0};
    size_t annex = SIZE_MAX;
    bool closed = false; /* a signature stands above the annex */
    size_t questions = walk->candidates.count;
    if (!walk->has_answers) {
        return from;
    }
    for (size_t i = from; i < draft->end; i++) {
        if (drs_line_skipped(&draft->text->lines[i])) {
            continue;
        }
        if (i > from && annex == SIZE_MAX && drs_annex_heads_page(draft, i)) {
            annex = i;
            size_t first = i > from + SIGNED_LINES ? i - SIGNED_LINES : from + 1;
            closed = first < i && drs_signature_find(draft, first, i - 1) != SIZE_MAX;
        }
        drs_answer_head head;
        if (!drs_answer_head_at(draft, i, &head) || (head.bare && !questions)) {
            continue;
        }
        if (annex != SIZE_MAX && (closed || !names_more(&head, named, sizeof named / sizeof *named))) {
            continue;
        }
        annex = SIZE_MAX;
        for (size_t k = 0; k < head.count; k++) {
            unsigned major = head.items[k].number.major;
            if (major / 64 < sizeof named / sizeof *named) {
                named[major / 64] |= (uint64_t)1 << major % 64;
            }
        }
        last = i;
    }
    return last;
}

size_t drs_answers_end(drs_walk *walk) {
    return last_numbered_head(walk, last_head(walk));
}
