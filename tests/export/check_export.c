/* Records and comparisons written out as data. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <vocation/export.h>

#include "tests/compare/jobs.h"
#include "tests/export/suites.h"

static char *record_json(const voc_catalog *from, const char *id)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    ck_assert_int_eq(voc_export_record_json(voc_catalog_get(from, id), out), VOC_OK);
    fclose(out);
    return text;
}

/* Replaces a record of the file by its own export, loads that, and exports it again. */
static char *round_trip(const char *id, const char *list)
{
    char *record = record_json(jobs, id), *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    char *members = strstr(record, "\n");
    ck_assert_ptr_nonnull(members);
    /* The overlay replaces every list, so that nothing of the first loading shows. */
    fprintf(out,
            "{\"format\": \"vocation-catalog/1\", \"%s\": [{\"extends\": \"%s\", \"replace\": "
            "[\"requirements\", \"figures\", \"employers\", \"certification_policy\", \"sources\"],"
            "%s]}",
            list, id, strchr(members, ',') + 1);
    fclose(out);
    const char *name = scratch("overlay.json");
    FILE *file = fopen(name, "w");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    fclose(file);
    const char *paths[] = {jobs_path(), name};
    voc_catalog *again = voc_catalog_load(paths, 2, jobs_log);
    if (!again)
        voc_log_print(jobs_log, stderr);
    ck_assert_ptr_nonnull(again);
    char *second = record_json(again, id);
    ck_assert_str_eq(record, second);
    voc_catalog_free(again);
    free(second);
    free(text);
    return record;
}

START_TEST(a_record_comes_back_from_its_json)
{
    char *json = round_trip("baker", "occupations");
    ck_assert_ptr_nonnull(strstr(json, "\"window\": [\n"));
    ck_assert_ptr_nonnull(strstr(json, "\"value\": 7.1"));
    ck_assert_ptr_nonnull(strstr(json, "\"status\": \"withheld\""));
    ck_assert_ptr_null(strstr(json, "\"programs\"")); /* derived */
    free(json);
    free(round_trip("miller", "occupations"));
}
END_TEST

START_TEST(the_text_of_a_record_says_members_sources_and_what_is_derived)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    ck_assert_int_eq(voc_export_record_text(voc_catalog_get(jobs, "baker"), NULL, out), VOC_OK);
    fclose(out);
    static const char *const says[] = {
        "baker: Baker (occupation)\n",
        "summary: Bakes bread [leaflet]\n",
        "  certificate or associate (usual) [leaflet]\n",
        "  pay: 40000 USD a year, median, 2024-05 [stats-2024]\n",
        "  openings: withheld, 2024 to 2034 [stats-2024]\n",
        "programs:\n  Short course (short-course)\n  Long course (long-course)\n",
    };
    for (size_t i = 0; i < sizeof says / sizeof *says; i++) {
        if (!strstr(text, says[i]))
            ck_abort_msg("not said:\n%s\nbut:\n%s", says[i], text);
    }
    free(text);
}
END_TEST

START_TEST(a_list_holds_every_record_of_its_kind)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    ck_assert_int_eq(voc_export_list_json(jobs, VOC_INSTITUTION, out), VOC_OK);
    fclose(out);
    ck_assert_str_eq(text, "[\n"
                           "  {\n"
                           "    \"id\": \"mill-school\",\n"
                           "    \"kind\": \"institution\",\n"
                           "    \"title\": \"Mill School\"\n"
                           "  },\n"
                           "  {\n"
                           "    \"id\": \"oven-school\",\n"
                           "    \"kind\": \"institution\",\n"
                           "    \"title\": \"Oven School\"\n"
                           "  }\n"
                           "]\n");
    free(text);
}
END_TEST

START_TEST(a_list_for_people_aligns_titles_and_counts_kinds)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    ck_assert_int_eq(voc_export_list_text(jobs, VOC_INSTITUTION, NULL, out), VOC_OK);
    ck_assert_int_eq(voc_export_list_text(jobs, VOC_KIND_COUNT, NULL, out), VOC_OK);
    fclose(out);
    const char *lines = "mill-school  Mill School\n"
                        "oven-school  Oven School\n";
    ck_assert(strncmp(text, lines, strlen(lines)) == 0);
    ck_assert_ptr_nonnull(strstr(text, "\n  institution      2\n"));
    free(text);
}
END_TEST

