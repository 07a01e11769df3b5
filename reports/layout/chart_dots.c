/* Values on one axis: a form for each thing; labels above, below, then at the end of leaders. */
#include <math.h>
#include <stdlib.h>

#include "layout/chart_parts.h"

#define ROW          11.0 /* between rows of labels */
#define ABOVE        9.0  /* from the axis up to the first baseline above */
#define BELOW        18.0 /* and down to the first below */
#define ROWS         4    /* on either side, before labels are set like stairs */
#define MOST_TRIES   2000 /* of places for all labels together */
#define MOST_SETTLED 12   /* more marks are a crowd */
#define STAIRS       40
#define TICK         3.0

typedef struct plot {
    voc__chart *chart;
    voc__axis_scale scale;
    double lowest; /* baseline below the axis that is in use, highest above: negative */
    double highest;
    bool crowded; /* references are short, so that leaders pass beside them */
} plot;

static double at_x(const plot *p, const voc_node *node)
{
    return voc__axis_at(&p->scale, voc__decimal_of(node->attributes.x));
}

static void widen(double value, double *least, double *most)
{
    *least = value < *least ? value : *least;
    *most = value > *most ? value : *most;
}

static void find_scale(plot *p)
{
    const voc_node *parent = p->chart->node;
    double least = voc__decimal_of(voc__chart_next(parent->first, VOC_NODE_MARK)->attributes.x);
    double most = least;
    for (const voc_node *node = parent->first; node; node = node->next) {
        if (node->kind == VOC_NODE_MARK || node->kind == VOC_NODE_REFERENCE ||
            node->kind == VOC_NODE_SPAN)
            widen(voc__decimal_of(node->attributes.x), &least, &most);
        if (node->kind == VOC_NODE_SPAN)
            widen(voc__decimal_of(node->attributes.x2), &least, &most);
    }
    p->scale = voc__axis_make(least, most, p->chart->width < 300 ? 3 : 4, true);
    p->scale.start = 4;
    p->scale.end = p->chart->width - 8;
}

/* y = 0 is the axis; everything is moved down when its extent is known. */
static void note_row(plot *p, const voc__label *label, double baseline)
{
    double top = baseline - voc__label_ascent(label);
    double bottom = baseline + (label->lines - 1) * label->type.leading;
    p->highest = top < p->highest ? top : p->highest;
    p->lowest = bottom > p->lowest ? bottom : p->lowest;
}

static void draw_axis(plot *p)
{
    voc__chart *c = p->chart;
    int rule = voc__chart_color(c, VOC__RULE);
    voc__drawing_line(c->drawing, p->scale.start, 0, p->scale.end, 0, rule, 1);
    for (int i = 0; i < p->scale.count; i++) {
        double x = voc__axis_at(&p->scale, voc__axis_tick(&p->scale, i));
        voc__drawing_line(c->drawing, x, -TICK, x, TICK, rule, 0.8);
    }
    if (!p->scale.from_zero)
        voc__chart_slashes(c, p->scale.start + 5, 4, 4, 8, 4, 0.9);
    voc__chart_take(c, (voc__box){0, -4, c->width, 4});
}

/* Under everything else, so that no label has to avoid them. */
static double draw_tick_labels(plot *p)
{
    voc__chart *c = p->chart;
    voc__type type = voc__chart_type(c, VOC__TYPE_LABEL, -1);
    double baseline = p->lowest + 14 > 27 ? p->lowest + 14 : 27;
    for (int i = 0; i < p->scale.count; i++) {
        double value = voc__axis_tick(&p->scale, i), x = voc__axis_at(&p->scale, value);
        bool first = i == 0 && !p->scale.from_zero;
        voc__label label = voc__axis_label(c, value, p->scale.step,
                                           first ? c->node->attributes.axis.from : NULL, type);
        if (x - label.width / 2 < 0)
            voc__label_try(c, &label, i == 0 ? x - 4 : 0, baseline, VOC__ANCHOR_START);
        else if (x + label.width / 2 > c->width)
            voc__label_try(c, &label, c->width, baseline, VOC__ANCHOR_END);
        else
            voc__label_try(c, &label, x, baseline, VOC__ANCHOR_MIDDLE);
    }
    return baseline;
}

