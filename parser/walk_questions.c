#include "walk_questions.h"

#include <string.h>

#include "diagnostics.h"
#include "furniture.h"
#include "further_below.h"
#include "line_ranges.h"
#include "listed_pages.h"
#include "question_end.h"
#include "questions.h"
#include "restated.h"
#include "section_headings.h"
#include "sentence_ends.h"
#include "signature.h"
#include "stacked_numbers.h"
#include "walk_answers.h"

/* Lines behind the last question of a list that belong to no question: signature, heading, the government's preface. */
static void take_rest(drs_walk *walk, size_t index, size_t first, size_t last) {
    drs_draft *draft = walk->draft;
    const drs_event *next = drs_next_event(walk, index);
    if (!drs_lines_trim(draft, &first, &last)) {
        return;
    }
    if (drs_is_question_event(next)) {
        drs_topic_give(draft, first, last);
        return;
    }
    size_t end = drs_signature_cut(draft, first, last, false);
    if (end < first || !drs_lines_trim(draft, &first, &end)) {
        return;
    }
    if (walk->has_answers && next && (next->kind == DRS_EVENT_LEAD_OUT || next->kind == DRS_EVENT_RESTATED)) {
        drs_lines_give(draft, first, 0, end, DRS_ROLE_GOVERNMENT_REMARK, 0);
    }
}

/* A question that ends as none does is completed by its parts. */
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

/* A question whose answers stand elsewhere or below a heading: its lines up to the next event. */
static void walk_listed(drs_walk *walk, size_t index, size_t question, size_t first, uint32_t cut, size_t last) {
    drs_draft *draft = walk->draft;
    const drs_event *next = drs_next_event(walk, index);
    drs_draft_question *entry = &draft->questions[question];
    size_t end = last;
    if (next && next->kind == DRS_EVENT_ANSWER) {
        end = last;
    } else {
        drs_certainty certainty;
        end = drs_question_end(draft, first, cut, last, entry->number.letter != 0, &certainty);
        if (drs_is_question_event(next)) {
            bool rest_is_heading = end < last;
            /* Without a question mark the question simply runs to the next one. */
            if (certainty == DRS_UNSURE) {
                end = last;
                rest_is_heading = false;
            }
            size_t from = end + 1;
            size_t to = last;
            if (rest_is_heading && drs_lines_trim(draft, &from, &to)) {
                const drs_line *line = &draft->text->lines[to];
                char close = draft->text->bytes[line->end - 1];
                if (close == '?' || close == ')' || (close == '.' && certainty != DRS_SURE)) {
                    end = last; /* a further sentence of the question */
                }
            }
        } else if (certainty == DRS_UNSURE) {
            size_t signature = drs_signature_find(draft, end + 1, last);
            end = signature == SIZE_MAX ? end : signature - 1;
        } else if (end > first && !drs_line_closes(draft, end)) {
            /* Its mark is missing, and no empty line parts it from the names below. */
            size_t signature = drs_signature_find(draft, first + 1, end);
            end = signature == SIZE_MAX ? end : signature - 1;
        }
    }
    drs_lines_give(draft, first, cut, end, DRS_ROLE_QUESTION, (uint32_t)question);
    entry->lines = (drs_range){first, end};
    note_stem(draft, entry);
    drs_listed_pages_cut(draft, first, end);
    if (end < last) {
        take_rest(walk, index, end + 1, last);
    }
}

/* A lone heading between two questions of a row is no answer. */
static bool take_lone_heading(drs_draft *draft, size_t first, size_t last) {
    const char *text = draft->text->bytes;
    drs_line *line = &draft->text->lines[first];
    size_t count = 0;
    for (size_t i = first; i <= last; i++) {
        count += !drs_line_skipped(&draft->text->lines[i]);
    }
    if (count != 1 || !drs_looks_like_heading(draft, first) || line->end - line->start >= draft->text->width * 2 / 3) {
        return false;
    }
    bool one_word = memchr(text + line->start, ' ', line->end - line->start) == NULL;
    bool answerish = drs_begins(text, line->start, line->end, "Siehe") ||
                     drs_begins(text, line->start, line->end, "Keine") ||
                     drs_begins(text, line->start, line->end, "Nein") || drs_begins(text, line->start, line->end, "Ja");
    if (answerish || one_word) {
        return false;
    }
    line->role = DRS_ROLE_HEADING;
    return true;
}

