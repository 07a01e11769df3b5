#include <stdlib.h>

#include <vocation/figure.h>

#include "model/figure.h"
#include "tests/model/suites.h"

static const voc_source official = {.entity.id = "bls", .publisher = "BLS", .product = "OEWS"};
static const voc_source other_product = {.entity.id = "ep", .publisher = "BLS", .product = "EP"};
static const voc_source commercial = {.entity.id = "pay", .source_kind = VOC_SOURCE_COMMERCIAL};
static const voc_entity subject = {.id = "baker"};

static voc_figure pay(int16_t year, int64_t value)
{
    return (voc_figure){
        .subject = &subject,
        .measure = VOC_PAY,
        .statistic = VOC_MEDIAN,
        .value = {value, 0},
        .unit = {VOC_UNIT_MONEY, VOC_A_YEAR, "USD"},
        .date = {year, 5, 0},
        .source = &official,
    };
}

static voc_figure change(int16_t from, int16_t to, int64_t percent)
{
    return (voc_figure){
        .subject = &subject,
        .measure = VOC_EMPLOYMENT_CHANGE,
        .statistic = VOC_PERCENT,
        .value = {percent, 0},
        .unit = {VOC_UNIT_PERCENT, VOC_ONCE, ""},
        .window = {{from, 0, 0}, {to, 0, 0}},
        .source = &official,
    };
}

static const voc_policy today = {.as_of = {2026, 11, 23}};
static const voc_figure_query pay_query = {VOC_PAY, VOC_MEDIAN, VOC_UNIT_MONEY, NULL};

START_TEST(age_is_counted_from_the_end_of_the_reference_period)
{
    voc_figure figure = pay(2016, 1);
    ck_assert_int_eq(voc_figure_age(&figure, today.as_of), 10);
    figure.date = (voc_date){2016, 0, 0};
    ck_assert_int_eq(voc_figure_age(&figure, today.as_of), 9);
    figure.date = (voc_date){2027, 0, 0};
    ck_assert_int_eq(voc_figure_age(&figure, today.as_of), 0);
    figure.date = (voc_date){0};
    ck_assert_int_eq(voc_figure_age(&figure, today.as_of), -1);
    figure = change(2021, 2031, 7);
    ck_assert_int_eq(voc_figure_age(&figure, today.as_of), 4);
}
END_TEST

START_TEST(a_notice_says_why_a_figure_is_old)
{
    voc_figure figure = pay(2023, 1);
    ck_assert_int_eq(voc_figure_age_notice(&figure, &today), VOC_AGE_CURRENT);
    figure = pay(2022, 1);
    ck_assert_int_eq(voc_figure_age_notice(&figure, &today), VOC_AGE_OLD);
    voc_policy patient = today;
    patient.pay_years = 10;
    ck_assert_int_eq(voc_figure_age_notice(&figure, &patient), VOC_AGE_CURRENT);
    figure.date = (voc_date){0};
    ck_assert_int_eq(voc_figure_age_notice(&figure, &today), VOC_AGE_UNDATED);
    figure = change(2012, 2022, 1);
    ck_assert_int_eq(voc_figure_age_notice(&figure, &today), VOC_AGE_WINDOW_ENDED);
    figure = change(2021, 2031, 1);
    ck_assert_int_eq(voc_figure_age_notice(&figure, &today), VOC_AGE_WINDOW_BEGAN);
    figure = change(2024, 2034, 1);
    ck_assert_int_eq(voc_figure_age_notice(&figure, &today), VOC_AGE_CURRENT);
}
END_TEST

