#include "unnumbered.h"

#include <string.h>

#include "diagnostics.h"
#include "line_ranges.h"
#include "questions.h"
#include "sections.h"
#include "sentence_words.h"
#include "unnumbered_lines.h"

/* More questions than this stand in no row without an answer between. */
#define MOST_UNNUMBERED 40u
/* A block is parted into no more than this. */
#define MOST_PARTS 512u

/* Every part of the block ends with a question mark, so that no answer stands among them. */
static bool all_ask(const drs_draft *draft, size_t begin, const size_t *ends, size_t count) {
    const char *text = draft->text->bytes;
    for (size_t i = 0; i < count; i++) {
        const drs_line *line = &draft->text->lines[ends[i]];
        char close = text[drs_line_stop(text, line) - 1];
        bool request = i + 1 == count && ends[i] > begin && close == '.';
        if (close != '?' && !request) {
            return false;
        }
    }
    return true;
}

/* Sort the list; true where its numbers go on from the last question's without a gap. */
static bool in_turn(const drs_draft *draft, drs_numbers *list) {
    for (size_t i = 1; i < list->count; i++) {
        drs_number number = list->items[i];
        size_t k = i;
        for (; k > 0 && list->items[k - 1].major > number.major; k--) {
            list->items[k] = list->items[k - 1];
        }
        list->items[k] = number;
    }
    unsigned expected = draft->question_count ? draft->questions[draft->question_count - 1].number.major + 1u : 1;
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i].letter || list->items[i].minor || list->items[i].major != expected + i) {
            return false;
        }
    }
    return true;
}

/* A question stands right above the heading: it begins a group of its own. */
static bool asked_above(const drs_walk *walk, const drs_event *head) {
    const drs_draft *draft = walk->draft;
    const char *text = draft->text->bytes;
    for (size_t i = head->line; i-- > draft->body;) {
        const drs_line *line = &draft->text->lines[i];
        if (!drs_line_skipped(line)) {
            char close = text[drs_line_stop(text, line) - 1];
            return close == '?' || (drs_unnumbered_is_narrow(draft, i) &&
                                    (close == ')' || drs_ends_lower(text, line->start, line->end)));
        }
    }
    return false;
}

/* Add the numbers that the headings behind event `index` + 1 name and that no question of their own stands above. */
static void gather_numbers(const drs_walk *walk, size_t index, drs_numbers *all) {
    for (size_t i = index + 2; i < walk->event_count && all->count < MOST_UNNUMBERED; i++) {
        const drs_event *item = &walk->events[i];
        if (item->kind != DRS_EVENT_ANSWER || item->head->bare || asked_above(walk, item)) {
            return;
        }
        for (size_t k = 0; k < item->head->count; k++) {
            drs_numbers_add(all, item->head->items[k].number);
        }
        walk->draft->work++;
    }
}

/* The line of the part `letter` in [first, last]; SIZE_MAX where there is none. */
static size_t part_at(const drs_draft *draft, size_t first, size_t last, uint8_t letter) {
    const drs_line *lines = draft->text->lines;
    for (size_t i = first; i <= last; i++) {
        if (!drs_line_skipped(&lines[i]) && draft->text->bytes[lines[i].start] == (char)letter) {
            drs_number_head head = drs_number_read(draft->text->bytes, lines[i].start, lines[i].end);
            if ((head.style == DRS_STYLE_LETTER_PAREN || head.style == DRS_STYLE_LETTER_DOT) &&
                head.number.letter == letter) {
                return i;
            }
        }
    }
    return SIZE_MAX;
}

/* Lines [first, last] are a question; "a)", "b)" in it are questions of their own, as in a numbered one. */
static void give_question(drs_draft *draft, drs_number number, size_t first, size_t last) {
    size_t part = first < last ? part_at(draft, first + 1, last, 'a') : SIZE_MAX;
    if (number.letter || part == SIZE_MAX || part_at(draft, part, last, 'b') == SIZE_MAX) {
        part = last + 1;
    }
    uint32_t cut = 0;
    for (size_t start = first; start <= last; start = part, part = last + 1) {
        if (start > first) {
            number.letter = number.letter ? (uint8_t)(number.letter + 1) : 'a';
            cut = drs_number_read(draft->text->bytes, draft->text->lines[start].start, draft->text->lines[start].end)
                      .text;
            size_t next = number.letter < 'z' && start < last
                              ? part_at(draft, start + 1, last, (uint8_t)(number.letter + 1))
                              : SIZE_MAX;
            part = next != SIZE_MAX ? next : last + 1;
        }
        size_t question = drs_question_add(draft, number, start);
        drs_lines_give(draft, start, cut, part - 1, DRS_ROLE_QUESTION, (uint32_t)question);
        draft->questions[question].lines = (drs_range){start, part - 1};
    }
}

