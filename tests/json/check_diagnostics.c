#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

START_TEST(any_bytes_of_a_file_name_make_json_that_steers_no_terminal)
{
    voc_log *log = voc_log_new();
    voc__log_add(log, VOC_ERROR, VOC_ERROR_FILE, "caf\xC3\xA9 \xFF\x1b\xC2\x9B", 0, 0, NULL,
                 "\xE2\x80\xAE \xF0\x9F\x98\x80");
    char *text = print(log);
    ck_assert_ptr_nonnull(strstr(text, "\"caf\xC3\xA9 \\ufffd\\u001b\\u009b\""));
    ck_assert_ptr_nonnull(strstr(text, "\"\\u202e \xF0\x9F\x98\x80\""));
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
        &any_bytes_of_a_file_name_make_json_that_steers_no_terminal,
        &no_log_is_an_empty_one,
        &a_full_disk_is_told,
    };
    return suite_of("diagnostics", tests, sizeof tests / sizeof *tests);
}
