#include "tests/doc/suites.h"

#include <stdlib.h>
#include <string.h>

/* A tree in short: "(name" opens a node of the vocabulary, ")" closes it, "name" is a leaf. */
typedef struct word {
    const char *name;
    voc_node_kind kind;
    voc_attributes attributes;
} word;

static const int first_source[] = {0};

static const word vocabulary[] = {
    {"title-block", VOC_NODE_TITLE_BLOCK, {0}},
    {"kicker", VOC_NODE_KICKER, {0}},
    {"title", VOC_NODE_TITLE, {0}},
    {"section", VOC_NODE_SECTION, {.level = 2}},
    {"subsection", VOC_NODE_SECTION, {.level = 3}},
    {"heading", VOC_NODE_HEADING, {0}},
    {"aside", VOC_NODE_ASIDE, {0}},
    {"p", VOC_NODE_PARAGRAPH, {0}},
    {"list", VOC_NODE_LIST, {0}},
    {"item", VOC_NODE_ITEM, {0}},
    {"definitions", VOC_NODE_DEFINITIONS, {0}},
    {"definition", VOC_NODE_DEFINITION, {0}},
    {"term", VOC_NODE_TERM, {0}},
    {"details", VOC_NODE_DETAILS, {0}},
    {"columns", VOC_NODE_COLUMNS, {0}},
    {"column", VOC_NODE_COLUMN, {0}},
    {"key-numbers", VOC_NODE_KEY_NUMBERS, {0}},
    {"key-number", VOC_NODE_KEY_NUMBER, {0}},
    {"value", VOC_NODE_VALUE, {0}},
    {"table", VOC_NODE_TABLE, {0}},
    {"col", VOC_NODE_TABLE_COLUMN, {0}},
    {"row", VOC_NODE_ROW, {0}},
    {"break-row", VOC_NODE_ROW, {.row_style = VOC_ROW_BREAK}},
    {"cell", VOC_NODE_CELL, {0}},
    {"wide", VOC_NODE_CELL, {.column_span = 2}},
    {"tall", VOC_NODE_CELL, {.row_span = 2}},
    {"chart", VOC_NODE_CHART, {.alt = "Pay: $5"}},
    {"mute-chart", VOC_NODE_CHART, {0}},
    {"caption", VOC_NODE_CAPTION, {0}},
    {"mark", VOC_NODE_MARK, {0}},
    {"notes", VOC_NODE_NOTES, {0}},
    {"note", VOC_NODE_NOTE, {.note = 1}},
    {"letter", VOC_NODE_LETTER, {.note = 1}},
    {"lost-letter", VOC_NODE_LETTER, {0}},
    {"listing", VOC_NODE_LISTING, {0}},
    {"entry", VOC_NODE_ENTRY, {0}},
    {"link", VOC_NODE_LINK, {.url = "https://example.org/"}},
    {"mute-link", VOC_NODE_LINK, {0}},
    {"sources", VOC_NODE_SOURCES, {0}},
    {"cite", VOC_NODE_CITE, {.sources = first_source, .source_count = 1}},
    {"empty-cite", VOC_NODE_CITE, {0}},
    {"page-of", VOC_NODE_PAGE_OF, {0}},
    {"slip", VOC_NODE_SLIP, {0}},
    {"blanks", VOC_NODE_BLANKS, {0}},
    {"blank", VOC_NODE_BLANK, {0}},
    {"choices", VOC_NODE_CHOICES, {0}},
    {"choice", VOC_NODE_CHOICE, {0}},
    {"w", VOC_NODE_TEXT, {0}},
};

static const word *word_named(const char *name, size_t length)
{
    for (size_t i = 0; i < sizeof vocabulary / sizeof *vocabulary; i++)
        if (strlen(vocabulary[i].name) == length && !strncmp(vocabulary[i].name, name, length))
            return &vocabulary[i];
    ck_abort_msg("no such word: %.*s", (int)length, name);
}

static voc_document *build(const char *tree)
{
    voc_document *document = empty_document();
    voc_document_source(document, "a", "A", NULL, NULL);
    voc_document_note(document);
    for (const char *s = tree; *s;) {
        if (*s == ')') {
            voc_document_close(document);
            s++;
        } else if (*s == ' ') {
            s++;
        } else {
            bool open = *s == '(';
            s += open;
            size_t length = strcspn(s, " ()");
            const word *found = word_named(s, length);
            s += length;
            if (open)
                voc_document_open(document, found->kind, &found->attributes);
            else
                voc_document_leaf(document, found->kind, &found->attributes, "w");
        }
    }
    return document;
}

