/* vocation compare: two to five of one kind, as a sheet, as text or as JSON. */
#include <stdio.h>

#include "cli/report.h"

static voc_document *compose(const cli_report *report)
{
    const cli_options *options = report->options;
    return voc_compose_comparison(
        report->catalog,
        &(voc_comparison_request){.subjects = (const char *const *)options->arguments,
                                  .count = options->argument_count,
                                  .as_of = options->as_of,
                                  .options = report_wishes(report)},
        report->log);
}

/* "medical-coder-and-medical-secretary", cut where a file's name would grow too long. */
static void name_sheet(const cli_report *report, char *name, size_t size)
{
    size_t used = 0;
    name[0] = '\0';
    for (size_t i = 0; i < report->options->argument_count && used < size; i++) {
        const voc_entity *subject =
            voc_catalog_find(report->catalog, report->options->arguments[i], NULL);
        int length = snprintf(name + used, size - used, "%s%s", i ? "-and-" : "",
                              subject ? subject->id : "");
        used += length > 0 ? (size_t)length : 0;
    }
}

static void print_comparison(const cli_report *report)
{
    const cli_options *options = report->options;
    voc_policy policy = report_wishes(report).policy;
    const voc_comparison *comparison =
        voc_compare(report->catalog, (const char *const *)options->arguments,
                    options->argument_count, &policy, report->log);
    if (comparison)
        voc_export_comparison_json(comparison, stdout);
    voc_comparison_free(comparison);
}

int run_compare(const cli_options *options)
{
    return report_or_json(options, compose, name_sheet, print_comparison);
}
