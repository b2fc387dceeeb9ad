#include "proceeding_check.h"

#include <string.h>

#include "pair.h"
#include "proceeding.h"
#include "rules.h"
#include "source.h"

/* ---- The table ------------------------------------------------------------------------------------------------------
 * Most of a proceeding's types are those of a record and are taken from its table when they are first needed; the rest
 * stands here. Where the contract allows null, the check puts a stand-in there before the table is asked. */

typedef struct side {
    uint32_t record;
    drs_string file;
    drs_string reference;
    drs_paper paper;
    drs_string inquiry_number;
    drs_string inquiry_reference;
    drs_value dates[DRS_DATE_COUNT];
} side;

typedef struct asked_question {
    drs_string number;
    drs_string section;
    drs_string text;
    drs_string wording;
    const drs_asker *askers;
    size_t asker_count;
} asked_question;

typedef struct claim {
    drs_string pointer;
    drs_string inquiry;
    drs_string answer;
} claim;

typedef struct checked {
    drs_string version;
    drs_value parliament;
    drs_value legislative_term;
    side inquiry;
    side answer;
    const drs_value *matched_by;
    size_t match_count;
    const side *candidates;
    size_t candidate_count;
    size_t candidates_dropped;
    drs_value kind;
    drs_value title;
    drs_value inquiry_number;
    drs_value dates[DRS_DATE_COUNT];
    const drs_asker *askers;
    size_t asker_count;
    bool and_others;
    const drs_answerer *answerers;
    size_t answerer_count;
    const asked_question *questions;
    size_t question_count;
    const drs_answer *answers;
    size_t answer_count;
    const claim *contradictions;
    size_t contradiction_count;
} checked;

enum { MOST_FIELDS = 24, TYPES = 6 };

/* The table while a proceeding is checked: on the stack, so that no global changes. */
typedef struct table {
    drs_field fields[TYPES][MOST_FIELDS];
    drs_type types[TYPES];
    drs_arena *arena;
} table;

enum { T_PROCEEDING, T_SIDE, T_DATES, T_PAPER_DATES, T_QUESTION, T_CLAIM };

static drs_field *add(table *t, int type, drs_field like, const char *key, size_t offset, bool required) {
    if (t->types[type].field_count == MOST_FIELDS) {
        drs_arena_fail(t->arena, DRS_ERROR_MEMORY);
    }
    drs_field *field = &t->fields[type][t->types[type].field_count++];
    *field = like;
    field->key = key;
    field->offset = offset;
    field->required = required;
    field->choice = false;
    return field;
}

/* A field that is like one of the record's. */
static drs_field *add_like(table *t, int type, const char *key, const char *like, size_t offset) {
    return add(t, type, *drs_record_field(like), key, offset, false);
}

static drs_field *add_list(table *t, int owner, const char *key, const drs_type *type, size_t offset,
                           size_t count_offset) {
    drs_field *field = add(t, owner, (drs_field){.kind = DRS_FIELD_OBJECTS}, key, offset, false);
    field->type = type;
    field->count_offset = count_offset;
    return field;
}

static void add_object(table *t, int owner, const char *key, int type, size_t offset, bool required) {
    add(t, owner, (drs_field){.kind = DRS_FIELD_OBJECT}, key, offset, required)->type = &t->types[type];
}

static void add_text(table *t, int type, const char *key, const drs_syntax *syntax, size_t offset, bool required) {
    add(t, type, (drs_field){.kind = DRS_FIELD_STRING, .syntax = syntax}, key, offset, required);
}

static void add_dates(table *t, int type, const drs_date_kind *kinds, size_t count) {
    const drs_type *dates = drs_record_field("dates")->type;
    for (size_t i = 0; i < count; i++) {
        const char *key = drs_date_name(kinds[i]);
        const drs_field *like = drs_type_field(dates, key);
        add(t, type, *like, key, like->offset, false)->choice = true;
    }
    t->types[type].choice = DRS_CHOICE_ANY;
}

