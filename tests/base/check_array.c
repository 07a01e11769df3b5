#include <stdint.h>

#include "base/array.h"
#include "tests/base/suites.h"

START_TEST(pushed_items_are_zeroed_and_stay_in_order)
{
    voc__array array = {0};
    for (int i = 0; i < 1000; i++) {
        int *item = voc__array_push(&array, sizeof *item);
        ck_assert_ptr_nonnull(item);
        ck_assert_int_eq(*item, 0);
        *item = i;
    }
    ck_assert_uint_eq(array.count, 1000);
    for (int i = 0; i < 1000; i++)
        ck_assert_int_eq(((int *)array.items)[i], i);
    voc__array_free(&array);
    ck_assert_uint_eq(array.count, 0);
    ck_assert_ptr_null(array.items);
}
END_TEST

START_TEST(a_size_that_overflows_fails_and_the_failure_sticks)
{
    voc__array array = {0};
    ck_assert_ptr_null(voc__array_push(&array, SIZE_MAX / 4));
    ck_assert(array.failed);
    ck_assert_ptr_null(voc__array_push(&array, 1));
    voc__array_free(&array);
    ck_assert(!array.failed);
}
END_TEST

Suite *array_suite(void)
{
    static const test_name tests[] = {
        &pushed_items_are_zeroed_and_stay_in_order,
        &a_size_that_overflows_fails_and_the_failure_sticks,
    };
    return suite_of("array", tests, sizeof tests / sizeof *tests);
}
