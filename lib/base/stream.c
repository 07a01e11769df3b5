#include "base/stream.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file_error.h"
#include "base/log.h"

bool voc__stream_open(voc__stream *s, const char *path, voc_log *log)
{
    struct stat info;
    s->start = 0;
    s->at = s->size = 0;
    s->error = 0;
    /* O_NONBLOCK: opening a pipe that nobody writes to must not wait. */
    s->fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (s->fd < 0 || fstat(s->fd, &info) != 0) {
        voc__file_error(log, path, "open the file", errno);
    } else if (!S_ISREG(info.st_mode)) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_FILE, path, 0, 0, NULL, "cannot read the file: %s",
                     S_ISDIR(info.st_mode) ? "it is a folder" : "it is not a regular file");
    } else {
        return true;
    }
    voc__stream_close(s);
    return false;
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
