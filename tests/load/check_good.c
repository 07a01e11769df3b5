#include <string.h>
#include <zlib.h>

#include <vocation/catalog.h>

#include "tests/load/bad.h"
#include "tests/load/suites.h"

#define HEAD "{\"format\": \"vocation-catalog/1\", \"title\": \"Bread\", \"language\": \"en-US\","
#define SOURCES                                                                                    \
    "\"sources\": [{\"id\": \"s1\", \"kind\": \"official\"}, {\"id\": \"s2\", \"kind\": "          \
    "\"article\"}],"

static voc_log *mylog;
static voc_catalog *catalog;

static void load_texts(const char *first, const char *second)
{
    voc_input inputs[] = {{"first.json", first, strlen(first)},
                          {"second.json", second, second ? strlen(second) : 0}};
    mylog = voc_log_new();
    catalog = voc_catalog_load_inputs(inputs, second ? 2 : 1, NULL, mylog);
    if (!catalog)
        voc_log_print(mylog, stderr);
    ck_assert_ptr_nonnull(catalog);
}

static void load_text(const char *text)
{
    load_texts(text, NULL);
}

static void let_go(void)
{
    voc_catalog_free(catalog);
    voc_log_free(mylog);
}

START_TEST(the_shipped_catalogs_load_without_errors)
{
    static const char *const paths[] = {
        "data/health-information.json", "tests/catalogs/welding.json",
        "tests/catalogs/minimal.json", "tests/catalogs/hostile.json"};
    const char *one = source_path(paths[_i]);
    mylog = voc_log_new();
    catalog = voc_catalog_load(&one, 1, mylog);
    ck_assert_uint_eq(voc_log_errors(mylog), 0);
    ck_assert_ptr_nonnull(catalog);
    ck_assert_uint_gt(voc_catalog_list(catalog, VOC_OCCUPATION).count, 0);
    let_go();
}
END_TEST

START_TEST(a_shipped_overlay_adds_to_the_shipped_catalog)
{
    char base[4096];
    snprintf(base, sizeof base, "%s", source_path("data/health-information.json"));
    const char *paths[] = {base, source_path("tests/catalogs/overlay-local.json")};
    mylog = voc_log_new();
    catalog = voc_catalog_load(paths, 2, mylog);
    voc_log_print(mylog, stderr);
    ck_assert_ptr_nonnull(catalog);
    let_go();
}
END_TEST

START_TEST(statements_inherit_sources_from_their_list_and_their_record)
{
    load_text(HEAD SOURCES "\"occupations\": [{\"id\": \"baker\", \"title\": \"Baker\","
                           "\"duties\": [\"Bake\", {\"text\": \"Sell\", \"sources\": [\"s2\"]}],"
                           "\"pros\": {\"items\": [\"Warm\"], \"sources\": [\"s2\"]},"
                           "\"sources\": [\"s1\"]}]}");
    const voc_occupation *baker = voc_catalog_occupation(catalog, "baker");
    ck_assert_str_eq(baker->duties.items[0].sources.items[0]->entity.id, "s1");
    ck_assert_str_eq(baker->duties.items[1].sources.items[0]->entity.id, "s2");
    ck_assert_str_eq(baker->pros.items[0].sources.items[0]->entity.id, "s2");
    ck_assert_uint_eq(voc_log_warnings(mylog), 0);
    let_go();
}
END_TEST

START_TEST(a_statement_without_any_source_gets_a_warning)
{
    load_text(HEAD "\"occupations\": [{\"id\": \"baker\", \"title\": \"Baker\","
                   "\"duties\": [\"Bake\"]}]}");
    ck_assert_uint_eq(voc_log_warnings(mylog), 1);
    ck_assert_str_eq(voc_log_at(mylog, 0)->pointer, "/occupations/0/duties/0");
    let_go();
}
END_TEST

START_TEST(an_unknown_member_gets_a_warning_with_the_nearest_name)
{
    load_text(HEAD "\"occupations\": [{\"id\": \"baker\", \"title\": \"Baker\", \"dutes\": []}]}");
    ck_assert_str_eq(voc_log_at(mylog, 0)->text,
                     "unknown member \"dutes\"; did you mean \"duties\"?");
    ck_assert_int_eq(voc_log_at(mylog, 0)->severity, VOC_WARNING);
    let_go();
}
END_TEST

