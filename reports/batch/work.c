#include "batch/work.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "base/file_error.h"
#include "base/log.h"
#include "base/visible.h"
#include "batch/reports.h"

/* Jobs in order of arrival. */
typedef struct queue {
    voc__job *first, *last;
    size_t count;
} queue;

struct voc__crew {
    const voc_batch_request *request;
    const char *folder;
    const voc_recipients *recipients;
    pthread_mutex_t mutex;
    pthread_cond_t given, done;
    queue to_do, finished;
    size_t wanted; /* finished ones, for which the caller waits */
    bool ending;
    pthread_t *threads;
    unsigned count;
};

/* What one thread works with. */
typedef struct worker {
    voc__crew *crew;
    voc_writer *writer;
    voc_recipients *recipients;
    voc_log *log; /* why one of them is missing */
} worker;

static void push(queue *q, voc__job *job)
{
    job->next = NULL;
    if (q->last)
        q->last->next = job;
    else
        q->first = job;
    q->last = job;
    q->count++;
}

static voc__job *pop(queue *q)
{
    voc__job *job = q->first;
    if (job) {
        q->first = job->next;
        if (!q->first)
            q->last = NULL;
        q->count--;
    }
    return job;
}

/* ---- jobs ------------------------------------------------------------------------------------ */

voc__job *voc__job_new(const voc__journal_task *task)
{
    voc__job *job = calloc(1, sizeof *job);
    if (!job)
        return NULL;
    job->file.fd = -1;
    job->log = voc_log_new();
    if (!job->log) {
        free(job);
        return NULL;
    }
    job->task = *task;
    return job;
}

void voc__job_free(voc__job *job)
{
    if (!job)
        return;
    voc__run_file_free(&job->file);
    voc_log_free(job->log);
    free(job->task.file);
    free(job->title);
    free(job->column);
    free(job->reason);
    free(job);
}

/* ---- one row --------------------------------------------------------------------------------- */

static void stop(voc__job *job, voc_status status)
{
    if (status == VOC_ERROR_MEMORY && voc_log_errors(job->log) == 0)
        voc__log_add(job->log, VOC_ERROR, status, NULL, 0, 0, NULL, "no memory for a report");
    job->status = status;
}

static void keep(voc__job *job, char **to, const char *text)
{
    *to = strdup(text);
    if (!*to)
        stop(job, VOC_ERROR_MEMORY);
}

/* The row is to blame, unless memory is. What is quoted of it does not break the line. */
static void blame(voc__job *job, const char *column, const char *reason)
{
    voc__buffer line = {0};
    voc__visible_add(&line, reason, strlen(reason));
    keep(job, &job->column, column);
    if (line.failed)
        stop(job, VOC_ERROR_MEMORY);
    else
        keep(job, &job->reason, line.size ? (const char *)line.data : "");
    voc__buffer_free(&line);
}

/* The first error that its making told. */
static void blame_report(voc__job *job)
{
    const char *reason = "the report could not be made";
    for (size_t i = 0; i < voc_log_count(job->log); i++) {
        const voc_diagnostic *d = voc_log_at(job->log, i);
        if (d->severity == VOC_ERROR && d->status == VOC_ERROR_MEMORY) {
            stop(job, VOC_ERROR_MEMORY);
            return;
        }
        if (d->severity == VOC_ERROR) {
            reason = d->text;
            break;
        }
    }
    blame(job, "", reason);
}

static void write_file(worker *w, voc__job *job, const voc_document *document)
{
    const unsigned char *bytes;
    size_t size;
    if (voc_writer_pdf(w->writer, document, &bytes, &size, job->log) != VOC_OK) {
        blame_report(job);
        return;
    }
    voc__digest digest;
    voc__digest_begin(&digest);
    voc__digest_add(&digest, bytes, size);
    voc__digest_text(&digest, job->digest);
    const char *title = voc_document_get_info(document)->title;
    keep(job, &job->title, title ? title : "");
    if (job->status == VOC_OK)
        job->status = voc__run_file_write(&job->file, w->crew->folder, job->task.file,
                                          job->task.row, bytes, size, job->log);
    if (job->status != VOC_OK)
        return;
    if (w->crew->request->unsynced)
        job->status = voc__run_file_name(&job->file, job->log); /* nothing has to come before */
    else
        voc__run_file_hasten(&job->file);
}

/* What the thread could not begin with ends the run. */
static void tell_why(const worker *w, voc__job *job)
{
    size_t count = voc_log_count(w->log);
    voc__log_add_all(job->log, w->log);
    stop(job, count ? voc_log_at(w->log, count - 1)->status : VOC_ERROR_MEMORY);
}

