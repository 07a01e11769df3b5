#include <stdio.h>
#include <stdlib.h>

#include <vocation/diagnostics.h>

#include "base/log.h"
#include "tests/json/suites.h"

static char *print(const voc_log *log)
{
    char *text = NULL;
    size_t size;
    FILE *out = open_memstream(&text, &size);
    ck_assert_int_eq(voc_log_print_json(log, out), VOC_OK);
    fclose(out);
    return text;
}

START_TEST(a_log_is_printed_as_json)
{
    voc_log *log = voc_log_new();
    voc__log_add(log, VOC_ERROR, VOC_ERROR_SCHEMA, "a \"b\".json", 5, 53, "/programs/1", "no %s",
                 "list");
    voc__log_add(log, VOC_WARNING, VOC_ERROR_UNKNOWN_ID, NULL, 0, 0, NULL, "odd");
    char *text = print(log);
    ck_assert_str_eq(text,
                     "{\n  \"errors\": 1,\n  \"warnings\": 1,\n  \"dropped\": 0,\n"
                     "  \"diagnostics\": [\n    {\n      \"severity\": \"error\",\n"
                     "      \"status\": \"schema\",\n      \"file\": \"a \\\"b\\\".json\",\n"
                     "      \"line\": 5,\n      \"column\": 53,\n"
                     "      \"pointer\": \"/programs/1\",\n      \"text\": \"no list\"\n    },\n"
                     "    {\n      \"severity\": \"warning\",\n"
                     "      \"status\": \"unknown-id\",\n      \"file\": null,\n"
                     "      \"line\": null,\n      \"column\": null,\n"
                     "      \"pointer\": null,\n      \"text\": \"odd\"\n    }\n  ]\n}\n");
    free(text);
    voc_log_free(log);
}
END_TEST

START_TEST(no_log_is_an_empty_one)
{
    char *text = print(NULL);
    ck_assert_str_eq(text, "{\n  \"errors\": 0,\n  \"warnings\": 0,\n  \"dropped\": 0,\n"
                           "  \"diagnostics\": []\n}\n");
    free(text);
}
END_TEST

START_TEST(a_full_disk_is_told)
{
    FILE *full = fopen("/dev/full", "w");
    ck_assert_ptr_nonnull(full);
    ck_assert_int_eq(voc_log_print_json(NULL, full), VOC_ERROR_FILE);
    fclose(full);
}
END_TEST

Suite *diagnostics_suite(void)
{
    static const test_name tests[] = {
        &a_log_is_printed_as_json,
        &no_log_is_an_empty_one,
        &a_full_disk_is_told,
    };
    return suite_of("diagnostics", tests, sizeof tests / sizeof *tests);
}
