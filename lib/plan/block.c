#include "plan/block.h"

enum { ROOTS_MAX = 8, OWNERS_MAX = 256 };

/* A requirement that nothing gives, and who asks for it. */
typedef struct root {
    const voc_requirement *need;
    const voc_entity *owner;
} root;

typedef struct digger {
    const voc__ground *ground;
    voc__reach *reach;
    root roots[ROOTS_MAX];
    size_t count;
    const voc_entity *owners[OWNERS_MAX]; /* whose needs are gone through, in turn */
    size_t owner_count;
} digger;

static void add_owner(digger *d, const voc_entity *owner)
{
    for (size_t i = 0; i < d->owner_count; i++) {
        if (d->owners[i] == owner)
            return;
    }
    if (d->owner_count < OWNERS_MAX)
        d->owners[d->owner_count++] = owner;
}

static bool is_known(const digger *d, const voc_requirement *leaf)
{
    for (size_t i = 0; i < d->count; i++) {
        if (voc__need_same(d->roots[i].need, leaf))
            return true;
    }
    return false;
}

static void dig_leaf(digger *d, const voc_entity *owner, const voc_requirement *leaf)
{
    voc__ground open = *d->ground;
    voc__array givers = {0};
    bool reached = false;
    open.reach = NULL;
    if (voc__held_leaf(d->ground, leaf))
        return;
    voc__givers(&open, owner, leaf, &givers);
    const voc__act *acts = givers.items;
    for (size_t i = 0; i < givers.count; i++)
        reached = reached || voc__reached(d->reach, acts[i].entity);
    for (size_t i = 0; i < givers.count && !reached; i++)
        add_owner(d, acts[i].entity);
    if (givers.count == 0 && d->count < ROOTS_MAX && !is_known(d, leaf))
        d->roots[d->count++] = (root){leaf, owner};
    voc__array_free(&givers);
}

static void dig(digger *d, const voc_entity *owner, const voc_requirement *need)
{
    if (!voc__need_plannable(need))
        return;
    if (need->parts.count == 0)
        dig_leaf(d, owner, need);
    for (size_t i = 0; i < need->parts.count; i++)
        dig(d, owner, &need->parts.items[i]);
}

/* Breadth first: what is nearest to the target comes first. */
static void dig_all(digger *d, const voc_entity *target)
{
    add_owner(d, target);
    for (size_t i = 0; i < d->owner_count; i++) {
        voc__binding all = voc__binding_of(d->ground, d->owners[i]);
        for (const voc_requirement *need; (need = voc__binding_next(d->ground, &all));)
            dig(d, d->owners[i], need);
    }
}

/* The way that would lead to the target if the needs were met, cut where the first of them is. */
static bool way_with(const voc__explainer *to, const voc_requirement *const *waived, size_t count,
                     voc_way *way)
{
    voc__ground ground = *to->ground;
    ground.waived = waived;
    ground.waived_count = count;
    ground.reach = NULL;
    voc__reach *reach = voc__reach_make(&ground, to->target, to->arena);
    bool found = reach && voc__reached(reach, to->target);
    if (found) {
        ground.reach = reach;
        voc__choice choice =
            voc__search(&ground, reach, to->target, VOC__GOAL_FASTEST, NULL, 0, to->arena);
        *way = voc__explain_way(to, &choice);
    }
    voc__reach_free(reach);
    return found;
}

static voc_block block_of(const root *blocking, const voc_way *way)
{
    return (voc_block){.kind = VOC_BLOCK_NEED,
                       .way = *way,
                       .at = blocking->owner,
                       .blocking = {blocking->need, VOC_NEED_MISSING, -1}};
}

/* The needs of the target itself that bind and that nothing reached meets. */
static size_t list_unmet(const voc__explainer *to, voc__reach *reach, root *roots)
{
    voc__binding all = voc__binding_of(to->ground, to->target);
    size_t count = 0;
    for (const voc_requirement *need;
         count < ROOTS_MAX && (need = voc__binding_next(to->ground, &all));) {
        if (!voc__reach_meets(to->ground, reach, to->target, need))
            roots[count++] = (root){need, to->target};
    }
    return count;
}

/* Blocks that only together leave the way open. */
static size_t block_with_all(const voc__explainer *to, const root *roots, size_t count,
                             voc_block *out)
{
    const voc_requirement *all[ROOTS_MAX];
    size_t blocks = 0;
    voc_way way;
    for (size_t i = 0; i < count; i++)
        all[i] = roots[i].need;
    if (count == 0 || !way_with(to, all, count, &way))
        return 0;
    for (; blocks < count && blocks < VOC__BLOCKS_MAX; blocks++)
        out[blocks] = block_of(&roots[blocks], &way);
    return blocks;
}

size_t voc__find_blocks(const voc__explainer *to, voc__reach *reach, voc_block *out)
{
    digger d = {.ground = to->ground, .reach = reach};
    size_t count = 0;
    voc_way way;
    dig_all(&d, to->target);
    for (size_t i = 0; i < d.count && count < VOC__BLOCKS_MAX; i++) {
        if (way_with(to, &d.roots[i].need, 1, &way))
            out[count++] = block_of(&d.roots[i], &way);
    }
    if (count > 0)
        return count;
    if (d.count > 1 && (count = block_with_all(to, d.roots, d.count, out)) > 0)
        return count;
    /* Needs that ask for each other in a circle. */
    d.count = list_unmet(to, reach, d.roots);
    if (d.count > 0 && way_with(to, &d.roots[0].need, 1, &way)) {
        out[0] = block_of(&d.roots[0], &way);
        return 1;
    }
    return block_with_all(to, d.roots, d.count, out);
}

voc_block voc__block_of_way(const voc__explainer *to, voc_block_kind kind, const voc_entity *at,
                            const voc__choice *choice)
{
    return (voc_block){.kind = kind, .way = voc__explain_way(to, choice), .at = at};
}
