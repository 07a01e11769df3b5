#include "tests/doc/suites.h"

voc_document *empty_document(void)
{
    voc_document *document = voc_document_new(&(voc_document_info){
        .title = "Welder",
        .subject = "Welder",
        .kind = "Career guide",
        .prepared = "Prepared 23 November 2026",
        .language = "en-US",
        .date = {2026, 11, 23},
        .words = {"Page %d of %d", "continued", "source", "note %s", "differs", "alike", "Sources",
                  "Contents", "Left out: %s"},
    });
    ck_assert_ptr_nonnull(document);
    return document;
}

int main(void)
{
    static const suite_maker makers[] = {build_suite, check_suite, dump_suite, languages_suite};
    return suites_run(makers, sizeof makers / sizeof *makers);
}
