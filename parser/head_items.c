#include "head_items.h"

#include <string.h>

#include "answerers.h"
#include "asker_lines.h"
#include "body_lines.h"
#include "covering_letter.h"
#include "dates.h"
#include "diagnostics.h"
#include "furniture.h"
#include "head_lines.h"
#include "letterhead.h"
#include "signatories.h"
#include "strand.h"
#include "title.h"

/* Bytes of a name's lines that are read: of a list, of one office, of a house in a letterhead, and of its writer. */
#define STRAND_BYTES 2000u
#define OFFICE_BYTES 1000u
#define HOUSE_BYTES 600u
#define LETTERHEAD_OFFICE_BYTES 200u

/* The name of an office goes on over no more lines. */
#define MOST_OFFICE_LINES 4u

/* A line of the block and what its form says; the items of the form are offsets of the key. */
typedef struct head_item {
    drs_head_state *told;
    drs_draft *draft;
    size_t line;
    const drs_key *key;
    const drs_match *match;
    size_t closed; /* the line that a wrapped bracket with a date ends on */
} head_item;

/* Group `group` of the form was printed, and is not empty. */
static bool has_group(const head_item *item, size_t group) {
    return item->match->start[group] != SIZE_MAX && item->match->end[group] > item->match->start[group];
}

/* Set a value that is absent: `text`, or where that is NULL the key's bytes [start, end) themselves. */
static void set_value(drs_draft *draft, drs_value *value, const drs_key *key, size_t start, size_t end,
                      const char *text) {
    if (!value->text.bytes && start != SIZE_MAX) {
        drs_piece piece = {key->map[start], key->map[end - 1] + 1};
        *value = text ? drs_value_make(draft, text, strlen(text), piece)
                      : drs_value_make(draft, key->bytes + start, end - start, piece);
    }
}

/* The askers on lines [line, last]; a letter repeats those of its cover (be st). */
static void take_askers(drs_head_state *told, size_t line, size_t last, uint32_t start) {
    drs_draft *draft = told->draft;
    bool again = draft->record->asker_count && draft->record->title.text.bytes && told->letter;
    if (!told->askers_done && !again) {
        drs_asker_lines_take(draft, line, last, start);
    }
}

/* ---- Which paper it is ---------------------------------------------------------------------------------------------- */

static size_t set_kind(const head_item *item) {
    const drs_match *match = item->match;
    drs_value *kind = &item->draft->record->kind;
    if (match->form->value && !kind->text.bytes) {
        set_value(item->draft, kind, item->key, match->start[0], match->end[0], match->form->value);
    }
    item->told->kind = true;
    return item->line;
}

static size_t take_inquiry_number(const head_item *item, size_t start, size_t end) {
    set_value(item->draft, &item->draft->record->inquiry_number, item->key, start, end, NULL);
    return item->line;
}

static size_t take_kind(const head_item *item) {
    (void)set_kind(item);
    return has_group(item, 1) ? take_inquiry_number(item, item->match->start[1], item->match->end[1]) : item->line;
}

static size_t take_kind_answer(const head_item *item) {
    item->told->answer = true;
    item->told->with = !(item->draft->profile->traits & DRS_ANSWER_NAMES_KIND);
    return set_kind(item);
}

static size_t take_other(const head_item *item) {
    if (!item->told->kind) {
        (void)set_kind(item);
        item->told->other = true;
    }
    return item->line;
}

static void name_government(const head_item *item) {
    const drs_line *line = &item->draft->text->lines[item->line];
    item->draft->government_answers = true;
    item->draft->government_name = (drs_piece){line->start, line->end};
}

/* The item of the line below; -1 where there is none. */
static int item_below(drs_draft *draft, size_t line) {
    bool stands = line + 1 < draft->end && !drs_is_furniture(&draft->text->lines[line + 1]);
    return stands ? drs_head_item_at(draft, line + 1) : -1;
}

/* The dates on the line below: "Mitteilung des Senats" above "vom 10. Mai 2016" (hb), "und Antwort" above "vom 12. November 2021
 * (Eingang beim Abgeordnetenhaus am 16. Nov. 2021)" (be) are the answer's. Returns that line. */
static size_t take_dates_below(drs_draft *draft, size_t line) {
    const drs_key *key = drs_line_key(draft, line + 1);
    drs_match match;
    size_t row = 0;
    if (drs_forms_match(&draft->reader->head, draft->matcher, draft->parliament, key, &row, &match)) {
        drs_date_take(draft, DRS_DATE_ANSWERED, key, match.start[1], match.end[1]);
        if (match.form->item == DRS_HEAD_COVER_ASKED) {
            drs_date_take(draft, DRS_DATE_ANSWER_RECEIVED, key, match.start[2], match.end[2]);
        }
    }
    return line + 1;
}

