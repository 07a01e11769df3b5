/* What a person can reach at all: nothing that is gained is ever lost, so a fixed point says it
 * exactly, whatever circles the requirements make. */
#ifndef VOC_PLAN_REACH_H
#define VOC_PLAN_REACH_H

#include <stdint.h>

#include "plan/need.h"

typedef struct voc__reach {
    uint32_t *order[VOC_KIND_COUNT]; /* by index; 0: not reached; a record needs only lower ones */
    voc__array members;              /* of const voc_entity *: what may matter for the target */
    uint32_t count;                  /* reached */
    voc_level top;                   /* of the programs reached */
    bool *seen[VOC_KIND_COUNT];
    size_t most;                          /* programs of a level that join where any would do */
    bool general[VOC_LEVEL_DOCTORAL + 1]; /* programs of that level have joined so */
    voc__array scratch;                   /* of voc__act */
    size_t settled;                       /* members of which it is known whether they are */
} voc__reach;

/* In the arena but for its arrays: give it to voc__reach_free. ground->reach must be NULL. */
voc__reach *voc__reach_make(const voc__ground *ground, const voc_entity *target, voc__arena *arena);
void voc__reach_free(voc__reach *reach);

bool voc__reached(const voc__reach *reach, const voc_entity *entity);

/* Makes it tell of these too (of voc__act), which the target does not need: study that may count
 * toward what it needs. */
void voc__reach_extend(const voc__ground *ground, voc__reach *reach, const voc__array *acts);

/* Some way to the target, which must be reached: what it takes, in no order. Pushes voc__act. */
void voc__reach_extract(const voc__ground *ground, voc__reach *reach, const voc_entity *target,
                        voc__array *acts);

#endif
