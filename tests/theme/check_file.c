#include "tests/theme/suites.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <vocation/log.h>

#include "tests/faults.h"
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

/* A theme of that text, written to a file. */
static voc_theme *theme_of(const char *text)
{
    const char *path = scratch("theme.json");
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    ck_assert_int_eq(fclose(file), 0);
    return voc_theme_load(path, diagnostics);
}

static const char *first_message(void)
{
    return voc_log_count(diagnostics) ? voc_log_at(diagnostics, 0)->text : "";
}

START_TEST(the_example_has_everything)
{
    voc_theme *theme = voc_theme_load(source_path("data/themes/example.json"), diagnostics);
    ck_assert_msg(theme != NULL, "%s", first_message());
    ck_assert_uint_eq(voc_log_count(diagnostics), 0);
    ck_assert_str_eq(voc_theme_publisher(theme), "Lakeshire Community College · Career Services");
    ck_assert_str_eq(voc_theme_contact(theme)->email, "careers@lakeshire.example");
    ck_assert_int_eq(voc__theme_color(theme, VOC__ACCENT), 0x7a1e48);
    ck_assert_int_gt(voc__theme_logo(theme)->width, 0);
    ck_assert_ptr_nonnull(voc__theme_logo(theme)->alpha);
    ck_assert_str_eq(voc__theme_logo(theme)->alt, "Lakeshire Community College");
    voc_theme_free(theme);
}
END_TEST

START_TEST(the_gray_theme_has_the_tints_of_the_design)
{
    voc_theme *theme = voc_theme_load(source_path("data/themes/gray.json"), diagnostics);
    ck_assert_msg(theme != NULL, "%s", first_message());
    ck_assert_int_eq(voc__theme_color(theme, VOC__ACCENT), 0x333333);
    ck_assert_int_le(abs((voc__theme_color(theme, VOC__TINT) & 255) - 0xf2), 1);
    ck_assert_int_le(abs((voc__theme_color(theme, VOC__TINT2) & 255) - 0xde), 1);
    voc_theme_free(theme);
}
END_TEST

START_TEST(a_light_accent_is_darkened_and_said_so)
{
    voc_theme *theme = theme_of("{\"format\": \"vocation-theme/1\", \"accent\": \"#ffcc00\"}");
    ck_assert_ptr_nonnull(theme);
    ck_assert(voc__accent_fits(voc__theme_color(theme, VOC__ACCENT)));
    ck_assert_uint_eq(voc_log_warnings(diagnostics), 1);
    ck_assert_ptr_nonnull(strstr(first_message(), "darkened to #"));
    ck_assert_uint_eq(voc_log_at(diagnostics, 0)->line, 1);
    ck_assert_str_eq(voc_log_at(diagnostics, 0)->pointer, "/accent");
    voc_theme_free(theme);
}
END_TEST

START_TEST(an_accent_that_may_not_be_darkened_is_refused)
{
    ck_assert_ptr_null(
        theme_of("{\"format\": \"vocation-theme/1\", \"accent\": \"#FFCC00\", \"darken\": false}"));
    ck_assert_uint_eq(voc_log_errors(diagnostics), 1);
    ck_assert_ptr_nonnull(strstr(first_message(), "would do"));
}
END_TEST

START_TEST(type_may_grow_and_keeps_its_ratio)
{
    voc_theme *theme = theme_of("{\"format\": \"vocation-theme/1\", \"type\": {"
                                "\"body\": {\"size\": 20}, \"note\": {\"leading\": 12}}}");
    ck_assert_msg(theme != NULL, "%s", first_message());
    ck_assert_double_eq_tol(voc__theme_type(theme, VOC__TYPE_BODY)->leading, 28, 1e-9);
    ck_assert_double_eq_tol(voc__theme_type(theme, VOC__TYPE_NOTE)->size, 8, 1e-9);
    ck_assert_double_eq_tol(voc__theme_type(theme, VOC__TYPE_NOTE)->leading, 12, 1e-9);
    voc_theme_free(theme);
}
END_TEST

START_TEST(the_request_decides_on_the_paper)
{
    const char *path = scratch("a4.json");
    FILE *file = fopen(path, "wb");
    fputs("{\"format\": \"vocation-theme/1\", \"paper\": \"a4\"}", file);
    fclose(file);
    voc_theme *theme = voc_theme_load(path, diagnostics);
    ck_assert_double_eq_tol(voc__theme_format(theme, false)->height, 842, 1e-9);
    voc_theme_free(theme);
    theme =
        voc_theme_make(&(voc_theme_request){.path = path, .paper = VOC_PAPER_LETTER}, diagnostics);
    ck_assert_double_eq_tol(voc__theme_format(theme, false)->height, 792, 1e-9);
    voc_theme_free(theme);
}
END_TEST

START_TEST(unknown_members_get_a_warning_with_the_nearest_name)
{
    voc_theme *theme =
        theme_of("{\"format\": \"vocation-theme/1\", \"acent\": \"#000000\","
                 " \"x-own\": 1, \"type\": {\"bodi\": {}, \"note\": {\"sise\": 9}}}");
    ck_assert_ptr_nonnull(theme);
    ck_assert_uint_eq(voc_log_warnings(diagnostics), 3);
    ck_assert_str_eq(first_message(), "unknown member \"acent\"; did you mean \"accent\"?");
    voc_theme_free(theme);
}
END_TEST

