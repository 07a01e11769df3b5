/* The encoding of a file of recipients. */
#ifndef VOC_BATCH_ENCODING_H
#define VOC_BATCH_ENCODING_H

#include "base/buffer.h"
#include "base/stream.h"
#include "batch/recipients.h"

typedef struct voc__encoding_guess {
    voc__encoding encoding;
    bool utf_16;
    uint64_t mark; /* bytes of a byte-order mark at the start */
} voc__encoding_guess;

/* Reads the stream from its start to its end. */
voc__encoding_guess voc__encoding_guess_of(voc__stream *stream);

/* Adds the bytes as UTF-8; false when they are not of the encoding. */
bool voc__decode(voc__encoding encoding, const char *bytes, size_t size, voc__buffer *out);

#endif
