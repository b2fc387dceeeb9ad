#include "segmentation.h"

#include <stdio.h>
#include <string.h>

#include "annexes.h"
#include "body_lines.h"
#include "candidates.h"
#include "diagnostics.h"
#include "furniture.h"
#include "head.h"
#include "letterhead.h"
#include "people.h"
#include "question_end.h"
#include "questions.h"
#include "sentences.h"
#include "signature.h"
#include "strand.h"

/* ---- Events: lines at which something begins ------------------------------------------------------------------------- */

typedef enum event_kind {
    EVENT_QUESTION, /* chain 1 */
    EVENT_RESTATED, /* chain 2 */
    EVENT_ANSWER,   /* "Zu 1.:", "Antwort:" */
    EVENT_REMARK,   /* a heading; `item` says whose */
    EVENT_LEAD_IN,
    EVENT_LEAD_OUT,
    EVENT_LIST_HEAD,
    EVENT_DIVIDER,
    EVENT_SENTENCE, /* lines that sentences.c took */
    EVENT_REST,     /* a heading without a text of its own */
    EVENT_ANNEX
} event_kind;

typedef struct event {
    event_kind kind;
    size_t line;
    size_t last;   /* last line of the heading itself */
    uint32_t text; /* where text begins on `last`; its end where the heading stands alone */
    int item;
    size_t candidate;
    drs_answer_head *head;
} event;

typedef struct walker {
    drs_draft *draft;
    drs_candidates candidates;
    event *events;
    size_t event_count;
    size_t event_capacity;
    size_t numbered_heads;
    size_t bare_heads;
    bool has_second_chain;
    uint64_t *last_keys; /* see note_what_follows() */
    size_t *last_events;
    size_t last_mask;
    size_t last_used;
    size_t last_divider;
    size_t row_end;  /* the event behind the row of questions that the walk is in */
    size_t *pending; /* questions printed that wait for their answer */
    size_t pending_count;
    bool has_answers; /* the paper holds answers at all */
    bool in_answers;  /* the walk is behind the list of questions */
    bool asker_text;  /* a remark of the askers was seen */
    int text_belongs; /* role of text that stands before the first question */
} walker;

static bool skipped(const drs_line *line) {
    return line->role != DRS_ROLE_NONE;
}

static event *add_event(walker *walk, event_kind kind, size_t line, size_t last, uint32_t text) {
    event *item =
        drs_arena_push(walk->draft->arena, &walk->events, &walk->event_count, &walk->event_capacity, sizeof *item);
    *item = (event){.kind = kind, .line = line, .last = last, .text = text, .item = -1, .candidate = SIZE_MAX};
    return item;
}

/* ---- Annex ------------------------------------------------------------------------------------------------------------ */

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

