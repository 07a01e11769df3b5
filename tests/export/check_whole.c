/* Whole catalogs written out record by record: what is exported loads again as the same, and the
 * text for people says it all. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <vocation/export.h>

#include "tests/export/suites.h"

static voc_catalog *loaded(voc_catalog *catalog, voc_log *log)
{
    if (!catalog)
        voc_log_print(log, stderr);
    ck_assert_ptr_nonnull(catalog);
    voc_log_free(log);
    return catalog;
}

static voc_catalog *load_file(const char *name)
{
    voc_log *log = voc_log_new();
    const char *path = source_path(name);
    return loaded(voc_catalog_load(&path, 1, log), log);
}

static voc_catalog *load_text(const char *text)
{
    voc_log *log = voc_log_new();
    voc_input input = {.name = "exported.json", .bytes = text, .size = strlen(text)};
    return loaded(voc_catalog_load_inputs(&input, 1, NULL, log), log);
}

static char *json_of(const voc_entity *record)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    ck_assert_int_eq(voc_export_record_json(record, out), VOC_OK);
    fclose(out);
    return text;
}

static char *text_of(const voc_entity *record)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    ck_assert_int_eq(voc_export_record_text(record, NULL, out), VOC_OK);
    fclose(out);
    return text;
}

/* ---- round trips ----------------------------------------------------------------------------- */

static bool is_offering(const voc_entity *record)
{
    return record->kind == VOC_PROGRAM && ((const voc_program *)(const void *)record)->institution;
}

static void write_records(FILE *out, const char *list, voc_entity_list records, bool offerings)
{
    const char *separator = "";
    fprintf(out, ",\n\"%s\": [", list);
    for (size_t i = 0; i < records.count; i++) {
        if (is_offering(records.items[i]) != offerings)
            continue;
        char *json = json_of(records.items[i]);
        fprintf(out, "%s%s", separator, json);
        separator = ",\n";
        free(json);
    }
    fputs("]", out);
}

/* A catalog file made of nothing but exported records. */
static char *exported(const voc_catalog *catalog)
{
    static const char *const lists[] = {"fields",         "occupations",   "programs",
                                        "courses",        "certifications", "organizations",
                                        "institutions",   "postings",      "sources"};
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    fprintf(out, "{\"format\": \"vocation-catalog/1\", \"title\": \"%s\", \"language\": \"%s\"",
            voc_catalog_title(catalog), voc_catalog_language(catalog));
    if (voc_catalog_reference(catalog))
        fprintf(out, ", \"reference\": \"%s\"", voc_catalog_reference(catalog)->entity.id);
    for (int kind = 0; kind < VOC_KIND_COUNT; kind++)
        write_records(out, lists[kind], voc_catalog_list(catalog, (voc_kind)kind), false);
    write_records(out, "offerings", voc_catalog_list(catalog, VOC_PROGRAM), true);
    fputs("}\n", out);
    fclose(out);
    return text;
}

static void ck_same(const voc_entity *first, const voc_entity *second)
{
    char *(*const forms[])(const voc_entity *) = {json_of, text_of};
    for (size_t f = 0; f < sizeof forms / sizeof *forms; f++) {
        char *a = forms[f](first), *b = forms[f](second);
        size_t same = 0;
        while (a[same] && a[same] == b[same])
            same++;
        size_t from = same > 60 ? same - 60 : 0;
        ck_assert_msg(strcmp(a, b) == 0, "%s: was ...%.160s... became ...%.160s...", first->id,
                      a + from, b + from);
        free(a);
        free(b);
    }
}

static void round_trip(const char *name)
{
    voc_catalog *first = load_file(name);
    char *text = exported(first);
    voc_catalog *second = load_text(text);
    size_t records = 0;
    for (int kind = 0; kind < VOC_KIND_COUNT; kind++) {
        voc_entity_list list = voc_catalog_list(first, (voc_kind)kind);
        ck_assert_uint_eq(list.count, voc_catalog_list(second, (voc_kind)kind).count);
        for (size_t i = 0; i < list.count; i++, records++) {
            const voc_entity *again = voc_catalog_get(second, list.items[i]->id);
            ck_assert_msg(again, "%s is lost", list.items[i]->id);
            ck_same(list.items[i], again);
        }
    }
    ck_assert_uint_gt(records, 3);
    voc_catalog_free(second);
    voc_catalog_free(first);
    free(text);
}

