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
#include "signature.h"
#include "strand.h"
#include "title.h"

/* Set a value that is absent: `text`, or where that is NULL the key's bytes [start, end) themselves. */
static void set_value(drs_draft *draft, drs_value *value, const drs_key *key, size_t start, size_t end,
                      const char *text) {
    if (!value->text.bytes && start != SIZE_MAX) {
        drs_piece piece = {key->map[start], key->map[end - 1] + 1};
        *value = text ? drs_value_make(draft, text, strlen(text), piece)
                      : drs_value_make(draft, key->bytes + start, end - start, piece);
    }
}

static void set_kind(drs_head_state *told, const drs_key *key, const drs_match *match) {
    if (match->form->value && !told->draft->record->kind.text.bytes) {
        set_value(told->draft, &told->draft->record->kind, key, match->start[0], match->end[0], match->form->value);
    }
    told->kind = true;
}

/* "Mitteilung des Senats" above "vom 10. Mai 2016" (hb): the date is the answer's. Returns its line. */
static size_t take_date_below(drs_draft *draft, size_t line) {
    const drs_key *key = drs_line_key(draft, line + 1);
    drs_date_take(draft, DRS_DATE_ANSWERED, key, strlen("vom"), key->length);
    return line + 1;
}

/* "und Antwort" above "vom 12. November 2021 (Eingang beim Abgeordnetenhaus am 16. Nov. 2021)" (be). Returns its line. */
static size_t take_cover_below(drs_draft *draft, size_t line) {
    const drs_key *key = drs_line_key(draft, line + 1);
    drs_match match;
    size_t row = 0;
    if (drs_forms_match(&draft->reader->head, draft->matcher, draft->parliament, key, &row, &match)) {
        drs_date_take(draft, DRS_DATE_ANSWERED, key, match.start[1], match.end[1]);
        drs_date_take(draft, DRS_DATE_ANSWER_RECEIVED, key, match.start[2], match.end[2]);
    }
    return line + 1;
}

/* The askers on lines [line, last]; a letter repeats those of its cover (be st). */
static void take_askers(drs_head_state *told, size_t line, size_t last, uint32_t start) {
    drs_draft *draft = told->draft;
    bool again = draft->record->asker_count && draft->record->title.text.bytes && told->letter;
    if (!told->askers_done && !again) {
        drs_asker_lines_take(draft, line, last, start);
    }
}

/* "Antwort des Niedersächsischen Ministeriums für … namens der Landesregierung vom 08.08.2025" (ni) */
static void take_answer_of(drs_head_state *told, size_t line, size_t last) {
    drs_draft *draft = told->draft;
    drs_strand strand = drs_strand_make(draft, line, last, 0, 2000);
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
        drs_signature_add(draft, drs_strand_value(draft, &strand, name, strand.length));
    }
    for (size_t i = 0; i < strand.length; i++) {
        if (drs_begins(strand.bytes, i, strand.length, " vom ")) {
            drs_date_take_from_strand(draft, DRS_DATE_ANSWERED, &strand, i + 5, strand.length);
        }
    }
}

