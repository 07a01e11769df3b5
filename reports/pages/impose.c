/* From the pages of a document to the sheets of a printer: two copies side by side, crop marks. */
#include <string.h>

#include "pages/pages.h"

/* Printing and cutting are off by a millimeter or two; marks stand clear of what is printed. */
static const double bleed = 9, mark_from = 9, mark_length = 18, mark_width = 0.25;
/* From the edge of a sheet of two copies to the end of the marks between them. */
static const double tick = 14;

static const int mark_color = 0x000000;

/* Within this a line ends at the edge of the page. */
static const double touch = 0.01;

static void mark(voc__pages *pages, int page, double x1, double y1, double x2, double y2)
{
    voc__pages_line(pages, page, NULL, VOC__ARTIFACT_LAYOUT, x1, y1, x2, y2, mark_color, mark_width,
                    0, 0);
}

/* ---- two copies ------------------------------------------------------------------------------ */

/* A sheet of the page's paper turned by a quarter, and where on it the two copies stand. */
typedef struct sheet {
    double width, height, factor;
    double x[2], y[2];
    bool beside; /* side by side; false: under each other */
} sheet;

static sheet plan_sheet(const voc__page *page)
{
    sheet to = {.width = page->height, .height = page->width};
    to.beside = to.width >= to.height;
    double width = to.beside ? to.width / 2 : to.width;
    double height = to.beside ? to.height : to.height / 2;
    to.factor =
        width / page->width < height / page->height ? width / page->width : height / page->height;
    to.x[0] = (width - to.factor * page->width) / 2;
    to.y[0] = (height - to.factor * page->height) / 2;
    to.x[1] = to.x[0] + (to.beside ? width : 0);
    to.y[1] = to.y[0] + (to.beside ? 0 : height);
    return to;
}

/* The copy is there for the eye alone: it is read once. */
static voc__item copy_of(const voc__item *item)
{
    voc__item copy = *item;
    copy.tag = NULL;
    copy.artifact = item->tag ? VOC__ARTIFACT_LAYOUT : item->artifact;
    return copy;
}

static void double_items(voc__pages *pages, voc__page *page, const sheet *to)
{
    size_t count = page->item_count;
    voc__item *items = voc__arena_alloc(pages->arena, 2 * count, sizeof *items);
    if (!items) {
        pages->failed = true;
        return;
    }
    for (size_t i = 0; i < count; i++) {
        items[i] = page->items[i];
        items[count + i] = copy_of(&page->items[i]);
        for (int copy = 0; copy < 2; copy++)
            voc__item_change(pages, &items[copy ? count + i : i],
                             &(voc__change){to->factor, to->factor, to->x[copy], to->y[copy]});
    }
    page->items = items;
    page->item_count = page->item_capacity = 2 * count;
}

/* Where it is cut in two, on both edges. */
static void mark_middle(voc__pages *pages, int page, const sheet *to)
{
    double x = to->width / 2, y = to->height / 2;
    if (to->beside) {
        mark(pages, page, x, 0, x, tick);
        mark(pages, page, x, to->height - tick, x, to->height);
    } else {
        mark(pages, page, 0, y, tick, y);
        mark(pages, page, to->width - tick, y, to->width, y);
    }
}

void voc__pages_two_up(voc__pages *pages)
{
    if (!pages || pages->failed)
        return;
    sheet *sheets = voc__arena_alloc(pages->arena, pages->page_count, sizeof *sheets);
    voc__change *changes = voc__arena_alloc(pages->arena, pages->page_count, sizeof *changes);
    if (!sheets || !changes) {
        pages->failed = true;
        return;
    }
    for (size_t i = 0; i < pages->page_count; i++) {
        sheets[i] = plan_sheet(&pages->pages[i]);
        changes[i] =
            (voc__change){sheets[i].factor, sheets[i].factor, sheets[i].x[0], sheets[i].y[0]};
    }
    voc__pages_change(pages, changes);
    for (size_t i = 0; i < pages->page_count && !pages->failed; i++) {
        voc__page *page = &pages->pages[i];
        double_items(pages, page, &sheets[i]);
        page->width = sheets[i].width;
        page->height = sheets[i].height;
        mark_middle(pages, (int)i, &sheets[i]);
    }
}

/* ---- crop marks ------------------------------------------------------------------------------ */

static double bled(double place, double low, double high)
{
    return place <= low + touch ? place - bleed : place >= high - touch ? place + bleed : place;
}

/* What ends at the edge of the page goes on beyond it, since no cut is exact. */
static void bleed_item(const voc__page *page, voc__item *item, voc__path_step *steps)
{
    for (size_t i = 0; i < item->as.path.count; i++) {
        steps[i] = item->as.path.steps[i];
        steps[i].x[0] = bled(steps[i].x[0], page->trim[0], page->trim[2]);
        steps[i].y[0] = bled(steps[i].y[0], page->trim[1], page->trim[3]);
    }
    item->as.path.steps = steps;
}

static void bleed_page(voc__pages *pages, voc__page *page)
{
    for (size_t i = 0; i < page->item_count && !pages->failed; i++) {
        voc__item *item = &page->items[i];
        if (item->kind != VOC__ITEM_PATH)
            continue;
        voc__path_step *steps = voc__arena_alloc(pages->arena, item->as.path.count, sizeof *steps);
        if (steps)
            bleed_item(page, item, steps);
        else
            pages->failed = true;
    }
}

/* Two at each corner. */
static void mark_corners(voc__pages *pages, int index)
{
    const double *trim = pages->pages[index].trim;
    for (int corner = 0; corner < 4; corner++) {
        bool right = corner & 1, low = corner & 2;
        double x = trim[right ? 2 : 0], y = trim[low ? 3 : 1];
        double out = right ? 1 : -1, down = low ? 1 : -1;
        mark(pages, index, x + out * mark_from, y, x + out * (mark_from + mark_length), y);
        mark(pages, index, x, y + down * mark_from, x, y + down * (mark_from + mark_length));
    }
}

void voc__pages_crop(voc__pages *pages)
{
    const double room = mark_from + mark_length;
    if (!pages || pages->failed)
        return;
    voc__change *changes = voc__arena_alloc(pages->arena, pages->page_count, sizeof *changes);
    if (!changes) {
        pages->failed = true;
        return;
    }
    for (size_t i = 0; i < pages->page_count; i++)
        changes[i] = (voc__change){1, 1, room, room};
    voc__pages_change(pages, changes);
    for (size_t i = 0; i < pages->page_count && !pages->failed; i++) {
        voc__page *page = &pages->pages[i];
        for (size_t k = 0; k < page->item_count; k++)
            voc__item_change(pages, &page->items[k], &changes[i]);
        const double trim[4] = {room, room, room + page->width, room + page->height};
        memcpy(page->trim, trim, sizeof trim);
        page->bleed = bleed;
        page->width += 2 * room;
        page->height += 2 * room;
        bleed_page(pages, page);
        mark_corners(pages, (int)i);
    }
}
