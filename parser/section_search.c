#include "section_search.h"

#include <string.h>

#include "body_lines.h"
#include "furniture.h"
#include "line_ranges.h"
#include "sections.h"

/* No inquiry has more sections. */
#define MOST_SECTIONS 99u
/* No line of a heading has more bytes. */
#define HEADING_BYTES 160u
/* Lines that a heading may have below its first. */
#define HEADING_LINES 3u

/* How sections are counted. */
enum { KIND_ROMAN, KIND_LETTER, KIND_FIGURE, KINDS };

/* A line that may be the heading of a section. */
typedef struct heading {
    size_t line;
    size_t next;            /* the heading of the same kind below it, in the list of headings */
    unsigned values[KINDS]; /* by kind; 0: it is none of that */
    drs_piece label;
    bool bare;        /* its words stand below */
    unsigned section; /* 0: it is none */
} heading;

typedef struct search {
    drs_draft *draft;
    drs_candidates *candidates;
    heading *headings;
    size_t count;
    size_t capacity;
} search;

/* ---- Headings ------------------------------------------------------------------------------------------------------------ */

static unsigned roman_value(const char *text, size_t length) {
    static const char *const tens[] = {"", "X", "XX", "XXX"};
    static const char *const ones[] = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    for (unsigned value = 1; value < 40; value++) {
        const char *high = tens[value / 10];
        const char *low = ones[value % 10];
        size_t first = strlen(high);
        if (first + strlen(low) == length && memcmp(text, high, first) == 0 &&
            memcmp(text + first, low, length - first) == 0) {
            return value;
        }
    }
    return 0;
}

/* "II", "B", "12" at text[at, end): where it ends; `at` where there is none. `word`: figures may tell a section. */
static size_t read_label(const char *text, size_t at, size_t end, bool word, unsigned values[KINDS]) {
    size_t stop = at;
    if (word && at < end && drs_is_digit(text[at]) && text[at] != '0') {
        stop += drs_number_digits(text, at, end, &values[KIND_FIGURE]);
        return values[KIND_FIGURE] > MOST_SECTIONS ? at : stop;
    }
    while (stop < end && strchr("IVX", text[stop])) {
        stop++;
    }
    values[KIND_ROMAN] = roman_value(text + at, stop - at);
    if (stop <= at + 1 && at < end && text[at] >= 'A' && text[at] <= 'Z') {
        stop = at + 1;
        values[KIND_LETTER] = (unsigned)(text[at] - 'A') + 1;
    }
    return values[KIND_ROMAN] || values[KIND_LETTER] ? stop : at;
}

/* "I. Zustand", "Abschnitt 1: Zustand", "Teil B", "II." above its words: the line begins with the number of a section, and
 * behind it nothing but a heading's words stand. */
static bool read_heading(const drs_draft *draft, size_t line, heading *found) {
    const char *text = draft->text->bytes;
    const drs_line *at = &draft->text->lines[line];
    size_t start = at->start + (drs_begins(text, at->start, at->end, "Zu ") ? 3 : 0);
    size_t behind = drs_section_word(text, start, at->end);
    bool word = behind != SIZE_MAX && behind < at->end && text[behind] == ' ';
    if ((behind != SIZE_MAX && !word) || at->end - at->start > HEADING_BYTES) {
        return false;
    }
    *found = (heading){.line = line, .next = SIZE_MAX};
    size_t label = word ? drs_skip_spaces(text, behind, at->end) : start;
    size_t end = read_label(text, label, at->end, word, found->values);
    if (end == label) {
        return false;
    }
    found->label = (drs_piece){label, end};
    size_t words = end;
    while (words < at->end && strchr(".:)", text[words])) {
        words++;
    }
    bool marked = words > end;
    if (words < at->end && text[words] != ' ') {
        return false;
    }
    words = drs_skip_spaces(text, words, at->end);
    size_t dash = drs_begins(text, words, at->end, "- ") ? 1 : drs_begins(text, words, at->end, "– ") ? 3 : 0;
    words = drs_skip_spaces(text, words + dash, at->end);
    found->bare = words >= at->end;
    if (found->bare) {
        return word || marked;
    }
    bool counted = word || marked || dash || found->values[KIND_ROMAN];
    return counted && !strchr(".?!;,", text[at->end - 1]) &&
           (drs_is_upper(text, words, at->end) || drs_is_digit(text[words]) || drs_begins(text, words, at->end, "„") ||
            text[words] == '"');
}

