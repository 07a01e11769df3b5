#include "pdf/pdf.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "pdf/content.h"
#include "pdf/deflate.h"
#include "pdf/digest.h"
#include "pdf/font.h"
#include "pdf/interactive.h"
#include "pdf/metadata.h"
#include "pdf/object.h"
#include "pdf/places.h"
#include "pdf/structure.h"
#include "pdf/syntax.h"

/* libharu takes its memory in pieces of POOL bytes; saving must not need a new one, since it fails
 * badly there: RESERVE bytes are set free for it beforehand. */
enum { POOL = 256 * 1024, RESERVE = 8 * 1024 };

/* What a writer keeps between documents is given back beyond this. */
enum { KEEP = 4 * 1024 * 1024 };

void voc__pdf_fail(voc__pdf_job *job, voc_status status, const char *what)
{
    if (job->status != VOC_OK)
        return;
    job->status = status;
    if (job->refusal)
        voc__log_add(job->log, VOC_ERROR, status, NULL, 0, 0, NULL, "PDF: %s (libharu: 0x%04lX)",
                     what, (unsigned long)job->refusal);
    else
        voc__log_add(job->log, VOC_ERROR, status, NULL, 0, 0, NULL, "PDF: %s", what);
}

bool voc__pdf_failed(const voc__pdf_job *job)
{
    return job->status != VOC_OK || job->refusal != HPDF_OK;
}

/* libharu calls this at every error; it must not leave by another way than returning. */
static void on_error(HPDF_STATUS error, HPDF_STATUS detail, void *context)
{
    voc__pdf_job *job = context;
    (void)detail;
    if (job->refusal == HPDF_OK)
        job->refusal = error;
}

voc__pdf *voc__pdf_new(const voc_theme *theme, voc_log *log)
{
    /* The layout of libharu's structs differs between versions, and we reach into some. */
    if (strcmp(HPDF_GetVersion(), HPDF_VERSION_TEXT) != 0) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_INTERNAL, NULL, 0, 0, NULL,
                     "built for libharu %s, but version %s is installed", HPDF_VERSION_TEXT,
                     HPDF_GetVersion());
        return NULL;
    }
    voc__pdf *pdf = calloc(1, sizeof *pdf);
    if (!pdf) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_MEMORY, NULL, 0, 0, NULL, "no memory for a PDF");
        return NULL;
    }
    pdf->theme = theme;
    return pdf;
}

void voc__pdf_free(voc__pdf *pdf)
{
    if (!pdf)
        return;
    voc__pdf_fonts_free(pdf);
    voc__pdf_deflate_end(pdf);
    voc__arena_free(pdf->arena);
    voc__buffer_free(&pdf->profile);
    voc__buffer_free(&pdf->bodies);
    voc__buffer_free(&pdf->streams);
    voc__buffer_free(&pdf->content);
    free(pdf);
}

static void reset_buffer(voc__buffer *buffer)
{
    if (buffer->capacity > KEEP)
        voc__buffer_free(buffer);
    else
        voc__buffer_reset(buffer);
}

/* ---- the parts -------------------------------------------------------------------------- */

/* ISO 32000-1, 14.11.2: where the page is cut, and how far beyond that it is printed. */
static bool add_trim(voc__pdf_job *job, HPDF_Page page, const voc__page *from)
{
    static const struct {
        const char *name;
        bool bleeds;
    } boxes[] = {{"TrimBox", false}, {"BleedBox", true}};
    bool good = true;
    for (size_t i = 0; good && i < sizeof boxes / sizeof *boxes && from->trim[2] > 0; i++) {
        double more = boxes[i].bleeds ? from->bleed : 0;
        HPDF_Box box = {
            (HPDF_REAL)(from->trim[0] - more), (HPDF_REAL)(from->height - from->trim[3] - more),
            (HPDF_REAL)(from->trim[2] + more), (HPDF_REAL)(from->height - from->trim[1] + more)};
        HPDF_Array array = HPDF_Box_Array_New(job->doc->mmgr, box);
        good = array && HPDF_Dict_Add(page, boxes[i].name, array) == HPDF_OK;
    }
    return good;
}

