/* digest.h - SHA-256 of an input, as lower-case hexadecimal. */
#ifndef DRS_DIGEST_H
#define DRS_DIGEST_H

#include <stdbool.h>
#include <stddef.h>

/* Belongs to one thread. Looking up the algorithm costs more than hashing a small paper, so it is done once. */
typedef struct drs_digest drs_digest;

/* NULL where memory runs out or the library has no SHA-256. */
drs_digest *drs_digest_new(void);

/* NULL is allowed. */
void drs_digest_free(drs_digest *digest);

/* 64 digits and a NUL into `text`. Returns false where the library fails. */
bool drs_digest_hex(drs_digest *digest, const void *bytes, size_t length, char text[65]);

#endif
