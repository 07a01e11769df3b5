/* A bar for long work, on a terminal only; an interrupt asks to stop after the current document. */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include "cli/options.h"

typedef struct cli_progress {
    size_t done, total;
    size_t before; /* of done: by an earlier run */
    bool shown;
    double began; /* seconds of a steady clock */
} cli_progress;

/* From here on SIGINT and SIGTERM only set what interrupted tells. */
void interrupt_listen(void);

/* Listens too. */
void progress_begin(cli_progress *progress, const cli_options *options, size_t total);
void progress_step(cli_progress *progress);

/* As many are done; the first time those that an earlier run did, which the rate leaves out. */
void progress_reach(cli_progress *progress, size_t done);
void progress_end(cli_progress *progress);
bool interrupted(void);

#endif
