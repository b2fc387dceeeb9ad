#include "rules.h"

#include <stdlib.h>
#include <string.h>

#include "letters.h"
#include "places.h"

/* By bytes, and the shorter first where one begins with the other. Absent strings are the smallest. */
static int compare(drs_string a, drs_string b) {
    size_t shorter = a.length < b.length ? a.length : b.length;
    int order = shorter ? memcmp(a.bytes, b.bytes, shorter) : 0;
    return order ? order : (a.length > b.length) - (a.length < b.length);
}

/* ---- Questions and answers --------------------------------------------------------------------------------------- */

/* A question, which its section and its number name; most papers have no sections. */
typedef struct numbered {
    drs_string section;
    drs_string number;
    size_t index;
} numbered;

static int compare_number(const void *a, const void *b) {
    const numbered *x = a;
    const numbered *y = b;
    int order = compare(x->section, y->section);
    return order ? order : compare(x->number, y->number);
}

static int compare_numbered(const void *a, const void *b) {
    const numbered *x = a;
    const numbered *y = b;
    int order = compare_number(a, b);
    return order ? order : (x->index > y->index) - (x->index < y->index);
}

/* The questions, sorted by number, so that a hostile number of them costs no square of it. */
static numbered *sorted_questions(drs_load *load, const drs_record *record) {
    numbered *sorted = drs_arena_alloc(load->arena, record->question_count, sizeof *sorted);
    for (size_t i = 0; i < record->question_count; i++) {
        sorted[i] = (numbered){record->questions[i].section.text, record->questions[i].number.text, i};
    }
    qsort(sorted, record->question_count, sizeof *sorted, compare_numbered);
    return sorted;
}

static void check_unique(drs_load *load, const numbered *sorted, size_t count) {
    const drs_load_place questions = drs_load_key(NULL, "questions");
    for (size_t i = 1; i < count; i++) {
        if (sorted[i].number.bytes && compare_number(&sorted[i - 1], &sorted[i]) == 0) {
            const drs_load_place question = drs_load_item(&questions, sorted[i].index);
            const drs_load_place number = drs_load_key(&question, "number");
            char quoted[DRS_LOAD_QUOTE];
            drs_load_problem(load, &number, "there is a question %s before",
                             drs_load_quote(quoted, sorted[i].number.bytes, sorted[i].number.length));
        }
    }
}

static void check_answer(drs_load *load, const drs_answer *answer, size_t index, const numbered *sorted, size_t count) {
    const drs_load_place answers = drs_load_key(NULL, "answers");
    const drs_load_place place = drs_load_item(&answers, index);
    const drs_load_place to = drs_load_key(&place, "to");
    for (size_t i = 0; i < answer->to_count; i++) {
        const drs_string *number = &answer->to[i].text;
        const numbered wanted = {answer->section.text, *number, 0};
        if (number->bytes && !bsearch(&wanted, sorted, count, sizeof *sorted, compare_number)) {
            const drs_load_place entry = drs_load_item(&to, i);
            char quoted[DRS_LOAD_QUOTE];
            drs_load_problem(load, &entry, "there is no question %s",
                             drs_load_quote(quoted, number->bytes, number->length));
        }
    }
}

/* The record itself says what is wrong with the paper. */
static bool says(const drs_record *record, const char *wanted) {
    for (size_t i = 0; i < record->extraction.diagnostic_count; i++) {
        const char *code = record->extraction.diagnostics[i].code;
        if (code && strcmp(code, wanted) == 0) {
            return true;
        }
    }
    return false;
}

/* An answer may come without its questions, which then stand in another paper. */
static void check_questions(drs_load *load, const drs_record *record) {
    if (!record->question_count) {
        return;
    }
    const numbered *sorted = sorted_questions(load, record);
    if (!says(record, "question.repeated")) {
        check_unique(load, sorted, record->question_count);
    }
    size_t checked = says(record, "answer.question.unknown") ? 0 : record->answer_count;
    for (size_t i = 0; i < checked; i++) {
        check_answer(load, &record->answers[i], i, sorted, record->question_count);
    }
}

/* ---- People ------------------------------------------------------------------------------------------------------ */

void drs_rules_check_askers(drs_load *load, const drs_load_place *place, const drs_asker *askers, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (askers[i].party.text.bytes && !askers[i].name.text.bytes) {
            const drs_load_place asker = drs_load_item(place, i);
            drs_load_problem(load, &asker, "\"party\" belongs to a person, and there is no \"name\"");
        }
    }
}

void drs_rules_check_answerers(drs_load *load, const drs_load_place *place, const drs_answerer *answerers,
                               size_t count) {
    for (size_t i = 0; i < count; i++) {
        const drs_answerer *a = &answerers[i];
        if (a->derived && (!a->office.text.bytes || !a->ministry.text.bytes)) {
            const drs_load_place answerer = drs_load_item(place, i);
            drs_load_problem(load, &answerer, "\"derived\" needs the \"office\" and the \"ministry\" formed from it");
        }
    }
}

