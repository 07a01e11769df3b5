/* A way upwards: months to scale, words standing on the treads. */
#include "layout/chart_parts.h"

#define RISE        30.0
#define TALLEST     92.0 /* of all rises together */
#define FIRST_TREAD 18.0 /* above the foot: room for words between */
#define NODE        4.2
#define TEXT_LEFT   8.0  /* from a riser to its words */
#define STAND       6.0  /* from the last baseline down to the tread */
#define LEAST_ROOM  60.0 /* narrower, and words stand above what follows */
#define MOST_LINES  5

typedef struct step {
    const voc_node *node;
    double x, months, tread; /* tread: y, negative above the foot */
    voc__label label;
    double text_x, bottom; /* of the words: left, and y of the last baseline */
} step;

typedef struct plot {
    voc__chart *chart;
    step *steps;
    size_t count;
    double highest, lowest;
} plot;

static voc__label words_of(plot *p, const voc_node *node, double room)
{
    voc__chart *c = p->chart;
    voc__type name = voc__chart_type(c, VOC__TYPE_CAPTION, VOC__BOLD);
    voc__type line = voc__chart_type(c, VOC__TYPE_LABEL_VALUE, VOC__REGULAR);
    name.leading = line.leading = 11;
    voc__label label = voc__label_make(c, voc__chart_label(node, VOC_LABEL_NAME), name, room);
    const voc_node *detail = voc__chart_label(node, VOC_LABEL_DETAIL);
    for (; detail; detail = voc__chart_label_from(detail->next, VOC_LABEL_DETAIL))
        voc__label_add(c, &label, detail, line, true);
    return label;
}

static bool gather(plot *p)
{
    voc__chart *c = p->chart;
    p->steps = voc__arena_alloc(c->context->arena, voc__chart_count(c->node, VOC_NODE_MARK),
                                sizeof *p->steps);
    if (!p->steps) {
        voc__chart_fail(c, VOC_ERROR_MEMORY);
        return false;
    }
    const voc_node *node = voc__chart_next(c->node->first, VOC_NODE_MARK);
    for (; node; node = voc__chart_next(node->next, VOC_NODE_MARK)) {
        step *s = &p->steps[p->count++];
        s->node = node;
        s->months = voc__decimal_of(node->attributes.x);
        if (p->count > 1 && s->months < s[-1].months)
            s->months = s[-1].months; /* steps go forward */
    }
    return true;
}

static void find_scale(plot *p)
{
    double width = p->chart->width, first = p->steps[0].months;
    double last = p->steps[p->count - 1].months;
    double room = words_of(p, p->steps[p->count - 1].node, width * 0.4).width + TEXT_LEFT;
    double end = width - (room < width / 4 ? width / 4 : room);
    double rise = p->count > 1 ? TALLEST / (double)(p->count - 1) : 0;
    rise = rise > RISE ? RISE : rise;
    /* A node at the very left needs room for itself. */
    double left = p->count > 1 && p->steps[1].months <= first ? NODE + 1.2 : 1;
    for (size_t i = 0; i < p->count; i++) {
        step *s = &p->steps[i];
        s->x = left + (last > first ? (s->months - first) / (last - first) * (end - left) : 0);
        s->tread = -FIRST_TREAD - rise * (double)i;
    }
}

static bool overlap(double a, double a_end, double b, double b_end)
{
    return a < b_end && b < a_end;
}

/* Whether the words stand higher than on the tread: a line leads to them. */
static bool has_leader(const step *s)
{
    return s->label.lines && s->bottom < s->tread - STAND - 0.5;
}

/* From right to left: words stand on their own tread if they fit there, else above everything that
 * is in their way. */