/* The sentence above ends before the line. */
static bool begins_anew(drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    if (lines[line].gap) {
        return true;
    }
    size_t above = drs_line_above(draft, line);
    return above == SIZE_MAX || lines[above].role != DRS_ROLE_NONE ||
           drs_line_may_close(draft->text->bytes, &lines[above]) || drs_body_item_at(draft, above, NULL) >= 0;
}

/* A number of a section, or one of the words for it, may begin the line. */
static bool may_be_heading(const char *text, const drs_line *line) {
    char first = text[line->start];
    char second = line->start + 1 < line->end ? text[line->start + 1] : '\0';
    return first >= 'A' && first <= 'Z' &&
           (strchr(".):IVX ", second) || (strchr("FTAKBZ", first) && second >= 'a' && second <= 'u'));
}

static void collect_headings(search *s) {
    drs_draft *draft = s->draft;
    const char *text = draft->text->bytes;
    for (size_t i = draft->body; i < draft->end; i++) {
        const drs_line *line = &draft->text->lines[i];
        heading found;
        draft->work++;
        if (line->role == DRS_ROLE_NONE && may_be_heading(text, line) && read_heading(draft, i, &found) &&
            begins_anew(draft, i)) {
            *(heading *)drs_arena_push(draft->arena, &s->headings, &s->count, &s->capacity, sizeof found) = found;
        }
    }
}

/* ---- Numbers that begin anew --------------------------------------------------------------------------------------------- */

static bool is_first_number(drs_number number) {
    return number.major == 1 && number.minor <= 1 && (!number.letter || number.letter == 'a');
}

static bool asks(const drs_candidate *candidate) {
    return (candidate->asks || candidate->opens) && !candidate->quoted && !candidate->letter;
}

/* It asks and opens as questions do: no item of a list. */
static bool asks_clearly(const drs_candidate *candidate) {
    return candidate->asks && candidate->opens && !candidate->quoted && !candidate->letter;
}

/* The first candidate behind the line that asks; the count of them where there is none. *from: where to look from on. */
static size_t first_asking(const search *s, size_t line, size_t *from) {
    const drs_candidates *candidates = s->candidates;
    while (*from < candidates->count && (candidates->items[*from].line <= line || !asks(&candidates->items[*from]))) {
        (*from)++;
    }
    return *from;
}

/* The first heading of an answer that names a number, in lines [first, end), names the first one. */
static bool head_begins_anew(search *s, size_t first, size_t end) {
    drs_draft *draft = s->draft;
    for (size_t i = first; i < end; i++) {
        drs_answer_head head;
        draft->work++;
        if (!drs_line_skipped(&draft->text->lines[i]) && drs_answer_head_at(draft, i, &head) && !head.bare &&
            !head.letter && head.count) {
            return is_first_number(head.items[0].number);
        }
    }
    return false;
}

/* Below heading `index` of the kind the numbers begin anew: with a question or, where `again` the sections stand there for the
 * second time, the heading of an answer. */
static bool numbers_begin(search *s, size_t index, size_t *from, bool again) {
    const heading *own = &s->headings[index];
    size_t end = own->next == SIZE_MAX ? s->draft->end : s->headings[own->next].line;
    size_t candidate = first_asking(s, own->line, from);
    size_t line = candidate < s->candidates->count ? s->candidates->items[candidate].line : SIZE_MAX;
    if (line < end && is_first_number(s->candidates->items[candidate].head.number)) {
        return true;
    }
    return again && head_begins_anew(s, own->line + 1, line < end ? line : end);
}

/* Give the headings of the kind their sections: from the first on, and, where the answers stand in sections too, once more.
 * Returns how many sections there are; 0 where they are not certain. */
