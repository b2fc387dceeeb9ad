#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Large enough that system calls do not count against the parsing, small enough for a processor's cache. */
enum { CAPACITY = 256 * 1024 };

/* Names tried for the temporary file; others of the same process number can only be left over from a crash. */
enum { ATTEMPTS = 100 };

static const char *label(const drs_output *output) {
    return output->path != NULL ? output->path : "standard output";
}

/* What a person can do about an error of the system, as the end of a message; "" where nothing can be said. */
static const char *advice(int number) {
    switch (number) {
    case EACCES:
    case EPERM:
    case EROFS:
        return "; check the permissions of its folder";
    case EISDIR:
        return "; name a file in it";
    case ENOENT:
    case ENOTDIR:
        return "; check the folder's name";
    case EDQUOT:
    case ENOSPC:
        return "; make room, or write to another disk";
    default:
        return "";
    }
}

static void report(drs_output *output, const char *what, int number) {
    char words[128];
    if (!output->failed && !output->closed_by_reader) {
        drs_message("%s: %s: %s%s", label(output), what, drs_system_error(number, words, sizeof words), advice(number));
    }
    output->failed = true;
}

static bool out_of_memory(drs_output *output) {
    drs_message("%s: cannot write: out of memory", label(output));
    output->failed = true;
    return false;
}

/* The directory that `path` stands in, with its slash; "" where it names none. New string, or NULL without memory. */
static char *directory_of(const char *path) {
    const char *slash = strrchr(path, '/');
    size_t length = slash != NULL ? (size_t)(slash - path) + 1 : 0;
    char *directory = malloc(length + 1);
    if (directory != NULL) {
        memcpy(directory, path, length);
        directory[length] = '\0';
    }
    return directory;
}

/* Make the temporary file beside the target. */
static bool create_temporary(drs_output *output) {
    char *directory = directory_of(output->target);
    if (directory == NULL) {
        return out_of_memory(output);
    }
    size_t size = strlen(directory) + 64;
    output->temporary = malloc(size);
    if (output->temporary == NULL) {
        free(directory);
        return out_of_memory(output);
    }
    int number = EEXIST;
    drs_interrupt_hold(output->interrupt);
    for (int i = 0; i < ATTEMPTS && number == EEXIST; i++) {
        /* Not made from the target's name: that may already be as long as a name can be. */
        snprintf(output->temporary, size, "%s.drs-%ld-%d.tmp", directory, (long)getpid(), i);
        output->fd = open(output->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        number = output->fd >= 0 ? 0 : errno;
    }
    drs_interrupt_set(output->interrupt, output->fd >= 0 ? output->temporary : NULL);
    drs_interrupt_release(output->interrupt);
    free(directory);
    if (output->fd < 0) {
        report(output, "cannot write", number);
    }
    return output->fd >= 0;
}

/* Give the new file the mode, and where possible the owner, of the one that it will replace. */
static bool take_over(drs_output *output, const struct stat *before) {
    output->replaces = true;
    output->device = before->st_dev;
    output->inode = before->st_ino;
    /* Only root may give files away; whoever else writes here owns the new file. */
    if (fchown(output->fd, before->st_uid, before->st_gid) != 0 && errno != EPERM) {
        report(output, "cannot keep the file's owner", errno);
        return false;
    }
    if (fchmod(output->fd, before->st_mode & 0777) != 0) {
        report(output, "cannot keep the file's mode", errno);
        return false;
    }
    return true;
}

static bool open_file(drs_output *output, const char *path) {
    struct stat before;
    bool exists = stat(path, &before) == 0;
    if (exists && S_ISDIR(before.st_mode)) {
        report(output, "cannot write", EISDIR);
        return false;
    }
    if (exists && !S_ISREG(before.st_mode)) {
        output->fd = open(path, O_WRONLY | O_CLOEXEC);
        if (output->fd < 0) {
            report(output, "cannot write", errno);
        }
        return output->fd >= 0;
    }
    /* A link stays a link: what it points to is replaced. */
    output->target = exists ? realpath(path, NULL) : strdup(path);
    if (output->target == NULL) {
        report(output, "cannot write", errno);
        return false;
    }
    output->interrupt = drs_interrupt_start();
    if (output->interrupt == NULL) {
        return out_of_memory(output);
    }
    return create_temporary(output) && (!exists || take_over(output, &before));
}

bool drs_output_open(drs_output *output, const char *path) {
    *output = (drs_output){.fd = -1, .path = path != NULL && strcmp(path, "-") != 0 ? path : NULL};
    output->bytes = malloc(CAPACITY);
    if (output->bytes == NULL) {
        return out_of_memory(output);
    }
    if (output->path == NULL) {
        output->fd = STDOUT_FILENO;
        return true;
    }
    if (!open_file(output, output->path)) {
        drs_output_discard(output);
        return false;
    }
    return true;
}

/* Write to the file descriptor until all is out. */
static bool write_all(drs_output *output, const char *bytes, size_t length) {
    while (length > 0 && !output->failed) {
        ssize_t written = write(output->fd, bytes, length);
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written < 0) {
            output->closed_by_reader = errno == EPIPE;
            report(output, "cannot write", errno);
            break;
        }
        bytes += written;
        length -= (size_t)written;
    }
    return !output->failed;
}

