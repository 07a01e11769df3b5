/* A way out of what is reached. */
#include "plan/reach.h"

static const void *record_of(const voc_entity *entity)
{
    return entity;
}

typedef struct extractor {
    const voc__ground *ground;
    voc__reach *reach;
    bool by_steps;
} extractor;

/* Of a level that anything gives. */
static void list_general(const extractor *x, const voc_entity *owner, const voc_requirement *leaf)
{
    for (size_t i = 0; i < voc__reach_count(x->reach); i++) {
        const voc__member *member = voc__reach_at(x->reach, i);
        if (member->order == 0 || member->entity->kind != VOC_PROGRAM ||
            !voc__program_gives(x->ground, owner, leaf, record_of(member->entity)))
            continue;
        voc__act *act = voc__array_push(&x->reach->scratch, sizeof *act);
        if (act)
            *act = (voc__act){member->entity, {0}};
    }
}

static bool is_nearer(const extractor *x, const voc__member *a, const voc__member *b)
{
    int order =
        x->by_steps ? a->far.steps - b->far.steps : voc__elapsed_compare(a->far.span, b->far.span);
    return order ? order < 0 : a->order < b->order;
}

/* The nearest giver of those that were reached before the owner, so that no circle closes. */
static const voc__act *nearest_giver(const extractor *x, const voc_entity *owner,
                                     const voc_requirement *leaf)
{
    const voc__act *best = NULL;
    const voc__member *nearest = NULL, *asking = voc__reached(x->reach, owner);
    x->reach->scratch.count = 0;
    if (voc__leaf_is_general(x->ground, owner, leaf))
        list_general(x, owner, leaf);
    else
        voc__givers(x->ground, owner, leaf, &x->reach->scratch);
    const voc__act *acts = x->reach->scratch.items;
    for (size_t i = 0; i < x->reach->scratch.count; i++) {
        const voc__member *giver = voc__reached(x->reach, acts[i].entity);
        if (!giver || giver->order >= asking->order || (nearest && !is_nearer(x, giver, nearest)))
            continue;
        nearest = giver;
        best = &acts[i];
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
static bool extract(const extractor *x, const voc_entity *owner, const voc_requirement *need,
                    voc__array *acts)
{
    if (!voc__need_plannable(need))
        return true;
    if (need->kind == VOC_REQUIRE_ALL) {
        for (size_t i = 0; i < need->parts.count; i++) {
            if (!extract(x, owner, &need->parts.items[i], acts))
                return false;
        }
        return true;
    }
    if (need->kind == VOC_REQUIRE_ANY) {
        for (size_t i = 0; i < need->parts.count; i++) {
            const voc_requirement *part = &need->parts.items[i];
            if (voc__need_plannable(part) && extract(x, owner, part, NULL))
                return !acts || extract(x, owner, part, acts);
        }
        return false;
    }
    if (voc__need_waived(x->ground, need) || voc__held_leaf(x->ground, need))
        return true;
    const voc__act *giver = nearest_giver(x, owner, need);
    if (giver && acts)
        take(acts, giver);
    return giver != NULL;
}

void voc__reach_extract(const voc__ground *ground, voc__reach *reach, const voc_entity *target,
                        bool by_steps, voc__array *acts)
{
    const extractor x = {ground, reach, by_steps};
    const voc_entity *owner = target;
    for (size_t i = 0; !acts->failed; i++) {
        voc__asked asked = voc__needs_of(ground, owner);
        for (size_t part = 0; part < 2; part++) {
            for (size_t j = 0; j < asked.parts[part].count; j++) {
                if (voc__need_binds(&asked.parts[part], j, ground->weakest))
                    extract(&x, owner, &asked.parts[part].items[j], acts);
            }
        }
        if (i >= acts->count)
            return;
        owner = ((const voc__act *)acts->items)[i].entity;
    }
}
