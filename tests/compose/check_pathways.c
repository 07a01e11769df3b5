/* Personal pathways as documents: what they say to whom. */
#include "tests/compose/suites.h"

#include <stdlib.h>
#include <string.h>

#define WELDING "tests/catalogs/welding.json"
#define MINIMAL "tests/catalogs/minimal.json"
#define HOSTILE "tests/catalogs/hostile.json"
#define SHIPPED "data/health-information.json"

static const voc_contact office = {.name = "Career Services",
                                   .address = "Lake Hall 112",
                                   .phone = "555-0142",
                                   .email = "careers@lakeshire.example",
                                   .url = "https://lakeshire.example/careers/"};

/* The dump of a pathway, which must succeed; the caller frees it. */
static char *pathway_dump(const char *catalog, voc_pathway_request request)
{
    voc_catalog *loaded = load_catalog(catalog);
    voc_log *log = voc_log_new();
    request.as_of = report_date;
    voc_document *document = composed(voc_compose_pathway(loaded, &request, log), log);
    char *text = dump_document(document);
    voc_document_free(document);
    voc_catalog_free(loaded);
    return text;
}

static void expect_words(char *text, const char *const *words, bool there)
{
    for (; *words; words++)
        ck_assert_msg((strstr(text, *words) != NULL) == there, "%s %s in %.3000s", *words,
                      there ? "is not" : "is", text);
    free(text);
}

#define WORDS(...) ((const char *const[]){__VA_ARGS__, NULL})

START_TEST(pathways_are_as_they_were_found_good)
{
    expect_golden("pathway-manager",
           pathway_dump(SHIPPED, (voc_pathway_request){
                                     .person = {.level = VOC_LEVEL_HIGH_SCHOOL, .online = true},
                                     .target = "health-information-manager",
                                     .name = "Amina Diallo",
                                     .options = {.contact = &office}}));
    expect_golden("pathway-supervisor",
           pathway_dump(WELDING, (voc_pathway_request){.target = "welding-supervisor"}));
}
END_TEST

START_TEST(who_is_there_but_for_a_check_is_told_so)
{
    const char *have[] = {"certified-welder"};
    expect_golden("pathway-welder",
           pathway_dump(WELDING, (voc_pathway_request){.person = {.level = VOC_LEVEL_CERTIFICATE,
                                                                  .have = have,
                                                                  .have_count = 1},
                                                       .target = "welder"}));
}
END_TEST

START_TEST(a_level_of_any_field_is_enough_only_if_the_field_counts)
{
    const char *have[] = {"bachelor-medical-records"};
    voc_pathway_request request = {.person = {.level = VOC_LEVEL_BACHELOR},
                                   .target = "health-information-manager"};
    expect_words(pathway_dump(SHIPPED, request),
                 WORDS("You may be there", "if your field of study counts",
                       "Ask whether your field of study counts"),
                 true);
    request.person.have = have;
    request.person.have_count = 1;
    expect_words(pathway_dump(SHIPPED, request), WORDS("Nothing that we can check"), true);
    expect_words(pathway_dump(SHIPPED, request), WORDS("field of study"), false);
}
END_TEST

START_TEST(where_no_way_leads_the_page_says_what_blocks)
{
    expect_golden("pathway-blocked",
           pathway_dump(SHIPPED, (voc_pathway_request){.person = {.most_months = 20},
                                                       .target = "health-information-manager"}));
}
END_TEST

START_TEST(who_holds_the_goal_lacks_nothing_that_it_asks_for)
{
    const char *have[] = {"rhit"};
    voc_pathway_request request = {
        .person = {.level = VOC_LEVEL_ASSOCIATE, .have = have, .have_count = 1}, .target = "rhit"};
    expect_words(pathway_dump(SHIPPED, request), WORDS("You hold it already", "\"Nothing.\""),
                 true);
    expect_words(pathway_dump(SHIPPED, request), WORDS("Pass the written exam"), false);
}
END_TEST

START_TEST(what_blocks_is_the_first_thing_to_do)
{
    expect_words(pathway_dump(SHIPPED, (voc_pathway_request){.person = {.level = VOC_LEVEL_NONE},
                                                             .target = "rhit"}),
                 WORDS("action\n        term\n          text \"Finish this first: high school"),
                 true);
}
END_TEST

START_TEST(what_follows_work_of_unknown_length_is_drawn_as_uncertain)
{
    expect_words(
        pathway_dump(SHIPPED, (voc_pathway_request){.target = "practice-manager"}),
        WORDS("Not certain, from month 24 at the earliest work as Medical practice manager",
              "newest uncertain", "Dashed: not certain"),
        true);
}
END_TEST

