#include "pair.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

/* What the records are compared by: the evidence, and the kind, which no pair is joined by but many are kept apart. */
enum { FACT_KIND = DRS_PAIR_EVIDENCE_COUNT, FACT_COUNT };

#define BIT(fact) (1u << (fact))
#define REFERENCE BIT(DRS_PAIR_INQUIRY_REFERENCE)
#define NUMBER BIT(DRS_PAIR_INQUIRY_NUMBER)
#define TITLE BIT(DRS_PAIR_TITLE)
#define ASKED BIT(DRS_PAIR_ASKED)
#define ASKER BIT(DRS_PAIR_FIRST_ASKER)
#define KIND BIT(FACT_KIND)

/* In what two records must agree to be joined, in the order in which it is tried: a row that asks for more stands
 * before those that ask for less, so that the better fit wins. */
static const unsigned rows[] = {
    REFERENCE | NUMBER | TITLE, REFERENCE | NUMBER, REFERENCE | TITLE, REFERENCE,
    NUMBER | KIND | TITLE,      NUMBER | TITLE,     NUMBER | KIND,     NUMBER,
    TITLE | ASKED | ASKER,      TITLE | ASKED,      TITLE | ASKER,
};

typedef enum side { SIDE_NONE, SIDE_INQUIRY, SIDE_ANSWER } side;

/* A record as it is compared. Equal facts have equal numbers; 0 is a fact that the record does not have. */
typedef struct entry {
    side side;
    bool ambiguous;
    size_t mate; /* DRS_PAIR_NONE while it is not joined */
    size_t facts[FACT_COUNT];
    drs_pair pair; /* candidates and refutation */
} entry;

struct drs_pairing {
    drs_arena arena;
    drs_pair *pairs;
    size_t count;
};

static const char *const evidence_names[DRS_PAIR_EVIDENCE_COUNT] = {
    [DRS_PAIR_INQUIRY_REFERENCE] = "inquiry_reference",
    [DRS_PAIR_INQUIRY_NUMBER] = "inquiry_number",
    [DRS_PAIR_TITLE] = "title",
    [DRS_PAIR_ASKED] = "asked",
    [DRS_PAIR_FIRST_ASKER] = "first_asker",
    [DRS_PAIR_SAME_PAPER] = "same_paper",
};

const char *drs_pair_evidence_name(drs_pair_evidence evidence) {
    return evidence_names[evidence];
}

/* ---- Comparing texts --------------------------------------------------------------------------------------------- */

int drs_pair_compare(drs_string a, drs_string b) {
    size_t shorter = a.length < b.length ? a.length : b.length;
    int order = shorter ? memcmp(a.bytes, b.bytes, shorter) : 0;
    return order ? order : (a.length > b.length) - (a.length < b.length);
}

/* Bytes of a footnote's mark ("[^5]") at the start of a text; 0 where there is none. */
static size_t mark_size(const char *text, size_t length) {
    enum { LONGEST_MARK = 12 };
    size_t most = length < LONGEST_MARK ? length : LONGEST_MARK;
    if (length < 4 || text[0] != '[' || text[1] != '^') {
        return 0;
    }
    const char *end = memchr(text, ']', most);
    return end ? (size_t)(end - text) + 1 : 0;
}

