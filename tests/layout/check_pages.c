#include <math.h>
#include <stdio.h>
#include <string.h>

#include "tests/layout/property.h"
#include "tests/layout/suites.h"

#define TEXTS(...) ((const char *const[]){__VA_ARGS__, NULL})

START_TEST(an_empty_document_is_one_page_with_a_foot)
{
    sketch to = sketch_new(false, false);
    voc__pages *pages = lay_out_sound(to);
    ck_assert_uint_eq(pages->page_count, 1);
    ck_assert_str_eq(page_text(pages, 0, false), "");
    ck_assert_ptr_nonnull(strstr(page_text(pages, 0, true), "Page 1 of 1"));
    voc__pages_free(pages);
}
END_TEST

START_TEST(pages_after_the_first_have_a_running_head)
{
    voc__pages *pages = lay_out_sound(sketch_sections(12));
    ck_assert_uint_ge(pages->page_count, 2);
    ck_assert_ptr_null(strstr(page_text(pages, 0, true), "Career guide"));
    ck_assert_ptr_nonnull(strstr(page_text(pages, 1, true), "Career guide"));
    ck_assert_ptr_nonnull(strstr(page_text(pages, 1, true), "Page 2 of"));
    voc__pages_free(pages);
}
END_TEST

START_TEST(a_heading_stays_with_what_follows)
{
    for (int sections = 4; sections < 30; sections++) {
        voc__pages *pages = lay_out_sound(sketch_sections(sections));
        for (size_t i = 0; i + 1 < pages->page_count; i++) {
            const char *text = page_text(pages, i, false);
            ck_assert_str_ne(text + strlen(text) - strlen("A section "), "A section ");
        }
        voc__pages_free(pages);
    }
}
END_TEST

START_TEST(tags_name_what_they_hold)
{
    sketch to = sketch_sections(1);
    sketch_list(&to, VOC_MARKER_DISC, TEXTS("an item"));
    voc__pages *pages = lay_out_sound(to);
    const voc__tag *item = tag_of_text(pages, "an item");
    ck_assert_int_eq(tag_of_text(pages, "A sketch")->role, VOC__TAG_H1);
    ck_assert_int_eq(tag_of_text(pages, "A section")->role, VOC__TAG_H2);
    ck_assert_int_eq(tag_of_text(pages, "Whoever")->role, VOC__TAG_P);
    ck_assert_int_eq(item->role, VOC__TAG_LBODY);
    ck_assert_int_eq(item->parent->role, VOC__TAG_LI);
    ck_assert_str_eq(item->parent->kids[0].tag->actual_text, "\xE2\x80\xA2");
    voc__pages_free(pages);
}
END_TEST

static void say_in(sketch *to, const char *language, const char *text)
{
    voc_document_leaf(to->document, VOC_NODE_TEXT, &(voc_attributes){.language = language}, text);
}

START_TEST(words_of_another_language_are_tagged_within_their_line_and_link)
{
    sketch to = sketch_new(false, false);
    sketch_open(&to, PARAGRAPH);
    sketch_say(&to, "A ");
    say_in(&to, "es", "licenciatura");
    sketch_say(&to, " is ");
    sketch_open_with(&to, LINK, .url = "https://example.org/");
    say_in(&to, "es", "larga");
    sketch_close(&to);
    sketch_close(&to);
    voc__pages *pages = lay_out_sound(to);
    const voc__tag *word = tag_of_text(pages, "licenciatura");
    const voc__tag *linked = tag_of_text(pages, "larga");
    ck_assert_int_eq(word->role, VOC__TAG_SPAN);
    ck_assert_str_eq(word->language, "es");
    ck_assert_ptr_null(tag_of_text(pages, "A ")->language);
    ck_assert_int_eq(linked->parent->role, VOC__TAG_LINK);
    ck_assert_uint_eq(pages->pages[0].annotation_count, 1);
    ck_assert_ptr_eq(pages->pages[0].annotations[0].tag, linked->parent);
    voc__pages_free(pages);
}
END_TEST

/* Two sections side by side below so many lines. */
static sketch sections_beside(int lines)
{
    sketch to = sketch_new(false, false);
    for (int i = 0; i < lines; i++)
        sketch_block(&to, PARAGRAPH, "A line above");
    sketch_open_with(&to, COLUMNS, .ratio = VOC_RATIO_EQUAL);
    for (int i = 0; i < 2; i++) {
        sketch_open(&to, COLUMN);
        sketch_section(&to, 2, i ? "The other" : "The one");
        for (int k = 0; k < 4; k++)
            sketch_block(&to, PARAGRAPH,
                         "What is said of each is long enough to take three lines "
                         "where it has half of the page, and fewer on all of it.");
        sketch_close(&to);
        sketch_close(&to);
    }
    sketch_close(&to);
    return to;
}

static int count_of(const voc__pages *pages, const char *words)
{
    int count = 0;
    for (size_t i = 0; i < pages->page_count; i++)
        for (const char *at = page_text(pages, i, false); (at = strstr(at, words)); at++)
            count++;
    return count;
}

