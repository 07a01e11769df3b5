/* What each edition promises of its pages. */
#include <string.h>

#include "tests/layout/property.h"
#include "tests/layout/suites.h"

#define TEXTS(...) ((const char *const[]){__VA_ARGS__, NULL})

/* Told each item of some pages. */
typedef void visit(const voc__item *item, void *context);

static void visit_items(const voc__pages *pages, visit *each, void *context)
{
    for (size_t p = 0; p < pages->page_count; p++)
        for (size_t i = 0; i < pages->pages[p].item_count; i++)
            each(&pages->pages[p].items[i], context);
}

static void add_columns(sketch *to, int count)
{
    for (int i = 0; i < count; i++)
        voc_document_leaf(to->document, VOC_NODE_TABLE_COLUMN, NULL, NULL);
}

static void add_table(sketch *to)
{
    sketch_open(to, TABLE);
    add_columns(to, 3);
    sketch_row(to, true, TEXTS("When", "Pay a year[1]", "What it counts"));
    sketch_open_with(to, ROW, .row_style = VOC_ROW_NEWEST);
    for (int i = 0; i < 3; i++) {
        const char *const cells[] = {"May 2024", "$$50,250", "specialists{1}"};
        sketch_open(to, CELL);
        sketch_block(to, PARAGRAPH, cells[i]);
        sketch_close(to);
    }
    sketch_close(to);
    sketch_open_with(to, ROW, .row_style = VOC_ROW_BREAK);
    sketch_open_with(to, CELL, .column_span = 3);
    sketch_block(to, PARAGRAPH, "The groups changed here");
    sketch_close(to);
    sketch_close(to);
    sketch_row(to, false, TEXTS("2014", "about 36,000", ""));
    sketch_close(to);
    sketch_open(to, NOTES);
    sketch_note(to, 1, "Counts more.");
    sketch_close(to);
}

/* A little of everything that has a size or a color. */
static sketch sample(void)
{
    sketch to = sketch_new(false, false);
    sketch_open(&to, TITLE_BLOCK);
    sketch_block(&to, KICKER, "Career guide");
    sketch_block(&to, TITLE, "Welder");
    sketch_block(&to, DECK, "Joins metal.[1]");
    sketch_block(&to, BYLINE, "Also called fitter");
    sketch_close(&to);
    sketch_open(&to, PANEL);
    sketch_open(&to, KEY_NUMBERS);
    sketch_number(&to, "$$51,000[1]", "Median pay a year", TEXTS("May 2024"));
    sketch_number(&to, "9 `months`", "Certificate", TEXTS("full time <old>"));
    sketch_close(&to);
    sketch_close(&to);
    sketch_block(&to, NOTICE, "*Paid listings.* Ask ~each~ school.");
    sketch_list(&to, VOC_MARKER_PLUS, TEXTS("Shipyards |Paid|", "Repair _shops_"));
    add_table(&to);
    voc_document_leaf(to.document, VOC_NODE_SOURCES, NULL, NULL);
    return to;
}

static void check_large(const voc__item *item, void *context)
{
    const voc_theme *theme = context;
    if (item->kind == VOC__ITEM_TEXT) {
        int color = item->as.text.color;
        ck_assert_double_ge(item->as.text.size, 16 - 1e-9);
        ck_assert(color == voc__theme_color(theme, VOC__INK) ||
                  color == voc__theme_color(theme, VOC__ACCENT));
    } else if (item->kind == VOC__ITEM_PATH && item->as.path.stroke != VOC__NO_COLOR) {
        ck_assert_double_ge(item->as.path.width, 0.75 - 1e-9);
    }
}