static void add_pages(voc__pdf_job *job)
{
    const voc__pages *pages = job->pages;
    job->page = voc__arena_alloc(job->arena, pages->page_count, sizeof *job->page);
    bool good = job->page != NULL;
    for (size_t i = 0; good && i < pages->page_count; i++) {
        HPDF_Page page = HPDF_AddPage(job->doc);
        const voc__page *from = &pages->pages[i];
        job->page[i].object = page;
        good = page && HPDF_Page_SetWidth(page, (HPDF_REAL)from->width) == HPDF_OK &&
               HPDF_Page_SetHeight(page, (HPDF_REAL)from->height) == HPDF_OK &&
               add_trim(job, page, from) && HPDF_Dict_AddName(page, "Tabs", "S") == HPDF_OK &&
               HPDF_Dict_AddNumber(page, "StructParents", (HPDF_INT32)i) == HPDF_OK;
    }
    if (!good)
        voc__pdf_fail(job, VOC_ERROR_MEMORY, "cannot make a page");
}

/* All pages have the same resources. */
static void write_resources(voc__pdf_job *job)
{
    voc__buffer *out = &job->pdf->bodies;
    size_t start = out->size;
    voc__buffer_text(out, "/Font<<");
    voc__pdf_fonts_resource(job);
    voc__buffer_text(out, ">>");
    if (job->logo) {
        voc__buffer_text(out, "/XObject<</Logo ");
        voc__pdf_reference(out, voc__pdf_object_number(job->logo));
        voc__buffer_text(out, ">>");
    }
    size_t size = out->size - start;
    for (size_t i = 0; i < job->pages->page_count; i++) {
        HPDF_Dict resources = HPDF_Dict_GetItem(job->page[i].object, "Resources", HPDF_OCLASS_DICT);
        out->size = start + size;
        voc__pdf_object_body(job, resources, start);
    }
}

static void put_reference(voc__buffer *out, const char *name, HPDF_Dict object)
{
    voc__buffer_text(out, name);
    voc__pdf_reference(out, voc__pdf_object_number(object));
}

static void write_catalog(voc__pdf_job *job, HPDF_Dict structure, HPDF_Dict outline)
{
    voc__buffer *out = &job->pdf->bodies;
    HPDF_Dict metadata = voc__pdf_xmp_write(job), intent = voc__pdf_intent_write(job);
    size_t start = out->size;
    voc__buffer_text(out, "/Lang");
    if (!voc__pdf_text_string(out, job->pages->language))
        voc__pdf_fail(job, VOC_ERROR_RANGE, "the language is no language tag");
    voc__buffer_text(out, "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>");
    put_reference(out, "/StructTreeRoot ", structure);
    put_reference(out, "/Metadata ", metadata);
    put_reference(out, "/OutputIntents[", intent);
    voc__buffer_byte(out, ']');
    if (outline) {
        put_reference(out, "/Outlines ", outline);
        voc__buffer_text(out, "/PageMode/UseOutlines");
    }
    voc__pdf_object_body(job, job->doc->catalog, start);
}

/* ---- saving ----------------------------------------------------------------------------- */

static HPDF_STATUS write_out(HPDF_Stream stream, const HPDF_BYTE *bytes, HPDF_UINT size)
{
    voc__pdf_job *job = stream->attr;
    voc__buffer_add(job->out, bytes, size);
    if (!job->out->failed)
        return HPDF_OK;
    HPDF_SetError(stream->error, HPDF_FAILD_TO_ALLOC_MEM, 0);
    return HPDF_FAILD_TO_ALLOC_MEM;
}

/* The trailer comes last, so all before it is the content that its ID stands for. */
static HPDF_STATUS write_id(HPDF_Dict trailer, HPDF_Stream stream)
{
    const voc__pdf_job *job = trailer->attr;
    unsigned char digest[16];
    char text[2 * sizeof digest + 1];
    static const char hex[] = "0123456789abcdef";
    voc__pdf_digest(job->out->data + job->out_start, job->out->size - job->out_start, digest);
    for (size_t i = 0; i < sizeof digest; i++) {
        text[2 * i] = hex[digest[i] >> 4];
        text[2 * i + 1] = hex[digest[i] & 15];
    }
    text[2 * sizeof digest] = '\0';
    const char *const parts[] = {"/ID[<", text, "><", text, ">]"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        HPDF_STATUS status = HPDF_Stream_WriteStr(stream, parts[i]);
        if (status != HPDF_OK)
            return status;
    }
    return HPDF_OK;
}

