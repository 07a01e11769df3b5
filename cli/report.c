#include "cli/report.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* One line for all figures that a report of an earlier day leaves out; validate names each. */
static void tell_later_figures(const cli_report *report)
{
    voc_log *later = voc_log_new();
    voc_catalog_check_dates(report->catalog, report->options->as_of, later);
    if (voc_log_warnings(later) > 0 && !report->options->quiet)
        fprintf(stderr, "vocation: %zu figures are dated after the report and left out of it\n",
                voc_log_warnings(later));
    voc_log_free(later);
}

bool report_open(cli_report *report, const cli_options *options)
{
    *report = (cli_report){.options = options, .log = voc_log_new()};
    report->catalog = open_catalog(options, report->log);
    if (report->catalog)
        tell_later_figures(report);
    return report->catalog != NULL;
}

bool report_has_format(const cli_options *options)
{
    if (options->format != FORMAT_JSON)
        return true;
    fprintf(stderr, "vocation: a report is a PDF or a text; show prints a record as JSON\n");
    return false;
}

bool report_open_pages(cli_report *report, const cli_options *options)
{
    if (!report_open(report, options))
        return false;
    voc_theme_request look = {options->theme, (voc_paper)options->paper,
                              (voc_edition)options->edition};
    report->theme = voc_theme_make(&look, report->log);
    report->writer = report->theme ? voc_writer_new(report->theme, report->log) : NULL;
    voc_writer_set_options(
        report->writer,
        &(voc_output_options){.two_up = options->two_up, .crop_marks = options->crop_marks});
    return report->writer != NULL;
}

int report_open_several(cli_report *report, const cli_options *options)
{
    if (options->output && (options->all || options->argument_count > 1)) {
        fprintf(stderr, "vocation: -o names one file; use -d for a folder\n");
        return EXIT_USAGE;
    }
    if (!report_has_format(options))
        return EXIT_USAGE;
    if (options->folder && mkdir(options->folder, 0777) != 0 && errno != EEXIST) {
        fprintf(stderr, "vocation: %s: %s\n", options->folder, strerror(errno));
        return EXIT_SYSTEM;
    }
    report_open_pages(report, options);
    return EXIT_DONE;
}

int report_close(cli_report *report)
{
    voc_writer_free(report->writer);
    voc_theme_free(report->theme);
    voc_catalog_free(report->catalog);
    return finish(report->options, report->log);
}

int report_close_several(cli_report *report, size_t made, size_t failed)
{
    int status = report_close(report);
    if (failed && made)
        return EXIT_SOME_FAILED;
    return failed && status == EXIT_DONE ? EXIT_USAGE : status;
}

voc_report_options report_wishes(const cli_report *report)
{
    const cli_options *options = report->options;
    return (voc_report_options){
        .language = options->language,
        .policy = {.choice = (voc_policy_choice)options->policy, .as_of = options->as_of},
        .contact = report->theme ? voc_theme_contact(report->theme) : NULL};
}

bool report_has_guide(const cli_report *report, const voc_entity *entity)
{
    const voc_occupation *reference = voc_catalog_reference(report->catalog);
    return (!reference || entity != &reference->entity) &&
           (entity->kind == VOC_OCCUPATION || entity->kind == VOC_FIELD ||
            entity->kind == VOC_PROGRAM || entity->kind == VOC_CERTIFICATION);
}

voc_document *report_guide(const cli_report *report, const voc_entity *entity)
{
    voc_report_options wishes = report_wishes(report);
    voc_date as_of = report->options->as_of;
    if (entity->kind == VOC_OCCUPATION)
        return voc_compose_career(report->catalog, &(voc_career_request){entity->id, as_of, wishes},
                                  report->log);
    if (entity->kind == VOC_CERTIFICATION)
        return voc_compose_certification(
            report->catalog, &(voc_certification_request){entity->id, as_of, wishes}, report->log);
    return voc_compose_degree(report->catalog, &(voc_degree_request){entity->id, as_of, wishes},
                              report->log);
}

static int take_bytes(void *context, const void *bytes, size_t size)
{
    (void)context;
    /* A failure shows again when main closes standard output. */
    return fwrite(bytes, 1, size, stdout) == size && fflush(stdout) == 0 ? 0 : 1;
}

voc_document *report_handout(const cli_report *report, const char *occupation)
{
    const cli_options *options = report->options;
    return voc_compose_handout(report->catalog,
                               &(voc_handout_request){.occupation = occupation,
                                                      .institution = options->institution,
                                                      .url = options->url,
                                                      .as_of = options->as_of,
                                                      .options = report_wishes(report)},
                               report->log);
}

static bool write_to_standard_output(cli_report *report, const voc_document *document)
{
    const unsigned char *bytes;
    size_t size;
    if (report->options->format == FORMAT_TEXT)
        return voc_write_text(document, take_bytes, NULL, report->log) == VOC_OK;
    if (voc_writer_pdf(report->writer, document, &bytes, &size, report->log) != VOC_OK)
        return false;
    return take_bytes(NULL, bytes, size) == 0;
}

/* Where a report goes: text is read where it is asked for, if no place is named. False when the
 * name is too long for a path. */
static bool make_path(const cli_options *options, const char *name, char *path, size_t size)
{
    const char *folder = options->folder, *output = options->output;
    bool text = options->format == FORMAT_TEXT;
    if (text && !folder && !output)
        output = "-";
    int length = output ? snprintf(path, size, "%s", output)
                        : snprintf(path, size, "%s%s%s.%s", folder ? folder : "", folder ? "/" : "",
                                   name, text ? "txt" : "pdf");
    if (length >= 0 && (size_t)length < size)
        return true;
    fprintf(stderr, "vocation: the path of %s is too long\n", name);
    return false;
}

static voc_status write_file(cli_report *report, const voc_document *document, const char *path)
{
    bool force = report->options->force;
    if (report->options->format == FORMAT_TEXT)
        return voc_write_text_file(document, path, force, report->log);
    return voc_writer_pdf_file(report->writer, document, path, force, report->log);
}

static bool write_named(cli_report *report, const voc_document *document, const char *name)
{
    char path[PATH_MAX];
    if (!make_path(report->options, name, path, sizeof path))
        return false;
    if (strcmp(path, "-") == 0)
        return write_to_standard_output(report, document);
    if (write_file(report, document, path) != VOC_OK) {
        if (!report->options->force && access(path, F_OK) == 0)
            fprintf(stderr, "vocation: %s is there already; --force overwrites it\n", path);
        return false;
    }
    if (!report->options->quiet && !report->options->all)
        fprintf(stderr, "%s\n", path);
    return true;
}

bool report_write(cli_report *report, voc_document *document, const char *name)
{
    bool written = document && write_named(report, document, name);
    voc_document_free(document);
    return written;
}

int report_or_json(const cli_options *options, report_compose *compose, report_name *name_file,
                   report_print *print_json)
{
    bool report_wanted = options->format != FORMAT_JSON && !options->json, written = true;
    cli_report report;
    if (!report_wanted && options->output && strcmp(options->output, "-") != 0) {
        fprintf(stderr, "vocation: -o names a report; JSON goes to standard output\n");
        return EXIT_USAGE;
    }
    if (!report_wanted && report_open(&report, options)) {
        print_json(&report);
    } else if (report_wanted && report_open_pages(&report, options)) {
        char name[160];
        name_file(&report, name, sizeof name);
        written = report_write(&report, compose(&report), name);
    }
    int status = report_close(&report);
    return written || status != EXIT_DONE ? status : EXIT_SYSTEM;
}
