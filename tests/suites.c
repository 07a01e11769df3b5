#include "tests/suites.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

int suites_run(const suite_maker *makers, size_t count)
{
    SRunner *runner = srunner_create(NULL);
    for (size_t i = 0; i < count; i++)
        srunner_add_suite(runner, makers[i]());
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

Suite *suite_of(const char *name, const test_name *tests, size_t count)
{
    Suite *suite = suite_create(name);
    TCase *tcase = tcase_create(name);
    for (size_t i = 0; i < count; i++)
        tcase_add_test(tcase, *tests[i]);
    suite_add_tcase(suite, tcase);
    return suite;
}

const char *scratch(const char *name)
{
    static char path[4096];
    const char *build = getenv("builddir");
    snprintf(path, sizeof path, "%s/scratch-%ld", build ? build : ".", (long)getppid());
    if (mkdir(path, 0777) != 0 && errno != EEXIST)
        ck_abort_msg("cannot make %s", path);
    snprintf(path, sizeof path, "%s/scratch-%ld/%s", build ? build : ".", (long)getppid(), name);
    return path;
}
