#include "cli/options.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <vocation/nearest.h>

static bool is_taken(const cli_option *option, unsigned set)
{
    return (option->set & (set | TAKES_ALWAYS)) != 0;
}

static bool report_unknown(const char *word, unsigned set)
{
    const char *names[OPTIONS_MAX];
    size_t count = 0, size;
    const cli_option *table = options_table(&size);
    for (size_t i = 0; i < size; i++) {
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
    size_t size;
    const cli_option *table = options_table(&size);
    for (size_t i = 0; i < size; i++) {
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
