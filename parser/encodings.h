/* encodings.h - letters as bytes: UTF-8, and the one-byte encoding of old dumps. Done here and not with iconv, since iconv
 * opens files (its modules) and this library opens none. */
#ifndef DRS_ENCODINGS_H
#define DRS_ENCODINGS_H

#include <stddef.h>
#include <stdint.h>

/* Bytes that are no letter of valid UTF-8. */
#define DRS_NO_UTF8 UINT32_MAX

/* Write a letter as UTF-8, at most four bytes; returns how many. */
size_t drs_utf8_put(char *out, uint32_t letter);

/* The letter of valid UTF-8 at `bytes`, of which `size` can be read, at least one; *length its bytes. DRS_NO_UTF8 and length
 * 1 where it is not valid. */
uint32_t drs_utf8_read(const uint8_t *bytes, size_t size, size_t *length);

/* What a byte of Windows-1252 means. */
uint32_t drs_windows_1252_letter(uint8_t byte);

#endif
