#include "batch/reports.h"

#include <string.h>

#define BIT(kind) (1u << (kind))

static voc_document *pathway(const voc_batch_request *request, const voc_recipient *recipient,
                             const voc_report_options *options, voc_log *log)
{
    voc_pathway_request wish = {recipient->person, recipient->to, recipient->name, request->as_of,
                                *options};
    return voc_compose_pathway(request->catalog, &wish, log);
}

static voc_document *career(const voc_batch_request *request, const voc_recipient *recipient,
                            const voc_report_options *options, voc_log *log)
{
    voc_career_request wish = {recipient->to, request->as_of, *options};
    return voc_compose_career(request->catalog, &wish, log);
}

static voc_document *degree(const voc_batch_request *request, const voc_recipient *recipient,
                            const voc_report_options *options, voc_log *log)
{
    voc_degree_request wish = {recipient->to, request->as_of, *options};
    return voc_compose_degree(request->catalog, &wish, log);
}

static voc_document *certification(const voc_batch_request *request, const voc_recipient *recipient,
                                   const voc_report_options *options, voc_log *log)
{
    voc_certification_request wish = {recipient->to, request->as_of, *options};
    return voc_compose_certification(request->catalog, &wish, log);
}

static const voc__report table[] = {
#define REPORT(name, kinds, wanted) {#name, kinds, wanted, name},
#include "batch/reports.def"
#undef REPORT
};

const char *const *voc_batch_reports(void)
{
    static const char *const names[] = {
#define REPORT(name, kinds, wanted) #name,
#include "batch/reports.def"
#undef REPORT
        NULL,
    };
    return names;
}

const voc__report *voc__report_find(const char *name)
{
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (strcmp(table[i].name, name) == 0)
            return &table[i];
    return NULL;
}

const voc__report *voc__report_of(const voc_batch_request *request, const voc_recipient *recipient)
{
    if (*recipient->report)
        return voc__report_find(recipient->report);
    return request->report ? voc__report_find(request->report) : table;
}

const char *voc__language_of(const voc_batch_request *request, const voc_recipient *recipient)
{
    if (*recipient->language)
        return recipient->language;
    return request->options.language ? request->options.language : "";
}

voc_document *voc__report_compose(const voc_batch_request *request, const voc_recipient *recipient,
                                  voc_log *log)
{
    voc_report_options options = request->options;
    if (*recipient->language)
        options.language = recipient->language;
    return voc__report_of(request, recipient)->compose(request, recipient, &options, log);
}
