#include "chains.h"

#include "question_parts.h"

/* Minor numbers (from 1) and letters that a chain tells apart. */
enum { MINORS = 33, LETTERS = 27 };

/* Best chains so far that end in a question of one major number: as a whole, and for each minor number and letter. */
typedef struct major_slot {
    size_t any;
    size_t plain;
    size_t minors[MINORS];
    size_t letters[LETTERS];
} major_slot;

typedef struct chain_search {
    drs_draft *draft;
    drs_candidates *candidates;
    major_slot **slots; /* by major number */
    size_t majors;
} chain_search;

static major_slot *slot_of(chain_search *search, size_t major, bool make) {
    if (major >= search->majors) {
        return NULL;
    }
    if (!search->slots[major] && make) {
        major_slot *slot = drs_arena_alloc(search->draft->arena, 1, sizeof *slot);
        slot->any = slot->plain = SIZE_MAX;
        for (size_t i = 0; i < MINORS; i++) {
            slot->minors[i] = SIZE_MAX;
        }
        for (size_t i = 0; i < LETTERS; i++) {
            slot->letters[i] = SIZE_MAX;
        }
        search->slots[major] = slot;
    }
    return search->slots[major];
}

static void keep_better(const drs_candidates *candidates, size_t *slot, size_t candidate) {
    if (*slot == SIZE_MAX || candidates->items[candidate].best > candidates->items[*slot].best) {
        *slot = candidate;
    }
}

static void try_before(const drs_candidates *candidates, drs_candidate *candidate, size_t index, size_t before,
                       int extra) {
    if (before == SIZE_MAX || candidates->items[before].line >= candidate->line) {
        return;
    }
    const drs_candidate *above = &candidates->items[before];
    int value = above->best + candidate->score + extra;
    bool levels = candidate->head.style == DRS_STYLE_LEVELS || above->head.style == DRS_STYLE_LEVELS ||
                  candidate->head.style == DRS_STYLE_WITH_LETTER || above->head.style == DRS_STYLE_WITH_LETTER;
    value += above->head.style == candidate->head.style ? DRS_SCORE_STYLE : levels ? 0 : DRS_SCORE_OTHER_STYLE;
    /* Sub-questions by letter stand between two numbers and do not part them. */
    size_t gap = index - 1;
    while (gap > before && candidates->items[gap].letter) {
        gap--;
    }
    if (gap == before) {
        value += DRS_SCORE_NEXT;
    } else if (candidate->list_item) {
        value += DRS_SCORE_LIST_ITEM;
    }
    if (candidate->before == SIZE_MAX || value > candidate->best) {
        candidate->best = value;
        candidate->before = before;
    }
}

static size_t any_of(const major_slot *slot) {
    return slot ? slot->any : SIZE_MAX;
}

static void place(chain_search *search, size_t index) {
    drs_candidates *candidates = search->candidates;
    drs_candidate *candidate = &candidates->items[index];
    drs_number number = candidate->head.number;
    size_t major = number.major;
    candidate->before = SIZE_MAX;
    bool first = (major == 1 && number.minor <= 1 && (number.letter == 0 || number.letter == 'a'));
    candidate->best = candidate->score + (first ? 0 : DRS_SCORE_NOT_FROM_ONE);
    drs_candidate start = *candidate;
    start.before = SIZE_MAX;
    drs_candidate joined = *candidate;
    joined.best = INT32_MIN / 2;
    const major_slot *above = major ? slot_of(search, major - 1, false) : NULL;
    const major_slot *skipped = major > 2 ? slot_of(search, major - 2, false) : NULL;
    const major_slot *same = slot_of(search, major, false);
    joined.before = SIZE_MAX;
    if (number.minor == 0 && (number.letter == 0 || number.letter == 'a')) {
        try_before(candidates, &joined, index, any_of(above), 0);
        try_before(candidates, &joined, index, any_of(skipped), DRS_SCORE_SKIPPED);
    }
    if (number.minor == 1 && number.letter == 0) {
        try_before(candidates, &joined, index, any_of(above), 0);
        if (same) {
            try_before(candidates, &joined, index, same->plain, 0);
        }
    }
    if (number.minor > 1 && number.minor < MINORS && same) {
        try_before(candidates, &joined, index, same->minors[number.minor - 1], 0);
    }
    if (number.letter && same) {
        size_t letter = (size_t)(number.letter - 'a');
        if (letter == 0) {
            try_before(candidates, &joined, index,
                       number.minor ? same->minors[number.minor < MINORS ? number.minor : MINORS - 1] : same->plain, 0);
        } else if (letter < LETTERS) {
            try_before(candidates, &joined, index, same->letters[letter - 1], 0);
        }
    }
    if (joined.before != SIZE_MAX && joined.best > start.best) {
        candidate->best = joined.best;
        candidate->before = joined.before;
    }
    major_slot *slot = slot_of(search, major, true);
    if (!slot) {
        return;
    }
    keep_better(candidates, &slot->any, index);
    if (!number.minor && !number.letter) {
        keep_better(candidates, &slot->plain, index);
    }
    if (number.minor && number.minor < MINORS && !number.letter) {
        keep_better(candidates, &slot->minors[number.minor], index);
    }
    if (number.letter) {
        keep_better(candidates, &slot->letters[number.letter - 'a'], index);
    }
}

