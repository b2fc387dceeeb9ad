/* Tests of account.c: every letter of a paper has one use, and what is called a value stands in the record. */
#include <glob.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "parse_helpers.h"

/* ---- Papers -------------------------------------------------------------------------------------------------------- */

typedef struct printed_paper {
    const char *name;
    char *bytes;
    size_t size;
} printed_paper;

static printed_paper read_paper(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) {
        fail_msg("%s cannot be read", path);
    }
    printed_paper made = {.name = path};
    assert_int_equal(fseek(file, 0, SEEK_END), 0);
    long size = ftell(file);
    assert_true(size > 0);
    rewind(file);
    made.size = (size_t)size;
    made.bytes = malloc(made.size + 1);
    assert_non_null(made.bytes);
    assert_int_equal(fread(made.bytes, 1, made.size, file), made.size);
    made.bytes[made.size] = '\0';
    fclose(file);
    return made;
}

static const drs_result *account_for(const char *bytes, size_t size) {
    drs_options options = {.account = true};
    drs_result_free(helper_result);
    helper_result = NULL;
    drs_status status = drs_parse(helper_reader, bytes, size, &options, &helper_result);
    if (status != DRS_OK) {
        fail_msg("%s", drs_status_text(status));
    }
    return helper_result;
}

typedef void paper_check(const printed_paper *paper);

/* Returns how many papers there are. */
static size_t for_each(const char *pattern, paper_check *check) {
    glob_t found;
    if (glob(pattern, 0, NULL, &found) != 0) {
        return 0;
    }
    for (size_t i = 0; i < found.gl_pathc; i++) {
        printed_paper made = read_paper(found.gl_pathv[i]);
        check(&made);
        free(made.bytes);
    }
    size_t count = found.gl_pathc;
    globfree(&found);
    return count;
}

#define SAMPLES DRS_SOURCE_DIR "/samples/*/*.txt"
#define CORPUS DRS_SOURCE_DIR "/../shared/corpus/*.txt"

static void for_all(paper_check *check) {
    assert_true(for_each(SAMPLES, check) >= 60);
    size_t real = for_each(CORPUS, check);
    assert_true(real == 0 || real >= 20);
}

/* ---- No gap, no overlap -------------------------------------------------------------------------------------------- */

/* Bytes of the letter at `bytes` that no print shows: blanks, controls, marks of order, soft hyphens; 0 where it shows. */
static size_t blank_size(const char *bytes, size_t left) {
    static const char *const blanks[] = {" ", "\xC2\xA0", "\xC2\xAD", "\xEF\xBB\xBF"};
    if ((uint8_t)bytes[0] < 0x20) {
        return 1;
    }
    for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++) {
        size_t length = strlen(blanks[i]);
        if (length <= left && memcmp(bytes, blanks[i], length) == 0) {
            return length;
        }
    }
    /* U+2000 to U+200F, blanks of all widths */
    return left >= 3 && memcmp(bytes, "\xE2\x80", 2) == 0 && (uint8_t)bytes[2] < 0x90 ? 3 : 0;
}

typedef struct cursor {
    size_t at;
    uint32_t line;
    uint32_t page;
} cursor;

/* Step to `end`; everything on the way must be blank, line ends and page ends are counted. */
static void skip_blanks(const printed_paper *paper, cursor *where, size_t end) {
    while (where->at < end) {
        size_t size = blank_size(paper->bytes + where->at, end - where->at);
        if (!size) {
            fail_msg("%s:%u: no part has \"%.20s\"", paper->name, where->line, paper->bytes + where->at);
        }
        where->line += paper->bytes[where->at] == '\n';
        where->page += paper->bytes[where->at] == '\f';
        where->at += size;
    }
}

static void check_partition(const printed_paper *paper) {
    const drs_result *result = account_for(paper->bytes, paper->size);
    cursor where = {0, 1, 1};
    for (size_t r = 0; r < drs_result_count(result); r++) {
        const drs_record *record = drs_result_record(result, r);
        assert_true(record->part_count > 0);
        for (size_t i = 0; i < record->part_count; i++) {
            const drs_part *part = &record->parts[i];
            const drs_span *span = &part->span;
            if (span->start < where.at || span->end <= span->start || span->end > paper->size) {
                fail_msg("%s:%u: part %zu overlaps", paper->name, span->first_line, i);
            }
            skip_blanks(paper, &where, span->start);
            assert_int_equal(blank_size(paper->bytes + span->start, span->end - span->start), 0);
            assert_int_equal(span->first_line, where.line);
            assert_int_equal(span->last_line, where.line);
            assert_int_equal(span->page, where.page);
            for (size_t at = span->start; at < span->end; at++) {
                assert_true(paper->bytes[at] != '\n' && paper->bytes[at] != '\f');
            }
            where.at = span->end;
            assert_non_null(drs_use_name(part->use));
            assert_non_null(part->text.bytes);
            assert_int_equal(part->text.length, strlen(part->text.bytes));
        }
    }
    skip_blanks(paper, &where, paper->size);
}