static void place_words(plot *p)
{
    double width = p->chart->width;
    for (size_t i = p->count; i-- > 0;) {
        step *s = &p->steps[i];
        bool first = i == 0 && s->x < TEXT_LEFT;
        s->text_x = first ? 0 : s->x + TEXT_LEFT;
        double next = i + 1 < p->count ? p->steps[i + 1].x : width;
        double room = next - s->text_x - (i + 1 < p->count ? NODE + 1.5 : 0);
        if (room >= LEAST_ROOM)
            s->label = words_of(p, s->node, room);
        if (room < LEAST_ROOM || s->label.width > room || s->label.lines > MOST_LINES)
            s->label = words_of(p, s->node, width * 0.34);
        if (s->text_x + s->label.width > width)
            s->text_x = width - s->label.width > s->x ? width - s->label.width : s->text_x;
        double left = s->x, right = s->text_x + s->label.width + 1;
        s->bottom = s->tread - STAND;
        for (size_t k = i + 1; k < p->count; k++) {
            const step *o = &p->steps[k];
            if (o->x - NODE < right) { /* hangs over that tread */
                double above = o->tread - NODE - 6;
                s->bottom = above < s->bottom ? above : s->bottom;
            }
            double o_right = o->text_x + o->label.width;
            if (o->label.lines && overlap(left, right, o->x - 2, o_right)) {
                double top = o->bottom - voc__label_height(&o->label) - 3;
                s->bottom = top < s->bottom ? top : s->bottom;
            }
        }
        if (first && has_leader(s))
            s->text_x = s->x + TEXT_LEFT / 2;
        double top = s->bottom - voc__label_height(&s->label);
        p->highest = top < p->highest ? top : p->highest;
        p->highest = s->tread - NODE - 2 < p->highest ? s->tread - NODE - 2 : p->highest;
    }
}

/* The outline of the steps: for each a corner at its riser's foot and one at its top. */
static double (*outline(plot *p))[2]
{
    double(*points)[2] =
        voc__arena_alloc(p->chart->context->arena, 2 * p->count + 3, sizeof *points);
    if (!points) {
        voc__chart_fail(p->chart, VOC_ERROR_MEMORY);
        return NULL;
    }
    size_t n = 0;
    for (size_t i = 0; i < p->count; i++) {
        if (i > 0) {
            points[n][0] = p->steps[i].x;
            points[n++][1] = p->steps[i - 1].tread;
        }
        points[n][0] = p->steps[i].x;
        points[n++][1] = p->steps[i].tread;
    }
    points[n][0] = p->chart->width;
    points[n++][1] = p->steps[p->count - 1].tread;
    points[n][0] = p->chart->width;
    points[n++][1] = 0;
    points[n][0] = p->steps[0].x;
    points[n][1] = 0;
    return points;
}

/* True when the tread that begins at x is named as uncertain. */
static bool is_uncertain(const plot *p, const step *s)
{
    const voc_node *node = voc__chart_next(p->chart->node->first, VOC_NODE_TREAD);
    for (; node; node = voc__chart_next(node->next, VOC_NODE_TREAD))
        if (node->attributes.uncertain && voc__decimal_of(node->attributes.x) <= s->months &&
            voc__decimal_of(node->attributes.x2) > s->months)
            return true;
    return s->node->attributes.uncertain;
}

static void draw_outline(plot *p)
{
    voc__chart *c = p->chart;
    int accent = voc__chart_color(c, VOC__ACCENT);
    double(*points)[2] = outline(p);
    if (!points)
        return;
    size_t corners = 2 * p->count, begin = 0;
    voc__drawing_polyline(c->drawing, (const double(*)[2])points, corners + 2,
                          voc__chart_color(c, VOC__TINT), VOC__NO_COLOR, 0);
    /* Tread i runs from corner 2i to 2i + 1. */
    for (size_t i = 0; i < p->count; i++) {
        if (!is_uncertain(p, &p->steps[i]))
            continue;
        const double *from = points[2 * i], *to = points[2 * i + 1];
        if (2 * i > begin)
            voc__drawing_polyline(c->drawing, (const double(*)[2])points + begin, 2 * i + 1 - begin,
                                  VOC__NO_COLOR, accent, 2.4);
        voc__drawing_dashed(c->drawing, from[0], from[1], to[0], to[1], accent, 2.4, 3, 2);
        begin = 2 * i + 1;
    }
    if (corners > begin + 1)
        voc__drawing_polyline(c->drawing, (const double(*)[2])points + begin, corners - begin,
                              VOC__NO_COLOR, accent, 2.4);
}

