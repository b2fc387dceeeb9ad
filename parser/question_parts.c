#include "question_parts.h"

#include <string.h>

#include "body_lines.h"
#include "line_ranges.h"
#include "sentence_ends.h"

/* A question with parts has fewer lines above the first of them. */
#define STEM_LINES 14u
/* One whose parts complete its sentence has fewer still. */
#define OPEN_STEM_LINES 10u
/* "4.1. der Anzahl …" below "4. Wie beurteilt das Land / 4.2. …" lies no further from what stands before it. */
#define LEVEL_LINES 10u

/* Lines of the body in [from, to): what stands at a page's foot between them does not count. */
static size_t lines_between(const drs_draft *draft, size_t from, size_t to) {
    size_t count = 0;
    for (size_t i = from; i < to && count < STEM_LINES; i++) {
        count += !drs_line_skipped(&draft->text->lines[i]);
    }
    return count;
}

/* The heading of an answer stands between two lines: what follows it is a list of the answer's. */
static bool head_between(drs_draft *draft, size_t from, size_t to) {
    for (size_t i = from + 1; i < to; i++) {
        drs_answer_head head;
        draft->work++;
        if (draft->text->lines[i].role == DRS_ROLE_NONE && drs_answer_head_at(draft, i, &head) && !head.soft) {
            return true;
        }
    }
    return false;
}

/* One of the parts in turn from `first` on asks for itself. */
static bool parts_ask(drs_draft *draft, const drs_candidates *candidates, size_t first) {
    uint8_t letter = candidates->items[first].head.number.letter;
    for (size_t i = first; i < candidates->count && candidates->items[i].letter; i++, letter++) {
        draft->work++;
        if (candidates->items[i].head.number.letter != letter) {
            break;
        }
        if (candidates->items[i].asks || candidates->items[i].opens) {
            return true;
        }
    }
    return false;
}

/* The last of the parts in turn from `first` on has the question's mark. */
static bool last_part_asks(drs_draft *draft, const drs_candidates *candidates, size_t first) {
    uint8_t letter = candidates->items[first].head.number.letter;
    size_t i = first;
    for (; i + 1 < candidates->count && candidates->items[i + 1].letter &&
           candidates->items[i + 1].head.number.letter == letter + 1;
         i++, letter++) {
        draft->work++;
    }
    return i > first && candidates->items[i].asks;
}

/* The heading of an answer follows before the next number: what stands above it is the question's. */
static bool head_below(drs_draft *draft, const drs_candidates *candidates, size_t first) {
    size_t from = candidates->items[first].line;
    size_t to = from + DRS_LOOK_LINES < draft->end ? from + DRS_LOOK_LINES : draft->end;
    for (size_t i = first + 1; i < candidates->count && candidates->items[i].line < to; i++) {
        to = candidates->items[i].letter ? to : candidates->items[i].line;
    }
    return head_between(draft, from, to);
}

/* Behind a question mark a request leads to the parts: "… entstanden? Bitte angeben für / a) 2020, / b) 2021." Without
 * one they are the list of an answer. */
static bool requests_parts(drs_draft *draft, size_t from, size_t to) {
    const drs_line *lines = draft->text->lines;
    for (size_t i = from; i < to; i++) {
        draft->work++;
        const char *start = draft->text->bytes + lines[i].start;
        size_t length = lines[i].end - lines[i].start;
        if (drs_find(start, start + length, "Bitte") || drs_find(start, start + length, "bitte")) {
            return true;
        }
    }
    return false;
}

