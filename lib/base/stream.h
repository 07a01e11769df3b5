/* A file read from front to back, byte by byte, through a buffer of fixed size. */
#ifndef VOC_BASE_STREAM_H
#define VOC_BASE_STREAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <vocation/log.h>

typedef struct voc__stream {
    int fd;
    uint64_t start;  /* of the buffer, in the file */
    size_t at, size; /* in the buffer */
    int error;       /* errno of a reading that failed, which looks like the file's end; else 0 */
    unsigned char bytes[1 << 16];
} voc__stream;

enum { VOC__STREAM_END = -1 };

/* false, told: no regular file, or one that may not be read. Then nothing is to be closed. */
bool voc__stream_open(voc__stream *stream, const char *path, voc_log *log);
void voc__stream_close(voc__stream *stream);

/* Fills the buffer with what comes behind it; false at the end, and where reading fails. For those
 * who take the buffer whole, and for the functions below. */
bool voc__stream_fill(voc__stream *stream);

/* The next byte, or VOC__STREAM_END. */
static inline int voc__stream_get(voc__stream *stream)
{
    if (stream->at == stream->size && !voc__stream_fill(stream))
        return VOC__STREAM_END;
    return stream->bytes[stream->at++];
}

/* The next byte, which stays. */
static inline int voc__stream_peek(voc__stream *stream)
{
    if (stream->at == stream->size && !voc__stream_fill(stream))
        return VOC__STREAM_END;
    return stream->bytes[stream->at];
}

/* Where the next byte stands in the file, and going there. */
static inline uint64_t voc__stream_place(const voc__stream *stream)
{
    return stream->start + stream->at;
}

void voc__stream_seek(voc__stream *stream, uint64_t place);

#endif
