#include "tests/doc/suites.h"

#include <string.h>

/* The one message of a document that failed. */
static void expect_failure(voc_document *document, voc_status status, const char *text)
{
    voc_log *log = voc_log_new();
    ck_assert_int_eq(voc_document_check(document, log), status);
    ck_assert_uint_eq(voc_log_count(log), 1);
    ck_assert_str_eq(voc_log_at(log, 0)->text, text);
    ck_assert_int_eq(voc_log_at(log, 0)->status, status);
    voc_log_free(log);
    voc_document_free(document);
}

START_TEST(a_tree_keeps_its_order_and_its_parents)
{
    voc_document *document = empty_document();
    voc_document_open(document, VOC_NODE_PARAGRAPH, NULL);
    voc_document_text(document, VOC_STYLE_STRONG, "one");
    voc_document_text(document, VOC_STYLE_REGULAR, "two");
    voc_document_close(document);
    voc_document_open(document, VOC_NODE_PARAGRAPH, NULL);
    voc_document_close(document);
    ck_assert_int_eq(voc_document_check(document, NULL), VOC_OK);
    const voc_node *root = voc_document_root(document);
    ck_assert_int_eq(root->kind, VOC_NODE_DOCUMENT);
    const voc_node *paragraph = root->first;
    ck_assert_ptr_eq(paragraph->parent, root);
    ck_assert_str_eq(paragraph->first->text, "one");
    ck_assert_int_eq(paragraph->first->attributes.style, VOC_STYLE_STRONG);
    ck_assert_str_eq(paragraph->last->text, "two");
    ck_assert_ptr_eq(paragraph->first->next, paragraph->last);
    ck_assert_ptr_eq(paragraph->next, root->last);
    voc_document_free(document);
}
END_TEST

START_TEST(strings_are_copied)
{
    voc_document *document = empty_document();
    char words[] = "words", url[] = "https://example.org/";
    int source = voc_document_source(document, words, words, NULL, url);
    voc_document_open(document, VOC_NODE_PARAGRAPH, NULL);
    voc_document_text(document, VOC_STYLE_REGULAR, words);
    voc_document_leaf(document, VOC_NODE_CITE,
                      &(voc_attributes){.sources = &source, .source_count = 1}, NULL);
    voc_document_close(document);
    memset(words, 'x', 5);
    memset(url, 'x', 5);
    source = 7;
    const voc_node *paragraph = voc_document_root(document)->first;
    ck_assert_str_eq(paragraph->first->text, "words");
    ck_assert_int_eq(paragraph->last->attributes.sources[0], 0);
    ck_assert_str_eq(voc_document_source_text(document, 0), "words");
    ck_assert_str_eq(voc_document_source_url(document, 0), "https://example.org/");
    voc_document_free(document);
}
END_TEST

START_TEST(one_key_is_one_source)
{
    voc_document *document = empty_document();
    int a = voc_document_source(document, "a", "First", "1st", NULL);
    int b = voc_document_source(document, "b", "Second", NULL, NULL);
    ck_assert_int_eq(voc_document_source(document, "a", "Other", NULL, NULL), a);
    ck_assert_int_ne(a, b);
    ck_assert_uint_eq(voc_document_source_count(document), 2);
    ck_assert_str_eq(voc_document_source_text(document, a), "First");
    ck_assert_str_eq(voc_document_source_brief(document, a), "1st");
    ck_assert_str_eq(voc_document_source_brief(document, b), "Second");
    ck_assert_ptr_null(voc_document_source_url(document, b));
    ck_assert_ptr_null(voc_document_source_text(document, 2));
    ck_assert_ptr_null(voc_document_source_text(document, -1));
    voc_document_free(document);
}
END_TEST

START_TEST(empty_words_add_nothing)
{
    voc_document *document = empty_document();
    voc_document_open(document, VOC_NODE_PARAGRAPH, NULL);
    voc_document_text(document, VOC_STYLE_REGULAR, "");
    voc_document_text(document, VOC_STYLE_REGULAR, NULL);
    voc_document_leaf(document, VOC_NODE_TAG, NULL, "");
    voc_document_close(document);
    ck_assert_ptr_null(voc_document_root(document)->first->first);
    voc_document_free(document);
}
END_TEST

