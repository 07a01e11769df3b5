/* What stands in the journal, row by row. */
#include <string.h>

#include "batch/journal_database.h"

/* ---- the run as a whole ---------------------------------------------------------------------- */

const char *voc__journal_get(voc__journal *j, const char *key)
{
    sqlite3_stmt *s = voc__journal_use(j, VOC__SQL_GET);
    if (!s)
        return "";
    sqlite3_bind_text(s, 1, key, -1, SQLITE_TRANSIENT);
    return sqlite3_step(s) == SQLITE_ROW ? voc__sql_text(s, 0) : "";
}

voc_status voc__journal_set(voc__journal *j, const char *key, const char *value)
{
    sqlite3_stmt *s = voc__journal_use(j, VOC__SQL_SET);
    if (!s)
        return VOC_ERROR_FILE;
    voc__sql_bind_text(s, 1, key);
    voc__sql_bind_text(s, 2, value);
    return voc__journal_run(j, s);
}

/* ---- rows ------------------------------------------------------------------------------------ */

voc_status voc__journal_add(voc__journal *j, const voc__journal_entry *entry)
{
    sqlite3_stmt *s = voc__journal_use(j, VOC__SQL_ADD);
    if (!s)
        return VOC_ERROR_FILE;
    const char *const words[] = {entry->id,     entry->name, entry->email,  entry->language,
                                 entry->report, entry->file, entry->column, entry->reason};
    voc__sql_bind_number(s, 1, entry->row);
    voc__sql_bind_number(s, 2, entry->line);
    voc__sql_bind_number(s, 3, entry->offset);
    voc__sql_bind_number(s, 4, entry->reason ? VOC_ROW_REFUSED : VOC_ROW_PENDING);
    for (int i = 0; i < (int)(sizeof words / sizeof *words); i++)
        voc__sql_bind_text(s, 5 + i, words[i]);
    return voc__journal_run(j, s);
}

voc_status voc__journal_settle(voc__journal *j, const voc__journal_outcome *outcome)
{
    sqlite3_stmt *s = voc__journal_use(j, VOC__SQL_SETTLE);
    if (!s)
        return VOC_ERROR_FILE;
    voc__sql_bind_number(s, 1, outcome->row);
    voc__sql_bind_number(s, 2, outcome->reason ? VOC_ROW_FAILED : VOC_ROW_MADE);
    voc__sql_bind_text(s, 3, outcome->digest);
    voc__sql_bind_text(s, 4, outcome->title);
    voc__sql_bind_text(s, 5, outcome->column);
    voc__sql_bind_text(s, 6, outcome->reason);
    return voc__journal_run(j, s);
}

voc_status voc__journal_pending(voc__journal *j, size_t after, voc__journal_task *tasks,
                                size_t room, size_t *count)
{
    *count = 0;
    sqlite3_stmt *s = voc__journal_use(j, VOC__SQL_PENDING);
    if (!s)
        return VOC_ERROR_FILE;
    int code = SQLITE_ROW;
    voc_status status = VOC_OK;
    voc__sql_bind_number(s, 1, after);
    voc__sql_bind_number(s, 2, room);
    while (status == VOC_OK && (code = sqlite3_step(s)) == SQLITE_ROW) {
        voc__journal_task *task = &tasks[*count];
        *task = (voc__journal_task){voc__sql_number(s, 0), voc__sql_number(s, 1),
                                    voc__sql_number(s, 2), strdup(voc__sql_text(s, 3))};
        if (task->file)
            ++*count;
        else
            status = voc__journal_no_memory(j);
    }
    if (status == VOC_OK && code != SQLITE_DONE)
        status = voc__journal_failed(j);
    sqlite3_reset(s);
    return status;
}

voc_status voc__journal_count(voc__journal *j, voc_batch_counts *counts)
{
    *counts = (voc_batch_counts){0};
    sqlite3_stmt *s = voc__journal_use(j, VOC__SQL_COUNT);
    if (!s)
        return VOC_ERROR_FILE;
    size_t *const by_status[] = {[VOC_ROW_PENDING] = &counts->pending,
                                 [VOC_ROW_MADE] = &counts->made,
                                 [VOC_ROW_REFUSED] = &counts->bad,
                                 [VOC_ROW_FAILED] = &counts->failed};
    int code;
    while ((code = sqlite3_step(s)) == SQLITE_ROW) {
        size_t status = voc__sql_number(s, 0);
        counts->rows += voc__sql_number(s, 1);
        if (status < sizeof by_status / sizeof *by_status)
            *by_status[status] += voc__sql_number(s, 1);
    }
    voc_status status = code == SQLITE_DONE ? VOC_OK : voc__journal_failed(j);
    sqlite3_reset(s);
    return status;
}

voc_row_result voc__journal_next(voc__journal *j, size_t after, voc_run_row *row)
{
    sqlite3_stmt *s = voc__journal_use(j, VOC__SQL_NEXT);
    if (!s)
        return VOC_ROW_ERROR;
    voc__sql_bind_number(s, 1, after);
    int code = sqlite3_step(s);
    if (code == SQLITE_ROW) {
        /* The texts stay until the statement is used again. */
        *row = (voc_run_row){voc__sql_number(s, 0),
                             (voc_row_status)voc__sql_number(s, 1),
                             voc__sql_text(s, 2),
                             voc__sql_text(s, 3),
                             voc__sql_text(s, 4),
                             voc__sql_text(s, 5),
                             voc__sql_text(s, 6),
                             voc__sql_text(s, 7),
                             voc__sql_text(s, 8),
                             voc__sql_text(s, 9),
                             voc__sql_text(s, 10),
                             voc__sql_text(s, 11),
                             (voc_mail_state)voc__sql_number(s, 12),
                             voc__sql_text(s, 13)};
        return VOC_ROW_GOOD;
    }
    if (code != SQLITE_DONE)
        voc__journal_failed(j);
    sqlite3_reset(s);
    return code == SQLITE_DONE ? VOC_ROW_END : VOC_ROW_ERROR;
}

voc_status voc__journal_mark(voc__journal *j, size_t row, voc_mail_state state, const char *note)
{
    /* A commit waits for statements that are being read. */
    sqlite3_reset(j->statements[VOC__SQL_NEXT]);
    sqlite3_stmt *s = voc__journal_use(j, VOC__SQL_MARK);
    if (!s)
        return VOC_ERROR_FILE;
    voc__sql_bind_number(s, 1, row);
    voc__sql_bind_number(s, 2, state);
    voc__sql_bind_text(s, 3, note);
    voc_status status = voc__journal_run(j, s);
    if (status == VOC_OK && sqlite3_changes(j->database) != 1)
        status = voc__journal_tell(j, VOC_ERROR_USAGE, "the run has no such row");
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
    for (size_t i = 0; i < VOC__SQL_STATEMENTS; i++)
        sqlite3_reset(j->statements[i]);
    voc_status status = voc__journal_execute(j, words);
    if (status != VOC_OK)
        voc__journal_rollback(j);
    return status;
}
