#include "layout/drawing.h"

#include <string.h>

static void add_item(voc__drawing *drawing, const voc__item *item)
{
    if (drawing->failed)
        return;
    if (drawing->count == drawing->capacity) {
        size_t wanted = drawing->capacity ? 2 * drawing->capacity : 16;
        voc__item *larger = voc__arena_alloc(drawing->arena, wanted, sizeof *larger);
        if (!larger) {
            drawing->failed = true;
            return;
        }
        if (drawing->count)
            memcpy(larger, drawing->items, drawing->count * sizeof *larger);
        drawing->items = larger;
        drawing->capacity = wanted;
    }
    drawing->items[drawing->count++] = *item;
}

static void add_path(voc__drawing *drawing, voc__item item)
{
    if (item.as.path.steps)
        add_item(drawing, &item);
    else
        drawing->failed = true;
}

void voc__drawing_text(voc__drawing *drawing, voc__runs runs, double x, double baseline,
                       double size, int color)
{
    if (runs.count == 0)
        return;
    voc__item item = {.kind = VOC__ITEM_TEXT};
    item.as.text.runs = runs;
    item.as.text.x = x;
    item.as.text.y = baseline;
    item.as.text.size = size;
    item.as.text.color = color;
    add_item(drawing, &item);
}

void voc__drawing_line(voc__drawing *drawing, double x1, double y1, double x2, double y2, int color,
                       double width)
{
    add_path(drawing, voc__shape_line(drawing->arena, x1, y1, x2, y2, color, width, 0, 0));
}

void voc__drawing_dashed(voc__drawing *drawing, double x1, double y1, double x2, double y2,
                         int color, double width, double on, double off)
{
    add_path(drawing, voc__shape_line(drawing->arena, x1, y1, x2, y2, color, width, on, off));
}

void voc__drawing_rect(voc__drawing *drawing, double x, double y, double width, double height,
                       double radius, int fill, int stroke, double line)
{
    add_path(drawing,
             voc__shape_rect(drawing->arena, x, y, width, height, radius, fill, stroke, line));
}

void voc__drawing_circle(voc__drawing *drawing, double x, double y, double radius, int fill,
                         int stroke, double line)
{
    voc__item circle = voc__shape_circle(drawing->arena, x, y, radius, fill, stroke, line);
    if (circle.kind == VOC__ITEM_DISC)
        add_item(drawing, &circle);
    else
        add_path(drawing, circle);
}

void voc__drawing_polyline(voc__drawing *drawing, const double (*points)[2], size_t count, int fill,
                           int stroke, double line)
{
    if (count > 0)
        add_path(drawing, voc__shape_polyline(drawing->arena, points, count, fill, stroke, line));
}

void voc__drawing_path(voc__drawing *drawing, const voc__path_step *steps, size_t count, int fill)
{
    voc__item item = {.kind = VOC__ITEM_PATH};
    item.as.path.steps = steps;
    item.as.path.count = count;
    item.as.path.fill = fill;
    item.as.path.stroke = VOC__NO_COLOR;
    add_path(drawing, item);
}

/* item moved by x and y; its steps are copied into arena. false: memory was refused. */
static bool move(voc__item *item, double x, double y, voc__arena *arena)
{
    if (item->kind == VOC__ITEM_TEXT) {
        item->as.text.x += x;
        item->as.text.y += y;
    } else if (item->kind == VOC__ITEM_DISC) {
        item->as.disc.x += x;
        item->as.disc.y += y;
    } else if (item->kind == VOC__ITEM_IMAGE) {
        item->as.image.x += x;
        item->as.image.y += y;
    } else {
        size_t count = item->as.path.count;
        voc__path_step *steps = voc__arena_alloc(arena, count, sizeof *steps);
        if (!steps)
            return false;
        for (size_t i = 0; i < count; i++) {
            steps[i] = item->as.path.steps[i];
            for (int k = 0; k < 3; k++) {
                steps[i].x[k] += x;
                steps[i].y[k] += y;
            }
        }
        item->as.path.steps = steps;
    }
    return true;
}

void voc__drawing_add(voc__drawing *drawing, const voc__drawing *other, double x, double y)
{
    drawing->failed = drawing->failed || other->failed;
    for (size_t i = 0; i < other->count && !drawing->failed; i++) {
        voc__item item = other->items[i];
        if (move(&item, x, y, drawing->arena))
            add_item(drawing, &item);
        else
            drawing->failed = true;
    }
}

void voc__drawing_scale(voc__drawing *drawing, voc__pages *pages, double factor)
{
    const voc__change smaller = {factor, factor, 0, 0};
    for (size_t i = 0; i < drawing->count; i++)
        voc__item_change(pages, &drawing->items[i], &smaller);
    drawing->width *= factor;
    drawing->height *= factor;
}

void voc__drawing_paint(const voc__drawing *drawing, voc__pages *pages, int page, voc__tag *tag,
                        voc__artifact artifact, double x, double y)
{
    if (!pages)
        return;
    pages->failed = pages->failed || drawing->failed;
    for (size_t i = 0; i < drawing->count && !pages->failed; i++) {
        voc__item item = drawing->items[i];
        item.tag = tag;
        item.artifact = tag ? VOC__NOT_ARTIFACT : artifact;
        if (move(&item, x, y, pages->arena))
            voc__pages_item(pages, page, &item);
        else
            pages->failed = true;
    }
}

void voc__drawing_place(const voc__drawing *drawing, voc__pages *pages, int page, voc__tag *figure,
                        double x, double y)
{
    voc__drawing_paint(drawing, pages, page, figure, VOC__NOT_ARTIFACT, x, y);
    if (!figure)
        return;
    figure->has_bbox = true;
    figure->bbox[0] = x;
    figure->bbox[1] = y;
    figure->bbox[2] = x + drawing->width;
    figure->bbox[3] = y + drawing->height;
}
