#include "proceeding.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "json.h"

/* A question of the proceeding: of either paper or of both. */
typedef struct question {
    const drs_question *inquiry; /* NULL where the paper does not have it */
    const drs_question *answer;
    drs_string number; /* as the answer's paper has it, where it does */
    drs_string section;
} question;

/* What the two papers say differently. A value is a text, the askers of a record, or nothing. */
typedef struct contradiction {
    char pointer[64];
    drs_string inquiry;
    drs_string answer;
    bool askers;
} contradiction;

typedef struct proceeding {
    drs_arena arena;
    const drs_record *const *records;
    const drs_pair *pair;
    const drs_record *inquiry; /* NULL where the side is missing */
    const drs_record *answer;
    const drs_record *own; /* whose wording is kept: the answer, else the inquiry */
    question *questions;
    size_t question_count;
    contradiction *contradictions;
    size_t contradiction_count;
    size_t contradiction_capacity;
} proceeding;

/* Dates of the inquiry and its answer; those that are left (head, original, issued) are of each paper. */
static const drs_date_kind common_dates[] = {DRS_DATE_ASKED, DRS_DATE_RECEIVED, DRS_DATE_FORWARDED, DRS_DATE_ANSWERED,
                                             DRS_DATE_ANSWER_RECEIVED};
static const drs_date_kind paper_dates[] = {DRS_DATE_HEAD, DRS_DATE_ORIGINAL, DRS_DATE_ISSUED};

/* ---- Contradictions ---------------------------------------------------------------------------------------------- */

static contradiction *contradict(proceeding *p, drs_string inquiry, drs_string answer) {
    contradiction *c =
        drs_arena_push(&p->arena, &p->contradictions, &p->contradiction_count, &p->contradiction_capacity, sizeof *c);
    c->inquiry = inquiry;
    c->answer = answer;
    return c;
}

/* Two values that must be the same byte by byte; one that is absent contradicts nothing. */
static void compare_values(proceeding *p, const char *pointer, drs_string inquiry, drs_string answer) {
    if (inquiry.length && answer.length && drs_pair_compare(inquiry, answer) != 0) {
        snprintf(contradict(p, inquiry, answer)->pointer, sizeof(((contradiction *)0)->pointer), "%s", pointer);
    }
}

static bool same_wording(proceeding *p, drs_string a, drs_string b) {
    return drs_pair_compare(drs_pair_wording(&p->arena, a), drs_pair_wording(&p->arena, b)) == 0;
}

typedef struct known_asker {
    drs_string who;
    drs_string party;
} known_asker;

static int by_who(const void *a, const void *b) {
    return drs_pair_compare(((const known_asker *)a)->who, ((const known_asker *)b)->who);
}

static known_asker *sorted_askers(drs_arena *arena, const drs_record *record) {
    known_asker *askers = drs_arena_alloc(arena, record->asker_count + 1, sizeof *askers);
    for (size_t i = 0; i < record->asker_count; i++) {
        askers[i] = (known_asker){drs_pair_asker(arena, &record->askers[i]), record->askers[i].party_id};
    }
    qsort(askers, record->asker_count, sizeof *askers, by_who);
    return askers;
}

/* Do the papers name the same askers, in any order? One that says "and others" need not name all. */
static bool same_askers(drs_arena *arena, const drs_record *inquiry, const drs_record *answer) {
    const known_asker *asked = sorted_askers(arena, inquiry);
    const known_asker *named = sorted_askers(arena, answer);
    size_t i = 0;
    size_t k = 0;
    while (i < inquiry->asker_count || k < answer->asker_count) {
        int order = i == inquiry->asker_count  ? 1
                    : k == answer->asker_count ? -1
                                               : drs_pair_compare(asked[i].who, named[k].who);
        bool parties_differ = order == 0 && asked[i].party.length && named[k].party.length &&
                              drs_pair_compare(asked[i].party, named[k].party) != 0;
        if ((order < 0 && !answer->and_others) || (order > 0 && !inquiry->and_others) || parties_differ) {
            return false;
        }
        i += order <= 0;
        k += order >= 0;
    }
    return true;
}

