/* vocation guide: a career guide of an occupation, a degree guide of a field or program, a
 * certification guide; of one thing, of several, or of all that the catalog holds. */
#include <stdio.h>

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

int run_guide(const cli_options *options)
{
    guide_run run = {.made = 0};
    int status = report_open_several(&run.report, options);
    if (status != EXIT_DONE)
        return status;
    if (run.report.writer) {
        if (options->all)
            make_all(&run);
        else
            make_named(&run);
    }
    status = report_close_several(&run.report, run.made, run.failed);
    return interrupted() ? EXIT_INTERRUPTED : status;
}
