/* What a guide holds, and what it leaves out, by small catalogs made for the purpose. */
#include "tests/compose/suites.h"

#include <stdlib.h>
#include <string.h>

#define HEAD                                                                                       \
    "{\"format\": \"vocation-catalog/1\", \"title\": \"T\", \"language\": \"en\","                 \
    "\"sources\": [{\"id\": \"s\", \"kind\": \"official\", \"publisher\": \"Bureau\","             \
    "\"edition\": \"2024\"},"                                                                      \
    "{\"id\": \"p\", \"kind\": \"commercial\", \"publisher\": \"Pay site\", \"date\": \"2016\"},"  \
    "{\"id\": \"a\", \"kind\": \"article\", \"title\": \"An article\"},"                           \
    "{\"id\": \"l\", \"kind\": \"article\", \"title\": \"A list\", \"sponsored\": true,"           \
    "\"disclosure\": \"Some pay.\"},"                                                              \
    "{\"id\": \"q\", \"kind\": \"official\", \"publisher\": \"Bureau\", \"date\": \"2015\","       \
    "\"quoted_in\": \"a\"}],"
#define OCCUPATION(members)                                                                        \
    HEAD "\"occupations\": [{\"id\": \"o\", \"title\": \"Smith\", \"sources\": [\"a\"]" members    \
         "}]}"
#define FIGURES(figures) OCCUPATION(", \"figures\": [" figures "]")
#define PAY(value, date, source, more)                                                             \
    "{\"measure\": \"pay\", \"statistic\": \"median\", \"value\": " value                          \
    ", \"unit\": \"USD/year\", \"date\": \"" date "\", \"source\": \"" source "\"" more "}"
#define CHANGE(value, from, to, more)                                                              \
    "{\"measure\": \"employment-change\", \"statistic\": \"percent\", \"value\": " value           \
    ", \"unit\": \"percent\", \"window\": [\"" from "\", \"" to "\"], \"source\": \"s\"" more "}"

static char *guide(const char *json)
{
    voc_catalog *catalog = catalog_from(json);
    char *text = dump_of(catalog, "o");
    voc_catalog_free(catalog);
    return text;
}

static void expect(const char *json, const char *const *there, const char *const *not_there)
{
    char *text = guide(json);
    for (; there && *there; there++)
        ck_assert_msg(strstr(text, *there), "lacks %s in\n%s", *there, text);
    for (; not_there && *not_there; not_there++)
        ck_assert_msg(!strstr(text, *not_there), "has %s in\n%s", *not_there, text);
    free(text);
}

#define THESE(...) ((const char *const[]){__VA_ARGS__, NULL})

START_TEST(a_bare_occupation_gives_a_title_and_its_sources)
{
    expect(OCCUPATION(""), THESE("\"Smith\"", "\"Career guide\"", "\"Sources\""),
           THESE("panel", "\"Pay\"", "\"Outlook\"", "\"What they do\"", "\"Where they work\"",
                 "\"Pros and cons\"", "\"How to get there\"", "\"Courses by stage\"",
                 "\"Certifications\"", "\"Jobs seen advertised\"", "\"Moving up\"",
                 "\"Related careers\"", "\"Where to study\"", "columns", "new-page", "table",
                 "chart"));
}
END_TEST

START_TEST(one_side_without_facts_takes_its_columns_away)
{
    expect(OCCUPATION(", \"duties\": [\"Forge\"]"), THESE("\"What they do\"", "\"Forge\""),
           THESE("\"Where they work\"", "columns"));
    expect(OCCUPATION(", \"employers\": [\"Forges\"]"), THESE("\"Where they work\""),
           THESE("\"What they do\"", "columns"));
    expect(OCCUPATION(", \"employers\": [\"Forges\"], \"duties\": [\"Forge\"]"),
           THESE("\"Where they work\"", "\"What they do\"", "columns ratio=wide-narrow"), NULL);
    expect(OCCUPATION(", \"pros\": [\"Warm\"]"), THESE("\"Pros and cons\"", "marker=plus"),
           THESE("marker=minus", "\"Against\"", "columns"));
}
END_TEST