static void test_every_letter_has_one_use(void **state) {
    (void)state;
    for_all(check_partition);
}

/* ---- What is called a value stands in the record ----------------------------------------------------------------------- */

/* Letters and digits alone: what is left of blanks, hyphens, signs and marks. */
typedef struct letters {
    char *bytes;
    size_t count;
} letters;

static void add_letters(letters *made, const char *bytes, size_t length) {
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
        bool wide = byte >= 0xC3 && byte < 0xE0 && i + 1 < length;
        if (plain || wide) {
            made->bytes[made->count++] = bytes[i];
        }
        if (wide) {
            made->bytes[made->count++] = bytes[++i];
        }
    }
}

static void add_parts(letters *made, const drs_record *record, const char *pointer) {
    for (size_t i = 0; i < record->part_count; i++) {
        const drs_part *part = &record->parts[i];
        if (part->use == DRS_USE_VALUE && strcmp(part->pointer.bytes, pointer) == 0) {
            add_letters(made, part->text.bytes, part->text.length);
        }
    }
}

static const printed_paper *current;
static size_t compared;

/* The letters that the paper has for a value are those of the value. */
static void compare(const drs_record *record, const char *pointer, drs_string text) {
    letters printed = {malloc(current->size + 1), 0};
    letters kept = {malloc(text.length + 1), 0};
    assert_true(printed.bytes && kept.bytes);
    add_parts(&printed, record, pointer);
    add_letters(&kept, text.bytes ? text.bytes : "", text.length);
    size_t same = 0;
    while (same < printed.count && same < kept.count && printed.bytes[same] == kept.bytes[same]) {
        same++;
    }
    if (same < printed.count || same < kept.count) {
        fail_msg("%s: %s has \"%.*s\", the paper \"%.*s\"", current->name, pointer,
                 (int)(kept.count - same < 30 ? kept.count - same : 30), kept.bytes + same,
                 (int)(printed.count - same < 30 ? printed.count - same : 30), printed.bytes + same);
    }
    compared += same > 0;
    free(printed.bytes);
    free(kept.bytes);
}

static void compare_item(const drs_record *record, const char *list, size_t index, const char *member,
                         drs_string text) {
    char pointer[64];
    snprintf(pointer, sizeof pointer, "/%s/%zu%s", list, index, member);
    compare(record, pointer, text);
}

static bool has_value(const drs_record *record, const char *pointer) {
    for (size_t i = 0; i < record->part_count; i++) {
        if (record->parts[i].use == DRS_USE_VALUE && strcmp(record->parts[i].pointer.bytes, pointer) == 0) {
            return true;
        }
    }
    return false;
}

static void compare_record(const drs_record *record) {
    compare(record, "/full_text", record->full_text.text);
    if (record->full_text.text.bytes) {
        return;
    }
    compare(record, "/asker_remark", record->asker_remark.text);
    compare(record, "/government_remark", record->government_remark.text);
    compare(record, "/title", record->title.text);
    for (size_t i = 0; i < record->question_count; i++) {
        compare_item(record, "questions", i, "/text", record->questions[i].text.text);
        char number[64];
        snprintf(number, sizeof number, "/questions/%zu/number", i);
        if (has_value(record, number)) {
            compare(record, number, record->questions[i].number.text);
        }
    }
    for (size_t i = 0; i < record->answer_count; i++) {
        compare_item(record, "answers", i, "/text", record->answers[i].text.text);
    }
    for (size_t i = 0; i < record->footnote_count; i++) {
        compare_item(record, "footnotes", i, "/text", record->footnotes[i].text.text);
        compare_item(record, "footnotes", i, "/marker", record->footnotes[i].marker.text);
    }
    for (size_t i = 0; i < record->asker_count; i++) {
        compare_item(record, "askers", i, "/name", record->askers[i].name.text);
    }
    for (size_t i = 0; i < record->attachment_count; i++) {
        char pointer[64];
        snprintf(pointer, sizeof pointer, "/attachments/%zu", i);
        const drs_value *annex = &record->attachments[i];
        if (has_value(record, pointer)) {
            compare(record, pointer, annex->text);
        } else {
            /* Named in an answer alone: the letters are the answer's, the span says where. */
            assert_true(annex->spans.count > 0 && annex->spans.items[0].start + 6 <= current->size);
            assert_memory_equal(current->bytes + annex->spans.items[0].start, "Anlage", 6);
        }
    }
}

static void check_values(const printed_paper *paper) {
    current = paper;
    const drs_result *result = account_for(paper->bytes, paper->size);
    for (size_t r = 0; r < drs_result_count(result); r++) {
        compare_record(drs_result_record(result, r));
    }
}

static void test_values_have_the_letters_of_their_parts(void **state) {
    (void)state;
    compared = 0;
    for_all(check_values);
    assert_true(compared > 1000);
}

/* ---- Pointers --------------------------------------------------------------------------------------------------------- */

