/* vocation guide: a career guide of an occupation, a degree guide of a field or program, a
 * certification guide; of one thing, of several, or of all that the catalog holds. */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <vocation/report.h>

#include "cli/command.h"

typedef struct guide_run {
    const cli_options *options;
    const voc_catalog *catalog;
    voc_writer *writer;
    voc_log *log;
    size_t made, failed;
} guide_run;

static voc_report_options report_options(const cli_options *options)
{
    return (voc_report_options){.language = options->language,
                                .policy = {.choice = (voc_policy_choice)options->policy}};
}

static voc_document *compose(const guide_run *run, const voc_entity *entity)
{
    voc_report_options report = report_options(run->options);
    voc_date as_of = run->options->as_of;
    if (entity->kind == VOC_OCCUPATION)
        return voc_compose_career(run->catalog, &(voc_career_request){entity->id, as_of, report},
                                  run->log);
    if (entity->kind == VOC_CERTIFICATION)
        return voc_compose_certification(
            run->catalog, &(voc_certification_request){entity->id, as_of, report}, run->log);
    return voc_compose_degree(run->catalog, &(voc_degree_request){entity->id, as_of, report},
                              run->log);
}

/* "pages/welder.pdf"; what -o says comes first. */
static void name_output(const guide_run *run, const char *id, char *out, size_t size)
{
    const cli_options *options = run->options;
    const char *ending = options->format == FORMAT_TEXT ? "txt" : "pdf";
    if (options->output)
        snprintf(out, size, "%s", options->output);
    else
        snprintf(out, size, "%s%s%s.%s", options->folder ? options->folder : "",
                 options->folder ? "/" : "", id, ending);
}

static bool write_text(const guide_run *run, const voc_document *document, const char *path)
{
    bool piped = strcmp(path, "-") == 0;
    FILE *out = piped ? stdout : fopen(path, run->options->force ? "w" : "wx");
    if (!out) {
        fprintf(stderr, "vocation: %s: %s\n", path, strerror(errno));
        return false;
    }
    bool written = voc_writer_dump_pages(run->writer, document, out, run->log) == VOC_OK;
    if (!piped && fclose(out) != 0)
        written = false;
    return written;
}

static bool write_pdf(const guide_run *run, const voc_document *document, const char *path)
{
    if (strcmp(path, "-") != 0)
        return voc_writer_pdf_file(run->writer, document, path, run->options->force, run->log) ==
               VOC_OK;
    const unsigned char *bytes;
    size_t size;
    if (voc_writer_pdf(run->writer, document, &bytes, &size, run->log) != VOC_OK)
        return false;
    return fwrite(bytes, 1, size, stdout) == size && fflush(stdout) == 0;
}

static void make_guide(guide_run *run, const voc_entity *entity)
{
    char path[PATH_MAX];
    name_output(run, entity->id, path, sizeof path);
    voc_document *document = compose(run, entity);
    bool done = document && (run->options->format == FORMAT_TEXT ? write_text(run, document, path)
                                                                 : write_pdf(run, document, path));
    voc_document_free(document);
    run->made += done;
    run->failed += !done;
    if (!done)
        fprintf(stderr, "vocation: no guide of %s\n", entity->id);
    else if (!run->options->quiet && strcmp(path, "-") != 0)
        fprintf(stderr, "%s\n", path);
}

static bool has_guide(voc_kind kind)
{
    return kind == VOC_OCCUPATION || kind == VOC_FIELD || kind == VOC_PROGRAM ||
           kind == VOC_CERTIFICATION;
}

/* Every occupation but "all occupations", every field and every certification. Programs are told in
 * their field's guide. */
static void make_all(guide_run *run)
{
    static const voc_kind kinds[] = {VOC_OCCUPATION, VOC_FIELD, VOC_CERTIFICATION};
    const voc_occupation *reference = voc_catalog_reference(run->catalog);
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        voc_entity_list list = voc_catalog_list(run->catalog, kinds[k]);
        for (size_t i = 0; i < list.count; i++)
            if (!reference || list.items[i] != &reference->entity)
                make_guide(run, list.items[i]);
    }
}

static void make_named(guide_run *run)
{
    for (size_t i = 0; i < run->options->argument_count; i++) {
        const char *name = run->options->arguments[i];
        const voc_entity *entity = voc_catalog_find(run->catalog, name, run->log);
        if (entity && has_guide(entity->kind)) {
            make_guide(run, entity);
            continue;
        }
        run->failed++;
        if (entity)
            fprintf(stderr,
                    "vocation: there are guides of occupations, fields, programs and "
                    "certifications; \"%s\" is of another kind (%s)\n",
                    entity->id, voc_kind_name(entity->kind));
    }
}

int run_guide(const cli_options *options)
{
    if (options->output && (options->all || options->argument_count > 1)) {
        fprintf(stderr, "vocation: -o names one file; use -d for a folder\n");
        return EXIT_USAGE;
    }
    voc_log *log = voc_log_new();
    voc_catalog *catalog = open_catalog(options, log);
    voc_theme_request look = {options->theme, (voc_paper)options->paper};
    voc_theme *theme = catalog ? voc_theme_make(&look, log) : NULL;
    guide_run run = {.options = options, .catalog = catalog, .log = log};
    run.writer = theme ? voc_writer_new(theme, log) : NULL;
    if (run.writer) {
        voc_catalog_check_dates(catalog, options->as_of, log);
        if (options->all)
            make_all(&run);
        else
            make_named(&run);
    }
    voc_writer_free(run.writer);
    voc_theme_free(theme);
    voc_catalog_free(catalog);
    int status = finish(options, log);
    if (status == EXIT_DONE && run.failed)
        status = EXIT_USAGE;
    return run.failed && run.made ? EXIT_SOME_FAILED : status;
}
