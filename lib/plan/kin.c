#include "plan/kin.h"

#include <string.h>

static const void *record_of(const voc_entity *entity)
{
    return entity;
}

/* NULL: not stated. */
static const char *cip_of(const voc_codes *codes)
{
    for (size_t i = 0; i < codes->count; i++) {
        if (strncmp(codes->items[i].system, "cip-", 4) == 0)
            return codes->items[i].code;
    }
    return NULL;
}

static const char *family_of(const voc_program *program)
{
    const char *cip = cip_of(&program->entity.codes);
    return cip || !program->field ? cip : cip_of(&program->field->entity.codes);
}

static bool are_kin(const voc_program *a, const voc_program *b)
{
    const char *one = family_of(a), *other = family_of(b);
    return a == b || (a->field && a->field == b->field) ||
           (one && other && strncmp(one, other, 2) == 0);
}

/* What counts toward study of the line is no stranger for its own sake. */
static bool is_kin(const voc__ground *ground, const voc_program *program, voc_entity_list known,
                   const voc__line *line)
{
    for (size_t i = 0; i < known.count; i++) {
        if (are_kin(program, record_of(known.items[i])))
            return true;
    }
    return voc__counts_for_line(ground, &program->entity, line);
}

int voc__count_strangers(const voc__ground *ground, const voc_entity *target, const voc__line *line)
{
    voc_entity_list known = {&target, 1};
    if (target->kind == VOC_OCCUPATION)
        known = voc__list_at(&ground->giving->leading, target->index);
    else if (target->kind == VOC_CERTIFICATION)
        known = voc__list_at(&ground->giving->preparing, target->index);
    int strangers = 0;
    for (size_t i = 0; known.count > 0 && i < line->count; i++) {
        const voc_entity *entity = line->items[i].act.entity;
        strangers += entity->kind == VOC_PROGRAM && !is_kin(ground, record_of(entity), known, line);
    }
    return strangers;
}
