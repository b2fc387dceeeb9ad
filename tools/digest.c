#include "digest.h"

#include <openssl/evp.h>
#include <stdlib.h>

struct drs_digest {
    EVP_MD *algorithm;
    EVP_MD_CTX *context;
};

drs_digest *drs_digest_new(void) {
    drs_digest *digest = calloc(1, sizeof *digest);
    if (digest == NULL) {
        return NULL;
    }
    /* The system's configuration file says nothing on SHA-256, and reading it takes longer than many a paper. */
    OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, NULL);
    digest->algorithm = EVP_MD_fetch(NULL, "SHA256", NULL);
    digest->context = EVP_MD_CTX_new();
    if (digest->algorithm == NULL || digest->context == NULL) {
        drs_digest_free(digest);
        return NULL;
    }
    return digest;
}

void drs_digest_free(drs_digest *digest) {
    if (digest != NULL) {
        EVP_MD_CTX_free(digest->context);
        EVP_MD_free(digest->algorithm);
        free(digest);
    }
}

bool drs_digest_hex(drs_digest *digest, const void *bytes, size_t length, char text[65]) {
    static const char digits[] = "0123456789abcdef";
    unsigned char value[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    if (EVP_DigestInit_ex2(digest->context, digest->algorithm, NULL) != 1 ||
        EVP_DigestUpdate(digest->context, bytes, length) != 1 ||
        EVP_DigestFinal_ex(digest->context, value, &size) != 1 || size != 32) {
        return false;
    }
    for (size_t i = 0; i < size; i++) {
        text[2 * i] = digits[value[i] >> 4];
        text[2 * i + 1] = digits[value[i] & 15];
    }
    text[2 * size] = '\0';
    return true;
}
