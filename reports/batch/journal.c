#include "batch/journal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sqlite3.h>

#include "base/file_error.h"
#include "base/log.h"
#include "batch/digest.h"

/* "VOCB", and the version of the tables below. */
enum { APPLICATION = 0x564f4342, VERSION = 1 };

enum { BUSY_MILLISECONDS = 10000, NAME_SIZE = 32 };

typedef enum statement {
    GET,
    SET,
    ADD,
    SETTLE,
    PENDING,
    COUNT,
    NEXT,
    MARK,
    CLAIM,
    HOLDER,
    REPEAT,
    STATEMENTS,
} statement;

/* TRUNCATE: a write-ahead log wants memory shared by all processes, which file systems of clusters
 * do not give. secure_delete: what is deleted is overwritten. */
static const char settings[] = "PRAGMA journal_mode = TRUNCATE;"
                               "PRAGMA secure_delete = ON;"
                               "PRAGMA trusted_schema = OFF;"
                               "PRAGMA cache_size = -512;"
                               "PRAGMA temp.cache_size = -256;";

static const char tables[] =
    "CREATE TABLE run (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE recipient (row INTEGER PRIMARY KEY, line INTEGER NOT NULL,"
    " offset INTEGER NOT NULL, status INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,"
    " email TEXT NOT NULL, language TEXT NOT NULL, report TEXT NOT NULL, file TEXT NOT NULL,"
    " digest TEXT NOT NULL DEFAULT '', title TEXT NOT NULL DEFAULT '',"
    " field TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '',"
    " mail INTEGER NOT NULL DEFAULT 0, mail_note TEXT NOT NULL DEFAULT '');";

/* Of the filling alone. A digest of a text in a file that is gone when it is closed. */
static const char claims[] = "CREATE TEMP TABLE claim (what INTEGER NOT NULL,"
                             " digest BLOB NOT NULL, row INTEGER NOT NULL,"
                             " times INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (what, digest))"
                             " WITHOUT ROWID;";