void drs_rules_check_answers(drs_load *load, const drs_load_place *place, const drs_answer *answers, size_t count) {
    for (size_t i = 0; i < count; i++) {
        const drs_load_place answer = drs_load_item(place, i);
        const drs_load_place answerers = drs_load_key(&answer, "answerers");
        drs_rules_check_answerers(load, &answerers, answers[i].answerers, answers[i].answerer_count);
    }
}

static void check_people(drs_load *load, const drs_record *record) {
    const drs_load_place askers = drs_load_key(NULL, "askers");
    const drs_load_place answerers = drs_load_key(NULL, "answerers");
    const drs_load_place questions = drs_load_key(NULL, "questions");
    const drs_load_place answers = drs_load_key(NULL, "answers");
    drs_rules_check_askers(load, &askers, record->askers, record->asker_count);
    drs_rules_check_answerers(load, &answerers, record->answerers, record->answerer_count);
    for (size_t i = 0; i < record->question_count; i++) {
        const drs_load_place question = drs_load_item(&questions, i);
        const drs_load_place place = drs_load_key(&question, "askers");
        drs_rules_check_askers(load, &place, record->questions[i].askers, record->questions[i].asker_count);
    }
    drs_rules_check_answers(load, &answers, record->answers, record->answer_count);
}

/* ---- Values that follow from others ------------------------------------------------------------------------------ */

static const drs_value *date_of(const drs_record *record, drs_date_kind kind, drs_date_kind otherwise) {
    const drs_value *date = &record->dates[kind];
    return date->text.bytes ? date : &record->dates[otherwise];
}

/* The days that the dates give, where there are any; that they are left out is no contradiction. */
static void check_answer_days(drs_load *load, const drs_record *record) {
    const drs_value *asked = date_of(record, DRS_DATE_ASKED, DRS_DATE_RECEIVED);
    const drs_value *answered = date_of(record, DRS_DATE_ANSWERED, DRS_DATE_ANSWER_RECEIVED);
    const drs_load_place place = drs_load_key(NULL, "answer_days");
    if (!record->answer_days.known) {
        return;
    }
    if (!asked->text.bytes || !answered->text.bytes) {
        drs_load_problem(load, &place, "there is no date of the %s to count from",
                         asked->text.bytes ? "answer" : "inquiry");
        return;
    }
    long days = drs_days_between(asked->text.bytes, answered->text.bytes);
    if (days != (long)record->answer_days.number) {
        drs_load_problem(load, &place, "from %s to %s there are %ld days, not %lu", asked->text.bytes,
                         answered->text.bytes, days, (unsigned long)record->answer_days.number);
    }
}

typedef struct party {
    drs_string printed;
    drs_string id;
    size_t index;
    drs_load_place place;
} party;

static int compare_parties(const void *a, const void *b) {
    const party *x = a;
    const party *y = b;
    int order = compare(x->printed, y->printed);
    order = order ? order : compare(x->id, y->id);
    return order ? order : (x->index > y->index) - (x->index < y->index);
}

static void add_parties(drs_load *load, party *parties, size_t *count, const drs_load_place *owner,
                        const drs_asker *askers, size_t asker_count) {
    drs_load_place *list = drs_arena_alloc(load->arena, 1 + asker_count, sizeof *list);
    *list = drs_load_key(owner, "askers");
    for (size_t i = 0; i < asker_count; i++) {
        const drs_asker *asker = &askers[i];
        const drs_string printed = asker->party.text.bytes ? asker->party.text : asker->faction.text;
        list[i + 1] = drs_load_item(list, i);
        if (printed.bytes) {
            parties[*count] = (party){printed, asker->party_id, *count, drs_load_key(&list[i + 1], "party_id")};
            ++*count;
        } else if (asker->party_id.bytes) {
            const drs_load_place place = drs_load_key(&list[i + 1], "party_id");
            drs_load_problem(load, &place, "belongs to a \"party\" or a \"faction\", and there is none");
        }
    }
}