static void fill(table *t, drs_arena *arena) {
    static const drs_date_kind common[] = {DRS_DATE_ASKED, DRS_DATE_RECEIVED, DRS_DATE_FORWARDED, DRS_DATE_ANSWERED,
                                           DRS_DATE_ANSWER_RECEIVED};
    static const drs_date_kind own[] = {DRS_DATE_HEAD, DRS_DATE_ORIGINAL, DRS_DATE_ISSUED};
    static const size_t sizes[TYPES] = {
        sizeof(checked),        sizeof(side), DRS_DATE_COUNT * sizeof(drs_value), DRS_DATE_COUNT * sizeof(drs_value),
        sizeof(asked_question), sizeof(claim)};
    *t = (table){.arena = arena};
    for (int i = 0; i < TYPES; i++) {
        t->types[i] = (drs_type){.name = "", .size = sizes[i], .fields = t->fields[i]};
    }
    const drs_syntax *text = drs_record_field("title")->syntax;
    const drs_syntax *number = drs_type_field(drs_record_field("questions")->type, "number")->syntax;
    const drs_syntax *section = drs_type_field(drs_record_field("questions")->type, "section")->syntax;
    const drs_syntax *pointer = drs_type_field(drs_record_field("links")->type, "place")->syntax;
    const drs_type *source = drs_record_field("source")->type;
    const drs_syntax *reference = drs_record_field("reference")->syntax;
    add_dates(t, T_DATES, common, sizeof common / sizeof *common);
    add_dates(t, T_PAPER_DATES, own, sizeof own / sizeof *own);

    add(t, T_SIDE, (drs_field){.kind = DRS_FIELD_COUNT}, "record", offsetof(side, record), true);
    add_text(t, T_SIDE, "file", drs_type_field(source, "file")->syntax, offsetof(side, file), false);
    add_text(t, T_SIDE, "reference", reference, offsetof(side, reference), false);
    add_like(t, T_SIDE, "paper", "paper", offsetof(side, paper))->spans_offset = 0;
    add_text(t, T_SIDE, "inquiry_number", text, offsetof(side, inquiry_number), false);
    add_text(t, T_SIDE, "inquiry_reference", reference, offsetof(side, inquiry_reference), false);
    add_object(t, T_SIDE, "dates", T_PAPER_DATES, offsetof(side, dates), false);

    const drs_type *asker = drs_record_field("askers")->type;
    add_text(t, T_QUESTION, "number", number, offsetof(asked_question, number), true);
    add_text(t, T_QUESTION, "section", section, offsetof(asked_question, section), false);
    add_text(t, T_QUESTION, "text", text, offsetof(asked_question, text), false);
    add_text(t, T_QUESTION, "wording", text, offsetof(asked_question, wording), false);
    add_list(t, T_QUESTION, "askers", asker, offsetof(asked_question, askers), offsetof(asked_question, asker_count));

    add_text(t, T_CLAIM, "pointer", pointer, offsetof(claim, pointer), true);
    add_text(t, T_CLAIM, "inquiry", text, offsetof(claim, inquiry), true);
    add_text(t, T_CLAIM, "answer", text, offsetof(claim, answer), true);

    add_text(t, T_PROCEEDING, "version", text, offsetof(checked, version), true);
    add_like(t, T_PROCEEDING, "parliament", "parliament", offsetof(checked, parliament));
    add_like(t, T_PROCEEDING, "legislative_term", "legislative_term", offsetof(checked, legislative_term));
    add_object(t, T_PROCEEDING, "inquiry", T_SIDE, offsetof(checked, inquiry), true);
    add_object(t, T_PROCEEDING, "answer", T_SIDE, offsetof(checked, answer), true);
    drs_field *match =
        add(t, T_PROCEEDING, (drs_field){.kind = DRS_FIELD_VALUES}, "matched_by", offsetof(checked, matched_by), true);
    match->syntax = text;
    match->count_offset = offsetof(checked, match_count);
    add_list(t, T_PROCEEDING, "candidates", &t->types[T_SIDE], offsetof(checked, candidates),
             offsetof(checked, candidate_count));
    add(t, T_PROCEEDING, (drs_field){.kind = DRS_FIELD_SIZE}, "candidates_dropped",
        offsetof(checked, candidates_dropped), false);
    add_like(t, T_PROCEEDING, "kind", "kind", offsetof(checked, kind));
    add_like(t, T_PROCEEDING, "title", "title", offsetof(checked, title));
    add_like(t, T_PROCEEDING, "inquiry_number", "inquiry_number", offsetof(checked, inquiry_number));
    add_object(t, T_PROCEEDING, "dates", T_DATES, offsetof(checked, dates), false);
    add_list(t, T_PROCEEDING, "askers", asker, offsetof(checked, askers), offsetof(checked, asker_count));
    add_like(t, T_PROCEEDING, "and_others", "and_others", offsetof(checked, and_others));
    add_list(t, T_PROCEEDING, "answerers", drs_record_field("answerers")->type, offsetof(checked, answerers),
             offsetof(checked, answerer_count));
    add_list(t, T_PROCEEDING, "questions", &t->types[T_QUESTION], offsetof(checked, questions),
             offsetof(checked, question_count));
    add_list(t, T_PROCEEDING, "answers", drs_record_field("answers")->type, offsetof(checked, answers),
             offsetof(checked, answer_count));
    add_list(t, T_PROCEEDING, "contradictions", &t->types[T_CLAIM], offsetof(checked, contradictions),
             offsetof(checked, contradiction_count))
        ->required = true;
}

