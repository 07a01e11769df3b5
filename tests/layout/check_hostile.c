#include <stdlib.h>
#include <string.h>

#include "tests/layout/property.h"
#include "tests/layout/suites.h"

#define TEXTS(...) ((const char *const[]){__VA_ARGS__, NULL})

/* size bytes of words of this length, or one word if length is 0. */
static char *words_of(size_t size, size_t length)
{
    char *text = malloc(size + 1);
    ck_assert_ptr_nonnull(text);
    for (size_t i = 0; i < size; i++)
        text[i] = length && i % (length + 1) == length ? ' ' : (char)('a' + i % 26);
    text[size] = '\0';
    return text;
}

static void add_columns(sketch *to, int count)
{
    for (int i = 0; i < count; i++)
        voc_document_leaf(to->document, VOC_NODE_TABLE_COLUMN, NULL, NULL);
}

static void add_row(sketch *to, bool head, int cells, const char *words)
{
    sketch_open_with(to, ROW, .head = head);
    for (int i = 0; i < cells; i++) {
        sketch_open(to, CELL);
        if (words[0])
            sketch_block(to, PARAGRAPH, words);
        sketch_close(to);
    }
    sketch_close(to);
}

START_TEST(a_word_wider_than_its_room_is_cut)
{
    char *word = words_of(4000, 0);
    sketch to = sketch_new(false, false);
    sketch_block(&to, PARAGRAPH, word);
    sketch_list(&to, VOC_MARKER_NUMBER, TEXTS(word, "short"));
    sketch_open(&to, COLUMNS);
    for (int i = 0; i < 4; i++) {
        sketch_open(&to, COLUMN);
        sketch_block(&to, PARAGRAPH, word);
        sketch_close(&to);
    }
    sketch_close(&to);
    voc__pages *pages = lay_out_sound(to);
    ck_assert_uint_ge(pages->page_count, 2);
    voc__pages_free(pages);
    free(word);
}
END_TEST

START_TEST(a_word_is_never_cut_inside_of_a_cluster)
{
    sketch to = sketch_new(false, false);
    char word[1201] = "";
    for (int i = 0; i < 400; i++)
        strcat(word, "e\xCC\x81"); /* e and a combining acute */
    sketch_block(&to, PARAGRAPH, word);
    voc__pages *pages = lay_out_sound(to);
    for (size_t i = 0; i < pages->pages[0].item_count; i++) {
        const voc__item *item = pages->pages[0].items + i;
        if (item->kind == VOC__ITEM_TEXT && item->tag)
            ck_assert_int_eq(item->as.text.runs.items[0].text[0], 'e');
    }
    voc__pages_free(pages);
}
END_TEST

START_TEST(a_paragraph_of_64_KiB_takes_several_pages)
{
    char *words = words_of(65535, 6), *word = words_of(65535, 0);
    sketch to = sketch_new(false, false);
    sketch_block(&to, PARAGRAPH, words);
    sketch_block(&to, PARAGRAPH, word);
    voc__pages *pages = lay_out_sound(to);
    ck_assert_uint_ge(pages->page_count, 10);
    voc__pages_free(pages);
    free(words);
    free(word);
}
END_TEST

START_TEST(a_table_of_200_rows_repeats_its_head)
{
    sketch to = sketch_new(false, false);
    sketch_open(&to, TABLE);
    add_columns(&to, 3);
    add_row(&to, true, 3, "Head");
    for (int i = 0; i < 200; i++)
        add_row(&to, false, 3, i % 7 ? "a cell" : "");
    sketch_close(&to);
    voc__pages *pages = lay_out_sound(to);
    ck_assert_uint_ge(pages->page_count, 4);
    for (size_t i = 1; i < pages->page_count; i++) {
        ck_assert_ptr_null(strstr(page_text(pages, i, false), "Head"));
        ck_assert_ptr_nonnull(strstr(page_text(pages, i, true), "continued Head Head Head"));
    }
    voc__pages_free(pages);
}
END_TEST

START_TEST(a_table_of_forty_columns_keeps_within_the_margins)
{
    static const voc_role roles[] = {VOC_ROLE_BODY, VOC_ROLE_COMPARISON};
    for (int i = 0; i < 2; i++) {
        sketch to = sketch_new(false, false);
        sketch_open_with(&to, TABLE, .role = roles[i]);
        add_columns(&to, 40);
        add_row(&to, true, 40, "Heading");
        for (int row = 0; row < 5; row++)
            add_row(&to, false, 40, "unbreakable {1}[1] and more");
        sketch_close(&to);
        sketch_open(&to, NOTES);
        sketch_note(&to, 1, "A note.");
        sketch_close(&to);
        voc_document_leaf(to.document, VOC_NODE_SOURCES, NULL, NULL);
        voc__pages *pages = lay_out_sound(to);
        voc__pages_free(pages);
    }
}
END_TEST

START_TEST(a_row_higher_than_a_page_is_cut)
{
    char *words = words_of(9000, 5);
    sketch to = sketch_new(false, false);
    sketch_open(&to, TABLE);
    add_columns(&to, 2);
    add_row(&to, true, 2, "Head");
    add_row(&to, false, 2, words);
    add_row(&to, false, 2, "last");
    sketch_close(&to);
    voc__pages *pages = lay_out_sound(to);
    ck_assert_uint_ge(pages->page_count, 3);
    voc__pages_free(pages);
    free(words);
}
END_TEST