/* "auf die Kleine Anfrage 3754 vom 24. April 2024", "auf die Kleine Anfrage der Abgeordneten …" */
static void take_answers_to(drs_head_state *told, size_t line, size_t last, const drs_key *key,
                            const drs_match *match) {
    drs_draft *draft = told->draft;
    drs_record *record = draft->record;
    const char *kind = key->bytes + match->start[1];
    const char *name = kind[0] == 'k' ? "kleine_anfrage" : kind[0] == 's' ? "schriftliche_anfrage" : "grosse_anfrage";
    set_value(draft, &record->kind, key, match->start[1], match->start[2], name);
    told->kind = true;
    told->answer = true;
    told->answers_to = true;
    static const char government[] = "derlandesregierung"; /* before "auf die Große Anfrage" (sh) */
    if (key->length > sizeof government && memcmp(key->bytes, government, sizeof government - 1) == 0) {
        draft->government_answers = true;
        draft->government_name = (drs_piece){key->map[0], key->map[sizeof government - 2] + 1};
    }
    size_t at = match->start[2];
    size_t end = match->end[2];
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
    at = stop;
    if (at + 3 < end && memcmp(key->bytes + at, "vom", 3) == 0) {
        drs_date_take(draft, DRS_DATE_ASKED, key, at + 3, end);
        return;
    }
    if (at == end && last > line) {
        /* "auf die Große Anfrage Nr. 14" above "der AfD-Fraktion" (bb) */
        take_askers(told, line + 1, last, 0);
        return;
    }
    if (at + 8 < end && (memcmp(key->bytes + at, "der", 3) == 0 || memcmp(key->bytes + at, "des", 3) == 0)) {
        take_askers(told, line, last, key->map[at]);
    }
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

/* "(Eingang beim Abgeordnetenhaus am 16. Nov. 2021)" on a line of its own, below the day of the inquiry or the answer (be). */
static bool is_arrival(const drs_draft *draft, size_t line) {
    const drs_line *at = &draft->text->lines[line];
    return line < draft->end && !drs_is_furniture(at) &&
           drs_begins(draft->text->bytes, at->start, at->end, "(Eingang beim");
}

size_t drs_head_take_item(drs_head_state *told, size_t line, const drs_key *key, const drs_match *match) {
    drs_draft *draft = told->draft;
    drs_record *record = draft->record;
    drs_key wrapped;
    drs_match again;
    size_t row = 0;
    size_t closed = line; /* the line that a wrapped bracket with a date ends on */
    bool cover = match->form->item == DRS_HEAD_COVER_ASKED || match->form->item == DRS_HEAD_COVER_ANSWER;
    size_t bracket = cover ? drs_head_bracket_end(draft, line) : line;
    bool dated = cover || match->form->item == DRS_HEAD_ASKED || match->form->item == DRS_HEAD_ANSWER;
    if (dated && bracket == line && is_arrival(draft, line + 1)) {
        bracket = line + 1;
    }
    if (bracket > line) {
        const drs_line *lines = draft->text->lines;
        wrapped = drs_key_make(draft->arena, draft->text->bytes, lines[line].start, lines[bracket].end, DRS_KEY_BYTES);
        if (drs_forms_match(&draft->reader->head, draft->matcher, draft->parliament, &wrapped, &row, &again) &&
            (again.form->item == DRS_HEAD_COVER_ASKED || again.form->item == DRS_HEAD_COVER_ANSWER) &&
            again.start[2] != SIZE_MAX) {
            key = &wrapped;
            match = &again;
            closed = bracket;
        }
    }
    const size_t *start = match->start;
    const size_t *end = match->end;
    size_t last = line;
    switch ((drs_head_item)match->form->item) {
    case DRS_HEAD_KIND:
        set_kind(told, key, match);
        if (start[1] != SIZE_MAX && end[1] > start[1]) {
            set_value(draft, &record->inquiry_number, key, start[1], end[1], NULL);
        }
        break;
    case DRS_HEAD_KIND_ANSWER:
        set_kind(told, key, match);
        told->answer = true;
        told->with = !(draft->profile->traits & DRS_ANSWER_NAMES_KIND);
        break;
    case DRS_HEAD_OTHER:
        if (!told->kind) {
            set_kind(told, key, match);
            told->other = true;
        }
        break;
    case DRS_HEAD_ANSWER:
        told->answer = true;
        if (start[1] != SIZE_MAX) {
            drs_date_take(draft, DRS_DATE_ANSWERED, key, start[1], end[1]);
        } else if (line + 1 < draft->end && !drs_is_furniture(&draft->text->lines[line + 1]) &&
                   drs_head_item_at(draft, line + 1) == DRS_HEAD_COVER_ASKED) {
            last = take_cover_below(draft, line);
        } else if (line + 1 < draft->end && !drs_is_furniture(&draft->text->lines[line + 1]) &&
                   drs_head_item_at(draft, line + 1) == DRS_HEAD_ASKED) {
            last = take_date_below(draft, line);
        }
        if (!draft->government_answers && strstr(key->bytes, "dessenats")) {
            draft->government_answers = true;
            draft->government_name = (drs_piece){draft->text->lines[line].start, draft->text->lines[line].end};
        }
        break;
    case DRS_HEAD_GOVERNMENT:
        draft->government_answers = true;
        draft->government_name = (drs_piece){draft->text->lines[line].start, draft->text->lines[line].end};
        draft->saarland_government = strstr(key->bytes, "saarlandes") != NULL;
        break;
    case DRS_HEAD_ANSWERS_TO:
        last = drs_head_item_end(draft, line);
        take_answers_to(told, line, last, key, match);
        break;
    case DRS_HEAD_ASKERS:
    case DRS_HEAD_ASKERS_MORE:
    case DRS_HEAD_KIND_ASKERS:
        if (match->form->item == DRS_HEAD_KIND_ASKERS) {
            set_value(draft, &record->kind, key, start[0], start[1], match->form->value);
            told->kind = true;
        }
        last = drs_head_item_end(draft, line);
        take_askers(told, line, last, key->map[start[1]]);
        break;
    case DRS_HEAD_INQUIRY_REF: {
        char reference[16];
        if (drs_key_reference(key, start[1], reference)) {
            set_value(draft, &record->inquiry_reference, key, start[1], end[1], reference);
        }
        break;
    }
    case DRS_HEAD_REFERENCE: {
        char reference[16];
        if (drs_key_reference(key, start[1], reference)) {
            set_value(draft, &record->reference, key, start[1], end[1], reference);
        }
        break;
    }
    case DRS_HEAD_MINISTRY: {
        last = drs_head_item_end(draft, line);
        drs_strand strand = drs_strand_make(draft, line, last, 0, 2000);
        drs_answerers_read(draft, &strand, 0, strand.length, DRS_ROLE_LEAD);
        break;
    }
    case DRS_HEAD_OFFICE_ALONE:
        last = drs_head_item_end(draft, line);
        while (last + 1 < draft->end &&
               (drs_head_ends_open(draft->text->bytes, &draft->text->lines[last]) ||
                ends_small(draft->text->bytes, &draft->text->lines[last])) &&
               !drs_is_furniture(&draft->text->lines[last + 1]) && drs_head_item_at(draft, last + 1) < 0 &&
               drs_body_item_at(draft, last + 1, NULL) < 0 && last - line < 4) {
            last++; /* "… und ländlichen / Raum" */
        }
        if (!record->answerer_count) {
            drs_strand strand = drs_strand_make(draft, line, last, 0, 1000);
            drs_answerers_read(draft, &strand, 0, strand.length, DRS_ROLE_LEAD);
        }
        break;
    case DRS_HEAD_OFFICE: {
        last = drs_head_item_end(draft, line);
        drs_strand strand = drs_strand_make(draft, line, last, key->map[start[1]], 1000);
        drs_answerers_read(draft, &strand, 0, strand.length, DRS_ROLE_LEAD);
        break;
    }
    case DRS_HEAD_LETTERHEAD_MINISTRY: {
        last = drs_head_item_end(draft, line);
        while (last + 1 < draft->end && last - line < 4 && in_capitals(draft, last) && in_capitals(draft, last + 1)) {
            last++;
        }
        if (record->answerer_count < 2) {
            drs_strand strand = drs_strand_make(draft, line, last, key->map[start[1]], 600);
            drs_answerers_read_house(draft, &strand);
        }
        break;
    }
    case DRS_HEAD_LETTERHEAD_OFFICE: {
        drs_strand strand = drs_strand_make(draft, line, line, key->map[start[1]], 200);
        told->office = drs_strand_value(draft, &strand, 0, strand.length);
        break;
    }
    case DRS_HEAD_MADE_BY: {
        last = drs_head_item_end(draft, line);
        if (!record->answerer_count) {
            drs_strand strand = drs_strand_make(draft, line, last, key->map[start[1]], 1000);
            drs_answerers_read(draft, &strand, 0, strand.length, DRS_ROLE_LEAD);
        }
        told->answer = true;
        break;
    }
    case DRS_HEAD_TITLE:
        if (record->title.text.bytes) {
            break;
        }
        if (end[1] > start[1]) {
            return drs_title_take(draft, line, key->map[start[1]]);
        }
        if (line + 1 < draft->end && !drs_is_furniture(&draft->text->lines[line + 1])) {
            draft->text->lines[line].role = DRS_ROLE_HEAD;
            return drs_title_take(draft, line + 1, 0);
        }
        break;
    case DRS_HEAD_TITLE_AGAIN:
        while (last + 1 < draft->end && drs_head_item_at(draft, last + 1) < 0 &&
               drs_body_item_at(draft, last + 1, NULL) < 0 && last - line < DRS_TITLE_LINES &&
               drs_title_repeats(draft, key->map[strlen("über")], draft->text->lines[last + 1].end)) {
            last++;
        }
        break;
    case DRS_HEAD_ASKED:
        drs_date_take(draft, DRS_DATE_ASKED, key, start[1], end[1]);
        break;
    case DRS_HEAD_COVER_ASKED:
        last = closed;
        drs_date_take(draft, DRS_DATE_ASKED, key, start[1], end[1]);
        drs_date_take(draft, DRS_DATE_RECEIVED, key, start[2], end[2]);
        if (match->form->value) {
            told->answer = true;
            told->with = true;
        }
        break;
    case DRS_HEAD_COVER_ANSWER:
        last = closed;
        drs_date_take(draft, DRS_DATE_ANSWERED, key, start[1], end[1]);
        drs_date_take(draft, DRS_DATE_ANSWER_RECEIVED, key, start[2], end[2]);
        told->answer = true;
        told->with = true;
        break;
    case DRS_HEAD_RECEIVED:
        last = drs_head_item_end(draft, line);
        drs_asker_lines_take_received(draft, line, last);
        told->askers_done = true;
        break;
    case DRS_HEAD_ANSWER_OF:
        last = drs_head_item_end(draft, line);
        take_answer_of(told, line, last);
        told->answer = true;
        break;
    case DRS_HEAD_KA_NUMBER:
        set_value(draft, &record->inquiry_number, key, start[1] + 2, end[1], NULL);
        if (start[2] != SIZE_MAX) {
            drs_date_take(draft, DRS_DATE_ASKED, key, start[2], end[2]);
        }
        break;
    case DRS_HEAD_LETTER_DATE:
        drs_date_take(draft, DRS_DATE_ANSWERED, key, start[1], end[1]);
        break;
    case DRS_HEAD_LETTER:
        return drs_covering_letter_read(draft, line);
    case DRS_HEAD_AND:
    case DRS_HEAD_SKIP:
    case DRS_HEAD_NONE:
        break;
    }
    drs_head_mark(draft, line, last);
    return last;
}
