/* The words of a chart over time: years, values, and what parts its lines. */
#include "layout/chart_line.h"

#define MOST_LABELS 120 /* beyond these only the ends are labelled: there is no room for more */

static void draw_year(voc__line_plot *p, size_t index)
{
    voc__chart *c = p->chart;
    const voc__line_point *at = &p->points[index];
    voc__type type = voc__chart_type(c, VOC__TYPE_LABEL_VALUE,
                                     index == p->count - 1 ? VOC__SEMIBOLD : VOC__REGULAR);
    voc__label label =
        voc__label_make(c, voc__chart_label(at->node, VOC_LABEL_TICK), type, c->width / 4);
    if (!voc__label_try(c, &label, at->x, p->axis + 12, VOC__ANCHOR_MIDDLE))
        return; /* its neighbor says nearly the same */
    voc__drawing_line(c->drawing, at->x, p->axis, at->x, p->axis + 3, voc__chart_color(c, VOC__INK),
                      0.8);
}

/* Words that would not fit beside a dot stand higher or lower, at the end of a thin line. */
static bool label_with_leader(voc__line_plot *p, const voc__line_point *at, const voc__label *label)
{
    for (int step = 1; step <= 6; step++)
        for (int side = 0; side < 2; side++) {
            double y = side ? at->y + 16 + 10.5 * step : at->y - 9 - 10.5 * step;
            if (y - voc__label_ascent(label) < 2 || y > p->axis - 3)
                continue;
            for (int anchor = 0; anchor < 3; anchor++) {
                double x = at->x + (1 - anchor) * 4.0;
                double end = side ? y - voc__label_ascent(label) - 1 : y + 3;
                double begin = side ? at->y + 5 : at->y - 5;
                voc__box leader = {at->x - 0.5, begin < end ? begin : end, at->x + 0.5,
                                   begin < end ? end : begin};
                if (!voc__chart_is_free(p->chart, leader) ||
                    !voc__label_try(p->chart, label, x, y, (voc__anchor)anchor))
                    continue;
                voc__drawing_line(p->chart->drawing, at->x, begin, at->x, end,
                                  voc__chart_color(p->chart, VOC__INK2), 0.6);
                voc__chart_take(p->chart, leader);
                return true;
            }
        }
    return false;
}

static bool meets_grid(const voc__line_plot *p, voc__box box)
{
    for (int i = 0; i < p->values.count; i++) {
        double y = voc__axis_at(&p->values, voc__axis_tick(&p->values, i));
        if (box.left < p->right + 2 && box.top < y && y < box.bottom)
            return true;
    }
    return false;
}

static void draw_value(voc__line_plot *p, size_t index)
{
    static const struct {
        double x, y;
        voc__anchor anchor;
    } places[] = {
        {0, -9.5, VOC__ANCHOR_MIDDLE}, {-4, -9.5, VOC__ANCHOR_END},  {0, 16, VOC__ANCHOR_MIDDLE},
        {4, 16, VOC__ANCHOR_START},    {4, -9.5, VOC__ANCHOR_START}, {-4, 16, VOC__ANCHOR_END},
        {-9, 3, VOC__ANCHOR_END},      {9, 3, VOC__ANCHOR_START},    {0, -9.5, VOC__ANCHOR_END},
        {0, 16, VOC__ANCHOR_START},
    };
    voc__chart *c = p->chart;
    const voc__line_point *at = &p->points[index];
    voc__label label = voc__label_make(c, voc__chart_label(at->node, VOC_LABEL_VALUE),
                                       voc__chart_type(c, VOC__TYPE_LABEL_VALUE, -1), c->width / 3);
    enum { PLACES = sizeof places / sizeof *places };
    for (size_t i = 0; i < 2 * PLACES; i++) { /* on a line of the grid only where it must */
        double x = at->x + places[i % PLACES].x, y = at->y + places[i % PLACES].y;
        voc__anchor anchor = places[i % PLACES].anchor;
        if (y < at->y) /* of several lines the last stands beside the dot */
            y -= (label.lines - 1) * label.type.leading;
        if (y + (label.lines - 1) * label.type.leading < p->axis - 2 &&
            (i >= PLACES || !meets_grid(p, voc__label_box(&label, x, y, anchor))) &&
            voc__label_try(c, &label, x, y, anchor))
            return;
    }
    label_with_leader(p, at, &label);
}

