/* Prints the questions and answers of a paper: a program written from drucksache.h alone. */
#include <drucksache.h>
#include <stdio.h>
#include <stdlib.h>

static size_t read_file(const char *path, char *bytes, size_t size) {
    FILE *file = fopen(path, "rb");
    size_t length = file != NULL ? fread(bytes, 1, size, file) : 0;
    if (file != NULL) {
        fclose(file);
    }
    return length;
}

static void print_record(const drs_record *record) {
    printf("%s %s\n", record->parliament.text.bytes, record->reference.text.bytes);
    for (size_t i = 0; i < record->question_count; i++) {
        printf("Question %s: %s\n", record->questions[i].number.text.bytes, record->questions[i].text.text.bytes);
    }
    for (size_t i = 0; i < record->answer_count; i++) {
        const drs_answer *answer = &record->answers[i];
        printf("Answer to");
        for (size_t j = 0; j < answer->to_count; j++) {
            printf(" %s", answer->to[j].text.bytes);
        }
        printf(": %s\n", answer->text.text.bytes);
    }
}

int main(int argc, char **argv) {
    static char bytes[1 << 20];
    drs_reader *reader = NULL;
    drs_result *result = NULL;
    size_t length = argc == 2 ? read_file(argv[1], bytes, sizeof bytes) : 0;
    drs_status status = drs_reader_new(&reader);
    if (status == DRS_OK) {
        status = drs_parse(reader, bytes, length, NULL, &result);
    }
    if (status != DRS_OK) {
        fprintf(stderr, "%s\n", drs_status_text(status));
    }
    for (size_t i = 0; i < drs_result_count(result); i++) {
        print_record(drs_result_record(result, i));
    }
    drs_result_free(result);
    drs_reader_free(reader);
    return status == DRS_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
