#include "plan/reach.h"

#include <limits.h>

static const void *record_of(const voc_entity *entity)
{
    return entity;
}

static voc__member *member_of(const voc__reach *reach, const voc_entity *entity)
{
    uint32_t number = reach->numbers[entity->kind][entity->index];
    return number ? (voc__member *)reach->members.items + (number - 1) : NULL;
}

const voc__member *voc__reached(const voc__reach *reach, const voc_entity *entity)
{
    const voc__member *member = member_of(reach, entity);
    return member && member->order > 0 ? member : NULL;
}

bool voc__reach_failed(const voc__reach *reach)
{
    return reach->members.failed || reach->scratch.failed;
}

/* ---- what may matter ------------------------------------------------------------------------- */

static const voc__far never = {{INT_MAX, 0, 0}, INT_MAX};

static void join(voc__reach *reach, const voc_entity *entity)
{
    uint32_t *number = &reach->numbers[entity->kind][entity->index];
    if (*number)
        return;
    voc__member *member = voc__array_push(&reach->members, sizeof *member);
    if (!member)
        return;
    *member = (voc__member){.entity = entity, .far = never};
    *number = (uint32_t)reach->members.count;
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
    for (size_t i = reach->settled; i < reach->members.count && !voc__reach_failed(reach); i++) {
        const voc_entity *owner = voc__reach_at(reach, i)->entity;
        voc__binding all = voc__binding_of(ground, owner);
        voc_level entry = VOC_LEVEL_UNSTATED;
        for (const voc_requirement *need; (need = voc__binding_next(ground, &all));) {
            if (need->kind == VOC_REQUIRE_LEVEL && need->level > entry)
                entry = need->level;
            join_givers(ground, reach, owner, need);
        }
        ((voc__member *)reach->members.items)[i].entry = entry;
    }
}

/* ---- how far --------------------------------------------------------------------------------- */

/* Time and steps each by itself. */
static voc__far nearer(voc__far a, voc__far b)
{
    return (voc__far){voc__elapsed_compare(a.span, b.span) <= 0 ? a.span : b.span,
                      a.steps < b.steps ? a.steps : b.steps};
}

voc__far voc__farther(voc__far a, voc__far b)
{
    return (voc__far){voc__elapsed_compare(a.span, b.span) >= 0 ? a.span : b.span,
                      a.steps > b.steps ? a.steps : b.steps};
}

static bool is_never(voc__far far)
{
    return far.steps == INT_MAX;
}

/* Work may be asked for by others too, and then need not be as long as this one says at most. */
static voc__far after_act(const voc__member *member, const voc__act *act)
{
    voc__far far = member->far;
    if (act->entity->kind != VOC_OCCUPATION)
        return far;
    return (voc__far){voc__elapsed_add(far.span, voc__earliest(act->months)), far.steps + 1};
}

static voc__far far_of_leaf(const voc__ground *ground, voc__reach *reach, const voc_entity *owner,
                            const voc_requirement *leaf)
{
    voc__far least = never;
    if (voc__held_leaf(ground, leaf))
        return (voc__far){0};
    if (voc__leaf_is_general(ground, owner, leaf))
        return reach->nearest[leaf->level];
    reach->scratch.count = 0;
    voc__givers(ground, owner, leaf, &reach->scratch);
    const voc__act *acts = reach->scratch.items;
    for (size_t i = 0; i < reach->scratch.count; i++) {
        const voc__member *giver = voc__reached(reach, acts[i].entity);
        if (giver)
            least = nearer(least, after_act(giver, &acts[i]));
    }
    return least;
}

static voc__far far_of_need(const voc__ground *ground, voc__reach *reach, const voc_entity *owner,
                            const voc_requirement *need)
{
    if (!voc__need_plannable(need) || voc__need_waived(ground, need))
        return (voc__far){0};
    bool any = need->kind == VOC_REQUIRE_ANY;
    if (!any && need->kind != VOC_REQUIRE_ALL)
        return far_of_leaf(ground, reach, owner, need);
    voc__far far = any ? never : (voc__far){0};
    for (size_t i = 0; i < need->parts.count; i++) {
        const voc_requirement *part = &need->parts.items[i];
        if (!voc__need_plannable(part))
            continue;
        voc__far one = far_of_need(ground, reach, owner, part);
        far = any ? nearer(far, one) : voc__farther(far, one);
    }
    return far;
}

static voc__far far_of_all(const voc__ground *ground, voc__reach *reach, const voc_entity *owner)
{
    voc__binding all = voc__binding_of(ground, owner);
    voc__far far = {0};
    for (const voc_requirement *need; !is_never(far) && (need = voc__binding_next(ground, &all));)
        far = voc__farther(far, far_of_need(ground, reach, owner, need));
    return far;
}

bool voc__reach_meets(const voc__ground *ground, voc__reach *reach, const voc_entity *owner,
                      const voc_requirement *need)
{
    return !is_never(far_of_need(ground, reach, owner, need));
}

/* ---- the fixed point ------------------------------------------------------------------------- */

static void note_level(voc__reach *reach, const voc_program *program, voc__far far)
{
    for (size_t level = 0; level <= program->level; level++)
        reach->nearest[level] = nearer(reach->nearest[level], far);
}

/* Whether it is reached, or nearer than was known. */
static bool approach(const voc__ground *ground, voc__reach *reach, size_t index)
{
    voc__member *member = (voc__member *)reach->members.items + index;
    const voc_entity *entity = member->entity;
    const voc_program *program = entity->kind == VOC_PROGRAM ? record_of(entity) : NULL;
    if (program && !voc__program_allowed(ground, program))
        return false;
    voc__far far = far_of_all(ground, reach, entity);
    if (is_never(far))
        return false;
    if (program)
        far.span = voc__least_after(ground, program, far.span);
    far.steps += entity->kind != VOC_OCCUPATION;
    if (!member->order)
        member->order = ++reach->count;
    else if (voc__elapsed_compare(far.span, member->far.span) >= 0 &&
             far.steps >= member->far.steps)
        return false;
    member->far = nearer(far, member->far);
    if (program)
        note_level(reach, program, member->far);
    return true;
}

/* From the last member to the first, since what is asked for joins after what asks. What was
 * settled before does not change: all that it could need had joined. */
static void settle(const voc__ground *ground, voc__reach *reach)
{
    bool moved = true;
    while (moved) {
        moved = false;
        for (size_t i = reach->members.count; i > reach->settled; i--)
            moved = approach(ground, reach, i - 1) || moved;
    }
    reach->settled = reach->members.count;
}

static voc__reach *make(const voc__ground *ground, const voc_entity *target, size_t most,
                        voc__arena *arena)
{
    static const voc_kind kinds[] = {VOC_PROGRAM, VOC_CERTIFICATION, VOC_OCCUPATION};
    voc__reach *reach = voc__arena_alloc(arena, 1, sizeof *reach);
    for (size_t i = 0; reach && i < sizeof kinds / sizeof *kinds; i++)
        reach->numbers[kinds[i]] =
            voc__arena_alloc(arena, ground->catalog->lists[kinds[i]].count, sizeof(uint32_t));
    if (voc__arena_failed(arena))
        return NULL;
    for (size_t level = 0; level <= VOC_LEVEL_DOCTORAL; level++)
        reach->nearest[level] = never;
    reach->most = most;
    join(reach, target);
    join_all(ground, reach);
    settle(ground, reach);
    if (voc__reach_failed(reach))
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
