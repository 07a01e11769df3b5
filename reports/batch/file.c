#include "batch/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/file_error.h"

enum { NUMBER = 32 };

static bool make_paths(voc__run_file *file, const char *folder, const char *name, size_t row)
{
    size_t size = strlen(folder) + strlen(name) + NUMBER;
    file->path = malloc(size);
    file->temporary = malloc(size);
    if (!file->path || !file->temporary)
        return false;
    snprintf(file->path, size, "%s/files/%s", folder, name);
    snprintf(file->temporary, size, "%s/files/.%zu.part", folder, row);
    return true;
}

voc_status voc__run_file_write(voc__run_file *file, const char *folder, const char *name,
                               size_t row, const void *bytes, size_t size, voc_log *log)
{
    *file = (voc__run_file){.fd = -1};
    if (!make_paths(file, folder, name, row)) {
        voc__run_file_free(file);
        return voc__file_error(log, folder, "write a file", ENOMEM);
    }
    /* What stands there is of this row, from a run that was killed. */
    file->fd = open(file->temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
    voc_status status = file->fd < 0 ? voc__file_error(log, file->path, "write the file", errno)
                                     : voc__file_write_all(file->fd, file->path, bytes, size, log);
    if (status != VOC_OK)
        voc__run_file_free(file);
    return status;
}

/* Linux begins to write out what it is told not to keep. When the first file of a group is synced,
 * the others are on their way too, and the file system has to make its records last but once. */
void voc__run_file_hasten(const voc__run_file *file)
{
    posix_fadvise(file->fd, 0, 0, POSIX_FADV_DONTNEED);
}

voc_status voc__run_file_sync(voc__run_file *file, voc_log *log)
{
    if (fsync(file->fd) == 0 || errno == EINVAL)
        return VOC_OK;
    return voc__file_error(log, file->path, "flush the file to the disk", errno);
}

voc_status voc__run_file_name(voc__run_file *file, voc_log *log)
{
    int closed = close(file->fd);
    file->fd = -1;
    if (closed != 0)
        return voc__file_error(log, file->path, "close the file", errno);
    if (rename(file->temporary, file->path) != 0)
        return voc__file_error(log, file->path, "name the file", errno);
    free(file->temporary);
    file->temporary = NULL;
    return VOC_OK;
}

voc_status voc__run_folder_sync(const char *folder, voc_log *log)
{
    size_t size = strlen(folder) + NUMBER;
    char *path = malloc(size);
    if (!path)
        return voc__file_error(log, folder, "sync the folder", ENOMEM);
    snprintf(path, size, "%s/files", folder);
    voc_status status = VOC_OK;
    int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    /* Some file systems cannot sync folders. */
    if (fd < 0 || (fsync(fd) != 0 && errno != EINVAL && errno != ENOTSUP))
        status =
            voc__file_error(log, path, "make sure that the names of files are on the disk", errno);
    if (fd >= 0)
        close(fd);
    free(path);
    return status;
}

void voc__run_file_free(voc__run_file *file)
{
    if (file->fd >= 0)
        close(file->fd);
    if (file->temporary)
        unlink(file->temporary);
    free(file->temporary);
    free(file->path);
    *file = (voc__run_file){.fd = -1};
}
