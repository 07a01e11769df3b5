/* What an edition changes in a theme. */
#include "tests/theme/suites.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include <vocation/log.h>

#include "theme/parts.h"

static voc_log *diagnostics;

static void setup(void)
{
    diagnostics = voc_log_new();
}

static void teardown(void)
{
    voc_log_free(diagnostics);
}

static voc_theme *theme_of(voc_edition edition, voc_paper paper)
{
    voc_theme_request request = {.edition = edition, .paper = paper};
    voc_theme *theme = voc_theme_make(&request, diagnostics);
    ck_assert_ptr_nonnull(theme);
    return theme;
}

/* The path of a theme file with these members. */
static const char *file_of(const char *members)
{
    const char *path = scratch("edition.json");
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    fprintf(file, "{\"format\": \"vocation-theme/1\", %s}", members);
    ck_assert_int_eq(fclose(file), 0);
    return path;
}

/* In points. */
static double size_of(const voc_theme *theme, voc__type_role role)
{
    return voc__theme_type(theme, role)->size * voc__theme_manner(theme)->unit;
}

static double leading_of(const voc_theme *theme, voc__type_role role)
{
    return voc__theme_type(theme, role)->leading * voc__theme_manner(theme)->unit;
}

START_TEST(large_print_has_the_sizes_of_the_design)
{
    static const struct {
        voc__type_role role;
        double size, leading;
    } wanted[] = {
        {VOC__TYPE_BODY, 18, 25}, {VOC__TYPE_DENSE, 18, 24}, {VOC__TYPE_NOTE, 16, 21},
        {VOC__TYPE_H2, 24, 30},   {VOC__TYPE_TITLE, 36, 42}, {VOC__TYPE_NUMERAL, 36, 42},
    };
    voc_theme *theme = theme_of(VOC_EDITION_LARGE_PRINT, VOC_PAPER_LETTER);
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        ck_assert_double_eq_tol(size_of(theme, wanted[i].role), wanted[i].size, 1e-9);
        ck_assert_double_eq_tol(leading_of(theme, wanted[i].role), wanted[i].leading, 1e-9);
    }
    for (int i = 0; i < VOC__TYPE_COUNT; i++)
        ck_assert_double_ge(size_of(theme, (voc__type_role)i), 16 - 1e-9);
    ck_assert_int_eq(voc__theme_color(theme, VOC__INK2), voc__theme_color(theme, VOC__INK));
    voc_theme_free(theme);
}
END_TEST

START_TEST(no_edition_sets_anything_smaller_than_the_standard_one)
{
    voc_theme *standard = theme_of(VOC_EDITION_STANDARD, VOC_PAPER_LETTER);
    for (int e = VOC_EDITION_STANDARD; e <= VOC_EDITION_INK_SAVING; e++) {
        voc_theme *theme = theme_of((voc_edition)e, VOC_PAPER_LETTER);
        for (int i = 0; i < VOC__TYPE_COUNT; i++)
            ck_assert_double_ge(size_of(theme, (voc__type_role)i),
                                size_of(standard, (voc__type_role)i));
        voc_theme_free(theme);
    }
    voc_theme_free(standard);
}
END_TEST

START_TEST(every_edition_has_the_same_measure_on_both_papers)
{
    for (int e = VOC_EDITION_STANDARD; e <= VOC_EDITION_INK_SAVING; e++)
        for (int paper = VOC_PAPER_LETTER; paper <= VOC_PAPER_A4; paper++) {
            voc_theme *theme = theme_of((voc_edition)e, (voc_paper)paper);
            const voc__format *format = voc__theme_format(theme, false);
            double unit = voc__theme_manner(theme)->unit;
            ck_assert_double_eq_tol((format->width - format->left - format->right) * unit, 504,
                                    1e-9);
            ck_assert_double_lt(format->foot_rule, format->foot);
            voc_theme_free(theme);
        }
}
END_TEST