/* The number behind "/questions/" and the like; SIZE_MAX where another list is meant. */
static size_t index_in(const char *pointer, const char *list) {
    size_t length = strlen(list);
    if (strncmp(pointer, list, length) != 0) {
        return SIZE_MAX;
    }
    return (size_t)strtoul(pointer + length, NULL, 10);
}

static void check_pointer(const drs_record *record, const drs_part *part) {
    const struct {
        const char *list;
        size_t count;
    } lists[] = {{"/questions/", record->question_count},    {"/answers/", record->answer_count},
                 {"/footnotes/", record->footnote_count},    {"/askers/", record->asker_count},
                 {"/answerers/", record->answerer_count},    {"/signatories/", record->signatory_count},
                 {"/attachments/", record->attachment_count}};
    const char *pointer = part->pointer.bytes;
    switch (part->use) {
    case DRS_USE_VALUE:
    case DRS_USE_RESTATED:
        assert_non_null(pointer);
        break;
    case DRS_USE_HEADING:
    case DRS_USE_CONTENTS:
        break;
    default:
        assert_null(pointer);
    }
    if (!pointer) {
        return;
    }
    assert_true(pointer[0] == '/');
    assert_int_equal(part->pointer.length, strlen(pointer));
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        size_t index = index_in(pointer, lists[i].list);
        if (index != SIZE_MAX && index >= lists[i].count) {
            fail_msg("%s: %s is not in the record", current->name, pointer);
        }
    }
}

static void check_pointers(const printed_paper *paper) {
    current = paper;
    const drs_result *result = account_for(paper->bytes, paper->size);
    for (size_t r = 0; r < drs_result_count(result); r++) {
        const drs_record *record = drs_result_record(result, r);
        for (size_t i = 0; i < record->part_count; i++) {
            check_pointer(record, &record->parts[i]);
        }
    }
}

static void test_pointers_lead_into_the_record(void **state) {
    (void)state;
    for_all(check_pointers);
}

/* ---- Left over -------------------------------------------------------------------------------------------------------- */

static size_t count_code(const drs_record *record, const char *code) {
    size_t count = 0;
    for (size_t i = 0; i < record->extraction.diagnostic_count; i++) {
        count += strcmp(record->extraction.diagnostics[i].code, code) == 0;
    }
    return count;
}

static size_t letters_of(const drs_record *record, bool unassigned) {
    size_t count = 0;
    for (size_t i = 0; i < record->part_count; i++) {
        const drs_part *part = &record->parts[i];
        for (size_t at = 0; at < part->text.length && (!unassigned || part->use == DRS_USE_UNASSIGNED); at++) {
            count += part->text.bytes[at] != ' ' && ((unsigned char)part->text.bytes[at] & 0xC0) != 0x80;
        }
    }
    return count;
}

/* What is left over is told, with or without an account, and nothing else is. */
static void check_left_over(const printed_paper *paper) {
    const drs_result *result = account_for(paper->bytes, paper->size);
    drs_result *plain = NULL;
    assert_int_equal(drs_parse(helper_reader, paper->bytes, paper->size, NULL, &plain), DRS_OK);
    for (size_t r = 0; r < drs_result_count(result); r++) {
        const drs_record *record = drs_result_record(result, r);
        bool told = count_code(record, "coverage.unassigned") > 0;
        if (told != (letters_of(record, true) > 0)) {
            fail_msg("%s: %zu letters are left over, and that is %s", paper->name, letters_of(record, true),
                     told ? "told" : "not told");
        }
        assert_true(!told || !record->extraction.complete);
        const drs_record *same = drs_result_record(plain, r);
        assert_int_equal(record->extraction.complete, same->extraction.complete);
        assert_int_equal(record->extraction.diagnostic_count, same->extraction.diagnostic_count);
        assert_int_equal(same->part_count, 0);
        assert_null(same->parts);
    }
    drs_result_free(plain);
}

static void test_what_is_left_over_is_told(void **state) {
    (void)state;
    for_all(check_left_over);
}

static void check_share(const printed_paper *paper) {
    const drs_result *result = account_for(paper->bytes, paper->size);
    for (size_t r = 0; r < drs_result_count(result); r++) {
        const drs_record *record = drs_result_record(result, r);
        size_t all = letters_of(record, false);
        size_t left = letters_of(record, true);
        if (left * 1000 > all * 5) {
            fail_msg("%s: %zu of %zu letters are left over", paper->name, left, all);
        }
    }
}

static void test_nearly_nothing_of_real_papers_is_left_over(void **state) {
    (void)state;
    if (!for_each(CORPUS, check_share)) {
        skip();
    }
}

/* ---- Encodings -------------------------------------------------------------------------------------------------------- */

typedef struct recoded {
    char *bytes;
    size_t size;
    size_t *places; /* of each byte of the UTF-8 text */
} recoded;