static void compare_heads(proceeding *p) {
    const drs_record *inquiry = p->inquiry;
    const drs_record *answer = p->answer;
    drs_string number = drs_pair_number(inquiry);
    compare_values(p, "/inquiry/reference", inquiry->reference.text, answer->inquiry_reference.text);
    compare_values(p, "/kind", inquiry->kind.text, answer->kind.text);
    if (inquiry->title.text.length && answer->title.text.length &&
        !same_wording(p, inquiry->title.text, answer->title.text)) {
        compare_values(p, "/title", inquiry->title.text, answer->title.text);
    }
    if (number.length && drs_pair_compare(number, drs_pair_number(answer)) != 0) {
        compare_values(p, "/inquiry_number", inquiry->inquiry_number.text, answer->inquiry_number.text);
    }
    for (size_t i = 0; i < sizeof common_dates / sizeof *common_dates; i++) {
        char pointer[64];
        snprintf(pointer, sizeof pointer, "/dates/%s", drs_date_name(common_dates[i]));
        compare_values(p, pointer, inquiry->dates[common_dates[i]].text, answer->dates[common_dates[i]].text);
    }
    if (inquiry->asker_count && answer->asker_count && !same_askers(&p->arena, inquiry, answer)) {
        contradiction *c = contradict(p, (drs_string){0}, (drs_string){0});
        snprintf(c->pointer, sizeof c->pointer, "/askers");
        c->askers = true;
    }
}

/* ---- Questions --------------------------------------------------------------------------------------------------- */

/* Where a question's number was met. */
typedef enum origin { FROM_INQUIRY, FROM_ANSWER, FROM_TO } origin;

typedef struct numbered {
    drs_string key; /* the section and the number as numbers are compared */
    drs_string number;
    origin origin;
    size_t index; /* of the question, or of the answer whose `to` it is */
    size_t place; /* FROM_TO: in `to` */
} numbered;

static int by_number(const void *a, const void *b) {
    const numbered *left = a;
    const numbered *right = b;
    int order = drs_pair_compare(left->key, right->key);
    if (order == 0) {
        order = (left->origin > right->origin) - (left->origin < right->origin);
    }
    if (order == 0) {
        order = (left->index > right->index) - (left->index < right->index);
    }
    return order ? order : (left->place > right->place) - (left->place < right->place);
}

static bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

/* "2.a" and "2A" are "2a"; the dot of "1.1" means something. Where the numbers begin anew in sections, that of the section stands
 * before it, and a stroke, which no number has. */
static drs_string number_key(drs_arena *arena, drs_string section, drs_string number) {
    char *key = drs_arena_bytes(arena, section.length + number.length + 2);
    size_t used = section.length;
    if (section.length) {
        memcpy(key, section.bytes, section.length);
        key[used++] = '/';
    }
    for (size_t i = 0; i < number.length; i++) {
        char byte = number.bytes[i];
        bool parts_digits =
            i > 0 && i + 1 < number.length && is_digit(number.bytes[i - 1]) && is_digit(number.bytes[i + 1]);
        if (byte != '.' || parts_digits) {
            key[used++] = byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
        }
    }
    return (drs_string){key, used};
}

typedef struct numbers {
    numbered *items;
    size_t count;
} numbers;

static void add_number(drs_arena *arena, numbers *all, drs_string section, drs_string number, origin from, size_t index,
                       size_t place) {
    all->items[all->count++] = (numbered){number_key(arena, section, number), number, from, index, place};
}

/* All numbers of questions that the two papers print, sorted. */
static numbers collect_numbers(drs_arena *arena, const drs_record *inquiry, const drs_record *answer) {
    size_t most = inquiry->question_count + answer->question_count;
    for (size_t i = 0; i < answer->answer_count; i++) {
        most += answer->answers[i].to_count;
    }
    numbers all = {.items = drs_arena_alloc(arena, most + 1, sizeof *all.items)};
    for (size_t i = 0; i < inquiry->question_count; i++) {
        add_number(arena, &all, inquiry->questions[i].section.text, inquiry->questions[i].number.text, FROM_INQUIRY, i,
                   0);
    }
    for (size_t i = 0; i < answer->question_count; i++) {
        add_number(arena, &all, answer->questions[i].section.text, answer->questions[i].number.text, FROM_ANSWER, i, 0);
    }
    for (size_t i = 0; i < answer->answer_count; i++) {
        for (size_t k = 0; k < answer->answers[i].to_count; k++) {
            add_number(arena, &all, answer->answers[i].section.text, answer->answers[i].to[k].text, FROM_TO, i, k);
        }
    }
    qsort(all.items, all.count, sizeof *all.items, by_number);
    return all;
}

