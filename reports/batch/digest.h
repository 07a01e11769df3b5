/* BLAKE2b (RFC 7693) of 256 bits, without a key: what `b2sum -l 256` prints. It is taken of every
 * file that is made, and costs about a third of SHA-256 without the processor's help. */
#ifndef VOC_BATCH_DIGEST_H
#define VOC_BATCH_DIGEST_H

#include <stddef.h>
#include <stdint.h>

enum {
    VOC__DIGEST_BYTES = 32,
    VOC__DIGEST_TEXT = 65, /* in hexadecimal, with NUL */
    VOC__DIGEST_BLOCK = 128,
};

typedef struct voc__digest {
    uint64_t chain[8];
    uint64_t count; /* bytes that went into the chain */
    size_t size;    /* in block */
    unsigned char block[VOC__DIGEST_BLOCK];
} voc__digest;

void voc__digest_begin(voc__digest *digest);
void voc__digest_add(voc__digest *digest, const void *bytes, size_t size);
void voc__digest_end(voc__digest *digest, unsigned char out[VOC__DIGEST_BYTES]);

/* The end in hexadecimal. */
void voc__digest_text(voc__digest *digest, char out[VOC__DIGEST_TEXT]);

#endif