/* The letters of Windows-1252 that the samples use beyond Latin-1. */
static int to_windows_1252(unsigned letter) {
    static const struct {
        unsigned letter;
        int byte;
    } rows[] = {{0x20AC, 0x80}, {0x201A, 0x82}, {0x201E, 0x84}, {0x2026, 0x85}, {0x2018, 0x91}, {0x2019, 0x92},
                {0x201C, 0x93}, {0x201D, 0x94}, {0x2022, 0x95}, {0x2013, 0x96}, {0x2014, 0x97}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (rows[i].letter == letter) {
            return rows[i].byte;
        }
    }
    return letter < 0x80 || (letter >= 0xA0 && letter < 0x100) ? (int)letter : -1;
}

static unsigned next_letter(const char *bytes, size_t *length) {
    unsigned char lead = (unsigned char)bytes[0];
    *length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    unsigned letter = lead < 0x80 ? lead : lead & (0xFFu >> (*length + 1));
    for (size_t i = 1; i < *length; i++) {
        letter = letter << 6 | ((unsigned char)bytes[i] & 0x3Fu);
    }
    return letter;
}

/* `unit` 1: Windows-1252, 2: UTF-16 little endian. False where the encoding lacks a letter. */
static bool recode(const printed_paper *paper, size_t unit, recoded *made) {
    made->bytes = malloc(paper->size * 2 + 4);
    made->places = calloc(paper->size + 1, sizeof *made->places);
    assert_true(made->bytes && made->places);
    made->size = 0;
    if (unit == 2) {
        memcpy(made->bytes, "\xFF\xFE", 2);
        made->size = 2;
    }
    for (size_t at = 0; at < paper->size;) {
        size_t length;
        unsigned letter = next_letter(paper->bytes + at, &length);
        for (size_t i = 0; i < length; i++) {
            made->places[at + i] = made->size;
        }
        int byte = unit == 1 ? to_windows_1252(letter) : 0;
        if (byte < 0 || letter >= 0x10000) {
            return false;
        }
        if (unit == 1) {
            made->bytes[made->size++] = (char)byte;
        } else {
            made->bytes[made->size++] = (char)(letter & 0xFF);
            made->bytes[made->size++] = (char)(letter >> 8);
        }
        at += length;
    }
    made->places[paper->size] = made->size;
    return true;
}

static size_t recoded_papers;

static void check_recoded(const printed_paper *paper, size_t unit, const char *encoding) {
    recoded made;
    if (recode(paper, unit, &made)) {
        drs_result *first = NULL;
        drs_options options = {.account = true};
        assert_int_equal(drs_parse(helper_reader, paper->bytes, paper->size, &options, &first), DRS_OK);
        const drs_result *second = account_for(made.bytes, made.size);
        assert_int_equal(drs_result_count(first), drs_result_count(second));
        for (size_t r = 0; r < drs_result_count(first); r++) {
            const drs_record *a = drs_result_record(first, r);
            const drs_record *b = drs_result_record(second, r);
            assert_string_equal(b->source.encoding.bytes, encoding);
            assert_int_equal(a->part_count, b->part_count);
            for (size_t i = 0; i < a->part_count; i++) {
                const drs_part *x = &a->parts[i];
                const drs_part *y = &b->parts[i];
                assert_string_equal(x->text.bytes, y->text.bytes);
                assert_int_equal(x->use, y->use);
                assert_int_equal(x->span.page, y->span.page);
                assert_int_equal(x->span.first_line, y->span.first_line);
                if (made.places[x->span.start] != y->span.start || made.places[x->span.end] != y->span.end) {
                    fail_msg("%s: \"%s\" lies at %zu to %zu in %s, not at %zu to %zu", paper->name, x->text.bytes,
                             made.places[x->span.start], made.places[x->span.end], encoding, y->span.start,
                             y->span.end);
                }
            }
        }
        recoded_papers++;
        drs_result_free(first);
    }
    free(made.bytes);
    free(made.places);
}

static void check_windows_1252(const printed_paper *paper) {
    check_recoded(paper, 1, "windows-1252");
}

static void check_utf16(const printed_paper *paper) {
    check_recoded(paper, 2, "utf-16le");
}

static void test_places_in_windows_1252(void **state) {
    (void)state;
    recoded_papers = 0;
    for_all(check_windows_1252);
    assert_true(recoded_papers >= 40);
}

static void test_places_in_utf16(void **state) {
    (void)state;
    recoded_papers = 0;
    for_all(check_utf16);
    assert_true(recoded_papers >= 60);
}

/* ---- Several papers, other line ends ----------------------------------------------------------------------------------- */

static void test_several_papers_in_one_input(void **state) {
    (void)state;
    printed_paper first = read_paper(DRS_SOURCE_DIR "/samples/nw/answer-joint.txt");
    printed_paper second = read_paper(DRS_SOURCE_DIR "/samples/nw/inquiry-footnotes.txt");
    printed_paper both = {.name = "two papers", .size = first.size + 1 + second.size};
    both.bytes = malloc(both.size + 1);
    assert_non_null(both.bytes);
    memcpy(both.bytes, first.bytes, first.size);
    both.bytes[first.size] = '\f';
    memcpy(both.bytes + first.size + 1, second.bytes, second.size + 1);
    assert_int_equal(drs_result_count(account_for(both.bytes, both.size)), 2);
    check_partition(&both);
    check_values(&both);
    free(both.bytes);
    free(first.bytes);
    free(second.bytes);
}