/* The questions while they are put together: those of the inquiry, and which of the answer's are not among them. */
typedef struct merge {
    question *asked;  /* for each question of the inquiry */
    bool *restated;   /* for each question of the answer: it is in `asked` */
    numbered *astray; /* numbers that answers go to, without such a question in either paper */
    size_t astray_count;
} merge;

/* What all.items[start, end), which have one number, are to each other. */
static void match_numbers(merge *m, const drs_record *answer, const numbered *items, size_t count) {
    size_t asked = 0;
    size_t restated = 0;
    while (asked < count && items[asked].origin == FROM_INQUIRY) {
        asked++;
    }
    while (asked + restated < count && items[asked + restated].origin == FROM_ANSWER) {
        restated++;
    }
    for (size_t i = 0; i < asked; i++) {
        question *q = &m->asked[items[i].index];
        if (i < restated) {
            q->answer = &answer->questions[items[asked + i].index];
            q->number = items[asked + i].number;
            m->restated[items[asked + i].index] = true;
        } else if (asked + restated < count) {
            q->number = items[asked + restated].number;
        }
    }
    if (asked + restated == 0) {
        for (size_t i = 0; i < count; i++) {
            m->astray[m->astray_count++] = items[i];
        }
    }
}

static merge match_questions(proceeding *p) {
    numbers all = collect_numbers(&p->arena, p->inquiry, p->answer);
    merge m = {.asked = drs_arena_alloc(&p->arena, p->inquiry->question_count + 1, sizeof *m.asked),
               .restated = drs_arena_alloc(&p->arena, p->answer->question_count + 1, sizeof *m.restated),
               .astray = drs_arena_alloc(&p->arena, all.count + 1, sizeof *m.astray)};
    for (size_t i = 0; i < p->inquiry->question_count; i++) {
        m.asked[i].inquiry = &p->inquiry->questions[i];
        m.asked[i].number = p->inquiry->questions[i].number.text;
        m.asked[i].section = p->inquiry->questions[i].section.text;
    }
    for (size_t start = 0, end; start < all.count; start = end) {
        for (end = start + 1; end < all.count && drs_pair_compare(all.items[start].key, all.items[end].key) == 0;) {
            end++;
        }
        match_numbers(&m, p->answer, all.items + start, end - start);
    }
    return m;
}

static void add_question(proceeding *p, question q) {
    p->questions[p->question_count++] = q;
}

static int by_place(const void *a, const void *b) {
    const numbered *left = a;
    const numbered *right = b;
    if (left->index != right->index) {
        return left->index < right->index ? -1 : 1;
    }
    return (left->place > right->place) - (left->place < right->place);
}

static void compare_questions(proceeding *p, merge *m) {
    for (size_t i = 0; i < p->question_count; i++) {
        const question *q = &p->questions[i];
        drs_string asked = q->inquiry ? q->inquiry->text.text : (drs_string){0};
        drs_string restated = q->answer ? q->answer->text.text : (drs_string){0};
        contradiction *c = NULL;
        if (!q->inquiry && p->inquiry->question_count) {
            c = contradict(p, (drs_string){0}, restated.length ? restated : q->number);
            snprintf(c->pointer, sizeof c->pointer, "/questions/%zu", i);
        } else if (asked.length && restated.length && !same_wording(p, asked, restated)) {
            c = contradict(p, asked, restated);
            snprintf(c->pointer, sizeof c->pointer, "/questions/%zu/text", i);
        }
    }
    qsort(m->astray, m->astray_count, sizeof *m->astray, by_place);
    for (size_t i = 0; p->inquiry->question_count && i < m->astray_count; i++) {
        contradiction *c = contradict(p, (drs_string){0}, m->astray[i].number);
        snprintf(c->pointer, sizeof c->pointer, "/answers/%zu/to/%zu", m->astray[i].index, m->astray[i].place);
    }
}

/* ---- Putting together -------------------------------------------------------------------------------------------- */

static void merge_papers(proceeding *p) {
    size_t most = (p->inquiry ? p->inquiry->question_count : 0) + (p->answer ? p->answer->question_count : 0);
    p->questions = drs_arena_alloc(&p->arena, most + 1, sizeof *p->questions);
    if (p->inquiry && p->answer && p->inquiry != p->answer) {
        compare_heads(p);
        merge m = match_questions(p);
        for (size_t i = 0; i < p->inquiry->question_count; i++) {
            add_question(p, m.asked[i]);
        }
        for (size_t i = 0; i < p->answer->question_count; i++) {
            const drs_question *q = &p->answer->questions[i];
            if (!m.restated[i]) {
                add_question(p, (question){.answer = q, .number = q->number.text, .section = q->section.text});
            }
        }
        compare_questions(p, &m);
        return;
    }
    for (size_t i = 0; i < p->own->question_count; i++) {
        const drs_question *q = &p->own->questions[i];
        add_question(p, (question){.inquiry = p->answer ? NULL : q,
                                   .answer = p->answer ? q : NULL,
                                   .number = q->number.text,
                                   .section = q->section.text});
    }
}

