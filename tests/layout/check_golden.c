/* Small documents on pages against those that were looked at and found good. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/golden.h"
#include "tests/layout/property.h"
#include "tests/layout/suites.h"

#define TEXTS(...) ((const char *const[]){__VA_ARGS__, NULL})

static void add_title(sketch *to, const char *kicker, const char *title, const char *deck)
{
    sketch_open(to, TITLE_BLOCK);
    sketch_block(to, KICKER, kicker);
    sketch_block(to, TITLE, title);
    if (deck)
        sketch_block(to, DECK, deck);
    sketch_close(to);
}

static void add_columns(sketch *to, int count)
{
    for (int i = 0; i < count; i++)
        voc_document_leaf(to->document, VOC_NODE_TABLE_COLUMN, NULL, NULL);
}

/* Title, panel with numbers and definitions, sections side by side, sources. */
static sketch first_page(void)
{
    sketch to = sketch_new(false, false);
    add_title(&to, "Career guide", "Welder", "Joins metal so that it holds.[1]");
    sketch_open(&to, PANEL);
    sketch_open(&to, KEY_NUMBERS);
    sketch_number(&to, "$$51,000[1]", "Median pay a year", TEXTS("May 2024"));
    sketch_number(&to, "9 `months`", "Certificate", TEXTS("full time[2]"));
    sketch_close(&to);
    sketch_open(&to, DEFINITIONS);
    sketch_definition(&to, "Education", "Certificate: usual[1,2]");
    sketch_definition(&to, "Online", "Theory yes; practice in the shop");
    sketch_close(&to);
    sketch_close(&to);
    sketch_block_with(&to, PARAGRAPH, "Sources are on page #.", .role = VOC_ROLE_NOTE);
    sketch_open_with(&to, COLUMNS, .ratio = VOC_RATIO_WIDE_NARROW);
    sketch_open(&to, COLUMN);
    sketch_section(&to, 2, "What they do");
    sketch_list(&to, VOC_MARKER_DISC,
                TEXTS("Cut and shape metal[1]", "Join it, and test the seam"));
    sketch_close(&to);
    sketch_close(&to);
    sketch_open(&to, COLUMN);
    sketch_section(&to, 2, "Where they work");
    sketch_list(&to, VOC_MARKER_PLUS, TEXTS("Shipyards", "Repair shops"));
    sketch_close(&to);
    sketch_close(&to);
    sketch_close(&to);
    sketch_section(&to, 2, "Sources");
    voc_document_leaf(to.document, VOC_NODE_SOURCES, NULL, NULL);
    sketch_close(&to);
    return to;
}

static void add_value_row(sketch *to, voc_sign sign, const char *label, const char *one,
                          const char *two)
{
    const char *const cells[] = {label, one, two};
    sketch_open_with(to, ROW, .sign = sign);
    for (int i = 0; i < (two ? 3 : 2); i++) {
        sketch_open_with(to, CELL, .head = i == 0, .column_span = !two && i == 1 ? 2 : 1);
        sketch_block(to, PARAGRAPH, cells[i]);
        sketch_close(to);
    }
    sketch_close(to);
}

static sketch comparison(void)
{
    sketch to = sketch_new(true, true);
    add_title(&to, "Comparison sheet", "Two ways to work with metal", NULL);
    sketch_open_with(&to, TABLE, .role = VOC_ROLE_COMPARISON);
    add_columns(&to, 3);
    sketch_row(&to, true, TEXTS("", "=Welder=", "=Machinist="));
    add_value_row(&to, VOC_SIGN_DIFFERS, "Pay a year[1]", "^$$51,000^{1}", "^$$56,000^");
    add_value_row(&to, VOC_SIGN_ALIKE, "Where", "Shops and plants", NULL);
    add_value_row(&to, VOC_SIGN_NONE, "Other pay", "none found", "about $$50,000 <9 years old>");
    sketch_close(&to);
    sketch_open(&to, NOTES);
    sketch_note(&to, 1, "Counts solderers as well.");
    sketch_close(&to);
    voc_document_leaf(to.document, VOC_NODE_SOURCES, &(voc_attributes){.role = VOC_ROLE_NOTE},
                      NULL);
    return to;
}

