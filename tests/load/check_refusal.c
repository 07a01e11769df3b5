#include <stdlib.h>
#include <string.h>

#include <vocation/catalog.h>

#include "tests/faults.h"
#include "tests/load/bad.h"
#include "tests/load/suites.h"

/* One load, and what came of it. */
typedef struct attempt {
    const char *bytes;
    size_t size;
    voc_log *log;
    voc_catalog *catalog;
    bool expect_catalog;
    long refused;
} attempt;

static void load(void *context)
{
    attempt *a = context;
    voc_input input = {"a.json", a->bytes, a->size};
    a->log = voc_log_new();
    a->catalog = voc_catalog_load_inputs(&input, 1, NULL, a->log);
}

/* Either all of the catalog, or nothing and an error. */
static void inspect(void *context, bool failed)
{
    attempt *a = context;
    if (!failed)
        ck_assert_int_eq(a->catalog != NULL, a->expect_catalog);
    if (a->catalog) {
        ck_assert_uint_eq(voc_catalog_list(a->catalog, VOC_OCCUPATION).count, 1);
        ck_assert_ptr_nonnull(voc_catalog_get(a->catalog, "baker"));
        ck_assert(a->expect_catalog);
    } else if (a->log) {
        ck_assert_uint_gt(voc_log_errors(a->log), 0);
    }
    a->refused += failed && !a->catalog;
    voc_catalog_free(a->catalog);
    voc_log_free(a->log);
}

static const char good[] =
    "{\"format\": \"vocation-catalog/1\", \"title\": {\"en\": \"Bread\", \"es\": \"Pan\"},"
    "\"language\": \"en\", \"x-a\": 1, \"reference\": \"baker\","
    "\"sources\": [{\"id\": \"s\", \"kind\": \"official\", \"url\": \"https://a\"}],"
    "\"fields\": [{\"id\": \"f\", \"title\": \"F\", \"codes\": {\"cip-2020\": \"120501\"}}],"
    "\"occupations\": [{\"id\": \"baker\", \"title\": \"Baker\", \"sources\": [\"s\"],"
    "\"aliases\": [\"B\"], \"duties\": {\"items\": [\"Bake\"], \"sources\": [\"s\"]},"
    "\"requirements\": [{\"any\": [{\"level\": \"none\"}, {\"text\": \"T\"}]}],"
    "\"x-b\": [1], \"odd\": 1, \"figures\": ["
    "{\"measure\": \"pay\", \"statistic\": \"median\", \"value\": 1, \"unit\": \"USD\","
    "\"source\": \"s\"}]}],"
    "\"programs\": [{\"id\": \"p\", \"title\": \"P\", \"field\": \"f\", \"leads_to\": [\"baker\"],"
    "\"courses\": [\"c\"], \"level\": \"diploma\"}],"
    "\"courses\": [{\"id\": \"c\", \"title\": \"C\"}],"
    "\"institutions\": [{\"id\": \"i\", \"name\": \"I\", \"listings\": [{\"list\": \"L\"}]}],"
    "\"offerings\": [{\"id\": \"o\", \"title\": \"O\", \"institution\": \"i\","
    "\"template\": \"p\"}],"
    "\"postings\": [{\"id\": \"a\", \"occupation\": \"baker\"}]}";

START_TEST(a_catalog_is_whole_or_absent_whenever_memory_runs_out)
{
    attempt a = {.bytes = good, .size = strlen(good), .expect_catalog = true};
    long calls = faults_each(FAULT_MEMORY, 0, load, inspect, &a);
    ck_assert(calls == 0 || a.refused > calls / 2);
}
END_TEST

START_TEST(a_bad_catalog_is_refused_even_when_memory_runs_out)
{
    static const char bad[] =
        "{\"format\": \"vocation-catalog/1\", \"title\": \"Bread\", \"language\": \"en\","
        "\"courses\": [{\"id\": \"c\", \"title\": \"C\", \"prerequisites\": [\"d\", \"cc\"]},"
        "{\"id\": \"d\", \"title\": \"D\", \"prerequisites\": [\"c\"], \"a\": 1}]}";
    attempt a = {.bytes = bad, .size = strlen(bad)};
    faults_each(FAULT_MEMORY, 0, load, inspect, &a);
}
END_TEST

START_TEST(a_compressed_catalog_is_whole_or_absent_too)
{
    attempt a = {0};
    const char *folder = source_path("tests/catalog-bad/gzip-cut-off");
    char *bytes = read_whole(folder, "catalog.json.gz", &a.size);
    a.bytes = bytes;
    faults_each(FAULT_MEMORY, 0, load, inspect, &a);
    free(bytes);
}
END_TEST

Suite *refusal_suite(void)
{
    static const test_name tests[] = {
        &a_catalog_is_whole_or_absent_whenever_memory_runs_out,
        &a_bad_catalog_is_refused_even_when_memory_runs_out,
        &a_compressed_catalog_is_whole_or_absent_too,
    };
    return suite_of("refusal", tests, sizeof tests / sizeof *tests);
}
