/* Bytes to text: encodings, line ends, what is dropped or replaced, and the way back to the source. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "arena_helpers.h"
#include "text.h"
#include "way_back.h"

/* ---- Help ---------------------------------------------------------------------------------------------------------- */

static drs_status read_bytes(drs_arena *arena, const void *bytes, size_t size, drs_text *text) {
    if (setjmp(arena->on_failure)) {
        fail_msg("memory ran out");
    }
    return drs_text_read(arena, bytes, size, text);
}

static drs_text read_text(void **state, const char *bytes, size_t size) {
    drs_text text;
    assert_int_equal(read_bytes(*state, bytes, size, &text), DRS_OK);
    return text;
}

#define READ(state, literal) read_text((state), (literal), sizeof(literal) - 1)

static void assert_bytes(const drs_text *text, const char *expected) {
    if (text->length != strlen(expected) || memcmp(text->bytes, expected, text->length) != 0) {
        fail_msg("\"%.*s\" instead of \"%s\"", (int)text->length, text->bytes, expected);
    }
}

static void assert_line(const drs_text *text, size_t index, uint32_t number, uint32_t page, const char *words) {
    assert_true(index < text->line_count);
    const drs_line *line = &text->lines[index];
    size_t length = line->end - line->start;
    if (length != strlen(words) || memcmp(text->bytes + line->start, words, length) != 0) {
        fail_msg("line %zu: \"%.*s\" instead of \"%s\"", index, (int)length, text->bytes + line->start, words);
    }
    assert_int_equal(line->number, number);
    assert_int_equal(line->page, page);
}

static void assert_source(const drs_text *text, const char *words, size_t source) {
    const char *found = strstr(text->bytes, words);
    assert_non_null(found);
    assert_int_equal(drs_text_source(text, (size_t)(found - text->bytes)), source);
}

/* UTF-8 as UTF-16; returns the bytes written. */
static size_t to_utf16(const char *utf8, size_t size, bool big_endian, uint8_t *out) {
    size_t used = 0;
    for (size_t i = 0; i < size;) {
        uint8_t lead = (uint8_t)utf8[i];
        size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        uint32_t letter = length == 1 ? lead : lead & (0xFFu >> (length + 1));
        for (size_t k = 1; k < length; k++) {
            letter = letter << 6 | ((uint8_t)utf8[i + k] & 0x3F);
        }
        i += length;
        uint32_t units[2] = {letter, 0};
        size_t count = 1;
        if (letter > 0xFFFF) {
            units[0] = 0xD800 + ((letter - 0x10000) >> 10);
            units[1] = 0xDC00 + ((letter - 0x10000) & 0x3FF);
            count = 2;
        }
        for (size_t k = 0; k < count; k++) {
            out[used++] = (uint8_t)(big_endian ? units[k] >> 8 : units[k] & 0xFF);
            out[used++] = (uint8_t)(big_endian ? units[k] & 0xFF : units[k] >> 8);
        }
    }
    return used;
}

/* ---- Encodings ----------------------------------------------------------------------------------------------------- */

static void test_utf8(void **state) {
    drs_text text = READ(state, "Größe – „Maß“ 5 € 𝄞\n");
    assert_string_equal(text.encoding, "utf-8");
    assert_bytes(&text, "Größe – „Maß“ 5 € 𝄞\n");
    assert_int_equal(text.faults.invalid, 0);
}

static void test_ascii_is_utf8(void **state) {
    drs_text text = READ(state, "Nur ASCII\n");
    assert_string_equal(text.encoding, "utf-8");
}

static void test_byte_order_mark_is_no_letter(void **state) {
    drs_text text = READ(state, "\xEF\xBB\xBFÄrzte\n");
    assert_string_equal(text.encoding, "utf-8");
    assert_bytes(&text, "Ärzte\n");
    assert_source(&text, "Ä", 3);
    assert_source(&text, "rzte", 5);
}