START_TEST(large_print_has_no_small_or_gray_text_and_no_thin_line)
{
    voc_theme *theme =
        voc_theme_make(&(voc_theme_request){.edition = VOC_EDITION_LARGE_PRINT}, NULL);
    test_edition(VOC_EDITION_LARGE_PRINT);
    voc__pages *pages = lay_out_sound(sample());
    visit_items(pages, check_large, theme);
    ck_assert_double_eq_tol(pages->pages[0].width, 612, 1e-9);
    ck_assert_double_eq_tol(item_of_text(pages, "Welder")->as.text.size, 36, 1e-9);
    ck_assert_double_eq_tol(item_of_text(pages, "Shipyards")->as.text.size, 18, 1e-9);
    ck_assert_double_eq_tol(item_of_text(pages, "Also called")->as.text.size, 16, 1e-9);
    voc__pages_free(pages);
    voc_theme_free(theme);
}
END_TEST

START_TEST(large_print_sets_key_numbers_one_a_row)
{
    test_edition(VOC_EDITION_LARGE_PRINT);
    voc__pages *pages = lay_out_sound(sample());
    const voc__item *one = item_of_text(pages, "$51,000"), *other = item_of_text(pages, "9 ");
    ck_assert_double_eq_tol(one->as.text.x, other->as.text.x, 1e-9);
    ck_assert_double_gt(other->as.text.y, one->as.text.y + 100);
    voc__pages_free(pages);
}
END_TEST

static voc__tag_role role_of(const voc__pages *pages, const char *text)
{
    const voc__tag *tag = tag_of_text(pages, text);
    ck_assert_msg(tag != NULL, "no \"%s\"", text);
    return tag->role;
}

START_TEST(a_wide_table_becomes_a_list_of_labels_and_values)
{
    test_edition(VOC_EDITION_LARGE_PRINT);
    voc__pages *pages = lay_out_sound(sample());
    for (size_t i = 0; i < pages->tag_count; i++)
        ck_assert_int_ne(pages->tags[i]->role, VOC__TAG_TABLE);
    ck_assert_int_eq(role_of(pages, "May 2024"), VOC__TAG_P);
    ck_assert_int_eq(role_of(pages, "$50,250"), VOC__TAG_LBODY);
    ck_assert_int_eq(role_of(pages, "Pay a year"), VOC__TAG_LBL);
    ck_assert_int_eq(role_of(pages, "The groups changed"), VOC__TAG_P);
    char text[65536] = "";
    for (size_t p = 0; p < pages->page_count; p++)
        strncat(text, page_text(pages, p, false), sizeof text - strlen(text) - 1);
    const char *const order[] = {"May 2024",       "Pay a year",  "$50,250",
                                 "What it counts", "specialists", "The groups changed",
                                 "2014",           "Pay a year",  "about 36,000"};
    const char *at = strstr(text, "Repair");
    for (size_t i = 0; i < sizeof order / sizeof *order && at; i++) {
        at = strstr(at, order[i]);
        ck_assert_msg(at != NULL, "\"%s\" is not where it belongs in: %s", order[i], text);
    }
    ck_assert_ptr_null(strstr(at, "What it counts")); /* an empty cell says nothing */
    voc__pages_free(pages);
}
END_TEST

START_TEST(a_table_of_two_columns_stays_one_in_large_print)
{
    sketch to = sketch_new(false, false);
    sketch_open(&to, TABLE);
    add_columns(&to, 2);
    sketch_row(&to, true, TEXTS("Year", "Pay"));
    sketch_row(&to, false, TEXTS("2024", "50,250"));
    sketch_close(&to);
    test_edition(VOC_EDITION_LARGE_PRINT);
    voc__pages *pages = lay_out_sound(to);
    ck_assert_int_eq(role_of(pages, "50,250"), VOC__TAG_TD);
    voc__pages_free(pages);
}
END_TEST

