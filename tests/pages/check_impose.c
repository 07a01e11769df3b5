/* Sheets of two copies, and sheets that are cut. */
#include "pages/pages.h"
#include "tests/faults.h"
#include "tests/pages/suites.h"

/* A page in portrait with a tagged square, a line from edge to edge, a link and a bookmark. */
static voc__pages *small_pages(void)
{
    voc__pages *pages = voc__pages_new(600, 800);
    voc__pages_add_page(pages);
    voc__tag *figure = voc__pages_tag(pages, NULL, VOC__TAG_FIGURE);
    voc__pages_rect(pages, 0, figure, VOC__NOT_ARTIFACT, 100, 200, 30, 30, 0, 0, VOC__NO_COLOR, 0);
    if (figure) {
        figure->has_bbox = true;
        figure->bbox[0] = 100;
        figure->bbox[1] = 200;
        figure->bbox[2] = figure->bbox[3] = 230;
    }
    voc__pages_line(pages, 0, NULL, VOC__ARTIFACT_PAGINATION_FOOT, 0, 500, 600, 500, 0, 2, 6, 4);
    voc__annotation link = {.tag = figure, .box = {100, 200, 130, 230}, .target_y = 200};
    voc__pages_annotation(pages, 0, &link);
    voc__pages_bookmark(pages, &(voc__bookmark){"Square", 1, 0, 200});
    return pages;
}

START_TEST(two_copies_stand_side_by_side_and_the_second_is_an_artifact)
{
    voc__pages *pages = small_pages();
    voc__pages_two_up(pages);
    const voc__page *page = &pages->pages[0];
    const voc__item *items = page->items;
    ck_assert(page->width == 800 && page->height == 600);
    ck_assert_uint_eq(page->item_count, 2 * 2 + 2); /* and where it is cut */
    ck_assert_ptr_nonnull(items[0].tag);
    ck_assert_ptr_null(items[2].tag);
    ck_assert_int_eq(items[2].artifact, VOC__ARTIFACT_LAYOUT);
    ck_assert_int_eq(items[3].artifact, VOC__ARTIFACT_PAGINATION_FOOT);
    /* 400 by 600 is room for two thirds of it. */
    double x = 100 * 2.0 / 3, y = 200 * 2.0 / 3 + (600 - 800 * 2.0 / 3) / 2;
    ck_assert_double_eq_tol(items[0].as.path.steps[0].x[0], x, 1e-9);
    ck_assert_double_eq_tol(items[0].as.path.steps[0].y[0], y, 1e-9);
    ck_assert_double_eq_tol(items[2].as.path.steps[0].x[0], x + 400, 1e-9);
    ck_assert_double_eq_tol(items[1].as.path.dash[0], 4, 1e-9);
    ck_assert_uint_eq(page->annotation_count, 1);
    ck_assert_double_eq_tol(page->annotations[0].box[1], y, 1e-9);
    ck_assert_double_eq_tol(page->annotations[0].target_y, y, 1e-9);
    ck_assert_double_eq_tol(pages->bookmarks[0].y, y, 1e-9);
    ck_assert_double_eq_tol(pages->tags[1]->bbox[0], x, 1e-9);
    voc__pages_free(pages);
}
END_TEST

START_TEST(what_ends_at_the_edge_goes_on_into_the_bleed)
{
    voc__pages *pages = small_pages();
    voc__pages_crop(pages);
    const voc__page *page = &pages->pages[0];
    const voc__path_step *line = page->items[1].as.path.steps;
    ck_assert(page->width == 654 && page->height == 854 && page->bleed == 9);
    ck_assert(page->trim[0] == 27 && page->trim[1] == 27);
    ck_assert(page->trim[2] == 627 && page->trim[3] == 827);
    ck_assert(line[0].x[0] == 18 && line[1].x[0] == 636 && line[0].y[0] == 527);
    ck_assert(page->items[0].as.path.steps[0].x[0] == 127);
    ck_assert_uint_eq(page->item_count, 2 + 8);
    for (size_t i = 2; i < page->item_count; i++) {
        const voc__path_step *mark = page->items[i].as.path.steps;
        ck_assert_ptr_null(page->items[i].tag);
        for (int end = 0; end < 2; end++)
            ck_assert(mark[end].x[0] <= 18 || mark[end].x[0] >= 636 || mark[end].y[0] <= 18 ||
                      mark[end].y[0] >= 836);
    }
    voc__pages_free(pages);
}
END_TEST

static void impose(void *context)
{
    voc__pages **kept = context;
    *kept = small_pages();
    voc__pages_two_up(*kept);
    voc__pages_crop(*kept);
}

static void look(void *context, bool failed)
{
    voc__pages **kept = context;
    ck_assert(*kept == NULL || (*kept)->failed == failed);
    voc__pages_free(*kept);
}

START_TEST(refused_memory_fails_the_sheets)
{
    voc__pages *pages = NULL;
    faults_each(FAULT_MEMORY, 0, impose, look, &pages);
}
END_TEST

Suite *impose_suite(void)
{
    static const test_name tests[] = {
        &two_copies_stand_side_by_side_and_the_second_is_an_artifact,
        &what_ends_at_the_edge_goes_on_into_the_bleed,
        &refused_memory_fails_the_sheets,
    };
    return suite_of("impose", tests, sizeof tests / sizeof *tests);
}