static void check_utf16(void **state, bool big_endian, bool mark) {
    static const char words[] = "Straße 5 € und 𝄞 Ende\nzweite Zeile mit Ä\n";
    uint8_t bytes[4 * sizeof words];
    size_t size = 0;
    if (mark) {
        bytes[size++] = big_endian ? 0xFE : 0xFF;
        bytes[size++] = big_endian ? 0xFF : 0xFE;
    }
    size += to_utf16(words, sizeof words - 1, big_endian, bytes + size);
    drs_text text = read_text(state, (const char *)bytes, size);
    assert_string_equal(text.encoding, big_endian ? "utf-16be" : "utf-16le");
    assert_bytes(&text, words);
    assert_int_equal(text.faults.nul, 0);
    assert_line(&text, 1, 2, 1, "zweite Zeile mit Ä");
    size_t shift = mark ? 2 : 0;
    assert_source(&text, "Straße", shift);
    assert_source(&text, "ße", shift + 8);
    assert_source(&text, "€", shift + 18);
    assert_source(&text, " Ende", shift + 34); /* 𝄞 takes four bytes */
    assert_source(&text, "zweite", shift + 46);
}

static void test_utf16_little_endian(void **state) {
    check_utf16(state, false, true);
}

static void test_utf16_big_endian(void **state) {
    check_utf16(state, true, true);
}

static void test_utf16_little_endian_without_mark(void **state) {
    check_utf16(state, false, false);
}

static void test_utf16_big_endian_without_mark(void **state) {
    check_utf16(state, true, false);
}

static void test_utf16_half_a_pair(void **state) {
    drs_text text = READ(state, "\xFF\xFE\x61\x00\x3D\xD8\x62\x00");
    assert_bytes(&text, "a\xEF\xBF\xBD"
                        "b");
}

static void test_windows_1252(void **state) {
    drs_text text = READ(state, "Gr\xF6\xDF"
                                "e \x84Ma\xDF\x93 \x96 5 \x80 \x85\n");
    assert_string_equal(text.encoding, "windows-1252");
    assert_bytes(&text, "Größe „Maß“ – 5 € …\n");
    assert_source(&text, "öße", 2);
    assert_source(&text, "ße", 3);
    assert_source(&text, "Maß", 7);
    assert_source(&text, "5", 14);
    assert_source(&text, "€", 16);
}

static void test_stray_byte_in_utf8_is_a_fault(void **state) {
    drs_text text = READ(state, "Ärger über Öl und Übel\xE4 sowie Äpfel\n");
    assert_string_equal(text.encoding, "utf-8");
    assert_int_equal(text.faults.invalid, 1);
    assert_bytes(&text, "Ärger über Öl und Übelä sowie Äpfel\n");
}

/* Overlong forms and surrogates are no UTF-8. */
static void test_overlong_forms_are_no_slashes(void **state) {
    drs_text text = READ(state, "äöüÄÖÜ\xC0\xAF\n");
    assert_string_equal(text.encoding, "utf-8");
    assert_int_equal(text.faults.invalid, 2);
    assert_null(memchr(text.bytes, '/', text.length));
}

/* ---- Lines and pages ----------------------------------------------------------------------------------------------- */

static void check_line_end(void **state, const char *bytes, size_t size) {
    drs_text text = read_text(state, bytes, size);
    assert_int_equal(text.line_count, 3);
    assert_line(&text, 0, 1, 1, "eins");
    assert_line(&text, 1, 2, 1, "zwei");
    assert_line(&text, 2, 4, 1, "vier");
    assert_int_equal(text.lines[1].gap, 0);
    assert_int_equal(text.lines[2].gap, 1);
    assert_null(memchr(text.bytes, '\r', text.length));
}

#define CHECK_LINE_END(state, end)                                                                                     \
    check_line_end((state), "eins" end "zwei" end end "vier" end, sizeof("eins" end "zwei" end end "vier" end) - 1);   \
    check_line_end((state), "eins" end "zwei" end end "vier", sizeof("eins" end "zwei" end end "vier") - 1)

