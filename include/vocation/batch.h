/*
 * vocation/batch.h - one report for each of many recipients: a file of recipients, a run folder
 * with a journal that survives being killed, and the view of a run that mail needs.
 *
 * log may be NULL everywhere. Other pointers may be NULL where that is said, and in the _free
 * functions. Strings are UTF-8, paths as the system takes them; what is given to a call has to stay
 * until it returns, and no longer.
 *
 * A run folder holds `journal.db` (SQLite), `lock`, and the folder `files`; only its owner may look
 * into it. Names and addresses of people stand in the journal, and in the files: voc_run_purge
 * removes them.
 *
 * Link libvocation-batch.a in front of libvocation-report.a (pkg-config: vocation-batch).
 */
#ifndef VOCATION_BATCH_H
#define VOCATION_BATCH_H

#include <vocation/compose.h>
#include <vocation/output.h>
#include <vocation/theme.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- recipients ------------------------------------------------------------------------------ */

/* A file of recipients, read row by row: memory does not grow with it. CSV (RFC 4180) whose first
 * row names the columns; or JSON Lines, one object a line, when the first character is "{".
 * UTF-8; a CSV file that is not is taken for Windows-1252, which a warning says. The columns are
 * id, name, email, level, have, experience, to, online, max_months, earn, language and report:
 * see `vocation new recipients`. A row has at most 64 KiB. One thread at a time. */
typedef struct voc_recipients voc_recipients;

/* What one row says. Strings and arrays belong to the reader and are valid until its next call. */
typedef struct voc_recipient {
    size_t      row;  /* as a spreadsheet counts them: the header of CSV is row 1 */
    size_t      line; /* of the file, where the row begins, from 1 */
    const char *id, *name, *email; /* "" where the row has none; id or email is there */
    const char *to;       /* an id, code or name; never "" */
    const char *language; /* "": the run's */
    const char *report;   /* "": the run's */
    voc_person  person;   /* level, have, experience and wishes */
} voc_recipient;

/* What is wrong with one row: the first thing found. */
typedef struct voc_row_fault {
    size_t      row, line;
    const char *column; /* its name in the file; "" where the row as a whole is meant */
    const char *reason; /* one line; never NULL */
} voc_row_fault;

typedef enum voc_row_result {
    VOC_ROW_GOOD,
    VOC_ROW_BAD, /* this row is of no use; the next one may be */
    VOC_ROW_END,
    VOC_ROW_ERROR, /* the file can be read no further: told in log */
} voc_row_result;

/* Opens a file, which must not change while it is read. map: NULL, or a JSON file of one object
 * that gives our columns the names they have in the file, {"to": "Target job", "id": "Number"}.
 * NULL with an error in log: no such file, a pipe or a folder, a header without what is needed or
 * with a column twice, a malformed map. Columns that we do not know are named in a warning and left
 * out. Free with voc_recipients_free; NULL is fine. */
voc_recipients *voc_recipients_open(const char *path, const char *map, voc_log *log);
void            voc_recipients_free(voc_recipients *recipients);

/* The next row that is not empty. GOOD fills *recipient, BAD fills *fault. What a row refers to is
 * not looked up, and rows are not compared with one another: voc_batch does both. */
voc_row_result voc_recipients_next(voc_recipients *recipients, voc_recipient *recipient,
                                   voc_row_fault *fault, voc_log *log);

/* ---- making the files ------------------------------------------------------------------------ */

/* Called from the thread that called voc_batch, after rows were settled: all of this shard, those
 * settled so far (by earlier calls too), and those among them that failed. */
typedef void (*voc_batch_progress)(void *context, size_t total, size_t settled, size_t failed);

/* Called from the same thread before each row is taken in or begun: true ends the run after the
 * documents in work, so that resume can go on with it. It may read what a signal's handler set. */
typedef bool (*voc_batch_stop)(void *context);

/* One part of a run that is shared out: from 1 to of. All zero: the whole. */
typedef struct voc_shard {
    unsigned number, of;
} voc_shard;

/* Zero is the default where nothing else is said. */
typedef struct voc_batch_request {
    const voc_catalog *catalog; /* required */
    const voc_theme   *theme;   /* required */
    const char        *recipients; /* required: a file */
    const char        *map;        /* see voc_recipients_open */
    const char        *folder;     /* required: the run folder. Of a shard: its folder is made
                                      in it, "shard-2-of-8", unless there are shards of another
                                      number */
    const char        *report; /* for rows that name none: a name of voc_batch_reports; NULL: the
                                  first of them */
    const char        *names;  /* of files, without ".pdf"; NULL: "{row}-{report}". {row}, {id},
                                  {name}, {to}, {language}, {report} are replaced. What could do
                                  harm in a name is too */
    voc_date           as_of;  /* required: the reports' date */
    voc_report_options options; /* language: for rows that name none */
    unsigned           threads; /* that make documents, beside the caller's, which hands out and
                                   settles; 0: 1; at most 256 */
    voc_shard          shard;
    bool               resume;   /* go on with what is in the folder, or begin; false: it must not
                                    hold a run */
    bool               unsynced; /* do not wait for the disk: after a power cut (not after a mere
                                    kill) files may be missing that the journal has */
    voc_batch_progress progress; /* NULL: none */
    voc_batch_stop     stop;     /* NULL: never */
    void              *context;  /* of both */
} voc_batch_request;