static bool reserve(voc__pdf_job *job)
{
    HPDF_MMgr memory = job->doc->mmgr;
    const HPDF_MPool_Node node = memory->mpool;
    if (node->size - node->used_size >= RESERVE)
        return true;
    /* A request larger than what is left opens a new piece. */
    return HPDF_GetMem(memory, node->size - node->used_size + 1) != NULL;
}

static void save(voc__pdf_job *job)
{
    const voc__pdf *pdf = job->pdf;
    job->out_start = job->out->size;
    job->doc->pdf_version = HPDF_VER_17;
    job->doc->trailer->attr = job;
    job->doc->trailer->write_fn = write_id;
    job->doc->stream = HPDF_CallbackWriter_New(job->doc->mmgr, write_out, job);
    if (pdf->bodies.failed || pdf->streams.failed)
        voc__pdf_fail(job, VOC_ERROR_MEMORY, "no memory");
    else if (!job->doc->stream || !reserve(job))
        voc__pdf_fail(job, VOC_ERROR_MEMORY, "no memory for saving");
    else if (!voc__pdf_failed(job) && (HPDF_SaveToStream(job->doc) != HPDF_OK || job->out->failed))
        voc__pdf_fail(job, VOC_ERROR_MEMORY, "no memory for saving");
}

/* ---- the whole -------------------------------------------------------------------------- */

static void make(voc__pdf_job *job)
{
    job->doc = HPDF_NewEx(on_error, NULL, NULL, POOL, job);
    if (!job->pdf->arena)
        job->pdf->arena = voc__arena_new();
    job->arena = job->pdf->arena;
    if (!job->doc || !job->arena) {
        voc__pdf_fail(job, VOC_ERROR_MEMORY, "no memory");
        return;
    }
    voc__pdf_info_write(job);
    voc__pdf_fonts_gather(job);
    if (!voc__pdf_failed(job))
        voc__pdf_fonts_write(job);
    if (!voc__pdf_failed(job))
        add_pages(job);
    if (!voc__pdf_failed(job))
        voc__pdf_structure_prepare(job);
    if (!voc__pdf_failed(job))
        voc__pdf_image_write(job);
    if (!voc__pdf_failed(job))
        voc__pdf_content_write(job);
    if (!voc__pdf_failed(job))
        voc__pdf_annotations_write(job);
    if (!voc__pdf_failed(job)) {
        write_resources(job);
        HPDF_Dict structure = voc__pdf_structure_write(job);
        write_catalog(job, structure, voc__pdf_bookmarks_write(job));
    }
    if (!voc__pdf_failed(job))
        save(job);
}

static bool is_complete(voc__pdf_job *job)
{
    const voc__pages *pages = job->pages;
    if (!pages || pages->failed)
        voc__pdf_fail(job, VOC_ERROR_MEMORY, "the pages are not whole");
    else if (pages->page_count == 0)
        voc__pdf_fail(job, VOC_ERROR_USAGE, "there are no pages");
    else if (!pages->title || !*pages->title)
        voc__pdf_fail(job, VOC_ERROR_USAGE, "the document has no title");
    else if (!pages->language || !*pages->language)
        voc__pdf_fail(job, VOC_ERROR_USAGE, "the document has no language");
    else
        voc__pdf_places_check(job);
    return job->status == VOC_OK;
}

voc_status voc__pdf_write(voc__pdf *pdf, const voc__pages *pages, voc__buffer *out, voc_log *log)
{
    voc__pdf_job job = {.pdf = pdf, .pages = pages, .log = log, .out = out};
    size_t start = out->size;
    if (is_complete(&job)) {
        reset_buffer(&pdf->bodies);
        reset_buffer(&pdf->streams);
        make(&job);
        if (job.refusal)
            voc__pdf_fail(&job, VOC_ERROR_MEMORY, "libharu refused");
    }
    if (job.doc)
        HPDF_Free(job.doc);
    voc__arena_reset(pdf->arena);
    if (job.status != VOC_OK && out->data)
        out->size = start;
    return job.status;
}
