/* arena.h - memory that lives and dies with one result.
 *
 * All memory of a parse comes from one arena. Where it runs out, drs_arena_alloc() jumps back to the one place that
 * frees the arena (drs_parse), so that no code in between has a path for missing memory that no test could reach. */
#ifndef DRS_ARENA_H
#define DRS_ARENA_H

#include <setjmp.h>
#include <stddef.h>

#include "drucksache.h"

typedef struct drs_arena_block drs_arena_block;

typedef struct drs_arena {
    drs_arena_block *blocks; /* newest first */
    char *free_bytes;        /* unused rest of the newest block */
    size_t free_size;
    jmp_buf on_failure; /* set by the owner before the first allocation; it gets a drs_status */
} drs_arena;

/* Jump back to the owner; DRS_OK is no reason. */
_Noreturn void drs_arena_fail(drs_arena *arena, drs_status status);

/* `size` bytes, zeroed, aligned for any object. Does not return where memory runs out or size overflows. */
void *drs_arena_alloc(drs_arena *arena, size_t count, size_t size);

/* Like drs_arena_alloc(), not zeroed. */
void *drs_arena_unset(drs_arena *arena, size_t count, size_t size);

/* Like drs_arena_alloc() for bytes that the caller fills: not zeroed, not aligned. */
char *drs_arena_bytes(drs_arena *arena, size_t size);

/* Give back the end of the last drs_arena_bytes(): of `size` bytes only `used` are kept. */
void drs_arena_trim(drs_arena *arena, char *bytes, size_t size, size_t used);

/* A copy of `length` bytes with a NUL behind. */
drs_string drs_arena_copy(drs_arena *arena, const char *bytes, size_t length);

/* Where an arena stands, to go back to. */
typedef struct drs_arena_mark {
    drs_arena_block *blocks;
    char *free_bytes;
    size_t free_size;
} drs_arena_mark;

static inline drs_arena_mark drs_arena_stand(const drs_arena *arena) {
    return (drs_arena_mark){arena->blocks, arena->free_bytes, arena->free_size};
}

/* Free all that was allocated since: for what is made for each line or word and needed for a moment. */
void drs_arena_back(drs_arena *arena, drs_arena_mark mark);

/* Free everything. */
void drs_arena_free(drs_arena *arena);

/* A growing list in an arena: `items` of `size` bytes each; grows by doubling, so the work stays linear. Returns the
 * new, zeroed item. */
void *drs_arena_push(drs_arena *arena, void *items_pointer, size_t *count, size_t *capacity, size_t size);

/* Room for `more` items in such a list, so that a list that grows by many at once leaves no smaller copies behind. */
void drs_arena_reserve(drs_arena *arena, void *items_pointer, size_t count, size_t *capacity, size_t size, size_t more);

#endif
