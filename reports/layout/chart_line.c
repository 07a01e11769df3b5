/* Values over time: true time scale, no line across a break, each value beside its dot. */
#include <math.h>

#include "layout/chart_line.h"

#define FOOT        20.0  /* from the axis to the chart's end: the years */
#define HIGHEST_DOT 37.0  /* from the top, with one row of words beside a break */
#define PLOT        101.0 /* from the highest dot to the axis */
#define DOT         3.6

static double time_x(const voc__line_plot *p, double time)
{
    if (p->last_time <= p->first_time)
        return (p->left + p->right) / 2;
    return p->left + (time - p->first_time) / (p->last_time - p->first_time) * (p->right - p->left);
}

static bool gather(voc__line_plot *p)
{
    voc__arena *arena = p->chart->context->arena;
    const voc_node *parent = p->chart->node;
    p->points =
        voc__arena_alloc(arena, voc__chart_count(parent, VOC_NODE_MARK), sizeof(voc__line_point));
    p->gaps =
        voc__arena_alloc(arena, voc__chart_count(parent, VOC_NODE_BREAK), sizeof(voc__line_gap));
    if (!p->points || !p->gaps) {
        voc__chart_fail(p->chart, VOC_ERROR_MEMORY);
        return false;
    }
    bool broken = false;
    for (const voc_node *node = parent->first; node; node = node->next) {
        if (node->kind == VOC_NODE_BREAK && p->count > 0) {
            p->gaps[p->gap_count++] = (voc__line_gap){.node = node, .before = p->count};
            p->points[p->count - 1].before_break = broken = true;
        } else if (node->kind == VOC_NODE_MARK) {
            p->points[p->count++] = (voc__line_point){
                .node = node,
                .time = voc__decimal_of(node->attributes.x),
                .value = voc__decimal_of(node->attributes.value),
                .after_break = broken,
            };
            broken = false;
        }
    }
    while (p->gap_count > 0 && p->gaps[p->gap_count - 1].before == p->count) {
        p->gap_count--; /* nothing follows it */
        p->points[p->count - 1].before_break = false;
    }
    return p->count > 0;
}

static void find_scale(voc__line_plot *p)
{
    double least = p->points[0].value, most = least;
    p->first_time = p->last_time = p->points[0].time;
    for (size_t i = 1; i < p->count; i++) {
        double value = p->points[i].value, time = p->points[i].time;
        least = value < least ? value : least;
        most = value > most ? value : most;
        p->first_time = time < p->first_time ? time : p->first_time;
        p->last_time = time > p->last_time ? time : p->last_time;
    }
    /* Room under the lowest dot, down to half a step of the grid. */
    p->values = voc__axis_make(least, most, 4, false);
    bool from_zero = p->values.from_zero;
    double step = p->values.step, floor_at = p->values.from;
    if (!from_zero) {
        p->values =
            voc__axis_make(least - (p->values.to - p->values.from) / 5, p->values.to, 3, false);
        step = p->values.step;
        floor_at = floor(p->values.from / (step / 2)) * (step / 2);
    } else if (least < 0) {
        floor_at = floor(least / step) * step;
    }
    p->values.from = floor_at < 0 && least >= 0 ? 0 : floor_at;
    p->values.from_zero = from_zero || p->values.from <= 0;
    p->values.first = ceil(p->values.from / step - 1e-9) * step;
    if (!p->values.from_zero && p->values.first <= p->values.from + step * 1e-6)
        p->values.first += step; /* the axis itself says where it begins */
    p->values.count = (int)floor((p->values.to - p->values.first) / step + 1e-6) + 1;
    p->values.step = step;
}

/* The newest value stands at the right of its dot, its term below. */
static void make_newest(voc__line_plot *p)
{
    voc__chart *c = p->chart;
    const voc_node *node = p->points[p->count - 1].node;
    double room = c->width * 0.36;
    p->newest = voc__label_make(c, voc__chart_label(node, VOC_LABEL_VALUE),
                                voc__chart_type(c, VOC__TYPE_LABEL_NEWEST, -1), room);
    voc__type small = voc__chart_type(c, VOC__TYPE_LABEL, -1);
    const voc_node *detail = voc__chart_label(node, VOC_LABEL_DETAIL);
    p->newest_term = voc__label_make(c, detail, small, room);
    while (detail && (detail = voc__chart_label_from(detail->next, VOC_LABEL_DETAIL)))
        voc__label_add(c, &p->newest_term, detail, small, true);
}

static double widest_tick(voc__line_plot *p)
{
    double widest = 0;
    for (int i = 0; i < p->values.count; i++) {
        voc__label label = voc__axis_label(p->chart, voc__axis_tick(&p->values, i), p->values.step,
                                           NULL, voc__chart_type(p->chart, VOC__TYPE_LABEL, -1));
        widest = label.width > widest ? label.width : widest;
    }
    return widest;
}

