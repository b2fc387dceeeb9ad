#include "account.h"

#include <stdio.h>
#include <stdlib.h>

#include "diagnostics.h"
#include "furniture.h"
#include "pointers.h"
#include "strand.h"
#include "way_back.h"

/* So many values at most may share a letter. Of more, those that begin later (of those that begin together, the later ones
 * of the record) are dropped whole, though a part of them may be free. No real values share their letters so. */
#define MOST_ACTIVE 16u

const char *drs_use_name(drs_use use) {
    static const char *const names[DRS_USE_COUNT] = {"unassigned", "value",        "heading",     "restated",
                                                     "letterhead", "running_head", "page_number", "imprint",
                                                     "contents",   "signature",    "annex",       "lost"};
    return (unsigned)use < DRS_USE_COUNT ? names[use] : NULL;
}

/* ---- Claims: the letters that values were read from ------------------------------------------------------------------ */

/* A value's letters among those of the head, the furniture and the signatures: offsets of the text. */
typedef struct claim {
    size_t start;
    size_t end;
    size_t rank; /* of claims to the same letters the lowest wins */
    drs_string pointer;
} claim;

typedef struct account {
    drs_draft *draft;
    claim *claims;
    size_t claim_count;
    size_t claim_capacity;
    drs_text_cursor cursor;
    size_t next_claim; /* the first that does not end before the letters now looked at */
    drs_part *parts;
    size_t part_count;
    size_t part_capacity;
    size_t next_margin;  /* the first piece of a side column that was not reached yet */
    size_t next_answer;  /* the first whose heading or text was not reached yet */
    size_t open_heading; /* the first part of the headings that wait for what they head */
    drs_line_role role;  /* of the text that `text_pointer` and `object_pointer` belong to */
    uint32_t owner;
    drs_string text_pointer;
    drs_string object_pointer;
} account;

static drs_string constant(const char *text) {
    return (drs_string){text, strlen(text)};
}

static void claim_spans(account *made, const drs_spans *spans, drs_string pointer) {
    const drs_piece *pieces = spans->count ? drs_spans_pieces(spans) : NULL;
    for (size_t i = 0; i < spans->count; i++) {
        claim *item =
            drs_arena_push(made->draft->arena, &made->claims, &made->claim_count, &made->claim_capacity, sizeof *item);
        *item = (claim){pieces[i].start, pieces[i].end, made->claim_count, pointer};
    }
}

static void claim_value(account *made, const drs_value *value, const char *pointer) {
    if (value->text.bytes) {
        claim_spans(made, &value->spans, constant(pointer));
    }
}

static void claim_item(account *made, const drs_value *value, const char *list, size_t index, const char *member) {
    if (value->text.bytes && value->spans.count) {
        claim_spans(made, &value->spans, drs_pointer_of_item(made->draft->arena, list, index, member));
    }
}

static void claim_askers(account *made, const char *list, const drs_asker *askers, size_t count) {
    for (size_t i = 0; i < count; i++) {
        claim_item(made, &askers[i].name, list, i, "/name");
        claim_item(made, &askers[i].party, list, i, "/party");
        claim_item(made, &askers[i].faction, list, i, "/faction");
    }
}

static void claim_answerers(account *made, const char *list, const drs_answerer *answerers, size_t count) {
    for (size_t i = 0; i < count; i++) {
        claim_item(made, &answerers[i].office, list, i, "/office");
        claim_item(made, &answerers[i].name, list, i, "/name");
        claim_item(made, &answerers[i].ministry, list, i, "/ministry");
    }
}

/* In a collection each question has its askers, each answer has who gave it and when. */
static void claim_own(account *made) {
    const drs_record *record = made->draft->record;
    char list[64];
    for (size_t i = 0; i < record->question_count; i++) {
        if (record->questions[i].asker_count) {
            snprintf(list, sizeof list, "questions/%zu/askers", i);
            claim_askers(made, list, record->questions[i].askers, record->questions[i].asker_count);
        }
    }
    for (size_t i = 0; i < record->answer_count; i++) {
        if (record->answers[i].answerer_count) {
            snprintf(list, sizeof list, "answers/%zu/answerers", i);
            claim_answerers(made, list, record->answers[i].answerers, record->answers[i].answerer_count);
        }
        claim_item(made, &record->answers[i].date, "answers", i, "/date");
    }
}

static int by_place(const void *left, const void *right) {
    const claim *a = left;
    const claim *b = right;
    if (a->start != b->start) {
        return a->start < b->start ? -1 : 1;
    }
    return a->rank < b->rank ? -1 : a->rank > b->rank;
}

