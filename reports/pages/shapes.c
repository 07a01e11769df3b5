#include "pages/pages.h"

#include <string.h>

/* Control points of a quarter circle lie this far along its tangents, times the radius. */
#define QUARTER 0.5522847498

typedef struct paint {
    int fill, stroke;
    double line, dash_on, dash_off;
} paint;

static voc__item item_of(voc__arena *arena, const voc__path_step *steps, size_t count, paint with)
{
    voc__path_step *kept = voc__arena_alloc(arena, count, sizeof *kept);
    voc__item item = {.kind = VOC__ITEM_PATH};
    if (kept)
        memcpy(kept, steps, count * sizeof *kept);
    item.as.path.steps = kept;
    item.as.path.count = count;
    item.as.path.fill = with.fill;
    item.as.path.stroke = with.stroke;
    item.as.path.width = with.line;
    item.as.path.dash[0] = with.dash_on;
    item.as.path.dash[1] = with.dash_off;
    return item;
}

static bool usable(const voc__pages *pages)
{
    return pages && !pages->failed;
}

static void add(voc__pages *pages, int page, voc__tag *tag, voc__artifact artifact, voc__item item)
{
    item.tag = tag;
    item.artifact = artifact;
    if (item.kind == VOC__ITEM_PATH && !item.as.path.steps)
        pages->failed = true;
    else
        voc__pages_item(pages, page, &item);
}

static voc__path_step to(voc__path_op op, double x, double y)
{
    return (voc__path_step){.op = op, .x = {x}, .y = {y}};
}

/* An arc of a quarter from (x0, y0), heading for the corner (cx, cy), to (x1, y1). */
static voc__path_step quarter(double x0, double y0, double cx, double cy, double x1, double y1)
{
    return (voc__path_step){
        .op = VOC__PATH_CURVE,
        .x = {x0 + (cx - x0) * QUARTER, x1 + (cx - x1) * QUARTER, x1},
        .y = {y0 + (cy - y0) * QUARTER, y1 + (cy - y1) * QUARTER, y1},
    };
}

voc__item voc__shape_rect(voc__arena *arena, double x, double y, double width, double height,
                          double radius, int fill, int stroke, double line)
{
    double r = radius, right = x + width, bottom = y + height;
    paint with = {fill, stroke, line, 0, 0};
    if (r <= 0) {
        const voc__path_step corners[] = {
            to(VOC__PATH_MOVE, x, y),          to(VOC__PATH_LINE, right, y),
            to(VOC__PATH_LINE, right, bottom), to(VOC__PATH_LINE, x, bottom),
            to(VOC__PATH_CLOSE, 0, 0),
        };
        return item_of(arena, corners, sizeof corners / sizeof *corners, with);
    }
    r = r > width / 2 ? width / 2 : r;
    r = r > height / 2 ? height / 2 : r;
    const voc__path_step round[] = {
        to(VOC__PATH_MOVE, x + r, y),
        to(VOC__PATH_LINE, right - r, y),
        quarter(right - r, y, right, y, right, y + r),
        to(VOC__PATH_LINE, right, bottom - r),
        quarter(right, bottom - r, right, bottom, right - r, bottom),
        to(VOC__PATH_LINE, x + r, bottom),
        quarter(x + r, bottom, x, bottom, x, bottom - r),
        to(VOC__PATH_LINE, x, y + r),
        quarter(x, y + r, x, y, x + r, y),
        to(VOC__PATH_CLOSE, 0, 0),
    };
    return item_of(arena, round, sizeof round / sizeof *round, with);
}

voc__item voc__shape_line(voc__arena *arena, double x1, double y1, double x2, double y2, int color,
                          double line, double dash_on, double dash_off)
{
    const voc__path_step steps[] = {to(VOC__PATH_MOVE, x1, y1), to(VOC__PATH_LINE, x2, y2)};
    return item_of(arena, steps, 2, (paint){VOC__NO_COLOR, color, line, dash_on, dash_off});
}

voc__item voc__shape_circle(voc__arena *arena, double x, double y, double radius, int fill,
                            int stroke, double line)
{
    double r = radius;
    if (fill != VOC__NO_COLOR && (stroke == VOC__NO_COLOR || stroke == fill)) {
        voc__item disc = {.kind = VOC__ITEM_DISC};
        disc.as.disc.x = x;
        disc.as.disc.y = y;
        disc.as.disc.radius = stroke == fill ? r + line / 2 : r;
        disc.as.disc.color = fill;
        return disc;
    }
    const voc__path_step steps[] = {
        to(VOC__PATH_MOVE, x + r, y),
        quarter(x + r, y, x + r, y + r, x, y + r),
        quarter(x, y + r, x - r, y + r, x - r, y),
        quarter(x - r, y, x - r, y - r, x, y - r),
        quarter(x, y - r, x + r, y - r, x + r, y),
        to(VOC__PATH_CLOSE, 0, 0),
    };
    return item_of(arena, steps, sizeof steps / sizeof *steps, (paint){fill, stroke, line, 0, 0});
}

voc__item voc__shape_polyline(voc__arena *arena, const double (*points)[2], size_t count, int fill,
                              int stroke, double line)
{
    voc__path_step *steps = voc__arena_alloc(arena, count, sizeof *steps);
    voc__item item = {.kind = VOC__ITEM_PATH};
    for (size_t i = 0; steps && i < count; i++)
        steps[i] = to(i ? VOC__PATH_LINE : VOC__PATH_MOVE, points[i][0], points[i][1]);
    item.as.path.steps = steps;
    item.as.path.count = count;
    item.as.path.fill = fill;
    item.as.path.stroke = stroke;
    item.as.path.width = line;
    item.as.path.round_join = true;
    return item;
}

void voc__pages_rect(voc__pages *pages, int page, voc__tag *tag, voc__artifact artifact, double x,
                     double y, double width, double height, double radius, int fill, int stroke,
                     double line)
{
    if (usable(pages))
        add(pages, page, tag, artifact,
            voc__shape_rect(pages->arena, x, y, width, height, radius, fill, stroke, line));
}

void voc__pages_line(voc__pages *pages, int page, voc__tag *tag, voc__artifact artifact, double x1,
                     double y1, double x2, double y2, int color, double line, double dash_on,
                     double dash_off)
{
    if (usable(pages))
        add(pages, page, tag, artifact,
            voc__shape_line(pages->arena, x1, y1, x2, y2, color, line, dash_on, dash_off));
}

void voc__pages_circle(voc__pages *pages, int page, voc__tag *tag, voc__artifact artifact, double x,
                       double y, double radius, int fill, int stroke, double line)
{
    if (usable(pages))
        add(pages, page, tag, artifact,
            voc__shape_circle(pages->arena, x, y, radius, fill, stroke, line));
}

void voc__pages_polyline(voc__pages *pages, int page, voc__tag *tag, voc__artifact artifact,
                         const double (*points)[2], size_t count, int fill, int stroke, double line)
{
    if (usable(pages) && count > 0)
        add(pages, page, tag, artifact,
            voc__shape_polyline(pages->arena, points, count, fill, stroke, line));
}