START_TEST(one_pay_figure_is_a_sentence_and_two_are_a_chart_and_a_table)
{
    expect(FIGURES(PAY("50000", "2024-05", "s", "")),
           THESE("\"$50,000 a~year in~May~2024\"", "\", median\"", "key-number"),
           THESE("chart", "table"));
    expect(FIGURES(PAY("50000", "2024-05", "s", "") "," PAY("40000", "2015", "q", "")),
           THESE("chart line prefix=\"$\"", "row style=newest", "age \"10~years old\"",
                 "mark x=24292 value=50000 newest"),
           THESE("      break x="));
}
END_TEST

START_TEST(a_new_taxonomy_breaks_the_line_and_the_table)
{
    expect(FIGURES(PAY("50000", "2024-05", "s", ", \"taxonomy\": \"SOC 2018\"") "," PAY(
               "40000", "2015", "q", ", \"taxonomy\": \"SOC 2010\"")),
           THESE("break x=24236", "row style=break", "from SOC 2010 to SOC 2018",
                 "Between 2015 and 2024 the group was redefined"),
           NULL);
}
END_TEST

START_TEST(a_commercial_figure_stands_apart_from_official_ones)
{
    expect(FIGURES(PAY("50000", "2024-05", "s", "") "," PAY("69975", "2016", "p", "")),
           THESE("\"Other pay found\"", "\"$69,975\"", "not to be compared"), THESE("chart line"));
}
END_TEST

START_TEST(a_wider_group_has_a_letter_and_its_note)
{
    expect(FIGURES(PAY("50000", "2024-05", "s",
                       ", \"scope\": {\"title\": \"metal workers\", \"relation\": \"wider\"}")),
           THESE("letter note=1", "\"Counts a wider group: metal workers.\""), NULL);
}
END_TEST

START_TEST(rounded_values_are_hollow_and_say_about)
{
    expect(FIGURES(PAY("50000", "2024-05", "s", ", \"approximate\": true") "," PAY("40000", "2015",
                                                                                   "q", "")),
           THESE("hollow newest", "\"about~$50,000\"", "Hollow dots"), NULL);
}
END_TEST

START_TEST(windows_say_whether_they_are_open_dated_or_ended)
{
    expect(FIGURES(CHANGE("7.1", "2024", "2034", "") "," CHANGE("7", "2021", "2031", "") "," CHANGE(
               "-15", "2014", "2024", "")),
           THESE("chart windows", "state=dated", "state=ended", "age \"began 4~years ago\"",
                 "age \"ended\"", "The windows overlap", "Derived: +7.1% over 10~years is about",
                 "\"7.1% more jobs expected for 2024–34\"", "\"−15%\""),
           NULL);
}
END_TEST

START_TEST(one_window_is_a_sentence)
{
    expect(FIGURES(CHANGE("-2.5", "2024", "2034", "")),
           THESE("\"2.5% fewer jobs expected for 2024–34\"", "\"−2.5%\""),
           THESE("chart", "The windows overlap"));
    expect(FIGURES(CHANGE("0", "2024", "2034", "")), THESE("\"As many jobs expected for 2024–34\""),
           NULL);
}
END_TEST

START_TEST(figures_after_the_report_are_not_printed)
{
    expect(FIGURES(PAY("50000", "2024-05", "s", "") "," PAY("99999", "2027", "s", "")),
           THESE("$50,000"), THESE("$99,999"));
}
END_TEST

START_TEST(what_no_section_knows_is_printed_as_more_figures)
{
    expect(FIGURES("{\"measure\": \"interest\", \"statistic\": \"mean\","
                   "\"category\": \"Realistic\","
                   "\"value\": 6.2, \"unit\": \"score\", \"date\": \"2024\", \"source\": \"s\"}"),
           THESE("\"More figures\"", "Realistic", "\"6.2\""), NULL);
}
END_TEST