static const char hostile[] =
    "{\"format\": \"vocation-catalog/1\", \"title\": \"A\\u001b[2J\", \"language\": \"en\","
    "\"sources\": [{\"id\": \"s\", \"kind\": \"article\", \"title\": \"S\\nforged\"}],"
    "\"occupations\": [{\"id\": \"a\", \"title\": \"A\\u009b31m\", \"sources\": [\"s\"],"
    "\"aliases\": [{\"name\": \"B\\u202e\"}], \"duties\": [\"C\\rD\\u007f\"],"
    "\"x-note\": [\n\t\"E\xC2\x9B\"]}, {\"id\": \"b\", \"title\": \"B\", \"sources\": [\"s\"]}]}";

START_TEST(words_of_a_catalog_cannot_steer_the_terminal)
{
    const voc_input input = {"hostile.json", hostile, sizeof hostile - 1};
    voc_catalog *catalog = voc_catalog_load_inputs(&input, 1, NULL, jobs_log);
    ck_assert_ptr_nonnull(catalog);
    voc_policy policy = {.as_of = {2026, 11, 23}};
    const voc_comparison *comparison =
        voc_compare(catalog, (const char *const[]){"a", "b"}, 2, &policy, jobs_log);
    const voc_entity *record = voc_catalog_get(catalog, "a");
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    voc_export_list_text(catalog, VOC_KIND_COUNT, NULL, out);
    voc_export_list_text(catalog, VOC_OCCUPATION, NULL, out);
    voc_export_list_text(catalog, VOC_SOURCE, NULL, out);
    voc_export_list_json(catalog, VOC_OCCUPATION, out);
    voc_comparison_print(comparison, NULL, out);
    voc_export_record_text(record, NULL, out);
    fclose(out);
    static const char *const says[] = {"A\\x1B[2J\n",
                                       "a  A\\xC2\\x9B31m\n",
                                       "s  S\\x0Aforged\n",
                                       "\"A\\u009b31m\"",
                                       "Compared: A\\xC2\\x9B31m; B\n",
                                       "alias: B\\xE2\\x80\\xAE (",
                                       "  C\\x0DD\\x7F [s]\n",
                                       "x-note: [\n\t\"E\\xC2\\x9B\"]\n"};
    for (size_t i = 0; i < sizeof says / sizeof *says; i++) {
        if (!strstr(text, says[i]))
            ck_abort_msg("not said:\n%s\nbut:\n%s", says[i], text);
    }
    ck_assert_ptr_null(strpbrk(text, "\x1b\x7f\r"));
    ck_assert_ptr_null(strstr(text, "\xC2\x9B"));
    ck_assert_ptr_null(strstr(text, "\xE2\x80\xAE"));
    free(text);
    voc_comparison_free(comparison);
    voc_catalog_free(catalog);
}
END_TEST

START_TEST(a_comparison_says_verdicts_reasons_ages_and_rates)
{
    const char *names[] = {"baker", "miller"};
    voc_policy policy = {.as_of = {2026, 11, 23}};
    const voc_comparison *comparison = voc_compare(jobs, names, 2, &policy, jobs_log);
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    ck_assert_int_eq(voc_export_comparison_json(comparison, out), VOC_OK);
    fclose(out);
    static const char *const says[] = {
        "\"as_of\": \"2026-11-23\"", "\"verdict\": \"differs\"",  "\"verdict\": \"alike\"",
        "\"unlike\": [\n",           "\"missing\": \"withheld\"", "\"age\": \"window-ended\"",
        "\"percent_a_year\": 0.69",
    };
    for (size_t i = 0; i < sizeof says / sizeof *says; i++) {
        if (!strstr(text, says[i]))
            ck_abort_msg("not said: %s", says[i]);
    }
    free(text);
    voc_comparison_free(comparison);
}
END_TEST

START_TEST(a_full_disk_is_told)
{
    FILE *full = fopen("/dev/full", "w");
    if (!full)
        return;
    ck_assert_int_eq(voc_export_record_json(voc_catalog_get(jobs, "baker"), full), VOC_ERROR_FILE);
    fclose(full);
}
END_TEST

static Suite *export_suite(void)
{
    static const TTest *const *tests[] = {
        &a_record_comes_back_from_its_json,
        &the_text_of_a_record_says_members_sources_and_what_is_derived,
        &a_list_holds_every_record_of_its_kind,
        &a_list_for_people_aligns_titles_and_counts_kinds,
        &words_of_a_catalog_cannot_steer_the_terminal,
        &a_comparison_says_verdicts_reasons_ages_and_rates,
        &a_full_disk_is_told,
    };
    return suite_with("export", tests, sizeof tests / sizeof *tests, jobs_load, jobs_unload);
}

int main(void)
{
    static const suite_maker makers[] = {export_suite, whole_suite, plan_suite};
    return suites_run(makers, sizeof makers / sizeof *makers);
}