START_TEST(experience_of_which_only_the_work_is_said_is_named_once)
{
    expect_words(pathway_dump(SHIPPED, (voc_pathway_request){.target = "practice-manager"}),
                 WORDS("\"Work experience (Health information technician)\""), true);
}
END_TEST

START_TEST(a_single_way_has_nothing_beside_it)
{
    expect_words(pathway_dump(SHIPPED, (voc_pathway_request){.target = "rhit"}),
                 WORDS(" ways\n", "ways to get there"), false);
}
END_TEST

START_TEST(a_name_stands_above_and_below_and_none_leaves_no_gap)
{
    voc_pathway_request request = {.target = "welder", .name = "Bo"};
    expect_words(pathway_dump(WELDING, request),
                 WORDS("recipient=\"for Bo\"", "subject=\"Bo\"", "Personal pathway for Bo"), true);
    request.name = " \t";
    expect_words(pathway_dump(WELDING, request), WORDS("recipient=", "pathway for"), false);
}
END_TEST

START_TEST(the_address_always_stands_beside_its_code)
{
    voc_contact contact = {.url = "https://lakeshire.example/careers/"};
    voc_pathway_request request = {.target = "welder", .options = {.contact = &contact}};
    expect_words(pathway_dump(WELDING, request),
                 WORDS("alt=\"QR code that leads to lakeshire.example/careers\"",
                       "strong \"lakeshire.example/careers\""),
                 true);
    contact = (voc_contact){0};
    expect_words(pathway_dump(WELDING, request), WORDS("contact"), false);
}
END_TEST

START_TEST(a_pathway_that_cites_nothing_has_no_sources)
{
    voc_pathway_request request = {.target = "bare", .options = {.contact = &office}};
    expect_words(pathway_dump(HOSTILE, request), WORDS("\"Sources\""), false);
    request.target = "kirillica";
    expect_words(pathway_dump(HOSTILE, request), WORDS("\"Sources\""), true);
}
END_TEST

START_TEST(every_goal_of_a_small_catalog_gives_a_whole_pathway)
{
    static const char *const catalogs[] = {WELDING, MINIMAL};
    static const voc_kind kinds[] = {VOC_OCCUPATION, VOC_CERTIFICATION, VOC_PROGRAM};
    for (size_t i = 0; i < 2; i++) {
        voc_catalog *catalog = load_catalog(catalogs[i]);
        for (size_t k = 0; k < 3; k++) {
            voc_entity_list list = voc_catalog_list(catalog, kinds[k]);
            for (size_t n = 0; n < list.count; n++)
                free(pathway_dump(catalogs[i], (voc_pathway_request){.target = list.items[n]->id}));
        }
        voc_catalog_free(catalog);
    }
}
END_TEST

START_TEST(an_unknown_goal_is_an_error_that_names_the_nearest)
{
    voc_catalog *catalog = load_catalog(WELDING);
    voc_log *log = voc_log_new();
    ck_assert_ptr_null(voc_compose_pathway(
        catalog, &(voc_pathway_request){.target = "weldr", .as_of = report_date}, log));
    ck_assert_ptr_nonnull(strstr(voc_log_at(log, 0)->text, "welder"));
    voc_log_free(log);
    voc_catalog_free(catalog);
}
END_TEST

START_TEST(a_name_that_is_no_text_is_refused)
{
    voc_catalog *catalog = load_catalog(WELDING);
    ck_assert_ptr_null(voc_compose_pathway(
        catalog, &(voc_pathway_request){.target = "welder", .name = "\xff", .as_of = report_date},
        NULL));
    voc_catalog_free(catalog);
}
END_TEST

Suite *pathways_suite(void)
{
    static const test_name tests[] = {
        &pathways_are_as_they_were_found_good,
        &who_is_there_but_for_a_check_is_told_so,
        &a_level_of_any_field_is_enough_only_if_the_field_counts,
        &where_no_way_leads_the_page_says_what_blocks,
        &who_holds_the_goal_lacks_nothing_that_it_asks_for,
        &what_blocks_is_the_first_thing_to_do,
        &what_follows_work_of_unknown_length_is_drawn_as_uncertain,
        &experience_of_which_only_the_work_is_said_is_named_once,
        &a_single_way_has_nothing_beside_it,
        &a_name_stands_above_and_below_and_none_leaves_no_gap,
        &the_address_always_stands_beside_its_code,
        &a_pathway_that_cites_nothing_has_no_sources,
        &every_goal_of_a_small_catalog_gives_a_whole_pathway,
        &an_unknown_goal_is_an_error_that_names_the_nearest,
        &a_name_that_is_no_text_is_refused,
    };
    return suite_of("pathways", tests, sizeof tests / sizeof *tests);
}
