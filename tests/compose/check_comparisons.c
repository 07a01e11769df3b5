/* Comparison sheets as documents: what each kind says, and what may never be said. */
#include "tests/compose/suites.h"

#include <stdlib.h>
#include <string.h>

#include <vocation/compare.h>

#define JOBS    "tests/compare/jobs.json"
#define WELDING "tests/catalogs/welding.json"

typedef struct sheet {
    const char *name; /* of its golden file */
    const char *catalog;
    voc_policy_choice choice;
    const char *subjects[VOC_COMPARISON_MAX + 1];
} sheet;

static size_t count_subjects(const char *const *subjects)
{
    size_t count = 0;
    while (subjects[count])
        count++;
    return count;
}

static voc_document *compare_of(const voc_catalog *catalog, const char *const *subjects,
                                voc_policy_choice choice, voc_log *log)
{
    return voc_compose_comparison(catalog,
                                  &(voc_comparison_request){
                                      .subjects = subjects,
                                      .count = count_subjects(subjects),
                                      .as_of = report_date,
                                      .options = {.policy = {.choice = choice}},
                                  },
                                  log);
}

static char *sheet_dump(const voc_catalog *catalog, const char *const *subjects,
                        voc_policy_choice choice)
{
    voc_log *log = voc_log_new();
    voc_document *document = compare_of(catalog, subjects, choice, log);
    if (!document)
        voc_log_print(log, stderr);
    ck_assert_ptr_nonnull(document);
    ck_assert_uint_eq(voc_log_errors(log), 0);
    ck_assert_int_eq(voc_document_check(document, log), VOC_OK);
    ck_assert_int_eq(voc_document_get_info(document)->orientation, VOC_LANDSCAPE);
    char *text = dump_document(document);
    voc_document_free(document);
    voc_log_free(log);
    return text;
}

static char *dump_by(const char *catalog, voc_policy_choice choice, const char *const *subjects)
{
    voc_catalog *loaded = load_catalog(catalog);
    char *text = sheet_dump(loaded, subjects, choice);
    voc_catalog_free(loaded);
    return text;
}

#define SUBJECTS(...) ((const char *const[]){__VA_ARGS__, NULL})

START_TEST(sheets_of_every_kind_are_as_they_were_found_good)
{
    static const sheet sheets[] = {
        {"sheet-occupations", JOBS, VOC_POLICY_OFFICIAL, {"baker", "miller", "cooper"}},
        {"sheet-split-row", JOBS, VOC_POLICY_OFFICIAL, {"miller", "cooper"}},
        {"sheet-same-source", JOBS, VOC_POLICY_SAME_SOURCE, {"baker", "chandler"}},
        {"sheet-five", JOBS, VOC_POLICY_NEWEST, {"baker", "miller", "chandler", "cooper", "twin"}},
        {"sheet-programs", JOBS, VOC_POLICY_OFFICIAL, {"short-course", "long-course"}},
        {"sheet-certifications", JOBS, VOC_POLICY_OFFICIAL, {"master-card", "trade-card"}},
        {"sheet-institutions", JOBS, VOC_POLICY_OFFICIAL, {"mill-school", "oven-school"}},
        {"sheet-welding", WELDING, VOC_POLICY_OFFICIAL, {"welder", "machinist"}},
        {"sheet-welding-programs",
         WELDING,
         VOC_POLICY_OFFICIAL,
         {"welding-certificate", "associate-welding-technology"}},
    };
    for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++)
        expect_golden(sheets[i].name,
                      dump_by(sheets[i].catalog, sheets[i].choice, sheets[i].subjects));
}
END_TEST

/* ---- rows ------------------------------------------------------------------------------------ */

static size_t occurrences(const char *text, const char *word)
{
    size_t count = 0;
    for (const char *s = strstr(text, word); s; s = strstr(s + 1, word))
        count++;
    return count;
}

