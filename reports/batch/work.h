/* The threads of a run: each with a writer and a reader of the recipients of its own, fed with rows
 * and giving back files that are written and not yet named. */
#ifndef VOC_BATCH_WORK_H
#define VOC_BATCH_WORK_H

#include "batch/digest.h"
#include "batch/file.h"
#include "batch/journal.h"
#include "batch/recipients.h"

/* One row on its way. */
typedef struct voc__job {
    voc__journal_task task;
    voc__run_file file;            /* of a row that was made */
    char digest[VOC__DIGEST_TEXT]; /* of its bytes */
    char *title;
    char *column, *reason; /* of a row that failed */
    voc_status status;     /* other than VOC_OK: nothing can be made any more, told in log */
    voc_log *log;
    struct voc__job *next;
} voc__job;

typedef struct voc__crew voc__crew;

/* Starts request->threads threads; NULL, told. */
voc__crew *voc__crew_new(const voc_batch_request *request, const char *folder,
                         const voc_recipients *recipients, voc_log *log);

/* Ends the threads after what they are at. Jobs that were given and not taken back are freed. */
void voc__crew_free(voc__crew *crew);

/* Hands a job over; it never waits. */
void voc__crew_give(voc__crew *crew, voc__job *job);

/* Waits for so many jobs that are done. No more than are out. */
void voc__crew_take(voc__crew *crew, voc__job **jobs, size_t count);

/* NULL without memory; then the task's name is not taken over. */
voc__job *voc__job_new(const voc__journal_task *task);
void voc__job_free(voc__job *job); /* NULL is fine */

#endif
