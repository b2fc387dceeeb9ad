#include "answered_candidates.h"

#include "body_lines.h"

/* Two candidates have one number: the questions are printed twice, or a list stands in some text. */
static bool has_repeated_number(drs_draft *draft, const drs_candidates *candidates) {
    bool *seen = drs_arena_alloc(draft->arena, DRS_MOST_MAJORS, sizeof *seen);
    for (size_t i = 0; i < candidates->count; i++) {
        drs_number number = candidates->items[i].head.number;
        if (!number.major || number.minor || number.letter || number.major >= DRS_MOST_MAJORS) {
            continue;
        }
        if (seen[number.major]) {
            return true;
        }
        seen[number.major] = true;
    }
    return false;
}

/* The candidates nearest[0 .. count) are questions right above their answers; the same questions in a list above the answers are
 * no others. */
static void weigh(drs_draft *draft, drs_candidates *candidates, const size_t *nearest, size_t count) {
    enum { MOST_COMPARED = 40 };
    size_t *first_of = drs_arena_alloc(draft->arena, DRS_MOST_MAJORS, sizeof *first_of);
    size_t *next_of = drs_arena_alloc(draft->arena, candidates->count + 1, sizeof *next_of);
    for (size_t c = candidates->count; c-- > 0;) {
        size_t major = candidates->items[c].head.number.major;
        if (major && major < DRS_MOST_MAJORS) {
            next_of[c] = first_of[major];
            first_of[major] = c + 1;
        }
    }
    for (size_t k = 0; k < count; k++) {
        drs_candidate *own = &candidates->items[nearest[k]];
        size_t major = own->head.number.major;
        size_t compared = 0;
        for (size_t c = major < DRS_MOST_MAJORS ? first_of[major] : 0; c && compared < MOST_COMPARED;
             c = next_of[c - 1]) {
            drs_candidate *other = &candidates->items[c - 1];
            bool same = other != own && drs_number_same(other->head.number, own->head.number) &&
                        drs_candidates_same_text(draft, other, own);
            other->score += same ? DRS_SCORE_ANSWERED : 0;
            compared++;
        }
        own->score += DRS_SCORE_ANSWERED;
    }
}

void drs_candidates_weigh_answers(drs_draft *draft, drs_candidates *candidates, const drs_range *stretches,
                                  size_t stretch_count) {
    if (!has_repeated_number(draft, candidates)) {
        return;
    }
    size_t *nearest = drs_arena_alloc(draft->arena, candidates->count + 1, sizeof *nearest);
    size_t found = 0;
    size_t heads = 0;
    size_t next = 0;    /* candidate */
    size_t of_last = 0; /* the first candidate behind the heading before */
    size_t stretch = 0;
    for (size_t i = stretch_count ? stretches[0].first : 0; stretch < stretch_count; i++) {
        if (i > stretches[stretch].last) {
            if (++stretch == stretch_count) {
                break;
            }
            i = stretches[stretch].first;
        }
        while (next < candidates->count && candidates->items[next].line < i) {
            next++;
        }
        drs_answer_head head;
        draft->work++;
        if (draft->text->lines[i].role != DRS_ROLE_NONE || !drs_answer_head_at(draft, i, &head) || head.bare ||
            head.letter || head.soft || !head.count) {
            continue;
        }
        heads++;
        size_t before = found;
        for (size_t c = next; c-- > of_last && found - before < head.count;) {
            bool names = false;
            for (size_t k = 0; k < head.count && !names; k++) {
                names = drs_number_same(head.items[k].number, candidates->items[c].head.number);
            }
            bool nearer = true;
            for (size_t k = before; k < found && nearer; k++) {
                nearer = !drs_number_same(candidates->items[nearest[k]].head.number, candidates->items[c].head.number);
            }
            if (names && nearer) {
                nearest[found++] = c;
            }
            draft->work++;
        }
        heads -= found == before && of_last == next; /* two headings in a row */
        of_last = next;
    }
    if (heads < 2 || found * 3 < heads * 2) {
        return;
    }
    weigh(draft, candidates, nearest, found);
}