START_TEST(members_of_ones_own_are_kept_as_they_are)
{
    load_text(HEAD "\"occupations\": [{\"id\": \"baker\", \"title\": \"Baker\","
                   "\"x-shelf\": {\"n\": [1,  \"]}\"]}, \"x-n\": 1.50 , \"x-s\": \"a\\\"b\"}]}");
    const voc_extras *extras = &voc_catalog_get(catalog, "baker")->extras;
    ck_assert_uint_eq(extras->count, 3);
    ck_assert_str_eq(extras->items[0].name, "x-shelf");
    ck_assert_str_eq(extras->items[0].json, "{\"n\": [1,  \"]}\"]}");
    ck_assert_str_eq(extras->items[1].json, "1.50");
    ck_assert_str_eq(extras->items[2].json, "\"a\\\"b\"");
    ck_assert_uint_eq(voc_log_warnings(mylog), 0);
    let_go();
}
END_TEST

START_TEST(words_come_in_several_languages)
{
    load_text(HEAD "\"occupations\": [{\"id\": \"baker\", \"title\":"
                   "{\"en\": \"Baker\", \"es\": \"Panadero\", \"fr-CA\": \"Boulanger\"}}]}");
    const voc_words *title = &voc_catalog_get(catalog, "baker")->title;
    ck_assert_str_eq(voc_words_in(title, NULL), "Baker");
    ck_assert_str_eq(voc_words_in(title, "es-MX"), "Panadero");
    ck_assert_str_eq(voc_words_in(title, "FR-ca"), "Boulanger");
    ck_assert_str_eq(voc_words_in(title, "fr"), "Baker");
    let_go();
}
END_TEST

START_TEST(numbers_are_kept_exactly_as_written)
{
    load_text(HEAD SOURCES
              "\"courses\": [{\"id\": \"dough\", \"title\": \"Dough\", \"credits\": 3.50}],"
              "\"occupations\": [{\"id\": \"baker\", \"title\": \"Baker\", \"figures\": [{"
              "\"measure\": \"pay\", \"statistic\": \"median\", \"value\": 9007199254740993,"
              "\"unit\": \"USD/year\", \"source\": \"s1\"}]}]}");
    const voc_course *course = (const voc_course *)voc_catalog_get(catalog, "dough");
    ck_assert_int_eq(course->credits.units, 350);
    ck_assert_int_eq(course->credits.scale, 2);
    const voc_figure *figure = voc_catalog_occupation(catalog, "baker")->figures.items[0];
    ck_assert_int_eq(figure->value.units, 9007199254740993);
    ck_assert_ptr_eq(figure->subject, voc_catalog_get(catalog, "baker"));
    let_go();
}
END_TEST

START_TEST(references_may_stand_before_what_they_name)
{
    load_text(HEAD "\"programs\": [{\"id\": \"p\", \"title\": \"P\", \"leads_to\": [\"baker\"],"
                   "\"courses\": [\"dough\", {\"role\": \"capstone\", \"courses\": [\"oven\"]}]}],"
                   "\"occupations\": [{\"id\": \"baker\", \"title\": \"Baker\"}],"
                   "\"courses\": [{\"id\": \"oven\", \"title\": \"Oven\"},"
                   "{\"id\": \"dough\", \"title\": \"Dough\"}]}");
    const voc_program *program = voc_catalog_program(catalog, "p");
    ck_assert_str_eq(program->leads_to.items[0]->entity.id, "baker");
    ck_assert_uint_eq(program->courses.count, 2);
    ck_assert_str_eq(program->courses.items[1].course->entity.id, "oven");
    ck_assert_int_eq(program->courses.items[1].role, VOC_COURSE_CAPSTONE);
    ck_assert_ptr_eq(voc_catalog_occupation(catalog, "baker")->programs.items[0], program);
    let_go();
}
END_TEST