static size_t count_sections(search *s, int kind) {
    size_t above = SIZE_MAX;
    for (size_t i = 0; i < s->count; i++) {
        s->headings[i].section = 0;
        if (s->headings[i].values[kind]) {
            s->headings[i].next = SIZE_MAX;
            if (above != SIZE_MAX) {
                s->headings[above].next = i;
            }
            above = i;
        }
    }
    unsigned expected = 1;
    unsigned rounds = 0;
    unsigned most = 0;
    unsigned listed = 0; /* what a list in an answer goes on with */
    size_t from = 0;
    for (size_t i = 0; i < s->count; i++) {
        unsigned value = s->headings[i].values[kind];
        if (!value) {
            continue;
        }
        bool anew = numbers_begin(s, i, &from, rounds > 1 || (value == 1 && expected > 1));
        if (anew && value == 1 && (expected > 1 || !rounds)) {
            if (rounds > 1 && expected - 1 != most) {
                return 0;
            }
            rounds++;
            expected = 1;
        }
        if (anew && value != expected) {
            return 0;
        }
        if (anew) {
            s->headings[i].section = value;
            listed = 0;
            expected++;
            most = rounds == 1 ? value : most;
        } else if (value == 1 || value == listed) {
            listed = value + 1;
        } else if (value == expected) {
            return 0; /* it is no list's, and no first number stands below it */
        }
    }
    bool whole = rounds < 2 || expected - 1 == most;
    return rounds && rounds <= 2 && whole && most >= 2 && most <= MOST_SECTIONS ? most : 0;
}

/* ---- Lines --------------------------------------------------------------------------------------------------------------- */

/* The last line of the heading: words that go on below it. */
static size_t heading_end(search *s, const heading *own, size_t limit) {
    drs_draft *draft = s->draft;
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t last = own->line;
    bool bare = own->bare;
    for (size_t i = own->line + 1; i < limit && i <= own->line + HEADING_LINES; i++) {
        drs_answer_head head;
        if (lines[i].role != DRS_ROLE_NONE || (lines[i].gap && !bare) || lines[i].page != lines[last].page ||
            strchr(".?!;:", text[lines[i].end - 1]) || drs_answer_head_at(draft, i, &head) ||
            drs_body_item_at(draft, i, NULL) >= 0) {
            break;
        }
        bare = false;
        last = i;
    }
    /* What is more than a heading ends below it with a sentence. */
    return last + 1 < limit && lines[last + 1].role == DRS_ROLE_NONE && !lines[last + 1].gap ? own->line : last;
}

static void make_sections(search *s, size_t count) {
    drs_draft *draft = s->draft;
    draft->sections = drs_arena_alloc(draft->arena, count, sizeof *draft->sections);
    draft->section_count = count;
    draft->section_of = drs_arena_alloc(draft->arena, draft->end - draft->first + 1, sizeof *draft->section_of);
    draft->section_heads = drs_arena_alloc(draft->arena, s->count + 1, sizeof *draft->section_heads);
    size_t candidate = 0;
    uint16_t section = 0;
    size_t line = draft->first;
    for (size_t i = 0; i < s->count; i++) {
        const heading *own = &s->headings[i];
        if (!own->section) {
            continue;
        }
        for (; line < own->line; line++) {
            draft->section_of[line - draft->first] = section;
        }
        section = (uint16_t)own->section;
        drs_section *entry = &draft->sections[section - 1];
        if (!entry->label.bytes) {
            entry->at = own->label;
            entry->label =
                drs_arena_copy(draft->arena, draft->text->bytes + own->label.start, own->label.end - own->label.start);
        }
        while (candidate < s->candidates->count && s->candidates->items[candidate].line <= own->line) {
            candidate++;
        }
        size_t limit = candidate < s->candidates->count ? s->candidates->items[candidate].line : draft->end;
        draft->section_heads[draft->section_head_count++] = (drs_range){own->line, heading_end(s, own, limit)};
    }
    for (; line < draft->end; line++) {
        draft->section_of[line - draft->first] = section;
    }
}

