#include "segmentation.h"

#include "annex_lines.h"
#include "answers_end.h"
#include "body_lines.h"
#include "candidates.h"
#include "chains.h"
#include "diagnostics.h"
#include "doubtful_questions.h"
#include "events.h"
#include "further_below.h"
#include "lead_ins.h"
#include "line_ranges.h"
#include "questions.h"
#include "restarts.h"
#include "restated.h"
#include "section_chains.h"
#include "section_search.h"
#include "sentences.h"
#include "stacked_numbers.h"
#include "walk.h"
#include "walk_questions.h"

/* Questions printed for the first time below the answers to them ("Zu Frage 1:", "Zu Frage 2:") are none: the paper prints
 * its questions without numbers (sl), and the numbers are those of a list in an answer. */
static void drop_list_of_answer(drs_walk *walk, size_t *chosen) {
    drs_draft *draft = walk->draft;
    size_t first = 0;
    while (first < walk->candidates.count && walk->candidates.items[first].chain != DRS_CHAIN_FIRST) {
        first++;
    }
    if (first == walk->candidates.count || walk->candidates.items[first].head.number.major > 1) {
        return;
    }
    unsigned expected = 1;
    for (size_t i = draft->body; i < walk->candidates.items[first].line && expected <= 2; i++) {
        drs_answer_head head;
        draft->work++;
        if (!drs_line_skipped(&draft->text->lines[i]) && drs_answer_head_at(draft, i, &head) && !head.bare &&
            !head.letter) {
            expected += head.items[0].number.major == expected;
        }
    }
    if (expected <= 2) {
        return;
    }
    for (size_t i = 0; i < walk->candidates.count; i++) {
        walk->candidates.items[i].chain = DRS_CHAIN_NONE;
    }
    *chosen = 0;
}

/* A number that got no text, and has no parts that are its text: where its question stands is not known. */
static void leave_out_empty(drs_draft *draft) {
    for (size_t i = 0; i < draft->question_count; i++) {
        const drs_draft_question *question = &draft->questions[i];
        bool divided = question->same_major || drs_question_first(draft, question->number.major) != i;
        if (!question->unsure && (!divided || question->unpaired) && !drs_question_letters(draft, i)) {
            drs_say(draft, "question.unpaired", question->head, NULL);
            drs_question_leave_out(draft, i, question->head);
        }
    }
}

/* The lines that begin questions; how many questions there are. */
static size_t choose(drs_draft *draft, size_t lead_in, drs_candidates *candidates) {
    drs_candidates_find(draft, draft->body, draft->end, candidates);
    if (drs_sections_find(draft, candidates)) {
        size_t chosen = drs_sections_choose(draft, candidates);
        if (chosen) {
            return chosen;
        }
        drs_sections_forget(draft);
        candidates->count = 0;
        drs_candidates_find(draft, draft->body, draft->end, candidates);
    }
    const drs_range body = {draft->body, draft->end - 1};
    drs_candidates_weigh(draft, &body, draft->body < draft->end, lead_in, candidates);
    return drs_candidates_choose(draft, candidates);
}

void drs_segment(drs_draft *draft) {
    drs_walk walk = {.draft = draft, .text_belongs = DRS_ROLE_ASKER_REMARK};
    walk.has_answers =
        draft->record->paper == DRS_PAPER_ANSWER || draft->record->paper == DRS_PAPER_INQUIRY_WITH_ANSWER;
    if (walk.has_answers && !(draft->profile->traits & DRS_ANSWER_SENTENCE_AT_FOOT)) {
        drs_sentences_take(draft);
    }
    size_t lead_in = drs_lead_in_find(draft, draft->end);
    size_t chosen = choose(draft, lead_in, &walk.candidates);
    if (walk.has_answers) {
        drop_list_of_answer(&walk, &chosen);
    }
    for (size_t i = 0; i < walk.candidates.count; i++) {
        walk.has_second_chain = walk.has_second_chain || walk.candidates.items[i].chain == DRS_CHAIN_AGAIN;
    }
    walk.pending = drs_arena_alloc(draft->arena, chosen * 2 + walk.candidates.count + 8, sizeof *walk.pending);
    size_t annex = drs_annex_find(draft, drs_answers_end(&walk) + 1);
    drs_events_collect(&walk, annex);
    if (annex < draft->end) {
        drs_event_add(&walk, DRS_EVENT_ANNEX, annex, annex, 0);
    }
    drs_lead_ins_take(&walk);
    drs_note_what_follows(&walk);
    if (!chosen && !walk.numbered_heads) {
        drs_walk_single_question(&walk);
    }
    drs_walk_opening(&walk, chosen || draft->record->paper != DRS_PAPER_UNKNOWN);
    drs_walk_events(&walk);
    drs_stacked_letters_part(draft);
    leave_out_empty(draft);
    drs_restarts_find(&walk);
    drs_doubtful_questions_find(&walk);
}