void drs_parts_attach_letters(drs_draft *draft, drs_candidates *candidates) {
    const char *text = draft->text->bytes;
    const drs_line *lines = draft->text->lines;
    size_t parent = SIZE_MAX;
    size_t unread = 0; /* of the lines behind the parent, the first in which no request has been looked for */
    uint8_t expected = 0;
    size_t majors = 1;
    for (size_t i = 0; i < candidates->count; i++) {
        size_t major = candidates->items[i].chain ? candidates->items[i].head.number.major : 0;
        majors = major + 1 > majors ? major + 1 : majors;
    }
    uint32_t *listed = drs_arena_alloc(draft->arena, majors, sizeof *listed); /* for each number its letters */
    for (size_t i = 0; i < candidates->count; i++) {
        drs_candidate *candidate = &candidates->items[i];
        draft->work++;
        if (candidate->chain && !candidate->letter) {
            size_t own = candidate->head.number.major;
            if (candidate->chain == DRS_CHAIN_FIRST && candidate->head.number.letter) {
                listed[own] |= 1u << (candidate->head.number.letter - 'a');
            } else if (candidate->chain == DRS_CHAIN_FIRST) {
                listed[own] |= 1u << 31; /* printed: what follows in the list is known to be all */
            }
            parent = i;
            unread = candidate->line;
            expected = candidate->head.number.letter ? (uint8_t)(candidate->head.number.letter + 1) : 'a';
            continue;
        }
        if (!candidate->letter || parent == SIZE_MAX || candidate->head.number.letter != expected) {
            continue;
        }
        drs_candidate *above = &candidates->items[parent];
        if (expected == 'a' && above->asks && draft->record->paper != DRS_PAPER_INQUIRY &&
            !parts_ask(draft, candidates, i) && !requests_parts(draft, unread, candidate->line) &&
            !head_below(draft, candidates, i)) {
            unread = candidate->line;
            continue;
        }
        bool stem = false;
        size_t last = drs_line_above(draft, candidate->line);
        if (last != SIZE_MAX && expected == 'a') {
            char end = text[lines[last].end - 1];
            /* Behind a question mark and a colon an answer's list may begin, where there are answers. */
            bool lists = end == ':' && draft->record->paper != DRS_PAPER_INQUIRY;
            size_t between = lines_between(draft, above->line, candidate->line);
            bool open = !(above->asks && lists) && !strchr(".?!)", end);
            /* "… entstanden (bitte aufschlüsseln) / a) für die Planung, / b) für den Bau?" */
            open = open || (end == ')' && !above->asks && above->opens && last_part_asks(draft, candidates, i));
            stem = (open && between < OPEN_STEM_LINES) || (end == '?' && above->asks && between < STEM_LINES);
        }
        /* Printed again, a question has the parts that it had in the list. */
        size_t major = above->head.number.major;
        uint32_t bit = 1u << (expected - 'a' < 31 ? expected - 'a' : 31);
        bool known = above->chain == DRS_CHAIN_FIRST || !listed[major < majors ? major : 0] ||
                     (listed[major < majors ? major : 0] & bit);
        bool in_answer =
            expected == 'a' && !candidate->asks && stem && head_between(draft, above->line, candidate->line);
        if (known && !in_answer && (candidate->asks || candidate->opens || stem || expected > 'a')) {
            if (above->chain == DRS_CHAIN_FIRST && major < majors) {
                listed[major] |= bit;
            }
            if (expected == 'a' && candidate->opens && !above->asks && !above->opens &&
                above->head.style != DRS_STYLE_WORD && candidate->line - above->line <= 2) {
                above->topic = true;
            }
            candidate->chain = above->chain;
            candidate->head.number.major = above->head.number.major;
            candidate->head.number.minor = above->head.number.minor;
            expected++;
        }
    }
}

void drs_parts_attach_levels(drs_draft *draft, drs_candidates *candidates) {
    const char *text = draft->text->bytes;
    const drs_line *lines = draft->text->lines;
    for (size_t i = 0; i + 2 < candidates->count; i++) {
        drs_candidate *above = &candidates->items[i];
        drs_candidate *first = above + 1;
        draft->work++;
        if (!above->chain || above->letter || above->head.number.minor || above->head.number.letter || first->chain ||
            first->letter || first->head.number.minor != 1 || first->head.number.letter ||
            first->head.number.major != above->head.number.major || first->line - above->line > LEVEL_LINES) {
            continue;
        }
        size_t last = drs_line_above(draft, first->line);
        if (last == SIZE_MAX || last < above->line || drs_line_may_close(text, &lines[last]) ||
            head_between(draft, above->line, first->line)) {
            continue;
        }
        size_t end = i + 1;
        while (end < candidates->count && !candidates->items[end].chain && !candidates->items[end].letter &&
               candidates->items[end].head.number.major == above->head.number.major &&
               candidates->items[end].head.number.minor == end - i && !candidates->items[end].head.number.letter &&
               candidates->items[end].line - candidates->items[end - 1].line < LEVEL_LINES) {
            end++;
        }
        if (end - i <= 2) {
            continue;
        }
        for (size_t k = i + 1; k < end; k++) {
            candidates->items[k].chain = above->chain;
        }
    }
}

void drs_parts_find_again(drs_draft *draft, drs_candidates *candidates, size_t most) {
    size_t *by_major = drs_arena_alloc(draft->arena, most + 1, sizeof *by_major);
    for (size_t i = 0; i < candidates->count; i++) {
        drs_candidate *candidate = &candidates->items[i];
        size_t major = candidate->head.number.major;
        draft->work++;
        if (major > most) {
            continue;
        }
        if (candidate->chain == DRS_CHAIN_FIRST && !by_major[major]) {
            by_major[major] = i + 1;
        }
        if (candidate->chain || candidate->letter || !candidate->head.number.letter || !by_major[major]) {
            continue;
        }
        for (size_t k = by_major[major] - 1; k < i && k < by_major[major] + DRS_PARTS_COMPARED && !candidate->chain;
             k++) {
            drs_candidate *known = &candidates->items[k];
            draft->work++;
            bool same = known->chain == DRS_CHAIN_FIRST &&
                        drs_number_same(known->head.number, candidate->head.number) &&
                        drs_candidates_same_text(draft, known, candidate);
            candidate->chain = same ? DRS_CHAIN_AGAIN : DRS_CHAIN_NONE;
        }
    }
}
