/*
 * layout/plan.h - a tag that is to be. Blocks plan their tags while they are measured; the tag
 * itself is made when the first thing in it is painted, so that tags stand in reading order and a
 * block that is measured twice leaves nothing behind.
 */
#ifndef VOC_LAYOUT_PLAN_H
#define VOC_LAYOUT_PLAN_H

#include "base/arena.h"
#include "pages/pages.h"

typedef struct voc__plan voc__plan;
struct voc__plan {
    voc__plan *parent; /* NULL: the root */
    voc__tag *tag;     /* NULL until it is made */
    voc__tag_role role;
    voc__th_scope scope;
    int column_span, row_span;
    bool numbered_list;
    const char *alt, *actual_text, *language;
};

/* In arena; NULL when memory is refused. language is copied, and may be NULL. */
voc__plan *voc__plan_new(voc__arena *arena, voc__plan *parent, voc__tag_role role,
                         const char *language);

/* The tag, made now if it is not there yet; with it those around it. NULL when memory is refused.
 */
voc__tag *voc__plan_tag(voc__plan *plan, voc__pages *pages);

#endif
