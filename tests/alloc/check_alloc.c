/* Memory refused on the whole way from a catalog's file to a PDF: HarfBuzz, ICU, zlib, libdeflate
 * and libharu are met too. Nothing may crash, and what comes out is whole or an error. */

#include <vocation/report.h>
#include <vocation/vocation.h>

#include "tests/faults.h"
#include "tests/suites.h"

typedef voc_document *compose(const voc_catalog *catalog, voc_log *log);

typedef struct journey {
    char path[4096];
    compose *report;
    bool write; /* as far as the bytes */
    bool two_up;
    size_t warnings;  /* that a journey without refusals has */
    voc_theme *theme; /* NULL: load one on the way */
    voc_theme *own;
    voc_log *log;
    voc_catalog *catalog;
    voc_document *document;
    voc_writer *writer;
    const unsigned char *bytes;
    size_t size;
} journey;

static const voc_date day = {2026, 11, 23};
static const voc_contact office = {.name = "Office", .url = "https://example.edu/riggers"};

static voc_document *career(const voc_catalog *catalog, voc_log *log)
{
    return voc_compose_career(catalog, &(voc_career_request){.occupation = "rigger", .as_of = day},
                              log);
}

static voc_document *pathway(const voc_catalog *catalog, voc_log *log)
{
    return voc_compose_pathway(
        catalog,
        &(voc_pathway_request){.target = "rigger",
                               .name = "Ana",
                               .as_of = day,
                               .options = {.language = "es", .contact = &office}},
        log);
}

/* Names of many scripts; no face has the last sign. */
static voc_document *pathway_of(const voc_catalog *catalog, const char *name, voc_log *log)
{
    return voc_compose_pathway(
        catalog, &(voc_pathway_request){.target = "rigger", .name = name, .as_of = day}, log);
}

static voc_document *turned_pathway(const voc_catalog *catalog, voc_log *log)
{
    return pathway_of(
        catalog, "\u0645\u062d\u0645\u062f John (12) \u202e\u05e9\u05e8\u05d4, 3.5% \ue123", log);
}

static voc_document *complex_pathway(const voc_catalog *catalog, voc_log *log)
{
    return pathway_of(
        catalog,
        "\u0930\u093e\u092e \u0e2a\u0e21\u0e0a\u0e32\u0e22 e\u0301\u0323 \u2067x \u0661 \ue123",
        log);
}

static voc_document *handout(const voc_catalog *catalog, voc_log *log)
{
    return voc_compose_handout(catalog,
                               &(voc_handout_request){.occupation = "rigger",
                                                      .as_of = day,
                                                      .options = {.contact = &office}},
                               log);
}

static void set_out(journey *j, compose *report, bool write)
{
    *j = (journey){.report = report, .write = write};
    snprintf(j->path, sizeof j->path, "%s", source_path("tests/alloc/catalog.json"));
}

static void travel(void *context)
{
    journey *j = context;
    j->log = voc_log_new();
    j->catalog = voc_catalog_load((const char *[]){j->path}, 1, j->log);
    if (j->catalog)
        j->document = j->report(j->catalog, j->log);
    if (!j->write || !j->document)
        return;
    if (!j->theme)
        j->own = voc_theme_load(NULL, j->log);
    const voc_theme *theme = j->theme ? j->theme : j->own;
    j->writer = theme ? voc_writer_new(theme, j->log) : NULL;
    if (j->two_up)
        voc_writer_set_options(j->writer, &(voc_output_options){.two_up = true});
    if (j->writer)
        voc_writer_pdf(j->writer, j->document, &j->bytes, &j->size, j->log);
}

static bool has_arrived(const journey *j)
{
    if (j->write)
        return j->bytes && j->size > 10000;
    return j->document && voc_document_check(j->document, NULL) == VOC_OK;
}

static void arrive(void *context, bool failed)
{
    journey *j = context;
    if (!failed)
        ck_assert(has_arrived(j));
    /* Without memory for the log itself there is nobody to tell. */
    if (!has_arrived(j) && j->log)
        ck_assert_uint_gt(voc_log_errors(j->log), 0);
    /* Above all none that a face is missing. */
    if (has_arrived(j) && j->log && j->warnings)
        ck_assert_uint_le(voc_log_warnings(j->log), j->warnings);
    voc_writer_free(j->writer);
    voc_document_free(j->document);
    voc_catalog_free(j->catalog);
    voc_theme_free(j->own);
    voc_log_free(j->log);
    j->log = NULL;
    j->own = NULL;
    j->writer = NULL;
    j->document = NULL;
    j->catalog = NULL;
    j->bytes = NULL;
}

START_TEST(every_refusal_from_loading_to_composing_is_told)
{
    journey j;
    set_out(&j, career, false);
    faults_each(FAULT_MEMORY, 0, travel, arrive, &j);
}
END_TEST

START_TEST(refusals_on_the_way_to_the_bytes_are_told)
{
    journey j;
    set_out(&j, career, true);
    j.theme = voc_theme_load(NULL, NULL);
    faults_sampled(FAULT_MEMORY, 0, 5, travel, arrive, &j);
    voc_theme_free(j.theme);
}
END_TEST

START_TEST(refusals_with_a_theme_loaded_on_the_way_are_told)
{
    journey j;
    set_out(&j, career, true);
    faults_sampled(FAULT_MEMORY, 0, 29, travel, arrive, &j);
}
END_TEST

START_TEST(refusals_on_the_way_to_a_pathway_in_large_print_are_told)
{
    journey j;
    set_out(&j, pathway, true);
    j.theme = voc_theme_make(&(voc_theme_request){.edition = VOC_EDITION_LARGE_PRINT}, NULL);
    faults_sampled(FAULT_MEMORY, 0, 7, travel, arrive, &j);
    voc_theme_free(j.theme);
}
END_TEST

START_TEST(refusals_on_the_way_to_a_handout_two_on_a_sheet_are_told)
{
    journey j;
    set_out(&j, handout, true);
    j.theme = voc_theme_load(NULL, NULL);
    j.two_up = true;
    faults_sampled(FAULT_MEMORY, 0, 7, travel, arrive, &j);
    voc_theme_free(j.theme);
}
END_TEST

/* Their faces are opened on the way, if Debian's fonts-noto-core is there. */
START_TEST(refusals_with_names_of_many_scripts_are_told)
{
    compose *const reports[] = {turned_pathway, complex_pathway};
    for (size_t i = 0; i < sizeof reports / sizeof *reports; i++) {
        journey j;
        set_out(&j, reports[i], true);
        j.theme = voc_theme_load(NULL, NULL);
        travel(&j);
        size_t warnings = voc_log_warnings(j.log);
        ck_assert_uint_ge(warnings, 1);
        arrive(&j, false);
        j.warnings = warnings;
        faults_sampled(FAULT_MEMORY, 0, 41, travel, arrive, &j);
        voc_theme_free(j.theme);
    }
}
END_TEST

static Suite *alloc_suite(void)
{
    static const test_name tests[] = {
        &every_refusal_from_loading_to_composing_is_told,
        &refusals_on_the_way_to_the_bytes_are_told,
        &refusals_with_a_theme_loaded_on_the_way_are_told,
        &refusals_on_the_way_to_a_pathway_in_large_print_are_told,
        &refusals_on_the_way_to_a_handout_two_on_a_sheet_are_told,
        &refusals_with_names_of_many_scripts_are_told,
    };
    return suite_of("alloc", tests, sizeof tests / sizeof *tests);
}

int main(void)
{
    static const suite_maker makers[] = {alloc_suite};
    return suites_run(makers, sizeof makers / sizeof *makers);
}
