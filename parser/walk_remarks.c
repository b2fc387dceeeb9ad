#include "walk_remarks.h"

#include <string.h>

#include "furniture.h"
#include "line_ranges.h"
#include "section_headings.h"
#include "sentence_words.h"
#include "signature.h"
#include "unnumbered.h"

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

void drs_walk_text(drs_walk *walk, size_t index, size_t first, size_t last, int role) {
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
        last = drs_signature_cut(draft, first, last, role == DRS_ROLE_GOVERNMENT_REMARK);
        if (last < first) {
            return;
        }
    }
    /* A sentence above "Ich frage die Landesregierung:" on its last line is no heading. */
    const drs_line *lowest = &draft->text->lines[last];
    bool sentence = lowest->stop > lowest->start && strchr(".?!", draft->text->bytes[lowest->stop - 1]);
    bool above_part = drs_is_question_event(next) || (next && next->kind == DRS_EVENT_ANSWER && !next->head->bare);
    if (above_part && !sentence && drs_only_headings(draft, first, last)) {
        role = DRS_ROLE_HEADING;
    }
    /* The government prints the askers' preface in quotation marks above its own words (sn). */
    if (role == DRS_ROLE_GOVERNMENT_REMARK && !walk->asker_text && is_one_quotation(draft, first, last)) {
        role = DRS_ROLE_ASKER_REMARK;
    }
    walk->asker_text = walk->asker_text || role == DRS_ROLE_ASKER_REMARK;
    drs_lines_give(draft, first, 0, last, (drs_line_role)role, 0);
}