static void draw_step(plot *p, size_t index)
{
    voc__chart *c = p->chart;
    const step *s = &p->steps[index];
    double lines = (s->label.lines - 1) * s->label.type.leading;
    if (has_leader(s)) {
        double top = s->bottom - lines - voc__label_ascent(&s->label);
        voc__drawing_line(c->drawing, s->x, s->tread, s->x, top, voc__chart_color(c, VOC__INK2),
                          0.7);
    }
    if (index > 0)
        voc__drawing_circle(c->drawing, s->x, s->tread, NODE, voc__chart_color(c, VOC__WHITE),
                            voc__chart_color(c, VOC__ACCENT), 2);
    voc__label_draw(c, &s->label, s->text_x, s->bottom - lines, VOC__ANCHOR_START);
}

static void note_low(plot *p, const voc__label *label, double baseline)
{
    double low = baseline + (label->lines - 1) * label->type.leading + 5;
    p->lowest = low > p->lowest ? low : p->lowest;
}

/* In the first row under the foot that has room, from `baseline` down. */
static bool put_under(plot *p, const voc__label *label, double x, double baseline,
                      voc__anchor anchor)
{
    double half = label->width / 2, width = p->chart->width;
    if (anchor == VOC__ANCHOR_MIDDLE)
        x = x - half < 0 ? half : x + half > width ? width - half : x;
    for (int row = 0; row < 4; row++)
        if (voc__label_try(p->chart, label, x, baseline + 10.5 * row, anchor)) {
            note_low(p, label, baseline + 10.5 * row);
            return true;
        }
    return false;
}

static void draw_ticks(plot *p)
{
    voc__chart *c = p->chart;
    int ink = voc__chart_color(c, VOC__INK);
    voc__type type = voc__chart_type(c, VOC__TYPE_LABEL_VALUE, -1);
    voc__drawing_line(c->drawing, 1, 0, c->width, 0, ink, 1);
    for (size_t i = 0; i < p->count; i++) {
        const step *s = &p->steps[i];
        voc__label label =
            voc__label_make(c, voc__chart_label(s->node, VOC_LABEL_TICK), type, c->width / 4);
        if (i > 0 && s->x - s[-1].x < 0.5)
            continue; /* the same month */
        voc__drawing_line(c->drawing, s->x, 0, s->x, 4, ink, 1);
        put_under(p, &label, s->x, 15, i ? VOC__ANCHOR_MIDDLE : VOC__ANCHOR_START);
    }
}

static double month_x(const plot *p, double months)
{
    const step *last = &p->steps[p->count - 1];
    if (months <= p->steps[0].months)
        return p->steps[0].x;
    if (months >= last->months)
        return months > last->months ? p->chart->width : last->x;
    return p->steps[0].x + (months - p->steps[0].months) / (last->months - p->steps[0].months) *
                               (last->x - p->steps[0].x);
}

static void draw_treads(plot *p)
{
    voc__chart *c = p->chart;
    voc__type type = voc__chart_type(c, VOC__TYPE_LABEL, -1);
    const voc_node *node = voc__chart_next(c->node->first, VOC_NODE_TREAD);
    for (; node; node = voc__chart_next(node->next, VOC_NODE_TREAD)) {
        double from = month_x(p, voc__decimal_of(node->attributes.x));
        double to = month_x(p, voc__decimal_of(node->attributes.x2));
        voc__label label = voc__label_make(c, node->first, type, c->width / 2);
        double middle = (from + to) / 2;
        if (label.width + 4 > to - from ||
            !voc__label_try(c, &label, middle, -5, VOC__ANCHOR_MIDDLE))
            put_under(p, &label, middle, 25.5, VOC__ANCHOR_MIDDLE);
    }
}

void voc__chart_steps(voc__chart *chart)
{
    voc__drawing *out = chart->drawing, picture = {.arena = out->arena};
    plot p = {.chart = chart, .lowest = 20};
    chart->drawing = &picture;
    if (gather(&p)) {
        find_scale(&p);
        place_words(&p);
        draw_outline(&p);
        draw_ticks(&p);
        for (size_t i = 0; i < p.count; i++)
            draw_step(&p, i);
        draw_treads(&p);
    }
    chart->drawing = out;
    voc__drawing_add(out, &picture, 0, 2 - p.highest);
    out->height = 2 - p.highest + p.lowest;
}