static size_t take_answer(const head_item *item) {
    size_t last = item->line;
    item->told->answer = true;
    if (item->match->start[1] != SIZE_MAX) {
        drs_date_take(item->draft, DRS_DATE_ANSWERED, item->key, item->match->start[1], item->match->end[1]);
    } else {
        int below = item_below(item->draft, last);
        last = below == DRS_HEAD_COVER_ASKED || below == DRS_HEAD_ASKED ? take_dates_below(item->draft, last) : last;
    }
    if (!item->draft->government_answers && strstr(item->key->bytes, "dessenats")) {
        name_government(item);
    }
    return last;
}

static size_t take_government(const head_item *item) {
    name_government(item);
    item->draft->saarland_government = strstr(item->key->bytes, "saarlandes") != NULL;
    return item->line;
}

/* "Nr. 3754", "8/980" behind the instrument that is answered, from key[at] on; returns where it ends. */
static size_t take_answered_number(const head_item *item, size_t at, size_t end) {
    drs_draft *draft = item->draft;
    drs_record *record = draft->record;
    const drs_key *key = item->key;
    if (at + 3 < end && memcmp(key->bytes + at, "nr.", 3) == 0) {
        at += 3;
    }
    size_t stop = at;
    while (stop < end && drs_is_digit(key->bytes[stop])) {
        stop++;
    }
    if (stop > at && stop < end && key->bytes[stop] == '/') {
        /* "Schriftliche Anfrage Nr. 19/10006" (be) is the paper's own number; "8/980" (th) the inquiry's. */
        char reference[16];
        size_t used = drs_key_reference(key, at, reference);
        stop = at + used;
        if (used && draft->profile->traits & DRS_INQUIRY_NUMBER_IS_OWN) {
            const char *own = record->reference.text.bytes;
            if (own && strcmp(own, reference) != 0) {
                drs_say(draft, "head.contradiction", draft->first, reference);
            }
            set_value(draft, &record->reference, key, at, stop, reference);
        }
    } else if (stop > at) {
        set_value(draft, &record->inquiry_number, key, at, stop, NULL);
    }
    return stop;
}

/* "auf die Kleine Anfrage 3754 vom 24. April 2024", "auf die Kleine Anfrage der Abgeordneten …" */
static size_t take_answers_to(const head_item *item) {
    drs_draft *draft = item->draft;
    drs_head_state *told = item->told;
    const drs_key *key = item->key;
    size_t last = drs_head_item_end(draft, item->line);
    const char *kind = key->bytes + item->match->start[1];
    const char *name = kind[0] == 'k' ? "kleine_anfrage" : kind[0] == 's' ? "schriftliche_anfrage" : "grosse_anfrage";
    set_value(draft, &draft->record->kind, key, item->match->start[1], item->match->start[2], name);
    told->kind = true;
    told->answer = true;
    told->answers_to = true;
    static const char government[] = "derlandesregierung"; /* before "auf die Große Anfrage" (sh) */
    if (key->length > sizeof government && memcmp(key->bytes, government, sizeof government - 1) == 0) {
        draft->government_answers = true;
        draft->government_name = (drs_piece){key->map[0], key->map[sizeof government - 2] + 1};
    }
    size_t end = item->match->end[2];
    size_t at = take_answered_number(item, item->match->start[2], end);
    if (at + 3 < end && memcmp(key->bytes + at, "vom", 3) == 0) {
        drs_date_take(draft, DRS_DATE_ASKED, key, at + 3, end);
    } else if (at == end && last > item->line) {
        /* "auf die Große Anfrage Nr. 14" above "der AfD-Fraktion" (bb) */
        take_askers(told, item->line + 1, last, 0);
    } else if ((at + 8 < end || (at + 3 == end && last > item->line)) &&
               (memcmp(key->bytes + at, "der", 3) == 0 || memcmp(key->bytes + at, "des", 3) == 0)) {
        take_askers(told, item->line, last, key->map[at]);
    }
    return last;
}

/* ---- Numbers --------------------------------------------------------------------------------------------------------- */

static size_t take_number(const head_item *item) {
    (void)take_inquiry_number(item, item->match->start[1] + strlen("ka"), item->match->end[1]);
    if (item->match->start[2] != SIZE_MAX) {
        drs_date_take(item->draft, DRS_DATE_ASKED, item->key, item->match->start[2], item->match->end[2]);
    }
    return item->line;
}

