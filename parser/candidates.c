#include "candidates.h"

#include <string.h>

#include "body_lines.h"
#include "furniture.h"
#include "line_ranges.h"
#include "sentence_words.h"

/* How far a question mark is looked for; the longest question seen has 14 lines. */
#define LOOK_LINES 16u
/* A question with parts has fewer lines above the first of them. */
#define STEM_LINES 14u
/* One whose parts complete its sentence has fewer still. */
#define OPEN_STEM_LINES 10u
/* "4.1. der Anzahl …" below "4. Wie beurteilt das Land / 4.2. …" lies no further from what stands before it. */
#define LEVEL_LINES 10u
/* Numbers of questions are smaller (numbers.c). */
#define MOST_MAJORS 1000u

/* What speaks for or against a candidate. The sizes only have to keep this order: a question's mark and its first word
 * outweigh everything that a list item can show. */
enum {
    SCORE_ASKS = 5,
    SCORE_OPENS = 3,
    SCORE_WORD = 6,          /* "Frage 3:" */
    SCORE_PLAIN = -4,        /* neither asks nor opens */
    SCORE_MID_SENTENCE = -5, /* the line above goes on here */
    SCORE_BEFORE_LEAD_IN = -9,
    SCORE_QUOTED = -9, /* inside a quotation that began on a line before */
    SCORE_LIST_ITEM = -5,
    SCORE_NEXT = 2,  /* directly behind its predecessor */
    SCORE_STYLE = 1, /* printed as its predecessor is */
    SCORE_OTHER_STYLE = -3,
    SCORE_SKIPPED = -6, /* a number is left out */
    SCORE_NOT_FROM_ONE = -8,
    SCORE_ANSWERED = 4, /* the answer to this number stands below, where answers follow their questions */
};

static bool ends_sentence(const char *text, const drs_line *line) {
    char last = text[line->end - 1];
    return last == '.' || last == '?' || last == '!' || last == ':' || last == ')' || last == ';' || last == '"' ||
           drs_ends(text, line->start, line->end, "“") || drs_ends(text, line->start, line->end, "”");
}

static size_t line_above(drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    while (line > draft->first) {
        line--;
        if (!drs_line_skipped(&lines[line])) {
            return line;
        }
    }
    return SIZE_MAX;
}

/* Lines of the body in [from, to): what stands at a page's foot between them does not count. */
static size_t lines_between(const drs_draft *draft, size_t from, size_t to) {
    size_t count = 0;
    for (size_t i = from; i < to && count < STEM_LINES; i++) {
        count += !drs_line_skipped(&draft->text->lines[i]);
    }
    return count;
}

static bool mid_sentence(drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    if (lines[line].gap && draft->text->gaps_mean) {
        return false;
    }
    size_t above = line_above(draft, line);
    if (above == SIZE_MAX || lines[above].role != DRS_ROLE_NONE) {
        return false;
    }
    return !ends_sentence(draft->text->bytes, &lines[above]);
}

/* The letters that tell a question from another: of its first lines. */
static void hash_text(drs_draft *draft, drs_candidate *candidate) {
    const drs_line *lines = draft->text->lines;
    size_t first = candidate->text_line ? candidate->text_line : candidate->line;
    size_t start = candidate->text_line ? lines[first].start : candidate->head.text;
    size_t last = first;
    while (last + 1 < draft->end && last - first < 2 && !drs_is_furniture(&lines[last + 1])) {
        last++;
    }
    /* Behind its mark another text follows, which differs between a list and the answers. */
    const char *text = draft->text->bytes;
    size_t stop = lines[last].end;
    const char *mark = start < stop ? memchr(text + start, '?', stop - start) : NULL;
    stop = mark ? (size_t)(mark - text) : stop;
    candidate->hash = drs_letters_hash(text, start, stop, 28, &candidate->hash_letters);
    candidate->hashed = true;
}

static bool same_text(drs_draft *draft, drs_candidate *a, drs_candidate *b) {
    if (!a->hashed) {
        hash_text(draft, a);
    }
    if (!b->hashed) {
        hash_text(draft, b);
    }
    return a->hash == b->hash && a->hash_letters == b->hash_letters;
}

static bool contains_mark(const char *text, const drs_line *line, size_t start) {
    return line->holds & DRS_HOLDS_QUESTION && memchr(text + start, '?', line->end - start) != NULL;
}