START_TEST(requirements_come_in_groups)
{
    load_text(HEAD SOURCES
              "\"organizations\": [{\"id\": \"guild\", \"name\": \"Guild\"}],"
              "\"occupations\": [{\"id\": \"baker\", \"title\": \"Baker\", \"requirements\": ["
              "{\"any\": [{\"level\": \"associate\", \"in\": \"Baking\"}, {\"all\": ["
              "{\"experience\": {\"months\": [12, 24], \"in\": [\"baker\"]}},"
              "{\"program\": {\"level\": \"certificate\", \"accreditor\": \"guild\"}}]}],"
              "\"strength\": \"usual\", \"sources\": [\"s1\"]}]}]}");
    const voc_requirement *any = voc_catalog_occupation(catalog, "baker")->requirements.items;
    ck_assert_int_eq(any->kind, VOC_REQUIRE_ANY);
    ck_assert_int_eq(any->strength, VOC_USUAL);
    ck_assert_str_eq(any->parts.items[0].subject.text, "Baking");
    const voc_requirement *all = &any->parts.items[1];
    ck_assert_int_eq(all->kind, VOC_REQUIRE_ALL);
    ck_assert_int_eq(all->parts.items[0].months.high, 24);
    ck_assert_str_eq(all->parts.items[1].accreditors.items[0]->entity.id, "guild");
    let_go();
}
END_TEST

START_TEST(an_offering_inherits_what_it_does_not_state)
{
    load_text(HEAD "\"institutions\": [{\"id\": \"mill\", \"name\": \"Mill\"}],"
                   "\"fields\": [{\"id\": \"f\", \"title\": \"F\"}],"
                   "\"offerings\": [{\"id\": \"o2\", \"title\": \"O2\", \"institution\": \"mill\","
                   "\"template\": \"o1\"}, {\"id\": \"o1\", \"title\": \"O1\","
                   "\"institution\": \"mill\", \"template\": \"p\", \"duration\": 18}],"
                   "\"programs\": [{\"id\": \"p\", \"title\": \"P\", \"level\": \"diploma\","
                   "\"field\": \"f\", \"duration\": 12}]}");
    const voc_program *o2 = voc_catalog_program(catalog, "o2");
    ck_assert_str_eq(o2->entity.title.text, "O2");
    ck_assert_int_eq(o2->level, VOC_LEVEL_DIPLOMA);
    ck_assert_int_eq(o2->duration.low, 18);
    ck_assert_uint_eq(voc_catalog_institution(catalog, "mill")->programs.count, 2);
    ck_assert_uint_eq(voc_catalog_field(catalog, "f")->programs.count, 1);
    let_go();
}
END_TEST

START_TEST(programs_of_a_field_stand_in_the_order_of_their_levels)
{
    load_text(HEAD
              "\"fields\": [{\"id\": \"f\", \"title\": \"F\"}], \"programs\": ["
              "{\"id\": \"b\", \"title\": \"B\", \"field\": \"f\", \"level\": \"bachelor\"},"
              "{\"id\": \"c\", \"title\": \"C\", \"field\": \"f\", \"level\": \"certificate\"},"
              "{\"id\": \"b2\", \"title\": \"B2\", \"field\": \"f\", \"level\": \"bachelor\"},"
              "{\"id\": \"a\", \"title\": \"A\", \"field\": \"f\", \"level\": \"associate\"}]}");
    const voc_program_list *programs = &voc_catalog_field(catalog, "f")->programs;
    const char *order[] = {"c", "a", "b", "b2"};
    for (size_t i = 0; i < 4; i++)
        ck_assert_str_eq(programs->items[i]->entity.id, order[i]);
    let_go();
}
END_TEST