static const char *const texts[STATEMENTS] = {
    [GET] = "SELECT value FROM run WHERE key = ?",
    [SET] = "INSERT INTO run VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    [ADD] = "INSERT INTO recipient (row, line, offset, status, id, name, email, language, report,"
            " file, field, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [SETTLE] = "UPDATE recipient SET status = ?2, digest = ?3, title = ?4, field = ?5, reason = ?6"
               " WHERE row = ?1",
    [PENDING] = "SELECT row, line, offset, file FROM recipient WHERE row > ? AND status = 0"
                " ORDER BY row LIMIT ?",
    [COUNT] = "SELECT status, count(*) FROM recipient GROUP BY status",
    [NEXT] = "SELECT row, status, id, name, email, language, report, file, digest, title, field,"
             " reason, mail, mail_note FROM recipient WHERE row > ? ORDER BY row LIMIT 1",
    [MARK] = "UPDATE recipient SET mail = ?2, mail_note = ?3 WHERE row = ?1",
    [CLAIM] = "INSERT INTO claim (what, digest, row) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
    [HOLDER] = "SELECT row FROM claim WHERE what = ? AND digest = ?",
    [REPEAT] = "UPDATE claim SET times = times + 1 WHERE what = ? AND digest = ? RETURNING times",
};

struct voc__journal {
    char *folder;
    char *path; /* of the database, for messages */
    voc_log *log;
    sqlite3 *lock; /* of a database that stays empty; NULL for readers */
    sqlite3 *database;
    sqlite3_stmt *statements[STATEMENTS];
    bool filled;
};

/* ---- telling --------------------------------------------------------------------------------- */

static voc_status tell(voc__journal *j, voc_status status, const char *what)
{
    voc__log_add(j->log, VOC_ERROR, status, j->path, 0, 0, NULL, "%s", what);
    return status;
}

static voc_status no_memory(voc__journal *j)
{
    return tell(j, VOC_ERROR_MEMORY, "no memory for the journal");
}

/* What SQLite refused, in our words where we have some. */
static voc_status failed_in(voc__journal *j, sqlite3 *database)
{
    int code = sqlite3_errcode(database) & 0xff;
    int error = sqlite3_system_errno(database);
    switch (code) {
    case SQLITE_NOMEM:
        return no_memory(j);
    case SQLITE_FULL:
        return voc__file_error(j->log, j->path, "write the journal", ENOSPC);
    case SQLITE_BUSY:
        return tell(j, VOC_ERROR_CONFLICT, "the run is in work elsewhere");
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return tell(j, VOC_ERROR_SYNTAX, "this is no journal of a run, or it is damaged");
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
        return voc__file_error(j->log, j->path, "use the journal", error ? error : EIO);
    default:
        voc__log_add(j->log, VOC_ERROR, VOC_ERROR_FILE, j->path, 0, 0, NULL,
                     "cannot use the journal: %s", sqlite3_errmsg(database));
        return VOC_ERROR_FILE;
    }
}

static voc_status failed(voc__journal *j)
{
    return failed_in(j, j->database);
}

/* ---- statements ------------------------------------------------------------------------------ */

static voc_status execute(voc__journal *j, const char *sql)
{
    return sqlite3_exec(j->database, sql, NULL, NULL, NULL) == SQLITE_OK ? VOC_OK : failed(j);
}

/* Ready to be given values; NULL, told. */
static sqlite3_stmt *use(voc__journal *j, statement which)
{
    sqlite3_stmt **s = &j->statements[which];
    if (!*s && sqlite3_prepare_v3(j->database, texts[which], -1, SQLITE_PREPARE_PERSISTENT, s,
                                  NULL) != SQLITE_OK) {
        failed(j);
        return NULL;
    }
    sqlite3_reset(*s);
    return *s;
}

static void bind_number(sqlite3_stmt *s, int at, uint64_t value)
{
    sqlite3_bind_int64(s, at, (sqlite3_int64)value);
}

/* The text must stay until the statement has run. A refusal for want of memory leaves NULL, which
 * the tables do not take: so the step fails. */
static void bind_text(sqlite3_stmt *s, int at, const char *value)
{
    sqlite3_bind_text(s, at, value ? value : "", -1, SQLITE_STATIC);
}

/* Runs what gives no rows. */
static voc_status run(voc__journal *j, sqlite3_stmt *s)
{
    voc_status status = sqlite3_step(s) == SQLITE_DONE ? VOC_OK : failed(j);
    sqlite3_reset(s);
    sqlite3_clear_bindings(s);
    return status;
}

static const char *text_at(sqlite3_stmt *s, int column)
{
    const char *text = (const char *)sqlite3_column_text(s, column);
    return text ? text : "";
}

static size_t number_at(sqlite3_stmt *s, int column)
{
    return (size_t)sqlite3_column_int64(s, column);
}

/* ---- opening --------------------------------------------------------------------------------- */

/* "FOLDER/NAME", malloc'ed. SQLite takes what begins with "file:" for an address: a path that is
 * not absolute is told from where we are. */
static char *path_in(const char *folder, const char *name)
{
    size_t size = strlen(folder) + NAME_SIZE;
    char *path = malloc(size);
    if (path)
        snprintf(path, size, "%s%s/%s", folder[0] == '/' ? "" : "./", folder, name);
    return path;
}

/* A folder or file of the run that its owner alone may look into, made where it is missing. */
static voc_status make_folder(voc__journal *j, const char *path)
{
    if (mkdir(path, 0700) == 0 || errno == EEXIST)
        return VOC_OK;
    return voc__file_error(j->log, path, "make the folder", errno);
}

/* SQLite gives what stands beside it the permissions of the database. */
static voc_status make_file(voc__journal *j, const char *path)
{
    int fd = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd < 0)
        return voc__file_error(j->log, path, "make the file", errno);
    close(fd);
    return VOC_OK;
}

