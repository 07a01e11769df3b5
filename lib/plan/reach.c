#include "plan/reach.h"

static const void *record_of(const voc_entity *entity)
{
    return entity;
}

bool voc__reached(const voc__reach *reach, const voc_entity *entity)
{
    return reach->order[entity->kind][entity->index] > 0;
}

/* ---- what may matter ------------------------------------------------------------------------- */

static void join(voc__reach *reach, const voc_entity *entity)
{
    bool *seen = &reach->seen[entity->kind][entity->index];
    if (*seen)
        return;
    *seen = true;
    const voc_entity **member = voc__array_push(&reach->members, sizeof(const voc_entity *));
    if (member)
        *member = entity;
}

static void join_list(const voc__ground *ground, voc__reach *reach, voc_entity_list list,
                      size_t most)
{
    for (size_t i = 0, joined = 0; i < list.count && joined < most; i++) {
        if (!voc__program_allowed(ground, record_of(list.items[i])))
            continue;
        join(reach, list.items[i]);
        joined++;
    }
}

static void join_levels(const voc__ground *ground, voc__reach *reach, voc_level from)
{
    for (size_t level = from; level <= VOC_LEVEL_DOCTORAL; level++) {
        if (!reach->general[level])
            join_list(ground, reach, voc__list_at(&ground->giving->of_level, level), reach->most);
        reach->general[level] = true;
    }
}

static void join_givers(const voc__ground *ground, voc__reach *reach, const voc_entity *owner,
                        const voc_requirement *need)
{
    if (!voc__need_plannable(need))
        return;
    for (size_t i = 0; i < need->parts.count; i++)
        join_givers(ground, reach, owner, &need->parts.items[i]);
    if (need->parts.count > 0 || voc__held_leaf(ground, need))
        return;
    if (voc__leaf_is_general(ground, owner, need)) {
        join_levels(ground, reach, need->level);
        return;
    }
    reach->scratch.count = 0;
    voc__givers(ground, owner, need, &reach->scratch);
    const voc__act *acts = reach->scratch.items;
    for (size_t i = 0; i < reach->scratch.count; i++)
        join(reach, acts[i].entity);
}

/* What the members that are not settled need, and what that needs. */
static void join_all(const voc__ground *ground, voc__reach *reach)
{
    for (size_t i = reach->settled; i < reach->members.count && !reach->members.failed; i++) {
        const voc_entity *owner = ((const voc_entity *const *)reach->members.items)[i];
        voc__asked asked = voc__needs_of(ground, owner);
        for (size_t part = 0; part < 2; part++) {
            for (size_t j = 0; j < asked.parts[part].count; j++) {
                if (voc__need_binds(&asked.parts[part], j, ground->weakest))
                    join_givers(ground, reach, owner, &asked.parts[part].items[j]);
            }
        }
    }
}

/* ---- the fixed point ------------------------------------------------------------------------- */

static bool is_given(const voc__ground *ground, const voc_entity *owner,
                     const voc_requirement *leaf, void *context)
{
    voc__reach *reach = context;
    if (voc__leaf_is_general(ground, owner, leaf))
        return reach->top >= leaf->level && reach->top > VOC_LEVEL_UNSTATED;
    reach->scratch.count = 0;
    voc__givers(ground, owner, leaf, &reach->scratch);
    const voc__act *acts = reach->scratch.items;
    for (size_t i = 0; i < reach->scratch.count; i++) {
        if (voc__reached(reach, acts[i].entity))
            return true;
    }
    return false;
}

static void arrive(voc__reach *reach, const voc_entity *entity)
{
    reach->order[entity->kind][entity->index] = ++reach->count;
    if (entity->kind != VOC_PROGRAM)
        return;
    const voc_program *program = record_of(entity);
    if (program->level > reach->top)
        reach->top = program->level;
}

/* From the last member to the first, since what is asked for joins after what asks. What was
 * settled before does not change: all that it could need had joined. */
static void settle(const voc__ground *ground, voc__reach *reach)
{
    const voc_entity *const *members = reach->members.items;
    uint32_t before;
    do {
        before = reach->count;
        for (size_t i = reach->members.count; i > reach->settled; i--) {
            const voc_entity *entity = members[i - 1];
            if (!voc__reached(reach, entity) &&
                voc__needs_met(ground, entity, is_given, reach, NULL))
                arrive(reach, entity);
        }
    } while (reach->count > before);
    reach->settled = reach->members.count;
}

static voc__reach *make(const voc__ground *ground, const voc_entity *target, size_t most,
                        voc__arena *arena)
{
    static const voc_kind kinds[] = {VOC_PROGRAM, VOC_CERTIFICATION, VOC_OCCUPATION};
    voc__reach *reach = voc__arena_alloc(arena, 1, sizeof *reach);
    for (size_t i = 0; reach && i < sizeof kinds / sizeof *kinds; i++) {
        size_t count = ground->catalog->lists[kinds[i]].count;
        reach->order[kinds[i]] = voc__arena_alloc(arena, count, sizeof(uint32_t));
        reach->seen[kinds[i]] = voc__arena_alloc(arena, count, sizeof(bool));
    }
    if (voc__arena_failed(arena))
        return NULL;
    reach->most = most;
    join(reach, target);
    join_all(ground, reach);
    settle(ground, reach);
    if (reach->members.failed || reach->scratch.failed)
        voc__arena_alloc(arena, SIZE_MAX, 2); /* tells the arena that memory ran out */
    return reach;
}