START_TEST(sections_side_by_side_go_under_each_other_where_the_page_would_stay_empty)
{
    int beside = 0, under = 0, moved = 0;
    for (int lines = 1; lines < 34; lines++) {
        voc__pages *pages = lay_out_sound(sections_beside(lines));
        double one = item_of_text(pages, "The one")->as.text.y;
        double other = item_of_text(pages, "The other")->as.text.y;
        int page = page_of_text(pages, "The one"), other_page = page_of_text(pages, "The other");
        ck_assert_int_eq(count_of(pages, "The one"), 1);
        ck_assert_int_eq(count_of(pages, "The other"), 1);
        ck_assert_int_eq(count_of(pages, "What is said"), 8);
        if (page == other_page && fabs(one - other) < 0.01) {
            beside++;
            moved += page;
        } else {
            ck_assert(other_page > page || other > one);
            ck_assert_int_eq(page, 0);
            under++;
        }
        if (pages->bookmark_count) {
            ck_assert_uint_eq(pages->bookmark_count, 2);
            ck_assert_int_eq(pages->bookmarks[1].page, other_page);
        }
        voc__pages_free(pages);
    }
    ck_assert_int_gt(beside - moved, 0);
    ck_assert_int_gt(under, 0);
    ck_assert_int_gt(moved, 0); /* little room is better left empty */
}
END_TEST

START_TEST(gaps_between_sections_are_tightened_only_where_that_saves_a_page)
{
    const double loose = 56.5, tight = 52.5; /* from heading to heading */
    int pulled = 0, left = 0;
    for (int lines = 1; lines < 30; lines++) {
        sketch to = sketch_new(false, false);
        for (int i = 0; i < 6; i++) {
            char heading[2] = {(char)('A' + i), '\0'};
            sketch_section(&to, 2, heading);
            for (int k = 0; k < (i < 5 ? 1 : lines); k++)
                sketch_block(&to, PARAGRAPH, "a line");
            sketch_close(&to);
        }
        voc__pages *pages = lay_out_sound(to);
        double step = item_of_text(pages, "B")->as.text.y - item_of_text(pages, "A")->as.text.y;
        if (pages->page_count > 1) {
            ck_assert_double_eq_tol(step, loose, 0.01);
            left++;
        } else if (step < loose - 0.01) {
            ck_assert_double_eq_tol(step, tight, 0.01);
            pulled++;
        }
        voc__pages_free(pages);
    }
    ck_assert_int_gt(pulled, 0);
    ck_assert_int_gt(left, 0);
}
END_TEST

START_TEST(a_set_of_entries_leaves_no_few_of_them_on_a_page)
{
    for (int lines = 1; lines < 34; lines++) {
        sketch to = sketch_new(false, false);
        for (int i = 0; i < lines; i++)
            sketch_block(&to, PARAGRAPH, "A line above");
        sketch_open(&to, LISTING);
        for (int i = 0; i < 12; i++) {
            sketch_open(&to, ENTRY);
            sketch_block(&to, PARAGRAPH, "Some school");
            sketch_close(&to);
        }
        sketch_close(&to);
        voc__pages *pages = lay_out_sound(to);
        for (size_t i = 0; i < pages->page_count; i++) {
            int count = 0;
            for (const char *at = page_text(pages, i, false); (at = strstr(at, "school")); at++)
                count++;
            ck_assert(count == 0 || count >= 4);
        }
        voc__pages_free(pages);
    }
}
END_TEST

/* A packet of a guide of several pages and a sheet in landscape. */
static voc__pages *packet_pages(void)
{
    sketch to = sketch_new(false, false), portrait = sketch_sections(12),
           landscape = sketch_new(true, false);
    voc_document_leaf(to.document, VOC_NODE_CONTENTS, NULL, NULL);
    sketch_block(&landscape, PARAGRAPH, "Something wide[1]");
    sketch_section(&landscape, 2, "Wide sources");
    voc_document_leaf(landscape.document, VOC_NODE_SOURCES, NULL, NULL);
    sketch_close(&landscape);
    voc_document_append(to.document, portrait.document);
    voc_document_append(to.document, landscape.document);
    voc__pages *pages = voc__layout(to.document, test_theme(), test_shaper(), NULL, NULL);
    ck_assert_ptr_nonnull(pages);
    voc_document_free(to.document);
    return pages;
}

START_TEST(parts_follow_each_other_each_on_its_own_paper)
{
    voc__pages *pages = packet_pages();
    size_t last = pages->page_count - 1;
    ck_assert_uint_ge(last, 3);
    ck_assert(pages->pages[0].width == 612 && pages->pages[last - 1].width == 612);
    ck_assert(pages->pages[last].width == 792 && pages->pages[last].height == 612);
    char number[64];
    snprintf(number, sizeof number, "Page %zu of %zu", last + 1, last + 1);
    ck_assert_ptr_nonnull(strstr(page_text(pages, last, true), number));
    ck_assert_int_eq(tag_of_text(pages, "Something wide")->parent->role, VOC__TAG_PART);
    voc__pages_free(pages);
}
END_TEST

