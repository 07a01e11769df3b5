#include <string.h>

#include "base/position.h"
#include "tests/base/suites.h"

static void expect(const char *text, size_t offset, unsigned line, unsigned column)
{
    voc__position p = voc__position_at(text, strlen(text), offset);
    ck_assert_uint_eq(p.line, line);
    ck_assert_uint_eq(p.column, column);
}

START_TEST(lines_and_columns_count_from_one)
{
    expect("", 0, 1, 1);
    expect("ab\ncd\n", 0, 1, 1);
    expect("ab\ncd\n", 2, 1, 3);
    expect("ab\ncd\n", 3, 2, 1);
    expect("ab\ncd\n", 4, 2, 2);
    expect("ab\ncd\n", 6, 3, 1);
    expect("ab\r\ncd", 4, 2, 1);
}
END_TEST

START_TEST(columns_count_characters)
{
    expect("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80x", 9, 1, 4);
    expect("\xFF\xFEx", 2, 1, 3);
}
END_TEST

START_TEST(a_byte_order_mark_has_no_column)
{
    expect("\xEF\xBB\xBF{}", 3, 1, 1);
    expect("\xEF\xBB\xBF{}", 4, 1, 2);
    expect("\xEF\xBB\xBF{}", 1, 1, 1);
}
END_TEST

START_TEST(an_offset_past_the_end_stands_for_the_end)
{
    expect("ab\nc", 99, 2, 2);
}
END_TEST

Suite *position_suite(void)
{
    static const test_name tests[] = {
        &lines_and_columns_count_from_one,
        &columns_count_characters,
        &a_byte_order_mark_has_no_column,
        &an_offset_past_the_end_stands_for_the_end,
    };
    return suite_of("position", tests, sizeof tests / sizeof *tests);
}