static void check_crlf(const printed_paper *source) {
    printed_paper made = {.name = source->name, .bytes = malloc(source->size * 2 + 1)};
    assert_non_null(made.bytes);
    for (size_t i = 0; i < source->size; i++) {
        if (source->bytes[i] == '\n') {
            made.bytes[made.size++] = '\r';
        }
        made.bytes[made.size++] = source->bytes[i];
    }
    made.bytes[made.size] = '\0';
    check_partition(&made);
    free(made.bytes);
}

static void test_lines_that_end_with_crlf(void **state) {
    (void)state;
    for_all(check_crlf);
}

/* Places are what an account is made of, even where the caller wants no evidence. */
static void test_account_without_places(void **state) {
    (void)state;
    printed_paper sample = read_paper(DRS_SOURCE_DIR "/samples/nw/answer-joint.txt");
    size_t with = drs_result_record(account_for(sample.bytes, sample.size), 0)->part_count;
    drs_options options = {.account = true, .without_places = true};
    drs_result *result = NULL;
    assert_int_equal(drs_parse(helper_reader, sample.bytes, sample.size, &options, &result), DRS_OK);
    assert_int_equal(drs_result_record(result, 0)->part_count, with);
    assert_true(has_value(drs_result_record(result, 0), "/title"));
    drs_result_free(result);
    free(sample.bytes);
}

/* ---- Nothing is swallowed ------------------------------------------------------------------------------------------------ */

/* A sample in which the words `old` read `new`. */
static const drs_record *changed(const char *sample, const char *old, const char *new) {
    char path[256];
    snprintf(path, sizeof path, "%s/samples/%s", DRS_SOURCE_DIR, sample);
    printed_paper made = read_paper(path);
    char *found = strstr(made.bytes, old);
    assert_non_null(found);
    size_t before = (size_t)(found - made.bytes);
    size_t size = made.size - strlen(old) + strlen(new);
    char *bytes = malloc(size + 1);
    assert_non_null(bytes);
    memcpy(bytes, made.bytes, before);
    memcpy(bytes + before, new, strlen(new));
    memcpy(bytes + before + strlen(new), found + strlen(old), made.size - before - strlen(old) + 1);
    const drs_result *result = account_for(bytes, size);
    printed_paper whole = {.name = sample, .bytes = bytes, .size = size};
    check_partition(&whole);
    check_values(&whole);
    result = account_for(bytes, size);
    free(bytes);
    free(made.bytes);
    assert_int_equal(drs_result_count(result), 1);
    return drs_result_record(result, 0);
}

static const drs_part *find_part(const drs_record *record, const char *words) {
    for (size_t i = 0; i < record->part_count; i++) {
        if (strstr(record->parts[i].text.bytes, words)) {
            return &record->parts[i];
        }
    }
    fail_msg("no part has \"%s\"", words);
    return NULL;
}

static void assert_use(const drs_record *record, const char *words, drs_use use, const char *pointer) {
    const drs_part *part = find_part(record, words);
    if (part->use != use || (pointer && (!part->pointer.bytes || strcmp(part->pointer.bytes, pointer) != 0))) {
        fail_msg("\"%s\" is %s %s", words, drs_use_name(part->use), part->pointer.bytes ? part->pointer.bytes : "");
    }
}

/* Left over, told where, and the record is not complete. */
static void assert_left_over(const drs_record *record, const char *words) {
    assert_use(record, words, DRS_USE_UNASSIGNED, NULL);
    assert_false(record->extraction.complete);
    const drs_span *span = &find_part(record, words)->span;
    for (size_t i = 0; i < record->extraction.diagnostic_count; i++) {
        const drs_diagnostic *diagnostic = &record->extraction.diagnostics[i];
        if (strcmp(diagnostic->code, "coverage.unassigned") == 0 && diagnostic->page == span->page &&
            diagnostic->line == span->first_line) {
            return;
        }
    }
    fail_msg("\"%s\" is left over, and nothing says where", words);
}

#define PROSE "Das Land hat bisher alle Kosten getragen, auch wenn der Kreis sie nicht gemeldet hat.\n"

static void test_a_letter_quoted_in_a_remark(void **state) {
    (void)state;
    const drs_record *record =
        changed("nw/inquiry-footnotes.txt", "Die Landesregierung hat in der Sitzung",
                "Der Brief beginnt:\n\nSehr geehrte Damen und Herren,\n\nDie Landesregierung hat in der Sitzung");
    assert_use(record, "Der Kreis Brakenfeld hat in den", DRS_USE_VALUE, "/asker_remark");
    assert_use(record, "Decke Risse festgestellt", DRS_USE_VALUE, "/asker_remark");
}

