#include "cli/options.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <vocation/nearest.h>

enum { MONTHS_MAX = 1200 };

/* ---- taking a value -------------------------------------------------------------------------- */

static bool take_flag(const cli_option *option, const char *text, cli_options *out)
{
    (void)text;
    *(bool *)((char *)out + option->offset) = true;
    return true;
}

static bool take_text(const cli_option *option, const char *text, cli_options *out)
{
    *(const char **)(void *)((char *)out + option->offset) = text;
    return true;
}

static bool take_catalog(const cli_option *option, const char *text, cli_options *out)
{
    (void)option;
    if (out->catalog_count == CATALOGS_MAX) {
        fprintf(stderr, "vocation: more than %d catalogs\n", CATALOGS_MAX);
        return false;
    }
    out->catalogs[out->catalog_count++] = text;
    return true;
}

static bool take_date(const cli_option *option, const char *text, cli_options *out)
{
    voc_date date;
    if (voc_date_parse(text, &date) != VOC_OK || !date.day) {
        fprintf(stderr, "vocation: --%s wants a day such as 2026-11-23, not \"%s\"\n", option->name,
                text);
        return false;
    }
    out->as_of = date;
    out->dated = true;
    return true;
}

/* A whole number from 1 to `most`, up to `*end`; 0 when it is none. */
static unsigned read_number(const char *text, unsigned most, const char **end)
{
    unsigned value = 0;
    for (*end = text; **end >= '0' && **end <= '9' && value <= most; ++*end)
        value = value * 10 + (unsigned)(**end - '0');
    return value <= most ? value : 0;
}

enum { JOBS_MAX = 256, SHARDS_MAX = 100000 };

static bool take_jobs(const cli_option *option, const char *text, cli_options *out)
{
    const char *end;
    out->jobs = read_number(text, JOBS_MAX, &end);
    if (out->jobs && !*end)
        return true;
    fprintf(stderr, "vocation: --%s wants a number from 1 to %d, not \"%s\"\n", option->name,
            JOBS_MAX, text);
    return false;
}

static bool take_shard(const cli_option *option, const char *text, cli_options *out)
{
    const char *end;
    out->shard = read_number(text, SHARDS_MAX, &end);
    out->shards = *end == '/' ? read_number(end + 1, SHARDS_MAX, &end) : 0;
    if (out->shard && out->shard <= out->shards && !*end)
        return true;
    fprintf(stderr, "vocation: --%s wants a part such as 2/8, from 1/8 to 8/8, not \"%s\"\n",
            option->name, text);
    return false;
}

enum { RATE_MAX = 60000, TRIES_MAX = 100, WAIT_MAX = 3600 };

/* A whole number into an unsigned at the option's offset, from 1 to `most`. */
static bool take_whole(const cli_option *option, const char *text, cli_options *out, unsigned most)
{
    const char *end;
    unsigned value = read_number(text, most, &end);
    *(unsigned *)(void *)((char *)out + option->offset) = value;
    if (value && !*end)
        return true;
    fprintf(stderr, "vocation: --%s wants a number from 1 to %u, not \"%s\"\n", option->name, most,
            text);
    return false;
}

static bool take_rate(const cli_option *option, const char *text, cli_options *out)
{
    return take_whole(option, text, out, RATE_MAX);
}

static bool take_tries(const cli_option *option, const char *text, cli_options *out)
{
    return take_whole(option, text, out, TRIES_MAX);
}

static bool take_wait(const cli_option *option, const char *text, cli_options *out)
{
    const char *end;
    unsigned seconds = read_number(text, WAIT_MAX, &end);
    out->mail.first_wait = (int)seconds;
    if (end > text && !*end && (seconds || text[0] == '0'))
        return true;
    fprintf(stderr, "vocation: --%s wants seconds from 0 to %d, not \"%s\"\n", option->name,
            WAIT_MAX, text);
    return false;
}

static bool take_choice(const cli_option *option, const char *text, cli_options *out)
{
    for (int i = 0; option->choices[i]; i++) {
        if (strcmp(option->choices[i], text) == 0) {
            *(int *)(void *)((char *)out + option->offset) = i;
            return true;
        }
    }
    fprintf(stderr, "vocation: --%s wants one of", option->name);
    for (int i = 0; option->choices[i]; i++)
        fprintf(stderr, "%s %s", i ? "," : "", option->choices[i]);
    fprintf(stderr, ", not \"%s\"\n", text);
    return false;
}

