/* Lines of paragraphs, numbers of sources, letters of notes. */
#include <stdio.h>
#include <string.h>

#include "tests/layout/property.h"
#include "tests/layout/suites.h"

#define TEXTS(...) ((const char *const[]){__VA_ARGS__, NULL})

/* The lines of a document of one paragraph, by their baselines. */
static int count_lines(const voc__pages *pages)
{
    int lines = 0;
    double y = 0;
    for (size_t i = 0; i < pages->pages[0].item_count; i++) {
        const voc__item *item = pages->pages[0].items + i;
        if (item->kind == VOC__ITEM_TEXT && item->tag && item->as.text.y > y + 5) {
            lines++;
            y = item->as.text.y;
        }
    }
    return lines;
}

START_TEST(a_last_line_of_one_short_word_is_avoided)
{
    int twice = 0;
    for (int i = 1; i < 40; i++) {
        char text[200];
        snprintf(text, sizeof text,
                 "This paragraph is made so that its words fill the whole of one line, but %.*s of",
                 i, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
        sketch to = sketch_new(false, false);
        sketch_block(&to, PARAGRAPH, text);
        voc__pages *pages = lay_out_sound(to);
        twice += count_lines(pages) == 2;
        ck_assert_ptr_null(item_of_text(pages, "of"));
        voc__pages_free(pages);
    }
    ck_assert_int_gt(twice, 5);
}
END_TEST

START_TEST(a_line_break_ends_a_line)
{
    sketch to = sketch_new(false, false);
    sketch_block(&to, PARAGRAPH, "one\ntwo\nthree");
    voc__pages *pages = lay_out_sound(to);
    ck_assert_int_eq(count_lines(pages), 3);
    voc__pages_free(pages);
}
END_TEST

START_TEST(sources_are_numbered_in_the_order_of_their_first_reference)
{
    sketch to = sketch_new(false, false);
    sketch_block(&to, PARAGRAPH, "A[7]. B[3,7]. C[7].");
    voc_document_leaf(to.document, VOC_NODE_SOURCES, NULL, NULL);
    voc__pages *pages = lay_out_sound(to);
    ck_assert_ptr_nonnull(strstr(page_text(pages, 0, false), "A [1] . B [1, 2] . C [1] ."));
    const voc__tag *link = tag_of_text(pages, "[1]");
    ck_assert_int_eq(link->role, VOC__TAG_LINK);
    ck_assert_str_eq(link->actual_text, " source 1"); /* apart from the word before it */
    ck_assert_int_eq(link->parent->role, VOC__TAG_REFERENCE);
    ck_assert_uint_eq(pages->pages[0].annotation_count, 4);
    const voc__annotation *first = pages->pages[0].annotations;
    ck_assert_str_eq(first->contents, "source 1");
    ck_assert_int_eq(first->target_page, 0);
    ck_assert_double_gt(first->target_y, first->box[3]);
    voc__pages_free(pages);
}
END_TEST

START_TEST(letters_are_given_in_reading_order)
{
    sketch to = sketch_new(false, false);
    sketch_block(&to, PARAGRAPH, "One{2} two{1} three{2}");
    sketch_open(&to, NOTES);
    sketch_note(&to, 1, "First note.");
    sketch_note(&to, 2, "Second note.");
    sketch_close(&to);
    voc__pages *pages = lay_out_sound(to);
    ck_assert_str_eq(page_text(pages, 0, false),
                     "One a  two b  three a b First note.  a Second note. ");
    const voc__tag *note = tag_of_text(pages, "First note.");
    ck_assert_int_eq(note->role, VOC__TAG_NOTE);
    ck_assert_int_eq(tag_of_text(pages, "a")->role, VOC__TAG_SPAN);
    ck_assert_str_eq(tag_of_text(pages, "a")->actual_text, " note a, not like for like");
    voc__pages_free(pages);
}
END_TEST

START_TEST(a_page_number_in_the_text_is_that_of_the_sources)
{
    sketch to = sketch_sections(40);
    sketch_block(&to, PARAGRAPH, "See page #.[1]");
    voc_document_leaf(to.document, VOC_NODE_SOURCES, NULL, NULL);
    voc__pages *pages = lay_out_sound(to);
    int page = page_of_text(pages, "Bureau of Examples");
    char words[40];
    ck_assert_int_ge(page, 9);
    const char *text = page_text(pages, (size_t)page_of_text(pages, "See page"), false);
    snprintf(words, sizeof words, "See page %d .", page + 1);
    ck_assert_msg(strstr(text, words) != NULL, "%s", text);
    voc__pages_free(pages);
}
END_TEST

START_TEST(a_character_without_a_face_is_an_error_that_names_its_place)
{
    sketch to = sketch_new(false, false);
    sketch_section(&to, 2, "Pay");
    sketch_block(&to, PARAGRAPH, "a \xF0\x93\x80\x80 b");
    sketch_close(&to);
    voc_log *log = voc_log_new();
    ck_assert_ptr_null(voc__layout(to.document, test_theme(), test_shaper(), NULL, log));
    ck_assert_int_eq(voc_log_at(log, 0)->status, VOC_ERROR_TEXT);
    ck_assert_ptr_nonnull(strstr(voc_log_at(log, 0)->text, "Pay"));
    voc_log_free(log);
    voc_document_free(to.document);
}
END_TEST

START_TEST(contents_stand_in_long_guides_only_and_lead_to_their_sections)
{
    for (int sections = 10; sections <= 60; sections += 50) {
        sketch to = sketch_new(false, false);
        voc_document_leaf(to.document, VOC_NODE_CONTENTS, NULL, NULL);
        for (int i = 0; i < sections; i++) {
            sketch_section(&to, 2, "Heading");
            for (int k = 0; k < 4; k++)
                sketch_block(&to, PARAGRAPH, "one line\nand another");
            sketch_close(&to);
        }
        voc__pages *pages = lay_out_sound(to);
        bool is_long = pages->page_count >= 6;
        ck_assert_int_eq(item_of_text(pages, "Contents") != NULL, is_long);
        if (is_long) {
            const voc__annotation *last = pages->pages[0].annotations + 30;
            ck_assert_int_eq(last->tag->parent->parent->role, VOC__TAG_TOCI);
            ck_assert_int_gt(last->target_page, 1);
        }
        ck_assert_uint_eq(pages->bookmark_count, (size_t)sections);
        voc__pages_free(pages);
    }
}
END_TEST

Suite *lines_suite(void)
{
    static const test_name tests[] = {
        &a_last_line_of_one_short_word_is_avoided,
        &a_line_break_ends_a_line,
        &sources_are_numbered_in_the_order_of_their_first_reference,
        &letters_are_given_in_reading_order,
        &a_page_number_in_the_text_is_that_of_the_sources,
        &a_character_without_a_face_is_an_error_that_names_its_place,
        &contents_stand_in_long_guides_only_and_lead_to_their_sections,
    };
    return suite_of("lines", tests, sizeof tests / sizeof *tests);
}