static void test_line_ends(void **state) {
    CHECK_LINE_END(state, "\n");
    CHECK_LINE_END(state, "\r\n");
    CHECK_LINE_END(state, "\r");
    CHECK_LINE_END(state, "\xE2\x80\xA8"); /* line separator */
    CHECK_LINE_END(state, "\xE2\x80\xA9"); /* paragraph separator */
    CHECK_LINE_END(state, "\xC2\x85");     /* next line */
    CHECK_LINE_END(state, "\x0B");         /* vertical tab */
}

static void test_mixed_line_ends(void **state) {
    drs_text text = READ(state, "a\r\nb\rc\nd");
    assert_int_equal(text.line_count, 4);
    assert_line(&text, 0, 1, 1, "a");
    assert_line(&text, 1, 2, 1, "b");
    assert_line(&text, 2, 3, 1, "c");
    assert_line(&text, 3, 4, 1, "d");
    assert_source(&text, "b", 3);
    assert_source(&text, "c", 5);
    assert_source(&text, "d", 7);
}

static void test_line_ends_in_windows_1252(void **state) {
    drs_text text = READ(state, "f\xFCr\r\nalle\n");
    assert_line(&text, 0, 1, 1, "für");
    assert_line(&text, 1, 2, 1, "alle");
    assert_source(&text, "alle", 5);
}

static void test_form_feeds_end_pages(void **state) {
    drs_text text = READ(state, "eins\nzwei\n\fdrei\n\f\fvier\n");
    assert_int_equal(text.line_count, 4);
    assert_line(&text, 0, 1, 1, "eins");
    assert_line(&text, 1, 2, 1, "zwei");
    assert_line(&text, 2, 3, 2, "drei");
    assert_line(&text, 3, 4, 4, "vier");
    assert_int_equal(text.page_count, 4);
    assert_true(text.lines[0].flags & DRS_LINE_PAGE_FIRST);
    assert_false(text.lines[0].flags & DRS_LINE_PAGE_LAST);
    assert_true(text.lines[1].flags & DRS_LINE_PAGE_LAST);
    assert_true(text.lines[2].flags & DRS_LINE_PAGE_FIRST);
    assert_true(text.lines[2].flags & DRS_LINE_PAGE_LAST);
    assert_true(text.lines[3].flags & DRS_LINE_PAGE_LAST);
}

/* A form feed behind the last line begins no page of its own, and one inside a line parts it. */
static void test_form_feeds_at_edges(void **state) {
    drs_text last = READ(state, "eins\n\f");
    assert_int_equal(last.page_count, 1);
    drs_text inside = READ(state, "eins\fzwei\n");
    assert_int_equal(inside.line_count, 2);
    assert_line(&inside, 0, 1, 1, "eins");
    assert_line(&inside, 1, 1, 2, "zwei");
}

static void test_indents_and_blanks_at_edges(void **state) {
    drs_text text = READ(state, "    eins  \n\tzwei\n   \n\n  drei");
    assert_int_equal(text.line_count, 3);
    assert_line(&text, 0, 1, 1, "eins");
    assert_line(&text, 1, 2, 1, "zwei");
    assert_line(&text, 2, 5, 1, "drei");
    assert_int_equal(text.lines[0].indent, 4);
    assert_int_equal(text.lines[2].indent, 2);
    assert_int_equal(text.lines[2].gap, 2);
}

/* ---- Letters ------------------------------------------------------------------------------------------------------- */

static void test_soft_hyphens(void **state) {
    drs_text text = READ(state, "Haupt\xC2\xADpersonal\xC2\xAD\nrat und\xC2\xAD  \r\nmehr\n");
    assert_line(&text, 0, 1, 1, "Hauptpersonal\xC2\xAD");
    assert_line(&text, 1, 2, 1, "rat und\xC2\xAD");
    assert_line(&text, 2, 3, 1, "mehr");
    assert_source(&text, "ersonal", 8);
}

