/* The shipped catalog and those of the tests, as the loader gives them. */
#include <stdio.h>
#include <string.h>

#include <vocation/catalog.h>

#include "tests/suites.h"

static const voc_policy today = {.as_of = {2026, 4, 15}};

/* Loads files of the source tree; every diagnostic but the warnings allowed fails the test. */
static voc_catalog *load(const char *const *names, size_t count, size_t warnings)
{
    char        paths[2][4096];
    const char *list[2] = {paths[0], paths[1]};
    for (size_t i = 0; i < count; i++)
        snprintf(paths[i], sizeof paths[i], "%s", source_path(names[i]));
    voc_log     *log = voc_log_new();
    voc_catalog *catalog = voc_catalog_load(list, count, log);
    if (!catalog || voc_log_warnings(log) > warnings)
        voc_log_print(log, stderr);
    ck_assert_ptr_nonnull(catalog);
    ck_assert_uint_eq(voc_log_errors(log), 0);
    ck_assert_uint_eq(voc_log_warnings(log), warnings);
    voc_log_free(log);
    return catalog;
}

static voc_catalog *load_shipped(void)
{
    const char *name = "data/health-information.json";
    return load(&name, 1, 0);
}

static const voc_figure *pick(const voc_occupation *occupation, voc_measure measure,
                              voc_statistic statistic, voc_unit_kind unit)
{
    voc_figure_query query = {.measure = measure, .statistic = statistic, .unit = unit};
    const voc_figure *figure = voc_figure_pick(&occupation->figures, &query, &today);
    ck_assert_ptr_nonnull(figure);
    return figure;
}

START_TEST(the_shipped_catalog_loads_without_a_word)
{
    voc_catalog        *catalog = load_shipped();
    static const size_t counts[VOC_KIND_COUNT] = {
        [VOC_FIELD] = 1,         [VOC_OCCUPATION] = 14, [VOC_PROGRAM] = 9 + 57,
        [VOC_COURSE] = 53,       [VOC_CERTIFICATION] = 7, [VOC_ORGANIZATION] = 12,
        [VOC_INSTITUTION] = 20,  [VOC_POSTING] = 9,     [VOC_SOURCE] = 18,
    };
    for (int kind = 0; kind < VOC_KIND_COUNT; kind++)
        ck_assert_uint_eq(voc_catalog_list(catalog, (voc_kind)kind).count, counts[kind]);
    voc_catalog_free(catalog);
}
END_TEST

START_TEST(the_newest_official_figures_are_those_of_today)
{
    voc_catalog          *catalog = load_shipped();
    const voc_occupation *technician =
        voc_catalog_occupation(catalog, "health-information-technician");
    const voc_figure *pay = pick(technician, VOC_PAY, VOC_MEDIAN, VOC_UNIT_MONEY);
    ck_assert_int_eq(pay->value.units, 50250);
    ck_assert_str_eq(pay->source->entity.id, "bls-ep-2024-34");
    const voc_figure *openings = pick(technician, VOC_OPENINGS, VOC_COUNT, VOC_UNIT_JOBS);
    ck_assert_int_eq(openings->value.units, 14200);
    const voc_figure *change =
        pick(technician, VOC_EMPLOYMENT_CHANGE, VOC_PERCENT, VOC_UNIT_PERCENT);
    ck_assert_int_eq(change->value.units, 71);
    ck_assert_int_eq(change->value.scale, 1);
    ck_assert_int_eq(pick(voc_catalog_reference(catalog), VOC_PAY, VOC_MEDIAN, VOC_UNIT_MONEY)
                         ->value.units, 49500);
    voc_catalog_free(catalog);
}
END_TEST

START_TEST(where_no_official_figure_stands_the_commercial_one_does)
{
    voc_catalog      *catalog = load_shipped();
    const voc_figure *pay = pick(voc_catalog_occupation(catalog, "compliance-director"), VOC_PAY,
                                 VOC_MEDIAN, VOC_UNIT_MONEY);
    ck_assert_int_eq(pay->value.units, 112000);
    ck_assert(pay->approximate);
    voc_catalog_free(catalog);
}
END_TEST

START_TEST(the_history_holds_every_year_that_the_articles_give)
{
    voc_catalog     *catalog = load_shipped();
    voc_figure_query query = {.measure = VOC_PAY, .statistic = VOC_MEDIAN, .unit = VOC_UNIT_MONEY};
    static const int years[] = {2024, 2023, 2021, 2015, 2014, 2011, 2008};
    enum { YEARS = sizeof years / sizeof *years };
    const voc_figure *series[YEARS];
    const voc_occupation *technician =
        voc_catalog_occupation(catalog, "health-information-technician");
    ck_assert_uint_eq(voc_figure_series(&technician->figures, &query, &today, series, YEARS),
                      YEARS);
    for (size_t i = 0; i < YEARS; i++)
        ck_assert_int_eq(series[i]->date.year, years[i]);
    voc_catalog_free(catalog);
}
END_TEST

