#include "named_questions.h"

#include <string.h>

#include "diagnostics.h"
#include "pointers.h"
#include "questions.h"
#include "sections.h"

void drs_numbers_add(drs_numbers *list, drs_number number) {
    if (list->tried++ >= DRS_MOST_NUMBERS) {
        return;
    }
    for (size_t i = 0; i < list->count; i++) {
        if (drs_number_same(list->items[i], number)) {
            return;
        }
    }
    list->items[list->count++] = number;
}

/* A number of a range: those of one range differ, so that it is compared with what stood in the list before, `before`
 * numbers, alone. */
static void add_of_range(drs_numbers *list, size_t before, drs_number number) {
    if (list->tried++ >= DRS_MOST_NUMBERS) {
        return;
    }
    for (size_t i = 0; i < before; i++) {
        if (drs_number_same(list->items[i], number)) {
            return;
        }
    }
    list->items[list->count++] = number;
}

/* The section of the number + 1; 0 where the paper has none, or the section no such number. */
static size_t section_of(const drs_draft *draft, drs_number number) {
    size_t section;
    (void)drs_section_printed(draft, number, &section);
    return section;
}

/* One of the numbers is of no question, or they are of two sections: what stands between them is not known. */
static bool are_apart(const drs_draft *draft, drs_number from, drs_number to) {
    return draft->sections && (!section_of(draft, from) || section_of(draft, from) != section_of(draft, to));
}

/* "1 bis 5", "1.1 bis 2.2", "a bis c": all questions of the paper from one to the other; where it has none, by count.
 * `with_parts`: sub-questions of whole ones too. */
static void add_range(drs_draft *draft, drs_numbers *list, drs_number from, drs_number to, bool with_parts) {
    size_t first = drs_question_find(draft, from);
    size_t last = drs_question_find(draft, to);
    const size_t before = list->count;
    if (are_apart(draft, from, to)) {
        drs_numbers_add(list, from);
        drs_numbers_add(list, to);
        return;
    }
    if (first != SIZE_MAX && last != SIZE_MAX && first <= last) {
        for (size_t i = first; i <= last; i++) {
            drs_number number = draft->questions[i].number;
            bool sub = number.letter && !to.letter && !from.letter && !with_parts;
            bool level = number.minor && !to.minor && !from.minor && !with_parts &&
                         drs_question_find(draft, (drs_number){number.major, 0, 0}) != SIZE_MAX;
            bool repeated = drs_question_find(draft, number) != i; /* two questions with one number */
            if (draft->sections && section_of(draft, number) != section_of(draft, from)) {
                continue;
            }
            if (!sub && !level && !repeated) {
                add_of_range(list, before, number);
            }
        }
        return;
    }
    if (from.letter && to.letter && from.major == to.major) {
        for (unsigned letter = from.letter; letter <= to.letter; letter++) {
            drs_numbers_add(list, (drs_number){from.major, from.minor, (uint8_t)letter});
        }
    } else if (from.minor && to.minor && from.major == to.major) {
        for (unsigned minor = from.minor; minor <= to.minor && minor - from.minor < 60; minor++) {
            drs_numbers_add(list, (drs_number){from.major, (uint16_t)minor, 0});
        }
    } else if (!from.minor && !to.minor && !from.letter && !to.letter && from.major <= to.major) {
        for (unsigned major = from.major; major <= to.major && major - from.major < 300; major++) {
            add_of_range(list, before, (drs_number){(uint16_t)major, 0, 0});
        }
    } else {
        drs_numbers_add(list, from);
        drs_numbers_add(list, to);
    }
}

/* The sub-questions of a whole question, in the paper's order. */
static void add_parts(const drs_draft *draft, drs_numbers *list, drs_number whole) {
    for (size_t q = drs_question_first(draft, whole.major); q != SIZE_MAX; q = drs_question_next(draft, q)) {
        drs_numbers_add(list, draft->questions[q].number);
    }
}

/* The question that "a)" alone is a part of: the one answered last where that part still waits ("Zu 4", "Zu a)"),
 * otherwise the last that waits and has such a part. Its index; SIZE_MAX for none. */
static size_t part_of(const drs_walk *walk, uint8_t letter) {
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
void drs_numbers_resolve(drs_walk *walk, const drs_number_item *items, size_t count, drs_numbers *list) {
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
            drs_number printed = items[i - 1].number;
            bool with_parts = items[i].with_parts && printed.major && !printed.letter && !printed.minor;
            from = with_parts ? printed : from; /* its own parts are the last of the list by now */
            add_range(draft, list, from, number, with_parts);
            if (with_parts) {
                add_parts(draft, list, number); /* those of the last stand behind it */
            }
            continue;
        }
        if (!number.letter && !number.minor && drs_question_find(draft, number) == SIZE_MAX && draft->question_count) {
            bool subs = false;
            for (size_t q = drs_question_first(draft, number.major); q != SIZE_MAX; q = drs_question_next(draft, q)) {
                drs_numbers_add(list, draft->questions[q].number);
                subs = true;
            }
            if (subs) {
                continue;
            }
        }
        drs_numbers_add(list, number);
        if (items[i].with_parts && !number.letter && !number.minor) {
            add_parts(draft, list, number);
        }
    }
}

/* The questions are of several sections. */
static bool are_of_several(const drs_draft *draft, const drs_numbers *list) {
    for (size_t i = 1; draft->sections && i < list->count; i++) {
        if (section_of(draft, list->items[i]) != section_of(draft, list->items[0])) {
            return true;
        }
    }
    return false;
}

void drs_answer_names(drs_draft *draft, drs_draft_answer *answer, const drs_numbers *list) {
    if (are_of_several(draft, list)) {
        size_t index = (size_t)(answer - draft->answers);
        drs_say(draft, "answer.sections", answer->head, NULL);
        drs_abstain(draft, drs_pointer_of_item(draft->arena, "answers", index, "/to").bytes);
        return;
    }
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
void drs_numbers_pending(drs_walk *walk, size_t index, drs_numbers *list) {
    drs_draft *draft = walk->draft;
    const drs_event *next = drs_next_event(walk, index);
    list->count = list->tried = 0;
    size_t going_on = 0; /* the major number whose parts go on behind the answer */
    if (drs_is_question_event(next)) {
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
        drs_numbers_add(list, question->number);
    }
}
