/* Files: opened to be read, read whole, written whole or not at all. */
#ifndef VOC_BASE_FILE_H
#define VOC_BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <vocation/log.h>

#include "base/buffer.h"

/* Opens a regular file to be read, which the caller closes. Folders, pipes and devices are errors,
 * never a wait: then fd is -1. size: of the file; NULL is fine. Errors as voc__file_error has them,
 * reported. */
voc_status voc__file_open(const char *path, int *fd, uintmax_t *size, voc_log *log);

/* Appends a file that opens so, of at most `limit` bytes, to `out`. VOC_ERROR_FILE, VOC_ERROR_LIMIT
 * or VOC_ERROR_MEMORY, reported. */
voc_status voc__file_read(const char *path, size_t limit, voc__buffer *out, voc_log *log);

/* Writes all of it into an open file; `path` names that in what is reported. */
voc_status voc__file_write_all(int fd, const char *path, const void *bytes, size_t size,
                               voc_log *log);

/* Writes through a temporary file in the same folder:
 *     voc__file_writer *w = voc__file_writer_open(path, &options, log);
 *     voc__file_writer_add(w, bytes, size);
 *     voc_status status = voc__file_writer_commit(w);
 *     voc__file_writer_free(w);
 * Failure sticks and is reported once, where it happens. Until commit succeeds the target
 * is untouched; free removes the temporary file of what was not committed. The writer
 * keeps `log` until it is freed. */
typedef struct voc__file_writer voc__file_writer;

typedef struct voc__file_options {
    bool overwrite; /* false: a file that exists is an error, even one that appears late */
    unsigned mode;  /* permissions before the umask; 0: 0666 */
} voc__file_options;

/* NULL when it cannot be written there (reported). options may be NULL: all defaults. */
voc__file_writer *voc__file_writer_open(const char *path, const voc__file_options *options,
                                        voc_log *log);
voc_status voc__file_writer_add(voc__file_writer *writer, const void *bytes, size_t size);

/* Flushes to disk and gives the file its name. Once; NULL writer: VOC_ERROR_FILE. */
voc_status voc__file_writer_commit(voc__file_writer *writer);
void voc__file_writer_free(voc__file_writer *writer);

#endif
