/* Subsets: the part of a face that a document uses, as a font program for PDF. */
#include <hb-subset.h>
#include <string.h>

#include "text/face.h"

/* Preprocessing a face costs as much as some thirty subsets and saves a third of each: it pays in a
 * run of documents, not in one. */
enum { SUBSETS_BEFORE_PREPROCESSING = 8, SCALE = 1000 };

static const hb_tag_t dropped[] = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
    HB_TAG('c', 'm', 'a', 'p'), HB_TAG('n', 'a', 'm', 'e'), HB_TAG('k', 'e', 'r', 'n'),
    HB_TAG('D', 'S', 'I', 'G'), HB_TAG('M', 'A', 'T', 'H'), HB_TAG('B', 'A', 'S', 'E'),
};

/* A reference to the face to subset from: the same glyph set gives the same bytes from both. */
static hb_face_t *source_of(const voc__face *face)
{
    voc__face *late = (voc__face *)(uintptr_t)face; /* only what its lock guards is written */
    pthread_mutex_lock(&late->lock);
    if (late->subsets < SUBSETS_BEFORE_PREPROCESSING)
        late->subsets++;
    else if (!late->preprocessed && !late->damaged && face->info.outline == VOC__OUTLINE_TRUETYPE)
        late->preprocessed = hb_subset_preprocess(face->face);
    /* Without memory HarfBuzz gives back the face itself, which is not ours to free. */
    if (late->preprocessed == face->face)
        late->preprocessed = NULL;
    hb_face_t *source = hb_face_reference(late->preprocessed ? late->preprocessed : face->face);
    pthread_mutex_unlock(&late->lock);
    return source;
}

/* The face read anew. HarfBuzz reads tables when they are first asked for; one that memory was
 * refused for stays missing in that face for good, though memory has come back since. Such a face
 * is not preprocessed any more: HarfBuzz 6 may crash when it cannot read it. */
static hb_face_t *fresh_source(const voc__face *face)
{
    voc__face *late = (voc__face *)(uintptr_t)face;
    pthread_mutex_lock(&late->lock);
    hb_face_destroy(late->preprocessed);
    late->preprocessed = NULL;
    late->damaged = true;
    pthread_mutex_unlock(&late->lock);
    hb_blob_t *blob = hb_face_reference_blob(face->face);
    hb_face_t *fresh = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    return fresh;
}

static hb_subset_input_t *input_of(const uint16_t *old_ids, size_t count)
{
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (!input)
        return NULL;
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
    hb_set_t *drop = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (size_t i = 0; i < sizeof dropped / sizeof *dropped; i++)
        hb_set_add(drop, dropped[i]);
    hb_set_t *glyphs = hb_subset_input_glyph_set(input);
    hb_set_add(glyphs, 0);
    for (size_t i = 0; i < count; i++)
        hb_set_add(glyphs, old_ids[i]);
    if (hb_set_allocation_successful(glyphs) && hb_set_allocation_successful(drop))
        return input;
    hb_subset_input_destroy(input);
    return NULL;
}

static bool map_ids(const hb_subset_plan_t *plan, const uint16_t *old_ids, size_t count,
                    uint16_t *new_ids)
{
    const hb_map_t *map = hb_subset_plan_old_to_new_glyph_mapping(plan);
    for (size_t i = 0; i < count; i++) {
        hb_codepoint_t id = hb_map_get(map, old_ids[i]);
        if (id == HB_MAP_VALUE_INVALID || id == 0 || id > 0xffff)
            return false;
        new_ids[i] = (uint16_t)id;
    }
    return true;
}

static bool has_table(hb_face_t *face, const char *tag)
{
    hb_blob_t *blob = hb_face_reference_table(face, hb_tag_from_string(tag, 4));
    bool present = hb_blob_get_length(blob) > 0;
    hb_blob_destroy(blob);
    return present;
}

