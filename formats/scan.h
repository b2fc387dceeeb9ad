/* scan.h - eight bytes of text at a time.
 *
 * Writers copy texts in which next to no byte needs an escape. They ask for eight bytes at once whether one of them
 * may be such a byte, and look at single bytes only where the answer is yes. The functions are exact: they find a byte
 * if and only if it is there, whatever the byte order of the machine. */
#ifndef DRS_SCAN_H
#define DRS_SCAN_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define DRS_WORD_ONES UINT64_C(0x0101010101010101)
#define DRS_WORD_HIGHS UINT64_C(0x8080808080808080)

static inline uint64_t drs_word_load(const char *bytes) {
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    return word;
}

/* Is one of the bytes lower than `limit` (1 to 128)? Not zero where it is. */
static inline uint64_t drs_word_below(uint64_t word, uint8_t limit) {
    return (word - DRS_WORD_ONES * limit) & ~word & DRS_WORD_HIGHS;
}

/* Is one of the bytes `byte`? Not zero where it is. */
static inline uint64_t drs_word_has(uint64_t word, uint8_t byte) {
    return drs_word_below(word ^ (DRS_WORD_ONES * byte), 1);
}

#endif