/* At a line's end a hyphen that the word keeps, one of an address, and a dash are no soft ones. */
static void test_soft_hyphens_that_are_none(void **state) {
    drs_text text =
        READ(state, "Lenk\xC2\xAD\nund Ruhezeiten\nhttps://www.rad\xC2\xAD\nweg.example/\nder Weg \xC2\xAD\n"
                    "der Stadt\nunter\xC2\xAD\nundeutlich\n");
    assert_line(&text, 0, 1, 1, "Lenk-");
    assert_line(&text, 2, 3, 1, "https://www.rad-");
    assert_line(&text, 4, 5, 1, "der Weg -");
    assert_line(&text, 6, 7, 1, "unter\xC2\xAD");
}

static void test_blanks_of_all_widths(void **state) {
    /* no-break, en, em, thin, hair, figure, narrow no-break, mathematical, ideographic */
    static const char *const blanks[] = {"\xC2\xA0",     "\xE2\x80\x82", "\xE2\x80\x83", "\xE2\x80\x89", "\xE2\x80\x8A",
                                         "\xE2\x80\x87", "\xE2\x80\xAF", "\xE2\x81\x9F", "\xE3\x80\x80"};
    for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++) {
        char bytes[32];
        int size = snprintf(bytes, sizeof bytes, "§%s3 Abs.", blanks[i]);
        drs_text text = read_text(state, bytes, (size_t)size);
        assert_bytes(&text, "§ 3 Abs.");
        assert_source(&text, "3", 2 + strlen(blanks[i]));
    }
}

static void test_letters_of_no_width_are_dropped(void **state) {
    /* zero width space, joiners, direction marks, word joiner, a byte order mark in the middle */
    drs_text text = READ(state, "W\xE2\x80\x8Bo\xE2\x80\x8Cr\xE2\x80\x8Dt\xE2\x80\x8E.\xE2\x81\xA0 \xEF\xBB\xBFXY");
    assert_bytes(&text, "Wort. XY");
    assert_source(&text, "Y", 25);
}

static void test_ligatures(void **state) {
    drs_text text = READ(state, "Pﬂicht, ﬁnden, Stoﬀ, Oﬃzier, Baﬄe, ﬅ, ﬆ!\n");
    assert_bytes(&text, "Pflicht, finden, Stoff, Offizier, Baffle, st, st!\n");
    assert_source(&text, "icht", 4);
    assert_source(&text, "zier", 31);
}

static void test_bullets_of_symbol_fonts(void **state) {
    drs_text text = READ(state, "\xEF\x82\xB7 Punkt\n");
    assert_bytes(&text, "• Punkt\n");
}

static void test_nul_is_dropped_and_counted(void **state) {
    drs_text text = READ(state, "Ant\0wort\0 der Landesregierung\n");
    assert_bytes(&text, "Antwort der Landesregierung\n");
    assert_int_equal(text.faults.nul, 2);
    assert_source(&text, "ort", 5);
}

static void test_controls_are_dropped_and_counted(void **state) {
    drs_text text = READ(state, "Ant\x01wort\x1B\x7F der\xC2\x80 Landesregierung\n");
    assert_bytes(&text, "Antwort der Landesregierung\n");
    assert_int_equal(text.faults.control, 4);
    assert_source(&text, "Landes", 17);
}

static void test_decomposed_umlauts_are_composed(void **state) {
    drs_text text = READ(state, "Mu\xCC\x88nchen, A\xCC\x88rzte, Cafe\xCC\x81, Gro\xC3\x9F"
                                "e, Z\xCC\x8C\n");
    assert_bytes(&text, "München, Ärzte, Café, Große, Ž\n");
    assert_source(&text, "Mün", 0);
    assert_source(&text, "ün", 1);
    assert_source(&text, "nchen", 4);
    assert_source(&text, "Ärzte", 11);
    assert_source(&text, "rzte", 14);
}

