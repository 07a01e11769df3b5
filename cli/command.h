/* The commands, one line each in the table of commands.c. */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include "cli/options.h"

/* Exit statuses. */
enum {
    EXIT_DONE = 0,
    EXIT_SOME_FAILED = 1,
    EXIT_USAGE = 2,
    EXIT_INPUT = 3,
    EXIT_SYSTEM = 4,
    EXIT_INTERRUPTED = 5,
};

typedef int command_run(const cli_options *options);

typedef struct cli_command {
    const char *name;
    const char *arguments; /* as the help shows them */
    const char *summary;   /* one line */
    unsigned set;          /* of option_set */
    size_t least, most;    /* how many arguments; --all counts as the least */
    command_run *run;
    const char *examples; /* whole lines */
} cli_command;

const cli_command *commands_table(size_t *count);

command_run run_batch, run_compare, run_guide, run_handout, run_list, run_mail, run_new;
command_run run_packet, run_pathway, run_show, run_validate;

/* The catalog that the options name, or the shipped one; NULL with errors in log. */
voc_catalog *open_catalog(const cli_options *options, voc_log *log);

/* The catalogs the options name, as voc_catalog_load takes them; "-" is standard input. */
voc_catalog *open_catalogs(const char *const *paths, size_t count, voc_log *log);

/* The exit status that the errors of a log call for; EXIT_DONE without any. */
int exit_status_of(const voc_log *log);

/* Prints the log on standard error (only when it holds errors, with -q) and tells its
 * exit status. Frees the log. */
int finish(const cli_options *options, voc_log *log);

/* Help on standard output: of a command, or of all when NULL. */
void print_help(const cli_command *command);

/* The man page on standard output, from the tables of commands and options. */
void print_manual(void);

/* The completion for bash on standard output, from the same tables. */
void print_completion(void);

#endif
