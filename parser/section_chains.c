#include "section_chains.h"

#include <string.h>

#include "chains.h"
#include "sections.h"

/* Candidates, or stretches of lines, of the sections side by side: those of section s are [starts[s], starts[s + 1]). */
typedef struct by_section {
    size_t *places;
    size_t *starts;
} by_section;

/* The places of `count` things, of which `section_of` tells the section + 1. */
static by_section sort_by_section(drs_draft *draft, const size_t *section_of, size_t count) {
    by_section sorted = {drs_arena_alloc(draft->arena, count + 1, sizeof *sorted.places),
                         drs_arena_alloc(draft->arena, draft->section_count + 2, sizeof *sorted.starts)};
    size_t *next = drs_arena_alloc(draft->arena, draft->section_count + 1, sizeof *next);
    for (size_t i = 0; i < count; i++) {
        sorted.starts[section_of[i]] += section_of[i] > 0;
    }
    for (size_t s = 0; s < draft->section_count; s++) {
        sorted.starts[s + 1] += sorted.starts[s];
        next[s] = sorted.starts[s];
    }
    for (size_t i = 0; i < count; i++) {
        if (section_of[i]) {
            sorted.places[next[section_of[i] - 1]++] = i;
        }
    }
    return sorted;
}

/* Stretches of lines that are of one section. */
typedef struct stretches {
    drs_range *ranges;
    size_t *sections;
    size_t count;
} stretches;

static stretches find_stretches(drs_draft *draft) {
    size_t count = 0;
    for (size_t i = draft->body; i < draft->end; i++) {
        count += i == draft->body || drs_section_at(draft, i) != drs_section_at(draft, i - 1);
    }
    stretches all = {drs_arena_alloc(draft->arena, count + 1, sizeof *all.ranges),
                     drs_arena_alloc(draft->arena, count + 1, sizeof *all.sections), 0};
    for (size_t i = draft->body; i < draft->end; i++) {
        if (i == draft->body || drs_section_at(draft, i) != drs_section_at(draft, i - 1)) {
            all.sections[all.count] = drs_section_at(draft, i);
            all.ranges[all.count++].first = i;
        }
        all.ranges[all.count - 1].last = i;
    }
    draft->work += draft->end - draft->body;
    return all;
}

/* The last number of the chosen questions, which begin with the first; 0 where they do not. */
static unsigned last_number(const drs_candidates *own) {
    unsigned most = 0;
    for (size_t i = 0; i < own->count; i++) {
        const drs_candidate *candidate = &own->items[i];
        if (candidate->chain != DRS_CHAIN_FIRST) {
            continue;
        }
        if (!most && candidate->head.number.major != 1) {
            return 0;
        }
        most = candidate->head.number.major > most ? candidate->head.number.major : most;
    }
    return most;
}

size_t drs_sections_choose(drs_draft *draft, drs_candidates *candidates) {
    size_t *section_of = drs_arena_alloc(draft->arena, candidates->count + 1, sizeof *section_of);
    for (size_t i = 0; i < candidates->count; i++) {
        section_of[i] = drs_section_at(draft, candidates->items[i].line);
    }
    const stretches lines = find_stretches(draft);
    const by_section items = sort_by_section(draft, section_of, candidates->count);
    const by_section ranges = sort_by_section(draft, lines.sections, lines.count);
    drs_range *own_lines = drs_arena_alloc(draft->arena, lines.count + 1, sizeof *own_lines);
    size_t chosen = 0;
    size_t base = 0;
    for (size_t s = 0; s < draft->section_count; s++) {
        const size_t first = items.starts[s];
        drs_candidates own = {.count = items.starts[s + 1] - first};
        own.items = drs_arena_alloc(draft->arena, own.count + 1, sizeof *own.items);
        for (size_t i = 0; i < own.count; i++) {
            own.items[i] = candidates->items[items.places[first + i]];
        }
        size_t range_count = 0;
        for (size_t i = ranges.starts[s]; i < ranges.starts[s + 1]; i++) {
            own_lines[range_count++] = lines.ranges[ranges.places[i]];
        }
        drs_candidates_weigh(draft, own_lines, range_count, SIZE_MAX, &own);
        size_t count = drs_candidates_choose(draft, &own);
        unsigned most = last_number(&own);
        if (!count || !most || base + most >= DRS_MAX_QUESTIONS) {
            return 0;
        }
        draft->sections[s].base = (uint16_t)base;
        draft->sections[s].most = (uint16_t)most;
        base += most;
        chosen += count;
        for (size_t i = 0; i < own.count; i++) {
            candidates->items[items.places[first + i]] = own.items[i];
        }
    }
    draft->sections_counted = true;
    draft->group_line = 0;
    for (size_t i = 0; i < candidates->count; i++) {
        drs_candidate *candidate = &candidates->items[i];
        candidate->head.number = drs_section_count_on(draft, section_of[i], candidate->head.number);
    }
    return chosen;
}