/* ---- Stand-ins ------------------------------------------------------------------------------------------------------ */

/* What the object says before stand-ins take its place. */
typedef struct seen {
    bool inquiry; /* a paper stands there */
    bool answer;
    bool evidence;  /* there is a list of it */
    size_t matches; /* pieces of evidence */
    bool contradicted;
} seen;

/* json[key] = value, whose reference is taken over. Out of memory is out of the record, as everywhere. */
static void put(drs_load *load, json_t *json, const char *key, json_t *value) {
    if (!value || json_object_set_new(json, key, value) != 0) {
        drs_arena_fail(load->arena, DRS_ERROR_MEMORY);
    }
}

static bool stand_in_for_side(drs_load *load, json_t *json, const char *key) {
    if (!json_is_null(json_object_get(json, key))) {
        return json_object_get(json, key) != NULL;
    }
    put(load, json, key, json_pack("{s:i}", "record", 1));
    return false;
}

static void stand_in_for_claim(drs_load *load, const table *t, const drs_load_place *place, json_t *claim_json,
                               const char *key) {
    json_t *value = json_object_get(claim_json, key);
    if (json_is_array(value)) {
        asked_question holder = {0};
        const drs_load_place claimed = drs_load_key(place, key);
        const drs_field *askers = drs_type_field(&t->types[T_QUESTION], "askers");
        drs_json_load_value(load, &claimed, askers, value, &holder);
        drs_rules_check_askers(load, &claimed, holder.askers, holder.asker_count);
    }
    if (json_is_array(value) || json_is_null(value)) {
        put(load, claim_json, key, json_string("-"));
    }
}

/* The value that a pointer names is there. Only array indexes and keys of the contract stand in pointers. */
static bool leads_somewhere(const json_t *json, const char *pointer) {
    char key[64];
    while (json && *pointer == '/') {
        pointer++;
        size_t length = strcspn(pointer, "/");
        if (length == 0 || length >= sizeof key) {
            return false;
        }
        memcpy(key, pointer, length);
        key[length] = '\0';
        pointer += length;
        if (json_is_array(json)) {
            size_t index = 0;
            for (size_t i = 0; i < length; i++) {
                if (key[i] < '0' || key[i] > '9' || index > 1000000) {
                    return false;
                }
                index = index * 10 + (size_t)(key[i] - '0');
            }
            json = json_array_get(json, index);
        } else {
            json = json_object_get(json, key);
        }
    }
    return json && !*pointer;
}