static bool is_letter_or_digit(utf8proc_int32_t letter) {
    utf8proc_category_t category = utf8proc_category(letter);
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
           (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

drs_string drs_pair_wording(drs_arena *arena, drs_string text) {
    size_t room = text.length * 2 + 4; /* a letter's lower case may take a byte more */
    char *bytes = drs_arena_bytes(arena, room);
    size_t used = 0;
    for (size_t i = 0; i < text.length;) {
        size_t mark = mark_size(text.bytes + i, text.length - i);
        if (mark) {
            i += mark;
            continue;
        }
        utf8proc_int32_t letter = 0;
        utf8proc_ssize_t size =
            utf8proc_iterate((const utf8proc_uint8_t *)text.bytes + i, (utf8proc_ssize_t)(text.length - i), &letter);
        i += size > 0 ? (size_t)size : 1;
        if (size > 0 && is_letter_or_digit(letter) && used + 4 <= room) {
            used += (size_t)utf8proc_encode_char(utf8proc_tolower(letter), (utf8proc_uint8_t *)bytes + used);
        }
    }
    drs_arena_trim(arena, bytes, room, used);
    return (drs_string){bytes, used};
}

drs_string drs_pair_number(const drs_record *record) {
    drs_string number = record->inquiry_number.text;
    drs_string term = record->legislative_term.text;
    if (term.length && number.length > term.length + 1 && number.bytes[term.length] == '/' &&
        memcmp(number.bytes, term.bytes, term.length) == 0) {
        return (drs_string){number.bytes + term.length + 1, number.length - term.length - 1};
    }
    return number;
}

/* Several strings as one, a line each. The last one alone may hold line ends. */
static drs_string join(drs_arena *arena, const drs_string *parts, size_t count) {
    size_t length = count;
    for (size_t i = 0; i < count; i++) {
        length += parts[i].length;
    }
    char *bytes = drs_arena_bytes(arena, length);
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        if (parts[i].length) {
            memcpy(bytes + used, parts[i].bytes, parts[i].length);
        }
        used += parts[i].length;
        bytes[used++] = '\n';
    }
    return (drs_string){bytes, length};
}

drs_string drs_pair_asker(drs_arena *arena, const drs_asker *asker) {
    bool faction = asker->faction.text.length > 0;
    drs_string who = faction && asker->party_id.length ? asker->party_id
                     : faction                         ? drs_pair_wording(arena, asker->faction.text)
                                                       : drs_pair_wording(arena, asker->name.text);
    const drs_string parts[] = {faction ? (drs_string){"faction", 7} : (drs_string){"name", 4}, who};
    return who.length ? join(arena, parts, 2) : (drs_string){0};
}

/* ---- The facts of a record --------------------------------------------------------------------------------------- */

static side side_of(const drs_record *record) {
    switch (record->paper) {
    case DRS_PAPER_INQUIRY:
        return SIDE_INQUIRY;
    case DRS_PAPER_ANSWER:
    case DRS_PAPER_INQUIRY_WITH_ANSWER: /* an inquiry of its own may have been printed before it */
        return SIDE_ANSWER;
    case DRS_PAPER_UNKNOWN:
    case DRS_PAPER_OTHER:
        break;
    }
    return SIDE_NONE;
}

bool drs_pair_takes(const drs_record *record) {
    return side_of(record) != SIDE_NONE;
}

/* A fact as a text that is equal for equal facts; empty where the record does not have it. */
static drs_string fact_text(drs_arena *arena, const drs_record *record, int fact) {
    drs_string parliament = record->parliament.text;
    drs_string term = record->legislative_term.text;
    drs_string value = {0};
    switch (fact) {
    case DRS_PAIR_INQUIRY_REFERENCE:
        /* The reference holds the term. */
        term = (drs_string){"", 0};
        value = side_of(record) == SIDE_ANSWER ? record->inquiry_reference.text : record->reference.text;
        break;
    case DRS_PAIR_INQUIRY_NUMBER:
        value = term.length ? drs_pair_number(record) : value;
        break;
    case DRS_PAIR_TITLE:
        value = drs_pair_wording(arena, record->title.text);
        break;
    case DRS_PAIR_ASKED:
        value = record->dates[DRS_DATE_ASKED].text;
        break;
    case DRS_PAIR_FIRST_ASKER:
        value = record->asker_count ? drs_pair_asker(arena, &record->askers[0]) : value;
        break;
    case FACT_KIND:
        value = record->kind.text;
        break;
    default:
        break;
    }
    const drs_string parts[] = {parliament, term, value};
    return parliament.length && value.length ? join(arena, parts, 3) : (drs_string){0};
}

typedef struct named {
    drs_string text;
    size_t index;
} named;

static int by_text(const void *a, const void *b) {
    return drs_pair_compare(((const named *)a)->text, ((const named *)b)->text);
}

/* Number the texts of one fact, so that from here on facts are compared as numbers. */
static void number_fact(drs_arena *arena, const drs_record *const *records, entry *entries, size_t count, int fact) {
    named *texts = drs_arena_alloc(arena, count + 1, sizeof *texts);
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        drs_string text = entries[i].side != SIDE_NONE ? fact_text(arena, records[i], fact) : (drs_string){0};
        if (text.length) {
            texts[found++] = (named){text, i};
        }
    }
    qsort(texts, found, sizeof *texts, by_text);
    size_t number = 0;
    for (size_t i = 0; i < found; i++) {
        number += i == 0 || drs_pair_compare(texts[i - 1].text, texts[i].text) != 0;
        entries[texts[i].index].facts[fact] = number;
    }
}

