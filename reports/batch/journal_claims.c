/* What rows claim while the journal is filled: to be the only one of its key, or its name. */
#include "batch/digest.h"
#include "batch/journal_database.h"

static voc_status ask_number(voc__journal *j, sqlite3_stmt *s, size_t *number)
{
    bool found = sqlite3_step(s) == SQLITE_ROW;
    if (found)
        *number = voc__sql_number(s, 0);
    /* A change that gives rows is done when it has given all. */
    bool done = found && sqlite3_step(s) == SQLITE_DONE;
    voc_status status = done ? VOC_OK : voc__journal_failed(j);
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
    sqlite3_stmt *s = voc__journal_use(j, VOC__SQL_CLAIM);
    if (!s)
        return VOC_ERROR_FILE;
    bind_claim(s, what, text);
    voc__sql_bind_number(s, 3, *row);
    voc_status status = voc__journal_run(j, s);
    if (status != VOC_OK || sqlite3_changes(j->database) > 0)
        return status;
    s = voc__journal_use(j, VOC__SQL_HOLDER);
    if (!s)
        return VOC_ERROR_FILE;
    bind_claim(s, what, text);
    return ask_number(j, s, row);
}

voc_status voc__journal_repeat(voc__journal *j, const char *name, size_t *times)
{
    sqlite3_stmt *s = voc__journal_use(j, VOC__SQL_REPEAT);
    if (!s)
        return VOC_ERROR_FILE;
    bind_claim(s, VOC__CLAIM_NAME, name);
    return ask_number(j, s, times);
}