static void place_points(voc__line_plot *p)
{
    double term = p->newest_term.width, value = p->newest.width;
    p->right = p->chart->width - (term > value ? term : value) - 9;
    p->left = widest_tick(p) + 24;
    if (p->left > p->right - 40)
        p->left = p->right > 80 ? p->right / 2 - 20 : 20;
    p->values.start = p->axis;
    p->values.end = p->top;
    for (size_t i = 0; i < p->count; i++) {
        p->points[i].x = time_x(p, p->points[i].time);
        p->points[i].y = voc__axis_at(&p->values, p->points[i].value);
    }
    for (size_t i = 0; i < p->gap_count; i++) {
        const voc__line_point *after = &p->points[p->gaps[i].before], *before = after - 1;
        double x = time_x(p, voc__decimal_of(p->gaps[i].node->attributes.x));
        double room = (after->x - before->x) / 4;
        if (x < before->x + room || x > after->x - room)
            x = (before->x + after->x) / 2;
        p->gaps[i].x = x;
    }
}

static void draw_grid(voc__line_plot *p)
{
    voc__chart *c = p->chart;
    voc__type small = voc__chart_type(c, VOC__TYPE_LABEL, -1);
    int hair = voc__chart_color(c, VOC__HAIR), ink = voc__chart_color(c, VOC__INK);
    for (int i = 0; i < p->values.count; i++) {
        double value = voc__axis_tick(&p->values, i), y = voc__axis_at(&p->values, value);
        voc__label label = voc__axis_label(c, value, p->values.step, NULL, small);
        voc__drawing_line(c->drawing, 0, y, p->right + 2, y, hair, 0.6);
        voc__label_try(c, &label, 0, y - 2.5, VOC__ANCHOR_START);
    }
    voc__drawing_line(c->drawing, 0, p->axis, p->right + 6, p->axis, ink, 1);
    if (p->values.from_zero)
        return;
    const char *from = c->node->attributes.axis.from;
    voc__label label = voc__axis_label(c, p->values.from, p->values.step / 2, from, small);
    voc__chart_slashes(c, 3, p->axis + 3, 4, 8, 4, 0.9);
    voc__label_try(c, &label, 14, p->axis - 3, VOC__ANCHOR_START);
}

/* Lines between neighbors that no break parts; dashed towards what is uncertain. */
static void draw_lines(voc__line_plot *p)
{
    voc__chart *c = p->chart;
    int accent = voc__chart_color(c, VOC__ACCENT);
    double(*points)[2] = voc__arena_alloc(c->context->arena, p->count, sizeof *points);
    if (!points) {
        voc__chart_fail(c, VOC_ERROR_MEMORY);
        return;
    }
    size_t length = 0;
    for (size_t i = 0; i < p->count; i++) {
        const voc__line_point *at = &p->points[i];
        bool dashed = i > 0 && at->node->attributes.uncertain && !at->after_break;
        if (i > 0 && !at->after_break)
            voc__chart_take_line(c, at[-1].x, at[-1].y, at->x, at->y);
        if (dashed || at->after_break) {
            if (length > 1)
                voc__drawing_polyline(c->drawing, (const double(*)[2])points, length, VOC__NO_COLOR,
                                      accent, 2);
            length = 0;
        }
        if (dashed)
            voc__drawing_dashed(c->drawing, at[-1].x, at[-1].y, at->x, at->y, accent, 2, 3, 2);
        points[length][0] = at->x;
        points[length++][1] = at->y;
    }
    if (length > 1)
        voc__drawing_polyline(c->drawing, (const double(*)[2])points, length, VOC__NO_COLOR, accent,
                              2);
}

static void draw_dots(voc__line_plot *p)
{
    voc__chart *c = p->chart;
    int accent = voc__chart_color(c, VOC__ACCENT), white = voc__chart_color(c, VOC__WHITE);
    for (size_t i = 0; i < p->count; i++) {
        const voc__line_point *at = &p->points[i];
        if (at->before_break) {
            voc__chart_slashes(c, at->x + 6, at->y + 2, 4, 10, 3, 1);
            voc__chart_take(c, (voc__box){at->x + 5, at->y - 9, at->x + 14, at->y + 3});
        }
        if (at->after_break) {
            voc__chart_slashes(c, at->x - 12, at->y + 7, 4, 10, 3, 1);
            voc__chart_take(c, (voc__box){at->x - 13, at->y - 4, at->x - 4, at->y + 8});
        }
        voc__drawing_circle(c->drawing, at->x, at->y, DOT,
                            at->node->attributes.hollow ? white : accent, accent, 1.6);
        voc__chart_take(c, (voc__box){at->x - 4.6, at->y - 4.6, at->x + 4.6, at->y + 4.6});
    }
}

static void draw_break_lines(voc__line_plot *p)
{
    for (size_t i = 0; i < p->gap_count; i++) {
        double x = p->gaps[i].x;
        voc__drawing_dashed(p->chart->drawing, x, 12, x, p->axis,
                            voc__chart_color(p->chart, VOC__INK), 0.9, 2, 2.5);
        voc__chart_take(p->chart, (voc__box){x - 2, 12, x + 2, p->axis});
    }
}

void voc__chart_line(voc__chart *chart)
{
    voc__line_plot p = {.chart = chart};
    if (!gather(&p))
        return;
    find_scale(&p);
    make_newest(&p);
    p.top = p.gap_count > 1 ? HIGHEST_DOT + 10.5 : p.gap_count ? HIGHEST_DOT : 22;
    p.axis = p.top + PLOT;
    chart->drawing->height = p.axis + FOOT;
    place_points(&p);
    draw_break_lines(&p);
    draw_grid(&p);
    draw_lines(&p);
    draw_dots(&p);
    voc__line_labels(&p);
}
