#include "base/file_error.h"

#include <errno.h>
#include <string.h>

#include "base/log.h"

typedef struct hint {
    int error;
    const char *text;
} hint;

/* What the system's words leave out. */
static const hint hints[] = {
    {ENOSPC, " (the disk is full; free some space or choose another folder)"},
    {EROFS, " (choose a folder that can be written)"},
    {EACCES, " (check the permissions of the file and of its folder)"},
};

voc_status voc__file_error(voc_log *log, const char *path, const char *action, int error)
{
    char words[160] = "unknown error";
    const char *more = "";
    /* The POSIX form: it returns an int and needs no static buffer. */
    if (strerror_r(error, words, sizeof words) != 0)
        words[sizeof words - 1] = '\0';
    for (size_t i = 0; i < sizeof hints / sizeof *hints; i++)
        if (hints[i].error == error)
            more = hints[i].text;
    voc_status status = error == ENOMEM ? VOC_ERROR_MEMORY : VOC_ERROR_FILE;
    voc__log_add(log, VOC_ERROR, status, path, 0, 0, NULL, "cannot %s: %s%s", action, words, more);
    return status;
}
