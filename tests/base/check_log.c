#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "tests/base/suites.h"

/* What voc_log_print writes; the caller frees it. */
static char *printed(const voc_log *log)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    voc_log_print(log, out);
    fclose(out);
    return text;
}

START_TEST(a_diagnostic_prints_with_place_and_pointer)
{
    voc_log *log = voc_log_new();
    voc__log_add(log, VOC_ERROR, VOC_ERROR_SCHEMA, "nursing.json", 5, 53,
                 "/programs/1/courses/1", "expected a %s, found null", "string");
    char *text = printed(log);
    ck_assert_str_eq(text, "nursing.json:5:53: error: /programs/1/courses/1: "
                           "expected a string, found null\n");
    free(text);
    voc_log_free(log);
}
END_TEST

START_TEST(a_diagnostic_without_file_position_or_pointer_prints_bare)
{
    voc_log *log = voc_log_new();
    voc__log_add(log, VOC_WARNING, VOC_ERROR_USAGE, NULL, 0, 0, NULL, "nothing to do");
    voc__log_add(log, VOC_NOTE, VOC_OK, "a.json", 0, 0, "", "as before");
    char *text = printed(log);
    ck_assert_str_eq(text, "warning: nothing to do\na.json: note: as before\n");
    free(text);
    voc_log_free(log);
}
END_TEST

START_TEST(controls_and_broken_bytes_are_escaped_when_printed)
{
    voc_log *log = voc_log_new();
    voc__log_add(log, VOC_ERROR, VOC_ERROR_SYNTAX, "a\n.json", 1, 2, "/\x1b[2J",
                 "%s", "caf\xC3\xA9 \xFF \xC2\x9B \xE2\x80\xAE");
    char *text = printed(log);
    ck_assert_str_eq(text, "a\\x0A.json:1:2: error: /\\x1B[2J: "
                           "caf\xC3\xA9 \\xFF \\xC2\\x9B \\xE2\\x80\\xAE\n");
    free(text);
    voc_log_free(log);
}
END_TEST

START_TEST(a_flood_of_warnings_is_counted_and_leaves_room_for_errors)
{
    voc_log *log = voc_log_new();
    for (int i = 0; i < 1500; i++)
        voc__log_add(log, VOC_WARNING, VOC_ERROR_SCHEMA, NULL, 0, 0, NULL, "w%d", i);
    voc__log_add(log, VOC_ERROR, VOC_ERROR_SCHEMA, NULL, 0, 0, NULL, "e");
    ck_assert_uint_eq(voc_log_warnings(log), 1500);
    ck_assert_uint_eq(voc_log_errors(log), 1);
    ck_assert_uint_eq(voc_log_count(log), 1001);
    ck_assert_uint_eq(voc_log_dropped(log), 500);
    ck_assert_str_eq(voc_log_at(log, 999)->text, "w999");
    ck_assert_str_eq(voc_log_at(log, 1000)->text, "e");
    ck_assert_ptr_null(voc_log_at(log, 1001));
    char *text = printed(log);
    ck_assert_ptr_nonnull(strstr(text, "and 500 more\n"));
    free(text);
    voc_log_free(log);
}
END_TEST

START_TEST(a_cleared_log_is_empty_and_works_on)
{
    voc_log *log = voc_log_new();
    voc__log_add(log, VOC_ERROR, VOC_ERROR_SCHEMA, "f", 1, 1, "/a", "one");
    voc_log_clear(log);
    ck_assert_uint_eq(voc_log_count(log), 0);
    ck_assert_uint_eq(voc_log_errors(log), 0);
    voc__log_add(log, VOC_ERROR, VOC_ERROR_LIMIT, "f", 1, 1, "/a", "two");
    ck_assert_uint_eq(voc_log_count(log), 1);
    ck_assert_int_eq(voc_log_at(log, 0)->status, VOC_ERROR_LIMIT);
    ck_assert_str_eq(voc_log_at(log, 0)->text, "two");
    voc_log_free(log);
}
END_TEST

START_TEST(no_log_is_a_log_that_forgets)
{
    voc__log_add(NULL, VOC_ERROR, VOC_ERROR_SCHEMA, "f", 1, 1, "/a", "lost");
    ck_assert_uint_eq(voc_log_count(NULL), 0);
    ck_assert_uint_eq(voc_log_errors(NULL), 0);
    ck_assert_uint_eq(voc_log_warnings(NULL), 0);
    ck_assert_uint_eq(voc_log_dropped(NULL), 0);
    ck_assert_ptr_null(voc_log_at(NULL, 0));
    voc_log_clear(NULL);
    voc_log_free(NULL);
}
END_TEST

START_TEST(what_one_log_was_told_is_told_to_another_behind_its_own)
{
    voc_log *from = voc_log_new(), *log = voc_log_new();
    voc__log_add(log, VOC_NOTE, VOC_OK, NULL, 0, 0, NULL, "first");
    voc__log_add(from, VOC_ERROR, VOC_ERROR_SCHEMA, "a.json", 5, 53, "/programs", "100%% wrong");
    voc__log_add(from, VOC_WARNING, VOC_ERROR_TEXT, NULL, 0, 0, NULL, "odd");
    voc__log_add_all(log, from);
    voc__log_add_all(log, NULL);
    voc__log_add_all(NULL, from);
    voc_log_free(from);
    char *text = printed(log);
    ck_assert_str_eq(text, "note: first\na.json:5:53: error: /programs: 100% wrong\n"
                           "warning: odd\n");
    ck_assert_int_eq(voc_log_at(log, 1)->status, VOC_ERROR_SCHEMA);
    ck_assert_uint_eq(voc_log_errors(log), 1);
    free(text);
    voc_log_free(log);
}
END_TEST

START_TEST(every_status_has_its_own_name)
{
    for (int i = VOC_OK; i <= VOC_ERROR_INTERNAL; i++) {
        ck_assert_ptr_nonnull(voc_status_name((voc_status)i));
        for (int j = 0; j < i; j++)
            ck_assert_str_ne(voc_status_name((voc_status)i), voc_status_name((voc_status)j));
    }
    ck_assert_str_eq(voc_status_name(VOC_ERROR_UNKNOWN_ID), "unknown-id");
    ck_assert_str_eq(voc_status_name((voc_status)99), "internal");
}
END_TEST

Suite *log_suite(void)
{
    static const test_name tests[] = {
        &a_diagnostic_prints_with_place_and_pointer,
        &a_diagnostic_without_file_position_or_pointer_prints_bare,
        &controls_and_broken_bytes_are_escaped_when_printed,
        &a_flood_of_warnings_is_counted_and_leaves_room_for_errors,
        &a_cleared_log_is_empty_and_works_on,
        &no_log_is_a_log_that_forgets,
        &what_one_log_was_told_is_told_to_another_behind_its_own,
        &every_status_has_its_own_name,
    };
    return suite_of("log", tests, sizeof tests / sizeof *tests);
}
