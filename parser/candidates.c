#include "candidates.h"

#include <string.h>

#include "answered_candidates.h"
#include "furniture.h"
#include "line_ranges.h"
#include "sentence_words.h"

static bool mid_sentence(drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    if (lines[line].gap && draft->text->gaps_mean) {
        return false;
    }
    size_t above = drs_line_above(draft, line);
    if (above == SIZE_MAX || lines[above].role != DRS_ROLE_NONE) {
        return false;
    }
    return !drs_line_may_close(draft->text->bytes, &lines[above]);
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

bool drs_candidates_same_text(drs_draft *draft, drs_candidate *a, drs_candidate *b) {
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
            for (size_t seen = 0; line < draft->end && seen < DRS_LOOK_LINES; seen++) {
                line++;
                if (line < draft->end && lines[line].gap && drs_line_may_close(draft->text->bytes, &lines[line - 1])) {
                    break;
                }
            }
            draft->work += DRS_LOOK_LINES;
        }
    }
}

/* Lines of [first, end) that begin with a number or letter as questions do. */
static void collect(drs_draft *draft, size_t first, size_t end, drs_candidates *candidates) {
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
}

/* Whether each candidate asks before the next one, and opens as questions do. */
static void look_at_texts(drs_draft *draft, size_t end, drs_candidates *candidates) {
    const char *text = draft->text->bytes;
    const drs_line *lines = draft->text->lines;
    for (size_t c = 0; c < candidates->count; c++) {
        drs_candidate *candidate = &candidates->items[c];
        size_t stop = candidate->line + DRS_LOOK_LINES;
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
                candidate->text_line = text_line;
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
}

/* What speaks for each candidate, taken alone. */
static void weigh(drs_draft *draft, size_t lead_in, drs_candidates *candidates) {
    for (size_t c = 0; c < candidates->count; c++) {
        drs_candidate *candidate = &candidates->items[c];
        int score = 0;
        score += candidate->asks ? DRS_SCORE_ASKS : 0;
        score += candidate->opens ? DRS_SCORE_OPENS : 0;
        score += candidate->head.style == DRS_STYLE_WORD ? DRS_SCORE_WORD : 0;
        if (!candidate->asks && !candidate->opens && candidate->head.style != DRS_STYLE_WORD) {
            score += DRS_SCORE_PLAIN;
        }
        if (mid_sentence(draft, candidate->line)) {
            score += candidate->opens ? DRS_SCORE_MID_SENTENCE / 3 : DRS_SCORE_MID_SENTENCE;
        }
        score += candidate->quoted ? DRS_SCORE_QUOTED : 0;
        if (lead_in != SIZE_MAX && candidate->line < lead_in) {
            score += DRS_SCORE_BEFORE_LEAD_IN;
        }
        const drs_candidate *above = c ? candidate - 1 : NULL;
        if (above && !candidate->letter && above->head.style == candidate->head.style &&
            !candidate->head.number.minor && above->head.number.major + 1 == candidate->head.number.major) {
            candidate->list_item = above->list_item || above->head.number.major == 1;
        }
        candidate->score = score;
    }
}

/* "3. fehlende Lehrkräfte" is no question where one of its number is asked elsewhere, and no number is asked twice: the paper
 * answers its questions in another order, and leaves out 3 above the list. */
static void weigh_lists(drs_draft *draft, drs_candidates *candidates) {
    uint8_t *asked = NULL;
    for (size_t c = 0; c < candidates->count; c++) {
        const drs_candidate *candidate = &candidates->items[c];
        const drs_number number = candidate->head.number;
        if (!candidate->asks || !candidate->opens || !number.major || number.minor || number.letter ||
            number.major >= DRS_MOST_MAJORS) {
            continue;
        }
        asked = asked ? asked : drs_arena_alloc(draft->arena, DRS_MOST_MAJORS, sizeof *asked);
        if (asked[number.major]++) {
            return; /* a list of the questions stands above their answers */
        }
    }
    for (size_t c = 0; asked && c < candidates->count; c++) {
        drs_candidate *candidate = &candidates->items[c];
        const drs_number number = candidate->head.number;
        if (candidate->list_item && !candidate->asks && !candidate->opens && candidate->head.style != DRS_STYLE_WORD &&
            number.major < DRS_MOST_MAJORS && asked[number.major]) {
            candidate->score += DRS_SCORE_ASKED_ELSEWHERE;
            candidate->asked_elsewhere = true;
        }
    }
}

void drs_candidates_find(drs_draft *draft, size_t first, size_t end, drs_candidates *candidates) {
    collect(draft, first, end, candidates);
    look_at_texts(draft, end, candidates);
    share_texts_below(draft, candidates);
}

void drs_candidates_weigh(drs_draft *draft, const drs_range *stretches, size_t count, size_t lead_in,
                          drs_candidates *candidates) {
    weigh(draft, lead_in, candidates);
    weigh_lists(draft, candidates);
    drs_candidates_weigh_answers(draft, candidates, stretches, count);
}
