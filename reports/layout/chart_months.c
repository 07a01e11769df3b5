/* The scale of months, and bars of study on it. */
#include "layout/chart_months.h"

#include <math.h>

#define LABEL_ROOM 30.0 /* from one label of the axis to the next */
#define PADDING    5.0  /* between a bar's edge and its name */
#define CALLOUTS   24   /* rows of names above the bars */

/* Steps of the axis: labels, and the ticks between them. */
static const struct {
    int label, tick;
} steps[] = {{1, 1},   {3, 1},   {6, 3},    {12, 6},    {24, 12},
             {36, 12}, {60, 12}, {120, 60}, {240, 120}, {600, 300}};

/* After an open span, and a node, there is at least this share of the scale: room for the words. */
static const double open_share = 0.28, node_share = 0.12;

static bool is_open(const voc_node *span)
{
    return voc__decimal_of(span->attributes.x2) <= voc__decimal_of(span->attributes.x);
}

static double furthest(const voc_node *first, double last)
{
    for (const voc_node *node = first; node; node = node->next) {
        double x = voc__decimal_of(node->attributes.x), x2 = voc__decimal_of(node->attributes.x2);
        if (node->kind == VOC_NODE_LANE)
            last = furthest(node->first, last);
        if (node->kind != VOC_NODE_MARK && node->kind != VOC_NODE_SPAN &&
            node->kind != VOC_NODE_REFERENCE)
            continue;
        last = x > last ? x : last;
        last = x2 > last ? x2 : last;
    }
    return last;
}

static double room_for_open(const voc_node *chart, double last)
{
    double wanted = last;
    const voc_node *lane = voc__chart_next(chart->first, VOC_NODE_LANE);
    for (; lane; lane = voc__chart_next(lane->next, VOC_NODE_LANE)) {
        const voc_node *span = voc__chart_next(lane->first, VOC_NODE_SPAN);
        for (; span; span = voc__chart_next(span->next, VOC_NODE_SPAN)) {
            double x = voc__decimal_of(span->attributes.x) / (1 - open_share);
            if (is_open(span) && x > wanted)
                wanted = x;
        }
        const voc_node *mark = voc__chart_next(lane->first, VOC_NODE_MARK);
        for (; mark && lane->attributes.lane == VOC_LANE_NODES;
             mark = voc__chart_next(mark->next, VOC_NODE_MARK)) {
            double x = voc__decimal_of(mark->attributes.x) / (1 - node_share);
            wanted = x > wanted ? x : wanted;
        }
    }
    return wanted;
}

static voc__type tick_type(const voc__chart *chart)
{
    return voc__chart_type(chart, VOC__TYPE_LABEL_VALUE, -1);
}

/* The fewest months between labels for which they do not touch; whole years from two years on. */
static size_t find_step(const voc__months *m, double room)
{
    size_t count = sizeof steps / sizeof *steps;
    size_t at = m->last >= 24 ? 3 : m->last > 12 ? 2 : m->last > 4 ? 1 : 0;
    while (at + 1 < count && (m->right - m->left) * steps[at].label < room * m->last)
        at++;
    return at;
}

voc__months voc__months_make(voc__chart *chart, double left)
{
    const voc_axis *axis = &chart->node->attributes.axis;
    voc__type type = tick_type(chart);
    double unit = axis->suffix ? voc__label_text(chart, axis->suffix, type).width : 0;
    voc__months m = {.left = left, .right = chart->width - unit - 12};
    m.last = room_for_open(chart->node, furthest(chart->node->first, 0));
    m.last = m.last < 1 ? 12 : m.last;
    size_t step = find_step(&m, LABEL_ROOM * type.size / 8.5);
    m.tick = steps[step].tick;
    m.label = steps[step].label;
    m.last = ceil(m.last / m.tick - 1e-9) * m.tick;
    return m;
}

double voc__months_x(const voc__months *m, double month)
{
    month = month < 0 ? 0 : month > m->last ? m->last : month;
    return m->left + (m->right - m->left) * month / m->last;
}

double voc__span_left(const voc__months *m, const voc_node *span)
{
    return voc__months_x(m, voc__decimal_of(span->attributes.x));
}

double voc__span_right(const voc__months *m, const voc_node *span)
{
    return is_open(span) ? m->right : voc__months_x(m, voc__decimal_of(span->attributes.x2));
}

