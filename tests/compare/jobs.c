#include "tests/compare/jobs.h"

#include "tests/suites.h"

voc_log *jobs_log;
voc_catalog *jobs;

const char *jobs_path(void)
{
    return source_path("tests/compare/jobs.json");
}

void jobs_load(void)
{
    const char *path = jobs_path();
    jobs_log = voc_log_new();
    jobs = voc_catalog_load(&path, 1, jobs_log);
    if (!jobs)
        voc_log_print(jobs_log, stderr);
    ck_assert_ptr_nonnull(jobs);
}

void jobs_unload(void)
{
    voc_catalog_free(jobs);
    voc_log_free(jobs_log);
}
