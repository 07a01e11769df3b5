#include "cli/shard.h"

#include <stdio.h>
#include <stdlib.h>

/* A number of the environment; false when there is none. */
static bool read_variable(const char *name, long *value)
{
    const char *text = getenv(name);
    char *end;
    if (!text || !*text)
        return false;
    *value = strtol(text, &end, 10);
    return *end == '\0';
}

static bool refuse(const char *what)
{
    fprintf(stderr, "vocation: %s; --shard K/N says which part this is\n", what);
    return false;
}

/* Slurm numbers tasks as --array says: from MIN to MAX in steps. */
static bool slurm(voc_shard *shard)
{
    long id, least, most, count, step = 1;
    read_variable("SLURM_ARRAY_TASK_ID", &id);
    if (!read_variable("SLURM_ARRAY_TASK_MIN", &least) ||
        !read_variable("SLURM_ARRAY_TASK_MAX", &most) ||
        !read_variable("SLURM_ARRAY_TASK_COUNT", &count))
        return refuse("the Slurm array does not say how many tasks it has");
    read_variable("SLURM_ARRAY_TASK_STEP", &step);
    if (step < 1 || count < 1 || least + (count - 1) * step != most || (id - least) % step != 0 ||
        id < least || id > most)
        return refuse("the tasks of the Slurm array are not numbered evenly");
    *shard = (voc_shard){(unsigned)((id - least) / step + 1), (unsigned)count};
    return true;
}

/* Numbers from 0, and how many there are in one of two variables. */
static bool indexed(const char *index_name, const char *size_name, voc_shard *shard)
{
    long index, size;
    read_variable(index_name, &index);
    if (!read_variable(size_name, &size) && !read_variable("VOCATION_SHARDS", &size))
        return refuse("set VOCATION_SHARDS to the number of tasks of this job");
    if (index < 0 || size < 1 || index >= size)
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
        long ignored;
        if (!read_variable(engines[i].variable, &ignored))
            continue;
        *from = engines[i].name;
        return engines[i].find(shard);
    }
    return true;
}
