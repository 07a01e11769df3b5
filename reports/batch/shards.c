#include "batch/shards.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/file_error.h"
#include "base/log.h"

/* Whether what stands in the run's folder belongs to a run in so many parts (0: in one piece). */
static bool agrees(const char *name, unsigned parts)
{
    unsigned number, of;
    char end;
    if (sscanf(name, "shard-%u-of-%u%c", &number, &of, &end) == 2)
        return of == parts;
    return parts == 0 || strcmp(name, "journal.db") != 0;
}

static voc_status look_around(const voc_batch_request *request, voc_log *log)
{
    DIR *folder = opendir(request->folder);
    if (!folder && errno == ENOENT)
        return VOC_OK;
    if (!folder)
        return voc__file_error(log, request->folder, "look into the folder", errno);
    voc_status status = VOC_OK;
    for (struct dirent *entry; status == VOC_OK && (entry = readdir(folder));)
        if (!agrees(entry->d_name, request->shard.of)) {
            voc__log_add(log, VOC_ERROR, VOC_ERROR_CONFLICT, request->folder, 0, 0, NULL,
                         "the run in this folder is shared out in another way: there is %s",
                         entry->d_name);
            status = VOC_ERROR_CONFLICT;
        }
    closedir(folder);
    return status;
}

voc_status voc__shards_folder(const voc_batch_request *request, voc__buffer *folder, voc_log *log)
{
    voc_status status = look_around(request, log);
    if (status != VOC_OK)
        return status;
    voc__buffer_text(folder, request->folder);
    if (request->shard.of)
        voc__buffer_printf(folder, "/shard-%u-of-%u", request->shard.number, request->shard.of);
    if (folder->failed)
        status = voc__file_error(log, request->folder, "open the journal", ENOMEM);
    return status;
}
