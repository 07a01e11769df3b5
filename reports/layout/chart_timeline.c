/* A timeline: what is studied, what it gives, and what one can work as, on one scale of months. */
#include "layout/chart_months.h"

#include <math.h>

#define STUDY      24.0 /* height of bars */
#define NODE       4.4
#define NODE_Y     25.0 /* the first row of nodes, from the bars' bottom */
#define NODE_ROWS  30
#define LEAST_ROOM 64.0
#define NODE_ROOM  130.0 /* width of a node's words */
#define HIGHEST    66.0  /* the bar of the highest value */
#define NO_VALUE   28.0  /* the bar of none */
#define NAMES      0.16  /* share of the width for the names of lanes */
#define LEAST_LEFT 84.0
#define LANE_GAP   14.0
#define MOST_ABOVE 7.0 /* from a bar's top to the words in it */

typedef struct plot {
    voc__chart *chart;
    voc__months months;
    double names, study;
    double crown; /* height of the goals' words above the first lane */
    double ring;  /* free room at either side of a node's middle */
} plot;

/* What one lane becomes: its own drawing, and how far it reaches from its y 0. */
typedef struct lane_picture {
    voc__drawing drawing;
    double top, bottom;
} lane_picture;

static void reach(lane_picture *picture, double top, double bottom)
{
    picture->top = top < picture->top ? top : picture->top;
    picture->bottom = bottom > picture->bottom ? bottom : picture->bottom;
}

static void draw_name(plot *p, const voc_node *lane, double baseline, lane_picture *picture)
{
    voc__label label = voc__lane_label(p->chart, lane, p->names);
    voc__label_draw(p->chart, &label, 0, baseline, VOC__ANCHOR_START);
    if (label.lines)
        reach(picture, baseline - voc__label_ascent(&label),
              baseline + (label.lines - 1) * label.type.leading + voc__label_descent(&label));
}

/* ---- study ---------------------------------------------------------------------------------- */

/* Lines for the goal from above the first lane down to `foot`, their words on top of everything.
 * Two that are close turn away from each other. */
static void draw_goals(plot *p, lane_picture *picture, double foot)
{
    voc__chart *c = p->chart;
    voc__type type = voc__chart_type(c, VOC__TYPE_LABEL_VALUE, -1);
    const voc_node *goal = voc__chart_next(c->node->first, VOC_NODE_REFERENCE);
    double top = picture->top, base = top - 8, before_x = 0, before_width = 0;
    int ink = voc__chart_color(c, VOC__INK), index = 0;
    for (; goal; goal = voc__chart_next(goal->next, VOC_NODE_REFERENCE), index++) {
        double x = voc__months_x(&p->months, voc__decimal_of(goal->attributes.x));
        voc__label label = voc__label_make(c, goal->first, type, c->width / 3);
        const voc_node *next = voc__chart_next(goal->next, VOC_NODE_REFERENCE);
        voc__label after = voc__label_make(c, next ? next->first : NULL, type, c->width / 3);
        double next_x = next ? voc__months_x(&p->months, voc__decimal_of(next->attributes.x)) : 0;
        bool left = next && next_x - x < (label.width + after.width) / 2 + 8;
        bool right = index > 0 && x - before_x < (label.width + before_width) / 2 + 8;
        double at = left ? x - label.width : right ? x : x - label.width / 2;
        at = at + label.width > c->width ? c->width - label.width : at;
        double baseline = base - (label.lines - 1) * type.leading;
        for (int row = 0; row < 4; row++, baseline -= type.leading + 1)
            if (voc__label_try(c, &label, at, baseline, VOC__ANCHOR_START))
                break;
        voc__drawing_line(c->drawing, x, base + 3, x, foot, ink, 1);
        reach(picture, baseline - voc__label_ascent(&label), 0);
        before_x = x;
        before_width = label.width;
    }
    p->crown = top - picture->top;
}

static void take_goals(plot *p)
{
    const voc_node *goal = voc__chart_next(p->chart->node->first, VOC_NODE_REFERENCE);
    for (; goal; goal = voc__chart_next(goal->next, VOC_NODE_REFERENCE)) {
        double x = voc__months_x(&p->months, voc__decimal_of(goal->attributes.x));
        voc__chart_take(p->chart, (voc__box){x - 2, -400, x + 2, 0});
    }
}

static void draw_study(plot *p, const voc_node *lane, lane_picture *picture)
{
    take_goals(p);
    reach(picture, voc__month_bars(p->chart, &p->months, lane, p->study), p->study);
    draw_name(p, lane, p->study / 2 + 3.5, picture);
}

