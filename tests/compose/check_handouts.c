/* Handouts and packets as documents: what they say, and what they may never ask. */
#include "tests/compose/suites.h"

#include <stdlib.h>
#include <string.h>

#define WELDING "tests/catalogs/welding.json"
#define MINIMAL "tests/catalogs/minimal.json"
#define SHIPPED "data/health-information.json"

static const voc_contact office = {.name = "Career Services",
                                   .address = "Lake Hall 112",
                                   .phone = "555-0142",
                                   .email = "careers@lakeshire.example",
                                   .url = "https://lakeshire.example/careers"};

static voc_document *handout_of(const voc_catalog *catalog, const char *occupation,
                                const char *institution, const voc_contact *contact, voc_log *log)
{
    return voc_compose_handout(catalog,
                               &(voc_handout_request){.occupation = occupation,
                                                      .institution = institution,
                                                      .as_of = report_date,
                                                      .options = {.contact = contact}},
                               log);
}

static char *handout_dump(const char *catalog, const char *occupation, const char *institution,
                          const voc_contact *contact)
{
    voc_catalog *loaded = load_catalog(catalog);
    voc_log *log = voc_log_new();
    voc_document *document =
        composed(handout_of(loaded, occupation, institution, contact, log), log);
    ck_assert(voc_document_get_info(document)->one_sheet);
    char *text = dump_document(document);
    voc_document_free(document);
    voc_catalog_free(loaded);
    return text;
}

START_TEST(handouts_are_as_they_were_found_good)
{
    expect_golden("handout-welder", handout_dump(WELDING, "welder", NULL, &office));
    expect_golden("handout-health-information-technician",
           handout_dump(SHIPPED, "health-information-technician", "keiser-university", NULL));
}
END_TEST

START_TEST(a_catalog_with_very_little_gives_a_whole_handout)
{
    char *text = handout_dump(MINIMAL, "baker", NULL, NULL);
    ck_assert_ptr_nonnull(strstr(text, "actions"));
    ck_assert_ptr_nonnull(strstr(text, "slip"));
    ck_assert_ptr_null(strstr(text, "contact")); /* nobody to ask was given */
    free(text);
}
END_TEST

/* What stands in the slip, the last thing before the list of sources. */
static const char *slip_of(char *text)
{
    char *slip = strstr(text, "\n  slip"), *end = slip ? strstr(slip, "\nsource ") : NULL;
    ck_assert_ptr_nonnull(slip);
    if (end)
        *end = '\0';
    return slip;
}

START_TEST(the_slip_asks_what_the_record_of_the_school_asks_and_nothing_more)
{
    char *plain = handout_dump(SHIPPED, "medical-coder", NULL, NULL);
    char *level = handout_dump(SHIPPED, "medical-coder", "keiser-university", NULL);
    ck_assert_ptr_null(strstr(slip_of(plain), "?"));
    ck_assert_ptr_nonnull(strstr(slip_of(level), "education"));
    ck_assert_ptr_null(strstr(slip_of(level), "citizen"));
    free(plain);
    free(level);
    voc_catalog *catalog = load_catalog(SHIPPED);
    voc_entity_list schools = voc_catalog_list(catalog, VOC_INSTITUTION);
    size_t asked = 0;
    for (size_t i = 0; i < schools.count; i++) {
        const voc_institution *school = (const voc_institution *)(const void *)schools.items[i];
        bool citizens = false;
        for (size_t q = 0; q < school->questions.count; q++)
            citizens = citizens || strstr(school->questions.items[q].text.text, "citizen");
        char *text = handout_dump(SHIPPED, "medical-coder", schools.items[i]->id, NULL);
        ck_assert((strstr(slip_of(text), "citizen") != NULL) == citizens);
        asked += citizens;
        free(text);
    }
    ck_assert_uint_gt(asked, 0);
    voc_catalog_free(catalog);
}
END_TEST

START_TEST(a_contact_without_a_word_is_none)
{
    const voc_contact nobody = {.name = "", .phone = NULL};
    char *text = handout_dump(WELDING, "welder", NULL, &nobody);
    ck_assert_ptr_null(strstr(text, "contact"));
    free(text);
}
END_TEST

START_TEST(what_no_handout_is_about_is_refused_by_name)
{
    const struct {
        const char *occupation, *institution, *message;
    } cases[] = {
        {"medical-codr", NULL, "medical-coder"},
        {"rhit", NULL, "occupation"},
        {"all-occupations", NULL, "all work"},
        {"medical-coder", "rhit", "institution"},
        {"medical-coder", "no-such-school", "no-such-school"},
    };
    voc_catalog *catalog = load_catalog(SHIPPED);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        voc_log *log = voc_log_new();
        ck_assert_ptr_null(
            handout_of(catalog, cases[i].occupation, cases[i].institution, NULL, log));
        ck_assert_uint_eq(voc_log_errors(log), 1);
        ck_assert_ptr_nonnull(strstr(voc_log_at(log, 0)->text, cases[i].message));
        voc_log_free(log);
    }
    voc_catalog_free(catalog);
}
END_TEST

static voc_document *packet_of(const voc_catalog *catalog, const char *title,
                               voc_document *const *parts, size_t count, voc_log *log)
{
    return voc_compose_packet(catalog,
                              &(voc_packet_request){.title = title,
                                                    .parts = parts,
                                                    .part_count = count,
                                                    .as_of = report_date,
                                                    .options = {.contact = &office}},
                              log);
}

START_TEST(a_packet_holds_its_parts_behind_a_cover)
{
    voc_catalog *catalog = load_catalog(WELDING);
    voc_document *parts[] = {guide_of(catalog, "certified-welder", NULL),
                             handout_of(catalog, "welder", NULL, NULL, NULL)};
    voc_document *packet = packet_of(catalog, NULL, parts, 2, NULL);
    ck_assert_uint_eq(voc_document_part_count(packet), 2);
    char *text = dump_document(packet);
    ck_assert_ptr_nonnull(strstr(text, "and more\""));
    ck_assert_ptr_nonnull(strstr(text, "Career Services"));
    ck_assert_ptr_nonnull(strstr(text, "\npart 2\n"));
    free(text);
    voc_document_free(packet);
    voc_catalog_free(catalog);
}
END_TEST

START_TEST(a_packet_without_a_report_or_with_a_failed_one_is_refused)
{
    voc_catalog *catalog = load_catalog(WELDING);
    voc_document *parts[] = {guide_of(catalog, "welder", NULL), NULL};
    voc_log *log = voc_log_new();
    ck_assert_ptr_null(packet_of(catalog, "T", parts, 2, log));
    ck_assert_ptr_null(packet_of(catalog, "T", NULL, 0, log));
    ck_assert_uint_eq(voc_log_errors(log), 2);
    voc_log_free(log);
    voc_catalog_free(catalog);
}
END_TEST

Suite *handouts_suite(void)
{
    static const test_name tests[] = {
        &handouts_are_as_they_were_found_good,
        &a_catalog_with_very_little_gives_a_whole_handout,
        &the_slip_asks_what_the_record_of_the_school_asks_and_nothing_more,
        &a_contact_without_a_word_is_none,
        &what_no_handout_is_about_is_refused_by_name,
        &a_packet_holds_its_parts_behind_a_cover,
        &a_packet_without_a_report_or_with_a_failed_one_is_refused,
    };
    return suite_of("handouts", tests, sizeof tests / sizeof *tests);
}
