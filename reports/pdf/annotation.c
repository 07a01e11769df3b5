#include "pdf/interactive.h"
#include "pdf/object.h"
#include "pdf/syntax.h"

void voc__pdf_destination(voc__pdf_job *job, int page, double y)
{
    voc__buffer *out = &job->pdf->bodies;
    if (page < 0 || (size_t)page >= job->pages->page_count) {
        voc__pdf_fail(job, VOC_ERROR_INTERNAL, "a link leads to a page that there is not");
        return;
    }
    voc__buffer_text(out, "/Dest[");
    voc__pdf_reference(out, voc__pdf_object_number(job->page[page].object));
    voc__buffer_text(out, "/XYZ null ");
    voc__pdf_length(out, voc__pdf_hundredths(out, job->pages->pages[page].height - y));
    voc__buffer_text(out, " null]");
}

/* A URI never runs anything: PDF/A-2 allows it (ISO 19005-2, 6.5.1). Flag 4: it prints. */
static void write_annotation(voc__pdf_job *job, HPDF_Dict object, const voc__annotation *link,
                             double height, size_t key)
{
    voc__buffer *out = &job->pdf->bodies;
    size_t start = out->size;
    const double corners[] = {link->box[0], height - link->box[3], link->box[2],
                              height - link->box[1]};
    voc__buffer_text(out, "/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[");
    for (int i = 0; i < 4; i++) {
        voc__pdf_length(out, voc__pdf_hundredths(out, corners[i]));
        voc__buffer_text(out, i < 3 ? " " : "]");
    }
    voc__buffer_text(out, "/StructParent ");
    voc__pdf_integer(out, (long)key);
    voc__buffer_text(out, "/Contents");
    if (!voc__pdf_text_string(out, link->contents ? link->contents : link->url ? link->url : ""))
        voc__pdf_fail(job, VOC_ERROR_LIMIT, "the description of a link is too long for a PDF");
    if (link->url) {
        voc__buffer_text(out, "/A<</S/URI/URI");
        voc__pdf_uri_string(out, link->url);
        voc__buffer_text(out, ">>");
    } else
        voc__pdf_destination(job, link->target_page, link->target_y);
    voc__pdf_object_body(job, object, start);
}

static void add_to_page(voc__pdf_job *job, voc__pdf_page *page, size_t count)
{
    HPDF_Array list = HPDF_Array_New(job->doc->mmgr);
    bool good = list && HPDF_Dict_Add(page->object, "Annots", list) == HPDF_OK;
    for (size_t i = 0; good && i < count; i++)
        good = HPDF_Array_Add(list, page->annotations[i]) == HPDF_OK;
    if (!good)
        voc__pdf_fail(job, VOC_ERROR_MEMORY, "cannot make links");
}

void voc__pdf_annotations_write(voc__pdf_job *job)
{
    for (size_t p = 0; p < job->pages->page_count && !voc__pdf_failed(job); p++) {
        const voc__page *from = &job->pages->pages[p];
        voc__pdf_page *page = &job->page[p];
        page->annotation_key = job->annotation_count;
        job->annotation_count += from->annotation_count;
        if (from->annotation_count == 0)
            continue;
        page->annotations = voc__arena_alloc(job->arena, from->annotation_count, sizeof(HPDF_Dict));
        if (!page->annotations) {
            voc__pdf_fail(job, VOC_ERROR_MEMORY, "cannot make links");
            return;
        }
        for (size_t i = 0; i < from->annotation_count; i++) {
            page->annotations[i] = voc__pdf_object(job);
            if (!from->annotations[i].tag)
                voc__pdf_fail(job, VOC_ERROR_INTERNAL, "a link has no tag");
            else if (page->annotations[i])
                write_annotation(job, page->annotations[i], &from->annotations[i], from->height,
                                 job->pages->page_count + page->annotation_key + i);
        }
        if (!voc__pdf_failed(job))
            add_to_page(job, page, from->annotation_count);
    }
}