static void check_claim(drs_load *load, const table *t, const drs_load_place *place, const json_t *json,
                        json_t *claim_json) {
    const json_t *asked = json_object_get(claim_json, "inquiry");
    const json_t *answered = json_object_get(claim_json, "answer");
    const char *pointer = json_string_value(json_object_get(claim_json, "pointer"));
    if (pointer && !leads_somewhere(json, pointer)) {
        const drs_load_place where = drs_load_key(place, "pointer");
        char quoted[DRS_LOAD_QUOTE];
        drs_load_problem(load, &where, "no value of the proceeding stands at %s",
                         drs_load_quote(quoted, pointer, strlen(pointer)));
    }
    if (asked && answered && json_equal(asked, answered)) {
        drs_load_problem(load, place, "\"inquiry\" and \"answer\" say the same, which is no contradiction");
    }
    stand_in_for_claim(load, t, place, claim_json, "inquiry");
    stand_in_for_claim(load, t, place, claim_json, "answer");
}

static seen put_stand_ins(drs_load *load, const table *t, json_t *json) {
    const drs_load_place place = drs_load_key(NULL, "contradictions");
    json_t *claims = json_object_get(json, "contradictions");
    const json_t *evidence = json_object_get(json, "matched_by");
    seen found = {.evidence = json_is_array(evidence), .matches = json_array_size(evidence)};
    found.contradicted = json_array_size(claims) > 0;
    for (size_t i = 0; i < json_array_size(claims); i++) {
        const drs_load_place entry = drs_load_item(&place, i);
        json_t *one = json_array_get(claims, i);
        if (json_is_object(one)) {
            check_claim(load, t, &entry, json, one);
        }
    }
    /* Lists of a record are absent where they are empty; these two may be. */
    static const char *const lists[] = {"matched_by", "contradictions"};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        const json_t *list = json_object_get(json, lists[i]);
        if (json_is_array(list) && json_array_size(list) == 0) {
            put(load, json, lists[i],
                i == 0 ? json_pack("[s]", drs_pair_evidence_name(DRS_PAIR_TITLE))
                       : json_pack("[{s:s, s:s, s:s}]", "pointer", "/version", "inquiry", "-", "answer", "-"));
        }
    }
    found.inquiry = stand_in_for_side(load, json, "inquiry");
    found.answer = stand_in_for_side(load, json, "answer");
    return found;
}

/* ---- The rules ------------------------------------------------------------------------------------------------------ */

/* The names are known and stand in the order of their strength. Returns whether one says that one paper holds both. */
static bool check_evidence(drs_load *load, const json_t *list) {
    const drs_load_place place = drs_load_key(NULL, "matched_by");
    int before = -1;
    bool same_paper = false;
    for (size_t i = 0; i < json_array_size(list); i++) {
        const char *name = json_string_value(json_array_get(list, i));
        const drs_load_place entry = drs_load_item(&place, i);
        int known = 0;
        while (name && known < DRS_PAIR_EVIDENCE_COUNT &&
               strcmp(name, drs_pair_evidence_name((drs_pair_evidence)known)) != 0) {
            known++;
        }
        if (name && known == DRS_PAIR_EVIDENCE_COUNT) {
            char quoted[DRS_LOAD_QUOTE];
            drs_load_problem(load, &entry, "there is no such evidence as %s",
                             drs_load_quote(quoted, name, strlen(name)));
        } else if (name && known <= before) {
            drs_load_problem(load, &entry, known == before ? "stands there twice" : "stands behind a weaker evidence");
        }
        before = name && known < DRS_PAIR_EVIDENCE_COUNT && known > before ? known : before;
        same_paper = same_paper || known == DRS_PAIR_SAME_PAPER;
    }
    return same_paper;
}

