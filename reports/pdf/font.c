#include "pdf/font.h"

#include <stdlib.h>
#include <string.h>

#include "pdf/object.h"
#include "pdf/syntax.h"

/* Font descriptor flags, ISO 32000-1, table 123. */
enum { FIXED_PITCH = 1, SERIF = 2, SYMBOLIC = 4, ITALIC = 64 };

/* By text, then by first use. */
static int by_text(const void *a, const void *b)
{
    const voc__pdf_use *left = *(voc__pdf_use *const *)a, *right = *(voc__pdf_use *const *)b;
    size_t size = left->said_size < right->said_size ? left->said_size : right->said_size;
    int order = memcmp(left->said, right->said, size);
    if (order == 0)
        order = (left->said_size > right->said_size) - (left->said_size < right->said_size);
    return order ? order : (left > right) - (left < right);
}

/* By glyph, in whose order the heads stand; few glyphs have more than one text. */
static void sort_uses(const voc__pdf_font *font, voc__pdf_use **sorted)
{
    voc__pdf_use *uses = font->uses.items;
    size_t count = 0;
    for (size_t glyph = 0; count < font->uses.count; glyph++) {
        size_t first = count;
        for (unsigned next = font->heads[glyph]; next; next = uses[next - 1].next)
            sorted[count++] = &uses[next - 1];
        if (count - first > 1)
            qsort(sorted + first, count - first, sizeof *sorted, by_text);
    }
}

static HPDF_Dict stream_of(voc__pdf_job *job, const voc__buffer *data, const char *entries,
                           size_t length1)
{
    voc__buffer *out = &job->pdf->bodies;
    HPDF_Dict object = voc__pdf_object(job);
    size_t start = out->size;
    voc__buffer_text(out, entries);
    if (length1) {
        voc__buffer_text(out, "/Length1 ");
        voc__pdf_integer(out, (long)length1);
    }
    voc__buffer_text(out, "/Filter/FlateDecode");
    voc__pdf_object_body(job, object, start);
    voc__pdf_object_stream(job, object, NULL, 0, data->data, data->size);
    return object;
}

static void put_name(voc__buffer *out, const voc__pdf_program *program, const voc__face_info *info)
{
    voc__buffer_byte(out, '/');
    voc__buffer_text(out, program->tag);
    voc__buffer_byte(out, '+');
    voc__buffer_text(out, info->postscript_name);
}

static void entry(voc__buffer *out, const char *name, long value)
{
    voc__buffer_text(out, name);
    voc__pdf_integer(out, value);
}

static HPDF_Dict descriptor_of(voc__pdf_job *job, const voc__pdf_program *program,
                               const voc__face_info *info)
{
    bool truetype = info->outline == VOC__OUTLINE_TRUETYPE;
    HPDF_Dict file = stream_of(job, &program->file, truetype ? "" : "/Subtype/CIDFontType0C",
                               truetype ? program->file_size : 0);
    voc__buffer *out = &job->pdf->bodies;
    HPDF_Dict object = voc__pdf_object(job);
    size_t start = out->size;
    voc__buffer_text(out, "/Type/FontDescriptor/FontName");
    put_name(out, program, info);
    entry(out, "/Flags ",
          SYMBOLIC | (info->fixed_pitch ? FIXED_PITCH : 0) | (info->serif ? SERIF : 0) |
              (info->italic_angle ? ITALIC : 0));
    voc__buffer_text(out, "/FontBBox[");
    for (int i = 0; i < 4; i++)
        entry(out, i ? " " : "", info->bbox[i]);
    entry(out, "]/ItalicAngle ", info->italic_angle);
    entry(out, "/Ascent ", info->ascent);
    entry(out, "/Descent ", info->descent);
    entry(out, "/CapHeight ", info->cap_height);
    entry(out, "/XHeight ", info->x_height);
    /* Faces do not say how thick their stems are; this fits weights from 400 to 800 well. */
    entry(out, "/StemV ", 10 + 220 * ((long)info->weight_class - 50) / 900);
    voc__buffer_text(out, truetype ? "/FontFile2 " : "/FontFile3 ");
    voc__pdf_reference(out, voc__pdf_object_number(file));
    voc__pdf_object_body(job, object, start);
    return object;
}

