#include "tests/suites.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* Set before Check forks, so that all tests of a program share the folder. */
static char folder[3072];

static void make_folder(void)
{
    const char *build = getenv("builddir");
    snprintf(folder, sizeof folder, "%s/scratch-%ld", build ? build : ".", (long)getpid());
    if (mkdir(folder, 0777) != 0)
        perror(folder);
}

static void remove_folder(void)
{
    char command[4096];
    snprintf(command, sizeof command, "rm -rf '%s'", folder);
    if (system(command) != 0)
        perror(folder);
}

int suites_run(const suite_maker *makers, size_t count)
{
    SRunner *runner = srunner_create(NULL);
    for (size_t i = 0; i < count; i++)
        srunner_add_suite(runner, makers[i]());
    make_folder();
    srunner_run_all(runner, CK_NORMAL);
    remove_folder();
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

Suite *suite_with(const char *name, const test_name *tests, size_t count, SFun setup, SFun teardown)
{
    Suite *suite = suite_create(name);
    enum { SECONDS = 120 }; /* against what never ends; a busy machine may be slow */
    TCase *tcase = tcase_create(name);
    tcase_set_timeout(tcase, SECONDS);
    tcase_add_checked_fixture(tcase, setup, teardown);
    for (size_t i = 0; i < count; i++)
        tcase_add_test(tcase, *tests[i]);
    suite_add_tcase(suite, tcase);
    return suite;
}

Suite *suite_of(const char *name, const test_name *tests, size_t count)
{
    return suite_with(name, tests, count, NULL, NULL);
}

const char *source_path(const char *name)
{
    static char path[4096];
    const char *source = getenv("srcdir");
    snprintf(path, sizeof path, "%s/%s", source ? source : "..", name);
    return path;
}

const char *scratch(const char *name)
{
    static char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}
