/* Free room: labels never stand on lines, dots or other labels. */
#include "layout/chart_parts.h"

/* A box, or a straight line with some room around it. */
typedef struct voc__obstacle obstacle;
struct voc__obstacle {
    const obstacle *next;
    voc__box box;        /* of the line too */
    bool is_line, rises; /* rises: from the lower left to the upper right */
};

#define LINE_ROOM  1.8
#define LABEL_ROOM 0.8

static void add(voc__chart *chart, obstacle what)
{
    obstacle *o = voc__arena_alloc(chart->context->arena, 1, sizeof *o);
    if (!o) {
        voc__chart_fail(chart, VOC_ERROR_MEMORY);
        return;
    }
    what.next = chart->obstacles;
    *o = what;
    chart->obstacles = o;
}

void voc__chart_take(voc__chart *chart, voc__box box)
{
    add(chart, (obstacle){.box = box});
}

void voc__chart_take_line(voc__chart *chart, double x1, double y1, double x2, double y2)
{
    bool forward = x1 <= x2;
    voc__box box = {forward ? x1 : x2, y1 < y2 ? y1 : y2, forward ? x2 : x1, y1 < y2 ? y2 : y1};
    add(chart, (obstacle){.box = box, .is_line = true, .rises = forward == (y2 < y1)});
}

static bool boxes_meet(voc__box a, voc__box b)
{
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/* The part of the line within the box's width is straight: it meets the box when it is not wholly
 * above or below there. */
static bool line_meets(const obstacle *o, voc__box box)
{
    voc__box l = o->box;
    box = (voc__box){box.left - LINE_ROOM, box.top - LINE_ROOM, box.right + LINE_ROOM,
                     box.bottom + LINE_ROOM};
    if (l.right < box.left || l.left > box.right || l.bottom < box.top || l.top > box.bottom)
        return false;
    double width = l.right - l.left;
    if (width < 0.01)
        return true;
    double from = (l.left > box.left ? l.left : box.left) - l.left;
    double to = (l.right < box.right ? l.right : box.right) - l.left;
    double slope = (l.bottom - l.top) / width;
    double one = o->rises ? l.bottom - slope * from : l.top + slope * from;
    double other = o->rises ? l.bottom - slope * to : l.top + slope * to;
    double high = one < other ? one : other, low = one < other ? other : one;
    return low >= box.top && high <= box.bottom;
}

bool voc__chart_is_free(const voc__chart *chart, voc__box box)
{
    if (box.left < -0.01 || box.right > chart->width + 0.01)
        return false;
    for (const obstacle *o = chart->obstacles; o; o = o->next)
        if (o->is_line ? line_meets(o, box) : boxes_meet(o->box, box))
            return false;
    return true;
}

voc__box voc__label_box(const voc__label *label, double x, double baseline, voc__anchor anchor)
{
    double left = anchor == VOC__ANCHOR_START ? x
                  : anchor == VOC__ANCHOR_END ? x - label->width
                                              : x - label->width / 2;
    double top = baseline - voc__label_ascent(label);
    return (voc__box){left, top, left + label->width, top + voc__label_height(label)};
}

void voc__chart_clear(voc__chart *chart, voc__box box)
{
    voc__drawing_rect(chart->drawing, box.left, box.top, box.right - box.left, box.bottom - box.top,
                      0, voc__chart_color(chart, VOC__WHITE), VOC__NO_COLOR, 0);
}

bool voc__label_try(voc__chart *chart, const voc__label *label, double x, double baseline,
                    voc__anchor anchor)
{
    voc__box box = voc__label_box(label, x, baseline, anchor);
    if (label->lines == 0 || !voc__chart_is_free(chart, box))
        return false;
    voc__label_draw(chart, label, x, baseline, anchor);
    box.left -= 2 * LABEL_ROOM;
    box.right += 2 * LABEL_ROOM;
    box.top -= LABEL_ROOM;
    box.bottom += LABEL_ROOM;
    voc__chart_take(chart, box);
    return true;
}
