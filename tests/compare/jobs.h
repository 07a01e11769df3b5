/* The catalog that the tests of comparisons and of their exports read, loaded before each test. */
#ifndef TESTS_COMPARE_JOBS_H
#define TESTS_COMPARE_JOBS_H

#include <vocation/catalog.h>

extern voc_log *jobs_log;
extern voc_catalog *jobs;

const char *jobs_path(void); /* the string is static */

/* Fixtures. */
void jobs_load(void);
void jobs_unload(void);

#endif