static void draw_newest(voc__line_plot *p)
{
    const voc__line_point *at = &p->points[p->count - 1];
    double x = at->x + 9, y = at->y + 1, value = 2;
    if (p->newest.lines)
        value = (p->newest.lines - 1) * p->newest.type.leading + 11;
    double terms = p->newest_term.lines > 1 ? p->newest_term.lines - 1 : 0;
    double bottom = y + value + terms * p->newest_term.type.leading;
    if (bottom > p->axis - 3)
        y -= bottom - (p->axis - 3);
    if (p->newest.lines)
        voc__label_try(p->chart, &p->newest, x, y, VOC__ANCHOR_START);
    y += value;
    voc__label_try(p->chart, &p->newest_term, x, y, VOC__ANCHOR_START);
}

/* What the figures count on either side, at the top of the break's line. */
static void draw_sides(voc__line_plot *p, size_t index)
{
    voc__chart *c = p->chart;
    const voc__line_gap *g = &p->gaps[index];
    double from = index > 0 ? p->gaps[index - 1].x : 0;
    double to = index + 1 < p->gap_count ? p->gaps[index + 1].x : c->width;
    voc__type small = voc__chart_type(c, VOC__TYPE_LABEL, -1);
    voc__label before =
        voc__label_make(c, voc__chart_label(g->node, VOC_LABEL_BEFORE), small, (g->x - from) - 10);
    voc__label after =
        voc__label_make(c, voc__chart_label(g->node, VOC_LABEL_AFTER), small, (to - g->x) - 10);
    for (int row = 0; row < 4; row++)
        if (voc__label_try(c, &before, g->x - 5, 18 + 10.5 * row, VOC__ANCHOR_END))
            break;
    for (int row = 0; row < 4; row++)
        if (voc__label_try(c, &after, g->x + 5, 18 + 10.5 * row, VOC__ANCHOR_START))
            break;
}

static void draw_reasons(voc__line_plot *p, size_t index)
{
    voc__chart *c = p->chart;
    const voc__line_gap *g = &p->gaps[index];
    voc__type type = voc__chart_type(c, VOC__TYPE_LABEL, VOC__SEMIBOLD);
    type.color = VOC__INK;
    type.leading = 10;
    for (double room = 200; room > 60; room -= 35) { /* narrower words find more places */
        const voc_node *node = voc__chart_label(g->node, VOC_LABEL_REASON);
        voc__label label = voc__label_make(c, node, type, room);
        while (node && (node = voc__chart_label_from(node->next, VOC_LABEL_REASON)))
            voc__label_add(c, &label, node, type, true);
        double height = (label.lines - 1) * type.leading;
        for (double y = p->axis - 12; y - height > 26; y -= 5)
            if (voc__label_try(c, &label, g->x - 5, y - height, VOC__ANCHOR_END) ||
                voc__label_try(c, &label, g->x + 5, y - height, VOC__ANCHOR_START))
                return;
    }
}

void voc__line_labels(voc__line_plot *p)
{
    bool few = p->count <= MOST_LABELS;
    for (size_t i = 0; i < p->gap_count; i++)
        draw_sides(p, i);
    draw_newest(p);
    draw_year(p, p->count - 1);
    for (size_t i = 0; i + 1 < p->count; i++)
        draw_year(p, i);
    for (size_t i = 0; i + 1 < p->count; i++)
        if (few || i == 0)
            draw_value(p, i);
    for (size_t i = 0; i < p->gap_count; i++)
        draw_reasons(p, i);
}
