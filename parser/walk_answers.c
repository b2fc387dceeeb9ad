#include "walk_answers.h"

#include "diagnostics.h"
#include "line_ranges.h"
#include "named_questions.h"
#include "questions.h"
#include "section_headings.h"
#include "sentence_ends.h"
#include "signature.h"
#include "unnumbered.h"

/* Lines of furniture and notes that can stand between two lines of one text. */
#define PAGE_EDGE_LINES 60u

static void clear_answered(drs_walk *walk) {
    size_t kept = 0;
    for (size_t i = 0; i < walk->pending_count; i++) {
        if (!walk->draft->questions[walk->pending[i]].answered) {
            walk->pending[kept++] = walk->pending[i];
        }
    }
    walk->pending_count = kept;
}

/* The questions that `to` lists are among those that the text's first sentence names. *overlaps: some are. */
static bool sentence_holds(drs_draft *draft, const drs_numbers *sentence, const drs_numbers *to, bool *overlaps) {
    bool holds = true;
    *overlaps = false;
    for (size_t i = 0; i < to->count; i++) {
        bool found = false;
        size_t question = drs_question_find(draft, to->items[i]);
        bool stem = question != SIZE_MAX && draft->questions[question].stem;
        for (size_t k = 0; k < sentence->count; k++) {
            found = found || drs_number_same(sentence->items[k], to->items[i]) ||
                    (stem && sentence->items[k].major == to->items[i].major);
        }
        holds = holds && (found || to->items[i].letter);
        *overlaps = *overlaps || found;
    }
    return holds;
}

/* The questions that an answer's first sentence names ("Die Fragen 1 bis 5 werden … gemeinsam beantwortet."), where the text in
 * [first, last], cut at `cut`, begins with one. */
static bool sentence_names(drs_walk *walk, size_t first, uint32_t cut, size_t last, drs_numbers *sentence) {
    drs_draft *draft = walk->draft;
    bool heading_alone = cut >= draft->text->lines[first].end;
    size_t from = first + heading_alone;
    if (last < from || !drs_lines_trim(draft, &from, &last)) {
        return false;
    }
    drs_number_item items[DRS_NUMBER_ITEMS];
    size_t count = drs_group_at(draft, from, items);
    if (!count || (from == first && cut > draft->text->lines[from].start)) {
        return false;
    }
    drs_numbers_resolve(walk, items, count, sentence);
    return true;
}

/* An answer's text in [first, last], the first line cut at `cut`. `inferred`: no heading names `to`, so that a sentence
 * in the text that names others is right. */
static void give_answer(drs_walk *walk, size_t index, size_t first, uint32_t cut, size_t last, const drs_numbers *to,
                        bool inferred) {
    drs_draft *draft = walk->draft;
    const drs_event *next = drs_next_event(walk, index);
    bool ends = !next || next->kind == DRS_EVENT_ANNEX;
    if (ends && last >= first) {
        last = drs_signature_cut(draft, first, last, true);
    } else if (drs_begins_question(next) && last > first) {
        last = drs_heading_cut(draft, first, last, next && next->kind == DRS_EVENT_LEAD_IN);
    } else if (next && next->kind == DRS_EVENT_ANSWER && last > first) {
        last = drs_answers_topic_cut(draft, first, last);
    }
    drs_draft_answer *answer = drs_answer_add(draft, first);
    answer->lines = (drs_range){first, last < first ? first : last};
    drs_numbers sentence;
    const drs_numbers *named = to;
    bool others_wait = false;
    if (sentence_names(walk, first, cut, last, &sentence)) {
        bool overlaps;
        bool holds = sentence_holds(draft, &sentence, to, &overlaps);
        others_wait = !holds && inferred && overlaps;
        if (holds || to->count == 0 || others_wait) {
            named = &sentence;
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

void drs_answer_behind(drs_walk *walk, size_t index, size_t rest, size_t last) {
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

/* The first line of the text below, or behind, an answer's heading. */
static size_t text_line(const drs_draft *draft, const drs_event *item) {
    return item->last + (item->text >= draft->text->lines[item->last].end);
}

/* The same head printed again on the next page goes on with the answer (sl): `list` is whom it names. */
static bool goes_on(drs_draft *draft, const drs_event *item, const drs_numbers *list) {
    if (!draft->answer_count || item->head->bare) {
        return false;
    }
    const drs_line *lines = draft->text->lines;
    const drs_draft_answer *before = &draft->answers[draft->answer_count - 1];
    bool same = before->to_count == list->count;
    for (size_t i = 0; same && i < list->count; i++) {
        same = drs_number_same(before->to[i], list->items[i]);
    }
    size_t above = before->lines.last;
    size_t lowest = before->lines.last > before->lines.first + PAGE_EDGE_LINES ? before->lines.last - PAGE_EDGE_LINES
                                                                               : before->lines.first;
    while (above > lowest && lines[above].role != DRS_ROLE_ANSWER) {
        above--;
        draft->work++;
    }
    bool open = draft->text->page_count == 1 && !drs_line_closes(draft, above); /* the page's end is lost */
    return same && (open || lines[above].page != lines[item->line].page);
}

/* The lines behind the heading of event `index`, up to `last`, belong to the answer before it. */
static void go_on(drs_walk *walk, size_t index, size_t last) {
    drs_draft *draft = walk->draft;
    const drs_event *item = &walk->events[index];
    const drs_event *next = drs_next_event(walk, index);
    drs_line *heading = &draft->text->lines[item->last];
    heading->role = item->text >= heading->end ? DRS_ROLE_HEADING : DRS_ROLE_NONE;
    if (drs_begins_question(next) && last > item->last) {
        last = drs_heading_cut(draft, item->last + 1, last, next && next->kind == DRS_EVENT_LEAD_IN);
    }
    drs_lines_give(draft, item->last, item->text, last, DRS_ROLE_ANSWER, (uint32_t)(draft->answer_count - 1));
    draft->answers[draft->answer_count - 1].lines.last = last;
}

/* Say it where a bare "Antwort:" answers several questions, or none that is known, and no sentence says which. */
static void check_inferred(drs_draft *draft, const drs_event *item, const drs_numbers *list) {
    if (!list->count && draft->question_count) {
        drs_say(draft, "answer.question.unknown", item->line, NULL);
    }
    if (list->count > 1) {
        drs_number_item items[DRS_NUMBER_ITEMS];
        size_t first = text_line(draft, item);
        if (first >= draft->end || !drs_group_at(draft, first, items)) {
            drs_say(draft, "answer.group.inferred", item->line, NULL);
        }
    }
}

void drs_walk_answer(drs_walk *walk, size_t index) {
    drs_draft *draft = walk->draft;
    const drs_event *item = &walk->events[index];
    size_t last = drs_next_event_line(walk, index) - 1;
    drs_numbers list = {.count = 0};
    if (item->head->bare && parts_follow(walk, index, &list)) {
        size_t first = text_line(draft, item);
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
        check_inferred(draft, item, &list);
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
        size_t first = text_line(draft, item);
        size_t taken = drs_unnumbered_take(walk, index, first, last, &following);
        last = taken < last && taken > first ? drs_heading_cut(draft, first, taken, false) : taken;
    }
    if (goes_on(draft, item, &list)) {
        go_on(walk, index, last);
        return;
    }
    give_answer(walk, index, item->last, item->text, last, &list, item->head->bare);
    clear_answered(walk);
}

bool drs_give_only_answer(drs_walk *walk, size_t index, size_t first, size_t last) {
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