START_TEST(every_record_of_the_small_catalogs_comes_back)
{
    round_trip("tests/catalogs/minimal.json");
    round_trip("tests/catalogs/welding.json");
    round_trip("tests/compare/jobs.json");
}
END_TEST

START_TEST(every_record_of_the_shipped_catalog_comes_back)
{
    round_trip("data/health-information.json");
}
END_TEST

START_TEST(every_record_of_the_hostile_catalog_comes_back)
{
    round_trip("tests/catalogs/hostile.json");
}
END_TEST

/* ---- the text -------------------------------------------------------------------------------- */

/* One record that has everything its kind can have. */
static const char everything[] =
    "{\"format\": \"vocation-catalog/1\", \"title\": \"T\", \"language\": \"en\","
    "\"sources\": [{\"id\": \"s\", \"kind\": \"article\", \"title\": \"A leaflet\"}],"
    "\"organizations\": [{\"id\": \"guild\", \"name\": \"The Guild\"}],"
    "\"courses\": [{\"id\": \"heat\", \"title\": \"Heat\"}],"
    "\"certifications\": [{\"id\": \"card\", \"title\": \"Card\"}],"
    "\"institutions\": [{\"id\": \"school\", \"name\": \"School\", \"listings\":"
    " [{\"list\": \"Best schools\", \"rank\": 3, \"status\": \"sponsored\","
    "   \"sources\": [\"s\"]}]}],"
    "\"programs\": [{\"id\": \"way\", \"title\": \"Way\", \"level\": \"associate\","
    " \"duration\": [18, 24], \"leads_to\": [\"smith\"], \"sources\": [\"s\"],"
    " \"courses\": [{\"course\": \"heat\", \"role\": \"core\", \"sources\": [\"s\"]}]}],"
    "\"occupations\": [{\"id\": \"founder\", \"title\": \"Founder\"},"
    "{\"id\": \"smith\", \"title\": {\"en\": \"Smith\", \"es\": \"Herrero\"}, \"sources\": [\"s\"],"
    " \"codes\": {\"soc-2018\": {\"code\": \"51-4199\", \"inferred\": true}},"
    " \"aliases\": [{\"name\": \"Ironworker\", \"kind\": \"former-name\"}],"
    " \"duties\": [{\"text\": \"Forge\", \"inferred\": true, \"sources\": [\"s\"]}],"
    " \"requirements\": ["
    "  {\"level\": \"high-school\", \"in\": \"metal shop\", \"strength\": \"required\"},"
    "  {\"program\": {\"level\": \"associate\", \"accreditor\": \"guild\"},"
    "   \"strength\": \"usual\"},"
    "  {\"program\": \"way\", \"strength\": \"preferred\"},"
    "  {\"certification\": \"card\", \"note\": \"within a year\"},"
    "  {\"course\": \"heat\"},"
    "  {\"all\": [{\"experience\": {\"months\": [12, 24]}}, {\"check\": \"Eye test\"}]},"
    "  {\"experience\": {}, \"strength\": \"not-required\"},"
    "  {\"text\": \"Strong arms\", \"inferred\": true}],"
    " \"figures\": ["
    "  {\"measure\": \"pay\", \"statistic\": \"median\", \"value\": 40000, \"unit\": \"USD/year\","
    "   \"approximate\": true, \"industry\": \"mines\", \"source\": \"s\","
    "   \"scope\": {\"title\": \"All who forge\", \"relation\": \"wider\"}},"
    "  {\"measure\": \"pay\", \"statistic\": \"p90\", \"value\": 90000, \"unit\": \"USD/year\","
    "   \"status\": \"at-least\", \"date\": \"2024-05\", \"source\": \"s\"}],"
    " \"advancement\": [{\"occupation\": \"founder\", \"why\": \"Own shop\","
    "   \"requirements\": [{\"experience\": {\"months\": 60}}]}],"
    " \"x-color\": \"red\"}],"
    "\"postings\": [{\"id\": \"ad\", \"occupation\": \"smith\", \"employer\": \"Forge & Co\","
    " \"date\": \"2012-05-04\", \"education\": [\"high school\"], \"sources\": [\"s\"]}]}";

static void ck_says(const char *text, const char *const *says)
{
    for (; *says; says++)
        ck_assert_msg(strstr(text, *says), "not said:\n%s\nbut:\n%s", *says, text);
}

