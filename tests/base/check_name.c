#include <string.h>

#include "base/name.h"
#include "tests/base/suites.h"

static voc__arena *arena;

static void setup(void)
{
    arena = voc__arena_new();
}

static void teardown(void)
{
    voc__arena_free(arena);
}

START_TEST(a_plain_name_is_itself)
{
    static const char *const names[] = {"", "Anna", "O'Brien", "\u00d3lafur", "\u738b\u5c0f\u660e"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        ck_assert_ptr_eq(voc__name_line(arena, names[i]), names[i]);
        ck_assert_ptr_eq(voc__name_embed(arena, names[i]), names[i]);
    }
    ck_assert_ptr_null(voc__name_line(arena, NULL));
    ck_assert_ptr_null(voc__name_embed(arena, NULL));
}
END_TEST

START_TEST(a_name_stands_on_one_line)
{
    ck_assert_str_eq(voc__name_line(arena, "a\nb\tc\u2028d\xc2\x85"
                                           "e"),
                     "a b c d e");
    ck_assert_str_eq(voc__name_line(arena, "\x01"
                                           "a\x1b[31m\x7f\xc2\x90"
                                           "b"),
                     "a[31mb");
    ck_assert_str_eq(voc__name_line(arena, "a\ufffe\uffff\ufdd0\U0001ffffb"), "ab");
    ck_assert_str_eq(voc__name_embed(arena, "a\r\nBcc: b"), "a  Bcc: b");
}
END_TEST

START_TEST(a_name_from_right_to_left_is_isolated)
{
    ck_assert_str_eq(voc__name_embed(arena, "\u05d3\u05d5\u05d3"),
                     "\u2068\u05d3\u05d5\u05d3\u2069");
    ck_assert_str_eq(voc__name_embed(arena, "Ali \u0639\n"), "\u2068Ali \u0639 \u2069");
}
END_TEST

START_TEST(a_name_cannot_leave_its_isolate)
{
    ck_assert_str_eq(voc__name_embed(arena, "a\u2069\u202eb"), "\u2068ab\u2069");
    ck_assert_str_eq(voc__name_embed(arena, "\u2067\u2066\u202a\u202b\u202c\u202d\u05d0"),
                     "\u2068\u05d0\u2069");
    ck_assert_str_eq(voc__name_embed(arena, "\u200f\u200e"), "\u2068\u200f\u200e\u2069");
    ck_assert_str_eq(voc__name_embed(arena, "\u2068\u05d0\u2069\u2069 1 \u2066"),
                     "\u2068\u05d0 1 \u2069");
}
END_TEST

START_TEST(what_is_isolated_already_stays_so)
{
    static const char *const whole[] = {"\u2068\u05d0 12\u2069", "\u2067x\u2069\u2068y\u2069"};
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
        ck_assert_ptr_eq(voc__name_embed(arena, whole[i]), whole[i]);
    ck_assert_str_eq(voc__name_embed(arena, "\u2068\u05d0\u2069 (A)"),
                     "\u2068\u2068\u05d0\u2069 (A)\u2069");
    ck_assert_str_eq(voc__name_embed(arena, "\u2068\u05d0\u202e\n\u2069"), "\u2068\u05d0 \u2069");
}
END_TEST

START_TEST(a_name_that_cannot_be_seen_is_blank)
{
    static const char *const blank[] = {"",           " \t\u00a0\u3000", "\u200b\u200d\ufeff",
                                        "\x01\u00ad", "\u202e\u2069",    "\U000e0041"};
    static const char *const seen[] = {"a", " .", "\u200bx", "\u738b", "\ufffd"};
    ck_assert(voc__name_is_blank(NULL));
    for (size_t i = 0; i < sizeof blank / sizeof *blank; i++)
        ck_assert(voc__name_is_blank(blank[i]));
    for (size_t i = 0; i < sizeof seen / sizeof *seen; i++)
        ck_assert(!voc__name_is_blank(seen[i]));
}
END_TEST

Suite *name_suite(void)
{
    static const test_name tests[] = {
        &a_plain_name_is_itself,
        &a_name_stands_on_one_line,
        &a_name_from_right_to_left_is_isolated,
        &a_name_cannot_leave_its_isolate,
        &what_is_isolated_already_stays_so,
        &a_name_that_cannot_be_seen_is_blank,
    };
    Suite *suite = suite_create("name");
    TCase *tcase = tcase_create("name");
    tcase_add_checked_fixture(tcase, setup, teardown);
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        tcase_add_test(tcase, *tests[i]);
    suite_add_tcase(suite, tcase);
    return suite;
}
