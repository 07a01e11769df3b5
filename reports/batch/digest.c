#include "batch/digest.h"

#include <nettle/base16.h>

void voc__digest_begin(voc__digest *digest)
{
    sha256_init(digest);
}

void voc__digest_add(voc__digest *digest, const void *bytes, size_t size)
{
    sha256_update(digest, size, bytes);
}

void voc__digest_end(voc__digest *digest, unsigned char out[VOC__DIGEST_BYTES])
{
    sha256_digest(digest, VOC__DIGEST_BYTES, out);
}

void voc__digest_text(voc__digest *digest, char out[VOC__DIGEST_TEXT])
{
    unsigned char bytes[VOC__DIGEST_BYTES];
    voc__digest_end(digest, bytes);
    base16_encode_update(out, VOC__DIGEST_BYTES, bytes);
    out[VOC__DIGEST_TEXT - 1] = '\0';
}
