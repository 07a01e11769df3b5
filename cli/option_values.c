#include "cli/option_values.h"

#include <stdio.h>
#include <string.h>

#include <vocation/nearest.h>

enum { MONTHS_MAX = 1200, JOBS_MAX = 256, RATE_MAX = 60000, TRIES_MAX = 100, WAIT_MAX = 3600 };

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

/* Digits up to *end; false when there are none, or they say more than `most`. */
static bool read_digits(const char *text, unsigned most, unsigned *value, const char **end)
{
    *value = 0;
    for (*end = text; **end >= '0' && **end <= '9' && *value <= most; ++*end)
        *value = *value * 10 + (unsigned)(**end - '0');
    return *end > text && *value <= most;
}

/* A whole number, and nothing behind it. */
static bool read_number(const char *text, unsigned least, unsigned most, unsigned *value)
{
    const char *end;
    return read_digits(text, most, value, &end) && !*end && *value >= least;
}

/* From 1 to `most`, into an unsigned at the option's offset. */
static bool take_number(const cli_option *option, const char *text, cli_options *out, unsigned most)
{
    if (read_number(text, 1, most, (unsigned *)(void *)((char *)out + option->offset)))
        return true;
    fprintf(stderr, "vocation: --%s wants a number from 1 to %u, not \"%s\"\n", option->name, most,
            text);
    return false;
}

bool take_jobs(const cli_option *option, const char *text, cli_options *out)
{
    return take_number(option, text, out, JOBS_MAX);
}

bool take_rate(const cli_option *option, const char *text, cli_options *out)
{
    return take_number(option, text, out, RATE_MAX);
}

bool take_tries(const cli_option *option, const char *text, cli_options *out)
{
    return take_number(option, text, out, TRIES_MAX);
}

bool take_shard(const cli_option *option, const char *text, cli_options *out)
{
    const char *end;
    if (read_digits(text, SHARDS_MAX, &out->shard, &end) && *end == '/' &&
        read_number(end + 1, 1, SHARDS_MAX, &out->shards) && out->shard &&
        out->shard <= out->shards)
        return true;
    fprintf(stderr, "vocation: --%s wants a part such as 2/8, from 1/8 to 8/8, not \"%s\"\n",
            option->name, text);
    return false;
}

bool take_wait(const cli_option *option, const char *text, cli_options *out)
{
    unsigned seconds;
    if (read_number(text, 0, WAIT_MAX, &seconds)) {
        out->mail.first_wait = (int)seconds;
        return true;
    }
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

bool take_experience(const cli_option *option, const char *text, cli_options *out)
{
    const char *sign = strrchr(text, '=');
    size_t length = sign ? (size_t)(sign - text) : 0;
    unsigned months;
    if (out->experience_count == HAVE_MAX)
        return report_many(option);
    if (!sign || !read_number(sign + 1, 0, MONTHS_MAX, &months) || length == 0 ||
        length >= OCCUPATION_SIZE) {
        fprintf(stderr,
                "vocation: --%s wants an occupation and months, such as medical-coder=24, not "
                "\"%s\"\n",
                option->name, text);
        return false;
    }
    char *name = out->occupations[out->experience_count];
    memcpy(name, text, length);
    name[length] = '\0';
    out->experience[out->experience_count++] = (voc_experience){name, (int)months};
    return true;
}

bool take_months(const cli_option *option, const char *text, cli_options *out)
{
    unsigned months;
    if (read_number(text, 1, MONTHS_MAX, &months)) {
        *(int *)(void *)((char *)out + option->offset) = (int)months;
        return true;
    }
    fprintf(stderr, "vocation: --%s wants months, 1 to %d, not \"%s\"\n", option->name, MONTHS_MAX,
            text);
    return false;
}
