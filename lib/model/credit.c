#include "model/credit.h"

#include <limits.h>

static const void *record_of(const voc_entity *entity)
{
    return entity;
}

/* ---- credit ---------------------------------------------------------------------------------- */

static void take_longer(voc_range *most, voc_range months)
{
    most->low = months.low > most->low ? months.low : most->low;
    most->high = months.high > most->high ? months.high : most->high;
}

static voc_range most_credit(const struct voc__giving *giving, const voc_program *program)
{
    voc_range most = {true, 0, 0};
    for (int level = (int)giving->entry[program->entity.index] + 1;
         program->field && level < (int)program->level; level++) {
        int longest = voc__longest_at(giving, program->field, (voc_level)level);
        take_longer(&most, (voc_range){true, longest, 0});
    }
    for (const voc_program *p = program; p; p = p->base) {
        voc_entity_list stacking = voc__list_at(&giving->stacking, p->entity.index);
        for (size_t i = 0; i < stacking.count; i++)
            take_longer(&most, ((const voc_program *)record_of(stacking.items[i]))->duration);
    }
    return most;
}

/* ---- jobs on the way ------------------------------------------------------------------------- */

static bool opens_any(const struct voc__giving *giving, const voc_program *program)
{
    const voc__lists *opening = giving->opening;
    for (size_t i = 0; i < program->courses.count; i++) {
        size_t course = program->courses.items[i].course->entity.index;
        if (voc__list_at(&opening[VOC_COURSE], course).count > 0)
            return true;
    }
    for (const voc_program *p = program; p; p = p->base) {
        if (voc__list_at(&opening[VOC_PROGRAM], p->entity.index).count > 0)
            return true;
    }
    return false;
}

/* Months at the latest end till the program opens a job, where it does. */
static int pay_of(const struct voc__giving *giving, const voc_program *p)
{
    int months = p->duration.high - giving->credit[p->entity.index].high;
    if (!p->duration.stated || !opens_any(giving, p))
        return INT_MAX;
    return months > 0 ? months : 0;
}

static int sooner(int a, int b)
{
    return a < b ? a : b;
}

/* By field and level, as voc__longest_at. */
static int *soonest_in_fields(const voc_catalog *catalog, const struct voc__giving *giving,
                              voc__arena *arena)
{
    const size_t levels = VOC_LEVEL_DOCTORAL + 1;
    const size_t count = catalog->lists[VOC_FIELD].count * levels;
    int *soonest = voc__arena_alloc(arena, count, sizeof *soonest);
    for (size_t i = 0; soonest && i < count; i++)
        soonest[i] = INT_MAX;
    for (size_t i = 0; soonest && i < catalog->lists[VOC_PROGRAM].count; i++) {
        const voc_program *p = record_of(catalog->lists[VOC_PROGRAM].items[i]);
        if (!p->field)
            continue;
        int *one = &soonest[p->field->entity.index * levels + (size_t)p->level];
        *one = sooner(*one, pay_of(giving, p));
    }
    return soonest;
}

static int stone_pay_of(const struct voc__giving *giving, const voc_program *program,
                        const int *soonest)
{
    const size_t levels = VOC_LEVEL_DOCTORAL + 1;
    int pay = INT_MAX;
    for (size_t level = giving->entry[program->entity.index] + 1;
         program->field && level < program->level; level++)
        pay = sooner(pay, soonest[program->field->entity.index * levels + level]);
    for (const voc_program *p = program; p; p = p->base) {
        voc_entity_list stacking = voc__list_at(&giving->stacking, p->entity.index);
        for (size_t i = 0; i < stacking.count; i++)
            pay = sooner(pay, pay_of(giving, record_of(stacking.items[i])));
    }
    return pay;
}

void voc__find_credit(const voc_catalog *catalog, struct voc__giving *giving, voc__arena *arena)
{
    voc_entity_list all = catalog->lists[VOC_PROGRAM];
    voc_range *credit = voc__arena_alloc(arena, all.count, sizeof *credit);
    int *pay = voc__arena_alloc(arena, all.count, sizeof *pay);
    giving->credit = credit;
    giving->stone_pay = pay;
    for (size_t i = 0; !voc__arena_failed(arena) && i < all.count; i++)
        credit[i] = most_credit(giving, record_of(all.items[i]));
    const int *soonest =
        voc__arena_failed(arena) ? NULL : soonest_in_fields(catalog, giving, arena);
    for (size_t i = 0; soonest && i < all.count; i++)
        pay[i] = stone_pay_of(giving, record_of(all.items[i]), soonest);
}
