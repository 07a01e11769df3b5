#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "tests/load/bad.h"
#include "tests/load/suites.h"

enum { CASES_MAX = 1000, CASES_MIN = 70 };

static const char bad_folder[] = "tests/catalog-bad";

static int is_case(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static struct dirent **cases;

START_TEST(a_bad_catalog_is_refused_with_exactly_these_words)
{
    char folder[4096];
    size_t size;
    snprintf(folder, sizeof folder, "%s/%s", source_path(bad_folder), cases[_i]->d_name);
    char *expected = read_whole(folder, "expected", &size);
    ck_assert_msg(expected != NULL, "%s has no file \"expected\"", folder);
    char *said = NULL;
    FILE *out = open_memstream(&said, &size);
    bool loaded = load_folder(folder, out);
    fclose(out);
    ck_assert_msg(!loaded, "%s was loaded", cases[_i]->d_name);
    ck_assert_msg(strcmp(said, expected) == 0, "%s\nexpected: %sfound:    %s", cases[_i]->d_name,
                  expected, said);
    free(said);
    free(expected);
}
END_TEST

Suite *bad_suite(void)
{
    Suite *suite = suite_create("bad catalogs");
    TCase *tcase = tcase_create("bad catalogs");
    int count = scandir(source_path(bad_folder), &cases, is_case, alphasort);
    if (count < CASES_MIN) {
        fprintf(stderr, "%s holds %d cases, of at least %d\n", bad_folder, count, CASES_MIN);
        exit(99);
    }
    tcase_add_loop_test(tcase, a_bad_catalog_is_refused_with_exactly_these_words, 0, count);
    suite_add_tcase(suite, tcase);
    return suite;
}