/* The best chain among the candidates that are in no chain yet; marks it. Returns its length. */
static size_t choose_chain(drs_draft *draft, drs_candidates *candidates, drs_chain mark) {
    size_t majors = 0;
    for (size_t i = 0; i < candidates->count; i++) {
        size_t major = candidates->items[i].head.number.major;
        majors = major + 1 > majors ? major + 1 : majors;
    }
    chain_search search = {draft, candidates, drs_arena_alloc(draft->arena, majors + 1, sizeof *search.slots),
                           majors + 1};
    size_t best = SIZE_MAX;
    for (size_t i = 0; i < candidates->count; i++) {
        drs_candidate *candidate = &candidates->items[i];
        if (candidate->letter || candidate->chain) {
            continue;
        }
        place(&search, i);
        if (candidate->best > 0 && (best == SIZE_MAX || candidate->best > candidates->items[best].best)) {
            best = i;
        }
        draft->work += 8;
    }
    size_t length = 0;
    while (best != SIZE_MAX) {
        candidates->items[best].chain = mark;
        best = candidates->items[best].before;
        length++;
    }
    return length;
}

/* The candidate asks as clearly as the questions of a chain do, and is no list's item. */
static bool is_clear(const drs_candidate *candidate) {
    return candidate->asks && candidate->score >= DRS_SCORE_ASKS && !(candidate->list_item && !candidate->opens);
}

/* Questions printed out of their order ("3." after "4.", where 3 was answered later): numbers that the chain leaves
 * out, asked as clearly as those in it. An item of a list that has the place of one gives way. */
static void add_out_of_order(drs_draft *draft, drs_candidates *candidates) {
    size_t first = SIZE_MAX;
    size_t most = 0;
    drs_number_style style = DRS_STYLE_NONE;
    for (size_t i = 0; i < candidates->count; i++) {
        if (candidates->items[i].chain == DRS_CHAIN_FIRST) {
            first = first == SIZE_MAX ? i : first;
            style = candidates->items[i].head.style;
            size_t major = candidates->items[i].head.number.major;
            most = major > most ? major : most;
        }
    }
    size_t lowest = candidates->items[first].head.number.major;
    /* The place of the chain's item of a number, 0 where it has none. */
    size_t *present = drs_arena_alloc(draft->arena, most + candidates->count + 4, sizeof *present);
    for (size_t i = 0; i < candidates->count; i++) {
        if (candidates->items[i].chain == DRS_CHAIN_FIRST) {
            present[candidates->items[i].head.number.major] = i + 1;
        }
    }
    for (size_t i = lowest > 1 ? 0 : first; i < candidates->count; i++) {
        drs_candidate *candidate = &candidates->items[i];
        drs_number number = candidate->head.number;
        draft->work++;
        if (candidate->chain || candidate->letter || number.minor || number.letter || number.major > most + 1 ||
            candidate->head.style != style || (i < first && number.major >= lowest) || !is_clear(candidate)) {
            continue;
        }
        drs_candidate *known = present[number.major] ? &candidates->items[present[number.major] - 1] : NULL;
        if (known && !(known->asked_elsewhere && candidate->opens)) {
            continue;
        }
        if (known) {
            known->chain = DRS_CHAIN_NONE;
        }
        candidate->chain = DRS_CHAIN_FIRST;
        present[number.major] = i + 1;
        /* A group that was put last: "5.", "6.", where the chain goes to 4. */
        most = number.major > most ? number.major : most;
    }
}

/* A list of the same questions stands above the chain that was found ("1. …" above "Frage 1: …", bb): then that list is
 * the first printing, and the chain prints them again. */
