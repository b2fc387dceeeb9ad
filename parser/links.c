#include "links.h"

#include <stdlib.h>
#include <string.h>

#include "mentions.h"
#include "pointers.h"
#include "restrictions.h"
#include "running_text.h"
#include "strand.h"

/* One text of the record and the lines that it was made of. */
typedef struct text_source {
    const drs_value *value;
    const char *list; /* "answers"; NULL for a remark */
    /* "/text", "/asker_remark"; "" for an annex, whose text is no value; NULL where it has no place */
    const char *member;
    size_t index;
    drs_range lines;
    drs_line_role role;
    uint32_t owner;
} text_source;

/* "/answers/2/text", "/government_remark", "/annexes/0"; absent in an annex that is not listed. */
static drs_string pointer(drs_draft *draft, const text_source *source) {
    if (source->list) {
        return drs_pointer_of_item(draft->arena, source->list, source->index, source->member);
    }
    return source->member ? (drs_string){source->member, strlen(source->member)} : (drs_string){0};
}

/* ---- The way back to the paper ------------------------------------------------------------------------------------------
 * Running text is its lines with some bytes left out (blanks, hyphens) and some put in (separators, brackets of notes'
 * marks). Walking both side by side tells where each byte was printed. */

static bool is_put_in(char byte) {
    return byte == ' ' || byte == '\n' || byte == '[' || byte == '^' || byte == ']';
}

static uint32_t *printed_places(drs_draft *draft, const text_source *source) {
    const drs_string *text = &source->value->text;
    const char *printed = draft->text->bytes;
    uint32_t *places = drs_arena_alloc(draft->arena, text->length + 1, sizeof *places);
    size_t at = 0;
    for (size_t i = source->lines.first; i <= source->lines.last && i < draft->end; i++) {
        const drs_line *line = &draft->text->lines[i];
        if (line->role != source->role || line->owner != source->owner) {
            continue;
        }
        size_t from = line->cut ? line->cut : line->start;
        size_t end = line->stop ? line->stop : line->end;
        while (from < end && at < text->length) {
            if (text->bytes[at] == printed[from]) {
                places[at++] = (uint32_t)from++;
            } else if (is_put_in(text->bytes[at])) {
                places[at++] = DRS_NOT_PRINTED;
            } else {
                from++;
            }
        }
    }
    while (at < text->length) {
        places[at++] = DRS_NOT_PRINTED;
    }
    draft->work += text->length;
    return places;
}

/* The spans of text[start, end): one for each run of lines that follow each other on a page. */
static drs_spans spans_of(drs_draft *draft, const uint32_t *places, size_t start, size_t end) {
    enum { MOST_PIECES = 8 };
    drs_piece pieces[MOST_PIECES];
    size_t count = 0;
    size_t line = 0;
    for (size_t at = start; at < end; at++) {
        size_t place = places[at];
        if (place == DRS_NOT_PRINTED) {
            continue;
        }
        if (count && place < draft->text->lines[line].end && place >= pieces[count - 1].end) {
            pieces[count - 1].end = place + 1;
            continue;
        }
        size_t next = drs_line_at(draft, place);
        bool follows = count && next == line + 1 && draft->text->lines[next].page == draft->text->lines[line].page;
        if (count && (follows || count == MOST_PIECES)) {
            pieces[count - 1].end = place + 1;
        } else {
            pieces[count++] = (drs_piece){place, place + 1};
        }
        line = next;
    }
    return drs_spans_make(draft, pieces, count);
}

/* ---- References --------------------------------------------------------------------------------------------------------- */

static bool is_own_number(const drs_record *record, const drs_string *target) {
    static const char form[] = "drucksache ";
    size_t length = sizeof form - 1;
    if (target->length <= length || memcmp(target->bytes, form, length) != 0) {
        return false;
    }
    const char *number = target->bytes + length;
    return (record->reference.text.bytes && strcmp(record->reference.text.bytes, number) == 0) ||
           (record->inquiry_reference.text.bytes && strcmp(record->inquiry_reference.text.bytes, number) == 0);
}

/* More slots than this are not looked at: their numbers were chosen to collide. */
enum { MOST_PROBES = 16 };

/* The slot of the reference with this text, or the empty one where it belongs; NULL where a hostile paper has filled all
 * that are looked at. */
