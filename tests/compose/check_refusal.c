/* Composing when memory runs out: a whole document, or none and an error. */
#include "tests/compose/suites.h"

#include "tests/faults.h"

typedef struct attempt {
    const voc_catalog *catalog;
    const char *id; /* of the guide; NULL: the action knows what it composes */
    voc_log *log;
    voc_document *document;
    long refused;
} attempt;

static void compose(void *context)
{
    attempt *a = context;
    a->log = voc_log_new();
    a->document = guide_of(a->catalog, a->id, a->log);
}

static void inspect(void *context, bool failed)
{
    attempt *a = context;
    if (a->document)
        ck_assert_int_eq(voc_document_check(a->document, NULL), VOC_OK);
    else if (a->log)
        ck_assert_uint_gt(voc_log_errors(a->log), 0);
    ck_assert(failed || a->document);
    a->refused += failed && !a->document;
    voc_document_free(a->document);
    voc_log_free(a->log);
}

static void refuse_each(const char *catalog, void (*action)(void *context), const char *id)
{
    voc_catalog *loaded = load_catalog(catalog);
    attempt a = {.catalog = loaded, .id = id};
    long calls = faults_each(FAULT_MEMORY, 0, action, inspect, &a);
    ck_assert(calls == 0 || a.refused > calls / 2);
    voc_catalog_free(loaded);
}

START_TEST(a_guide_is_whole_or_absent_whenever_memory_runs_out)
{
    static const char *const ids[] = {"welder", "welding-technology", "certified-welder"};
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
        refuse_each("tests/catalogs/welding.json", compose, ids[i]);
}
END_TEST

static void compose_in_spanish(void *context)
{
    attempt *a = context;
    a->log = voc_log_new();
    a->document = voc_compose_certification(
        a->catalog,
        &(voc_certification_request){"certified-welder", report_date, {.language = "es"}}, a->log);
}

START_TEST(a_guide_of_two_languages_is_whole_or_absent_whenever_memory_runs_out)
{
    refuse_each("tests/catalogs/welding.json", compose_in_spanish, NULL);
}
END_TEST

static void compose_sheet(void *context)
{
    static const char *const subjects[] = {"baker", "miller", "cooper"};
    attempt *a = context;
    a->log = voc_log_new();
    a->document = voc_compose_comparison(
        a->catalog,
        &(voc_comparison_request){.subjects = subjects, .count = 3, .as_of = report_date}, a->log);
}

START_TEST(a_sheet_is_whole_or_absent_whenever_memory_runs_out)
{
    refuse_each("tests/compare/jobs.json", compose_sheet, NULL);
}
END_TEST

static void compose_packet(void *context)
{
    attempt *a = context;
    a->log = voc_log_new();
    voc_document *parts[2] = {
        guide_of(a->catalog, "certified-welder", a->log),
        voc_compose_handout(a->catalog,
                            &(voc_handout_request){.occupation = "welder",
                                                   .url = "https://lakeshire.example/welding",
                                                   .as_of = report_date},
                            a->log)};
    a->document = voc_compose_packet(
        a->catalog, &(voc_packet_request){.parts = parts, .part_count = 2, .as_of = report_date},
        a->log);
}

START_TEST(a_packet_with_a_handout_is_whole_or_absent_whenever_memory_runs_out)
{
    refuse_each("tests/catalogs/welding.json", compose_packet, NULL);
}
END_TEST

Suite *refusal_suite(void)
{
    static const test_name tests[] = {
        &a_guide_is_whole_or_absent_whenever_memory_runs_out,
        &a_guide_of_two_languages_is_whole_or_absent_whenever_memory_runs_out,
        &a_sheet_is_whole_or_absent_whenever_memory_runs_out,
        &a_packet_with_a_handout_is_whole_or_absent_whenever_memory_runs_out,
    };
    return suite_of("refusal", tests, sizeof tests / sizeof *tests);
}
