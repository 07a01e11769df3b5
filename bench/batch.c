/* bench_batch CATALOG TARGET COUNT [unsynced]: pathways a second for so many recipients, on one
 * thread and on two, planning and files included, and the peak of memory. Files go into the current
 * folder. Each number of threads runs in a process of its own. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <vocation/batch.h>

#include "bench/measure.h"

typedef struct bench {
    const char *catalog, *target;
    long count;
    bool unsynced;
    char folder[64];
    char recipients[96];
} bench;

static double seconds(clockid_t clock)
{
    struct timespec t;
    clock_gettime(clock, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void give_up(const char *what)
{
    perror(what);
    exit(EXIT_FAILURE);
}

static void write_recipients(bench *b)
{
    static const char *const levels[] = {"high-school", "associate", "bachelor", "certificate"};
    snprintf(b->recipients, sizeof b->recipients, "%s/recipients.csv", b->folder);
    FILE *out = fopen(b->recipients, "wb");
    if (!out)
        give_up(b->recipients);
    fputs("id,name,email,level,to,online\n", out);
    for (long i = 0; i < b->count; i++)
        fprintf(out, "A%06ld,Applicant Number %ld,a%ld@example.org,%s,%s,%s\n", i, i, i,
                levels[i % 4], b->target, i % 3 ? "no" : "yes");
    if (fclose(out) != 0)
        give_up(b->recipients);
}

/* What one run took: on the clock, of CPU time, and of that the thread that hands out rows. */
typedef struct cost {
    double passed, cpu, own;
} cost;

static cost cost_now(void)
{
    return (cost){seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID),
                  seconds(CLOCK_THREAD_CPUTIME_ID)};
}

static void print_costs(unsigned threads, const voc_batch_counts *counts, cost from, cost to)
{
    double made = (double)counts->made;
    printf("%u thread%s %6.0f a second, %.3f ms of CPU each, %.3f of it handing out; peak %ld KiB; "
           "%zu of %zu\n",
           threads, threads > 1 ? "s" : " ", made / (to.passed - from.passed),
           1e3 * (to.cpu - from.cpu) / made, 1e3 * (to.own - from.own) / made, measure_peak_kib(),
           counts->made, counts->rows);
    fflush(stdout);
}

static int run(const bench *b, unsigned threads)
{
    char folder[96];
    voc_batch_counts counts;
    voc_log *log = voc_log_new();
    voc_catalog *catalog = voc_catalog_load((const char *[]){b->catalog}, 1, log);
    voc_theme *theme = voc_theme_load(NULL, log);
    snprintf(folder, sizeof folder, "%s/run-%u", b->folder, threads);
    voc_batch_request request = {.catalog = catalog,
                                 .theme = theme,
                                 .recipients = b->recipients,
                                 .folder = folder,
                                 .as_of = {2026, 11, 23},
                                 .threads = threads,
                                 .unsynced = b->unsynced};
    cost began = cost_now();
    voc_status status = voc_batch(&request, &counts, log);
    print_costs(threads, &counts, began, cost_now());
    voc_log_print(log, stderr);
    return status == VOC_OK && counts.made == counts.rows ? 0 : 1;
}

static bool run_apart(const bench *b, unsigned threads)
{
    int how;
    pid_t child = fork();
    if (child == 0)
        _exit(run(b, threads));
    return child > 0 && waitpid(child, &how, 0) == child && how == 0;
}

static void clean_up(const bench *b)
{
    char command[96];
    snprintf(command, sizeof command, "rm -rf %s", b->folder);
    if (system(command) != 0)
        give_up(b->folder);
}

int main(int argc, char **argv)
{
    if (argc < 4) {
        fprintf(stderr, "usage: bench_batch CATALOG TARGET COUNT [unsynced]\n");
        return 2;
    }
    bench b = {argv[1], argv[2], strtol(argv[3], NULL, 10), argc > 4, "bench-batch-XXXXXX", ""};
    if (!mkdtemp(b.folder))
        give_up("mkdtemp");
    write_recipients(&b);
    printf("%ld pathways, %s\n", b.count, b.unsynced ? "unsynced" : "synced");
    fflush(stdout);
    bool good = run_apart(&b, 1);
    good = run_apart(&b, 2) && good;
    clean_up(&b);
    return good ? 0 : 1;
}