void voc__months_grid(voc__chart *chart, const voc__months *m, double top, double bottom)
{
    int hair = voc__chart_color(chart, VOC__HAIR);
    for (int month = 0; month <= m->last; month += m->label) {
        double x = voc__months_x(m, month);
        voc__drawing_line(chart->drawing, x, top, x, bottom, hair, 0.6);
    }
}

static const char *number_text(voc__chart *chart, int number)
{
    const char *text = voc__arena_printf(chart->context->arena, "%d", number);
    if (!text)
        voc__chart_fail(chart, VOC_ERROR_MEMORY);
    return text ? text : "";
}

double voc__months_axis(voc__chart *chart, const voc__months *m, double y)
{
    const voc_axis *axis = &chart->node->attributes.axis;
    voc__type type = tick_type(chart), plain = voc__chart_type(chart, VOC__TYPE_LABEL, -1);
    int ink = voc__chart_color(chart, VOC__INK);
    double baseline = y + 4.5 + type.size, end = m->right;
    plain.size = type.size;
    voc__drawing_line(chart->drawing, m->left, y, m->right, y, ink, 1);
    for (int month = 0; month <= m->last; month += m->tick) {
        double x = voc__months_x(m, month);
        if (month % m->label != 0) {
            voc__drawing_line(chart->drawing, x, y, x, y + 2.5, ink, 0.6);
            continue;
        }
        voc__drawing_line(chart->drawing, x, y, x, y + 3.5, ink, 1);
        voc__label label = month == 0 && axis->from
                               ? voc__label_text(chart, axis->from, type)
                               : voc__label_text(chart, number_text(chart, month), type);
        voc__label_draw(chart, &label, x, baseline, VOC__ANCHOR_MIDDLE);
        end = x + label.width / 2;
    }
    if (axis->suffix) {
        voc__label unit = voc__label_text(chart, axis->suffix, plain);
        double x = end + 5 > m->right + 5 ? end + 5 : m->right + 5;
        voc__label_draw(chart, &unit, x, baseline, VOC__ANCHOR_START);
    }
    return baseline + type.leading - type.size;
}

/* ---- bars ----------------------------------------------------------------------------------- */

static voc__type bar_type(const voc__chart *chart, const voc_node *span)
{
    voc__type type = voc__chart_type(chart, VOC__TYPE_LABEL_VALUE, VOC__SEMIBOLD);
    type.leading = type.size + 1.5;
    type.color = span->attributes.newest && !span->attributes.uncertain ? VOC__WHITE : VOC__INK;
    return type;
}

double voc__month_bar_height(voc__chart *chart, double usual)
{
    double least = voc__chart_type(chart, VOC__TYPE_LABEL_VALUE, -1).size + 8;
    return usual > least ? usual : least;
}

static void draw_bar(voc__chart *chart, const voc_node *span, double left, double right,
                     double height)
{
    voc__drawing *d = chart->drawing;
    if (span->attributes.uncertain) {
        int ink = voc__chart_color(chart, VOC__INK);
        voc__drawing_rect(d, left, 0, right - left, height, 0, voc__chart_color(chart, VOC__WHITE),
                          VOC__NO_COLOR, 0);
        voc__drawing_dashed(d, left, 0, right, 0, ink, 1, 3, 2);
        voc__drawing_dashed(d, left, height, right, height, ink, 1, 3, 2);
        voc__drawing_dashed(d, left, 0, left, height, ink, 1, 3, 2);
        voc__drawing_dashed(d, right, 0, right, height, ink, 1, 3, 2);
        return;
    }
    int accent = voc__chart_color(chart, VOC__ACCENT);
    voc__drawing_rect(d, left, 0, right - left, height, 0,
                      span->attributes.newest ? accent : voc__chart_color(chart, VOC__TINT2),
                      accent, 1);
}

/* In the bar, on one line or two. */
static bool name_inside(voc__chart *chart, const voc_node *span, double left, double right,
                        double height)
{
    voc__type type = bar_type(chart, span);
    double room = right - left - PADDING - 3;
    voc__label label = voc__label_make(chart, voc__chart_label(span, VOC_LABEL_NAME), type, room);
    double block = (label.lines - 1) * type.leading;
    if (label.cut || label.width > room || block + type.size + 3 > height)
        return false;
    double baseline = height / 2 + type.size * 0.36 - block / 2;
    voc__label_draw(chart, &label, left + PADDING, baseline, VOC__ANCHOR_START);
    return true;
}

/* A name above its bar, at the right or the left of its leader. */
typedef struct callout {
    const voc_node *span;
    double x;
    bool placed, reserved; /* reserved: nothing else stands above x */
} callout;

