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
    if (plan && (options->json || options->format == FORMAT_JSON))
        voc_export_plan_json(plan, stdout);
    else if (plan)
        voc_export_plan_text(plan, options->language, stdout);
    voc_plan_free(plan);
}

int run_pathway(const cli_options *options)
{
    if (!options->to) {
        fprintf(stderr, "vocation: where to? --to names an occupation, a certification or a "
                        "program\n");
        return EXIT_USAGE;
    }
    cli_report report;
    if (report_open(&report, options))
        print_plan(&report);
    return report_close(&report);
}
