#include <vocation/decimal.h>

#include <string.h>

#include "tests/base/suites.h"

static voc_status parse(const char *text, voc_decimal *out)
{
    return voc_decimal_parse(text, strlen(text), out);
}

START_TEST(numbers_are_read_exactly_with_their_precision)
{
    static const struct {
        const char *text;
        voc_decimal value;
    } cases[] = {
        {"0", {0, 0}},
        {"-0", {0, 0}},
        {"46660", {46660, 0}},
        {"26.50", {2650, 2}},
        {"-0.05", {-5, 2}},
        {"1.2e3", {1200, 0}},
        {"1.25E+1", {125, 1}},
        {"15e-3", {15, 3}},
        {"0e999", {0, 0}},
        {"0.000000000000000001", {1, 18}},
        {"0.1000000000000000000", {100000000000000000, 18}},
        {"9007199254740993", {9007199254740993, 0}},
        {"9223372036854775807", {INT64_MAX, 0}},
        {"-9223372036854775808", {INT64_MIN, 0}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        voc_decimal d = {1, 1};
        ck_assert_msg(parse(cases[i].text, &d) == VOC_OK, "%s", cases[i].text);
        ck_assert_int_eq(d.units, cases[i].value.units);
        ck_assert_int_eq(d.scale, cases[i].value.scale);
    }
}
END_TEST

START_TEST(what_is_no_json_number_is_a_syntax_error)
{
    static const char *const texts[] = {"",    "-",   "+1",  "007", "1.",  ".5",  "1e", "1e+",
                                        "0x1", "1 ",  " 1",  "1,0", "NaN", "--1", "1.e2", "1-"};
    voc_decimal d = {7, 1};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        ck_assert_msg(parse(texts[i], &d) == VOC_ERROR_SYNTAX, "%s", texts[i]);
    ck_assert_int_eq(voc_decimal_parse(NULL, 0, &d), VOC_ERROR_SYNTAX);
    ck_assert_int_eq(d.units, 7);
}
END_TEST

START_TEST(what_does_not_fit_exactly_is_a_range_error)
{
    static const char *const texts[] = {"9223372036854775808", "-9223372036854775809",
                                        "1e19",                "1e999999999999",
                                        "1e-19",               "0.1234567890123456789",
                                        "123456789012345678901234567890"};
    voc_decimal d = {7, 1};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        ck_assert_msg(parse(texts[i], &d) == VOC_ERROR_RANGE, "%s", texts[i]);
    ck_assert_int_eq(d.units, 7);
}
END_TEST

START_TEST(only_the_given_bytes_are_read)
{
    voc_decimal d;
    ck_assert_int_eq(voc_decimal_parse("12345", 2, &d), VOC_OK);
    ck_assert_int_eq(d.units, 12);
}
END_TEST

START_TEST(comparison_is_exact_across_scales)
{
    static const voc_decimal order[] = {
        {INT64_MIN, 0}, {-15, 1}, {-1, 0}, {-5, 1}, {-1, 18}, {0, 5},
        {1, 18},        {1, 1},   {11, 2}, {1, 0},  {INT64_MAX, 1}, {INT64_MAX, 0},
    };
    int count = sizeof order / sizeof *order;
    for (int i = 0; i < count; i++)
        for (int j = 0; j < count; j++)
            ck_assert_int_eq(voc_decimal_compare(order[i], order[j]), (i > j) - (i < j));
    ck_assert_int_eq(voc_decimal_compare((voc_decimal){10, 1}, (voc_decimal){1, 0}), 0);
}
END_TEST

START_TEST(sums_and_differences_are_exact_or_refused)
{
    voc_decimal d = {7, 1};
    ck_assert_int_eq(voc_decimal_add((voc_decimal){15, 1}, (voc_decimal){25, 2}, &d), VOC_OK);
    ck_assert_int_eq(d.units, 175);
    ck_assert_int_eq(d.scale, 2);
    ck_assert_int_eq(voc_decimal_subtract((voc_decimal){1, 0}, (voc_decimal){25, 2}, &d), VOC_OK);
    ck_assert_int_eq(d.units, 75);
    d.units = 7;
    voc_decimal most = {INT64_MAX, 0}, least = {INT64_MIN, 0}, one = {1, 0}, fine = {1, 3};
    ck_assert_int_eq(voc_decimal_add(most, one, &d), VOC_ERROR_RANGE);
    ck_assert_int_eq(voc_decimal_add(most, fine, &d), VOC_ERROR_RANGE);
    ck_assert_int_eq(voc_decimal_add(fine, most, &d), VOC_ERROR_RANGE);
    ck_assert_int_eq(voc_decimal_subtract(least, one, &d), VOC_ERROR_RANGE);
    ck_assert_int_eq(voc_decimal_subtract(fine, least, &d), VOC_ERROR_RANGE);
    ck_assert_int_eq(d.units, 7);
}
END_TEST

START_TEST(decimals_print_with_their_scale)
{
    static const struct {
        voc_decimal value;
        const char *text;
    } cases[] = {
        {{0, 0}, "0"},       {{46660, 0}, "46660"}, {{2650, 2}, "26.50"},
        {{-5, 2}, "-0.05"},  {{0, 2}, "0.00"},      {{INT64_MIN, 18}, "-9.223372036854775808"},
        {{INT64_MIN, 0}, "-9223372036854775808"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char out[VOC_DECIMAL_PRINT_SIZE];
        int length = voc_decimal_print(cases[i].value, out, sizeof out);
        ck_assert_str_eq(out, cases[i].text);
        ck_assert_int_eq(length, (int)strlen(out));
    }
    char cut[4];
    ck_assert_int_eq(voc_decimal_print((voc_decimal){46660, 0}, cut, sizeof cut), 5);
    ck_assert_str_eq(cut, "466");
}
END_TEST

START_TEST(the_double_is_the_nearest)
{
    ck_assert(voc_decimal_double((voc_decimal){1, 1}) == 0.1);
    ck_assert(voc_decimal_double((voc_decimal){-2650, 2}) == -26.5);
}
END_TEST

Suite *decimal_suite(void)
{
    static const test_name tests[] = {
        &numbers_are_read_exactly_with_their_precision,
        &what_is_no_json_number_is_a_syntax_error,
        &what_does_not_fit_exactly_is_a_range_error,
        &only_the_given_bytes_are_read,
        &comparison_is_exact_across_scales,
        &sums_and_differences_are_exact_or_refused,
        &decimals_print_with_their_scale,
        &the_double_is_the_nearest,
    };
    return suite_of("decimal", tests, sizeof tests / sizeof *tests);
}
