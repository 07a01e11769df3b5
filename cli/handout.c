/* vocation handout: one sheet, two sides, about an occupation; of one or of several. */
#include <stdio.h>

#include "cli/report.h"

static bool make_handout(cli_report *report, const char *name)
{
    char file[160];
    const voc_entity *entity = voc_catalog_find(report->catalog, name, report->log);
    if (!entity)
        return false;
    snprintf(file, sizeof file, "%s-handout", entity->id);
    return report_write(report, report_handout(report, entity->id), file);
}

int run_handout(const cli_options *options)
{
    cli_report report;
    size_t made = 0, failed = 0;
    int status = report_open_several(&report, options);
    if (status != EXIT_DONE)
        return status;
    for (size_t i = 0; report.writer && i < options->argument_count; i++) {
        bool good = make_handout(&report, options->arguments[i]);
        made += good;
        failed += !good;
    }
    return report_close_several(&report, made, failed);
}