static size_t set_reference(const head_item *item, drs_value *value) {
    char reference[16];
    if (drs_key_reference(item->key, item->match->start[1], reference)) {
        set_value(item->draft, value, item->key, item->match->start[1], item->match->end[1], reference);
    }
    return item->line;
}

/* Which of several inquiries is meant nothing tells. */
static size_t take_inquiry_references(const head_item *item) {
    drs_draft *draft = item->draft;
    draft->several_inquiries = draft->several_inquiries ? draft->several_inquiries : item->line + 1;
    return item->line;
}

static size_t take_reference(const head_item *item) {
    return set_reference(item, &item->draft->record->reference);
}

static size_t take_inquiry_reference(const head_item *item) {
    return set_reference(item, &item->draft->record->inquiry_reference);
}

/* ---- Dates ----------------------------------------------------------------------------------------------------------- */

static size_t take_asked(const head_item *item) {
    drs_date_take(item->draft, DRS_DATE_ASKED, item->key, item->match->start[1], item->match->end[1]);
    return item->line;
}

static size_t take_letter_date(const head_item *item) {
    drs_date_take(item->draft, DRS_DATE_ANSWERED, item->key, item->match->start[1], item->match->end[1]);
    return item->line;
}

static size_t take_cover_asked(const head_item *item) {
    (void)take_asked(item);
    drs_date_take(item->draft, DRS_DATE_RECEIVED, item->key, item->match->start[2], item->match->end[2]);
    if (item->match->form->value) {
        item->told->answer = true;
        item->told->with = true;
    }
    return item->closed;
}

static size_t take_cover_answer(const head_item *item) {
    (void)take_letter_date(item);
    drs_date_take(item->draft, DRS_DATE_ANSWER_RECEIVED, item->key, item->match->start[2], item->match->end[2]);
    item->told->answer = true;
    item->told->with = true;
    return item->closed;
}

/* ---- Who asks -------------------------------------------------------------------------------------------------------- */

static size_t take_asker_lines(const head_item *item) {
    size_t last = drs_head_item_end(item->draft, item->line);
    take_askers(item->told, item->line, last, item->key->map[item->match->start[1]]);
    return last;
}

static size_t take_kind_and_askers(const head_item *item) {
    const drs_match *match = item->match;
    set_value(item->draft, &item->draft->record->kind, item->key, match->start[0], match->start[1], match->form->value);
    item->told->kind = true;
    return take_asker_lines(item);
}

static size_t take_received(const head_item *item) {
    size_t last = drs_head_item_end(item->draft, item->line);
    drs_asker_lines_take_received(item->draft, item->line, last);
    item->told->askers_done = true;
    return last;
}

/* ---- Who answers ------------------------------------------------------------------------------------------------------ */

/* Those who lead, on the item's lines up to `last`, from offset `from` of the text on. */
static size_t take_leads(const head_item *item, size_t last, uint32_t from, size_t most) {
    drs_strand strand = drs_strand_make(item->draft, item->line, last, from, most);
    drs_answerers_read(item->draft, &strand, 0, strand.length, DRS_ROLE_LEAD);
    return last;
}

static size_t take_ministry(const head_item *item) {
    return take_leads(item, drs_head_item_end(item->draft, item->line), 0, STRAND_BYTES);
}

static size_t take_office(const head_item *item) {
    return take_leads(item, drs_head_item_end(item->draft, item->line), item->key->map[item->match->start[1]],
                      OFFICE_BYTES);
}

static size_t take_made_by(const head_item *item) {
    item->told->answer = true;
    return item->draft->record->answerer_count ? drs_head_item_end(item->draft, item->line) : take_office(item);
}

/* "Antwort des Niedersächsischen Ministeriums für … namens der Landesregierung vom 08.08.2025" (ni) */
static size_t take_answer_of(const head_item *item) {
    drs_draft *draft = item->draft;
    size_t last = drs_head_item_end(draft, item->line);
    drs_strand strand = drs_strand_make(draft, item->line, last, 0, STRAND_BYTES);
    size_t start = drs_begins(strand.bytes, 0, strand.length, "Antwort ") ? 8 : 0;
    size_t before = draft->record->answerer_count;
    drs_answerers_read(draft, &strand, start, strand.length, DRS_ROLE_LEAD);
    if (draft->record->answerer_count == before &&
        strstr(strand.bytes, "Landesregierung") == strand.bytes + start + 4) {
        draft->government_answers = true;
    }
    const char *signed_by = strstr(strand.bytes, "gezeichnet ");
    if (signed_by) {
        size_t name = (size_t)(signed_by - strand.bytes) + strlen("gezeichnet ");
        drs_signatory_read(draft, &strand, name, strand.length);
    }
    for (size_t i = 0; i < strand.length; i++) {
        if (drs_begins(strand.bytes, i, strand.length, " vom ")) {
            drs_date_take_from_strand(draft, DRS_DATE_ANSWERED, &strand, i + 5, strand.length);
        }
    }
    item->told->answer = true;
    return last;
}

