/* Runs that are there: what became of one, and purging it. */
#ifndef CLI_RUN_H
#define CLI_RUN_H

#include "cli/command.h"

/* The exit status of --status and --purge on the folder of a run, or of all shards of one. */
int run_status(const cli_options *options, const char *folder);
int run_purge(const cli_options *options, const char *folder);

#endif