/* The questions of a block that no number parts: the last lines of each. */
typedef struct parted_block {
    size_t count;
    size_t ends[MOST_PARTS];
    size_t paragraph_count;
    size_t paragraphs[MOST_PARTS]; /* where empty lines alone part it */
} parted_block;

/* Part the block at its question marks and empty lines. */
static void part_block(drs_draft *draft, size_t begin, size_t last, parted_block *block) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    block->count = 0;
    block->paragraph_count = 0;
    for (size_t i = begin; i <= last && block->count < MOST_PARTS && block->paragraph_count < MOST_PARTS; i++) {
        if (drs_line_skipped(&lines[i])) {
            continue;
        }
        size_t next = i + 1;
        while (next <= last && drs_line_skipped(&lines[next])) {
            next++;
        }
        if (next > last) {
            block->paragraphs[block->paragraph_count++] = i;
            block->ends[block->count++] = i;
            continue;
        }
        size_t stop = drs_line_stop(text, &lines[i]);
        char close = text[stop - 1];
        bool mark = close == '?' || close == ')' || drs_ends(text, lines[i].start, stop, "?“") ||
                    (close == '.' && i > begin && drs_unnumbered_request(draft, begin, i) != SIZE_MAX);
        bool gap = drs_unnumbered_is_parted(draft, i, next);
        bool goes_on = drs_begins(text, lines[next].start, lines[next].end, "Bitte ");
        bool page = lines[next].page != lines[i].page;
        bool upper = drs_is_upper(text, lines[next].start, lines[next].end);
        if (mark && (gap || page) && upper) {
            block->paragraphs[block->paragraph_count++] = i;
        }
        if ((mark || gap) && !goes_on && upper) {
            block->ends[block->count++] = i;
        }
    }
}

/* Part the block into as many questions as numbers are named, where what is printed allows it. */
static void fit_to_numbers(const drs_draft *draft, size_t begin, size_t last, size_t number_count,
                           parted_block *block) {
    const drs_line *line = &draft->text->lines[begin];
    /* Each question a paragraph, some of several sentences that ask. */
    if (block->count > number_count && block->paragraph_count == number_count) {
        memcpy(block->ends, block->paragraphs, block->paragraph_count * sizeof *block->ends);
        block->count = block->paragraph_count;
    }
    /* The heading names one number: several sentences that ask are one question. */
    if (block->count > 1 && number_count == 1 && drs_opens_question(draft->text->bytes, line->start, line->end) &&
        all_ask(draft, begin, block->ends, block->count)) {
        block->ends[0] = last;
        block->count = 1;
    }
}

/* How many of the block's questions there are, or which number is whose, cannot be told. */
static void give_up(drs_draft *draft, size_t begin, size_t last) {
    drs_line *lines = draft->text->lines;
    drs_say(draft, "segmentation.ambiguous", begin, "unnumbered questions above an answer");
    draft->ambiguous = true;
    for (size_t i = begin; i <= last; i++) {
        if (!drs_line_skipped(&lines[i])) {
            lines[i].role = DRS_ROLE_LOST;
        }
    }
}

size_t drs_unnumbered_take(drs_walk *walk, size_t index, size_t first, size_t last, const drs_numbers *to) {
    drs_draft *draft = walk->draft;
    for (size_t i = 0; i < to->count; i++) {
        if (drs_question_find(draft, to->items[i]) != SIZE_MAX) {
            return last;
        }
    }
    bool untold = false;
    bool foreign = false; /* the section has no question of the number, where numbers begin anew */
    for (size_t i = 0; i < to->count; i++) {
        foreign = foreign || to->items[i].major >= DRS_FOREIGN_NUMBER;
    }
    size_t begin = to->count ? drs_unnumbered_first(draft, first, last, &untold) : SIZE_MAX;
    if (begin == SIZE_MAX) {
        return last;
    }
    parted_block block;
    part_block(draft, begin, last, &block);
    /* More questions than this heading names: those of the headings that follow ("Zu den Fragen 6, 7 und 9:", then "Zu
     * Frage 8:") too, which must go on from the last number without a gap. */
    drs_numbers all = *to;
    if (block.count > to->count && block.count <= MOST_UNNUMBERED) {
        gather_numbers(walk, index, &all);
        if (all.count > to->count && in_turn(draft, &all)) {
            to = &all;
        }
    }
    fit_to_numbers(draft, begin, last, to->count, &block);
    if (block.count != to->count || untold || foreign) {
        give_up(draft, begin, last);
    } else {
        size_t start = begin;
        for (size_t k = 0; k < block.count; k++) {
            give_question(draft, to->items[k], start, block.ends[k]);
            start = block.ends[k] + 1;
        }
    }
    return begin ? begin - 1 : 0;
}