START_TEST(contents_and_bookmarks_name_the_parts_and_their_sections)
{
    voc__pages *pages = packet_pages();
    int last = (int)pages->page_count - 1;
    const char *cover = page_text(pages, 0, false);
    ck_assert_ptr_nonnull(strstr(cover, "Wide sources"));
    const voc__bookmark *end = &pages->bookmarks[pages->bookmark_count - 1];
    ck_assert_int_eq(pages->bookmarks[0].level, 1);
    ck_assert_int_eq(pages->bookmarks[0].page, 1);
    ck_assert_str_eq(end->title, "Wide sources");
    ck_assert_int_eq(end->level, 2);
    ck_assert_int_eq(end->page, last);
    const voc__page *wide = &pages->pages[last];
    ck_assert_uint_eq(wide->annotation_count, 1); /* the CITE leads to its own part's sources */
    ck_assert_int_eq(wide->annotations[0].target_page, last);
    voc__pages_free(pages);
}
END_TEST

START_TEST(a_sheet_with_a_back_begins_on_the_front_of_one)
{
    sketch to = sketch_new(false, false);
    sketch_block(&to, PARAGRAPH, "The cover");
    voc_document_info info = *voc_document_get_info(to.document);
    info.one_sheet = true;
    voc_document *sheet = voc_document_new(&info);
    voc_document_open(sheet, VOC_NODE_PARAGRAPH, NULL);
    voc_document_text(sheet, VOC_STYLE_REGULAR, "The front");
    voc_document_close(sheet);
    voc_document_append(to.document, sheet);
    voc__pages *pages = voc__layout(to.document, test_theme(), test_shaper(), NULL, NULL);
    ck_assert_ptr_nonnull(pages);
    ck_assert_int_eq(page_of_text(pages, "The front"), 2);
    ck_assert_str_eq(page_text(pages, 1, false), "");
    ck_assert_ptr_nonnull(strstr(page_text(pages, 1, true), "Page 2 of 3"));
    voc__pages_free(pages);
    voc_document_free(to.document);
}
END_TEST

typedef struct corner {
    double left, top, right, bottom;
} corner;

/* Where the logo stands on the first page. */
static corner logo_of(const voc__pages *pages)
{
    for (size_t i = 0; i < pages->pages[0].item_count; i++) {
        const voc__item *item = pages->pages[0].items + i;
        if (item->kind == VOC__ITEM_IMAGE)
            return (corner){item->as.image.x, item->as.image.y,
                            item->as.image.x + item->as.image.width,
                            item->as.image.y + item->as.image.height};
    }
    ck_abort_msg("no logo");
}

START_TEST(a_legend_beside_the_title_keeps_clear_of_the_logo)
{
    voc_theme *theme = voc_theme_load(source_path("data/themes/example.json"), NULL);
    ck_assert_ptr_nonnull(theme);
    sketch to = sketch_new(true, true);
    sketch_open(&to, TITLE_BLOCK);
    sketch_block(&to, KICKER, "Comparison sheet");
    sketch_block(&to, TITLE, "Three careers side by side");
    sketch_open(&to, LEGEND);
    for (int i = 0; i < 6; i++)
        sketch_block(&to, PARAGRAPH, "no sign: cannot be compared");
    sketch_close(&to);
    sketch_close(&to);
    sketch_block(&to, PARAGRAPH, "Below");
    voc__shaper *shaper = voc__shaper_new(voc__theme_faces(theme));
    voc__pages *pages = voc__layout(to.document, theme, shaper, NULL, NULL);
    ck_assert_ptr_nonnull(pages);
    check_sound(pages, to.document);
    corner logo = logo_of(pages);
    for (size_t i = 0; i < pages->pages[0].item_count; i++) {
        const voc__item *item = pages->pages[0].items + i;
        double x = item->kind == VOC__ITEM_TEXT ? item->as.text.x : 0;
        double right = x + item->as.text.runs.advance * item->as.text.size / 1000;
        if (item->kind == VOC__ITEM_TEXT && right > logo.left && x < logo.right)
            ck_assert_double_ge(item->as.text.y - item->as.text.size, logo.bottom);
    }
    voc__pages_free(pages);
    voc__shaper_free(shaper);
    voc_theme_free(theme);
    voc_document_free(to.document);
}
END_TEST

Suite *pages_suite(void)
{
    static const test_name tests[] = {
        &an_empty_document_is_one_page_with_a_foot,
        &pages_after_the_first_have_a_running_head,
        &a_heading_stays_with_what_follows,
        &tags_name_what_they_hold,
        &words_of_another_language_are_tagged_within_their_line_and_link,
        &sections_side_by_side_go_under_each_other_where_the_page_would_stay_empty,
        &gaps_between_sections_are_tightened_only_where_that_saves_a_page,
        &a_set_of_entries_leaves_no_few_of_them_on_a_page,
        &parts_follow_each_other_each_on_its_own_paper,
        &contents_and_bookmarks_name_the_parts_and_their_sections,
        &a_sheet_with_a_back_begins_on_the_front_of_one,
        &a_legend_beside_the_title_keeps_clear_of_the_logo,
    };
    return suite_of("pages", tests, sizeof tests / sizeof *tests);
}