/* One printed party has one id, or none, in all of a record. */
static void check_parties(drs_load *load, const drs_record *record) {
    size_t most = record->asker_count;
    size_t count = 0;
    for (size_t i = 0; i < record->question_count; i++) {
        most += record->questions[i].asker_count;
    }
    party *parties = drs_arena_alloc(load->arena, most, sizeof *parties);
    drs_load_place *questions = drs_arena_alloc(load->arena, 1 + record->question_count, sizeof *questions);
    *questions = drs_load_key(NULL, "questions");
    add_parties(load, parties, &count, NULL, record->askers, record->asker_count);
    for (size_t i = 0; i < record->question_count; i++) {
        questions[i + 1] = drs_load_item(questions, i);
        add_parties(load, parties, &count, &questions[i + 1], record->questions[i].askers,
                    record->questions[i].asker_count);
    }
    qsort(parties, count, sizeof *parties, compare_parties);
    for (size_t i = 1; i < count; i++) {
        const party *before = &parties[i - 1];
        if (compare(before->printed, parties[i].printed) == 0 && compare(before->id, parties[i].id) != 0) {
            char quoted[DRS_LOAD_QUOTE];
            drs_load_problem(load, &parties[i].place, "%s has another id elsewhere in the record",
                             drs_load_quote(quoted, parties[i].printed.bytes, parties[i].printed.length));
        }
    }
}

/* A part that could not be read is missing. */
static void check_complete(drs_load *load, const drs_record *record) {
    const drs_load_place extraction = drs_load_key(NULL, "extraction");
    const drs_load_place place = drs_load_key(&extraction, "complete");
    for (size_t i = 0; i < record->extraction.diagnostic_count && record->extraction.complete; i++) {
        if (record->extraction.diagnostics[i].severity == DRS_SEVERITY_ERROR) {
            drs_load_problem(load, &place, "true, but diagnostic %zu is an error", i + 1);
            return;
        }
    }
}

/* ---- References and places --------------------------------------------------------------------------------------- */

static int compare_strings(const void *a, const void *b) {
    return compare(*(const drs_string *)a, *(const drs_string *)b);
}

static bool names_paper(const drs_link *link) {
    return link->target.bytes && link->kind <= DRS_LINK_INQUIRY;
}

static bool is_own(const drs_record *record, drs_string reference) {
    static const char form[] = "drucksache ";
    const size_t length = sizeof form - 1;
    if (reference.length <= length || memcmp(reference.bytes, form, length) != 0) {
        return false;
    }
    const drs_string number = {reference.bytes + length, reference.length - length};
    return compare(number, record->reference.text) == 0 || compare(number, record->inquiry_reference.text) == 0;
}

/* References are what the links say, without the paper and its inquiry. */
static void check_cited(drs_load *load, const drs_record *record) {
    const drs_load_place references = drs_load_key(NULL, "references");
    drs_string *cited = drs_arena_alloc(load->arena, record->link_count, sizeof *cited);
    size_t count = 0;
    for (size_t i = 0; i < record->link_count; i++) {
        if (names_paper(&record->links[i])) {
            cited[count++] = record->links[i].target;
        }
    }
    qsort(cited, count, sizeof *cited, compare_strings);
    for (size_t i = 0; i < record->reference_count; i++) {
        const drs_string reference = record->references[i].text;
        const drs_load_place place = drs_load_item(&references, i);
        if (reference.bytes && is_own(record, reference)) {
            drs_load_problem(load, &place, "this is the paper itself or its inquiry, which is not listed");
        } else if (reference.bytes && !bsearch(&reference, cited, count, sizeof *cited, compare_strings)) {
            drs_load_problem(load, &place, "no link of the record has this target");
        }
    }
}

static void check_references(drs_load *load, const drs_record *record) {
    const drs_load_place references = drs_load_key(NULL, "references");
    for (size_t i = 1; i < record->reference_count; i++) {
        int order = compare(record->references[i - 1].text, record->references[i].text);
        if (order >= 0) {
            const drs_load_place reference = drs_load_item(&references, i);
            drs_load_problem(load, &reference,
                             order ? "references are not sorted" : "the reference stands there twice");
        }
    }
}

static void check_page(drs_load *load, const drs_load_place *place, const drs_record *record, uint32_t page) {
    if (record->source.pages && page > record->source.pages) {
        drs_load_problem(load, place, "there is no page %lu, for the source has %lu", (unsigned long)page,
                         (unsigned long)record->source.pages);
    }
}

/* "/annexes/0": an annex, whose text is no value of the record. */
static bool names_annex(const drs_record *record, drs_string pointer) {
    static const char list[] = "/annexes/";
    const size_t length = sizeof list - 1;
    if (pointer.length <= length || memcmp(pointer.bytes, list, length) != 0) {
        return false;
    }
    size_t index = 0;
    for (size_t i = length; i < pointer.length; i++) {
        bool digit = pointer.bytes[i] >= '0' && pointer.bytes[i] <= '9';
        if (!digit || index >= record->annex_count || (i > length && pointer.bytes[length] == '0')) {
            return false;
        }
        index = index * 10 + (size_t)(pointer.bytes[i] - '0');
    }
    return index < record->annex_count;
}

