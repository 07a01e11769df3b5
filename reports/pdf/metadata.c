#include "pdf/metadata.h"

#include <stdio.h>

#include "pdf/deflate.h"
#include "pdf/object.h"
#include "pdf/profile.h"
#include "pdf/syntax.h"

voc_date voc__pdf_day(voc_date date)
{
    date.month = date.month ? date.month : 1;
    date.day = date.day ? date.day : 1;
    return date;
}

static void put_text(voc__pdf_job *job, const char *name, const char *text)
{
    voc__pdf_text_entry(job, name, text, "what describes the document is too long for a PDF");
}

void voc__pdf_info_write(voc__pdf_job *job)
{
    voc__buffer *out = &job->pdf->bodies;
    HPDF_Dict info = job->doc->info;
    size_t start = out->size;
    /* libharu puts its own name there. */
    if (!info || HPDF_Dict_RemoveElement(info, "Producer") != HPDF_OK) {
        voc__pdf_fail(job, VOC_ERROR_INTERNAL, "libharu made no Info dictionary");
        return;
    }
    put_text(job, "/Title", job->pages->title);
    put_text(job, "/Author", job->pages->author);
    put_text(job, "/Subject", job->pages->description);
    put_text(job, "/Keywords", job->pages->keywords);
    put_text(job, "/Creator", VOC__PDF_CREATOR);
    put_text(job, "/Producer", VOC__PDF_PRODUCER);
    if (voc_date_valid(job->pages->date)) {
        char date[32];
        voc_date day = voc__pdf_day(job->pages->date);
        snprintf(date, sizeof date, "D:%04d%02d%02d000000Z", day.year, day.month, day.day);
        put_text(job, "/CreationDate", date);
        put_text(job, "/ModDate", date);
    }
    voc__pdf_object_body(job, info, start);
}

HPDF_Dict voc__pdf_intent_write(voc__pdf_job *job)
{
    voc__pdf *pdf = job->pdf;
    voc__buffer *out = &pdf->bodies;
    if (pdf->profile.size == 0) {
        voc__buffer_reset(&pdf->profile);
        voc__pdf_deflate(pdf, voc__color_profile, voc__color_profile_size, &pdf->profile);
    }
    HPDF_Dict profile = voc__pdf_object(job);
    size_t start = out->size;
    voc__buffer_text(out, "/N 3/Filter/FlateDecode");
    voc__pdf_object_body(job, profile, start);
    voc__pdf_object_stream(job, profile, NULL, 0, pdf->profile.data, pdf->profile.size);
    HPDF_Dict intent = voc__pdf_object(job);
    start = out->size;
    voc__buffer_text(out, "/Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
                          "/RegistryName(http://www.color.org)/Info(sRGB)/DestOutputProfile ");
    voc__pdf_reference(out, voc__pdf_object_number(profile));
    voc__pdf_object_body(job, intent, start);
    if (pdf->profile.failed)
        voc__pdf_fail(job, VOC_ERROR_MEMORY, "cannot deflate the color profile");
    return intent;
}