static bool take_level(const cli_option *option, const char *text, cli_options *out)
{
    const char *names[VOC_LEVEL_DOCTORAL];
    for (int level = VOC_LEVEL_NONE; level <= VOC_LEVEL_DOCTORAL; level++) {
        names[level - VOC_LEVEL_NONE] = voc_level_name((voc_level)level);
        if (strcmp(names[level - VOC_LEVEL_NONE], text) == 0) {
            out->from = (voc_level)level;
            return true;
        }
    }
    const char *nearest = voc_nearest(text, names, VOC_LEVEL_DOCTORAL);
    fprintf(stderr, "vocation: --%s wants a level, not \"%s\"", option->name, text);
    if (nearest)
        fprintf(stderr, "; did you mean %s?", nearest);
    fprintf(stderr, "\nThere are:");
    for (int i = 0; i < VOC_LEVEL_DOCTORAL; i++)
        fprintf(stderr, "%s %s", i ? "," : "", names[i]);
    fputc('\n', stderr);
    return false;
}

static bool report_many(const cli_option *option)
{
    fprintf(stderr, "vocation: --%s more than %d times\n", option->name, HAVE_MAX);
    return false;
}

static bool take_have(const cli_option *option, const char *text, cli_options *out)
{
    if (out->have_count == HAVE_MAX)
        return report_many(option);
    out->have[out->have_count++] = text;
    return true;
}

/* A whole number of months; -1 when it is none. */
static int read_months(const char *text)
{
    char *end;
    long months = strtol(text, &end, 10);
    bool good = *text >= '0' && *text <= '9' && *end == '\0' && months <= MONTHS_MAX;
    return good ? (int)months : -1;
}

static bool take_experience(const cli_option *option, const char *text, cli_options *out)
{
    const char *sign = strrchr(text, '=');
    size_t length = sign ? (size_t)(sign - text) : 0;
    int months = sign ? read_months(sign + 1) : -1;
    if (out->experience_count == HAVE_MAX)
        return report_many(option);
    if (months < 0 || length == 0 || length >= OCCUPATION_SIZE) {
        fprintf(stderr,
                "vocation: --%s wants an occupation and months, such as medical-coder=24, not "
                "\"%s\"\n",
                option->name, text);
        return false;
    }
    char *name = out->occupations[out->experience_count];
    memcpy(name, text, length);
    name[length] = '\0';
    out->experience[out->experience_count++] = (voc_experience){name, months};
    return true;
}

static bool take_months(const cli_option *option, const char *text, cli_options *out)
{
    int months = read_months(text);
    if (months > 0) {
        *(int *)(void *)((char *)out + option->offset) = months;
        return true;
    }
    fprintf(stderr, "vocation: --%s wants months, 1 to %d, not \"%s\"\n", option->name, MONTHS_MAX,
            text);
    return false;
}

/* ---- the table ------------------------------------------------------------------------------- */

static const char *const formats[] = {"pdf", "text", "json", NULL};
static const char *const papers[] = {"theme", "letter", "a4", NULL};
static const char *const editions[] = {"theme", "standard",   "large-print",
                                       "gray",  "ink-saving", NULL};
static const char *const policies[] = {"official", "newest", "same-source", NULL};

#define AT(member) offsetof(cli_options, member)