START_TEST(the_text_of_a_full_record_says_every_member_in_words)
{
    static const char *const smith[] = {
        "smith: Smith (occupation)\n",
        "code: soc-2018 51-4199 (inferred)\n",
        "alias: Ironworker (former-name)\n",
        "duties:\n  Forge (inferred) [s]\n",
        "  high-school in metal shop (required)",
        "  associate program accredited by The Guild (usual)",
        "  Way (preferred)",
        "  Card: within a year",
        "  Heat",
        "  12 to 24 months of experience and Eye test",
        "  experience (not-required)",
        "  Strong arms (inferred)",
        "  pay: about 40000 USD a year, median, mines, undated [s] for All who forge\n",
        "  pay: at least 90000 USD a year, p90, 2024-05 [s]\n",
        "  Founder (founder): Own shop",
        "; 60 months of experience",
        "  Forge & Co; high school, 2012-05-04 (ad)",
        "x-color: \"red\"\n",
        NULL,
    };
    static const char *const way[] = {
        "duration: 18 to 24 months\n", "  Heat (heat): core [s]\n", "level: associate\n", NULL};
    static const char *const school[] = {"  Best schools, rank 3, sponsored [s]\n", NULL};
    static const struct {
        const char *id, *const *says;
    } cases[] = {{"smith", smith}, {"way", way}, {"school", school}};
    voc_catalog *catalog = load_text(everything);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *text = text_of(voc_catalog_get(catalog, cases[i].id));
        ck_says(text, cases[i].says);
        free(text);
    }
    voc_catalog_free(catalog);
}
END_TEST

START_TEST(the_text_is_in_the_language_asked_and_the_json_in_all)
{
    voc_catalog *catalog = load_text(everything);
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    ck_assert_int_eq(voc_export_record_text(voc_catalog_get(catalog, "smith"), "es", out), VOC_OK);
    fclose(out);
    ck_says(text, (const char *const[]){"smith: Herrero (occupation)\n", NULL});
    free(text);
    text = json_of(voc_catalog_get(catalog, "smith"));
    ck_says(text, (const char *const[]){"\"en\": \"Smith\"", "\"es\": \"Herrero\"", NULL});
    free(text);
    voc_catalog_free(catalog);
}
END_TEST

START_TEST(a_full_record_comes_back_from_its_json)
{
    voc_catalog *first = load_text(everything);
    char *text = exported(first);
    voc_catalog *second = load_text(text);
    static const char *const ids[] = {"smith", "way", "school", "ad", "card"};
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
        ck_same(voc_catalog_get(first, ids[i]), voc_catalog_get(second, ids[i]));
    free(text);
    voc_catalog_free(second);
    voc_catalog_free(first);
}
END_TEST

START_TEST(a_full_disk_is_told_by_every_writer)
{
    voc_catalog *catalog = load_text(everything);
    const char *names[] = {"smith", "founder"};
    voc_policy policy = {.as_of = {2026, 11, 23}};
    const voc_comparison *comparison = voc_compare(catalog, names, 2, &policy, NULL);
    ck_assert_ptr_nonnull(comparison);
    for (int i = 0; i < 4; i++) {
        FILE *full = fopen("/dev/full", "w");
        if (!full)
            break;
        const voc_entity *smith = voc_catalog_get(catalog, "smith");
        voc_status status = i == 0   ? voc_export_record_text(smith, NULL, full)
                            : i == 1 ? voc_export_list_json(catalog, VOC_KIND_COUNT, full)
                            : i == 2 ? voc_export_comparison_json(comparison, full)
                                     : voc_comparison_print(comparison, NULL, full);
        ck_assert_int_eq(status, VOC_ERROR_FILE);
        fclose(full);
    }
    voc_comparison_free(comparison);
    voc_catalog_free(catalog);
}
END_TEST

Suite *whole_suite(void)
{
    static const test_name tests[] = {
        &every_record_of_the_small_catalogs_comes_back,
        &every_record_of_the_shipped_catalog_comes_back,
        &every_record_of_the_hostile_catalog_comes_back,
        &the_text_of_a_full_record_says_every_member_in_words,
        &the_text_is_in_the_language_asked_and_the_json_in_all,
        &a_full_record_comes_back_from_its_json,
        &a_full_disk_is_told_by_every_writer,
    };
    return suite_of("whole", tests, sizeof tests / sizeof *tests);
}