static void draw_form(plot *p, const voc_node *node)
{
    voc__chart *c = p->chart;
    double x = at_x(p, node);
    int accent = voc__chart_color(c, VOC__ACCENT), white = voc__chart_color(c, VOC__WHITE);
    const double diamond[][2] = {{x, -4}, {x + 4, 0}, {x, 4}, {x - 4, 0}, {x, -4}};
    switch (node->attributes.form) {
    case VOC_FORM_DISC:
        voc__drawing_circle(c->drawing, x, 0, 4.4, accent, VOC__NO_COLOR, 0);
        break;
    case VOC_FORM_RING:
        voc__drawing_circle(c->drawing, x, 0, 4.4, white, accent, 2);
        break;
    case VOC_FORM_SQUARE:
        voc__drawing_rect(c->drawing, x - 4, -4, 8, 8, 0, accent, VOC__NO_COLOR, 0);
        break;
    case VOC_FORM_DIAMOND:
        voc__drawing_polyline(c->drawing, diamond, 5, white, voc__chart_color(c, VOC__INK2), 1.4);
        break;
    }
    voc__chart_take(c, (voc__box){x - 5.4, -5.4, x + 5.4, 5.4});
}

static void draw_spans(plot *p)
{
    voc__chart *c = p->chart;
    const voc_node *node = voc__chart_next(c->node->first, VOC_NODE_SPAN);
    for (; node; node = voc__chart_next(node->next, VOC_NODE_SPAN)) {
        double x = at_x(p, node),
               x2 = voc__axis_at(&p->scale, voc__decimal_of(node->attributes.x2));
        int accent = voc__chart_color(c, VOC__ACCENT);
        if (node->attributes.uncertain)
            voc__drawing_dashed(c->drawing, x, 0, x2, 0, accent, 3, 3, 2);
        else
            voc__drawing_line(c->drawing, x, 0, x2, 0, accent, 3);
    }
}

static void draw_references(plot *p)
{
    voc__chart *c = p->chart;
    double top = p->crowded ? -8 : -30, room = p->crowded ? 0.4 : 2;
    const voc_node *node = voc__chart_next(c->node->first, VOC_NODE_REFERENCE);
    for (; node; node = voc__chart_next(node->next, VOC_NODE_REFERENCE)) {
        double x = at_x(p, node);
        voc__drawing_dashed(c->drawing, x, top, x, 8, voc__chart_color(c, VOC__INK), 0.8, 2, 2);
        voc__chart_take(c, (voc__box){x - room, top, x + room, 8});
        p->highest = p->highest < top ? p->highest : top;
        p->lowest = p->lowest > 8 ? p->lowest : 8;
    }
}

/* A label in a row of its side (row 0 stands beside the axis), left, right or in the middle of x.
 */
static bool try_row(plot *p, const voc__label *label, double x, bool below, int row, int anchor)
{
    double y = below ? BELOW + ROW * row : -ABOVE - ROW * row;
    bool leader = row > 0;
    if (!below)
        y -= (label->lines - 1) * label->type.leading;
    double shift = leader ? 4 : -6;
    double at = anchor == VOC__ANCHOR_START ? x + shift : anchor == VOC__ANCHOR_END ? x - shift : x;
    if (anchor == VOC__ANCHOR_MIDDLE) { /* kept within the chart */
        double half = label->width / 2, width = p->chart->width;
        at = at < half ? half : at > width - half ? width - half : at;
    }
    double end = below ? y - (anchor == VOC__ANCHOR_MIDDLE ? voc__label_ascent(label) + 1 : 3)
                       : y + (anchor == VOC__ANCHOR_MIDDLE ? 3 : -3);
    double begin = below ? 6 : -6;
    voc__box line = {x - 0.5, below ? begin : end, x + 0.5, below ? end : begin};
    if ((leader && !voc__chart_is_free(p->chart, line)) ||
        !voc__label_try(p->chart, label, at, y, (voc__anchor)anchor))
        return false;
    if (leader) {
        voc__drawing_line(p->chart->drawing, x, begin, x, end,
                          voc__chart_color(p->chart, VOC__INK2), 0.7);
        voc__chart_take(p->chart, line);
    }
    note_row(p, label, y);
    return true;
}

static bool place_label(plot *p, const voc__label *label, double x, bool first_below, int first_row)
{
    static const int anchors[] = {VOC__ANCHOR_MIDDLE, VOC__ANCHOR_START, VOC__ANCHOR_END};
    if (label->lines == 0)
        return true;
    for (int row = first_row; row < ROWS; row++)
        for (int side = 0; side < 2; side++)
            for (int i = 0; i < 3; i++) {
                /* With a leader words stand beside its end, else they would hide where it goes. */
                int anchor = anchors[row > 0 ? (i + 1) % 3 : i];
                if (try_row(p, label, x, (side == 1) != first_below, row, anchor))
                    return true;
            }
    return false;
}

