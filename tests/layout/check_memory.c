#include "tests/faults.h"
#include "tests/layout/property.h"
#include "tests/layout/suites.h"

#define TEXTS(...) ((const char *const[]){__VA_ARGS__, NULL})

typedef struct one_layout {
    sketch sketch;
    const voc_theme *theme;
    voc__shaper *shaper;
    voc_log *log;
    voc__pages *pages;
} one_layout;

static void lay_out(void *context)
{
    one_layout *o = context;
    o->pages = voc__layout(o->sketch.document, o->theme, o->shaper, NULL, o->log);
}

static void look(void *context, bool failed)
{
    one_layout *o = context;
    ck_assert_msg(o->pages || failed, "no pages, though no memory was refused");
    ck_assert_msg(o->pages || voc_log_errors(o->log) > 0, "no pages and no error");
    if (o->pages)
        check_sound(o->pages, o->sketch.document);
    voc__pages_free(o->pages);
    voc_log_clear(o->log);
    o->pages = NULL;
}

/* A little of everything. */
static sketch everything(void)
{
    sketch to = sketch_sections(1);
    sketch_open(&to, PANEL);
    sketch_open(&to, KEY_NUMBERS);
    sketch_number(&to, "24 `months`", "Time", TEXTS("full time[1]"));
    sketch_close(&to);
    sketch_open(&to, DEFINITIONS);
    sketch_definition(&to, "Term", "details of it");
    sketch_close(&to);
    sketch_close(&to);
    sketch_open(&to, COLUMNS);
    for (int i = 0; i < 2; i++) {
        sketch_open(&to, COLUMN);
        sketch_list(&to, VOC_MARKER_PLUS, TEXTS("one", "two <old>"));
        sketch_close(&to);
    }
    sketch_close(&to);
    sketch_open(&to, TABLE);
    voc_document_leaf(to.document, VOC_NODE_TABLE_COLUMN, NULL, NULL);
    sketch_row(&to, true, TEXTS("Head"));
    sketch_row(&to, false, TEXTS("Cell{1}"));
    sketch_close(&to);
    sketch_open(&to, NOTES);
    sketch_note(&to, 1, "A note.");
    sketch_close(&to);
    sketch_open(&to, LISTING);
    for (int i = 0; i < 3; i++) {
        sketch_open(&to, ENTRY);
        sketch_block(&to, PARAGRAPH, "*Entry*, somewhere");
        voc_document_leaf(to.document, VOC_NODE_TAG, NULL, "Paid");
        sketch_close(&to);
    }
    sketch_close(&to);
    voc_document_leaf(to.document, VOC_NODE_SOURCES, NULL, NULL);
    return to;
}

START_TEST(refused_memory_gives_no_pages_and_an_error)
{
    one_layout o = {.sketch = everything(),
                    .theme = test_theme(),
                    .shaper = test_shaper(),
                    .log = voc_log_new()};
    faults_each(FAULT_MEMORY, 0, lay_out, look, &o);
    voc_log_free(o.log);
    voc_document_free(o.sketch.document);
}
END_TEST

Suite *memory_suite(void)
{
    static const test_name tests[] = {&refused_memory_gives_no_pages_and_an_error};
    return suite_of("memory", tests, sizeof tests / sizeof *tests);
}
