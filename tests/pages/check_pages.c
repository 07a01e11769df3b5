#include <math.h>

#include "pages/pages.h"
#include "tests/faults.h"
#include "tests/pages/suites.h"

START_TEST(tags_stand_in_the_order_of_making_below_their_parents)
{
    voc__pages *pages = voc__pages_new(612, 792);
    voc__tag *table = voc__pages_tag(pages, NULL, VOC__TAG_TABLE);
    voc__tag *row = voc__pages_tag(pages, table, VOC__TAG_TR);
    ck_assert_ptr_eq(table->parent, pages->root);
    ck_assert_ptr_eq(row->parent, table);
    ck_assert_uint_eq(pages->root->number, 0);
    ck_assert_uint_eq(row->number, 2);
    ck_assert_ptr_eq(pages->tags[2], row);
    ck_assert_uint_eq(table->kid_count, 1);
    ck_assert_ptr_eq(table->kids[0].tag, row);
    ck_assert_str_eq(voc__tag_role_name(row->role), "TR");
    ck_assert_str_eq(voc__tag_role_name(VOC__TAG_TOCI), "TOCI");
    voc__pages_free(pages);
}
END_TEST

START_TEST(items_join_their_page_and_their_tag)
{
    voc__pages *pages = voc__pages_new(612, 792);
    voc__tag *tag = voc__pages_tag(pages, NULL, VOC__TAG_FIGURE);
    for (int page = 0; page < 20; page++) {
        ck_assert_int_eq(voc__pages_add_page(pages), page);
        for (int i = 0; i < 30; i++)
            voc__pages_rect(pages, page, i % 2 ? tag : NULL, VOC__ARTIFACT_LAYOUT, i, i, 2, 2, 0, 0,
                            VOC__NO_COLOR, 0);
    }
    ck_assert_uint_eq(pages->page_count, 20);
    ck_assert_uint_eq(pages->pages[19].item_count, 30);
    ck_assert_uint_eq(tag->kid_count, 300);
    ck_assert_int_eq(tag->kids[299].page, 19);
    ck_assert_uint_eq(tag->kids[299].index, 29);
    ck_assert_ptr_null(pages->pages[19].items[28].tag);
    voc__pages_free(pages);
}
END_TEST

START_TEST(links_join_their_page_and_their_tag)
{
    voc__pages *pages = voc__pages_new(612, 792);
    voc__pages_add_page(pages);
    voc__annotation link = {.tag = voc__pages_tag(pages, NULL, VOC__TAG_LINK), .url = "x:y"};
    voc__pages_annotation(pages, 0, &link);
    ck_assert_uint_eq(pages->pages[0].annotation_count, 1);
    ck_assert_uint_eq(link.tag->kid_count, 1);
    ck_assert_int_eq(link.tag->kids[0].kind, VOC__KID_ANNOTATION);
    voc__pages_free(pages);
}
END_TEST

START_TEST(an_item_on_a_page_that_there_is_not_fails_the_pages)
{
    voc__pages *pages = voc__pages_new(612, 792);
    ck_assert_ptr_null(voc__pages_item(pages, 0, &(voc__item){.kind = VOC__ITEM_IMAGE}));
    ck_assert(pages->failed);
    ck_assert_int_eq(voc__pages_add_page(pages), -1);
    ck_assert_ptr_null(voc__pages_tag(pages, NULL, VOC__TAG_P));
    ck_assert_int_eq(voc__pages_dump(pages, stdout), VOC_ERROR_MEMORY);
    voc__pages_free(pages);
}
END_TEST

START_TEST(an_arena_of_pages_that_ended_serves_the_next)
{
    voc__pages *pages = voc__pages_new(612, 792);
    voc__pages_tag(pages, NULL, VOC__TAG_P);
    voc__arena *arena = voc__pages_recycle(pages);
    ck_assert_ptr_nonnull(arena);
    pages = voc__pages_new_in(arena, 300, 400);
    ck_assert_ptr_eq(pages->arena, arena);
    ck_assert_uint_eq(pages->tag_count, 1);
    ck_assert_uint_eq(pages->page_count, 0);
    voc__pages_free(pages);
    ck_assert_ptr_null(voc__pages_new_in(NULL, 300, 400));
    ck_assert_ptr_null(voc__pages_recycle(NULL));
}
END_TEST

START_TEST(no_pages_do_nothing)
{
    ck_assert_int_eq(voc__pages_add_page(NULL), -1);
    ck_assert_ptr_null(voc__pages_tag(NULL, NULL, VOC__TAG_P));
    ck_assert_ptr_null(voc__pages_item(NULL, 0, &(voc__item){.kind = VOC__ITEM_IMAGE}));
    voc__pages_bookmark(NULL, &(voc__bookmark){.title = "x"});
    voc__pages_line(NULL, 0, NULL, VOC__ARTIFACT_LAYOUT, 0, 0, 1, 1, 0, 1, 0, 0);
    voc__pages_polyline(NULL, 0, NULL, VOC__ARTIFACT_LAYOUT, NULL, 0, 0, 0, 1);
    voc__pages_free(NULL);
}
END_TEST

