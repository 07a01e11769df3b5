/* vocation pathway: the ways from what somebody has to what somebody wants. */
#include <stdio.h>

#include <vocation/export.h>
#include <vocation/plan.h>

#include "cli/report.h"

static voc_person person_of(const cli_options *options)
{
    return (voc_person){.level = options->from,
                        .have = options->have,
                        .have_count = options->have_count,
                        .experience = options->experience,
                        .experience_count = options->experience_count,
                        .online = options->online,
                        .most_months = options->max_months,
                        .earn = options->earn};
}

static void print_plan(const cli_report *report)
{
    const cli_options *options = report->options;
    voc_plan *plan = voc_plan_make(report->catalog,
                                   &(voc_plan_request){.person = person_of(options),
                                                       .target = options->to,
                                                       .policy = report_wishes(report).policy},
                                   report->log);
    if (plan)
        voc_export_plan_json(plan, stdout);
    voc_plan_free(plan);
}

static voc_document *compose(const cli_report *report)
{
    const cli_options *options = report->options;
    return voc_compose_pathway(report->catalog,
                               &(voc_pathway_request){.person = person_of(options),
                                                      .target = options->to,
                                                      .name = options->name,
                                                      .as_of = options->as_of,
                                                      .options = report_wishes(report)},
                               report->log);
}

/* "pathway-to-rhit": no file is named after a person. */
static void name_file(const cli_report *report, char *name, size_t size)
{
    const voc_entity *goal = voc_catalog_find(report->catalog, report->options->to, NULL);
    snprintf(name, size, "pathway-to-%s", goal ? goal->id : "");
}

int run_pathway(const cli_options *options)
{
    if (!options->to) {
        fprintf(stderr, "vocation: where to? --to names an occupation, a certification or a "
                        "program\n");
        return EXIT_USAGE;
    }
    return report_or_json(options, compose, name_file, print_plan);
}
