/* A run, seen from outside. */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <vocation/batch.h>

#include "base/buffer.h"
#include "base/file_error.h"
#include "base/log.h"
#include "batch/journal.h"

struct voc_run {
    voc__journal *journal;
    voc_log *log; /* of the call that is running: the journal keeps one of our own */
    char *folder; /* as it was given */
    char *edition;
    voc__buffer file; /* of the row that was read last: within the run folder */
    bool marks, purged;
};

static voc_status misuse(voc_log *log, const char *what)
{
    voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL, "%s", what);
    return VOC_ERROR_USAGE;
}

/* Hands on what the journal told in a log of ours, which lives as long as it does. */
static void hand_on(voc_run *run, voc_log *log)
{
    voc__log_add_all(log, run->log);
    voc_log_clear(run->log);
}

static bool set_up(voc_run *run, const char *folder, voc_run_access access)
{
    run->folder = strdup(folder);
    run->marks = access == VOC_RUN_MARK;
    run->journal = voc__journal_open(
        folder, access == VOC_RUN_MARK ? VOC__JOURNAL_WRITE : VOC__JOURNAL_READ, false, run->log);
    if (!run->journal)
        return false;
    run->edition = strdup(voc__journal_get(run->journal, "edition"));
    run->purged = strcmp(voc__journal_get(run->journal, "purged"), "yes") == 0;
    return run->folder && run->edition;
}

voc_run *voc_run_open(const char *folder, voc_run_access access, voc_log *log)
{
    if (!folder || !*folder) {
        misuse(log, "a run needs a folder");
        return NULL;
    }
    voc_run *run = calloc(1, sizeof *run);
    if (run)
        run->log = voc_log_new();
    if (!run || !run->log) {
        voc__file_error(log, folder, "open the run", ENOMEM);
        voc_run_free(run);
        return NULL;
    }
    if (set_up(run, folder, access))
        return run;
    if (voc_log_errors(run->log) == 0)
        voc__file_error(run->log, folder, "open the run", ENOMEM);
    hand_on(run, log);
    voc_run_free(run);
    return NULL;
}

void voc_run_free(voc_run *run)
{
    if (!run)
        return;
    voc__journal_free(run->journal);
    voc__buffer_free(&run->file);
    voc_log_free(run->log);
    free(run->edition);
    free(run->folder);
    free(run);
}

const char *voc_run_folder(const voc_run *run)
{
    return run->folder;
}

const char *voc_run_edition(const voc_run *run)
{
    return run->edition;
}

bool voc_run_purged(const voc_run *run)
{
    return run->purged;
}

voc_status voc_run_count(voc_run *run, voc_batch_counts *counts, voc_log *log)
{
    voc_status status = voc__journal_count(run->journal, counts);
    hand_on(run, log);
    return status;
}

voc_row_result voc_run_next(voc_run *run, size_t after, voc_run_row *row, voc_log *log)
{
    voc_row_result result = voc__journal_next(run->journal, after, row);
    hand_on(run, log);
    if (result != VOC_ROW_GOOD)
        return result;
    voc__buffer_reset(&run->file);
    if (row->status == VOC_ROW_MADE && *row->file)
        voc__buffer_printf(&run->file, "files/%s", row->file);
    if (run->file.failed) {
        voc__file_error(log, run->folder, "read the journal", ENOMEM);
        return VOC_ROW_ERROR;
    }
    row->file = run->file.size ? (const char *)run->file.data : "";
    return VOC_ROW_GOOD;
}

voc_status voc_run_mark(voc_run *run, size_t row, voc_mail_state state, const char *note,
                        voc_log *log)
{
    if (!run->marks)
        return misuse(log, "a run that is only read cannot be marked");
    voc_status status = voc__journal_mark(run->journal, row, state, note);
    hand_on(run, log);
    return status;
}

/* ---- purging --------------------------------------------------------------------------------- */

/* Removes one file of the folder `files`; false, told. */
static bool remove_file(const char *folder, const char *name, voc__buffer *path, voc_log *log)
{
    voc__buffer_reset(path);
    voc__buffer_printf(path, "%s/files/%s", folder, name);
    if (path->failed)
        voc__file_error(log, folder, "remove the files", ENOMEM);
    else if (unlink((const char *)path->data) != 0 && errno != ENOENT)
        voc__file_error(log, (const char *)path->data, "remove the file", errno);
    else
        return true;
    return false;
}

/* Everything in the folder `files`, whether the journal knows it or not. */
static voc_status remove_files(const char *folder, voc_log *log)
{
    voc__buffer path = {0};
    voc_status status = VOC_OK;
    voc__buffer_printf(&path, "%s/files", folder);
    DIR *files = path.failed ? NULL : opendir((const char *)path.data);
    if (!files)
        status = voc__file_error(log, folder, "remove the files", path.failed ? ENOMEM : errno);
    for (struct dirent *entry; files && (entry = readdir(files));) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        if (!remove_file(folder, entry->d_name, &path, log))
            status = VOC_ERROR_FILE;
    }
    if (files)
        closedir(files);
    voc__buffer_free(&path);
    return status;
}

voc_status voc_run_purge(voc_run *run, voc_log *log)
{
    if (!run->marks)
        return misuse(log, "a run that is only read cannot be purged");
    voc_status files = remove_files(run->folder, log);
    voc_status status = voc__journal_forget(run->journal);
    hand_on(run, log);
    run->purged = status == VOC_OK;
    return status == VOC_OK ? files : status;
}

/* ---- words ----------------------------------------------------------------------------------- */

static const char *word_of(const char *const *words, size_t count, size_t value)
{
    return value < count ? words[value] : "unknown";
}

const char *voc_row_status_name(voc_row_status status)
{
    static const char *const words[] = {"pending", "made", "refused", "failed"};
    return word_of(words, sizeof words / sizeof *words, (size_t)status);
}

const char *voc_mail_state_name(voc_mail_state state)
{
    static const char *const words[] = {"none", "handing-over", "handed-over", "refused",
                                        "uncertain"};
    return word_of(words, sizeof words / sizeof *words, (size_t)state);
}