/* ---- Writing ----------------------------------------------------------------------------------------------------- */

static void write_text(drs_json *w, const char *key, drs_string text) {
    if (text.length) {
        drs_json_key(w, key);
        drs_json_string(w->out, text);
    }
}

static void write_name(drs_json *w, const char *key, const char *name) {
    write_text(w, key, (drs_string){name, strlen(name)});
}

static void write_number(drs_json *w, const char *key, size_t number) {
    drs_json_key(w, key);
    drs_buffer_number(w->out, number);
}

/* A list of a record, where it is not empty. */
static void write_list_of(drs_json *w, const char *key, const drs_record *record) {
    const drs_field *field = drs_record_field(key);
    if (drs_field_present(field, record)) {
        drs_json_key(w, key);
        drs_json_list(w, field, record);
    }
}

/* Some dates: those of `own`, and where it has none those of `other`, which may be NULL. */
static void write_dates(drs_json *w, const drs_date_kind *kinds, size_t count, const drs_record *own,
                        const drs_record *other) {
    bool open = false;
    for (size_t i = 0; i < count; i++) {
        drs_string day = own->dates[kinds[i]].text;
        if (!day.length && other) {
            day = other->dates[kinds[i]].text;
        }
        if (day.length && !open) {
            drs_json_key(w, "dates");
            drs_json_open(w, '{');
            open = true;
        }
        write_text(w, drs_date_name(kinds[i]), day);
    }
    if (open) {
        drs_json_close(w, '}');
    }
}

/* One of the papers: what it is, and where its record is found. */
static void write_paper(drs_json *w, const proceeding *p, size_t index) {
    const drs_record *record = p->records[index];
    const char *paper = drs_paper_name(record->paper);
    drs_json_open(w, '{');
    write_number(w, "record", index + 1);
    write_text(w, "file", record->source.file);
    write_text(w, "reference", record->reference.text);
    if (paper) {
        write_name(w, "paper", paper);
    }
    write_text(w, "inquiry_number", record->inquiry_number.text);
    write_text(w, "inquiry_reference", record->inquiry_reference.text);
    write_dates(w, paper_dates, sizeof paper_dates / sizeof *paper_dates, record, NULL);
    drs_json_close(w, '}');
}

static void write_side(drs_json *w, const char *key, const proceeding *p, size_t index) {
    drs_json_key(w, key);
    if (index == DRS_PAIR_NONE) {
        drs_buffer_text(w->out, "null");
    } else {
        write_paper(w, p, index);
    }
}

static void write_evidence(drs_json *w, unsigned matched_by) {
    drs_json_key(w, "matched_by");
    drs_json_open(w, '[');
    for (int i = 0; i < DRS_PAIR_EVIDENCE_COUNT; i++) {
        if (matched_by & 1u << i) {
            const char *name = drs_pair_evidence_name((drs_pair_evidence)i);
            drs_json_item(w);
            drs_json_string(w->out, (drs_string){name, strlen(name)});
        }
    }
    drs_json_close(w, ']');
}

static void write_candidates(drs_json *w, const proceeding *p) {
    const drs_pair *pair = p->pair;
    if (!pair->candidate_count) {
        return;
    }
    drs_json_key(w, "candidates");
    drs_json_open(w, '[');
    for (size_t i = 0; i < pair->candidate_count; i++) {
        drs_json_item(w);
        write_paper(w, p, pair->candidates[i]);
    }
    drs_json_close(w, ']');
    if (pair->candidates_dropped) {
        write_number(w, "candidates_dropped", pair->candidates_dropped);
    }
}

