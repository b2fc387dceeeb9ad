#include "dates.h"

#include "diagnostics.h"

/* No printed date has more letters. */
#define DATE_BYTES 40u

void drs_date_set(drs_draft *draft, drs_date_kind kind, const char iso[11], drs_piece piece) {
    drs_value *date = &draft->record->dates[kind];
    if (!date->text.bytes) {
        *date = drs_value_make(draft, iso, 10, piece);
    }
}

/* A date was expected at the key's start and could not be read: where a day is printed that the calendar does not have,
 * or letters stand for its figures, say so. `at` is its place in the text. */
static void refuse(drs_draft *draft, drs_date_kind kind, const char *key, size_t length, size_t at) {
    size_t used = drs_key_no_day(key, length);
    if (!used) {
        used = drs_key_misread_date(key, length);
        draft->record->extraction.complete = draft->record->extraction.complete && !used;
    }
    if (!used || draft->refused_dates >> kind & 1u) {
        return;
    }
    draft->refused_dates |= 1u << kind;
    drs_string printed = drs_arena_copy(draft->arena, key, used);
    drs_say(draft, "date.invalid", drs_line_at(draft, at), printed.bytes);
}

bool drs_date_take(drs_draft *draft, drs_date_kind kind, const drs_key *key, size_t start, size_t end) {
    char iso[11];
    if (start == SIZE_MAX) {
        return false;
    }
    if (!drs_key_date(key->bytes + start, end - start, iso)) {
        refuse(draft, kind, key->bytes + start, end - start, key->map[start]);
        return false;
    }
    drs_date_set(draft, kind, iso, (drs_piece){key->map[start], key->map[end - 1] + 1});
    return true;
}

bool drs_date_take_from_strand(drs_draft *draft, drs_date_kind kind, const drs_strand *strand, size_t start,
                               size_t end) {
    drs_key key = drs_key_make(draft->arena, strand->bytes, start, end, DATE_BYTES);
    char iso[11];
    size_t used = drs_key_date(key.bytes, key.length, iso);
    if (!used) {
        refuse(draft, kind, key.bytes, key.length, strand->map[start]);
        return false;
    }
    drs_date_set(draft, kind, iso, (drs_piece){strand->map[start], strand->map[key.map[used - 1]] + 1});
    return true;
}
