#include "arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct drs_arena_block {
    drs_arena_block *next;
    alignas(max_align_t) char bytes[];
};

/* Small papers fit into one block; large requests get a block of their own. */
#define BLOCK_SIZE ((size_t)64 * 1024 - 64)

_Noreturn void drs_arena_fail(drs_arena *arena, drs_status status) {
    longjmp(arena->on_failure, (int)status);
}

static char *new_block(drs_arena *arena, size_t size) {
    drs_arena_block *block = NULL;
    if (size <= SIZE_MAX - sizeof *block) {
        block = malloc(sizeof *block + size);
    }
    if (!block) {
        drs_arena_fail(arena, DRS_ERROR_MEMORY);
    }
    block->next = arena->blocks;
    arena->blocks = block;
    return block->bytes;
}

char *drs_arena_bytes(drs_arena *arena, size_t size) {
    if (size > arena->free_size || !arena->free_bytes) {
        if (size > BLOCK_SIZE / 4) {
            return new_block(arena, size);
        }
        arena->free_bytes = new_block(arena, BLOCK_SIZE);
        arena->free_size = BLOCK_SIZE;
    }
    char *bytes = arena->free_bytes;
    arena->free_bytes += size;
    arena->free_size -= size;
    return bytes;
}

void drs_arena_trim(drs_arena *arena, char *bytes, size_t size, size_t used) {
    if (bytes + size == arena->free_bytes) {
        arena->free_bytes -= size - used;
        arena->free_size += size - used;
    }
}

void *drs_arena_unset(drs_arena *arena, size_t count, size_t size) {
    const size_t alignment = alignof(max_align_t);
    if (size && count > (SIZE_MAX - alignment) / size) {
        drs_arena_fail(arena, DRS_ERROR_MEMORY);
    }
    size_t padding = (alignment - (uintptr_t)arena->free_bytes % alignment) % alignment;
    if (padding + count * size <= arena->free_size) {
        drs_arena_bytes(arena, padding);
    } else {
        /* The rest of this block is too small; a new block starts aligned. */
        arena->free_size = 0;
        arena->free_bytes = NULL;
    }
    return drs_arena_bytes(arena, count * size);
}

void *drs_arena_alloc(drs_arena *arena, size_t count, size_t size) {
    return memset(drs_arena_unset(arena, count, size), 0, count * size);
}

drs_string drs_arena_copy(drs_arena *arena, const char *bytes, size_t length) {
    char *copy = drs_arena_bytes(arena, length + 1);
    memcpy(copy, bytes, length);
    copy[length] = '\0';
    return (drs_string){copy, length};
}

void drs_arena_back(drs_arena *arena, drs_arena_mark mark) {
    while (arena->blocks != mark.blocks) {
        drs_arena_block *block = arena->blocks;
        arena->blocks = block->next;
        free(block);
    }
    arena->free_bytes = mark.free_bytes;
    arena->free_size = mark.free_size;
}

void drs_arena_free(drs_arena *arena) {
    drs_arena_back(arena, (drs_arena_mark){0});
}

void drs_arena_reserve(drs_arena *arena, void *items_pointer, size_t count, size_t *capacity, size_t size,
                       size_t more) {
    if (more <= *capacity - count) {
        return;
    }
    size_t larger = *capacity ? *capacity * 2 : 8;
    larger = more > larger - count ? count + more : larger;
    char *items = NULL;
    memcpy(&items, items_pointer, sizeof items);
    char *grown = drs_arena_alloc(arena, larger, size);
    if (count) {
        memcpy(grown, items, count * size);
    }
    *capacity = larger;
    memcpy(items_pointer, &grown, sizeof grown);
}

void *drs_arena_push(drs_arena *arena, void *items_pointer, size_t *count, size_t *capacity, size_t size) {
    drs_arena_reserve(arena, items_pointer, *count, capacity, size, 1);
    char *items = NULL;
    memcpy(&items, items_pointer, sizeof items);
    return items + (*count)++ * size;
}
