#include "cli/shard.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

static bool refuse(const char *what)
{
    fprintf(stderr, "vocation: %s; --shard K/N says which part this is\n", what);
    return false;
}

static bool is_set(const char *name)
{
    const char *text = getenv(name);
    return text && *text;
}

/* A number of the environment; one that is there but is none is refused, and so is none, unless
 * `missing` is told to stand for it. */
static bool read_variable(const char *name, const long *missing, long *value)
{
    char what[128];
    char *end;
    *value = missing ? *missing : 0;
    if (!is_set(name)) {
        snprintf(what, sizeof what, "the environment has no %s", name);
        return missing || refuse(what);
    }
    errno = 0;
    *value = strtol(getenv(name), &end, 10);
    snprintf(what, sizeof what, "%s of the environment is no number", name);
    return (*end == '\0' && errno == 0) || refuse(what);
}

/* Slurm numbers tasks as --array says: from MIN to MAX in steps. */
static bool slurm(voc_shard *shard)
{
    static const long one = 1;
    long id, least, most, count, step;
    if (!read_variable("SLURM_ARRAY_TASK_ID", NULL, &id) ||
        !read_variable("SLURM_ARRAY_TASK_MIN", NULL, &least) ||
        !read_variable("SLURM_ARRAY_TASK_MAX", NULL, &most) ||
        !read_variable("SLURM_ARRAY_TASK_COUNT", NULL, &count) ||
        !read_variable("SLURM_ARRAY_TASK_STEP", &one, &step))
        return false;
    /* Divided rather than multiplied: nothing overflows, whatever the numbers are. */
    if (least < 0 || step < 1 || count < 1 || count > SHARDS_MAX || most < least ||
        (most - least) % step != 0 || (most - least) / step != count - 1 || id < least ||
        id > most || (id - least) % step != 0)
        return refuse("the tasks of the Slurm array are not numbered evenly");
    *shard = (voc_shard){(unsigned)((id - least) / step + 1), (unsigned)count};
    return true;
}

/* Numbers from 0, and how many there are: in a variable of the engine, or in ours. */
static bool indexed(const char *index_name, const char *size_name, voc_shard *shard)
{
    long index, size;
    if (!is_set(size_name) && !is_set("VOCATION_SHARDS"))
        return refuse("set VOCATION_SHARDS to the number of tasks of this job");
    if (!read_variable(index_name, NULL, &index) ||
        !read_variable(is_set(size_name) ? size_name : "VOCATION_SHARDS", NULL, &size))
        return false;
    if (index < 0 || size > SHARDS_MAX || index >= size)
        return refuse("the task's number is not below the number of tasks");
    *shard = (voc_shard){(unsigned)index + 1, (unsigned)size};
    return true;
}

static bool kubernetes(voc_shard *shard)
{
    return indexed("JOB_COMPLETION_INDEX", "JOB_COMPLETIONS", shard);
}

static bool aws(voc_shard *shard)
{
    return indexed("AWS_BATCH_JOB_ARRAY_INDEX", "AWS_BATCH_JOB_ARRAY_SIZE", shard);
}

static const struct {
    const char *variable; /* is there in every task */
    const char *name;
    bool (*find)(voc_shard *shard);
} engines[] = {
    {"SLURM_ARRAY_TASK_ID", "Slurm", slurm},
    {"JOB_COMPLETION_INDEX", "Kubernetes", kubernetes},
    {"AWS_BATCH_JOB_ARRAY_INDEX", "AWS Batch", aws},
};

bool find_shard(const cli_options *options, voc_shard *shard, const char **from)
{
    *shard = (voc_shard){options->shard, options->shards};
    *from = NULL;
    for (size_t i = 0; i < sizeof engines / sizeof *engines && !options->shards; i++) {
        if (!is_set(engines[i].variable))
            continue;
        *from = engines[i].name;
        return engines[i].find(shard);
    }
    return true;
}
