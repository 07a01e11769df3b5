/* vocation batch: one report for each row of a file of recipients. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <vocation/batch.h>

#include "cli/progress.h"
#include "cli/report.h"
#include "cli/run.h"
#include "cli/shard.h"

enum { JOBS_BY_DEFAULT = 16 };

typedef struct batch_run {
    const cli_options *options;
    cli_progress progress;
    bool began;
} batch_run;

static void tell_progress(void *context, size_t total, size_t settled, size_t failed)
{
    batch_run *run = context;
    (void)failed;
    if (!run->began)
        progress_begin(&run->progress, run->options, total);
    run->began = true;
    progress_reach(&run->progress, settled);
}

static bool stop(void *context)
{
    (void)context;
    return interrupted();
}

static unsigned processors(void)
{
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count < 1 ? 1 : count > JOBS_BY_DEFAULT ? JOBS_BY_DEFAULT : (unsigned)count;
}

/* A run that is gone on with keeps its date, unless another is asked for. */
static void keep_date(const cli_options *options, const voc_batch_request *request, voc_date *date)
{
    char folder[4096];
    int length = request->shard.of
                     ? snprintf(folder, sizeof folder, "%s/shard-%u-of-%u", request->folder,
                                request->shard.number, request->shard.of)
                     : snprintf(folder, sizeof folder, "%s", request->folder);
    if (options->dated || !options->resume || length < 0 || (size_t)length >= sizeof folder)
        return;
    voc_run *run = voc_run_open(folder, VOC_RUN_READ, NULL);
    const char *words = run ? voc_run_edition(run) : "";
    const char *told = strstr(words, " date ");
    if (told)
        voc_date_parse(told + strlen(" date "), date);
    voc_run_free(run);
}

static int status_of(voc_status status, const voc_batch_counts *counts, int told)
{
    if (status != VOC_OK)
        return told;
    if (counts->pending)
        return EXIT_INTERRUPTED;
    return counts->bad || counts->failed ? EXIT_SOME_FAILED : EXIT_DONE;
}

static void tell_end(const cli_options *options, const voc_batch_counts *c)
{
    if (!options->quiet && c->rows)
        fprintf(stderr, "%zu of %zu in %s; %zu refused, %zu failed, %zu pending\n", c->made,
                c->rows, options->folder, c->bad, c->failed, c->pending);
    if (!options->quiet && c->pending)
        fprintf(stderr, "vocation: the same command with --resume goes on with it\n");
}

static int make(cli_report *report, const cli_options *options, const voc_shard *shard)
{
    batch_run run = {.options = options};
    voc_batch_counts counts = {0};
    voc_batch_request request = {
        .catalog = report->catalog,
        .theme = report->theme,
        .recipients = options->arguments[0],
        .map = options->map,
        .folder = options->folder,
        .report = options->report,
        .names = options->names,
        .as_of = options->as_of,
        .options = report_wishes(report),
        .threads = options->jobs ? options->jobs : processors(),
        .shard = *shard,
        .resume = options->resume,
        .unsynced = options->no_sync,
        .progress = tell_progress,
        .stop = stop,
        .context = &run,
    };
    keep_date(options, &request, &request.as_of);
    interrupt_listen();
    voc_status status = voc_batch(&request, &counts, report->log);
    if (run.began)
        progress_end(&run.progress);
    tell_end(options, &counts);
    return status_of(status, &counts, report_close(report));
}

int run_batch(const cli_options *options)
{
    voc_shard shard;
    const char *from;
    cli_report report;
    if (options->purge || options->status)
        return (options->purge ? run_purge : run_status)(options, options->arguments[0]);
    if (!options->folder) {
        fprintf(stderr, "vocation: batch wants a folder for the run: -d RUN\n");
        return EXIT_USAGE;
    }
    if (!find_shard(options, &shard, &from))
        return EXIT_USAGE;
    if (from && !options->quiet)
        fprintf(stderr, "vocation: shard %u of %u, as %s says\n", shard.number, shard.of, from);
    if (!report_open_pages(&report, options))
        return report_close(&report);
    return make(&report, options, &shard);
}