START_TEST(records_know_those_that_refer_to_them_in_the_order_of_the_catalog)
{
    load_text(
        HEAD SOURCES
        "\"fields\": [{\"id\": \"f\", \"title\": \"F\"}],"
        "\"certifications\": [{\"id\": \"mb\", \"title\": \"MB\"}], \"occupations\": ["
        "{\"id\": \"o1\", \"title\": \"O1\", \"broader\": \"o2\", \"certifications\": [\"mb\"]},"
        "{\"id\": \"o2\", \"title\": \"O2\"},"
        "{\"id\": \"o3\", \"title\": \"O3\", \"broader\": \"o2\", \"certifications\": [\"mb\"]}],"
        "\"programs\": [{\"id\": \"p\", \"title\": \"P\", \"field\": \"f\"},"
        "{\"id\": \"q\", \"title\": \"Q\", \"prepares_for\": [\"mb\", \"mb\"],"
        " \"stacks_onto\": [\"p\", \"p\"]}], \"offerings\": ["
        "{\"id\": \"x\", \"title\": \"X\", \"template\": \"p\", \"institution\": \"i2\"},"
        "{\"id\": \"y\", \"title\": \"Y\", \"template\": \"p\", \"institution\": \"i2\"},"
        "{\"id\": \"z\", \"title\": \"Z\", \"template\": \"q\", \"institution\": \"i1\"}],"
        "\"institutions\": [{\"id\": \"i1\", \"name\": \"I1\", \"listings\": ["
        "{\"list\": \"L\", \"sources\": [\"s1\"]}, {\"list\": \"M\", \"sources\": [\"s1\"]}]},"
        "{\"id\": \"i2\", \"name\": \"I2\", \"listings\": [{\"list\": \"L\","
        " \"sources\": [\"s2\", \"s1\"]}]}]}");
    const voc_occupation *wide = voc_catalog_occupation(catalog, "o2");
    ck_assert_uint_eq(wide->entity.index, 1);
    ck_assert_uint_eq(wide->narrower.count, 2);
    ck_assert_str_eq(wide->narrower.items[1]->entity.id, "o3");
    const voc_certification *mb = voc_catalog_certification(catalog, "mb");
    ck_assert_uint_eq(mb->occupations.count, 2);
    ck_assert_str_eq(mb->occupations.items[0]->entity.id, "o1");
    ck_assert_uint_eq(mb->programs.count, 1);
    ck_assert_str_eq(mb->programs.items[0]->entity.id, "q");
    const voc_program_list *below = &voc_catalog_program(catalog, "p")->stacks_from;
    ck_assert_uint_eq(below->count, 2);
    ck_assert_str_eq(below->items[1]->entity.id, "z");
    const voc_institution_list *schools = &voc_catalog_field(catalog, "f")->institutions;
    ck_assert_uint_eq(schools->count, 1);
    ck_assert_str_eq(schools->items[0]->entity.id, "i2");
    schools = &((const voc_source *)voc_catalog_get(catalog, "s1"))->institutions;
    ck_assert_uint_eq(schools->count, 2);
    ck_assert_str_eq(schools->items[0]->entity.id, "i1");
    ck_assert_str_eq(schools->items[1]->entity.id, "i2");
    let_go();
}
END_TEST

#define OVERLAY "{\"format\": \"vocation-catalog/1\", \"occupations\": [{\"extends\": "

START_TEST(an_overlay_replaces_single_members_and_adds_to_lists)
{
    load_texts(HEAD SOURCES "\"occupations\": [{\"id\": \"baker\", \"title\": \"Baker\","
                            "\"duties\": [\"Bake\"], \"pros\": [\"Warm\", \"Fed\"],"
                            "\"sources\": [\"s1\"]}]}",
               OVERLAY "\"baker\", \"title\": \"Master baker\", \"duties\": [\"Sell\"],"
                       "\"replace\": [\"pros\"], \"pros\": [\"Paid\"], \"sources\": [\"s2\"]}]}");
    const voc_occupation *baker = voc_catalog_occupation(catalog, "baker");
    ck_assert_str_eq(baker->entity.title.text, "Master baker");
    ck_assert_uint_eq(baker->duties.count, 2);
    ck_assert_str_eq(baker->duties.items[0].sources.items[0]->entity.id, "s1");
    ck_assert_str_eq(baker->duties.items[1].sources.items[0]->entity.id, "s2");
    ck_assert_uint_eq(baker->pros.count, 1);
    ck_assert_str_eq(baker->pros.items[0].text.text, "Paid");
    ck_assert_uint_eq(baker->entity.sources.count, 2);
    let_go();
}
END_TEST

