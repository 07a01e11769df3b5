/* Room for what stands side by side, shared where it does not do for all. */
#ifndef VOC_LAYOUT_SHARE_H
#define VOC_LAYOUT_SHARE_H

#include <stddef.h>

typedef struct voc__share {
    double least, most; /* widths: without harm it takes no less; it needs no more */
    double width;       /* what it gets */
} voc__share;

/* The narrow ones get the most that they need, the wide ones a common limit of at most `highest`,
 * none less than its least: so their sum is the room at the most, if that holds the least of all.
 */
void voc__share_room(voc__share *shares, size_t count, double room, double highest);

#endif