static void test_marks_take_their_canonical_order(void **state) {
    /* a, acute, dot below: the dot comes first, and composes */
    drs_text text = READ(state, "a\xCC\x81\xCC\xA3 x\n");
    assert_bytes(&text, "\xE1\xBA\xA1\xCC\x81 x\n");
}

static void test_letters_with_canonical_twins(void **state) {
    drs_text text = READ(state, "5 \xE2\x84\xA6, 3 \xE2\x84\xAB\n"); /* the signs of ohm and ångström */
    assert_bytes(&text, "5 Ω, 3 Å\n");
}

static void test_mark_behind_a_letter_of_two_bytes(void **state) {
    drs_text text = READ(state, "\xC3\xBC\xCC\x84 x\n"); /* ü, macron */
    assert_bytes(&text, "ǖ x\n");
}

/* ---- What is no text ----------------------------------------------------------------------------------------------- */

static void test_empty(void **state) {
    drs_text text;
    assert_int_equal(read_bytes(*state, "", 0, &text), DRS_ERROR_EMPTY);
    assert_int_equal(read_bytes(*state, " \n\t\r\n\f", 6, &text), DRS_ERROR_EMPTY);
    assert_int_equal(read_bytes(*state, "\xEF\xBB\xBF", 3, &text), DRS_ERROR_EMPTY);
    assert_int_equal(read_bytes(*state, "\xFF\xFE", 2, &text), DRS_ERROR_EMPTY);
}

static void test_binary(void **state) {
    drs_text text;
    uint8_t noise[512];
    for (size_t i = 0; i < sizeof noise; i++) {
        noise[i] = (uint8_t)(i % 23);
    }
    assert_int_equal(read_bytes(*state, "%PDF-1.7\n", 9, &text), DRS_ERROR_BINARY);
    assert_int_equal(read_bytes(*state, "PK\x03\x04....", 8, &text), DRS_ERROR_BINARY);
    assert_int_equal(read_bytes(*state, "\x1F\x8B\x08....", 7, &text), DRS_ERROR_BINARY);
    assert_int_equal(read_bytes(*state, noise, sizeof noise, &text), DRS_ERROR_BINARY);
}

static void test_too_large(void **state) {
    drs_text text;
    assert_int_equal(read_bytes(*state, "a", DRS_MAX_INPUT + 1, &text), DRS_ERROR_TOO_LARGE);
}

/* ---- The way back -------------------------------------------------------------------------------------------------- */

/* Numbered words among letters that change their size: the source of each word is where it was written. The text is
 * much longer than the distance of checkpoints. */
enum { WORDS = 3000 };

typedef struct word_places {
    char utf8[WORDS * 64];
    uint8_t bytes[WORDS * 128];
    size_t size;
    size_t places[WORDS];
} word_places;

static void check_places(void **state, const word_places *words, const char *encoding) {
    drs_text text = read_text(state, (const char *)words->bytes, words->size);
    assert_string_equal(text.encoding, encoding);
    const char *at = text.bytes;
    const char *end = text.bytes + text.length;
    for (size_t i = 0; i < WORDS; i++) {
        char word[16];
        int length = snprintf(word, sizeof word, "w%zuw", i);
        while (at < end && memcmp(at, word, (size_t)length) != 0) {
            at++;
        }
        assert_true(at < end);
        for (size_t k = 0; k < (size_t)length; k++) {
            size_t unit = encoding[4] == '1' ? 2 : 1;
            assert_int_equal(drs_text_source(&text, (size_t)(at - text.bytes) + k), words->places[i] + k * unit);
        }
    }
    size_t last = drs_text_source(&text, text.length);
    assert_int_equal(last, words->size);
}