/* How many rows of this shard there are and what became of them, by earlier calls too. */
typedef struct voc_batch_counts {
    size_t rows;
    size_t made;
    size_t bad;     /* rows of no use */
    size_t failed;  /* good rows of which no report could be made */
    size_t pending; /* not yet tried */
} voc_batch_counts;

/* Makes the report of each recipient, on threads of its own that have ended when it returns: the
 * same files with the same names whatever their number. VOC_OK when every row is settled, which
 * says nothing of how many failed; each of those is an error in log, and in the journal with column
 * and reason. What is stopped gives VOC_OK and leaves counts->pending above 0. Else, told in log:
 * VOC_ERROR_FILE (a full disk; nothing is lost: go on with resume), VOC_ERROR_CONFLICT (there is a
 * run and resume is not set; it is not of this catalog, theme, recipients, wishes or number of
 * shards; or it is in work elsewhere), VOC_ERROR_USAGE, VOC_ERROR_MEMORY, or what made the
 * recipients unreadable. counts may be NULL; it is set in any case, as far as it is known.
 *
 * Catalog and theme are only read, so several runs may share them at once, each in a folder of its
 * own. Memory and open files (some 200, and two a thread) do not grow with the recipients. No
 * signal is caught. */
voc_status voc_batch(const voc_batch_request *request, voc_batch_counts *counts, voc_log *log);

/* The reports that a row may ask for, NULL at the end. Static. */
const char *const *voc_batch_reports(void);

/* ---- a run, seen from outside ---------------------------------------------------------------- */

/* The journal of one run folder (of a shard: its own). One thread at a time. */
typedef struct voc_run voc_run;

typedef enum voc_run_access {
    VOC_RUN_READ, /* also while it is in work */
    VOC_RUN_MARK, /* nobody else may write: a run in work is a VOC_ERROR_CONFLICT */
} voc_run_access;

typedef enum voc_row_status {
    VOC_ROW_PENDING,
    VOC_ROW_MADE,
    VOC_ROW_REFUSED, /* bad in the file of recipients */
    VOC_ROW_FAILED,  /* no report could be made */
} voc_row_status;

typedef enum voc_mail_state {
    VOC_MAIL_NONE,
    VOC_MAIL_HANDING_OVER, /* set before the message leaves */
    VOC_MAIL_HANDED_OVER,  /* the server took it */
    VOC_MAIL_REFUSED,      /* the server, or a check of ours, did not take it */
    VOC_MAIL_UNCERTAIN,    /* it may have been taken: never sent again without being asked for */
} voc_mail_state;

/* Strings are never NULL ("" where there is nothing), belong to the run and are valid until its
 * next call. Of a purged run those that are personal are "". */
typedef struct voc_run_row {
    size_t         row;
    voc_row_status status;
    const char    *id, *name, *email;
    const char    *language; /* of the report: as the row or the run has it, "" the catalog's */
    const char    *report;
    const char    *file;   /* of MADE: "files/2-career.pdf", within the run folder */
    const char    *digest; /* of the file's bytes: SHA-256 in hexadecimal (sha256sum) */
    const char    *title;  /* of the document */
    const char    *column, *reason; /* of REFUSED and FAILED */
    voc_mail_state mail;
    const char    *mail_note; /* as voc_run_mark was given it */
} voc_run_row;

/* NULL with an error in log: no run there, of another version, in work. Free with voc_run_free;
 * NULL is fine. */
voc_run *voc_run_open(const char *folder, voc_run_access access, voc_log *log);
void     voc_run_free(voc_run *run);

/* The folder, as it was given; what edition of the data the files are of, the same for all rows:
 * "catalog <digest> theme <digest> date 2026-11-23"; whether it has been purged. */
const char *voc_run_folder(const voc_run *run);
const char *voc_run_edition(const voc_run *run);
bool        voc_run_purged(const voc_run *run);

/* Counts of the whole journal; VOC_ERROR_FILE, VOC_ERROR_SYNTAX or VOC_ERROR_MEMORY when it cannot
 * be read. */
voc_status voc_run_count(voc_run *run, voc_batch_counts *counts, voc_log *log);

/* The row with the lowest number above `after` (0: the first), in order of the file: VOC_ROW_GOOD
 * with *row filled, VOC_ROW_END or VOC_ROW_ERROR. Rows may be marked in between. */
voc_row_result voc_run_next(voc_run *run, size_t after, voc_run_row *row, voc_log *log);

/* Sets what became of a row's message, with a note (NULL: ""): the server's words. On the disk when
 * it returns VOC_OK. VOC_ERROR_USAGE for a run opened to be read, or a row that it lacks. */
voc_status voc_run_mark(voc_run *run, size_t row, voc_mail_state state, const char *note,
                        voc_log *log);

/* Removes what is personal: the files, and in the journal ids, names, addresses, titles, file
 * names, digests, reasons and notes, also from pages that SQLite keeps for later use. Row numbers,
 * reports, statuses and mail states stay, so that one can still count. Such a run cannot be
 * resumed. VOC_ERROR_USAGE for a run opened to be read; VOC_ERROR_FILE when something could not be
 * removed: what could be is, and it may be called again. */
voc_status voc_run_purge(voc_run *run, voc_log *log);

/* "pending", "made", "refused", "failed"; "none", "handing-over", "handed-over", "refused",
 * "uncertain". Static, never NULL; "unknown" outside the enum. */
const char *voc_row_status_name(voc_row_status status);
const char *voc_mail_state_name(voc_mail_state state);

#ifdef __cplusplus
}
#endif

#endif
