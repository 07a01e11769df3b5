#include <stdio.h>
#include <string.h>

#include "mail/suppression.h"
#include "tests/mail/suites.h"

static const char *file_of(const char *bytes, size_t size)
{
    const char *path = scratch("suppressed.txt");
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes, 1, size, file), size);
    ck_assert_int_eq(fclose(file), 0);
    return path;
}

START_TEST(addresses_are_found_whatever_their_case)
{
    static const char text[] = "\xEF\xBB\xBF# asked by mail\r\n\r\n Ana@Example.org \r\n"
                               "\tbob@example.org";
    voc__arena *arena = voc__arena_new();
    voc__suppression *list =
        voc__suppression_load(arena, file_of(text, sizeof text - 1), NULL);
    ck_assert_ptr_nonnull(list);
    ck_assert(voc__suppression_holds(list, "ana@example.org"));
    ck_assert(voc__suppression_holds(list, "ANA@EXAMPLE.ORG"));
    ck_assert(voc__suppression_holds(list, "bob@example.org"));
    ck_assert(!voc__suppression_holds(list, "bo@example.org"));
    ck_assert(!voc__suppression_holds(NULL, "bob@example.org"));
    voc__arena_free(arena);
}
END_TEST

START_TEST(a_line_that_is_no_address_stops_everything)
{
    static const char text[] = "ana@example.org\nbob at example.org\nc@example.org, d@example.org";
    voc__arena *arena = voc__arena_new();
    voc_log *log = voc_log_new();
    ck_assert_ptr_null(voc__suppression_load(arena, file_of(text, sizeof text - 1), log));
    ck_assert_uint_eq(voc_log_errors(log), 2);
    ck_assert_uint_eq(voc_log_at(log, 0)->line, 2);
    ck_assert_uint_eq(voc_log_at(log, 1)->line, 3);
    static const char cut[] = "ana@example.org\0bob@example.org\n";
    ck_assert_ptr_null(voc__suppression_load(arena, file_of(cut, sizeof cut - 1), log));
    ck_assert_ptr_null(voc__suppression_load(arena, "nowhere.txt", log));
    voc_log_free(log);
    voc__arena_free(arena);
}
END_TEST

Suite *suppression_suite(void)
{
    static const test_name tests[] = {
        &addresses_are_found_whatever_their_case,
        &a_line_that_is_no_address_stops_everything,
    };
    return suite_of("suppression", tests, sizeof tests / sizeof *tests);
}
