/* vocation mail: hands over the messages of a run, as files or to a server; without --yes it only
 * tells what it would do. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <vocation/mail.h>

#include "cli/command.h"
#include "cli/credentials.h"
#include "cli/progress.h"

enum { NAME_SIZE = 256 };

/* ---- what the options mean ------------------------------------------------------------------- */

/* "Admissions <office@college.example>", or an address alone. bytes holds the name. */
static voc_mailbox read_mailbox(char *text)
{
    char *open = text ? strrchr(text, '<') : NULL;
    size_t size = text ? strlen(text) : 0;
    if (!open || text[size - 1] != '>')
        return (voc_mailbox){NULL, text};
    text[size - 1] = '\0';
    char *end = open;
    while (end > text && end[-1] == ' ')
        end--;
    *end = '\0';
    return (voc_mailbox){text, open + 1};
}

static int64_t days_since_1970(voc_date date)
{
    /* Years from March on, so that the leap day is the last. */
    int64_t year = date.year - (date.month <= 2), month = (date.month + 9) % 12;
    return year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + date.day - 1 -
           719468;
}

/* --as-of: its midnight in UTC; else SOURCE_DATE_EPOCH, which is good when it gave a day. */
static int64_t message_date(const cli_options *options)
{
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    if (options->dated)
        return days_since_1970(options->as_of) * 86400;
    return epoch ? strtoll(epoch, NULL, 10) : (int64_t)time(NULL);
}

static voc_mail *open_mail(const cli_options *options, voc_log *log)
{
    const cli_mail *m = &options->mail;
    char from[NAME_SIZE * 2], reply_to[NAME_SIZE * 2];
    snprintf(from, sizeof from, "%s", m->from);
    snprintf(reply_to, sizeof reply_to, "%s", m->reply_to ? m->reply_to : "");
    voc_mail_settings settings = {
        .from = read_mailbox(from),
        .reply_to = read_mailbox(m->reply_to ? reply_to : NULL),
        .subject = m->subject,
        .text = m->text,
        .html = m->html,
        .personal_subject = m->personal_subject,
        .unsubscribe_url = m->unsubscribe_url,
        .unsubscribe_address = m->unsubscribe_address,
        .suppressed = m->suppressed,
        .date = message_date(options),
        .resend_uncertain = m->resend_uncertain,
        .resend_refused = m->resend_refused,
    };
    return voc_mail_open(options->arguments[0], &settings, log);
}

/* ---- hooks ----------------------------------------------------------------------------------- */

