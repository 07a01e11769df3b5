/* A way out of what is reached. */
#include "plan/next.h"
#include "plan/reach.h"

static const void *record_of(const voc_entity *entity)
{
    return entity;
}

typedef struct extractor {
    const voc__ground *ground;
    voc__reach *reach;
    bool by_steps;
    voc__array *taken; /* of voc__act */
} extractor;

static bool is_taken(const extractor *x, const voc_entity *entity)
{
    return voc__is_chosen(x->taken->items, x->taken->count, entity, NULL);
}

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
    bool taken = is_taken(x, a->entity);
    if (taken != is_taken(x, b->entity))
        return taken;
    int order =
        x->by_steps ? a->far.steps - b->far.steps : voc__elapsed_compare(a->far.span, b->far.span);
    return order ? order < 0 : a->order < b->order;
}

/* The nearest giver of those that were reached before the owner, so that no circle closes; but
 * sooner one that is on the way already. */
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
    size_t at;
    if (voc__is_chosen(taken, acts->count, act->entity, &at)) {
        if (act->months.low > taken[at].months.low)
            taken[at].months = act->months;
        return;
    }
    taken = voc__array_push(acts, sizeof *taken);
    if (taken)
        *taken = *act;
}

/* Whether the need can be met by what was reached before its owner: by what is on the way already,
 * or (how) by something more, or by something more that is then taken. */
typedef enum how { BY_TAKEN, BY_MORE, TAKE_MORE } how;

static bool extract(const extractor *x, const voc_entity *owner, const voc_requirement *need,
                    how by);

/* Of several that would do, sooner what takes nothing more. */
static bool extract_any(const extractor *x, const voc_entity *owner, const voc_requirement *need,
                        how most)
{
    for (how by = BY_TAKEN; by <= most && by < TAKE_MORE; by++) {
        for (size_t i = 0; i < need->parts.count; i++) {
            const voc_requirement *part = &need->parts.items[i];
            if (voc__need_plannable(part) && extract(x, owner, part, by))
                return by == BY_TAKEN || most != TAKE_MORE || extract(x, owner, part, TAKE_MORE);
        }
    }
    return false;
}

static bool extract(const extractor *x, const voc_entity *owner, const voc_requirement *need,
                    how by)
{
    if (!voc__need_plannable(need))
        return true;
    if (need->kind == VOC_REQUIRE_ANY)
        return extract_any(x, owner, need, by);
    if (need->kind == VOC_REQUIRE_ALL) {
        for (size_t i = 0; i < need->parts.count; i++) {
            if (!extract(x, owner, &need->parts.items[i], by))
                return false;
        }
        return true;
    }
    if (voc__need_waived(x->ground, need) || voc__held_leaf(x->ground, need))
        return true;
    const voc__act *giver = nearest_giver(x, owner, need);
    if (giver && by == TAKE_MORE)
        take(x->taken, giver);
    if (by != BY_TAKEN)
        return giver != NULL;
    /* Work that is taken may be too short. */
    return giver && need->kind != VOC_REQUIRE_EXPERIENCE && is_taken(x, giver->entity);
}

void voc__reach_extract(const voc__ground *ground, voc__reach *reach, const voc_entity *target,
                        bool by_steps, voc__array *acts)
{
    const extractor x = {ground, reach, by_steps, acts};
    const voc_entity *owner = target;
    for (size_t i = 0; !acts->failed; i++) {
        voc__binding all = voc__binding_of(ground, owner);
        for (const voc_requirement *need; (need = voc__binding_next(ground, &all));)
            extract(&x, owner, need, TAKE_MORE);
        if (i >= acts->count)
            return;
        owner = ((const voc__act *)acts->items)[i].entity;
    }
}