/* ---- Joining ----------------------------------------------------------------------------------------------------- */

/* A record in the row that is being tried: its facts, those that the row does not ask for as 0. */
typedef struct item {
    size_t facts[FACT_COUNT];
    size_t index;
} item;

static int by_facts(const void *a, const void *b) {
    const item *left = a;
    const item *right = b;
    for (int i = 0; i < FACT_COUNT; i++) {
        if (left->facts[i] != right->facts[i]) {
            return left->facts[i] < right->facts[i] ? -1 : 1;
        }
    }
    return (left->index > right->index) - (left->index < right->index);
}

static bool agree(const entry *a, const entry *b, int fact) {
    return a->facts[fact] && a->facts[fact] == b->facts[fact];
}

static bool differ(const entry *a, const entry *b, int fact) {
    return a->facts[fact] && b->facts[fact] && a->facts[fact] != b->facts[fact];
}

/* May the two be joined by this row, in which they agree, or does what else they print forbid it? */
static bool admissible(unsigned row, const entry *inquiry, const entry *answer) {
    static const int others[] = {DRS_PAIR_INQUIRY_NUMBER, DRS_PAIR_TITLE, DRS_PAIR_FIRST_ASKER};
    if (!(row & (REFERENCE | NUMBER))) {
        /* A series of inquiries often has one title: any known difference parts them. */
        for (int fact = 0; fact < FACT_COUNT; fact++) {
            if (differ(inquiry, answer, fact)) {
                return false;
            }
        }
        return true;
    }
    if (!(row & REFERENCE) && ((!(row & TITLE) && differ(inquiry, answer, DRS_PAIR_INQUIRY_REFERENCE)) ||
                               differ(inquiry, answer, FACT_KIND))) {
        return false;
    }
    /* One number against all else that both print is a misprint. */
    int agreeing = 0;
    int differing = 0;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        bool asked_for = !(row & REFERENCE) && others[i] == DRS_PAIR_INQUIRY_NUMBER;
        agreeing += !asked_for && agree(inquiry, answer, others[i]);
        differing += !asked_for && differ(inquiry, answer, others[i]);
    }
    return agreeing > 0 || differing < 2;
}

/* Records that agree in a row, by their sides. */
typedef struct group {
    size_t *members[2]; /* inquiries, answers; those that are joined already too, where the row counts them */
    size_t count[2];
    size_t free[2]; /* how many of them are not joined */
} group;

/* Take out what cannot be meant: in a row that does not ask for a fact, two records that both have it differ in it, or
 * an earlier row would have joined or refused them. */
static void sift(const entry *entries, group *g, int fact) {
    bool all[2] = {true, true};
    for (int s = 0; s < 2; s++) {
        for (size_t i = 0; i < g->count[s]; i++) {
            all[s] = all[s] && entries[g->members[s][i]].facts[fact] != 0;
        }
    }
    for (int s = 0; s < 2; s++) {
        size_t kept = 0;
        for (size_t i = 0; i < g->count[s]; i++) {
            if (!all[1 - s] || !entries[g->members[s][i]].facts[fact]) {
                g->members[s][kept++] = g->members[s][i];
            }
        }
        g->count[s] = kept;
    }
}

