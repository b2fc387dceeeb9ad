/* arena_helpers.h - an arena of its own for each test, as its state. */
#ifndef DRS_ARENA_HELPERS_H
#define DRS_ARENA_HELPERS_H

#include <stdlib.h>

#include "arena.h"

static inline int arena_new(void **state) {
    *state = calloc(1, sizeof(drs_arena));
    return *state == NULL;
}

static inline int arena_free(void **state) {
    drs_arena_free(*state);
    free(*state);
    return 0;
}

#endif
