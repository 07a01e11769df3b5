/* SHA-256: what `sha256sum` prints. It is taken of every file that is made. */
#ifndef VOC_BATCH_DIGEST_H
#define VOC_BATCH_DIGEST_H

#include <stddef.h>

#include <nettle/sha2.h>

enum {
    VOC__DIGEST_BYTES = SHA256_DIGEST_SIZE,
    VOC__DIGEST_TEXT = 2 * SHA256_DIGEST_SIZE + 1, /* in hexadecimal, with NUL */
};

typedef struct sha256_ctx voc__digest;

void voc__digest_begin(voc__digest *digest);
void voc__digest_add(voc__digest *digest, const void *bytes, size_t size);
void voc__digest_end(voc__digest *digest, unsigned char out[VOC__DIGEST_BYTES]);

/* The end in hexadecimal. */
void voc__digest_text(voc__digest *digest, char out[VOC__DIGEST_TEXT]);

#endif