/* The last line of a question from `first` on, whose text begins at `cut`: printed once more, it has as many letters as before. */
static size_t last_line(drs_draft *draft, size_t question, size_t first, uint32_t cut, size_t last, bool restated,
                        drs_certainty *certainty) {
    if (restated) {
        size_t end = drs_restated_end(draft, first, cut, last, drs_question_letters(draft, question));
        if (end != SIZE_MAX) {
            *certainty = DRS_SURE;
            return end;
        }
    }
    return drs_question_end(draft, first, cut, last, draft->questions[question].number.letter != 0, certainty);
}

/* A question whose answer follows with no heading between. */
static void walk_direct(drs_walk *walk, size_t index, size_t question, size_t first, uint32_t cut, size_t last,
                        bool restated) {
    drs_draft *draft = walk->draft;
    drs_draft_question *entry = &draft->questions[question];
    drs_certainty certainty;
    size_t end = last_line(draft, question, first, cut, last, restated, &certainty);
    size_t rest = end + 1;
    size_t rest_last = last;
    bool has_rest = end < last && drs_lines_trim(draft, &rest, &rest_last);
    if (certainty == DRS_UNSURE && walk->has_answers) {
        drs_say(draft, "segmentation.ambiguous", first, NULL);
        draft->ambiguous = true;
        drs_question_leave_out(draft, question, first);
        walk->pending_count = 0;
        return;
    }
    const drs_event *next = drs_next_event(walk, index);
    if (has_rest && drs_is_question_event(next)) {
        has_rest = !take_lone_heading(draft, rest, rest_last);
    }
    drs_lines_give(draft, first, cut, end, restated ? DRS_ROLE_RESTATED : DRS_ROLE_QUESTION, (uint32_t)question);
    if (restated) {
        drs_restated_check(draft, question, first, end);
    } else {
        entry->lines = (drs_range){first, end};
        note_stem(draft, entry);
    }
    walk->pending[walk->pending_count++] = question;
    if (!has_rest) {
        return;
    }
    drs_answer_behind(walk, index, rest, last);
}

/* Above a bare "Antwort:" further questions may stand, and before them the answer to this one (by mixes both ways):
 * then its lines hold more than the question. */
static bool answered_before(drs_walk *walk, size_t index, size_t question, size_t first, uint32_t cut, size_t last,
                            bool restated) {
    drs_draft *draft = walk->draft;
    const drs_event *next = drs_next_event(walk, index);
    bool above_part = !drs_is_question_event(next) && walk->events[walk->row_end].head->letter;
    if (!above_part && (!drs_is_question_event(next) || !walk->events[walk->row_end].head->bare)) {
        return false;
    }
    drs_certainty certainty;
    size_t end = last_line(draft, question, first, cut, last, restated, &certainty);
    size_t rest = end + 1;
    size_t rest_last = last;
    return certainty == DRS_SURE && end < last && drs_lines_trim(draft, &rest, &rest_last) &&
           !drs_only_headings(draft, rest, rest_last);
}

/* The question of that number, a new one where the paper has not printed it yet; SIZE_MAX where it has too many. */
static size_t find_or_add(drs_walk *walk, drs_number number, size_t line, bool *restated) {
    drs_draft *draft = walk->draft;
    size_t question = drs_question_find(draft, number);
    if (question != SIZE_MAX) {
        /* A number printed twice is one question; where its text was not found, it is printed here. */
        *restated = !draft->questions[question].unpaired;
        draft->questions[question].unpaired = false;
        return question;
    }
    *restated = false;
    if (draft->question_count < DRS_MAX_QUESTIONS) {
        return drs_question_add(draft, number, line);
    }
    if (draft->question_count == DRS_MAX_QUESTIONS && !draft->limit_said) {
        draft->limit_said = true;
        drs_say(draft, "question.limit", line, NULL);
    }
    return SIZE_MAX;
}

