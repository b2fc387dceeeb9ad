#include "source_letters.h"

#include <string.h>
#include <utf8proc.h>

#include "encodings.h"
#include "html.h"

drs_source_letters drs_source_letters_of(const void *bytes, size_t size, drs_string encoding) {
    static const char *const names[] = {[DRS_CODING_UTF8] = "utf-8",
                                        [DRS_CODING_WINDOWS_1252] = "windows-1252",
                                        [DRS_CODING_UTF16LE] = "utf-16le",
                                        [DRS_CODING_UTF16BE] = "utf-16be"};
    drs_source_letters source = {bytes, size, DRS_CODING_UTF8};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (encoding.length == strlen(names[i]) && memcmp(encoding.bytes, names[i], encoding.length) == 0) {
            source.coding = (drs_coding)i;
        }
    }
    return source;
}

size_t drs_source_letters_start(const drs_source_letters *source) {
    size_t length = 0;
    bool unicode = source->coding != DRS_CODING_WINDOWS_1252;
    return unicode && source->size && drs_source_letter(source, 0, &length) == 0xFEFF ? length : 0;
}

static uint32_t unit_at(const drs_source_letters *source, size_t at) {
    const unsigned char *bytes = (const unsigned char *)source->bytes + at;
    return source->coding == DRS_CODING_UTF16BE ? (uint32_t)bytes[0] << 8 | bytes[1]
                                                : (uint32_t)bytes[1] << 8 | bytes[0];
}

static uint32_t utf16_letter(const drs_source_letters *source, size_t at, size_t *length) {
    size_t rest = source->size - at;
    if (rest < 2) {
        return DRS_NO_LETTER;
    }
    *length = 2;
    uint32_t letter = unit_at(source, at);
    if (letter >= 0xD800 && letter < 0xDC00 && rest >= 4) {
        uint32_t low = unit_at(source, at + 2);
        if (low >= 0xDC00 && low < 0xE000) {
            *length = 4;
            return 0x10000 + ((letter - 0xD800) << 10) + (low - 0xDC00);
        }
    }
    return letter >= 0xD800 && letter < 0xE000 ? DRS_NO_LETTER : letter;
}

uint32_t drs_source_letter(const drs_source_letters *source, size_t at, size_t *length) {
    uint8_t first = (uint8_t)source->bytes[at];
    uint32_t letter;
    *length = 1;
    switch (source->coding) {
    case DRS_CODING_UTF16LE:
    case DRS_CODING_UTF16BE:
        return utf16_letter(source, at, length);
    case DRS_CODING_WINDOWS_1252:
        letter = drs_windows_1252_letter(first);
        return letter >= 0x80 && letter < 0xA0 ? DRS_NO_LETTER : letter; /* five bytes have none */
    case DRS_CODING_UTF8:
        break;
    }
    letter = drs_utf8_read((const uint8_t *)source->bytes + at, source->size - at, length);
    return letter == DRS_NO_UTF8 ? DRS_NO_LETTER : letter;
}

size_t drs_source_line_end(const drs_source_letters *source, size_t at) {
    size_t length;
    size_t next;
    bool carriage_return = drs_source_letter(source, at, &length) == '\r';
    bool both = carriage_return && at + length < source->size && drs_source_letter(source, at + length, &next) == '\n';
    return both ? length + next : length;
}

bool drs_letter_ends_line(uint32_t letter) {
    return letter == '\n' || letter == '\r' || letter == 0x0B || letter == 0x85 || letter == 0x2028 || letter == 0x2029;
}

bool drs_letter_is_nothing(uint32_t letter) {
    if (letter < 0x80) {
        return letter <= ' ' || letter == 0x7F;
    }
    if (letter == DRS_NO_LETTER) {
        return false;
    }
    switch (utf8proc_category((utf8proc_int32_t)letter)) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
        return true;
    default:
        return (letter & 0xFFFE) == 0xFFFE;
    }
}