static void count_free(const entry *entries, group *g) {
    for (int s = 0; s < 2; s++) {
        g->free[s] = 0;
        for (size_t i = 0; i < g->count[s]; i++) {
            g->free[s] += entries[g->members[s][i]].mate == DRS_PAIR_NONE;
        }
    }
}

/* Several fit equally well: none is joined, now or by weaker evidence, and each remembers the others' side. */
static void refuse(drs_arena *arena, entry *entries, const group *g) {
    for (int s = 0; s < 2; s++) {
        size_t shown = g->count[s] < DRS_PAIR_MOST_CANDIDATES ? g->count[s] : DRS_PAIR_MOST_CANDIDATES;
        size_t *candidates = drs_arena_alloc(arena, shown, sizeof *candidates);
        memcpy(candidates, g->members[s], shown * sizeof *candidates);
        for (size_t i = 0; i < g->count[1 - s]; i++) {
            entry *other = &entries[g->members[1 - s][i]];
            if (other->mate == DRS_PAIR_NONE) {
                other->ambiguous = true;
                other->pair.candidates = candidates;
                other->pair.candidate_count = shown;
                other->pair.candidates_dropped = g->count[s] - shown;
            }
        }
    }
}

static void settle(drs_arena *arena, entry *entries, group *g, unsigned row) {
    if (!(row & REFERENCE) && (row & (NUMBER | TITLE)) != (NUMBER | TITLE)) {
        sift(entries, g, DRS_PAIR_INQUIRY_REFERENCE);
    }
    if (!(row & (REFERENCE | NUMBER))) {
        sift(entries, g, DRS_PAIR_INQUIRY_NUMBER);
    }
    count_free(entries, g);
    if (!g->free[0] || !g->free[1]) {
        return;
    }
    if (g->count[0] > 1 || g->count[1] > 1) {
        refuse(arena, entries, g);
    } else if (admissible(row, &entries[g->members[0][0]], &entries[g->members[1][0]])) {
        entries[g->members[0][0]].mate = g->members[1][0];
        entries[g->members[1][0]].mate = g->members[0][0];
    }
}

typedef struct scratch {
    item *items;
    size_t *members[2];
} scratch;

/* The records that take part in a row, sorted. Returns how many. By a title, which many inquiries may share, a record
 * is joined only where none of those that are joined already would have fitted as well. */
static size_t collect(const entry *entries, size_t count, unsigned row, bool joined_too, item *items) {
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        const entry *e = &entries[i];
        bool takes_part = e->side != SIDE_NONE && !e->ambiguous && (joined_too || e->mate == DRS_PAIR_NONE);
        item one = {.index = i};
        for (int fact = 0; takes_part && fact < FACT_COUNT; fact++) {
            if (row & BIT(fact)) {
                one.facts[fact] = e->facts[fact];
                takes_part = e->facts[fact] != 0;
            }
        }
        if (takes_part) {
            items[found++] = one;
        }
    }
    qsort(items, found, sizeof *items, by_facts);
    return found;
}

/* The group that begins at items[start]; returns where the next one does. */
static size_t next_group(const entry *entries, const scratch *s, size_t start, size_t found, group *g) {
    size_t i = start;
    *g = (group){.members = {s->members[0], s->members[1]}};
    do {
        int at = entries[s->items[i].index].side == SIDE_ANSWER;
        g->members[at][g->count[at]++] = s->items[i].index;
        i++;
    } while (i < found && memcmp(s->items[i].facts, s->items[start].facts, sizeof s->items[i].facts) == 0);
    return i;
}

static void try_row(drs_arena *arena, entry *entries, size_t count, unsigned row, const scratch *s) {
    group g;
    size_t found = collect(entries, count, row, !(row & (REFERENCE | NUMBER)), s->items);
    for (size_t i = 0; i < found;) {
        i = next_group(entries, s, i, found, &g);
        settle(arena, entries, &g, row);
    }
}

