/* Pages that grow, shrink or move: what was set in units other than points, or stands on a sheet.
 */
#include "pages/pages.h"

static void change_path(voc__pages *pages, voc__item *item, const voc__change *to)
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
            steps[i].x[k] = steps[i].x[k] * to->factor + to->dx;
            steps[i].y[k] = steps[i].y[k] * to->factor + to->dy;
        }
    }
    item->as.path.steps = steps;
    item->as.path.width *= to->lines;
    item->as.path.dash[0] *= to->factor;
    item->as.path.dash[1] *= to->factor;
}

void voc__item_change(voc__pages *pages, voc__item *item, const voc__change *to)
{
    double factor = to->factor;
    switch (item->kind) {
    case VOC__ITEM_TEXT:
        item->as.text.x = item->as.text.x * factor + to->dx;
        item->as.text.y = item->as.text.y * factor + to->dy;
        item->as.text.size *= factor;
        item->as.text.word_gap *= factor;
        break;
    case VOC__ITEM_PATH:
        change_path(pages, item, to);
        break;
    case VOC__ITEM_DISC:
        item->as.disc.x = item->as.disc.x * factor + to->dx;
        item->as.disc.y = item->as.disc.y * factor + to->dy;
        item->as.disc.radius *= factor;
        break;
    case VOC__ITEM_IMAGE:
        item->as.image.x = item->as.image.x * factor + to->dx;
        item->as.image.y = item->as.image.y * factor + to->dy;
        item->as.image.width *= factor;
        item->as.image.height *= factor;
        break;
    }
}

static void change_box(double box[4], const voc__change *to)
{
    for (int i = 0; i < 4; i++)
        box[i] = box[i] * to->factor + (i % 2 ? to->dy : to->dx);
}

static void change_y(double *y, const voc__change *to)
{
    *y = *y * to->factor + to->dy;
}

static bool is_page(const voc__pages *pages, int page)
{
    return page >= 0 && (size_t)page < pages->page_count;
}

int voc__tag_page(const voc__tag *tag)
{
    int page = -1;
    for (size_t i = 0; i < tag->kid_count && page < 0; i++)
        page =
            tag->kids[i].kind == VOC__KID_TAG ? voc__tag_page(tag->kids[i].tag) : tag->kids[i].page;
    return page;
}

void voc__pages_change(voc__pages *pages, const voc__change *changes)
{
    for (size_t i = 0; i < pages->page_count && !pages->failed; i++) {
        voc__page *page = &pages->pages[i];
        for (size_t k = 0; k < page->annotation_count; k++) {
            voc__annotation *link = &page->annotations[k];
            change_box(link->box, &changes[i]);
            if (!link->url && is_page(pages, link->target_page))
                change_y(&link->target_y, &changes[link->target_page]);
        }
    }
    for (size_t i = 0; i < pages->bookmark_count; i++)
        if (is_page(pages, pages->bookmarks[i].page))
            change_y(&pages->bookmarks[i].y, &changes[pages->bookmarks[i].page]);
    for (size_t i = 0; i < pages->tag_count; i++) {
        int page = pages->tags[i]->has_bbox ? voc__tag_page(pages->tags[i]) : -1;
        if (page >= 0)
            change_box(pages->tags[i]->bbox, &changes[page]);
    }
}

void voc__pages_scale(voc__pages *pages, double factor, double lines)
{
    voc__change *changes = voc__arena_alloc(pages->arena, pages->page_count, sizeof *changes);
    if (!changes) {
        pages->failed = true;
        return;
    }
    for (size_t i = 0; i < pages->page_count; i++) {
        voc__page *page = &pages->pages[i];
        changes[i] = (voc__change){factor, lines, 0, 0};
        page->width *= factor;
        page->height *= factor;
        for (size_t k = 0; k < page->item_count && !pages->failed; k++)
            voc__item_change(pages, &page->items[k], &changes[i]);
    }
    voc__pages_change(pages, changes);
}
