#include "digest.h"

/* The functions below are those of OpenSSL 1.1. The newer ones look an algorithm up among all that the library has,
 * which takes longer than reading a paper. */
#define OPENSSL_API_COMPAT 0x10100000L
#include <openssl/sha.h>

void drs_digest_hex(const void *bytes, size_t length, char text[65]) {
    static const char digits[] = "0123456789abcdef";
    unsigned char value[SHA256_DIGEST_LENGTH];
    SHA256_CTX context;
    SHA256_Init(&context);
    SHA256_Update(&context, bytes, length);
    SHA256_Final(value, &context);
    for (size_t i = 0; i < sizeof value; i++) {
        text[2 * i] = digits[value[i] >> 4];
        text[2 * i + 1] = digits[value[i] & 15];
    }
    text[2 * sizeof value] = '\0';
}