/* Cut claims to the same letters so that each letter has one: sorted, and none overlaps the next. */
static void part_claims(account *made) {
    claim *all = made->claims;
    size_t count = made->claim_count;
    if (count < 2) {
        return;
    }
    qsort(all, count, sizeof *all, by_place);
    made->claims = NULL;
    made->claim_count = made->claim_capacity = 0;
    claim active[MOST_ACTIVE];
    size_t active_count = 0;
    size_t next = 0;
    size_t at = 0;
    while (next < count || active_count) {
        size_t kept = 0;
        for (size_t i = 0; i < active_count; i++) {
            if (active[i].end > at) {
                active[kept++] = active[i];
            }
        }
        active_count = kept;
        if (!active_count) {
            if (next == count) {
                break;
            }
            at = at > all[next].start ? at : all[next].start;
        }
        while (next < count && all[next].start <= at) {
            if (active_count < MOST_ACTIVE && all[next].end > at) {
                active[active_count++] = all[next];
            }
            next++;
        }
        if (!active_count) {
            continue;
        }
        const claim *best = &active[0];
        for (size_t i = 1; i < active_count; i++) {
            best = active[i].rank < best->rank ? &active[i] : best;
        }
        size_t stop = best->end;
        for (size_t i = 0; i < active_count; i++) {
            stop = active[i].end < stop ? active[i].end : stop;
        }
        stop = next < count && all[next].start < stop ? all[next].start : stop;
        claim *item =
            drs_arena_push(made->draft->arena, &made->claims, &made->claim_count, &made->claim_capacity, sizeof *item);
        *item = (claim){at, stop, best->rank, best->pointer};
        at = stop;
    }
}

/* In the order of the record, but what a number or a name was formed from belongs to the number or name itself: the
 * term to the reference, the parliament's name to whatever else is read from it. */
static void claim_all(account *made) {
    const drs_record *record = made->draft->record;
    claim_value(made, &record->reference, "/reference");
    claim_value(made, &record->legislative_term, "/legislative_term");
    claim_value(made, &record->title, "/title");
    claim_value(made, &record->inquiry_number, "/inquiry_number");
    claim_value(made, &record->inquiry_reference, "/inquiry_reference");
    for (size_t i = 0; i < DRS_DATE_COUNT; i++) {
        if (record->dates[i].text.bytes) {
            char pointer[32];
            int length = snprintf(pointer, sizeof pointer, "/dates/%s", drs_date_name((drs_date_kind)i));
            claim_spans(made, &record->dates[i].spans, drs_arena_copy(made->draft->arena, pointer, (size_t)length));
        }
    }
    claim_askers(made, "askers", record->askers, record->asker_count);
    claim_answerers(made, "answerers", record->answerers, record->answerer_count);
    claim_own(made);
    for (size_t i = 0; i < record->signatory_count; i++) {
        claim_item(made, &record->signatories[i], "signatories", i, "");
    }
    for (size_t i = 0; i < record->attachment_count; i++) {
        claim_item(made, &record->attachments[i], "attachments", i, "");
    }
    claim_value(made, &record->kind, "/kind");
    drs_piece name = made->draft->parliament_name;
    if (name.start < name.end) {
        claim_spans(made, &record->parliament.spans, constant("/parliament"));
    }
    part_claims(made);
}

/* ---- Parts ------------------------------------------------------------------------------------------------------------ */

/* text[start, end) of one line of the source, blanks at both ends left out. */
static void add_printed_part(account *made, const drs_line *line, size_t start, size_t end, drs_use use,
                             drs_string pointer) {
    const drs_text *text = made->draft->text;
    while (start < end && text->bytes[start] == ' ') {
        start++;
    }
    while (end > start && text->bytes[end - 1] == ' ') {
        end--;
    }
    if (start >= end) {
        return;
    }
    drs_part *part =
        drs_arena_push(made->draft->arena, &made->parts, &made->part_count, &made->part_capacity, sizeof *part);
    part->span = (drs_span){.page = drs_page_of(line),
                            .first_line = drs_line_number_at(line, start),
                            .last_line = drs_line_number_at(line, end - 1)};
    drs_text_range(text, &made->cursor, start, end, &part->span.start, &part->span.end);
    made->draft->work += end - start;
    part->text = drs_arena_copy(made->draft->arena, text->bytes + start, end - start);
    part->use = use;
    part->pointer = pointer;
}

/* The same of a line that may be several lines of the source. */
static void add_part(account *made, const drs_line *line, size_t start, size_t end, drs_use use, drs_string pointer) {
    for (size_t i = 0; i < DRS_JOINED; i++) {
        if (line->joined[i] > start && line->joined[i] < end) {
            add_printed_part(made, line, start, line->joined[i], use, pointer);
            start = line->joined[i];
        }
    }
    add_printed_part(made, line, start, end, use, pointer);
}

