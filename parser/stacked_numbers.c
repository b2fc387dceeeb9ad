#include "stacked_numbers.h"

#include <string.h>

#include "doubtful.h"
#include "furniture.h"
#include "letters.h"
#include "line_ranges.h"
#include "sentence_ends.h"

/* The event is a number alone on its line, with neither letter nor second level. */
static bool stands_alone(const drs_walk *walk, size_t index) {
    const drs_event *item = &walk->events[index];
    if (!drs_is_question_event(item)) {
        return false;
    }
    const drs_number_head *head = &walk->candidates.items[item->candidate].head;
    return !head->bare && !head->number.letter && !head->number.minor &&
           head->text >= walk->draft->text->lines[item->line].end;
}

static unsigned major_of(const drs_walk *walk, size_t index) {
    return walk->candidates.items[walk->events[index].candidate].head.number.major;
}

size_t drs_stacked_count(const drs_walk *walk, size_t index) {
    const drs_line *lines = walk->draft->text->lines;
    size_t count = 0;
    for (size_t i = index; i < walk->event_count && stands_alone(walk, i); i++) {
        if (count && major_of(walk, i) != major_of(walk, i - 1) + 1) {
            break;
        }
        size_t between = count ? walk->events[i - 1].line + 1 : walk->events[i].line;
        while (between < walk->events[i].line && drs_line_skipped(&lines[between])) {
            between++;
        }
        if (between < walk->events[i].line) {
            break;
        }
        count++;
    }
    return count;
}

/* The last line of the paragraph that begins at `line`: behind an empty line or a page's end another begins, unless it goes on
 * with a small letter. *asks tells of a question mark. */
static size_t paragraph_end(drs_draft *draft, size_t line, size_t last, bool *asks) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t end = line;
    *asks = false;
    for (size_t i = line; i <= last; i++) {
        if (drs_line_skipped(&lines[i])) {
            continue;
        }
        bool parted = i > line && (lines[i].gap || lines[i].page != lines[end].page);
        if (parted && (drs_line_closes_in_quotation(draft, end) || !drs_is_lower(text, lines[i].start, lines[i].end))) {
            break;
        }
        *asks = *asks || lines[i].holds & DRS_HOLDS_QUESTION;
        end = i;
        draft->work++;
    }
    return end;
}

static size_t next_line(const drs_draft *draft, size_t line, size_t last) {
    while (line <= last && drs_line_skipped(&draft->text->lines[line])) {
        line++;
    }
    return line;
}

/* The first line that says which questions an answer is for; behind `last` where none does. */
static size_t find_group(drs_draft *draft, size_t first, size_t last) {
    drs_number_item items[DRS_NUMBER_ITEMS];
    for (size_t i = next_line(draft, first, last); i <= last; i = next_line(draft, i + 1, last)) {
        if (drs_group_at(draft, i, items)) {
            return i;
        }
    }
    return last + 1;
}

bool drs_stacked_part(drs_draft *draft, size_t first, size_t last, size_t count, bool in_list, drs_range *texts,
                      size_t *rest) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    *rest = find_group(draft, first, last);
    size_t end = *rest;
    size_t at = next_line(draft, first, end - 1);
    bool asks;
    for (size_t k = 0; k < count; k++) {
        if (at >= end) {
            return false;
        }
        size_t stop = paragraph_end(draft, at, end - 1, &asks);
        if (!asks || !drs_is_upper(text, lines[at].start, lines[at].end) ||
            !drs_line_closes_in_quotation(draft, stop)) {
            return false;
        }
        texts[k] = (drs_range){at, stop};
        at = next_line(draft, stop + 1, end - 1);
    }
    /* One more would ask than numbers stand there; what asks in an answer stands further below. */
    for (size_t i = at; i < end; i = next_line(draft, i + 1, end - 1)) {
        i = paragraph_end(draft, i, end - 1, &asks);
        if (asks) {
            return false;
        }
        if (!in_list) {
            break;
        }
    }
    *rest = at;
    return true;
}

/* Question `index` has a letter that stands alone on its line. */
static bool is_lone_letter(const drs_draft *draft, size_t index) {
    const drs_draft_question *question = &draft->questions[index];
    const drs_line *line = &draft->text->lines[question->head];
    return question->number.letter && line->end - line->start <= 3;
}

/* The letters of the stack that ends with question `last`: each stands right below the one before it, which has no text. */
static size_t letters_above(drs_draft *draft, size_t last) {
    const drs_line *lines = draft->text->lines;
    size_t count = 1;
    for (size_t i = last; i > 0 && is_lone_letter(draft, i) && is_lone_letter(draft, i - 1); i--, count++) {
        const drs_draft_question *above = &draft->questions[i - 1];
        const drs_draft_question *below = &draft->questions[i];
        size_t between = above->head + 1;
        while (between < below->head && drs_is_furniture(&lines[between])) {
            between++;
        }
        draft->work += between - above->head;
        if (above->number.major != below->number.major || above->number.minor != below->number.minor ||
            above->number.letter + 1 != below->number.letter || between != below->head) {
            break;
        }
    }
    return count;
}

/* The first lines of the paragraphs of question `owner`, `most` of them at most; how many there are. */
static size_t paragraphs_of(drs_draft *draft, size_t owner, size_t *firsts, size_t most) {
    const drs_line *lines = draft->text->lines;
    const drs_draft_question *question = &draft->questions[owner];
    size_t count = 0;
    size_t above = question->head;
    for (size_t i = question->head + 1; i <= question->lines.last; i++) {
        draft->work++;
        if (lines[i].role != DRS_ROLE_QUESTION || lines[i].owner != owner) {
            continue;
        }
        if (above == question->head || lines[i].gap || lines[i].page != lines[above].page) {
            if (count < most) {
                firsts[count] = i;
            }
            count++;
        }
        above = i;
    }
    return count;
}

void drs_stacked_letters_part(drs_draft *draft) {
    drs_line *lines = draft->text->lines;
    for (size_t last = draft->question_count; last-- > 1;) {
        size_t count = is_lone_letter(draft, last) ? letters_above(draft, last) : 1;
        if (count < 2) {
            continue;
        }
        size_t *firsts = drs_arena_alloc(draft->arena, count, sizeof *firsts);
        size_t found = paragraphs_of(draft, last, firsts, count);
        if (!found) {
            continue;
        }
        bool unsure = false; /* one has been left out: its text may stand among these */
        for (size_t k = 0; k < count; k++) {
            unsure = unsure || draft->questions[last - k].unsure;
        }
        if (found != count || unsure) {
            drs_doubt(draft, "question.unpaired", firsts[0], NULL);
            continue;
        }
        size_t end = draft->questions[last].lines.last;
        for (size_t k = 0; k < count; k++) {
            size_t owner = last + 1 + k - count;
            size_t stop = k + 1 < count ? firsts[k + 1] - 1 : end;
            for (size_t i = firsts[k]; i <= stop; i++) {
                if (lines[i].role == DRS_ROLE_QUESTION && lines[i].owner == last) {
                    lines[i].owner = (uint32_t)owner;
                }
            }
            draft->work += stop - firsts[k] + 1;
            draft->questions[owner].lines = (drs_range){firsts[k], stop};
        }
        last -= count - 1;
    }
}
