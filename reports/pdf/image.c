#include "pdf/content.h"
#include "pdf/object.h"
#include "pdf/syntax.h"

/* ISO 32000-1, 8.9.5: a unit square is the whole image. */
void voc__pdf_image_paint(voc__pdf_job *job, const voc__item *item)
{
    voc__buffer *out = &job->pdf->content;
    if (!job->logo)
        return;
    voc__buffer_text(out, "q ");
    voc__pdf_length(out, voc__pdf_hundredths(out, item->as.image.width));
    voc__buffer_text(out, " 0 0 ");
    voc__pdf_length(out, voc__pdf_hundredths(out, item->as.image.height));
    voc__buffer_byte(out, ' ');
    voc__pdf_point(job, item->as.image.x, item->as.image.y + item->as.image.height);
    voc__buffer_text(out, "cm /Logo Do Q\n");
}

static HPDF_Dict write_samples(voc__pdf_job *job, const voc__image *logo, const char *space,
                               const unsigned char *bytes, size_t size, HPDF_Dict mask)
{
    voc__buffer *out = &job->pdf->bodies;
    HPDF_Dict object = voc__pdf_object(job);
    size_t start = out->size;
    voc__buffer_text(out,
                     "/Type/XObject/Subtype/Image/BitsPerComponent 8/Filter/FlateDecode/Width ");
    voc__pdf_integer(out, logo->width);
    voc__buffer_text(out, "/Height ");
    voc__pdf_integer(out, logo->height);
    voc__buffer_text(out, "/ColorSpace/");
    voc__buffer_text(out, space);
    if (mask) {
        voc__buffer_text(out, "/SMask ");
        voc__pdf_reference(out, voc__pdf_object_number(mask));
    }
    voc__pdf_object_body(job, object, start);
    voc__pdf_object_stream(job, object, NULL, 0, bytes, size);
    return object;
}

static bool is_shown(const voc__pages *pages)
{
    for (size_t p = 0; p < pages->page_count; p++)
        for (size_t i = 0; i < pages->pages[p].item_count; i++)
            if (pages->pages[p].items[i].kind == VOC__ITEM_IMAGE)
                return true;
    return false;
}

void voc__pdf_image_write(voc__pdf_job *job)
{
    if (!is_shown(job->pages))
        return;
    const voc__image *logo = voc__theme_logo(job->pdf->theme);
    if (logo->width <= 0 || logo->height <= 0) {
        voc__pdf_fail(job, VOC_ERROR_INTERNAL, "a page shows a logo that the theme does not have");
        return;
    }
    HPDF_Dict mask = NULL;
    if (logo->alpha)
        mask = write_samples(job, logo, "DeviceGray", logo->alpha, logo->alpha_size, NULL);
    job->logo = write_samples(job, logo, "DeviceRGB", logo->rgb, logo->rgb_size, mask);
}
