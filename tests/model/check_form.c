#include <string.h>

#include "model/fold.h"
#include "model/form.h"
#include "tests/model/suites.h"

static bool code_fits(const char *system, const char *code)
{
    return voc__code_fits(voc__code_system_find(system), code);
}

START_TEST(codes_have_the_form_of_their_system)
{
    ck_assert(code_fits("soc-2018", "29-2072"));
    ck_assert(!code_fits("soc-2018", "29-20722"));
    ck_assert(!code_fits("soc-2018", "292072"));
    ck_assert(code_fits("onet-soc-2019", "29-2072.00"));
    ck_assert(!code_fits("onet-soc-2019", "29-2072"));
    ck_assert(code_fits("cip-2020", "51"));
    ck_assert(code_fits("cip-2020", "51.07"));
    ck_assert(code_fits("cip-2020", "51.0707"));
    ck_assert(code_fits("cip-2020", "510707"));
    ck_assert(!code_fits("cip-2020", "51.070"));
    ck_assert(code_fits("ipeds", "102553"));
    ck_assert(!code_fits("ipeds", ""));
    ck_assert_ptr_null(voc__code_system_find("soc"));
}
END_TEST

START_TEST(units_are_read_into_their_parts)
{
    voc_unit unit;
    ck_assert(voc__unit_parse("EUR/hour", &unit));
    ck_assert_int_eq(unit.kind, VOC_UNIT_MONEY);
    ck_assert_int_eq(unit.period, VOC_AN_HOUR);
    ck_assert_str_eq(unit.currency, "EUR");
    ck_assert(voc__unit_parse("jobs/year", &unit));
    ck_assert_int_eq(unit.kind, VOC_UNIT_JOBS);
    ck_assert_int_eq(unit.period, VOC_A_YEAR);
    ck_assert(voc__unit_parse("USD", &unit));
    ck_assert_int_eq(unit.period, VOC_ONCE);
    static const char *const bad[] = {"", "US", "USDX", "usd", "USD/", "USD/week", "percent/year"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_assert_msg(!voc__unit_parse(bad[i], &unit), "%s", bad[i]);
}
END_TEST

START_TEST(addresses_have_a_scheme_and_a_host)
{
    ck_assert(voc__url_fits("https://www.bls.gov/ooh/?a=b#c"));
    ck_assert(voc__url_fits("http://x"));
    static const char *const bad[] = {"",        "www.bls.gov", "https://",    "https:///x",
                                      "ftp://a", "https://a b", "https://a\"", "javascript:1"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_assert_msg(!voc__url_fits(bad[i]), "%s", bad[i]);
}
END_TEST

START_TEST(languages_are_tags)
{
    static const char *const good[] = {"en", "en-US", "zh-Hant-TW", "ast", "es-419"};
    static const char *const bad[] = {"", "e", "english", "en_US", "en-", "-en", "en--US"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        ck_assert_msg(voc__language_fits(good[i]), "%s", good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_assert_msg(!voc__language_fits(bad[i]), "%s", bad[i]);
}
END_TEST

START_TEST(letter_case_and_spaces_are_folded)
{
    voc__arena *arena = voc__arena_new();
    ck_assert_str_eq(voc__fold(arena, "  Two   WORDS "), "two words");
    ck_assert_str_eq(voc__fold(arena, "\xC3\x89T\xC3\x89 \xC5\xBB"), "\xC3\xA9t\xC3\xA9 \xC5\xBC");
    ck_assert_str_eq(voc__fold(arena, "\xCE\xA9 \xD0\x96 \xD0\x81"), "\xCF\x89 \xD0\xB6 \xD1\x91");
    ck_assert_str_eq(voc__fold(arena, "\xC3\x97"), "\xC3\x97"); /* times is no letter */
    ck_assert_str_eq(voc__fold(arena, "a\xFFz"), "a\xFFz");
    ck_assert_str_eq(voc__fold(arena, ""), "");
    voc__arena_free(arena);
}
END_TEST

Suite *form_suite(void)
{
    static const test_name tests[] = {
        &codes_have_the_form_of_their_system, &units_are_read_into_their_parts,
        &addresses_have_a_scheme_and_a_host,  &languages_are_tags,
        &letter_case_and_spaces_are_folded,
    };
    return suite_of("form", tests, sizeof tests / sizeof *tests);
}