/* A pointer to a value or an annex of the record under `name`. */
static void check_pointer(drs_load *load, const drs_load_place *owner, const char *name, const drs_record *record,
                          drs_string pointer) {
    if (pointer.bytes && !names_annex(record, pointer) && !drs_places_find(record, pointer.bytes, pointer.length)) {
        const drs_load_place place = drs_load_key(owner, name);
        char quoted[DRS_LOAD_QUOTE];
        drs_load_problem(load, &place, "no value of the record stands at %s",
                         drs_load_quote(quoted, pointer.bytes, pointer.length));
    }
}

/* "/answers/0" or "/government_remark"; an answer is there where it has a text. */
static void check_target(drs_load *load, const drs_load_place *owner, const drs_record *record, drs_string target) {
    static const char text[] = "/text";
    char pointer[64];
    bool found = target.bytes && drs_places_find(record, target.bytes, target.length);
    if (target.bytes && !found && target.length + sizeof text <= sizeof pointer) {
        memcpy(pointer, target.bytes, target.length);
        memcpy(pointer + target.length, text, sizeof text);
        found = drs_places_find(record, pointer, target.length + sizeof text - 1);
    }
    if (!found) {
        const drs_load_place place = drs_load_key(owner, "target");
        char quoted[DRS_LOAD_QUOTE];
        drs_load_problem(load, &place, "no answer of the record stands at %s",
                         drs_load_quote(quoted, target.bytes ? target.bytes : "", target.length));
    }
}

static void check_links(drs_load *load, const drs_record *record) {
    const drs_load_place links = drs_load_key(NULL, "links");
    const drs_load_place restricted = drs_load_key(NULL, "restricted");
    const drs_load_place annexes = drs_load_key(NULL, "annexes");
    for (size_t i = 0; i < record->link_count; i++) {
        const drs_link *link = &record->links[i];
        const drs_load_place place = drs_load_item(&links, i);
        check_pointer(load, &place, "place", record, link->place);
        if (link->kind == DRS_LINK_ANSWER) {
            check_target(load, &place, record, link->target);
        }
    }
    for (size_t i = 0; i < record->restricted_count; i++) {
        const drs_load_place place = drs_load_item(&restricted, i);
        check_pointer(load, &place, "place", record, record->restricted[i].place);
        check_page(load, &place, record, record->restricted[i].page);
    }
    for (size_t i = 0; i < record->annex_count; i++) {
        const drs_load_place place = drs_load_item(&annexes, i);
        check_page(load, &place, record, record->annexes[i].page);
    }
}

static void check_tables(drs_load *load, const drs_record *record) {
    const drs_load_place tables = drs_load_key(NULL, "tables");
    for (size_t i = 0; i < record->table_count; i++) {
        const drs_table *table = &record->tables[i];
        const drs_load_place place = drs_load_item(&tables, i);
        check_page(load, &place, record, table->page);
        check_pointer(load, &place, "place", record, table->place);
    }
}

static void check_footnotes(drs_load *load, const drs_record *record) {
    const drs_load_place footnotes = drs_load_key(NULL, "footnotes");
    for (size_t i = 0; i < record->footnote_count; i++) {
        const drs_load_place place = drs_load_item(&footnotes, i);
        check_page(load, &place, record, record->footnotes[i].page);
    }
}

typedef struct evidence_walk {
    drs_load *load;
    const drs_record *record;
    size_t index;
    bool unordered;
} evidence_walk;

/* Called for the values in the record's order, which must be that of the evidence. Entries that led to no value have
 * been reported and make no order. */
static void check_evidence(void *context, const char *pointer, const drs_spans *spans) {
    evidence_walk *w = context;
    const drs_load_place evidence = drs_load_key(NULL, "evidence");
    const drs_load_place place = drs_load_key(&evidence, pointer);
    for (size_t i = 0; i < spans->count; i++) {
        check_page(w->load, &place, w->record, spans->items[i].page);
    }
    if (!w->unordered && w->index < w->load->evidence_count) {
        drs_string entry = w->load->evidence[w->index++].pointer;
        if (compare(entry, (drs_string){pointer, strlen(pointer)}) != 0) {
            w->unordered = true;
            drs_load_problem(w->load, &evidence, "the order is not that of the record, from %s on", pointer);
        }
    }
}

void drs_rules_check(drs_load *load, const drs_record *record) {
    const bool sound = !load->problem_count; /* a value that could not be read contradicts nothing */
    check_questions(load, record);
    check_people(load, record);
    check_parties(load, record);
    check_complete(load, record);
    check_references(load, record);
    if (sound) {
        check_answer_days(load, record);
        check_cited(load, record);
    }
    check_footnotes(load, record);
    check_links(load, record);
    check_tables(load, record);
    evidence_walk w = {.load = load, .record = record, .unordered = load->problem_count > 0};
    drs_places_visit(record, check_evidence, &w);
}
