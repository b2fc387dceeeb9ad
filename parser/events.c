#include "events.h"

#include <string.h>

#include "askers.h"
#include "head_lines.h"
#include "letterhead.h"
#include "line_ranges.h"
#include "strand.h"

drs_event *drs_event_add(drs_walk *walk, drs_event_kind kind, size_t line, size_t last, uint32_t text) {
    drs_event *item =
        drs_arena_push(walk->draft->arena, &walk->events, &walk->event_count, &walk->event_capacity, sizeof *item);
    *item = (drs_event){.kind = kind, .line = line, .last = last, .text = text, .item = -1, .candidate = SIZE_MAX};
    return item;
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
        drs_askers_read(draft, &strand, start, end);
    }
    if (match.start[2] != SIZE_MAX && !record->inquiry_reference.text.bytes) {
        char reference[16];
        if (drs_key_reference(&key, match.start[2], reference)) {
            drs_piece piece = {key.map[match.start[2]], key.map[match.end[2] - 1] + 1};
            record->inquiry_reference = drs_value_make(draft, reference, strlen(reference), piece);
        }
    }
    if (match.start[3] != SIZE_MAX && !record->kind.text.bytes) {
        const char *kind = key.bytes[match.start[3]] == 'k' ? "kleine_anfrage" : "grosse_anfrage";
        drs_piece piece = {key.map[match.start[3]], key.map[match.end[3] - 1] + 1};
        record->kind = drs_value_make(draft, kind, strlen(kind), piece);
    }
}

/* "zu a) 61 Personen." begins the answer to a part where the questions have one of that letter and the parts before it
 * were answered so. */
static bool is_next_part(const drs_walk *walk, const drs_answer_head *head) {
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
        const drs_event *before = &walk->events[i];
        if (before->kind == DRS_EVENT_ANSWER) {
            const drs_answer_head *above = before->head;
            return above->letter && above->items[above->count - 1].number.letter + 1 == letter;
        }
        if (before->kind != DRS_EVENT_REST) {
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
        depth = drs_line_skipped(&lines[i]) ? depth : drs_quote_depth(text, &lines[i], depth);
        if (!depth) {
            return true;
        }
    }
    return false;
}

/* How often "Antwort" stands alone on its line. */
static size_t count_bare_lines(const drs_draft *draft, size_t limit) {
    const drs_line *lines = draft->text->lines;
    size_t count = 0;
    for (size_t i = draft->body; i < limit; i++) {
        count += lines[i].role == DRS_ROLE_NONE && lines[i].end - lines[i].start == strlen("Antwort") &&
                 drs_begins(draft->text->bytes, lines[i].start, lines[i].end, "Antwort");
    }
    return count;
}

/* A sentence that sentences.c took, from `line` on; returns its last line. */
static size_t add_sentence(drs_walk *walk, size_t line, size_t limit) {
    const drs_draft *draft = walk->draft;
    size_t last = line;
    while (last + 1 < limit && draft->text->lines[last + 1].role == DRS_ROLE_ANSWER_SENTENCE) {
        last++;
    }
    /* At the foot of page 1 (bt mv) the sentence stands inside a text and begins nothing. */
    if (!(draft->profile->traits & DRS_ANSWER_SENTENCE_AT_FOOT)) {
        drs_event_add(walk, DRS_EVENT_SENTENCE, line, last, 0);
    }
    return last;
}

static void add_candidate(drs_walk *walk, size_t index) {
    const drs_candidate *candidate = &walk->candidates.items[index];
    if (candidate->topic) {
        drs_event_add(walk, DRS_EVENT_REST, candidate->line, candidate->line, 0);
        return;
    }
    drs_event_kind kind = candidate->chain == DRS_CHAIN_FIRST ? DRS_EVENT_QUESTION : DRS_EVENT_RESTATED;
    drs_event_add(walk, kind, candidate->line, candidate->line, candidate->head.text)->candidate = index;
}

/* The heading of an answer on `line`, which is in `depth` quotations; *last is where it ends. One line "Antwort" parts the
 * questions from the answers; several (`bare_lines`) stand above an answer each. */
static bool add_answer(drs_walk *walk, size_t line, unsigned depth, size_t bare_lines, size_t *last) {
    drs_draft *draft = walk->draft;
    const drs_line *lines = draft->text->lines;
    drs_answer_head head;
    if (!walk->has_answers || !drs_answer_head_at(draft, line, &head) || (head.soft && !is_next_part(walk, &head)) ||
        is_quoted(draft, line, depth)) {
        return false;
    }
    if (head.bare && head.text >= lines[head.last].end && draft->text->bytes[lines[line].end - 1] != ':' &&
        bare_lines < 2) {
        return false;
    }
    drs_event *item = drs_event_add(walk, DRS_EVENT_ANSWER, line, head.last, head.text);
    item->head = drs_arena_alloc(draft->arena, 1, sizeof *item->head);
    *item->head = head;
    walk->numbered_heads += !head.bare;
    *last = head.last;
    return true;
}

