#include "stacked_numbers.h"

#include <string.h>

#include "letters.h"
#include "line_ranges.h"

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

/* A sentence ends with the line, in a quotation too. */
static bool closes(const drs_draft *draft, size_t line) {
    const char *text = draft->text->bytes;
    const drs_line *at = &draft->text->lines[line];
    return drs_line_closes(draft, line) || drs_ends(text, at->start, at->end, "?“") ||
           drs_ends(text, at->start, at->end, ".“") || drs_ends(text, at->start, at->end, "?\"") ||
           drs_ends(text, at->start, at->end, ".\"");
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
        if (parted && (closes(draft, end) || !drs_is_lower(text, lines[i].start, lines[i].end))) {
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
        if (!asks || !drs_is_upper(text, lines[at].start, lines[at].end) || !closes(draft, stop)) {
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