static void fill_places(word_places *words, const char *const *between, size_t between_count, int encoding) {
    words->size = 0;
    if (encoding) {
        words->bytes[words->size++] = encoding == 1 ? 0xFF : 0xFE;
        words->bytes[words->size++] = encoding == 1 ? 0xFE : 0xFF;
    }
    for (size_t i = 0; i < WORDS; i++) {
        char piece[64];
        int head = snprintf(piece, sizeof piece, "%s", between[i % between_count]);
        int length = snprintf(piece + head, sizeof piece - (size_t)head, "w%zuw%s", i, i % 7 ? " " : "\r\n");
        if (encoding) {
            words->size += to_utf16(piece, (size_t)head, encoding == 2, words->bytes + words->size);
            words->places[i] = words->size;
            words->size += to_utf16(piece + head, (size_t)length, encoding == 2, words->bytes + words->size);
        } else {
            memcpy(words->bytes + words->size, piece, (size_t)(head + length));
            words->places[i] = words->size + (size_t)head;
            words->size += (size_t)(head + length);
        }
    }
}

static const char *const unicode_pieces[] = {"äöü ",      "–",      "u\xCC\x88 ",    "ﬁ",  "\xC2\xA0\t", "𝄞",
                                             "\xC2\xAD.", "\r\n\f", "\xE2\x80\x8B.", "Ω ", "plain ",     "„“"};

static void test_way_back_from_utf8(void **state) {
    word_places *words = malloc(sizeof *words);
    assert_non_null(words);
    fill_places(words, unicode_pieces, sizeof unicode_pieces / sizeof *unicode_pieces, 0);
    check_places(state, words, "utf-8");
    free(words);
}

static void test_way_back_from_utf16(void **state) {
    word_places *words = malloc(sizeof *words);
    assert_non_null(words);
    fill_places(words, unicode_pieces, sizeof unicode_pieces / sizeof *unicode_pieces, 1);
    check_places(state, words, "utf-16le");
    fill_places(words, unicode_pieces, sizeof unicode_pieces / sizeof *unicode_pieces, 2);
    check_places(state, words, "utf-16be");
    free(words);
}

static void test_way_back_from_windows_1252(void **state) {
    static const char *const pieces[] = {"\xE4\xF6\xFC ", "\x96",   "\xA0\t", "\x80",
                                         "\xAD.",         "\r\n\f", "plain ", "\x84"};
    word_places *words = malloc(sizeof *words);
    assert_non_null(words);
    fill_places(words, pieces, sizeof pieces / sizeof *pieces, 0);
    check_places(state, words, "windows-1252");
    free(words);
}

/* Where nothing needs cleaning the text is the source, byte for byte; an offset inside a letter stands for its edge. */
static void test_way_back_where_nothing_changes(void **state) {
    static const char words[] = "Größe\nund „Maß“ – alles bleibt\n";
    drs_text text = READ(state, words);
    for (size_t i = 0; i < sizeof words; i++) {
        size_t first = i;
        size_t last = i;
        while (((uint8_t)words[first] & 0xC0) == 0x80) {
            first--;
        }
        while (((uint8_t)words[last] & 0xC0) == 0x80) {
            last++;
        }
        assert_int_equal(drs_text_source(&text, i), first);
        assert_int_equal(drs_text_source_end(&text, i), last);
    }
}

/* A letter's bytes in the source, wherever it was decoded, composed or had something dropped beside it. */
static void assert_letter(const drs_text *text, const char *letter, const char *before, size_t source, size_t end) {
    const char *found = strstr(text->bytes, before);
    assert_non_null(found);
    size_t at = (size_t)(found - text->bytes) + strlen(before);
    assert_memory_equal(text->bytes + at, letter, strlen(letter));
    assert_int_equal(drs_text_source(text, at), source);
    assert_int_equal(drs_text_source_end(text, at + strlen(letter)), end);
    for (size_t inside = 1; inside < strlen(letter); inside++) {
        assert_int_equal(drs_text_source(text, at + inside), source);
        assert_int_equal(drs_text_source_end(text, at + inside), end);
    }
}

