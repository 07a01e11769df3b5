/*
 * layout/qr.h - QR codes: an address as dark modules, merged into as few bars as are simply found.
 */
#ifndef VOC_LAYOUT_QR_H
#define VOC_LAYOUT_QR_H

#include "layout/drawing.h"
#include "theme/theme.h"

/* A dark rectangle, in modules. */
typedef struct voc__qr_bar {
    short x, y, width, height;
} voc__qr_bar;

/* What was encoded last, since a thousand letters name one address. All zero: nothing yet. Belongs
 * to one thread at a time. */
typedef struct voc__codes {
    char *url;
    voc__qr_bar *bars;
    size_t count;
    int size; /* modules a side; 0: nothing, or more than a code holds */
} voc__codes;

void voc__codes_free(voc__codes *codes);

/* Encodes url at level M. VOC_OK with size 0 when it is too long for a code;
 * VOC_ERROR_MEMORY. */
voc_status voc__codes_find(voc__codes *codes, const char *url);

/* The width of the code when it is to be about `wanted` wide: a module is never smaller than can be
 * printed and read, nor a fraction of what a page can place. */
double voc__qr_width(const voc__codes *codes, double wanted);
/* The quiet zone that every side of it needs. */
double voc__qr_quiet(const voc__codes *codes, double width);
/* One path of all modules, from the origin. */
void voc__qr_draw(const voc__codes *codes, voc__drawing *drawing, double width, int color);

#endif