START_TEST(requirements_go_from_the_strongest_to_the_weakest)
{
    char *text = guide(OCCUPATION(
        ", \"requirements\": [{\"level\": \"high-school\", \"strength\": \"seen-in-posting\","
        "\"sources\": [\"a\"]}, {\"level\": \"associate\", \"strength\": \"usual\","
        "\"sources\": [\"a\"]}, {\"level\": \"certificate\", \"strength\": \"usual\","
        "\"sources\": [\"q\"]}]"));
    const char *usual = strstr(text, "\"Usual: associate degree\"");
    const char *also = strstr(text, "\"certificate\"");
    const char *seen = strstr(text, "\"Seen in ads: high school\"");
    ck_assert_ptr_nonnull(usual);
    ck_assert_ptr_nonnull(also);
    ck_assert_ptr_nonnull(seen);
    ck_assert(usual < also && also < seen);
    free(text);
}
END_TEST

/* The panel of the guide, which holds no more than fits. */
START_TEST(at_a_glance_advertisements_give_way_to_what_holds_generally)
{
    char *text =
        guide(OCCUPATION(", \"requirements\": [{\"experience\": {\"months\": 36}, \"strength\": "
                         "\"seen-in-posting\"},"
                         "{\"experience\": {\"months\": 24}, \"strength\": \"seen-in-posting\"},"
                         "{\"experience\": {}, \"strength\": \"not-required\"}]"));
    char *panel_end = strstr(text, "Figures: the newest");
    ck_assert_ptr_nonnull(panel_end);
    const char *below = strstr(panel_end, "2~years of experience");
    *panel_end = '\0';
    ck_assert_ptr_nonnull(strstr(text, "\"Seen in ads: 3~years of experience\""));
    ck_assert_ptr_nonnull(strstr(text, "None needed to enter"));
    ck_assert_ptr_null(strstr(text, "2~years"));
    ck_assert_ptr_nonnull(below);
    free(text);
}
END_TEST

START_TEST(inferred_statements_say_so)
{
    expect(OCCUPATION(", \"pros\": [{\"text\": \"Warm\", \"inferred\": true}]"),
           THESE("\"Warm\"", "\" (our reading)\""), NULL);
}
END_TEST

START_TEST(sources_say_who_what_when_and_where_quoted)
{
    expect(FIGURES(PAY("50000", "2024-05", "s", "") "," PAY("40000", "2015", "q", "")),
           THESE("source s \"Bureau, 2024.\"",
                 "source q \"Bureau, 2015, as quoted in “An article”, undated.\""),
           NULL);
}
END_TEST

START_TEST(notes_about_a_missing_language_come_once)
{
    voc_catalog *catalog = catalog_from(OCCUPATION(
        ", \"duties\": [\"Forge\", \"Weld\"], \"summary\": {\"text\": {\"en\": \"Forges\","
        "\"fr\": \"Forge\"}}"));
    voc_log *log = voc_log_new();
    voc_document *document = voc_compose_career(
        catalog,
        &(voc_career_request){
            .occupation = "o", .as_of = report_date, .options = {.language = "fr"}},
        log);
    ck_assert_ptr_nonnull(document);
    ck_assert_uint_eq(voc_log_errors(log), 0);
    ck_assert_uint_eq(voc_log_count(log), 2);
    ck_assert_ptr_nonnull(strstr(voc_log_at(log, 0)->text, "no phrases in the language \"fr\""));
    ck_assert_ptr_nonnull(strstr(voc_log_at(log, 1)->text, "the rest is in \"en\""));
    ck_assert_str_eq(voc_document_get_info(document)->description, "Forge");
    voc_document_free(document);
    voc_log_free(log);
    voc_catalog_free(catalog);
}
END_TEST