static voc__label label_of(plot *p, const voc_node *node, voc__type type, double room)
{
    voc__chart *c = p->chart;
    voc__label label = voc__label_make(c, voc__chart_label(node, VOC_LABEL_NAME), type, room);
    voc__label_add(c, &label, voc__chart_label(node, VOC_LABEL_VALUE), type, false);
    const voc_node *detail = voc__chart_label(node, VOC_LABEL_DETAIL);
    voc__type small = voc__chart_type(c, VOC__TYPE_LABEL, -1);
    for (; detail; detail = voc__chart_label_from(detail->next, VOC_LABEL_DETAIL))
        voc__label_add(c, &label, detail, small, true);
    return label;
}

static voc__type mark_type(plot *p, const voc_node *node)
{
    bool other = node->attributes.form == VOC_FORM_DIAMOND;
    return voc__chart_type(p->chart, other ? VOC__TYPE_LABEL : VOC__TYPE_LABEL_VALUE, -1);
}

/* Places the labels of this mark and those after it in rows below `limit`, the best place first;
 * goes back when a later one finds none. */
static bool settle(plot *p, const voc_node *node, int limit, int *tries)
{
    static const int anchors[] = {VOC__ANCHOR_MIDDLE, VOC__ANCHOR_START, VOC__ANCHOR_END};
    voc__chart *c = p->chart;
    node = voc__chart_next(node, VOC_NODE_MARK);
    if (!node)
        return true;
    bool other = node->attributes.form == VOC_FORM_DIAMOND;
    voc__label label = label_of(p, node, mark_type(p, node), c->width * 0.6);
    if (label.lines == 0)
        return settle(p, node->next, limit, tries);
    for (int place = other ? 6 : 0; place < 6 * limit; place++) {
        /* With a leader words stand beside its end, else they would hide where it goes. */
        int row = place / 6, i = row > 0 ? (place + 1) % 3 : place % 3;
        bool below = (place / 3 % 2 == 1) != other;
        size_t count = c->drawing->count;
        struct voc__obstacle *obstacles = c->obstacles;
        double highest = p->highest, lowest = p->lowest;
        if (++*tries > MOST_TRIES || c->status != VOC_OK)
            return false;
        if (!try_row(p, &label, at_x(p, node), below, row, anchors[i]))
            continue;
        if (settle(p, node->next, limit, tries))
            return true;
        c->drawing->count = count;
        c->obstacles = obstacles;
        p->highest = highest;
        p->lowest = lowest;
    }
    return false;
}

/* Each label where it reads best, in as few rows as will do. false: there are too many. */
static bool label_marks(plot *p)
{
    if (voc__chart_count(p->chart->node, VOC_NODE_MARK) > MOST_SETTLED)
        return false;
    for (int limit = 1; limit <= ROWS; limit++) {
        int tries = 0;
        if (settle(p, p->chart->node->first, limit, &tries))
            return true;
    }
    return false;
}

/* Words are never left out: where there is no free place, the label stands on its own under all
 * others, at the end of a leader that may cross them. */
static void force_label(plot *p, const voc__label *label, double x)
{
    double y = p->lowest + ROW + voc__label_ascent(label);
    bool left = x + 4 + label->width <= p->chart->width;
    double width = p->chart->width, at = left                   ? x + 4
                                         : width < label->width ? 0
                                                                : width - label->width;
    voc__drawing_line(p->chart->drawing, x, 6, x, y - voc__label_ascent(label) - 1,
                      voc__chart_color(p->chart, VOC__INK2), 0.7);
    voc__label_draw(p->chart, label, at, y, VOC__ANCHOR_START);
    voc__chart_take(p->chart, voc__label_box(label, at, y, VOC__ANCHOR_START));
    note_row(p, label, y);
}

/* One label in the next row of its side that is free, reading away from the middle's leaders. */
static int climb(plot *p, const voc_node *node, bool below, int row)
{
    double x = at_x(p, node), room = (below ? x : p->chart->width - x) - 6;
    voc__label label = label_of(p, node, mark_type(p, node), room > 60 ? room : 60);
    double lines = label.lines > 1 ? label.lines - 1 : 0;
    for (; row < STAIRS; row++)
        if (try_row(p, &label, x, below, row, below ? VOC__ANCHOR_END : VOC__ANCHOR_START))
            return row + 1 + (int)ceil(lines * label.type.leading / ROW);
    if (label.lines > 0)
        force_label(p, &label, x);
    return row;
}