static void test_way_back_of_whole_letters(void **state) {
    drs_text text = READ(state, "xu\xCC\x88y\xE2\x80\x8Bz\xC2\xADq\r\n");
    assert_letter(&text, "ü", "x", 1, 4);
    assert_letter(&text, "y", "ü", 4, 5);
    assert_letter(&text, "z", "y", 8, 9);
    assert_letter(&text, "q", "z", 11, 12);
    text = READ(state, "x\xC4y\x80z \x93q\n");
    assert_string_equal(text.encoding, "windows-1252");
    assert_letter(&text, "Ä", "x", 1, 2);
    assert_letter(&text, "y", "Ä", 2, 3);
    assert_letter(&text, "€", "y", 3, 4);
    assert_letter(&text, "“", "z ", 6, 7);
    static const char wide[] = "\xFF\xFEx\0\xC4\0y\0\x34\xD8\x1E\xDDz\0\xAC\x20\n";
    text = read_text(state, wide, sizeof wide);
    assert_string_equal(text.encoding, "utf-16le");
    assert_letter(&text, "Ä", "x", 4, 6);
    assert_letter(&text, "𝄞", "y", 8, 12);
    assert_letter(&text, "€", "z", 14, 16);
    assert_int_equal(text.faults.invalid, 0);
    text = read_text(state, wide, sizeof wide - 1); /* cut off amid a letter */
    assert_int_equal(text.faults.invalid, 1);
    /* Letters that normalisation looks at in runs keep their places too. */
    text = READ(state, "Прокофьев: Ἀθῆναι и\xCC\x86 мир\n");
    assert_letter(&text, "к", "Про", 6, 8);
    assert_letter(&text, "Ἀ", ": ", 20, 23);
    assert_letter(&text, "ῆ", "Ἀθ", 25, 28);
    assert_letter(&text, "й", "ναι ", 35, 39);
    text = READ(state, "Зи\xCC\x86мирр 각ㅏ\n");
    assert_letter(&text, "й", "З", 2, 6);
    assert_letter(&text, "м", "Зй", 6, 8);
}

static void test_way_back_never_steps_back(void **state) {
    drs_text text = READ(state, "\xEF\xBB\xBF"
                                "a\xCC\x88 ﬁ\tﬃ\r\n\xC2\xA0 \xC2\xADu\0x\xE4y äöü\n");
    size_t before = 0;
    for (size_t i = 0; i <= text.length; i++) {
        size_t source = drs_text_source(&text, i);
        assert_true(source >= before);
        before = source;
    }
}

/* ---- Lost line ends ------------------------------------------------------------------------------------------------ */

static void test_long_line_is_cut_at_sentences(void **state) {
    char bytes[2048];
    size_t size = 0;
    for (int i = 0; i < 10; i++) {
        size += (size_t)snprintf(bytes + size, sizeof bytes - size,
                                 "Dies ist ein Satz, der mit der Nummer %d vor sich hin läuft und endet. ", i);
    }
    drs_text text = read_text(state, bytes, size);
    assert_int_equal(text.line_count, 10);
    assert_line(&text, 0, 1, 1, "Dies ist ein Satz, der mit der Nummer 0 vor sich hin läuft und endet.");
    assert_line(&text, 9, 1, 1, "Dies ist ein Satz, der mit der Nummer 9 vor sich hin läuft und endet.");
    assert_false(text.lines[0].flags & DRS_LINE_PIECE);
    assert_true(text.lines[9].flags & DRS_LINE_PIECE);
}

#define TEXT_TEST(function) cmocka_unit_test_setup_teardown(function, arena_new, arena_free)

/* ---- Empty lines --------------------------------------------------------------------------------------------------- */

