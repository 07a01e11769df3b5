#include "model/inferred.h"

#include <string.h>

static const void *record_of(const voc_entity *entity)
{
    return entity;
}

/* ---- occupations ----------------------------------------------------------------------------- */

/* Our reading where the catalog says nothing but which programs lead there. */
static void imply_programs(const struct voc__giving *giving, size_t index, voc_requirement *implied,
                           voc__arena *arena)
{
    voc_entity_list programs = voc__list_at(&giving->leading, index);
    voc_requirement *parts = voc__arena_alloc(arena, programs.count, sizeof *parts);
    if (!parts)
        return;
    for (size_t i = 0; i < programs.count; i++) {
        parts[i].kind = VOC_REQUIRE_PROGRAM;
        parts[i].program = record_of(programs.items[i]);
    }
    implied->kind = VOC_REQUIRE_ANY;
    implied->parts = (voc_requirements){parts, programs.count};
}

/* And where it says nothing but from which work one moves up to it. */
static void imply_work(const voc__lists *below, size_t index, voc_requirement *implied)
{
    voc_entity_list list = voc__list_at(below, index);
    implied->kind = VOC_REQUIRE_EXPERIENCE;
    memcpy(&implied->occupations, &list, sizeof list); /* lists of records are alike */
}

static void imply_work_and_study(const voc_catalog *catalog, struct voc__giving *giving,
                                 voc__arena *arena)
{
    voc_entity_list all = catalog->lists[VOC_OCCUPATION];
    voc_requirements *implied = voc__arena_alloc(arena, all.count, sizeof *implied);
    voc_requirement *items = voc__arena_alloc(arena, all.count, sizeof *items);
    giving->implied = implied;
    for (size_t i = 0; !voc__arena_failed(arena) && i < all.count; i++) {
        const voc_occupation *occupation = record_of(all.items[i]);
        bool led_to = voc__list_at(&giving->leading, i).count > 0;
        if (occupation->requirements.count > 0 ||
            (!led_to && voc__list_at(&giving->below, i).count == 0))
            continue;
        if (led_to)
            imply_programs(giving, i, &items[i], arena);
        else
            imply_work(&giving->below, i, &items[i]);
        items[i].strength = VOC_USUAL;
        items[i].inferred = true;
        implied[i] = (voc_requirements){&items[i], 1};
    }
}

/* ---- levels ---------------------------------------------------------------------------------- */

#define LEVEL(name, asked)                                                                         \
    static const voc_requirement name = {                                                          \
        .kind = VOC_REQUIRE_LEVEL, .strength = VOC_REQUIRED, .level = (asked), .inferred = true}
LEVEL(high_school, VOC_LEVEL_HIGH_SCHOOL);
LEVEL(bachelor, VOC_LEVEL_BACHELOR);
LEVEL(master, VOC_LEVEL_MASTER);
#undef LEVEL

static voc_requirements level_implies(voc_level level)
{
    const voc_requirement *implied = NULL;
    if (level == VOC_LEVEL_POST_MASTER_CERTIFICATE)
        implied = &master;
    else if (level > VOC_LEVEL_BACHELOR)
        implied = &bachelor;
    else if (level > VOC_LEVEL_HIGH_SCHOOL)
        implied = &high_school;
    return (voc_requirements){implied, implied != NULL};
}

static bool asks_education(const voc_requirements *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const voc_requirement *r = &list->items[i];
        if (r->strength <= VOC_USUAL &&
            (r->kind == VOC_REQUIRE_LEVEL || r->kind == VOC_REQUIRE_PROGRAM ||
             asks_education(&r->parts)))
            return true;
    }
    return false;
}

static voc_level level_asked(const voc_requirements *list)
{
    voc_level most = VOC_LEVEL_UNSTATED;
    for (size_t i = 0; i < list->count; i++) {
        const voc_requirement *r = &list->items[i];
        voc_level level = r->program ? r->program->level : r->level;
        if (r->strength <= VOC_USUAL && level > most)
            most = level;
    }
    return most;
}

static void imply_levels(const voc_catalog *catalog, struct voc__giving *giving, voc__arena *arena)
{
    voc_entity_list all = catalog->lists[VOC_PROGRAM];
    voc_requirements *entering = voc__arena_alloc(arena, all.count, sizeof *entering);
    voc_level *entry = voc__arena_alloc(arena, all.count, sizeof *entry);
    giving->entering = entering;
    giving->entry = entry;
    for (size_t i = 0; !voc__arena_failed(arena) && i < all.count; i++) {
        const voc_program *program = record_of(all.items[i]);
        if (!asks_education(&program->prerequisites))
            entering[i] = level_implies(program->level);
        const voc_requirements *asked = entering[i].count ? &entering[i] : &program->prerequisites;
        entry[i] = level_asked(asked);
    }
}

void voc__infer_needs(const voc_catalog *catalog, struct voc__giving *giving, voc__arena *arena)
{
    imply_work_and_study(catalog, giving, arena);
    imply_levels(catalog, giving, arena);
}