static voc_status make_in(voc__journal *j, const char *name,
                          voc_status (*make)(voc__journal *j, const char *path))
{
    char *path = path_in(j->folder, name);
    voc_status status = path ? make(j, path) : no_memory(j);
    free(path);
    return status;
}

/* All levels of the path, as a shard's folder needs two. */
static voc_status make_folders(voc__journal *j)
{
    voc_status status = VOC_OK;
    for (char *slash = strchr(j->folder + 1, '/'); slash && status == VOC_OK;
         slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        status = make_folder(j, j->folder);
        *slash = '/';
    }
    if (status == VOC_OK)
        status = make_folder(j, j->folder);
    return status;
}

static voc_status make(voc__journal *j)
{
    voc_status status = make_folders(j);
    if (status == VOC_OK)
        status = make_in(j, "files", make_folder);
    if (status == VOC_OK)
        status = make_in(j, "journal.db", make_file);
    return status;
}

/* A transaction that holds an empty database for itself until this process ends, however it does.
 * A bare lock of fcntl would not keep two threads of one process apart. */
static voc_status take_lock(voc__journal *j)
{
    voc_status status = make_in(j, "lock", make_file);
    if (status != VOC_OK)
        return status;
    char *path = path_in(j->folder, "lock");
    int code = path ? sqlite3_open_v2(path, &j->lock, SQLITE_OPEN_READWRITE, NULL) : SQLITE_NOMEM;
    free(path);
    if (code == SQLITE_OK)
        code =
            sqlite3_exec(j->lock, "PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE", NULL, NULL, NULL);
    if (code == SQLITE_OK)
        return VOC_OK;
    return j->lock ? failed_in(j, j->lock) : no_memory(j);
}

/* A value of the database's head. */
static int pragma(voc__journal *j, const char *sql)
{
    sqlite3_stmt *s = NULL;
    int value = -1;
    if (sqlite3_prepare_v2(j->database, sql, -1, &s, NULL) == SQLITE_OK &&
        sqlite3_step(s) == SQLITE_ROW)
        value = sqlite3_column_int(s, 0);
    sqlite3_finalize(s);
    return value;
}