START_TEST(an_overlay_may_name_its_record_by_a_code)
{
    load_texts(HEAD "\"occupations\": [{\"id\": \"baker\", \"title\": \"Baker\","
                    "\"codes\": {\"soc-2018\": \"51-3011\"}}]}",
               OVERLAY "\"soc-2018:51-3011\", \"codes\": {\"soc-2010\": [\"51-3011\"]}}]}");
    ck_assert_uint_eq(voc_catalog_get(catalog, "baker")->codes.count, 2);
    let_go();
}
END_TEST

START_TEST(a_byte_order_mark_is_no_part_of_the_text)
{
    load_text("\xEF\xBB\xBF" HEAD "\"courses\": [{\"id\": \"dough\", \"title\": \"Dough\"}]}");
    const voc_entity *course = voc_catalog_get(catalog, "dough");
    ck_assert_uint_eq(course->line, 1);
    ck_assert_uint_eq(course->column, strlen(HEAD "\"courses\": [") + 1);
    let_go();
}
END_TEST

START_TEST(a_compressed_catalog_of_two_members_is_inflated)
{
    static const char text[] = HEAD "\"courses\": [{\"id\": \"dough\", \"title\": \"Dough\"}]}";
    const char *path = scratch("two.json.gz");
    gzFile out = gzopen(path, "wb");
    gzwrite(out, text, 20);
    gzclose(out);
    out = gzopen(path, "ab");
    gzwrite(out, text + 20, (unsigned)strlen(text) - 20);
    gzclose(out);
    mylog = voc_log_new();
    catalog = voc_catalog_load(&path, 1, mylog);
    voc_log_print(mylog, stderr);
    ck_assert_ptr_nonnull(voc_catalog_get(catalog, "dough"));
    let_go();
}
END_TEST