/* Answers that are left although the inquiry that they name is there. */
static void find_refuted(entry *entries, size_t count, const scratch *s) {
    group g;
    size_t found = collect(entries, count, REFERENCE, true, s->items);
    for (size_t i = 0; i < found;) {
        i = next_group(entries, s, i, found, &g);
        for (size_t k = 0; g.count[0] && k < g.count[1]; k++) {
            entry *answer = &entries[g.members[1][k]];
            answer->pair.refuted = answer->mate == DRS_PAIR_NONE;
        }
    }
}

/* ---- The result -------------------------------------------------------------------------------------------------- */

static drs_pair proceeding_of(const drs_record *const *records, const entry *entries, size_t index) {
    const entry *e = &entries[index];
    drs_pair pair = e->pair;
    pair.inquiry = e->side == SIDE_INQUIRY ? index : e->mate;
    pair.answer = e->side == SIDE_ANSWER ? index : e->mate;
    if (e->mate != DRS_PAIR_NONE) {
        for (int fact = 0; fact < DRS_PAIR_EVIDENCE_COUNT; fact++) {
            bool kept_apart = fact == DRS_PAIR_INQUIRY_NUMBER && differ(e, &entries[e->mate], FACT_KIND);
            pair.matched_by |= agree(e, &entries[e->mate], fact) && !kept_apart ? BIT(fact) : 0;
        }
    } else if (records[index]->paper == DRS_PAPER_INQUIRY_WITH_ANSWER) {
        /* Its own inquiry it holds for certain, so it is joined, whatever others fit as well; those name it. */
        pair.inquiry = index;
        pair.matched_by = BIT(DRS_PAIR_SAME_PAPER);
        pair.candidates = NULL;
        pair.candidate_count = 0;
        pair.candidates_dropped = 0;
    }
    return pair;
}

static void join_records(drs_pairing *pairing, const drs_record *const *records, size_t count) {
    drs_arena *arena = &pairing->arena;
    entry *entries = drs_arena_alloc(arena, count + 1, sizeof *entries);
    scratch s = {.items = drs_arena_alloc(arena, count + 1, sizeof(item)),
                 .members = {drs_arena_alloc(arena, count + 1, sizeof(size_t)),
                             drs_arena_alloc(arena, count + 1, sizeof(size_t))}};
    for (size_t i = 0; i < count; i++) {
        entries[i].side = side_of(records[i]);
        entries[i].mate = DRS_PAIR_NONE;
    }
    for (int fact = 0; fact < FACT_COUNT; fact++) {
        number_fact(arena, records, entries, count, fact);
    }
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        try_row(arena, entries, count, rows[i], &s);
    }
    find_refuted(entries, count, &s);
    pairing->pairs = drs_arena_alloc(arena, count + 1, sizeof *pairing->pairs);
    for (size_t i = 0; i < count; i++) {
        bool told = entries[i].mate != DRS_PAIR_NONE && entries[i].mate < i; /* with its mate */
        if (entries[i].side != SIDE_NONE && !told) {
            pairing->pairs[pairing->count++] = proceeding_of(records, entries, i);
        }
    }
}

/* Apart, so that no variable lives across the jump of an arena that has run out of memory. */
static bool fill(drs_pairing *pairing, const drs_record *const *records, size_t count) {
    if (setjmp(pairing->arena.on_failure)) {
        return false;
    }
    join_records(pairing, records, count);
    return true;
}

bool drs_pairing_new(const drs_record *const *records, size_t count, drs_pairing **pairing) {
    drs_pairing *made = calloc(1, sizeof *made);
    if (made && !fill(made, records, count)) {
        drs_pairing_free(made);
        made = NULL;
    }
    *pairing = made;
    return made != NULL;
}

size_t drs_pairing_count(const drs_pairing *pairing) {
    return pairing->count;
}

const drs_pair *drs_pairing_at(const drs_pairing *pairing, size_t index) {
    return &pairing->pairs[index];
}

void drs_pairing_free(drs_pairing *pairing) {
    if (pairing) {
        drs_arena_free(&pairing->arena);
        free(pairing);
    }
}
