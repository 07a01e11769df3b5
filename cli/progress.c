#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "cli/progress.h"

enum { BAR = 30 };

static volatile sig_atomic_t stop_asked;

static void ask_to_stop(int signal_number)
{
    (void)signal_number;
    stop_asked = 1;
}

bool interrupted(void)
{
    return stop_asked != 0;
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void draw(const cli_progress *progress)
{
    const char *no_color = getenv("NO_COLOR");
    bool color = !(no_color && *no_color);
    size_t filled = progress->total ? BAR * progress->done / progress->total : BAR;
    double passed = seconds() - progress->began;
    double rate = passed > 0 ? (double)(progress->done - progress->before) / passed : 0;
    double left = rate > 0 ? (double)(progress->total - progress->done) / rate : 0;
    char bar[BAR + 1];
    memset(bar, '.', BAR);
    memset(bar, '#', filled);
    bar[BAR] = '\0';
    fprintf(stderr, "\r%s[%s]%s %zu of %zu, %.0f a second, %.0f s left ", color ? "\x1b[36m" : "",
            bar, color ? "\x1b[0m" : "", progress->done, progress->total, rate, left);
}

void interrupt_listen(void)
{
    struct sigaction action = {.sa_handler = ask_to_stop};
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL); /* what clusters send some time before they kill */
}

void progress_begin(cli_progress *progress, const cli_options *options, size_t total)
{
    interrupt_listen();
    progress->done = progress->before = 0;
    progress->total = total;
    progress->shown = !options->quiet && isatty(STDERR_FILENO);
    progress->began = seconds();
    if (progress->shown)
        draw(progress);
}

void progress_step(cli_progress *progress)
{
    progress->done++;
    if (progress->shown)
        draw(progress);
}

void progress_reach(cli_progress *progress, size_t done)
{
    if (progress->done == 0)
        progress->before = done;
    progress->done = done;
    if (progress->shown)
        draw(progress);
}

void progress_end(cli_progress *progress)
{
    if (progress->shown)
        fprintf(stderr, "\n");
}