START_TEST(a_guide_is_refused_for_what_is_of_another_kind)
{
    voc_catalog *catalog = catalog_from(OCCUPATION(""));
    voc_log *log = voc_log_new();
    ck_assert_ptr_null(voc_compose_degree(
        catalog, &(voc_degree_request){.field = "o", .as_of = report_date}, log));
    ck_assert_ptr_null(voc_compose_certification(
        catalog, &(voc_certification_request){.certification = "o", .as_of = report_date}, log));
    ck_assert_ptr_null(voc_compose_career(
        catalog, &(voc_career_request){.occupation = "s", .as_of = report_date}, log));
    ck_assert_ptr_null(voc_compose_career(
        catalog, &(voc_career_request){.occupation = "nobody", .as_of = report_date}, log));
    ck_assert_uint_eq(voc_log_errors(log), 4);
    ck_assert_int_eq(voc_log_at(log, 3)->status, VOC_ERROR_UNKNOWN_ID);
    voc_log_free(log);
    voc_catalog_free(catalog);
}
END_TEST

START_TEST(a_found_name_is_as_good_as_an_id)
{
    voc_catalog *catalog = catalog_from(OCCUPATION(""));
    voc_document *document = voc_compose_career(
        catalog, &(voc_career_request){.occupation = "smith", .as_of = report_date}, NULL);
    ck_assert_ptr_nonnull(document);
    voc_document_free(document);
    voc_catalog_free(catalog);
}
END_TEST

START_TEST(lists_that_may_be_paid_for_say_so_before_they_begin)
{
    char *text = guide(
        HEAD "\"occupations\": [{\"id\": \"o\", \"title\": \"Smith\", \"sources\": [\"l\"]}],"
             "\"institutions\": [{\"id\": \"plain\", \"name\": \"Plain School\", \"listings\":"
             "[{\"list\": \"Schools\", \"sources\": [\"l\"]}]},"
             "{\"id\": \"paid\", \"name\": \"Paid School\", \"listings\":"
             "[{\"list\": \"Schools\", \"status\": \"sponsored\", \"sources\": [\"l\"]}]},"
             "{\"id\": \"other\", \"name\": \"Other School\", \"listings\":"
             "[{\"list\": \"Schools\", \"sources\": [\"s\"]}]}]}");
    const char *notice = strstr(text, "\"Listings that may be paid for.\"");
    const char *words = strstr(text, "\"Some pay.\"");
    const char *paid = strstr(text, "\"Paid School\"");
    const char *tag = strstr(text, "tag \"Sponsored\"");
    const char *plain = strstr(text, "\"Plain School\"");
    ck_assert(notice && words && paid && tag && plain);
    ck_assert(notice < words && words < paid && paid < tag && tag < plain);
    ck_assert_ptr_null(strstr(text, "Other School"));
    free(text);
}
END_TEST

Suite *sections_suite(void)
{
    static const test_name tests[] = {
        &a_bare_occupation_gives_a_title_and_its_sources,
        &one_side_without_facts_takes_its_columns_away,
        &one_pay_figure_is_a_sentence_and_two_are_a_chart_and_a_table,
        &a_new_taxonomy_breaks_the_line_and_the_table,
        &a_commercial_figure_stands_apart_from_official_ones,
        &a_wider_group_has_a_letter_and_its_note,
        &rounded_values_are_hollow_and_say_about,
        &windows_say_whether_they_are_open_dated_or_ended,
        &one_window_is_a_sentence,
        &figures_after_the_report_are_not_printed,
        &what_no_section_knows_is_printed_as_more_figures,
        &requirements_go_from_the_strongest_to_the_weakest,
        &at_a_glance_advertisements_give_way_to_what_holds_generally,
        &inferred_statements_say_so,
        &sources_say_who_what_when_and_where_quoted,
        &notes_about_a_missing_language_come_once,
        &a_guide_is_refused_for_what_is_of_another_kind,
        &a_found_name_is_as_good_as_an_id,
        &lists_that_may_be_paid_for_say_so_before_they_begin,
    };
    return suite_of("sections", tests, sizeof tests / sizeof *tests);
}