static void test_text_behind_the_sentence_of_the_answer(void **state) {
    (void)state;
    const drs_record *record = changed("nw/answer-joint.txt", "turschutz und Verkehr beantwortet.",
                                       "turschutz und Verkehr beantwortet. Das Land trägt alle Kosten.");
    assert_use(record, "Das Land trägt alle Kosten.", DRS_USE_VALUE, "/government_remark");
    assert_use(record, "beantwortet.", DRS_USE_HEADING, NULL);
    record = changed("he/standard-remarks.txt", "beantworte ich die Kleine Anfrage wie folgt:",
                     "beantworte ich die Kleine Anfrage wie folgt: Die Brücke ist marode.");
    assert_use(record, "Die Brücke ist marode.", DRS_USE_VALUE, "/government_remark");
}

static void test_text_behind_a_lead_in(void **state) {
    (void)state;
    const drs_record *record = changed("nw/inquiry-footnotes.txt", "frage ich die Landesregierung:\n",
                                       "frage ich die Landesregierung: Das Land zahlt alles.\n");
    assert_use(record, "Das Land zahlt alles.", DRS_USE_VALUE, "/asker_remark");
    record = changed("nw/inquiry-footnotes.txt", "frage ich die Landesregierung:\n",
                     "frage ich die Landesregierung:\n\n" PROSE);
    assert_left_over(record, "Das Land hat bisher");
}

static void test_sentences_between_questions(void **state) {
    (void)state;
    const drs_record *record = changed("nw/inquiry-footnotes.txt", "2. Wann hat die Landesregierung",
                                       PROSE "\n2. Wann hat die Landesregierung");
    assert_left_over(record, "Das Land hat bisher");
    record = changed("nw/inquiry-footnotes.txt", "2. Wann hat die Landesregierung",
                     "Fragen zum Bau\n\n2. Wann hat die Landesregierung");
    assert_use(record, "Fragen zum Bau", DRS_USE_HEADING, "/questions/1");
    assert_true(record->extraction.complete);
}

static void test_sentences_in_a_signature(void **state) {
    (void)state;
    const drs_record *record = changed(
        "bw/minor-inquiry-standard.txt", "Dr. Kaltwasser\nMinisterialdirektor\n",
        "Dr. Kaltwasser\nMinisterialdirektor\nDas Ministerium weist darauf hin, dass alle Zahlen vorläufig sind "
        "und die Summe sich\nnoch ändern kann, weil nicht alle Anträge geprüft sind.\n");
    assert_left_over(record, "Das Ministerium weist darauf hin");
    assert_use(record, "noch ändern kann", DRS_USE_UNASSIGNED, NULL);
    assert_use(record, "Dr. Kaltwasser", DRS_USE_VALUE, "/signatories/1");
}

static void test_sentences_below_a_title_printed_again(void **state) {
    (void)state;
    static const char title[] = "über Wann wird der Radweg an der Wuhletalstraße endlich saniert?\n";
    const drs_record *record = changed("be/inquiry-standard.txt", title,
                                       "über Wann wird der Radweg an der Wuhletalstraße endlich saniert?\n" PROSE);
    assert_left_over(record, "Das Land hat bisher");
    record = changed("be/inquiry-standard.txt", title,
                     "über Wann wird der Radweg an der\nWuhletalstraße endlich saniert?\n");
    assert_use(record, "über Wann wird der Radweg an der", DRS_USE_LETTERHEAD, NULL);
    assert_int_equal(letters_of(record, true), 0);
    assert_true(record->extraction.complete);
}

static void test_the_side_column_is_not_sought_in_answers(void **state) {
    (void)state;
    const drs_record *record =
        changed("sn/letter-subquestions.txt", "24.853.116 Euro bewilligt, davon",
                "24.853.116 Euro bewilligt. Zuständig war das Amt\nfür Kultus im Freistaat Sachsen\nwas\n"
                "www.schule.sachsen.de\nangibt, davon");
    assert_use(record, "für Kultus im Freistaat Sachsen", DRS_USE_VALUE, "/answers/1/text");
    assert_use(record, "www.schule.sachsen.de", DRS_USE_VALUE, "/answers/1/text");
}

