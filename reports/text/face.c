#include "text/face.h"

#include <hb-ot.h>
#include <stdlib.h>
#include <string.h>

enum { SCALE = 1000 };

static unsigned u16(const unsigned char *p)
{
    return (unsigned)p[0] << 8 | p[1];
}

static int s16(const unsigned char *p)
{
    unsigned value = u16(p);
    return value < 0x8000 ? (int)value : (int)value - 0x10000;
}

static unsigned u32(const unsigned char *p)
{
    return u16(p) << 16 | u16(p + 2);
}

/* FNV-1a of 64 bits over the whole file: names the face in dumps, guards nothing. */
static void digest_of(const char *data, unsigned size, char out[17])
{
    static const char digits[] = "0123456789abcdef";
    uint64_t hash = 14695981039346656037u;
    for (unsigned i = 0; i < size; i++)
        hash = (hash ^ (unsigned char)data[i]) * 1099511628211u;
    for (int i = 15; i >= 0; i--, hash >>= 4)
        out[i] = digits[hash & 15];
    out[16] = '\0';
}

/* A PDF name may hold any byte with escapes; we keep to letters, digits and hyphens. */
static void name_of(hb_face_t *face, char *out, unsigned size)
{
    char raw[128] = "";
    unsigned length = sizeof raw;
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, raw);
    unsigned used = 0;
    for (const char *p = raw; *p && used + 1 < size; p++) {
        bool letter = (*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z');
        if (letter || (*p >= '0' && *p <= '9') || *p == '-')
            out[used++] = *p;
    }
    out[used] = '\0';
    if (used == 0)
        memcpy(out, "Face", sizeof "Face");
}

/* One INDEX of a CFF table at *at: the place of its first object, and *at moved behind it. */
static bool cff_index(const unsigned char *p, unsigned size, unsigned *at, unsigned *first,
                      unsigned *first_end)
{
    if (*at > size || size - *at < 3)
        return false;
    unsigned count = u16(p + *at), width = p[*at + 2], offsets = *at + 3;
    if (count == 0 || width < 1 || width > 4 || (count + 1) * width > size - offsets)
        return false;
    unsigned second = 0, last = 0;
    for (unsigned k = 0; k < width; k++) {
        second = second << 8 | p[offsets + width + k];
        last = last << 8 | p[offsets + count * width + k];
    }
    unsigned data = offsets + (count + 1) * width - 1; /* offsets count from 1 */
    if (second < 1 || second > last || last > size - data)
        return false;
    *first = data + 1;
    *first_end = data + second;
    *at = data + last;
    return true;
}

/* True when the Top DICT begins with the operator ROS (12 30), as it must in a font keyed by CID.
 * Adobe Technical Note 5176, sections 4, 5, 9 and 18. */
static bool cff_is_cid(const unsigned char *p, unsigned size)
{
    unsigned at = size > 2 ? p[2] : size, i, end;
    if (!cff_index(p, size, &at, &i, &end) || !cff_index(p, size, &at, &i, &end))
        return false;
    while (i < end) {
        unsigned byte = p[i];
        if (byte <= 21)
            return byte == 12 && i + 1 < end && p[i + 1] == 30;
        i += byte == 28 ? 3 : byte == 29 ? 5 : byte >= 247 ? 2 : 1;
    }
    return false;
}

static bool outline_of(hb_face_t *face, voc__outline *out)
{
    hb_blob_t *glyf = hb_face_reference_table(face, HB_TAG('g', 'l', 'y', 'f'));
    hb_blob_t *cff = hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' '));
    unsigned size;
    const unsigned char *bytes = (const unsigned char *)hb_blob_get_data(cff, &size);
    bool found = true;
    if (hb_blob_get_length(glyf) > 0)
        *out = VOC__OUTLINE_TRUETYPE;
    else if (size > 0)
        *out = cff_is_cid(bytes, size) ? VOC__OUTLINE_CFF_CID : VOC__OUTLINE_CFF_NAME;
    else
        found = false;
    hb_blob_destroy(glyf);
    hb_blob_destroy(cff);
    return found;
}

static int metric(hb_font_t *font, hb_ot_metrics_tag_t tag, int otherwise)
{
    hb_position_t value;
    return hb_ot_metrics_get_position(font, tag, &value) ? value : otherwise;
}