/* The last word has a small letter: an adjective that wants its noun, where none ends the name of an office. */
static bool ends_small(const char *text, const drs_line *line) {
    size_t word = drs_last_word(text, line->start, line->end);
    return drs_is_lower(text, word, line->end) &&
           drs_is_letter(text, drs_last_letter(text, line->start, line->end), line->end);
}

/* Nothing but capitals stands on the line, and no figure. */
static bool in_capitals(const drs_draft *draft, size_t line) {
    const drs_line *at = &draft->text->lines[line];
    const char *text = draft->text->bytes;
    return !drs_has_lower(text, at->start, at->end) && !drs_has_digit(text, at->start, at->end) &&
           !drs_is_furniture(at);
}

static size_t take_office_alone(const head_item *item) {
    drs_draft *draft = item->draft;
    const drs_line *lines = draft->text->lines;
    const char *text = draft->text->bytes;
    size_t last = drs_head_item_end(draft, item->line);
    while (last + 1 < draft->end && (drs_head_ends_open(text, &lines[last]) || ends_small(text, &lines[last])) &&
           !drs_is_furniture(&lines[last + 1]) && drs_head_item_at(draft, last + 1) < 0 &&
           drs_body_item_at(draft, last + 1, NULL) < 0 && last - item->line < MOST_OFFICE_LINES) {
        last++; /* "… und ländlichen / Raum" */
    }
    return draft->record->answerer_count ? last : take_leads(item, last, 0, OFFICE_BYTES);
}

static size_t take_letterhead_ministry(const head_item *item) {
    drs_draft *draft = item->draft;
    size_t last = drs_head_item_end(draft, item->line);
    while (last + 1 < draft->end && last - item->line < MOST_OFFICE_LINES && in_capitals(draft, last) &&
           in_capitals(draft, last + 1)) {
        last++;
    }
    if (draft->record->answerer_count < 2) {
        drs_strand strand =
            drs_strand_make(draft, item->line, last, item->key->map[item->match->start[1]], HOUSE_BYTES);
        drs_answerers_read_house(draft, &strand);
    }
    return last;
}

static size_t take_letterhead_office(const head_item *item) {
    drs_strand strand = drs_strand_make(item->draft, item->line, item->line, item->key->map[item->match->start[1]],
                                        LETTERHEAD_OFFICE_BYTES);
    item->told->office = drs_strand_value(item->draft, &strand, 0, strand.length);
    return item->line;
}

/* ---- The title ------------------------------------------------------------------------------------------------------- */

/* The title behind the words that announce it, or on the lines below them, which give themselves their roles. Returns its
 * last line, SIZE_MAX where none stands there. */
static size_t take_announced_title(const head_item *item) {
    drs_draft *draft = item->draft;
    if (has_group(item, 1)) {
        return drs_title_take(draft, item->line, item->key->map[item->match->start[1]]);
    }
    size_t next = item->line + 1;
    if (next < draft->end && !drs_is_furniture(&draft->text->lines[next])) {
        draft->text->lines[item->line].role = DRS_ROLE_HEAD;
        return drs_title_take(draft, next, 0);
    }
    return SIZE_MAX;
}

static size_t take_title_again(const head_item *item) {
    drs_draft *draft = item->draft;
    size_t last = item->line;
    while (last + 1 < draft->end && drs_head_item_at(draft, last + 1) < 0 &&
           drs_body_item_at(draft, last + 1, NULL) < 0 && last - item->line < DRS_TITLE_LINES &&
           drs_title_repeats(draft, item->key->map[strlen("über")], draft->text->lines[last + 1].end)) {
        last++;
    }
    return last;
}

/* ---- All of them ----------------------------------------------------------------------------------------------------- */

