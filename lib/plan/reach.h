/* What a person can reach at all, and how far it is: nothing that is gained is ever lost, so a
 * fixed point says it exactly, whatever circles the requirements make. */
#ifndef VOC_PLAN_REACH_H
#define VOC_PLAN_REACH_H

#include <stdint.h>

#include "plan/line.h"
#include "plan/need.h"

/* What something surely takes: it may take more, since of several needs only the farthest counts.
 */
typedef struct voc__far {
    voc__elapsed span;
    int steps;
} voc__far;

/* Time and steps each by itself. */
voc__far voc__farther(voc__far a, voc__far b);

/* Something that may matter for the target. */
typedef struct voc__member {
    const voc_entity *entity;
    uint32_t order;  /* 0: not reached; it needs only members of lower ones */
    voc__far far;    /* of a program or exam till it is done, of an occupation till it is open */
    voc_level entry; /* the highest level that it asks for by itself */
} voc__member;

typedef struct voc__reach {
    uint32_t *numbers[VOC_KIND_COUNT];        /* by index: 1 and up, among members; 0: no member */
    voc__array members;                       /* of voc__member */
    uint32_t count;                           /* reached */
    voc__far nearest[VOC_LEVEL_DOCTORAL + 1]; /* program reached of at least the level */
    size_t most;                              /* programs of a level that join where any would do */
    bool general[VOC_LEVEL_DOCTORAL + 1];     /* programs of that level have joined so */
    voc__array scratch;                       /* of voc__act */
    size_t settled;                           /* members of which it is known whether they are */
} voc__reach;

/* In the arena but for its arrays: give it to voc__reach_free. ground->reach must be NULL. */
voc__reach *voc__reach_make(const voc__ground *ground, const voc_entity *target, voc__arena *arena);
void voc__reach_free(voc__reach *reach); /* NULL is fine */

/* NULL: not reached. */
const voc__member *voc__reached(const voc__reach *reach, const voc_entity *entity);

/* Whether what is reached, or held, meets a requirement of the owner. */
bool voc__reach_meets(const voc__ground *ground, voc__reach *reach, const voc_entity *owner,
                      const voc_requirement *need);

static inline size_t voc__reach_count(const voc__reach *reach)
{
    return reach->members.count;
}

static inline const voc__member *voc__reach_at(const voc__reach *reach, size_t index)
{
    return (const voc__member *)reach->members.items + index;
}

/* Makes it tell of these too (of voc__act), which the target does not need: study that may count
 * toward what it needs. */
void voc__reach_extend(const voc__ground *ground, voc__reach *reach, const voc__array *acts);

bool voc__reach_failed(const voc__reach *reach); /* for want of memory */

/* extract.c: some way to the target, which must be reached: what it takes, in no order; of several
 * that give something, the nearest by steps or by time. Pushes voc__act. */
void voc__reach_extract(const voc__ground *ground, voc__reach *reach, const voc_entity *target,
                        bool by_steps, voc__array *acts);

#endif