static int by_place(const void *a, const void *b)
{
    const voc_node *one = *(const voc_node *const *)a, *other = *(const voc_node *const *)b;
    return voc_decimal_compare(one->attributes.x, other->attributes.x);
}

/* In a crowd labels rise like stairs: those of the left half above, to the right of their leaders,
 * the leftmost highest; those of the right half below, mirrored. So no leader crosses words. */
static void label_crowd(plot *p)
{
    voc__chart *c = p->chart;
    size_t count = 0, all = voc__chart_count(c->node, VOC_NODE_MARK);
    const voc_node **nodes = voc__arena_alloc(c->context->arena, all, sizeof *nodes);
    if (!nodes) {
        voc__chart_fail(c, VOC_ERROR_MEMORY);
        return;
    }
    const voc_node *node = voc__chart_next(c->node->first, VOC_NODE_MARK);
    for (; node; node = voc__chart_next(node->next, VOC_NODE_MARK))
        nodes[count++] = node;
    qsort(nodes, count, sizeof *nodes, by_place);
    int row = 1;
    for (size_t i = (count + 1) / 2; i-- > 0;)
        row = climb(p, nodes[i], false, row);
    row = 1;
    for (size_t i = (count + 1) / 2; i < count; i++)
        row = climb(p, nodes[i], true, row);
}

static void label_reference(plot *p, const voc_node *node)
{
    voc__chart *c = p->chart;
    voc__type small = voc__chart_type(c, VOC__TYPE_LABEL, -1);
    voc__label label = label_of(p, node, small, c->width * 0.6);
    double x = at_x(p, node);
    int ink = voc__chart_color(c, VOC__INK);
    for (int side = 1; side >= -1 && !p->crowded; side -= 2) {
        voc__anchor anchor = side > 0 ? VOC__ANCHOR_START : VOC__ANCHOR_END;
        if (!voc__label_try(c, &label, x + 18 * side, -25, anchor))
            continue;
        voc__drawing_line(c->drawing, x, -28, x + 16 * side, -28, ink, 0.6);
        note_row(p, &label, -25);
        return;
    }
    if (place_label(p, &label, x, true, 0))
        return;
    double y = p->highest - 6 - (label.lines - 1) * label.type.leading; /* above everything */
    if (voc__label_try(c, &label, x + 4, y, VOC__ANCHOR_START) ||
        voc__label_try(c, &label, x - 4, y, VOC__ANCHOR_END)) {
        voc__drawing_dashed(c->drawing, x, y - 5, x, p->crowded ? -8 : -30, ink, 0.8, 2, 2);
        note_row(p, &label, y);
        return;
    }
    force_label(p, &label, x);
}

static void label_others(plot *p)
{
    voc__chart *c = p->chart;
    voc__type value = voc__chart_type(c, VOC__TYPE_LABEL_VALUE, -1);
    for (const voc_node *node = c->node->first; node; node = node->next) {
        if (node->kind == VOC_NODE_REFERENCE)
            label_reference(p, node);
        if (node->kind != VOC_NODE_SPAN)
            continue;
        voc__label label = label_of(p, node, value, c->width * 0.6);
        double x2 = voc__axis_at(&p->scale, voc__decimal_of(node->attributes.x2));
        place_label(p, &label, (at_x(p, node) + x2) / 2, false, 0);
    }
}

static void draw_labels(plot *p)
{
    voc__chart *c = p->chart;
    voc__drawing before = *c->drawing;
    plot tried = *p;
    struct voc__obstacle *obstacles = c->obstacles;
    draw_references(p);
    if (!label_marks(p)) { /* begin again */
        c->drawing->count = before.count;
        c->obstacles = obstacles;
        *p = tried;
        p->crowded = true;
        draw_references(p);
        label_crowd(p);
    }
    label_others(p);
}

void voc__chart_dots(voc__chart *chart)
{
    voc__drawing *out = chart->drawing, picture = {.arena = out->arena};
    plot p = {.chart = chart, .lowest = 4, .highest = -6};
    chart->drawing = &picture;
    find_scale(&p);
    draw_axis(&p);
    draw_spans(&p);
    const voc_node *node = chart->node->first;
    for (; node; node = node->next)
        if (node->kind == VOC_NODE_MARK)
            draw_form(&p, node);
    draw_labels(&p);
    double foot = draw_tick_labels(&p);
    chart->drawing = out;
    voc__drawing_add(out, &picture, 0, 2 - p.highest);
    out->height = 2 - p.highest + foot + 5;
}
