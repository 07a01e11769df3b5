/* Projections as windows of time, newest first; a line marks the report's date. */
#include <math.h>

#include "layout/chart_parts.h"

#define PITCH       17.0
#define LEAST_PITCH 10.5
#define BAR_SHARE   (13.0 / 17.0)
#define HEAD        22.0  /* above the rows: the name of the report's date */
#define FOOT        18.0  /* below: the years */
#define LEAST_AXIS  110.0 /* narrower, and what is said of a row goes under it */
#define COLUMNS     4

typedef struct row {
    const voc_node *node;
    voc__label name, value, details[COLUMNS];
    double from, to;    /* months */
    double top, height; /* of the whole row */
} row;

typedef struct plot {
    voc__chart *chart;
    row *rows;
    size_t count;
    double columns[COLUMNS];               /* widest of each */
    double first, last;                    /* months */
    double left, right, pitch, bar, below; /* below: extra under each bar for its details */
    double bottom;
} plot;

static voc__type name_type(voc__chart *c, const voc_node *node)
{
    voc_state state = node->attributes.state;
    voc__type type = voc__chart_type(c, VOC__TYPE_LABEL_VALUE,
                                     state == VOC_STATE_CURRENT ? VOC__SEMIBOLD : VOC__REGULAR);
    type.size = 9;
    type.color = state == VOC_STATE_ENDED ? VOC__INK2 : VOC__INK;
    return type;
}

static voc__type value_type(voc__chart *c, const voc_node *node, bool inside)
{
    voc_state state = node->attributes.state;
    voc__type type =
        voc__chart_type(c, VOC__TYPE_CAPTION, state == VOC_STATE_ENDED ? VOC__SEMIBOLD : VOC__BOLD);
    type.color = state == VOC_STATE_ENDED               ? VOC__INK2
                 : state == VOC_STATE_CURRENT && inside ? VOC__WHITE
                                                        : VOC__INK;
    return type;
}

static void gather_details(plot *p, row *r)
{
    voc__chart *c = p->chart;
    voc__type type = voc__chart_type(c, VOC__TYPE_LABEL, -1);
    const voc_node *detail = voc__chart_label(r->node, VOC_LABEL_DETAIL);
    for (int i = 0; i < COLUMNS && detail; i++) {
        r->details[i] = voc__label_make(c, detail, type, c->width * 0.4);
        detail = voc__chart_label_from(detail->next, VOC_LABEL_DETAIL);
        for (; i == COLUMNS - 1 && detail;
             detail = voc__chart_label_from(detail->next, VOC_LABEL_DETAIL))
            voc__label_add(c, &r->details[i], detail, type, false);
    }
}

static bool begins_with_source(const row *r)
{
    const voc_node *detail = voc__chart_label(r->node, VOC_LABEL_DETAIL);
    return detail && detail->first && detail->first->kind == VOC_NODE_CITE;
}

/* Sources are of different widths: what follows them begins at one place in all rows. */
static void align_details(plot *p)
{
    double lead = 0;
    for (size_t i = 0; i < p->count; i++)
        if (begins_with_source(&p->rows[i]) && voc__label_lead(&p->rows[i].details[0]) > lead)
            lead = voc__label_lead(&p->rows[i].details[0]);
    for (size_t i = 0; i < p->count; i++) {
        row *r = &p->rows[i];
        if (begins_with_source(r))
            voc__label_indent(&r->details[0], lead + 6);
        for (int k = 0; k < COLUMNS; k++)
            p->columns[k] =
                r->details[k].width > p->columns[k] ? r->details[k].width : p->columns[k];
    }
}

static bool gather(plot *p)
{
    voc__chart *c = p->chart;
    p->rows = voc__chart_rows(c, sizeof *p->rows);
    if (!p->rows)
        return false;
    const voc_node *node = voc__chart_next(c->node->first, VOC_NODE_MARK);
    for (; node; node = voc__chart_next(node->next, VOC_NODE_MARK)) {
        row *r = &p->rows[p->count++];
        r->node = node;
        r->from = voc__decimal_of(node->attributes.x);
        r->to = voc__decimal_of(node->attributes.x2);
        r->to = r->to < r->from ? r->from : r->to;
        r->name = voc__label_make(c, voc__chart_label(node, VOC_LABEL_NAME), name_type(c, node),
                                  c->width * 0.3);
        r->value = voc__label_make(c, voc__chart_label(node, VOC_LABEL_VALUE),
                                   value_type(c, node, true), c->width / 3);
        p->left = r->name.width > p->left ? r->name.width : p->left;
        gather_details(p, r);
        p->first = p->count == 1 || r->from < p->first ? r->from : p->first;
        p->last = p->count == 1 || r->to > p->last ? r->to : p->last;
    }
    align_details(p);
    node = voc__chart_next(c->node->first, VOC_NODE_REFERENCE);
    for (; node; node = voc__chart_next(node->next, VOC_NODE_REFERENCE)) {
        double x = voc__decimal_of(node->attributes.x);
        p->first = x < p->first ? x : p->first;
        p->last = x > p->last ? x : p->last;
    }
    p->last = p->last > p->first ? p->last : p->first + 12;
    return true;
}