/* `count` numbers in a row, from event `index` on, and below them their texts. */
static void walk_stack(drs_walk *walk, size_t index, size_t count) {
    drs_draft *draft = walk->draft;
    size_t lowest = index + count - 1;
    size_t first = walk->events[lowest].line + 1;
    size_t last = drs_next_event_line(walk, lowest) - 1;
    drs_number number = walk->candidates.items[walk->events[lowest].candidate].head.number;
    size_t found = drs_question_find(draft, number);
    bool known = found != SIZE_MAX && !draft->questions[found].unpaired;
    bool headed = drs_head_follows(walk, lowest);
    bool listed = headed || drs_answered_below(walk, lowest, number, known);
    drs_range *texts = drs_arena_alloc(draft->arena, count, sizeof *texts);
    size_t rest;
    bool parted = drs_stacked_part(draft, first, last, count, listed, texts, &rest);
    if (!parted) {
        draft->ambiguous = true;
        walk->unpaired = number.major;
    }
    walk->stack_end = index + count;
    for (size_t k = 0; k < count; k++) {
        const drs_event *item = &walk->events[index + k];
        bool restated;
        size_t question = find_or_add(walk, walk->candidates.items[item->candidate].head.number, item->line, &restated);
        draft->text->lines[item->line].role = DRS_ROLE_HEADING;
        if (question == SIZE_MAX) {
            continue;
        }
        if (parted) {
            drs_lines_give(draft, texts[k].first, 0, texts[k].last, restated ? DRS_ROLE_RESTATED : DRS_ROLE_QUESTION,
                           (uint32_t)question);
        }
        if (restated) {
            drs_restated_check(draft, question, first, last);
        } else if (parted) {
            draft->questions[question].lines = texts[k];
        } else {
            draft->questions[question].unpaired = true; /* it may be printed once more */
            draft->questions[question].lines = (drs_range){item->line, item->line};
        }
        if (headed || !listed) {
            walk->pending[walk->pending_count++] = question;
        }
    }
    size_t end = last;
    if (!drs_lines_trim(draft, &rest, &end)) {
        walk->pending_count = parted || listed ? walk->pending_count : 0;
        return;
    }
    if (listed) {
        take_rest(walk, lowest, rest, last);
    } else if (!drs_is_question_event(drs_next_event(walk, lowest)) || !take_lone_heading(draft, rest, end)) {
        drs_answer_behind(walk, lowest, rest, last);
    }
}

void drs_walk_question(drs_walk *walk, size_t index) {
    size_t stacked = index < walk->stack_end ? 0 : drs_stacked_count(walk, index);
    if (index < walk->stack_end || stacked > 1) {
        if (stacked > 1) {
            walk_stack(walk, index, stacked);
        }
        return;
    }
    drs_draft *draft = walk->draft;
    const drs_event *item = &walk->events[index];
    const drs_candidate *candidate = &walk->candidates.items[item->candidate];
    size_t last = drs_next_event_line(walk, index) - 1;
    size_t first = item->line;
    bool restated = item->kind == DRS_EVENT_RESTATED;
    if (candidate->head.number.letter && candidate->head.number.major == walk->unpaired) {
        return; /* a part of one of the questions that cannot be told apart */
    }
    size_t question = find_or_add(walk, candidate->head.number, first, &restated);
    if (question == SIZE_MAX) {
        return;
    }
    uint32_t cut = candidate->head.text;
    if (drs_head_follows(walk, index) && !answered_before(walk, index, question, first, cut, last, restated)) {
        if (restated) {
            drs_restated_give(draft, question, first, cut, last);
        } else {
            walk_listed(walk, index, question, first, cut, last);
        }
        walk->pending[walk->pending_count++] = question;
        return;
    }
    if (drs_answered_below(walk, index, candidate->head.number, restated)) {
        walk_listed(walk, index, question, first, cut, last);
    } else {
        walk_direct(walk, index, question, first, cut, last, restated);
    }
}

void drs_walk_single_question(drs_walk *walk) {
    drs_draft *draft = walk->draft;
    for (size_t i = 0; i < walk->event_count; i++) {
        if (walk->events[i].kind != DRS_EVENT_LEAD_IN) {
            continue;
        }
        size_t first = walk->events[i].last + 1;
        size_t last = drs_next_event_line(walk, i) - 1;
        if (first >= draft->end || !drs_lines_trim(draft, &first, &last)) {
            continue;
        }
        drs_certainty certainty;
        size_t end = drs_question_end(draft, first, draft->text->lines[first].start, last, false, &certainty);
        if (certainty != DRS_SURE) {
            continue;
        }
        size_t question = drs_question_add(draft, (drs_number){1, 0, 0}, first);
        drs_lines_give(draft, first, 0, end, DRS_ROLE_QUESTION, (uint32_t)question);
        draft->questions[question].lines = (drs_range){first, end};
        walk->pending[walk->pending_count++] = question;
        if (!walk->has_answers && end < last) {
            take_rest(walk, i, end + 1, last);
        }
        return;
    }
}
