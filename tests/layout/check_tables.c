#include <stdio.h>
#include <string.h>

#include "tests/layout/property.h"
#include "tests/layout/suites.h"

#define TEXTS(...) ((const char *const[]){__VA_ARGS__, NULL})

static void add_column(sketch *to, voc_align align, int weight)
{
    voc_document_leaf(to->document, VOC_NODE_TABLE_COLUMN,
                      &(voc_attributes){.align = align, .weight = weight}, NULL);
}

static double right_of(const voc__item *item)
{
    return item->as.text.x + item->as.text.runs.advance * item->as.text.size / 1000;
}

START_TEST(numbers_end_where_their_head_ends)
{
    sketch to = sketch_new(false, false);
    sketch_open(&to, TABLE);
    add_column(&to, VOC_ALIGN_START, 0);
    add_column(&to, VOC_ALIGN_END, 0);
    add_column(&to, VOC_ALIGN_START, 1);
    sketch_row(&to, true, TEXTS("Year", "Pay a year", "What"));
    sketch_row(&to, false, TEXTS("2024", "50,250", "specialists"));
    sketch_row(&to, false, TEXTS("2014", "about 36,000", "coders"));
    sketch_close(&to);
    voc__pages *pages = lay_out_sound(to);
    double head = right_of(item_of_text(pages, "Pay a year"));
    ck_assert_double_eq_tol(right_of(item_of_text(pages, "50,250")), head, 0.02);
    ck_assert_double_eq_tol(right_of(item_of_text(pages, "about 36,000")), head, 0.02);
    ck_assert_double_eq_tol(item_of_text(pages, "specialists")->as.text.x,
                            item_of_text(pages, "What")->as.text.x, 0.02);
    voc__pages_free(pages);
}
END_TEST

START_TEST(narrow_columns_stay_whole_where_a_wide_one_must_break)
{
    sketch to = sketch_new(false, false);
    sketch_open(&to, TABLE);
    for (int i = 0; i < 3; i++)
        add_column(&to, VOC_ALIGN_START, 0);
    sketch_row(&to, true, TEXTS("A", "B", "C"));
    sketch_row(
        &to, false,
        TEXTS("not stated",
              "a cell with so many words that they cannot all stand on one line of the page, "
              "however wide its column may be made at the cost of those beside it",
              "not surveyed"));
    sketch_close(&to);
    voc__pages *pages = lay_out_sound(to);
    ck_assert_ptr_nonnull(item_of_text(pages, "not stated"));
    ck_assert_ptr_nonnull(item_of_text(pages, "not surveyed"));
    voc__pages_free(pages);
}
END_TEST

/* One word as long as the page is wide. */
#define ENDLESS                                                                                    \
    "endlessendlessendlessendlessendlessendlessendlessendlessendlessendlessendlessendlessendless"  \
    "endlessendlessendlessendlessendlessendlessendlessendless"

START_TEST(words_of_narrow_columns_stay_whole_where_one_of_a_wide_one_must_break)
{
    sketch to = sketch_new(false, false);
    sketch_open(&to, TABLE);
    for (int i = 0; i < 3; i++)
        add_column(&to, VOC_ALIGN_START, 0);
    sketch_row(&to, true, TEXTS("Openings", "B", "C"));
    sketch_row(&to, false, TEXTS("each", ENDLESS, "months"));
    sketch_close(&to);
    voc__pages *pages = lay_out_sound(to);
    ck_assert_ptr_nonnull(item_of_text(pages, "Openings"));
    ck_assert_ptr_nonnull(item_of_text(pages, "months"));
    ck_assert_ptr_null(item_of_text(pages, ENDLESS));
    voc__pages_free(pages);
}
END_TEST

/* The numerals alone would fill the line. */
START_TEST(words_below_wide_numerals_stay_whole)
{
    sketch to = sketch_new(false, false);
    sketch_open_with(&to, KEY_NUMBERS, .role = VOC_ROLE_LARGE);
    sketch_number(&to, "ISK 35,892", "Pay", TEXTS(NULL));
    sketch_number(&to, "0 to 50 years", "Study", TEXTS(NULL));
    sketch_number(&to, "0", "Openings", TEXTS(NULL));
    sketch_close(&to);
    voc__pages *pages = lay_out_sound(to);
    ck_assert_ptr_nonnull(item_of_text(pages, "Openings"));
    ck_assert_ptr_nonnull(item_of_text(pages, "0 to 50 years"));
    voc__pages_free(pages);
}
END_TEST

