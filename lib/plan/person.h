/* What a person has, as records. */
#ifndef VOC_PLAN_PERSON_H
#define VOC_PLAN_PERSON_H

#include <vocation/plan.h>

#include "base/arena.h"

typedef struct voc__holding {
    voc_level level;
    bool assumed;            /* nobody said */
    const voc_entity **have; /* as given */
    size_t count;
    const voc_program **programs;
    size_t program_count;
    bool *certifications; /* by index */
    bool *courses;        /* by index */
    int *months;          /* by occupation */
} voc__holding;

/* In the arena. NULL, with errors in log, for names that mean nothing a person can have; without
 * memory the arena has failed. */
voc__holding *voc__holding_make(const voc_catalog *catalog, const voc_person *person,
                                voc__arena *arena, voc_log *log);

/* Whether the program is held: itself, or one at a school that has it as template. */
bool voc__holding_program(const voc__holding *held, const voc_program *program);

#endif