START_TEST(unlike_figures_differ_in_bits)
{
    voc_figure a = pay(2023, 1), b = pay(2023, 2);
    ck_assert_uint_eq(voc_figure_unlikeness(&a, &b), 0);
    b.date.month = 0; /* the same year */
    ck_assert_uint_eq(voc_figure_unlikeness(&a, &b), 0);
    b.date.year = 2022;
    b.statistic = VOC_MEAN;
    b.source = &commercial;
    ck_assert_uint_eq(voc_figure_unlikeness(&a, &b),
                      VOC_UNLIKE_DATE | VOC_UNLIKE_STATISTIC | VOC_UNLIKE_SOURCE_KIND);
    b = pay(2023, 1);
    b.source = &other_product;
    b.scope.relation = VOC_SCOPE_WIDER;
    b.unit.period = VOC_AN_HOUR;
    b.place.text = "Ohio";
    ck_assert_uint_eq(voc_figure_unlikeness(&a, &b),
                      VOC_UNLIKE_SOURCE | VOC_UNLIKE_SCOPE | VOC_UNLIKE_UNIT | VOC_UNLIKE_PLACE);
    b = pay(2023, 1);
    b.industry.text = "Food";
    b.population.text = "Graduates";
    a.taxonomy = "SOC 2010";
    b.taxonomy = "SOC 2018";
    ck_assert_uint_eq(voc_figure_unlikeness(&a, &b),
                      VOC_UNLIKE_INDUSTRY | VOC_UNLIKE_POPULATION | VOC_UNLIKE_TAXONOMY);
}
END_TEST

START_TEST(a_difference_below_the_rounding_is_none)
{
    voc_figure a = pay(2014, 36000), b = pay(2014, 36400);
    ck_assert(!voc_figure_same_value(&a, &b));
    a.approximate = true;
    ck_assert(voc_figure_same_value(&a, &b));
    b.value.units = 36500;
    ck_assert(!voc_figure_same_value(&a, &b));
    a.approximate = false;
    a.precision = (voc_decimal){2000, 0};
    ck_assert(voc_figure_same_value(&a, &b));
    b.unit.period = VOC_AN_HOUR;
    ck_assert(!voc_figure_same_value(&a, &b));
    b = a;
    b.status = VOC_AT_LEAST;
    ck_assert(!voc_figure_same_value(&a, &b));
    a.status = b.status = VOC_WITHHELD;
    b.value.units = 1;
    ck_assert(voc_figure_same_value(&a, &b));
}
END_TEST

START_TEST(zeros_at_the_end_tell_the_step)
{
    voc_decimal step = voc__decimal_step((voc_decimal){41100, 0});
    ck_assert_int_eq(voc_decimal_compare(step, (voc_decimal){100, 0}), 0);
    step = voc__decimal_step((voc_decimal){650, 2});
    ck_assert_int_eq(voc_decimal_compare(step, (voc_decimal){1, 1}), 0);
    step = voc__decimal_step((voc_decimal){-7, 0});
    ck_assert_int_eq(voc_decimal_compare(step, (voc_decimal){1, 0}), 0);
}
END_TEST

START_TEST(the_policy_prefers_official_figures_then_newer_ones)
{
    voc_figure old = pay(2021, 1), newer = pay(2023, 2), bought = pay(2025, 3), late = pay(2027, 4);
    bought.source = &commercial;
    const voc_figure *items[] = {&bought, &old, &newer, &late};
    voc_figure_list list = {items, 4};
    voc_policy policy = today;
    ck_assert_ptr_eq(voc_figure_pick(&list, &pay_query, &policy), &newer);
    policy.choice = VOC_POLICY_NEWEST;
    ck_assert_ptr_eq(voc_figure_pick(&list, &pay_query, &policy), &bought);
    policy.as_of = (voc_date){2022, 1, 1};
    ck_assert_ptr_eq(voc_figure_pick(&list, &pay_query, &policy), &old);
    policy.as_of = (voc_date){2001, 1, 1};
    ck_assert_ptr_null(voc_figure_pick(&list, &pay_query, &policy));
    list.count = 1;
    ck_assert_ptr_eq(voc_figure_pick(&list, &pay_query, &today), &bought);
}
END_TEST

START_TEST(a_value_is_picked_before_a_reason_for_none_and_ties_go_to_the_first)
{
    voc_figure withheld = pay(2024, 0), first = pay(2023, 1), second = pay(2023, 1);
    withheld.status = VOC_WITHHELD;
    const voc_figure *items[] = {&withheld, &first, &second};
    voc_figure_list list = {items, 3};
    ck_assert_ptr_eq(voc_figure_pick(&list, &pay_query, &today), &first);
    list.count = 1;
    ck_assert_ptr_eq(voc_figure_pick(&list, &pay_query, &today), &withheld);
}
END_TEST

