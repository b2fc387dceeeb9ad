#include "segmentation.h"

#include <string.h>

#include "annex_lines.h"
#include "body_lines.h"
#include "candidates.h"
#include "dates.h"
#include "diagnostics.h"
#include "doubtful.h"
#include "events.h"
#include "furniture.h"
#include "further_below.h"
#include "head.h"
#include "line_ranges.h"
#include "named_questions.h"
#include "pointers.h"
#include "question_end.h"
#include "questions.h"
#include "restated.h"
#include "section_headings.h"
#include "sentence_words.h"
#include "sentences.h"
#include "signature.h"
#include "stacked_numbers.h"
#include "strand.h"
#include "unnumbered.h"

/* ---- Annex ------------------------------------------------------------------------------------------------------------ */

/* No paper has more annexes; further headings are text of theirs. */
#define MOST_ATTACHMENTS 200u

/* ---- Giving lines to texts --------------------------------------------------------------------------------------------- */

/* ---- Headings between questions ------------------------------------------------------------------------------------------ */

/* ---- Questions and answers ------------------------------------------------------------------------------------------------ */

/* Lines of furniture and notes that can stand between two lines of one text. */
#define PAGE_EDGE_LINES 60u
/* An item of a list in an answer has at most so many lines. */
#define LIST_LINES 40u

/* A signature stands at most so many lines above the page of the first annex. */
#define SIGNED_LINES 20u

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