/* A table over two pages, with a break of its classification. */
static sketch long_table(void)
{
    sketch to = sketch_new(false, false);
    sketch_section(&to, 2, "Pay");
    sketch_open(&to, TABLE);
    add_columns(&to, 2);
    sketch_row(&to, true, TEXTS("Year", "What"));
    for (int i = 0; i < 40; i++) {
        bool is_break = i == 36;
        sketch_open_with(&to, ROW, .row_style = is_break ? VOC_ROW_BREAK : VOC_ROW_PLAIN);
        for (int k = 0; k < (is_break ? 1 : 2); k++) {
            sketch_open_with(&to, CELL, .column_span = is_break ? 2 : 1);
            sketch_block(&to, PARAGRAPH, is_break ? "The groups changed here" : "value");
            sketch_close(&to);
        }
        sketch_close(&to);
    }
    sketch_close(&to);
    sketch_close(&to);
    return to;
}

static sketch listing(void)
{
    static const char *const names[] = {"*North College*, Canton, IL",
                                        "*South College*, Tiffin, OH", "*West College*, online"};
    sketch to = sketch_new(false, false);
    sketch_section(&to, 2, "Where to study");
    sketch_block(&to, NOTICE, "*Listings that may be paid for.* Ask each school.");
    sketch_open(&to, LISTING);
    for (int i = 0; i < 3; i++) {
        sketch_open(&to, ENTRY);
        sketch_block(&to, PARAGRAPH, names[i]);
        if (i == 1)
            sketch_block(&to, PARAGRAPH, "Certificate in welding");
        if (i < 2)
            voc_document_leaf(to.document, VOC_NODE_TAG, NULL, "Featured");
        sketch_close(&to);
    }
    sketch_close(&to);
    sketch_close(&to);
    return to;
}

static void add_action(sketch *to, const char *title, const char *words, const char *line)
{
    sketch_open(to, ACTION);
    sketch_block(to, TERM, title);
    sketch_block(to, PARAGRAPH, words);
    if (line)
        sketch_block(to, LABEL, line);
    sketch_close(to);
}

static void add_contact(sketch *to, voc_role role)
{
    sketch_open_with(to, CONTACT, .role = role, .url = "https://lakeshire.example/careers",
                     .alt = "QR code of lakeshire.example/careers");
    sketch_block(to, PARAGRAPH, "*Career Services*\nRoom 112, Lake Hall");
    sketch_block(to, PARAGRAPH, "*lakeshire.example/careers*");
    sketch_close(to);
}

/* Actions and contact as a letter and as a handout have them. */
static sketch actions(void)
{
    sketch to = sketch_new(false, false);
    sketch_section(&to, 2, "Your next actions");
    sketch_open(&to, ACTIONS);
    add_action(&to, "Choose two programs", "Ask whether they are accredited.[1]", "by");
    add_action(&to, "Ask what counts", "In writing.", "by");
    sketch_close(&to);
    add_contact(&to, VOC_ROLE_BODY);
    sketch_close(&to);
    sketch_section(&to, 2, "Three steps");
    sketch_open_with(&to, ACTIONS, .role = VOC_ROLE_LARGE);
    add_action(&to, "Finish school", "Mathematics gives a head start.[1]", NULL);
    add_action(&to, "Learn to weld", "Certificates take nine months.", NULL);
    sketch_close(&to);
    sketch_open(&to, PANEL);
    add_contact(&to, VOC_ROLE_LARGE);
    sketch_close(&to);
    sketch_close(&to);
    voc_document_leaf(to.document, VOC_NODE_SOURCES, &(voc_attributes){.role = VOC_ROLE_NOTE},
                      NULL);
    return to;
}

