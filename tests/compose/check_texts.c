/* Plain-text editions against those that were read and found good. */
#include "tests/compose/suites.h"

#include <stdlib.h>
#include <string.h>

#include <vocation/output.h>

#include "doc/languages.h"
#include "plain/width.h"
#include "tests/golden.h"

static int keep(void *context, const void *bytes, size_t size)
{
    return fwrite(bytes, 1, size, context) == size ? 0 : 1;
}

/* The text of a document, which it frees. */
static char *text_of(voc_document *document)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    ck_assert_int_eq(voc_write_text(document, keep, out, NULL), VOC_OK);
    fclose(out);
    voc_document_free(document);
    return text;
}

/* A career guide in Spanish, of a catalog in English. */
static voc_document *spanish_guide(const voc_catalog *catalog, const char *id)
{
    return voc_compose_career(catalog,
                              &(voc_career_request){.occupation = id,
                                                    .as_of = report_date,
                                                    .options = {.language = "es"}},
                              NULL);
}

/* The marks that part languages while sentences are made. */
static bool holds_marks(const char *text)
{
    return strstr(text, VOC__OTHER_FROM) || strstr(text, VOC__OTHER_TO);
}

static voc_document *spanish(const voc_catalog *catalog, const voc_entity *entity)
{
    const voc_report_options es = {.language = "es"};
    if (entity->kind == VOC_CERTIFICATION)
        return voc_compose_certification(
            catalog, &(voc_certification_request){entity->id, report_date, es}, NULL);
    if (entity->kind != VOC_OCCUPATION)
        return voc_compose_degree(catalog, &(voc_degree_request){entity->id, report_date, es},
                                  NULL);
    return spanish_guide(catalog, entity->id);
}

static void check_text(const char *name, voc_document *document)
{
    char *text = text_of(document);
    golden_expect("texts", name, ".txt", text);
    free(text);
}

START_TEST(each_kind_of_report_reads_as_it_was_found_good)
{
    static const char *const guides[] = {"welder", "welding-technology", "certified-welder"};
    voc_catalog *catalog = load_catalog("tests/catalogs/welding.json");
    for (size_t i = 0; i < sizeof guides / sizeof *guides; i++)
        check_text(guides[i], guide_of(catalog, guides[i], NULL));
    const char *const subjects[] = {"welder", "machinist"};
    check_text("sheet-welding",
               voc_compose_comparison(catalog,
                                      &(voc_comparison_request){
                                          .subjects = subjects, .count = 2, .as_of = report_date},
                                      NULL));
    voc_catalog_free(catalog);
}
END_TEST

START_TEST(handouts_pathways_and_packets_read_as_they_were_found_good)
{
    static const voc_contact office = {.name = "Career Services",
                                       .address = "Lake Hall 112",
                                       .phone = "555-0142",
                                       .url = "https://lakeshire.example/careers"};
    const voc_report_options wishes = {.contact = &office};
    voc_catalog *catalog = load_catalog("tests/catalogs/welding.json");
    check_text("handout-welder", voc_compose_handout(catalog,
                                                     &(voc_handout_request){.occupation = "welder",
                                                                            .as_of = report_date,
                                                                            .options = wishes},
                                                     NULL));
    check_text("pathway-welding-supervisor",
               voc_compose_pathway(catalog,
                                   &(voc_pathway_request){.target = "welding-supervisor",
                                                          .name = "Amina Diallo",
                                                          .as_of = report_date,
                                                          .options = wishes},
                                   NULL));
    voc_document *const parts[] = {guide_of(catalog, "certified-welder", NULL),
                                   guide_of(catalog, "certified-welder", NULL)};
    check_text("packet",
               voc_compose_packet(
                   catalog,
                   &(voc_packet_request){.parts = parts, .part_count = 2, .as_of = report_date},
                   NULL));
    voc_catalog_free(catalog);
}
END_TEST

START_TEST(a_guide_in_spanish_is_as_it_was_found_good)
{
    voc_catalog *catalog = load_catalog("tests/catalogs/welding.json");
    voc_document *document = spanish_guide(catalog, "welder");
    char *dump = dump_document(document);
    expect_golden("welder-es", dump);
    check_text("welder-es", document);
    voc_catalog_free(catalog);
}
END_TEST

