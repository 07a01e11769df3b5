/* Ways to one goal: a row each, on one scale of months. */
#include "layout/chart_months.h"

#define BAR       20.0
#define LEAST_ROW 36.0 /* from one row to the next */
#define NAMES     0.22 /* share of the width, at most, for the names at the left */
#define TRIANGLE  9.0  /* wide; 7 high */

typedef struct plot {
    voc__chart *chart;
    voc__months months;
    double names, bar;
} plot;

/* A triangle under the bar, its words at its right. Returns how far down it reaches. */
static double draw_mark(plot *p, const voc_node *mark)
{
    voc__chart *c = p->chart;
    voc__type type = voc__chart_type(c, VOC__TYPE_LABEL, VOC__SEMIBOLD);
    type.color = VOC__INK;
    double x = voc__months_x(&p->months, voc__decimal_of(mark->attributes.x)), y = p->bar + 2;
    const double points[][2] = {
        {x - TRIANGLE / 2, y + 7}, {x + TRIANGLE / 2, y + 7}, {x, y}, {x - TRIANGLE / 2, y + 7}};
    voc__drawing_polyline(c->drawing, points, 4, voc__chart_color(c, VOC__INK), VOC__NO_COLOR, 0);
    voc__label label =
        voc__label_make(c, voc__chart_label(mark, VOC_LABEL_NAME), type, c->width / 3);
    bool right = x + TRIANGLE + label.width <= c->width;
    double baseline = y + type.size;
    voc__box box = voc__label_box(&label, right ? x + 8 : x - 8, baseline,
                                  right ? VOC__ANCHOR_START : VOC__ANCHOR_END);
    for (int i = 0; i < 4 && !voc__chart_is_free(c, box); i++) {
        baseline += type.leading;
        box.top += type.leading;
        box.bottom += type.leading;
    }
    voc__chart_take(c, box);
    voc__chart_clear(c, box);
    voc__label_draw(c, &label, box.left, baseline, VOC__ANCHOR_START);
    return baseline + voc__label_descent(&label) + (label.lines - 1) * type.leading;
}

/* One way into a drawing whose bar stands at 0. Returns where its top is; *bottom: how far down. */
static double draw_way(plot *p, const voc_node *lane, voc__drawing *row, double *bottom)
{
    voc__chart *c = p->chart;
    voc__drawing *out = c->drawing;
    c->drawing = row;
    c->obstacles = NULL;
    double top = voc__month_bars(c, &p->months, lane, p->bar);
    *bottom = p->bar;
    const voc_node *mark = voc__chart_next(lane->first, VOC_NODE_MARK);
    for (; mark; mark = voc__chart_next(mark->next, VOC_NODE_MARK)) {
        double low = draw_mark(p, mark);
        *bottom = low > *bottom ? low : *bottom;
    }
    voc__label name = voc__lane_label(c, lane, p->names);
    double baseline = p->bar / 2 + (name.lines > 1 ? 0 : name.type.size * 0.36);
    double low = baseline + (name.lines - 1) * name.type.leading + voc__label_descent(&name);
    voc__label_draw(c, &name, 0, baseline, VOC__ANCHOR_START);
    *bottom = low > *bottom ? low : *bottom;
    double high = baseline - voc__label_ascent(&name);
    c->drawing = out;
    return high < top ? high : top;
}

void voc__chart_ways(voc__chart *chart)
{
    plot p = {.chart = chart, .bar = voc__month_bar_height(chart, BAR)};
    voc__drawing *out = chart->drawing;
    voc__drawing rows = {.arena = out->arena}, picture = {.arena = out->arena};
    double y = 4, names = 0;
    const voc_node *lane = voc__chart_next(chart->node->first, VOC_NODE_LANE);
    for (const voc_node *l = lane; l; l = voc__chart_next(l->next, VOC_NODE_LANE)) {
        double width = voc__lane_label(chart, l, chart->width * NAMES).width;
        names = width > names ? width : names;
    }
    p.names = names < chart->width * NAMES ? names : chart->width * NAMES;
    p.months = voc__months_make(chart, p.names + 16);
    for (; lane; lane = voc__chart_next(lane->next, VOC_NODE_LANE)) {
        voc__drawing row = {.arena = out->arena};
        double bottom, top = draw_way(&p, lane, &row, &bottom);
        voc__drawing_add(&rows, &row, 0, y - top);
        double height = bottom - top + 6;
        y += height > LEAST_ROW ? height : LEAST_ROW;
    }
    chart->drawing = &picture;
    voc__months_grid(chart, &p.months, 2, y);
    voc__drawing_add(&picture, &rows, 0, 0);
    double end = voc__months_axis(chart, &p.months, y);
    chart->drawing = out;
    voc__drawing_add(out, &picture, 0, 0);
    out->height = end;
}
