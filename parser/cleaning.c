#include "cleaning.h"

#include <string.h>
#include <utf8proc.h>

#include "block.h"
#include "eight.h"
#include "encodings.h"
#include "letters.h"
#include "way_back.h"

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

size_t drs_clean_plain_run(const uint8_t *bytes, size_t size) {
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

size_t drs_clean_first_change(const uint8_t *bytes, size_t size) {
    size_t i = 0;
    while (i < size) {
        while (i + DRS_BLOCK <= size && is_plain_block(bytes + i)) {
            i += DRS_BLOCK;
        }
        i += drs_clean_plain_run(bytes + i, size - i);
        if (i == size) {
            break;
        }
        if (bytes[i] == '\n' || bytes[i] == '\f') {
            i++;
            continue;
        }
        if (bytes[i] == 0xC3 && i + 1 < size && !drs_is_letter_start((char)bytes[i + 1])) {
            i += 2; /* umlauts: by far the most frequent letters outside ASCII */
            continue;
        }
        if (bytes[i] == 0xE2 && i + 2 < size && bytes[i + 1] == 0x80 && bytes[i + 2] >= 0x93 && bytes[i + 2] <= 0xA6) {
            i += 3; /* dashes, quotation marks, bullets */
            continue;
        }
        size_t length;
        const char *text;
        uint32_t letter = drs_utf8_read(bytes + i, size - i, &length);
        if (letter == DRS_NO_UTF8 || clean_letter(letter, &text) != CLEAN_KEEP) {
            return i;
        }
        i += length;
    }
    return size;
}

/* Normalise a letter and the marks that combine with it. Returns the bytes of the stage
 * that were read; the result is written to `out`, which has room for three times as many. */
static size_t compose(drs_cleaner *cleaner, size_t at, char *out, size_t *written) {
    enum { MOST = 64 }; /* no word carries more marks; longer runs are normalised in pieces */
    utf8proc_int32_t letters[MOST + 1];
    size_t count = 0;
    size_t i = at;
    while (i < cleaner->stage_length && count < MOST) {
        size_t length;
        uint32_t letter = drs_utf8_read(cleaner->stage + i, cleaner->stage_length - i, &length);
        const char *text;
        if (letter == DRS_NO_UTF8) {
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
        *written += drs_utf8_put(out + *written, (uint32_t)decomposed[k]);
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

size_t drs_clean_step(drs_cleaner *cleaner, size_t at, char *out, size_t *written) {
    const uint8_t *stage = cleaner->stage;
    size_t rest = cleaner->stage_length - at;
    *written = 0;
    size_t run = drs_clean_plain_run(stage + at, rest > 1024 ? 1024 : rest);
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
    uint32_t letter = drs_utf8_read(stage + at, rest, &length);
    if (letter == DRS_NO_UTF8) {
        cleaner->faults.invalid++;
        letter = drs_windows_1252_letter(stage[at]);
        length = 1;
    }
    const char *text = NULL;
    switch (clean_letter(letter, &text)) {
    case CLEAN_KEEP: {
        bool mark_follows = length < rest && stage[at + length] >= 0xCC && stage[at + length] <= 0xCD;
        if (mark_follows && letter >= 0x80 && length > 1) {
            return compose(cleaner, at, out, written);
        }
        *written = drs_utf8_put(out, letter);
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
            *written = drs_utf8_put(out, is_hard_hyphen(stage, at, next, cleaner->stage_length) ? '-' : 0xAD);
        }
        break;
    }
    case CLEAN_COMPOSE:
        if (length == 1) {
            *written = drs_utf8_put(out, letter);
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

void drs_text_clean(drs_arena *arena, drs_text *text) {
    const uint8_t *stage = (const uint8_t *)text->stage;
    if (!text->stage_unit && text->clean_bytes == text->stage_length) {
        text->bytes = text->stage;
        text->length = text->stage_length;
        return;
    }
    drs_cleaner cleaner = {.stage = stage, .stage_length = text->stage_length};
    /* A tab becomes four blanks, an invalid byte at most three; normalisation grows a letter threefold at worst. */
    size_t room = text->stage_length * 4 + 4096;
    char *out = drs_arena_bytes(arena, room);
    size_t used = 0;
    drs_way_marks marks = {0};
    for (size_t at = 0; at < text->stage_length;) {
        drs_way_pass(arena, &marks, used, at);
        size_t written;
        at += drs_clean_step(&cleaner, at, out + used, &written);
        used += written;
    }
    drs_arena_trim(arena, out, room, used + 1);
    text->bytes = out;
    text->length = used;
    text->checkpoints = marks.items;
    text->checkpoint_count = marks.count;
    text->faults.invalid += cleaner.faults.invalid;
    text->faults.nul += cleaner.faults.nul;
    text->faults.control += cleaner.faults.control;
}
