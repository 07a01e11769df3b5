/*
 * layout/chart_months.h - what charts on a scale of months share: the axis, and bars of study with
 * their names. Lengths in points.
 */
#ifndef VOC_LAYOUT_CHART_MONTHS_H
#define VOC_LAYOUT_CHART_MONTHS_H

#include "layout/chart_parts.h"

/* Month 0 stands at left, month last at right. */
typedef struct voc__months {
    double left, right, last;
    int tick, label; /* one each so many months */
} voc__months;

/* A scale from 0 to the last month that stands in the chart. A SPAN without an end is given room
 * after its beginning. */
voc__months voc__months_make(voc__chart *chart, double left);
double voc__months_x(const voc__months *months, double month);
/* Where a SPAN begins and ends; an open one ends with the scale. */
double voc__span_left(const voc__months *months, const voc_node *span);
double voc__span_right(const voc__months *months, const voc_node *span);

/* Hair lines from top to bottom. */
void voc__months_grid(voc__chart *chart, const voc__months *months, double top, double bottom);
/* The axis at y with its ticks and labels. Returns how far down it reaches. */
double voc__months_axis(voc__chart *chart, const voc__months *months, double y);

/* The SPANs of a lane as bars with their top at 0. A name that has no room in its bar stands above,
 * with a leader. Returns the y of the highest of these, or 0. */
double voc__month_bars(voc__chart *chart, const voc__months *months, const voc_node *lane,
                       double height);
/* How high bars must be for their names. */
double voc__month_bar_height(voc__chart *chart, double usual);

/* NAME in bold and DETAILs under it, at the left of a lane. */
voc__label voc__lane_label(voc__chart *chart, const voc_node *lane, double room);

#endif
