#include "batch/journal_database.h"

#include <errno.h>

#include "base/file_error.h"
#include "base/log.h"

static const char *const texts[VOC__SQL_STATEMENTS] = {
    [VOC__SQL_GET] = "SELECT value FROM run WHERE key = ?",
    [VOC__SQL_SET] =
        "INSERT INTO run VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    [VOC__SQL_ADD] =
        "INSERT INTO recipient (row, line, offset, status, id, name, email, language, report,"
        " file, field, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [VOC__SQL_SETTLE] =
        "UPDATE recipient SET status = ?2, digest = ?3, title = ?4, field = ?5, reason = ?6"
        " WHERE row = ?1",
    [VOC__SQL_PENDING] =
        "SELECT row, line, offset, file FROM recipient WHERE row > ? AND status = 0"
        " ORDER BY row LIMIT ?",
    [VOC__SQL_COUNT] = "SELECT status, count(*) FROM recipient GROUP BY status",
    [VOC__SQL_NEXT] =
        "SELECT row, status, id, name, email, language, report, file, digest, title, field,"
        " reason, mail, mail_note FROM recipient WHERE row > ? ORDER BY row LIMIT 1",
    [VOC__SQL_MARK] = "UPDATE recipient SET mail = ?2, mail_note = ?3 WHERE row = ?1",
    [VOC__SQL_CLAIM] =
        "INSERT INTO claim (what, digest, row) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
    [VOC__SQL_HOLDER] = "SELECT row FROM claim WHERE what = ? AND digest = ?",
    [VOC__SQL_REPEAT] =
        "UPDATE claim SET times = times + 1 WHERE what = ? AND digest = ? RETURNING times",
};

/* ---- telling --------------------------------------------------------------------------------- */

voc_status voc__journal_tell(voc__journal *j, voc_status status, const char *what)
{
    voc__log_add(j->log, VOC_ERROR, status, j->path, 0, 0, NULL, "%s", what);
    return status;
}

voc_status voc__journal_no_memory(voc__journal *j)
{
    return voc__journal_tell(j, VOC_ERROR_MEMORY, "no memory for the journal");
}

voc_status voc__journal_failed_in(voc__journal *j, sqlite3 *database)
{
    int code = sqlite3_errcode(database) & 0xff;
    int error = sqlite3_system_errno(database);
    switch (code) {
    case SQLITE_NOMEM:
        return voc__journal_no_memory(j);
    case SQLITE_FULL:
        return voc__file_error(j->log, j->path, "write the journal", ENOSPC);
    case SQLITE_BUSY:
        return voc__journal_tell(j, VOC_ERROR_CONFLICT, "the run is in work elsewhere");
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return voc__journal_tell(j, VOC_ERROR_SYNTAX,
                                 "this is no journal of a run, or it is damaged");
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

voc_status voc__journal_failed(voc__journal *j)
{
    return voc__journal_failed_in(j, j->database);
}

/* ---- statements ------------------------------------------------------------------------------ */

voc_status voc__journal_execute(voc__journal *j, const char *sql)
{
    return sqlite3_exec(j->database, sql, NULL, NULL, NULL) == SQLITE_OK ? VOC_OK
                                                                         : voc__journal_failed(j);
}

sqlite3_stmt *voc__journal_use(voc__journal *j, voc__sql which)
{
    sqlite3_stmt **s = &j->statements[which];
    if (!*s && sqlite3_prepare_v3(j->database, texts[which], -1, SQLITE_PREPARE_PERSISTENT, s,
                                  NULL) != SQLITE_OK) {
        voc__journal_failed(j);
        return NULL;
    }
    sqlite3_reset(*s);
    return *s;
}

void voc__sql_bind_number(sqlite3_stmt *s, int at, uint64_t value)
{
    sqlite3_bind_int64(s, at, (sqlite3_int64)value);
}

void voc__sql_bind_text(sqlite3_stmt *s, int at, const char *value)
{
    sqlite3_bind_text(s, at, value ? value : "", -1, SQLITE_STATIC);
}

voc_status voc__journal_run(voc__journal *j, sqlite3_stmt *s)
{
    voc_status status = sqlite3_step(s) == SQLITE_DONE ? VOC_OK : voc__journal_failed(j);
    sqlite3_reset(s);
    sqlite3_clear_bindings(s);
    return status;
}

const char *voc__sql_text(sqlite3_stmt *s, int column)
{
    const char *text = (const char *)sqlite3_column_text(s, column);
    return text ? text : "";
}

size_t voc__sql_number(sqlite3_stmt *s, int column)
{
    return (size_t)sqlite3_column_int64(s, column);
}
