/* Bars from zero, one a thing; the value stands after the end of its bar. */
#include "layout/chart_parts.h"

#define PITCH          22.0
#define LEAST_PITCH    11.0
#define TOP            4.0
#define AFTER_BAR      5.0
#define BETWEEN        6.0 /* value and what is said beside it */
#define REFERENCE_FOOT 22.0

typedef struct row {
    voc__label name, value, detail;
    double amount, top, height, bar;
    const voc_node *node;
} row;

typedef struct plot {
    voc__chart *chart;
    row *rows;
    size_t count;
    double zero, scale, left; /* points a unit; left: end of the names */
    double bottom;
} plot;

static voc__label details_of(voc__chart *c, const voc_node *node)
{
    voc__type type = voc__chart_type(c, VOC__TYPE_LABEL_VALUE, VOC__REGULAR);
    type.color = VOC__INK2;
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
    p->rows = voc__arena_alloc(c->context->arena, voc__chart_count(c->node, VOC_NODE_MARK),
                               sizeof *p->rows);
    if (!p->rows) {
        voc__chart_fail(c, VOC_ERROR_MEMORY);
        return false;
    }
    const voc_node *node = voc__chart_next(c->node->first, VOC_NODE_MARK);
    for (; node; node = voc__chart_next(node->next, VOC_NODE_MARK)) {
        row *r = &p->rows[p->count++];
        r->node = node;
        r->name = voc__label_make(c, voc__chart_label(node, VOC_LABEL_NAME), name, c->width * 0.34);
        r->value = voc__label_make(c, voc__chart_label(node, VOC_LABEL_VALUE), value, c->width / 3);
        r->detail = details_of(c, node);
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

static void place_rows(plot *p)
{
    double wanted = PITCH * (double)p->count, pitch = PITCH;
    if (wanted > VOC__CHART_HIGHEST)
        pitch = VOC__CHART_HIGHEST / (double)p->count;
    pitch = pitch < LEAST_PITCH ? LEAST_PITCH : pitch;
    double y = TOP;
    for (size_t i = 0; i < p->count; i++) {
        row *r = &p->rows[i];
        double extra = (r->name.lines > 1 ? r->name.lines - 1 : 0) * r->name.type.leading;
        r->top = y;
        r->bar = pitch - 8 > 14 ? 14 : pitch - 8 < 8 ? pitch - 3 : pitch - 8;
        r->height = pitch + extra;
        y += r->height;
    }
    p->bottom = y;
}

static void draw_detail(plot *p, const row *r, double baseline, double after)
{
    voc__chart *c = p->chart;
    double end = p->zero + (r->amount > 0 ? r->amount * p->scale : 0);
    if (voc__label_try(c, &r->detail, after, baseline, VOC__ANCHOR_START) || !r->detail.lines)
        return;
    if (r->amount > 0 && !r->node->attributes.uncertain && r->detail.width + 12 < end - p->zero &&
        r->detail.lines == 1) { /* white on the bar */
        voc__type type = r->detail.type;
        type.color = VOC__WHITE;
        const voc_node *node = voc__chart_label(r->node, VOC_LABEL_DETAIL);
        voc__label label = voc__label_make(c, node, type, c->width / 2);
        while (node && (node = voc__chart_label_from(node->next, VOC_LABEL_DETAIL)))
            voc__label_add(c, &label, node, type, false);
        voc__label_draw(c, &label, end - 6, baseline, VOC__ANCHOR_END);
        return;
    }
    voc__label_try(c, &r->detail, p->zero + AFTER_BAR, r->top + r->height - 1, VOC__ANCHOR_START);
}

static void draw_row(plot *p, const row *r)
{
    voc__chart *c = p->chart;
    double length = r->amount * p->scale, left = length < 0 ? p->zero + length : p->zero;
    double baseline = r->top + r->bar / 2 + 3.5, end = p->zero + (length > 0 ? length : 0);
    int accent = voc__chart_color(c, VOC__ACCENT), white = voc__chart_color(c, VOC__WHITE);
    double wide = length < 0 ? -length : length;
    voc__label_draw(c, &r->name, 0, baseline - 0.5, VOC__ANCHOR_START);
    if (wide > 0 && r->node->attributes.uncertain) {
        const double corners[][2] = {{left, r->top},
                                     {left + wide, r->top},
                                     {left + wide, r->top + r->bar},
                                     {left, r->top + r->bar}};
        voc__drawing_rect(c->drawing, left, r->top, wide, r->bar, 0, white, VOC__NO_COLOR, 0);
        for (int i = 0; i < 4; i++)
            voc__drawing_dashed(c->drawing, corners[i][0], corners[i][1], corners[(i + 1) % 4][0],
                                corners[(i + 1) % 4][1], accent, 0.9, 3, 2);
    } else if (wide > 0) {
        voc__drawing_rect(c->drawing, left, r->top, wide, r->bar, 0, accent, VOC__NO_COLOR, 0);
    }
    if (!voc__label_try(c, &r->value, end + AFTER_BAR, baseline, VOC__ANCHOR_START))
        voc__label_draw(c, &r->value, end + AFTER_BAR, baseline, VOC__ANCHOR_START);
    draw_detail(p, r, baseline, end + AFTER_BAR + r->value.width + BETWEEN);
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