unsigned drs_quote_depth(const char *text, const drs_line *line, unsigned depth) {
    if (!(line->holds & DRS_HOLDS_QUOTE)) {
        return depth;
    }
    const char *at = text + line->start;
    const char *end = text + line->end;
    while (at + 2 < end && (at = memchr(at, 0xE2, (size_t)(end - at - 2)))) {
        if ((uint8_t)at[1] == 0x80) {
            depth += (uint8_t)at[2] == 0x9E;
            depth -= depth && ((uint8_t)at[2] == 0x9C || (uint8_t)at[2] == 0x9D);
        }
        at += 3;
    }
    return depth;
}

/* Two candidates have one number: the questions are printed twice, or a list stands in some text. */
static bool has_repeated_number(drs_draft *draft, const drs_candidates *candidates) {
    bool *seen = drs_arena_alloc(draft->arena, MOST_MAJORS, sizeof *seen);
    for (size_t i = 0; i < candidates->count; i++) {
        drs_number number = candidates->items[i].head.number;
        if (!number.major || number.minor || number.letter || number.major >= MOST_MAJORS) {
            continue;
        }
        if (seen[number.major]) {
            return true;
        }
        seen[number.major] = true;
    }
    return false;
}

/* Where each question stands right above its answer ("Frage 2:" … "Antwort zu Frage 2:"), the candidate that is nearest
 * above the answer to its number is the question, and one with the same number in the answer before is quoted there. A
 * paper is of that kind where most headings have such a candidate; where the questions stand in a list above all answers
 * they have none, or by chance. */
