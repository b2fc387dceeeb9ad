/* Every allocation fails once, and everything ends well.
 *
 * The linker sends malloc, calloc, realloc and free of this project to the functions below (-Wl,--wrap), which let the
 * allocation number n fail and keep a list of what is not freed. Each operation is done for n = 1, 2, 3 … until it
 * succeeds because it has fewer than n allocations: up to there it must say that memory ran out, and leave nothing.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "buffer.h"
#include "drucksache.h"
#include "pair.h"
#include "proceeding.h"
#include "proof.h"
#include "read.h"
#include "validate.h"
#include "writer.h"

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *memory, size_t size);
void __real_free(void *memory);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *memory, size_t size);
void __wrap_free(void *memory);

/* ---- The allocator ----------------------------------------------------------------------------------------------- */

/* Blocks that are in use, in a hash table with open addressing. Memory that a library allocated for us is not in it. */
enum { SLOTS = 1 << 20 };

static struct {
    uintptr_t blocks[SLOTS];
    size_t live;
    size_t calls;
    size_t fail_at; /* 0: never */
} heap;

static size_t slot_of(uintptr_t block) {
    size_t slot = (size_t)((block >> 4) * UINT64_C(0x9E3779B97F4A7C15) >> 20) % SLOTS;
    while (heap.blocks[slot] != 0 && heap.blocks[slot] != block) {
        slot = (slot + 1) % SLOTS;
    }
    return slot;
}

static void *remember(void *memory) {
    if (memory != NULL) {
        assert_true(heap.live < SLOTS / 2);
        heap.blocks[slot_of((uintptr_t)memory)] = (uintptr_t)memory;
        heap.live++;
    }
    return memory;
}

static void forget(const void *memory) {
    size_t slot = slot_of((uintptr_t)memory);
    if (memory == NULL || heap.blocks[slot] == 0) {
        return;
    }
    heap.blocks[slot] = 0;
    heap.live--;
    /* What was pushed on by a collision must be found again without a gap. */
    for (size_t i = (slot + 1) % SLOTS; heap.blocks[i] != 0; i = (i + 1) % SLOTS) {
        uintptr_t block = heap.blocks[i];
        heap.blocks[i] = 0;
        heap.blocks[slot_of(block)] = block;
    }
}

static bool fails(void) {
    heap.calls++;
    return heap.calls == heap.fail_at;
}

void *__wrap_malloc(size_t size) {
    return fails() ? NULL : remember(__real_malloc(size));
}

void *__wrap_calloc(size_t count, size_t size) {
    return fails() ? NULL : remember(__real_calloc(count, size));
}

void *__wrap_realloc(void *memory, size_t size) {
    if (fails()) {
        return NULL;
    }
    forget(memory);
    return remember(__real_realloc(memory, size));
}

void __wrap_free(void *memory) {
    forget(memory);
    __real_free(memory);
}

/* ---- The operations ---------------------------------------------------------------------------------------------- */

typedef enum ending { DONE, OUT_OF_MEMORY, WRONG } ending;

/* A sample with everything in it: questions, answers, footnotes, a table. */
typedef struct fixture {
    char *bytes;
    size_t size;
    drs_reader *reader;
    drs_result *result;
    drs_result *account; /* of the same paper, with what became of its letters */
    drs_validator *validator;
} fixture;

static int take(void *context, const char *bytes, size_t length) {
    (void)context;
    (void)bytes;
    (void)length;
    return 0;
}

static ending make_reader(const fixture *paper, const void *detail) {
    drs_reader *reader = NULL;
    drs_status status = drs_reader_new(&reader);
    (void)paper;
    (void)detail;
    bool consistent = (status == DRS_OK) == (reader != NULL);
    drs_reader_free(reader);
    return !consistent ? WRONG : status == DRS_OK ? DONE : status == DRS_ERROR_MEMORY ? OUT_OF_MEMORY : WRONG;
}

