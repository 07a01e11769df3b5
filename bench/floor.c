#include "bench/floor.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <hpdf.h>

#include "base/utf8.h"

typedef struct line {
    char *text; /* WinAnsi; NULL: a path or a disc */
    bool bold;
    double x, y, size;
    int color;
    const voc__item *item;
} line;

struct floor_page {
    line *lines;
    size_t count;
};

static void on_error(HPDF_STATUS error, HPDF_STATUS detail, void *context)
{
    (void)context;
    fprintf(stderr, "libharu: 0x%04lX, %lu\n", (unsigned long)error, (unsigned long)detail);
    exit(EXIT_FAILURE);
}

/* Good enough for measuring: Latin-1 as it is, the rest as a bullet. */
static char *winansi_of(const voc__runs *runs)
{
    size_t size = 0, used = 0;
    for (size_t i = 0; i < runs->count; i++)
        size += runs->items[i].size;
    char *text = malloc(size + 1);
    if (!text)
        exit(EXIT_FAILURE);
    for (size_t i = 0; i < runs->count; i++)
        for (size_t at = 0; at < runs->items[i].size;) {
            uint32_t c = 0;
            int length = voc__utf8_decode(runs->items[i].text + at, runs->items[i].size - at, &c);
            at += length ? (size_t)length : 1;
            text[used++] = (char)(c < 256 ? c : 0x95);
        }
    text[used] = '\0';
    return text;
}

static line line_of(const voc__item *item, double height)
{
    line result = {.item = item};
    if (item->kind != VOC__ITEM_TEXT)
        return result;
    const voc__runs *runs = &item->as.text.runs;
    result.text = winansi_of(runs);
    result.bold = runs->count && voc__face_get_info(runs->items[0].face)->weight_class >= 600;
    result.x = item->as.text.x;
    result.y = height - item->as.text.y;
    result.size = item->as.text.size;
    result.color = item->as.text.color;
    return result;
}

floor_work floor_prepare(const voc__pages *pages)
{
    floor_work work = {.width = pages->width, .height = pages->height};
    work.page_count = pages->page_count;
    work.pages = calloc(pages->page_count, sizeof *work.pages);
    for (size_t p = 0; work.pages && p < pages->page_count; p++) {
        const voc__page *page = &pages->pages[p];
        work.pages[p].lines = calloc(page->item_count + 1, sizeof *work.pages[p].lines);
        if (!work.pages[p].lines)
            exit(EXIT_FAILURE);
        for (size_t i = 0; i < page->item_count; i++)
            if (page->items[i].kind != VOC__ITEM_IMAGE)
                work.pages[p].lines[work.pages[p].count++] =
                    line_of(&page->items[i], pages->height);
    }
    return work;
}

void floor_free(floor_work *work)
{
    for (size_t p = 0; p < work->page_count; p++) {
        for (size_t i = 0; i < work->pages[p].count; i++)
            free(work->pages[p].lines[i].text);
        free(work->pages[p].lines);
    }
    free(work->pages);
}

static float part(int color, int shift)
{
    return (float)(color >> shift & 255) / 255;
}

static void draw_disc(HPDF_Page page, const voc__item *item, double height)
{
    int color = item->as.disc.color;
    HPDF_Page_SetRGBFill(page, part(color, 16), part(color, 8), part(color, 0));
    HPDF_Page_Circle(page, (HPDF_REAL)item->as.disc.x, (HPDF_REAL)(height - item->as.disc.y),
                     (HPDF_REAL)item->as.disc.radius);
    HPDF_Page_Fill(page);
}

static void draw_path(HPDF_Page page, const voc__item *item, double height)
{
    int fill = item->as.path.fill, stroke = item->as.path.stroke;
    if (fill >= 0)
        HPDF_Page_SetRGBFill(page, part(fill, 16), part(fill, 8), part(fill, 0));
    if (stroke >= 0) {
        HPDF_Page_SetRGBStroke(page, part(stroke, 16), part(stroke, 8), part(stroke, 0));
        HPDF_Page_SetLineWidth(page, (HPDF_REAL)item->as.path.width);
    }
    for (size_t i = 0; i < item->as.path.count; i++) {
        const voc__path_step *s = &item->as.path.steps[i];
        HPDF_REAL x[3], y[3];
        for (int k = 0; k < 3; k++) {
            x[k] = (HPDF_REAL)s->x[k];
            y[k] = (HPDF_REAL)(height - s->y[k]);
        }
        if (s->op == VOC__PATH_MOVE)
            HPDF_Page_MoveTo(page, x[0], y[0]);
        else if (s->op == VOC__PATH_LINE)
            HPDF_Page_LineTo(page, x[0], y[0]);
        else if (s->op == VOC__PATH_CURVE)
            HPDF_Page_CurveTo(page, x[0], y[0], x[1], y[1], x[2], y[2]);
        else
            HPDF_Page_ClosePath(page);
    }
    if (fill >= 0 && stroke >= 0)
        HPDF_Page_FillStroke(page);
    else if (fill >= 0)
        HPDF_Page_Fill(page);
    else if (stroke >= 0)
        HPDF_Page_Stroke(page);
    else
        HPDF_Page_EndPath(page);
}

static void draw_page(const floor_work *work, size_t number, HPDF_Page page,
                      const HPDF_Font fonts[2])
{
    for (size_t i = 0; i < work->pages[number].count; i++) {
        const line *l = &work->pages[number].lines[i];
        if (!l->text) {
            (l->item->kind == VOC__ITEM_DISC ? draw_disc : draw_path)(page, l->item, work->height);
            continue;
        }
        HPDF_Page_BeginText(page);
        HPDF_Page_SetFontAndSize(page, fonts[l->bold], (HPDF_REAL)l->size);
        HPDF_Page_SetRGBFill(page, part(l->color, 16), part(l->color, 8), part(l->color, 0));
        HPDF_Page_TextOut(page, (HPDF_REAL)l->x, (HPDF_REAL)l->y, l->text);
        HPDF_Page_EndText(page);
    }
}

size_t floor_run(const floor_work *work)
{
    HPDF_Doc doc = HPDF_New(on_error, NULL);
    if (!doc)
        exit(EXIT_FAILURE);
    HPDF_SetCompressionMode(doc, HPDF_COMP_ALL);
    const HPDF_Font fonts[2] = {HPDF_GetFont(doc, "Helvetica", "WinAnsiEncoding"),
                                HPDF_GetFont(doc, "Helvetica-Bold", "WinAnsiEncoding")};
    for (size_t p = 0; p < work->page_count; p++) {
        HPDF_Page page = HPDF_AddPage(doc);
        HPDF_Page_SetWidth(page, (HPDF_REAL)work->width);
        HPDF_Page_SetHeight(page, (HPDF_REAL)work->height);
        draw_page(work, p, page, fonts);
    }
    HPDF_SaveToStream(doc);
    size_t size = HPDF_GetStreamSize(doc);
    HPDF_Free(doc);
    return size;
}
