#include "tests/theme/suites.h"

#include "theme/theme.h"

START_TEST(the_built_in_theme_needs_no_file)
{
    voc_theme *theme = voc_theme_load(NULL, NULL);
    ck_assert_ptr_nonnull(theme);
    ck_assert_int_eq(voc__theme_color(theme, VOC__ACCENT), 0x0a5468);
    ck_assert_int_eq(voc__theme_color(theme, VOC__TINT2), 0xd5e4e8);
    ck_assert_str_eq(voc_theme_publisher(theme), "");
    ck_assert_int_eq(voc__theme_logo(theme)->width, 0);
    ck_assert_ptr_null(voc_theme_contact(theme)->name);
    ck_assert_ptr_nonnull(voc__theme_faces(theme));
    voc_theme_free(theme);
    voc_theme_free(NULL);
}
END_TEST

START_TEST(the_measure_is_the_same_on_both_papers)
{
    for (int landscape = 0; landscape < 2; landscape++) {
        double measures[2];
        for (int i = 0; i < 2; i++) {
            voc_theme *theme = voc_theme_make(
                &(voc_theme_request){.paper = i ? VOC_PAPER_A4 : VOC_PAPER_LETTER}, NULL);
            const voc__format *format = voc__theme_format(theme, landscape);
            measures[i] = format->width - format->left - format->right;
            ck_assert((format->width > format->height) == landscape);
            voc_theme_free(theme);
        }
        ck_assert_double_eq_tol(measures[0], landscape ? 702 : 504, 1e-9);
        ck_assert_double_eq_tol(measures[1], measures[0], 1e-9);
    }
}
END_TEST

START_TEST(no_type_is_smaller_than_eight_points)
{
    voc_theme *theme = voc_theme_load(NULL, NULL);
    for (int i = 0; i < VOC__TYPE_COUNT; i++) {
        const voc__type *type = voc__theme_type(theme, (voc__type_role)i);
        ck_assert_double_ge(type->size, 8);
        ck_assert_double_ge(type->leading, type->size);
    }
    ck_assert_double_eq_tol(voc__theme_type(theme, VOC__TYPE_TITLE)->size, 30, 1e-9);
    ck_assert_int_eq(voc__theme_type(theme, VOC__TYPE_NOTE)->color, VOC__INK2);
    voc_theme_free(theme);
}
END_TEST

static Suite *theme_suite(void)
{
    static const test_name tests[] = {
        &the_built_in_theme_needs_no_file,
        &the_measure_is_the_same_on_both_papers,
        &no_type_is_smaller_than_eight_points,
    };
    return suite_of("theme", tests, sizeof tests / sizeof *tests);
}

int main(void)
{
    static const suite_maker makers[] = {theme_suite, edition_suite, file_suite, palette_suite,
                                         logo_suite};
    return suites_run(makers, sizeof makers / sizeof *makers);
}