static void add_choices(sketch *to, const char *question, const char *const *words, int most)
{
    sketch_open_with(to, CHOICES, .column_span = most);
    if (question)
        sketch_block(to, TERM, question);
    for (; *words; words++)
        sketch_block_with(to, CHOICE, *words, .blank = strcmp(*words, "Other") == 0);
    sketch_close(to);
}

/* A sheet with a slip: what stands behind the slip is at the foot of the front. */
static sketch form(void)
{
    sketch to = sketch_new(false, false);
    voc_document_info info = *voc_document_get_info(to.document);
    info.one_sheet = true;
    info.words.overleaf = "A form overleaf";
    voc_document *sheet = voc_document_new(&info);
    voc_document_free(to.document);
    to.document = sheet;
    sketch_open_with(&to, TITLE_BLOCK, .role = VOC_ROLE_LARGE);
    sketch_block(&to, KICKER, "A career in brief");
    sketch_block(&to, TITLE, "Welder of pipes and of pressure vessels");
    sketch_block(&to, DECK, "Joins metal so that it holds.");
    sketch_close(&to);
    sketch_open_with(&to, KEY_NUMBERS, .role = VOC_ROLE_LARGE);
    sketch_number(&to, "$$51,000", "Median pay a year", TEXTS("May 2024"));
    sketch_number(&to, "9 months", "Certificate", TEXTS("full time"));
    sketch_close(&to);
    sketch_open_with(&to, PANEL, .foot = true);
    add_contact(&to, VOC_ROLE_LARGE);
    sketch_close(&to);
    sketch_open_with(&to, SECTION, .level = 2, .new_page = true);
    sketch_block(&to, HEADING, "Ask any school");
    add_choices(&to, NULL, TEXTS("What does it cost?", "How long does it take?", "Is it near?"), 2);
    sketch_close(&to);
    sketch_open(&to, SLIP);
    sketch_block(&to, HEADING, "Yes, tell me more");
    sketch_block(&to, ASIDE, "Cut here.");
    sketch_open(&to, BLANKS);
    sketch_block(&to, BLANK, "Name");
    sketch_block(&to, BLANK, "Phone");
    sketch_block(&to, BLANK, "Email");
    sketch_close(&to);
    add_choices(&to, "What interests you?", TEXTS("Pipes", "Ships", "Bridges", "Cars", "Other"), 0);
    add_choices(&to, "By day?", TEXTS("Yes", "No"), 0);
    sketch_close(&to);
    return to;
}

/* Scripts of every kind beside each other, over lines: in a heading, a paragraph and cells. */
static sketch scripts(void)
{
    sketch to = sketch_new(false, false);
    add_title(&to, "For \u0645\u062d\u0645\u062f 12", "Dr. \u05e9\u05e8\u05d4 Levi (2)",
              "\u0936\u094d\u0930\u0940 \u0e2a\u0e21\u0e0a\u0e32\u0e22");
    sketch_block(
        &to, PARAGRAPH,
        "Before \u2068\u05d0\u05d1\u05d2 \u05d3\u05d4\u05d5 (\u05d6\u05d7) 3.5%\u2069, then "
        "*\u2068\u0639\u0628\u062f \u0627\u0644\u0631\u062d\u0645\u0646\u060c 2026\u2069*, "
        "then \u0930\u093e\u092e \u0915\u0943\u0937\u094d\u0923 and "
        "\u0e01\u0e23\u0e38\u0e07\u0e40\u0e17\u0e1e\u0e2f in one line; and a name that goes on: "
        "\u2068\u0645\u062d\u0645\u062f \u0639\u0644\u064a John Smith \u0623\u062d\u0645\u062f "
        "12 \u0646\u0648\u0631\u2069.");
    sketch_section(&to, 2,
                   "What \u2068\u05d3\u05d5\u05d3 \u05d1\u05df "
                   "\u05d2\u05d5\u05e8\u05d9\u05d5\u05df\u2069 has");
    sketch_open(&to, TABLE);
    add_columns(&to, 4);
    sketch_row(&to, true,
               TEXTS("Who", "\u05d0\u05d1", "What", "\u0939\u093f\u0928\u094d\u0926\u0940"));
    sketch_row(
        &to, false,
        TEXTS("\u0645\u062d\u0645\u062f \u0639\u0628\u062f \u0627\u0644\u0631\u062d\u0645\u0646 "
              "Smith \u0627\u0644\u0623\u062d\u0645\u062f \u0628\u0646 \u064a\u0648\u0633\u0641",
              "12",
              "a certificate that takes nine months of study, and more words than one line has",
              "\u0936\u094d\u0930\u0940\u092e\u0924\u0940 \u0930\u093e\u0927\u093f\u0915\u093e "
              "(\u05d0\u05d1 7) \u0e2a\u0e21\u0e0a\u0e32\u0e22 \u0e01\u0e49\u0e2d\u0e07"));
    sketch_close(&to);
    sketch_close(&to);
    return to;
}