static int64_t now(void *context)
{
    struct timespec time;
    (void)context;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/* A signal ends the sleep. */
static bool wait_for(void *context, int64_t milliseconds)
{
    struct timespec left = {(time_t)(milliseconds / 1000), (long)(milliseconds % 1000) * 1000000};
    (void)context;
    while (!interrupted() && milliseconds > 0 && nanosleep(&left, &left) != 0 && errno == EINTR)
        ;
    return !interrupted();
}

static void show_progress(void *context, const voc_mail_counts *counts)
{
    cli_progress *progress = context;
    size_t settled = counts->rows - counts->ready;
    if (settled > progress->done)
        progress_reach(progress, settled);
}

/* ---- telling --------------------------------------------------------------------------------- */

static void print_counts(const voc_mail_counts *counts)
{
    const struct {
        size_t count;
        const char *words;
    } lines[] = {
        {counts->rows, "rows in the run"},
        {counts->handed_over, "handed over"},
        {counts->ready, "ready to be handed over"},
        {counts->suppressed, "suppressed: they get no mail"},
        {counts->unmade, "without a report"},
        {counts->faulty, "of which no message can be made"},
        {counts->refused, "refused by the server (--resend-refused tries them again)"},
        {counts->uncertain, "that may have been taken (--resend-uncertain sends them again)"},
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        if (i == 0 || lines[i].count > 0)
            fprintf(stderr, "%8zu %s\n", lines[i].count, lines[i].words);
    }
}

static int status_of(voc_status status, const voc_mail_counts *counts, bool sent)
{
    if (status == VOC_ERROR_USAGE)
        return EXIT_USAGE;
    if (status != VOC_OK)
        return EXIT_SYSTEM;
    if (counts->stopped)
        return EXIT_INTERRUPTED;
    bool failed = counts->faulty || counts->refused || counts->uncertain;
    return failed || (sent && counts->ready) ? EXIT_SOME_FAILED : EXIT_DONE;
}

/* ---- the three things it does ---------------------------------------------------------------- */

static voc_status look(voc_mail *mail, const cli_options *options, voc_mail_counts *counts,
                       voc_log *log)
{
    voc_status status = voc_mail_count(mail, true, counts, log);
    if (status == VOC_OK && !options->quiet)
        status = voc_mail_print_sample(mail, stdout, log);
    return status;
}

static voc_status submit(voc_mail *mail, const cli_options *options, const voc_mail_hooks *hooks,
                         voc_mail_counts *counts, voc_log *log)
{
    const cli_mail *m = &options->mail;
    cli_credentials credentials;
    if (!credentials_read(m->credentials, &credentials))
        return VOC_ERROR_USAGE;
    voc_mail_server server = {
        .url = m->smtp,
        .user = credentials.user,
        .password = credentials.password,
        .ca_file = m->ca_file,
        .plain_loopback = m->plain_loopback,
        .per_minute = m->rate,
        .tries = m->tries,
        .first_wait = m->first_wait < 0 ? 5000 : (int64_t)m->first_wait * 1000,
    };
    voc_status status = voc_mail_submit(mail, &server, hooks, counts, log);
    credentials_forget(&credentials);
    return status;
}

static voc_status send_all(voc_mail *mail, const cli_options *options, voc_mail_counts *counts,
                           voc_log *log)
{
    cli_progress progress;
    voc_mail_hooks hooks = {now, wait_for, show_progress, &progress};
    voc_status status = voc_mail_count(mail, false, counts, NULL);
    if (status != VOC_OK)
        return status;
    progress_begin(&progress, options, counts->rows);
    status = options->mail.smtp
                 ? submit(mail, options, &hooks, counts, log)
                 : voc_mail_write_files(mail, options->mail.folder, &hooks, counts, log);
    progress_end(&progress);
    return status;
}

static bool options_hold(const cli_options *options)
{
    const cli_mail *m = &options->mail;
    const char *missing = !m->from                           ? "--from: who sends the messages"
                          : m->yes && !m->smtp && !m->folder ? "where to: --eml DIR or --smtp URL"
                          : m->smtp && m->folder             ? "one of --eml and --smtp, not both"
                                                             : NULL;
    if (missing)
        fprintf(stderr, "vocation: mail wants %s\n", missing);
    else if (strlen(m->from) >= 2 * NAME_SIZE ||
             (m->reply_to && strlen(m->reply_to) >= 2 * NAME_SIZE))
        fprintf(stderr, "vocation: a sender of more than %d bytes\n", 2 * NAME_SIZE - 1);
    else
        return true;
    return false;
}

int run_mail(const cli_options *options)
{
    if (!options_hold(options))
        return EXIT_USAGE;
    voc_log *log = voc_log_new();
    voc_mail *mail = open_mail(options, log);
    if (!mail)
        return finish(options, log);
    voc_mail_counts counts = {.rows = 0};
    voc_status status = options->mail.yes ? send_all(mail, options, &counts, log)
                                          : look(mail, options, &counts, log);
    voc_mail_free(mail);
    fflush(stdout);
    finish(options, log);
    if (!options->quiet) {
        print_counts(&counts);
        if (!options->mail.yes)
            fprintf(stderr, "Nothing was sent. --yes with --eml DIR or --smtp URL does.\n");
    }
    return status_of(status, &counts, options->mail.yes);
}
