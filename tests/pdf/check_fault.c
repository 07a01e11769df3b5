/* Memory refused at each call in turn while a PDF is made. */
#include <stdlib.h>

#include "pdf/pdf.h"
#include "tests/faults.h"
#include "tests/pdf/sample.h"
#include "tests/pdf/suites.h"

typedef struct attempt {
    sample *s;
    voc__buffer out;
    voc_status status;
} attempt;

static void make(void *context)
{
    attempt *a = context;
    voc__pdf *pdf = voc__pdf_new(a->s->theme, NULL);
    a->status = pdf ? voc__pdf_write(pdf, a->s->pages, &a->out, NULL) : VOC_ERROR_MEMORY;
    voc__pdf_free(pdf);
}

static void examine(void *context, bool failed)
{
    attempt *a = context;
    ck_assert(failed || a->status == VOC_OK);
    ck_assert(a->status == VOC_OK ? a->out.size > 10000 : a->out.size == 0);
    /* A refusal that does no harm is allowed: HarfBuzz can go on without some of its caches. */
    ck_assert(a->status == VOC_OK || a->status == VOC_ERROR_MEMORY);
    voc__buffer_free(&a->out);
}

START_TEST(every_refusal_of_memory_is_an_error_and_leaves_nothing)
{
    sample s;
    sample_open(&s);
    sample_everything(&s);
    attempt a = {.s = &s};
    faults_each(FAULT_MEMORY, 0, make, examine, &a);
    sample_close(&s);
}
END_TEST

Suite *fault_suite(void)
{
    static const test_name tests[] = {&every_refusal_of_memory_is_an_error_and_leaves_nothing};
    return suite_of("faults", tests, sizeof tests / sizeof *tests);
}