static void check_sides(drs_load *load, const checked *c, seen found, bool same_paper) {
    const drs_load_place matched = drs_load_key(NULL, "matched_by");
    bool joined = found.inquiry && found.answer;
    if (!found.inquiry && !found.answer) {
        drs_load_problem(load, NULL, "neither \"inquiry\" nor \"answer\" is a paper");
    } else if (found.matches > 0 && !joined) {
        drs_load_problem(load, &matched, "one of the papers is missing, so nothing can have matched");
    } else if (found.evidence && found.matches == 0 && joined) {
        drs_load_problem(load, &matched, "two papers are joined, and nothing says why");
    } else if (joined && same_paper != (c->inquiry.record == c->answer.record)) {
        drs_load_problem(load, &matched, "\"same_paper\" belongs to an inquiry and an answer that are one record");
    }
    if (joined && c->candidate_count) {
        const drs_load_place candidates = drs_load_key(NULL, "candidates");
        drs_load_problem(load, &candidates, "two papers are joined, so there are no candidates");
    }
    if (c->candidates_dropped && c->candidate_count < DRS_PAIR_MOST_CANDIDATES) {
        const drs_load_place dropped = drs_load_key(NULL, "candidates_dropped");
        drs_load_problem(load, &dropped, "there are fewer candidates than are kept");
    }
    if (!joined && found.contradicted) {
        const drs_load_place contradictions = drs_load_key(NULL, "contradictions");
        drs_load_problem(load, &contradictions, "one of the papers is missing, so nothing can contradict it");
    }
}

static void check_questions(drs_load *load, const checked *c) {
    const drs_load_place questions = drs_load_key(NULL, "questions");
    for (size_t i = 0; i < c->question_count; i++) {
        const asked_question *q = &c->questions[i];
        const drs_load_place question = drs_load_item(&questions, i);
        const drs_load_place wording = drs_load_key(&question, "wording");
        const drs_load_place askers = drs_load_key(&question, "askers");
        if (!q->text.length != !q->wording.length) {
            drs_load_problem(load, &question, "\"text\" and \"wording\" stand together");
        } else if (q->wording.length && strcmp(q->wording.bytes, "answer") != 0 &&
                   strcmp(q->wording.bytes, "inquiry") != 0) {
            drs_load_problem(load, &wording, "expected one of \"answer\", \"inquiry\"");
        }
        drs_rules_check_askers(load, &askers, q->askers, q->asker_count);
    }
}

bool drs_is_proceeding(const json_t *json) {
    return !json_object_get(json, "extraction") &&
           (json_object_get(json, "matched_by") || json_object_get(json, "contradictions"));
}

void drs_proceeding_check(drs_load *load, json_t *json) {
    table t;
    checked c = {0};
    fill(&t, load->arena);
    const char *version = json_string_value(json_object_get(json, "version"));
    if (version && strcmp(version, DRS_PROCEEDING_VERSION) != 0) {
        const drs_load_place place = drs_load_key(NULL, "version");
        drs_load_problem(load, &place, "expected \"%s\"", DRS_PROCEEDING_VERSION);
    }
    bool same_paper = check_evidence(load, json_object_get(json, "matched_by"));
    seen found = put_stand_ins(load, &t, json);
    drs_json_load_object(load, NULL, &t.types[T_PROCEEDING], json, &c);
    check_sides(load, &c, found, same_paper);
    check_questions(load, &c);
    const drs_load_place askers = drs_load_key(NULL, "askers");
    const drs_load_place answerers = drs_load_key(NULL, "answerers");
    const drs_load_place answers = drs_load_key(NULL, "answers");
    drs_rules_check_askers(load, &askers, c.askers, c.asker_count);
    drs_rules_check_answerers(load, &answerers, c.answerers, c.answerer_count);
    drs_rules_check_answers(load, &answers, c.answers, c.answer_count);
}