static voc_status open_database(voc__journal *j, bool reading, bool unsynced)
{
    struct stat info;
    if (stat(j->path, &info) != 0)
        return errno == ENOENT ? tell(j, VOC_ERROR_FILE, "there is no run in this folder")
                               : voc__file_error(j->log, j->path, "open the journal", errno);
    if (sqlite3_open_v2(j->path, &j->database, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
        return failed(j);
    sqlite3_busy_timeout(j->database, BUSY_MILLISECONDS);
    voc_status status = execute(j, settings);
    if (status == VOC_OK)
        status = execute(j, unsynced ? "PRAGMA synchronous = OFF" : "PRAGMA synchronous = FULL");
    if (status == VOC_OK && reading)
        status = execute(j, "PRAGMA query_only = ON");
    return status;
}

/* An empty database is one whose rows have not been taken in. */
static voc_status check_version(voc__journal *j, voc__journal_access access)
{
    int application = pragma(j, "PRAGMA application_id");
    int version = pragma(j, "PRAGMA user_version");
    if (application < 0 || version < 0)
        return failed(j);
    if (application == 0 && version == 0)
        return access == VOC__JOURNAL_MAKE
                   ? VOC_OK
                   : tell(j, VOC_ERROR_FILE, "the run in this folder has not begun");
    if (application != APPLICATION)
        return tell(j, VOC_ERROR_SYNTAX, "this is no journal of a run");
    if (version != VERSION)
        return tell(j, VOC_ERROR_SYNTAX, "the journal is of another version of this program");
    j->filled = true;
    return VOC_OK;
}

static voc_status set_up(voc__journal *j, const char *folder, voc__journal_access access,
                         bool unsynced)
{
    struct stat info;
    j->folder = strdup(folder);
    j->path = path_in(folder, "journal.db");
    if (!j->folder || !j->path)
        return no_memory(j);
    voc_status status = access == VOC__JOURNAL_MAKE ? make(j) : VOC_OK;
    if (status == VOC_OK && stat(j->path, &info) != 0)
        status = errno == ENOENT ? tell(j, VOC_ERROR_FILE, "there is no run in this folder")
                                 : voc__file_error(j->log, j->path, "open the journal", errno);
    if (status == VOC_OK && access != VOC__JOURNAL_READ)
        status = take_lock(j);
    if (status == VOC_OK)
        status = open_database(j, access == VOC__JOURNAL_READ, unsynced);
    return status == VOC_OK ? check_version(j, access) : status;
}

voc__journal *voc__journal_open(const char *folder, voc__journal_access access, bool unsynced,
                                voc_log *log)
{
    voc__journal *j = calloc(1, sizeof *j);
    if (!j) {
        voc__file_error(log, folder, "open the journal", ENOMEM);
        return NULL;
    }
    j->log = log;
    if (set_up(j, folder, access, unsynced) == VOC_OK)
        return j;
    voc__journal_free(j);
    return NULL;
}

void voc__journal_free(voc__journal *j)
{
    if (!j)
        return;
    for (size_t i = 0; i < STATEMENTS; i++)
        sqlite3_finalize(j->statements[i]);
    sqlite3_close(j->database);
    sqlite3_close(j->lock);
    free(j->path);
    free(j->folder);
    free(j);
}

bool voc__journal_filled(const voc__journal *j)
{
    return j->filled;
}

const char *voc__journal_folder(const voc__journal *j)
{
    return j->folder;
}

/* ---- transactions ---------------------------------------------------------------------------- */

static voc_status make_tables(voc__journal *j)
{
    char head[96];
    snprintf(head, sizeof head, "PRAGMA application_id = %d; PRAGMA user_version = %d",
             (int)APPLICATION, (int)VERSION);
    voc_status status = execute(j, tables);
    if (status == VOC_OK)
        status = execute(j, claims);
    return status == VOC_OK ? execute(j, head) : status;
}

voc_status voc__journal_begin(voc__journal *j)
{
    voc_status status = execute(j, "BEGIN IMMEDIATE");
    if (status != VOC_OK || j->filled)
        return status;
    status = make_tables(j);
    if (status != VOC_OK)
        voc__journal_rollback(j);
    return status;
}

/* Statements of the filling go with their table. */
static voc_status end_filling(voc__journal *j)
{
    for (size_t i = CLAIM; i <= REPEAT; i++) {
        sqlite3_finalize(j->statements[i]);
        j->statements[i] = NULL;
    }
    return execute(j, "DROP TABLE temp.claim");
}

voc_status voc__journal_commit(voc__journal *j)
{
    voc_status status = j->filled ? VOC_OK : end_filling(j);
    if (status == VOC_OK)
        status = execute(j, "COMMIT");
    if (status == VOC_OK)
        j->filled = true;
    else
        voc__journal_rollback(j);
    return status;
}

/* A statement that SQLite rolled back by itself leaves nothing to do. */
void voc__journal_rollback(voc__journal *j)
{
    for (size_t i = 0; i < STATEMENTS; i++)
        sqlite3_reset(j->statements[i]);
    if (!sqlite3_get_autocommit(j->database))
        sqlite3_exec(j->database, "ROLLBACK", NULL, NULL, NULL);
}

/* ---- the run as a whole ---------------------------------------------------------------------- */

const char *voc__journal_get(voc__journal *j, const char *key)
{
    sqlite3_stmt *s = use(j, GET);
    if (!s)
        return "";
    sqlite3_bind_text(s, 1, key, -1, SQLITE_TRANSIENT);
    return sqlite3_step(s) == SQLITE_ROW ? text_at(s, 0) : "";
}

voc_status voc__journal_set(voc__journal *j, const char *key, const char *value)
{
    sqlite3_stmt *s = use(j, SET);
    if (!s)
        return VOC_ERROR_FILE;
    bind_text(s, 1, key);
    bind_text(s, 2, value);
    return run(j, s);
}

/* ---- rows ------------------------------------------------------------------------------------ */

voc_status voc__journal_add(voc__journal *j, const voc__journal_entry *entry)
{
    sqlite3_stmt *s = use(j, ADD);
    if (!s)
        return VOC_ERROR_FILE;
    const char *const words[] = {entry->id,     entry->name, entry->email,  entry->language,
                                 entry->report, entry->file, entry->column, entry->reason};
    bind_number(s, 1, entry->row);
    bind_number(s, 2, entry->line);
    bind_number(s, 3, entry->offset);
    bind_number(s, 4, entry->reason ? VOC_ROW_REFUSED : VOC_ROW_PENDING);
    for (int i = 0; i < (int)(sizeof words / sizeof *words); i++)
        bind_text(s, 5 + i, words[i]);
    return run(j, s);
}

static voc_status ask_number(voc__journal *j, sqlite3_stmt *s, size_t *number)
{
    bool found = sqlite3_step(s) == SQLITE_ROW;
    if (found)
        *number = number_at(s, 0);
    /* A change that gives rows is done when it has given all. */
    bool done = found && sqlite3_step(s) == SQLITE_DONE;
    voc_status status = done ? VOC_OK : failed(j);
    sqlite3_reset(s);
    return status;
}

static void bind_claim(sqlite3_stmt *s, voc__journal_claim what, const char *text)
{
    enum { BYTES = 16 };
    unsigned char digest[VOC__DIGEST_BYTES];
    voc__digest d;
    voc__digest_begin(&d);
    for (; *text; text++) {
        unsigned char c = (unsigned char)(*text >= 'A' && *text <= 'Z' ? *text + 32 : *text);
        voc__digest_add(&d, &c, 1);
    }
    voc__digest_end(&d, digest);
    sqlite3_bind_int(s, 1, (int)what);
    sqlite3_bind_blob(s, 2, digest, BYTES, SQLITE_TRANSIENT);
}

voc_status voc__journal_claim_text(voc__journal *j, voc__journal_claim what, const char *text,
                                   size_t *row)
{
    sqlite3_stmt *s = use(j, CLAIM);
    if (!s)
        return VOC_ERROR_FILE;
    bind_claim(s, what, text);
    bind_number(s, 3, *row);
    voc_status status = run(j, s);
    if (status != VOC_OK || sqlite3_changes(j->database) > 0)
        return status;
    s = use(j, HOLDER);
    if (!s)
        return VOC_ERROR_FILE;
    bind_claim(s, what, text);
    return ask_number(j, s, row);
}

voc_status voc__journal_repeat(voc__journal *j, const char *name, size_t *times)
{
    sqlite3_stmt *s = use(j, REPEAT);
    if (!s)
        return VOC_ERROR_FILE;
    bind_claim(s, VOC__CLAIM_NAME, name);
    return ask_number(j, s, times);
}

voc_status voc__journal_settle(voc__journal *j, const voc__journal_outcome *outcome)
{
    sqlite3_stmt *s = use(j, SETTLE);
    if (!s)
        return VOC_ERROR_FILE;
    bind_number(s, 1, outcome->row);
    bind_number(s, 2, outcome->reason ? VOC_ROW_FAILED : VOC_ROW_MADE);
    bind_text(s, 3, outcome->digest);
    bind_text(s, 4, outcome->title);
    bind_text(s, 5, outcome->column);
    bind_text(s, 6, outcome->reason);
    return run(j, s);
}

voc_status voc__journal_pending(voc__journal *j, size_t after, voc__journal_task *tasks,
                                size_t room, size_t *count)
{
    *count = 0;
    sqlite3_stmt *s = use(j, PENDING);
    if (!s)
        return VOC_ERROR_FILE;
    int code = SQLITE_ROW;
    voc_status status = VOC_OK;
    bind_number(s, 1, after);
    bind_number(s, 2, room);
    while (status == VOC_OK && (code = sqlite3_step(s)) == SQLITE_ROW) {
        voc__journal_task *task = &tasks[*count];
        *task = (voc__journal_task){number_at(s, 0), number_at(s, 1), number_at(s, 2),
                                    strdup(text_at(s, 3))};
        if (task->file)
            ++*count;
        else
            status = no_memory(j);
    }
    if (status == VOC_OK && code != SQLITE_DONE)
        status = failed(j);
    sqlite3_reset(s);
    return status;
}

voc_status voc__journal_count(voc__journal *j, voc_batch_counts *counts)
{
    *counts = (voc_batch_counts){0};
    sqlite3_stmt *s = use(j, COUNT);
    if (!s)
        return VOC_ERROR_FILE;
    size_t *const by_status[] = {[VOC_ROW_PENDING] = &counts->pending,
                                 [VOC_ROW_MADE] = &counts->made,
                                 [VOC_ROW_REFUSED] = &counts->bad,
                                 [VOC_ROW_FAILED] = &counts->failed};
    int code;
    while ((code = sqlite3_step(s)) == SQLITE_ROW) {
        size_t status = number_at(s, 0);
        counts->rows += number_at(s, 1);
        if (status < sizeof by_status / sizeof *by_status)
            *by_status[status] += number_at(s, 1);
    }
    voc_status status = code == SQLITE_DONE ? VOC_OK : failed(j);
    sqlite3_reset(s);
    return status;
}

voc_row_result voc__journal_next(voc__journal *j, size_t after, voc_run_row *row)
{
    sqlite3_stmt *s = use(j, NEXT);
    if (!s)
        return VOC_ROW_ERROR;
    bind_number(s, 1, after);
    int code = sqlite3_step(s);
    if (code == SQLITE_ROW) {
        /* The texts stay until the statement is used again. */
        *row = (voc_run_row){number_at(s, 0),
                             (voc_row_status)number_at(s, 1),
                             text_at(s, 2),
                             text_at(s, 3),
                             text_at(s, 4),
                             text_at(s, 5),
                             text_at(s, 6),
                             text_at(s, 7),
                             text_at(s, 8),
                             text_at(s, 9),
                             text_at(s, 10),
                             text_at(s, 11),
                             (voc_mail_state)number_at(s, 12),
                             text_at(s, 13)};
        return VOC_ROW_GOOD;
    }
    if (code != SQLITE_DONE)
        failed(j);
    sqlite3_reset(s);
    return code == SQLITE_DONE ? VOC_ROW_END : VOC_ROW_ERROR;
}

voc_status voc__journal_mark(voc__journal *j, size_t row, voc_mail_state state, const char *note)
{
    /* A commit waits for statements that are being read. */
    sqlite3_reset(j->statements[NEXT]);
    sqlite3_stmt *s = use(j, MARK);
    if (!s)
        return VOC_ERROR_FILE;
    bind_number(s, 1, row);
    bind_number(s, 2, state);
    bind_text(s, 3, note);
    voc_status status = run(j, s);
    if (status == VOC_OK && sqlite3_changes(j->database) != 1)
        status = tell(j, VOC_ERROR_USAGE, "the run has no such row");
    return status;
}

voc_status voc__journal_forget(voc__journal *j)
{
    static const char words[] =
        "BEGIN IMMEDIATE;"
        "UPDATE recipient SET id = '', name = '', email = '', file = '', digest = '', title = '',"
        " reason = '', mail_note = '';"
        "INSERT INTO run VALUES ('purged', 'yes') ON CONFLICT (key) DO NOTHING;"
        "COMMIT;"
        "VACUUM;";
    for (size_t i = 0; i < STATEMENTS; i++)
        sqlite3_reset(j->statements[i]);
    voc_status status = execute(j, words);
    if (status != VOC_OK)
        voc__journal_rollback(j);
    return status;
}