static ending parse(const fixture *paper, const void *detail) {
    drs_result *result = NULL;
    drs_options options = {.file = "paper.txt", .sha256 = "00", .parliament = "nw"};
    drs_status status = drs_parse(paper->reader, paper->bytes, paper->size, &options, &result);
    (void)detail;
    bool consistent = (status == DRS_OK) == (result != NULL);
    drs_result_free(result);
    return !consistent ? WRONG : status == DRS_OK ? DONE : status == DRS_ERROR_MEMORY ? OUT_OF_MEMORY : WRONG;
}

static ending outcome_of_write(drs_write_status status) {
    return status == DRS_WRITE_OK ? DONE : status == DRS_WRITE_MEMORY ? OUT_OF_MEMORY : WRONG;
}

/* Two records, so that the array and the root element of several are written too. */
static ending write_records(const fixture *paper, const void *format) {
    drs_sink sink = {.write = take, .context = NULL};
    drs_write_options options = {.evidence = true};
    drs_writer *writer = NULL;
    drs_write_status status = drs_writer_new(format, sink, &options, &writer);
    for (int i = 0; i < 2 && status == DRS_WRITE_OK; i++) {
        status = drs_writer_add(writer, drs_result_record(paper->result, 0));
    }
    if (status == DRS_WRITE_OK) {
        status = drs_writer_finish(writer);
    }
    drs_writer_free(writer);
    return outcome_of_write(status);
}

static void ignore(void *context, const drs_problem *problem) {
    (void)context;
    (void)problem;
}

static ending validate(const fixture *paper, const void *record) {
    const drs_buffer *bytes = record;
    drs_validation found = drs_validate(paper->validator, bytes->bytes, bytes->length, 10, ignore, NULL);
    return found.out_of_memory ? OUT_OF_MEMORY : found.problems == 0 ? DONE : WRONG;
}

/* The sample's answer, and an inquiry that is made of it and asks something else. */
static ending pair_records(const fixture *paper, const void *detail) {
    const drs_record *answer = drs_result_record(paper->result, 0);
    drs_record inquiry = *answer;
    const drs_record *records[] = {&inquiry, answer};
    drs_pairing *pairing = NULL;
    drs_buffer out = {0};
    size_t contradictions = 0;
    (void)detail;
    inquiry.paper = DRS_PAPER_INQUIRY;
    inquiry.question_count--;
    bool joined = drs_pairing_new(records, 2, &pairing);
    bool written = joined && drs_proceeding_write(&out, records, drs_pairing_at(pairing, 0), (drs_proceeding_layout){0},
                                                  &contradictions);
    bool consistent = joined ? pairing != NULL && drs_pairing_count(pairing) == 1 : pairing == NULL;
    consistent = consistent && (!written || (contradictions > 0 && out.length > 0));
    drs_buffer_free(&out);
    drs_pairing_free(pairing);
    return !consistent ? WRONG : written ? DONE : OUT_OF_MEMORY;
}

/* The sheet of the paper's records: two of them, and the second has places that are not assigned. */
static ending write_proof(const fixture *paper, const void *detail) {
    const drs_record *record = drs_result_record(paper->account, 0);
    drs_record open = *record;
    const drs_record *records[] = {record, &open};
    drs_buffer out = {0};
    (void)detail;
    open.parts += record->part_count / 2;
    open.part_count = 1;
    drs_proof_write(&out, records, 2, paper->bytes, paper->size);
    bool failed = out.failed;
    bool consistent = failed || (out.length > 0 && memcmp(out.bytes + out.length - 8, "</html>\n", 8) == 0);
    drs_buffer_free(&out);
    return !consistent ? WRONG : failed ? OUT_OF_MEMORY : DONE;
}

/* ---- The tests --------------------------------------------------------------------------------------------------- */

