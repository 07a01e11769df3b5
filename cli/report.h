/* From a catalog to files, for every command that prints. */
#ifndef CLI_REPORT_H
#define CLI_REPORT_H

#include <vocation/report.h>

#include "cli/command.h"

/* What a command that prints holds from its beginning to its end. */
typedef struct cli_report {
    const cli_options *options;
    voc_log *log;
    voc_catalog *catalog;
    voc_theme *theme;
    voc_writer *writer;
} cli_report;

/* Opens the catalog, checked against the report's date; false with errors in the log. The report is
 * closed in any case. */
bool report_open(cli_report *report, const cli_options *options);

/* Reports are PDF or text; false, said on standard error, where the options ask for another. */
bool report_has_format(const cli_options *options);

/* Makes the theme and its writer too; for commands that print pages. */
bool report_open_pages(cli_report *report, const cli_options *options);

/* The same for commands that print several; makes the folder of -d. Another status than EXIT_DONE,
 * said on standard error, when the options make no sense or there is no folder: nothing was opened.
 * Else the report is to be closed, and without a writer, errors are in its log. */
int report_open_several(cli_report *report, const cli_options *options);

/* Tells the log and frees everything. Returns the exit status that the log calls for. */
int report_close(cli_report *report);

/* The same after so many were made and failed, each of which was named. */
int report_close_several(cli_report *report, size_t made, size_t failed);

/* Language and policy as the options say, contact as the theme does. */
voc_report_options report_wishes(const cli_report *report);

/* Whether there is a guide of it: of occupations (but for "all occupations"), fields, programs and
 * certifications. */
bool report_has_guide(const cli_report *report, const voc_entity *entity);
/* That guide; NULL with errors in the log. */
voc_document *report_guide(const cli_report *report, const voc_entity *entity);

/* The handout of an occupation as the options ask; NULL with errors in the log. */
voc_document *report_handout(const cli_report *report, const char *occupation);

/* Writes a document, which it frees, as PDF or text where -o says, else as "NAME.pdf" or
 * "NAME.txt" in the folder of -d; text without either goes to standard output. NULL is a document
 * that failed. False with an error in the log, or said on standard error. */
bool report_write(cli_report *report, voc_document *document, const char *name);

/* What a command that prints one report gives report_or_json: its document (NULL with errors in the
 * log), the name of its file without an ending, and its data on standard output. */
typedef voc_document *report_compose(const cli_report *report);
typedef void report_name(const cli_report *report, char *name, size_t size);
typedef void report_print(const cli_report *report);

/* A whole command: prints its report or, with --json or --format json, its data. */
int report_or_json(const cli_options *options, report_compose *compose, report_name *name_file,
                   report_print *print_json);

#endif