static const cli_option table[] = {
    {'c', "catalog", "FILE", TAKES_CATALOG, take_catalog, 0, NULL,
     "read this catalog; again for overlays, in order (default: the shipped one)"},
    {'t', "theme", "FILE", TAKES_THEME, take_text, AT(theme), NULL,
     "colors, type, logo and contact block (default: built in)"},
    {'o', "output", "FILE", TAKES_OUTPUT, take_text, AT(output), NULL,
     "write here; - is standard output (default: a name made from the id)"},
    {'d', "directory", "DIR", TAKES_FOLDER | TAKES_OUTPUT | TAKES_RUN, take_text, AT(folder), NULL,
     "write into this folder"},
    {0, "institution", "NAME", TAKES_SLIP, take_text, AT(institution), NULL,
     "the school whose questions the slip of a handout asks"},
    {0, "url", "URL", TAKES_SLIP, take_text, AT(url), NULL,
     "where the QR code of a handout leads (default: the theme's)"},
    {0, "title", "WORDS", TAKES_TITLE, take_text, AT(title), NULL,
     "the title on the cover (default: what is inside)"},
    {0, "all", NULL, TAKES_FOLDER, take_flag, AT(all), NULL, "one for every subject"},
    {0, "format", "FORMAT", TAKES_FORMAT, take_choice, AT(format), formats,
     "pdf, text or json (default: pdf)"},
    {0, "paper", "PAPER", TAKES_THEME, take_choice, AT(paper), papers,
     "letter or a4 (default: the theme's)"},
    {0, "edition", "EDITION", TAKES_THEME, take_choice, AT(edition), editions,
     "standard, large-print, gray or ink-saving (default: the theme's)"},
    {0, "lang", "LANGUAGE", TAKES_LANGUAGE, take_text, AT(language), NULL,
     "the language: en, es or, for its numbers too, es-ES (default: the catalog's)"},
    {0, "as-of", "DATE", TAKES_DATE | TAKES_MAIL, take_date, 0, NULL,
     "the day of the report (default: SOURCE_DATE_EPOCH, else today)"},
    {0, "policy", "POLICY", TAKES_DATE, take_choice, AT(policy), policies,
     "which figure prints: official, newest or same-source (default: official)"},
    {0, "2-up", NULL, TAKES_OUTPUT, take_flag, AT(two_up), NULL,
     "two copies of each page on a sheet, reduced, to be cut apart"},
    {0, "crop-marks", NULL, TAKES_OUTPUT, take_flag, AT(crop_marks), NULL,
     "marks and a bleed around each page, for a print shop"},
    {0, "to", "NAME", TAKES_PERSON, take_text, AT(to), NULL,
     "the occupation, certification or program that is wanted"},
    {0, "name", "NAME", TAKES_PERSON, take_text, AT(name), NULL, "whose pathway it is"},
    {0, "from", "LEVEL", TAKES_PERSON, take_level, 0, NULL,
     "the highest level held, such as associate (default: high-school)"},
    {0, "have", "NAME", TAKES_PERSON, take_have, 0, NULL,
     "a certification, finished program or course that is held; again for more"},
    {0, "experience", "NAME=MONTHS", TAKES_PERSON, take_experience, 0, NULL,
     "months worked in an occupation; again for more"},
    {0, "online", NULL, TAKES_PERSON, take_flag, AT(online), NULL, "only what is studied online"},
    {0, "max-months", "MONTHS", TAKES_PERSON, take_months, AT(max_months), NULL,
     "no way that surely takes longer"},
    {0, "earn", NULL, TAKES_PERSON, take_flag, AT(earn), NULL,
     "put the way first on which pay comes earliest"},
    {0, "report", "REPORT", TAKES_RUN, take_text, AT(report), NULL,
     "for rows that name none: pathway, career, degree or certification (default: pathway)"},
    {0, "map", "FILE", TAKES_RUN, take_text, AT(map), NULL,
     "JSON that gives our columns the names they have in the file: {\"to\": \"Target job\"}"},
    {0, "names", "TEMPLATE", TAKES_RUN, take_text, AT(names), NULL,
     "of files, from {row}, {id}, {name}, {to}, {language}, {report} (default: {row}-{report})"},
    {0, "jobs", "N", TAKES_RUN, take_jobs, 0, NULL, "threads (default: one a processor)"},
    {0, "shard", "K/N", TAKES_RUN, take_shard, 0, NULL,
     "only this part of the recipients (default: the task's of a job array, else all)"},
    {0, "resume", NULL, TAKES_RUN, take_flag, AT(resume), NULL,
     "go on with the run in the folder, or begin one"},
    {0, "no-sync", NULL, TAKES_RUN, take_flag, AT(no_sync), NULL,
     "do not wait for the disk; a power cut may then cost files"},
    {0, "status", NULL, TAKES_RUN, take_flag, AT(status), NULL,
     "tell what became of a run, or of all its shards"},
    {0, "purge", NULL, TAKES_RUN, take_flag, AT(purge), NULL,
     "remove what is personal from a run, and keep its counts"},
    {0, "from", "MAILBOX", TAKES_MAIL, take_text, AT(mail.from), NULL,
     "who sends: \"Admissions <office@college.example>\""},
    {0, "reply-to", "MAILBOX", TAKES_MAIL, take_text, AT(mail.reply_to), NULL,
     "who gets the answers (default: who sends)"},
    {0, "subject-template", "FILE", TAKES_MAIL, take_text, AT(mail.subject), NULL,
     "the subject"},
    {0, "body-template", "FILE", TAKES_MAIL, take_text, AT(mail.text), NULL,
     "the text, with {name}, {id}, {email}, {title}, {language}, or {name|words if empty}"},
    {0, "html-template", "FILE", TAKES_MAIL, take_text, AT(mail.html), NULL,
     "the same as HTML (default: none)"},
    {0, "personal-subject", NULL, TAKES_MAIL, take_flag, AT(mail.personal_subject), NULL,
     "the subject may have fields too"},
    {0, "suppress", "FILE", TAKES_MAIL, take_text, AT(mail.suppressed), NULL,
     "addresses that get no mail, one a line"},
    {0, "unsubscribe", "URL", TAKES_MAIL, take_text, AT(mail.unsubscribe_url), NULL,
     "https, where a click unsubscribes; may have fields such as {id}"},
    {0, "unsubscribe-address", "ADDRESS", TAKES_MAIL, take_text, AT(mail.unsubscribe_address), NULL,
     "where a message unsubscribes"},
    {0, "eml", "DIR", TAKES_MAIL, take_text, AT(mail.folder), NULL,
     "write each message into a file of this folder"},
    {0, "smtp", "URL", TAKES_MAIL, take_text, AT(mail.smtp), NULL,
     "submit to this server: smtps://HOST or smtp://HOST:587, which must offer STARTTLS"},
    {0, "credentials", "FILE", TAKES_MAIL, take_text, AT(mail.credentials), NULL,
     "name and password, a line each, readable by you alone (default: VOCATION_SMTP_USER and "
     "VOCATION_SMTP_PASSWORD)"},
    {0, "ca-file", "FILE", TAKES_MAIL, take_text, AT(mail.ca_file), NULL,
     "certificates to trust, PEM (default: the system's)"},
    {0, "plain-loopback", NULL, TAKES_MAIL, take_flag, AT(mail.plain_loopback), NULL,
     "without TLS, to 127.0.0.1 or [::1] alone: for tests"},
    {0, "rate", "N", TAKES_MAIL, take_rate, AT(mail.rate), NULL, "at most N messages a minute"},
    {0, "tries", "N", TAKES_MAIL, take_tries, AT(mail.tries), NULL,
     "of what is put off or finds no answer (default: 5)"},
    {0, "retry-wait", "SECONDS", TAKES_MAIL, take_wait, 0, NULL,
     "before the second try; each further one doubles it (default: 5)"},
    {0, "resend-uncertain", NULL, TAKES_MAIL, take_flag, AT(mail.resend_uncertain), NULL,
     "also what may have been taken before"},
    {0, "resend-refused", NULL, TAKES_MAIL, take_flag, AT(mail.resend_refused), NULL,
     "also what a server has refused before"},
    {0, "yes", NULL, TAKES_MAIL, take_flag, AT(mail.yes), NULL,
     "do it; without, it is only told what would be done"},
    {0, "force", NULL, TAKES_OUTPUT, take_flag, AT(force), NULL, "replace files that exist"},
    {0, "json", NULL, TAKES_JSON, take_flag, AT(json), NULL, "print JSON"},
    {'q', "quiet", NULL, TAKES_ALWAYS, take_flag, AT(quiet), NULL, "say nothing but errors"},
    {'v', "verbose", NULL, TAKES_ALWAYS, take_flag, AT(verbose), NULL, "say more"},
    {'h', "help", NULL, TAKES_ALWAYS, take_flag, AT(help), NULL, "this help"},
    {0, "version", NULL, TAKES_ALWAYS, take_flag, AT(version), NULL, "the version"},
};