static void assert_gaps(const drs_text *text, const char *expected) {
    char found[64] = "";
    for (size_t i = 0; i < text->line_count && i < sizeof found - 1; i++) {
        found[i] = (char)('0' + text->lines[i].gap);
    }
    assert_string_equal(found, expected);
}

#define TEN "a\nb\n\nc\nd\ne\n\nf\ng\n\n\nh\ni\nj\n"

/* Tika puts an empty line behind each line, others two where the paper has one: the paper's own are what is beyond. */
static void test_empty_lines_that_the_extractor_added(void **state) {
    drs_text text = READ(state, TEN);
    assert_gaps(&text, "0010010200");
    text = READ(state, "a\n\nb\n\n\n\nc\n\nd\n\ne\n\n\n\nf\n\ng\n\n\n\n\n\nh\n\ni\n\nj\n\n");
    assert_gaps(&text, "0020020400");
    text = READ(state, "a\nb\n\n\nc\nd\n\n\ne\n\n\nf\n\n\ng\n\n\nh\n\n\n\ni\n\n\nj\n\n\nk\n");
    assert_gaps(&text, "00101111211");
}

/* Short texts and those with few lines apart keep what they have. */
static void test_empty_lines_of_the_paper(void **state) {
    drs_text text = READ(state, "a\n\nb\n\nc\n");
    assert_gaps(&text, "011");
    text = READ(state, "a\n\n\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n");
    assert_gaps(&text, "020000000000");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_empty_lines_that_the_extractor_added, arena_new, arena_free),
        cmocka_unit_test_setup_teardown(test_empty_lines_of_the_paper, arena_new, arena_free),
        TEXT_TEST(test_utf8),
        TEXT_TEST(test_ascii_is_utf8),
        TEXT_TEST(test_byte_order_mark_is_no_letter),
        TEXT_TEST(test_utf16_little_endian),
        TEXT_TEST(test_utf16_big_endian),
        TEXT_TEST(test_utf16_little_endian_without_mark),
        TEXT_TEST(test_utf16_big_endian_without_mark),
        TEXT_TEST(test_utf16_half_a_pair),
        TEXT_TEST(test_windows_1252),
        TEXT_TEST(test_stray_byte_in_utf8_is_a_fault),
        TEXT_TEST(test_overlong_forms_are_no_slashes),
        TEXT_TEST(test_line_ends),
        TEXT_TEST(test_mixed_line_ends),
        TEXT_TEST(test_line_ends_in_windows_1252),
        TEXT_TEST(test_form_feeds_end_pages),
        TEXT_TEST(test_form_feeds_at_edges),
        TEXT_TEST(test_indents_and_blanks_at_edges),
        TEXT_TEST(test_soft_hyphens),
        TEXT_TEST(test_soft_hyphens_that_are_none),
        TEXT_TEST(test_blanks_of_all_widths),
        TEXT_TEST(test_letters_of_no_width_are_dropped),
        TEXT_TEST(test_ligatures),
        TEXT_TEST(test_bullets_of_symbol_fonts),
        TEXT_TEST(test_nul_is_dropped_and_counted),
        TEXT_TEST(test_controls_are_dropped_and_counted),
        TEXT_TEST(test_decomposed_umlauts_are_composed),
        TEXT_TEST(test_marks_take_their_canonical_order),
        TEXT_TEST(test_letters_with_canonical_twins),
        TEXT_TEST(test_mark_behind_a_letter_of_two_bytes),
        TEXT_TEST(test_empty),
        TEXT_TEST(test_binary),
        TEXT_TEST(test_too_large),
        TEXT_TEST(test_way_back_from_utf8),
        TEXT_TEST(test_way_back_from_utf16),
        TEXT_TEST(test_way_back_from_windows_1252),
        TEXT_TEST(test_way_back_where_nothing_changes),
        TEXT_TEST(test_way_back_of_whole_letters),
        TEXT_TEST(test_way_back_never_steps_back),
        TEXT_TEST(test_long_line_is_cut_at_sentences),
    };
    return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
