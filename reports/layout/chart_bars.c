/* Bars from zero, one a thing; the value stands after the end of its bar. */
#include "layout/chart_parts.h"

#define PITCH       22.0
#define LEAST_PITCH 11.0
#define TOP         4.0
#define AFTER_BAR   5.0
#define BETWEEN     6.0 /* value and what is said beside it */

/* Where a row's details stand: after the value, white at the end of the bar, on a line below. */
typedef enum place { PLACE_AFTER, PLACE_INSIDE, PLACE_BELOW } place;

typedef struct row {
    voc__label name, value, detail;
    double amount, top, height, bar;
    double value_x;
    place detail_place;
    const voc_node *node;
} row;

typedef struct plot {
    voc__chart *chart;
    row *rows;
    size_t count;
    double zero, scale, left; /* points a unit; left: end of the names */
    double bottom;
} plot;

static voc__label details_of(voc__chart *c, const voc_node *node, voc__color color)
{
    voc__type type = voc__chart_type(c, VOC__TYPE_LABEL_VALUE, VOC__REGULAR);
    type.color = color;
    const voc_node *detail = voc__chart_label(node, VOC_LABEL_DETAIL);
    voc__label label = voc__label_make(c, detail, type, c->width / 2);
    while (detail && (detail = voc__chart_label_from(detail->next, VOC_LABEL_DETAIL)))
        voc__label_add(c, &label, detail, type, false);
    return label;
}

static bool gather(plot *p)
{
    voc__chart *c = p->chart;
    voc__type name = voc__chart_type(c, VOC__TYPE_LABEL_VALUE, -1);
    voc__type value = voc__chart_type(c, VOC__TYPE_CAPTION, VOC__BOLD);
    name.size = 9;
    p->rows = voc__chart_rows(c, sizeof *p->rows);
    if (!p->rows)
        return false;
    const voc_node *node = voc__chart_next(c->node->first, VOC_NODE_MARK);
    for (; node; node = voc__chart_next(node->next, VOC_NODE_MARK)) {
        row *r = &p->rows[p->count++];
        r->node = node;
        r->name = voc__label_make(c, voc__chart_label(node, VOC_LABEL_NAME), name, c->width * 0.34);
        r->value = voc__label_make(c, voc__chart_label(node, VOC_LABEL_VALUE), value, c->width / 3);
        r->detail = details_of(c, node, VOC__INK2);
        r->amount = voc__decimal_of(node->attributes.value);
        p->left = r->name.width > p->left ? r->name.width : p->left;
    }
    p->left += 14;
    return true;
}

/* Bars are as long as the longest value after its bar leaves room for. */
static void find_scale(plot *p)
{
    double least = 0, most = 0, right = p->chart->width;
    const voc_node *reference = voc__chart_next(p->chart->node->first, VOC_NODE_REFERENCE);
    for (size_t i = 0; i < p->count; i++) {
        least = p->rows[i].amount < least ? p->rows[i].amount : least;
        most = p->rows[i].amount > most ? p->rows[i].amount : most;
    }
    if (reference) {
        double x = voc__decimal_of(reference->attributes.x);
        least = x < least ? x : least;
        most = x > most ? x : most;
    }
    double span = most - least, best = 0;
    if (span > 0) {
        best = (right - p->left) / span;
        for (size_t i = 0; i < p->count; i++) {
            double reach = (p->rows[i].amount > 0 ? p->rows[i].amount : 0) - least;
            double room = right - p->left - p->rows[i].value.width - AFTER_BAR - 2;
            if (reach > 0 && room / reach < best)
                best = room / reach;
        }
    }
    p->scale = best > 0 ? best : 0;
    p->zero = p->left - least * p->scale;
}

static double end_of(const plot *p, const row *r)
{
    return p->zero + (r->amount > 0 ? r->amount * p->scale : 0);
}

/* Right of the bar's end, and of a reference that would run through the words. */
static double clear_of_references(const plot *p, double x, double width)
{
    const voc_node *node = voc__chart_next(p->chart->node->first, VOC_NODE_REFERENCE);
    for (; node; node = voc__chart_next(node->next, VOC_NODE_REFERENCE)) {
        double line = p->zero + voc__decimal_of(node->attributes.x) * p->scale;
        if (line > x - 2 && line < x + width + 2)
            x = line + 4;
    }
    return x;
}

static place place_detail(const plot *p, const row *r)
{
    double after = r->value_x + r->value.width + BETWEEN;
    after = clear_of_references(p, after, r->detail.width);
    bool filled = r->amount > 0 && !r->node->attributes.uncertain;
    if (r->detail.lines <= 1 && after + r->detail.width <= p->chart->width)
        return PLACE_AFTER;
    if (filled && r->detail.lines == 1 && r->detail.width + 12 < end_of(p, r) - p->zero)
        return PLACE_INSIDE;
    return PLACE_BELOW;
}

static double more(const voc__label *label)
{
    return label->lines > 1 ? (label->lines - 1) * label->type.leading : 0;
}

