/* Pages as operators. */
#ifndef VOC_PDF_CONTENT_H
#define VOC_PDF_CONTENT_H

#include "pdf/job.h"

/* The graphics state that the next item finds; what an item needs and finds set already is not
 * written again. */
typedef struct voc__pdf_state {
    int fill, stroke;    /* 0xRRGGBB */
    long width, dash[2]; /* hundredths of a point */
    bool round_join, round_cap;
    bool in_text; /* between BT and ET */
    long x, y;    /* where the text object's line begins */
    const voc__pdf_font *font;
    long size; /* hundredths */
} voc__pdf_state;

/* Paints all pages in order, deflates them and hands them to libharu. Fills in each page's pieces
 * and owners. */
void voc__pdf_content_write(voc__pdf_job *job);

/* One item each; text items are painted inside a text object. */
void voc__pdf_text_paint(voc__pdf_job *job, voc__pdf_state *state, const voc__item *item);
void voc__pdf_path_paint(voc__pdf_job *job, voc__pdf_state *state, const voc__item *item);
void voc__pdf_disc_paint(voc__pdf_job *job, voc__pdf_state *state, const voc__item *item);
void voc__pdf_image_paint(voc__pdf_job *job, const voc__item *item);

/* Makes the logo's objects when a page shows it. */
void voc__pdf_image_write(voc__pdf_job *job);

void voc__pdf_color(voc__buffer *out, int color, const char *operator_name);

/* A point, from the page's top left corner in points to hundredths from its bottom left one. */
long voc__pdf_x(voc__pdf_job *job, double x);
long voc__pdf_y(voc__pdf_job *job, double y);
void voc__pdf_point(voc__pdf_job *job, double x, double y);

#endif
