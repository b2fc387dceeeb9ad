#include "way_back.h"

#include "cleaning.h"
#include "letters.h"

/* From one checkpoint to the next. */
#define CHECKPOINT_DISTANCE 4096u

void drs_way_mark(drs_arena *arena, drs_way_marks *marks, size_t text, size_t stage) {
    drs_text_checkpoint *checkpoint =
        drs_arena_push(arena, &marks->items, &marks->count, &marks->capacity, sizeof *checkpoint);
    *checkpoint = (drs_text_checkpoint){text, stage};
    marks->next = text + CHECKPOINT_DISTANCE;
}

static const drs_text_checkpoint *nearest(const drs_text_checkpoint *items, size_t count, size_t offset) {
    size_t low = 0;
    size_t high = count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (items[middle].text <= offset) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return &items[low];
}

/* Go back to the nearest checkpoints, unless the cursor stands nearer before the places that are sought. */
static void rewind_text(const drs_text *text, drs_text_cursor *cursor, size_t offset) {
    const drs_text_checkpoint *from = nearest(text->checkpoints, text->checkpoint_count, offset);
    if (!cursor->used || cursor->text > offset || cursor->text < from->text) {
        cursor->text = from->text;
        cursor->stage = from->stage;
    }
}

static void rewind_stage(const drs_text *text, drs_text_cursor *cursor, size_t stage) {
    const drs_text_checkpoint *from = nearest(text->stage_checkpoints, text->stage_checkpoint_count, stage);
    if (!cursor->used || cursor->counted > stage || cursor->counted < from->text) {
        cursor->counted = from->text;
        cursor->source = from->stage;
    }
}

/* Where in the stage the byte at `offset` begins; `behind`: where the byte before `offset` ends. The two differ where
 * something was dropped between them, and where letters were composed. The cursor is left before the place. */
static size_t stage_place(const drs_text *text, drs_text_cursor *cursor, size_t offset, bool behind) {
    if (!text->checkpoint_count) {
        return offset;
    }
    rewind_text(text, cursor, behind && offset ? offset - 1 : offset);
    drs_cleaner cleaner = {.stage = (const uint8_t *)text->stage, .stage_length = text->stage_length};
    char scratch[DRS_CLEAN_STEP_BYTES];
    size_t written;
    while (cursor->text < offset && cursor->stage < text->stage_length) {
        size_t read = drs_clean_step(&cleaner, cursor->stage, scratch, &written);
        size_t inside = offset - cursor->text;
        /* Runs of plain letters keep their places; a composed letter is one place. */
        if (written > inside || (behind && written == inside)) {
            return cursor->stage + (written == read ? inside : behind ? read : 0);
        }
        cursor->text += written;
        cursor->stage += read;
    }
    /* What was dropped before the letter is not its place. */
    while (!behind && cursor->stage < text->stage_length) {
        size_t read = drs_clean_step(&cleaner, cursor->stage, scratch, &written);
        if (written) {
            break;
        }
        cursor->stage += read;
    }
    return cursor->stage;
}

/* The byte of the source that stands at `stage`, the first of a letter. */
static size_t source_place(const drs_text *text, drs_text_cursor *cursor, size_t stage) {
    if (!text->stage_unit) {
        return stage + text->stage_shift;
    }
    rewind_stage(text, cursor, stage);
    for (; cursor->counted < stage; cursor->counted++) {
        char byte = text->stage[cursor->counted];
        if (drs_is_letter_start(byte)) {
            cursor->source += text->stage_unit == 2 && (uint8_t)byte >= 0xF0 ? 4 : text->stage_unit;
        }
    }
    return cursor->source + text->stage_shift;
}

/* The move that the byte at `offset` belongs to. */
static size_t move_of(const drs_text *text, size_t offset) {
    size_t low = 0;
    size_t high = text->move_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (text->moves[middle].text <= offset) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
}

size_t drs_text_run_end(const drs_text *text, size_t offset) {
    size_t next = text->move_count ? move_of(text, offset) + 1 : 0;
    return next < text->move_count ? text->moves[next].text : SIZE_MAX;
}

/* Where the byte at `offset` stood before lines were moved. */
static size_t before_moves(const drs_text *text, size_t offset) {
    if (!text->move_count) {
        return offset;
    }
    const drs_text_move *move = &text->moves[move_of(text, offset)];
    return move->from + (offset - move->text);
}

static bool inside_letter(const drs_text *text, size_t offset) {
    return offset < text->length && !drs_is_letter_start(text->bytes[offset]);
}

static size_t find_start(const drs_text *text, drs_text_cursor *cursor, size_t offset) {
    while (offset && inside_letter(text, offset)) {
        offset--;
    }
    return source_place(text, cursor, stage_place(text, cursor, before_moves(text, offset), false));
}

static size_t find_end(const drs_text *text, drs_text_cursor *cursor, size_t offset) {
    while (inside_letter(text, offset)) {
        offset++;
    }
    offset = offset ? before_moves(text, offset - 1) + 1 : 0;
    return source_place(text, cursor, stage_place(text, cursor, offset, true));
}

size_t drs_text_source(const drs_text *text, size_t offset) {
    return find_start(text, &(drs_text_cursor){.used = false}, offset);
}

size_t drs_text_source_end(const drs_text *text, size_t offset) {
    return find_end(text, &(drs_text_cursor){.used = false}, offset);
}

void drs_text_range(const drs_text *text, drs_text_cursor *cursor, size_t start, size_t end, size_t *source,
                    size_t *source_end) {
    *source = find_start(text, cursor, start);
    cursor->used = true;
    *source_end = find_end(text, cursor, end);
}
