/* layout/balance.h - entries in two columns of about the same height. */
#ifndef VOC_LAYOUT_BALANCE_H
#define VOC_LAYOUT_BALANCE_H

#include "layout/pass.h"

/* How the first `count` entries are set: the first `left` of them in the left column. */
typedef struct voc__balanced {
    size_t count, left;
    double height;
} voc__balanced;

/* The most of the entries that fit into limit; count 0: not even one does. */
voc__balanced voc__balance_fit(const voc__slice *slices, size_t count, double limit);

/* Gives the entries their places, from the top left corner of the first column; the second one is
 * dx to the right. The lines under the last entries of both are level, and darker. */
void voc__balance_place(voc__pass *pass, voc__slice *slices, const voc__balanced *how, double dx);

#endif
