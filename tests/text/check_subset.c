#include <hb.h>
#include <string.h>

#include "tests/text/suites.h"
#include "text/face.h"

static const uint16_t ids[] = {36, 37, 40, 68, 120, 300};
enum { COUNT = sizeof ids / sizeof *ids };

static hb_face_t *open_subset(const voc__subset *subset)
{
    hb_blob_t *blob = hb_blob_create((const char *)subset->font, (unsigned)subset->font_size,
                                     HB_MEMORY_MODE_READONLY, NULL, NULL);
    hb_face_t *face = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    return face;
}

START_TEST(glyphs_keep_their_widths_under_new_ids)
{
    voc__faces *faces = voc__faces_new(NULL);
    voc__arena *arena = voc__arena_new();
    const voc__face *face = voc__faces_default(faces, VOC__SEMIBOLD);
    voc__subset subset;
    ck_assert_int_eq(voc__subset_new(face, ids, COUNT, arena, &subset), VOC_OK);
    ck_assert_uint_lt(subset.font_size, 20000);
    hb_face_t *small = open_subset(&subset);
    hb_font_t *font = hb_font_create(small);
    hb_font_set_scale(font, 1000, 1000);
    for (int i = 0; i < COUNT; i++) {
        ck_assert_uint_gt(subset.new_ids[i], i ? subset.new_ids[i - 1] : 0);
        ck_assert_int_eq(hb_font_get_glyph_h_advance(font, subset.new_ids[i]),
                         hb_font_get_glyph_h_advance(face->font, ids[i]));
    }
    hb_font_destroy(font);
    hb_face_destroy(small);
    voc__arena_free(arena);
    voc__faces_free(faces);
}
END_TEST

START_TEST(what_a_pdf_does_not_need_is_dropped)
{
    static const char *const gone[] = {"GSUB", "GPOS", "GDEF", "cmap", "name", "fpgm", "prep"};
    voc__faces *faces = voc__faces_new(NULL);
    voc__arena *arena = voc__arena_new();
    voc__subset subset;
    ck_assert_int_eq(
        voc__subset_new(voc__faces_default(faces, VOC__BOLD), ids, COUNT, arena, &subset), VOC_OK);
    hb_face_t *small = open_subset(&subset);
    for (size_t i = 0; i < sizeof gone / sizeof *gone; i++) {
        hb_blob_t *table = hb_face_reference_table(small, hb_tag_from_string(gone[i], 4));
        ck_assert_msg(hb_blob_get_length(table) == 0, "%s is there", gone[i]);
        hb_blob_destroy(table);
    }
    hb_face_destroy(small);
    voc__arena_free(arena);
    voc__faces_free(faces);
}
END_TEST

/* The face is preprocessed on the way: that may not show. */
START_TEST(the_same_glyphs_give_the_same_bytes_every_time)
{
    voc__faces *faces = voc__faces_new(NULL);
    voc__arena *arena = voc__arena_new();
    const voc__face *face = voc__faces_default(faces, VOC__REGULAR);
    voc__subset first, next;
    ck_assert_int_eq(voc__subset_new(face, ids, COUNT, arena, &first), VOC_OK);
    for (int i = 0; i < 12; i++) {
        ck_assert_int_eq(voc__subset_new(face, ids, COUNT, arena, &next), VOC_OK);
        ck_assert_uint_eq(next.font_size, first.font_size);
        ck_assert(memcmp(next.font, first.font, first.font_size) == 0);
        ck_assert(memcmp(next.new_ids, first.new_ids, sizeof ids) == 0);
    }
    ck_assert_ptr_nonnull(face->preprocessed);
    voc__arena_free(arena);
    voc__faces_free(faces);
}
END_TEST

START_TEST(no_glyphs_give_a_font_with_glyph_zero_alone)
{
    voc__faces *faces = voc__faces_new(NULL);
    voc__arena *arena = voc__arena_new();
    voc__subset subset;
    ck_assert_int_eq(
        voc__subset_new(voc__faces_default(faces, VOC__REGULAR), NULL, 0, arena, &subset), VOC_OK);
    hb_face_t *small = open_subset(&subset);
    ck_assert_uint_eq(hb_face_get_glyph_count(small), 1);
    hb_face_destroy(small);
    voc__arena_free(arena);
    voc__faces_free(faces);
}
END_TEST

START_TEST(a_glyph_the_face_does_not_have_is_refused)
{
    voc__faces *faces = voc__faces_new(NULL);
    voc__arena *arena = voc__arena_new();
    voc__subset subset;
    uint16_t none = 60000;
    ck_assert_int_ne(
        voc__subset_new(voc__faces_default(faces, VOC__REGULAR), &none, 1, arena, &subset), VOC_OK);
    voc__arena_free(arena);
    voc__faces_free(faces);
}
END_TEST

Suite *subset_suite(void)
{
    static const test_name tests[] = {
        &glyphs_keep_their_widths_under_new_ids,
        &what_a_pdf_does_not_need_is_dropped,
        &the_same_glyphs_give_the_same_bytes_every_time,
        &no_glyphs_give_a_font_with_glyph_zero_alone,
        &a_glyph_the_face_does_not_have_is_refused,
    };
    return suite_of("subset", tests, sizeof tests / sizeof *tests);
}