START_TEST(no_document_is_a_failed_document)
{
    voc_document_open(NULL, VOC_NODE_PARAGRAPH, NULL);
    voc_document_text(NULL, VOC_STYLE_REGULAR, "words");
    voc_document_close(NULL);
    ck_assert_int_eq(voc_document_source(NULL, "a", "a", NULL, NULL), -1);
    ck_assert_int_eq(voc_document_note(NULL), 0);
    ck_assert_ptr_null(voc_document_root(NULL));
    ck_assert_uint_eq(voc_document_source_count(NULL), 0);
    ck_assert_int_eq(voc_document_dump(NULL, stderr), VOC_ERROR_MEMORY);
    expect_failure(NULL, VOC_ERROR_MEMORY, "document: no memory");
}
END_TEST

START_TEST(the_first_failure_is_the_one_told)
{
    voc_document *document = empty_document();
    voc_document_open(document, VOC_NODE_TEXT, NULL);
    voc_document_close(document);
    voc_document_open(document, VOC_NODE_CELL, NULL);
    ck_assert_ptr_null(voc_document_root(document)->first);
    expect_failure(document, VOC_ERROR_USAGE, "document: <text> is a leaf and cannot be opened");
}
END_TEST

START_TEST(a_kind_stands_only_where_the_grammar_lets_it)
{
    static const struct {
        voc_node_kind outer, inner;
        const char *message;
    } cases[] = {
        {VOC_NODE_PARAGRAPH, VOC_NODE_PARAGRAPH,
         "document: <paragraph> may not stand in <paragraph>"},
        {VOC_NODE_PARAGRAPH, VOC_NODE_LIST, "document: <list> may not stand in <paragraph>"},
        {VOC_NODE_LIST, VOC_NODE_PARAGRAPH, "document: <paragraph> may not stand in <list>"},
        {VOC_NODE_TABLE, VOC_NODE_CELL, "document: <cell> may not stand in <table>"},
        {VOC_NODE_TABLE, VOC_NODE_MARK, "document: <mark> may not stand in <table>"},
        {VOC_NODE_CHART, VOC_NODE_ROW, "document: <row> may not stand in <chart>"},
        {VOC_NODE_CHART, VOC_NODE_LABEL, "document: <label> may not stand in <chart>"},
        {VOC_NODE_COLUMNS, VOC_NODE_PARAGRAPH, "document: <paragraph> may not stand in <columns>"},
        {VOC_NODE_KEY_NUMBERS, VOC_NODE_VALUE, "document: <value> may not stand in <key-numbers>"},
        {VOC_NODE_NOTICE, VOC_NODE_NOTE, "document: <note> may not stand in <notice>"},
        {VOC_NODE_LISTING, VOC_NODE_ITEM, "document: <item> may not stand in <listing>"},
        {VOC_NODE_PANEL, VOC_NODE_TITLE_BLOCK, "document: <title-block> may not stand in <panel>"},
        {VOC_NODE_TITLE_BLOCK, VOC_NODE_PARAGRAPH,
         "document: <paragraph> may not stand in <title-block>"},
        {VOC_NODE_DEFINITIONS, VOC_NODE_TERM, "document: <term> may not stand in <definitions>"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        voc_document *document = empty_document();
        voc_document_open(document, cases[i].outer, NULL);
        voc_document_open(document, cases[i].inner, NULL);
        expect_failure(document, VOC_ERROR_USAGE, cases[i].message);
    }
}
END_TEST

START_TEST(a_link_does_not_hold_a_link)
{
    voc_document *document = empty_document();
    voc_document_open(document, VOC_NODE_PARAGRAPH, NULL);
    voc_document_open(document, VOC_NODE_LINK, &(voc_attributes){.url = "https://a.example/"});
    voc_document_open(document, VOC_NODE_LINK, &(voc_attributes){.url = "https://b.example/"});
    expect_failure(document, VOC_ERROR_USAGE, "document: <link> may not stand in <link>");
}
END_TEST

START_TEST(a_container_is_no_leaf)
{
    voc_document *document = empty_document();
    voc_document_leaf(document, VOC_NODE_PARAGRAPH, NULL, "words");
    expect_failure(document, VOC_ERROR_USAGE, "document: <paragraph> is no leaf");
}
END_TEST

START_TEST(a_kind_out_of_range_is_refused)
{
    voc_document *document = empty_document();
    voc_document_open(document, VOC_NODE_KIND_COUNT, NULL);
    expect_failure(document, VOC_ERROR_USAGE, "document: a node of a kind that does not exist");
}
END_TEST

START_TEST(attributes_out_of_range_are_refused)
{
    static const int unknown[] = {0, 3};
    const struct {
        voc_node_kind kind;
        voc_attributes attributes;
        const char *message;
    } cases[] = {
        {VOC_NODE_SECTION, {.level = 1}, "document: attribute level of <section> is out of range"},
        {VOC_NODE_SECTION, {.level = 4}, "document: attribute level of <section> is out of range"},
        {VOC_NODE_PANEL, {.level = 2}, "document: attribute level of <panel> is out of range"},
        {VOC_NODE_LIST, {.marker = 9}, "document: attribute marker of <list> is out of range"},
        {VOC_NODE_TABLE, {.weight = -1}, "document: attribute weight of <table> is out of range"},
        {VOC_NODE_PARAGRAPH,
         {.role = 9},
         "document: attribute role of <paragraph> is out of range"},
        {VOC_NODE_PARAGRAPH,
         {.note = 1},
         "document: attribute note of <paragraph> is out of range"},
        {VOC_NODE_PARAGRAPH,
         {.sources = unknown, .source_count = 2},
         "document: attribute sources of <paragraph> is out of range"},
        {VOC_NODE_CHART, {.chart = 7}, "document: attribute chart of <chart> is out of range"},
        {VOC_NODE_CHART, {.x = {1, 19}}, "document: attribute x of <chart> is out of range"},
        {VOC_NODE_TABLE,
         {.column_span = -1},
         "document: attribute column_span of <table> is out of range"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        voc_document *document = empty_document();
        voc_document_source(document, "a", "a", NULL, NULL);
        voc_document_open(document, cases[i].kind, &cases[i].attributes);
        expect_failure(document, VOC_ERROR_RANGE, cases[i].message);
    }
}
END_TEST

START_TEST(words_must_be_utf8)
{
    voc_document *document = empty_document();
    voc_document_open(document, VOC_NODE_PARAGRAPH, NULL);
    voc_document_text(document, VOC_STYLE_REGULAR, "\xC3(");
    expect_failure(document, VOC_ERROR_TEXT,
                   "document: words that are not valid UTF-8 in <paragraph>");
}
END_TEST

START_TEST(nesting_has_a_limit)
{
    voc_document *document = empty_document();
    for (int i = 0; i < 100; i++)
        voc_document_open(document, VOC_NODE_PANEL, NULL);
    expect_failure(document, VOC_ERROR_LIMIT, "document: the document is nested too deep");
}
END_TEST

START_TEST(closing_the_document_itself_is_refused)
{
    voc_document *document = empty_document();
    voc_document_close(document);
    expect_failure(document, VOC_ERROR_USAGE, "document: a node was closed that was never opened");
}
END_TEST

START_TEST(a_source_needs_a_key_and_words)
{
    voc_document *document = empty_document();
    ck_assert_int_eq(voc_document_source(document, "a", NULL, NULL, NULL), -1);
    expect_failure(document, VOC_ERROR_USAGE, "document: a source without a key or without words");
}
END_TEST

Suite *build_suite(void)
{
    static const test_name tests[] = {
        &a_tree_keeps_its_order_and_its_parents,
        &strings_are_copied,
        &one_key_is_one_source,
        &empty_words_add_nothing,
        &no_document_is_a_failed_document,
        &the_first_failure_is_the_one_told,
        &a_kind_stands_only_where_the_grammar_lets_it,
        &a_link_does_not_hold_a_link,
        &a_container_is_no_leaf,
        &a_kind_out_of_range_is_refused,
        &attributes_out_of_range_are_refused,
        &words_must_be_utf8,
        &nesting_has_a_limit,
        &closing_the_document_itself_is_refused,
        &a_source_needs_a_key_and_words,
    };
    return suite_of("build", tests, sizeof tests / sizeof *tests);
}