/* From where a column begins to where the next one does. */
static double column_step(const plot *p, int column)
{
    return p->columns[column] > 0 ? p->columns[column] + 7 : 0;
}

static double details_width(const plot *p)
{
    double width = 0;
    for (int i = 0; i < COLUMNS; i++)
        width += column_step(p, i);
    return width;
}

/* Whether all that is said under the rows stands in columns, a line each. */
static bool fit_below(const plot *p, double details)
{
    for (size_t i = 0; i < p->count; i++)
        for (int k = 0; k < COLUMNS; k++)
            if (p->rows[i].details[k].lines > 1)
                return false;
    return details <= p->chart->width - p->left;
}

/* All that is said under a row as one label, as wide as there is room. */
static void run_in_details(plot *p)
{
    voc__chart *c = p->chart;
    voc__type type = voc__chart_type(c, VOC__TYPE_LABEL, -1);
    for (size_t i = 0; i < p->count; i++) {
        row *r = &p->rows[i];
        const voc_node *detail = voc__chart_label(r->node, VOC_LABEL_DETAIL);
        for (int k = 0; k < COLUMNS; k++)
            r->details[k] = (voc__label){.type = type};
        r->details[0] = voc__label_make(c, detail, type, c->width - p->left);
        while (detail && (detail = voc__chart_label_from(detail->next, VOC_LABEL_DETAIL)))
            voc__label_add(c, &r->details[0], detail, type, false);
    }
}

static void find_room(plot *p)
{
    double width = p->chart->width, details = details_width(p);
    p->left += 22;
    p->right = width - details - (details > 0 ? 8 : 1);
    if (p->right - p->left < LEAST_AXIS && details > 0) {
        p->right = width - 1;
        p->below = 11;
    }
    if (p->below > 0 && !fit_below(p, details))
        run_in_details(p);
    p->pitch = PITCH + p->below;
    double highest = voc__chart_highest(p->chart);
    if (p->pitch * (double)p->count > highest)
        p->pitch = highest / (double)p->count;
    double least = LEAST_PITCH + p->below;
    p->pitch = p->pitch < least ? least : p->pitch;
    p->bar = (p->pitch - p->below) * BAR_SHARE;
}

static int detail_lines(const row *r)
{
    int lines = 0;
    for (int i = 0; i < COLUMNS; i++)
        lines = r->details[i].lines > lines ? r->details[i].lines : lines;
    return lines;
}

/* How much higher than one line the words beside the bar are, and those under it. */
static double more_beside(const plot *p, const row *r)
{
    int lines = r->name.lines > r->value.lines ? r->name.lines : r->value.lines;
    int details = p->below > 0 ? 0 : detail_lines(r);
    lines = details > lines ? details : lines;
    return lines > 1 ? (lines - 1) * r->value.type.leading : 0;
}

static double more_below(const plot *p, const row *r)
{
    int lines = p->below > 0 ? detail_lines(r) : 0;
    return lines > 1 ? (lines - 1) * r->details[0].type.leading : 0;
}

static void place_rows(plot *p)
{
    double y = HEAD + 2;
    for (size_t i = 0; i < p->count; i++) {
        row *r = &p->rows[i];
        r->top = y;
        r->height = p->pitch + more_beside(p, r) + more_below(p, r);
        y += r->height;
    }
    p->bottom = y;
}

static double time_x(const plot *p, double month)
{
    return p->left + (month - p->first) / (p->last - p->first) * (p->right - p->left);
}

/* The first baseline of what is said under a row's bar. */
static double below_baseline(const plot *p, const row *r)
{
    return r->top + r->height - p->below - more_below(p, r) + 5;
}

/* Down to the bottom, but not through words that stand under the bars. */
static void draw_upright(plot *p, double x, double y, voc__color color, double width)
{
    const double room = 2;
    voc__chart *c = p->chart;
    int ink = voc__chart_color(c, color);
    for (size_t i = 0; i < p->count && p->below > 0; i++) {
        const row *r = &p->rows[i];
        double left = p->left;
        for (int k = 0; k < COLUMNS; k++) {
            voc__box words =
                voc__label_box(&r->details[k], left, below_baseline(p, r), VOC__ANCHOR_START);
            left += column_step(p, k);
            if (!r->details[k].lines || x < words.left - room || x > words.right + room)
                continue;
            if (words.top - 0.5 > y)
                voc__drawing_line(c->drawing, x, y, x, words.top - 0.5, ink, width);
            y = words.bottom + 0.5;
        }
    }
    voc__drawing_line(c->drawing, x, y, x, p->bottom, ink, width);
}