static drs_event_kind kind_of(drs_body_item item) {
    switch (item) {
    case DRS_BODY_ASKER_REMARK:
    case DRS_BODY_GOVERNMENT_REMARK:
    case DRS_BODY_REMARK:
    case DRS_BODY_REASON:
        return DRS_EVENT_REMARK;
    case DRS_BODY_LEAD_IN:
        return DRS_EVENT_LEAD_IN;
    case DRS_BODY_LEAD_OUT:
    case DRS_BODY_ASKED:
        return DRS_EVENT_LEAD_OUT;
    case DRS_BODY_DIVIDER:
        return DRS_EVENT_DIVIDER;
    case DRS_BODY_LIST_HEAD:
        return DRS_EVENT_LIST_HEAD;
    case DRS_BODY_REST:
        return DRS_EVENT_REST;
    }
    return DRS_EVENT_REMARK;
}

/* What the form of the line begins, if anything; returns the last line of the form. */
static size_t add_form(drs_walk *walk, size_t line) {
    drs_draft *draft = walk->draft;
    size_t end = line;
    uint32_t inline_text = 0;
    int item = drs_body_item_at(draft, line, &end);
    if (item < 0) {
        item = drs_inline_remark_at(draft, line, &inline_text);
    }
    if (item < 0) {
        /* "erstellt vom Ministerium …" right above the answers (st) is a divider of its own. */
        if (walk->has_answers && draft->profile->traits & DRS_MAKER_PARTS_ANSWERS &&
            drs_head_item_at(draft, line) == DRS_HEAD_MADE_BY) {
            drs_event_add(walk, DRS_EVENT_DIVIDER, line, line - (line > 0), 0);
        }
        return line;
    }
    if (item == DRS_BODY_ASKED) {
        take_asked(draft, line, end);
    }
    drs_event_kind kind = kind_of((drs_body_item)item);
    if ((kind == DRS_EVENT_DIVIDER && !walk->has_answers) ||
        (item == DRS_BODY_REASON && !(draft->profile->traits & DRS_ASKERS_GIVE_REASONS))) {
        return line;
    }
    drs_event_add(walk, kind, line, end, inline_text)->item = item;
    return end;
}

void drs_events_collect(drs_walk *walk, size_t limit) {
    const drs_draft *draft = walk->draft;
    const drs_line *lines = draft->text->lines;
    const drs_candidates *candidates = &walk->candidates;
    size_t next = 0;     /* candidate */
    unsigned depth = 0;  /* in quotations, before the line */
    unsigned behind = 0; /* and behind it */
    size_t opened = draft->body;
    size_t section = 0; /* heading of one */
    const size_t bare_lines = count_bare_lines(draft, limit);
    for (size_t i = draft->body; i < limit; i++) {
        if (section < draft->section_head_count && draft->section_heads[section].first == i) {
            const size_t last = draft->section_heads[section++].last;
            drs_event_add(walk, DRS_EVENT_REST, i, last, 0);
            depth = behind = 0;
            i = last;
            continue;
        }
        if (lines[i].role == DRS_ROLE_ANSWER_SENTENCE) {
            i = add_sentence(walk, i, limit);
            continue;
        }
        if (drs_line_skipped(&lines[i])) {
            continue;
        }
        depth = i - opened < DRS_QUOTED_LINES ? behind : 0;
        behind = drs_quote_depth(draft->text->bytes, &lines[i], depth);
        opened = depth ? opened : i;
        while (next < candidates->count && candidates->items[next].line < i) {
            next++;
        }
        if (next < candidates->count && candidates->items[next].line == i && candidates->items[next].chain) {
            add_candidate(walk, next);
        } else if (!add_answer(walk, i, depth, bare_lines, &i)) {
            i = add_form(walk, i);
        }
    }
}

/* The last lead-in of the body; candidates before it are no questions. In a paper that prints the inquiry and then
 * answers it there is one. */
size_t drs_lead_in_find(drs_draft *draft, size_t limit) {
    size_t found = SIZE_MAX;
    const char *text = draft->text->bytes;
    for (size_t i = draft->body; i < limit; i++) {
        const drs_line *line = &draft->text->lines[i];
        if (drs_line_skipped(line)) {
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