/* On one row, if neither the words nor their leader meet others there. */
static bool try_row(voc__chart *chart, const callout *name, const voc__label *label, double foot,
                    voc__anchor anchor)
{
    double x = name->x, at = anchor == VOC__ANCHOR_START ? x + 3 : x - 3;
    double first = foot - (label->lines - 1) * label->type.leading;
    double top = foot - label->type.size * 0.7;
    voc__box leader = {x - 1, top, x + 1, -0.5};
    if (!name->reserved && !voc__chart_is_free(chart, leader))
        return false;
    voc__box box = voc__label_box(label, at, first, anchor);
    if (!voc__chart_is_free(chart, box))
        return false;
    voc__chart_clear(chart, box);
    voc__label_try(chart, label, at, first, anchor);
    voc__chart_take(chart, leader);
    voc__drawing_line(chart->drawing, x, top, x, 0, voc__chart_color(chart, VOC__INK2), 0.7);
    return true;
}

/* As low as there is room, on one line or more. Returns the top; 0: there is no room. */
static double name_above(voc__chart *chart, callout *name, voc__anchor anchor)
{
    static const double rooms[] = {190, 92};
    enum { FORMS = sizeof rooms / sizeof *rooms };
    voc__type type = voc__chart_type(chart, VOC__TYPE_LABEL_VALUE, VOC__SEMIBOLD);
    voc__label labels[FORMS];
    for (int i = 0; i < FORMS; i++)
        labels[i] = voc__label_make(chart, voc__chart_label(name->span, VOC_LABEL_NAME), type,
                                    rooms[i] * type.size / 8.5);
    name->placed = labels[0].lines == 0;
    double foot = -3 - voc__label_descent(&labels[0]);
    for (int row = 0; row < CALLOUTS && !name->placed; row++, foot -= type.leading + 1)
        for (int i = 0; i < FORMS; i++) {
            name->placed = try_row(chart, name, &labels[i], foot, anchor);
            if (name->placed)
                return foot - (labels[i].lines - 1) * type.leading - voc__label_ascent(&labels[i]);
        }
    return 0;
}

/* From right to left, words over what comes later; then from left to right those that have no room
 * there, words over what came before. What has no room at all stands in the text alternative. */
static double place_callouts(voc__chart *chart, callout *names, size_t count)
{
    double highest = 0;
    for (size_t i = count; i-- > 0;) {
        double top = name_above(chart, &names[i], VOC__ANCHOR_START);
        highest = top < highest ? top : highest;
        names[i].reserved = !names[i].placed;
        if (names[i].reserved)
            voc__chart_take(chart, (voc__box){names[i].x - 1, -400, names[i].x + 1, 0});
    }
    for (size_t i = 0; i < count; i++) {
        double top = names[i].placed ? 0 : name_above(chart, &names[i], VOC__ANCHOR_END);
        highest = top < highest ? top : highest;
    }
    return highest;
}

double voc__month_bars(voc__chart *chart, const voc__months *m, const voc_node *lane, double height)
{
    size_t count = voc__chart_count(lane, VOC_NODE_SPAN), outside = 0;
    callout *names = voc__arena_alloc(chart->context->arena, count + 1, sizeof *names);
    if (!names) {
        voc__chart_fail(chart, VOC_ERROR_MEMORY);
        return 0;
    }
    const voc_node *span = voc__chart_next(lane->first, VOC_NODE_SPAN);
    for (; span; span = voc__chart_next(span->next, VOC_NODE_SPAN)) {
        double left = voc__span_left(m, span), right = voc__span_right(m, span);
        draw_bar(chart, span, left, right, height);
        if (!name_inside(chart, span, left, right, height))
            names[outside++] = (callout){.span = span, .x = (left + right) / 2};
    }
    return place_callouts(chart, names, outside);
}

voc__label voc__lane_label(voc__chart *chart, const voc_node *lane, double room)
{
    voc__type name = voc__chart_type(chart, VOC__TYPE_CAPTION, VOC__BOLD);
    voc__type line = voc__chart_type(chart, VOC__TYPE_LABEL, -1);
    name.leading = name.size + 2.5;
    voc__label label = voc__label_make(chart, voc__chart_label(lane, VOC_LABEL_NAME), name, room);
    const voc_node *detail = voc__chart_label(lane, VOC_LABEL_DETAIL);
    for (; detail; detail = voc__chart_label_from(detail->next, VOC_LABEL_DETAIL))
        voc__label_add(chart, &label, detail, line, true);
    return label;
}
