#include "pdf/content.h"

#include <string.h>

#include "pdf/deflate.h"
#include "pdf/object.h"
#include "pdf/syntax.h"

long voc__pdf_x(voc__pdf_job *job, double x)
{
    return voc__pdf_hundredths(&job->pdf->content, x);
}

long voc__pdf_y(voc__pdf_job *job, double y)
{
    return voc__pdf_hundredths(&job->pdf->content, job->painted->height - y);
}

void voc__pdf_point(voc__pdf_job *job, double x, double y)
{
    voc__pdf_lengths(&job->pdf->content, voc__pdf_x(job, x), voc__pdf_y(job, y));
}

/* Three decimals tell all 256 values apart. */
void voc__pdf_color(voc__buffer *out, int color, const char *operator_name)
{
    for (int shift = 16; shift >= 0; shift -= 8) {
        int part = ((color >> shift & 255) * 1000 + 127) / 255;
        const char digits[] = {'.', (char)('0' + part / 100), (char)('0' + part / 10 % 10),
                               (char)('0' + part % 10), ' '};
        if (part == 0 || part == 1000)
            voc__buffer_add(out, part ? "1 " : "0 ", 2);
        else
            voc__buffer_add(out, digits, sizeof digits);
    }
    voc__buffer_text(out, operator_name);
}

/* ---- marked content --------------------------------------------------------------------- */

/* ISO 32000-1, 14.8.2.2.2. A background must tell its box. */
static void begin_artifact(voc__pdf_job *job, voc__artifact artifact)
{
    static const char *const properties[] = {
        [VOC__NOT_ARTIFACT] = "/Type/Layout",
        [VOC__ARTIFACT_LAYOUT] = "/Type/Layout",
        [VOC__ARTIFACT_PAGINATION_HEAD] = "/Type/Pagination/Subtype/Header/Attached[/Top]",
        [VOC__ARTIFACT_PAGINATION_FOOT] = "/Type/Pagination/Subtype/Footer/Attached[/Bottom]",
        [VOC__ARTIFACT_BACKGROUND] = "/Type/Background/BBox[0 0 ",
    };
    voc__buffer *out = &job->pdf->content;
    voc__buffer_text(out, "/Artifact<<");
    voc__buffer_text(out, properties[artifact]);
    if (artifact == VOC__ARTIFACT_BACKGROUND) {
        voc__pdf_point(job, job->painted->width, 0);
        voc__buffer_byte(out, ']');
    }
    voc__buffer_text(out, ">>BDC\n");
}

static void begin_piece(voc__pdf_job *job, const voc__tag *tag, size_t mcid)
{
    voc__buffer *out = &job->pdf->content;
    voc__buffer_byte(out, '/');
    voc__buffer_text(out, voc__tag_role_name(tag->role));
    voc__buffer_text(out, "<</MCID ");
    voc__pdf_integer(out, (long)mcid);
    if (tag->spelled) {
        voc__buffer_text(out, "/ActualText");
        if (!voc__pdf_text_string(out, tag->actual_text))
            voc__pdf_fail(job, VOC_ERROR_LIMIT, "a text alternative is too long for a PDF");
    }
    voc__buffer_text(out, ">>BDC\n");
}

static void end_text(voc__pdf_job *job, voc__pdf_state *state)
{
    if (state->in_text)
        voc__buffer_text(&job->pdf->content, "ET\n");
    state->in_text = false;
}

/* True when an item goes on with the piece of the one before: another line of the same paragraph,
 * say. Between them in the tag there may be nothing else. */
static bool continues(const voc__page *page, const voc__pdf_page *out, size_t i)
{
    const voc__item *item = &page->items[i];
    if (i == 0 || page->items[i - 1].tag != item->tag)
        return false;
    return item->tag ? out->kids[i] == out->kids[i - 1] + 1
                     : page->items[i - 1].artifact == item->artifact;
}

/* ---- pages ------------------------------------------------------------------------------ */

static void paint_item(voc__pdf_job *job, voc__pdf_state *state, const voc__item *item)
{
    if (item->kind == VOC__ITEM_TEXT) {
        if (!state->in_text) {
            voc__buffer_text(&job->pdf->content, "BT\n");
            state->x = state->y = 0;
        }
        state->in_text = true;
        voc__pdf_text_paint(job, state, item);
        return;
    }
    end_text(job, state);
    if (item->kind == VOC__ITEM_PATH)
        voc__pdf_path_paint(job, state, item);
    else if (item->kind == VOC__ITEM_DISC)
        voc__pdf_disc_paint(job, state, item);
    else
        voc__pdf_image_paint(job, item);
}

static void paint_page(voc__pdf_job *job, size_t number)
{
    const voc__page *page = &job->pages->pages[number];
    voc__pdf_page *result = &job->page[number];
    voc__pdf_state state = {.width = 100};
    job->painted = page;
    for (size_t i = 0; i < page->item_count; i++) {
        const voc__item *item = &page->items[i];
        if (!continues(page, result, i)) {
            end_text(job, &state);
            if (i > 0)
                voc__buffer_text(&job->pdf->content, "EMC\n");
            if (item->tag) {
                begin_piece(job, item->tag, result->owner_count);
                result->pieces[i] = (int)result->owner_count;
                result->owners[result->owner_count++] = item->tag;
            } else
                begin_artifact(job, item->artifact);
        }
        paint_item(job, &state, item);
    }
    end_text(job, &state);
    if (page->item_count > 0)
        voc__buffer_text(&job->pdf->content, "EMC\n");
}

static bool prepare_page(voc__pdf_job *job, size_t number)
{
    size_t count = job->pages->pages[number].item_count;
    voc__pdf_page *page = &job->page[number];
    page->pieces = voc__arena_alloc(job->arena, count, sizeof *page->pieces);
    page->owners = voc__arena_alloc(job->arena, count, sizeof(voc__tag *));
    if (!page->pieces || !page->owners) {
        voc__pdf_fail(job, VOC_ERROR_MEMORY, "cannot paint a page");
        return false;
    }
    for (size_t i = 0; i < count; i++)
        page->pieces[i] = -1;
    return true;
}

static HPDF_STATUS write_filter(HPDF_Dict object, HPDF_Stream stream)
{
    (void)object;
    return HPDF_Stream_WriteStr(stream, "/Filter/FlateDecode");
}

static void hand_over(voc__pdf_job *job, size_t number)
{
    voc__pdf *pdf = job->pdf;
    size_t start = pdf->streams.size;
    voc__pdf_deflate(pdf, pdf->content.data, pdf->content.size, &pdf->streams);
    HPDF_Dict contents = ((HPDF_PageAttr)job->page[number].object->attr)->contents;
    contents->write_fn = write_filter;
    voc__pdf_object_stream(job, contents, &pdf->streams, start, NULL, pdf->streams.size - start);
}

void voc__pdf_content_write(voc__pdf_job *job)
{
    job->code_at = 0;
    for (size_t i = 0; i < job->pages->page_count && !voc__pdf_failed(job); i++) {
        voc__buffer *content = &job->pdf->content;
        voc__buffer_reset(content);
        voc__buffer_reserve(content, 4096);
        if (prepare_page(job, i))
            paint_page(job, i);
        if (content->failed)
            voc__pdf_fail(job, VOC_ERROR_MEMORY, "cannot paint a page");
        else if (!voc__pdf_failed(job))
            hand_over(job, i);
    }
}
