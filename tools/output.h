/* output.h - where results go: standard output, or a file that appears whole or not at all.
 *
 * A file is written under a temporary name in the same directory and takes its own name when it is complete and on
 * disk. Until then nothing is seen of it, and whatever was there before stays. SIGINT, SIGTERM and SIGHUP remove the
 * temporary file before they end the process. Something that is no regular file (a device, a FIFO) is written to
 * directly, as it cannot be replaced.
 *
 * Failures are printed as one line, once; after one, everything that is written is dropped.
 */
#ifndef DRS_OUTPUT_H
#define DRS_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "interrupt.h"
#include "message.h"

typedef struct drs_output {
    int fd;
    const char *path; /* as the user named it; NULL for standard output */
    char *target;     /* the name to appear under, symbolic links resolved; NULL where written directly */
    char *temporary;
    drs_interrupt *interrupt;
    bool failed;
    bool closed_by_reader; /* a broken pipe: the reader has seen enough, which is nothing to report */
    bool replaces;         /* there was a file of that name, which is device/inode */
    dev_t device;
    ino_t inode;
    char *bytes;
    size_t length;
} drs_output;

/* Open `path`, which is not empty, or standard output where it is NULL or "-". The string must outlive
 * the output. Returns false, after one line of message, where that fails; the output needs no closing then. */
bool drs_output_open(drs_output *output, const char *path);

/* Write; small pieces are collected. Returns false once writing has failed. */
bool drs_output_write(drs_output *output, const char *bytes, size_t length);

/* Write formatted text of at most 1,000 bytes or so. */
bool drs_output_format(drs_output *output, const char *format, ...) DRS_PRINTF(2, 3);

/* Whether `device` and `inode` are the file that closing would replace. */
bool drs_output_replaces(const drs_output *output, dev_t device, ino_t inode);

/* Finish: flush, and let the file appear. Returns false where anything has failed. */
bool drs_output_close(drs_output *output);

/* Finish without a result: a file does not appear; what standard output has not yet got is dropped. */
void drs_output_discard(drs_output *output);

#endif