/* Every tree here uses the one note that build() makes: what is left is the case's fault. */
#define NOTED " (p letter) (notes (note w))"

START_TEST(whole_trees_pass)
{
    static const char *const trees[] = {
        NOTED,
        "(title-block (kicker w) (title w))" NOTED,
        "(section (heading w) (aside w) (p w) (subsection (heading w)))" NOTED,
        "(columns (column (section (heading w) (list (item (p w))))) (column))" NOTED,
        "(table col col (row (cell) (cell)) (row (wide)))" NOTED,
        "(table col col (row (tall) (cell)) (row (cell)))" NOTED,
        "(table col col (row (cell) (cell)) (break-row (wide (p w))))" NOTED,
        "(chart (caption w) (mark) (notes (note w))) (p letter)",
        "(key-numbers (key-number (value w) (term w) (p w)))" NOTED,
        "(definitions (definition (term w) (details w)))" NOTED,
        "(p cite page-of) sources" NOTED,
        "(listing (entry (p (link w))))" NOTED,
    };
    for (size_t i = 0; i < sizeof trees / sizeof *trees; i++) {
        voc_document *document = build(trees[i]);
        voc_log *log = voc_log_new();
        voc_status status = voc_document_check(document, log);
        ck_assert_msg(status == VOC_OK, "%s: %s", trees[i],
                      voc_log_count(log) ? voc_log_at(log, 0)->text : "?");
        voc_log_free(log);
        voc_document_free(document);
    }
}
END_TEST

