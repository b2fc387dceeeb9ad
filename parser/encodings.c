#include "encodings.h"

#include "letters.h"

static const uint16_t windows_1252[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

size_t drs_utf8_put(char *out, uint32_t letter) {
    if (letter < 0x80) {
        out[0] = (char)letter;
        return 1;
    }
    if (letter < 0x800) {
        out[0] = (char)(0xC0 | letter >> 6);
        out[1] = (char)(0x80 | (letter & 0x3F));
        return 2;
    }
    if (letter < 0x10000) {
        out[0] = (char)(0xE0 | letter >> 12);
        out[1] = (char)(0x80 | (letter >> 6 & 0x3F));
        out[2] = (char)(0x80 | (letter & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | letter >> 18);
    out[1] = (char)(0x80 | (letter >> 12 & 0x3F));
    out[2] = (char)(0x80 | (letter >> 6 & 0x3F));
    out[3] = (char)(0x80 | (letter & 0x3F));
    return 4;
}

uint32_t drs_windows_1252_letter(uint8_t byte) {
    if (byte >= 0x80 && byte < 0xA0) {
        /* The five bytes without a letter stay C1 controls and are dropped as such. */
        return windows_1252[byte - 0x80] ? windows_1252[byte - 0x80] : byte;
    }
    return byte;
}

uint32_t drs_utf8_read(const uint8_t *bytes, size_t size, size_t *length) {
    *length = 1;
    uint8_t lead = bytes[0];
    if (lead < 0x80) {
        return lead;
    }
    size_t wanted = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || wanted > size) {
        return DRS_NO_UTF8;
    }
    uint32_t letter = lead & (0xFFu >> (wanted + 1));
    for (size_t i = 1; i < wanted; i++) {
        if (drs_is_letter_start((char)bytes[i])) {
            return DRS_NO_UTF8;
        }
        letter = letter << 6 | (bytes[i] & 0x3F);
    }
    static const uint32_t smallest[5] = {0, 0, 0x80, 0x800, 0x10000};
    if (letter < smallest[wanted] || letter > 0x10FFFF || (letter >= 0xD800 && letter < 0xE000)) {
        return DRS_NO_UTF8;
    }
    *length = wanted;
    return letter;
}