/* A stretch of a line in which values may stand among words of `use`. */
static void add_claimed(account *made, const drs_line *line, size_t start, size_t end, drs_use use,
                        drs_string pointer) {
    while (made->next_claim < made->claim_count && made->claims[made->next_claim].end <= start) {
        made->next_claim++;
    }
    size_t at = start;
    for (size_t i = made->next_claim; i < made->claim_count && made->claims[i].start < end; i++) {
        const claim *item = &made->claims[i];
        size_t from = item->start > at ? item->start : at;
        size_t to = item->end < end ? item->end : end;
        if (from >= to) {
            continue;
        }
        add_part(made, line, at, from, use, pointer);
        add_part(made, line, from, to, DRS_USE_VALUE, item->pointer);
        at = to;
    }
    add_part(made, line, at, end, use, pointer);
}

/* What the headings that wait stand above; an empty pointer where it is not known. */
static void close_headings(account *made, drs_string pointer) {
    for (; made->open_heading < made->part_count; made->open_heading++) {
        drs_part *part = &made->parts[made->open_heading];
        if (part->use == DRS_USE_HEADING && !part->pointer.bytes) {
            part->pointer = pointer;
        }
    }
}

/* The letters before a text are its number and nothing else: "3.", "a)", but not "Frage 3:". */
static bool is_number(const drs_draft *draft, size_t start, size_t end, const drs_string *number) {
    size_t here;
    size_t there;
    uint64_t printed = drs_letters_hash(draft->text->bytes, start, end, 64, &here);
    uint64_t known = drs_letters_hash(number->bytes, 0, number->length, 64, &there);
    return here && here == there && printed == known;
}

/* The letters of a line of text stand in the record. */
static bool stands_in_record(const drs_draft *draft, size_t index) {
    const drs_record *record = draft->record;
    const drs_line *line = &draft->text->lines[index];
    drs_range range = {draft->first, draft->end - 1};
    switch ((drs_line_role)line->role) {
    case DRS_ROLE_QUESTION:
        if (line->owner >= record->question_count || !record->questions[line->owner].text.text.bytes) {
            return false;
        }
        range = draft->questions[line->owner].lines;
        break;
    case DRS_ROLE_RESTATED:
        return line->owner < record->question_count;
    case DRS_ROLE_ANSWER:
        if (line->owner >= record->answer_count) {
            return false;
        }
        range = draft->answers[line->owner].lines;
        break;
    case DRS_ROLE_NOTE:
        if (line->owner >= record->footnote_count) {
            return false;
        }
        range = draft->notes[line->owner].lines;
        break;
    default:
        break;
    }
    return index >= range.first && index <= range.last;
}

/* The pointers of a text by its role and owner. */
static void find_pointers(account *made, const drs_line *line) {
    drs_line_role role = (drs_line_role)line->role;
    if (role == DRS_ROLE_ASKER_REMARK || role == DRS_ROLE_GOVERNMENT_REMARK) {
        made->text_pointer = made->object_pointer =
            constant(role == DRS_ROLE_ASKER_REMARK ? "/asker_remark" : "/government_remark");
    } else if (made->role != role || made->owner != line->owner) {
        const char *list = role == DRS_ROLE_ANSWER ? "answers" : role == DRS_ROLE_NOTE ? "footnotes" : "questions";
        made->object_pointer = drs_pointer_of_item(made->draft->arena, list, line->owner, "");
        made->text_pointer = role == DRS_ROLE_RESTATED
                                 ? made->object_pointer
                                 : drs_pointer_of_item(made->draft->arena, list, line->owner, "/text");
    }
    made->role = role;
    made->owner = line->owner;
}

/* The line's end is a piece of a letter's side column (sn). */
static bool in_column(const drs_draft *draft, const drs_line *line) {
    return draft->profile->traits & DRS_MARGIN_COLUMN && line->stop > line->start && line->stop < line->end &&
           line->page == draft->text->lines[draft->first].page;
}

/* Behind a text on its line: a lead-in, the page of a question's answer (by), or the side column (sn). */
static void add_tail(account *made, const drs_line *line, size_t start) {
    const drs_draft *draft = made->draft;
    if (line->role == DRS_ROLE_QUESTION && draft->profile->traits & DRS_LIST_IS_CONTENTS) {
        add_part(made, line, start, line->end, DRS_USE_CONTENTS, made->object_pointer);
    } else if (in_column(draft, line)) {
        add_claimed(made, line, start, line->end, DRS_USE_IMPRINT, (drs_string){0});
    } else {
        add_part(made, line, start, line->end, DRS_USE_HEADING, constant("/questions"));
    }
}

