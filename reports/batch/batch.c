/* A run: takes recipients in, feeds the threads, and settles what they give back in groups. */
#include <errno.h>
#include <stdlib.h>

#include "base/file_error.h"
#include "base/log.h"
#include "batch/identity.h"
#include "batch/intake.h"
#include "batch/names.h"
#include "batch/reports.h"
#include "batch/shards.h"
#include "batch/work.h"

enum {
    GROUP = 64,  /* files that are synced and journaled together */
    FETCH = 256, /* pending rows read from the journal at a time */
    THREADS_MAX = 256,
};

typedef struct run {
    const voc_batch_request *request;
    voc_log *log;
    voc__journal *journal;
    voc_recipients *recipients;
    voc__identity identity;
    voc__crew *crew;
    voc_batch_counts counts;
    voc__journal_task tasks[FETCH];
    size_t task_count, task_at, last_row; /* the row fetched last */
    size_t out;                           /* jobs that are with the crew */
    voc__job *group[GROUP];               /* done, not yet settled */
    size_t group_size;
    bool all_fetched, stopped;
    voc_status status; /* the first failure */
} run;

static void fail(run *r, voc_status status)
{
    if (r->status == VOC_OK)
        r->status = status;
}

/* What failed has told why. */
static void fail_told(run *r)
{
    voc_status status = VOC_ERROR_MEMORY;
    for (size_t i = voc_log_count(r->log); i > 0 && status == VOC_ERROR_MEMORY; i--)
        if (voc_log_at(r->log, i - 1)->severity == VOC_ERROR)
            status = voc_log_at(r->log, i - 1)->status;
    fail(r, status);
}

/* ---- settling -------------------------------------------------------------------------------- */

/* Files on the disk, then under their names, then the names on the disk: only then may the journal
 * say so. Where nobody waits for the disk, the crew has named them. */
static voc_status settle_files(run *r)
{
    voc_status status = VOC_OK;
    if (r->request->unsynced)
        return VOC_OK;
    for (size_t i = 0; i < r->group_size && status == VOC_OK; i++)
        if (r->group[i]->file.fd >= 0)
            status = voc__run_file_sync(&r->group[i]->file, r->log);
    for (size_t i = 0; i < r->group_size && status == VOC_OK; i++)
        if (r->group[i]->file.fd >= 0)
            status = voc__run_file_name(&r->group[i]->file, r->log);
    return status == VOC_OK ? voc__run_folder_sync(voc__journal_folder(r->journal), r->log)
                            : status;
}

static voc_status settle_rows(run *r)
{
    voc_status status = voc__journal_begin(r->journal);
    if (status != VOC_OK)
        return status;
    for (size_t i = 0; i < r->group_size && status == VOC_OK; i++) {
        const voc__job *job = r->group[i];
        voc__journal_outcome outcome = {job->task.row, job->digest, job->title, job->column,
                                        job->reason};
        status = voc__journal_settle(r->journal, &outcome);
    }
    if (status == VOC_OK)
        return voc__journal_commit(r->journal);
    voc__journal_rollback(r->journal);
    return status;
}

/* Signs that stand in names for what no face has. */
static void tell_stand_ins(const run *r, const voc__job *job)
{
    for (size_t i = 0; i < voc_log_count(job->log); i++) {
        const voc_diagnostic *d = voc_log_at(job->log, i);
        if (d->severity == VOC_WARNING && d->status == VOC_ERROR_TEXT)
            voc__log_add(r->log, VOC_WARNING, VOC_ERROR_TEXT, r->request->recipients,
                         (unsigned)job->task.line, 1, NULL, "row %zu: %s", job->task.row, d->text);
    }
}

static void count_settled(run *r, const voc__job *job)
{
    r->counts.pending--;
    if (!job->reason) {
        r->counts.made++;
        tell_stand_ins(r, job);
        return;
    }
    r->counts.failed++;
    voc__tell_row(r->request, job->task.row, job->task.line, job->column, job->reason, r->log);
}

static void tell_progress(const run *r)
{
    const voc_batch_counts *c = &r->counts;
    if (r->request->progress)
        r->request->progress(r->request->context, c->rows, c->rows - c->pending,
                             c->bad + c->failed);
}

static void settle_group(run *r)
{
    if (r->group_size == 0)
        return;
    voc_status status = settle_files(r);
    if (status == VOC_OK)
        status = settle_rows(r);
    fail(r, status);
    for (size_t i = 0; i < r->group_size; i++) {
        if (status == VOC_OK)
            count_settled(r, r->group[i]);
        voc__job_free(r->group[i]);
    }
    r->group_size = 0;
    if (status == VOC_OK)
        tell_progress(r);
}

/* ---- feeding --------------------------------------------------------------------------------- */

static bool fetch(run *r)
{
    r->task_at = r->task_count = 0;
    voc_status status =
        voc__journal_pending(r->journal, r->last_row, r->tasks, FETCH, &r->task_count);
    fail(r, status);
    r->all_fetched = r->task_count == 0;
    if (r->task_count)
        r->last_row = r->tasks[r->task_count - 1].row;
    return status == VOC_OK && r->task_count > 0;
}

/* Gives the crew one more row; false when there is none to give. */
static bool feed(run *r)
{
    if (r->status != VOC_OK || r->stopped)
        return false;
    if (r->request->stop && r->request->stop(r->request->context)) {
        r->stopped = true;
        return false;
    }
    if (r->task_at == r->task_count && (r->all_fetched || !fetch(r)))
        return false;
    voc__job *job = voc__job_new(&r->tasks[r->task_at]);
    if (!job) {
        fail(r, voc__file_error(r->log, r->request->recipients, "go on", ENOMEM));
        return false;
    }
    r->tasks[r->task_at++].file = NULL;
    voc__crew_give(r->crew, job);
    r->out++;
    return true;
}

