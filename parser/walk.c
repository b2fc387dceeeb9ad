#include "walk.h"

#include "annex_lines.h"
#include "dates.h"
#include "head.h"
#include "line_ranges.h"
#include "walk_answers.h"
#include "walk_questions.h"
#include "walk_remarks.h"

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

void drs_walk_events(drs_walk *walk) {
    drs_draft *draft = walk->draft;
    int role = DRS_ROLE_ASKER_REMARK;
    for (size_t i = 0; i < walk->event_count; i++) {
        const drs_event *item = &walk->events[i];
        size_t last = drs_next_event_line(walk, i) - 1;
        draft->work += 4;
        switch (item->kind) {
        case DRS_EVENT_QUESTION:
        case DRS_EVENT_RESTATED:
            drs_walk_question(walk, i);
            break;
        case DRS_EVENT_ANSWER:
            drs_walk_answer(walk, i);
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
            drs_walk_text(walk, i, item->last + 1, last, role);
            break;
        case DRS_EVENT_LEAD_IN:
            give_heading(draft, item, DRS_ROLE_LEAD_IN);
            drs_walk_text(walk, i, item->last + 1, last,
                          walk->has_answers ? DRS_ROLE_GOVERNMENT_REMARK : DRS_ROLE_HEADING);
            break;
        case DRS_EVENT_LIST_HEAD:
            give_heading(draft, item, DRS_ROLE_HEADING);
            drs_walk_text(walk, i, item->last + 1, last, DRS_ROLE_ASKER_REMARK);
            break;
        case DRS_EVENT_LEAD_OUT:
        case DRS_EVENT_SENTENCE:
            give_heading(draft, item, DRS_ROLE_ANSWER_SENTENCE);
            give_rest_of_sentence(draft, item->last);
            walk->text_belongs = DRS_ROLE_GOVERNMENT_REMARK;
            if (!drs_give_only_answer(walk, i, item->last + 1, last)) {
                drs_walk_text(walk, i, item->last + 1, last, DRS_ROLE_GOVERNMENT_REMARK);
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
            if (!drs_give_only_answer(walk, i, at, last)) {
                drs_walk_text(walk, i, at, last, DRS_ROLE_GOVERNMENT_REMARK);
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

void drs_walk_opening(drs_walk *walk, bool is_inquiry) {
    drs_draft *draft = walk->draft;
    size_t first = draft->body;
    size_t last = walk->event_count ? walk->events[0].line : draft->end;
    if (last <= first || !is_inquiry) {
        return;
    }
    /* A walk of its own over a heading that is not there and the first event. */
    drs_walk before = *walk;
    drs_event none = {.kind = DRS_EVENT_LIST_HEAD, .line = first, .last = first};
    drs_event pair[2] = {none, walk->event_count ? walk->events[0] : none};
    before.events = pair;
    before.event_count = walk->event_count ? 2 : 1;
    drs_walk_text(&before, 0, first, last - 1, walk->event_count || draft->question_count ? DRS_ROLE_ASKER_REMARK : -1);
    walk->asker_text = before.asker_text;
    walk->pending_count = before.pending_count;
}
