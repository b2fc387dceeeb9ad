#include "questions.h"

#include <string.h>

#include "diagnostics.h"
#include "numbers.h"
#include "pointers.h"

size_t drs_question_first(const drs_draft *draft, size_t major) {
    return major < draft->major_capacity && draft->by_major[major] ? draft->by_major[major] - 1 : SIZE_MAX;
}

size_t drs_question_next(const drs_draft *draft, size_t question) {
    return draft->questions[question].same_major ? draft->questions[question].same_major - 1 : SIZE_MAX;
}

size_t drs_question_find(drs_draft *draft, drs_number number) {
    size_t i = drs_question_first(draft, number.major);
    while (i != SIZE_MAX && !drs_number_same(draft->questions[i].number, number)) {
        i = drs_question_next(draft, i);
        draft->work++;
    }
    return i;
}

size_t drs_question_add(drs_draft *draft, drs_number number, size_t head) {
    if (number.major >= draft->major_capacity) {
        size_t larger = (size_t)number.major * 2 + 32;
        uint32_t *grown = drs_arena_alloc(draft->arena, larger, sizeof *grown);
        if (draft->major_capacity) {
            memcpy(grown, draft->by_major, draft->major_capacity * sizeof *grown);
        }
        draft->by_major = grown;
        draft->major_capacity = larger;
    }
    drs_draft_question *question = drs_arena_push(draft->arena, &draft->questions, &draft->question_count,
                                                  &draft->question_capacity, sizeof *question);
    *question = (drs_draft_question){.number = number, .head = head};
    uint32_t *slot = &draft->by_major[number.major];
    while (*slot) {
        slot = &draft->questions[*slot - 1].same_major;
        draft->work++;
    }
    *slot = (uint32_t)draft->question_count;
    return draft->question_count - 1;
}

drs_draft_answer *drs_answer_add(drs_draft *draft, size_t head) {
    drs_draft_answer *answer =
        drs_arena_push(draft->arena, &draft->answers, &draft->answer_count, &draft->answer_capacity, sizeof *answer);
    *answer = (drs_draft_answer){.head = head};
    return answer;
}

void drs_question_leave_out(drs_draft *draft, size_t question, size_t line) {
    drs_draft_question *entry = &draft->questions[question];
    entry->unsure = true;
    entry->lines = (drs_range){line, line};
    drs_abstain(draft, drs_pointer_of_item(draft->arena, "questions", question, "/text").bytes);
}
