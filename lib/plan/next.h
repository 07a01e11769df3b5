/* What may be added to a set of acts so that the target comes nearer. */
#ifndef VOC_PLAN_NEXT_H
#define VOC_PLAN_NEXT_H

#include "plan/line.h"

typedef struct voc__next {
    voc__act act;            /* of work that is chosen: how much longer */
    const voc_entity *owner; /* who needs it: an act that is chosen, or the target */
    bool only;               /* of work: no other gives what the leaf that it serves asks for */
} voc__next;

/* Whether the acts hold one of the entity, and at which index (NULL is fine). */
bool voc__is_chosen(const voc__act *acts, size_t count, const voc_entity *entity, size_t *at);

/* What serves the first need of blocked that the line does not meet, or comes before what was
 * chosen for it. Pushes voc__next. */
void voc__find_next(const voc__ground *ground, const voc__act *chosen, size_t count,
                    voc__line *line, const voc_entity *blocked, voc__array *acts);

#endif