/* What takes an item of the head and returns its last line; what has none gives the record nothing. */
static size_t (*const takers[])(const head_item *item) = {
    [DRS_HEAD_KIND] = take_kind,
    [DRS_HEAD_KIND_ANSWER] = take_kind_answer,
    [DRS_HEAD_KIND_ASKERS] = take_kind_and_askers,
    [DRS_HEAD_OTHER] = take_other,
    [DRS_HEAD_ANSWER] = take_answer,
    [DRS_HEAD_GOVERNMENT] = take_government,
    [DRS_HEAD_ANSWERS_TO] = take_answers_to,
    [DRS_HEAD_ANSWER_OF] = take_answer_of,
    [DRS_HEAD_KA_NUMBER] = take_number,
    [DRS_HEAD_REFERENCE] = take_reference,
    [DRS_HEAD_INQUIRY_REF] = take_inquiry_reference,
    [DRS_HEAD_INQUIRY_REFS] = take_inquiry_references,
    [DRS_HEAD_ASKED] = take_asked,
    [DRS_HEAD_LETTER_DATE] = take_letter_date,
    [DRS_HEAD_COVER_ASKED] = take_cover_asked,
    [DRS_HEAD_COVER_ANSWER] = take_cover_answer,
    [DRS_HEAD_ASKERS] = take_asker_lines,
    [DRS_HEAD_ASKERS_MORE] = take_asker_lines,
    [DRS_HEAD_RECEIVED] = take_received,
    [DRS_HEAD_MINISTRY] = take_ministry,
    [DRS_HEAD_OFFICE] = take_office,
    [DRS_HEAD_OFFICE_ALONE] = take_office_alone,
    [DRS_HEAD_MADE_BY] = take_made_by,
    [DRS_HEAD_LETTERHEAD_MINISTRY] = take_letterhead_ministry,
    [DRS_HEAD_LETTERHEAD_OFFICE] = take_letterhead_office,
    [DRS_HEAD_TITLE_AGAIN] = take_title_again,
};

/* "(Eingang beim Abgeordnetenhaus am 21. Dez. / 2023)": the form of a cover's line, read with the line that its bracket ends
 * on. False where that says no more. */
static bool match_wrapped(const head_item *item, size_t bracket, drs_key *key, drs_match *match) {
    drs_draft *draft = item->draft;
    const drs_line *lines = draft->text->lines;
    size_t row = 0;
    *key = drs_key_make(draft->arena, draft->text->bytes, lines[item->line].start, lines[bracket].end, DRS_KEY_BYTES);
    return drs_forms_match(&draft->reader->head, draft->matcher, draft->parliament, key, &row, match) &&
           (match->form->item == DRS_HEAD_COVER_ASKED || match->form->item == DRS_HEAD_COVER_ANSWER) &&
           match->start[2] != SIZE_MAX;
}

/* "(Eingang beim Abgeordnetenhaus am 16. Nov. 2021)" on a line of its own, below the day of the inquiry or the answer (be). */
static bool is_arrival(const drs_draft *draft, size_t line) {
    const drs_line *at = &draft->text->lines[line];
    return line < draft->end && !drs_is_furniture(at) &&
           drs_begins(draft->text->bytes, at->start, at->end, "(Eingang beim");
}

size_t drs_head_take_item(drs_head_state *told, size_t line, const drs_key *key, const drs_match *match) {
    drs_draft *draft = told->draft;
    head_item item = {told, draft, line, key, match, line};
    size_t kind = (size_t)match->form->item;
    drs_key wrapped;
    drs_match again;
    bool cover = kind == DRS_HEAD_COVER_ASKED || kind == DRS_HEAD_COVER_ANSWER;
    size_t bracket = cover ? drs_head_bracket_end(draft, line) : line;
    bool dated = cover || kind == DRS_HEAD_ASKED || kind == DRS_HEAD_ANSWER;
    if (dated && bracket == line && is_arrival(draft, line + 1)) {
        bracket = line + 1;
    }
    if (bracket > line && match_wrapped(&item, bracket, &wrapped, &again)) {
        item = (head_item){told, draft, line, &wrapped, &again, bracket};
        kind = (size_t)again.form->item;
    }
    if (kind == DRS_HEAD_LETTER) {
        return drs_covering_letter_read(draft, line);
    }
    if (kind == DRS_HEAD_TITLE && !draft->record->title.text.bytes) {
        size_t title = take_announced_title(&item);
        if (title != SIZE_MAX) {
            return title;
        }
    }
    bool takes = kind < sizeof takers / sizeof *takers && takers[kind];
    size_t last = takes ? takers[kind](&item) : line;
    drs_head_mark(draft, line, last);
    return last;
}
