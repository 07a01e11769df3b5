/*
 * layout/drawing.h - items in own coordinates (origin top left, y downwards), made before their
 * place on a page is known: charts, and the small marks of text and lists.
 */
#ifndef VOC_LAYOUT_DRAWING_H
#define VOC_LAYOUT_DRAWING_H

#include "pages/pages.h"

/* Zero-initialised but for arena it is empty. Sticky: after a refusal it takes no more, and placing
 * it fails the pages. */
typedef struct voc__drawing {
    voc__arena *arena; /* of items, steps and text; outlives the pages it is placed on */
    double width, height;
    voc__item *items;
    size_t count, capacity;
    bool failed;
} voc__drawing;

void voc__drawing_text(voc__drawing *drawing, voc__runs runs, double x, double baseline,
                       double size, int color);
void voc__drawing_line(voc__drawing *drawing, double x1, double y1, double x2, double y2, int color,
                       double width);
void voc__drawing_dashed(voc__drawing *drawing, double x1, double y1, double x2, double y2,
                         int color, double width, double on, double off);
/* fill, stroke: 0xRRGGBB or VOC__NO_COLOR. */
void voc__drawing_rect(voc__drawing *drawing, double x, double y, double width, double height,
                       double radius, int fill, int stroke, double line);
void voc__drawing_circle(voc__drawing *drawing, double x, double y, double radius, int fill,
                         int stroke, double line);
void voc__drawing_polyline(voc__drawing *drawing, const double (*points)[2], size_t count, int fill,
                           int stroke, double line);

/* A filled path; steps stay where they are, NULL: memory was refused. */
void voc__drawing_path(voc__drawing *drawing, const voc__path_step *steps, size_t count, int fill);

/* Appends other, moved by x and y. */
void voc__drawing_add(voc__drawing *drawing, const voc__drawing *other, double x, double y);

/* Makes all of it `factor` times as large; its items' arena is the pages'. */
void voc__drawing_scale(voc__drawing *drawing, voc__pages *pages, double factor);

/* Paints a drawing on a page with its origin at x, y, every item under tag, or as an artifact when
 * tag is NULL. */
void voc__drawing_paint(const voc__drawing *drawing, voc__pages *pages, int page, voc__tag *tag,
                        voc__artifact artifact, double x, double y);

/* The same under a FIGURE, whose bbox is set. */
void voc__drawing_place(const voc__drawing *drawing, voc__pages *pages, int page, voc__tag *figure,
                        double x, double y);

#endif
