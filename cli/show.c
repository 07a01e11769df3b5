#include <stdio.h>

#include <vocation/export.h>

#include "cli/command.h"

int run_show(const cli_options *options)
{
    voc_log *log = voc_log_new();
    voc_catalog *catalog = open_catalog(options, log);
    const voc_entity *record =
        catalog ? voc_catalog_find(catalog, options->arguments[0], log) : NULL;
    if (record && options->json)
        voc_export_record_json(record, stdout);
    else if (record)
        voc_export_record_text(record, options->language, stdout);
    voc_catalog_free(catalog);
    return finish(options, log);
}