static void add_text_line(account *made, size_t index) {
    const drs_draft *draft = made->draft;
    const drs_record *record = draft->record;
    const drs_line *line = &draft->text->lines[index];
    if (!stands_in_record(draft, index)) {
        close_headings(made, (drs_string){0});
        add_claimed(made, line, line->start, line->end, DRS_USE_UNASSIGNED, (drs_string){0});
        return;
    }
    find_pointers(made, line);
    if (line->role != DRS_ROLE_NOTE) {
        close_headings(made, made->object_pointer);
    }
    size_t start = line->cut > line->start ? line->cut : line->start;
    size_t end = line->stop && line->stop < line->end ? line->stop : line->end;
    end = end > start ? end : start;
    drs_use use = line->role == DRS_ROLE_RESTATED ? DRS_USE_RESTATED : DRS_USE_VALUE;
    if (start > line->start) {
        const drs_string *number = line->role == DRS_ROLE_QUESTION ? &record->questions[line->owner].number.text
                                   : line->role == DRS_ROLE_NOTE   ? &record->footnotes[line->owner].marker.text
                                                                   : NULL;
        if (line->role == DRS_ROLE_RESTATED) {
            start = line->start;
        } else if (line->role == DRS_ROLE_NOTE || (number && is_number(draft, line->start, start, number))) {
            const char *member = line->role == DRS_ROLE_NOTE ? "/marker" : "/number";
            const char *list = line->role == DRS_ROLE_NOTE ? "footnotes" : "questions";
            add_part(made, line, line->start, start, DRS_USE_VALUE,
                     drs_pointer_of_item(made->draft->arena, list, line->owner, member));
        } else {
            add_claimed(made, line, line->start, start, DRS_USE_HEADING, made->object_pointer);
        }
    }
    add_part(made, line, start, end, use, made->text_pointer);
    if (end < line->end) {
        add_tail(made, line, end);
    }
}

/* Words that no value was read from: where only a title can stand, they are the title once more. */
static bool has_unread_words(const account *made, const drs_line *line) {
    for (size_t i = made->next_claim; i < made->claim_count && made->claims[i].start < line->end; i++) {
        if (made->claims[i].end > line->start) {
            return false;
        }
    }
    return drs_has_lower(made->draft->text->bytes, line->start, line->end);
}

/* ---- Lines ------------------------------------------------------------------------------------------------------------ */

/* Something stands behind the sentence that says who answers, and no text goes on with it. */
static bool has_rest(const drs_line *line) {
    return line->role == DRS_ROLE_ANSWER_SENTENCE && line->cut > line->start;
}

static bool is_unassigned(const drs_draft *draft, size_t index) {
    const drs_line *line = &draft->text->lines[index];
    return line->role == DRS_ROLE_NONE || line->role == DRS_ROLE_LOST || has_rest(line) ||
           !stands_in_record(draft, index);
}

void drs_account_check(drs_draft *draft) {
    if (draft->record->full_text.text.bytes) {
        return;
    }
    for (size_t i = draft->first; i < draft->end; i++) {
        if (!is_unassigned(draft, i)) {
            continue;
        }
        /* One diagnostic for lines that only furniture parts. */
        size_t count = 1;
        size_t last = i;
        while (last + 1 < draft->end &&
               (is_unassigned(draft, last + 1) || drs_is_furniture(&draft->text->lines[last + 1]))) {
            last++;
            count += !drs_is_furniture(&draft->text->lines[last]);
        }
        char detail[32];
        snprintf(detail, sizeof detail, "%zu %s", count, count == 1 ? "line" : "lines");
        drs_say(draft, "coverage.unassigned", i, detail);
        draft->record->extraction.complete = false;
        i = last;
    }
}

/* In a collection each question stands below "12. Abgeordnete", a name and a party. */
static bool names_asker(const drs_draft *draft, size_t index) {
    return draft->question_count && draft->questions[0].asker_count && index >= draft->questions[0].head;
}

