#include "layout/chart.h"

#include "layout/chart_parts.h"

void voc__chart_fail(voc__chart *chart, voc_status status)
{
    if (chart->status == VOC_OK)
        chart->status = status;
}

int voc__chart_color(const voc__chart *chart, voc__color color)
{
    return voc__theme_color(chart->context->theme, color);
}

double voc__chart_highest(const voc__chart *chart)
{
    const double points = 560;
    return points / voc__theme_manner(chart->context->theme)->unit;
}

voc__type voc__chart_type(const voc__chart *chart, voc__type_role role, int weight)
{
    voc__type type = *voc__theme_type(chart->context->theme, role);
    if (weight >= 0)
        type.weight = (voc__weight)weight;
    return type;
}

const voc_node *voc__chart_next(const voc_node *node, voc_node_kind kind)
{
    while (node && node->kind != kind)
        node = node->next;
    return node;
}

size_t voc__chart_count(const voc_node *parent, voc_node_kind kind)
{
    size_t count = 0;
    for (const voc_node *node = parent->first; node; node = node->next)
        count += node->kind == kind;
    return count;
}

void *voc__chart_rows(voc__chart *chart, size_t size)
{
    size_t count = voc__chart_count(chart->node, VOC_NODE_MARK);
    void *rows = voc__arena_alloc(chart->context->arena, count, size);
    if (!rows)
        voc__chart_fail(chart, VOC_ERROR_MEMORY);
    return rows;
}

const voc_node *voc__chart_label_from(const voc_node *label, voc_label kind)
{
    while (label && (label->kind != VOC_NODE_LABEL || label->attributes.label != kind))
        label = label->next;
    return label;
}

const voc_node *voc__chart_label(const voc_node *node, voc_label kind)
{
    return node ? voc__chart_label_from(node->first, kind) : NULL;
}

double voc__decimal_of(voc_decimal value)
{
    return voc_decimal_double(value);
}

voc_status voc__chart_draw(const voc__chart_context *context, const voc_node *node, double width,
                           voc__drawing *out)
{
    static void (*const draw[])(voc__chart *) = {
        [VOC_CHART_LINE] = voc__chart_line,   [VOC_CHART_DOTS] = voc__chart_dots,
        [VOC_CHART_BARS] = voc__chart_bars,   [VOC_CHART_WINDOWS] = voc__chart_windows,
        [VOC_CHART_STEPS] = voc__chart_steps, [VOC_CHART_TIMELINE] = voc__chart_timeline,
        [VOC_CHART_WAYS] = voc__chart_ways,
    };
    *out = (voc__drawing){.arena = context->arena, .width = width};
    voc__chart chart = {.context = context, .node = node, .width = width, .drawing = out};
    if (voc__chart_count(node, VOC_NODE_MARK) > 0 || voc__chart_count(node, VOC_NODE_LANE) > 0)
        draw[node->attributes.chart](&chart);
    if (out->failed)
        voc__chart_fail(&chart, VOC_ERROR_MEMORY);
    return chart.status;
}
