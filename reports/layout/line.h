/* layout/line.h - what paint_line.c and paint_mixed.c share: groups of pieces that become one item.
 */
#ifndef VOC_LAYOUT_LINE_H
#define VOC_LAYOUT_LINE_H

#include "layout/paint.h"

/* Pieces of one look side by side. */
typedef struct voc__group {
    const voc__piece *look; /* the first of them */
    voc__runs runs;         /* as they stand from left to right */
    double x, width;
    const char *spoken; /* what readers say instead of the glyphs; NULL: what the glyphs say */
    bool spelled;       /* the same is also said where the glyphs are painted */
} voc__group;

/* Whether b goes on with what text piece a began. */
static inline bool voc__piece_same_look(const voc__piece *a, const voc__piece *b)
{
    return voc__piece_is_text(b) && a->kind == b->kind && a->plan == b->plan &&
           a->size == b->size && a->weight == b->weight && a->color == b->color &&
           a->raise == b->raise && a->url == b->url && b->lead == 0;
}

void voc__group_paint(const voc__painter *painter, const voc__group *group, double y);
/* A piece that is no text. */
void voc__piece_paint(const voc__painter *painter, const voc__piece *piece, double x, double y);

/* paint_mixed.c: the pieces of a line of which some are right to left or of a complex script. */
void voc__mixed_paint(const voc__painter *painter, const voc__piece *pieces, size_t count, double x,
                      double y);

#endif