START_TEST(large_print_is_never_turned)
{
    voc_theme *theme = theme_of(VOC_EDITION_LARGE_PRINT, VOC_PAPER_A4);
    const voc__format *format = voc__theme_format(theme, true);
    ck_assert_double_lt(format->width, format->height);
    voc_theme_free(theme);
}
END_TEST

START_TEST(every_text_color_of_every_edition_is_legible)
{
    static const voc__color inks[] = {VOC__INK, VOC__INK2, VOC__ACCENT};
    for (int e = VOC_EDITION_STANDARD; e <= VOC_EDITION_INK_SAVING; e++) {
        voc_theme *theme = theme_of((voc_edition)e, VOC_PAPER_LETTER);
        for (size_t i = 0; i < sizeof inks / sizeof *inks; i++) {
            int ink = voc__theme_color(theme, inks[i]);
            ck_assert_double_ge(voc__contrast(ink, voc__theme_color(theme, VOC__TINT)), 4.5);
        }
        ck_assert_double_ge(
            voc__contrast(voc__theme_color(theme, VOC__INK), voc__theme_color(theme, VOC__TINT2)),
            4.5);
        voc_theme_free(theme);
    }
}
END_TEST

START_TEST(gray_has_the_tints_of_the_design_whatever_the_accent)
{
    const char *path = file_of("\"accent\": \"#7A1E48\", \"edition\": \"gray\"");
    voc_theme *theme = voc_theme_load(path, diagnostics);
    ck_assert_ptr_nonnull(theme);
    ck_assert_int_eq(voc__theme_color(theme, VOC__ACCENT), 0x333333);
    ck_assert_int_eq(voc__theme_color(theme, VOC__TINT), 0xf2f2f2);
    ck_assert_int_eq(voc__theme_color(theme, VOC__TINT2), 0xdedede);
    voc_theme_free(theme);
}
END_TEST

START_TEST(the_request_decides_on_the_edition)
{
    const char *path = file_of("\"edition\": \"large-print\"");
    voc_theme *theme = voc_theme_load(path, diagnostics);
    ck_assert_double_eq_tol(size_of(theme, VOC__TYPE_BODY), 18, 1e-9);
    voc_theme_free(theme);
    theme = voc_theme_make(&(voc_theme_request){.path = path, .edition = VOC_EDITION_INK_SAVING},
                           diagnostics);
    ck_assert_double_eq_tol(size_of(theme, VOC__TYPE_BODY), 10, 1e-9);
    ck_assert(!voc__theme_manner(theme)->grounds);
    voc_theme_free(theme);
}
END_TEST

START_TEST(an_unknown_edition_is_refused_with_those_there_are)
{
    ck_assert_ptr_null(voc_theme_load(file_of("\"edition\": \"large\""), diagnostics));
    ck_assert_ptr_nonnull(strstr(voc_log_at(diagnostics, 0)->text, "\"large-print\""));
    ck_assert_str_eq(voc_log_at(diagnostics, 0)->pointer, "/edition");
}
END_TEST

START_TEST(a_theme_that_is_larger_still_keeps_its_sizes)
{
    const char *path = file_of("\"type\": {\"body\": {\"size\": 20}, \"note\": {\"size\": 9}}, "
                               "\"edition\": \"large-print\"");
    voc_theme *theme = voc_theme_load(path, diagnostics);
    ck_assert_double_eq_tol(size_of(theme, VOC__TYPE_BODY), 20, 1e-9);
    ck_assert_double_eq_tol(size_of(theme, VOC__TYPE_NOTE), 16, 1e-9);
    voc_theme_free(theme);
}
END_TEST

/* The pixels of a logo, to be freed. */
static unsigned char *pixels_of(const voc__image *logo, size_t *size)
{
    uLongf room = (uLongf)logo->width * (uLongf)logo->height * 3;
    unsigned char *pixels = malloc(room);
    ck_assert_int_eq(uncompress(pixels, &room, logo->rgb, (uLong)logo->rgb_size), Z_OK);
    *size = room;
    return pixels;
}

