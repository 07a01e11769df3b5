/* layout/chart_label.h - the pieces of a chart's label: collected by chart_words.c, broken into
 * lines and drawn by chart_label.c. */
#ifndef VOC_LAYOUT_CHART_LABEL_H
#define VOC_LAYOUT_CHART_LABEL_H

#include "layout/chart_parts.h"

typedef enum voc__label_kind {
    VOC__LABEL_TEXT,
    VOC__LABEL_LETTER,
    VOC__LABEL_TAG,
    VOC__LABEL_SIGN
} voc__label_kind;

typedef struct voc__label_piece voc__label_piece;
struct voc__label_piece {
    voc__label_piece *next;
    voc__label_kind kind;
    voc__runs runs;
    double width, gap; /* gap: before it, unless it begins a line */
    double size;
    int color;
    bool may_begin; /* a line may begin here */
    bool must_begin;
    bool begins;                    /* set by breaking */
    int text;                       /* which of the label's texts it comes from; 0: none */
    unsigned char level, gap_level; /* UAX #9, within its text; odd: from right to left */
    double x;                       /* on its line, set by drawing */
    void (*sign)(voc__drawing *, const voc_theme *, double, double);
};

/* Adds the pieces of node's inlines, or of a text, to what the label holds. */
void voc__label_collect(voc__chart *chart, voc__label *label, const voc_node *node, voc__type type,
                        bool new_line);
void voc__label_collect_text(voc__chart *chart, voc__label *label, const char *text,
                             voc__type type);

#endif
