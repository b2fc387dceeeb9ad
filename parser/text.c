#include "text.h"

#include <string.h>
#include <utf8proc.h>

#include "block.h"
#include "eight.h"
#include "letters.h"
#include "page_columns.h"

/* The way back from a cleaned text to its source is walked from the nearest checkpoint. */
#define CHECKPOINT_DISTANCE 4096u

/* A text in which more than this share of the bytes is controls is no text. */
#define BINARY_SHARE 16u

/* Lines longer than this are text whose line ends are lost; they are cut at ends of sentences so that the rules for
 * line starts can see into them. No parliament prints a line of this length. */
#define LONG_LINE 600u

/* A line longer than a page's whole text: whatever it is, it was not printed so. */
#define IMPOSSIBLE_LINE 16384u

/* ---- Encodings ----------------------------------------------------------------------------------------------------
 * Done here and not with iconv, since iconv opens files (its modules) and this library opens none. */

static const uint16_t windows_1252[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

static size_t put_letter(char *out, uint32_t letter) {
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

static uint32_t from_windows_1252(uint8_t byte) {
    if (byte >= 0x80 && byte < 0xA0) {
        /* The five bytes without a letter stay C1 controls and are dropped as such. */
        return windows_1252[byte - 0x80] ? windows_1252[byte - 0x80] : byte;
    }
    return byte;
}

/* Letter of valid UTF-8 at `bytes`; *length its bytes. 0xFFFFFFFF and length 1 where it is not valid. */
static uint32_t utf8_letter(const uint8_t *bytes, size_t size, size_t *length) {
    *length = 1;
    uint8_t lead = bytes[0];
    if (lead < 0x80) {
        return lead;
    }
    size_t wanted = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || wanted > size) {
        return UINT32_MAX;
    }
    uint32_t letter = lead & (0xFFu >> (wanted + 1));
    for (size_t i = 1; i < wanted; i++) {
        if ((bytes[i] & 0xC0) != 0x80) {
            return UINT32_MAX;
        }
        letter = letter << 6 | (bytes[i] & 0x3F);
    }
    static const uint32_t smallest[5] = {0, 0, 0x80, 0x800, 0x10000};
    if (letter < smallest[wanted] || letter > 0x10FFFF || (letter >= 0xD800 && letter < 0xE000)) {
        return UINT32_MAX;
    }
    *length = wanted;
    return letter;
}

/* ---- Cleaning ------------------------------------------------------------------------------------------------------ */

/* What becomes of one letter. */
typedef enum clean_kind {
    CLEAN_KEEP,
    CLEAN_DROP,
    CLEAN_CONTROL,
    CLEAN_NUL,
    CLEAN_REPLACE, /* by `text` */
    CLEAN_SOFT_HYPHEN,
    CLEAN_COMPOSE /* may need normalisation together with its neighbours */
} clean_kind;

static clean_kind clean_letter(uint32_t letter, const char **text) {
    if (letter < 0x20) {
        switch (letter) {
        case '\t':
            *text = "    ";
            return CLEAN_REPLACE; /* a column's gap must stay one */
        case '\n':
        case '\f':
            return CLEAN_KEEP;
        case '\r':
        case 0x0B:
            *text = "\n";
            return CLEAN_REPLACE;
        case 0:
            return CLEAN_NUL;
        default:
            return CLEAN_CONTROL;
        }
    }
    if (letter < 0x7F) {
        return CLEAN_KEEP;
    }
    if (letter < 0xA0) {
        if (letter == 0x85) {
            *text = "\n";
            return CLEAN_REPLACE;
        }
        return CLEAN_CONTROL;
    }
    if (letter < 0x300) {
        if (letter == 0xA0) {
            *text = " ";
            return CLEAN_REPLACE;
        }
        return letter == 0xAD ? CLEAN_SOFT_HYPHEN : CLEAN_KEEP;
    }
    if (letter >= 0x2000 && letter < 0x2070) {
        if (letter <= 0x200A || letter == 0x202F || letter == 0x205F) {
            *text = " ";
            return CLEAN_REPLACE;
        }
        if (letter <= 0x200F || (letter >= 0x202A && letter <= 0x202E) || letter >= 0x2060) {
            return CLEAN_DROP;
        }
        if (letter == 0x2028 || letter == 0x2029) {
            *text = "\n";
            return CLEAN_REPLACE;
        }
        return CLEAN_KEEP;
    }
    if ((letter >= 0x2070 && letter < 0x2126) || (letter > 0x212B && letter < 0x2A00)) {
        return CLEAN_KEEP;
    }
    if (letter >= 0xFB00 && letter <= 0xFB06) {
        static const char *const ligatures[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
        *text = ligatures[letter - 0xFB00];
        return CLEAN_REPLACE;
    }
    if (letter >= 0xF020 && letter <= 0xF0FF) {
        /* Symbol fonts put their bullets into the private area (be, by); as letters they mean nothing to a reader. */
        *text = "•";
        return CLEAN_REPLACE;
    }
    if (letter == 0xFEFF || letter == 0xFFFE || letter == 0xFFFF || (letter & 0xFFFE) == 0xFFFE) {
        return CLEAN_DROP;
    }
    if (letter == 0x3000) {
        *text = " ";
        return CLEAN_REPLACE;
    }
    return CLEAN_COMPOSE;
}

/* How many bytes at the start need nothing done: printable ASCII, eight at a time. */
static size_t plain_run(const uint8_t *bytes, size_t size) {
    size_t i = 0;
    for (; i + 8 <= size; i += 8) {
        uint64_t word = drs_eight_load(bytes + i);
        uint64_t stop = drs_eight_below(word, 0x20) | drs_eight_equal(word, 0x7F) | (word & DRS_EIGHT_HIGHS);
        if (stop) {
            if (drs_eight_ordered()) {
                return i + drs_eight_first(stop);
            }
            break;
        }
    }
    while (i < size && bytes[i] >= 0x20 && bytes[i] < 0x7F) {
        i++;
    }
    return i;
}

/* Printable ASCII and line ends: nothing else stands in most blocks of sixteen bytes. */
static inline bool is_plain_block(const uint8_t *bytes) {
    drs_block here = drs_block_load(bytes);
    /* As signed bytes those from 0x80 on are below the blank too. */
    drs_block low = (drs_block)((drs_signed_block)here < (int8_t)' ');
    return !drs_block_any((low & (drs_block)(here != '\n')) | (drs_block)(here == 0x7F));
}

/* Index of the first byte that cleaning changes; `size` where there is none. *valid: all of it is UTF-8. */
static size_t first_change(const uint8_t *bytes, size_t size) {
    size_t i = 0;
    while (i < size) {
        while (i + DRS_BLOCK <= size && is_plain_block(bytes + i)) {
            i += DRS_BLOCK;
        }
        i += plain_run(bytes + i, size - i);
        if (i == size) {
            break;
        }
        if (bytes[i] == '\n' || bytes[i] == '\f') {
            i++;
            continue;
        }
        if (bytes[i] == 0xC3 && i + 1 < size && (bytes[i + 1] & 0xC0) == 0x80) {
            i += 2; /* umlauts: by far the most frequent letters outside ASCII */
            continue;
        }
        if (bytes[i] == 0xE2 && i + 2 < size && bytes[i + 1] == 0x80 && bytes[i + 2] >= 0x93 && bytes[i + 2] <= 0xA6) {
            i += 3; /* dashes, quotation marks, bullets */
            continue;
        }
        size_t length;
        const char *text;
        uint32_t letter = utf8_letter(bytes + i, size - i, &length);
        if (letter == UINT32_MAX || clean_letter(letter, &text) != CLEAN_KEEP) {
            return i;
        }
        i += length;
    }
    return size;
}

typedef struct text_cleaner {
    drs_arena *arena;
    const uint8_t *stage;
    size_t stage_length;
    drs_text_faults faults;
} text_cleaner;

/* Normalise a letter and the marks that combine with it. Returns the bytes of the stage
 * that were read; the result is written to `out`, which has room for three times as many. */
static size_t compose(text_cleaner *cleaner, size_t at, char *out, size_t *written) {
    enum { MOST = 64 }; /* no word carries more marks; longer runs are normalised in pieces */
    utf8proc_int32_t letters[MOST + 1];
    size_t count = 0;
    size_t i = at;
    while (i < cleaner->stage_length && count < MOST) {
        size_t length;
        uint32_t letter = utf8_letter(cleaner->stage + i, cleaner->stage_length - i, &length);
        const char *text;
        if (letter == UINT32_MAX) {
            break;
        }
        clean_kind kind = clean_letter(letter, &text);
        /* What begins a letter of its own composes with nothing before it. */
        if (count && (kind != CLEAN_COMPOSE || utf8proc_grapheme_break(letters[count - 1], (utf8proc_int32_t)letter))) {
            break;
        }
        letters[count++] = (utf8proc_int32_t)letter;
        i += length;
    }
    utf8proc_int32_t decomposed[MOST * 18];
    utf8proc_ssize_t used = 0;
    int last_class = 0;
    for (size_t k = 0; k < count; k++) {
        utf8proc_ssize_t more =
            utf8proc_decompose_char(letters[k], decomposed + used, (utf8proc_ssize_t)(MOST * 18 - (size_t)used),
                                    UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_DECOMPOSE, &last_class);
        if (more < 0) {
            break;
        }
        used += more;
    }
    /* Canonical order of the marks, then composition. */
    for (utf8proc_ssize_t k = 1; k < used; k++) {
        utf8proc_ssize_t j = k;
        while (j > 0) {
            int left = utf8proc_get_property(decomposed[j - 1])->combining_class;
            int right = utf8proc_get_property(decomposed[j])->combining_class;
            if (right == 0 || left <= right) {
                break;
            }
            utf8proc_int32_t swap = decomposed[j];
            decomposed[j] = decomposed[j - 1];
            decomposed[j - 1] = swap;
            j--;
        }
    }
    utf8proc_ssize_t composed = utf8proc_normalize_utf32(decomposed, used, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    *written = 0;
    for (utf8proc_ssize_t k = 0; k < composed; k++) {
        *written += put_letter(out + *written, (uint32_t)decomposed[k]);
    }
    return i - at;
}

/* The soft hyphen stage[at] at a line's end, whose blanks end at `next`, is one that the word keeps: "Lenk- / und Ruhezeiten",
 * or one of an address, which may be either. */
static bool is_hard_hyphen(const uint8_t *stage, size_t at, size_t next, size_t end) {
    enum { LONGEST = 200 };
    static const char *const joints[] = {"und", "oder", "bzw", "sowie", "bis"};
    if (at == 0 || stage[at - 1] <= ' ') {
        return true; /* a dash */
    }
    for (size_t i = at; i > 0 && at - i < LONGEST && stage[i - 1] > ' '; i--) {
        bool dotted = stage[i - 1] == '.' && i >= 4 && memcmp(stage + i - 4, "www", 3) == 0;
        if (stage[i - 1] == '/' || stage[i - 1] == '@' || dotted) {
            return true;
        }
    }
    while (next < end && stage[next] <= ' ') {
        next++;
    }
    for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
        size_t length = strlen(joints[i]);
        if (end - next > length && memcmp(stage + next, joints[i], length) == 0 && stage[next + length] <= '.') {
            return true;
        }
    }
    return false;
}

/* One step of cleaning: reads from the stage at `at`, writes at most 4096 bytes to `out`. Returns the bytes read. */
static size_t clean_step(text_cleaner *cleaner, size_t at, char *out, size_t *written) {
    const uint8_t *stage = cleaner->stage;
    size_t rest = cleaner->stage_length - at;
    *written = 0;
    size_t run = plain_run(stage + at, rest > 1024 ? 1024 : rest);
    if (run > 1 && run < rest && stage[at + run] >= 0xCC && stage[at + run] <= 0xCD) {
        run--; /* the last letter combines with the mark that follows */
    }
    if (run) {
        bool mark_follows = run == 1 && rest > 1 && stage[at + 1] >= 0xCC && stage[at + 1] <= 0xCD;
        if (!mark_follows) {
            memcpy(out, stage + at, run);
            *written = run;
            return run;
        }
        return compose(cleaner, at, out, written);
    }
    size_t length;
    uint32_t letter = utf8_letter(stage + at, rest, &length);
    if (letter == UINT32_MAX) {
        cleaner->faults.invalid++;
        letter = from_windows_1252(stage[at]);
        length = 1;
    }
    const char *text = NULL;
    switch (clean_letter(letter, &text)) {
    case CLEAN_KEEP: {
        bool mark_follows = length < rest && stage[at + length] >= 0xCC && stage[at + length] <= 0xCD;
        if (mark_follows && letter >= 0x80 && length > 1) {
            return compose(cleaner, at, out, written);
        }
        *written = put_letter(out, letter);
        break;
    }
    case CLEAN_REPLACE:
        if (letter == '\r' && rest > 1 && stage[at + 1] == '\n') {
            length = 2;
        }
        *written = strlen(text);
        memcpy(out, text, *written);
        break;
    case CLEAN_SOFT_HYPHEN: {
        /* At a line's end it is the hyphen of a broken word, inside a line it shows nothing. */
        size_t next = at + length;
        while (next < cleaner->stage_length && stage[next] == ' ') {
            next++;
        }
        if (next < cleaner->stage_length && (stage[next] == '\n' || stage[next] == '\r')) {
            *written = put_letter(out, is_hard_hyphen(stage, at, next, cleaner->stage_length) ? '-' : 0xAD);
        }
        break;
    }
    case CLEAN_COMPOSE:
        if (length == 1) {
            *written = put_letter(out, letter);
            break;
        }
        return compose(cleaner, at, out, written);
    case CLEAN_NUL:
        cleaner->faults.nul++;
        break;
    case CLEAN_CONTROL:
        cleaner->faults.control++;
        break;
    case CLEAN_DROP:
        break;
    }
    return length;
}

static void clean(drs_arena *arena, drs_text *text) {
    const uint8_t *stage = (const uint8_t *)text->stage;
    if (!text->stage_unit && text->clean_bytes == text->stage_length) {
        text->bytes = text->stage;
        text->length = text->stage_length;
        return;
    }
    text_cleaner cleaner = {.arena = arena, .stage = stage, .stage_length = text->stage_length};
    /* A tab becomes four blanks, an invalid byte at most three; normalisation grows a letter threefold at worst. */
    size_t room = text->stage_length * 4 + 4096;
    char *out = drs_arena_bytes(arena, room);
    size_t used = 0;
    drs_text_checkpoint *checkpoints = NULL;
    size_t count = 0;
    size_t capacity = 0;
    size_t next_checkpoint = 0;
    for (size_t at = 0; at < text->stage_length;) {
        if (used >= next_checkpoint) {
            drs_text_checkpoint *checkpoint =
                drs_arena_push(arena, &checkpoints, &count, &capacity, sizeof *checkpoint);
            *checkpoint = (drs_text_checkpoint){used, at};
            next_checkpoint = used + CHECKPOINT_DISTANCE;
        }
        size_t written;
        at += clean_step(&cleaner, at, out + used, &written);
        used += written;
    }
    drs_arena_trim(arena, out, room, used + 1);
    text->bytes = out;
    text->length = used;
    text->checkpoints = checkpoints;
    text->checkpoint_count = count;
    text->faults.invalid += cleaner.faults.invalid;
    text->faults.nul += cleaner.faults.nul;
    text->faults.control += cleaner.faults.control;
}

/* ---- Stage: the source as UTF-8 ------------------------------------------------------------------------------------ */

static void decode_units(drs_arena *arena, drs_text *text, const uint8_t *bytes, size_t size, bool big_endian) {
    size_t unit = text->stage_unit;
    size_t room = unit == 1 ? size * 3 + 4 : size / 2 * 3 + 8;
    char *out = drs_arena_bytes(arena, room);
    size_t used = 0;
    drs_text_checkpoint *checkpoints = NULL;
    size_t count = 0;
    size_t capacity = 0;
    size_t next_checkpoint = 0;
    for (size_t at = 0; at + unit <= size;) {
        if (used >= next_checkpoint) {
            drs_text_checkpoint *checkpoint =
                drs_arena_push(arena, &checkpoints, &count, &capacity, sizeof *checkpoint);
            *checkpoint = (drs_text_checkpoint){used, at};
            next_checkpoint = used + CHECKPOINT_DISTANCE;
        }
        uint32_t letter;
        if (unit == 1) {
            letter = from_windows_1252(bytes[at]);
            at++;
        } else {
            letter = big_endian ? (uint32_t)bytes[at] << 8 | bytes[at + 1] : (uint32_t)bytes[at + 1] << 8 | bytes[at];
            at += 2;
            if (letter >= 0xD800 && letter < 0xDC00 && at + 2 <= size) {
                uint32_t low =
                    big_endian ? (uint32_t)bytes[at] << 8 | bytes[at + 1] : (uint32_t)bytes[at + 1] << 8 | bytes[at];
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
        used += put_letter(out + used, letter);
    }
    text->faults.invalid += size % unit; /* half a letter of UTF-16: the file was cut off */
    drs_arena_trim(arena, out, room, used + 1);
    text->stage = out;
    text->stage_length = used;
    text->stage_checkpoints = checkpoints;
    text->stage_checkpoint_count = count;
}

/* UTF-16 without a mark: of the bytes at the even or at the odd places nearly all are NUL. */
static int guess_utf16(const uint8_t *bytes, size_t size) {
    size_t even = 0;
    size_t odd = 0;
    size_t look = size > 2048 ? 2048 : size & ~(size_t)1;
    if (!memchr(bytes, 0, look)) {
        return 0;
    }
    for (size_t i = 0; i + 1 < look; i += 2) {
        even += bytes[i] == 0;
        odd += bytes[i + 1] == 0;
    }
    if (look >= 16 && odd > look / 2 * 8 / 10 && even < look / 64 + 1) {
        return 1;
    }
    if (look >= 16 && even > look / 2 * 8 / 10 && odd < look / 64 + 1) {
        return 2;
    }
    return 0;
}

/* Windows-1252 where the bytes outside ASCII make less valid UTF-8 than invalid. */
static bool is_utf8(const uint8_t *bytes, size_t size) {
    size_t valid = 0;
    size_t invalid = 0;
    for (size_t i = 0; i < size;) {
        if (bytes[i] < 0x80) {
            i += plain_run(bytes + i, size - i);
            if (i < size && bytes[i] < 0x80) {
                i++;
            }
            continue;
        }
        size_t length;
        uint32_t letter = utf8_letter(bytes + i, size - i, &length);
        if (letter == UINT32_MAX) {
            invalid++;
        } else {
            valid++;
        }
        i += length;
    }
    return invalid == 0 || valid > invalid;
}

static drs_status make_stage(drs_arena *arena, drs_text *text, const uint8_t *bytes, size_t size) {
    text->encoding = "utf-8";
    if (size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
        text->stage_shift = 3;
    } else if (size >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0)) {
        text->stage_shift = 2;
        text->stage_unit = 2;
        text->encoding = bytes[0] == 0xFF ? "utf-16le" : "utf-16be";
    } else {
        int guess = guess_utf16(bytes, size);
        if (guess) {
            text->stage_unit = 2;
            text->encoding = guess == 1 ? "utf-16le" : "utf-16be";
        }
    }
    if (!text->stage_unit) {
        text->clean_bytes = first_change(bytes + text->stage_shift, size - text->stage_shift);
        if (text->clean_bytes < size - text->stage_shift && !text->stage_shift && !is_utf8(bytes, size)) {
            text->stage_unit = 1;
            text->encoding = "windows-1252";
        }
    }
    bytes += text->stage_shift;
    size -= text->stage_shift;
    if (text->stage_unit) {
        decode_units(arena, text, bytes, size, text->encoding[6] == 'b');
    } else {
        text->stage = (const char *)bytes;
        text->stage_length = size;
    }
    return DRS_OK;
}

/* Formats whose first bytes tell that they are no text. */
static bool is_known_binary(const uint8_t *bytes, size_t size) {
    static const char *const magics[] = {"%PDF-", "PK\x03\x04", "\x1F\x8B", "\x89PNG",         "\xFF\xD8\xFF",
                                         "GIF8",  "\177ELF",    "{\\rtf",   "\xD0\xCF\x11\xE0"};
    for (size_t i = 0; i < sizeof magics / sizeof *magics; i++) {
        size_t length = strlen(magics[i]);
        if (size >= length && memcmp(bytes, magics[i], length) == 0) {
            return true;
        }
    }
    return false;
}

/* ---- Lines --------------------------------------------------------------------------------------------------------- */

typedef struct line_cutter {
    drs_arena *arena;
    drs_text *text;
    size_t capacity;
    uint32_t number;
    uint32_t page;
    uint32_t gap;
    bool page_first;
} line_cutter;

static inline drs_block holds_of_block(const char *bytes) {
    drs_block here = drs_block_load(bytes);
    drs_block next = drs_block_load(bytes + 1);
    /* The digits moved to the low end of the signed bytes. */
    drs_block digit = (drs_block)((drs_signed_block)(here + (uint8_t)(0x80 - '0')) < (int8_t)(INT8_MIN + 10));
    return (digit & DRS_HOLDS_DIGIT) | ((drs_block)(here == '?') & DRS_HOLDS_QUESTION) |
           ((drs_block)(here == '/') & DRS_HOLDS_STROKE) | ((drs_block)(here == 0xE2) & DRS_HOLDS_QUOTE) |
           ((drs_block)((here | next) == ' ') & (drs_block)(here == ' ') & DRS_HOLDS_DOUBLED);
}

static inline uint8_t holds_of_byte(char byte) {
    return byte >= '0' && byte <= '9' ? DRS_HOLDS_DIGIT
           : byte == '?'              ? DRS_HOLDS_QUESTION
           : byte == '/'              ? DRS_HOLDS_STROKE
           : (uint8_t)byte == 0xE2    ? DRS_HOLDS_QUOTE
                                      : 0;
}

/* What stands in a line: each of its bytes is looked at once for all who ask. */
static uint8_t look_at_line(const char *bytes, size_t start, size_t end) {
    size_t length = end - start;
    if (length <= DRS_BLOCK) {
        char few[DRS_BLOCK + 1] = {0};
        memcpy(few, bytes + start, length);
        return drs_block_join(holds_of_block(few));
    }
    drs_block holds = {0};
    for (size_t i = start; i + DRS_BLOCK < end; i += DRS_BLOCK) {
        holds |= holds_of_block(bytes + i);
    }
    /* Of the last block some bytes were seen; that does no harm. The last byte has none behind it. */
    holds |= holds_of_block(bytes + end - 1 - DRS_BLOCK);
    return drs_block_join(holds) | holds_of_byte(bytes[end - 1]);
}

void drs_text_look_at(const char *bytes, drs_line *line) {
    line->holds = look_at_line(bytes, line->start, line->end);
    line->flags =
        (uint8_t)((line->flags & ~DRS_LINE_DOUBLED) | (line->holds & DRS_HOLDS_DOUBLED ? DRS_LINE_DOUBLED : 0));
}

/* Lines of print have 30 to 90 letters. */
#define USUAL_LINE 48u

static void grow_lines(line_cutter *cutter) {
    drs_text *text = cutter->text;
    size_t larger = cutter->capacity ? cutter->capacity * 2 : text->length / USUAL_LINE + 16;
    drs_line *grown = drs_arena_unset(cutter->arena, larger, sizeof *grown);
    if (text->line_count) {
        memcpy(grown, text->lines, text->line_count * sizeof *grown);
    }
    text->lines = grown;
    cutter->capacity = larger;
}

static inline void add_line(line_cutter *cutter, size_t start, size_t end, size_t indent, unsigned flags) {
    drs_text *text = cutter->text;
    if (text->line_count >= DRS_MAX_LINES) {
        text->faults.truncated = true;
        return;
    }
    if (text->line_count == cutter->capacity) {
        grow_lines(cutter);
    }
    drs_line *line = &text->lines[text->line_count++];
    uint8_t holds = look_at_line(text->bytes, start, end);
    text->work += end - start;
    flags |= holds & DRS_HOLDS_DOUBLED ? DRS_LINE_DOUBLED : 0;
    *line = (drs_line){
        .start = (uint32_t)start,
        .end = (uint32_t)end,
        .number = cutter->number,
        .page = cutter->page,
        .indent = (uint16_t)(indent > 500 ? 500 : indent),
        .gap = (uint16_t)(cutter->gap > 1000 ? 1000 : cutter->gap),
        .holds = holds,
        .flags = (uint8_t)(flags | (cutter->page_first ? DRS_LINE_PAGE_FIRST : 0)),
    };
    cutter->gap = 0;
    cutter->page_first = false;
}

/* Cut a line that has lost its ends: behind the end of each sentence. */
static void add_long_line(line_cutter *cutter, size_t start, size_t end, size_t indent) {
    const char *bytes = cutter->text->bytes;
    size_t from = start;
    unsigned flags = 0;
    for (size_t i = start; i + 1 < end; i++) {
        if (bytes[i] != ' ' || i == from) {
            continue;
        }
        char before = bytes[i - 1];
        bool ends = before == '?' || before == '!' || before == ':' || before == '.' || before == ')';
        if (!ends && i >= from + 3 && (uint8_t)before == 0x9C && (uint8_t)bytes[i - 2] == 0x80) {
            ends = true; /* a closing quotation mark “ */
        }
        if (!ends) {
            continue;
        }
        size_t next = i;
        while (next < end && bytes[next] == ' ') {
            next++;
        }
        uint8_t first = next < end ? (uint8_t)bytes[next] : 0;
        bool begins = (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9') || first >= 0xC3 ||
                      first == '(' ||
                      (first == 'z' && next + 2 < end && bytes[next + 1] == 'u' && bytes[next + 2] == ' ');
        if (begins) {
            add_line(cutter, from, i, from == start ? indent : 0, flags);
            flags = DRS_LINE_PIECE;
            from = next;
        }
    }
    add_line(cutter, from, end, from == start ? indent : 0, flags);
}

static inline void cut_line(line_cutter *cutter, size_t start, size_t end) {
    const char *bytes = cutter->text->bytes;
    size_t from = start;
    while (from < end && bytes[from] == ' ') {
        from++;
    }
    while (end > from && bytes[end - 1] == ' ') {
        end--;
    }
    if (from == end) {
        cutter->gap++;
    } else if (end - from > LONG_LINE) {
        cutter->text->faults.long_line = cutter->text->faults.long_line || end - from > IMPOSSIBLE_LINE;
        add_long_line(cutter, from, end, from - start);
    } else {
        add_line(cutter, from, end, from - start, 0);
    }
}

static void end_page(line_cutter *cutter) {
    drs_text *text = cutter->text;
    if (text->line_count && text->lines[text->line_count - 1].page == cutter->page) {
        text->lines[text->line_count - 1].flags |= DRS_LINE_PAGE_LAST;
    }
    cutter->page++;
    cutter->page_first = true;
    cutter->gap = 0;
}

static void cut_lines(drs_arena *arena, drs_text *text) {
    line_cutter cutter = {.arena = arena, .text = text, .number = 1, .page = 1, .page_first = true};
    const char *bytes = text->bytes;
    const char *end = bytes + text->length;
    const char *page_end = memchr(bytes, '\f', text->length);
    for (const char *at = bytes; at < end;) {
        const char *line_end = memchr(at, '\n', (size_t)(end - at));
        const char *stop = line_end ? line_end : end;
        while (page_end && page_end < stop) {
            cut_line(&cutter, (size_t)(at - bytes), (size_t)(page_end - bytes));
            end_page(&cutter);
            at = page_end + 1;
            page_end = at < end ? memchr(at, '\f', (size_t)(end - at)) : NULL;
        }
        cut_line(&cutter, (size_t)(at - bytes), (size_t)(stop - bytes));
        cutter.number++;
        at = stop + 1;
    }
    text->page_count = text->line_count ? text->lines[text->line_count - 1].page : 1;
    text->blank_pages = cutter.page - text->page_count;
    if (text->line_count) {
        text->lines[text->line_count - 1].flags |= DRS_LINE_PAGE_LAST;
    }
    text->work += text->stage_length + text->length + text->line_count;
}

void drs_text_cut_lines(drs_arena *arena, drs_text *text, const size_t *offsets, size_t count) {
    drs_line *lines = drs_arena_unset(arena, text->line_count + count, sizeof *lines);
    size_t used = 0;
    for (size_t i = 0, next = 0; i < text->line_count; i++) {
        drs_line *line = &lines[used++];
        *line = text->lines[i];
        if (next == count || offsets[next] >= line->end) {
            continue;
        }
        drs_line *below = &lines[used++];
        *below = *line;
        below->start = (uint32_t)offsets[next++];
        below->indent = 0;
        below->gap = 0;
        below->flags = (uint8_t)((line->flags & ~(DRS_LINE_PAGE_FIRST | DRS_LINE_TORN)) | DRS_LINE_PIECE);
        below->holds = look_at_line(text->bytes, below->start, below->end);
        line->end = below->start;
        while (line->end > line->start + 1 && text->bytes[line->end - 1] == ' ') {
            line->end--;
        }
        line->flags = (uint8_t)(line->flags & ~DRS_LINE_PAGE_LAST);
        line->holds = look_at_line(text->bytes, line->start, line->end);
    }
    text->lines = lines;
    text->line_count = used;
    text->work += used;
}

/* The fewest empty lines, from `least` on, that more than one in twenty lines has before it, of those that have so many. */
static size_t usual_gap(const drs_text *text, size_t least) {
    enum { MOST = 4 };
    size_t counts[MOST + 1] = {0};
    size_t all = 0;
    for (size_t i = 0; i < text->line_count; i++) {
        const drs_line *line = &text->lines[i];
        if (!(line->flags & (DRS_LINE_PAGE_FIRST | DRS_LINE_PIECE)) && line->gap >= least) {
            counts[line->gap < MOST ? line->gap : MOST]++;
            all++;
        }
    }
    size_t usual = least;
    size_t fewer = 0;
    while (usual < MOST && (fewer + counts[usual]) * 20 <= all) {
        fewer += counts[usual++];
    }
    return all >= 8 && usual < MOST ? usual : least;
}

/* Some extractors put an empty line behind each line (Tika), or two where others put one. Those part nothing; what stands
 * beyond them is the paper's. True where each line had one. */
static bool level_gaps(drs_text *text) {
    size_t common = usual_gap(text, 0);
    for (size_t i = 0; common && i < text->line_count; i++) {
        drs_line *line = &text->lines[i];
        line->gap = (uint16_t)(line->gap > common ? line->gap - common : 0);
    }
    size_t between = usual_gap(text, 1);
    for (size_t i = 0; between > 1 && i < text->line_count; i++) {
        drs_line *line = &text->lines[i];
        line->gap = (uint16_t)(line->gap > between ? line->gap - between + 1 : line->gap > 0);
    }
    return common > 0;
}

/* Lines of one width differ by so many letters in length. */
#define RAGGED 10u
/* Fewer of them tell no width: titles, names and questions are short. */
#define COMMON_LINES 8u

/* The upper end of the range of lengths that most lines have, `widest` where these are few; counts[i] lines have i
 * letters. */
static uint32_t most_common(const uint32_t *counts, uint32_t widest) {
    size_t inside = 0;
    size_t most = 0;
    uint32_t common = widest;
    for (uint32_t length = 30; length <= widest; length++) {
        inside += counts[length];
        inside -= length >= 30 + RAGGED ? counts[length - RAGGED] : 0;
        if (inside >= most) {
            most = inside;
            common = length;
        }
    }
    return most >= COMMON_LINES ? common : widest;
}

void drs_text_measure(drs_text *text, size_t first, size_t end) {
    enum { WIDEST = 256 };
    const size_t seldom =
        text->levelled ? 10 : 50; /* one line in so many has empty ones before it where those part blocks */
    uint32_t counts[WIDEST] = {0};
    size_t without_gap = 0;
    size_t sample = end - first > 5000 ? 5000 : end - first;
    size_t total = 0;
    size_t filled = 0;
    size_t running = 0;
    uint32_t widest = 30;
    for (size_t i = first; i < first + sample; i++) {
        const drs_line *line = &text->lines[i];
        uint32_t length = line->end - line->start;
        length -=
            length > 3 && memcmp(text->bytes + line->end - 3, "\xE2\x80\x90", 3) == 0 ? 2 : 0; /* as wide as "-" */
        if (length >= 60) {
            uint32_t doubled = 0;
            for (size_t at = line->start; line->flags & DRS_LINE_DOUBLED;) {
                at = drs_find_at(text->bytes, at, line->end, "  ");
                if (at >= line->end) {
                    break;
                }
                size_t behind = drs_skip_spaces(text->bytes, at, line->end);
                length -= (uint32_t)(behind - at - 1);
                doubled++;
                at = behind;
            }
            filled += doubled >= 4;
            running++;
        }
        if (length >= 30) {
            length = length < WIDEST ? length : WIDEST - 1;
            widest = length > widest ? length : widest;
            counts[length]++;
            total++;
        }
        without_gap += line->gap == 0;
    }
    /* The width that one line in seven reaches: full lines are many, wider ones (tables) are few. */
    size_t seen = 0;
    text->width = 80;
    for (uint32_t width = widest + 1; width-- > 30;) {
        seen += counts[width];
        if (total && seen * 7 >= total) {
            text->width = width;
            break;
        }
    }
    /* Where hyphens were undone two or three printed lines are one (pdftotext): the length that most lines come near is
     * what the print had. */
    uint32_t common = most_common(counts, widest);
    text->printed_width = common * 6 < text->width * 5 ? common : text->width;
    text->gaps_mean = without_gap * 10 >= sample * 4 && (sample - without_gap) * seldom >= sample;
    text->justified = running && filled * 4 >= running;
}

drs_status drs_text_read(drs_arena *arena, const void *bytes, size_t size, drs_text *text) {
    *text = (drs_text){0};
    if (size > DRS_MAX_INPUT) {
        return DRS_ERROR_TOO_LARGE;
    }
    if (is_known_binary(bytes, size)) {
        return DRS_ERROR_BINARY;
    }
    drs_status status = make_stage(arena, text, bytes, size);
    if (status != DRS_OK) {
        return status;
    }
    clean(arena, text);
    size_t odd = text->faults.nul + text->faults.control;
    if (odd > 8 && odd > text->stage_length / BINARY_SHARE) {
        return DRS_ERROR_BINARY;
    }
    cut_lines(arena, text);
    if (!text->line_count) {
        return DRS_ERROR_EMPTY;
    }
    drs_page_columns_part(arena, text);
    text->levelled = level_gaps(text);
    drs_text_measure(text, 0, text->line_count);
    return DRS_OK;
}

/* ---- The way back -------------------------------------------------------------------------------------------------- */

static const drs_text_checkpoint *nearest(const drs_text_checkpoint *items, size_t count, size_t offset) {
    size_t low = 0;
    size_t high = count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (items[middle].text <= offset) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return &items[low];
}

/* Go back to the nearest checkpoints, unless the cursor stands nearer before the places that are sought. */
static void rewind_text(const drs_text *text, drs_text_cursor *cursor, size_t offset) {
    const drs_text_checkpoint *from = nearest(text->checkpoints, text->checkpoint_count, offset);
    if (!cursor->used || cursor->text > offset || cursor->text < from->text) {
        cursor->text = from->text;
        cursor->stage = from->stage;
    }
}

static void rewind_stage(const drs_text *text, drs_text_cursor *cursor, size_t stage) {
    const drs_text_checkpoint *from = nearest(text->stage_checkpoints, text->stage_checkpoint_count, stage);
    if (!cursor->used || cursor->counted > stage || cursor->counted < from->text) {
        cursor->counted = from->text;
        cursor->source = from->stage;
    }
}

/* Where in the stage the byte at `offset` begins; `behind`: where the byte before `offset` ends. The two differ where
 * something was dropped between them, and where letters were composed. The cursor is left before the place. */
static size_t stage_place(const drs_text *text, drs_text_cursor *cursor, size_t offset, bool behind) {
    if (!text->checkpoint_count) {
        return offset;
    }
    rewind_text(text, cursor, behind && offset ? offset - 1 : offset);
    text_cleaner cleaner = {.stage = (const uint8_t *)text->stage, .stage_length = text->stage_length};
    char scratch[4096];
    size_t written;
    while (cursor->text < offset && cursor->stage < text->stage_length) {
        size_t read = clean_step(&cleaner, cursor->stage, scratch, &written);
        size_t inside = offset - cursor->text;
        /* Runs of plain letters keep their places; a composed letter is one place. */
        if (written > inside || (behind && written == inside)) {
            return cursor->stage + (written == read ? inside : behind ? read : 0);
        }
        cursor->text += written;
        cursor->stage += read;
    }
    /* What was dropped before the letter is not its place. */
    while (!behind && cursor->stage < text->stage_length) {
        size_t read = clean_step(&cleaner, cursor->stage, scratch, &written);
        if (written) {
            break;
        }
        cursor->stage += read;
    }
    return cursor->stage;
}

/* The byte of the source that stands at `stage`, the first of a letter. */
static size_t source_place(const drs_text *text, drs_text_cursor *cursor, size_t stage) {
    if (!text->stage_unit) {
        return stage + text->stage_shift;
    }
    rewind_stage(text, cursor, stage);
    for (; cursor->counted < stage; cursor->counted++) {
        uint8_t byte = (uint8_t)text->stage[cursor->counted];
        if ((byte & 0xC0) != 0x80) {
            cursor->source += text->stage_unit == 2 && byte >= 0xF0 ? 4 : text->stage_unit;
        }
    }
    return cursor->source + text->stage_shift;
}

/* The move that the byte at `offset` belongs to. */
static size_t move_of(const drs_text *text, size_t offset) {
    size_t low = 0;
    size_t high = text->move_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (text->moves[middle].text <= offset) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
}

size_t drs_text_run_end(const drs_text *text, size_t offset) {
    size_t next = text->move_count ? move_of(text, offset) + 1 : 0;
    return next < text->move_count ? text->moves[next].text : SIZE_MAX;
}

/* Where the byte at `offset` stood before lines were moved. */
static size_t before_moves(const drs_text *text, size_t offset) {
    if (!text->move_count) {
        return offset;
    }
    const drs_text_move *move = &text->moves[move_of(text, offset)];
    return move->from + (offset - move->text);
}

static bool inside_letter(const drs_text *text, size_t offset) {
    return offset < text->length && ((uint8_t)text->bytes[offset] & 0xC0) == 0x80;
}

static size_t find_start(const drs_text *text, drs_text_cursor *cursor, size_t offset) {
    while (offset && inside_letter(text, offset)) {
        offset--;
    }
    return source_place(text, cursor, stage_place(text, cursor, before_moves(text, offset), false));
}

static size_t find_end(const drs_text *text, drs_text_cursor *cursor, size_t offset) {
    while (inside_letter(text, offset)) {
        offset++;
    }
    offset = offset ? before_moves(text, offset - 1) + 1 : 0;
    return source_place(text, cursor, stage_place(text, cursor, offset, true));
}

size_t drs_text_source(const drs_text *text, size_t offset) {
    return find_start(text, &(drs_text_cursor){.used = false}, offset);
}

size_t drs_text_source_end(const drs_text *text, size_t offset) {
    return find_end(text, &(drs_text_cursor){.used = false}, offset);
}

void drs_text_range(const drs_text *text, drs_text_cursor *cursor, size_t start, size_t end, size_t *source,
                    size_t *source_end) {
    *source = find_start(text, cursor, start);
    cursor->used = true;
    *source_end = find_end(text, cursor, end);
}
