#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file_error.h"
#include "base/log.h"

enum { CHUNK = 1 << 16 };

static voc_status too_large(const char *path, size_t limit, voc_log *log)
{
    voc__log_add(log, VOC_ERROR, VOC_ERROR_LIMIT, path, 0, 0, NULL,
                 "the file is larger than the limit of %zu bytes", limit);
    return VOC_ERROR_LIMIT;
}

static voc_status no_memory(const char *path, voc_log *log)
{
    voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, path, 0, 0, NULL,
                 "not enough memory to read the file");
    return VOC_ERROR_MEMORY;
}

/* The size of stat is a hint only: the file may grow while it is read. */
static voc_status read_all(int fd, const char *path, size_t limit, size_t expected,
                           voc__buffer *out, voc_log *log)
{
    size_t start = out->size;
    for (;;) {
        size_t have = out->size - start;
        /* One byte more than expected, so that finding the end does not move the buffer. */
        if (!voc__buffer_reserve(out, have <= expected ? expected - have + 1 : CHUNK))
            return no_memory(path, log);
        ssize_t got = read(fd, out->data + out->size, out->capacity - out->size - 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return voc__file_error(log, path, "read the file", errno);
        if (got == 0)
            return VOC_OK;
        out->size += (size_t)got;
        out->data[out->size] = '\0';
        if (out->size - start > limit)
            return too_large(path, limit, log);
    }
}

voc_status voc__file_open(const char *path, int *fd, uintmax_t *size, voc_log *log)
{
    voc_status status = VOC_OK;
    struct stat info;
    /* O_NONBLOCK: opening a pipe that nobody writes to must not wait. */
    *fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (*fd < 0)
        return voc__file_error(log, path, "open the file", errno);
    if (fstat(*fd, &info) != 0) {
        status = voc__file_error(log, path, "read the file", errno);
    } else if (!S_ISREG(info.st_mode)) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_FILE, path, 0, 0, NULL, "cannot read the file: %s",
                     S_ISDIR(info.st_mode) ? "it is a folder" : "it is not a regular file");
        status = VOC_ERROR_FILE;
    } else if (size) {
        *size = (uintmax_t)info.st_size;
    }
    if (status != VOC_OK) {
        close(*fd);
        *fd = -1;
    }
    return status;
}

voc_status voc__file_read(const char *path, size_t limit, voc__buffer *out, voc_log *log)
{
    int fd;
    uintmax_t size = 0;
    voc_status status = voc__file_open(path, &fd, &size, log);
    if (status != VOC_OK)
        return status;
    if (size > limit)
        status = too_large(path, limit, log);
    else
        status = read_all(fd, path, limit, (size_t)size, out, log);
    close(fd); /* nothing was written: its result says nothing */
    return status;
}
