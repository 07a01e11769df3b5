#include "tests/compose/suites.h"

#include <stdarg.h>
#include <string.h>

#include "compose/format.h"

#define NB "\u00a0"

static voc__format format;

static void setup(void)
{
    format =
        (voc__format){voc__arena_new(), voc__language_find("en"), voc__numerals_find("en"), false};
}

static void teardown(void)
{
    voc__arena_free(format.arena);
}

static const char *say(voc__phrase_key key, ...)
{
    va_list args;
    va_start(args, key);
    const char *text = voc__format_phrase_v(&format, key, args);
    va_end(args);
    return text;
}

START_TEST(numbers_are_grouped_and_keep_their_decimals)
{
    static const struct {
        voc_decimal value;
        bool sign;
        const char *text;
    } cases[] = {
        {{0, 0}, true, "0"},           {{7, 0}, false, "7"},
        {{999, 0}, false, "999"},      {{1000, 0}, false, "1,000"},
        {{14200, 0}, false, "14,200"}, {{1234567, 0}, false, "1,234,567"},
        {{71, 1}, true, "+7.1"},       {{-7, 1}, true, "−0.7"},
        {{2650, 2}, false, "26.50"},   {{-123456789, 3}, false, "−123,456.789"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        ck_assert_str_eq(voc__format_decimal(&format, cases[i].value, cases[i].sign),
                         cases[i].text);
}
END_TEST

static void speak(const char *tag)
{
    format.language = voc__language_find(tag);
    format.numerals = voc__numerals_find(tag);
}

START_TEST(numbers_are_written_as_the_place_writes_them)
{
    static const struct {
        const char *tag, *thousand, *decimal, *percent, *money, *code;
    } cases[] = {
        {"en", "1,234", "12,345.6", "+7.1%", "$50,250", "CHF" NB "1,000"},
        {"en-GB", "1,234", "12,345.6", "+7.1%", "$50,250", "CHF" NB "1,000"},
        {"es", "1234", "12.345,6", "+7,1" NB "%", "50.250" NB "$", "CHF" NB "1000"},
        {"es-ES", "1234", "12.345,6", "+7,1" NB "%", "50.250" NB "$", "CHF" NB "1000"},
        {"es-US", "1,234", "12,345.6", "+7.1" NB "%", "$50,250", "CHF" NB "1,000"},
        {"ES-us", "1,234", "12,345.6", "+7.1" NB "%", "$50,250", "CHF" NB "1,000"},
        {"es-MX", "1,234", "12,345.6", "+7.1%", "$50,250", "CHF" NB "1,000"},
        {"fr", "1,234", "12,345.6", "+7.1%", "$50,250", "CHF" NB "1,000"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        format.numerals = voc__numerals_find(cases[i].tag);
        ck_assert_str_eq(voc__format_decimal(&format, (voc_decimal){1234, 0}, false),
                         cases[i].thousand);
        ck_assert_str_eq(voc__format_decimal(&format, (voc_decimal){123456, 1}, false),
                         cases[i].decimal);
        ck_assert_str_eq(voc__format_percent(&format, (voc_decimal){71, 1}, true),
                         cases[i].percent);
        ck_assert_str_eq(voc__format_money(&format, (voc_decimal){50250, 0}, "USD"),
                         cases[i].money);
        ck_assert_str_eq(voc__format_money(&format, (voc_decimal){1000, 0}, "CHF"), cases[i].code);
    }
    ck_assert_ptr_eq(voc__numerals_find(NULL), voc__numerals_find("en"));
}
END_TEST

START_TEST(spanish_says_dates_and_spans_in_its_way)
{
    speak("es-US");
    ck_assert_str_eq(voc__format_date(&format, (voc_date){2026, 11, 23}),
                     "23" NB "de" NB "noviembre de" NB "2026");
    ck_assert_str_eq(voc__format_date(&format, (voc_date){2024, 5, 0}), "mayo de" NB "2024");
    ck_assert_str_eq(voc__format_months(&format, (voc_range){true, 12, 24}),
                     "12 a" NB "24" NB "meses");
    ck_assert_str_eq(voc__format_months(&format, (voc_range){true, 1, 1}), "1" NB "mes");
    ck_assert_str_eq(voc__format_counted(&format, COUNT_YEARS_OLD, 1), "hace 1" NB "año");
    ck_assert_str_eq(voc__format_counted(&format, COUNT_YEARS_OLD, 0), "hace 0" NB "años");
    ck_assert_str_eq(voc__format_capital(&format, "área"), "Área");
    ck_assert_str_eq(voc__format_capital(&format, "÷ 2"), "÷ 2");
}
END_TEST

START_TEST(money_has_its_sign_or_its_code)
{
    ck_assert_str_eq(voc__format_money(&format, (voc_decimal){50250, 0}, "USD"), "$50,250");
    ck_assert_str_eq(voc__format_money(&format, (voc_decimal){2650, 2}, "USD"), "$26.50");
    ck_assert_str_eq(voc__format_money(&format, (voc_decimal){-5, 0}, "USD"), "−$5");
    ck_assert_str_eq(voc__format_money(&format, (voc_decimal){9, 0}, "EUR"), "€9");
    ck_assert_str_eq(voc__format_money(&format, (voc_decimal){1000, 0}, "CHF"), "CHF" NB "1,000");
}
END_TEST

START_TEST(dates_say_what_is_known)
{
    static const struct {
        voc_date date;
        const char *text;
    } cases[] = {
        {{2024, 0, 0}, "2024"},
        {{2024, 5, 0}, "May" NB "2024"},
        {{2026, 4, 15}, "15" NB "April" NB "2026"},
        {{2026, 12, 1}, "1" NB "December" NB "2026"},
        {{0, 0, 0}, "undated"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        ck_assert_str_eq(voc__format_date(&format, cases[i].date), cases[i].text);
}
END_TEST

START_TEST(windows_are_short_within_a_century)
{
    voc_window decade = {{2024, 0, 0}, {2034, 0, 0}}, century = {{1998, 0, 0}, {2008, 0, 0}};
    ck_assert_str_eq(voc__format_window(&format, decade), "2024–34");
    ck_assert_str_eq(voc__format_window(&format, century), "1998–2008");
    ck_assert_str_eq(voc__format_window(&format, (voc_window){{2000, 0, 0}, {2005, 0, 0}}),
                     "2000–05");
    ck_assert_str_eq(voc__format_window_long(&format, decade), "2024–2034");
    ck_assert_str_eq(voc__format_window_words(&format, decade), "2024 to" NB "2034");
}
END_TEST

START_TEST(months_are_a_number_a_span_or_not_stated)
{
    ck_assert_str_eq(voc__format_months(&format, (voc_range){true, 24, 24}), "24" NB "months");
    ck_assert_str_eq(voc__format_months(&format, (voc_range){true, 1, 1}), "1" NB "month");
    ck_assert_str_eq(voc__format_months(&format, (voc_range){true, 12, 24}),
                     "12 to" NB "24" NB "months");
    ck_assert_str_eq(voc__format_months(&format, (voc_range){0}), "not stated");
    ck_assert_str_eq(voc__format_work_time(&format, (voc_range){true, 12, 12}), "1" NB "year");
    ck_assert_str_eq(voc__format_work_time(&format, (voc_range){true, 24, 36}),
                     "2 to" NB "3" NB "years");
    ck_assert_str_eq(voc__format_work_time(&format, (voc_range){true, 18, 24}),
                     "18 to" NB "24" NB "months");
    ck_assert_str_eq(voc__format_work_time(&format, (voc_range){0}), "not stated");
}
END_TEST

START_TEST(counted_words_agree_with_their_number)
{
    ck_assert_str_eq(voc__format_counted(&format, COUNT_YEARS_OLD, 1), "1" NB "year old");
    ck_assert_str_eq(voc__format_counted(&format, COUNT_YEARS_OLD, 10), "10" NB "years old");
    ck_assert_str_eq(voc__format_counted(&format, COUNT_BEGAN_AGO, 5), "began 5" NB "years ago");
    ck_assert_str_eq(voc__format_counted(&format, COUNT_MONTHS, 0), "0" NB "months");
    ck_assert_str_eq(voc__format_counted_value(&format, COUNT_CREDITS, (voc_decimal){30, 1}),
                     "3" NB "credits");
    ck_assert_str_eq(voc__format_counted_value(&format, COUNT_CREDITS, (voc_decimal){10, 1}),
                     "1" NB "credit");
    ck_assert_str_eq(voc__format_counted_value(&format, COUNT_CREDITS, (voc_decimal){15, 1}),
                     "1.5" NB "credits");
}
END_TEST

START_TEST(a_figure_says_its_value_or_why_there_is_none)
{
    static const struct {
        voc_figure figure;
        const char *text;
    } cases[] = {
        {{.measure = VOC_PAY, .value = {50250, 0}, .unit = {VOC_UNIT_MONEY, VOC_A_YEAR, "USD"}},
         "$50,250"},
        {{.measure = VOC_PAY,
          .value = {36000, 0},
          .approximate = true,
          .unit = {VOC_UNIT_MONEY, VOC_A_YEAR, "USD"}},
         "about" NB "$36,000"},
        {{.measure = VOC_PAY,
          .status = VOC_AT_LEAST,
          .value = {239200, 0},
          .unit = {VOC_UNIT_MONEY, VOC_A_YEAR, "USD"}},
         "at least" NB "$239,200"},
        {{.measure = VOC_PAY,
          .status = VOC_AT_MOST,
          .value = {10, 0},
          .unit = {VOC_UNIT_MONEY, VOC_AN_HOUR, "USD"}},
         "at most" NB "$10 an" NB "hour"},
        {{.measure = VOC_EMPLOYMENT_CHANGE, .value = {71, 1}, .unit = {.kind = VOC_UNIT_PERCENT}},
         "+7.1%"},
        {{.measure = VOC_EMPLOYMENT_CHANGE, .value = {-7, 1}, .unit = {.kind = VOC_UNIT_PERCENT}},
         "−0.7%"},
        {{.measure = VOC_PASS_RATE, .value = {70, 0}, .unit = {.kind = VOC_UNIT_PERCENT}}, "70%"},
        {{.measure = VOC_EMPLOYMENT_CHANGE, .value = {13800, 0}, .unit = {.kind = VOC_UNIT_JOBS}},
         "+13,800"},
        {{.measure = VOC_OPENINGS, .value = {14200, 0}, .unit = {.kind = VOC_UNIT_JOBS}}, "14,200"},
        {{.value = {12, 0}, .unit = {.kind = VOC_UNIT_MONTHS}}, "12" NB "months"},
        {{.status = VOC_WITHHELD}, "withheld"},
        {{.status = VOC_NOT_SURVEYED}, "not surveyed"},
        {{.status = VOC_NOT_APPLICABLE}, "not applicable"},
        {{.status = VOC_UNREADABLE}, "unreadable in the source"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        ck_assert_str_eq(voc__format_figure(&format, &cases[i].figure), cases[i].text);
}
END_TEST

START_TEST(age_is_told_when_a_figure_is_old)
{
    static const struct {
        voc_figure figure;
        const char *text;
    } cases[] = {
        {{.date = {2024, 5, 0}}, NULL},
        {{.date = {2016, 0, 0}}, "9" NB "years old"},
        {{.window = {{2014, 0, 0}, {2024, 0, 0}}}, "ended"},
        {{.window = {{2021, 0, 0}, {2031, 0, 0}}}, "began 4" NB "years ago"},
        {{.window = {{2024, 0, 0}, {2034, 0, 0}}}, NULL},
        {{.measure = VOC_PAY}, "undated"},
    };
    voc_policy policy = {.as_of = report_date};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *text = voc__format_age(&format, &cases[i].figure, &policy);
        ck_assert_pstr_eq(text, cases[i].text);
    }
}
END_TEST

START_TEST(a_place_keeps_its_state_on_its_line)
{
    ck_assert_str_eq(voc__format_place(&format, "Juneau, AK"), "Juneau," NB "AK");
    ck_assert_str_eq(voc__format_place(&format, "New Jersey"), "New" NB "Jersey");
    ck_assert_str_eq(voc__format_place(&format, "A place with a very long name, NY"),
                     "A place with a very long name," NB "NY");
    ck_assert_str_eq(voc__format_capital(&format, "associate degree"), "Associate degree");
    ck_assert_str_eq(voc__format_capital(&format, "RHIT"), "RHIT");
    ck_assert_str_eq(voc__format_capital(&format, ""), "");
}
END_TEST

START_TEST(words_from_right_to_left_are_isolated_in_a_phrase)
{
    format.turned = true;
    const char *name = say(SAY_BRACKETED, "\u05d0\u05d1", "AB");
    ck_assert_str_eq(name, "\u2068\u05d0\u05d1\u2069 (AB)");
    ck_assert_str_eq(say(SAY_COMMA, name, "1"), "\u2068\u2068\u05d0\u05d1\u2069 (AB)\u2069, 1");
    ck_assert_str_eq(say(SAY_COMMA, "a", "1"), "a, 1");
    ck_assert_int_eq(voc__format_last("\u2068\u05d0.\u2069"), '.');
}
END_TEST

START_TEST(refused_memory_gives_empty_words_and_is_remembered)
{
    voc__format refused = {NULL, voc__language_find("en"), voc__numerals_find("en"), false};
    ck_assert_str_eq(voc__format_decimal(&refused, (voc_decimal){1, 0}, false), "");
    ck_assert_str_eq(voc__format_date(&refused, report_date), "");
    ck_assert_str_eq(voc__format_capital(&refused, "a"), "");
}
END_TEST

Suite *format_suite(void)
{
    static const test_name tests[] = {
        &numbers_are_grouped_and_keep_their_decimals,
        &numbers_are_written_as_the_place_writes_them,
        &spanish_says_dates_and_spans_in_its_way,
        &money_has_its_sign_or_its_code,
        &dates_say_what_is_known,
        &windows_are_short_within_a_century,
        &months_are_a_number_a_span_or_not_stated,
        &counted_words_agree_with_their_number,
        &a_figure_says_its_value_or_why_there_is_none,
        &age_is_told_when_a_figure_is_old,
        &a_place_keeps_its_state_on_its_line,
        &words_from_right_to_left_are_isolated_in_a_phrase,
        &refused_memory_gives_empty_words_and_is_remembered,
    };
    Suite *suite = suite_create("format");
    TCase *tcase = tcase_create("format");
    tcase_add_checked_fixture(tcase, setup, teardown);
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        tcase_add_test(tcase, *tests[i]);
    suite_add_tcase(suite, tcase);
    return suite;
}