/* What is cut off the lines as a side column is an imprint, and the day that stands in it a value. */
static void test_a_side_column_beside_the_text(void **state) {
    (void)state;
    static const char *const rows[][2] = {
        {"Der Staatsminister", ""},
        {"SÄCHSISCHES STAATSMINISTERIUM DER FINANZEN", ""},
        {"Präsidenten des Sächsischen Landtages", ""},
        {"Herrn Max Beispiel", ""},
        {"", ""},
        {"Kleine Anfrage des Abgeordneten Erik Muster (AfD)", "Aktenzeichen"},
        {"Drs.-Nr.: 8/3284", "Dresden, 1. Juli 2025"},
        {"Thema: Auslastung des Flughafens", "Hausanschrift:"},
        {"", "Sächsisches Staatsministerium"},
        {"Sehr geehrter Herr Präsident,", "Carolaplatz 1"},
        {"", "01097 Dresden"},
        {"namens und im Auftrag der Sächsischen Staatsregierung", "Telefon +49 351 564 0"},
        {"beantworte ich die Kleine Anfrage wie folgt:", "Telefax +49 351 564 1"},
        {"", "Verkehrsverbindung:"},
        {"Frage 1: Wie viele Flüge gab es im Jahr 2024?", "Haltestelle Carolaplatz"},
        {"", ""},
        {"Es gab zwölf Flüge.", ""},
        {"", ""},
        {"Mit freundlichen Grüßen", ""},
        {"Max Muster", ""},
    };
    char text[4096];
    size_t used = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t width = 0;
        for (const char *at = rows[i][0]; *at; at++) {
            width += ((uint8_t)*at & 0xC0) != 0x80;
        }
        used += (size_t)snprintf(text + used, sizeof text - used, "%s%*s%s\n", rows[i][0],
                                 *rows[i][1] ? (int)(70 - width) : 0, "", rows[i][1]);
    }
    printed_paper made = {.name = "a side column", .bytes = text, .size = used};
    check_partition(&made);
    check_values(&made);
    const drs_record *record = drs_result_record(account_for(text, used), 0);
    assert_use(record, "Haltestelle Carolaplatz", DRS_USE_IMPRINT, NULL);
    assert_use(record, "Telefax +49", DRS_USE_IMPRINT, NULL);
    assert_use(record, "1. Juli 2025", DRS_USE_VALUE, "/dates/answered");
    assert_use(record, "Wie viele Flüge gab es", DRS_USE_VALUE, "/questions/0/text");
    assert_use(record, "Es gab zwölf Flüge.", DRS_USE_VALUE, "/answers/0/text");
}

static void test_an_imprint_above_a_page(void **state) {
    (void)state;
    const drs_record *record =
        changed("bw/minor-inquiry-standard.txt", "In der Antwort auf die Kleine Anfrage Drucksache 16/8843",
                "Drucksachen und Plenarprotokolle sind im Internet\nIn der Antwort auf die Kleine Anfrage Drucksache "
                "16/8843");
    assert_use(record, "sind im Internet", DRS_USE_IMPRINT, NULL);
    assert_use(record, "In der Antwort auf die Kleine", DRS_USE_VALUE, "/asker_remark");
    assert_int_equal(record->answer_count, 6);
}

static void test_days_in_a_sentence_are_no_imprint(void **state) {
    (void)state;
    const drs_record *record = changed("bb/inquiry.txt", "5. Wer trägt die Kosten des Ersatzverkehrs?",
                                       "5. Wer trägt die Kosten des Verkehrs nach dem Antrag, der\n"
                                       "eingegangen am 3. Mai 2018 und verworfen worden ist?");
    assert_use(record, "eingegangen am 3. Mai 2018", DRS_USE_VALUE, "/questions/6/text");
    assert_string_equal(record->dates[DRS_DATE_RECEIVED].text.bytes, "2019-04-16");
}

/* The text of an inquiry may begin with words that a head has too. */
static void test_words_of_the_head_below_the_title(void **state) {
    (void)state;
    static const char *const openings[] = {
        "Das Ministerium für Schule hat im Mai 2024 mitgeteilt, dass die Becken bald saniert werden.",
        "Auf die Kleine Anfrage 1210 hat die Landesregierung im Mai geantwortet, dass die Becken halten.",
        "Der Abgeordneten ist im Mai mitgeteilt worden, dass die Becken bald saniert werden sollen."};
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++) {
        char text[256];
        snprintf(text, sizeof text, "%s\n\nDer Kreis Brakenfeld hat in den", openings[i]);
        const drs_record *record = changed("nw/inquiry-footnotes.txt", "Der Kreis Brakenfeld hat in den", text);
        assert_use(record, openings[i], DRS_USE_VALUE, "/asker_remark");
        assert_int_equal(record->paper, DRS_PAPER_INQUIRY);
        assert_string_equal(record->inquiry_number.text.bytes, "4318");
        assert_int_equal(record->asker_count, 1);
    }
}

/* A letter that holds a short answer is no covering letter. */
static void test_a_short_letter(void **state) {
    (void)state;
    static const char letter[] =
        "Der Staatsminister\nSÄCHSISCHES STAATSMINISTERIUM DER FINANZEN\nPräsidenten des Sächsischen Landtages\n"
        "Herrn Max Beispiel\n01067 Dresden\n\nDresden, 1. Juli 2025\n\nKleine Anfrage des Abgeordneten Erik Muster "
        "(AfD)\n"
        "Drs.-Nr.: 8/3284\nThema: Auslastung des Flughafens\n\nSehr geehrter Herr Präsident,\n\n"
        "namens und im Auftrag der Sächsischen Staatsregierung beantworte ich die Kleine Anfrage wie folgt:\n\n"
        "Frage 1: Wie viele Flüge gab es?\n\nEs gab 12 Flüge.\n\nMit freundlichen Grüßen\n\nMax Muster\n";
    const drs_record *record = drs_result_record(account_for(letter, sizeof letter - 1), 0);
    assert_questions(record, "1");
    assert_answer(record, 0, "Es gab 12 Flüge.");
    assert_use(record, "Herrn Max Beispiel", DRS_USE_LETTERHEAD, NULL);
    assert_true(record->extraction.complete);
}

