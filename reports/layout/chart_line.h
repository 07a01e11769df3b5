/* layout/chart_line.h - a chart of values over time: what its drawing and its labels share. */
#ifndef VOC_LAYOUT_CHART_LINE_H
#define VOC_LAYOUT_CHART_LINE_H

#include "layout/chart_parts.h"

typedef struct voc__line_point {
    const voc_node *node;
    double x, y, time, value;
    bool after_break, before_break;
} voc__line_point;

typedef struct voc__line_gap {
    const voc_node *node;
    size_t before; /* the first point after it */
    double x;
} voc__line_gap;

typedef struct voc__line_plot {
    voc__chart *chart;
    voc__line_point *points;
    size_t count;
    voc__line_gap *gaps;
    size_t gap_count;
    voc__axis_scale values;
    double first_time, last_time, left, right, axis, top;
    voc__label newest, newest_term;
} voc__line_plot;

/* chart_line_labels.c: all words but those of the grid, each where nothing stands yet. */
void voc__line_labels(voc__line_plot *p);

#endif