START_TEST(cells_are_tagged_with_their_scope_and_span)
{
    sketch to = sketch_new(false, false);
    sketch_open_with(&to, TABLE, .role = VOC_ROLE_COMPARISON);
    for (int i = 0; i < 3; i++)
        add_column(&to, VOC_ALIGN_START, 0);
    sketch_row(&to, true, TEXTS("", "=One=", "=Two="));
    sketch_open_with(&to, ROW, .sign = VOC_SIGN_ALIKE);
    sketch_open_with(&to, CELL, .head = true);
    sketch_block(&to, PARAGRAPH, "Where");
    sketch_close(&to);
    sketch_open_with(&to, CELL, .column_span = 2);
    sketch_block(&to, PARAGRAPH, "everywhere");
    sketch_close(&to);
    sketch_close(&to);
    sketch_close(&to);
    voc__pages *pages = lay_out_sound(to);
    const voc__tag *one = tag_of_text(pages, "One"), *where = tag_of_text(pages, "Where");
    const voc__tag *both = tag_of_text(pages, "everywhere");
    ck_assert_int_eq(one->role, VOC__TAG_TH);
    ck_assert_int_eq(one->scope, VOC__SCOPE_COLUMN);
    ck_assert_int_eq(one->parent->parent->role, VOC__TAG_THEAD);
    ck_assert_uint_eq(one->parent->kid_count, 3); /* the empty corner is there */
    ck_assert_int_eq(where->scope, VOC__SCOPE_ROW);
    ck_assert_str_eq(where->kids[0].tag->actual_text, "alike ");
    ck_assert_int_eq(both->role, VOC__TAG_TD);
    ck_assert_int_eq(both->column_span, 2);
    voc__pages_free(pages);
}
END_TEST

/* A table of this many rows after this many lines. */
static sketch table_after(int lines, int rows, int break_at)
{
    sketch to = sketch_new(false, false);
    for (int i = 0; i < lines; i++)
        sketch_block(&to, PARAGRAPH, "one line");
    sketch_open(&to, TABLE);
    add_column(&to, VOC_ALIGN_START, 0);
    sketch_row(&to, true, TEXTS("Head"));
    for (int i = 0; i < rows; i++) {
        sketch_open_with(&to, ROW, .row_style = i == break_at ? VOC_ROW_BREAK : VOC_ROW_PLAIN);
        sketch_open(&to, CELL);
        sketch_block(&to, PARAGRAPH, i == break_at ? "break" : "row");
        sketch_close(&to);
        sketch_close(&to);
    }
    sketch_close(&to);
    return to;
}

static int count(const char *text, const char *word)
{
    int found = 0;
    for (const char *at = strstr(text, word); at; at = strstr(at + 1, word))
        found++;
    return found;
}

START_TEST(a_split_table_has_two_rows_on_either_side)
{
    for (int lines = 25; lines < 40; lines++) {
        voc__pages *pages = lay_out_sound(table_after(lines, 6, -1));
        for (size_t i = 0; i < pages->page_count; i++)
            ck_assert_int_ne(count(page_text(pages, i, false), "row "), 1);
        int heads = count(page_text(pages, 0, true), "Head");
        ck_assert_int_eq(heads, count(page_text(pages, 0, false), "row ") > 0);
        voc__pages_free(pages);
    }
}
END_TEST

START_TEST(a_break_stays_with_the_row_after_it)
{
    for (int lines = 22; lines < 40; lines++) {
        voc__pages *pages = lay_out_sound(table_after(lines, 9, 4));
        const char *text = page_text(pages, 0, false);
        size_t size = strlen(text);
        ck_assert(size < 6 || strcmp(text + size - 6, "break ") != 0);
        voc__pages_free(pages);
    }
}
END_TEST