/* Jobs back; one that cannot go on ends the run. */
static void take(run *r, size_t count)
{
    voc__job *jobs[GROUP];
    voc__crew_take(r->crew, jobs, count);
    r->out -= count;
    for (size_t i = 0; i < count; i++) {
        voc__job *job = jobs[i];
        if (job->status == VOC_OK) {
            r->group[r->group_size++] = job;
            continue;
        }
        if (r->status == VOC_OK)
            voc__log_add_all(r->log, job->log);
        fail(r, job->status);
        voc__job_free(job);
    }
}

/* So many rows are out that the crew has work while a group is waited for and brought to the disk,
 * and no more: memory and open files do not grow with the recipients. */
static void feed_all(run *r)
{
    size_t room = 2 * GROUP + r->request->threads;
    while (r->out < room && feed(r)) {
    }
}

static void make_all(run *r)
{
    feed_all(r);
    while (r->out) {
        take(r, r->out < GROUP ? r->out : GROUP);
        feed_all(r);
        settle_group(r);
    }
}

/* ---- a run ----------------------------------------------------------------------------------- */

static voc_status misuse(voc_log *log, const char *what)
{
    voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL, "%s", what);
    return VOC_ERROR_USAGE;
}

static voc_status check_request(const voc_batch_request *q, voc_log *log)
{
    if (!q || !q->catalog || !q->theme || !q->recipients || !q->folder || !*q->folder)
        return misuse(log, "a batch needs a catalog, a theme, recipients and a folder");
    if (!voc_date_valid(q->as_of))
        return misuse(log, "a batch needs the date of its reports");
    if (q->threads > THREADS_MAX)
        return misuse(log, "a batch takes at most 256 threads");
    if (q->shard.of && (q->shard.number < 1 || q->shard.number > q->shard.of))
        return misuse(log, "a shard's number is from 1 to how many there are");
    if (q->report && !voc__report_find(q->report)) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL,
                     "no report is called \"%s\"", q->report);
        return VOC_ERROR_USAGE;
    }
    return q->names && !voc__names_check(q->names, log) ? VOC_ERROR_USAGE : VOC_OK;
}

static voc__journal *open_journal(const voc_batch_request *q, voc_log *log)
{
    voc__buffer folder = {0};
    voc__journal *journal = NULL;
    if (voc__shards_folder(q, &folder, log) == VOC_OK)
        journal = voc__journal_open((const char *)folder.data, VOC__JOURNAL_MAKE, q->unsynced, log);
    voc__buffer_free(&folder);
    return journal;
}

/* A new run, or one to go on with. */
static voc_status begin(run *r)
{
    if (!voc__journal_filled(r->journal))
        return voc__intake(r->request, &r->identity, r->recipients, r->journal, &r->counts.pending,
                           r->log);
    if (!r->request->resume) {
        voc__log_add(r->log, VOC_ERROR, VOC_ERROR_CONFLICT, voc__journal_folder(r->journal), 0, 0,
                     NULL, "there is a run in this folder already: resume it, or choose another");
        return VOC_ERROR_CONFLICT;
    }
    if (*voc__journal_get(r->journal, "purged")) {
        voc__log_add(r->log, VOC_ERROR, VOC_ERROR_CONFLICT, voc__journal_folder(r->journal), 0, 0,
                     NULL, "the run has been purged and cannot be gone on with");
        return VOC_ERROR_CONFLICT;
    }
    return voc__identity_compare(&r->identity, r->journal, r->log);
}

static void perform(run *r)
{
    r->recipients = voc_recipients_open(r->request->recipients, r->request->map, r->log);
    if (!r->recipients || !voc__identity_make(&r->identity, r->request, r->log) ||
        !(r->journal = open_journal(r->request, r->log))) {
        fail_told(r);
        return;
    }
    fail(r, begin(r));
    if (r->status != VOC_OK || !voc__journal_filled(r->journal))
        return;
    fail(r, voc__journal_count(r->journal, &r->counts));
    if (r->status == VOC_OK && r->counts.pending)
        r->crew = voc__crew_new(r->request, voc__journal_folder(r->journal), r->recipients, r->log);
    if (r->crew) {
        tell_progress(r);
        make_all(r);
    } else if (r->counts.pending) {
        fail_told(r);
    }
}

voc_status voc_batch(const voc_batch_request *request, voc_batch_counts *counts, voc_log *log)
{
    if (counts)
        *counts = (voc_batch_counts){0};
    voc_status status = check_request(request, log);
    if (status != VOC_OK)
        return status;
    run *r = calloc(1, sizeof *r);
    if (!r)
        return voc__file_error(log, request->recipients, "begin", ENOMEM);
    r->request = request;
    voc_log *own = log ? NULL : voc_log_new(); /* only for the status */
    r->log = log ? log : own;
    perform(r);
    voc__crew_free(r->crew);
    for (size_t i = r->task_at; i < r->task_count; i++)
        free(r->tasks[i].file);
    voc__journal_free(r->journal);
    voc__identity_free(&r->identity);
    voc_recipients_free(r->recipients);
    if (counts)
        *counts = r->counts;
    status = r->status;
    voc_log_free(own);
    free(r);
    return status;
}
