#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file_error.h"
#include "base/log.h"

enum { NAME_TRIES = 1000, NAME_SIZE = 48 };

struct voc__file_writer {
    char *path, *folder, *temporary; /* temporary: NULL once it is gone */
    voc_log *log;
    int fd; /* -1: closed */
    bool overwrite;
    voc_status status; /* the first failure */
};

static voc_status fail(voc__file_writer *w, const char *action, int error)
{
    w->status = voc__file_error(w->log, w->path, action, error);
    return w->status;
}

static voc_status refuse(voc__file_writer *w, const char *why)
{
    w->status = VOC_ERROR_FILE;
    voc__log_add(w->log, VOC_ERROR, w->status, w->path, 0, 0, NULL, "cannot write the file: %s",
                 why);
    return w->status;
}

static voc_status refuse_existing(voc__file_writer *w)
{
    return refuse(w, "it exists already and was not to be overwritten");
}

static char *copy(const char *text, size_t size)
{
    char *result = malloc(size + 1);
    if (result) {
        memcpy(result, text, size);
        result[size] = '\0';
    }
    return result;
}

/* Says early what the renaming would find out late, or would do harm to: renaming onto a
 * device would replace the device. */
static void check_target(voc__file_writer *w)
{
    struct stat info;
    if (w->path[0] == '\0' || w->path[strlen(w->path) - 1] == '/')
        refuse(w, "the name is not that of a file");
    else if (stat(w->path, &info) != 0)
        return;
    else if (S_ISDIR(info.st_mode))
        refuse(w, "it is a folder");
    else if (!S_ISREG(info.st_mode))
        refuse(w, "it is not a regular file");
    else if (!w->overwrite)
        refuse_existing(w);
}

/* The process id keeps processes apart, O_EXCL and counting keep threads apart. */
static void open_temporary(voc__file_writer *w, unsigned mode)
{
    size_t size = strlen(w->folder) + NAME_SIZE;
    w->temporary = malloc(size);
    if (!w->temporary) {
        fail(w, "write the file", ENOMEM);
        return;
    }
    for (int i = 0; i < NAME_TRIES && w->fd < 0; i++) {
        snprintf(w->temporary, size, "%s/.vocation-%ld-%d", w->folder, (long)getpid(), i);
        w->fd =
            open(w->temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, (mode_t)mode);
        if (w->fd < 0 && errno != EEXIST && errno != EINTR)
            break;
    }
    if (w->fd >= 0)
        return;
    int error = errno;
    free(w->temporary);
    w->temporary = NULL;
    if (error == ENOENT)
        refuse(w, "its folder does not exist");
    else
        fail(w, "write the file", error);
}

voc__file_writer *voc__file_writer_open(const char *path, const voc__file_options *options,
                                        voc_log *log)
{
    static const voc__file_options defaults = {false, 0};
    if (!options)
        options = &defaults;
    voc__file_writer *w = calloc(1, sizeof *w);
    if (!w) {
        voc__file_error(log, path, "write the file", ENOMEM);
        return NULL;
    }
    const char *slash = strrchr(path, '/');
    w->fd = -1;
    w->log = log;
    w->overwrite = options->overwrite;
    w->path = copy(path, strlen(path));
    /* "/x" lies in the folder "", which with the slash of the name becomes "/". */
    w->folder = slash ? copy(path, (size_t)(slash - path)) : copy(".", 1);
    if (!w->path || !w->folder)
        w->status = voc__file_error(log, path, "write the file", ENOMEM);
    else
        check_target(w);
    if (w->status == VOC_OK)
        open_temporary(w, options->mode ? options->mode : 0666);
    if (w->status != VOC_OK) {
        voc__file_writer_free(w);
        return NULL;
    }
    return w;
}

voc_status voc__file_write_all(int fd, const char *path, const void *bytes, size_t size,
                               voc_log *log)
{
    const unsigned char *at = bytes;
    while (size > 0) {
        ssize_t written = write(fd, at, size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return voc__file_error(log, path, "write the file", written < 0 ? errno : EIO);
        at += written;
        size -= (size_t)written;
    }
    return VOC_OK;
}

voc_status voc__file_writer_add(voc__file_writer *w, const void *bytes, size_t size)
{
    if (!w)
        return VOC_ERROR_FILE;
    if (w->status == VOC_OK)
        w->status = voc__file_write_all(w->fd, w->path, bytes, size, w->log);
    return w->status;
}

/* Gives the name only if it is free. link() refuses a name that is taken; where the file
 * system has no links, an empty file claims the name first. */
static int name_if_free(voc__file_writer *w)
{
    if (link(w->temporary, w->path) == 0)
        return unlink(w->temporary);
    if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EMLINK)
        return -1;
    int claim = open(w->path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (claim < 0)
        return -1;
    close(claim);
    if (rename(w->temporary, w->path) == 0)
        return 0;
    int error = errno;
    unlink(w->path);
    errno = error;
    return -1;
}

/* Makes the new name itself last. A folder that cannot be opened for reading, or a file
 * system that cannot sync folders, is no failure: the file is there and whole. */
static voc_status sync_folder(voc__file_writer *w)
{
    int fd = open(w->folder[0] ? w->folder : "/", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return VOC_OK;
    int error = fsync(fd) == 0 ? 0 : errno;
    close(fd);
    if (error == 0 || error == EINVAL || error == ENOTSUP || error == EROFS)
        return VOC_OK;
    return fail(w, "make sure that the file's name is on the disk", error);
}

voc_status voc__file_writer_commit(voc__file_writer *w)
{
    if (!w)
        return VOC_ERROR_FILE;
    if (w->status != VOC_OK)
        return w->status;
    if (w->fd < 0)
        return VOC_ERROR_USAGE;
    if (fsync(w->fd) != 0 && errno != EINVAL)
        return fail(w, "flush the file to the disk", errno);
    int closed = close(w->fd);
    w->fd = -1;
    if (closed != 0)
        return fail(w, "close the file", errno);
    int named = w->overwrite ? rename(w->temporary, w->path) : name_if_free(w);
    if (named != 0)
        return errno == EEXIST ? refuse_existing(w) : fail(w, "name the file", errno);
    free(w->temporary);
    w->temporary = NULL;
    return sync_folder(w);
}

void voc__file_writer_free(voc__file_writer *w)
{
    if (!w)
        return;
    if (w->fd >= 0)
        close(w->fd);
    if (w->temporary)
        unlink(w->temporary);
    free(w->temporary);
    free(w->folder);
    free(w->path);
    free(w);
}
