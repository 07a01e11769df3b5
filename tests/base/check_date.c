#include <vocation/date.h>

#include "tests/base/suites.h"

static voc_date date_of(const char *text)
{
    voc_date date = {0};
    ck_assert_msg(voc_date_parse(text, &date) == VOC_OK, "%s", text);
    return date;
}

START_TEST(dates_of_three_precisions_are_read_and_printed_alike)
{
    static const char *const texts[] = {"2021",       "2021-05",    "2021-05-31",
                                        "2024-02-29", "0001-01-01", "9999-12-31"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        char out[VOC_DATE_PRINT_SIZE];
        voc_date_print(date_of(texts[i]), out, sizeof out);
        ck_assert_str_eq(out, texts[i]);
    }
    ck_assert_int_eq(date_of("2021").month, 0);
    ck_assert_int_eq(date_of("2021-05").day, 0);
}
END_TEST

START_TEST(other_forms_are_syntax_errors)
{
    static const char *const texts[] = {"",           "21",         "2021-5",   "2021-05-3",
                                        "2021/05",    "2021-05/31", "20210531", " 2021",
                                        "2021-05-31 ", "-021",      "2021-+5",  "2021-05-1x"};
    voc_date date = {7, 7, 7};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        ck_assert_msg(voc_date_parse(texts[i], &date) == VOC_ERROR_SYNTAX, "%s", texts[i]);
    ck_assert_int_eq(voc_date_parse(NULL, &date), VOC_ERROR_SYNTAX);
    ck_assert_int_eq(date.year, 7);
}
END_TEST

START_TEST(days_that_do_not_exist_are_range_errors)
{
    static const char *const texts[] = {"2021-00", "2021-13", "2021-05-00", "2021-00-00",
                                        "2023-02-29", "1900-02-29", "2021-04-31", "0000"};
    voc_date date;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        ck_assert_msg(voc_date_parse(texts[i], &date) == VOC_ERROR_RANGE, "%s", texts[i]);
    ck_assert_int_eq(voc_date_parse("2000-02-29", &date), VOC_OK);
    ck_assert(!voc_date_valid((voc_date){0}));
    ck_assert(!voc_date_valid((voc_date){2021, 0, 5}));
    ck_assert(!voc_date_valid((voc_date){2021, 13, 1}));
    ck_assert(!voc_date_valid((voc_date){2021, 1, -1}));
}
END_TEST

START_TEST(dates_are_ordered_with_the_unknown_first)
{
    static const char *const order[] = {"2020-12-31", "2021",    "2021-05", "2021-05-01",
                                        "2021-05-31", "2021-06", "2022"};
    for (int i = 0; i < 7; i++)
        for (int j = 0; j < 7; j++) {
            int sign = voc_date_compare(date_of(order[i]), date_of(order[j]));
            ck_assert_int_eq((sign > 0) - (sign < 0), (i > j) - (i < j));
        }
}
END_TEST

START_TEST(a_period_ends_on_its_last_day)
{
    static const char *const pairs[][2] = {{"2016", "2016-12-31"},    {"2021-04", "2021-04-30"},
                                           {"2024-02", "2024-02-29"}, {"2100-02", "2100-02-28"},
                                           {"2021-05-07", "2021-05-07"}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        char out[VOC_DATE_PRINT_SIZE];
        voc_date_print(voc_date_end(date_of(pairs[i][0])), out, sizeof out);
        ck_assert_str_eq(out, pairs[i][1]);
    }
}
END_TEST

START_TEST(age_is_whole_years_rounded_down)
{
    static const struct {
        const char *since, *now;
        int years;
    } cases[] = {
        {"2016", "2026-11-23", 9},       {"2016", "2026-12-31", 10},
        {"2021-05", "2024-05-30", 2},    {"2021-05", "2024-05-31", 3},
        {"2020-02-29", "2021-02-27", 0}, {"2020-02-29", "2021-02-28", 1},
        {"2020-02-29", "2024-02-28", 3}, {"2020-02-29", "2024-02-29", 4},
        {"2021", "2021", 0},             {"2026-05-01", "2026-01-01", -1},
        {"2021-06-30", "2021", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        ck_assert_int_eq(voc_date_years_since(date_of(cases[i].since), date_of(cases[i].now)),
                         cases[i].years);
    ck_assert_int_eq(voc_date_years_since((voc_date){0}, date_of("2021")), 0);
}
END_TEST

START_TEST(what_is_no_date_prints_nothing)
{
    char out[VOC_DATE_PRINT_SIZE] = "x";
    ck_assert_int_eq(voc_date_print((voc_date){2021, 2, 30}, out, sizeof out), 0);
    ck_assert_str_eq(out, "");
}
END_TEST

Suite *date_suite(void)
{
    static const test_name tests[] = {
        &dates_of_three_precisions_are_read_and_printed_alike,
        &other_forms_are_syntax_errors,
        &days_that_do_not_exist_are_range_errors,
        &dates_are_ordered_with_the_unknown_first,
        &a_period_ends_on_its_last_day,
        &age_is_whole_years_rounded_down,
        &what_is_no_date_prints_nothing,
    };
    return suite_of("date", tests, sizeof tests / sizeof *tests);
}