static void weigh_answers(drs_draft *draft, drs_candidates *candidates, size_t first, size_t end) {
    size_t *nearest = drs_arena_alloc(draft->arena, candidates->count + 1, sizeof *nearest);
    size_t found = 0;
    size_t heads = 0;
    size_t next = 0;    /* candidate */
    size_t of_last = 0; /* the first candidate behind the heading before */
    for (size_t i = first; i < end; i++) {
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
    /* The same question in the list above the answers is no other one. */
    enum { MOST_COMPARED = 40 };
    size_t *first_of = drs_arena_alloc(draft->arena, MOST_MAJORS, sizeof *first_of);
    size_t *next_of = drs_arena_alloc(draft->arena, candidates->count + 1, sizeof *next_of);
    for (size_t c = candidates->count; c-- > 0;) {
        size_t major = candidates->items[c].head.number.major;
        if (major && major < MOST_MAJORS) {
            next_of[c] = first_of[major];
            first_of[major] = c + 1;
        }
    }
    for (size_t k = 0; k < found; k++) {
        drs_candidate *own = &candidates->items[nearest[k]];
        size_t major = own->head.number.major;
        size_t compared = 0;
        for (size_t c = major < MOST_MAJORS ? first_of[major] : 0; c && compared < MOST_COMPARED; c = next_of[c - 1]) {
            drs_candidate *other = &candidates->items[c - 1];
            bool same =
                other != own && drs_number_same(other->head.number, own->head.number) && same_text(draft, other, own);
            other->score += same ? SCORE_ANSWERED : 0;
            compared++;
        }
        own->score += SCORE_ANSWERED;
    }
}

/* Candidate `c` and the one below it are numbers alone on their lines that count on, with nothing between. */
static bool is_stacked(const drs_draft *draft, const drs_candidates *candidates, size_t c) {
    const drs_line *lines = draft->text->lines;
    const drs_candidate *above = &candidates->items[c];
    const drs_candidate *below = above + 1;
    if (c + 1 >= candidates->count || above->head.text < lines[above->line].end ||
        below->head.text < lines[below->line].end || below->letter || above->letter ||
        above->head.number.major + 1u != below->head.number.major) {
        return false;
    }
    size_t between = above->line + 1;
    while (between < below->line && drs_is_furniture(&lines[between])) {
        between++;
    }
    return between == below->line;
}

/* "1." / "2." / "3." and then three texts (pdfminer): each number asks as the last one does, and its text is the paragraph
 * in its turn. */
static void share_texts_below(drs_draft *draft, drs_candidates *candidates) {
    const drs_line *lines = draft->text->lines;
    for (size_t top = 0, bottom; top < candidates->count; top = bottom + 1) {
        bottom = top;
        while (is_stacked(draft, candidates, bottom)) {
            bottom++;
        }
        size_t line = candidates->items[bottom].line + 1;
        for (size_t c = top; bottom > top && c <= bottom; c++) {
            candidates->items[c].asks = candidates->items[bottom].asks;
            candidates->items[c].opens = candidates->items[bottom].opens;
            candidates->items[c].text_line = line < draft->end ? line : 0;
            for (size_t seen = 0; line < draft->end && seen < LOOK_LINES; seen++) {
                line++;
                if (line < draft->end && lines[line].gap && ends_sentence(draft->text->bytes, &lines[line - 1])) {
                    break;
                }
            }
            draft->work += LOOK_LINES;
        }
    }
}

void drs_candidates_find(drs_draft *draft, size_t first, size_t end, size_t lead_in, drs_candidates *candidates) {
    const char *text = draft->text->bytes;
    drs_line *lines = draft->text->lines;
    unsigned depth = 0;
    size_t opened = first;
    for (size_t i = first; i < end; i++) {
        if (lines[i].role != DRS_ROLE_NONE) {
            continue;
        }
        unsigned before = depth && i - opened < DRS_QUOTED_LINES ? depth : 0;
        depth = drs_quote_depth(text, &lines[i], before);
        opened = before ? opened : i;
        char byte = text[lines[i].start];
        if (!drs_is_digit(byte) && byte != 'F' && byte != '(' && !(byte >= 'a' && byte <= 'z')) {
            continue;
        }
        if (byte >= 'a' && (lines[i].end - lines[i].start < 2 ||
                            (text[lines[i].start + 1] != ')' && text[lines[i].start + 1] != '.'))) {
            continue; /* a word, not "a)" */
        }
        drs_number_head head = drs_number_read(text, lines[i].start, lines[i].end);
        if (!head.style) {
            continue;
        }
        drs_candidate *candidate = drs_arena_push(draft->arena, &candidates->items, &candidates->count,
                                                  &candidates->capacity, sizeof *candidate);
        *candidate = (drs_candidate){.line = i, .head = head, .before = SIZE_MAX, .quoted = before > 0};
        candidate->letter = head.number.major == 0;
    }
    draft->work += end - first;
    for (size_t c = 0; c < candidates->count; c++) {
        drs_candidate *candidate = &candidates->items[c];
        size_t stop = candidate->line + LOOK_LINES;
        stop = stop < end ? stop : end;
        if (c + 1 < candidates->count && candidates->items[c + 1].line < stop) {
            stop = candidates->items[c + 1].line;
        }
        /* A number alone on its line: the text follows on the next. */
        size_t text_line = candidate->line;
        size_t text_at = candidate->head.text;
        if (text_at >= lines[text_line].end && text_line + 1 < stop) {
            text_line++;
            /* The right half of the page's head may stand between (pdftotext). */
            while (text_line + 1 < stop && drs_is_furniture(&lines[text_line])) {
                text_line++;
            }
            text_at = lines[text_line].start;
        }
        candidate->opens = text_at < lines[text_line].end && drs_opens_question(text, text_at, lines[text_line].end);
        for (size_t i = candidate->line; i < stop && !candidate->asks; i++) {
            if (!drs_is_furniture(&lines[i])) {
                candidate->asks =
                    contains_mark(text, &lines[i], i == candidate->line ? candidate->head.text : lines[i].start);
                if (i > candidate->line && lines[i].gap > 1 && draft->text->gaps_mean && !candidate->asks) {
                    break;
                }
            }
            draft->work++;
        }
    }
    share_texts_below(draft, candidates);
    for (size_t c = 0; c < candidates->count; c++) {
        drs_candidate *candidate = &candidates->items[c];
        int score = 0;
        score += candidate->asks ? SCORE_ASKS : 0;
        score += candidate->opens ? SCORE_OPENS : 0;
        score += candidate->head.style == DRS_STYLE_WORD ? SCORE_WORD : 0;
        if (!candidate->asks && !candidate->opens && candidate->head.style != DRS_STYLE_WORD) {
            score += SCORE_PLAIN;
        }
        if (mid_sentence(draft, candidate->line)) {
            score += candidate->opens ? SCORE_MID_SENTENCE / 3 : SCORE_MID_SENTENCE;
        }
        score += candidate->quoted ? SCORE_QUOTED : 0;
        if (lead_in != SIZE_MAX && candidate->line < lead_in) {
            score += SCORE_BEFORE_LEAD_IN;
        }
        const drs_candidate *above = c ? candidate - 1 : NULL;
        if (above && !candidate->letter && above->head.style == candidate->head.style &&
            !candidate->head.number.minor && above->head.number.major + 1 == candidate->head.number.major) {
            candidate->list_item = above->list_item || above->head.number.major == 1;
        }
        candidate->score = score;
    }
    if (has_repeated_number(draft, candidates)) {
        weigh_answers(draft, candidates, first, end);
    }
}

/* ---- Choice ---------------------------------------------------------------------------------------------------------- */

/* Best chains so far that end in a question of one major number: as a whole, and for each minor number and letter. */
typedef struct major_slot {
    size_t any;
    size_t plain;
    size_t minors[33];
    size_t letters[27];
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
        for (size_t i = 0; i < 33; i++) {
            slot->minors[i] = SIZE_MAX;
        }
        for (size_t i = 0; i < 27; i++) {
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
    value += above->head.style == candidate->head.style ? SCORE_STYLE : levels ? 0 : SCORE_OTHER_STYLE;
    /* Sub-questions by letter stand between two numbers and do not part them. */
    size_t gap = index - 1;
    while (gap > before && candidates->items[gap].letter) {
        gap--;
    }
    if (gap == before) {
        value += SCORE_NEXT;
    } else if (candidate->list_item) {
        value += SCORE_LIST_ITEM;
    }
    if (candidate->before == SIZE_MAX || value > candidate->best) {
        candidate->best = value;
        candidate->before = before;
    }
}

static size_t plain_or_any(const major_slot *slot) {
    return slot ? slot->any : SIZE_MAX;
}

static void place(chain_search *search, size_t index) {
    drs_candidates *candidates = search->candidates;
    drs_candidate *candidate = &candidates->items[index];
    drs_number number = candidate->head.number;
    size_t major = number.major;
    candidate->before = SIZE_MAX;
    bool first = (major == 1 && number.minor <= 1 && (number.letter == 0 || number.letter == 'a'));
    candidate->best = candidate->score + (first ? 0 : SCORE_NOT_FROM_ONE);
    drs_candidate start = *candidate;
    start.before = SIZE_MAX;
    drs_candidate joined = *candidate;
    joined.best = INT32_MIN / 2;
    const major_slot *above = major ? slot_of(search, major - 1, false) : NULL;
    const major_slot *skipped = major > 2 ? slot_of(search, major - 2, false) : NULL;
    const major_slot *same = slot_of(search, major, false);
    joined.before = SIZE_MAX;
    if (number.minor == 0 && (number.letter == 0 || number.letter == 'a')) {
        try_before(candidates, &joined, index, plain_or_any(above), 0);
        try_before(candidates, &joined, index, plain_or_any(skipped), SCORE_SKIPPED);
    }
    if (number.minor == 1 && number.letter == 0) {
        try_before(candidates, &joined, index, plain_or_any(above), 0);
        if (same) {
            try_before(candidates, &joined, index, same->plain, 0);
        }
    }
    if (number.minor > 1 && number.minor < 33 && same) {
        try_before(candidates, &joined, index, same->minors[number.minor - 1], 0);
    }
    if (number.letter && same) {
        size_t letter = (size_t)(number.letter - 'a');
        if (letter == 0) {
            try_before(candidates, &joined, index,
                       number.minor ? same->minors[number.minor < 33 ? number.minor : 32] : same->plain, 0);
        } else if (letter < 27) {
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
    if (number.minor && number.minor < 33 && !number.letter) {
        keep_better(candidates, &slot->minors[number.minor], index);
    }
    if (number.letter) {
        keep_better(candidates, &slot->letters[number.letter - 'a'], index);
    }
}

/* The best chain among the candidates from `from` on that are in no chain yet; marks it. Returns its length. */
static size_t choose_chain(drs_draft *draft, drs_candidates *candidates, size_t from, int mark) {
    size_t majors = 0;
    for (size_t i = from; i < candidates->count; i++) {
        size_t major = candidates->items[i].head.number.major;
        majors = major + 1 > majors ? major + 1 : majors;
    }
    chain_search search = {draft, candidates, drs_arena_alloc(draft->arena, majors + 1, sizeof *search.slots),
                           majors + 1};
    size_t best = SIZE_MAX;
    for (size_t i = from; i < candidates->count; i++) {
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

/* The heading of an answer follows before the next number: what stands above it is the question's. */
static bool head_below(drs_draft *draft, const drs_candidates *candidates, size_t first) {
    size_t from = candidates->items[first].line;
    size_t to = from + LOOK_LINES < draft->end ? from + LOOK_LINES : draft->end;
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

/* "a)" to "d)" below a question of a chain are its sub-questions, where each asks or the question is a stem that they
 * complete. They belong to the chain of the question above them. */
static void attach_letters(drs_draft *draft, drs_candidates *candidates) {
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
            if (candidate->chain == 1 && candidate->head.number.letter) {
                listed[own] |= 1u << (candidate->head.number.letter - 'a');
            } else if (candidate->chain == 1) {
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
        size_t last = line_above(draft, candidate->line);
        if (last != SIZE_MAX && expected == 'a') {
            char end = text[lines[last].end - 1];
            /* Behind a question mark and a colon an answer's list may begin, where there are answers. */
            bool lists = end == ':' && draft->record->paper != DRS_PAPER_INQUIRY;
            size_t between = lines_between(draft, above->line, candidate->line);
            bool open = !(above->asks && lists) && !strchr(".?!)", end);
            stem = (open && between < OPEN_STEM_LINES) || (end == '?' && above->asks && between < STEM_LINES);
        }
        /* Printed again, a question has the parts that it had in the list. */
        size_t major = above->head.number.major;
        uint32_t bit = 1u << (expected - 'a' < 31 ? expected - 'a' : 31);
        bool known =
            above->chain == 1 || !listed[major < majors ? major : 0] || (listed[major < majors ? major : 0] & bit);
        bool in_answer =
            expected == 'a' && !candidate->asks && stem && head_between(draft, above->line, candidate->line);
        if (known && !in_answer && (candidate->asks || candidate->opens || stem || expected > 'a')) {
            if (above->chain == 1 && major < majors) {
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

/* "4.1. der Anzahl der Interessenten," to "4.3. der Höhe des Zuschusses?" below the question 4 whose sentence they
 * complete: at least two in turn, the first right below an open line. */
static void attach_levels(drs_draft *draft, drs_candidates *candidates) {
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
        size_t last = line_above(draft, first->line);
        if (last == SIZE_MAX || last < above->line || ends_sentence(text, &lines[last]) ||
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

/* "1. c) Welche …?" above its answer, where the list has "c)" below "1." (by). */
static void find_lettered_again(drs_draft *draft, drs_candidates *candidates, size_t most) {
    size_t *by_major = drs_arena_alloc(draft->arena, most + 1, sizeof *by_major);
    for (size_t i = 0; i < candidates->count; i++) {
        drs_candidate *candidate = &candidates->items[i];
        size_t major = candidate->head.number.major;
        draft->work++;
        if (major > most) {
            continue;
        }
        if (candidate->chain == 1 && !by_major[major]) {
            by_major[major] = i + 1;
        }
        if (candidate->chain || candidate->letter || !candidate->head.number.letter || !by_major[major]) {
            continue;
        }
        for (size_t k = by_major[major] - 1; k < i && k < by_major[major] + 40 && !candidate->chain; k++) {
            drs_candidate *known = &candidates->items[k];
            draft->work++;
            bool same = known->chain == 1 && drs_number_same(known->head.number, candidate->head.number) &&
                        same_text(draft, known, candidate);
            candidate->chain = same ? 2 : 0;
        }
    }
}

/* Questions printed out of their order ("3." after "4.", where 3 was answered later): numbers that the chain leaves
 * out, asked as clearly as those in it. */
static void add_out_of_order(drs_draft *draft, drs_candidates *candidates) {
    size_t first = SIZE_MAX;
    size_t most = 0;
    drs_number_style style = DRS_STYLE_NONE;
    for (size_t i = 0; i < candidates->count; i++) {
        if (candidates->items[i].chain == 1) {
            first = first == SIZE_MAX ? i : first;
            style = candidates->items[i].head.style;
            size_t major = candidates->items[i].head.number.major;
            most = major > most ? major : most;
        }
    }
    bool *present = drs_arena_alloc(draft->arena, most + 4, sizeof *present);
    for (size_t i = 0; i < candidates->count; i++) {
        if (candidates->items[i].chain == 1) {
            present[candidates->items[i].head.number.major] = true;
        }
    }
    for (size_t i = first; i < candidates->count; i++) {
        drs_candidate *candidate = &candidates->items[i];
        drs_number number = candidate->head.number;
        draft->work++;
        if (candidate->chain || candidate->letter || number.minor || number.letter || number.major > most + 1 ||
            present[number.major] || candidate->head.style != style) {
            continue;
        }
        bool clear = candidate->asks && candidate->score >= SCORE_ASKS && !(candidate->list_item && !candidate->opens);
        if (clear) {
            candidate->chain = 1;
            present[number.major] = true;
        }
    }
}

/* A list of the same questions stands above the chain that was found ("1. …" above "Frage 1: …", bb): then that list is
 * the first printing, and the chain prints them again. */
static void prefer_list_above(drs_draft *draft, drs_candidates *candidates) {
    size_t first = 0;
    while (first < candidates->count && candidates->items[first].chain != 1) {
        first++;
    }
    drs_candidates above = {candidates->items, first, first};
    if (first < 1 || choose_chain(draft, &above, 0, 3) < 1) {
        return;
    }
    size_t listed = 0;
    size_t same = 0;
    size_t below = first;
    for (size_t i = 0; i < first; i++) {
        if (candidates->items[i].chain != 3) {
            continue;
        }
        listed++;
        for (size_t k = below; k < candidates->count; k++) {
            draft->work++;
            if (candidates->items[k].chain == 1 &&
                drs_number_same(candidates->items[k].head.number, candidates->items[i].head.number)) {
                same += same_text(draft, &candidates->items[k], &candidates->items[i]);
                below = k + 1;
                break;
            }
        }
    }
    bool again = listed && same * 2 >= listed;
    for (size_t i = 0; i < candidates->count; i++) {
        drs_candidate *candidate = &candidates->items[i];
        if (candidate->chain == 3) {
            candidate->chain = again ? 1 : 0;
        } else if (candidate->chain == 1 && again) {
            candidate->chain = 0;
        }
    }
}

size_t drs_candidates_choose(drs_draft *draft, drs_candidates *candidates) {
    size_t length = choose_chain(draft, candidates, 0, 1);
    if (!length) {
        return 0;
    }
    prefer_list_above(draft, candidates);
    add_out_of_order(draft, candidates);
    size_t last = 0;
    size_t count = 0;
    for (size_t i = 0; i < candidates->count; i++) {
        if (candidates->items[i].chain == 1) {
            last = i;
            count++;
        }
    }
    /* Printed again: the same numbers with the same first letters behind the last question. */
    size_t most = 0;
    for (size_t i = 0; i <= last; i++) {
        size_t major = candidates->items[i].head.number.major;
        most = candidates->items[i].chain == 1 && major > most ? major : most;
    }
    size_t *by_major = drs_arena_alloc(draft->arena, most + 1, sizeof *by_major);
    for (size_t i = 0; i <= last; i++) {
        if (candidates->items[i].chain == 1 && !by_major[candidates->items[i].head.number.major]) {
            by_major[candidates->items[i].head.number.major] = i + 1;
        }
    }
    /* The same text tells it, in whatever order the answers come; a question whose words were corrected is known by
     * its number where nothing else has it. */
    bool *again = drs_arena_alloc(draft->arena, most + 1, sizeof *again);
    bool any = false;
    for (size_t i = last + 1; i < candidates->count; i++) {
        drs_candidate *candidate = &candidates->items[i];
        size_t major = candidate->head.number.major;
        draft->work++;
        if (candidate->letter || major > most || !by_major[major]) {
            continue;
        }
        for (size_t k = by_major[major] - 1; k <= last && k < by_major[major] + 40 && !candidate->chain; k++) {
            drs_candidate *known = &candidates->items[k];
            bool same = known->chain == 1 && drs_number_same(known->head.number, candidate->head.number) &&
                        same_text(draft, known, candidate);
            candidate->chain = same ? 2 : 0;
        }
        again[major] = again[major] || candidate->chain == 2;
        any = any || candidate->chain == 2;
    }
    for (size_t i = last + 1; any && i < candidates->count; i++) {
        drs_candidate *candidate = &candidates->items[i];
        size_t major = candidate->head.number.major;
        bool open = !candidate->chain && !candidate->letter && major <= most && by_major[major] && !again[major];
        if (open && candidate->asks && candidate->opens && !candidate->head.number.minor &&
            !candidate->head.number.letter) {
            candidate->chain = 2;
            again[major] = true;
        }
    }
    attach_letters(draft, candidates);
    attach_levels(draft, candidates);
    find_lettered_again(draft, candidates, most);
    return count;
}
