/* One file of a run: written under a name of its row, then synced, then named, in steps that many
 * files go through together. What a killed run leaves under the row's name, the row's next file
 * overwrites. */
#ifndef VOC_BATCH_FILE_H
#define VOC_BATCH_FILE_H

#include <stddef.h>

#include <vocation/log.h>

typedef struct voc__run_file {
    char *path;      /* as it will be named */
    char *temporary; /* as it is */
    int fd;          /* -1: closed, or never open */
} voc__run_file;

/* Writes it all; its owner alone may read it. On failure nothing is left of it. */
voc_status voc__run_file_write(voc__run_file *file, const char *folder, const char *name,
                               size_t row, const void *bytes, size_t size, voc_log *log);

/* Has the system begin with what sync will wait for. */
void voc__run_file_hasten(const voc__run_file *file);

voc_status voc__run_file_sync(voc__run_file *file, voc_log *log);

/* Closes it and gives it its name, over one that is there. */
voc_status voc__run_file_name(voc__run_file *file, voc_log *log);

/* Makes the names themselves last. */
voc_status voc__run_folder_sync(const char *folder, voc_log *log);

/* Removes what has not been named, and gives back memory. */
void voc__run_file_free(voc__run_file *file);

#endif
