/* Values over time: true time scale, no line across a break, each value beside its dot. */
#include <math.h>

#include "layout/chart_parts.h"

#define FOOT        20.0  /* from the axis to the chart's end: the years */
#define HIGHEST_DOT 37.0  /* from the top, with one row of words beside a break */
#define PLOT        101.0 /* from the highest dot to the axis */
#define DOT         3.6
#define MOST_LABELS 120 /* beyond these only the ends are labelled: there is no room for more */

typedef struct point {
    const voc_node *node;
    double x, y, time, value;
    bool after_break, before_break;
} point;

typedef struct gap {
    const voc_node *node;
    size_t before; /* the first point after it */
    double x;
} gap;

typedef struct plot {
    voc__chart *chart;
    point *points;
    size_t count;
    gap *gaps;
    size_t gap_count;
    voc__axis_scale values;
    double first_time, last_time, left, right, axis, top;
    voc__label newest, newest_term;
} plot;

static double time_x(const plot *p, double time)
{
    if (p->last_time <= p->first_time)
        return (p->left + p->right) / 2;
    return p->left + (time - p->first_time) / (p->last_time - p->first_time) * (p->right - p->left);
}

static bool gather(plot *p)
{
    voc__arena *arena = p->chart->context->arena;
    const voc_node *parent = p->chart->node;
    p->points = voc__arena_alloc(arena, voc__chart_count(parent, VOC_NODE_MARK), sizeof(point));
    p->gaps = voc__arena_alloc(arena, voc__chart_count(parent, VOC_NODE_BREAK), sizeof(gap));
    if (!p->points || !p->gaps) {
        voc__chart_fail(p->chart, VOC_ERROR_MEMORY);
        return false;
    }
    bool broken = false;
    for (const voc_node *node = parent->first; node; node = node->next) {
        if (node->kind == VOC_NODE_BREAK && p->count > 0) {
            p->gaps[p->gap_count++] = (gap){.node = node, .before = p->count};
            p->points[p->count - 1].before_break = broken = true;
        } else if (node->kind == VOC_NODE_MARK) {
            p->points[p->count++] = (point){
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

static void find_scale(plot *p)
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
static void make_newest(plot *p)
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

static double widest_tick(plot *p)
{
    double widest = 0;
    for (int i = 0; i < p->values.count; i++) {
        voc__label label = voc__axis_label(p->chart, voc__axis_tick(&p->values, i), p->values.step,
                                           NULL, voc__chart_type(p->chart, VOC__TYPE_LABEL, -1));
        widest = label.width > widest ? label.width : widest;
    }
    return widest;
}

static void place_points(plot *p)
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
        const point *after = &p->points[p->gaps[i].before], *before = after - 1;
        double x = time_x(p, voc__decimal_of(p->gaps[i].node->attributes.x));
        double room = (after->x - before->x) / 4;
        if (x < before->x + room || x > after->x - room)
            x = (before->x + after->x) / 2;
        p->gaps[i].x = x;
    }
}

static void draw_grid(plot *p)
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
static void draw_lines(plot *p)
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
        const point *at = &p->points[i];
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

static void draw_dots(plot *p)
{
    voc__chart *c = p->chart;
    int accent = voc__chart_color(c, VOC__ACCENT), white = voc__chart_color(c, VOC__WHITE);
    for (size_t i = 0; i < p->count; i++) {
        const point *at = &p->points[i];
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

static void draw_year(plot *p, size_t index)
{
    voc__chart *c = p->chart;
    const point *at = &p->points[index];
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
static bool label_with_leader(plot *p, const point *at, const voc__label *label)
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

static bool meets_grid(const plot *p, voc__box box)
{
    for (int i = 0; i < p->values.count; i++) {
        double y = voc__axis_at(&p->values, voc__axis_tick(&p->values, i));
        if (box.left < p->right + 2 && box.top < y && y < box.bottom)
            return true;
    }
    return false;
}

static void draw_value(plot *p, size_t index)
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
    const point *at = &p->points[index];
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

static void draw_newest(plot *p)
{
    const point *at = &p->points[p->count - 1];
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
static void draw_sides(plot *p, size_t index)
{
    voc__chart *c = p->chart;
    const gap *g = &p->gaps[index];
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

static void draw_reasons(plot *p, size_t index)
{
    voc__chart *c = p->chart;
    const gap *g = &p->gaps[index];
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

static void draw_break_lines(plot *p)
{
    for (size_t i = 0; i < p->gap_count; i++) {
        double x = p->gaps[i].x;
        voc__drawing_dashed(p->chart->drawing, x, 12, x, p->axis,
                            voc__chart_color(p->chart, VOC__INK), 0.9, 2, 2.5);
        voc__chart_take(p->chart, (voc__box){x - 2, 12, x + 2, p->axis});
    }
}

static void draw_labels(plot *p)
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

void voc__chart_line(voc__chart *chart)
{
    plot p = {.chart = chart};
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
    draw_labels(&p);
}
