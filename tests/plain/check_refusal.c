/* Memory refused at each call in turn. */
#include "tests/plain/suites.h"

#include "plain/plain.h"
#include "tests/faults.h"

typedef struct attempt {
    voc_document *document;
    voc__buffer out;
    voc_status status;
    voc_log *log;
} attempt;

static void write_text(void *context)
{
    attempt *a = context;
    a->status = voc__plain_write(a->document, &a->out, a->log);
}

static void look(void *context, bool failed)
{
    attempt *a = context;
    ck_assert_int_eq(a->status, failed ? VOC_ERROR_MEMORY : VOC_OK);
    ck_assert(failed || a->out.size > 1000);
    voc_log_clear(a->log);
    voc__buffer_free(&a->out);
}

START_TEST(every_refusal_of_memory_is_told)
{
    sketch to = sketch_sections(2);
    sketch_open_with(&to, TABLE, .alt = "a table");
    for (int i = 0; i < 2; i++)
        voc_document_leaf(to.document, VOC_NODE_TABLE_COLUMN, NULL, NULL);
    sketch_row(&to, true, (const char *const[]){"a", "b", NULL});
    sketch_row(&to, false, (const char *const[]){"c[1]", "d", NULL});
    sketch_close(&to);
    voc_document_leaf(to.document, VOC_NODE_SOURCES, NULL, NULL);
    attempt a = {.document = to.document, .log = voc_log_new()};
    faults_each(FAULT_MEMORY, 0, write_text, look, &a);
    voc_log_free(a.log);
    voc_document_free(to.document);
}
END_TEST

Suite *refusal_suite(void)
{
    static const test_name tests[] = {&every_refusal_of_memory_is_told};
    return suite_of("refusal", tests, sizeof tests / sizeof *tests);
}
