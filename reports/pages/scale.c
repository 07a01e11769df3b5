/* Pages that were set in units other than points. */
#include "pages/pages.h"

static void scale_path(voc__pages *pages, voc__item *item, double factor, double lines)
{
    size_t count = item->as.path.count;
    voc__path_step *steps = voc__arena_alloc(pages->arena, count, sizeof *steps);
    if (!steps) {
        pages->failed = true;
        return;
    }
    for (size_t i = 0; i < count; i++) {
        steps[i] = item->as.path.steps[i];
        for (int k = 0; k < 3; k++) {
            steps[i].x[k] *= factor;
            steps[i].y[k] *= factor;
        }
    }
    item->as.path.steps = steps;
    item->as.path.width *= lines;
    item->as.path.dash[0] *= factor;
    item->as.path.dash[1] *= factor;
}

static void scale_item(voc__pages *pages, voc__item *item, double factor, double lines)
{
    switch (item->kind) {
    case VOC__ITEM_TEXT:
        item->as.text.x *= factor;
        item->as.text.y *= factor;
        item->as.text.size *= factor;
        item->as.text.word_gap *= factor;
        break;
    case VOC__ITEM_PATH:
        scale_path(pages, item, factor, lines);
        break;
    case VOC__ITEM_DISC:
        item->as.disc.x *= factor;
        item->as.disc.y *= factor;
        item->as.disc.radius *= factor;
        break;
    case VOC__ITEM_IMAGE:
        item->as.image.x *= factor;
        item->as.image.y *= factor;
        item->as.image.width *= factor;
        item->as.image.height *= factor;
        break;
    }
}

static void scale_box(double box[4], double factor)
{
    for (int i = 0; i < 4; i++)
        box[i] *= factor;
}

void voc__pages_scale(voc__pages *pages, double factor, double lines)
{
    pages->width *= factor;
    pages->height *= factor;
    for (size_t i = 0; i < pages->page_count && !pages->failed; i++) {
        voc__page *page = &pages->pages[i];
        page->width *= factor;
        page->height *= factor;
        for (size_t k = 0; k < page->item_count; k++)
            scale_item(pages, &page->items[k], factor, lines);
        for (size_t k = 0; k < page->annotation_count; k++) {
            scale_box(page->annotations[k].box, factor);
            page->annotations[k].target_y *= factor;
        }
    }
    for (size_t i = 0; i < pages->bookmark_count; i++)
        pages->bookmarks[i].y *= factor;
    for (size_t i = 0; i < pages->tag_count; i++)
        scale_box(pages->tags[i]->bbox, factor);
}