static bool flush(drs_output *output) {
    size_t length = output->length;
    output->length = 0;
    return write_all(output, output->bytes, length);
}

bool drs_output_write(drs_output *output, const char *bytes, size_t length) {
    if (length > CAPACITY - output->length && !flush(output)) {
        return false;
    }
    if (length >= CAPACITY) {
        return write_all(output, bytes, length);
    }
    if (length > 0) {
        memcpy(output->bytes + output->length, bytes, length);
        output->length += length;
    }
    return !output->failed;
}

bool drs_output_format(drs_output *output, const char *format, ...) {
    char text[4096];
    va_list values;
    va_start(values, format);
    int length = vsnprintf(text, sizeof text, format, values);
    va_end(values);
    if (length < 0 || (size_t)length >= sizeof text) {
        report(output, "cannot write", EOVERFLOW);
        return false;
    }
    return drs_output_write(output, text, (size_t)length);
}

bool drs_output_replaces(const drs_output *output, dev_t device, ino_t inode) {
    return output->replaces && output->device == device && output->inode == inode;
}

/* Without this the file's content is safe after a power cut, but its name may not be. */
static void sync_directory(const char *path) {
    char *directory = directory_of(path);
    if (directory == NULL) {
        return;
    }
    int fd = open(directory[0] != '\0' ? directory : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    free(directory);
    if (fd >= 0) {
        fsync(fd);
        close(fd);
    }
}

/* Put the temporary file into its place. */
static void appear(drs_output *output) {
    if (fsync(output->fd) != 0) {
        report(output, "cannot write", errno);
        return;
    }
    int fd = output->fd;
    output->fd = -1;
    if (close(fd) != 0) {
        report(output, "cannot write", errno);
        return;
    }
    drs_interrupt_hold(output->interrupt);
    if (rename(output->temporary, output->target) != 0) {
        report(output, "cannot rename the finished file", errno);
    } else {
        drs_interrupt_set(output->interrupt, NULL);
        free(output->temporary);
        output->temporary = NULL;
    }
    drs_interrupt_release(output->interrupt);
    if (!output->failed) {
        sync_directory(output->target);
    }
}

bool drs_output_close(drs_output *output) {
    if (flush(output) && output->temporary != NULL) {
        appear(output);
    }
    bool done = !output->failed;
    output->length = 0;
    drs_output_discard(output);
    return done && !output->failed;
}

void drs_output_discard(drs_output *output) {
    if (output->fd >= 0 && output->path != NULL && close(output->fd) != 0 && output->temporary == NULL) {
        report(output, "cannot write", errno);
    }
    output->fd = -1;
    if (output->temporary != NULL) {
        drs_interrupt_hold(output->interrupt);
        unlink(output->temporary);
        drs_interrupt_set(output->interrupt, NULL);
        drs_interrupt_release(output->interrupt);
    }
    drs_interrupt_end(output->interrupt);
    free(output->temporary);
    free(output->target);
    free(output->bytes);
    output->temporary = NULL;
    output->target = NULL;
    output->bytes = NULL;
    output->interrupt = NULL;
}
