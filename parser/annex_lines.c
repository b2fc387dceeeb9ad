#include "annex_lines.h"

#include <string.h>

#include "annexes.h"
#include "body_lines.h"
#include "furniture.h"
#include "line_ranges.h"
#include "signature.h"
#include "strand.h"

/* No paper has more annexes; further headings are text of theirs. */
#define MOST_ATTACHMENTS 200u

static bool alone_at_page(drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    for (size_t i = line; i > draft->first;) {
        if (lines[i].flags & DRS_LINE_PAGE_FIRST) {
            return true;
        }
        i--;
        if (!drs_is_furniture(&lines[i])) {
            return false;
        }
    }
    return true;
}

bool drs_annex_heads_page(drs_draft *draft, size_t line) {
    const drs_line *at = &draft->text->lines[line];
    return draft->text->bytes[at->start] == 'A' && at->end - at->start <= 14 && alone_at_page(draft, line) &&
           drs_end_item_at(draft, line, NULL, NULL) == DRS_END_ANNEX;
}

/* Cells of a table stand above the annex's label on its page, since the extractor gives them column by column (pdfminer): no line
 * there ends a sentence, the text above the page does, and it cites the label. The first of these lines; SIZE_MAX where it is not
 * so. A plant may be an "Anlage" too, so that the label needs its number. */
static size_t cells_above_label(const drs_draft *draft, size_t from, size_t label) {
    enum { MOST_CELLS = 40, SHORTEST_SENTENCE = 30 }; /* "Lfd." / "Nr." */
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t first = label;
    size_t at = label;
    while (at > from && lines[at - 1].page == lines[label].page && label - at < MOST_CELLS) {
        at--;
        if (drs_line_skipped(&lines[at])) {
            continue;
        }
        if (strchr(".?!", text[lines[at].end - 1]) && lines[at].end - lines[at].start > SHORTEST_SENTENCE) {
            return SIZE_MAX;
        }
        first = at;
    }
    size_t above = at;
    while (above > from && drs_line_skipped(&lines[above - 1])) {
        above--;
    }
    if (first == label || above == from || lines[above - 1].page == lines[label].page ||
        text[lines[above - 1].end - 1] != '.' || !drs_is_digit(text[lines[label].end - 1])) {
        return SIZE_MAX;
    }
    drs_string name = drs_arena_copy(draft->arena, text + lines[label].start, lines[label].end - lines[label].start);
    bool cited = drs_holds(text, lines[draft->body].start, lines[above - 1].end, name.bytes);
    return cited ? first : SIZE_MAX;
}

/* The first line of the annexes: "Anlage 1" at a page's start or behind a signature, after all that must come before. */
size_t drs_annex_find(drs_draft *draft, size_t from) {
    enum { MOST_SEARCHES = 8 }; /* each of them reads the text once */
    unsigned searches = 0;
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    for (size_t i = from; i < draft->end; i++) {
        char first = text[lines[i].start];
        if (drs_line_skipped(&lines[i]) || first != 'A') {
            continue;
        }
        if (drs_end_item_at(draft, i, NULL, NULL) != DRS_END_ANNEX) {
            continue;
        }
        bool whole = lines[i].end - lines[i].start <= 14;
        size_t above = i;
        while (above > from && drs_is_furniture(&lines[above - 1])) {
            above--;
        }
        bool number = above > from && lines[above - 1].end - lines[above - 1].start <= 3 &&
                      drs_is_digit(text[lines[above - 1].start]);
        bool closed = above > 0 && (number || strchr(".?!)", text[lines[above - 1].end - 1]) != NULL);
        bool gap = lines[i].gap > 0 && draft->text->gaps_mean;
        if (number && draft->pages_lost && whole && lines[above - 1].role == DRS_ROLE_NONE) {
            lines[above - 1].role = DRS_ROLE_PAGE_NUMBER; /* the annex begins a page */
            return i;
        }
        if (alone_at_page(draft, i) ||
            (whole && (closed || gap || (above && lines[above - 1].role != DRS_ROLE_NONE)))) {
            return i;
        }
        const bool sought = whole && !draft->pages_lost && searches++ < MOST_SEARCHES;
        const size_t cells = sought ? cells_above_label(draft, from, i) : SIZE_MAX;
        if (cells != SIZE_MAX) {
            return cells;
        }
        /* Behind a signature: a name or an office stands above. */
        if (whole && drs_signature_find(draft, i >= from + 8 ? i - 8 : from, i - (i > from)) != SIZE_MAX) {
            return i;
        }
    }
    return draft->end;
}

/* The number of "Anlage 2"; 0 where it has none. */
static unsigned number_of(const drs_key *key, const drs_match *match) {
    unsigned number = 0;
    for (size_t i = match->start[1]; match->start[1] != SIZE_MAX && i < match->end[1]; i++) {
        number = drs_is_digit(key->bytes[i]) ? number * 10 + (unsigned)(key->bytes[i] - '0') : 0;
    }
    return number;
}

void drs_annexes_take(drs_draft *draft, size_t from) {
    drs_line *lines = draft->text->lines;
    unsigned number = 0; /* of the annex that the line stands in */
    uint32_t owner = 0;  /* number of the annex + 1 */
    for (size_t i = from; i < draft->end; i++) {
        if (drs_line_skipped(&lines[i])) {
            continue;
        }
        drs_key key;
        drs_match match;
        const bool whole = lines[i].end - lines[i].start < 14;
        bool apart = lines[i].gap && draft->text->gaps_mean && whole;
        if (draft->text->bytes[lines[i].start] == 'A' && drs_end_item_at(draft, i, &key, &match) == DRS_END_ANNEX &&
            (i == from || apart || alone_at_page(draft, i) ||
             ((number || whole) && number_of(&key, &match) == number + 1))) {
            number = number_of(&key, &match);
            bool plural = key.length >= 7 && memcmp(key.bytes, "anlage", 6) == 0 && strchr("n/(", key.bytes[6]);
            size_t end = match.start[1] != SIZE_MAX ? match.end[1] : 0;
            uint32_t stop = end ? key.map[end - 1] + 1 : lines[i].start + 6;
            drs_strand strand = drs_strand_make(draft, i, i, 0, 80);
            drs_value value = drs_strand_value(
                draft, &strand, 0, stop - lines[i].start < strand.length ? stop - lines[i].start : strand.length);
            bool known = plural || draft->record->attachment_count >= MOST_ATTACHMENTS;
            for (size_t k = 0; k < draft->record->attachment_count && !known; k++) {
                known = drs_string_same(draft->attachments[k].text, value.text);
            }
            if (!known) {
                drs_value *slot = drs_arena_push(draft->arena, &draft->attachments, &draft->record->attachment_count,
                                                 &draft->attachment_capacity, sizeof *slot);
                draft->record->attachments = draft->attachments;
                *slot = value;
            }
            if (!plural) {
                size_t before = draft->record->annex_count;
                drs_annex_add(draft, i, stop, value);
                bool added = draft->record->annex_count > before;
                owner = added ? (uint32_t)draft->record->annex_count : owner;
            }
        }
        lines[i].role = DRS_ROLE_ANNEX;
        lines[i].owner = owner;
    }
}
