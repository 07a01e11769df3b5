/*
 * layout/chart_parts.h - what the files of the charts share: labels, free room, axes. Lengths in
 * points.
 */
#ifndef VOC_LAYOUT_CHART_PARTS_H
#define VOC_LAYOUT_CHART_PARTS_H

#include "layout/chart.h"

struct voc__obstacle;
struct voc__label_piece;

/* One chart while it is drawn. */
typedef struct voc__chart {
    const voc__chart_context *context;
    const voc_node *node;
    double width;
    voc__drawing *drawing;
    voc_status status;               /* of the first failure; sticky */
    struct voc__obstacle *obstacles; /* where no label may stand */
} voc__chart;

void voc__chart_fail(voc__chart *chart, voc_status status);
int voc__chart_color(const voc__chart *chart, voc__color color);
/* The highest that rows of a chart should become, so that it fits any page with its caption and
 * notes. */
double voc__chart_highest(const voc__chart *chart);
/* The type of a role, in another weight where weight is not -1. */
voc__type voc__chart_type(const voc__chart *chart, voc__type_role role, int weight);

/* The next child of a kind from node (inclusive) on; NULL: no more. */
const voc_node *voc__chart_next(const voc_node *node, voc_node_kind kind);
size_t voc__chart_count(const voc_node *parent, voc_node_kind kind);
/* Zeroed room of `size` bytes for each MARK of the chart; NULL: refused, and the chart has failed.
 */
void *voc__chart_rows(voc__chart *chart, size_t size);
/* The first LABEL of a kind under a chart's node, or from a label on; NULL: none. */
const voc_node *voc__chart_label(const voc_node *node, voc_label kind);
const voc_node *voc__chart_label_from(const voc_node *label, voc_label kind);

/* ---- labels -------------------------------------------------------------------------------- */

typedef enum voc__anchor { VOC__ANCHOR_START, VOC__ANCHOR_MIDDLE, VOC__ANCHOR_END } voc__anchor;

/* A LABEL's words, shaped and broken into lines. */
typedef struct voc__label {
    struct voc__label_piece *first, *last;
    voc__type type;
    double room;  /* no line is wider */
    double width; /* of the widest line */
    int lines;    /* 0: nothing to draw */
    int texts;    /* collected so far */
    bool turned;  /* some of it runs from right to left */
    bool cut;     /* a word was wider than the room */
} voc__label;

/* Several nodes may share a label: make with the first, add the others, run in or on a new line.
 * node NULL: an empty label, or nothing to add. */
voc__label voc__label_make(voc__chart *chart, const voc_node *node, voc__type type, double room);
void voc__label_add(voc__chart *chart, voc__label *label, const voc_node *node, voc__type type,
                    bool new_line);
voc__label voc__label_text(voc__chart *chart, const char *text, voc__type type);

/* The width of the first piece, when others follow; and what follows set `lead` from the left, so
 * that it stands in a column. */
double voc__label_lead(const voc__label *label);
void voc__label_indent(voc__label *label, double lead);

double voc__label_height(const voc__label *label);
/* Above the first baseline, and below the last. */
double voc__label_ascent(const voc__label *label);
double voc__label_descent(const voc__label *label);

/* Lines at x by anchor, the first on baseline. */
void voc__label_draw(voc__chart *chart, const voc__label *label, double x, double baseline,
                     voc__anchor anchor);

/* ---- free room ----------------------------------------------------------------------------- */

typedef struct voc__box {
    double left, top, right, bottom;
} voc__box;

/* Where a label would stand. */
voc__box voc__label_box(const voc__label *label, double x, double baseline, voc__anchor anchor);

void voc__chart_take(voc__chart *chart, voc__box box);
void voc__chart_take_line(voc__chart *chart, double x1, double y1, double x2, double y2);
/* True when nothing is there and it lies within the chart's width. */
bool voc__chart_is_free(const voc__chart *chart, voc__box box);

/* White on the place: no line that was drawn before goes through its words. */
void voc__chart_clear(voc__chart *chart, voc__box box);

/* Draws the label there and takes the place if it is free. */
bool voc__label_try(voc__chart *chart, const voc__label *label, double x, double baseline,
                    voc__anchor anchor);

/* ---- axes ---------------------------------------------------------------------------------- */

/* Values from..to on a straight scale; ticks at first + i * step, i < count. */
typedef struct voc__axis_scale {
    double from, to;   /* values at the ends */
    double start, end; /* coordinates there */
    double first, step;
    int count;
    bool from_zero;
} voc__axis_scale;

/* A scale that holds least..most with at most `most_ticks` steps. closed: begins and ends on a
 * tick. */
voc__axis_scale voc__axis_make(double least, double most, int most_steps, bool closed);
double voc__axis_at(const voc__axis_scale *scale, double value);
double voc__axis_tick(const voc__axis_scale *scale, int index);

/* "$30,000", "−2.5%": in the axis' prefix and suffix. words: "from", or NULL. */
voc__label voc__axis_label(voc__chart *chart, double value, double step, const char *words,
                           voc__type type);

/* Two slashes on an axis or a line, from (x, y) 4 to the right and `height` up. */
void voc__chart_slashes(voc__chart *chart, double x, double y, double width, double height,
                        double gap, double line);

/* ---- the charts ---------------------------------------------------------------------------- */

void voc__chart_line(voc__chart *chart);
void voc__chart_dots(voc__chart *chart);
void voc__chart_bars(voc__chart *chart);
void voc__chart_windows(voc__chart *chart);
void voc__chart_steps(voc__chart *chart);
void voc__chart_timeline(voc__chart *chart);
void voc__chart_ways(voc__chart *chart);

double voc__decimal_of(voc_decimal value);

#endif
