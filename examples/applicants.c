/* applicants CATALOG DATABASE: as admissions software would do it. For every row of the table
 * applicant(id, name, target, report) whose report is NULL a personal pathway is made, on four
 * threads, and put back into the row as PDF. Catalog and theme are shared; each thread has a writer
 * and a connection of its own. */
#include <pthread.h>
#include <stdio.h>

#include <sqlite3.h>
#include <vocation/report.h>

enum { THREADS = 4, PATIENCE = 60000 /* milliseconds to wait for the others' writing */ };

typedef struct office {
    const voc_catalog *catalog;
    const voc_theme *theme;
    const char *database;
} office;

/* What one thread works with. */
typedef struct desk {
    const office *office;
    sqlite3_int64 number; /* it takes the rows whose number leaves this when divided by THREADS */
    voc_log *log;
    voc_writer *writer;
    sqlite3 *database;
    sqlite3_stmt *next, *put;
    int made;
    bool failed; /* the database did */
} desk;

static sqlite3_stmt *prepare(desk *d, const char *sql)
{
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(d->database, sql, -1, &statement, NULL) != SQLITE_OK)
        d->failed = true;
    return statement;
}

/* The document of one applicant goes from memory into the row. */
static void serve(desk *d, sqlite3_int64 row, const char *name, const char *target)
{
    const unsigned char *bytes;
    size_t size;
    voc_pathway_request request = {.name = name, .target = target, .as_of = {2026, 11, 23}};
    voc_document *document = voc_compose_pathway(d->office->catalog, &request, d->log);
    if (voc_writer_pdf(d->writer, document, &bytes, &size, d->log) == VOC_OK) {
        sqlite3_bind_blob64(d->put, 1, bytes, size, SQLITE_STATIC);
        sqlite3_bind_int64(d->put, 2, row);
        if (sqlite3_step(d->put) == SQLITE_DONE)
            d->made++;
        else
            d->failed = true;
        sqlite3_reset(d->put);
    }
    voc_document_free(document);
}

static void copy_text(sqlite3_stmt *statement, int column, char *to, size_t size)
{
    const char *text = (const char *)sqlite3_column_text(statement, column);
    snprintf(to, size, "%s", text ? text : "");
}

/* One row after the other: reading ends before writing begins, so nobody is kept waiting. */
static void serve_all(desk *d)
{
    sqlite3_int64 row = -1;
    while (!d->failed) {
        sqlite3_bind_int64(d->next, 1, row);
        sqlite3_bind_int64(d->next, 2, THREADS);
        sqlite3_bind_int64(d->next, 3, d->number);
        int code = sqlite3_step(d->next);
        if (code != SQLITE_ROW) {
            d->failed = code != SQLITE_DONE;
            return;
        }
        char name[256], target[256];
        row = sqlite3_column_int64(d->next, 0);
        copy_text(d->next, 1, name, sizeof name);
        copy_text(d->next, 2, target, sizeof target);
        sqlite3_reset(d->next);
        serve(d, row, name, target);
    }
}

static void *work(void *context)
{
    desk *d = context;
    d->writer = voc_writer_new(d->office->theme, d->log);
    d->failed = sqlite3_open_v2(d->office->database, &d->database, SQLITE_OPEN_READWRITE, NULL) !=
                SQLITE_OK;
    if (!d->failed) {
        sqlite3_busy_timeout(d->database, PATIENCE);
        d->next = prepare(d, "SELECT rowid, name, target FROM applicant WHERE rowid > ?1 AND"
                             " rowid % ?2 = ?3 AND report IS NULL ORDER BY rowid LIMIT 1");
        d->put = prepare(d, "UPDATE applicant SET report = ?1 WHERE rowid = ?2");
        serve_all(d);
    }
    if (d->failed)
        fprintf(stderr, "%s: %s\n", d->office->database, sqlite3_errmsg(d->database));
    sqlite3_finalize(d->next);
    sqlite3_finalize(d->put);
    sqlite3_close(d->database);
    voc_writer_free(d->writer);
    return NULL;
}

/* False when a thread could not do its part. */
static bool run(const office *o)
{
    desk desks[THREADS];
    pthread_t threads[THREADS];
    int started = 0, made = 0;
    bool good = true;
    for (; started < THREADS; started++) {
        desks[started] = (desk){.office = o, .number = started, .log = voc_log_new()};
        if (pthread_create(&threads[started], NULL, work, &desks[started]) != 0) {
            voc_log_free(desks[started].log);
            good = false;
            break;
        }
    }
    for (int i = 0; i < started; i++) {
        pthread_join(threads[i], NULL);
        voc_log_print(desks[i].log, stderr);
        good = good && !desks[i].failed && voc_log_errors(desks[i].log) == 0;
        made += desks[i].made;
        voc_log_free(desks[i].log);
    }
    printf("%d reports\n", made);
    return good;
}

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    voc_log *log = voc_log_new();
    voc_catalog *catalog = voc_catalog_load((const char *[]){argv[1]}, 1, log);
    voc_theme *theme = voc_theme_load(NULL, log);
    bool good = catalog && theme && run(&(office){catalog, theme, argv[2]});
    voc_log_print(log, stderr);
    voc_theme_free(theme);
    voc_catalog_free(catalog);
    voc_log_free(log);
    return good ? 0 : 1;
}