static bool has_tables(const voc__face *face, hb_face_t *subset)
{
    static const char *const truetype[] = {"head", "hhea", "hmtx", "maxp", "loca", "glyf"};
    static const char *const cff[] = {"head", "hhea", "hmtx", "maxp", "CFF "};
    bool is_truetype = face->info.outline == VOC__OUTLINE_TRUETYPE;
    for (size_t i = 0; i < (is_truetype ? 6 : 5); i++)
        if (!has_table(subset, is_truetype ? truetype[i] : cff[i]))
            return false;
    return true;
}

/* A damaged face, or memory refused halfway, can give a font without some of its parts, and no word
 * of it: so each glyph is held to its original. */
static bool is_whole(const voc__face *face, hb_face_t *subset, const uint16_t *old_ids,
                     const uint16_t *new_ids, size_t count)
{
    unsigned glyphs = hb_face_get_glyph_count(subset);
    hb_font_t *font = hb_font_create(subset);
    bool same = has_tables(face, subset);
    hb_font_set_scale(font, SCALE, SCALE);
    for (size_t i = 0; i < count && same; i++) {
        hb_glyph_extents_t was = {0}, is = {0};
        same = new_ids[i] < glyphs &&
               hb_font_get_glyph_extents(face->font, old_ids[i], &was) ==
                   hb_font_get_glyph_extents(font, new_ids[i], &is) &&
               memcmp(&was, &is, sizeof was) == 0 &&
               hb_font_get_glyph_h_advance(face->font, old_ids[i]) ==
                   hb_font_get_glyph_h_advance(font, new_ids[i]);
    }
    hb_font_destroy(font);
    return same;
}

static bool copy_font(const voc__face *face, hb_face_t *subset, voc__arena *arena, voc__subset *out)
{
    hb_blob_t *blob = face->info.outline == VOC__OUTLINE_TRUETYPE
                          ? hb_face_reference_blob(subset)
                          : hb_face_reference_table(subset, HB_TAG('C', 'F', 'F', ' '));
    unsigned size;
    const char *bytes = hb_blob_get_data(blob, &size);
    unsigned char *font = size > 12 ? voc__arena_alloc(arena, size, 1) : NULL;
    if (font) {
        memcpy(font, bytes, size);
        out->font = font;
        out->font_size = size;
    }
    hb_blob_destroy(blob);
    return font != NULL;
}

/* Takes source. */
static voc_status make_subset(const voc__face *face, hb_face_t *source, const uint16_t *old_ids,
                              size_t count, voc__arena *arena, voc__subset *out)
{
    voc_status status = VOC_ERROR_MEMORY;
    hb_subset_plan_t *plan = NULL;
    hb_face_t *subset = NULL;
    *out = (voc__subset){0};
    uint16_t *new_ids = voc__arena_alloc(arena, count, sizeof *new_ids);
    hb_subset_input_t *input = input_of(old_ids, count);
    if (!new_ids || !input)
        goto out;
    plan = hb_subset_plan_create_or_fail(source, input);
    if (!plan || !map_ids(plan, old_ids, count, new_ids))
        goto out;
    subset = hb_subset_plan_execute_or_fail(plan);
    if (!subset || !is_whole(face, subset, old_ids, new_ids, count) ||
        !copy_font(face, subset, arena, out))
        goto out;
    out->new_ids = new_ids;
    status = VOC_OK;
out:
    hb_face_destroy(subset);
    hb_subset_plan_destroy(plan);
    hb_subset_input_destroy(input);
    hb_face_destroy(source);
    return status;
}

voc_status voc__subset_new(const voc__face *face, const uint16_t *old_ids, size_t count,
                           voc__arena *arena, voc__subset *out)
{
    voc_status status = make_subset(face, source_of(face), old_ids, count, arena, out);
    if (status != VOC_OK)
        status = make_subset(face, fresh_source(face), old_ids, count, arena, out);
    return status;
}