/* The first line of the annexes: "Anlage 1" at a page's start or behind a signature, after all that must come before. */
static size_t find_annex(drs_draft *draft, size_t from) {
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    for (size_t i = from; i < draft->end; i++) {
        char first = text[lines[i].start];
        if (skipped(&lines[i]) || first != 'A') {
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
        /* Behind a signature: a name or an office stands above. */
        if (whole && drs_signature_find(draft, i >= from + 8 ? i - 8 : from, i - (i > from)) != SIZE_MAX) {
            return i;
        }
    }
    return draft->end;
}

/* No paper has more annexes; further headings are text of theirs. */
#define MOST_ATTACHMENTS 200u

static void take_annexes(drs_draft *draft, size_t from) {
    drs_line *lines = draft->text->lines;
    for (size_t i = from; i < draft->end; i++) {
        if (skipped(&lines[i])) {
            continue;
        }
        drs_key key;
        drs_match match;
        bool apart = lines[i].gap && draft->text->gaps_mean && lines[i].end - lines[i].start < 14;
        if (draft->text->bytes[lines[i].start] == 'A' && drs_end_item_at(draft, i, &key, &match) == DRS_END_ANNEX &&
            (i == from || apart || alone_at_page(draft, i))) {
            bool plural = key.length >= 7 && memcmp(key.bytes, "anlage", 6) == 0 && strchr("n/(", key.bytes[6]);
            size_t end = match.start[1] != SIZE_MAX ? match.end[1] : 0;
            uint32_t stop = end ? key.map[end - 1] + 1 : lines[i].start + 6;
            drs_strand strand = drs_strand_make(draft, i, i, 0, 80);
            drs_value value = drs_strand_value(
                draft, &strand, 0, stop - lines[i].start < strand.length ? stop - lines[i].start : strand.length);
            bool known = plural || draft->record->attachment_count >= MOST_ATTACHMENTS;
            for (size_t k = 0; k < draft->record->attachment_count && !known; k++) {
                const drs_string *other = &draft->attachments[k].text;
                known =
                    other->length == value.text.length && memcmp(other->bytes, value.text.bytes, other->length) == 0;
            }
            if (!known) {
                drs_value *slot = drs_arena_push(draft->arena, &draft->attachments, &draft->record->attachment_count,
                                                 &draft->attachment_capacity, sizeof *slot);
                draft->record->attachments = draft->attachments;
                *slot = value;
            }
            if (!plural) {
                drs_annex_add(draft, i, stop, value);
            }
        }
        lines[i].role = DRS_ROLE_ANNEX;
    }
}

/* ---- Giving lines to texts --------------------------------------------------------------------------------------------- */

static void give(drs_draft *draft, size_t first, uint32_t cut, size_t last, drs_line_role role, uint32_t owner) {
    drs_line *lines = draft->text->lines;
    for (size_t i = first; i <= last && i < draft->end; i++) {
        if (lines[i].role == DRS_ROLE_NONE) {
            if (i == first && cut >= lines[i].end) {
                lines[i].role = DRS_ROLE_HEADING;
                continue;
            }
            lines[i].role = (uint8_t)role;
            lines[i].owner = owner;
            lines[i].cut = i == first && cut > lines[i].start ? cut : 0;
        }
    }
}

/* The first and last line of role NONE in [first, last]; false where there is none. */
static bool trim(drs_draft *draft, size_t *first, size_t *last) {
    const drs_line *lines = draft->text->lines;
    while (*first <= *last && skipped(&lines[*first])) {
        (*first)++;
    }
    while (*last > *first && skipped(&lines[*last])) {
        (*last)--;
    }
    return *first <= *last && !skipped(&lines[*first]);
}

static bool closes_text(const drs_draft *draft, size_t line) {
    const drs_line *at = &draft->text->lines[line];
    return strchr(".?!)", draft->text->bytes[at->end - 1]) != NULL;
}

/* ---- Headings between questions ------------------------------------------------------------------------------------------ */

static bool looks_like_heading(drs_draft *draft, size_t line) {
    const char *text = draft->text->bytes;
    const drs_line *at = &draft->text->lines[line];
    char last = text[at->end - 1];
    size_t width = draft->text->width;
    if (at->end - at->start > width || last == '.' || last == '?' || last == '!' || last == ';' || last == ',' ||
        last == ')' || drs_is_digit(last)) {
        return false;
    }
    /* Roman or capital section numbers, or a capital's start. */
    if (!drs_is_upper(text, at->start, at->end)) {
        return false;
    }
    return memchr(text + at->start, ':', at->end - at->start - 1) == NULL;
}

/* "II. Landesprogramm", "B. Verfahren": sections are counted with Roman numbers and capitals, lists are not. */
static bool is_numbered_heading(drs_draft *draft, size_t line) {
    const char *text = draft->text->bytes;
    const drs_line *at = &draft->text->lines[line];
    if (drs_is_digit(text[at->start])) {
        /* "1. Personal" above "1.1 …" (by) */
        drs_number_head topic = drs_number_read(text, at->start, at->end);
        size_t next = line + 1;
        while (next < draft->end && skipped(&draft->text->lines[next]) && next - line < 8) {
            next++;
        }
        if (topic.style != DRS_STYLE_DOT || next >= draft->end || !drs_is_upper(text, topic.text, at->end)) {
            return false;
        }
        char close = text[at->end - 1];
        drs_number_head first = drs_number_read(text, draft->text->lines[next].start, draft->text->lines[next].end);
        return close != '.' && close != '?' && first.style == DRS_STYLE_LEVELS &&
               first.number.major == topic.number.major && first.number.minor == 1;
    }
    size_t end = at->start;
    while (end < at->end && (text[end] == 'I' || text[end] == 'V' || text[end] == 'X')) {
        end++;
    }
    if (end == at->start && text[end] >= 'A' && text[end] <= 'H') {
        end++;
    }
    if (end == at->start || end - at->start > 5 || end + 2 >= at->end || (text[end] != '.' && text[end] != ')') ||
        text[end + 1] != ' ') {
        return false;
    }
    size_t words = end + 1;
    while (words < at->end && text[words] == ' ') {
        words++;
    }
    return at->end - at->start <= draft->text->width && !strchr(".?!;,", text[at->end - 1]) &&
           drs_is_upper(text, words, at->end);
}

/* Nothing but one or two lines of heading stands in [first, last]. */
static bool only_headings(drs_draft *draft, size_t first, size_t last) {
    size_t count = 0;
    for (size_t i = first; i <= last; i++) {
        if (skipped(&draft->text->lines[i])) {
            continue;
        }
        if (++count > 2 || !(looks_like_heading(draft, i) || is_numbered_heading(draft, i))) {
            return false;
        }
    }
    return count > 0;
}

/* Lines that stand where only a topic's heading is expected; sentences there have no place in the record. */
static void give_topic(drs_draft *draft, size_t first, size_t last) {
    for (size_t i = first; i <= last; i++) {
        if (!skipped(&draft->text->lines[i]) && !looks_like_heading(draft, i) && !is_numbered_heading(draft, i)) {
            return;
        }
    }
    give(draft, first, 0, last, DRS_ROLE_HEADING, 0);
}

/* Lines at the end of [first, last] that are a topic heading of the question which follows; returns the new last line.
 * `announced`: a lead-in follows, above which a short line is a heading even without an empty line before it. */
static size_t cut_heading(drs_draft *draft, size_t first, size_t last, bool announced) {
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t keep = last;
    size_t heading = SIZE_MAX;
    for (size_t lines_seen = 0; keep > first && lines_seen < 3; lines_seen++) {
        if (skipped(&lines[keep])) {
            keep--;
            lines_seen--;
            continue;
        }
        if (!looks_like_heading(draft, keep) && !is_numbered_heading(draft, keep)) {
            break;
        }
        size_t above = keep - 1;
        while (above > first && skipped(&lines[above])) {
            above--;
        }
        if (skipped(&lines[above])) {
            break;
        }
        char close = text[lines[above].end - 1];
        bool closed =
            close == '.' || close == '?' || close == '!' || drs_ends(text, lines[above].start, lines[above].end, "“");
        bool gap = lines[keep].gap && draft->text->gaps_mean;
        if (is_numbered_heading(draft, keep)) {
            heading = keep;
            break;
        }
        /* Behind a closed sentence, and, where empty lines part blocks, behind one of those. */
        if (closed && (gap || announced || !draft->text->gaps_mean || lines[keep].page != lines[above].page)) {
            heading = keep;
            break;
        }
        if (gap || closed) {
            break;
        }
        keep = above;
    }
    if (heading == SIZE_MAX) {
        return last;
    }
    for (size_t i = heading; i <= last; i++) {
        if (lines[i].role == DRS_ROLE_NONE) {
            lines[i].role = DRS_ROLE_HEADING;
        }
    }
    size_t end = heading - 1;
    while (end > first && skipped(&lines[end])) {
        end--;
    }
    return end;
}

/* ---- Questions and answers ------------------------------------------------------------------------------------------------ */

static size_t next_line(const walker *walk, size_t index) {
    return index + 1 < walk->event_count ? walk->events[index + 1].line : walk->draft->end;
}

static const event *next_event(const walker *walk, size_t index) {
    return index + 1 < walk->event_count ? &walk->events[index + 1] : NULL;
}

/* What stands right above may be a topic heading. */
static bool begins_question(const event *item) {
    return item && (item->kind == EVENT_QUESTION || item->kind == EVENT_RESTATED || item->kind == EVENT_ANSWER ||
                    item->kind == EVENT_LEAD_IN);
}

static bool is_question_event(const event *item) {
    return item && (item->kind == EVENT_QUESTION || item->kind == EVENT_RESTATED);
}

/* Lines of furniture and notes that can stand between two lines of one text. */
#define PAGE_EDGE_LINES 60u

/* No answer names more; a list that does is cut, so that a line's work stays bounded. */
#define MOST_NUMBERS 512u

typedef struct number_list {
    drs_number items[MOST_NUMBERS];
    size_t count;
    size_t tried;
} number_list;

static void add_number(number_list *list, drs_number number) {
    if (list->tried++ >= MOST_NUMBERS) {
        return;
    }
    for (size_t i = 0; i < list->count; i++) {
        if (drs_number_same(list->items[i], number)) {
            return;
        }
    }
    list->items[list->count++] = number;
}

/* "1 bis 5", "1.1 bis 2.2", "a bis c": all questions of the paper from one to the other; where it has none, by count. */
static void add_range(drs_draft *draft, number_list *list, drs_number from, drs_number to) {
    size_t first = drs_question_find(draft, from);
    size_t last = drs_question_find(draft, to);
    if (first != SIZE_MAX && last != SIZE_MAX && first <= last) {
        for (size_t i = first; i <= last; i++) {
            drs_number number = draft->questions[i].number;
            bool sub = number.letter && !to.letter && !from.letter;
            bool level = number.minor && !to.minor && !from.minor &&
                         drs_question_find(draft, (drs_number){number.major, 0, 0}) != SIZE_MAX;
            if (!sub && !level) {
                add_number(list, number);
            }
        }
        return;
    }
    if (from.letter && to.letter && from.major == to.major) {
        for (unsigned letter = from.letter; letter <= to.letter; letter++) {
            add_number(list, (drs_number){from.major, from.minor, (uint8_t)letter});
        }
    } else if (from.minor && to.minor && from.major == to.major) {
        for (unsigned minor = from.minor; minor <= to.minor && minor - from.minor < 60; minor++) {
            add_number(list, (drs_number){from.major, (uint16_t)minor, 0});
        }
    } else if (!from.minor && !to.minor && !from.letter && !to.letter && from.major <= to.major) {
        for (unsigned major = from.major; major <= to.major && major - from.major < 300; major++) {
            add_number(list, (drs_number){(uint16_t)major, 0, 0});
        }
    } else {
        add_number(list, from);
        add_number(list, to);
    }
}

/* The question that "a)" alone is a part of: the one answered last where that part still waits ("Zu 4", "Zu a)"),
 * otherwise the last that waits and has such a part. Its index; SIZE_MAX for none. */
static size_t part_of(const walker *walk, uint8_t letter) {
    const drs_draft *draft = walk->draft;
    if (draft->answer_count) {
        const drs_draft_answer *answer = &draft->answers[draft->answer_count - 1];
        size_t q = answer->to_count ? drs_question_first(draft, answer->to[answer->to_count - 1].major) : SIZE_MAX;
        for (; q != SIZE_MAX; q = drs_question_next(draft, q)) {
            if (draft->questions[q].number.letter == letter && !draft->questions[q].answered) {
                return q;
            }
        }
    }
    for (size_t i = walk->pending_count; i-- > 0;) {
        if (draft->questions[walk->pending[i]].number.letter == letter) {
            return walk->pending[i];
        }
    }
    return walk->pending_count     ? walk->pending[walk->pending_count - 1]
           : draft->question_count ? draft->question_count - 1
                                   : SIZE_MAX;
}

/* A number as an answer names it → the questions that it means. "1" where the paper has 1.1 and 1.2 alone means both;
 * a lone letter means the last question's. */
static void resolve(walker *walk, const drs_number_item *items, size_t count, number_list *list) {
    drs_draft *draft = walk->draft;
    list->count = list->tried = 0;
    for (size_t i = 0; i < count; i++) {
        drs_number number = items[i].number;
        if (!number.major) {
            size_t whole = part_of(walk, number.letter);
            if (whole == SIZE_MAX) {
                continue;
            }
            number.major = draft->questions[whole].number.major;
            number.minor = draft->questions[whole].number.minor;
        }
        if (items[i].range && list->count) {
            drs_number from = list->items[list->count - 1];
            add_range(draft, list, from, number);
            continue;
        }
        if (!number.letter && !number.minor && drs_question_find(draft, number) == SIZE_MAX && draft->question_count) {
            bool subs = false;
            for (size_t q = drs_question_first(draft, number.major); q != SIZE_MAX; q = drs_question_next(draft, q)) {
                add_number(list, draft->questions[q].number);
                subs = true;
            }
            if (subs) {
                continue;
            }
        }
        add_number(list, number);
    }
}

static void set_to(drs_draft *draft, drs_draft_answer *answer, const number_list *list) {
    answer->to = drs_arena_alloc(draft->arena, list->count ? list->count : 1, sizeof *answer->to);
    memcpy(answer->to, list->items, list->count * sizeof *list->items);
    answer->to_count = list->count;
    for (size_t i = 0; i < list->count; i++) {
        size_t question = drs_question_find(draft, list->items[i]);
        if (question != SIZE_MAX) {
            draft->questions[question].answered = true;
        }
    }
}

/* The pending questions as an answer's list. Parts answered below their question, with no heading of their own, count to
 * the question alone; where more parts follow, each has its answer, and a stem ("5. Welche Mittel wurden a) beantragt,
 * b) bewilligt?") none. */
static void pending_list(walker *walk, size_t index, number_list *list) {
    drs_draft *draft = walk->draft;
    const event *next = next_event(walk, index);
    list->count = list->tried = 0;
    size_t going_on = 0; /* the major number whose parts go on behind the answer */
    if (is_question_event(next)) {
        drs_number number = walk->candidates.items[next->candidate].head.number;
        going_on = number.letter || number.minor ? number.major : 0;
    }
    size_t whole = 0; /* the question whose parts follow */
    for (size_t i = 0; i < walk->pending_count; i++) {
        const drs_draft_question *question = &draft->questions[walk->pending[i]];
        bool part = question->number.letter || question->number.minor;
        bool has_parts = !part && i + 1 < walk->pending_count &&
                         draft->questions[walk->pending[i + 1]].number.major == question->number.major;
        if (has_parts && question->number.major == going_on) {
            if (question->stem) {
                continue;
            }
        } else if (has_parts) {
            whole = question->number.major;
        } else if (part && whole == question->number.major) {
            continue;
        }
        add_number(list, question->number);
    }
}

/* ---- The walk -------------------------------------------------------------------------------------------------------------- */

/* A signature among [first, last], if that stretch ends a text; returns the last line before it. */
static size_t cut_signature(drs_draft *draft, size_t first, size_t last, bool of_answer) {
    size_t start = drs_signature_find(draft, first, last);
    if (start == SIZE_MAX || start < first) {
        return last;
    }
    drs_signature_take(draft, start, last, of_answer);
    return start ? start - 1 : 0;
}

static size_t after_close(drs_draft *draft, size_t line) {
    (void)draft;
    return line + 1;
}

static void clear_answered(walker *walk) {
    size_t kept = 0;
    for (size_t i = 0; i < walk->pending_count; i++) {
        if (!walk->draft->questions[walk->pending[i]].answered) {
            walk->pending[kept++] = walk->pending[i];
        }
    }
    walk->pending_count = kept;
}

/* An answer's text in [first, last], the first line cut at `cut`. `inferred`: no heading names `to`, so that a sentence
 * in the text that names others is right. */
static void give_answer(walker *walk, size_t index, size_t first, uint32_t cut, size_t last, const number_list *to,
                        bool inferred) {
    drs_draft *draft = walk->draft;
    const event *next = next_event(walk, index);
    bool ends = !next || next->kind == EVENT_ANNEX;
    if (ends && last >= first) {
        last = cut_signature(draft, first, last, true);
    } else if (begins_question(next) && last > first) {
        last = cut_heading(draft, first, last, next && next->kind == EVENT_LEAD_IN);
    }
    drs_draft_answer *answer = drs_answer_add(draft, first);
    answer->lines = (drs_range){first, last < first ? first : last};
    number_list group_list;
    const number_list *named = to;
    bool others_wait = false;
    drs_number_item items[DRS_NUMBER_ITEMS];
    bool heading_alone = cut >= draft->text->lines[first].end;
    size_t from = first + heading_alone;
    size_t to_line = last;
    if (last >= from && trim(draft, &from, &to_line)) {
        size_t count = drs_group_at(draft, from, items);
        if (count && (from != first || cut <= draft->text->lines[from].start)) {
            resolve(walk, items, count, &group_list);
            bool holds = true;
            bool overlaps = false;
            for (size_t i = 0; i < to->count; i++) {
                bool found = false;
                size_t question = drs_question_find(draft, to->items[i]);
                bool stem = question != SIZE_MAX && draft->questions[question].stem;
                for (size_t k = 0; k < group_list.count; k++) {
                    found = found || drs_number_same(group_list.items[k], to->items[i]) ||
                            (stem && group_list.items[k].major == to->items[i].major);
                }
                holds = holds && (found || to->items[i].letter);
                overlaps = overlaps || found;
            }
            others_wait = !holds && inferred && overlaps;
            if (holds || to->count == 0 || others_wait) {
                named = &group_list;
            }
        }
    }
    set_to(draft, answer, named);
    if (last >= first) {
        give(draft, first, cut, last, DRS_ROLE_ANSWER, (uint32_t)(draft->answer_count - 1));
    }
    if (others_wait) {
        clear_answered(walk); /* those that the sentence does not name still wait */
    } else {
        walk->pending_count = 0;
    }
    walk->in_answers = true;
}

/* The next heading answers a part ("zu a)") of the question that waits last: what stands before it answers the
 * question as a whole. Returns false where no part's heading follows. */
static bool parts_follow(walker *walk, size_t index, number_list *whole) {
    drs_draft *draft = walk->draft;
    const event *next = next_event(walk, index);
    if (!next || next->kind != EVENT_ANSWER || !next->head->letter || !walk->pending_count) {
        return false;
    }
    drs_number number = draft->questions[walk->pending[walk->pending_count - 1]].number;
    whole->count = whole->tried = 0;
    add_number(whole, (drs_number){number.major, number.minor, 0});
    return number.letter != 0;
}

/* An answer to the question as a whole, above those to its parts, which still wait. */
static void give_whole(walker *walk, size_t index, size_t first, uint32_t cut, size_t last, const number_list *whole) {
    size_t count = walk->pending_count;
    give_answer(walk, index, first, cut, last, whole, true);
    walk->pending_count = count;
    clear_answered(walk);
}

/* The answer head that names `number` stands somewhere behind event `index`, or a bare one stands next. */
static bool head_follows(walker *walk, size_t index) {
    if (walk->row_end <= index) {
        /* Questions in a row share the head below them; the row is walked once. */
        size_t end = index + 1;
        while (end < walk->event_count && is_question_event(&walk->events[end])) {
            end++;
        }
        walk->row_end = end;
    }
    if (walk->row_end >= walk->event_count || walk->events[walk->row_end].kind != EVENT_ANSWER) {
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

/* ---- What stands further below ---------------------------------------------------------------------------------------
 * For each number the last event that prints it again or answers it under a heading: a table of hashes, filled once. */

enum { KEY_RESTATED = 1, KEY_HEAD_OF_MAJOR, KEY_HEAD_OF_ALL, KEY_HEAD_OF_LETTER };

static uint64_t number_key(unsigned kind, drs_number number) {
    return (uint64_t)kind << 48 | (uint64_t)number.major << 24 | (uint64_t)number.minor << 8 | number.letter;
}

static size_t *last_slot(const walker *walk, uint64_t key) {
    size_t at = (size_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> 40) & walk->last_mask;
    while (walk->last_keys[at] && walk->last_keys[at] != key) {
        at = (at + 1) & walk->last_mask;
    }
    walk->last_keys[at] = key;
    return &walk->last_events[at];
}

static void note_last(walker *walk, uint64_t key, size_t index) {
    if (walk->last_used < walk->last_mask / 2) {
        size_t *slot = last_slot(walk, key);
        walk->last_used += *slot == 0;
        *slot = index + 1;
    }
}

static void note_heads(walker *walk, const drs_answer_head *head, size_t index) {
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

static void note_what_follows(walker *walk) {
    size_t size = 64;
    while (size < walk->event_count * 16) {
        size *= 2;
    }
    walk->last_mask = size - 1;
    walk->last_keys = drs_arena_alloc(walk->draft->arena, size, sizeof *walk->last_keys);
    walk->last_events = drs_arena_alloc(walk->draft->arena, size, sizeof *walk->last_events);
    for (size_t i = 0; i < walk->event_count; i++) {
        const event *item = &walk->events[i];
        walk->draft->work++;
        if (item->kind == EVENT_RESTATED) {
            note_last(walk, number_key(KEY_RESTATED, walk->candidates.items[item->candidate].head.number), i);
        } else if (item->kind == EVENT_ANSWER && !item->head->bare) {
            note_heads(walk, item->head, i);
        } else if (item->kind == EVENT_DIVIDER) {
            walk->last_divider = i;
        }
    }
}

static bool follows(const walker *walk, uint64_t key, size_t index) {
    return *last_slot(walk, key) > index + 1;
}

/* A heading further below answers this number. */
static bool later_head(const walker *walk, size_t index, drs_number number) {
    drs_number major = {number.major, 0, 0};
    if (!number.letter) {
        return follows(walk, number_key(KEY_HEAD_OF_MAJOR, major), index);
    }
    return follows(walk, number_key(KEY_HEAD_OF_ALL, major), index) ||
           follows(walk, number_key(KEY_HEAD_OF_LETTER, (drs_number){number.major, 0, number.letter}), index);
}

static bool later_restated(const walker *walk, size_t index, drs_number number) {
    return walk->has_second_chain && follows(walk, number_key(KEY_RESTATED, number), index);
}

/* Lines behind the last question of a list that belong to no question: signature, heading, the government's preface. */
static void take_rest(walker *walk, size_t index, size_t first, size_t last) {
    drs_draft *draft = walk->draft;
    const event *next = next_event(walk, index);
    if (!trim(draft, &first, &last)) {
        return;
    }
    if (is_question_event(next)) {
        give_topic(draft, first, last);
        return;
    }
    size_t end = cut_signature(draft, first, last, false);
    if (end < first || !trim(draft, &first, &end)) {
        return;
    }
    if (walk->has_answers && next && (next->kind == EVENT_LEAD_OUT || next->kind == EVENT_RESTATED)) {
        give(draft, first, 0, end, DRS_ROLE_GOVERNMENT_REMARK, 0);
    }
}

static void note_stem(drs_draft *draft, drs_draft_question *question) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t last = question->lines.last;
    while (last > question->lines.first && lines[last].role != DRS_ROLE_QUESTION) {
        last--;
    }
    char close = text[lines[last].end - 1];
    question->stem = !question->number.letter && close != '?' && close != '.' && close != '!' && close != ')';
}

/* "… aktuell beschäftigt? 2": the page of the answer behind a question of the list is cut off. */
static void cut_page_reference(drs_draft *draft, size_t first, size_t last) {
    const char *text = draft->text->bytes;
    while (last > first && draft->text->lines[last].role != DRS_ROLE_QUESTION) {
        last--;
    }
    drs_line *line = &draft->text->lines[last];
    size_t at = line->end;
    while (at > line->start && drs_is_digit(text[at - 1])) {
        at--;
    }
    size_t digits = line->end - at;
    if (digits < 1 || digits > 3 || at <= line->start || (text[at - 1] != ' ' && text[at - 1] != '.')) {
        return;
    }
    /* The dots that lead to the number: a full stop of the text stands right behind a letter. */
    while (at > line->start + 1 && (text[at - 1] == ' ' || (text[at - 1] == '.' && strchr(". ?!)", text[at - 2])))) {
        at--;
    }
    if (at > line->start) {
        line->stop = (uint32_t)at;
    }
}

/* A question whose answers stand elsewhere or below a heading: its lines up to the next event. */
static void walk_listed(walker *walk, size_t index, size_t question, size_t first, uint32_t cut, size_t last) {
    drs_draft *draft = walk->draft;
    const event *next = next_event(walk, index);
    drs_draft_question *entry = &draft->questions[question];
    size_t end = last;
    if (next && next->kind == EVENT_ANSWER) {
        end = last;
    } else {
        drs_certainty certainty;
        end = drs_question_end(draft, first, cut, last, entry->number.letter != 0, &certainty);
        if (is_question_event(next)) {
            bool rest_is_heading = end < last;
            /* Without a question mark the question simply runs to the next one. */
            if (certainty == DRS_UNSURE) {
                end = last;
                rest_is_heading = false;
            }
            size_t from = end + 1;
            size_t to = last;
            if (rest_is_heading && trim(draft, &from, &to)) {
                const drs_line *line = &draft->text->lines[to];
                char close = draft->text->bytes[line->end - 1];
                if (close == '?' || close == ')' || (close == '.' && certainty != DRS_SURE)) {
                    end = last; /* a further sentence of the question */
                }
            }
        } else if (certainty == DRS_UNSURE) {
            size_t signature = drs_signature_find(draft, after_close(draft, end), last);
            end = signature == SIZE_MAX ? end : signature - 1;
        } else if (end > first && !closes_text(draft, end)) {
            /* Its mark is missing, and no empty line parts it from the names below. */
            size_t signature = drs_signature_find(draft, first + 1, end);
            end = signature == SIZE_MAX ? end : signature - 1;
        }
    }
    give(draft, first, cut, end, DRS_ROLE_QUESTION, (uint32_t)question);
    entry->lines = (drs_range){first, end};
    note_stem(draft, entry);
    if (draft->profile->traits & DRS_LIST_IS_CONTENTS) {
        cut_page_reference(draft, first, end);
    }
    if (end < last) {
        take_rest(walk, index, end + 1, last);
    }
}

/* Lines [first, last] print a question once more: what goes beyond its letters is not it, and has no place. */
static void check_restated(drs_draft *draft, size_t question, size_t first, size_t last) {
    const drs_draft_question *entry = &draft->questions[question];
    size_t letters =
        drs_count_letters(draft, entry->lines.first, entry->lines.last, DRS_ROLE_QUESTION, (uint32_t)question);
    size_t most = letters + drs_restated_slack(letters);
    size_t seen = 0;
    for (size_t i = first; letters && i <= last; i++) {
        drs_line *line = &draft->text->lines[i];
        seen += drs_count_letters(draft, i, i, DRS_ROLE_RESTATED, (uint32_t)question);
        if (line->role == DRS_ROLE_RESTATED && line->owner == question && seen > most) {
            line->role = DRS_ROLE_NONE;
        }
    }
}

/* A question printed once more above its answer's heading; behind it a topic's heading may stand. */
static void give_restated(drs_draft *draft, size_t question, size_t first, uint32_t cut, size_t last) {
    const drs_draft_question *entry = &draft->questions[question];
    size_t letters =
        drs_count_letters(draft, entry->lines.first, entry->lines.last, DRS_ROLE_QUESTION, (uint32_t)question);
    size_t end = letters ? drs_restated_end(draft, first, cut, last, letters) : SIZE_MAX;
    give(draft, first, cut, end == SIZE_MAX ? last : end, DRS_ROLE_RESTATED, (uint32_t)question);
    if (end != SIZE_MAX && end < last) {
        give_topic(draft, end + 1, last);
    }
    check_restated(draft, question, first, last);
}

/* A question whose answer follows with no heading between. */
static void walk_direct(walker *walk, size_t index, size_t question, size_t first, uint32_t cut, size_t last,
                        bool restated) {
    drs_draft *draft = walk->draft;
    drs_draft_question *entry = &draft->questions[question];
    drs_certainty certainty = DRS_SURE;
    size_t end = SIZE_MAX;
    if (restated) {
        size_t letters =
            drs_count_letters(draft, entry->lines.first, entry->lines.last, DRS_ROLE_QUESTION, (uint32_t)question);
        end = drs_restated_end(draft, first, cut, last, letters);
    }
    if (end == SIZE_MAX) {
        end = drs_question_end(draft, first, cut, last, entry->number.letter != 0, &certainty);
    }
    size_t rest = end + 1;
    size_t rest_last = last;
    bool has_rest = end < last && trim(draft, &rest, &rest_last);
    if (certainty == DRS_UNSURE && walk->has_answers) {
        drs_say(draft, "segmentation.ambiguous", first, NULL);
        draft->ambiguous = true;
        entry->unsure = true;
        entry->lines = (drs_range){first, first};
        char pointer[48];
        snprintf(pointer, sizeof pointer, "/questions/%zu/text", question);
        drs_abstain(draft, pointer);
        walk->pending_count = 0;
        return;
    }
    const event *next = next_event(walk, index);
    if (has_rest && is_question_event(next)) {
        /* A lone heading between two questions of a row is no answer. */
        size_t lines_count = 0;
        for (size_t i = rest; i <= rest_last; i++) {
            lines_count += !skipped(&draft->text->lines[i]);
        }
        if (lines_count == 1 && looks_like_heading(draft, rest) &&
            draft->text->lines[rest].end - draft->text->lines[rest].start < draft->text->width * 2 / 3) {
            const char *text = draft->text->bytes;
            const drs_line *line = &draft->text->lines[rest];
            bool one_word = memchr(text + line->start, ' ', line->end - line->start) == NULL;
            bool answerish = drs_begins(text, line->start, line->end, "Siehe") ||
                             drs_begins(text, line->start, line->end, "Keine") ||
                             drs_begins(text, line->start, line->end, "Nein") ||
                             drs_begins(text, line->start, line->end, "Ja");
            if (!answerish && !one_word) {
                draft->text->lines[rest].role = DRS_ROLE_HEADING;
                has_rest = false;
            }
        }
    }
    give(draft, first, cut, end, restated ? DRS_ROLE_RESTATED : DRS_ROLE_QUESTION, (uint32_t)question);
    if (restated) {
        check_restated(draft, question, first, end);
    } else {
        entry->lines = (drs_range){first, end};
        note_stem(draft, entry);
    }
    walk->pending[walk->pending_count++] = question;
    if (!has_rest) {
        return;
    }
    number_list list;
    if (parts_follow(walk, index, &list)) {
        give_whole(walk, index, rest, 0, last, &list);
        return;
    }
    pending_list(walk, index, &list);
    if (list.count > 1) {
        drs_number_item items[DRS_NUMBER_ITEMS];
        if (!drs_group_at(draft, rest, items)) {
            drs_say(draft, "answer.group.inferred", rest, NULL);
        }
    }
    give_answer(walk, index, rest, 0, last, &list, true);
}

/* Above a bare "Antwort:" further questions may stand, and before them the answer to this one (by mixes both ways):
 * then its lines hold more than the question. */
static bool answered_before(walker *walk, size_t index, size_t question, size_t first, uint32_t cut, size_t last,
                            bool restated) {
    drs_draft *draft = walk->draft;
    const event *next = next_event(walk, index);
    bool above_part = !is_question_event(next) && walk->events[walk->row_end].head->letter;
    if (!above_part && (!is_question_event(next) || !walk->events[walk->row_end].head->bare)) {
        return false;
    }
    size_t end = SIZE_MAX;
    drs_certainty certainty = DRS_SURE;
    if (restated) {
        const drs_draft_question *entry = &draft->questions[question];
        size_t letters =
            drs_count_letters(draft, entry->lines.first, entry->lines.last, DRS_ROLE_QUESTION, (uint32_t)question);
        end = drs_restated_end(draft, first, cut, last, letters);
    }
    if (end == SIZE_MAX) {
        end = drs_question_end(draft, first, cut, last, draft->questions[question].number.letter != 0, &certainty);
    }
    size_t rest = end + 1;
    size_t rest_last = last;
    return certainty == DRS_SURE && end < last && trim(draft, &rest, &rest_last) &&
           !only_headings(draft, rest, rest_last);
}

static void walk_question(walker *walk, size_t index) {
    drs_draft *draft = walk->draft;
    const event *item = &walk->events[index];
    const drs_candidate *candidate = &walk->candidates.items[item->candidate];
    size_t last = next_line(walk, index) - 1;
    size_t first = item->line;
    bool restated = item->kind == EVENT_RESTATED;
    if (draft->question_count >= DRS_MAX_QUESTIONS && drs_question_find(draft, candidate->head.number) == SIZE_MAX) {
        if (draft->question_count == DRS_MAX_QUESTIONS && !draft->limit_said) {
            draft->limit_said = true;
            drs_say(draft, "question.limit", first, NULL);
        }
        return;
    }
    size_t question = drs_question_find(draft, candidate->head.number);
    restated = question != SIZE_MAX; /* a number printed twice is one question */
    if (question == SIZE_MAX) {
        restated = false;
        question = drs_question_add(draft, candidate->head.number, first);
        draft->questions[question].hash = candidate->hash;
        draft->questions[question].hash_letters = candidate->hash_letters;
    }
    uint32_t cut = candidate->head.text;
    if (head_follows(walk, index) && !answered_before(walk, index, question, first, cut, last, restated)) {
        if (restated) {
            give_restated(draft, question, first, cut, last);
        } else {
            walk_listed(walk, index, question, first, cut, last);
        }
        walk->pending[walk->pending_count++] = question;
        return;
    }
    bool listed = !walk->has_answers || (!restated && later_restated(walk, index, candidate->head.number)) ||
                  (!restated && later_head(walk, index, candidate->head.number));
    if (!listed && !restated && !walk->in_answers) {
        /* A list of questions that a divider or a sentence parts from the answers below. */
        listed = walk->last_divider > index;
    }
    if (listed) {
        walk_listed(walk, index, question, first, cut, last);
    } else {
        walk_direct(walk, index, question, first, cut, last, restated);
    }
}

/* Letters of a line with its blanks single: justified text layers (sl) fill lines with blanks. */
static size_t line_letters(const char *text, const drs_line *line) {
    size_t count = 0;
    for (size_t i = line->start; i < line->end; i++) {
        bool second = text[i] == ' ' && i > line->start && text[i - 1] == ' ';
        count += ((uint8_t)text[i] & 0xC0) != 0x80 && !second;
    }
    return count;
}

/* Unnumbered questions are set so narrow, in tenths of a full line (sl). */
#define UNNUMBERED_WIDTH 7u
/* More questions than this stand in no row without an answer between. */
#define MOST_UNNUMBERED 40u

/* "… Bitte nach Jahren und Standorten aufschlüsseln." ends the narrow lines above a heading: its first line; SIZE_MAX
 * where no such request stands there. */
static size_t request_at_end(drs_draft *draft, size_t first, size_t last) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    while (last > first && skipped(&lines[last])) {
        last--;
    }
    if (text[lines[last].end - 1] != '.') {
        return SIZE_MAX;
    }
    unsigned seen = 0;
    for (size_t i = last + 1; i-- > first && seen < 4;) {
        if (skipped(&lines[i])) {
            continue;
        }
        if (line_letters(text, &lines[i]) > draft->text->width * UNNUMBERED_WIDTH / 10) {
            return SIZE_MAX;
        }
        if (drs_begins(text, lines[i].start, lines[i].end, "Bitte ")) {
            return i;
        }
        seen++;
    }
    return SIZE_MAX;
}

/* Every part of the block ends with a question mark, so that no answer stands among them. */
static bool all_ask(const drs_draft *draft, size_t begin, const size_t *ends, size_t count) {
    const char *text = draft->text->bytes;
    for (size_t i = 0; i < count; i++) {
        const drs_line *line = &draft->text->lines[ends[i]];
        bool request = i + 1 == count && ends[i] > begin && text[line->end - 1] == '.';
        if (text[line->end - 1] != '?' && !request) {
            return false;
        }
    }
    return true;
}

/* Sort the list; true where its numbers go on from the last question's without a gap. */
static bool in_turn(const drs_draft *draft, number_list *list) {
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
static bool asked_above(const walker *walk, const event *head) {
    const drs_draft *draft = walk->draft;
    const char *text = draft->text->bytes;
    for (size_t i = head->line; i-- > draft->body;) {
        const drs_line *line = &draft->text->lines[i];
        if (!skipped(line)) {
            char close = text[line->end - 1];
            return close == '?' || (line_letters(text, line) <= draft->text->width * UNNUMBERED_WIDTH / 10 &&
                                    (close == ')' || drs_is_lower(text, line->end - 1, line->end)));
        }
    }
    return false;
}

/* Add the numbers that the headings behind event `index` + 1 name and that no question of their own stands above. */
static void gather_numbers(const walker *walk, size_t index, number_list *all) {
    for (size_t i = index + 2; i < walk->event_count && all->count < MOST_UNNUMBERED; i++) {
        const event *item = &walk->events[i];
        if (item->kind != EVENT_ANSWER || item->head->bare || asked_above(walk, item)) {
            return;
        }
        for (size_t k = 0; k < item->head->count; k++) {
            add_number(all, item->head->items[k].number);
        }
        walk->draft->work++;
    }
}

static size_t take_unnumbered(walker *walk, size_t index, size_t first, size_t last, const number_list *to) {
    drs_draft *draft = walk->draft;
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t missing = 0;
    for (size_t i = 0; i < to->count; i++) {
        missing += drs_question_find(draft, to->items[i]) == SIZE_MAX;
    }
    if (missing == 0 || missing != to->count) {
        return last;
    }
    size_t width = draft->text->width;
    size_t begin = SIZE_MAX;
    size_t request_first = request_at_end(draft, first, last);
    for (size_t i = last + 1; i-- > first;) {
        if (skipped(&lines[i])) {
            continue;
        }
        if (i >= request_first) {
            begin = i;
            continue;
        }
        const drs_line *line = &lines[i];
        char close = text[line->end - 1];
        bool closed = close == '?' || close == '.' || close == '!' || close == ')' || close == '"' ||
                      drs_ends(text, line->start, line->end, "“");
        bool mark = memchr(text + line->start, '?', line->end - line->start) != NULL;
        /* A wide line or the end of a sentence that asks nothing belongs to the answer above. */
        bool request = closed && !mark && (close == ')' || begin == SIZE_MAX);
        bool row = line->flags & DRS_LINE_DOUBLED && !draft->text->justified && !mark;
        if (row || close == ':' || line_letters(text, line) > width * UNNUMBERED_WIDTH / 10 ||
            is_numbered_heading(draft, i) || (begin != SIZE_MAX && closed && !mark && !request) ||
            (begin == SIZE_MAX && close == '.' && !mark)) {
            break;
        }
        begin = i;
    }
    if (begin == SIZE_MAX) {
        return last;
    }
    /* Part the block at its question marks and empty lines. */
    size_t count = 0;
    size_t start = begin;
    size_t ends[512];
    size_t gap_count = 0;
    size_t gap_ends[512]; /* where empty lines alone part it */
    for (size_t i = begin; i <= last && count < 512; i++) {
        if (skipped(&lines[i])) {
            continue;
        }
        size_t next = i + 1;
        while (next <= last && skipped(&lines[next])) {
            next++;
        }
        char close = text[lines[i].end - 1];
        bool mark = close == '?' || close == ')' || drs_ends(text, lines[i].start, lines[i].end, "?“");
        bool gap = next <= last && lines[next].gap && draft->text->gaps_mean && lines[next].page == lines[i].page;
        bool goes_on = next <= last && drs_begins(text, lines[next].start, lines[next].end, "Bitte ");
        bool page = next <= last && lines[next].page != lines[i].page;
        if (next > last || (mark && (gap || page) && drs_is_upper(text, lines[next].start, lines[next].end))) {
            gap_ends[gap_count++] = i;
        }
        if (next > last || ((mark || gap) && !goes_on && drs_is_upper(text, lines[next].start, lines[next].end))) {
            ends[count++] = i;
        }
    }
    /* More questions than this heading names: those of the headings that follow ("Zu den Fragen 6, 7 und 9:", then "Zu
     * Frage 8:") too, which must go on from the last number without a gap. */
    number_list all = *to;
    if (count > to->count && count <= MOST_UNNUMBERED) {
        gather_numbers(walk, index, &all);
        if (all.count > to->count && in_turn(draft, &all)) {
            to = &all;
        }
    }
    /* Each question a paragraph, some of several sentences that ask. */
    if (count > to->count && gap_count == to->count) {
        memcpy(ends, gap_ends, gap_count * sizeof *ends);
        count = gap_count;
    }
    /* The heading names one number: several sentences that ask are one question. */
    if (count > 1 && to->count == 1 && drs_opens_question(text, lines[begin].start, lines[begin].end) &&
        all_ask(draft, begin, ends, count)) {
        ends[0] = last;
        count = 1;
    }
    if (count != to->count) {
        drs_say(draft, "segmentation.ambiguous", begin, "unnumbered questions above an answer");
        draft->ambiguous = true;
        for (size_t i = begin; i <= last; i++) {
            if (!skipped(&lines[i])) {
                lines[i].role = DRS_ROLE_LOST;
            }
        }
        return begin - 1;
    }
    for (size_t k = 0; k < count; k++) {
        size_t question = drs_question_add(draft, to->items[k], start);
        give(draft, start, 0, ends[k], DRS_ROLE_QUESTION, (uint32_t)question);
        draft->questions[question].lines = (drs_range){start, ends[k]};
        start = ends[k] + 1;
    }
    return begin ? begin - 1 : 0;
}

static void walk_answer(walker *walk, size_t index) {
    drs_draft *draft = walk->draft;
    const event *item = &walk->events[index];
    size_t last = next_line(walk, index) - 1;
    number_list list = {.count = 0};
    if (item->head->bare && parts_follow(walk, index, &list)) {
        size_t first = item->text >= draft->text->lines[item->last].end ? item->last + 1 : item->last;
        size_t end = last;
        for (size_t i = item->line; i < first; i++) {
            draft->text->lines[i].role = DRS_ROLE_HEADING;
        }
        if (first <= end && trim(draft, &first, &end)) {
            give_whole(walk, index, first, first == item->last ? item->text : 0, last, &list);
        }
        return;
    }
    if (item->head->bare) {
        pending_list(walk, index, &list);
        if (!list.count && draft->question_count) {
            drs_say(draft, "answer.question.unknown", item->line, NULL);
        }
        if (list.count > 1) {
            drs_number_item items[DRS_NUMBER_ITEMS];
            size_t text_line = item->text >= draft->text->lines[item->last].end ? item->last + 1 : item->last;
            if (text_line >= draft->end || !drs_group_at(draft, text_line, items)) {
                drs_say(draft, "answer.group.inferred", item->line, NULL);
            }
        }
    } else {
        resolve(walk, item->head->items, item->head->count, &list);
    }
    for (size_t i = item->line; i < item->last; i++) {
        draft->text->lines[i].role = DRS_ROLE_HEADING;
    }
    /* Unnumbered questions of the next head stand at the end of this answer's lines. */
    const event *next = next_event(walk, index);
    if (next && next->kind == EVENT_ANSWER && !next->head->bare) {
        number_list following;
        resolve(walk, next->head->items, next->head->count, &following);
        last = take_unnumbered(walk, index, item->last + (item->text >= draft->text->lines[item->last].end), last,
                               &following);
    }
    /* The same head printed again on the next page goes on with the answer (sl). */
    if (draft->answer_count && !item->head->bare) {
        drs_draft_answer *before = &draft->answers[draft->answer_count - 1];
        bool same = before->to_count == list.count;
        for (size_t i = 0; same && i < list.count; i++) {
            same = drs_number_same(before->to[i], list.items[i]);
        }
        size_t above = before->lines.last;
        size_t lowest = before->lines.last > before->lines.first + PAGE_EDGE_LINES
                            ? before->lines.last - PAGE_EDGE_LINES
                            : before->lines.first;
        while (above > lowest && draft->text->lines[above].role != DRS_ROLE_ANSWER) {
            above--;
            draft->work++;
        }
        bool open = draft->text->page_count == 1 && !closes_text(draft, above); /* the page's end is lost */
        if (same && (open || draft->text->lines[above].page != draft->text->lines[item->line].page)) {
            draft->text->lines[item->last].role =
                item->text >= draft->text->lines[item->last].end ? DRS_ROLE_HEADING : DRS_ROLE_NONE;
            if (begins_question(next) && last > item->last) {
                last = cut_heading(draft, item->last + 1, last, next && next->kind == EVENT_LEAD_IN);
            }
            give(draft, item->last, item->text, last, DRS_ROLE_ANSWER, (uint32_t)(draft->answer_count - 1));
            before->lines.last = last;
            return;
        }
    }
    give_answer(walk, index, item->last, item->text, last, &list, item->head->bare);
    clear_answered(walk);
}

/* „…“ from the first letter to the last, and not closed before. */
static bool is_one_quotation(const drs_draft *draft, size_t first, size_t last) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    if (!drs_begins(text, lines[first].start, lines[first].end, "„")) {
        return false;
    }
    unsigned depth = 0;
    for (size_t i = first; i <= last; i++) {
        if (skipped(&lines[i])) {
            continue;
        }
        depth = drs_quote_depth(text, &lines[i], depth);
        if (!depth) {
            return i == last;
        }
    }
    return false;
}

/* Text that stands before the first question, or between headings: a remark of the side that `role` says. */
static void walk_text(walker *walk, size_t index, size_t first, size_t last, int role) {
    drs_draft *draft = walk->draft;
    const event *next = next_event(walk, index);
    if (!trim(draft, &first, &last)) {
        return;
    }
    /* Unnumbered questions above the first "Zu Frage 1:" (sl). */
    if (next && next->kind == EVENT_ANSWER && !next->head->bare) {
        number_list following;
        resolve(walk, next->head->items, next->head->count, &following);
        last = take_unnumbered(walk, index, first, last, &following);
        if (last < first || !trim(draft, &first, &last)) {
            return;
        }
    }
    if (role < 0) {
        return;
    }
    if (role == DRS_ROLE_HEADING) {
        give_topic(draft, first, last);
        return;
    }
    if (begins_question(next) && last > first) {
        last = cut_heading(draft, first, last, next && next->kind == EVENT_LEAD_IN);
    }
    if (!next || next->kind == EVENT_ANNEX) {
        last = cut_signature(draft, first, last, role == DRS_ROLE_GOVERNMENT_REMARK);
        if (last < first) {
            return;
        }
    }
    if (is_question_event(next) && only_headings(draft, first, last)) {
        role = DRS_ROLE_HEADING;
    }
    /* The government prints the askers' preface in quotation marks above its own words (sn). */
    if (role == DRS_ROLE_GOVERNMENT_REMARK && !walk->asker_text && is_one_quotation(draft, first, last)) {
        role = DRS_ROLE_ASKER_REMARK;
    }
    walk->asker_text = walk->asker_text || role == DRS_ROLE_ASKER_REMARK;
    give(draft, first, 0, last, (drs_line_role)role, 0);
}

/* Below the line that parts questions and answers stands one text and no heading: the answer to the paper's one question,
 * or to those that its first sentence names. */
static bool give_only_answer(walker *walk, size_t index, size_t first, size_t last) {
    drs_draft *draft = walk->draft;
    if (!walk->has_answers || !draft->question_count || draft->answer_count) {
        return false;
    }
    for (size_t i = index + 1; i < walk->event_count; i++) {
        event_kind kind = walk->events[i].kind;
        if (kind != EVENT_ANNEX && kind != EVENT_REST) {
            return false; /* found at once, or the walk ends here: no event is looked at twice for each divider */
        }
    }
    size_t from = first;
    size_t to = last;
    if (!trim(draft, &from, &to)) {
        return false;
    }
    drs_number_item items[DRS_NUMBER_ITEMS];
    number_list list = {.count = 0};
    if (draft->question_count == 1) {
        add_number(&list, draft->questions[0].number);
    } else {
        size_t count = drs_group_at(draft, from, items);
        if (!count) {
            return false;
        }
        resolve(walk, items, count, &list);
    }
    give_answer(walk, index, from, 0, last, &list, true);
    return true;
}

static void give_heading(drs_draft *draft, const event *item, drs_line_role role) {
    for (size_t i = item->line; i <= item->last; i++) {
        if (draft->text->lines[i].role == DRS_ROLE_NONE) {
            draft->text->lines[i].role = (uint8_t)role;
        }
    }
}

/* The text begins behind the sentence on its last line. */
static void give_rest_of_sentence(drs_draft *draft, size_t last) {
    drs_line *line = &draft->text->lines[last];
    if (line->role == DRS_ROLE_ANSWER_SENTENCE && line->cut > line->start) {
        line->role = DRS_ROLE_NONE;
        give(draft, last, line->cut, last, DRS_ROLE_GOVERNMENT_REMARK, 0);
    }
}

/* "Antwort des Senats vom 8. November 2016" (hb) */
static void take_divider_date(drs_draft *draft, size_t line) {
    drs_key key = *drs_line_key(draft, line);
    drs_match match;
    size_t row = 0;
    if (drs_forms_match(&draft->reader->body, draft->matcher, draft->parliament, &key, &row, &match) &&
        match.form->item == DRS_BODY_DIVIDER && match.start[1] != SIZE_MAX) {
        drs_date_take(draft, DRS_DATE_ANSWERED, &key, match.start[1], match.end[1]);
    }
}

static void walk_events(walker *walk) {
    drs_draft *draft = walk->draft;
    int role = DRS_ROLE_ASKER_REMARK;
    for (size_t i = 0; i < walk->event_count; i++) {
        const event *item = &walk->events[i];
        size_t last = next_line(walk, i) - 1;
        draft->work += 4;
        switch (item->kind) {
        case EVENT_QUESTION:
        case EVENT_RESTATED:
            walk_question(walk, i);
            break;
        case EVENT_ANSWER:
            walk_answer(walk, i);
            break;
        case EVENT_REMARK:
            if (!item->text) {
                give_heading(draft, item, DRS_ROLE_HEADING);
            }
            if (item->item == DRS_BODY_GOVERNMENT_REMARK) {
                role = DRS_ROLE_GOVERNMENT_REMARK;
            } else if (item->item == DRS_BODY_REMARK) {
                /* A bare "Vorbemerkung" is the government's once the answer has begun (th be), else the askers'. */
                role = walk->text_belongs == DRS_ROLE_GOVERNMENT_REMARK || (walk->has_answers && walk->asker_text)
                           ? DRS_ROLE_GOVERNMENT_REMARK
                           : DRS_ROLE_ASKER_REMARK;
            } else {
                role = DRS_ROLE_ASKER_REMARK;
            }
            if (item->text) {
                give(draft, item->line, item->text, item->line, (drs_line_role)role, 0);
            }
            walk_text(walk, i, item->last + 1, last, role);
            break;
        case EVENT_LEAD_IN:
            give_heading(draft, item, DRS_ROLE_LEAD_IN);
            walk_text(walk, i, item->last + 1, last, walk->has_answers ? DRS_ROLE_GOVERNMENT_REMARK : DRS_ROLE_HEADING);
            break;
        case EVENT_LIST_HEAD:
            give_heading(draft, item, DRS_ROLE_HEADING);
            walk_text(walk, i, item->last + 1, last, DRS_ROLE_ASKER_REMARK);
            break;
        case EVENT_LEAD_OUT:
        case EVENT_SENTENCE:
            give_heading(draft, item, DRS_ROLE_ANSWER_SENTENCE);
            give_rest_of_sentence(draft, item->last);
            walk->text_belongs = DRS_ROLE_GOVERNMENT_REMARK;
            if (!give_only_answer(walk, i, item->last + 1, last)) {
                walk_text(walk, i, item->last + 1, last, DRS_ROLE_GOVERNMENT_REMARK);
            }
            break;
        case EVENT_DIVIDER: {
            take_divider_date(draft, item->line);
            give_heading(draft, item, DRS_ROLE_HEADING);
            size_t at = item->last + 1;
            while (at <= last && at < draft->end) {
                size_t used = draft->text->lines[at].role == DRS_ROLE_NONE ? drs_head_read_divider(draft, at) : 0;
                if (!used) {
                    break;
                }
                at += used;
            }
            walk->text_belongs = DRS_ROLE_GOVERNMENT_REMARK;
            walk->in_answers = true;
            if (!give_only_answer(walk, i, at, last)) {
                walk_text(walk, i, at, last, DRS_ROLE_GOVERNMENT_REMARK);
            }
            break;
        }
        case EVENT_REST:
            give_heading(draft, item, DRS_ROLE_HEADING);
            break;
        case EVENT_ANNEX:
            take_annexes(draft, item->line);
            return;
        }
    }
}

/* ---- Events from lines ------------------------------------------------------------------------------------------------------ */

/* "…, fragen wir die Landesregierung:" ends a paragraph of the remark: the sentence is cut off it. */
static void cut_lead_in_sentence(drs_draft *draft, size_t line, size_t first) {
    static const char *const marks[] = {"frage ich",  "ich frage",  "Ich frage", "fragen wir",
                                        "wir fragen", "Wir fragen", "gefragt:",  "fragt die Fraktion",
                                        "bitten wir", "bitte ich",  NULL};
    drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    if (text[lines[line].end - 1] != ':') {
        return;
    }
    size_t from = line > first + 3 ? line - 3 : first;
    bool found = false;
    for (size_t i = from; i <= line && !found; i++) {
        for (size_t k = 0; marks[k] && !found; k++) {
            size_t length = strlen(marks[k]);
            for (size_t at = lines[i].start; at + length <= lines[i].end; at++) {
                if (memcmp(text + at, marks[k], length) == 0) {
                    found = true;
                    break;
                }
            }
        }
    }
    if (!found) {
        return;
    }
    /* Back to the end of the sentence before. */
    for (size_t i = line + 1; i-- > from;) {
        if (skipped(&lines[i])) {
            return;
        }
        size_t end = i == line ? lines[i].end - 1 : lines[i].end;
        for (size_t at = end; at > lines[i].start; at--) {
            bool close = (text[at - 1] == '.' || text[at - 1] == '?' || text[at - 1] == '!') &&
                         (at == lines[i].end || text[at] == ' ');
            bool short_word =
                at >= lines[i].start + 3 && (text[at - 3] == ' ' || text[at - 2] == ' ' || drs_is_digit(text[at - 2]));
            if (close && !(short_word && at != lines[i].end)) {
                if (at < lines[i].end) {
                    lines[i].stop = (uint32_t)at;
                }
                for (size_t k = i + 1; k <= line; k++) {
                    lines[k].role = DRS_ROLE_LEAD_IN;
                }
                return;
            }
        }
        if (i > first && lines[i].gap && draft->text->gaps_mean) {
            for (size_t k = i; k <= line; k++) {
                lines[k].role = DRS_ROLE_LEAD_IN;
            }
            return;
        }
    }
}

/* "Die Fraktion der CDU hat unter Drucksache 19/312 eine Große Anfrage … an den Senat gerichtet." (hb) */
static void take_asked(drs_draft *draft, size_t line, size_t last) {
    const drs_line *lines = draft->text->lines;
    drs_key key = drs_key_make(draft->arena, draft->text->bytes, lines[line].start, lines[last].end, 400);
    drs_match match;
    size_t row = 0;
    if (!drs_forms_match(&draft->reader->body, draft->matcher, draft->parliament, &key, &row, &match)) {
        return;
    }
    drs_record *record = draft->record;
    drs_strand strand = drs_strand_make(draft, line, last, 0, 500);
    size_t from = key.map[match.start[1]];
    size_t to = key.map[match.end[1] - 1] + 1;
    size_t start = 0;
    size_t end = strand.length;
    while (start < strand.length && strand.map[start] < from) {
        start++;
    }
    while (end > start && strand.map[end - 1] >= to) {
        end--;
    }
    if (!record->asker_count) {
        drs_people_askers(draft, &strand, start, end);
    }
    if (match.start[2] != SIZE_MAX && !record->inquiry_reference.text.bytes) {
        char reference[16];
        if (drs_key_reference(&key, match.start[2], reference)) {
            drs_piece piece = {key.map[match.start[2]], key.map[match.end[2] - 1] + 1};
            record->inquiry_reference.text = drs_arena_copy(draft->arena, reference, strlen(reference));
            record->inquiry_reference.spans = drs_spans_make(draft, &piece, 1);
        }
    }
    if (match.start[3] != SIZE_MAX && !record->kind.text.bytes) {
        const char *kind = key.bytes[match.start[3]] == 'k' ? "kleine_anfrage" : "grosse_anfrage";
        drs_piece piece = {key.map[match.start[3]], key.map[match.end[3] - 1] + 1};
        record->kind.text = (drs_string){kind, strlen(kind)};
        record->kind.spans = drs_spans_make(draft, &piece, 1);
    }
}

/* "zu a) 61 Personen." begins the answer to a part where the questions have one of that letter and the parts before it
 * were answered so. */
static bool is_next_part(const walker *walk, const drs_answer_head *head) {
    uint8_t letter = head->items[0].number.letter;
    bool asked = false;
    for (size_t i = 0; i < walk->candidates.count && !asked; i++) {
        const drs_candidate *candidate = &walk->candidates.items[i];
        asked = candidate->chain && candidate->head.number.letter == letter;
        walk->draft->work++;
    }
    if (!asked || letter == 'a') {
        return asked;
    }
    for (size_t i = walk->event_count; i-- > 0;) {
        const event *before = &walk->events[i];
        if (before->kind == EVENT_ANSWER) {
            const drs_answer_head *above = before->head;
            return above->letter && above->items[above->count - 1].number.letter + 1 == letter;
        }
        if (before->kind != EVENT_REST) {
            return false;
        }
    }
    return false;
}

/* A quotation that is open before line `line` is closed again further below: its headings are another text's ("Bezirksamt
 * Neukölln: „Zu Frage 1: …“"). */
static bool is_quoted(const drs_draft *draft, size_t line, unsigned depth) {
    const char *text = draft->text->bytes;
    const drs_line *lines = draft->text->lines;
    for (size_t i = line; depth && i < draft->end && i - line < DRS_QUOTED_LINES; i++) {
        depth = skipped(&lines[i]) ? depth : drs_quote_depth(text, &lines[i], depth);
        if (!depth) {
            return true;
        }
    }
    return false;
}

static void collect_events(walker *walk, size_t limit) {
    drs_draft *draft = walk->draft;
    drs_line *lines = draft->text->lines;
    size_t next_candidate = 0;
    unsigned depth = 0; /* in quotations, before the line */
    size_t opened = draft->body;
    unsigned behind = 0;
    for (size_t i = draft->body; i < limit; i++) {
        if (lines[i].role == DRS_ROLE_ANSWER_SENTENCE) {
            size_t last = i;
            while (last + 1 < limit && (lines[last + 1].role == DRS_ROLE_ANSWER_SENTENCE)) {
                last++;
            }
            /* At the foot of page 1 (bt mv) the sentence stands inside a text and begins nothing. */
            if (!(draft->profile->traits & DRS_ANSWER_SENTENCE_AT_FOOT)) {
                add_event(walk, EVENT_SENTENCE, i, last, 0);
            }
            i = last;
            continue;
        }
        if (skipped(&lines[i])) {
            continue;
        }
        depth = i - opened < DRS_QUOTED_LINES ? behind : 0;
        behind = drs_quote_depth(draft->text->bytes, &lines[i], depth);
        opened = depth ? opened : i;
        while (next_candidate < walk->candidates.count && walk->candidates.items[next_candidate].line < i) {
            next_candidate++;
        }
        if (next_candidate < walk->candidates.count && walk->candidates.items[next_candidate].line == i &&
            walk->candidates.items[next_candidate].chain) {
            const drs_candidate *candidate = &walk->candidates.items[next_candidate];
            if (candidate->topic) {
                add_event(walk, EVENT_REST, i, i, 0);
                continue;
            }
            event *item =
                add_event(walk, candidate->chain == 1 ? EVENT_QUESTION : EVENT_RESTATED, i, i, candidate->head.text);
            item->candidate = next_candidate;
            continue;
        }
        drs_answer_head head;
        if (walk->has_answers && drs_answer_head_at(draft, i, &head) && (!head.soft || is_next_part(walk, &head)) &&
            !is_quoted(draft, i, depth)) {
            bool divider =
                head.bare && head.text >= lines[head.last].end && draft->text->bytes[lines[i].end - 1] != ':';
            if (!divider) {
                event *item = add_event(walk, EVENT_ANSWER, i, head.last, head.text);
                item->head = drs_arena_alloc(draft->arena, 1, sizeof *item->head);
                *item->head = head;
                if (head.bare) {
                    walk->bare_heads++;
                } else {
                    walk->numbered_heads++;
                }
                i = head.last;
                continue;
            }
        }
        size_t end = i;
        uint32_t inline_text = 0;
        int item = drs_body_item_at(draft, i, &end);
        if (item < 0) {
            item = drs_inline_remark_at(draft, i, &inline_text);
        }
        if (item < 0) {
            /* "erstellt vom Ministerium …" right above the answers (st) is a divider of its own. */
            if (walk->has_answers && draft->parliament == DRS_IN(ST) &&
                drs_head_item_at(draft, i) == DRS_HEAD_MADE_BY) {
                add_event(walk, EVENT_DIVIDER, i, i - (i > 0), 0);
                walk->events[walk->event_count - 1].line = i;
            }
            continue;
        }
        event_kind kind = EVENT_REMARK;
        switch ((drs_body_item)item) {
        case DRS_BODY_ASKER_REMARK:
        case DRS_BODY_GOVERNMENT_REMARK:
        case DRS_BODY_REMARK:
        case DRS_BODY_REASON:
            kind = EVENT_REMARK;
            break;
        case DRS_BODY_LEAD_IN:
            kind = EVENT_LEAD_IN;
            break;
        case DRS_BODY_LEAD_OUT:
            kind = EVENT_LEAD_OUT;
            break;
        case DRS_BODY_DIVIDER:
            kind = EVENT_DIVIDER;
            break;
        case DRS_BODY_LIST_HEAD:
            kind = EVENT_LIST_HEAD;
            break;
        case DRS_BODY_ASKED:
            take_asked(draft, i, end);
            kind = EVENT_LEAD_OUT;
            break;
        case DRS_BODY_REST:
            kind = EVENT_REST;
            break;
        }
        if (kind == EVENT_DIVIDER && !walk->has_answers) {
            continue;
        }
        if (item == DRS_BODY_REASON && draft->parliament != DRS_IN(BW)) {
            continue;
        }
        event *made = add_event(walk, kind, i, end, inline_text);
        made->item = item;
        i = end;
    }
}

static void take_list_head(drs_draft *draft, size_t line, size_t last) {
    drs_line *lines = draft->text->lines;
    drs_key key = drs_key_make(draft->arena, draft->text->bytes, lines[line].start, lines[last].end, 400);
    drs_match match;
    size_t row = 0;
    if (!drs_forms_match(&draft->reader->body, draft->matcher, draft->parliament, &key, &row, &match) ||
        match.form->item != DRS_BODY_LIST_HEAD) {
        return;
    }
    if (match.start[1] != SIZE_MAX && !draft->record->inquiry_number.text.bytes &&
        drs_is_digit(key.bytes[match.start[1]])) {
        drs_strand strand = drs_strand_make(draft, line, last, key.map[match.start[1]],
                                            key.map[match.end[1] - 1] + 1 - key.map[match.start[1]]);
        drs_value value = drs_strand_value(draft, &strand, 0, strand.length);
        bool paper =
            memchr(value.text.bytes, '/', value.text.length) && draft->profile->traits & DRS_INQUIRY_IS_DRUCKSACHE;
        if (!paper) {
            draft->record->inquiry_number = value;
        } else if (!draft->record->inquiry_reference.text.bytes) {
            draft->record->inquiry_reference = value;
        }
    }
    if (match.start[2] != SIZE_MAX) {
        drs_date_take(draft, DRS_DATE_ASKED, &key, match.start[2], match.end[2]);
    }
}

/* The last lead-in of the body; candidates before it are no questions. In a paper that prints the inquiry and then
 * answers it there is one. */
static size_t find_lead_in(drs_draft *draft, size_t limit) {
    size_t found = SIZE_MAX;
    const char *text = draft->text->bytes;
    for (size_t i = draft->body; i < limit; i++) {
        const drs_line *line = &draft->text->lines[i];
        if (skipped(line)) {
            continue;
        }
        char first = text[line->start];
        bool possible = first == 'I' || first == 'W' || first == 'V' || first == 'H' || first == 'D' || first == 'F' ||
                        first == 'Z' || first == 'A';
        if (!possible) {
            continue;
        }
        if ((text[line->end - 1] == ':' || text[line->end - 1] == '.' ||
             (i + 1 < limit && text[draft->text->lines[i + 1].end - 1] == ':')) &&
            drs_body_item_at(draft, i, NULL) == DRS_BODY_LEAD_IN) {
            found = i;
            if (i - draft->body > 2000) {
                break;
            }
        }
    }
    return found;
}

static void take_sentences(drs_draft *draft, size_t limit) {
    drs_line *lines = draft->text->lines;
    for (size_t i = draft->body; i < limit && i - draft->body < 400; i++) {
        if (skipped(&lines[i])) {
            continue;
        }
        size_t last = drs_sentence_read(draft, i, true);
        if (last != SIZE_MAX) {
            return;
        }
    }
}

/* The one question that carries no number: what stands between the lead-in and the answer or the end. */
static void take_single_question(walker *walk) {
    drs_draft *draft = walk->draft;
    for (size_t i = 0; i < walk->event_count; i++) {
        if (walk->events[i].kind != EVENT_LEAD_IN) {
            continue;
        }
        size_t first = walk->events[i].last + 1;
        size_t last = next_line(walk, i) - 1;
        if (first >= draft->end || !trim(draft, &first, &last)) {
            continue;
        }
        drs_certainty certainty;
        size_t end = drs_question_end(draft, first, draft->text->lines[first].start, last, false, &certainty);
        if (certainty != DRS_SURE) {
            continue;
        }
        size_t question = drs_question_add(draft, (drs_number){1, 0, 0}, first);
        give(draft, first, 0, end, DRS_ROLE_QUESTION, (uint32_t)question);
        draft->questions[question].lines = (drs_range){first, end};
        walk->pending[walk->pending_count++] = question;
        if (!walk->has_answers && end < last) {
            take_rest(walk, i, end + 1, last);
        }
        return;
    }
}

/* The last line that must stand before any annex: the last question or answer head. */
static size_t last_head(const walker *walk) {
    size_t last = walk->draft->body;
    for (size_t i = 0; i < walk->candidates.count; i++) {
        if (walk->candidates.items[i].chain) {
            last = walk->candidates.items[i].line;
        }
    }
    return last;
}

static size_t last_numbered_head(walker *walk, size_t from) {
    drs_draft *draft = walk->draft;
    size_t last = from;
    size_t questions = walk->candidates.count;
    if (!walk->has_answers) {
        return from;
    }
    for (size_t i = from; i < draft->end; i++) {
        if (skipped(&draft->text->lines[i])) {
            continue;
        }
        drs_answer_head head;
        if (drs_answer_head_at(draft, i, &head) && (!head.bare || questions)) {
            last = i;
        }
    }
    return last;
}

bool drs_holds_answer(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    for (size_t i = draft->body; i < draft->end; i++) {
        if (skipped(&lines[i])) {
            continue;
        }
        char first = text[lines[i].start];
        draft->work++;
        if (first == 'Z' || first == 'z' || first == 'A') {
            drs_answer_head head;
            if (drs_answer_head_at(draft, i, &head) &&
                (head.text < lines[head.last].end || !head.bare || text[lines[i].end - 1] == ':' ||
                 lines[i].end - lines[i].start < 16)) {
                return true;
            }
            if (first == 'A' && drs_body_item_at(draft, i, NULL) == DRS_BODY_DIVIDER) {
                return true;
            }
        }
        if (i - draft->body < 200 && drs_sentence_read(draft, i, false) != SIZE_MAX) {
            return true;
        }
    }
    return false;
}

/* A question mark stands in the paragraph that begins on the line. */
static bool paragraph_asks(const drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    for (size_t i = line; i < draft->end && i - line < 5 && (i == line || !lines[i].gap); i++) {
        if (memchr(draft->text->bytes + lines[i].start, '?', lines[i].end - lines[i].start)) {
            return true;
        }
    }
    return false;
}

/* A numbered line that asks, printed as the questions are, and yet text of an answer: numbers run backwards or come
 * twice, or the answer quotes another paper. */
static void check_left_out(walker *walk) {
    const drs_draft *draft = walk->draft;
    for (size_t i = 0; i < walk->candidates.count; i++) {
        const drs_candidate *item = &walk->candidates.items[i];
        drs_line_role role = draft->text->lines[item->line].role;
        bool swallowed = role == DRS_ROLE_ANSWER || role == DRS_ROLE_GOVERNMENT_REMARK;
        if (swallowed && !item->chain && item->asks && item->opens && !item->quoted && !item->letter && !item->topic &&
            paragraph_asks(draft, item->line)) {
            drs_say(walk->draft, "question.doubtful", item->line, NULL);
            return; /* once tells it */
        }
    }
}

/* Questions printed for the first time below the answers to them ("Zu Frage 1:", "Zu Frage 2:") are none: the paper prints
 * its questions without numbers (sl), and the numbers are those of a list in an answer. */
static void drop_list_of_answer(walker *walk, size_t *chosen) {
    drs_draft *draft = walk->draft;
    size_t first = 0;
    while (first < walk->candidates.count && walk->candidates.items[first].chain != 1) {
        first++;
    }
    if (first == walk->candidates.count || walk->candidates.items[first].head.number.major > 1) {
        return;
    }
    unsigned expected = 1;
    for (size_t i = draft->body; i < walk->candidates.items[first].line && expected <= 2; i++) {
        drs_answer_head head;
        draft->work++;
        if (!skipped(&draft->text->lines[i]) && drs_answer_head_at(draft, i, &head) && !head.bare && !head.letter) {
            expected += head.items[0].number.major == expected;
        }
    }
    if (expected <= 2) {
        return;
    }
    for (size_t i = 0; i < walk->candidates.count; i++) {
        walk->candidates.items[i].chain = 0;
    }
    *chosen = 0;
}

void drs_segment(drs_draft *draft) {
    walker walk = {.draft = draft, .text_belongs = DRS_ROLE_ASKER_REMARK};
    walk.has_answers =
        draft->record->paper == DRS_PAPER_ANSWER || draft->record->paper == DRS_PAPER_INQUIRY_WITH_ANSWER;
    if (walk.has_answers && !(draft->profile->traits & DRS_ANSWER_SENTENCE_AT_FOOT)) {
        take_sentences(draft, draft->end);
    }
    size_t lead_in = find_lead_in(draft, draft->end);
    drs_candidates_find(draft, draft->body, draft->end, lead_in, &walk.candidates);
    size_t chosen = drs_candidates_choose(draft, &walk.candidates);
    if (walk.has_answers) {
        drop_list_of_answer(&walk, &chosen);
    }
    for (size_t i = 0; i < walk.candidates.count; i++) {
        walk.has_second_chain = walk.has_second_chain || walk.candidates.items[i].chain == 2;
    }
    walk.pending = drs_arena_alloc(draft->arena, chosen * 2 + walk.candidates.count + 8, sizeof *walk.pending);
    size_t annex = find_annex(draft, last_numbered_head(&walk, last_head(&walk)) + 1);
    collect_events(&walk, annex);
    if (annex < draft->end) {
        add_event(&walk, EVENT_ANNEX, annex, annex, 0);
    }
    for (size_t i = 0; i < walk.event_count; i++) {
        if (walk.events[i].kind == EVENT_LIST_HEAD) {
            take_list_head(draft, walk.events[i].line, walk.events[i].last);
        }
        if (walk.events[i].kind == EVENT_QUESTION && walk.events[i].line > draft->body) {
            size_t above = walk.events[i].line - 1;
            if (!(i && walk.events[i - 1].last >= above)) {
                cut_lead_in_sentence(draft, above, draft->body);
            }
            break;
        }
    }
    note_what_follows(&walk);
    if (!chosen && !walk.numbered_heads) {
        take_single_question(&walk);
    }
    /* Text between the title and the first event. */
    size_t first = draft->body;
    size_t last = walk.event_count ? walk.events[0].line : draft->end;
    if (last > first) {
        walker *whole = &walk;
        event *all = walk.events;
        size_t count = walk.event_count;
        walker before = walk;
        event none = {.kind = EVENT_LIST_HEAD, .line = first, .last = first};
        event pair[2] = {none, count ? all[0] : none};
        before.events = pair;
        before.event_count = count ? 2 : 1;
        if (chosen || draft->record->paper != DRS_PAPER_UNKNOWN) {
            walk_text(&before, 0, first, last - 1, count || draft->question_count ? DRS_ROLE_ASKER_REMARK : -1);
            whole->asker_text = before.asker_text;
            whole->pending_count = before.pending_count;
        }
    }
    walk_events(&walk);
    check_left_out(&walk);
}
