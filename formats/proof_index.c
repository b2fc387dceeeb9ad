#include <stdlib.h>

#include "letters.h"
#include "proof_paper.h"

enum { FIRST_SLOTS = 256 };

const char drs_piece_anchors[DRS_PIECE_KINDS] = {
    [DRS_PIECE_VALUE] = 'p', [DRS_PIECE_HEADING] = 'u', [DRS_PIECE_RESTATED] = 'r'};

static bool same(drs_string a, const char *bytes, size_t length) {
    return a.length == length && (a.bytes == bytes || memcmp(a.bytes, bytes, length) == 0);
}

/* The slot of a pointer, or the free one where it would stand. */
static drs_proof_entry *slot_of(const drs_proof_index *index, const char *pointer, size_t length) {
    uint64_t hash = drs_bytes_hash(pointer, length);
    for (size_t slot = (size_t)(hash ^ hash >> 32);; slot++) {
        drs_proof_entry *entry = &index->slots[slot & (index->slot_count - 1)];
        if (!entry->pointer.bytes || same(entry->pointer, pointer, length)) {
            return entry;
        }
    }
}

static bool grow(drs_proof_index *index) {
    drs_proof_index larger = {.slot_count = index->slot_count ? index->slot_count * 2 : FIRST_SLOTS,
                              .used = index->used};
    larger.slots = calloc(larger.slot_count, sizeof *larger.slots);
    if (!larger.slots) {
        return false;
    }
    for (size_t i = 0; i < index->slot_count; i++) {
        const drs_proof_entry *entry = &index->slots[i];
        if (entry->pointer.bytes) {
            *slot_of(&larger, entry->pointer.bytes, entry->pointer.length) = *entry;
        }
    }
    free(index->slots);
    *index = larger;
    return true;
}

static drs_proof_entry *enter(drs_proof_index *index, drs_string pointer) {
    if ((index->used + 1) * 2 > index->slot_count && !grow(index)) {
        return NULL;
    }
    drs_proof_entry *entry = slot_of(index, pointer.bytes, pointer.length);
    if (!entry->pointer.bytes) {
        *entry = (drs_proof_entry){.pointer = pointer, .first = {SIZE_MAX, SIZE_MAX, SIZE_MAX}};
        index->used++;
    }
    return entry;
}

/* The objects around a value: a part that names something the record's side does not show is tied to one of them. */
static bool enter_around(drs_proof_index *index, drs_string pointer) {
    for (size_t length = pointer.length; length > 1; length--) {
        if (pointer.bytes[length - 1] == '/' && !enter(index, (drs_string){pointer.bytes, length - 1})) {
            return false;
        }
    }
    return true;
}

bool drs_proof_index_make(drs_proof_index *index, const drs_record *record) {
    if (!grow(index)) {
        return false;
    }
    drs_proof_entry *entry = NULL;
    for (size_t i = 0; i < record->part_count; i++) {
        const drs_part *part = &record->parts[i];
        if (!part->pointer.length) {
            continue;
        }
        if (!entry || !same(entry->pointer, part->pointer.bytes, part->pointer.length)) {
            if (!enter_around(index, part->pointer) || !(entry = enter(index, part->pointer))) {
                return false;
            }
        }
        drs_piece_kind kind = part->use == DRS_USE_VALUE      ? DRS_PIECE_VALUE
                              : part->use == DRS_USE_RESTATED ? DRS_PIECE_RESTATED
                                                              : DRS_PIECE_HEADING;
        if (entry->first[kind] == SIZE_MAX) {
            entry->first[kind] = i;
        }
    }
    const drs_extraction *extraction = &record->extraction;
    for (size_t i = 0; i < extraction->abstained_count; i++) {
        entry = enter(index, extraction->abstained[i]);
        if (!entry) {
            return false;
        }
        entry->abstained = true;
    }
    return true;
}

void drs_proof_index_free(drs_proof_index *index) {
    free(index->slots);
    *index = (drs_proof_index){0};
}

drs_proof_entry *drs_proof_index_find(const drs_proof_index *index, const char *pointer, size_t length) {
    drs_proof_entry *entry = slot_of(index, pointer, length);
    return entry->pointer.bytes ? entry : NULL;
}
