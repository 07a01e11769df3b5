#include "tests/compose/suites.h"

#include <stdlib.h>
#include <string.h>

#include "tests/golden.h"

const voc_date report_date = {2026, 11, 23};

static voc_catalog *loaded(voc_catalog *catalog, voc_log *log)
{
    if (!catalog) {
        voc_log_print(log, stderr);
        ck_abort_msg("the catalog does not load");
    }
    voc_log_free(log);
    return catalog;
}

voc_catalog *load_catalog(const char *name)
{
    voc_log *log = voc_log_new();
    return loaded(voc_catalog_load((const char *[]){source_path(name)}, 1, log), log);
}

voc_catalog *catalog_from(const char *json)
{
    voc_log *log = voc_log_new();
    voc_input input = {.name = "catalog.json", .bytes = json, .size = strlen(json)};
    return loaded(voc_catalog_load_inputs(&input, 1, NULL, log), log);
}

voc_document *guide_of(const voc_catalog *catalog, const char *id, voc_log *log)
{
    const voc_entity *entity = voc_catalog_get(catalog, id);
    if (!entity)
        return NULL;
    if (entity->kind == VOC_OCCUPATION)
        return voc_compose_career(
            catalog, &(voc_career_request){.occupation = id, .as_of = report_date}, log);
    if (entity->kind == VOC_CERTIFICATION)
        return voc_compose_certification(
            catalog, &(voc_certification_request){.certification = id, .as_of = report_date}, log);
    return voc_compose_degree(catalog, &(voc_degree_request){.field = id, .as_of = report_date},
                              log);
}

voc_document *composed(voc_document *document, voc_log *log)
{
    if (!document) {
        voc_log_print(log, stderr);
        ck_abort_msg("no document is composed");
    }
    voc_log_free(log);
    return document;
}

char *dump_document(const voc_document *document)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    ck_assert_int_eq(voc_document_dump(document, out), VOC_OK);
    fclose(out);
    return text;
}

char *dump_of(const voc_catalog *catalog, const char *id)
{
    voc_log *log = voc_log_new();
    voc_document *document = composed(guide_of(catalog, id, log), log);
    char *text = dump_document(document);
    voc_document_free(document);
    return text;
}

void expect_golden(const char *name, char *text)
{
    golden_expect("documents", name, ".txt", text);
    free(text);
}

int main(void)
{
    static const suite_maker makers[] = {
        pathways_suite,
        phrases_suite,
        format_suite,
        sections_suite,
        texts_suite,
        documents_suite,
        comparisons_suite,
        handouts_suite,
        refusal_suite,
    };
    return suites_run(makers, sizeof makers / sizeof *makers);
}