/* Every point of a circle's path lies on it, and its curves stay near it. */
START_TEST(a_circle_is_round)
{
    voc__pages *pages = voc__pages_new(612, 792);
    voc__pages_add_page(pages);
    voc__pages_circle(pages, 0, NULL, VOC__ARTIFACT_LAYOUT, 50, 60, 10, VOC__NO_COLOR, 0, 1);
    const voc__item *item = &pages->pages[0].items[0];
    double x = item->as.path.steps[0].x[0], y = item->as.path.steps[0].y[0];
    for (size_t i = 1; i + 1 < item->as.path.count; i++) {
        const voc__path_step *s = &item->as.path.steps[i];
        double middle_x = (x + 3 * s->x[0] + 3 * s->x[1] + s->x[2]) / 8;
        double middle_y = (y + 3 * s->y[0] + 3 * s->y[1] + s->y[2]) / 8;
        ck_assert_double_eq_tol(hypot(middle_x - 50, middle_y - 60), 10, 0.01);
        x = s->x[2];
        y = s->y[2];
        ck_assert_double_eq_tol(hypot(x - 50, y - 60), 10, 1e-9);
    }
    voc__pages_free(pages);
}
END_TEST

START_TEST(a_circle_of_one_color_is_a_disc_with_its_outline)
{
    voc__pages *pages = voc__pages_new(612, 792);
    voc__pages_add_page(pages);
    voc__pages_circle(pages, 0, NULL, VOC__ARTIFACT_LAYOUT, 50, 60, 10, 7, VOC__NO_COLOR, 0);
    voc__pages_circle(pages, 0, NULL, VOC__ARTIFACT_LAYOUT, 50, 60, 10, 7, 7, 3);
    voc__pages_circle(pages, 0, NULL, VOC__ARTIFACT_LAYOUT, 50, 60, 10, 7, 8, 3);
    static const double radii[] = {10, 11.5};
    for (size_t i = 0; i < 2; i++) {
        const voc__item *item = &pages->pages[0].items[i];
        ck_assert_int_eq(item->kind, VOC__ITEM_DISC);
        ck_assert_double_eq_tol(item->as.disc.x, 50, 1e-9);
        ck_assert_double_eq_tol(item->as.disc.y, 60, 1e-9);
        ck_assert_double_eq_tol(item->as.disc.radius, radii[i], 1e-9);
        ck_assert_int_eq(item->as.disc.color, 7);
    }
    ck_assert_int_eq(pages->pages[0].items[2].kind, VOC__ITEM_PATH);
    voc__pages_free(pages);
}
END_TEST

START_TEST(a_radius_is_at_most_half_a_side)
{
    voc__pages *pages = voc__pages_new(612, 792);
    voc__pages_add_page(pages);
    voc__pages_rect(pages, 0, NULL, VOC__ARTIFACT_LAYOUT, 0, 0, 40, 10, 99, 0, VOC__NO_COLOR, 0);
    const voc__item *item = &pages->pages[0].items[0];
    ck_assert_double_eq_tol(item->as.path.steps[0].x[0], 5, 1e-9);
    voc__pages_free(pages);
}
END_TEST

static void build(void *context)
{
    voc__pages **kept = context;
    voc__pages *pages = *kept = voc__pages_new(612, 792);
    for (int i = 0; i < 20; i++) {
        int page = voc__pages_add_page(pages);
        voc__tag *tag = voc__pages_tag(pages, NULL, VOC__TAG_P);
        voc__pages_circle(pages, page, tag, VOC__NOT_ARTIFACT, 1, 1, 1, 0, 0, 1);
        voc__pages_annotation(pages, page, &(voc__annotation){.tag = tag});
        voc__pages_bookmark(pages, &(voc__bookmark){.title = "x"});
    }
}

static void look(void *context, bool failed)
{
    voc__pages **kept = context;
    ck_assert(*kept == NULL || (*kept)->failed == failed);
    ck_assert(*kept != NULL || failed);
    voc__pages_free(*kept);
}

START_TEST(a_refusal_of_memory_sticks)
{
    voc__pages *pages = NULL;
    faults_each(FAULT_MEMORY, 0, build, look, &pages);
}
END_TEST

Suite *pages_suite(void)
{
    static const test_name tests[] = {
        &tags_stand_in_the_order_of_making_below_their_parents,
        &items_join_their_page_and_their_tag,
        &links_join_their_page_and_their_tag,
        &an_item_on_a_page_that_there_is_not_fails_the_pages,
        &an_arena_of_pages_that_ended_serves_the_next,
        &no_pages_do_nothing,
        &a_circle_is_round,
        &a_circle_of_one_color_is_a_disc_with_its_outline,
        &a_radius_is_at_most_half_a_side,
        &a_refusal_of_memory_sticks,
    };
    return suite_of("pages", tests, sizeof tests / sizeof *tests);
}
