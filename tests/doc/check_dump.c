#include "tests/doc/suites.h"

#include <stdlib.h>
#include <string.h>

static char *dump(const voc_document *document)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    ck_assert_int_eq(voc_document_dump(document, out), VOC_OK);
    fclose(out);
    return text;
}

static const char expected[] =
    "information title=\"Welder\" subject=\"Welder\" kind=\"Career guide\""
    " prepared=\"Prepared 23 November 2026\" language=\"en-US\" date=2026-11-23\n"
    "document\n"
    "  title-block\n"
    "    title\n"
    "      text \"Welder\"\n"
    "  section level=2 new-page\n"
    "    heading\n"
    "      text \"Pay\"\n"
    "    list marker=plus\n"
    "      item\n"
    "        paragraph role=dense\n"
    "          text \"Say \\\"at~least\\\" \\\\ \\~\"\n"
    "          cite sources=a,b\n"
    "          age \"10 years old\"\n"
    "    chart line prefix=\"$\" from=\"from\" alt=\"Pay: $5.50\"\n"
    "      caption\n"
    "        text style=strong \"Pay\"\n"
    "      mark x=24000 value=5.50 hollow newest\n"
    "        label value\n"
    "          text \"$5.50\"\n"
    "          letter note=1\n"
    "      notes\n"
    "        note note=1\n"
    "          text \"Rounded.\"\n"
    "          sample clock\n"
    "    table\n"
    "      table-column align=end weight=2\n"
    "      row head style=newest sign=differs optional late\n"
    "        cell head\n"
    "  sources role=note\n"
    "source a \"Source A\" brief=\"A\" url=\"https://a.example/\"\n"
    "source b \"Source B\"\n";

static void chart(voc_document *document, int note)
{
    voc_document_open(document, VOC_NODE_CHART,
                      &(voc_attributes){.chart = VOC_CHART_LINE,
                                        .axis = {.prefix = "$", .from = "from"},
                                        .alt = "Pay: $5.50"});
    voc_document_open(document, VOC_NODE_CAPTION, NULL);
    voc_document_text(document, VOC_STYLE_STRONG, "Pay");
    voc_document_close(document);
    voc_document_open(
        document, VOC_NODE_MARK,
        &(voc_attributes){.x = {24000, 0}, .value = {550, 2}, .hollow = true, .newest = true});
    voc_document_open(document, VOC_NODE_LABEL, &(voc_attributes){.label = VOC_LABEL_VALUE});
    voc_document_text(document, VOC_STYLE_REGULAR, "$5.50");
    voc_document_leaf(document, VOC_NODE_LETTER, &(voc_attributes){.note = note}, NULL);
    voc_document_close(document);
    voc_document_close(document);
    voc_document_open(document, VOC_NODE_NOTES, NULL);
    voc_document_open(document, VOC_NODE_NOTE, &(voc_attributes){.note = note});
    voc_document_text(document, VOC_STYLE_REGULAR, "Rounded.");
    voc_document_leaf(document, VOC_NODE_SAMPLE, NULL, NULL);
    voc_document_close(document);
    voc_document_close(document);
    voc_document_close(document);
}

static void list(voc_document *document)
{
    int sources[] = {voc_document_source(document, "a", "Source A", "A", "https://a.example/"),
                     voc_document_source(document, "b", "Source B", NULL, NULL)};
    voc_document_open(document, VOC_NODE_LIST, &(voc_attributes){.marker = VOC_MARKER_PLUS});
    voc_document_open(document, VOC_NODE_ITEM, NULL);
    voc_document_open(document, VOC_NODE_PARAGRAPH, &(voc_attributes){.role = VOC_ROLE_DENSE});
    voc_document_text(document, VOC_STYLE_REGULAR, "Say \"at\u00a0least\" \\ ~");
    voc_document_leaf(document, VOC_NODE_CITE,
                      &(voc_attributes){.sources = sources, .source_count = 2}, NULL);
    voc_document_leaf(document, VOC_NODE_AGE, NULL, "10 years old");
    voc_document_close(document);
    voc_document_close(document);
    voc_document_close(document);
}

static void table(voc_document *document)
{
    voc_document_open(document, VOC_NODE_TABLE, NULL);
    voc_document_leaf(document, VOC_NODE_TABLE_COLUMN,
                      &(voc_attributes){.align = VOC_ALIGN_END, .weight = 2}, NULL);
    voc_document_open(document, VOC_NODE_ROW,
                      &(voc_attributes){.head = true,
                                        .row_style = VOC_ROW_NEWEST,
                                        .sign = VOC_SIGN_DIFFERS,
                                        .optional = true,
                                        .late = true});
    voc_document_open(document, VOC_NODE_CELL, &(voc_attributes){.head = true});
    voc_document_close(document);
    voc_document_close(document);
    voc_document_close(document);
}

static voc_document *sample_document(void)
{
    voc_document *document = empty_document();
    int note = voc_document_note(document);
    voc_document_open(document, VOC_NODE_TITLE_BLOCK, NULL);
    voc_document_open(document, VOC_NODE_TITLE, NULL);
    voc_document_text(document, VOC_STYLE_REGULAR, "Welder");
    voc_document_close(document);
    voc_document_close(document);
    voc_document_open(document, VOC_NODE_SECTION, &(voc_attributes){.level = 2, .new_page = true});
    voc_document_open(document, VOC_NODE_HEADING, NULL);
    voc_document_text(document, VOC_STYLE_REGULAR, "Pay");
    voc_document_close(document);
    list(document);
    chart(document, note);
    table(document);
    voc_document_close(document);
    voc_document_leaf(document, VOC_NODE_SOURCES, &(voc_attributes){.role = VOC_ROLE_NOTE}, NULL);
    return document;
}

START_TEST(a_dump_shows_all_that_is_said)
{
    voc_document *document = sample_document();
    voc_log *log = voc_log_new();
    voc_document_check(document, log);
    ck_assert_msg(voc_log_count(log) == 0, "%s",
                  voc_log_count(log) ? voc_log_at(log, 0)->text : "");
    char *text = dump(document);
    ck_assert_str_eq(text, expected);
    free(text);
    voc_log_free(log);
    voc_document_free(document);
}
END_TEST

START_TEST(a_file_that_refuses_is_told)
{
    voc_document *document = sample_document();
    FILE *out = fopen("/dev/full", "w");
    ck_assert_ptr_nonnull(out);
    setvbuf(out, NULL, _IONBF, 0);
    ck_assert_int_eq(voc_document_dump(document, out), VOC_ERROR_FILE);
    fclose(out);
    voc_document_free(document);
}
END_TEST

START_TEST(a_failed_document_is_not_dumped)
{
    voc_document *document = sample_document();
    voc_document_close(document);
    ck_assert_int_eq(voc_document_dump(document, stderr), VOC_ERROR_USAGE);
    voc_document_free(document);
}
END_TEST

Suite *dump_suite(void)
{
    static const test_name tests[] = {
        &a_dump_shows_all_that_is_said,
        &a_file_that_refuses_is_told,
        &a_failed_document_is_not_dumped,
    };
    return suite_of("dump", tests, sizeof tests / sizeof *tests);
}
