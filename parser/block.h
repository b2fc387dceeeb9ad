/* block.h - sixteen bytes at a time: questions that compilers turn into a few vector instructions. */
#ifndef DRS_BLOCK_H
#define DRS_BLOCK_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { DRS_BLOCK = 16 };

/* A comparison of blocks gives 0xFF for each byte that answers yes and 0 for each other. */
typedef uint8_t drs_block __attribute__((vector_size(DRS_BLOCK)));
typedef int8_t drs_signed_block __attribute__((vector_size(DRS_BLOCK))); /* what most machines compare in one step */

static inline drs_block drs_block_load(const void *bytes) {
    drs_block block;
    memcpy(&block, bytes, sizeof block);
    return block;
}

/* All bits that stand in some byte of the block. */
static inline uint8_t drs_block_join(drs_block block) {
    uint64_t two[2];
    memcpy(two, &block, sizeof two);
    uint64_t word = two[0] | two[1];
    word |= word >> 32;
    word |= word >> 16;
    return (uint8_t)(word | word >> 8);
}

static inline bool drs_block_any(drs_block block) {
    uint64_t two[2];
    memcpy(two, &block, sizeof two);
    return (two[0] | two[1]) != 0;
}

#endif