/* ---- nodes ---------------------------------------------------------------------------------- */

static voc__label node_words(plot *p, const voc_node *mark, double room)
{
    voc__chart *c = p->chart;
    voc__type name = voc__chart_type(c, VOC__TYPE_LABEL_VALUE, VOC__BOLD);
    voc__type line = voc__chart_type(c, VOC__TYPE_LABEL, -1);
    name.size += 0.5;
    name.leading = name.size + 2;
    line.color = VOC__INK;
    voc__label label = voc__label_make(c, voc__chart_label(mark, VOC_LABEL_NAME), name, room);
    const voc_node *detail = voc__chart_label(mark, VOC_LABEL_DETAIL);
    for (; detail; detail = voc__chart_label_from(detail->next, VOC_LABEL_DETAIL))
        voc__label_add(c, &label, detail, line, true);
    return label;
}

static void draw_node(plot *p, const voc_node *mark, double x, double y, const voc__label *label,
                      voc__box box)
{
    voc__chart *c = p->chart;
    int accent = voc__chart_color(c, VOC__ACCENT), white = voc__chart_color(c, VOC__WHITE);
    voc__drawing_line(c->drawing, x, 0, x, y - NODE, accent, 1.4);
    voc__drawing_circle(c->drawing, x, y, NODE, white, accent, 2);
    if (mark->attributes.uncertain)
        voc__drawing_circle(c->drawing, x, y, 1.2, accent, VOC__NO_COLOR, 0);
    voc__chart_clear(c, (voc__box){box.left - 1, box.top, box.right + 1, box.bottom});
    voc__label_draw(c, label, box.left, y + 1 + label->type.size * 0.22, VOC__ANCHOR_START);
}

/* On the highest row where neither the words nor what joins the node to its bar meet others. */
static double place_node(plot *p, const voc_node *mark, double y)
{
    voc__chart *c = p->chart;
    double x = voc__months_x(&p->months, voc__decimal_of(mark->attributes.x));
    double room = c->width - x - 2 * NODE;
    voc__label label = node_words(p, mark, room < NODE_ROOM ? room : NODE_ROOM);
    bool right = room >= LEAST_ROOM && label.width <= room;
    if (!right)
        label = node_words(p, mark, NODE_ROOM);
    double left = right ? x + 2 * NODE : x - 2 * NODE - label.width;
    for (int row = 0; row < NODE_ROWS; row++, y += label.type.leading + 3) {
        voc__box box =
            voc__label_box(&label, left, y + 1 + label.type.size * 0.22, VOC__ANCHOR_START);
        voc__box ring = {x - p->ring, y - NODE - 1.5, x + p->ring, y + NODE + 1.5};
        voc__box join = {x - p->ring / 4, 0, x + p->ring / 4, y};
        bool is_free = voc__chart_is_free(c, box) && voc__chart_is_free(c, ring) &&
                       voc__chart_is_free(c, join);
        if (!is_free && row + 1 < NODE_ROWS)
            continue;
        draw_node(p, mark, x, y, &label, box);
        box.bottom += 2;
        box.right += 4;
        voc__chart_take(c, box);
        voc__chart_take(c, ring);
        voc__chart_take(c, join);
        return box.bottom > ring.bottom ? box.bottom : ring.bottom;
    }
    return y;
}

static void draw_nodes(plot *p, const voc_node *lane, lane_picture *picture)
{
    size_t count = voc__chart_count(lane, VOC_NODE_MARK);
    const voc_node **marks = voc__arena_alloc(p->chart->context->arena, count + 1, sizeof *marks);
    if (!marks) {
        voc__chart_fail(p->chart, VOC_ERROR_MEMORY);
        return;
    }
    count = 0;
    const voc_node *mark = voc__chart_next(lane->first, VOC_NODE_MARK);
    for (; mark; mark = voc__chart_next(mark->next, VOC_NODE_MARK))
        marks[count++] = mark;
    p->ring = NODE + 2;
    for (size_t i = 1; i < count; i++) {
        double x = voc__months_x(&p->months, voc__decimal_of(marks[i]->attributes.x));
        double gap = x - voc__months_x(&p->months, voc__decimal_of(marks[i - 1]->attributes.x));
        if (gap > 0 && gap * 0.75 < p->ring)
            p->ring = gap * 0.75;
    }
    while (count-- > 0) /* words go to the right, over what comes later */
        reach(picture, 0, place_node(p, marks[count], NODE_Y));
    draw_name(p, lane, NODE_Y + 3.5, picture);
}

/* ---- work ----------------------------------------------------------------------------------- */