static void fill_metrics(voc__face *face)
{
    voc__face_info *info = &face->info;
    info->ascent = metric(face->font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, 800);
    info->descent = metric(face->font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, -200);
    info->cap_height = metric(face->font, HB_OT_METRICS_TAG_CAP_HEIGHT, 700);
    info->x_height = metric(face->font, HB_OT_METRICS_TAG_X_HEIGHT, 500);
    info->italic_angle = (int)hb_style_get_value(face->font, HB_STYLE_TAG_SLANT_ANGLE);
    info->weight_class = (int)hb_style_get_value(face->font, HB_STYLE_TAG_WEIGHT);
}

static void fill_tables(voc__face *face)
{
    unsigned size;
    int upem = (int)hb_face_get_upem(face->face);
    hb_blob_t *blob = hb_face_reference_table(face->face, HB_TAG('h', 'e', 'a', 'd'));
    const unsigned char *p = (const unsigned char *)hb_blob_get_data(blob, &size);
    for (int i = 0; i < 4 && size >= 44; i++) /* xMin, yMin, xMax, yMax at 36 */
        face->info.bbox[i] = s16(p + 36 + 2 * i) * SCALE / upem;
    hb_blob_destroy(blob);

    blob = hb_face_reference_table(face->face, HB_TAG('p', 'o', 's', 't'));
    p = (const unsigned char *)hb_blob_get_data(blob, &size);
    face->info.fixed_pitch = size >= 16 && (p[12] | p[13] | p[14] | p[15]);
    hb_blob_destroy(blob);

    /* OS/2 PANOSE: family 2 is Latin text, serif styles 2 to 10 have serifs. */
    blob = hb_face_reference_table(face->face, HB_TAG('O', 'S', '/', '2'));
    p = (const unsigned char *)hb_blob_get_data(blob, &size);
    face->info.serif = size >= 42 && p[32] == 2 && p[33] >= 2 && p[33] <= 10;
    hb_blob_destroy(blob);
}

/* NULL when the face can be used. */
static const char *fault_of(const voc__face *face)
{
    if (hb_face_get_glyph_count(face->face) < 2)
        return "it is no font";
    if (hb_face_get_upem(face->face) < 16 || hb_face_get_upem(face->face) > 16384)
        return "its units per em are out of range";
    if (hb_ot_var_has_data(face->face))
        return "it is a variable font";
    return NULL;
}

static hb_blob_t *table_of(hb_face_t *unused, hb_tag_t tag, void *data)
{
    const voc__face *face = data;
    (void)unused;
    for (unsigned i = 0; i < face->table_count; i++)
        if (face->tables[i].tag == tag)
            return hb_blob_reference(face->tables[i].blob);
    return hb_blob_get_empty();
}

/* The tables of the first font of a file, each as a blob of its own: HarfBuzz makes them when they
 * are asked for, and takes a refusal for a table that is not there; a subset would then lack
 * outlines. OpenType 1.9, "Organization of an OpenType Font". NULL: they are there. */
static const char *open_tables(voc__face *face, hb_blob_t *file, bool *refused)
{
    unsigned size, at = 0;
    const unsigned char *p = (const unsigned char *)hb_blob_get_data(file, &size);
    if (size >= 16 && memcmp(p, "ttcf", 4) == 0)
        at = u32(p + 12);
    if (size < 12 || at > size - 12)
        return "it is no font";
    unsigned count = u16(p + at + 4);
    if (count > VOC__MOST_TABLES || count * 16 > size - at - 12)
        return "it is no font";
    for (unsigned i = 0; i < count; i++) {
        const unsigned char *record = p + at + 12 + 16 * i;
        unsigned offset = u32(record + 8), length = u32(record + 12);
        if (length == 0 || offset > size || length > size - offset)
            continue; /* as if it were not there */
        hb_blob_t *blob = hb_blob_create_sub_blob(file, offset, length);
        *refused = *refused || blob == hb_blob_get_empty();
        face->tables[face->table_count].tag = u32(record);
        face->tables[face->table_count++].blob = blob;
    }
    return NULL;
}

/* The HarfBuzz objects of a file. *reason NULL and false: memory was refused. */
static bool open_face(voc__face *face, hb_blob_t *file, const char **reason)
{
    bool refused = false;
    *reason = open_tables(face, file, &refused);
    if (*reason || refused)
        return false;
    face->face = hb_face_create_for_tables(table_of, face, NULL);
    face->font = hb_font_create(face->face);
    if (face->face == hb_face_get_empty() || face->font == hb_font_get_empty())
        return false;
    *reason = fault_of(face);
    return !*reason;
}

