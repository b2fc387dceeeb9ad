#include "further_below.h"

/* For each number the last event that prints it again or answers it under a heading: a table of hashes, filled once. */

enum { KEY_RESTATED = 1, KEY_HEAD_OF_MAJOR, KEY_HEAD_OF_ALL, KEY_HEAD_OF_LETTER };

static uint64_t number_key(unsigned kind, drs_number number) {
    return (uint64_t)kind << 48 | (uint64_t)number.major << 24 | (uint64_t)number.minor << 8 | number.letter;
}

static size_t *last_slot(const drs_walk *walk, uint64_t key) {
    size_t at = (size_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> 40) & walk->last_mask;
    while (walk->last_keys[at] && walk->last_keys[at] != key) {
        at = (at + 1) & walk->last_mask;
    }
    walk->last_keys[at] = key;
    return &walk->last_events[at];
}

static void note_last(drs_walk *walk, uint64_t key, size_t index) {
    if (walk->last_used < walk->last_mask / 2) {
        size_t *slot = last_slot(walk, key);
        walk->last_used += *slot == 0;
        *slot = index + 1;
    }
}

static void note_heads(drs_walk *walk, const drs_answer_head *head, size_t index) {
    for (size_t k = 0; k < head->count; k++) {
        drs_number named = head->items[k].number;
        drs_number major = {named.major, 0, 0};
        note_last(walk, number_key(KEY_HEAD_OF_MAJOR, major), index);
        note_last(walk,
                  named.letter ? number_key(KEY_HEAD_OF_LETTER, (drs_number){named.major, 0, named.letter})
                               : number_key(KEY_HEAD_OF_ALL, major),
                  index);
        for (unsigned i = k && head->items[k].range ? head->items[k - 1].number.major + 1u : named.major;
             i < named.major && named.major - i < 100; i++) {
            major.major = (uint16_t)i;
            note_last(walk, number_key(KEY_HEAD_OF_MAJOR, major), index);
            note_last(walk, number_key(KEY_HEAD_OF_ALL, major), index);
        }
    }
}

void drs_note_what_follows(drs_walk *walk) {
    size_t size = 64;
    while (size < walk->event_count * 16) {
        size *= 2;
    }
    walk->last_mask = size - 1;
    walk->last_keys = drs_arena_alloc(walk->draft->arena, size, sizeof *walk->last_keys);
    walk->last_events = drs_arena_alloc(walk->draft->arena, size, sizeof *walk->last_events);
    for (size_t i = 0; i < walk->event_count; i++) {
        const drs_event *item = &walk->events[i];
        walk->draft->work++;
        if (item->kind == DRS_EVENT_RESTATED) {
            note_last(walk, number_key(KEY_RESTATED, walk->candidates.items[item->candidate].head.number), i);
        } else if (item->kind == DRS_EVENT_ANSWER && !item->head->bare) {
            note_heads(walk, item->head, i);
        } else if (item->kind == DRS_EVENT_DIVIDER) {
            walk->last_divider = i;
        }
    }
}

static bool follows(const drs_walk *walk, uint64_t key, size_t index) {
    return *last_slot(walk, key) > index + 1;
}

bool drs_later_head(const drs_walk *walk, size_t index, drs_number number) {
    drs_number major = {number.major, 0, 0};
    if (!number.letter) {
        return follows(walk, number_key(KEY_HEAD_OF_MAJOR, major), index);
    }
    return follows(walk, number_key(KEY_HEAD_OF_ALL, major), index) ||
           follows(walk, number_key(KEY_HEAD_OF_LETTER, (drs_number){number.major, 0, number.letter}), index);
}

bool drs_later_restated(const drs_walk *walk, size_t index, drs_number number) {
    return walk->has_second_chain && follows(walk, number_key(KEY_RESTATED, number), index);
}

bool drs_head_follows(drs_walk *walk, size_t index) {
    if (walk->row_end <= index) {
        /* Questions in a row share the head below them; the row is walked once. */
        size_t end = index + 1;
        while (end < walk->event_count && drs_is_question_event(&walk->events[end])) {
            end++;
        }
        walk->row_end = end;
    }
    if (walk->row_end >= walk->event_count || walk->events[walk->row_end].kind != DRS_EVENT_ANSWER) {
        return false;
    }
    /* A heading that names other questions alone is not this one's (mv bw mix both ways). */
    const drs_answer_head *head = walk->events[walk->row_end].head;
    drs_number number = walk->candidates.items[walk->events[index].candidate].head.number;
    drs_number lowest = walk->candidates.items[walk->events[walk->row_end - 1].candidate].head.number;
    bool named = head->bare;
    for (size_t k = 0; k < head->count && !named; k++) {
        drs_number item = head->items[k].number;
        named =
            (item.major == 0 && number.major == lowest.major) || item.major == number.major ||
            (head->items[k].range && k && number.major > head->items[k - 1].number.major && number.major < item.major);
    }
    return named;
}

bool drs_answered_below(const drs_walk *walk, size_t index, drs_number number, bool restated) {
    return !walk->has_answers || (!restated && drs_later_restated(walk, index, number)) ||
           (!restated && drs_later_head(walk, index, number)) ||
           /* A list of questions that a divider or a sentence parts from the answers below. */
           (!restated && !walk->in_answers && walk->last_divider > index);
}