START_TEST(each_fault_is_told)
{
    static const struct {
        const char *text, *message;
    } cases[] = {
        {"", ""},
        {"[]", "expected an object, found an array"},
        {"{}", "\"format\" is missing"},
        {"{\"format\": 1}", "expected a string, found a number"},
        {"{\"format\": \"vocation-theme/2\"}", "not \"vocation-theme/1\""},
        {"{\"format\": \"vocation-theme/1\", \"publisher\": \"\"}", "words in one line"},
        {"{\"format\": \"vocation-theme/1\", \"publisher\": \"a\\nb\"}", "words in one line"},
        {"{\"format\": \"vocation-theme/1\", \"paper\": \"a5\"}", "neither"},
        {"{\"format\": \"vocation-theme/1\", \"paper\": null}", "expected a string, found null"},
        {"{\"format\": \"vocation-theme/1\", \"accent\": \"red\"}", "no color"},
        {"{\"format\": \"vocation-theme/1\", \"accent\": \"#12345g\"}", "no color"},
        {"{\"format\": \"vocation-theme/1\", \"darken\": 1}", "true or false"},
        {"{\"format\": \"vocation-theme/1\", \"contact\": []}", "expected an object"},
        {"{\"format\": \"vocation-theme/1\", \"contact\": {\"url\": \"javascript:x\"}}", "address"},
        {"{\"format\": \"vocation-theme/1\", \"type\": {\"body\": {\"size\": 7}}}",
         "7 is not between 10 and 20 points"},
        {"{\"format\": \"vocation-theme/1\", \"type\": {\"body\": {\"size\": 1e99}}}",
         "is not between"},
        {"{\"format\": \"vocation-theme/1\", \"type\": {\"body\": 7}}", "expected an object"},
        {"{\"format\": \"vocation-theme/1\", \"type\": 7}", "expected an object"},
        {"{\"format\": \"vocation-theme/1\", \"logo\": {\"file\": \"x.png\"}}",
         "\"alt\" is missing"},
        {"{\"format\": \"vocation-theme/1\", \"logo\": {\"file\": \"none.png\", \"alt\": \"a\"}}",
         "cannot"},
        {"{\"format\": \"vocation-theme/1\", \"logo\": {\"file\": \"theme.json\", \"alt\": \"a\"}}",
         "PNG"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        voc_log_clear(diagnostics);
        voc_theme *theme = theme_of(cases[i].text);
        ck_assert_msg(theme == NULL, "%s", cases[i].text);
        ck_assert_uint_ge(voc_log_errors(diagnostics), 1);
        ck_assert_msg(strstr(first_message(), cases[i].message) != NULL, "%s: %s", cases[i].text,
                      first_message());
    }
}
END_TEST

START_TEST(all_faults_are_told_in_one_run)
{
    ck_assert_ptr_null(theme_of("{\"paper\": 1, \"accent\": 2, \"contact\": {\"name\": 3}}"));
    ck_assert_uint_eq(voc_log_errors(diagnostics), 4);
}
END_TEST

START_TEST(a_file_that_is_not_there_is_told)
{
    ck_assert_ptr_null(voc_theme_load(scratch("no-such-theme.json"), diagnostics));
    ck_assert_uint_eq(voc_log_errors(diagnostics), 1);
}
END_TEST

typedef struct loading {
    char path[4096];
    bool there, whole;
} loading;

static void load_example(void *context)
{
    loading *l = context;
    voc_theme *theme = voc_theme_load(l->path, NULL);
    l->there = theme != NULL;
    l->whole = theme && voc__theme_logo(theme)->alpha_size > 0 && voc_theme_contact(theme)->url &&
               voc__theme_color(theme, VOC__ACCENT) == 0x7a1e48;
    voc_theme_free(theme);
}

static void look_at_theme(void *context, bool failed)
{
    const loading *l = context;
    ck_assert(l->whole == l->there);
    ck_assert(l->there || failed);
}

START_TEST(a_refusal_of_memory_gives_no_theme)
{
    loading l;
    snprintf(l.path, sizeof l.path, "%s", source_path("data/themes/example.json"));
    (void)faults_sampled(FAULT_MEMORY, 0, 5, load_example, look_at_theme, &l);
}
END_TEST

Suite *file_suite(void)
{
    static const test_name tests[] = {
        &the_example_has_everything,
        &the_gray_theme_has_the_tints_of_the_design,
        &a_light_accent_is_darkened_and_said_so,
        &an_accent_that_may_not_be_darkened_is_refused,
        &type_may_grow_and_keeps_its_ratio,
        &the_request_decides_on_the_paper,
        &unknown_members_get_a_warning_with_the_nearest_name,
        &each_fault_is_told,
        &all_faults_are_told_in_one_run,
        &a_file_that_is_not_there_is_told,
        &a_refusal_of_memory_gives_no_theme,
    };
    Suite *suite = suite_create("file");
    TCase *tcase = tcase_create("file");
    tcase_add_checked_fixture(tcase, setup, teardown);
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        tcase_add_test(tcase, *tests[i]);
    suite_add_tcase(suite, tcase);
    return suite;
}
