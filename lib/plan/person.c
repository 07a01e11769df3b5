#include "plan/person.h"

#include "base/log.h"
#include "model/giving.h"

enum { MONTHS_MAX = 1200 };

static const void *record_of(const voc_entity *entity)
{
    return entity;
}

static void take_program(voc__holding *held, const voc_program *program)
{
    held->programs[held->program_count++] = program;
    if (program->level > held->level) {
        held->level = program->level;
        held->assumed = false;
    }
    for (size_t i = 0; i < program->courses.count; i++) {
        if (voc__course_is_taken(program->courses.items[i].role))
            held->courses[program->courses.items[i].course->entity.index] = true;
    }
}

static bool take(voc__holding *held, const voc_entity *entity, voc_log *log)
{
    switch (entity->kind) {
    case VOC_PROGRAM:
        take_program(held, record_of(entity));
        break;
    case VOC_CERTIFICATION:
        held->certifications[entity->index] = true;
        break;
    case VOC_COURSE:
        held->courses[entity->index] = true;
        break;
    default:
        voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL,
                     "%s is of the kind %s; what a person has are certifications, programs and "
                     "courses",
                     entity->id, voc_kind_name(entity->kind));
        return false;
    }
    held->have[held->count++] = entity;
    return true;
}

static bool take_experience(voc__holding *held, const voc_catalog *catalog,
                            const voc_experience *experience, voc_log *log)
{
    const voc_entity *entity = voc_catalog_find(catalog, experience->occupation, log);
    if (!entity)
        return false;
    if (entity->kind != VOC_OCCUPATION) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL,
                     "%s is of the kind %s; experience is had in an occupation", entity->id,
                     voc_kind_name(entity->kind));
        return false;
    }
    if (experience->months < 0 || experience->months > MONTHS_MAX) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_RANGE, NULL, 0, 0, NULL,
                     "experience in %s is 0 to %d months, not %d", entity->id, MONTHS_MAX,
                     experience->months);
        return false;
    }
    int *months = &held->months[entity->index];
    *months += experience->months;
    if (*months > MONTHS_MAX)
        *months = MONTHS_MAX;
    return true;
}

voc__holding *voc__holding_make(const voc_catalog *catalog, const voc_person *person,
                                voc__arena *arena, voc_log *log)
{
    voc__holding *held = voc__arena_alloc(arena, 1, sizeof *held);
    if (!held)
        return NULL;
    held->level = person->level ? person->level : VOC_LEVEL_HIGH_SCHOOL;
    held->assumed = !person->level;
    held->have = voc__arena_alloc(arena, person->have_count, sizeof *held->have);
    held->programs = voc__arena_alloc(arena, person->have_count, sizeof *held->programs);
    held->certifications =
        voc__arena_alloc(arena, voc_catalog_list(catalog, VOC_CERTIFICATION).count, sizeof(bool));
    held->courses =
        voc__arena_alloc(arena, voc_catalog_list(catalog, VOC_COURSE).count, sizeof(bool));
    held->months =
        voc__arena_alloc(arena, voc_catalog_list(catalog, VOC_OCCUPATION).count, sizeof(int));
    if (voc__arena_failed(arena))
        return NULL;
    bool good = true;
    for (size_t i = 0; i < person->have_count; i++) {
        const voc_entity *entity = voc_catalog_find(catalog, person->have[i], log);
        good = entity && take(held, entity, log) && good;
    }
    for (size_t i = 0; i < person->experience_count; i++)
        good = take_experience(held, catalog, &person->experience[i], log) && good;
    return good ? held : NULL;
}

bool voc__holding_program(const voc__holding *held, const voc_program *program)
{
    for (size_t i = 0; i < held->program_count; i++) {
        for (const voc_program *p = held->programs[i]; p; p = p->base) {
            if (p == program)
                return true;
        }
    }
    return false;
}