/* The n-th row of a label, up to the next row; the caller frees it. NULL: there is none. */
static char *row_of(const char *text, const char *label, int n)
{
    char head[128];
    snprintf(head, sizeof head, "\"%s\"", label);
    for (const char *row = strstr(text, "\n    row"); row; row = strstr(row + 1, "\n    row")) {
        const char *end = strstr(row + 1, "\n    row");
        const char *found = strstr(row, head);
        const char *cell = strstr(row + 1, "\n      cell");
        const char *next = cell ? strstr(cell + 1, "\n      cell") : NULL;
        if (found && next && found < next && n-- == 0)
            return end ? strndup(row, (size_t)(end - row)) : strdup(row);
    }
    return NULL;
}

static void ck_row(const char *text, const char *label, int n, const char *const *says,
                   const char *const *never)
{
    char *row = row_of(text, label, n);
    ck_assert_msg(row, "no row %d of \"%s\"", n, label);
    for (; says && *says; says++)
        ck_assert_msg(strstr(row, *says), "lacks %s:%s", *says, row);
    for (; never && *never; never++)
        ck_assert_msg(!strstr(row, *never), "has %s:%s", *never, row);
    free(row);
}

START_TEST(unlike_figures_of_two_stand_in_rows_of_their_own_without_a_sign)
{
    char *text = dump_by(JOBS, VOC_POLICY_OFFICIAL, SUBJECTS("miller", "cooper"));
    ck_row(text, "Pay", 0, SUBJECTS("\"$61,000\"", "\"$55,000\"", "sign=differs"),
           SUBJECTS("$50,000"));
    ck_row(text, "Pay", 1, SUBJECTS("\"$50,000\"", "\"none found\""), SUBJECTS("sign=", "$55,000"));
    free(text);
}
END_TEST

START_TEST(a_stray_among_three_carries_a_letter_that_says_why)
{
    char *text = dump_by(JOBS, VOC_POLICY_OFFICIAL, SUBJECTS("baker", "miller", "cooper"));
    ck_row(text, "Pay", 0, SUBJECTS("\"$55,000\"", "letter note=", "Payboard"), SUBJECTS("sign="));
    ck_assert_ptr_nonnull(strstr(text, "Not like its row: another kind of source, another date."));
    free(text);
}
END_TEST

START_TEST(one_source_for_all_says_so_and_hides_newer_figures)
{
    char *text = dump_by(JOBS, VOC_POLICY_SAME_SOURCE, SUBJECTS("baker", "chandler"));
    ck_row(text, "Pay", 0, SUBJECTS("\"$30,000\"", "\"$29,000\"", "sign=differs"), NULL);
    ck_assert_ptr_null(strstr(text, "$40,000"));
    ck_assert_ptr_nonnull(
        strstr(text, "in each row the source, date and statistic that most share"));
    free(text);
}
END_TEST

START_TEST(what_is_alike_in_all_is_said_once_over_all_columns)
{
    char *text = dump_by(JOBS, VOC_POLICY_OFFICIAL, SUBJECTS("baker", "miller", "chandler"));
    ck_row(text, "Where", 0, SUBJECTS("sign=alike", "cell columns=3", "\"Bakeries\"", "\"Hotels\""),
           NULL);
    char *row = row_of(text, "Where", 0);
    ck_assert_uint_eq(occurrences(row, "Bakeries"), 1);
    free(row);
    free(text);
}
END_TEST

