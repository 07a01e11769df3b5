/* vocation packet: several reports in one PDF, with a cover and its contents. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/report.h"

enum { PARTS_MAX = 100, COMPARED_MAX = 5 };

/* One word of the command line: a thing's name for its guide, "handout:NAME" or
 * "compare:NAME,NAME". */
typedef struct part_kind {
    const char *name;
    voc_document *(*compose)(cli_report *report, const char *names);
} part_kind;

static voc_document *compose_guide(cli_report *report, const char *name)
{
    const voc_entity *entity = voc_catalog_find(report->catalog, name, report->log);
    if (entity && report_has_guide(report, entity))
        return report_guide(report, entity);
    if (entity)
        fprintf(stderr, "vocation: there is no guide of \"%s\" (%s)\n", entity->id,
                voc_kind_name(entity->kind));
    return NULL;
}

static voc_document *compose_comparison(cli_report *report, const char *names)
{
    char *copy = strdup(names), *rest = copy;
    const char *subjects[COMPARED_MAX + 1];
    size_t count = 0;
    for (char *name = copy; name && count <= COMPARED_MAX; name = rest) {
        rest = strchr(name, ',');
        if (rest)
            *rest++ = '\0';
        subjects[count++] = name;
    }
    voc_document *sheet =
        !copy ? NULL
              : voc_compose_comparison(report->catalog,
                                       &(voc_comparison_request){.subjects = subjects,
                                                                 .count = count,
                                                                 .as_of = report->options->as_of,
                                                                 .options = report_wishes(report)},
                                       report->log);
    free(copy);
    return sheet;
}

static voc_document *compose_handout(cli_report *report, const char *name)
{
    return report_handout(report, name);
}

static const part_kind kinds[] = {
    {"guide:", compose_guide},
    {"handout:", compose_handout},
    {"compare:", compose_comparison},
};

/* NULL, said on standard error or in the log, when there is no such report. */
static voc_document *compose_part(cli_report *report, const char *word)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        size_t size = strlen(kinds[i].name);
        if (strncmp(word, kinds[i].name, size) == 0)
            return kinds[i].compose(report, word + size);
    }
    return compose_guide(report, word);
}

/* All parts, or none. */
static voc_document *compose(cli_report *report)
{
    const cli_options *options = report->options;
    voc_document *parts[PARTS_MAX];
    size_t count = 0, failed = 0;
    for (; count < options->argument_count; count++) {
        parts[count] = compose_part(report, options->arguments[count]);
        failed += !parts[count];
    }
    if (!failed)
        return voc_compose_packet(report->catalog,
                                  &(voc_packet_request){.title = options->title,
                                                        .parts = parts,
                                                        .part_count = count,
                                                        .as_of = options->as_of,
                                                        .options = report_wishes(report)},
                                  report->log);
    for (size_t i = 0; i < count; i++)
        voc_document_free(parts[i]);
    return NULL;
}

int run_packet(const cli_options *options)
{
    cli_report report;
    if (!report_has_format(options))
        return EXIT_USAGE;
    bool written = report_open_pages(&report, options);
    if (written)
        written = report_write(&report, compose(&report), "packet");
    int status = report_close(&report);
    return written || status != EXIT_DONE ? status : EXIT_USAGE;
}