enum { TABLE_SIZE = sizeof table / sizeof *table };

const cli_option *options_table(size_t *count)
{
    *count = TABLE_SIZE;
    return table;
}

/* ---- reading --------------------------------------------------------------------------------- */

static bool is_taken(const cli_option *option, unsigned set)
{
    return (option->set & (set | TAKES_ALWAYS)) != 0;
}

static bool report_unknown(const char *word, unsigned set)
{
    const char *names[TABLE_SIZE];
    size_t count = 0;
    for (size_t i = 0; i < TABLE_SIZE; i++) {
        if (is_taken(&table[i], set))
            names[count++] = table[i].name;
    }
    const char *nearest = word[1] == '-' ? voc_nearest(word + 2, names, count) : NULL;
    fprintf(stderr, "vocation: no option %s here", word);
    if (nearest)
        fprintf(stderr, "; did you mean --%s?", nearest);
    fputc('\n', stderr);
    return false;
}

/* The option that a word names, up to "=" when it is a long one. */
static const cli_option *find_option(const char *word, unsigned set)
{
    bool is_long = word[1] == '-';
    size_t length = is_long ? strcspn(word + 2, "=") : 0;
    for (size_t i = 0; i < TABLE_SIZE; i++) {
        const cli_option *o = &table[i];
        bool named = is_long ? strlen(o->name) == length && strncmp(o->name, word + 2, length) == 0
                             : o->letter && o->letter == word[1];
        if (named && is_taken(o, set))
            return o;
    }
    return NULL;
}