START_TEST(a_query_for_the_nation_passes_over_places_industries_and_categories)
{
    voc_figure ohio = pay(2024, 1), food = pay(2024, 1), young = pay(2024, 1), kind = pay(2024, 1);
    ohio.place.text = "Ohio";
    food.industry.text = "Food";
    young.population.text = "Young";
    kind.category = "x";
    const voc_figure *items[] = {&ohio, &food, &young, &kind};
    voc_figure_list list = {items, 4};
    ck_assert_ptr_null(voc_figure_pick(&list, &pay_query, &today));
    voc_figure_query query = pay_query;
    query.category = "x";
    ck_assert_ptr_eq(voc_figure_pick(&list, &query, &today), &kind);
}
END_TEST

START_TEST(a_series_goes_from_new_to_old_and_counts_what_does_not_fit)
{
    voc_figure a = pay(2015, 1), b = pay(2021, 2), undated = pay(0, 3), c = pay(2008, 4),
               b2 = pay(2021, 5);
    undated.date = (voc_date){0};
    const voc_figure *items[] = {&a, &b, &undated, &c, &b2};
    voc_figure_list list = {items, 5};
    const voc_figure *out[5];
    ck_assert_uint_eq(voc_figure_series(&list, &pay_query, &today, out, 5), 5);
    const voc_figure *order[] = {&b, &b2, &a, &c, &undated};
    for (size_t i = 0; i < 5; i++)
        ck_assert_ptr_eq(out[i], order[i]);
    ck_assert_uint_eq(voc_figure_series(&list, &pay_query, &today, out, 2), 5);
    ck_assert_ptr_eq(out[0], &b);
    ck_assert_ptr_eq(out[1], &b2);
    ck_assert_uint_eq(voc_figure_series(&list, &pay_query, &today, NULL, 0), 5);
}
END_TEST

START_TEST(an_annual_rate_is_exact_to_two_decimals)
{
    static const struct {
        int16_t from, to;
        int64_t percent, rate;
    } cases[] = {{2008, 2018, 20, 184}, {2021, 2031, 7, 68},     {2012, 2022, 36, 312},
                 {2014, 2024, 0, 0},    {2024, 2034, -10, -105}, {2020, 2021, 5, 500},
                 {2010, 2020, 21, 192}, {2000, 2010, 100, 718}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        voc_figure figure = change(cases[i].from, cases[i].to, cases[i].percent);
        voc_decimal rate;
        ck_assert(voc_figure_annual_rate(&figure, &rate));
        ck_assert_int_eq(rate.scale, 2);
        ck_assert_int_eq(rate.units, cases[i].rate);
    }
}
END_TEST

START_TEST(what_is_no_percent_over_a_window_has_no_annual_rate)
{
    voc_decimal rate;
    voc_figure figure = pay(2020, 1);
    ck_assert(!voc_figure_annual_rate(&figure, &rate));
    figure = change(2020, 2020, 5);
    ck_assert(!voc_figure_annual_rate(&figure, &rate));
    figure = change(2020, 2030, -100);
    ck_assert(!voc_figure_annual_rate(&figure, &rate));
    figure = change(2020, 2030, 5);
    figure.status = VOC_WITHHELD;
    ck_assert(!voc_figure_annual_rate(&figure, &rate));
}
END_TEST

Suite *figure_suite(void)
{
    static const test_name tests[] = {
        &age_is_counted_from_the_end_of_the_reference_period,
        &a_notice_says_why_a_figure_is_old,
        &unlike_figures_differ_in_bits,
        &a_difference_below_the_rounding_is_none,
        &zeros_at_the_end_tell_the_step,
        &the_policy_prefers_official_figures_then_newer_ones,
        &a_value_is_picked_before_a_reason_for_none_and_ties_go_to_the_first,
        &a_query_for_the_nation_passes_over_places_industries_and_categories,
        &a_series_goes_from_new_to_old_and_counts_what_does_not_fit,
        &an_annual_rate_is_exact_to_two_decimals,
        &what_is_no_percent_over_a_window_has_no_annual_rate,
    };
    return suite_of("figure", tests, sizeof tests / sizeof *tests);
}
