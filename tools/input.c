#include "input.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "failures.h"
#include "message.h"

/* The first buffer: most papers fit, so most runs never grow it. */
#define FIRST_CAPACITY ((size_t)256 * 1024)

/* Kept from one input to the next; one huge paper shall not hold its memory for the rest of a long run. */
#define KEPT_CAPACITY ((size_t)8 * 1024 * 1024)

static bool fail(drs_failure *failure, const char *code, const char *text) {
    failure->code = code;
    snprintf(failure->text, sizeof failure->text, "%s", text);
    return false;
}

static bool fail_system(drs_failure *failure, int number) {
    char words[128];
    failure->code = DRS_INPUT_UNREADABLE;
    snprintf(failure->text, sizeof failure->text, "cannot be read: %s; check the file and its permissions",
             drs_system_error(number, words, sizeof words));
    return false;
}

static bool fail_size(drs_failure *failure, size_t limit) {
    failure->code = DRS_INPUT_TOO_LARGE;
    snprintf(failure->text, sizeof failure->text, "is larger than %zu bytes (%zu MiB), the limit of one input", limit,
             limit / (1024 * 1024));
    return false;
}

/* Make room for `capacity` bytes; what is in the buffer stays. */
static bool reserve(drs_input *input, size_t capacity, drs_failure *failure) {
    if (capacity <= input->capacity) {
        return true;
    }
    char *bytes = realloc(input->bytes, capacity);
    if (bytes == NULL) {
        return fail(failure, DRS_INPUT_MEMORY, "cannot be read: out of memory");
    }
    input->bytes = bytes;
    input->capacity = capacity;
    return true;
}

/* Read from `fd` to its end. `expected` is the size that a regular file says to have, 0 where nothing is known. */
static bool read_all(drs_input *input, int fd, size_t expected, size_t limit, drs_failure *failure) {
    input->length = 0;
    /* One byte more than expected: then a single call both reads the file and shows that it has ended. */
    if (!reserve(input, expected + 1 > FIRST_CAPACITY ? expected + 1 : FIRST_CAPACITY, failure)) {
        return false;
    }
    for (;;) {
        if (input->length == input->capacity) {
            size_t doubled = input->capacity > limit / 2 ? limit + 1 : input->capacity * 2;
            if (!reserve(input, doubled, failure)) {
                return false;
            }
        }
        ssize_t count = read(fd, input->bytes + input->length, input->capacity - input->length);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return fail_system(failure, errno);
        }
        input->length += (size_t)count;
        if (input->length > limit) {
            return fail_size(failure, limit);
        }
        if (count == 0 || (expected > 0 && input->length == expected)) {
            return true;
        }
    }
}

static bool read_open(drs_input *input, int fd, size_t limit, drs_failure *failure) {
    struct stat status;
    if (fstat(fd, &status) != 0) {
        return fail_system(failure, errno);
    }
    if (S_ISDIR(status.st_mode)) {
        return fail(failure, DRS_INPUT_DIRECTORY, "is a directory; name the files in it");
    }
    input->device = status.st_dev;
    input->inode = status.st_ino;
    size_t expected = 0;
    if (S_ISREG(status.st_mode)) {
        if ((uintmax_t)status.st_size > limit) {
            return fail_size(failure, limit);
        }
        expected = (size_t)status.st_size;
    }
    return read_all(input, fd, expected, limit, failure);
}

bool drs_input_read(drs_input *input, const char *path, size_t limit, drs_failure *failure) {
    if (input->capacity > KEPT_CAPACITY) {
        drs_input_free(input);
    }
    if (strcmp(path, "-") == 0) {
        return read_open(input, STDIN_FILENO, limit, failure);
    }
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (fd < 0 && (errno == ENOENT || errno == ENOTDIR)) {
        return fail(failure, DRS_INPUT_NOT_FOUND, "there is no such file; check the name");
    }
    if (fd < 0) {
        return fail_system(failure, errno);
    }
    bool done = read_open(input, fd, limit, failure);
    close(fd);
    return done;
}

void drs_input_free(drs_input *input) {
    free(input->bytes);
    *input = (drs_input){0};
}
