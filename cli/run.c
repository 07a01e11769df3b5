#include "cli/run.h"

#include <dirent.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <vocation/batch.h>

/* What is done with one run folder. */
typedef struct visit {
    const cli_options *options;
    voc_log *log;
    voc_batch_counts sum;
    size_t runs;
    unsigned of, seen; /* shards: how many there should be, and were found */
    bool (*act)(struct visit *visit, const char *folder);
} visit;

static void print_counts(const char *what, const voc_batch_counts *c)
{
    printf("%s: %zu rows, %zu made, %zu refused, %zu failed, %zu pending\n", what, c->rows, c->made,
           c->bad, c->failed, c->pending);
}

/* Every row that came to nothing, with its reason. */
static bool print_failures(visit *v, voc_run *run)
{
    voc_run_row row;
    voc_row_result result;
    for (size_t at = 0; (result = voc_run_next(run, at, &row, v->log)) == VOC_ROW_GOOD;
         at = row.row) {
        if (row.status != VOC_ROW_REFUSED && row.status != VOC_ROW_FAILED)
            continue;
        printf("  row %zu %s%s%s%s%s\n", row.row, voc_row_status_name(row.status),
               *row.column ? ", " : "", row.column, *row.reason ? ": " : "", row.reason);
    }
    return result == VOC_ROW_END;
}

static bool tell(visit *v, const char *folder)
{
    voc_batch_counts c;
    voc_run *run = voc_run_open(folder, VOC_RUN_READ, v->log);
    bool good = run && voc_run_count(run, &c, v->log) == VOC_OK;
    if (good) {
        print_counts(folder, &c);
        if (!v->options->quiet)
            good = print_failures(v, run);
        v->sum.rows += c.rows;
        v->sum.made += c.made;
        v->sum.bad += c.bad;
        v->sum.failed += c.failed;
        v->sum.pending += c.pending;
    }
    voc_run_free(run);
    return good;
}

static bool purge(visit *v, const char *folder)
{
    voc_run *run = voc_run_open(folder, VOC_RUN_MARK, v->log);
    bool good = run && voc_run_purge(run, v->log) == VOC_OK;
    voc_run_free(run);
    if (good && !v->options->quiet)
        fprintf(stderr, "%s: purged\n", folder);
    return good;
}

static bool visit_one(visit *v, const char *folder)
{
    v->runs++;
    return v->act(v, folder);
}

/* A run of its own, or one in shards, whose folders stand in it: "shard-2-of-8". */
static bool visit_all(visit *v, const char *folder)
{
    char path[PATH_MAX];
    struct dirent **names = NULL;
    bool good = true;
    snprintf(path, sizeof path, "%s/journal.db", folder);
    if (access(path, F_OK) == 0)
        return visit_one(v, folder);
    int count = scandir(folder, &names, NULL, alphasort);
    for (int i = 0; i < count; i++) {
        unsigned number, of;
        char end;
        if (sscanf(names[i]->d_name, "shard-%u-of-%u%c", &number, &of, &end) == 2) {
            snprintf(path, sizeof path, "%s/%s", folder, names[i]->d_name);
            good = visit_one(v, path) && good;
            v->of = of;
            v->seen++;
        }
        free(names[i]);
    }
    free(names);
    /* So that what is wrong with it is told. */
    return v->runs ? good : visit_one(v, folder);
}

int run_status(const cli_options *options, const char *folder)
{
    visit v = {.options = options, .log = voc_log_new(), .act = tell};
    visit_all(&v, folder);
    if (v.seen > 1)
        print_counts("together", &v.sum);
    if (v.seen < v.of)
        printf("%u of %u shards have begun\n", v.seen, v.of);
    int status = finish(options, v.log);
    if (status != EXIT_DONE)
        return status;
    if (v.sum.pending || v.seen < v.of)
        return EXIT_INTERRUPTED;
    return v.sum.bad || v.sum.failed ? EXIT_SOME_FAILED : EXIT_DONE;
}

int run_purge(const cli_options *options, const char *folder)
{
    visit v = {.options = options, .log = voc_log_new(), .act = purge};
    visit_all(&v, folder);
    return finish(options, v.log);
}