START_TEST(each_broken_tree_is_told)
{
    static const struct {
        const char *tree, *message;
    } cases[] = {
        {"(p w) (title-block (title w))" NOTED,
         "document: <document> has a title block that is not its one beginning"},
        {"(title-block (title w)) (title-block (title w))" NOTED,
         "document: <document> has a title block that is not its one beginning"},
        {"(title-block (kicker w))" NOTED, "document: <title-block> needs exactly one title"},
        {"(title-block (title))" NOTED, "document: <title> has no words"},
        {"(section (p w))" NOTED, "document: <section> needs one heading, at its beginning"},
        {"(section (heading w) (heading w))" NOTED,
         "document: <section> needs one heading, at its beginning"},
        {"(section (heading))" NOTED, "document: <heading> has no words"},
        {"(section (heading w) (p w) (aside w))" NOTED,
         "document: <section> has an aside that does not follow its heading"},
        {"(subsection (heading w))" NOTED,
         "document: <section> has a level that does not follow from the section around it"},
        {"(section (heading w) (section (heading w)))" NOTED,
         "document: <section> has a level that does not follow from the section around it"},
        {"(list)" NOTED, "document: <list> is empty"},
        {"(definitions)" NOTED, "document: <definitions> is empty"},
        {"(definitions (definition (details w) (term w)))" NOTED,
         "document: <definition> is one term and its details"},
        {"(definitions (definition (term) (details w)))" NOTED, "document: <term> has no words"},
        {"(columns)" NOTED, "document: <columns> holds one to four side by side"},
        {"(columns (column) (column) (column) (column) (column))" NOTED,
         "document: <columns> holds one to four side by side"},
        {"(key-numbers)" NOTED, "document: <key-numbers> holds one to four side by side"},
        {"(key-numbers (key-number (term w) (value w)))" NOTED,
         "document: <key-number> begins with one value and one term"},
        {"(key-numbers (key-number (value) (term w)))" NOTED, "document: <value> has no words"},
        {"(table (row (cell)))" NOTED, "document: <table> needs one to 64 columns and a row"},
        {"(table col)" NOTED, "document: <table> needs one to 64 columns and a row"},
        {"(table col (row (cell)) (caption w))" NOTED,
         "document: <table> has columns or a caption after its rows"},
        {"(table col col (row (cell)))" NOTED,
         "document: <row> does not fill the columns of its table"},
        {"(table col (row (wide)))" NOTED,
         "document: <row> does not fill the columns of its table"},
        {"(table col col (row (tall) (cell)) (row (cell) (cell)))" NOTED,
         "document: <row> does not fill the columns of its table"},
        {"(table col col (break-row (cell) (cell)))" NOTED,
         "document: <row> of a break is one cell over all columns"},
        {"(mute-chart (caption w) (mark))" NOTED, "document: <chart> needs a text alternative"},
        {"(chart (mark) (caption w))" NOTED, "document: <chart> begins with its caption"},
        {"(chart (caption w))" NOTED, "document: <chart> has no marks"},
        {"(listing)" NOTED, "document: <listing> is empty"},
        {"(listing (entry))" NOTED, "document: <entry> is empty"},
        {"(p (mute-link w))" NOTED, "document: <link> needs words and an address"},
        {"(p (link))" NOTED, "document: <link> needs words and an address"},
        {"(p empty-cite) sources" NOTED, "document: <cite> names no source"},
        {"(p cite)" NOTED, "document: sources are cited, but it has no <sources>"},
        {"(p page-of)" NOTED, "document: sources are cited, but it has no <sources>"},
        {"sources sources" NOTED, "document: <sources> stands twice"},
        {"(p letter)", "document: a letter has no note (handle 1)"},
        {"(notes (note w))", "document: a note has no letter (handle 1)"},
        {"(p letter) (notes (note w) (note w))", "document: <note> stands twice for one letter"},
        {"(p lost-letter)" NOTED, "document: <letter> has no note's handle"},
        {"(slip (aside w) (heading w))", "document: <slip> needs one heading, at its beginning"},
        {"(slip (heading w) (p w) (aside w))",
         "document: <slip> has an aside that does not follow its heading"},
        {"(blanks)", "document: <blanks> is empty"},
        {"(blanks (blank))", "document: <blank> has no words"},
        {"(choices (term w))", "document: <choices> has no choice"},
        {"(choices (choice w) (term w))",
         "document: <choices> has one question at most, at its beginning"},
        {"(p w", "document: a node was never closed"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        voc_document *document = build(cases[i].tree);
        voc_log *log = voc_log_new();
        ck_assert_msg(voc_document_check(document, log) == VOC_ERROR_USAGE, "%s", cases[i].tree);
        ck_assert_uint_eq(voc_log_count(log), 1);
        ck_assert_str_eq(voc_log_at(log, 0)->text, cases[i].message);
        voc_log_free(log);
        voc_document_free(document);
    }
}
END_TEST

START_TEST(all_faults_are_told_in_one_run)
{
    voc_document *document = build("(list) (listing) (p letter)");
    voc_log *log = voc_log_new();
    voc_document_check(document, log);
    ck_assert_uint_eq(voc_log_errors(log), 3);
    voc_log_free(log);
    voc_document_free(document);
}
END_TEST

START_TEST(the_words_of_the_furniture_must_be_given)
{
    voc_document *document = voc_document_new(&(voc_document_info){.title = "T", .language = "en"});
    voc_log *log = voc_log_new();
    ck_assert_int_eq(voc_document_check(document, log), VOC_ERROR_USAGE);
    ck_assert_uint_eq(voc_log_errors(log), 9);
    ck_assert_str_eq(voc_log_at(log, 0)->text, "document: its information lacks words.page_of");
    voc_log_free(log);
    voc_document_free(document);
}
END_TEST

START_TEST(parts_are_checked_with_the_whole)
{
    voc_document *whole = build("(p w)"), *part = build("(p w)"), *broken = build("(list)");
    voc_log *log = voc_log_new();
    voc_document_append(whole, part);
    ck_assert_int_eq(voc_document_check(whole, log), VOC_OK);
    ck_assert_uint_eq(voc_document_part_count(whole), 1);
    ck_assert_ptr_eq(voc_document_part(whole, 0), part);
    ck_assert_ptr_null(voc_document_part(whole, 1));
    voc_document_append(whole, broken);
    ck_assert_int_eq(voc_document_check(whole, log), VOC_ERROR_USAGE);
    ck_assert_uint_eq(voc_log_errors(log), 1);
    voc_log_free(log);
    voc_document_free(whole);
}
END_TEST

START_TEST(a_part_is_a_document_without_parts)
{
    voc_document *whole = build("(p w)"), *packet = build("(p w)");
    voc_document_append(packet, build("(p w)"));
    voc_document_append(whole, packet);
    ck_assert_int_eq(voc_document_check(whole, NULL), VOC_ERROR_USAGE);
    voc_document_free(whole);
    whole = build("(p w)");
    voc_document_append(whole, NULL);
    ck_assert_int_eq(voc_document_check(whole, NULL), VOC_ERROR_USAGE);
    voc_document_free(whole);
}
END_TEST

Suite *check_suite(void)
{
    static const test_name tests[] = {
        &whole_trees_pass,
        &each_broken_tree_is_told,
        &all_faults_are_told_in_one_run,
        &the_words_of_the_furniture_must_be_given,
        &parts_are_checked_with_the_whole,
        &a_part_is_a_document_without_parts,
    };
    return suite_of("check", tests, sizeof tests / sizeof *tests);
}
