/* Labels of charts: broken into lines, measured and drawn. */
#include "layout/chart_label.h"

#include "layout/marks.h"

/* Fills lines in order: few words stand in a chart, so nothing better is needed. */
static void break_lines(voc__label *label)
{
    double x = 0;
    label->lines = 0;
    label->width = 0;
    for (voc__label_piece *p = label->first; p; p = p->next) {
        double end = x + p->gap + p->width;
        for (voc__label_piece *q = p->next; q && !q->may_begin && !q->must_begin; q = q->next)
            end += q->gap + q->width; /* what hangs on it must fit as well */
        bool full = (p->may_begin && end > label->room) || p->must_begin;
        p->begins = p == label->first || full;
        if (p->begins) {
            label->lines++;
            x = p->width;
        } else {
            x += p->gap + p->width;
        }
        label->width = x > label->width ? x : label->width;
    }
}

void voc__label_add(voc__chart *chart, voc__label *label, const voc_node *node, voc__type type,
                    bool new_line)
{
    if (!node || chart->status != VOC_OK)
        return;
    voc__label_collect(chart, label, node, type, new_line);
    break_lines(label);
}

voc__label voc__label_make(voc__chart *chart, const voc_node *node, voc__type type, double room)
{
    voc__label label = {.type = type, .room = room};
    voc__label_add(chart, &label, node, type, false);
    return label;
}

voc__label voc__label_text(voc__chart *chart, const char *text, voc__type type)
{
    voc__label label = {.type = type, .room = chart->width};
    voc__label_collect_text(chart, &label, text, type);
    break_lines(&label);
    return label;
}

double voc__label_height(const voc__label *label)
{
    if (label->lines == 0)
        return 0;
    return voc__label_ascent(label) + voc__label_descent(label) +
           (label->lines - 1) * label->type.leading;
}

double voc__label_ascent(const voc__label *label)
{
    return label->type.size * 0.78;
}

double voc__label_descent(const voc__label *label)
{
    return label->type.size * 0.24;
}

static double line_width(const voc__label_piece *p)
{
    double width = p->width;
    for (p = p->next; p && !p->begins; p = p->next)
        width += p->gap + p->width;
    return width;
}

static double line_start(const voc__label_piece *p, double x, voc__anchor anchor)
{
    if (anchor == VOC__ANCHOR_START)
        return x;
    double width = line_width(p);
    return anchor == VOC__ANCHOR_END ? x - width : x - width / 2;
}

static void draw_piece(voc__chart *chart, const voc__label_piece *p, double x, double baseline)
{
    double padding = 0, s = voc__mark_scale(chart->context->theme);
    if (p->sign)
        p->sign(chart->drawing, chart->context->theme, x, baseline);
    if (p->kind == VOC__LABEL_LETTER)
        padding = VOC__MARK_LETTER_PAD * s;
    if (p->kind == VOC__LABEL_TAG)
        padding = VOC__MARK_TAG_PAD * s;
    if (p->kind == VOC__LABEL_LETTER)
        voc__mark_letter_box(chart->drawing, chart->context->theme, x, baseline,
                             p->width - 2 * padding);
    if (p->kind == VOC__LABEL_TAG)
        voc__mark_tag_box(chart->drawing, chart->context->theme, x, baseline,
                          p->width - 2 * padding);
    voc__drawing_text(chart->drawing, p->runs, x + padding, baseline, p->size, p->color);
}

/* A piece of a text, or the gap before one. */
typedef struct slot {
    voc__label_piece *piece;
    double width;
} slot;

static bool goes_on(const voc__label_piece *p)
{
    const voc__label_piece *next = p->next;
    return next && !next->begins && next->text && next->text == p->text;
}

/* Places what a line has of one text, from x on, as it is seen: UAX #9, L2. Returns its width. */
static double place_text(voc__chart *chart, voc__label_piece *first, double x)
{
    voc__arena *arena = chart->context->arena;
    size_t count = 1, used = 0;
    for (const voc__label_piece *p = first; goes_on(p); p = p->next)
        count += 2;
    slot *slots = voc__arena_alloc(arena, count, sizeof *slots);
    unsigned char *levels = voc__arena_alloc(arena, count, 1);
    size_t *order = voc__arena_alloc(arena, count, sizeof *order);
    if (!slots || !levels || !order) {
        voc__chart_fail(chart, VOC_ERROR_MEMORY);
        return 0;
    }
    for (voc__label_piece *p = first; used < count; p = p->next) {
        if (p != first) {
            levels[used] = p->gap_level;
            slots[used++] = (slot){NULL, p->gap};
        }
        levels[used] = p->level;
        slots[used++] = (slot){p, p->width};
    }
    double start = x;
    voc__direction_order(levels, count, order);
    for (size_t i = 0; i < count; i++) {
        const slot *next = slots + order[i];
        if (next->piece)
            next->piece->x = x;
        x += next->width;
    }
    return x - start;
}

/* A label of which some runs from right to left. */
static void draw_turned(voc__chart *chart, const voc__label *label, double x, double baseline,
                        voc__anchor anchor)
{
    double at = x, y = baseline - label->type.leading;
    for (voc__label_piece *p = label->first; p && chart->status == VOC_OK; p = p->next) {
        at = p->begins ? line_start(p, x, anchor) : at + p->gap;
        y += p->begins ? label->type.leading : 0;
        at += place_text(chart, p, at);
        for (; goes_on(p); p = p->next)
            draw_piece(chart, p, p->x, y);
        draw_piece(chart, p, p->x, y);
    }
}

void voc__label_draw(voc__chart *chart, const voc__label *label, double x, double baseline,
                     voc__anchor anchor)
{
    double at = x, y = baseline - label->type.leading;
    if (label->turned) {
        draw_turned(chart, label, x, baseline, anchor);
        return;
    }
    for (const voc__label_piece *p = label->first; p; p = p->next) {
        if (p->begins) {
            at = line_start(p, x, anchor);
            y += label->type.leading;
        } else {
            at += p->gap;
        }
        draw_piece(chart, p, at, y);
        at += p->width;
    }
}

double voc__label_lead(const voc__label *label)
{
    return label->first && label->first->next ? label->first->width : 0;
}

void voc__label_indent(voc__label *label, double lead)
{
    if (!label->first || !label->first->next)
        return;
    label->first->next->gap = lead - label->first->width;
    break_lines(label);
}