typedef struct bar {
    const voc_node *node;
    double left, right, height;
} bar;

static voc__label bar_words(plot *p, const bar *b, bool inside, double room)
{
    voc__chart *c = p->chart;
    bool newest = b->node->attributes.newest, filled = newest && !b->node->attributes.uncertain;
    voc__type name = voc__chart_type(c, VOC__TYPE_LABEL_VALUE, VOC__SEMIBOLD);
    name.leading = name.size + 2.5;
    name.color = filled && inside ? VOC__WHITE : VOC__INK;
    voc__type value = name, line = voc__chart_type(c, VOC__TYPE_LABEL, -1);
    value.weight = VOC__BOLD;
    value.size += newest ? 2 : 0;
    line.color = filled && inside ? VOC__WHITE : line.color;
    voc__label label = voc__label_make(c, voc__chart_label(b->node, VOC_LABEL_NAME), name, room);
    voc__label_add(c, &label, voc__chart_label(b->node, VOC_LABEL_VALUE), value, true);
    const voc_node *detail = voc__chart_label(b->node, VOC_LABEL_DETAIL);
    for (; detail; detail = voc__chart_label_from(detail->next, VOC_LABEL_DETAIL))
        voc__label_add(c, &label, detail, line, true);
    return label;
}

static void draw_bar(plot *p, const bar *b)
{
    voc__drawing *d = p->chart->drawing;
    int accent = voc__chart_color(p->chart, VOC__ACCENT),
        ink = voc__chart_color(p->chart, VOC__INK);
    bool newest = b->node->attributes.newest;
    if (!b->node->attributes.uncertain) {
        voc__drawing_rect(d, b->left, -b->height, b->right - b->left, b->height, 0,
                          newest ? accent : voc__chart_color(p->chart, VOC__TINT2),
                          newest ? VOC__NO_COLOR : accent, 1);
        return;
    }
    voc__drawing_rect(d, b->left, -b->height, b->right - b->left, b->height, 0,
                      voc__chart_color(p->chart, VOC__WHITE), VOC__NO_COLOR, 0);
    voc__drawing_dashed(d, b->left, 0, b->left, -b->height, ink, 0.9, 3, 2);
    voc__drawing_dashed(d, b->left, -b->height, b->right, -b->height, ink, 0.9, 3, 2);
    voc__drawing_dashed(d, b->right, -b->height, b->right, 0, ink, 0.9, 3, 2);
}

/* Above its bar, as low as nothing is in the way; a leader where that is not just above. */
static double words_above(plot *p, const bar *b)
{
    static const double rooms[] = {0, 96, 150};
    voc__chart *c = p->chart;
    voc__label label = {0};
    for (double lift = 4; lift < 220; lift += 6)
        for (size_t i = 0; i < sizeof rooms / sizeof *rooms; i++) {
            double room = rooms[i] > 0 ? rooms[i] : b->right - b->left;
            label = bar_words(p, b, false, room);
            double left = b->left + 4;
            left = left + label.width > c->width ? c->width - label.width : left;
            double foot = -b->height - lift - voc__label_descent(&label);
            double first = foot - (label.lines - 1) * label.type.leading;
            if ((label.cut || label.width > room + 0.5) && i + 1 < sizeof rooms / sizeof *rooms)
                continue;
            voc__box box = voc__label_box(&label, left, first, VOC__ANCHOR_START);
            if (label.lines && !voc__chart_is_free(c, box))
                continue;
            if (label.lines)
                voc__chart_clear(c, box);
            voc__label_try(c, &label, left, first, VOC__ANCHOR_START);
            if (lift > 4)
                voc__drawing_line(c->drawing, b->left + 0.5, -b->height, b->left + 0.5,
                                  first - voc__label_ascent(&label), voc__chart_color(c, VOC__INK2),
                                  0.7);
            return first - voc__label_ascent(&label);
        }
    return -b->height;
}

/* In its bar, if that has room. */
static bool words_inside(plot *p, const bar *b)
{
    double room = b->right - b->left - 9;
    voc__label label = bar_words(p, b, true, room);
    double height = voc__label_height(&label);
    if (label.cut || label.width > room || height + 5 > b->height)
        return false;
    double above = (b->height - height) / 2;
    above = above < MOST_ABOVE ? above : MOST_ABOVE;
    voc__label_draw(p->chart, &label, b->left + 5, -b->height + above + voc__label_ascent(&label),
                    VOC__ANCHOR_START);
    return true;
}

