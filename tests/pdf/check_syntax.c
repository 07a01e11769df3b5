#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pdf/digest.h"
#include "pdf/syntax.h"
#include "tests/pdf/suites.h"

static void expect(voc__buffer *out, const char *text)
{
    ck_assert(!out->failed);
    ck_assert_str_eq((const char *)out->data, text);
    voc__buffer_reset(out);
}

START_TEST(lengths_are_written_short)
{
    static const struct {
        long hundredths;
        const char *text;
    } cases[] = {{0, "0"},        {5, ".05"},       {50, ".5"},   {100, "1"},
                 {1234, "12.34"}, {-1230, "-12.3"}, {-7, "-.07"}, {61200, "612"}};
    voc__buffer out = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        voc__pdf_length(&out, cases[i].hundredths);
        expect(&out, cases[i].text);
    }
    voc__buffer_free(&out);
}
END_TEST

START_TEST(integers_are_written_to_their_limits)
{
    voc__buffer out = {0};
    voc__pdf_integer(&out, -2147483647 - 1);
    expect(&out, "-2147483648");
    voc__pdf_reference(&out, 12);
    expect(&out, "12 0 R");
    voc__buffer_free(&out);
}
END_TEST

START_TEST(lengths_are_rounded_half_away_from_zero)
{
    voc__buffer out = {0};
    ck_assert_int_eq(voc__pdf_hundredths(&out, 0.125), 13);
    ck_assert_int_eq(voc__pdf_hundredths(&out, -0.125), -13);
    ck_assert_int_eq(voc__pdf_hundredths(&out, 612), 61200);
    ck_assert(!out.failed);
}
END_TEST

START_TEST(lengths_that_are_none_fail)
{
    const double bad[] = {NAN, INFINITY, -INFINITY, 1e9, -28801};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        voc__buffer out = {0};
        ck_assert_int_eq(voc__pdf_hundredths(&out, bad[i]), 0);
        ck_assert(out.failed);
    }
}
END_TEST

START_TEST(ascii_strings_are_literals_with_escapes)
{
    voc__buffer out = {0};
    ck_assert(voc__pdf_text_string(&out, "a (b) \\ c"));
    expect(&out, "(a \\(b\\) \\\\ c)");
    ck_assert(voc__pdf_text_string(&out, ""));
    expect(&out, "()");
    voc__buffer_free(&out);
}
END_TEST

START_TEST(other_strings_are_utf_16_with_surrogates)
{
    voc__buffer out = {0};
    ck_assert(voc__pdf_text_string(&out, "\xC3\xA9\xF0\x9F\x98\x80\n"));
    expect(&out, "<FEFF00E9D83DDE00000A>");
    voc__buffer_free(&out);
}
END_TEST

START_TEST(strings_that_are_too_long_or_no_utf_8_are_refused_whole)
{
    voc__buffer out = {0};
    char *text = malloc(40001);
    memset(text, 'x', 40000);
    text[40000] = '\0';
    voc__buffer_text(&out, "before");
    ck_assert(!voc__pdf_text_string(&out, text));
    memcpy(text, "\xC3\xA9", 2);
    text[20000] = '\0';
    ck_assert(!voc__pdf_text_string(&out, text));
    text[16000] = '\0';
    ck_assert(!voc__pdf_text_string(&out, "\xC3"));
    expect(&out, "before");
    ck_assert(voc__pdf_text_string(&out, text));
    voc__buffer_free(&out);
    free(text);
}
END_TEST

START_TEST(addresses_are_percent_encoded)
{
    voc__buffer out = {0};
    voc__pdf_uri_string(&out, "https://a.org/caf\xC3\xA9 (1)?a=b&c=%20#d\n");
    expect(&out, "(https://a.org/caf%C3%A9%20%281%29?a=b&c=%20#d%0A)");
    voc__buffer_free(&out);
}
END_TEST

START_TEST(digests_tell_contents_apart)
{
    static const unsigned char bytes[32];
    unsigned char seen[32][16];
    for (size_t size = 0; size < 32; size++) {
        voc__pdf_digest(bytes, size, seen[size]);
        for (size_t i = 0; i < size; i++)
            ck_assert_mem_ne(seen[i], seen[size], 16);
    }
    unsigned char again[16];
    voc__pdf_digest(bytes, 31, again);
    ck_assert_mem_eq(again, seen[31], 16);
}
END_TEST

Suite *syntax_suite(void)
{
    static const test_name tests[] = {
        &lengths_are_written_short,
        &integers_are_written_to_their_limits,
        &lengths_are_rounded_half_away_from_zero,
        &lengths_that_are_none_fail,
        &ascii_strings_are_literals_with_escapes,
        &other_strings_are_utf_16_with_surrogates,
        &strings_that_are_too_long_or_no_utf_8_are_refused_whole,
        &addresses_are_percent_encoded,
        &digests_tell_contents_apart,
    };
    return suite_of("syntax", tests, sizeof tests / sizeof *tests);
}