static void draw_years(plot *p)
{
    static const int steps[] = {1, 2, 5, 10, 20, 50, 100, 1000, 100000};
    voc__chart *c = p->chart;
    voc__type type = voc__chart_type(c, VOC__TYPE_LABEL, -1);
    double years = (p->last - p->first) / 12, most = (p->right - p->left) / 44;
    size_t i = 0;
    while (years / steps[i] > most && i + 1 < sizeof steps / sizeof *steps)
        i++;
    int step = steps[i];
    for (double year = ceil(p->first / 12 / step) * step; year * 12 <= p->last; year += step) {
        double x = time_x(p, year * 12);
        const char *text = voc__arena_printf(c->context->arena, "%d", (int)year);
        if (!text) {
            voc__chart_fail(c, VOC_ERROR_MEMORY);
            return;
        }
        voc__label label = voc__label_text(c, text, type);
        draw_upright(p, x, HEAD, VOC__HAIR, 0.6);
        voc__label_try(c, &label, x, p->bottom + 12, VOC__ANCHOR_MIDDLE);
    }
}

static void draw_bar(plot *p, const row *r, double top)
{
    static const struct {
        voc__color fill, outline;
    } looks[] = {
        [VOC_STATE_CURRENT] = {VOC__ACCENT, VOC__ACCENT},
        [VOC_STATE_DATED] = {VOC__TINT2, VOC__INK},
        [VOC_STATE_ENDED] = {VOC__WHITE, VOC__RULE},
    };
    double x = time_x(p, r->from), width = time_x(p, r->to) - x;
    voc_state state = r->node->attributes.state;
    voc__drawing_rect(p->chart->drawing, x, top, width > 1 ? width : 1, p->bar, 0,
                      voc__chart_color(p->chart, looks[state].fill),
                      voc__chart_color(p->chart, looks[state].outline), 0.9);
}

/* True when words of that width from x on would stand on the line of the report's date. */
static bool on_date(const plot *p, double x, double width, double *date)
{
    const voc_node *node = voc__chart_next(p->chart->node->first, VOC_NODE_REFERENCE);
    for (; node; node = voc__chart_next(node->next, VOC_NODE_REFERENCE)) {
        *date = time_x(p, voc__decimal_of(node->attributes.x));
        if (*date > x - 2 && *date < x + width + 2)
            return true;
    }
    return false;
}

/* Inside the bar, left or right of the date's line; beside it when there is no room. */
static void draw_value(plot *p, const row *r, double baseline)
{
    voc__chart *c = p->chart;
    const voc_node *node = voc__chart_label(r->node, VOC_LABEL_VALUE);
    voc__label label = r->value;
    double left = time_x(p, r->from), right = time_x(p, r->to), x = left + 6, date;
    if (on_date(p, x, label.width, &date))
        x = date + 4;
    if (x + label.width + 3 > right || label.lines > 1) {
        label = voc__label_make(c, node, value_type(c, r->node, false), c->width / 3);
        x = right + 4;
        if (on_date(p, x, label.width, &date))
            x = date + 4;
        double most = p->right + 4 - label.width; /* the details begin there */
        if (x > most)
            x = left - 4 - label.width > p->left - 8 ? left - 4 - label.width
                : most < right + 4                   ? most
                                                     : right + 4;
    }
    voc__label_draw(c, &label, x, baseline, VOC__ANCHOR_START);
}

static void draw_row(plot *p, size_t index)
{
    voc__chart *c = p->chart;
    const row *r = &p->rows[index];
    double top = r->top, baseline = top + p->bar / 2 + 3.2;
    draw_bar(p, r, top);
    draw_value(p, r, baseline);
    voc__label_draw(c, &r->name, 0, baseline, VOC__ANCHOR_START);
    double x = p->below > 0 ? p->left : p->right + 14,
           y = p->below > 0 ? below_baseline(p, r) : baseline;
    for (int i = 0; i < COLUMNS; i++) {
        voc__label_draw(c, &r->details[i], x, y, VOC__ANCHOR_START);
        x += column_step(p, i);
    }
}

static void draw_dates(plot *p)
{
    voc__chart *c = p->chart;
    voc__type type = voc__chart_type(c, VOC__TYPE_LABEL, VOC__SEMIBOLD);
    type.color = VOC__INK;
    const voc_node *node = voc__chart_next(c->node->first, VOC_NODE_REFERENCE);
    for (; node; node = voc__chart_next(node->next, VOC_NODE_REFERENCE)) {
        double x = time_x(p, voc__decimal_of(node->attributes.x));
        voc__label label = voc__label_make(c, node->first, type, c->width);
        double half = label.width / 2, middle = x;
        middle = middle + half > c->width ? c->width - half : middle;
        middle = middle < half ? half : middle;
        draw_upright(p, x, 16, VOC__INK, 1);
        voc__label_draw(c, &label, middle, 13, VOC__ANCHOR_MIDDLE);
    }
}

void voc__chart_windows(voc__chart *chart)
{
    plot p = {.chart = chart};
    if (!gather(&p))
        return;
    find_room(&p);
    place_rows(&p);
    chart->drawing->height = p.bottom + FOOT;
    draw_years(&p);
    for (size_t i = 0; i < p.count; i++)
        draw_row(&p, i);
    draw_dates(&p);
}