static bar *gather_bars(plot *p, const voc_node *lane, size_t *count)
{
    double most = 0;
    bar *bars = voc__arena_alloc(p->chart->context->arena,
                                 voc__chart_count(lane, VOC_NODE_SPAN) + 1, sizeof *bars);
    if (!bars) {
        voc__chart_fail(p->chart, VOC_ERROR_MEMORY);
        return NULL;
    }
    const voc_node *span = voc__chart_next(lane->first, VOC_NODE_SPAN);
    for (; span; span = voc__chart_next(span->next, VOC_NODE_SPAN)) {
        bar *b = &bars[(*count)++];
        b->node = span;
        b->left = voc__span_left(&p->months, span);
        b->right = voc__span_right(&p->months, span);
        b->height = voc__decimal_of(span->attributes.value);
        most = b->height > most ? b->height : most;
    }
    for (size_t i = 0; i < *count; i++)
        bars[i].height = bars[i].height > 0 ? HIGHEST * bars[i].height / most : NO_VALUE;
    return bars;
}

static void draw_work(plot *p, const voc_node *lane, lane_picture *picture)
{
    size_t count = 0;
    bar *bars = gather_bars(p, lane, &count);
    for (size_t i = 0; bars && i < count; i++) {
        draw_bar(p, &bars[i]);
        voc__chart_take(p->chart, (voc__box){bars[i].left, -bars[i].height, bars[i].right, 0});
        reach(picture, -bars[i].height, 0);
    }
    for (size_t i = count; bars && i-- > 0;)
        if (!words_inside(p, &bars[i]))
            reach(picture, words_above(p, &bars[i]), 0);
    voc__label name = voc__lane_label(p->chart, lane, p->names);
    double height = voc__label_height(&name), first = -HIGHEST + 6;
    if (first + height - voc__label_ascent(&name) > 0)
        first = voc__label_ascent(&name) - height;
    draw_name(p, lane, first, picture);
}

/* ---- together ------------------------------------------------------------------------------- */

static void find_names(plot *p)
{
    double most = p->chart->width * NAMES, widest = 0;
    const voc_node *lane = voc__chart_next(p->chart->node->first, VOC_NODE_LANE);
    for (; lane; lane = voc__chart_next(lane->next, VOC_NODE_LANE)) {
        double width = voc__lane_label(p->chart, lane, most).width;
        widest = width > widest ? width : widest;
    }
    p->names = widest < most ? most : widest;
    double left = widest + 10 > LEAST_LEFT ? widest + 10 : LEAST_LEFT;
    p->months = voc__months_make(p->chart, left);
}

static double draw_lanes(plot *p, voc__drawing *lanes)
{
    typedef void draw(plot *, const voc_node *, lane_picture *);
    static draw *const draws[] = {[VOC_LANE_BARS] = draw_study,
                                  [VOC_LANE_NODES] = draw_nodes,
                                  [VOC_LANE_HEIGHTS] = draw_work};
    voc__chart *c = p->chart;
    double y = 0;
    bool joined = false; /* nodes hang on the bars above */
    const voc_node *lane = voc__chart_next(c->node->first, VOC_NODE_LANE);
    for (bool first = true; lane; lane = voc__chart_next(lane->next, VOC_NODE_LANE)) {
        voc_lane kind = lane->attributes.lane;
        lane_picture picture = {.drawing = {.arena = lanes->arena}};
        c->drawing = &picture.drawing;
        c->obstacles = NULL;
        draws[kind](p, lane, &picture);
        c->obstacles = NULL;
        if (first)
            draw_goals(p, &picture, kind == VOC_LANE_HEIGHTS ? picture.top : 0);
        y += first || (joined && kind == VOC_LANE_NODES) ? 0 : LANE_GAP;
        voc__drawing_add(lanes, &picture.drawing, 0, y - picture.top);
        y += picture.bottom - picture.top;
        joined = kind == VOC_LANE_BARS;
        first = false;
    }
    return y;
}

void voc__chart_timeline(voc__chart *chart)
{
    plot p = {.chart = chart, .study = voc__month_bar_height(chart, STUDY)};
    voc__drawing *out = chart->drawing;
    voc__drawing lanes = {.arena = out->arena}, picture = {.arena = out->arena};
    find_names(&p);
    double bottom = draw_lanes(&p, &lanes);
    chart->drawing = &picture;
    voc__months_grid(chart, &p.months, p.crown, bottom);
    voc__drawing_add(&picture, &lanes, 0, 0);
    double end = voc__months_axis(chart, &p.months, bottom);
    chart->drawing = out;
    voc__drawing_add(out, &picture, 0, 5);
    out->height = end + 5;
}
