#include <string.h>

#include "base/utf8.h"
#include "tests/base/suites.h"

START_TEST(every_scalar_value_survives_both_ways)
{
    for (uint32_t c = 0; c <= 0x110000; c++) {
        char bytes[4];
        uint32_t back = 0xFFFFFFFF;
        int size = voc__utf8_encode(c, bytes);
        if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) {
            ck_assert_int_eq(size, 0);
            continue;
        }
        if (voc__utf8_decode(bytes, (size_t)size, &back) != size || back != c)
            ck_abort_msg("U+%04X", (unsigned)c);
        if (size > 1 && voc__utf8_decode(bytes, (size_t)size - 1, NULL) != 0)
            ck_abort_msg("U+%04X cut short", (unsigned)c);
    }
}
END_TEST

START_TEST(malformed_bytes_are_refused)
{
    static const char *const texts[] = {
        "\x80",             /* a continuation alone */
        "\xC0\x80",         /* overlong NUL */
        "\xC1\xBF",         /* overlong */
        "\xE0\x9F\xBF",     /* overlong */
        "\xF0\x8F\xBF\xBF", /* overlong */
        "\xED\xA0\x80",     /* surrogate */
        "\xF4\x90\x80\x80", /* above U+10FFFF */
        "\xF5\x80\x80\x80",
        "\xFF",
        "\xC3(",
        "\xE2\x82(",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        ck_assert_int_eq(voc__utf8_decode(texts[i], strlen(texts[i]), NULL), 0);
        ck_assert(!voc__utf8_valid(texts[i], strlen(texts[i])));
    }
    ck_assert_int_eq(voc__utf8_decode("", 0, NULL), 0);
}
END_TEST

START_TEST(length_counts_characters_and_broken_bytes)
{
    ck_assert_uint_eq(voc__utf8_length("", 0), 0);
    ck_assert_uint_eq(voc__utf8_length("caf\xC3\xA9", 5), 4);
    ck_assert_uint_eq(voc__utf8_length("a\xFF\xE2\x82", 4), 4);
    ck_assert(voc__utf8_valid("a\0b", 3));
}
END_TEST

Suite *utf8_suite(void)
{
    static const test_name tests[] = {
        &every_scalar_value_survives_both_ways,
        &malformed_bytes_are_refused,
        &length_counts_characters_and_broken_bytes,
    };
    return suite_of("utf8", tests, sizeof tests / sizeof *tests);
}
