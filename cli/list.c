#include <stdio.h>
#include <string.h>

#include <vocation/export.h>
#include <vocation/nearest.h>

#include "cli/command.h"

/* "occupation" or "occupations". VOC_KIND_COUNT: no kind is called that. */
static voc_kind find_kind(const char *word)
{
    for (int kind = 0; kind < VOC_KIND_COUNT; kind++) {
        const char *name = voc_kind_name((voc_kind)kind);
        size_t length = strlen(name);
        if (strncmp(name, word, length) == 0 &&
            (word[length] == '\0' || strcmp(word + length, "s") == 0))
            return (voc_kind)kind;
    }
    return VOC_KIND_COUNT;
}

static int report_kind(const char *word)
{
    const char *names[VOC_KIND_COUNT];
    for (int kind = 0; kind < VOC_KIND_COUNT; kind++)
        names[kind] = voc_kind_name((voc_kind)kind);
    const char *nearest = voc_nearest(word, names, VOC_KIND_COUNT);
    fprintf(stderr, "vocation: no kind \"%s\"", word);
    if (nearest)
        fprintf(stderr, "; did you mean \"%s\"?", nearest);
    fprintf(stderr, "\nThere are:");
    for (int kind = 0; kind < VOC_KIND_COUNT; kind++)
        fprintf(stderr, "%s %s", kind ? "," : "", names[kind]);
    fputc('\n', stderr);
    return EXIT_USAGE;
}

int run_list(const cli_options *options)
{
    int kind = VOC_KIND_COUNT;
    if (options->argument_count && (kind = find_kind(options->arguments[0])) == VOC_KIND_COUNT)
        return report_kind(options->arguments[0]);
    voc_log *log = voc_log_new();
    voc_catalog *catalog = open_catalog(options, log);
    if (catalog && options->json)
        voc_export_list_json(catalog, (voc_kind)kind, stdout);
    else if (catalog)
        voc_export_list_text(catalog, (voc_kind)kind, options->language, stdout);
    voc_catalog_free(catalog);
    return finish(options, log);
}
