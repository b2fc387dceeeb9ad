/* input.h - reads a file, a FIFO or standard input as a whole, within a limit. */
#ifndef DRS_INPUT_H
#define DRS_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* A buffer that is used for one input after the other. Start with all zero. */
typedef struct drs_input {
    char *bytes; /* never NULL after a successful reading, not even for an empty file */
    size_t length;
    size_t capacity;
    dev_t device; /* what was read */
    ino_t inode;
} drs_input;

/* Why an input could not be read, as a code of drs_failure_at() and the rest of a sentence about the file. */
typedef struct drs_failure {
    const char *code;
    char text[256];
} drs_failure;

/* Read all of `path` ("-" is standard input), at most `limit` bytes. Of something larger no more than the limit is
 * read, and nothing where its size is known before. Returns false, with *failure filled, where that fails. */
bool drs_input_read(drs_input *input, const char *path, size_t limit, drs_failure *failure);

void drs_input_free(drs_input *input);

#endif