static HPDF_Dict descendant_of(voc__pdf_job *job, const voc__pdf_program *program,
                               const voc__face_info *info)
{
    bool truetype = info->outline == VOC__OUTLINE_TRUETYPE;
    HPDF_Dict descriptor = descriptor_of(job, program, info);
    HPDF_Dict map = truetype ? stream_of(job, &program->map, "", 0) : NULL;
    voc__buffer *out = &job->pdf->bodies;
    HPDF_Dict object = voc__pdf_object(job);
    size_t start = out->size;
    voc__buffer_text(out, truetype ? "/Type/Font/Subtype/CIDFontType2/BaseFont"
                                   : "/Type/Font/Subtype/CIDFontType0/BaseFont");
    put_name(out, program, info);
    voc__buffer_text(out, "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                          "/FontDescriptor ");
    voc__pdf_reference(out, voc__pdf_object_number(descriptor));
    voc__buffer_text(out, "/W[");
    voc__buffer_add(out, program->widths.data, program->widths.size);
    voc__buffer_text(out, "]");
    if (truetype) {
        voc__buffer_text(out, "/CIDToGIDMap ");
        voc__pdf_reference(out, voc__pdf_object_number(map));
    }
    voc__pdf_object_body(job, object, start);
    return object;
}

static HPDF_Dict font_of(voc__pdf_job *job, const voc__pdf_program *program,
                         const voc__face_info *info)
{
    HPDF_Dict descendant = descendant_of(job, program, info);
    HPDF_Dict unicode = stream_of(job, &program->unicode, "", 0);
    voc__buffer *out = &job->pdf->bodies;
    HPDF_Dict object = voc__pdf_object(job);
    size_t start = out->size;
    voc__buffer_text(out, "/Type/Font/Subtype/Type0/BaseFont");
    put_name(out, program, info);
    if (info->outline != VOC__OUTLINE_TRUETYPE)
        voc__buffer_text(out, "-Identity-H"); /* ISO 32000-1, 9.7.6.1 */
    voc__buffer_text(out, "/Encoding/Identity-H/DescendantFonts[");
    voc__pdf_reference(out, voc__pdf_object_number(descendant));
    voc__buffer_text(out, "]/ToUnicode ");
    voc__pdf_reference(out, voc__pdf_object_number(unicode));
    voc__pdf_object_body(job, object, start);
    return object;
}

static void write_font(voc__pdf_job *job, voc__pdf_font *font)
{
    size_t count = font->uses.count;
    voc__pdf_use **sorted = voc__arena_alloc(job->arena, count, sizeof(voc__pdf_use *));
    if (!sorted) {
        voc__pdf_fail(job, VOC_ERROR_MEMORY, "cannot make a font");
        return;
    }
    sort_uses(font, sorted);
    const voc__pdf_program *program = voc__pdf_program_for(job, font, sorted, count);
    if (program)
        font->object = font_of(job, program, voc__face_get_info(font->face));
    else
        voc__pdf_fail(job, VOC_ERROR_MEMORY, "cannot make a subset of a face");
}

void voc__pdf_fonts_write(voc__pdf_job *job)
{
    for (size_t i = 0; i < job->pdf->font_count && !voc__pdf_failed(job); i++)
        if (job->pdf->fonts[i].face && job->pdf->fonts[i].uses.count > 0)
            write_font(job, &job->pdf->fonts[i]);
}

void voc__pdf_fonts_resource(voc__pdf_job *job)
{
    voc__buffer *out = &job->pdf->bodies;
    for (size_t i = 0; i < job->pdf->font_count; i++)
        if (job->pdf->fonts[i].object) {
            entry(out, "/F", (long)i);
            voc__buffer_byte(out, ' ');
            voc__pdf_reference(out, voc__pdf_object_number(job->pdf->fonts[i].object));
        }
}
