#include "cli/option_values.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <vocation/nearest.h>

enum { MONTHS_MAX = 1200 };

bool take_flag(const cli_option *option, const char *text, cli_options *out)
{
    (void)text;
    *(bool *)((char *)out + option->offset) = true;
    return true;
}

bool take_text(const cli_option *option, const char *text, cli_options *out)
{
    *(const char **)(void *)((char *)out + option->offset) = text;
    return true;
}

bool take_catalog(const cli_option *option, const char *text, cli_options *out)
{
    (void)option;
    if (out->catalog_count == CATALOGS_MAX) {
        fprintf(stderr, "vocation: more than %d catalogs\n", CATALOGS_MAX);
        return false;
    }
    out->catalogs[out->catalog_count++] = text;
    return true;
}

bool take_date(const cli_option *option, const char *text, cli_options *out)
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

enum { JOBS_MAX = 256 };

bool take_jobs(const cli_option *option, const char *text, cli_options *out)
{
    const char *end;
    out->jobs = read_number(text, JOBS_MAX, &end);
    if (out->jobs && !*end)
        return true;
    fprintf(stderr, "vocation: --%s wants a number from 1 to %d, not \"%s\"\n", option->name,
            JOBS_MAX, text);
    return false;
}

bool take_shard(const cli_option *option, const char *text, cli_options *out)
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

bool take_rate(const cli_option *option, const char *text, cli_options *out)
{
    return take_whole(option, text, out, RATE_MAX);
}

bool take_tries(const cli_option *option, const char *text, cli_options *out)
{
    return take_whole(option, text, out, TRIES_MAX);
}

bool take_wait(const cli_option *option, const char *text, cli_options *out)
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

bool take_choice(const cli_option *option, const char *text, cli_options *out)
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

bool take_level(const cli_option *option, const char *text, cli_options *out)
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

bool take_have(const cli_option *option, const char *text, cli_options *out)
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

bool take_experience(const cli_option *option, const char *text, cli_options *out)
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

bool take_months(const cli_option *option, const char *text, cli_options *out)
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