START_TEST(a_misspelt_name_finds_the_organization)
{
    voc_catalog      *catalog = load_shipped();
    const voc_entity *found = voc_catalog_find(catalog, "cahim", NULL);
    ck_assert_ptr_nonnull(found);
    ck_assert_str_eq(found->id, "cahiim");
    voc_catalog_free(catalog);
}
END_TEST

START_TEST(every_statement_and_requirement_of_the_careers_has_a_source)
{
    voc_catalog    *catalog = load_shipped();
    voc_entity_list list = voc_catalog_list(catalog, VOC_OCCUPATION);
    for (size_t i = 0; i < list.count; i++) {
        const voc_occupation *o = (const voc_occupation *)(const void *)list.items[i];
        const voc_statements *all[] = {&o->duties, &o->skills, &o->employers, &o->pros, &o->cons,
                                       &o->routes, &o->notes, &o->certification_policy};
        for (size_t m = 0; m < sizeof all / sizeof *all; m++)
            for (size_t s = 0; s < all[m]->count; s++)
                ck_assert_uint_gt(all[m]->items[s].sources.count, 0);
        for (size_t r = 0; r < o->requirements.count; r++)
            ck_assert_uint_gt(o->requirements.items[r].sources.count, 0);
        ck_assert_uint_gt(o->summary.sources.count, 0);
    }
    voc_catalog_free(catalog);
}
END_TEST

START_TEST(the_decks_fit_under_their_titles)
{
    voc_catalog    *catalog = load_shipped();
    voc_entity_list list = voc_catalog_list(catalog, VOC_OCCUPATION);
    for (size_t i = 0; i < list.count; i++) {
        const voc_occupation *o = (const voc_occupation *)(const void *)list.items[i];
        ck_assert_ptr_nonnull(o->summary.text.text);
        ck_assert_uint_le(strlen(o->summary.text.text), 126); /* bytes: 120 signs and quotes */
    }
    voc_catalog_free(catalog);
}
END_TEST

START_TEST(the_catalogs_of_the_tests_load)
{
    static const struct {
        const char *name;
        size_t      warnings; /* the hostile one has two statements whose source cannot be told */
    } files[] = {{"tests/catalogs/minimal.json", 0},
                 {"tests/catalogs/welding.json", 0},
                 {"tests/catalogs/hostile.json", 2}};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        voc_catalog_free(load(&files[i].name, 1, files[i].warnings));
}
END_TEST

START_TEST(an_overlay_adds_a_college_and_its_programs)
{
    const char *names[] = {"data/health-information.json", "tests/catalogs/overlay-local.json"};
    voc_catalog           *catalog = load(names, 2, 0);
    const voc_institution *college =
        voc_catalog_institution(catalog, "lakeshire-community-college");
    ck_assert_uint_eq(college->programs.count, 2);
    const voc_program *offered = voc_catalog_program(catalog, "lakeshire-aas-hit");
    const voc_program *base = voc_catalog_program(catalog, "associate-medical-records");
    ck_assert_ptr_eq(offered->base, base);
    ck_assert_int_eq(offered->duration.low, 24);
    ck_assert_uint_eq(offered->courses.count, base->courses.count);
    ck_assert_uint_eq(offered->prerequisites.count, 1);
    ck_assert_uint_eq(base->standing_out.count, 4);
    ck_assert_uint_eq(voc_catalog_occupation(catalog, "database-administrator")->pros.count, 1);
    ck_assert_uint_eq(voc_catalog_institution(catalog, "spoon-river-college")->questions.count, 1);
    voc_catalog_free(catalog);
}
END_TEST

static Suite *data_suite(void)
{
    static const test_name tests[] = {
        &the_shipped_catalog_loads_without_a_word,
        &the_newest_official_figures_are_those_of_today,
        &where_no_official_figure_stands_the_commercial_one_does,
        &the_history_holds_every_year_that_the_articles_give,
        &a_misspelt_name_finds_the_organization,
        &every_statement_and_requirement_of_the_careers_has_a_source,
        &the_decks_fit_under_their_titles,
        &the_catalogs_of_the_tests_load,
        &an_overlay_adds_a_college_and_its_programs,
    };
    return suite_of("data", tests, sizeof tests / sizeof *tests);
}

int main(void)
{
    static const suite_maker suites[] = {data_suite};
    return suites_run(suites, sizeof suites / sizeof *suites);
}
