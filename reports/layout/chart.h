/*
 * layout/chart.h - charts: from a CHART node to a drawing of known size, then onto a page.
 *
 * A chart is measured and drawn once into a voc__drawing in its own coordinates (origin top left),
 * which the flow places like any block. The caller (block layout) has set CAPTION above and NOTES
 * below: a drawing is only the picture itself with its labels.
 */
#ifndef VOC_LAYOUT_CHART_H
#define VOC_LAYOUT_CHART_H

#include <vocation/document.h>

#include "layout/drawing.h"
#include "theme/theme.h"

/* What drawing needs from the flow: numbers of sources and letters of notes, given in reading
 * order. */
typedef struct voc__marks {
    void *context;
    /* The number printed for a source handle (assigned on first use), from 1. */
    int (*number)(void *context, int source);
    /* The letter index for a note handle (assigned on first use), 0 = a. */
    int (*letter)(void *context, int note);
} voc__marks;

typedef struct voc__chart_context {
    voc__arena *arena;
    voc__shaper *shaper;
    const voc_theme *theme;
    voc__marks marks;
    const char *language;
    voc__missing missing; /* what becomes of a character that no face has */
    voc_log *log;
} voc__chart_context;

/* Draws a CHART node's picture into width points. The result lives in the context's arena. */
voc_status voc__chart_draw(const voc__chart_context *context, const voc_node *chart, double width,
                           voc__drawing *out);

#endif