START_TEST(no_report_shows_how_languages_were_parted)
{
    static const char *const catalogs[] = {"data/health-information.json",
                                           "tests/catalogs/welding.json",
                                           "tests/catalogs/hostile.json"};
    static const voc_kind kinds[] = {VOC_OCCUPATION, VOC_FIELD, VOC_CERTIFICATION};
    for (size_t i = 0; i < 3; i++) {
        voc_catalog *catalog = load_catalog(catalogs[i]);
        for (size_t k = 0; k < 3; k++) {
            voc_entity_list list = voc_catalog_list(catalog, kinds[k]);
            for (size_t n = 0; n < list.count; n++) {
                voc_document *document = spanish(catalog, list.items[n]);
                char *dump = dump_document(document);
                ck_assert_msg(!holds_marks(dump), "%s", list.items[n]->id);
                free(dump);
                voc_document_free(document);
            }
        }
        voc_catalog_free(catalog);
    }
}
END_TEST

/* No line too long but for an address, nothing that steers a terminal, no blanks at the end. */
static void expect_good_lines(const char *id, const char *text)
{
    ck_assert_msg(*text && text[strlen(text) - 1] == '\n', "%s ends within a line", id);
    for (const char *line = text; *line; line += strcspn(line, "\n") + 1) {
        int size = (int)strcspn(line, "\n");
        bool address = strncmp(line + strspn(line, " "), "<http", 5) == 0;
        bool good =
            (address || voc__width(line, (size_t)size) <= 72) && (!size || line[size - 1] != ' ');
        for (int i = 0; i < size; i++)
            good = good && (unsigned char)line[i] >= ' ' && line[i] != '\x7F';
        if (!good)
            ck_abort_msg("%s: %.*s", id, size, line);
    }
}

START_TEST(every_guide_keeps_to_its_lines)
{
    static const char *const catalogs[] = {"data/health-information.json",
                                           "tests/catalogs/hostile.json"};
    static const voc_kind kinds[] = {VOC_OCCUPATION, VOC_FIELD, VOC_PROGRAM, VOC_CERTIFICATION};
    for (size_t i = 0; i < 2; i++) {
        voc_catalog *catalog = load_catalog(catalogs[i]);
        for (size_t k = 0; k < 4; k++) {
            voc_entity_list list = voc_catalog_list(catalog, kinds[k]);
            for (size_t n = 0; n < list.count; n++) {
                char *text = text_of(guide_of(catalog, list.items[n]->id, NULL));
                expect_good_lines(list.items[n]->id, text);
                free(text);
            }
        }
        voc_catalog_free(catalog);
    }
}
END_TEST

START_TEST(words_from_right_to_left_order_nothing_around_them)
{
    voc_catalog *own = catalog_from(
        "{\"format\": \"vocation-catalog/1\", \"title\": \"t\", \"language\": \"en\","
        "\"sources\": [{\"id\": \"s\", \"kind\": \"official\", \"title\": \"\\u05d0\\u05d1\","
        "\"date\": \"2025\"}], \"occupations\": [{\"id\": \"baker\", \"sources\": [\"s\"],"
        "\"title\": \"\\u05d2\\u05d3 1\", \"summary\": \"\\u05d4\\u05d5!\"}]}");
    char *text = text_of(voc_compose_career(
        own, &(voc_career_request){.occupation = "baker", .as_of = report_date}, NULL));
    ck_assert_ptr_nonnull(strstr(text, "\u2068\u05d2\u05d3 1\u2069"));
    ck_assert_ptr_nonnull(strstr(text, "\u2068\u05d4\u05d5!\u2069"));
    ck_assert_ptr_nonnull(strstr(text, "\u2068\u05d0\u05d1\u2069\u201d\u2069, 2025"));
    free(text);
    voc_catalog_free(own);
}
END_TEST

Suite *texts_suite(void)
{
    static const test_name tests[] = {
        &each_kind_of_report_reads_as_it_was_found_good,
        &handouts_pathways_and_packets_read_as_they_were_found_good,
        &a_guide_in_spanish_is_as_it_was_found_good,
        &no_report_shows_how_languages_were_parted,
        &every_guide_keeps_to_its_lines,
        &words_from_right_to_left_order_nothing_around_them,
    };
    return suite_of("texts", tests, sizeof tests / sizeof *tests);
}
