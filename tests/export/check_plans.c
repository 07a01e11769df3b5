/* Plans written out: held to files that were read and found good, and every figure with where it
 * comes from. */
#include <stdio.h>
#include <stdlib.h>

#include <cjson/cJSON.h>
#include <vocation/export.h>

#include "tests/export/suites.h"
#include "tests/golden.h"

static voc_catalog *health;

static void load(void)
{
    voc_log *log = voc_log_new();
    const char *path = source_path("data/health-information.json");
    health = voc_catalog_load(&path, 1, log);
    ck_assert_ptr_nonnull(health);
    voc_log_free(log);
}

static void unload(void)
{
    voc_catalog_free(health);
}

/* Who asks, and the name of the files. */
static const struct asked {
    const char *name;
    voc_plan_request request;
} asked[] = {
    {"manager", {.target = "health-information-manager"}},
    {"coder",
     {.target = "medical-coder",
      .person = {.have = (const char *const[]){"rhit"},
                 .have_count = 1,
                 .experience = &(voc_experience){"medical-secretary", 24},
                 .experience_count = 1}}},
    {"online", {.target = "rhit", .person = {.level = VOC_LEVEL_ASSOCIATE, .online = true}}},
    {"blocked", {.target = "health-information-manager", .person = {.most_months = 12}}},
};

enum { ONLINE = 2, ASKED = sizeof asked / sizeof *asked };

static char *written(const struct asked *one, bool json)
{
    voc_plan_request request = one->request;
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    request.policy.as_of = (voc_date){2026, 11, 23};
    voc_plan *plan = voc_plan_make(health, &request, NULL);
    ck_assert_ptr_nonnull(plan);
    ck_assert_int_eq(json ? voc_export_plan_json(plan, out) : voc_export_plan_text(plan, NULL, out),
                     VOC_OK);
    fclose(out);
    voc_plan_free(plan);
    return text;
}

START_TEST(plans_in_words_are_as_they_were_found_good)
{
    for (size_t i = 0; i < ASKED; i++) {
        char *text = written(&asked[i], false);
        golden_expect("plans", asked[i].name, ".txt", text);
        free(text);
    }
}
END_TEST

START_TEST(a_plan_as_json_is_as_it_was_found_good)
{
    const struct asked *small = &asked[ONLINE];
    char *text = written(small, true);
    golden_expect("plans", small->name, ".json", text);
    free(text);
}
END_TEST

/* A figure is what has a measure. */
static size_t check_figures(const cJSON *value)
{
    size_t figures = 0;
    for (const cJSON *part = value ? value->child : NULL; part; part = part->next)
        figures += check_figures(part);
    if (!cJSON_GetObjectItem(value, "measure"))
        return figures;
    const cJSON *source = cJSON_GetObjectItem(value, "source");
    ck_assert(cJSON_IsString(source));
    ck_assert_ptr_nonnull(voc_catalog_get(health, source->valuestring));
    ck_assert(cJSON_IsString(cJSON_GetObjectItem(value, "statistic")));
    ck_assert(cJSON_IsString(cJSON_GetObjectItem(value, "date")) ||
              cJSON_IsArray(cJSON_GetObjectItem(value, "window")));
    ck_assert(cJSON_IsString(cJSON_GetObjectItem(value, "unit")));
    return figures + 1;
}

START_TEST(every_figure_in_a_plan_has_its_source_its_date_and_its_statistic)
{
    for (size_t i = 0; i < ASKED; i++) {
        char *text = written(&asked[i], true);
        cJSON *json = cJSON_Parse(text);
        ck_assert_ptr_nonnull(json);
        ck_assert_uint_gt(check_figures(json), 0);
        cJSON_Delete(json);
        free(text);
    }
}
END_TEST

Suite *plan_suite(void)
{
    static const test_name tests[] = {
        &plans_in_words_are_as_they_were_found_good,
        &a_plan_as_json_is_as_it_was_found_good,
        &every_figure_in_a_plan_has_its_source_its_date_and_its_statistic,
    };
    return suite_with("plans", tests, sizeof tests / sizeof *tests, load, unload);
}