static char *dump_of(sketch to)
{
    char *text = NULL;
    size_t size = 0;
    voc__pages *pages = voc__layout(to.document, test_theme(), test_shaper(), NULL, NULL);
    FILE *out = open_memstream(&text, &size);
    ck_assert_ptr_nonnull(pages);
    check_sound(pages, to.document);
    ck_assert_ptr_nonnull(out);
    ck_assert_int_eq(voc__pages_dump(pages, out), VOC_OK);
    fclose(out);
    voc__pages_free(pages);
    voc_document_free(to.document); /* pages have texts of it */
    return text;
}

static void check_golden(const char *name, sketch to)
{
    char *text = dump_of(to);
    golden_expect("pages", name, ".txt", text);
    free(text);
}

START_TEST(a_first_page_is_as_it_was_found_good)
{
    check_golden("first-page", first_page());
}
END_TEST

START_TEST(a_comparison_is_as_it_was_found_good)
{
    check_golden("comparison", comparison());
}
END_TEST

START_TEST(a_table_over_two_pages_is_as_it_was_found_good)
{
    check_golden("long-table", long_table());
}
END_TEST

START_TEST(a_listing_is_as_it_was_found_good)
{
    check_golden("listing", listing());
}
END_TEST

START_TEST(a_form_is_as_it_was_found_good)
{
    check_golden("form", form());
}
END_TEST

START_TEST(actions_and_a_contact_are_as_they_were_found_good)
{
    check_golden("actions", actions());
}
END_TEST

/* The faces are Debian's fonts-noto-core. */
START_TEST(scripts_beside_each_other_are_as_they_were_found_good)
{
    if (access("/usr/share/fonts/truetype/noto/NotoSansHebrew-Regular.ttf", R_OK) == 0)
        check_golden("scripts", scripts());
    else
        printf("skipped: needs Debian's fonts-noto-core\n");
}
END_TEST

START_TEST(every_edition_is_as_it_was_found_good)
{
    test_edition(VOC_EDITION_LARGE_PRINT);
    check_golden("first-page-large-print", first_page());
    check_golden("comparison-large-print", comparison());
    check_golden("long-table-large-print", long_table());
    test_edition(VOC_EDITION_GRAY);
    check_golden("first-page-gray", first_page());
    test_edition(VOC_EDITION_INK_SAVING);
    check_golden("first-page-ink-saving", first_page());
    test_edition(VOC_EDITION_STANDARD);
}
END_TEST

Suite *golden_suite(void)
{
    static const test_name tests[] = {
        &a_first_page_is_as_it_was_found_good,
        &a_comparison_is_as_it_was_found_good,
        &a_table_over_two_pages_is_as_it_was_found_good,
        &a_listing_is_as_it_was_found_good,
        &a_form_is_as_it_was_found_good,
        &actions_and_a_contact_are_as_they_were_found_good,
        &scripts_beside_each_other_are_as_they_were_found_good,
        &every_edition_is_as_it_was_found_good,
    };
    return suite_of("golden", tests, sizeof tests / sizeof *tests);
}
