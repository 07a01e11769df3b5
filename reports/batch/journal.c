#include "batch/journal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file_error.h"
#include "batch/journal_database.h"

/* "VOCB", and the version of the tables below. */
enum { APPLICATION = 0x564f4342, VERSION = 1 };

enum { BUSY_MILLISECONDS = 10000, NAME_SIZE = 32 };

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
    voc_status status = path ? make(j, path) : voc__journal_no_memory(j);
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
    return j->lock ? voc__journal_failed_in(j, j->lock) : voc__journal_no_memory(j);
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
    if (sqlite3_open_v2(j->path, &j->database, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
        return voc__journal_failed(j);
    sqlite3_busy_timeout(j->database, BUSY_MILLISECONDS);
    voc_status status = voc__journal_execute(j, settings);
    if (status == VOC_OK)
        status = voc__journal_execute(j, unsynced ? "PRAGMA synchronous = OFF"
                                                  : "PRAGMA synchronous = FULL");
    if (status == VOC_OK && reading)
        status = voc__journal_execute(j, "PRAGMA query_only = ON");
    return status;
}

/* An empty database is one whose rows have not been taken in. */
static voc_status check_version(voc__journal *j, voc__journal_access access)
{
    int application = pragma(j, "PRAGMA application_id");
    int version = pragma(j, "PRAGMA user_version");
    if (application < 0 || version < 0)
        return voc__journal_failed(j);
    if (application == 0 && version == 0)
        return access == VOC__JOURNAL_MAKE
                   ? VOC_OK
                   : voc__journal_tell(j, VOC_ERROR_FILE, "the run in this folder has not begun");
    if (application != APPLICATION)
        return voc__journal_tell(j, VOC_ERROR_SYNTAX, "this is no journal of a run");
    if (version != VERSION)
        return voc__journal_tell(j, VOC_ERROR_SYNTAX,
                                 "the journal is of another version of this program");
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
        return voc__journal_no_memory(j);
    voc_status status = access == VOC__JOURNAL_MAKE ? make(j) : VOC_OK;
    if (status == VOC_OK && stat(j->path, &info) != 0)
        status = errno == ENOENT
                     ? voc__journal_tell(j, VOC_ERROR_FILE, "there is no run in this folder")
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
    for (size_t i = 0; i < VOC__SQL_STATEMENTS; i++)
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
    voc_status status = voc__journal_execute(j, tables);
    if (status == VOC_OK)
        status = voc__journal_execute(j, claims);
    return status == VOC_OK ? voc__journal_execute(j, head) : status;
}

voc_status voc__journal_begin(voc__journal *j)
{
    voc_status status = voc__journal_execute(j, "BEGIN IMMEDIATE");
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
    for (size_t i = VOC__SQL_CLAIM; i <= VOC__SQL_REPEAT; i++) {
        sqlite3_finalize(j->statements[i]);
        j->statements[i] = NULL;
    }
    return voc__journal_execute(j, "DROP TABLE temp.claim");
}

voc_status voc__journal_commit(voc__journal *j)
{
    voc_status status = j->filled ? VOC_OK : end_filling(j);
    if (status == VOC_OK)
        status = voc__journal_execute(j, "COMMIT");
    if (status == VOC_OK)
        j->filled = true;
    else
        voc__journal_rollback(j);
    return status;
}

/* A statement that SQLite rolled back by itself leaves nothing to do. */
void voc__journal_rollback(voc__journal *j)
{
    for (size_t i = 0; i < VOC__SQL_STATEMENTS; i++)
        sqlite3_reset(j->statements[i]);
    if (!sqlite3_get_autocommit(j->database))
        sqlite3_exec(j->database, "ROLLBACK", NULL, NULL, NULL);
}
