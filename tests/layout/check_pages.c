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

Suite *pages_suite(void)
{
    static const test_name tests[] = {
        &an_empty_document_is_one_page_with_a_foot,
        &pages_after_the_first_have_a_running_head,
        &a_heading_stays_with_what_follows,
        &tags_name_what_they_hold,
    };
    return suite_of("pages", tests, sizeof tests / sizeof *tests);
}