static void write_question(drs_json *w, const question *q) {
    const drs_type *type = drs_record_field("questions")->type;
    const drs_field *askers = drs_type_field(type, "askers");
    const drs_question *own = q->answer ? q->answer : q->inquiry;
    const drs_question *text = q->answer && q->answer->text.text.length ? q->answer : q->inquiry;
    const drs_question *asking = own->asker_count || !q->inquiry ? own : q->inquiry;
    drs_json_open(w, '{');
    write_text(w, "number", q->number);
    write_text(w, "section", q->section);
    if (text && text->text.text.length) {
        write_text(w, "text", text->text.text);
        write_name(w, "wording", text == q->answer ? "answer" : "inquiry");
    }
    if (asking->asker_count) {
        drs_json_key(w, "askers");
        drs_json_list(w, askers, asking);
    }
    drs_json_close(w, '}');
}

static void write_questions(drs_json *w, const proceeding *p) {
    if (!p->question_count) {
        return;
    }
    drs_json_key(w, "questions");
    drs_json_open(w, '[');
    for (size_t i = 0; i < p->question_count; i++) {
        drs_json_item(w);
        write_question(w, &p->questions[i]);
    }
    drs_json_close(w, ']');
}

static void write_claim(drs_json *w, const char *key, const contradiction *c, drs_string text,
                        const drs_record *record) {
    drs_json_key(w, key);
    if (c->askers) {
        drs_json_list(w, drs_record_field("askers"), record);
    } else if (text.length) {
        drs_json_string(w->out, text);
    } else {
        drs_buffer_text(w->out, "null");
    }
}

static void write_contradictions(drs_json *w, const proceeding *p) {
    drs_json_key(w, "contradictions");
    drs_json_open(w, '[');
    for (size_t i = 0; i < p->contradiction_count; i++) {
        const contradiction *c = &p->contradictions[i];
        drs_json_item(w);
        drs_json_open(w, '{');
        write_name(w, "pointer", c->pointer);
        write_claim(w, "inquiry", c, c->inquiry, p->inquiry);
        write_claim(w, "answer", c, c->answer, p->answer);
        drs_json_close(w, '}');
    }
    drs_json_close(w, ']');
}

static drs_string either(drs_string own, drs_string other) {
    return own.length ? own : other;
}

static void write_proceeding(drs_json *w, const proceeding *p) {
    const drs_record *own = p->own;
    const drs_record *other = p->inquiry ? p->inquiry : own;
    const drs_record *asking = own->asker_count ? own : other;
    drs_string term = either(own->legislative_term.text, other->legislative_term.text);
    drs_json_open(w, '{');
    write_name(w, "version", DRS_PROCEEDING_VERSION);
    write_text(w, "parliament", either(own->parliament.text, other->parliament.text));
    if (term.length) {
        drs_json_key(w, "legislative_term");
        drs_buffer_append(w->out, term.bytes, term.length);
    }
    write_side(w, "inquiry", p, p->pair->inquiry);
    write_side(w, "answer", p, p->pair->answer);
    write_evidence(w, p->pair->matched_by);
    write_candidates(w, p);
    write_text(w, "kind", either(own->kind.text, other->kind.text));
    write_text(w, "title", either(own->title.text, other->title.text));
    write_text(w, "inquiry_number", either(own->inquiry_number.text, other->inquiry_number.text));
    write_dates(w, common_dates, sizeof common_dates / sizeof *common_dates, own, other);
    write_list_of(w, "askers", asking);
    if (asking->and_others) {
        drs_json_key(w, "and_others");
        drs_buffer_text(w->out, "true");
    }
    write_list_of(w, "answerers", own);
    write_questions(w, p);
    write_list_of(w, "answers", own);
    write_contradictions(w, p);
    drs_json_close(w, '}');
}

/* Apart, so that no variable lives across the jump of an arena that has run out of memory. */
static bool merge_safely(proceeding *p) {
    if (setjmp(p->arena.on_failure)) {
        return false;
    }
    merge_papers(p);
    return true;
}

bool drs_proceeding_write(drs_buffer *out, const drs_record *const *records, const drs_pair *pair,
                          drs_proceeding_layout layout, size_t *contradictions) {
    proceeding p = {.records = records, .pair = pair};
    p.inquiry = pair->inquiry != DRS_PAIR_NONE ? records[pair->inquiry] : NULL;
    p.answer = pair->answer != DRS_PAIR_NONE ? records[pair->answer] : NULL;
    p.own = p.answer ? p.answer : p.inquiry;
    bool done = merge_safely(&p);
    if (done) {
        drs_json w = {.out = out, .layout = layout.one_line ? DRS_JSON_TIGHT : DRS_JSON_LINES, .depth = layout.depth};
        write_proceeding(&w, &p);
    }
    *contradictions = p.contradiction_count;
    drs_arena_free(&p.arena);
    return done && !out->failed;
}