START_TEST(a_sheet_in_large_print_stands_upright_and_drops_nothing)
{
    sketch to = sketch_new(true, true);
    sketch_open_with(&to, TABLE, .role = VOC_ROLE_COMPARISON);
    add_columns(&to, 3);
    sketch_row(&to, true, TEXTS("", "=Welder=", "=Machinist="));
    for (int i = 0; i < 40; i++) {
        sketch_open_with(&to, ROW, .sign = VOC_SIGN_DIFFERS, .optional = true);
        for (int k = 0; k < 3; k++) {
            sketch_open_with(&to, CELL, .head = k == 0);
            sketch_block(&to, PARAGRAPH, k ? "value" : "Row");
            sketch_close(&to);
        }
        sketch_close(&to);
    }
    sketch_close(&to);
    test_edition(VOC_EDITION_LARGE_PRINT);
    voc__pages *pages = lay_out_sound(to);
    size_t rows = 0;
    for (size_t p = 0; p < pages->page_count; p++) {
        const char *text = page_text(pages, p, false);
        while ((text = strstr(text, "Row ")) != NULL) {
            rows++;
            text++;
        }
    }
    ck_assert_uint_eq(rows, 40);
    ck_assert_double_gt(pages->pages[0].height, pages->pages[0].width);
    voc__pages_free(pages);
}
END_TEST

static void check_neutral_color(int color)
{
    if (color != VOC__NO_COLOR)
        ck_assert_msg((color >> 16) == (color & 255) && (color >> 8 & 255) == (color & 255),
                      "#%06X is no gray", (unsigned)color);
}

static void check_neutral(const voc__item *item, void *context)
{
    (void)context;
    if (item->kind == VOC__ITEM_TEXT)
        check_neutral_color(item->as.text.color);
    if (item->kind == VOC__ITEM_DISC)
        check_neutral_color(item->as.disc.color);
    if (item->kind == VOC__ITEM_PATH) {
        check_neutral_color(item->as.path.fill);
        check_neutral_color(item->as.path.stroke);
    }
}

START_TEST(the_gray_edition_has_no_color)
{
    test_edition(VOC_EDITION_GRAY);
    voc__pages *pages = lay_out_sound(sample());
    visit_items(pages, check_neutral, NULL);
    voc__pages_free(pages);
}
END_TEST

static void check_no_tint(const voc__item *item, void *context)
{
    if (item->kind == VOC__ITEM_PATH)
        ck_assert_int_ne(item->as.path.fill, voc__theme_color(context, VOC__TINT));
}

START_TEST(the_ink_saving_edition_has_no_tinted_ground)
{
    voc_theme *theme = voc_theme_load(NULL, NULL);
    test_edition(VOC_EDITION_INK_SAVING);
    voc__pages *pages = lay_out_sound(sample());
    visit_items(pages, check_no_tint, theme);
    voc__pages_free(pages);
    voc_theme_free(theme);
}
END_TEST

/* A sum that tells where the text is, and how large. */
static void add_text(const voc__item *item, void *context)
{
    double *sum = context;
    if (item->kind == VOC__ITEM_TEXT)
        *sum += item->as.text.x + 3 * item->as.text.y + 7 * item->as.text.size;
}

START_TEST(gray_sets_every_word_where_the_standard_edition_does)
{
    double sums[2] = {0, 0};
    for (int i = 0; i < 2; i++) {
        test_edition(i ? VOC_EDITION_GRAY : VOC_EDITION_STANDARD);
        voc__pages *pages = lay_out_sound(sample());
        visit_items(pages, add_text, &sums[i]);
        voc__pages_free(pages);
    }
    ck_assert_double_eq(sums[0], sums[1]);
}
END_TEST

static void print_as_usual(void)
{
    test_edition(VOC_EDITION_STANDARD);
}

Suite *editions_suite(void)
{
    static const test_name tests[] = {
        &large_print_has_no_small_or_gray_text_and_no_thin_line,
        &large_print_sets_key_numbers_one_a_row,
        &a_wide_table_becomes_a_list_of_labels_and_values,
        &a_table_of_two_columns_stays_one_in_large_print,
        &a_sheet_in_large_print_stands_upright_and_drops_nothing,
        &the_gray_edition_has_no_color,
        &the_ink_saving_edition_has_no_tinted_ground,
        &gray_sets_every_word_where_the_standard_edition_does,
    };
    return suite_with("editions", tests, sizeof tests / sizeof *tests, print_as_usual,
                      print_as_usual);
}
