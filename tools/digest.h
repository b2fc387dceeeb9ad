/* digest.h - SHA-256 of an input, as lower-case hexadecimal. */
#ifndef DRS_DIGEST_H
#define DRS_DIGEST_H

#include <stddef.h>

/* 64 digits and a NUL into `text`. */
void drs_digest_hex(const void *bytes, size_t length, char text[65]);

#endif