START_TEST(thousands_of_items_take_many_pages)
{
    sketch to = sketch_new(false, false);
    sketch_open(&to, LIST);
    for (int i = 0; i < 5000; i++) {
        sketch_open(&to, ITEM);
        sketch_block(&to, PARAGRAPH, "an item");
        sketch_close(&to);
    }
    sketch_close(&to);
    voc__pages *pages = lay_out_sound(to);
    ck_assert_uint_ge(pages->page_count, 100);
    voc__pages_free(pages);
}
END_TEST

START_TEST(what_is_higher_than_a_page_in_any_block_is_cut)
{
    char *words = words_of(12000, 7);
    sketch to = sketch_new(false, false);
    sketch_open(&to, TITLE_BLOCK);
    sketch_block(&to, KICKER, words);
    sketch_block(&to, TITLE, words);
    sketch_block(&to, DECK, words);
    sketch_close(&to);
    sketch_open(&to, PANEL);
    sketch_open(&to, KEY_NUMBERS);
    sketch_number(&to, words, words, TEXTS(words));
    sketch_number(&to, "1", "term", TEXTS("line"));
    sketch_close(&to);
    sketch_block(&to, PARAGRAPH, words);
    sketch_close(&to);
    sketch_block(&to, NOTICE, words);
    sketch_open(&to, DEFINITIONS);
    sketch_definition(&to, words, words);
    sketch_close(&to);
    sketch_section(&to, 2, "Columns");
    sketch_open(&to, COLUMNS);
    for (int i = 0; i < 2; i++) {
        sketch_open(&to, COLUMN);
        sketch_block(&to, PARAGRAPH, words);
        sketch_close(&to);
    }
    sketch_close(&to);
    sketch_open(&to, LISTING);
    for (int i = 0; i < 3; i++) {
        sketch_open(&to, ENTRY);
        sketch_block(&to, PARAGRAPH, words);
        sketch_block(&to, PARAGRAPH, words);
        voc_document_leaf(to.document, VOC_NODE_TAG, NULL, "Paid");
        sketch_close(&to);
    }
    sketch_close(&to);
    sketch_close(&to);
    voc__pages *pages = lay_out_sound(to);
    voc__pages_free(pages);
    free(words);
}
END_TEST

START_TEST(a_long_heading_and_a_long_foot_keep_within_the_margins)
{
    char *words = words_of(3000, 8);
    sketch model = sketch_new(false, false);
    voc_document_info info = *voc_document_get_info(model.document);
    info.subject = info.kind = info.publisher = info.prepared = words;
    sketch to = {.document = voc_document_new(&info)};
    voc_document_free(model.document);
    sketch_section(&to, 2, words);
    sketch_block(&to, PARAGRAPH, "text");
    sketch_close(&to);
    voc__pages *pages = lay_out_sound(to);
    voc__pages_free(pages);
    free(words);
}
END_TEST

START_TEST(too_many_pages_are_an_error)
{
    sketch to = sketch_new(false, false);
    for (int i = 0; i <= VOC__MAX_PAGES; i++) {
        sketch_open_with(&to, SECTION, .level = 2, .new_page = true);
        sketch_block(&to, HEADING, "Heading");
        for (int k = 0; k < 25; k++)
            sketch_block(&to, PARAGRAPH, "one line");
        sketch_close(&to);
    }
    voc_log *log = voc_log_new();
    ck_assert_ptr_null(voc__layout(to.document, test_theme(), test_shaper(), NULL, log));
    ck_assert_str_eq(voc_log_at(log, 0)->text, "the document takes more than 2000 pages");
    ck_assert_int_eq(voc_log_at(log, 0)->status, VOC_ERROR_LIMIT);
    voc_log_free(log);
    voc_document_free(to.document);
}
END_TEST

Suite *hostile_suite(void)
{
    static const test_name tests[] = {
        &a_word_wider_than_its_room_is_cut,
        &a_word_is_never_cut_inside_of_a_cluster,
        &a_paragraph_of_64_KiB_takes_several_pages,
        &a_table_of_200_rows_repeats_its_head,
        &a_table_of_forty_columns_keeps_within_the_margins,
        &a_row_higher_than_a_page_is_cut,
        &thousands_of_items_take_many_pages,
        &what_is_higher_than_a_page_in_any_block_is_cut,
        &a_long_heading_and_a_long_foot_keep_within_the_margins,
        &too_many_pages_are_an_error,
    };
    return suite_of("hostile", tests, sizeof tests / sizeof *tests);
}

static void print_large(void)
{
    test_edition(VOC_EDITION_LARGE_PRINT);
}

static void print_as_usual(void)
{
    test_edition(VOC_EDITION_STANDARD);
}

/* The same in large print, but for what is peculiar to tables of columns. */
Suite *hostile_large_suite(void)
{
    static const test_name tests[] = {
        &a_word_wider_than_its_room_is_cut,
        &a_word_is_never_cut_inside_of_a_cluster,
        &a_paragraph_of_64_KiB_takes_several_pages,
        &a_table_of_forty_columns_keeps_within_the_margins,
        &a_row_higher_than_a_page_is_cut,
        &thousands_of_items_take_many_pages,
        &what_is_higher_than_a_page_in_any_block_is_cut,
        &a_long_heading_and_a_long_foot_keep_within_the_margins,
    };
    return suite_with("hostile, large print", tests, sizeof tests / sizeof *tests, print_large,
                      print_as_usual);
}