START_TEST(three_columns_or_more_let_the_longest_rows_be_left_out)
{
    char *five = dump_by(JOBS, VOC_POLICY_OFFICIAL,
                         SUBJECTS("baker", "miller", "chandler", "cooper", "twin"));
    char *three = dump_by(JOBS, VOC_POLICY_OFFICIAL, SUBJECTS("baker", "miller", "cooper"));
    char *two = dump_by(JOBS, VOC_POLICY_OFFICIAL, SUBJECTS("baker", "miller"));
    ck_row(five, "Where", 0, SUBJECTS("optional"), NULL);
    ck_row(three, "Where", 0, SUBJECTS("optional"), NULL);
    ck_row(two, "Where", 0, NULL, SUBJECTS("optional"));
    ck_assert_uint_eq(occurrences(five, "table-column weight=1"), 5);
    ck_assert_ptr_nonnull(strstr(five, "\"Five careers side by side\""));
    free(five);
    free(three);
    free(two);
}
END_TEST

/* Every reason for an empty cell, each by its own words. */
START_TEST(an_empty_cell_says_why_it_is_empty)
{
    static const struct {
        const char *status, *words;
    } cases[] = {
        {"withheld", "\"withheld\""},
        {"not-surveyed", "\"not surveyed\""},
        {"not-applicable", "\"not applicable\""},
        {"unreadable", "\"unreadable in the source\""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char json[2000];
        snprintf(json, sizeof json,
                 "{\"format\": \"vocation-catalog/1\", \"title\": \"T\", \"language\": \"en\","
                 "\"sources\": [{\"id\": \"s\", \"kind\": \"official\", \"publisher\": \"B\"}],"
                 "\"occupations\": ["
                 "{\"id\": \"a\", \"title\": \"Aa\", \"figures\": [{\"measure\": \"pay\","
                 "\"statistic\": \"median\", \"status\": \"%s\", \"unit\": \"USD/year\","
                 "\"date\": \"2024\", \"source\": \"s\"}]},"
                 "{\"id\": \"b\", \"title\": \"Bb\", \"figures\": [{\"measure\": \"pay\","
                 "\"statistic\": \"median\", \"value\": 1000, \"unit\": \"USD/year\","
                 "\"date\": \"2024\", \"source\": \"s\"}]}]}",
                 cases[i].status);
        voc_catalog *catalog = catalog_from(json);
        char *text = sheet_dump(catalog, SUBJECTS("a", "b"), VOC_POLICY_OFFICIAL);
        ck_row(text, "Pay", 0, SUBJECTS(cases[i].words, "\"$1,000\""), SUBJECTS("sign="));
        ck_assert_ptr_null(strstr(text, "chart"));
        free(text);
        voc_catalog_free(catalog);
    }
}
END_TEST

/* ---- charts ---------------------------------------------------------------------------------- */

START_TEST(charts_draw_only_what_two_share)
{
    char *both = dump_by(JOBS, VOC_POLICY_OFFICIAL, SUBJECTS("baker", "miller"));
    char *pay = dump_by(JOBS, VOC_POLICY_OFFICIAL, SUBJECTS("miller", "cooper"));
    char *none = dump_by(JOBS, VOC_POLICY_OFFICIAL, SUBJECTS("short-course", "long-course"));
    ck_assert_ptr_nonnull(strstr(both, "chart dots prefix=\"$\""));
    ck_assert_ptr_nonnull(strstr(both, "chart bars suffix=\"%\""));
    ck_assert_ptr_nonnull(strstr(both, "alt=\"Pay on one scale: Baker $40,000; Miller $50,000; "
                                       "Miller $61,000 (median, 2016, Payboard)\""));
    ck_assert_ptr_nonnull(strstr(pay, "chart dots"));
    ck_assert_ptr_null(strstr(pay, "chart bars"));
    ck_assert_ptr_null(strstr(none, "chart"));
    free(both);
    free(pay);
    free(none);
}
END_TEST

START_TEST(pay_by_others_is_a_diamond_on_the_scale)
{
    char *text = dump_by(JOBS, VOC_POLICY_OFFICIAL, SUBJECTS("baker", "miller"));
    ck_assert_ptr_nonnull(strstr(text, "mark x=61000 value=61000 form=diamond"));
    ck_assert_ptr_nonnull(strstr(text, "mark x=50000 value=50000 form=ring"));
    free(text);
}
END_TEST

/* ---- everything ------------------------------------------------------------------------------ */

static void check_pair(const voc_catalog *catalog, const char *const *subjects)
{
    static const voc_policy_choice choices[] = {VOC_POLICY_OFFICIAL, VOC_POLICY_NEWEST,
                                                VOC_POLICY_SAME_SOURCE};
    for (size_t p = 0; p < sizeof choices / sizeof *choices; p++) {
        char *text = sheet_dump(catalog, subjects, choices[p]);
        ck_assert_uint_eq(occurrences(text, "\n  table role=comparison"), 1);
        for (const char *s = strstr(text, "\nsource "); s; s = strstr(s + 1, "\nsource ")) {
            char line[256];
            snprintf(line, sizeof line, "%.*s ", (int)strcspn(s + 8, " ") + 8, s);
            ck_assert_msg(occurrences(text, line) == 1, "%s: twice:%s", subjects[0], line);
        }
        free(text);
    }
}

START_TEST(any_two_of_a_kind_give_a_whole_sheet_by_every_policy)
{
    static const char *const catalogs[] = {JOBS, WELDING, "tests/catalogs/hostile.json",
                                           "data/health-information.json"};
    static const voc_kind kinds[] = {VOC_OCCUPATION, VOC_PROGRAM, VOC_CERTIFICATION,
                                     VOC_INSTITUTION};
    size_t sheets = 0;
    for (size_t c = 0; c < sizeof catalogs / sizeof *catalogs; c++) {
        voc_catalog *catalog = load_catalog(catalogs[c]);
        for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
            voc_entity_list list = voc_catalog_list(catalog, kinds[k]);
            size_t step = list.count > 20 ? list.count / 12 : 1;
            for (size_t i = 0; i < list.count; i += step)
                for (size_t j = i + 1; j < list.count; j += step, sheets++)
                    check_pair(catalog, SUBJECTS(list.items[i]->id, list.items[j]->id));
        }
        voc_catalog_free(catalog);
    }
    ck_assert_uint_gt(sheets, 300);
}
END_TEST