static uint32_t *slot_of(drs_draft *draft, const drs_string *text) {
    size_t mask = draft->reference_slot_count - 1;
    size_t first = (size_t)drs_bytes_hash(text->bytes, text->length);
    for (size_t i = 0; i < MOST_PROBES; i++) {
        uint32_t *slot = &draft->reference_slots[(first + i) & mask];
        draft->work++;
        if (!*slot || drs_string_same(draft->references[*slot - 1].text, *text)) {
            return slot;
        }
    }
    return NULL;
}

/* The reference with this text. It is found in constant time, since a text may be nothing but references; *known tells
 * whether it was there before. One without a slot is not found again: finish_references() drops its doubles. */
static drs_value *reference_of(drs_draft *draft, const drs_string *text, bool *known) {
    drs_record *record = draft->record;
    if (record->reference_count * 2 >= draft->reference_slot_count) {
        draft->reference_slot_count = draft->reference_slot_count ? draft->reference_slot_count * 4 : 64;
        draft->reference_slots =
            drs_arena_alloc(draft->arena, draft->reference_slot_count, sizeof *draft->reference_slots);
        for (size_t i = 0; i < record->reference_count; i++) {
            uint32_t *slot = slot_of(draft, &draft->references[i].text);
            if (slot) {
                *slot = (uint32_t)i + 1;
            }
        }
    }
    uint32_t *slot = slot_of(draft, text);
    *known = slot && *slot;
    if (*known) {
        return &draft->references[*slot - 1];
    }
    drs_value *reference = drs_arena_push(draft->arena, &draft->references, &record->reference_count,
                                          &draft->reference_capacity, sizeof *draft->references);
    record->references = draft->references;
    if (slot) {
        *slot = (uint32_t)record->reference_count;
    }
    reference->text = *text;
    return reference;
}

/* A paper that the text cites, at its first place in the paper. */
static void add_reference(drs_draft *draft, const drs_mention *mention, const uint32_t *places) {
    bool known = false;
    drs_value *reference = reference_of(draft, &mention->target, &known);
    if (!places) {
        return;
    }
    drs_arena_mark mark = drs_arena_stand(draft->arena);
    drs_spans spans = spans_of(draft, places, mention->number, mention->end);
    bool later =
        known && reference->spans.count && (!spans.count || reference->spans.items[0].start <= spans.items[0].start);
    if (later) {
        drs_arena_back(draft->arena, mark);
    } else {
        reference->spans = spans;
    }
}

/* Where it was printed first; behind all where that is not known. */
static size_t first_place(const drs_value *reference) {
    return reference->spans.count ? reference->spans.items[0].start : SIZE_MAX;
}

static int compare_references(const void *a, const void *b) {
    const drs_value *left = a;
    const drs_value *right = b;
    int order = strcmp(left->text.bytes, right->text.bytes);
    if (order) {
        return order;
    }
    return (first_place(left) > first_place(right)) - (first_place(left) < first_place(right));
}

/* In order, each once and at its first place. */
static void finish_references(drs_draft *draft) {
    drs_record *record = draft->record;
    if (record->reference_count < 2) {
        return;
    }
    drs_value *references = draft->references;
    qsort(references, record->reference_count, sizeof *references, compare_references);
    size_t kept = 1;
    for (size_t i = 1; i < record->reference_count; i++) {
        if (!drs_string_same(references[i].text, references[kept - 1].text)) {
            references[kept++] = references[i];
        }
    }
    record->reference_count = kept;
}

/* ---- Links -------------------------------------------------------------------------------------------------------------- */

static int by_place(const void *a, const void *b) {
    const drs_mention *left = a;
    const drs_mention *right = b;
    if (left->start != right->start) {
        return left->start < right->start ? -1 : 1;
    }
    if (left->end != right->end) {
        return left->end > right->end ? -1 : 1; /* an address before what stands in it */
    }
    return left->target.bytes && right->target.bytes ? strcmp(left->target.bytes, right->target.bytes) : 0;
}

static bool is_paper(drs_link_kind kind) {
    return kind == DRS_LINK_DRUCKSACHE || kind == DRS_LINK_PLENARPROTOKOLL || kind == DRS_LINK_AUSSCHUSSPROTOKOLL ||
           kind == DRS_LINK_VORLAGE;
}