/* The value of an option: behind "=" or the letter, else the next word, which *at moves to. */
static const char *find_value(const char *word, char **words, int count, int *at)
{
    bool is_long = word[1] == '-';
    const char *value = is_long ? strchr(word, '=') : word + 1;
    if (value && value[1])
        return value + 1;
    if (value && is_long)
        return "";
    return *at + 1 < count ? words[++*at] : NULL;
}

static bool read_option(char **words, int count, unsigned set, int *at, cli_options *out)
{
    const char *word = words[*at];
    const cli_option *o = find_option(word, set);
    if (!o)
        return report_unknown(word, set);
    bool joined = word[1] == '-' ? strchr(word, '=') != NULL : word[2] != '\0';
    if (!o->value) {
        if (!joined)
            return o->take(o, NULL, out);
        fprintf(stderr, "vocation: %s takes no value\n", word);
        return false;
    }
    const char *value = find_value(word, words, count, at);
    if (!value) {
        fprintf(stderr, "vocation: %s wants a value: %s\n", word, o->value);
        return false;
    }
    return o->take(o, value, out);
}

/* SOURCE_DATE_EPOCH makes what a build prints the same every day; else today where we are. */
static bool take_report_date(cli_options *out)
{
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    char *end = NULL;
    long long seconds = epoch ? strtoll(epoch, &end, 10) : 0;
    time_t moment = epoch ? (time_t)seconds : time(NULL);
    struct tm day;
    bool known = epoch ? end != epoch && *end == '\0' && gmtime_r(&moment, &day)
                       : localtime_r(&moment, &day) != NULL;
    if (known && day.tm_year + 1900 > 0 && day.tm_year + 1900 <= 9999) {
        out->as_of = (voc_date){(int16_t)(day.tm_year + 1900), (int8_t)(day.tm_mon + 1),
                                (int8_t)day.tm_mday};
        return true;
    }
    fprintf(stderr, "vocation: SOURCE_DATE_EPOCH wants seconds since 1970, not \"%s\"\n",
            epoch ? epoch : "");
    return false;
}

bool options_read(char **words, int count, unsigned set, cli_options *out)
{
    *out = (cli_options){.arguments = words, .mail.first_wait = -1};
    bool ended = false;
    for (int i = 0; i < count; i++) {
        bool is_option = !ended && words[i][0] == '-' && words[i][1] != '\0';
        if (is_option && strcmp(words[i], "--") == 0)
            ended = true;
        else if (!is_option)
            out->arguments[out->argument_count++] = words[i];
        else if (!read_option(words, count, set, &i, out))
            return false;
    }
    return out->as_of.year || out->help || out->version || take_report_date(out);
}
