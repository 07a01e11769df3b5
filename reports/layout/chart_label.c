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

void voc__label_draw(voc__chart *chart, const voc__label *label, double x, double baseline,
                     voc__anchor anchor)
{
    double at = x, y = baseline - label->type.leading;
    for (const voc__label_piece *p = label->first; p; p = p->next) {
        if (p->begins) {
            double width = line_width(p);
            at = anchor == VOC__ANCHOR_START ? x
                 : anchor == VOC__ANCHOR_END ? x - width
                                             : x - width / 2;
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