/* The Bundesrat is no parliament: its papers are links alone. */
static bool is_reference(const drs_mention *mention) {
    return is_paper(mention->kind) && mention->target.bytes &&
           !drs_begins(mention->target.bytes, 0, mention->target.length, "br-");
}

static void take_mentions(drs_draft *draft, const text_source *source, drs_mentions *mentions) {
    drs_record *record = draft->record;
    qsort(mentions->items, mentions->count, sizeof *mentions->items, by_place);
    bool with_places = !(draft->options && draft->options->without_places);
    bool with_addresses = false;
    for (size_t i = 0; i < mentions->count; i++) {
        with_addresses = with_addresses || mentions->items[i].kind == DRS_LINK_URL;
    }
    uint32_t *places = with_places || with_addresses ? printed_places(draft, source) : NULL;
    drs_string place = pointer(draft, source);
    drs_arena_reserve(draft->arena, &draft->links, record->link_count, &draft->link_capacity, sizeof *draft->links,
                      mentions->count);
    /* A record with nothing but its full text has the values of the head alone; what it cites is no value of it. */
    bool whole = source->role == DRS_ROLE_LOST;
    size_t address_end = 0;
    size_t law_end = 0;
    for (size_t i = 0; i < mentions->count; i++) {
        const drs_mention *mention = &mentions->items[i];
        if (mention->start < address_end) {
            continue; /* "…/Drucksache/18/123.pdf" is part of an address */
        }
        if (mention->kind == DRS_LINK_LAW && mention->start < law_end) {
            continue; /* "Artikel 6 der Verordnung (EU) 2016/679" */
        }
        law_end = mention->kind == DRS_LINK_LAW ? mention->end : law_end;
        bool own = is_paper(mention->kind) && is_own_number(record, &mention->target);
        if (own && whole) {
            continue; /* head and running heads */
        }
        address_end = mention->kind == DRS_LINK_URL ? mention->end : address_end;
        drs_link *link =
            drs_arena_push(draft->arena, &draft->links, &record->link_count, &draft->link_capacity, sizeof *link);
        record->links = draft->links;
        link->kind = mention->kind;
        char *printed = drs_arena_bytes(draft->arena, mention->end - mention->start + 1);
        for (size_t at = mention->start; at < mention->end; at++) {
            printed[at - mention->start] = mentions->text[at] == '\n' ? ' ' : mentions->text[at];
        }
        printed[mention->end - mention->start] = '\0';
        link->text.text = (drs_string){printed, mention->end - mention->start};
        link->text.spans = places ? spans_of(draft, places, mention->start, mention->end) : (drs_spans){0};
        if (mention->kind != DRS_LINK_URL || drs_address_is_certain(mentions, mention->start, mention->end, places)) {
            link->target = mention->target;
        }
        link->place = place;
        if (is_reference(mention) && !own && !whole) {
            add_reference(draft, mention, places);
        }
    }
}

static void take_restrictions(drs_draft *draft, const text_source *source, const drs_mentions *mentions) {
    drs_record *record = draft->record;
    drs_restriction_search search = {0};
    size_t start;
    size_t end;
    uint32_t *places = NULL;
    while (drs_restriction_next(mentions, &search, &start, &end)) {
        places = places ? places : printed_places(draft, source);
        drs_restriction *restriction = drs_arena_push(draft->arena, &draft->restrictions, &record->restricted_count,
                                                      &draft->restriction_capacity, sizeof *restriction);
        record->restricted = draft->restrictions;
        restriction->text.text = drs_arena_copy(draft->arena, mentions->text + start, end - start);
        restriction->text.spans = spans_of(draft, places, start, end);
        restriction->place = pointer(draft, source);
        size_t first = start;
        while (first < end && places[first] == DRS_NOT_PRINTED) {
            first++;
        }
        restriction->page = first < end ? drs_page_of(&draft->text->lines[drs_line_at(draft, places[first])]) : 0;
    }
}

/* ---- The texts ------------------------------------------------------------------------------------------------------------ */

