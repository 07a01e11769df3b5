#include <hb.h>
#include <stdlib.h>
#include <string.h>

#include "tests/text/suites.h"
#include "text/face.h"
#include "fonts/open_sans.h"

START_TEST(the_compiled_in_family_has_four_weights)
{
    static const char *const names[] = {"OpenSans", "OpenSans-Semibold", "OpenSans-Bold",
                                        "OpenSans-Extrabold"};
    static const int weights[] = {400, 600, 700, 800};
    voc__faces *faces = voc__faces_new(NULL);
    ck_assert_ptr_nonnull(faces);
    for (int i = 0; i < VOC__WEIGHT_COUNT; i++) {
        const voc__face *face = voc__faces_default(faces, (voc__weight)i);
        const voc__face_info *info = voc__face_get_info(face);
        ck_assert_ptr_nonnull(strstr(info->postscript_name, "OpenSans"));
        if (i > 0)
            ck_assert_str_eq(info->postscript_name, names[i]);
        ck_assert_int_eq(info->weight_class, weights[i]);
        ck_assert_int_eq(voc__face_index(face), i);
        ck_assert_int_eq(info->outline, VOC__OUTLINE_TRUETYPE);
    }
    voc__faces_free(faces);
}
END_TEST

START_TEST(measures_are_in_thousandths_of_an_em)
{
    voc__faces *faces = voc__faces_new(NULL);
    const voc__face_info *info = voc__face_get_info(voc__faces_default(faces, VOC__REGULAR));
    ck_assert_int_eq(info->ascent, 1069);
    ck_assert_int_eq(info->descent, -293);
    ck_assert_int_eq(info->cap_height, 714);
    ck_assert_int_ge(info->x_height, 530);
    ck_assert_int_le(info->x_height, 550);
    ck_assert_int_lt(info->bbox[0], 0);
    ck_assert_int_gt(info->bbox[2], 1000);
    ck_assert(!info->fixed_pitch);
    ck_assert(!info->serif);
    ck_assert_int_eq(info->italic_angle, 0);
    voc__faces_free(faces);
}
END_TEST

START_TEST(each_face_has_its_own_digest)
{
    voc__faces *faces = voc__faces_new(NULL);
    for (int i = 0; i < VOC__WEIGHT_COUNT; i++)
        for (int k = 0; k < i; k++)
            ck_assert_str_ne(voc__face_get_info(voc__faces_default(faces, (voc__weight)i))->digest,
                             voc__face_get_info(voc__faces_default(faces, (voc__weight)k))->digest);
    ck_assert_uint_eq(strlen(voc__face_get_info(voc__faces_default(faces, VOC__BOLD))->digest), 16);
    voc__faces_free(faces);
}
END_TEST

START_TEST(what_is_no_font_is_refused_with_a_reason)
{
    static const char *const files[] = {"", "x", "OTTO", "not a font at all, only some words"};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        const char *reason;
        hb_blob_t *blob = hb_blob_create(files[i], (unsigned)strlen(files[i]),
                                         HB_MEMORY_MODE_READONLY, NULL, NULL);
        ck_assert_ptr_null(voc__face_new(blob, 0, VOC__REGULAR, &reason));
        ck_assert_ptr_nonnull(reason);
    }
}
END_TEST

/* Cut and flipped in many places: refused, or usable without a fault. */
START_TEST(damaged_fonts_do_no_harm)
{
    uint32_t size = voc__open_sans_regular_size, seed = 7;
    char *copy = malloc(size);
    ck_assert_ptr_nonnull(copy);
    for (int round = 0; round < 60; round++) {
        memcpy(copy, voc__open_sans_regular, size);
        for (int k = 0; k < 20; k++) {
            seed = seed * 1664525 + 1013904223;
            uint32_t reach = round % 2 ? 400 : size; /* the table directory, or anywhere */
            copy[seed / 7 % reach] = (char)(seed >> 24);
        }
        unsigned kept = round % 3 ? size : size / (1 + (unsigned)round);
        const char *reason;
        voc__face *face =
            voc__face_new(hb_blob_create(copy, kept, HB_MEMORY_MODE_READONLY, NULL, NULL), 0,
                          VOC__REGULAR, &reason);
        if (face) {
            voc__arena *arena = voc__arena_new();
            uint16_t ids[] = {3, 36, 37, 200};
            voc__subset subset;
            (void)voc__face_glyph(face, 'a');
            (void)voc__subset_new(face, ids, 4, arena, &subset);
            voc__arena_free(arena);
        }
        voc__face_free(face);
    }
    free(copy);
}
END_TEST

Suite *faces_suite(void)
{
    static const test_name tests[] = {
        &the_compiled_in_family_has_four_weights,
        &measures_are_in_thousandths_of_an_em,
        &each_face_has_its_own_digest,
        &what_is_no_font_is_refused_with_a_reason,
        &damaged_fonts_do_no_harm,
    };
    return suite_of("faces", tests, sizeof tests / sizeof *tests);
}
