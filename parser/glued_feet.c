#include "glued_feet.h"

#include <stdio.h>
#include <string.h>

#include "cut_lines.h"
#include "eight.h"
#include "furniture.h"
#include "letterhead.h"
#include "note_marks.h"

/* Lines of a page's foot, with notes and imprint. */
#define FOOT_LINES 20u

/* A running head has no more lines. */
#define EDGE_LINES 8u

/* Parts of one line that may begin a foot. */
#define MOST_TRIES 6u

/* The page behind line `last` begins, below its running head, with the rest of a torn word. */
static bool word_goes_on(drs_arena *arena, const drs_text *text, size_t last) {
    size_t i = last + 1;
    for (size_t seen = 0; i < text->line_count && seen < EDGE_LINES; i++, seen++) {
        const drs_line *line = &text->lines[i];
        drs_letterhead head;
        bool edge = line->end - line->start <= DRS_HEAD_BYTES &&
                    drs_letterhead_eat_piece(arena, text->bytes, (drs_piece){line->start, line->end}, &head);
        if (line->page != text->lines[last].page + 1 || !edge) {
            break;
        }
    }
    return i < text->line_count && text->lines[i].page == text->lines[last].page + 1 &&
           drs_is_lower(text->bytes, text->lines[i].start, text->lines[i].end);
}

/* An imprint, or the sentence that says who answered. */
static bool is_foot_form(const drs_reader *reader, drs_matcher *matcher, drs_arena *arena, drs_text *text, size_t at,
                         size_t end) {
    const drs_form_set *const sets[] = {&reader->imprint, &reader->sentences};
    bool found = false;
    for (size_t k = 0; k < sizeof sets / sizeof *sets && !found; k++) {
        if (!drs_forms_possible(sets[k], text->bytes, at, end)) {
            continue;
        }
        /* Many places of a line are tried, and nearly all keys are for nothing. */
        drs_arena_mark mark = drs_arena_stand(arena);
        drs_key key = drs_key_make(arena, text->bytes, at, end, DRS_KEY_BYTES);
        text->work += key.length;
        drs_match match;
        size_t row = 0;
        while (!found && drs_forms_match(sets[k], matcher, 0, &key, &row, &match)) {
            bool edge = sets[k] == &reader->imprint && (match.form->item != DRS_IMPRINT_LINE || !match.form->value);
            found = edge || (sets[k] == &reader->sentences && match.form->item == DRS_SENTENCE_PASSIVE);
        }
        drs_arena_back(arena, mark);
    }
    return found;
}

/* A line of [from, to) has the mark of note `number`, or line `to` has it before `at`. */
static bool is_marked(drs_text *text, size_t from, size_t to, size_t at, unsigned number) {
    char marker[8];
    snprintf(marker, sizeof marker, "%u", number);
    for (size_t i = from; i <= to; i++) {
        drs_line line = text->lines[i];
        line.end = i == to ? (uint32_t)at : line.end;
        text->work += line.end - line.start;
        if (drs_note_mark_at(text->bytes, &line, marker, false)) {
            return true;
        }
    }
    return false;
}

/* The first of the lines [from, to) that begins with the number and a blank; `to` where none does. */
static size_t line_with_number(drs_text *text, size_t from, size_t to, unsigned number) {
    char marker[8];
    snprintf(marker, sizeof marker, "%u ", number);
    size_t line = from;
    while (line < to && !drs_begins(text->bytes, text->lines[line].start, text->lines[line].end, marker)) {
        line++;
    }
    text->work += line - from;
    return line;
}

/* "Zentra1 APr 18/749, S. 15.": a note whose mark stands on the page, in its turn: the next stands right below and is marked
 * too, or it is the only one and ends with a full stop. A mark that goes on in a sentence has neither. */
static bool is_note(drs_text *text, drs_piece page, size_t line, size_t at) {
    const char *bytes = text->bytes;
    size_t end = text->lines[line].end;
    size_t behind = at;
    unsigned number = 0;
    while (behind < end && drs_is_digit(bytes[behind]) && behind - at < 3) {
        number = number * 10 + (unsigned)(bytes[behind++] - '0');
    }
    if (behind == at || behind - at > 2 || !number || behind + 1 >= end || bytes[behind] != ' ' ||
        !is_marked(text, page.start, line, at, number)) {
        return false;
    }
    if (line_with_number(text, page.start, page.end, number) < page.end) {
        return false; /* the note itself */
    }
    if (line_with_number(text, line + 1, page.end, number + 1) < page.end) {
        return is_marked(text, page.start, line, at, number + 1);
    }
    return drs_is_upper(bytes, behind + 1, end) && bytes[end - 1] == '.';
}

/* The next byte behind a small letter that may be a digit, a capital or a bracket; text[at - 1] can be read. */
static size_t next_behind_small(const char *text, size_t at, size_t end) {
    while (drs_eight_ordered() && at + 8 <= end) {
        uint64_t here = drs_eight_load(text + at);
        uint64_t before = drs_eight_load(text + at - 1);
        uint64_t sought = (drs_eight_from(here, '(') & ~drs_eight_from(here, 'a')) | (here & DRS_EIGHT_HIGHS);
        uint64_t small = drs_eight_from(before, 'a') | (before & DRS_EIGHT_HIGHS);
        if (sought & small) {
            return at + drs_eight_first(sought & small);
        }
        at += 8;
    }
    return at;
}

/* Where a foot begins behind a word of the line; 0 for nowhere. */
static size_t find_foot(const drs_reader *reader, drs_matcher *matcher, drs_arena *arena, drs_text *text,
                        drs_piece page, size_t index) {
    const char *bytes = text->bytes;
    const drs_line *line = &text->lines[index];
    size_t tries = 0;
    for (size_t at = line->start + 2; (at = next_behind_small(bytes, at, line->end)) < line->end && tries < MOST_TRIES;
         at++) {
        bool digit = drs_is_digit(bytes[at]);
        bool capital = drs_is_upper(bytes, at, line->end) || bytes[at] == '(';
        if (!(digit || capital) || !drs_ends_lower(bytes, line->start, at)) {
            continue;
        }
        tries++;
        if (digit ? is_note(text, page, index, at) : is_foot_form(reader, matcher, arena, text, at, line->end)) {
            return at;
        }
    }
    return 0;
}

void drs_glued_feet_part(const drs_reader *reader, drs_matcher *matcher, drs_arena *arena, drs_text *text) {
    size_t *offsets = NULL;
    size_t count = 0;
    size_t capacity = 0;
    for (size_t first = 0; text->page_count > 1 && first < text->line_count;) {
        size_t last = first;
        while (last + 1 < text->line_count && text->lines[last + 1].page == text->lines[first].page) {
            last++;
        }
        if (word_goes_on(arena, text, last)) {
            drs_piece page = {first, last + 1};
            size_t from = last - first > FOOT_LINES ? last - FOOT_LINES : first;
            for (size_t i = from, at = 0; i <= last && !at; i++) {
                at = find_foot(reader, matcher, arena, text, page, i);
                if (at) {
                    *(size_t *)drs_arena_push(arena, &offsets, &count, &capacity, sizeof *offsets) = at;
                    text->lines[i].flags |= DRS_LINE_TORN;
                }
            }
        }
        first = last + 1;
    }
    if (count) {
        drs_text_cut_lines(arena, text, offsets, count);
    }
}
