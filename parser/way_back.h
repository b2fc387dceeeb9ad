/* way_back.h - where in the source a place of the text stands: decoding and cleaning mark their way, and it is walked again
 * from the nearest mark. */
#ifndef DRS_WAY_BACK_H
#define DRS_WAY_BACK_H

#include "text.h"

/* Checkpoints in the making. All zero at the start. */
typedef struct drs_way_marks {
    drs_text_checkpoint *items;
    size_t count;
    size_t capacity;
    size_t next; /* before this byte none is needed */
} drs_way_marks;

/* Set a checkpoint: byte `text` of what is made was at `stage` of what it is made from. */
void drs_way_mark(drs_arena *arena, drs_way_marks *marks, size_t text, size_t stage);

/* The same, where the last one is far enough behind. */
static inline void drs_way_pass(drs_arena *arena, drs_way_marks *marks, size_t text, size_t stage) {
    if (text >= marks->next) {
        drs_way_mark(arena, marks, text, stage);
    }
}

/* The end of the bytes around `offset` that stand in the source as they stand in the text: SIZE_MAX where nothing was
 * moved. A range of the text has one range in the source only up to there. */
size_t drs_text_run_end(const drs_text *text, size_t offset);

/* Where in the source the letter at `offset` of the text begins, and where the one that ends at `offset` ends. An
 * offset inside a letter is moved to its edge, so that [source(start), source_end(end)) holds whole letters alone. */
size_t drs_text_source(const drs_text *text, size_t offset);
size_t drs_text_source_end(const drs_text *text, size_t offset);

/* How far the way back was walked. All zero at the start. */
typedef struct drs_text_cursor {
    bool used;
    size_t text;    /* this byte of the text … */
    size_t stage;   /* … is this one of the stage */
    size_t counted; /* this byte of the stage … */
    size_t source;  /* … is this one of the source */
} drs_text_cursor;

/* Both places of [start, end). Where one range follows the other, nothing is walked twice. */
void drs_text_range(const drs_text *text, drs_text_cursor *cursor, size_t start, size_t end, size_t *source,
                    size_t *source_end);

#endif