/* The row is read again where it stands: nothing is handed between threads but its place. */
static void work_on(worker *w, voc__job *job)
{
    voc_recipient recipient;
    voc_row_fault fault;
    if (!w->writer || !w->recipients) {
        tell_why(w, job);
        return;
    }
    voc__recipients_seek(w->recipients, job->task.row, job->task.line, job->task.offset);
    voc_row_result result = voc_recipients_next(w->recipients, &recipient, &fault, job->log);
    if (result != VOC_ROW_GOOD) {
        if (result != VOC_ROW_ERROR)
            voc__log_add(job->log, VOC_ERROR, VOC_ERROR_CONFLICT, w->crew->request->recipients, 0,
                         0, NULL, "the file of recipients changes while it is read");
        stop(job, result == VOC_ROW_ERROR ? VOC_ERROR_FILE : VOC_ERROR_CONFLICT);
        return;
    }
    voc_document *document = voc__report_compose(w->crew->request, &recipient, job->log);
    if (document)
        write_file(w, job, document);
    else
        blame_report(job);
    voc_document_free(document);
}

/* ---- threads --------------------------------------------------------------------------------- */

/* The next job to do; NULL when the crew goes home. */
static voc__job *next_to_do(voc__crew *crew)
{
    pthread_mutex_lock(&crew->mutex);
    while (!crew->to_do.first && !crew->ending)
        pthread_cond_wait(&crew->given, &crew->mutex);
    voc__job *job = crew->ending ? NULL : pop(&crew->to_do);
    pthread_mutex_unlock(&crew->mutex);
    return job;
}

/* Whoever waits is only woken once for all that is waited for. */
static void hand_back(voc__crew *crew, voc__job *job)
{
    pthread_mutex_lock(&crew->mutex);
    push(&crew->finished, job);
    if (crew->finished.count == crew->wanted)
        pthread_cond_signal(&crew->done);
    pthread_mutex_unlock(&crew->mutex);
}

static void *work(void *context)
{
    voc__crew *crew = context;
    worker w = {.crew = crew, .log = voc_log_new()};
    w.writer = voc_writer_new(crew->request->theme, w.log);
    w.recipients = voc__recipients_again(crew->recipients, w.log);
    for (voc__job *job; (job = next_to_do(crew));) {
        work_on(&w, job);
        hand_back(crew, job);
    }
    voc_recipients_free(w.recipients);
    voc_writer_free(w.writer);
    voc_log_free(w.log);
    return NULL;
}

static void end(voc__crew *crew)
{
    pthread_mutex_lock(&crew->mutex);
    crew->ending = true;
    pthread_cond_broadcast(&crew->given);
    pthread_mutex_unlock(&crew->mutex);
    for (unsigned i = 0; i < crew->count; i++)
        pthread_join(crew->threads[i], NULL);
}

static bool start(voc__crew *crew, unsigned count, voc_log *log)
{
    for (; crew->count < count; crew->count++) {
        int error = pthread_create(&crew->threads[crew->count], NULL, work, crew);
        if (error) {
            voc__file_error(log, crew->folder, "start a thread", error);
            return false;
        }
    }
    return true;
}

voc__crew *voc__crew_new(const voc_batch_request *request, const char *folder,
                         const voc_recipients *recipients, voc_log *log)
{
    unsigned count = request->threads ? request->threads : 1;
    voc__crew *crew = calloc(1, sizeof *crew);
    if (crew)
        crew->threads = calloc(count, sizeof *crew->threads);
    if (!crew || !crew->threads) {
        voc__file_error(log, folder, "start threads", ENOMEM);
        free(crew);
        return NULL;
    }
    crew->request = request;
    crew->folder = folder;
    crew->recipients = recipients;
    pthread_mutex_init(&crew->mutex, NULL);
    pthread_cond_init(&crew->given, NULL);
    pthread_cond_init(&crew->done, NULL);
    if (start(crew, count, log))
        return crew;
    voc__crew_free(crew);
    return NULL;
}

static void empty(queue *q)
{
    for (voc__job *job; (job = pop(q));)
        voc__job_free(job);
}

void voc__crew_free(voc__crew *crew)
{
    if (!crew)
        return;
    end(crew);
    empty(&crew->to_do);
    empty(&crew->finished);
    pthread_cond_destroy(&crew->done);
    pthread_cond_destroy(&crew->given);
    pthread_mutex_destroy(&crew->mutex);
    free(crew->threads);
    free(crew);
}

void voc__crew_give(voc__crew *crew, voc__job *job)
{
    pthread_mutex_lock(&crew->mutex);
    push(&crew->to_do, job);
    pthread_cond_signal(&crew->given);
    pthread_mutex_unlock(&crew->mutex);
}

void voc__crew_take(voc__crew *crew, voc__job **jobs, size_t count)
{
    pthread_mutex_lock(&crew->mutex);
    crew->wanted = count;
    while (crew->finished.count < count)
        pthread_cond_wait(&crew->done, &crew->mutex);
    for (size_t i = 0; i < count; i++)
        jobs[i] = pop(&crew->finished);
    pthread_mutex_unlock(&crew->mutex);
}
