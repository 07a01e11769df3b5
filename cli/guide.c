/* vocation guide: a career guide of an occupation, a degree guide of a field or program, a
 * certification guide; of one thing, of several, or of all that the catalog holds. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/progress.h"
#include "cli/report.h"

typedef struct guide_run {
    cli_report report;
    cli_progress progress;
    size_t made, failed;
} guide_run;

static void make_guide(guide_run *run, const voc_entity *entity)
{
    if (report_write(&run->report, report_guide(&run->report, entity), entity->id)) {
        run->made++;
        return;
    }
    run->failed++;
    fprintf(stderr, "vocation: no guide of %s\n", entity->id);
}

/* Every occupation but "all occupations", every field and every certification. Programs are told in
 * their field's guide. Stops after the current one when interrupted. */
static void make_all(guide_run *run)
{
    static const voc_kind kinds[] = {VOC_OCCUPATION, VOC_FIELD, VOC_CERTIFICATION};
    enum { KINDS = sizeof kinds / sizeof *kinds };
    const voc_catalog *catalog = run->report.catalog;
    size_t total = 0;
    for (size_t k = 0; k < KINDS; k++)
        total += voc_catalog_list(catalog, kinds[k]).count;
    progress_begin(&run->progress, run->report.options, total);
    for (size_t k = 0; k < KINDS; k++) {
        voc_entity_list list = voc_catalog_list(catalog, kinds[k]);
        for (size_t i = 0; i < list.count && !interrupted(); i++) {
            if (report_has_guide(&run->report, list.items[i]))
                make_guide(run, list.items[i]);
            progress_step(&run->progress);
        }
    }
    progress_end(&run->progress);
    if (!run->report.options->quiet)
        fprintf(stderr, "%zu guides in %s\n", run->made,
                run->report.options->folder ? run->report.options->folder : "this folder");
}

static void make_named(guide_run *run)
{
    const cli_options *options = run->report.options;
    for (size_t i = 0; i < options->argument_count; i++) {
        const voc_entity *entity =
            voc_catalog_find(run->report.catalog, options->arguments[i], run->report.log);
        if (entity && report_has_guide(&run->report, entity)) {
            make_guide(run, entity);
            continue;
        }
        run->failed++;
        if (entity)
            fprintf(stderr,
                    "vocation: there are guides of occupations, fields, programs and "
                    "certifications; none of \"%s\" (%s)\n",
                    entity->id, voc_kind_name(entity->kind));
    }
}

/* Some failed: each was named. None was made: the status of the error itself. */
static int status_of(const guide_run *run, int status)
{
    if (interrupted())
        return EXIT_INTERRUPTED;
    if (!run->failed)
        return status;
    if (run->made)
        return EXIT_SOME_FAILED;
    return status != EXIT_DONE ? status : EXIT_USAGE;
}

int run_guide(const cli_options *options)
{
    if (options->output && (options->all || options->argument_count > 1)) {
        fprintf(stderr, "vocation: -o names one file; use -d for a folder\n");
        return EXIT_USAGE;
    }
    if (!report_has_format(options))
        return EXIT_USAGE;
    guide_run run = {.made = 0};
    if (options->folder && mkdir(options->folder, 0777) != 0 && errno != EEXIST) {
        fprintf(stderr, "vocation: %s: %s\n", options->folder, strerror(errno));
        return EXIT_SYSTEM;
    }
    if (report_open_pages(&run.report, options)) {
        if (options->all)
            make_all(&run);
        else
            make_named(&run);
    }
    return status_of(&run, report_close(&run.report));
}