voc__reach *voc__reach_make(const voc__ground *ground, const voc_entity *target, voc__arena *arena)
{
    enum { FEW = 64 };
    voc__reach *reach = make(ground, target, FEW, arena);
    if (!reach || voc__reached(reach, target))
        return reach;
    voc__reach_free(reach);
    return make(ground, target, SIZE_MAX, arena);
}

void voc__reach_extend(const voc__ground *ground, voc__reach *reach, const voc__array *acts)
{
    voc__ground open = *ground;
    open.reach = NULL;
    for (size_t i = 0; i < acts->count; i++)
        join(reach, ((const voc__act *)acts->items)[i].entity);
    join_all(&open, reach);
    settle(&open, reach);
}

void voc__reach_free(voc__reach *reach)
{
    if (!reach)
        return;
    voc__array_free(&reach->members);
    voc__array_free(&reach->scratch);
}

/* ---- some way -------------------------------------------------------------------------------- */

/* The giver that was reached first, if it was before the owner. */
static const voc__act *first_giver(const voc__ground *ground, voc__reach *reach,
                                   const voc_entity *owner, const voc_requirement *leaf)
{
    const voc__act *best = NULL;
    uint32_t before = reach->order[owner->kind][owner->index];
    reach->scratch.count = 0;
    if (voc__leaf_is_general(ground, owner, leaf)) {
        for (size_t i = 0; i < reach->members.count; i++) {
            const voc_entity *entity = ((const voc_entity *const *)reach->members.items)[i];
            if (entity->kind != VOC_PROGRAM || !voc__reached(reach, entity) ||
                !voc__program_gives(ground, owner, leaf, record_of(entity)))
                continue;
            voc__act *act = voc__array_push(&reach->scratch, sizeof *act);
            if (act)
                *act = (voc__act){entity, {0}};
        }
    } else {
        voc__givers(ground, owner, leaf, &reach->scratch);
    }
    const voc__act *acts = reach->scratch.items;
    for (size_t i = 0; i < reach->scratch.count; i++) {
        uint32_t order = reach->order[acts[i].entity->kind][acts[i].entity->index];
        if (order > 0 && order < before) {
            before = order;
            best = &acts[i];
        }
    }
    return best;
}

static void take(voc__array *acts, const voc__act *act)
{
    voc__act *taken = acts->items;
    for (size_t i = 0; i < acts->count; i++) {
        if (taken[i].entity != act->entity)
            continue;
        if (act->months.low > taken[i].months.low)
            taken[i].months = act->months;
        return;
    }
    voc__act copy = *act;
    taken = voc__array_push(acts, sizeof *taken);
    if (taken)
        *taken = copy;
}

/* Whether the need can be met by what was reached before its owner; takes it where acts is set. */
static bool extract(const voc__ground *ground, voc__reach *reach, const voc_entity *owner,
                    const voc_requirement *need, voc__array *acts)
{
    if (!voc__need_plannable(need))
        return true;
    if (need->kind == VOC_REQUIRE_ALL) {
        for (size_t i = 0; i < need->parts.count; i++) {
            if (!extract(ground, reach, owner, &need->parts.items[i], acts))
                return false;
        }
        return true;
    }
    if (need->kind == VOC_REQUIRE_ANY) {
        for (size_t i = 0; i < need->parts.count; i++) {
            const voc_requirement *part = &need->parts.items[i];
            if (voc__need_plannable(part) && extract(ground, reach, owner, part, NULL))
                return !acts || extract(ground, reach, owner, part, acts);
        }
        return false;
    }
    if (voc__need_waived(ground, need) || voc__held_leaf(ground, need))
        return true;
    const voc__act *giver = first_giver(ground, reach, owner, need);
    if (giver && acts)
        take(acts, giver);
    return giver != NULL;
}

void voc__reach_extract(const voc__ground *ground, voc__reach *reach, const voc_entity *target,
                        voc__array *acts)
{
    const voc_entity *owner = target;
    for (size_t i = 0; !acts->failed; i++) {
        voc__asked asked = voc__needs_of(ground, owner);
        for (size_t part = 0; part < 2; part++) {
            for (size_t j = 0; j < asked.parts[part].count; j++) {
                if (voc__need_binds(&asked.parts[part], j, ground->weakest))
                    extract(ground, reach, owner, &asked.parts[part].items[j], acts);
            }
        }
        if (i >= acts->count)
            return;
        owner = ((const voc__act *)acts->items)[i].entity;
    }
}