/* What stands between a question printed again and its answer's heading is no part of the question. */
static void test_a_question_printed_again_and_more(void **state) {
    (void)state;
    const drs_record *record =
        changed("bw/minor-inquiry-standard.txt", "Jahr 2026 zu bauen?\nZu 5.:", "Jahr 2026 zu bauen?\n" PROSE "Zu 5.:");
    assert_left_over(record, "Das Land hat bisher");
    assert_int_equal(record->answer_count, 6);
    record = changed("bw/minor-inquiry-standard.txt", "Jahr 2026 zu bauen?\nZu 5.:", "Jahr 2026 zu baun?\nZu 5.:");
    assert_use(record, "Jahr 2026 zu baun?", DRS_USE_RESTATED, "/questions/4");
    assert_true(record->extraction.complete);
}

/* Who asks and who answers each question of a collection. */
static void test_a_collection(void **state) {
    (void)state;
    const drs_record *record = changed("bt/written-questions-collection.txt", "Leif\n", "Ralf\n");
    assert_use(record, "Ralf", DRS_USE_VALUE, "/askers/1/name");
    assert_use(record, "2. Abgeordneter", DRS_USE_HEADING, "/questions/1");
    assert_use(record, "Dr. Nele Harkort", DRS_USE_VALUE, "/answers/0/answerers/0/name");
    assert_use(record, "3. Juni 2025", DRS_USE_VALUE, "/answers/0/date");
    assert_use(record, "Bornholdt, Leif (AfD) . . . . .", DRS_USE_CONTENTS, NULL);
}

/* One diagnostic for each run of lines, however long it is and whatever furniture stands in it. */
static void test_one_diagnostic_for_a_run(void **state) {
    (void)state;
    const drs_record *record = changed("nw/inquiry-footnotes.txt", "2. Wann hat die Landesregierung",
                                       PROSE PROSE PROSE "\n2. Wann hat die Landesregierung");
    assert_int_equal(count_code(record, "coverage.unassigned"), 1);
    assert_left_over(record, "Das Land hat bisher");
}

/* ---- Names ---------------------------------------------------------------------------------------------------------------- */

static void test_names_of_uses(void **state) {
    (void)state;
    for (int i = 0; i < DRS_USE_COUNT; i++) {
        const char *name = drs_use_name((drs_use)i);
        assert_non_null(name);
        for (int k = 0; k < i; k++) {
            assert_string_not_equal(name, drs_use_name((drs_use)k));
        }
    }
    assert_null(drs_use_name(DRS_USE_COUNT));
    assert_null(drs_use_name((drs_use)-1));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_letter_has_one_use),
        cmocka_unit_test(test_values_have_the_letters_of_their_parts),
        cmocka_unit_test(test_pointers_lead_into_the_record),
        cmocka_unit_test(test_what_is_left_over_is_told),
        cmocka_unit_test(test_nearly_nothing_of_real_papers_is_left_over),
        cmocka_unit_test(test_places_in_windows_1252),
        cmocka_unit_test(test_places_in_utf16),
        cmocka_unit_test(test_several_papers_in_one_input),
        cmocka_unit_test(test_lines_that_end_with_crlf),
        cmocka_unit_test(test_account_without_places),
        cmocka_unit_test(test_a_letter_quoted_in_a_remark),
        cmocka_unit_test(test_text_behind_the_sentence_of_the_answer),
        cmocka_unit_test(test_text_behind_a_lead_in),
        cmocka_unit_test(test_sentences_between_questions),
        cmocka_unit_test(test_sentences_in_a_signature),
        cmocka_unit_test(test_sentences_below_a_title_printed_again),
        cmocka_unit_test(test_the_side_column_is_not_sought_in_answers),
        cmocka_unit_test(test_a_side_column_beside_the_text),
        cmocka_unit_test(test_an_imprint_above_a_page),
        cmocka_unit_test(test_a_question_printed_again_and_more),
        cmocka_unit_test(test_days_in_a_sentence_are_no_imprint),
        cmocka_unit_test(test_words_of_the_head_below_the_title),
        cmocka_unit_test(test_a_short_letter),
        cmocka_unit_test(test_a_collection),
        cmocka_unit_test(test_one_diagnostic_for_a_run),
        cmocka_unit_test(test_names_of_uses),
    };
    return cmocka_run_group_tests_name("account", tests, helper_start, helper_stop);
}
