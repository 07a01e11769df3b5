#include <stdio.h>
#include <string.h>

#include <vocation/catalog.h>

#include "tests/load/suites.h"

static const char text[] = "{\"format\": \"vocation-catalog/1\", \"title\": \"Bread\","
                           "\"language\": \"en\", \"x-deep\": [[[1, 2, 3]]]}";

/* What is said of the text under these limits; "" when it loads. */
static const char *said_under(const voc_limits *limits)
{
    static char words[200];
    voc_log *log = voc_log_new();
    voc_input input = {"a", text, strlen(text)};
    voc_catalog *catalog = voc_catalog_load_inputs(&input, 1, limits, log);
    snprintf(words, sizeof words, "%s", catalog ? "" : voc_log_at(log, 0)->text);
    if (!catalog)
        ck_assert_int_eq(voc_log_at(log, 0)->status, VOC_ERROR_LIMIT);
    voc_catalog_free(catalog);
    voc_log_free(log);
    return words;
}

START_TEST(a_file_may_be_as_large_as_the_limit_and_no_larger)
{
    ck_assert_str_eq(said_under(&(voc_limits){.file_bytes = strlen(text)}), "");
    ck_assert_str_eq(said_under(&(voc_limits){.file_bytes = 20}), "larger than 20 bytes");
}
END_TEST

START_TEST(containers_may_be_as_deep_as_the_limit_and_no_deeper)
{
    ck_assert_str_eq(said_under(&(voc_limits){.depth = 4}), "");
    ck_assert_str_eq(said_under(&(voc_limits){.depth = 3}), "nested deeper than 3");
}
END_TEST

START_TEST(there_may_be_as_many_values_as_the_limit_and_no_more)
{
    ck_assert_str_eq(said_under(&(voc_limits){.values = 10}), "");
    ck_assert_str_eq(said_under(&(voc_limits){.values = 9}), "more than 9 values");
}
END_TEST

START_TEST(a_string_may_be_as_long_as_the_limit_and_no_longer)
{
    ck_assert_str_eq(said_under(&(voc_limits){.string_bytes = 18}), "");
    ck_assert_str_eq(said_under(&(voc_limits){.string_bytes = 17}),
                     "a string longer than 17 bytes");
}
END_TEST

Suite *limits_suite(void)
{
    static const test_name tests[] = {
        &a_file_may_be_as_large_as_the_limit_and_no_larger,
        &containers_may_be_as_deep_as_the_limit_and_no_deeper,
        &there_may_be_as_many_values_as_the_limit_and_no_more,
        &a_string_may_be_as_long_as_the_limit_and_no_longer,
    };
    return suite_of("limits", tests, sizeof tests / sizeof *tests);
}
