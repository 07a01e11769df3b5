/* The main of every test program: one program a folder, one suite a file. */
#ifndef TESTS_SUITES_H
#define TESTS_SUITES_H

#include <check.h>
#include <stddef.h>

typedef Suite *(*suite_maker)(void);

/* Runs the suites, prints what failed, returns the exit status of the program. */
int suites_run(const suite_maker *makers, size_t count);

/* A test as START_TEST leaves it: `&the_name`. */
typedef const TTest *const *test_name;

/* A suite of one case with a fixture around each test; NULL: none. */
Suite *suite_with(const char *name, const test_name *tests, size_t count, SFun setup,
                  SFun teardown);

/* The same without one, the usual shape of a test file. */
Suite *suite_of(const char *name, const test_name *tests, size_t count);

/* A path in the source tree: "data/health-information.json". The string is static: the next call
 * overwrites it. */
const char *source_path(const char *name);

/* A path in a folder of this run's own, removed at its end. The string is static: the next
 * call overwrites it. */
const char *scratch(const char *name);

#endif
