/* The journal of a run folder: what there is to do and what became of it, in SQLite. Killed at any
 * moment it holds what was last committed. One thread at a time; what a function finds wrong is
 * told in the log it was opened with. */
#ifndef VOC_BATCH_JOURNAL_H
#define VOC_BATCH_JOURNAL_H

#include <stdbool.h>
#include <stdint.h>

#include <vocation/batch.h>

typedef struct voc__journal voc__journal;

typedef enum voc__journal_access {
    VOC__JOURNAL_READ,  /* an existing one, by as many as like to */
    VOC__JOURNAL_WRITE, /* an existing one, by one at a time: it holds the lock of the folder */
    VOC__JOURNAL_MAKE,  /* the same; folder and journal are made where they are missing */
} voc__journal_access;

/* NULL, told. log is kept until the journal is freed. */
voc__journal *voc__journal_open(const char *folder, voc__journal_access access, bool unsynced,
                                voc_log *log);
void voc__journal_free(voc__journal *journal); /* rolls back what was not committed */

/* Whether its rows have been taken in: false for one just made, or killed before that was done. */
bool voc__journal_filled(const voc__journal *journal);

/* As it was given to open; belongs to the journal. */
const char *voc__journal_folder(const voc__journal *journal);

/* Changes stand between begin and commit. A commit that fails has rolled back. */
voc_status voc__journal_begin(voc__journal *journal);
voc_status voc__journal_commit(voc__journal *journal);
void voc__journal_rollback(voc__journal *journal);

/* What belongs to the run as a whole. get: "" where there is none; valid until the next call. */
const char *voc__journal_get(voc__journal *journal, const char *key);
voc_status voc__journal_set(voc__journal *journal, const char *key, const char *value);

/* A row as it is taken in, pending or refused. */
typedef struct voc__journal_entry {
    size_t row, line;
    uint64_t offset; /* where the row begins in the file of recipients */
    const char *id, *name, *email, *language, *report;
    const char *file;            /* "" when refused */
    const char *column, *reason; /* NULL: good, pending */
} voc__journal_entry;

voc_status voc__journal_add(voc__journal *journal, const voc__journal_entry *entry);

/* Between begin and commit of the transaction that fills the journal: keeps a text for a row,
 * letter case of ASCII aside. *row is set to the row that had it first, or to the one given. Only
 * digests are kept, and not in the journal. */
typedef enum voc__journal_claim { VOC__CLAIM_KEY, VOC__CLAIM_NAME } voc__journal_claim;
voc_status voc__journal_claim_text(voc__journal *journal, voc__journal_claim what, const char *text,
                                   size_t *row);

/* How often this was asked about the name before, with this time: 1, 2, 3 ... */
voc_status voc__journal_repeat(voc__journal *journal, const char *name, size_t *times);

/* What became of a pending row. reason NULL: made. */
typedef struct voc__journal_outcome {
    size_t row;
    const char *digest, *title;
    const char *column, *reason;
} voc__journal_outcome;

voc_status voc__journal_settle(voc__journal *journal, const voc__journal_outcome *outcome);

/* The next pending rows above `after`, at most `room`; *count tells how many. */
typedef struct voc__journal_task {
    size_t row, line;
    uint64_t offset;
    char *file; /* malloc'ed, the caller's */
} voc__journal_task;

voc_status voc__journal_pending(voc__journal *journal, size_t after, voc__journal_task *tasks,
                                size_t room, size_t *count);

voc_status voc__journal_count(voc__journal *journal, voc_batch_counts *counts);

/* As voc_run_next and voc_run_mark tell. */
voc_row_result voc__journal_next(voc__journal *journal, size_t after, voc_run_row *row);
voc_status voc__journal_mark(voc__journal *journal, size_t row, voc_mail_state state,
                             const char *note);

/* Forgets what is personal, committed and out of every page. */
voc_status voc__journal_forget(voc__journal *journal);

#endif