static void clear_answered(drs_walk *walk) {
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
static void give_answer(drs_walk *walk, size_t index, size_t first, uint32_t cut, size_t last, const drs_numbers *to,
                        bool inferred) {
    drs_draft *draft = walk->draft;
    const drs_event *next = drs_next_event(walk, index);
    bool ends = !next || next->kind == DRS_EVENT_ANNEX;
    if (ends && last >= first) {
        last = cut_signature(draft, first, last, true);
    } else if (drs_begins_question(next) && last > first) {
        last = drs_heading_cut(draft, first, last, next && next->kind == DRS_EVENT_LEAD_IN);
    } else if (next && next->kind == DRS_EVENT_ANSWER && last > first) {
        last = drs_answers_topic_cut(draft, first, last);
    }
    drs_draft_answer *answer = drs_answer_add(draft, first);
    answer->lines = (drs_range){first, last < first ? first : last};
    drs_numbers group_list;
    const drs_numbers *named = to;
    bool others_wait = false;
    drs_number_item items[DRS_NUMBER_ITEMS];
    bool heading_alone = cut >= draft->text->lines[first].end;
    size_t from = first + heading_alone;
    size_t to_line = last;
    if (last >= from && drs_lines_trim(draft, &from, &to_line)) {
        size_t count = drs_group_at(draft, from, items);
        if (count && (from != first || cut <= draft->text->lines[from].start)) {
            drs_numbers_resolve(walk, items, count, &group_list);
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
    drs_answer_names(draft, answer, named);
    if (last >= first) {
        drs_lines_give(draft, first, cut, last, DRS_ROLE_ANSWER, (uint32_t)(draft->answer_count - 1));
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
static bool parts_follow(drs_walk *walk, size_t index, drs_numbers *whole) {
    drs_draft *draft = walk->draft;
    const drs_event *next = drs_next_event(walk, index);
    if (!next || next->kind != DRS_EVENT_ANSWER || !next->head->letter || !walk->pending_count) {
        return false;
    }
    drs_number number = draft->questions[walk->pending[walk->pending_count - 1]].number;
    whole->count = whole->tried = 0;
    drs_numbers_add(whole, (drs_number){number.major, number.minor, 0});
    return number.letter != 0;
}

/* An answer to the question as a whole, above those to its parts, which still wait. */
static void give_whole(drs_walk *walk, size_t index, size_t first, uint32_t cut, size_t last,
                       const drs_numbers *whole) {
    size_t count = walk->pending_count;
    give_answer(walk, index, first, cut, last, whole, true);
    walk->pending_count = count;
    clear_answered(walk);
}

/* The answer head that names `number` stands somewhere behind event `index`, or a bare one stands next. */
static bool head_follows(drs_walk *walk, size_t index) {
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
    size_t end = cut_signature(draft, first, last, false);
    if (end < first || !drs_lines_trim(draft, &first, &end)) {
        return;
    }
    if (walk->has_answers && next && (next->kind == DRS_EVENT_LEAD_OUT || next->kind == DRS_EVENT_RESTATED)) {
        drs_lines_give(draft, first, 0, end, DRS_ROLE_GOVERNMENT_REMARK, 0);
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

/* The figures are the number of a page that the paper has. */
static bool names_page(const drs_draft *draft, size_t start, size_t end) {
    const char *text = draft->text->bytes;
    size_t number = 0;
    for (size_t at = start; at < end; at++) {
        if (!drs_is_digit(text[at]) || number > draft->text->page_count) {
            return false;
        }
        number = number * 10 + (size_t)(text[at] - '0');
    }
    return number > 1 && number <= draft->text->page_count;
}

static bool is_mark(const drs_draft *draft, size_t line, size_t at) {
    for (size_t i = 0; i < draft->note_count; i++) {
        if (draft->notes[i].mark_line == line && draft->notes[i].mark_at == at) {
            return true;
        }
    }
    return false;
}

/* Where the extractor set the page's number on a line of its own amid the question. */
static void give_page_numbers(drs_draft *draft, size_t first, size_t last) {
    const char *text = draft->text->bytes;
    for (size_t i = first; i < last; i++) {
        drs_line *line = &draft->text->lines[i];
        size_t at = line->end;
        while (at > line->start && drs_is_digit(text[at - 1])) {
            at--;
        }
        /* "in diesem Zeit3" above "raum": at the end of the line that it stands beside. */
        if (line->role == DRS_ROLE_QUESTION && !line->stop && at > line->start && at < line->end &&
            line->end - at <= 2 && drs_ends_lower(text, line->start, at) && names_page(draft, at, line->end) &&
            !is_mark(draft, i, at) && drs_is_lower(text, line[1].start, line[1].end)) {
            line->stop = (uint32_t)at;
        }
        if (i == first) {
            continue;
        }
        if (line->role == DRS_ROLE_QUESTION && line->end - line->start <= 3 &&
            names_page(draft, line->start, line->end)) {
            line->role = DRS_ROLE_CONTENTS;
        }
    }
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
    if (digits < 1 || digits > 3 || at <= line->start) {
        return;
    }
    bool glued =
        (text[at - 1] == '?' || text[at - 1] == ')') && names_page(draft, at, line->end) && !is_mark(draft, last, at);
    if (!glued && text[at - 1] != ' ' && text[at - 1] != '.') {
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
            size_t signature = drs_signature_find(draft, after_close(draft, end), last);
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
    if (draft->profile->traits & DRS_LIST_IS_CONTENTS) {
        give_page_numbers(draft, first, end);
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
    drs_lines_give(draft, first, cut, end == SIZE_MAX ? last : end, DRS_ROLE_RESTATED, (uint32_t)question);
    if (end != SIZE_MAX && end < last) {
        drs_topic_give(draft, end + 1, last);
    }
    check_restated(draft, question, first, last);
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

static void leave_out_question(drs_draft *draft, size_t question, size_t line) {
    drs_draft_question *entry = &draft->questions[question];
    entry->unsure = true;
    entry->lines = (drs_range){line, line};
    drs_abstain(draft, drs_pointer_of_item(draft->arena, "questions", question, "/text").bytes);
}

/* The lines [rest, last] behind the question of event `index` answer it and those that wait with it. */
static void answer_behind(drs_walk *walk, size_t index, size_t rest, size_t last) {
    drs_draft *draft = walk->draft;
    drs_numbers list;
    if (parts_follow(walk, index, &list)) {
        give_whole(walk, index, rest, 0, last, &list);
        return;
    }
    drs_numbers_pending(walk, index, &list);
    if (list.count > 1) {
        drs_number_item items[DRS_NUMBER_ITEMS];
        if (!drs_group_at(draft, rest, items)) {
            drs_say(draft, "answer.group.inferred", rest, NULL);
        }
    }
    give_answer(walk, index, rest, 0, last, &list, true);
}

/* A question whose answer follows with no heading between. */
static void walk_direct(drs_walk *walk, size_t index, size_t question, size_t first, uint32_t cut, size_t last,
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
    bool has_rest = end < last && drs_lines_trim(draft, &rest, &rest_last);
    if (certainty == DRS_UNSURE && walk->has_answers) {
        drs_say(draft, "segmentation.ambiguous", first, NULL);
        draft->ambiguous = true;
        leave_out_question(draft, question, first);
        walk->pending_count = 0;
        return;
    }
    const drs_event *next = drs_next_event(walk, index);
    if (has_rest && drs_is_question_event(next)) {
        has_rest = !take_lone_heading(draft, rest, rest_last);
    }
    drs_lines_give(draft, first, cut, end, restated ? DRS_ROLE_RESTATED : DRS_ROLE_QUESTION, (uint32_t)question);
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
    answer_behind(walk, index, rest, last);
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

/* The answers stand further below, in a list of their own or below headings. */
static bool is_listed(const drs_walk *walk, size_t index, drs_number number, bool restated) {
    return !walk->has_answers || (!restated && drs_later_restated(walk, index, number)) ||
           (!restated && drs_later_head(walk, index, number)) ||
           /* A list of questions that a divider or a sentence parts from the answers below. */
           (!restated && !walk->in_answers && walk->last_divider > index);
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
    bool headed = head_follows(walk, lowest);
    bool listed = headed || is_listed(walk, lowest, number, known);
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
            check_restated(draft, question, first, last);
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
        answer_behind(walk, lowest, rest, last);
    }
}

static void walk_question(drs_walk *walk, size_t index) {
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
    if (head_follows(walk, index) && !answered_before(walk, index, question, first, cut, last, restated)) {
        if (restated) {
            give_restated(draft, question, first, cut, last);
        } else {
            walk_listed(walk, index, question, first, cut, last);
        }
        walk->pending[walk->pending_count++] = question;
        return;
    }
    if (is_listed(walk, index, candidate->head.number, restated)) {
        walk_listed(walk, index, question, first, cut, last);
    } else {
        walk_direct(walk, index, question, first, cut, last, restated);
    }
}

static void walk_answer(drs_walk *walk, size_t index) {
    drs_draft *draft = walk->draft;
    const drs_event *item = &walk->events[index];
    size_t last = drs_next_event_line(walk, index) - 1;
    drs_numbers list = {.count = 0};
    if (item->head->bare && parts_follow(walk, index, &list)) {
        size_t first = item->text >= draft->text->lines[item->last].end ? item->last + 1 : item->last;
        size_t end = last;
        for (size_t i = item->line; i < first; i++) {
            draft->text->lines[i].role = DRS_ROLE_HEADING;
        }
        if (first <= end && drs_lines_trim(draft, &first, &end)) {
            give_whole(walk, index, first, first == item->last ? item->text : 0, last, &list);
        }
        return;
    }
    if (item->head->bare) {
        drs_numbers_pending(walk, index, &list);
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
        drs_numbers_resolve(walk, item->head->items, item->head->count, &list);
    }
    for (size_t i = item->line; i < item->last; i++) {
        draft->text->lines[i].role = DRS_ROLE_HEADING;
    }
    /* Unnumbered questions of the next head stand at the end of this answer's lines. */
    const drs_event *next = drs_next_event(walk, index);
    if (next && next->kind == DRS_EVENT_ANSWER && !next->head->bare) {
        drs_numbers following;
        drs_numbers_resolve(walk, next->head->items, next->head->count, &following);
        size_t first = item->last + (item->text >= draft->text->lines[item->last].end);
        size_t taken = drs_unnumbered_take(walk, index, first, last, &following);
        last = taken < last && taken > first ? drs_heading_cut(draft, first, taken, false) : taken;
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
        bool open = draft->text->page_count == 1 && !drs_line_closes(draft, above); /* the page's end is lost */
        if (same && (open || draft->text->lines[above].page != draft->text->lines[item->line].page)) {
            draft->text->lines[item->last].role =
                item->text >= draft->text->lines[item->last].end ? DRS_ROLE_HEADING : DRS_ROLE_NONE;
            if (drs_begins_question(next) && last > item->last) {
                last = drs_heading_cut(draft, item->last + 1, last, next && next->kind == DRS_EVENT_LEAD_IN);
            }
            drs_lines_give(draft, item->last, item->text, last, DRS_ROLE_ANSWER, (uint32_t)(draft->answer_count - 1));
            before->lines.last = last;
            return;
        }
    }
    give_answer(walk, index, item->last, item->text, last, &list, item->head->bare);
    clear_answered(walk);
}

/* "…" from the first letter to the last; such marks stand in pairs between, each opened behind a blank. */
static bool is_straight_quotation(const drs_draft *draft, size_t first, size_t last) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t marks = 0;
    for (size_t i = first; i <= last; i++) {
        for (size_t at = lines[i].start; at < lines[i].end && !drs_line_skipped(&lines[i]); at++) {
            bool opens = at == lines[i].start || text[at - 1] == ' ' || text[at - 1] == '(';
            marks += text[at] == '"';
            bool closes_first = text[at] == '"' && !opens && marks == 2 && (i < last || at + 1 < lines[i].end);
            if (closes_first) {
                return false;
            }
        }
    }
    return marks % 2 == 0 && marks && text[lines[last].end - 1] == '"';
}

/* „…“ from the first letter to the last, and not closed before. */
static bool is_one_quotation(const drs_draft *draft, size_t first, size_t last) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    if (text[lines[first].start] == '"') {
        return is_straight_quotation(draft, first, last);
    }
    if (!drs_begins(text, lines[first].start, lines[first].end, "„")) {
        return false;
    }
    unsigned depth = 0;
    for (size_t i = first; i <= last; i++) {
        if (drs_line_skipped(&lines[i])) {
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
static void walk_text(drs_walk *walk, size_t index, size_t first, size_t last, int role) {
    drs_draft *draft = walk->draft;
    const drs_event *next = drs_next_event(walk, index);
    if (!drs_lines_trim(draft, &first, &last)) {
        return;
    }
    /* Unnumbered questions above the first "Zu Frage 1:" (sl). */
    if (next && next->kind == DRS_EVENT_ANSWER && !next->head->bare) {
        drs_numbers following;
        drs_numbers_resolve(walk, next->head->items, next->head->count, &following);
        size_t taken = drs_unnumbered_take(walk, index, first, last, &following);
        last = taken < last && taken > first ? drs_heading_cut(draft, first, taken, false) : taken;
        if (last < first || !drs_lines_trim(draft, &first, &last)) {
            return;
        }
        last = last > first ? drs_answers_topic_cut(draft, first, last) : last;
    }
    if (role < 0) {
        return;
    }
    if (role == DRS_ROLE_HEADING) {
        drs_topic_give(draft, first, last);
        return;
    }
    if (drs_begins_question(next) && last > first) {
        last = drs_heading_cut(draft, first, last, next && next->kind == DRS_EVENT_LEAD_IN);
    }
    if (!next || next->kind == DRS_EVENT_ANNEX) {
        last = cut_signature(draft, first, last, role == DRS_ROLE_GOVERNMENT_REMARK);
        if (last < first) {
            return;
        }
    }
    if (drs_is_question_event(next) && drs_only_headings(draft, first, last)) {
        role = DRS_ROLE_HEADING;
    }
    /* The government prints the askers' preface in quotation marks above its own words (sn). */
    if (role == DRS_ROLE_GOVERNMENT_REMARK && !walk->asker_text && is_one_quotation(draft, first, last)) {
        role = DRS_ROLE_ASKER_REMARK;
    }
    walk->asker_text = walk->asker_text || role == DRS_ROLE_ASKER_REMARK;
    drs_lines_give(draft, first, 0, last, (drs_line_role)role, 0);
}

/* Below the line that parts questions and answers stands one text and no heading: the answer to the paper's one question,
 * or to those that its first sentence names. */
static bool give_only_answer(drs_walk *walk, size_t index, size_t first, size_t last) {
    drs_draft *draft = walk->draft;
    if (!walk->has_answers || !draft->question_count || draft->answer_count) {
        return false;
    }
    for (size_t i = index + 1; i < walk->event_count; i++) {
        drs_event_kind kind = walk->events[i].kind;
        if (kind != DRS_EVENT_ANNEX && kind != DRS_EVENT_REST) {
            return false; /* found at once, or the walk ends here: no event is looked at twice for each divider */
        }
    }
    size_t from = first;
    size_t to = last;
    if (!drs_lines_trim(draft, &from, &to)) {
        return false;
    }
    drs_number_item items[DRS_NUMBER_ITEMS];
    drs_numbers list = {.count = 0};
    if (draft->question_count == 1) {
        drs_numbers_add(&list, draft->questions[0].number);
    } else {
        size_t count = drs_group_at(draft, from, items);
        if (!count) {
            return false;
        }
        drs_numbers_resolve(walk, items, count, &list);
    }
    give_answer(walk, index, from, 0, last, &list, true);
    return true;
}

static void give_heading(drs_draft *draft, const drs_event *item, drs_line_role role) {
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
        drs_lines_give(draft, last, line->cut, last, DRS_ROLE_GOVERNMENT_REMARK, 0);
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

static void walk_events(drs_walk *walk) {
    drs_draft *draft = walk->draft;
    int role = DRS_ROLE_ASKER_REMARK;
    for (size_t i = 0; i < walk->event_count; i++) {
        const drs_event *item = &walk->events[i];
        size_t last = drs_next_event_line(walk, i) - 1;
        draft->work += 4;
        switch (item->kind) {
        case DRS_EVENT_QUESTION:
        case DRS_EVENT_RESTATED:
            walk_question(walk, i);
            break;
        case DRS_EVENT_ANSWER:
            walk_answer(walk, i);
            break;
        case DRS_EVENT_REMARK:
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
                drs_lines_give(draft, item->line, item->text, item->line, (drs_line_role)role, 0);
            }
            walk_text(walk, i, item->last + 1, last, role);
            break;
        case DRS_EVENT_LEAD_IN:
            give_heading(draft, item, DRS_ROLE_LEAD_IN);
            walk_text(walk, i, item->last + 1, last, walk->has_answers ? DRS_ROLE_GOVERNMENT_REMARK : DRS_ROLE_HEADING);
            break;
        case DRS_EVENT_LIST_HEAD:
            give_heading(draft, item, DRS_ROLE_HEADING);
            walk_text(walk, i, item->last + 1, last, DRS_ROLE_ASKER_REMARK);
            break;
        case DRS_EVENT_LEAD_OUT:
        case DRS_EVENT_SENTENCE:
            give_heading(draft, item, DRS_ROLE_ANSWER_SENTENCE);
            give_rest_of_sentence(draft, item->last);
            walk->text_belongs = DRS_ROLE_GOVERNMENT_REMARK;
            if (!give_only_answer(walk, i, item->last + 1, last)) {
                walk_text(walk, i, item->last + 1, last, DRS_ROLE_GOVERNMENT_REMARK);
            }
            break;
        case DRS_EVENT_DIVIDER: {
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
        case DRS_EVENT_REST:
            give_heading(draft, item, DRS_ROLE_HEADING);
            break;
        case DRS_EVENT_ANNEX:
            drs_annexes_take(draft, item->line);
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
        if (drs_line_skipped(&lines[i])) {
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

static void take_sentences(drs_draft *draft, size_t limit) {
    drs_line *lines = draft->text->lines;
    size_t of_another = SIZE_MAX; /* the askers tell who answered an older inquiry, or the number is misprinted */
    for (size_t i = draft->body; i < limit && i - draft->body < 400; i++) {
        if (drs_line_skipped(&lines[i]) || drs_sentence_read(draft, i, false) == SIZE_MAX) {
            continue;
        }
        if (!drs_sentence_names_another(draft, i)) {
            drs_sentence_read(draft, i, true);
            return;
        }
        of_another = of_another == SIZE_MAX ? i : of_another;
    }
    if (of_another != SIZE_MAX) {
        drs_say(draft, "answerer.doubtful", of_another, draft->record->inquiry_number.text.bytes);
        drs_sentence_read(draft, of_another, true);
    }
}

/* The one question that carries no number: what stands between the lead-in and the answer or the end. */
static void take_single_question(drs_walk *walk) {
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

/* The last line that must stand before any annex: the last question or answer head. */
static size_t last_head(const drs_walk *walk) {
    size_t last = walk->draft->body;
    for (size_t i = 0; i < walk->candidates.count; i++) {
        if (walk->candidates.items[i].chain) {
            last = walk->candidates.items[i].line;
        }
    }
    return last;
}

/* A head of an answer names a question that no head before it names. */
static bool names_more(const drs_answer_head *head, const uint64_t *named, size_t words) {
    for (size_t k = 0; k < head->count; k++) {
        unsigned major = head->items[k].number.major;
        if (major / 64 < words && !(named[major / 64] >> major % 64 & 1u)) {
            return true;
        }
    }
    return false;
}

/* Above a page of its own an annex may repeat the head of the answer that it belongs to ("Zu den Fragen 2 und 3: …");
 * below a signature, or where such heads name nothing new, the answers have ended. */
static size_t last_numbered_head(drs_walk *walk, size_t from) {
    drs_draft *draft = walk->draft;
    size_t last = from;
    uint64_t named[16] = {0};
    size_t annex = SIZE_MAX;
    bool closed = false; /* a signature stands above the annex */
    size_t questions = walk->candidates.count;
    if (!walk->has_answers) {
        return from;
    }
    for (size_t i = from; i < draft->end; i++) {
        if (drs_line_skipped(&draft->text->lines[i])) {
            continue;
        }
        if (i > from && annex == SIZE_MAX && drs_annex_heads_page(draft, i)) {
            annex = i;
            size_t first = i > from + SIGNED_LINES ? i - SIGNED_LINES : from + 1;
            closed = first < i && drs_signature_find(draft, first, i - 1) != SIZE_MAX;
        }
        drs_answer_head head;
        if (!drs_answer_head_at(draft, i, &head) || (head.bare && !questions)) {
            continue;
        }
        if (annex != SIZE_MAX && (closed || !names_more(&head, named, sizeof named / sizeof *named))) {
            continue;
        }
        annex = SIZE_MAX;
        for (size_t k = 0; k < head.count; k++) {
            unsigned major = head.items[k].number.major;
            if (major / 64 < sizeof named / sizeof *named) {
                named[major / 64] |= (uint64_t)1 << major % 64;
            }
        }
        last = i;
    }
    return last;
}

bool drs_holds_answer(drs_draft *draft) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    for (size_t i = draft->body; i < draft->end; i++) {
        if (drs_line_skipped(&lines[i])) {
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

/* What a number becomes where a scanner errs: "3," for "3.", "S." for "5.", "l0.", "6 .". Where the words behind it begin;
 * 0 where the line begins with none. */
static size_t spoilt_number(const char *text, const drs_line *line) {
    size_t at = line->start;
    bool digit = false;
    while (at < line->end && at - line->start < 2 && strchr("0123456789lISOBb", text[at])) {
        digit = digit || drs_is_digit(text[at]);
        at++;
    }
    if (at == line->start || at >= line->end) {
        return 0;
    }
    bool blank = text[at] == ' ';
    at += blank;
    bool stop = at < line->end && (text[at] == '.' || (digit && text[at] == ','));
    if (!stop || (blank && !digit) || at + 2 >= line->end || text[at + 1] != ' ') {
        return 0;
    }
    return drs_is_upper(text, at + 2, line->end) ? at + 2 : 0;
}

/* The line above in the same text; SIZE_MAX where the text begins. */
static size_t above_in_text(const drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    for (size_t i = line; i-- > draft->body && line - i < 20;) {
        if (lines[i].role == lines[line].role && lines[i].owner == lines[line].owner) {
            return i;
        }
        if (!drs_line_skipped(&lines[i])) {
            break;
        }
    }
    return SIZE_MAX;
}

/* A sentence that ends with a colon stands above the line and announces a list: no heading, and no lead-in to questions. */
static bool is_announced(drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t above = above_in_text(draft, line);
    if (above == SIZE_MAX || text[lines[above].end - 1] != ':' || drs_body_item_at(draft, above, NULL) >= 0) {
        return false;
    }
    size_t start = lines[above].start;
    size_t before = above_in_text(draft, above);
    if (above && before == above - 1 && !lines[above].gap && drs_body_item_at(draft, before, NULL) < 0) {
        start = lines[before].start;
    }
    /* "Dazu hat der Ausschuss gefragt:", but not "Zu den Kosten der Schulen:" */
    size_t small = 0;
    for (size_t at = start; at < lines[above].end;) {
        size_t end = drs_word_end(text, at, lines[above].end);
        small += end - at >= 3 && drs_is_lower(text, at, end);
        at = end > at ? end : at + 1;
    }
    return small >= 3;
}

/* Behind the list the text goes on with a sentence that answers none of the numbers as this paper's. */
static bool goes_on_behind(drs_draft *draft, size_t line, drs_line_role role, uint32_t owner) {
    const drs_line *lines = draft->text->lines;
    bool asked = false;
    for (size_t i = line; i < draft->end && i - line < 20; i++) {
        if (drs_line_skipped(&lines[i]) && lines[i].role != role) {
            continue;
        }
        if (lines[i].role != role || lines[i].owner != owner) {
            return false;
        }
        drs_number_item items[DRS_NUMBER_ITEMS];
        if (asked) {
            return drs_group_at(draft, i, items) == 0;
        }
        char close = draft->text->bytes[lines[i].end - 1];
        asked = close == '?' || close == ')';
    }
    return false;
}

/* Mark the lines that number a list of questions which an answer quotes: a sentence announces it, it counts from 1 in one
 * style, each of its questions is followed by the next one at once, and then the answer goes on. Questions of this paper
 * that were taken for an answer's text have answers between them or behind them. */
static void mark_quoted_lists(drs_draft *draft, bool *listed) {
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    for (size_t i = draft->body; i < draft->end; i++) {
        bool swallowed = lines[i].role == DRS_ROLE_ANSWER || lines[i].role == DRS_ROLE_GOVERNMENT_REMARK;
        if (!swallowed || !(drs_is_digit(text[lines[i].start]) || text[lines[i].start] == 'F')) {
            continue;
        }
        drs_number_head head = drs_number_read(text, lines[i].start, lines[i].end);
        if (!head.style || head.number.major != 1 || head.number.minor || head.number.letter ||
            !is_announced(draft, i)) {
            continue;
        }
        size_t last = i; /* the last number of the list */
        size_t count = 1;
        size_t before = i;
        for (size_t k = i + 1; k < draft->end && k - last < 15; k++) {
            if (lines[k].role != lines[i].role || lines[k].owner != lines[i].owner) {
                if (drs_line_skipped(&lines[k])) {
                    continue;
                }
                break;
            }
            drs_number_head next = drs_number_read(text, lines[k].start, lines[k].end);
            char close = text[lines[before].end - 1];
            before = k;
            draft->work++;
            if (next.style != head.style || next.number.major != count + 1 || next.number.minor || next.number.letter) {
                continue;
            }
            if (close != '?' && close != ')') {
                break; /* something else than a question stands between */
            }
            count++;
            last = k;
        }
        if (count < 2 || !goes_on_behind(draft, last, (drs_line_role)lines[i].role, lines[i].owner)) {
            continue;
        }
        size_t number = 1;
        for (size_t k = i; k <= last; k++) {
            drs_number_head item = drs_number_read(text, lines[k].start, lines[k].end);
            bool is_next = lines[k].role == lines[i].role && item.style == head.style && item.number.major == number &&
                           !item.number.minor && !item.number.letter;
            listed[k] = listed[k] || is_next;
            number += is_next;
        }
        i = last;
    }
}

/* "3. Welche weiteren Lehrgänge …" below "1. …" and "2. …" in the answer to question 3: it counts on in a list. */
static bool counts_on_in_list(drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    const drs_number_head head = drs_number_read(draft->text->bytes, lines[line].start, lines[line].end);
    if (head.number.major < 2 || head.number.minor || head.number.letter ||
        drs_question_find(draft, head.number) == SIZE_MAX) {
        return false;
    }
    for (size_t i = line; i-- > draft->body && line - i < LIST_LINES;) {
        if (lines[i].role != lines[line].role || lines[i].owner != lines[line].owner) {
            break;
        }
        drs_number_head above = drs_number_read(draft->text->bytes, lines[i].start, lines[i].end);
        if (above.style == head.style && !above.number.letter) {
            return above.number.major + 1 == head.number.major && !above.number.minor;
        }
    }
    return false;
}

/* A numbered line that asks, printed as the questions are, and yet text of an answer: numbers run backwards or come
 * twice, or the answer quotes another paper. */
static void check_left_out(drs_walk *walk) {
    drs_draft *draft = walk->draft;
    bool *listed = drs_arena_alloc(draft->arena, draft->end + 1, sizeof *listed);
    mark_quoted_lists(draft, listed);
    for (size_t i = draft->body; i < draft->end; i++) {
        const drs_line *line = &draft->text->lines[i];
        bool swallowed = (line->role == DRS_ROLE_ANSWER || line->role == DRS_ROLE_QUESTION ||
                          line->role == DRS_ROLE_GOVERNMENT_REMARK) &&
                         !drs_is_doubted(draft, i);
        size_t behind = swallowed && line->cut == 0 && !listed[i] ? spoilt_number(draft->text->bytes, line) : 0;
        if (behind && drs_opens_question(draft->text->bytes, behind, line->end) && !counts_on_in_list(draft, i) &&
            paragraph_asks(draft, i)) {
            drs_doubt(draft, "question.doubtful", i, NULL);
        }
    }
    for (size_t i = 0; i < walk->candidates.count; i++) {
        const drs_candidate *item = &walk->candidates.items[i];
        drs_line_role role = draft->text->lines[item->line].role;
        bool swallowed =
            (role == DRS_ROLE_ANSWER || role == DRS_ROLE_GOVERNMENT_REMARK) && !drs_is_doubted(draft, item->line);
        if (swallowed && !item->chain && !listed[item->line] && item->asks && item->opens && !item->quoted &&
            !item->letter && !item->topic && !counts_on_in_list(draft, item->line) &&
            paragraph_asks(draft, item->line)) {
            drs_doubt(walk->draft, "question.doubtful", item->line, NULL);
        }
    }
}

/* Questions printed for the first time below the answers to them ("Zu Frage 1:", "Zu Frage 2:") are none: the paper prints
 * its questions without numbers (sl), and the numbers are those of a list in an answer. */
static void drop_list_of_answer(drs_walk *walk, size_t *chosen) {
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
        if (!drs_line_skipped(&draft->text->lines[i]) && drs_answer_head_at(draft, i, &head) && !head.bare &&
            !head.letter) {
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

/* A number that got no text, and has no parts that are its text: where its question stands is not known. */
static void leave_out_empty(drs_draft *draft) {
    for (size_t i = 0; i < draft->question_count; i++) {
        const drs_draft_question *question = &draft->questions[i];
        bool divided = question->same_major || drs_question_first(draft, question->number.major) != i;
        if (!question->unsure && (!divided || question->unpaired) &&
            !drs_count_letters(draft, question->lines.first, question->lines.last, DRS_ROLE_QUESTION, (uint32_t)i)) {
            drs_say(draft, "question.unpaired", question->head, NULL);
            leave_out_question(draft, i, question->head);
        }
    }
}

void drs_segment(drs_draft *draft) {
    drs_walk walk = {.draft = draft, .text_belongs = DRS_ROLE_ASKER_REMARK};
    walk.has_answers =
        draft->record->paper == DRS_PAPER_ANSWER || draft->record->paper == DRS_PAPER_INQUIRY_WITH_ANSWER;
    if (walk.has_answers && !(draft->profile->traits & DRS_ANSWER_SENTENCE_AT_FOOT)) {
        take_sentences(draft, draft->end);
    }
    size_t lead_in = drs_lead_in_find(draft, draft->end);
    drs_candidates_find(draft, draft->body, draft->end, lead_in, &walk.candidates);
    size_t chosen = drs_candidates_choose(draft, &walk.candidates);
    if (walk.has_answers) {
        drop_list_of_answer(&walk, &chosen);
    }
    for (size_t i = 0; i < walk.candidates.count; i++) {
        walk.has_second_chain = walk.has_second_chain || walk.candidates.items[i].chain == 2;
    }
    walk.pending = drs_arena_alloc(draft->arena, chosen * 2 + walk.candidates.count + 8, sizeof *walk.pending);
    size_t annex = drs_annex_find(draft, last_numbered_head(&walk, last_head(&walk)) + 1);
    drs_events_collect(&walk, annex);
    if (annex < draft->end) {
        drs_event_add(&walk, DRS_EVENT_ANNEX, annex, annex, 0);
    }
    for (size_t i = 0; i < walk.event_count; i++) {
        if (walk.events[i].kind == DRS_EVENT_LIST_HEAD) {
            take_list_head(draft, walk.events[i].line, walk.events[i].last);
        }
        if (walk.events[i].kind == DRS_EVENT_QUESTION && walk.events[i].line > draft->body) {
            size_t above = walk.events[i].line - 1;
            if (!(i && walk.events[i - 1].last >= above)) {
                cut_lead_in_sentence(draft, above, draft->body);
            }
            break;
        }
    }
    drs_note_what_follows(&walk);
    if (!chosen && !walk.numbered_heads) {
        take_single_question(&walk);
    }
    /* Text between the title and the first event. */
    size_t first = draft->body;
    size_t last = walk.event_count ? walk.events[0].line : draft->end;
    if (last > first) {
        drs_walk *whole = &walk;
        drs_event *all = walk.events;
        size_t count = walk.event_count;
        drs_walk before = walk;
        drs_event none = {.kind = DRS_EVENT_LIST_HEAD, .line = first, .last = first};
        drs_event pair[2] = {none, count ? all[0] : none};
        before.events = pair;
        before.event_count = count ? 2 : 1;
        if (chosen || draft->record->paper != DRS_PAPER_UNKNOWN) {
            walk_text(&before, 0, first, last - 1, count || draft->question_count ? DRS_ROLE_ASKER_REMARK : -1);
            whole->asker_text = before.asker_text;
            whole->pending_count = before.pending_count;
        }
    }
    walk_events(&walk);
    leave_out_empty(draft);
    check_left_out(&walk);
}
