#include "tests/theme/suites.h"

#include <stdlib.h>

#include "theme/parts.h"

START_TEST(contrast_is_that_of_the_accessibility_guidelines)
{
    ck_assert_double_eq_tol(voc__contrast(0x000000, 0xffffff), 21, 1e-6);
    ck_assert_double_eq_tol(voc__contrast(0xffffff, 0x777777), 4.48, 0.01);
    ck_assert_double_eq_tol(voc__contrast(0x0a5468, 0xffffff), 8.5, 0.05);
    ck_assert_double_eq_tol(voc__contrast(0x16222c, 0x16222c), 1, 1e-6);
}
END_TEST

START_TEST(gray_values_are_those_of_the_design)
{
    static const int colors[][2] = {{0x16222c, 32},  {0x45515b, 79}, {0x78838c, 129},
                                    {0xc3cbd1, 201}, {0x0a5468, 64}, {0xeef3f5, 242},
                                    {0xffffff, 255}, {0x000000, 0}};
    for (size_t i = 0; i < sizeof colors / sizeof *colors; i++)
        ck_assert_int_le(abs(voc__gray(colors[i][0]) - colors[i][1]), 1);
}
END_TEST

START_TEST(a_tint_lies_between_the_color_and_white)
{
    ck_assert_int_eq(voc__tint(0x123456, 1), 0x123456);
    ck_assert_int_eq(voc__tint(0x123456, 0), 0xffffff);
    ck_assert_int_eq(voc__tint(0x000000, 0.5), 0x808080);
}
END_TEST

START_TEST(the_built_in_accents_fit)
{
    ck_assert(voc__accent_fits(0x0a5468));
    ck_assert(voc__accent_fits(0x7a1e48));
    ck_assert(voc__accent_fits(0x333333));
    ck_assert(!voc__accent_fits(0xffcc00));
    ck_assert(!voc__accent_fits(0x777777));
}
END_TEST

START_TEST(any_accent_can_be_darkened_until_it_fits)
{
    for (int i = 0; i < 4096; i++) {
        int color = (i >> 8 & 15) * 0x110000 + (i >> 4 & 15) * 0x1100 + (i & 15) * 0x11;
        int darker = voc__accent_darken(color);
        ck_assert(voc__accent_fits(darker));
        if (voc__accent_fits(color))
            ck_assert_int_eq(darker, color);
    }
}
END_TEST

START_TEST(darkening_stops_as_soon_as_the_accent_fits)
{
    int darker = voc__accent_darken(0xff0000);
    ck_assert_double_lt(voc__contrast(darker, 0xffffff), 6);
    ck_assert_int_eq(darker & 0xffff, 0);
}
END_TEST

Suite *palette_suite(void)
{
    static const test_name tests[] = {
        &contrast_is_that_of_the_accessibility_guidelines,
        &gray_values_are_those_of_the_design,
        &a_tint_lies_between_the_color_and_white,
        &the_built_in_accents_fit,
        &any_accent_can_be_darkened_until_it_fits,
        &darkening_stops_as_soon_as_the_accent_fits,
    };
    return suite_of("palette", tests, sizeof tests / sizeof *tests);
}