static void prefer_list_above(drs_draft *draft, drs_candidates *candidates) {
    size_t first = 0;
    while (first < candidates->count && candidates->items[first].chain != DRS_CHAIN_FIRST) {
        first++;
    }
    drs_candidates above = {candidates->items, first, first};
    if (first < 1 || choose_chain(draft, &above, DRS_CHAIN_TRIED) < 1) {
        return;
    }
    size_t listed = 0;
    size_t same = 0;
    size_t below = first;
    for (size_t i = 0; i < first; i++) {
        if (candidates->items[i].chain != DRS_CHAIN_TRIED) {
            continue;
        }
        listed++;
        for (size_t k = below; k < candidates->count; k++) {
            draft->work++;
            if (candidates->items[k].chain == DRS_CHAIN_FIRST &&
                drs_number_same(candidates->items[k].head.number, candidates->items[i].head.number)) {
                same += drs_candidates_same_text(draft, &candidates->items[k], &candidates->items[i]);
                below = k + 1;
                break;
            }
        }
    }
    bool again = listed && same * 2 >= listed;
    for (size_t i = 0; i < candidates->count; i++) {
        drs_candidate *candidate = &candidates->items[i];
        if (candidate->chain == DRS_CHAIN_TRIED) {
            candidate->chain = again ? DRS_CHAIN_FIRST : DRS_CHAIN_NONE;
        } else if (candidate->chain == DRS_CHAIN_FIRST && again) {
            candidate->chain = DRS_CHAIN_NONE;
        }
    }
}

/* Printed again: the same numbers with the same first letters behind the last question of the chain, which is candidate `last`;
 * `most` is its highest number. The same text tells it, in whatever order the answers come; a question whose words were
 * corrected is known by its number where nothing else has it. */
static void find_again(drs_draft *draft, drs_candidates *candidates, size_t last, size_t most) {
    size_t *by_major = drs_arena_alloc(draft->arena, most + 1, sizeof *by_major);
    for (size_t i = 0; i <= last; i++) {
        if (candidates->items[i].chain == DRS_CHAIN_FIRST && !by_major[candidates->items[i].head.number.major]) {
            by_major[candidates->items[i].head.number.major] = i + 1;
        }
    }
    bool *again = drs_arena_alloc(draft->arena, most + 1, sizeof *again);
    bool any = false;
    for (size_t i = last + 1; i < candidates->count; i++) {
        drs_candidate *candidate = &candidates->items[i];
        size_t major = candidate->head.number.major;
        draft->work++;
        if (candidate->letter || major > most || !by_major[major]) {
            continue;
        }
        for (size_t k = by_major[major] - 1; k <= last && k < by_major[major] + DRS_PARTS_COMPARED && !candidate->chain;
             k++) {
            drs_candidate *known = &candidates->items[k];
            bool same = known->chain == DRS_CHAIN_FIRST &&
                        drs_number_same(known->head.number, candidate->head.number) &&
                        drs_candidates_same_text(draft, known, candidate);
            candidate->chain = same ? DRS_CHAIN_AGAIN : DRS_CHAIN_NONE;
        }
        again[major] = again[major] || candidate->chain == DRS_CHAIN_AGAIN;
        any = any || candidate->chain == DRS_CHAIN_AGAIN;
    }
    for (size_t i = last + 1; any && i < candidates->count; i++) {
        drs_candidate *candidate = &candidates->items[i];
        size_t major = candidate->head.number.major;
        bool open = !candidate->chain && !candidate->letter && major <= most && by_major[major] && !again[major];
        if (open && candidate->asks && candidate->opens && !candidate->head.number.minor &&
            !candidate->head.number.letter) {
            candidate->chain = DRS_CHAIN_AGAIN;
            again[major] = true;
        }
    }
}

size_t drs_candidates_choose(drs_draft *draft, drs_candidates *candidates) {
    size_t length = choose_chain(draft, candidates, DRS_CHAIN_FIRST);
    if (!length) {
        return 0;
    }
    prefer_list_above(draft, candidates);
    add_out_of_order(draft, candidates);
    size_t last = 0;
    size_t count = 0;
    for (size_t i = 0; i < candidates->count; i++) {
        if (candidates->items[i].chain == DRS_CHAIN_FIRST) {
            last = i;
            count++;
        }
    }
    size_t most = 0;
    for (size_t i = 0; i <= last; i++) {
        size_t major = candidates->items[i].head.number.major;
        most = candidates->items[i].chain == DRS_CHAIN_FIRST && major > most ? major : most;
    }
    find_again(draft, candidates, last, most);
    drs_parts_attach_letters(draft, candidates);
    drs_parts_attach_levels(draft, candidates);
    drs_parts_find_again(draft, candidates, most);
    return count;
}