static void fail_each(const fixture *paper, ending (*operation)(const fixture *, const void *), const void *detail) {
    size_t before = heap.live;
    for (size_t n = 1;; n++) {
        heap.calls = 0;
        heap.fail_at = n;
        ending outcome = operation(paper, detail);
        bool reached = heap.calls >= n;
        heap.fail_at = 0;
        if (heap.live != before) {
            fail_msg("allocation %zu fails: %zu blocks are not freed", n, heap.live - before);
        }
        if (!reached) {
            assert_int_equal(outcome, DONE);
            assert_true(n > 1);
            print_message("%zu allocations\n", n - 1);
            return;
        }
        if (outcome != OUT_OF_MEMORY) {
            fail_msg("allocation %zu fails: the operation %s", n,
                     outcome == DONE ? "says all is well" : "says something else");
        }
    }
}

static void test_reader(void **state) {
    fail_each(*state, make_reader, NULL);
}

static void test_parse(void **state) {
    fail_each(*state, parse, NULL);
}

static void test_writers(void **state) {
    const drs_format *format;
    for (size_t i = 0; (format = drs_format_at(i)) != NULL; i++) {
        fail_each(*state, write_records, format);
    }
}

static int append(void *context, const char *bytes, size_t length) {
    drs_buffer_append(context, bytes, length);
    return 0;
}

static void test_validate(void **state) {
    const fixture *paper = *state;
    const drs_format *format;
    for (size_t i = 0; (format = drs_format_at(i)) != NULL; i++) {
        drs_buffer record = {0};
        drs_writer *writer = NULL;
        drs_sink sink = {.write = append, .context = &record};
        assert_int_equal(drs_writer_new(format, sink, NULL, &writer), DRS_WRITE_OK);
        assert_int_equal(drs_writer_add(writer, drs_result_record(paper->result, 0)), DRS_WRITE_OK);
        assert_int_equal(drs_writer_finish(writer), DRS_WRITE_OK);
        drs_writer_free(writer);
        fail_each(paper, validate, &record);
        drs_buffer_free(&record);
    }
}

static void test_pair(void **state) {
    fail_each(*state, pair_records, NULL);
}

static void test_proof(void **state) {
    fail_each(*state, write_proof, NULL);
}

static char *read_sample(size_t *size) {
    FILE *file = fopen(DRS_SOURCE_DIR "/samples/nw/answer-footnotes-table.txt", "rb");
    enum { CAPACITY = 1 << 20 };
    char *bytes = malloc(CAPACITY);
    assert_non_null(file);
    assert_non_null(bytes);
    *size = fread(bytes, 1, CAPACITY, file);
    fclose(file);
    assert_in_range(*size, 1, CAPACITY - 1);
    return bytes;
}

static int set_up(void **state) {
    static fixture paper;
    paper.bytes = read_sample(&paper.size);
    assert_int_equal(drs_reader_new(&paper.reader), DRS_OK);
    assert_int_equal(drs_parse(paper.reader, paper.bytes, paper.size, NULL, &paper.result), DRS_OK);
    drs_options options = {.account = true};
    assert_int_equal(drs_parse(paper.reader, paper.bytes, paper.size, &options, &paper.account), DRS_OK);
    drs_read_init();
    paper.validator = drs_validator_new();
    assert_non_null(paper.validator);
    *state = &paper;
    return 0;
}

static int tear_down(void **state) {
    fixture *paper = *state;
    drs_validator_free(paper->validator);
    drs_result_free(paper->result);
    drs_result_free(paper->account);
    drs_reader_free(paper->reader);
    free(paper->bytes);
    return heap.live == 0 ? 0 : -1;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reader),   cmocka_unit_test(test_parse), cmocka_unit_test(test_writers),
        cmocka_unit_test(test_validate), cmocka_unit_test(test_pair),  cmocka_unit_test(test_proof),
    };
    return cmocka_run_group_tests_name("allocation", tests, set_up, tear_down);
}