/* The section that all numbers of the heading name; 0 where they name none, or several. */
static uint16_t named_section(const drs_answer_head *head) {
    uint16_t section = head->count ? head->items[0].section : 0;
    for (size_t k = 1; k < head->count; k++) {
        section = head->items[k].section == section ? section : 0;
    }
    return section == DRS_SECTION_UNKNOWN ? 0 : section;
}

/* An answer whose heading names a section ("Zu II.1:") goes on with it up to the next such heading. False where the headings'
 * numbers begin anew and nothing says in which section. */
static bool follow_heads(search *s) {
    drs_draft *draft = s->draft;
    size_t next = 0;
    uint16_t named = 0;
    unsigned ones = 0;
    for (size_t i = draft->section_heads[0].first; i < draft->end; i++) {
        if (next < draft->section_head_count && draft->section_heads[next].first == i) {
            next++;
            named = 0;
            ones = 0;
            continue;
        }
        drs_answer_head head;
        draft->work++;
        if (!drs_line_skipped(&draft->text->lines[i]) && drs_answer_head_at(draft, i, &head) && !head.bare &&
            !head.letter && head.count) {
            uint16_t own = named_section(&head);
            if (own && own <= draft->section_count) {
                ones = own == named ? ones : 0;
                named = own;
            }
            const drs_number first = head.items[0].number;
            bool whole = first.major == 1 && !first.minor && !first.letter;
            ones += whole && (own || !head.items[0].section);
            if (ones > 1) {
                return false;
            }
        }
        if (named) {
            draft->section_of[i - draft->first] = named;
        }
    }
    return true;
}

/* In each section one question alone has the first number, however often it is printed, and none stands above the first section. */
static bool questions_fit(search *s) {
    drs_draft *draft = s->draft;
    const drs_candidates *candidates = s->candidates;
    size_t *first = drs_arena_alloc(draft->arena, draft->section_count + 1, sizeof *first);
    for (size_t c = 0; c < candidates->count; c++) {
        drs_candidate *candidate = &candidates->items[c];
        size_t section = drs_section_at(draft, candidate->line);
        if (!section) {
            if (asks_clearly(candidate)) {
                return false;
            }
            continue;
        }
        if (!first[section] && asks(candidate)) {
            first[section] = c + 1;
            if (!is_first_number(candidate->head.number)) {
                return false;
            }
        } else if (first[section] && asks_clearly(candidate)) {
            drs_candidate *known = &candidates->items[first[section] - 1];
            if (drs_number_same(known->head.number, candidate->head.number) &&
                !drs_candidates_same_text(draft, known, candidate)) {
                return false;
            }
        }
    }
    return true;
}

void drs_sections_forget(drs_draft *draft) {
    draft->sections = NULL;
    draft->section_of = NULL;
    draft->section_heads = NULL;
    draft->section_count = draft->section_head_count = 0;
    draft->sections_counted = false;
    draft->group_line = 0;
}

/* Two questions, and not one that is printed twice, have the first number. */
static bool two_begin(drs_draft *draft, drs_candidates *candidates) {
    drs_candidate *first = NULL;
    for (size_t c = 0; c < candidates->count; c++) {
        drs_candidate *candidate = &candidates->items[c];
        if (!is_first_number(candidate->head.number) || !asks(candidate)) {
            continue;
        }
        if (first && !drs_candidates_same_text(draft, first, candidate)) {
            return true;
        }
        first = first ? first : candidate;
    }
    return false;
}

bool drs_sections_find(drs_draft *draft, drs_candidates *candidates) {
    if (!two_begin(draft, candidates)) {
        return false;
    }
    search s = {.draft = draft, .candidates = candidates};
    collect_headings(&s);
    int found = -1;
    for (int kind = 0; s.count && kind < KINDS; kind++) {
        if (count_sections(&s, kind)) {
            if (found >= 0) {
                return false; /* sections in sections */
            }
            found = kind;
        }
    }
    if (found < 0) {
        return false;
    }
    make_sections(&s, count_sections(&s, found));
    if (!follow_heads(&s) || !questions_fit(&s)) {
        drs_sections_forget(draft);
        return false;
    }
    draft->group_line = 0;
    return true;
}
