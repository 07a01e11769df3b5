/* vocation handout: one sheet, two sides, about an occupation; of one or of several. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

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
    size_t failed = 0;
    if (options->output && options->argument_count > 1) {
        fprintf(stderr, "vocation: -o names one file; use -d for a folder\n");
        return EXIT_USAGE;
    }
    if (options->folder && mkdir(options->folder, 0777) != 0 && errno != EEXIST) {
        fprintf(stderr, "vocation: %s: %s\n", options->folder, strerror(errno));
        return EXIT_SYSTEM;
    }
    if (!report_has_format(options))
        return EXIT_USAGE;
    bool open = report_open_pages(&report, options);
    for (size_t i = 0; open && i < options->argument_count; i++)
        failed += !make_handout(&report, options->arguments[i]);
    size_t made = options->argument_count - failed;
    int status = report_close(&report);
    if (!failed || !open)
        return status;
    return made ? EXIT_SOME_FAILED : status != EXIT_DONE ? status : EXIT_USAGE;
}