/* Features of a GSUB or GPOS table as the file itself counts them. */
static unsigned features_of(const voc__face *face, hb_tag_t tag)
{
    hb_blob_t *blob = table_of(NULL, tag, (void *)(uintptr_t)face);
    unsigned size, list;
    const unsigned char *p = (const unsigned char *)hb_blob_get_data(blob, &size);
    unsigned count = 0;
    if (size >= 10 && (list = u16(p + 6)) <= size - 2)
        count = u16(p + list);
    hb_blob_destroy(blob);
    return count;
}

/* HarfBuzz opens tables when they are first used, and keeps "not there" for good when memory is
 * refused just then: features or outlines would be gone without a word. And what its subsetter
 * opened in a face cannot be closed by its shaper after such a refusal. So what we use is opened
 * here, once, and looked at. */
static bool open_late_tables(voc__face *face)
{
    static const hb_tag_t layout[] = {HB_OT_TAG_GSUB, HB_OT_TAG_GPOS};
    hb_glyph_extents_t extents;
    uint16_t glyph = voc__face_glyph(face, ' ');
    bool there = hb_font_get_glyph_extents(face->font, glyph ? glyph : 1, &extents) &&
                 (!glyph || hb_font_get_glyph_h_advance(face->font, glyph) > 0);
    (void)hb_ot_layout_has_glyph_classes(face->face);
    (void)hb_ot_color_has_layers(face->face);
    (void)hb_ot_color_has_palettes(face->face);
    (void)hb_ot_color_has_svg(face->face);
    (void)hb_ot_color_has_png(face->face);
    (void)hb_ot_math_has_data(face->face);
    for (int i = 0; i < 2; i++)
        if (hb_ot_layout_table_get_feature_tags(face->face, layout[i], 0, NULL, NULL) !=
            features_of(face, layout[i]))
            there = false;
    return there;
}

voc__face *voc__face_new(hb_blob_t *blob, int index, voc__weight weight, const char **reason)
{
    unsigned size;
    const char *data = hb_blob_get_data(blob, &size);
    *reason = NULL;
    voc__face *face = calloc(1, sizeof *face);
    if (face && pthread_mutex_init(&face->lock, NULL) != 0) {
        free(face);
        face = NULL;
    }
    if (face && open_face(face, blob, reason)) {
        face->index = index;
        face->weight = weight;
        hb_font_set_scale(face->font, SCALE, SCALE);
        hb_face_make_immutable(face->face);
        hb_font_make_immutable(face->font);
        name_of(face->face, face->name, sizeof face->name);
        face->info.postscript_name = face->name;
        digest_of(data, size, face->info.digest);
        fill_metrics(face);
        fill_tables(face);
        face->has_space = voc__face_glyph(face, ' ') != 0;
        if (!outline_of(face->face, &face->info.outline))
            *reason = "it has no outlines";
        else if (!open_late_tables(face))
            *reason = "its tables cannot be read";
    } else if (face) {
        voc__face_free(face);
        face = NULL;
    }
    hb_blob_destroy(blob);
    if (face && *reason) {
        voc__face_free(face);
        face = NULL;
    }
    return face;
}

void voc__face_free(voc__face *face)
{
    if (!face)
        return;
    hb_face_destroy(face->preprocessed);
    hb_font_destroy(face->font);
    hb_face_destroy(face->face);
    for (unsigned i = 0; i < face->table_count; i++)
        hb_blob_destroy(face->tables[i].blob);
    pthread_mutex_destroy(&face->lock);
    free(face);
}

uint16_t voc__face_glyph(const voc__face *face, uint32_t character)
{
    hb_codepoint_t glyph;
    return hb_font_get_nominal_glyph(face->font, character, &glyph) ? (uint16_t)glyph : 0;
}

const voc__face_info *voc__face_get_info(const voc__face *face)
{
    return &face->info;
}

int voc__face_index(const voc__face *face)
{
    return face->index;
}

int voc__face_advance(const voc__face *face, uint16_t glyph)
{
    return hb_font_get_glyph_h_advance(face->font, glyph);
}