START_TEST(what_cannot_be_compared_gives_no_sheet_but_an_error)
{
    voc_catalog *catalog = load_catalog(JOBS);
    voc_log *log = voc_log_new();
    ck_assert_ptr_null(compare_of(catalog, SUBJECTS("baker", "guild"), VOC_POLICY_OFFICIAL, log));
    ck_assert_ptr_null(compare_of(catalog, SUBJECTS("baker"), VOC_POLICY_OFFICIAL, log));
    ck_assert_ptr_null(compare_of(catalog, SUBJECTS("baker", "bakr"), VOC_POLICY_OFFICIAL, log));
    ck_assert_uint_eq(voc_log_errors(log), 3);
    ck_assert_ptr_nonnull(strstr(voc_log_at(log, 2)->text, "\"baker\""));
    voc_log_free(log);
    voc_catalog_free(catalog);
}
END_TEST

Suite *comparisons_suite(void)
{
    static const test_name tests[] = {
        &sheets_of_every_kind_are_as_they_were_found_good,
        &unlike_figures_of_two_stand_in_rows_of_their_own_without_a_sign,
        &a_stray_among_three_carries_a_letter_that_says_why,
        &one_source_for_all_says_so_and_hides_newer_figures,
        &what_is_alike_in_all_is_said_once_over_all_columns,
        &three_columns_or_more_let_the_longest_rows_be_left_out,
        &an_empty_cell_says_why_it_is_empty,
        &charts_draw_only_what_two_share,
        &pay_by_others_is_a_diamond_on_the_scale,
        &any_two_of_a_kind_give_a_whole_sheet_by_every_policy,
        &what_cannot_be_compared_gives_no_sheet_but_an_error,
    };
    return suite_of("comparisons", tests, sizeof tests / sizeof *tests);
}
