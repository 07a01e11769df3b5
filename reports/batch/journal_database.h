/* The journal's database, inside. */
#ifndef VOC_BATCH_JOURNAL_DATABASE_H
#define VOC_BATCH_JOURNAL_DATABASE_H

#include <sqlite3.h>

#include "batch/journal.h"

typedef enum voc__sql {
    VOC__SQL_GET,
    VOC__SQL_SET,
    VOC__SQL_ADD,
    VOC__SQL_SETTLE,
    VOC__SQL_PENDING,
    VOC__SQL_COUNT,
    VOC__SQL_NEXT,
    VOC__SQL_MARK,
    VOC__SQL_CLAIM, /* from here on: of the filling alone */
    VOC__SQL_HOLDER,
    VOC__SQL_REPEAT,
    VOC__SQL_STATEMENTS,
} voc__sql;

struct voc__journal {
    char *folder;
    char *path; /* of the database, for messages */
    voc_log *log;
    sqlite3 *lock; /* of a database that stays empty; NULL for readers */
    sqlite3 *database;
    sqlite3_stmt *statements[VOC__SQL_STATEMENTS];
    bool filled;
};

/* Tell, and give the status. failed: what SQLite refused, in our words where we have some. */
voc_status voc__journal_tell(voc__journal *journal, voc_status status, const char *what);
voc_status voc__journal_no_memory(voc__journal *journal);
voc_status voc__journal_failed_in(voc__journal *journal, sqlite3 *database);
voc_status voc__journal_failed(voc__journal *journal);

voc_status voc__journal_execute(voc__journal *journal, const char *sql);

/* Ready to be given values; NULL, told. */
sqlite3_stmt *voc__journal_use(voc__journal *journal, voc__sql which);

/* Runs what gives no rows. */
voc_status voc__journal_run(voc__journal *journal, sqlite3_stmt *statement);

/* The text must stay until the statement has run. A refusal for want of memory leaves NULL, which
 * the tables do not take: so the step fails. */
void voc__sql_bind_text(sqlite3_stmt *statement, int at, const char *value);
void voc__sql_bind_number(sqlite3_stmt *statement, int at, uint64_t value);

/* Of the row that was read; never NULL, until the statement is used again. */
const char *voc__sql_text(sqlite3_stmt *statement, int column);
size_t voc__sql_number(sqlite3_stmt *statement, int column);

#endif