static void place_rows(plot *p)
{
    double pitch = PITCH, y = TOP;
    double highest = voc__chart_highest(p->chart);
    if (pitch * (double)p->count > highest)
        pitch = highest / (double)p->count;
    pitch = pitch < LEAST_PITCH ? LEAST_PITCH : pitch;
    for (size_t i = 0; i < p->count; i++) {
        row *r = &p->rows[i];
        r->value_x = clear_of_references(p, end_of(p, r) + AFTER_BAR, r->value.width);
        if (r->value_x + r->value.width > p->chart->width)
            r->value_x = end_of(p, r) + AFTER_BAR;
        r->detail_place = place_detail(p, r);
        double beside = more(&r->value);
        if (r->detail_place == PLACE_BELOW && r->detail.lines)
            beside += r->detail.lines * r->detail.type.leading;
        r->top = y;
        r->bar = pitch - 8 > 14 ? 14 : pitch - 8 < 8 ? pitch - 3 : pitch - 8;
        r->height = pitch + (more(&r->name) > beside ? more(&r->name) : beside);
        y += r->height;
    }
    p->bottom = y;
}

static void draw_detail(plot *p, const row *r, double baseline)
{
    voc__chart *c = p->chart;
    double x = r->value_x + r->value.width + BETWEEN;
    if (r->detail_place == PLACE_AFTER) {
        x = clear_of_references(p, x, r->detail.width);
        voc__label_draw(c, &r->detail, x, baseline, VOC__ANCHOR_START);
    } else if (r->detail_place == PLACE_INSIDE) {
        voc__label label = details_of(c, r->node, VOC__WHITE);
        voc__label_draw(c, &label, end_of(p, r) - 6, baseline, VOC__ANCHOR_END);
    } else {
        x = clear_of_references(p, p->zero + AFTER_BAR, r->detail.width);
        if (x + r->detail.width > c->width)
            x = c->width - r->detail.width;
        double y = r->top + r->bar + 8.5 + more(&r->value);
        voc__label_draw(c, &r->detail, x, y, VOC__ANCHOR_START);
    }
}

static void draw_uncertain(plot *p, const row *r, double left, double wide)
{
    voc__chart *c = p->chart;
    double right = left + wide, bottom = r->top + r->bar;
    const double corners[][2] = {{left, r->top}, {right, r->top}, {right, bottom}, {left, bottom}};
    voc__drawing_rect(c->drawing, left, r->top, wide, r->bar, 0, voc__chart_color(c, VOC__WHITE),
                      VOC__NO_COLOR, 0);
    for (int i = 0; i < 4; i++) {
        const double *from = corners[i], *to = corners[(i + 1) % 4];
        voc__drawing_dashed(c->drawing, from[0], from[1], to[0], to[1],
                            voc__chart_color(c, VOC__ACCENT), 0.9, 3, 2);
    }
}

static void draw_row(plot *p, const row *r)
{
    voc__chart *c = p->chart;
    double length = r->amount * p->scale, left = length < 0 ? p->zero + length : p->zero;
    double baseline = r->top + r->bar / 2 + 3.5, wide = length < 0 ? -length : length;
    voc__label_draw(c, &r->name, 0, baseline - 0.5, VOC__ANCHOR_START);
    if (wide > 0 && r->node->attributes.uncertain)
        draw_uncertain(p, r, left, wide);
    else if (wide > 0)
        voc__drawing_rect(c->drawing, left, r->top, wide, r->bar, 0,
                          voc__chart_color(c, VOC__ACCENT), VOC__NO_COLOR, 0);
    voc__label_draw(c, &r->value, r->value_x, baseline, VOC__ANCHOR_START);
    draw_detail(p, r, baseline);
}

/* Drawn first, so that bars cover it; its name stands at the foot. */
static void draw_reference(plot *p, const voc_node *node)
{
    voc__chart *c = p->chart;
    double x = p->zero + voc__decimal_of(node->attributes.x) * p->scale;
    voc__label label =
        voc__label_make(c, node->first, voc__chart_type(c, VOC__TYPE_LABEL, -1), c->width * 0.6);
    voc__drawing_dashed(c->drawing, x, TOP, x, p->bottom, voc__chart_color(c, VOC__INK), 0.8, 2, 2);
    for (int line = 0; line < 4; line++) {
        double y = p->bottom + 11 + 10.5 * line;
        if (!voc__label_try(c, &label, x, y, VOC__ANCHOR_START) &&
            !voc__label_try(c, &label, c->width, y, VOC__ANCHOR_END))
            continue;
        double end = y + label.type.leading * label.lines;
        c->drawing->height = end > c->drawing->height ? end : c->drawing->height;
        return;
    }
}

void voc__chart_bars(voc__chart *chart)
{
    plot p = {.chart = chart};
    if (!gather(&p))
        return;
    find_scale(&p);
    place_rows(&p);
    chart->drawing->height = p.bottom;
    const voc_node *node = voc__chart_next(chart->node->first, VOC_NODE_REFERENCE);
    for (; node; node = voc__chart_next(node->next, VOC_NODE_REFERENCE))
        draw_reference(&p, node);
    for (size_t i = 0; i < p.count; i++)
        draw_row(&p, &p.rows[i]);
    voc__drawing_line(chart->drawing, p.zero, TOP - 1, p.zero, p.bottom,
                      voc__chart_color(chart, VOC__INK), 1);
}
