/* eight.h - eight bytes at a time: questions to a word of memory instead of to each of its bytes. */
#ifndef DRS_EIGHT_H
#define DRS_EIGHT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define DRS_EIGHT_ONES UINT64_C(0x0101010101010101)
#define DRS_EIGHT_HIGHS UINT64_C(0x8080808080808080)

static inline uint64_t drs_eight_load(const void *bytes) {
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    return word;
}

/* The first byte in memory is the lowest of a word; only then the lowest answer below is the first byte's. */
static inline bool drs_eight_ordered(void) {
    const uint16_t probe = 1;
    uint8_t first;
    memcpy(&first, &probe, 1);
    return first == 1;
}

/* The high bit of each byte that is smaller than `limit` (at most 0x80). Of the answers the lowest is right, those above
 * it may be borrowed; 0 is always right. */
static inline uint64_t drs_eight_below(uint64_t word, uint8_t limit) {
    return (word - DRS_EIGHT_ONES * limit) & ~word & DRS_EIGHT_HIGHS;
}

/* The same for bytes that are `byte`. */
static inline uint64_t drs_eight_equal(uint64_t word, uint8_t byte) {
    uint64_t other = word ^ DRS_EIGHT_ONES * byte;
    return (other - DRS_EIGHT_ONES) & ~other & DRS_EIGHT_HIGHS;
}

/* The high bit of each byte whose lower seven bits are `limit` (at most 0x7F) or more. All answers are right. */
static inline uint64_t drs_eight_from(uint64_t word, uint8_t limit) {
    return ((word & ~DRS_EIGHT_HIGHS) + DRS_EIGHT_ONES * (0x80u - limit)) & DRS_EIGHT_HIGHS;
}

/* How many answers there are, of which all are right. */
static inline size_t drs_eight_count(uint64_t answers) {
    return (size_t)(((answers & DRS_EIGHT_HIGHS) >> 7) * DRS_EIGHT_ONES >> 56);
}

/* The place of the lowest answer. */
static inline size_t drs_eight_first(uint64_t answers) {
    return (size_t)__builtin_ctzll(answers) / 8;
}

/* A-Z as a-z. */
static inline uint64_t drs_eight_small(uint64_t word) {
    uint64_t plain = word & ~DRS_EIGHT_HIGHS;
    uint64_t from_a = plain + DRS_EIGHT_ONES * (0x80 - 'A');
    uint64_t behind_z = plain + DRS_EIGHT_ONES * (0x80 - 'Z' - 1);
    return word | ((from_a & ~behind_z & ~word & DRS_EIGHT_HIGHS) >> 2);
}

#endif
