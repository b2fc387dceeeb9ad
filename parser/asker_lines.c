/* memrchr */
#define _GNU_SOURCE
#include "asker_lines.h"

#include <string.h>

#include "askers.h"
#include "dates.h"
#include "furniture.h"
#include "glued_askers.h"
#include "head_lines.h"
#include "letterhead.h"
#include "party_names.h"

/* "… der Fraktion X - Drs. 8/3377" (st ni): the inquiry's number behind the askers. */
static void take_reference_in(drs_draft *draft, const drs_strand *strand, size_t start) {
    while (start < strand->length && !drs_is_digit(strand->bytes[start])) {
        start++;
    }
    drs_key key = drs_key_make(draft->arena, strand->bytes, start, strand->length, 30);
    char reference[16];
    size_t used = drs_key_reference(&key, 0, reference);
    if (used && !draft->record->inquiry_reference.text.bytes) {
        drs_piece piece = {strand->map[start], strand->map[key.map[used - 1]] + 1};
        draft->record->inquiry_reference = drs_value_make(draft, reference, strlen(reference), piece);
    }
}

size_t drs_asker_lines_read_rest(drs_draft *draft, const drs_strand *strand, size_t start) {
    for (size_t i = start; i < strand->length; i++) {
        char byte = strand->bytes[i];
        if (byte != ' ' && byte != ',' && byte != 'e' && byte != 'a') {
            continue; /* none of the marks below begins with it */
        }
        if (drs_begins(strand->bytes, i, strand->length, " vom ") &&
            drs_date_take_from_strand(draft, DRS_DATE_ASKED, strand, i + 5, strand->length)) {
            return i;
        }
        static const char *const labels[] = {" - Drs",        " – Drs",        " (Drs",        ", Drs", " Drs. ",
                                             " - Drucksache", " – Drucksache", " (Drucksache", NULL};
        for (size_t k = 0; labels[k]; k++) {
            if (drs_begins(strand->bytes, i, strand->length, labels[k])) {
                take_reference_in(draft, strand, i);
                return i;
            }
        }
        if (drs_begins(strand->bytes, i, strand->length, "eingegangen am ")) {
            drs_date_take_from_strand(draft, DRS_DATE_RECEIVED, strand, i + strlen("eingegangen am "), strand->length);
            return i;
        }
        if (drs_begins(strand->bytes, i, strand->length, "eingegangen am") ||
            drs_begins(strand->bytes, i, strand->length, "an die Landesregierung") ||
            drs_begins(strand->bytes, i, strand->length, " betreffend")) {
            return i;
        }
    }
    return strand->length;
}

void drs_asker_lines_take(drs_draft *draft, size_t line, size_t last, uint32_t start) {
    /* A line that ends with a party ends a block of askers: the next line begins another (nw). */
    const drs_line *lines = draft->text->lines;
    size_t first = line;
    for (size_t i = line; i <= last; i++) {
        const char *open = memrchr(draft->text->bytes + lines[i].start, '(', lines[i].end - lines[i].start);
        bool in_bracket = open && !memchr(open, ')', (size_t)(draft->text->bytes + lines[i].end - open));
        bool block = i < last && !in_bracket &&
                     drs_ends_with_party(draft, draft->text->bytes, lines[i].start, lines[i].end) &&
                     !drs_ends(draft->text->bytes, lines[i].start, lines[i].end, "/DIE") &&
                     !drs_ends(draft->text->bytes, lines[i].start, lines[i].end, "/Die") &&
                     !drs_begins(draft->text->bytes, lines[i + 1].start, lines[i + 1].end, "und ") &&
                     !drs_begins(draft->text->bytes, lines[i + 1].start, lines[i + 1].end, "sowie ");
        if (i == last || block) {
            drs_strand strand = drs_strand_make(draft, first, i, first == line ? start : 0, 6000);
            strand = drs_askers_set_right(draft, &strand);
            drs_askers_read(draft, &strand, 0, drs_asker_lines_read_rest(draft, &strand, 0));
            first = i + 1;
        }
    }
}

void drs_asker_lines_take_received(drs_draft *draft, size_t line, size_t last) {
    drs_strand strand = drs_strand_make(draft, line, last, 0, 4000);
    static const struct {
        const char *mark;
        drs_date_kind kind;
    } marks[] = {{"eingegangen am ", DRS_DATE_RECEIVED}, {"übersandt am ", DRS_DATE_FORWARDED}};
    for (size_t m = 0; m < 2; m++) {
        const char *found = strstr(strand.bytes, marks[m].mark);
        if (found) {
            size_t at = (size_t)(found - strand.bytes) + strlen(marks[m].mark);
            drs_date_take_from_strand(draft, marks[m].kind, &strand, at, strand.length);
        }
    }
    static const char *const labels[] = {"Drs. ", "Drucksache ", "Drs ", NULL};
    for (size_t i = 0; labels[i]; i++) {
        const char *found = strstr(strand.bytes, labels[i]);
        if (found) {
            take_reference_in(draft, &strand, (size_t)(found - strand.bytes));
        }
    }
    if (!draft->record->asker_count) {
        drs_askers_read(draft, &strand, 0, drs_asker_lines_read_rest(draft, &strand, 0));
    }
}

size_t drs_asker_lines_take_bare(drs_draft *draft, size_t line) {
    const drs_line *lines = draft->text->lines;
    size_t last = line;
    while (last + 1 < draft->end && lines[last + 1].page == lines[line].page && !drs_is_furniture(&lines[last + 1]) &&
           last - line < 8) {
        last++;
    }
    drs_strand strand = drs_strand_make(draft, line, last, 0, 1600);
    size_t end = drs_askers_with_parties(draft, &strand);
    if (!end) {
        return SIZE_MAX;
    }
    size_t stop = end;
    char iso[11];
    drs_piece date = {0, 0};
    if (drs_begins(strand.bytes, end, strand.length, " vom ")) {
        drs_key key = drs_key_make(draft->arena, strand.bytes, end + 5, strand.length, 40);
        size_t used = drs_key_date(key.bytes, key.length, iso);
        if (used) {
            stop = key.map[used - 1] + 1;
            date = (drs_piece){strand.map[end + 5], strand.map[stop - 1] + 1};
        }
    }
    size_t at = drs_line_at(draft, strand.map[stop - 1]);
    if (strand.map[stop - 1] + 1 != lines[at].end) {
        return SIZE_MAX;
    }
    drs_askers_read(draft, &strand, 0, end);
    if (date.end) {
        drs_date_set(draft, DRS_DATE_ASKED, iso, date);
    }
    drs_head_mark(draft, line, at);
    return at;
}