static void add_line(account *made, size_t index) {
    const drs_draft *draft = made->draft;
    const drs_line *line = &draft->text->lines[index];
    drs_use use = DRS_USE_UNASSIGNED;
    drs_string pointer = {0};
    /* The heading that an answer begins with may have nothing below it. */
    while (made->next_answer < draft->answer_count && draft->answers[made->next_answer].head < index) {
        made->next_answer++;
    }
    bool heads_answer = made->next_answer < draft->answer_count && draft->answers[made->next_answer].head == index;
    switch ((drs_line_role)line->role) {
    case DRS_ROLE_ASKER_REMARK:
    case DRS_ROLE_GOVERNMENT_REMARK:
    case DRS_ROLE_QUESTION:
    case DRS_ROLE_RESTATED:
    case DRS_ROLE_ANSWER:
    case DRS_ROLE_NOTE:
        add_text_line(made, index);
        return;
    case DRS_ROLE_HEADING:
        add_claimed(made, line, line->start, line->end, DRS_USE_HEADING, pointer);
        if (heads_answer) {
            close_headings(made, drs_pointer_of_item(made->draft->arena, "answers", made->next_answer, ""));
        }
        return;
    case DRS_ROLE_RUNNING_HEAD:
        use = DRS_USE_RUNNING_HEAD;
        break;
    case DRS_ROLE_PAGE_NUMBER:
        use = DRS_USE_PAGE_NUMBER;
        break;
    case DRS_ROLE_IMPRINT:
        use = DRS_USE_IMPRINT;
        break;
    case DRS_ROLE_CONTENTS:
        use = DRS_USE_CONTENTS;
        break;
    case DRS_ROLE_HEAD:
        if (names_asker(draft, index)) {
            add_claimed(made, line, line->start, line->end, DRS_USE_HEADING, pointer);
            return;
        }
        use = DRS_USE_LETTERHEAD;
        break;
    case DRS_ROLE_TITLE:
        if (has_unread_words(made, line)) {
            use = DRS_USE_RESTATED;
            pointer = constant("/title");
        } else {
            use = DRS_USE_LETTERHEAD; /* "betr.:", the file number of a side column */
        }
        break;
    case DRS_ROLE_ANSWER_SENTENCE:
        use = DRS_USE_HEADING;
        pointer = constant("/answers");
        break;
    case DRS_ROLE_LEAD_IN:
        use = DRS_USE_HEADING;
        pointer = constant("/questions");
        break;
    case DRS_ROLE_SIGNATURE:
        use = DRS_USE_SIGNATURE;
        break;
    case DRS_ROLE_ANNEX:
        use = DRS_USE_ANNEX;
        break;
    case DRS_ROLE_LOST:
    case DRS_ROLE_NONE:
        break;
    }
    if (!drs_is_furniture(line)) {
        close_headings(made, (drs_string){0});
    }
    size_t stop = in_column(draft, line) ? line->stop : line->end;
    size_t end = has_rest(line) ? line->cut : stop;
    add_claimed(made, line, line->start, end, use, pointer);
    add_claimed(made, line, end, stop, DRS_USE_UNASSIGNED, (drs_string){0});
    add_claimed(made, line, stop, line->end, DRS_USE_IMPRINT, (drs_string){0});
}

/* The side column of a letter that was cut off the line. */
static void add_margins(account *made, size_t index) {
    const drs_draft *draft = made->draft;
    const drs_line *line = &draft->text->lines[index];
    size_t next = index + 1 < draft->text->line_count ? draft->text->lines[index + 1].start : draft->text->length;
    for (; made->next_margin < draft->margin_count; made->next_margin++) {
        const drs_piece *piece = &draft->margins[made->next_margin];
        if (piece->start >= next) {
            return;
        }
        if (piece->start >= line->end) {
            add_claimed(made, line, piece->start, piece->end, DRS_USE_IMPRINT, (drs_string){0});
        }
    }
}

/* Parts are listed in the order of the source, whatever the order in which its columns are read. */
static int compare_places(const void *one, const void *other) {
    size_t a = ((const drs_part *)one)->span.start;
    size_t b = ((const drs_part *)other)->span.start;
    return (a > b) - (a < b);
}

void drs_account_make(drs_draft *draft) {
    account made = {.draft = draft, .role = DRS_ROLE_NONE};
    const drs_line *lines = draft->text->lines;
    if (draft->record->full_text.text.bytes) {
        for (size_t i = draft->first; i < draft->end; i++) {
            add_part(&made, &lines[i], lines[i].start, lines[i].end, DRS_USE_VALUE, constant("/full_text"));
            add_margins(&made, i);
        }
    } else {
        claim_all(&made);
        for (size_t i = draft->first; i < draft->end; i++) {
            add_line(&made, i);
            add_margins(&made, i);
        }
    }
    if (draft->text->move_count && made.part_count) {
        qsort(made.parts, made.part_count, sizeof *made.parts, compare_places);
    }
    draft->record->parts = made.parts;
    draft->record->part_count = made.part_count;
}
