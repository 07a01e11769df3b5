/* layout/paint.h - what the files that paint share. */
#ifndef VOC_LAYOUT_PAINT_H
#define VOC_LAYOUT_PAINT_H

#include "layout/pass.h"

typedef struct voc__painter {
    voc__pass *pass;
    int page;
    double left;   /* of the content */
    bool artifact; /* everything is painted as one */
    voc__artifact artifact_kind;
} voc__painter;

/* The tag of a plan, made if need be; NULL for artifacts. */
voc__tag *voc__painter_tag(const voc__painter *painter, voc__plan *plan);

/* x, y: left end of the baseline on the page, here and below. */
void voc__painter_line(const voc__painter *painter, const voc__paragraph *paragraph, size_t line,
                       double x, double y);
void voc__painter_mark(const voc__painter *painter, voc__mark_form form, voc__plan *plan, double x,
                       double y);
/* A few words of one look, without breaks; with ALIGN_END x is their right end. NULL text paints
 * nothing. Returns the width. */
double voc__painter_words(const voc__painter *painter, const char *text, const voc__type *type,
                          voc__plan *plan, double x, double y, voc_align align);

#endif
