#include "restarts.h"

#include <string.h>

#include "diagnostics.h"
#include "doubtful.h"
#include "line_ranges.h"
#include "quoted_lists.h"

/* It asks and opens as questions do, and no question of the paper has its place. */
static bool is_left_over(const drs_candidate *candidate) {
    return !candidate->chain && candidate->asks && candidate->opens && !candidate->quoted && !candidate->letter &&
           !candidate->topic;
}

static bool is_whole(const drs_candidate *candidate, unsigned major) {
    const drs_number number = candidate->head.number;
    return number.major == major && !number.minor && !number.letter;
}

/* "1. …" asks behind the paper's questions, and "2. …" below it, or the first of further ones; `again`: the numbers have begun
 * anew before. */
static bool begins_anew(const drs_candidates *candidates, size_t index, bool again) {
    const drs_candidate *first = &candidates->items[index];
    if (!is_left_over(first) || !is_whole(first, 1)) {
        return false;
    }
    for (size_t i = index + 1; i < candidates->count && !candidates->items[i].chain && !again; i++) {
        const drs_candidate *next = &candidates->items[i];
        if (is_left_over(next) && !next->head.number.letter && !next->head.number.minor) {
            return next->head.number.major <= 2 && next->head.style == first->head.style;
        }
    }
    return again;
}

/* The first line of the text that holds the line, not above `limit`. */
static size_t text_begins(drs_draft *draft, size_t line, size_t limit) {
    const drs_line *lines = draft->text->lines;
    const drs_line *own = &lines[line];
    size_t first = line;
    for (size_t i = line; i-- > limit && (lines[i].role != DRS_ROLE_QUESTION || own->role == DRS_ROLE_QUESTION);) {
        if (lines[i].role == own->role && lines[i].owner == own->owner) {
            first = i;
        } else if (drs_line_in_text(&lines[i])) {
            break;
        }
        draft->work++;
    }
    return first;
}

void drs_restarts_find(drs_walk *walk) {
    drs_draft *draft = walk->draft;
    const drs_candidates *candidates = &walk->candidates;
    bool *listed = NULL;
    drs_candidate *known = NULL; /* the paper's own first question */
    bool behind = false;
    size_t limit = draft->body;
    drs_range *zone = NULL;
    for (size_t i = 0; i < candidates->count && !draft->sections; i++) {
        const drs_candidate *candidate = &candidates->items[i];
        draft->work++;
        if (candidate->chain) {
            known = !known && is_whole(candidate, 1) ? &walk->candidates.items[i] : known;
            behind = true;
            limit = candidate->line;
            if (zone) {
                zone->last = candidate->line - 1;
                zone = NULL;
            }
            continue;
        }
        if (!behind || !begins_anew(candidates, i, zone != NULL) ||
            (known && drs_candidates_same_text(draft, known, &walk->candidates.items[i]))) {
            continue; /* printed twice, it is no other question */
        }
        if (!listed) {
            listed = drs_arena_alloc(draft->arena, draft->end + 1, sizeof *listed);
            drs_quoted_lists_mark(draft, listed);
        }
        const uint8_t role = draft->text->lines[candidate->line].role;
        bool left_out = role == DRS_ROLE_NONE || role == DRS_ROLE_HEADING;
        if (listed[candidate->line] || !(left_out || drs_line_in_text(&draft->text->lines[candidate->line]))) {
            continue;
        }
        size_t first = text_begins(draft, candidate->line, limit);
        drs_doubt(draft, "question.numbering.restarts", candidate->line, NULL);
        if (zone) {
            zone->last = first - 1;
        }
        zone = drs_arena_push(draft->arena, &draft->restarts, &draft->restart_count, &draft->restart_capacity,
                              sizeof *zone);
        *zone = (drs_range){first, draft->end - 1};
        limit = candidate->line;
    }
}

/* What is said of each question, its answer and their lines. */
static bool follows_from_restart(const drs_diagnostic *diagnostic) {
    static const char *const codes[] = {"question.doubtful", "coverage.unassigned"};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        if (strcmp(diagnostic->code, codes[i]) == 0) {
            return true;
        }
    }
    /* One that names a number stands beside an answer that names it too. */
    return strcmp(diagnostic->code, "answer.question.unknown") == 0 &&
           memchr(diagnostic->message.bytes, ':', diagnostic->message.length) == NULL;
}

void drs_restarts_settle(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    drs_extraction *extraction = &draft->record->extraction;
    size_t kept = 0;
    for (size_t i = 0; draft->restart_count && i < extraction->diagnostic_count; i++) {
        const drs_diagnostic *diagnostic = &draft->diagnostics[i];
        bool inside = false;
        for (size_t k = 0; k < draft->restart_count && !inside && follows_from_restart(diagnostic); k++) {
            inside = diagnostic->line >= lines[draft->restarts[k].first].number &&
                     diagnostic->line <= lines[draft->restarts[k].last].number;
        }
        if (!inside) {
            draft->diagnostics[kept++] = *diagnostic;
        }
    }
    extraction->diagnostic_count = draft->restart_count ? kept : extraction->diagnostic_count;
}
