#include "base/stream.h"

#include <errno.h>
#include <unistd.h>

#include "base/file.h"

bool voc__stream_open(voc__stream *s, const char *path, voc_log *log)
{
    s->start = 0;
    s->at = s->size = 0;
    s->error = 0;
    return voc__file_open(path, &s->fd, NULL, log) == VOC_OK;
}

void voc__stream_close(voc__stream *s)
{
    if (s->fd >= 0)
        close(s->fd); /* nothing was written: its result says nothing */
    s->fd = -1;
}

bool voc__stream_fill(voc__stream *s)
{
    uint64_t next = s->start + s->size;
    ssize_t got = -1;
    while (got < 0) {
        got = pread(s->fd, s->bytes, sizeof s->bytes, (off_t)next);
        if (got < 0 && errno != EINTR) {
            s->error = errno;
            return false;
        }
    }
    if (got == 0)
        return false;
    s->start = next;
    s->at = 0;
    s->size = (size_t)got;
    return true;
}

void voc__stream_seek(voc__stream *s, uint64_t place)
{
    if (place >= s->start && place <= s->start + s->size) {
        s->at = (size_t)(place - s->start);
        return;
    }
    s->start = place;
    s->at = s->size = 0;
}