START_TEST(the_gray_edition_takes_the_color_out_of_the_logo)
{
    const char *path = source_path("data/themes/example.json");
    size_t sizes[2];
    unsigned char *pixels[2];
    for (int i = 0; i < 2; i++) {
        voc_theme_request request = {.path = path,
                                     .edition = i ? VOC_EDITION_GRAY : VOC_EDITION_STANDARD};
        voc_theme *theme = voc_theme_make(&request, diagnostics);
        ck_assert_ptr_nonnull(theme);
        ck_assert_str_eq(voc__theme_logo(theme)->alt, "Lakeshire Community College");
        ck_assert_ptr_nonnull(voc__theme_logo(theme)->alpha);
        pixels[i] = pixels_of(voc__theme_logo(theme), &sizes[i]);
        voc_theme_free(theme);
    }
    ck_assert_uint_eq(sizes[0], sizes[1]);
    for (size_t i = 0; i < sizes[0]; i += 3) {
        int color = pixels[0][i] << 16 | pixels[0][i + 1] << 8 | pixels[0][i + 2];
        for (size_t k = i; k < i + 3; k++)
            ck_assert_int_eq(pixels[1][k], voc__gray(color));
    }
    free(pixels[0]);
    free(pixels[1]);
}
END_TEST

/* Puts the example's logo beside the theme files of these tests. */
static void copy_logo(void)
{
    char bytes[1 << 16];
    FILE *in = fopen(source_path("data/themes/example-logo.png"), "rb");
    FILE *out = fopen(scratch("logo.png"), "wb");
    ck_assert(in && out);
    size_t size = fread(bytes, 1, sizeof bytes, in);
    ck_assert_uint_eq(fwrite(bytes, 1, size, out), size);
    ck_assert_int_eq(fclose(out) | fclose(in), 0);
}

START_TEST(a_theme_may_have_a_gray_logo_of_its_own)
{
    copy_logo();
    ck_assert_ptr_null(
        voc_theme_load(file_of("\"edition\": \"gray\", \"logo\": {\"file\": \"logo.png\", "
                               "\"gray\": \"no-such.png\", \"alt\": \"Logo\"}"),
                       diagnostics));
    ck_assert_ptr_nonnull(strstr(voc_log_at(diagnostics, 0)->file, "no-such.png"));
    voc_theme *theme =
        voc_theme_load(file_of("\"edition\": \"gray\", \"logo\": {\"file\": \"logo.png\", "
                               "\"gray\": \"logo.png\", \"alt\": \"Logo\"}"),
                       diagnostics);
    ck_assert_ptr_nonnull(theme);
    size_t size;
    unsigned char *pixels = pixels_of(voc__theme_logo(theme), &size);
    bool colored = false; /* it is taken as it is */
    for (size_t i = 0; i < size; i += 3)
        colored = colored || pixels[i] != pixels[i + 1];
    ck_assert(colored);
    free(pixels);
    voc_theme_free(theme);
}
END_TEST

Suite *edition_suite(void)
{
    static const test_name tests[] = {
        &large_print_has_the_sizes_of_the_design,
        &no_edition_sets_anything_smaller_than_the_standard_one,
        &every_edition_has_the_same_measure_on_both_papers,
        &large_print_is_never_turned,
        &every_text_color_of_every_edition_is_legible,
        &gray_has_the_tints_of_the_design_whatever_the_accent,
        &the_request_decides_on_the_edition,
        &an_unknown_edition_is_refused_with_those_there_are,
        &a_theme_that_is_larger_still_keeps_its_sizes,
        &the_gray_edition_takes_the_color_out_of_the_logo,
        &a_theme_may_have_a_gray_logo_of_its_own,
    };
    return suite_with("edition", tests, sizeof tests / sizeof *tests, setup, teardown);
}