START_TEST(people_find_records_by_what_they_would_type)
{
    load_text(HEAD "\"certifications\": [{\"id\": \"mb\", \"title\": \"Maître boulanger\","
                   "\"abbreviation\": \"MBX\"}],"
                   "\"programs\": [{\"id\": \"p\", \"title\": \"Dough\"}],"
                   "\"courses\": [{\"id\": \"dough-1\", \"title\": \"Dough\"}],"
                   "\"occupations\": [{\"id\": \"baker\", \"title\": \"Baker\","
                   "\"codes\": {\"soc-2018\": \"51-3011\"},"
                   "\"aliases\": [{\"name\": \"Bakor\", \"kind\": \"misspelling\"}]}]}");
    static const char *const names[][2] = {{"BAKER", "baker"},    {"soc-2018:51-3011", "baker"},
                                           {"51-3011", "baker"},  {"bakor", "baker"},
                                           {"mbx", "mb"},         {"MAÎTRE  Boulanger ", "mb"},
                                           {"dough-1", "dough-1"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const voc_entity *found = voc_catalog_find(catalog, names[i][0], mylog);
        ck_assert_msg(found != NULL, "%s", names[i][0]);
        ck_assert_str_eq(found->id, names[i][1]);
    }
    ck_assert_uint_eq(voc_log_count(mylog), 0);
    ck_assert_ptr_null(voc_catalog_find(catalog, "dough", mylog));
    ck_assert_str_eq(voc_log_at(mylog, 0)->text, "\"dough\" may mean any of: p, dough-1");
    ck_assert_int_eq(voc_log_at(mylog, 0)->status, VOC_ERROR_AMBIGUOUS);
    ck_assert_ptr_null(voc_catalog_find(catalog, "bakre", mylog));
    ck_assert_str_eq(voc_log_at(mylog, 1)->text,
                     "nothing is called \"bakre\"; did you mean \"baker\"?");
    ck_assert_ptr_null(voc_catalog_occupation(catalog, "mb"));
    ck_assert_ptr_null(voc_catalog_find(NULL, "baker", mylog));
    ck_assert_ptr_null(voc_catalog_find(catalog, NULL, mylog));
    ck_assert_int_eq(voc_log_at(mylog, 3)->status, VOC_ERROR_USAGE);
    let_go();
}
END_TEST

START_TEST(figures_after_the_day_of_the_report_get_a_warning)
{
    load_text(HEAD SOURCES "\"occupations\": [{\"id\": \"baker\", \"title\": \"Baker\","
                           "\"figures\": [{\"measure\": \"pay\", \"statistic\": \"median\","
                           "\"value\": 1, \"unit\": \"USD\", \"source\": \"s1\","
                           "\"date\": \"2024-05\"}]}]}");
    voc_catalog_check_dates(catalog, (voc_date){2024, 5, 31}, mylog);
    ck_assert_uint_eq(voc_log_warnings(mylog), 0);
    voc_catalog_check_dates(catalog, (voc_date){2024, 4, 30}, mylog);
    ck_assert_uint_eq(voc_log_warnings(mylog), 1);
    ck_assert_str_eq(voc_log_at(mylog, 0)->pointer, "/occupations/0/figures/0");
    ck_assert_str_eq(voc_log_at(mylog, 0)->text,
                     "the figure is of 2024-05, after the report's date 2024-04-30");
    let_go();
}
END_TEST

START_TEST(errors_that_were_in_the_log_before_do_not_matter)
{
    static const char text[] = HEAD "\"courses\": []}";
    voc_input bad = {"bad", "{", 1}, good = {"good", text, strlen(text)};
    mylog = voc_log_new();
    ck_assert_ptr_null(voc_catalog_load_inputs(&bad, 1, NULL, mylog));
    catalog = voc_catalog_load_inputs(&good, 1, NULL, mylog);
    ck_assert_ptr_nonnull(catalog);
    ck_assert_str_eq(voc_catalog_title(catalog), "Bread");
    ck_assert_str_eq(voc_catalog_language(catalog), "en-US");
    ck_assert_ptr_null(voc_catalog_reference(catalog));
    ck_assert_uint_eq(voc_catalog_list(catalog, VOC_COURSE).count, 0);
    let_go();
}
END_TEST

START_TEST(without_a_log_bad_catalogs_are_refused_and_good_ones_are_not)
{
    static const char text[] = HEAD "\"courses\": []}";
    voc_input bad = {"bad", "{", 1}, good = {"good", text, strlen(text)};
    ck_assert_ptr_null(voc_catalog_load_inputs(&bad, 1, NULL, NULL));
    catalog = voc_catalog_load_inputs(&good, 1, NULL, NULL);
    ck_assert_ptr_nonnull(catalog);
    voc_catalog_free(catalog);
    ck_assert_ptr_null(voc_catalog_load(NULL, 0, NULL));
    voc_catalog_free(NULL);
}
END_TEST

Suite *good_suite(void)
{
    static const test_name tests[] = {
        &a_shipped_overlay_adds_to_the_shipped_catalog,
        &statements_inherit_sources_from_their_list_and_their_record,
        &a_statement_without_any_source_gets_a_warning,
        &an_unknown_member_gets_a_warning_with_the_nearest_name,
        &members_of_ones_own_are_kept_as_they_are,
        &words_come_in_several_languages,
        &numbers_are_kept_exactly_as_written,
        &references_may_stand_before_what_they_name,
        &requirements_come_in_groups,
        &an_offering_inherits_what_it_does_not_state,
        &programs_of_a_field_stand_in_the_order_of_their_levels,
        &records_know_those_that_refer_to_them_in_the_order_of_the_catalog,
        &an_overlay_replaces_single_members_and_adds_to_lists,
        &an_overlay_may_name_its_record_by_a_code,
        &a_byte_order_mark_is_no_part_of_the_text,
        &a_compressed_catalog_of_two_members_is_inflated,
        &people_find_records_by_what_they_would_type,
        &figures_after_the_day_of_the_report_get_a_warning,
        &errors_that_were_in_the_log_before_do_not_matter,
        &without_a_log_bad_catalogs_are_refused_and_good_ones_are_not,
    };
    Suite *suite = suite_of("good catalogs", tests, sizeof tests / sizeof *tests);
    TCase *shipped = tcase_create("shipped");
    tcase_add_loop_test(shipped, the_shipped_catalogs_load_without_errors, 0, 4);
    suite_add_tcase(suite, shipped);
    return suite;
}
