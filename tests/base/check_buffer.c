#include <math.h>
#include <stdint.h>
#include <string.h>

#include "base/buffer.h"
#include "tests/base/suites.h"

START_TEST(additions_follow_each_other_and_end_in_a_nul)
{
    voc__buffer b = {0};
    voc__buffer_text(&b, "");
    ck_assert_ptr_null(b.data);
    voc__buffer_text(&b, "pages ");
    voc__buffer_printf(&b, "%d of %d", 3, 12);
    voc__buffer_byte(&b, '.');
    voc__buffer_add(&b, "\0x", 2);
    ck_assert_uint_eq(b.size, 16);
    ck_assert_mem_eq(b.data, "pages 3 of 12.\0x", 16);
    ck_assert(!b.failed);
    voc__buffer_free(&b);
    ck_assert_ptr_null(b.data);
}
END_TEST

START_TEST(a_long_run_grows_without_loss)
{
    voc__buffer b = {0};
    for (int i = 0; i < 10000; i++)
        voc__buffer_printf(&b, "%04d,", i);
    ck_assert_uint_eq(b.size, 50000);
    ck_assert_uint_eq(strlen((char *)b.data), 50000);
    ck_assert_mem_eq(b.data + 5 * 7654, "7654,", 5);
    voc__buffer_free(&b);
}
END_TEST

START_TEST(an_impossible_size_fails_and_the_failure_sticks_until_reset)
{
    voc__buffer b = {0};
    voc__buffer_text(&b, "kept");
    ck_assert(!voc__buffer_reserve(&b, SIZE_MAX - 2));
    voc__buffer_text(&b, "lost");
    ck_assert(b.failed);
    ck_assert_str_eq((char *)b.data, "kept");
    voc__buffer_reset(&b);
    ck_assert_uint_eq(b.size, 0);
    voc__buffer_text(&b, "new");
    ck_assert_str_eq((char *)b.data, "new");
    voc__buffer_free(&b);
}
END_TEST

START_TEST(numbers_are_short_and_rounded)
{
    static const struct {
        double value;
        int decimals;
        const char *text;
    } cases[] = {
        {0, 2, "0"},           {12.5, 2, "12.5"},          {-12.505, 1, "-12.5"},
        {0.999, 2, "1"},       {-0.001, 2, "0"},           {1234567, 0, "1234567"},
        {1.0625, 3, "1.063"},  {0.05, 2, "0.05"},          {100, 3, "100"},
        {-0.25, 1, "-0.3"},    {999999999.5, 1, "999999999.5"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        voc__buffer b = {0};
        voc__buffer_number(&b, cases[i].value, cases[i].decimals);
        ck_assert_str_eq((char *)b.data, cases[i].text);
        voc__buffer_free(&b);
    }
}
END_TEST

START_TEST(numbers_that_cannot_be_printed_fail)
{
    static const double values[] = {1e9, -1e9, INFINITY, NAN};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        voc__buffer b = {0};
        voc__buffer_number(&b, values[i], 2);
        ck_assert(b.failed);
        voc__buffer_free(&b);
    }
}
END_TEST

Suite *buffer_suite(void)
{
    static const test_name tests[] = {
        &additions_follow_each_other_and_end_in_a_nul,
        &a_long_run_grows_without_loss,
        &an_impossible_size_fails_and_the_failure_sticks_until_reset,
        &numbers_are_short_and_rounded,
        &numbers_that_cannot_be_printed_fail,
    };
    return suite_of("buffer", tests, sizeof tests / sizeof *tests);
}
