/* message.h - what drs says on standard error: always whole lines, written at once, so that lines of several threads or
 * processes do not mix.
 *
 * File names and texts of papers come from outside. They are printed with control characters and broken UTF-8
 * replaced, so that a hostile name can neither break a line nor talk to the terminal.
 */
#ifndef DRS_MESSAGE_H
#define DRS_MESSAGE_H

#include <stddef.h>
#include <stdint.h>

#include "buffer.h"

#if defined(__GNUC__)
#define DRS_PRINTF(text, first) __attribute__((format(printf, text, first)))
#else
#define DRS_PRINTF(text, first)
#endif

/* Print "drs: …" and a line's end. The text is made printable as a whole. */
void drs_message(const char *format, ...) DRS_PRINTF(1, 2);

/* Write all of `bytes` to standard error. Failure is ignored: there is nobody left to tell. */
void drs_message_write(const char *bytes, size_t length);

/* Append to `buffer`: `bytes` made printable (one line, valid UTF-8, no control characters). */
void drs_append_printable(drs_buffer *buffer, const char *bytes, size_t length);

/* Append "file:line: severity: message [code]" and a line's end. `path` is as the user named it; `line` 0 is left
 * out. */
void drs_append_report(drs_buffer *buffer, const char *path, uint32_t line, const char *severity, const char *message,
                       size_t length, const char *code);

/* Print one such line at once, or that the memory for it is missing. */
void drs_report(const char *path, uint32_t line, const char *severity, const char *message, const char *code);

/* The name of a file for its record, in `name`, which is emptied before: no directories, and nothing that a record cannot
 * hold. NULL for standard input ("-"), and where memory is missing. */
const char *drs_source_name(drs_buffer *name, const char *path);

/* The system's words for an error number, in English whatever the locale, in `text` of `size` bytes. */
const char *drs_system_error(int number, char *text, size_t size);

#endif
