#include "pdf/places.h"

#include "base/log.h"
#include "pdf/syntax.h"

/* Half of what a length may be, so that differences of two places are lengths too. */
enum { LIMIT = VOC__PDF_LIMIT / 2, MAX_SIZE = 600 };

static bool is_place(double value)
{
    return value >= -LIMIT && value <= LIMIT;
}

static bool is_size(double value)
{
    return value >= 0 && value <= LIMIT;
}

static bool is_box(const double box[4])
{
    return is_place(box[0]) && is_place(box[1]) && is_place(box[2]) && is_place(box[3]);
}

static bool is_text(const voc__item *item)
{
    double size = item->as.text.size, gap = item->as.text.word_gap;
    return is_place(item->as.text.x) && is_place(item->as.text.y) && size >= 1 &&
           size <= MAX_SIZE && gap >= -MAX_SIZE && gap <= MAX_SIZE;
}

static bool is_path(const voc__item *item)
{
    const voc__path_step *steps = item->as.path.steps;
    size_t count = item->as.path.count;
    bool begins = count == 0 || steps[0].op == VOC__PATH_MOVE || steps[0].op == VOC__PATH_RECT;
    bool good = is_size(item->as.path.width) && is_size(item->as.path.dash[0]) &&
                is_size(item->as.path.dash[1]) && begins;
    for (size_t i = 0; good && i < count; i++)
        for (int k = 0; k < 3; k++)
            good = good && is_place(steps[i].x[k]) && is_place(steps[i].y[k]);
    return good;
}

static bool is_disc(const voc__item *item)
{
    return is_place(item->as.disc.x) && is_place(item->as.disc.y) &&
           is_size(item->as.disc.radius * 2);
}

static bool is_image(const voc__item *item)
{
    return is_place(item->as.image.x) && is_place(item->as.image.y) &&
           is_size(item->as.image.width) && is_size(item->as.image.height);
}

static bool is_item(const voc__item *item)
{
    switch (item->kind) {
    case VOC__ITEM_TEXT:
        return is_text(item);
    case VOC__ITEM_PATH:
        return is_path(item);
    case VOC__ITEM_DISC:
        return is_disc(item);
    case VOC__ITEM_IMAGE:
        return is_image(item);
    }
    return false;
}

static bool is_extent(double value)
{
    return value >= 3 && value <= LIMIT;
}

/* It is cut within itself, at all sides or at none. */
static bool is_format(const voc__page *page)
{
    const double *trim = page->trim, bleed = page->bleed;
    if (!is_extent(page->width) || !is_extent(page->height))
        return false;
    if (trim[0] == 0 && trim[1] == 0 && trim[2] == 0 && trim[3] == 0)
        return bleed == 0;
    return bleed >= 0 && trim[0] >= bleed && trim[1] >= bleed && trim[2] > trim[0] &&
           trim[3] > trim[1] && trim[2] + bleed <= page->width && trim[3] + bleed <= page->height;
}

static bool is_page(const voc__page *page)
{
    for (size_t i = 0; i < page->item_count; i++)
        if (!is_item(&page->items[i]))
            return false;
    for (size_t i = 0; i < page->annotation_count; i++)
        if (!is_box(page->annotations[i].box) || !is_place(page->annotations[i].target_y))
            return false;
    return true;
}

void voc__pdf_places_check(voc__pdf_job *job)
{
    const voc__pages *pages = job->pages;
    bool good = true;
    for (size_t i = 0; i < pages->page_count; i++)
        if (!is_format(&pages->pages[i])) {
            voc__pdf_fail(job, VOC_ERROR_RANGE, "the size of a page is out of range");
            return;
        }
    for (size_t i = 0; good && i < pages->page_count; i++) {
        good = is_page(&pages->pages[i]);
        if (!good) {
            job->status = VOC_ERROR_RANGE;
            voc__log_add(job->log, VOC_ERROR, job->status, NULL, 0, 0, NULL,
                         "PDF: something on page %zu has a place or a size out of range", i + 1);
        }
    }
    for (size_t i = 0; good && i < pages->tag_count; i++)
        good = !pages->tags[i]->has_bbox || is_box(pages->tags[i]->bbox);
    for (size_t i = 0; good && i < pages->bookmark_count; i++)
        good = is_place(pages->bookmarks[i].y);
    if (!good)
        voc__pdf_fail(job, VOC_ERROR_RANGE, "a figure or a bookmark has a place out of range");
}