START_TEST(a_sheet_that_is_too_long_drops_optional_rows_and_says_so)
{
    sketch to = sketch_new(true, true);
    sketch_open_with(&to, TABLE, .role = VOC_ROLE_COMPARISON);
    add_column(&to, VOC_ALIGN_START, 0);
    add_column(&to, VOC_ALIGN_START, 0);
    sketch_row(&to, true, TEXTS("", "=Name="));
    for (int i = 0; i < 40; i++) {
        char name[20];
        snprintf(name, sizeof name, "Row %d.", i);
        sketch_open_with(&to, ROW, .optional = i >= 10, .late = i >= 30);
        sketch_open_with(&to, CELL, .head = true);
        sketch_block(&to, PARAGRAPH, name);
        sketch_close(&to);
        sketch_open(&to, CELL);
        sketch_block(&to, PARAGRAPH, "value");
        sketch_close(&to);
        sketch_close(&to);
    }
    sketch_close(&to);
    voc__pages *pages = lay_out_sound(to);
    const char *text = page_text(pages, 0, false);
    ck_assert_uint_eq(pages->page_count, 1);
    ck_assert_ptr_nonnull(strstr(text, "Rows left out for want of room: Row "));
    ck_assert_ptr_nonnull(strstr(text, "Row 10. value"));
    ck_assert_ptr_null(strstr(text, "Row 29. value"));
    ck_assert_ptr_nonnull(strstr(text, "Row 29."));
    ck_assert_ptr_nonnull(strstr(text, "Row 39. value")); /* a late one */
    voc__pages_free(pages);
}
END_TEST

START_TEST(a_letter_has_its_note_on_each_page_it_stands_on)
{
    sketch to = sketch_new(false, false);
    sketch_open(&to, TABLE);
    add_column(&to, VOC_ALIGN_START, 0);
    sketch_row(&to, true, TEXTS("Head"));
    for (int i = 0; i < 90; i++)
        sketch_row(&to, false, TEXTS(i % 30 == 4 ? "row{1}" : "row"));
    sketch_close(&to);
    sketch_open(&to, NOTES);
    sketch_note(&to, 1, "Not like the others.");
    sketch_close(&to);
    voc__pages *pages = lay_out_sound(to);
    ck_assert_uint_eq(pages->page_count, 3);
    for (size_t i = 0; i < 3; i++)
        ck_assert_ptr_nonnull(strstr(page_text(pages, i, true), "Not like the others."));
    ck_assert_ptr_null(strstr(page_text(pages, 0, false), "Not like the others."));
    ck_assert_ptr_nonnull(strstr(page_text(pages, 2, false), "Not like the others."));
    voc__pages_free(pages);
}
END_TEST

/* A table of 60 rows, one of which bears a letter. */
static voc__pages *lay_out_letter(int lettered)
{
    sketch to = sketch_new(false, false);
    sketch_open(&to, TABLE);
    add_column(&to, VOC_ALIGN_START, 0);
    sketch_row(&to, true, TEXTS("Head"));
    for (int i = 0; i < 60; i++) {
        char cell[30];
        snprintf(cell, sizeof cell, "Row %d.%s", i, i == lettered ? "{1}" : "");
        sketch_row(&to, false, TEXTS(cell));
    }
    sketch_close(&to);
    sketch_open(&to, NOTES);
    sketch_note(&to, 1, "Not like the others.");
    sketch_close(&to);
    return lay_out_sound(to);
}

START_TEST(a_note_whose_letter_the_note_itself_moved_to_the_next_page_is_not_printed)
{
    voc__pages *pages = lay_out_letter(59);
    int last = 0;
    char name[20] = "Row 1.";
    while (page_of_text(pages, name) == 0)
        snprintf(name, sizeof name, "Row %d.", ++last);
    voc__pages_free(pages);
    snprintf(name, sizeof name, "Row %d.", last - 1);
    pages = lay_out_letter(last - 1);
    ck_assert_int_eq(page_of_text(pages, name), 1);
    ck_assert_ptr_null(strstr(page_text(pages, 0, true), "Not like the others."));
    voc__pages_free(pages);
}
END_TEST

Suite *tables_suite(void)
{
    static const test_name tests[] = {
        &numbers_end_where_their_head_ends,
        &narrow_columns_stay_whole_where_a_wide_one_must_break,
        &words_of_narrow_columns_stay_whole_where_one_of_a_wide_one_must_break,
        &words_below_wide_numerals_stay_whole,
        &cells_are_tagged_with_their_scope_and_span,
        &a_split_table_has_two_rows_on_either_side,
        &a_break_stays_with_the_row_after_it,
        &a_letter_has_its_note_on_each_page_it_stands_on,
        &a_note_whose_letter_the_note_itself_moved_to_the_next_page_is_not_printed,
        &a_sheet_that_is_too_long_drops_optional_rows_and_says_so,
    };
    return suite_of("tables", tests, sizeof tests / sizeof *tests);
}
