#include "tests/plain/suites.h"

#include "plain/plain.h"

void expect_text(sketch *to, const char *expected)
{
    voc__buffer out = {0};
    voc_log *log = voc_log_new();
    if (voc__plain_write(to->document, &out, log) != VOC_OK)
        ck_abort_msg("%s", voc_log_at(log, 0)->text);
    ck_assert_str_eq(out.data ? (const char *)out.data : "", expected);
    voc__buffer_free(&out);
    voc_log_free(log);
    voc_document_free(to->document);
}

int main(void)
{
    static const suite_maker makers[] = {
        lines_suite,
        blocks_suite,
        refusal_suite,
    };
    return suites_run(makers, sizeof makers / sizeof *makers);
}
