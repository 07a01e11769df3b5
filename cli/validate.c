#include <stdio.h>

#include <vocation/diagnostics.h>

#include "cli/command.h"

int run_validate(const cli_options *options)
{
    voc_log *log = voc_log_new();
    voc_catalog *catalog =
        open_catalogs((const char *const *)options->arguments, options->argument_count, log);
    if (catalog)
        voc_catalog_check_dates(catalog, options->as_of, log);
    if (options->json)
        voc_log_print_json(log, stdout);
    else
        voc_log_print(log, stdout);
    size_t errors = voc_log_errors(log), warnings = voc_log_warnings(log);
    if (!options->json && !options->quiet)
        fprintf(stderr, "%zu error%s, %zu warning%s\n", errors, errors == 1 ? "" : "s", warnings,
                warnings == 1 ? "" : "s");
    voc_catalog_free(catalog);
    int status = exit_status_of(log);
    voc_log_free(log);
    return status;
}