static void read_text(drs_draft *draft, const text_source *source, const drs_answer_index *answers, bool government) {
    if (!source->value->text.length) {
        return;
    }
    drs_mentions mentions = {.draft = draft, .text = source->value->text.bytes, .length = source->value->text.length};
    drs_mentions_papers(&mentions);
    drs_mentions_inquiries(&mentions);
    drs_mentions_laws(&mentions);
    drs_mentions_addresses(&mentions);
    /* Askers who refer to an answer mean one of another paper. */
    if (government && answers->count) {
        drs_mentions_answers(&mentions, answers, source->role == DRS_ROLE_ANSWER ? source->index : SIZE_MAX);
    }
    draft->work += mentions.length;
    if (mentions.count) {
        take_mentions(draft, source, &mentions);
    }
    if (government || source->role == DRS_ROLE_ANNEX || (source->role == DRS_ROLE_NOTE && answers->count)) {
        take_restrictions(draft, source, &mentions);
    }
}

/* Annexes stand behind all else, one after the other. */
static void read_annexes(drs_draft *draft, const drs_answer_index *answers) {
    const drs_line *lines = draft->text->lines;
    size_t first = draft->first;
    while (first < draft->end && lines[first].role != DRS_ROLE_ANNEX) {
        first++;
    }
    while (first < draft->end) {
        uint32_t owner = lines[first].owner;
        size_t last = first;
        size_t next = first + 1;
        while (next < draft->end && (lines[next].role != DRS_ROLE_ANNEX || lines[next].owner == owner)) {
            last = lines[next].role == DRS_ROLE_ANNEX ? next : last;
            next++;
        }
        drs_value text = drs_running_text(draft, first, last, DRS_ROLE_ANNEX, owner);
        text_source source = {.value = &text, .lines = {first, last}, .role = DRS_ROLE_ANNEX, .owner = owner};
        source.list = owner ? "annexes" : NULL;
        source.member = owner ? "" : NULL;
        source.index = owner ? owner - 1 : 0;
        read_text(draft, &source, answers, false);
        first = next;
    }
}

/* The head's other numbers are keys of the record. */
static void read_several_inquiries(drs_draft *draft) {
    if (!draft->several_inquiries) {
        return;
    }
    const size_t line = draft->several_inquiries - 1;
    drs_value text = drs_running_text(draft, line, line, DRS_ROLE_HEAD, draft->text->lines[line].owner);
    read_text(draft, &(text_source){.value = &text, .lines = {line, line}, .role = DRS_ROLE_HEAD},
              &(drs_answer_index){0}, false);
}

void drs_links_find(drs_draft *draft) {
    const drs_record *record = draft->record;
    drs_range all = {draft->first, draft->end - 1};
    drs_answer_index answers = drs_answer_index_make(draft);
    read_several_inquiries(draft);
    read_text(draft, &(text_source){.value = &record->title, .member = "/title", .lines = all, .role = DRS_ROLE_TITLE},
              &answers, false);
    read_text(
        draft,
        &(text_source){
            .value = &record->asker_remark, .member = "/asker_remark", .lines = all, .role = DRS_ROLE_ASKER_REMARK},
        &answers, false);
    read_text(draft,
              &(text_source){.value = &record->government_remark,
                             .member = "/government_remark",
                             .lines = all,
                             .role = DRS_ROLE_GOVERNMENT_REMARK},
              &answers, true);
    for (size_t i = 0; i < record->question_count; i++) {
        read_text(draft,
                  &(text_source){&record->questions[i].text, "questions", "/text", i, draft->questions[i].lines,
                                 DRS_ROLE_QUESTION, (uint32_t)i},
                  &answers, false);
    }
    for (size_t i = 0; i < record->answer_count; i++) {
        read_text(draft,
                  &(text_source){&record->answers[i].text, "answers", "/text", i, draft->answers[i].lines,
                                 DRS_ROLE_ANSWER, (uint32_t)i},
                  &answers, true);
    }
    for (size_t i = 0; i < record->footnote_count; i++) {
        read_text(draft,
                  &(text_source){&record->footnotes[i].text, "footnotes", "/text", i, draft->notes[i].lines,
                                 DRS_ROLE_NOTE, (uint32_t)i},
                  &answers, false);
    }
    read_annexes(draft, &answers);
    finish_references(draft);
}

void drs_links_find_in_full_text(drs_draft *draft) {
    drs_range all = {draft->first, draft->end - 1};
    read_text(
        draft,
        &(text_source){.value = &draft->record->full_text, .member = "/full_text", .lines = all, .role = DRS_ROLE_LOST},
        &(drs_answer_index){0}, false);
    finish_references(draft);
}
