#include "message.h"

#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

void drs_message_write(const char *bytes, size_t length) {
    while (length > 0) {
        ssize_t written = write(STDERR_FILENO, bytes, length);
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return;
        }
        bytes += written;
        length -= (size_t)written;
    }
}

/* The length of the character at `bytes` (`left` bytes, at least one), and whether it may be printed. A byte that
 * starts no valid character counts as an unprintable one. */
static size_t character(const unsigned char *bytes, size_t left, bool *printable) {
    unsigned char first = bytes[0];
    *printable = false;
    if (first < 0x80) {
        *printable = first >= 0x20 && first != 0x7F;
        return 1;
    }
    size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || length > left) {
        return 1;
    }
    uint32_t code = first & (0xFFu >> (length + 1));
    for (size_t i = 1; i < length; i++) {
        if ((bytes[i] & 0xC0) != 0x80) {
            return 1;
        }
        code = code << 6 | (bytes[i] & 0x3Fu);
    }
    bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    if (overlong || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) {
        return 1;
    }
    /* C1 controls, line and paragraph separators, and the marks that turn the direction of what follows. */
    *printable = !(code < 0xA0 || code == 0x2028 || code == 0x2029 || (code >= 0x202A && code <= 0x202E) ||
                   (code >= 0x2066 && code <= 0x2069));
    return length;
}

void drs_append_printable(drs_buffer *buffer, const char *bytes, size_t length) {
    const unsigned char *at = (const unsigned char *)bytes;
    size_t run = 0;
    size_t i = 0;
    while (i < length) {
        bool printable;
        size_t step = character(at + i, length - i, &printable);
        if (!printable) {
            drs_buffer_append(buffer, bytes + run, i - run);
            drs_buffer_text(buffer, "\xEF\xBF\xBD");
            run = i + step;
        }
        i += step;
    }
    drs_buffer_append(buffer, bytes + run, length - run);
}

void drs_append_report(drs_buffer *buffer, const char *path, uint32_t line, const char *severity, const char *message,
                       size_t length, const char *code) {
    const char *name = strcmp(path, "-") == 0 ? "<stdin>" : path;
    drs_append_printable(buffer, name, strlen(name));
    drs_buffer_byte(buffer, ':');
    if (line > 0) {
        drs_buffer_number(buffer, line);
        drs_buffer_byte(buffer, ':');
    }
    drs_buffer_byte(buffer, ' ');
    drs_buffer_text(buffer, severity);
    drs_buffer_text(buffer, ": ");
    drs_append_printable(buffer, message, length);
    drs_buffer_text(buffer, " [");
    drs_buffer_text(buffer, code);
    drs_buffer_text(buffer, "]\n");
}

void drs_report(const char *path, uint32_t line, const char *severity, const char *message, const char *code) {
    drs_buffer report = {0};
    drs_append_report(&report, path, line, severity, message, strlen(message), code);
    if (report.failed) {
        drs_message("out of memory while messages were written");
    } else {
        drs_message_write(report.bytes, report.length);
    }
    drs_buffer_free(&report);
}

const char *drs_source_name(drs_buffer *name, const char *path) {
    if (strcmp(path, "-") == 0) {
        return NULL;
    }
    const char *slash = strrchr(path, '/');
    const char *base = slash != NULL ? slash + 1 : path;
    drs_buffer_clear(name);
    drs_append_printable(name, base, strlen(base));
    drs_buffer_byte(name, '\0');
    return name->failed ? NULL : name->bytes;
}

static void append_format(drs_buffer *buffer, const char *format, va_list values) {
    char text[1024];
    va_list again;
    va_copy(again, values);
    int length = vsnprintf(text, sizeof text, format, values);
    if (length >= 0 && (size_t)length < sizeof text) {
        drs_buffer_append(buffer, text, (size_t)length);
    } else if (length >= 0 && drs_buffer_reserve(buffer, (size_t)length + 1)) {
        vsnprintf(buffer->bytes + buffer->length, (size_t)length + 1, format, again);
        buffer->length += (size_t)length;
    }
    va_end(again);
}

void drs_message(const char *format, ...) {
    drs_buffer text = {0};
    drs_buffer line = {0};
    va_list values;
    va_start(values, format);
    append_format(&text, format, values);
    va_end(values);
    drs_buffer_text(&line, "drs: ");
    drs_append_printable(&line, text.bytes != NULL ? text.bytes : "", text.length);
    drs_buffer_byte(&line, '\n');
    if (text.failed || line.failed) {
        /* Without memory for the message, the reason is the message. */
        static const char bare[] = "drs: out of memory\n";
        drs_message_write(bare, sizeof bare - 1);
    } else {
        drs_message_write(line.bytes, line.length);
    }
    drs_buffer_free(&text);
    drs_buffer_free(&line);
}

const char *drs_system_error(int number, char *text, size_t size) {
    /* drs never calls setlocale(), so the words are English. */
    if (strerror_r(number, text, size) != 0) {
        snprintf(text, size, "system error %d", number);
    }
    return text;
}
