#include "decoding.h"

#include <string.h>

#include "cleaning.h"
#include "encodings.h"
#include "way_back.h"

static const char little_endian[] = "utf-16le";
static const char big_endian[] = "utf-16be";

static uint32_t unit_at(const uint8_t *bytes, bool high_first) {
    return high_first ? (uint32_t)bytes[0] << 8 | bytes[1] : (uint32_t)bytes[1] << 8 | bytes[0];
}

static void decode_units(drs_arena *arena, drs_text *text, const uint8_t *bytes, size_t size, bool high_first) {
    size_t unit = text->stage_unit;
    size_t room = unit == 1 ? size * 3 + 4 : size / 2 * 3 + 8;
    char *out = drs_arena_bytes(arena, room);
    size_t used = 0;
    drs_way_marks marks = {0};
    for (size_t at = 0; at + unit <= size;) {
        drs_way_pass(arena, &marks, used, at);
        uint32_t letter;
        if (unit == 1) {
            letter = drs_windows_1252_letter(bytes[at]);
            at++;
        } else {
            letter = unit_at(bytes + at, high_first);
            at += 2;
            if (letter >= 0xD800 && letter < 0xDC00 && at + 2 <= size) {
                uint32_t low = unit_at(bytes + at, high_first);
                if (low >= 0xDC00 && low < 0xE000) {
                    letter = 0x10000 + ((letter - 0xD800) << 10) + (low - 0xDC00);
                    at += 2;
                }
            }
            if (letter >= 0xD800 && letter < 0xE000) {
                letter = 0xFFFD;
                text->faults.invalid++;
            }
        }
        used += drs_utf8_put(out + used, letter);
    }
    text->faults.invalid += size % unit; /* half a letter of UTF-16: the file was cut off */
    drs_arena_trim(arena, out, room, used + 1);
    text->stage = out;
    text->stage_length = used;
    text->stage_checkpoints = marks.items;
    text->stage_checkpoint_count = marks.count;
}

/* Bytes at the start that tell UTF-16 from other encodings, and the fewest that do. */
#define GUESS_BYTES 2048u
#define GUESS_LEAST 16u

/* UTF-16 without a mark: of the bytes at the even or at the odd places nearly all are NUL. NULL where it is none. */
static const char *guess_utf16(const uint8_t *bytes, size_t size) {
    size_t even = 0;
    size_t odd = 0;
    size_t look = size > GUESS_BYTES ? GUESS_BYTES : size & ~(size_t)1;
    if (look < GUESS_LEAST || !memchr(bytes, 0, look)) {
        return NULL;
    }
    for (size_t i = 0; i + 1 < look; i += 2) {
        even += bytes[i] == 0;
        odd += bytes[i + 1] == 0;
    }
    size_t nearly_all = look / 2 * 8 / 10;
    size_t nearly_none = look / 64;
    if (odd > nearly_all && even <= nearly_none) {
        return little_endian;
    }
    return even > nearly_all && odd <= nearly_none ? big_endian : NULL;
}

/* Windows-1252 where the bytes outside ASCII make less valid UTF-8 than invalid. */
static bool is_utf8(const uint8_t *bytes, size_t size) {
    size_t valid = 0;
    size_t invalid = 0;
    for (size_t i = 0; i < size;) {
        if (bytes[i] < 0x80) {
            i += drs_clean_plain_run(bytes + i, size - i);
            if (i < size && bytes[i] < 0x80) {
                i++;
            }
            continue;
        }
        size_t length;
        uint32_t letter = drs_utf8_read(bytes + i, size - i, &length);
        if (letter == DRS_NO_UTF8) {
            invalid++;
        } else {
            valid++;
        }
        i += length;
    }
    return invalid == 0 || valid > invalid;
}

void drs_text_decode(drs_arena *arena, drs_text *text, const uint8_t *bytes, size_t size) {
    text->encoding = "utf-8";
    if (size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
        text->stage_shift = 3;
    } else if (size >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0)) {
        text->stage_shift = 2;
        text->stage_unit = 2;
        text->encoding = bytes[0] == 0xFF ? little_endian : big_endian;
    } else {
        const char *guess = guess_utf16(bytes, size);
        if (guess) {
            text->stage_unit = 2;
            text->encoding = guess;
        }
    }
    if (!text->stage_unit) {
        text->clean_bytes = drs_clean_first_change(bytes + text->stage_shift, size - text->stage_shift);
        if (text->clean_bytes < size - text->stage_shift && !text->stage_shift && !is_utf8(bytes, size)) {
            text->stage_unit = 1;
            text->encoding = "windows-1252";
        }
    }
    bytes += text->stage_shift;
    size -= text->stage_shift;
    if (text->stage_unit) {
        decode_units(arena, text, bytes, size, text->encoding == big_endian);
    } else {
        text->stage = (const char *)bytes;
        text->stage_length = size;
    }
}
